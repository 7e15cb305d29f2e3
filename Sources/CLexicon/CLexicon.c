#include "CLexicon.h"

// Half a megabyte of tables builds at once this way, and the program stays a single file.
// A new table: one line in each of the two lists.
#define EMBED(name) static const unsigned char name##_bytes[] = {
#define END };
#define TABLE(name) {#name, name##_bytes, sizeof name##_bytes}
#define NAMED(name, text) {text, name##_bytes, sizeof name##_bytes}

EMBED(units)
#embed "Data/units.tsv"
END

EMBED(currencies)
#embed "Data/currencies.tsv"
END

EMBED(national_currencies)
#embed "Data/national-currencies.tsv"
END

EMBED(number_words)
#embed "Data/number-words.tsv"
END

EMBED(bounds)
#embed "Data/bounds.tsv"
END

EMBED(words)
#embed "Data/words.tsv"
END

EMBED(word_groups)
#embed "Data/word-groups.tsv"
END

EMBED(ambiguous_units)
#embed "Data/ambiguous-units.tsv"
END

EMBED(cue_words)
#embed "Data/cue-words.tsv"
END

EMBED(verb_classes)
#embed "Data/verb-classes.tsv"
END

EMBED(nouns)
#embed "Data/nouns.tsv"
END

EMBED(abbreviations)
#embed "Data/abbreviations.tsv"
END

EMBED(sentence_starters)
#embed "Data/sentence-starters.tsv"
END

EMBED(concepts)
#embed "Data/concepts.tsv"
END
EMBED(things)
#embed "Data/things.tsv"
END
EMBED(measure_words)
#embed "Data/measure-words.tsv"
END

EMBED(medicine_stems)
#embed "Data/medicine-stems.tsv"
END

EMBED(page_parts)
#embed "Data/page-parts.tsv"
END

EMBED(deeds)
#embed "Data/deeds.tsv"
END

EMBED(amount_words)
#embed "Data/amount-words.tsv"
END

EMBED(title_words)
#embed "Data/title-words.tsv"
END

EMBED(given_names)
#embed "Data/given-names.tsv"
END

EMBED(languages)
#embed "Data/languages.tsv"
END

EMBED(one_language)
#embed "Data/one-language.tsv"
END

static const tally_lexicon_table tables[] = {
  TABLE(units),
  TABLE(currencies),
  NAMED(number_words, "number-words"),
  TABLE(bounds),
  TABLE(words),
  NAMED(word_groups, "word-groups"),
  NAMED(ambiguous_units, "ambiguous-units"),
  NAMED(cue_words, "cue-words"),
  NAMED(verb_classes, "verb-classes"),
  TABLE(nouns),
  TABLE(abbreviations),
  TABLE(concepts),
  TABLE(things),
  NAMED(measure_words, "measure-words"),
  NAMED(medicine_stems, "medicine-stems"),
  NAMED(page_parts, "page-parts"),
  TABLE(deeds),
  NAMED(amount_words, "amount-words"),
  NAMED(title_words, "title-words"),
  NAMED(given_names, "given-names"),
  TABLE(languages),
  NAMED(national_currencies, "national-currencies"),
  NAMED(one_language, "one-language"),
  NAMED(sentence_starters, "sentence-starters"),
};

const tally_lexicon_table *const tally_lexicon_tables = tables;
const size_t tally_lexicon_table_count = sizeof tables / sizeof tables[0];
