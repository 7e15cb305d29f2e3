"""Tally on Apache Spark: documents in, a knowledge base out, as on one machine.

    spark-submit --files tally,tally.yml tally_spark.py INPUT OUTPUT [--config tally.yml]

The program itself does the reading and the judging; Spark cuts the documents into batches, shuffles what
must stand together, and keeps what a lost machine had done. Each step says what it shuffles by:

    extract     documents, in any order       -> claims, sources, problems
    witnesses   sources, by shared wording    -> sources with the group that counts once
    parts       claims, by subject            -> placed claims, measures, findings, topics
    alike       measures, by kind             -> measures with those that may be the same

OUTPUT holds a folder an array (claims, measures, findings, topics, sources, problems), as Parquet below
`parquet` and as NDJSON below `ndjson`, sorted by id. Between the steps all lies in `OUTPUT/steps`, so
that a lost executor costs no more than its own tasks.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

BATCH_BYTES = 32 << 20
"""Documents handed to one child process: much against its start of some milliseconds, little to do again."""
SECONDS = 120
"""A child that works on one batch for longer, and a second more for each 100 kB, is given up."""
CLAIMS_IN_A_PART = 50_000
"""Claims that one child process reconciles at once: some 300 MB of memory."""
ROW = "array string, id string, line string"

RECORDS = {
    "claims": """id string, document string, start bigint, `end` bigint, quote string, kind string,
        quantity struct<lower: double, upper: double, lowerInclusive: boolean, upperInclusive: boolean,
            approximate: boolean, vague: boolean, unit: string, per: string, text: string,
            canonical: struct<lower: double, upper: double, unit: string>>,
        subject struct<text: string, via: string>, property struct<text: string, head: string>, role string,
        anchor string, scope struct<population: string, condition: string, variant: string, place: string,
            asOf: string>,
        modality string, asserts string, attribution string, sampleSize string, restates string, rule string,
        sentence struct<start: bigint, `end`: bigint, text: string>,
        context struct<title: string, headings: array<string>, question: string>,
        origin struct<start: bigint, `end`: bigint, line: bigint, column: bigint>,
        source string, measure string, link string, placedBy string""",
    "measures": """id string, subject string, property string, role string, dimension string, topic string,
        possiblySame array<string>""",
    "findings": """id string, measure string, claims array<string>,
        relations array<struct<a: string, b: string, relation: string, verdict: string, gap: string, why: string>>,
        apart array<struct<a: string, b: string, gate: string, why: string>>, verdict string,
        consensus struct<lower: double, upper: double, typical: double, unit: string>,
        hull struct<lower: double, upper: double, unit: string>,
        support struct<claims: bigint, sources: bigint, witnesses: bigint, largestAgreeing: bigint>,
        summary string, relationsOmitted bigint""",
    "topics": """id string, label string, measures array<string>, verdict string,
        hull struct<lower: double, upper: double, unit: string>, summary string""",
    "sources": """id string, path string, url string, title string, publisher string, retrieved string,
        language string, sha256 string, bytes bigint, witness string, rank string""",
    "problems": "source string, severity string, what string, `where` string, remedy string",
}
"""The records of the knowledge base as columns. Numbers are doubles here; the column `json` keeps them as written."""


class Failed(Exception):
    """The program ended as it should not."""


class Program:
    """The binary and its settings, as they lie on an executor."""

    def __init__(self, name, config):
        self.name, self.config = name, config

    def run(self, arguments, standard_input, seconds=None):
        """Its standard output and its exit status, 0 or 1 (some documents were left out)."""
        binary = SparkFiles.get(self.name)
        config = ["--config", SparkFiles.get(self.config)] if self.config else []
        try:
            done = subprocess.run([binary, *arguments, *config], input=standard_input, capture_output=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise Failed(f"took longer than {seconds:.0f} seconds") from None
        if done.returncode < 0:
            raise Failed(f"ended with signal {-done.returncode}")
        if done.returncode not in (0, 1):
            raise Failed(f"ended with status {done.returncode}: {done.stderr.decode(errors='replace').strip()[-400:]}")
        return done.stdout


# Extract

def batches(documents, size):
    """Lists of documents of about BATCH_BYTES."""
    batch, held = [], 0
    for document in documents:
        batch.append(document)
        held += size(document)
        if held >= BATCH_BYTES:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def isolating(batch, extract, name):
    """What `extract` makes of a batch. One that fails is halved until the document at fault stands alone."""
    try:
        return extract(batch)
    except Failed as failure:
        if len(batch) > 1:
            half = len(batch) // 2
            return isolating(batch[:half], extract, name) + isolating(batch[half:], extract, name)
        problem = {"source": name(batch[0]), "severity": "error", "what": f"the document was left out: the extractor {failure}",
                   "where": None, "remedy": "try 'tally extract' on it alone"}
        return [("problems", problem["source"], json.dumps(problem, ensure_ascii=False))]


def ledger_rows(path, text_of_line=None):
    """The source and problem records of `extract --sources`."""
    with open(path, "rb") as lines:
        for line in lines:
            record = json.loads(line)
            if "severity" in record:
                number = re.match(r"line (\d+)", record.get("where") or "")
                if text_of_line and number and record["source"] == "standard input":
                    # A number would tell of the batch only.
                    record["where"] = "the line that begins " + text_of_line(int(number[1]))
                yield ("problems", record["source"], json.dumps(record, ensure_ascii=False))
            elif "id" in record:
                yield ("sources", record["id"], line.decode().rstrip("\n"))


def claim_rows(output):
    return [("claims", "", line.decode()) for line in output.split(b"\n") if line]


def extract_records(program):
    """For documents that are one JSON object each."""
    def extract(lines):
        with tempfile.TemporaryDirectory() as folder:
            ledger = os.path.join(folder, "ledger")
            data = "\n".join(lines).encode() + b"\n"
            output = program.run(["extract", "--keys", "--quiet", "--sources", ledger, "-"], data, SECONDS + len(data) / 1e5)
            return claim_rows(output) + list(ledger_rows(ledger, lambda number: lines[number - 1][:60]))

    def name(line):
        try:
            return str(json.loads(line).get("id"))
        except (ValueError, AttributeError):
            return "the line that begins " + line[:60]

    def of_partition(rows):
        lines = (row[0] for row in rows if row[0].strip())
        for batch in batches(lines, len):
            yield from isolating(batch, extract, name)
    return of_partition


def extract_files(program):
    """For files of every other kind that the program reads, each whole."""
    def extract(files):
        with tempfile.TemporaryDirectory() as folder:
            documents = os.path.join(folder, "documents")
            for path, content in files:
                target = os.path.normpath(os.path.join(documents, path))
                if not target.startswith(documents + os.sep):
                    raise ValueError(f"{path}: leads out of its folder")
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    file.write(content)
            ledger = os.path.join(folder, "ledger")
            size = sum(len(content) for _, content in files)
            output = program.run(["extract", "--keys", "--quiet", "--sources", ledger, documents], b"", SECONDS + size / 1e5)
            return claim_rows(output) + list(ledger_rows(ledger))

    def of_partition(rows):
        files = ((row[0], bytes(row[1])) for row in rows)
        for batch in batches(files, lambda file: len(file[1])):
            yield from isolating(batch, extract, lambda file: file[0])
    return of_partition


def read(spark, options):
    """The documents as rows: of one JSON object, or of a path and the bytes there."""
    if options.format == "ndjson":
        return spark.read.text(options.input), extract_records
    if options.format == "parquet":
        documents = spark.read.parquet(options.input)
        return documents.select(F.to_json(F.struct("*")).alias("value")), extract_records
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(options.input)
    root = options.input.rstrip("/") + "/"
    relative = F.expr(f"substring(path, locate('{root}', path) + {len(root)})")
    return files.select(relative.alias("path"), "content"), extract_files


# Witnesses

def components(spark, pairs, folder):
    """Of each node of the pairs (a, b) the least that it is connected with, as (node, root).

    Alternating large-star and small-star (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected
    Components in MapReduce and Beyond", SoCC 2014): a number of rounds that grows with the logarithm of the longest path.
    """
    def least(edges):
        """Of each node its neighbours, and the least of them and itself."""
        roots = edges.groupBy("a").agg(F.least(F.col("a"), F.min("b")).alias("root"))
        return edges.join(roots, "a")

    def both_ways(edges):
        return edges.union(edges.select(F.col("b").alias("a"), F.col("a").alias("b"))).distinct()

    state = None
    for number in range(100):
        large = least(both_ways(pairs)).where("b > a").select(F.col("b").alias("a"), F.col("root").alias("b"))
        downward = large.select(F.greatest("a", "b").alias("a"), F.least("a", "b").alias("b")).where("a <> b").distinct()
        smaller = least(downward)
        star = smaller.select(F.col("b").alias("a"), F.col("root").alias("b")).union(smaller.select("a", F.col("root").alias("b")))
        path = f"{folder}/{number}"
        star.where("a <> b").distinct().write.mode("overwrite").parquet(path)
        pairs = spark.read.parquet(path)
        now = pairs.select(F.count("*"), F.sum(F.xxhash64("a", "b").cast("decimal(38,0)"))).first()
        if now == state:
            return pairs.select(F.col("a").alias("node"), F.col("b").alias("root"))
        state = now
    raise RuntimeError("witnesses: no end after a hundred rounds")


def independent(spark, claims, sources, folder):
    """The sources with their witnesses: the first of all that share a publisher, a group of the expert's, or a wording."""
    said = sources.select(F.from_json("line", "id string, publisher string, witness string").alias("r"), "line")
    ties = (claims.select("source", F.explode("wordings").alias("tie")).distinct()
            .select("source", F.concat(F.lit("w "), F.col("tie")).alias("tie"))
            .union(said.where("r.publisher is not null").select("r.id", F.concat(F.lit("p "), F.col("r.publisher"))))
            .union(said.where("r.witness <> r.id").select("r.id", F.concat(F.lit("g "), F.col("r.witness")))))
    hubs = ties.groupBy("tie").agg(F.min("source").alias("hub"), F.count("*").alias("size")).where("size > 1")
    pairs = ties.join(hubs, "tie").where("source <> hub").select(F.col("source").alias("a"), F.col("hub").alias("b")).distinct()
    roots = components(spark, pairs, folder)
    joined = said.select("r.id", "line").join(roots, F.col("id") == F.col("node"), "left")

    def with_witness(rows):
        for row in rows:
            record = json.loads(row["line"])
            record["witness"] = row["root"] or row["id"]
            yield ("sources", row["id"], json.dumps(record, ensure_ascii=False, separators=(",", ":")))
    return spark.createDataFrame(joined.rdd.mapPartitions(with_witness), ROW)


# Parts and measures

def part_rows(output):
    return [tuple(line.split("\t", 2)) for line in output.decode().split("\n") if line]


def reconcile_parts(program):
    """For rows (bucket, isClaim, line), sorted: the sources of a bucket before its claims."""
    def of_partition(rows):
        bucket, sources, claims = None, [], []

        def reconciled():
            with tempfile.TemporaryDirectory() as folder:
                ledger = os.path.join(folder, "sources")
                with open(ledger, "w", encoding="utf-8") as file:
                    file.writelines(line + "\n" for line in sources)
                return part_rows(program.run(["cluster", "part", "--sources", ledger], "".join(claims).encode()))
        for row in rows:
            if row["bucket"] != bucket:
                if claims:
                    yield from reconciled()
                bucket, sources, claims = row["bucket"], [], []
            if row["isClaim"]:
                claims.append(row["line"] + "\n")
            else:
                sources.append(row["line"])
        if claims:
            yield from reconciled()
    return of_partition


def relate(binary):
    """For rows (line) of measures, all of a kind in one partition."""
    def of_partition(rows):
        lines = "".join(row["line"] + "\n" for row in rows)
        if lines:
            yield from part_rows(Program(binary, None).run(["cluster", "alike"], lines.encode()))
    return of_partition


def kept(spark, rows, path):
    """The rows, written once and read back: what follows asks nothing of the executors that made them."""
    rows.write.mode("overwrite").parquet(path)
    return spark.read.parquet(path)


def write(spark, rows, array, output):
    """One array, sorted by id, as Parquet and as NDJSON."""
    rows = rows.orderBy("id", "line")
    rows.select("line").write.mode("overwrite").text(f"{output}/ndjson/{array}")
    (rows.select(F.from_json("line", RECORDS[array]).alias("record"), F.col("line").alias("json"))
     .select("record.*", "json").write.mode("overwrite").parquet(f"{output}/parquet/{array}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", help="file or folder, anywhere that Spark reads from")
    parser.add_argument("output", help="folder, anywhere that Spark writes to")
    parser.add_argument("--format", choices=("ndjson", "parquet", "files"), default="ndjson",
                        help="parquet: a row a document, columns named as the keys of NDJSON documents; files: text, HTML, Markdown and WARC files below a folder")
    parser.add_argument("--tally", default="tally", help="the name of the binary among the --files")
    parser.add_argument("--config", help="the name of the settings among the --files")
    parser.add_argument("--partitions", type=int, help="tasks that extract; default: as Spark reads the input")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("tally").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    program = Program(options.tally, options.config)
    steps = options.output.rstrip("/") + "/steps"

    documents, extractor = read(spark, options)
    if options.partitions:
        documents = documents.repartition(options.partitions)
    extracted = kept(spark, spark.createDataFrame(documents.rdd.mapPartitions(extractor(program)), ROW), steps + "/extracted")
    claims = (extracted.where("array = 'claims'")
              .select("line", F.from_json("line", "source string, keys struct<subject: string, wordings: array<string>>").alias("r"))
              .select("line", "r.source", "r.keys.subject", "r.keys.wordings"))
    sources = independent(spark, claims, extracted.where("array = 'sources'"), steps + "/witnesses")
    sources = kept(spark, sources, steps + "/sources")

    buckets = max(1, claims.count() // CLAIMS_IN_A_PART + 1, spark.sparkContext.defaultParallelism)
    claims = claims.withColumn("bucket", F.pmod(F.xxhash64("subject"), F.lit(buckets)))
    needed = (claims.select("bucket", "source").distinct().join(sources, F.col("source") == F.col("id"))
              .select("bucket", F.lit(0).alias("isClaim"), "line"))
    rows = (claims.select("bucket", F.lit(1).alias("isClaim"), "line").union(needed)
            .repartition(buckets, "bucket").sortWithinPartitions("bucket", "isClaim"))
    parts = kept(spark, spark.createDataFrame(rows.rdd.mapPartitions(reconcile_parts(program)), ROW), steps + "/parts")

    measures = (parts.where("array = 'measures'").select("line", F.get_json_object("line", "$.likeness.kind").alias("kind"))
                .repartition(buckets, "kind"))
    measures = kept(spark, spark.createDataFrame(measures.rdd.mapPartitions(relate(options.tally)), ROW), steps + "/measures")

    used = [row["id"] for row in parts.where("array = 'rules'").select("id").distinct().collect()]
    unused = part_rows(program.run(["cluster", "unused"], "".join(rule + "\n" for rule in used).encode()))
    problems = (extracted.where("array = 'problems'").union(parts.where("array = 'problems'"))
                .union(spark.createDataFrame(unused, ROW)))

    for array in ("claims", "findings", "topics"):
        write(spark, parts.where(F.col("array") == array), array, options.output)
    write(spark, measures, "measures", options.output)
    write(spark, sources, "sources", options.output)
    write(spark, problems, "problems", options.output)
    left_out = problems.where(F.get_json_object("line", "$.severity") == "error").count()
    if left_out:
        print(f"tally: {left_out} documents were left out; see {options.output}/ndjson/problems", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
