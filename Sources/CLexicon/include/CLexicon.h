#pragma once
#include <stddef.h>

/// One table of Data/, embedded as it is.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} tally_lexicon_table;

extern const tally_lexicon_table *_Nonnull const tally_lexicon_tables;
extern const size_t tally_lexicon_table_count;
