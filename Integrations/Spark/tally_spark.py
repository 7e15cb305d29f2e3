"""Tally on Apache Spark: documents in, a knowledge base as Parquet and NDJSON out.

    spark-submit --files .build/release/tally Integrations/Spark/tally_spark.py \
        --input 'documents/*.ndjson' --output out [--format ndjson|parquet|text|warc] [--partitions N]

The same program that runs on a laptop does the work, one child process a batch of documents:

    documents ──tally extract──▶ claims ──shuffle by topic──▶ tally reconcile ──▶ the knowledge base

A claim's measure and topic follow from that claim alone, so grouping needs nothing but a shuffle. What
does depend on all sources, which of them are copies of one another, is worked out once between the two
stages (`tally witnesses`) and handed to every reconciling process.

A document on which the program fails is found by halving its batch, reported as a problem, and left
out; the rest of its partition is kept. Every stage is a pure function of its input, so a task that Spark
runs again, on another worker, gives the same records, and none twice.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession

PARTS = ("sources", "claims", "measures", "findings", "topics", "problems")
#: Documents of one child process: enough that its start (milliseconds) does not count.
BATCH_BYTES, BATCH_DOCUMENTS = 8_000_000, 5_000


class ProgramFailed(Exception):
    """The program ended otherwise than with 0 (all read) or 1 (documents left out)."""


def program():
    """The binary shipped with `--files`; Spark keeps its executable bit."""
    return SparkFiles.get("tally")


def run(arguments, lines=()):
    """Feeds `lines` (bytes, without line ends) to the program; returns what it wrote, as bytes."""
    with tempfile.TemporaryFile() as complaints:
        child = subprocess.Popen([program(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                 stderr=complaints)

        def feed():
            try:
                for line in lines:
                    child.stdin.write(line + b"\n")
                child.stdin.close()
            except BrokenPipeError:
                pass  # the exit status says what happened

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        written = child.stdout.read()
        feeder.join()
        status = child.wait()
        if status not in (0, 1):
            complaints.seek(0)
            raise ProgramFailed(f"exit {status}: {complaints.read().decode(errors='replace').strip()[-500:]}")
        return written


def extract(lines):
    """(claim lines, source and problem lines) of NDJSON documents."""
    with tempfile.TemporaryDirectory(prefix="tally-spark-") as folder:
        sources = os.path.join(folder, "sources.ndjson")
        claims = run(["extract", "--jobs", "1", "--keys", "--sources", sources, "-"], lines)
        with open(sources, "rb") as records:
            return claims.splitlines(), records.read().splitlines()


def extract_safely(lines):
    """`extract`, but a document that breaks the program becomes a problem instead of an end."""
    try:
        yield from zip(("claims", "sources"), extract(lines))
    except ProgramFailed as failure:
        if len(lines) > 1:
            half = len(lines) // 2
            yield from extract_safely(lines[:half])
            yield from extract_safely(lines[half:])
            return
        try:
            name = str(json.loads(lines[0])["id"])
        except (ValueError, KeyError, TypeError):
            name = "?"
        problem = {"record": "problem", "source": name, "severity": "error", "what": f"the program failed on this document ({failure})",
                   "where": None, "remedy": "report it with the document", "leftOut": True}
        yield "sources", [json.dumps(problem, ensure_ascii=False).encode()]


def batches(lines):
    batch, size = [], 0
    for line in lines:
        batch.append(line)
        size += len(line)
        if size >= BATCH_BYTES or len(batch) >= BATCH_DOCUMENTS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def extract_partition(documents):
    """Records of one partition, as (what, line): `claims`, and `sources` for sources and problems."""
    for batch in batches(d.encode() if isinstance(d, str) else d for d in documents):
        for what, records in extract_safely(batch):
            for record in records:
                yield what, record


def read_documents(spark, options):
    """An RDD of NDJSON lines, one document each, every id once (its first document is kept)."""
    context, partitions = spark.sparkContext, options.partitions
    if options.format == "ndjson":
        lines = context.textFile(options.input, partitions)
    elif options.format == "text":
        lines = context.wholeTextFiles(options.input, partitions).map(
            lambda pair: json.dumps({"id": os.path.basename(pair[0]), "text": pair[1]}))
    elif options.format == "warc":
        lines = context.binaryFiles(options.input, partitions).flatMap(warc_documents)
    else:
        lines = spark.read.parquet(options.input).toJSON()
    if partitions:
        lines = lines.repartition(partitions)
    numbered = lines.filter(str.strip).zipWithIndex().map(lambda pair: (document_key(pair[0]), (pair[1], pair[0])))
    return numbered.reduceByKey(min).map(lambda pair: pair[1][1])


def document_key(line):
    try:
        return str(json.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        return line  # the program reports a line that is no document


def warc_documents(pair):
    """The pages of one WARC file, as NDJSON documents that know their address and date."""
    with tempfile.TemporaryDirectory(prefix="tally-spark-") as folder:
        name = os.path.join(folder, os.path.basename(pair[0]))
        with open(name, "wb") as copy:
            copy.write(pair[1])
        return [line.decode() for line in run(["documents", name]).splitlines()]


def topic_of(line):
    return json.loads(line)["topic"]


def reconcile_partition(sources_file, settings):
    def reconcile(lines):
        claims = [line for _, line in lines]
        if not claims:
            return
        with tempfile.TemporaryDirectory(prefix="tally-spark-") as folder:
            run(["reconcile", "--sources", SparkFiles.get(sources_file), "--keep-witnesses", "--layout", "folder",
                 *settings, "-o", folder, "-"], claims)
            for part in PARTS[1:5]:
                path = os.path.join(folder, part + ".ndjson")
                if os.path.exists(path):
                    with open(path, "rb") as records:
                        for record in records.read().splitlines():
                            yield part, record
    return reconcile


def write(spark, lines, folder, part):
    """One part, sorted by id, as NDJSON and as Parquet."""
    ordered = lines.map(lambda line: (json.loads(line).get("id") or line, line)).sortByKey().values()
    text = ordered.map(bytes.decode)
    text.saveAsTextFile(os.path.join(folder, "ndjson", part))
    if not text.isEmpty():
        spark.read.json(text).write.mode("overwrite").parquet(os.path.join(folder, "parquet", part))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--format", choices=("ndjson", "parquet", "text", "warc"), default="ndjson")
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--overwrite", action="store_true")
    options = parser.parse_args()
    if os.path.exists(options.output):
        if not options.overwrite:
            sys.exit(f"{options.output} is there already; name another folder, or give --overwrite")
        shutil.rmtree(options.output)

    spark = SparkSession.builder.appName("tally").getOrCreate()
    context = spark.sparkContext
    extracted = read_documents(spark, options).mapPartitions(extract_partition).persist()
    claims = extracted.filter(lambda pair: pair[0] == "claims").values()
    records = extracted.filter(lambda pair: pair[0] == "sources").values()

    with tempfile.TemporaryDirectory(prefix="tally-spark-") as folder:
        # Witnesses look across all sources: one process, linear in what it reads.
        raw, known = os.path.join(folder, "raw.ndjson"), os.path.join(folder, "tally-sources.ndjson")
        with open(raw, "wb") as out:
            for record in records.toLocalIterator():
                out.write(record + b"\n")
        with open(known, "wb") as out:
            out.write(run(["witnesses", "--sources", raw, "-"], claims.toLocalIterator()))
        context.addFile(known)
        sources = context.parallelize(open(known, "rb").read().splitlines())

        partitions = options.partitions or context.defaultParallelism
        knowledge = (claims.map(lambda line: (topic_of(line), line)).partitionBy(partitions)
                     .mapPartitions(reconcile_partition("tally-sources.ndjson", [])).persist())
        kind = lambda record, name: json.loads(record).get("record") == name
        write(spark, sources.filter(lambda r: kind(r, "source")), options.output, "sources")
        write(spark, sources.filter(lambda r: kind(r, "problem")), options.output, "problems")
        for part in PARTS[1:5]:
            write(spark, knowledge.filter(lambda pair, part=part: pair[0] == part).values(), options.output, part)
    spark.stop()


if __name__ == "__main__":
    main()
