#pragma once
// The headers of the few libxml2 calls that Tally makes.
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, and its headers would bring ICU's along, which clash with the
// copy inside Foundation. Tally decodes before it parses and never touches that part.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
