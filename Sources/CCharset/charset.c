#include "charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

int32_t tally_decode(const char *name, const char *bytes, int32_t count, char *out,
                                   int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &error);
  if (U_FAILURE(error)) return -1;
  int32_t length = ucnv_toAlgorithmic(UCNV_UTF8, converter, out, capacity, bytes, count, &error);
  ucnv_close(converter);
  return U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR ? -1 : length;
}

int32_t tally_guess(const char *bytes, int32_t count, char *name, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (U_FAILURE(error)) return -1;
  int32_t confidence = -1;
  ucsdet_setText(detector, bytes, count, &error);
  const UCharsetMatch *match = ucsdet_detect(detector, &error);
  if (U_SUCCESS(error) && match) {
    const char *found = ucsdet_getName(match, &error);
    confidence = ucsdet_getConfidence(match, &error);
    int32_t length = 0;
    while (found && found[length] && length + 1 < capacity) {
      name[length] = found[length];
      length++;
    }
    name[length] = 0;
  }
  ucsdet_close(detector);
  return confidence;
}
