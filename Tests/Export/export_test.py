#!/usr/bin/env python3
"""Opens every export with the tool that people open it with.

    export_test.py TALLY CORPUS README

CSV with Python's csv and SQLite's import, NDJSON with DuckDB and pandas, SQLite with its shell, JSON-LD with
PyLD, links and selectors against the texts; and runs the examples of the README that are marked for it.
Exit status 0 when every check holds, 1 when one does not (each is named).
"""
import csv, json, os, re, shutil, subprocess, sys, tempfile, urllib.parse

if len(sys.argv) != 4:
    sys.exit(__doc__)
TALLY, CORPUS, README = (os.path.abspath(path) for path in sys.argv[1:])
failed, passed = [], 0


def that(holds, what):
    global passed
    if holds:
        passed += 1
    else:
        failed.append(what)
        print("FAILED:", what)


def run(*arguments):
    done = subprocess.run([TALLY, *arguments], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"tally {' '.join(arguments)}: {done.stderr.decode()}")
    return done.stdout


def sqlite(database, command):
    done = subprocess.run(["sqlite3", database, command], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else done.stderr


own = tempfile.TemporaryDirectory(prefix="tally-export-")  # gone at the end
os.chdir(own.name)
run("ingest", CORPUS, "-o", "output", "--quiet")
base = json.load(open("output/knowledge.json", encoding="utf-8"))
count = len(base["claims"])
for name, ending in [("csv", "csv"), ("ndjson", "ndjson"), ("jsonld", "jsonld"), ("markdown", "md")]:
    open("claims." + ending, "wb").write(run("export", "output", "--format", name))
run("export", "output", "--format", "sqlite", "-o", "tally.sqlite")

# CSV
rows = list(csv.reader(open("claims.csv", encoding="utf-8", newline="")))
that(len(rows) == count + 1, "CSV: a row a claim, as Python reads it")
that(len({len(row) for row in rows}) == 1, "CSV: every row has the columns of the first")
number = re.compile(r"[+-]?[\d.]+$")
that(not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠") and not number.match(cell)],
     "CSV: no cell that a spreadsheet would run")
if shutil.which("sqlite3"):
    subprocess.run(["sqlite3", "import.sqlite", ".import --csv claims.csv claims"], check=True)
    that(sqlite("import.sqlite", "SELECT count(*) FROM claims") == str(count), "CSV: SQLite imports every row")

    # SQLite
    that(sqlite("tally.sqlite", "SELECT count(*) FROM claims") == str(count), "SQLite: a row a claim")
    pairs = sum(r["verdict"] in ("conflict", "possible_conflict") for f in base["findings"] for r in f["relations"])
    that(sqlite("tally.sqlite", "SELECT count(*) FROM conflicts") == str(pairs), "SQLite: the view of conflicts")
    that(sqlite("tally.sqlite", "PRAGMA integrity_check") == "ok", "SQLite: whole")
    that(sqlite("tally.sqlite", "PRAGMA foreign_key_check") == "", "SQLite: every reference leads somewhere")
    that("claims_by_measure" in sqlite("tally.sqlite", "EXPLAIN QUERY PLAN SELECT * FROM claims WHERE measure = 'x'"),
         "SQLite: claims of a measure are found by an index")
else:
    print("Skipped: the sqlite3 shell is not here (apt install sqlite3).")

# NDJSON
import duckdb
import pandas
that(duckdb.sql("SELECT count(*) FROM 'claims.ndjson'").fetchone()[0] == count, "NDJSON: DuckDB reads every line")
that(duckdb.sql("SELECT count(*) FROM 'claims.ndjson' WHERE quantity.upper IS NOT NULL").fetchone()[0] > 0,
     "NDJSON: DuckDB reaches into the quantity")
that(len(pandas.read_json("claims.ndjson", lines=True)) == count, "NDJSON: pandas reads every line")

# JSON-LD
from pyld import jsonld


def offline(url, options):
    raise jsonld.JsonLdError(f"{url} would have been fetched", "test")


jsonld.set_document_loader(offline)
graph = jsonld.expand(json.load(open("claims.jsonld", encoding="utf-8")))
that(len(graph) >= count, "JSON-LD: PyLD expands a node a claim, without the network")
kinds = {kind for node in json.dumps(graph).split('"@type": [') for kind in re.findall(r'"([^"]+)"', node[:80])[:1]}
for kind in ("https://schema.org/QuantitativeValue", "https://schema.org/MonetaryAmount", "https://schema.org/PropertyValue",
             "http://www.w3.org/ns/oa#Annotation", "http://www.w3.org/ns/oa#TextQuoteSelector"):
    that(kind in kinds, f"JSON-LD: there is a {kind}")

# Markdown
lines = open("claims.md", encoding="utf-8").read().split("\n")
tables = [line for line in lines if line.startswith("|")]
that(tables and all(re.search(r"(?<!\\)\|$", line) for line in tables), "Markdown: every row of a table is closed")

# Selectors and links
texts = {}
for line in run("text", CORPUS, "--quiet").decode().splitlines():
    record = json.loads(line)
    texts[os.path.relpath(record["document"], CORPUS)] = record["text"]
plain = lambda text: re.sub(r"\s+", " ", text)
for claim in base["claims"]:
    text = texts.get(claim["source"].split("#p")[0])
    if text is None or not claim.get("selectors"):
        continue
    quote = next(s for s in claim["selectors"] if s["type"] == "TextQuoteSelector")
    place = next(s for s in claim["selectors"] if s["type"] == "TextPositionSelector")
    if text[place["start"]:place["end"]] != quote["exact"]:
        that(False, f"{claim['id']}: the position does not select the quote")
    if quote["prefix"] + quote["exact"] + quote["suffix"] not in text:
        that(False, f"{claim['id']}: prefix, quote and suffix do not stand there")
    if claim.get("link") and "#:~:text=" in claim["link"]:
        parts = [urllib.parse.unquote(p.strip("-")) for p in claim["link"].split("#:~:text=")[1].split(",")]
        if not all(plain(p) in plain(text) for p in parts):
            that(False, f"{claim['id']}: the link's text does not stand in the page")
that(True, "selectors and links")

# The README's examples
for name, code in re.findall(r"<!-- run: (\w+) -->\n```\w+\n(.*?)```", open(README, encoding="utf-8").read(), re.S):
    if name == "python":
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    else:
        code = code.replace("tally ", TALLY + " ", 1) if code.startswith("tally ") else code
        done = subprocess.run(["sh", "-c", code], capture_output=True, text=True)
    that(done.returncode == 0 and done.stdout.strip(), f"README, {name}: {done.stderr.strip()[-300:]}")

print(f"{passed} passed, {len(failed)} failed")
sys.exit(1 if failed else 0)
