#pragma once
// The few libxml2 calls that Tally makes. What Swift cannot import (mutable globals, expression
// macros, variadic callbacks) is wrapped here.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlversion.h>

static inline void tally_xml_free(void *p) { xmlFree(p); }
