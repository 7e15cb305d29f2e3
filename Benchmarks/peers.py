#!/usr/bin/env python3
"""Tally beside its peers: the same documents, the same machine, one run.

    peers.py TALLY [PATH ...] [--seconds N] [--json FILE]

PATH: files or folders of .txt, .md and .html documents (default: corpus). Each tool runs over all of
them again and again, in turn with the others, until each has had N seconds (default 5); printed is the
median throughput in MB of input a second of CPU time, start-up left out for the peers (they are
libraries) and counted for Tally (it is a program; its start-up is shown on a line of its own).

Peers come from PyPI into an environment of their own (`make bench-peers`). One that cannot be imported
is named and left out. Throughput says nothing about being right: see the quality tests for that.
"""
import argparse, html, importlib, json, os, re, resource, statistics, subprocess, sys, time

TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.S | re.I)


def documents(paths):
    """(plain texts, pages) of all files below the paths, in byte order of their names."""
    texts, pages = [], []
    for path in paths:
        names = [path] if os.path.isfile(path) else sorted(
            os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
        for name in names:
            if os.path.basename(name).startswith(("README", ".")):
                continue
            with open(name, encoding="utf-8", errors="replace") as source:
                content = source.read()
            if name.endswith((".html", ".htm", ".xhtml")):
                pages.append(content)
                texts.append(html.unescape(TAGS.sub(" ", content)))
            elif name.endswith((".txt", ".md", ".mdx")):
                texts.append(content)
    return texts, pages


def load(name):
    try:
        return importlib.import_module(name)
    except Exception as trouble:  # a peer that is not there, or that breaks on import, is left out
        print(f"left out: {name} ({type(trouble).__name__}: {trouble})", file=sys.stderr)
        return None


def peers():
    """(task, name, function of one document)."""
    if quantulum := load("quantulum3.parser"):
        yield "quantities", "quantulum3", lambda text: list(quantulum.parse(text))
    if recognizers := load("recognizers_number_with_unit"):
        culture = "en-us"
        yield "quantities", "Recognizers-Text", lambda text: (
            recognizers.recognize_dimension(text, culture), recognizers.recognize_currency(text, culture),
            recognizers.recognize_age(text, culture), recognizers.recognize_temperature(text, culture))
    if pysbd := load("pysbd"):
        segmenter = pysbd.Segmenter(language="en", clean=False)
        yield "sentences", "pySBD", segmenter.segment
    if blingfire := load("blingfire"):
        yield "sentences", "BlingFire", blingfire.text_to_sentences
    if sentencex := load("sentencex"):
        yield "sentences", "sentencex", lambda text: list(sentencex.segment("en", text))
    if trafilatura := load("trafilatura"):
        yield "main text", "trafilatura", lambda page: trafilatura.extract(page)
    if resiliparse := load("resiliparse.extract.html2text"):
        yield "main text", "resiliparse", lambda page: resiliparse.extract_plain_text(page, main_content=True)
    if readability := load("readability"):
        yield "main text", "readability-lxml", lambda page: readability.Document(page).summary()


class Library:
    """A peer, run inside this process."""

    def __init__(self, function):
        self.function = function

    def seconds(self, documents):
        before = time.process_time()
        for document in documents:
            try:
                self.function(document)
            except Exception:  # a peer that fails on a document still spent its time on it
                pass
        return time.process_time() - before


class Program:
    """A stage of Tally, run as a user runs it, on one core."""

    def __init__(self, tally, command, field):
        self.command, self.field = [tally, command, "--jobs", "1"], field

    def seconds(self, documents):
        lines = "".join(json.dumps({"id": str(i), self.field: d}) + "\n" for i, d in enumerate(documents))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(self.command, input=lines.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(self.command)}: exit {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def startup(tally, runs=9):
    times = []
    for _ in range(runs):
        before = time.perf_counter()
        subprocess.run([tally, "--version"], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - before)
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tally")
    parser.add_argument("paths", nargs="*", default=["corpus"])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--json")
    options = parser.parse_args()
    texts, pages = documents(options.paths)
    if not texts:
        sys.exit("no documents found; name files or folders of .txt, .md or .html")
    # Tally's start-up must not decide: it gets the documents many times over in one run.
    size = sum(len(t.encode()) for t in texts)
    copies = max(1, 8_000_000 // max(1, size))
    tally = os.path.abspath(options.tally)
    racers = [(task, name, Library(f), 1) for task, name, f in peers()]
    racers += [("quantities", "Tally (extract, whole claims)", Program(tally, "extract", "text"), copies),
               ("sentences", "Tally (sentences)", Program(tally, "sentences", "text"), copies),
               ("main text", "Tally (text)", Program(tally, "text", "html"), copies)]
    rates = {(task, name): [] for task, name, _, _ in racers}
    spent = dict.fromkeys(rates, 0.0)
    while any(s < options.seconds for s in spent.values()):
        for task, name, racer, times in racers:
            if spent[task, name] >= options.seconds:
                continue
            material = (pages if task == "main text" else texts) * times
            if not material:
                spent[task, name] = options.seconds
                continue
            used = max(racer.seconds(material), 1e-6)
            spent[task, name] += used
            rates[task, name].append(sum(len(m.encode()) for m in material) / 1e6 / used)
    rows = [(task, name, statistics.median(r)) for (task, name), r in rates.items() if r]
    rows.sort(key=lambda row: (row[0], -row[2]))
    print(f"{'task':12} {'tool':32} {'MB/s (CPU, one core)':>22}")
    for task, name, rate in rows:
        print(f"{task:12} {name:32} {rate:22.3f}")
    start = startup(tally)
    print(f"start-up of Tally: {1000 * start:.1f} ms")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as out:
            json.dump({"rows": rows, "startup_seconds": start}, out, indent=1)


if __name__ == "__main__":
    main()
