#pragma once
// The few ICU calls that Tally makes: decoding by name, and guessing the encoding of plain text.
//
// A C target of its own, because ICU's headers must not meet Swift: Foundation carries another ICU, and
// the compiler refuses two definitions of UErrorCode. ICU also renames every function by macro
// (ucnv_open_72), which Swift cannot see.
#include <stdint.h>

/// Decodes `count` bytes to UTF-8; bytes that mean nothing become U+FFFD. Returns the length the
/// result needs, which is more than `capacity` if it did not fit, or -1 if the name is unknown.
int32_t tally_decode(const char *name, const char *bytes, int32_t count, char *out,
                     int32_t capacity);

/// The likeliest encoding's name, copied to `name`, and ICU's confidence, 0 to 100; -1 if none.
int32_t tally_guess(const char *bytes, int32_t count, char *name, int32_t capacity);
