#pragma once
// The few libxml2 calls that Tally makes. What Swift cannot import (mutable globals, expression
// macros, variadic callbacks) is wrapped here.
#include <stdbool.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlversion.h>

#include <string.h>

static inline bool tally_equal_bytes(const xmlChar *a, const xmlChar *b, long count) {
  return memcmp(a, b, (size_t)count) == 0;
}
