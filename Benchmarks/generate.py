#!/usr/bin/env python3
"""Makes documents to measure with: the same arguments, the same bytes.

    generate.py --megabytes N [--seed S] > documents.ndjson      one NDJSON document a line
    generate.py --files N DIR [--seed S]                         N small .txt files below DIR

Prose of ours with a number in every third sentence or so, on many subjects, with some documents that
say the same thing in the same words, as copied pages do.
"""
import argparse, json, os, random, sys

SUBJECTS = ("microneedling", "a chemical peel", "laser resurfacing", "cupping", "dry needling", "the ankle brace",
            "the night splint", "a flu shot", "the heat pump", "the solar kit", "the e-bike", "the oat drink", "the mineral gel")
FACTS = (
    "Redness after {s} fades within {a} hours.", "The swelling that follows {s} is gone after {a} to {b} days.",
    "The first improvement after {s} is visible {a} to {b} weeks later.", "The average cost of {s} is about ${p} per session.",
    "Prices for {s} range from ${p} to ${q}.", "In a survey, {c}% of users said that they would choose {s} again.",
    "Sessions of {s} are spaced {a} to {b} weeks apart.", "A session of {s} takes {m} minutes.",
    "Use sunscreen with SPF {f} or higher for {a} weeks after {s}.", "Healing after {s} may take up to {b} months.",
    "In a trial with {n} participants, {s} reduced pain by {c}%.", "Wait at least {a} days before you repeat {s}.")
FILLER = (
    "Results differ from person to person.", "Ask someone who knows your history before you decide.",
    "The method has become popular, and not only in large towns.", "Much depends on how carefully the work is done.",
    "Nobody should feel hurried into a choice.", "It helps to write down what one wants to ask.",
    "The rooms are quiet, and the staff take their time.", "Some people prefer to do nothing at all.",
    "There is more to say about this, but the main points stand above.", "Photographs can mislead, above all those that sell.")


def document(dice):
    subject = dice.choice(SUBJECTS)
    sentences = []
    for _ in range(dice.randint(6, 40)):
        if dice.random() < 0.35:
            low = dice.randint(1, 9)
            sentences.append(dice.choice(FACTS).format(
                s=subject, a=low, b=low + dice.randint(1, 6), p=dice.randint(4, 90) * 10, q=dice.randint(91, 200) * 10,
                c=dice.randint(3, 97), m=dice.randint(2, 24) * 5, f=dice.choice((15, 30, 50)), n=dice.randint(12, 900)))
        else:
            sentences.append(dice.choice(FILLER))
    cut = len(sentences) // 2
    return " ".join(sentences[:cut]) + "\n\n" + " ".join(sentences[cut:])


def documents(seed):
    dice, last = random.Random(seed), None
    while True:
        # One in twenty is a copy of the document before it.
        last = last if last and dice.random() < 0.05 else document(dice)
        yield last


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float)
    parser.add_argument("--files", type=int)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.files and options.folder:
        for number, text in zip(range(options.files), documents(options.seed)):
            folder = os.path.join(options.folder, f"{number // 1000:03}")
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{number:06}.txt"), "w", encoding="utf-8") as out:
                out.write(text)
    elif options.megabytes:
        written, wanted = 0, options.megabytes * 1e6
        for number, text in enumerate(documents(options.seed)):
            line = json.dumps({"id": f"g{number:07}", "text": text}, ensure_ascii=False) + "\n"
            sys.stdout.write(line)
            written += len(line.encode())
            if written >= wanted:
                break
    else:
        parser.error("name --megabytes N, or --files N and a folder")


if __name__ == "__main__":
    main()
