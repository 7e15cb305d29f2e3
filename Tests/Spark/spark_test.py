#!/usr/bin/env python3
"""The Spark job gives what one machine gives, record for record, whatever befalls it.

    spark_test.py TALLY JOB GENERATE CORPUS      the binary, the job, the maker of documents, the shipped corpus
"""
import json
import os
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time

TALLY, JOB, GENERATE, CORPUS = (os.path.abspath(path) for path in sys.argv[1:5])
ARRAYS = ("claims", "measures", "findings", "topics", "sources", "problems")
checks = {"passed": 0, "failed": 0}


def check(what, holds, detail=""):
    checks["passed" if holds else "failed"] += 1
    print(("ok      " if holds else "FAILED  ") + what + ("" if holds else f"\n        {str(detail)[:1500]}"), flush=True)


def one_machine(folder, *inputs, standard_input=None, config=None):
    """The records of each array, as one machine makes them."""
    ledger, output = folder + "/one.ledger", folder + "/one"
    settings = ["--config", config] if config else []
    claims = subprocess.run([TALLY, "extract", "--quiet", "--sources", ledger, *settings, *inputs], input=standard_input,
                            stdout=subprocess.PIPE).stdout
    subprocess.run([TALLY, "reconcile", "--quiet", "--sources", ledger, "--layout", "folder", "-o", output], input=claims)
    return {array: [json.loads(line) for line in open(f"{output}/{array}.ndjson", encoding="utf-8")] for array in ARRAYS}


def spark(master, output, *arguments, files=(TALLY,), meanwhile=None):
    """Runs the job and returns its exit status and the records of each array."""
    log = open(output + ".log", "wb")
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    job = subprocess.Popen(
        [os.path.join(os.path.dirname(sys.executable), "spark-submit"), "--master", master, "--files", ",".join(files),
         "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=4", "--conf", "spark.executor.memory=512m",
         JOB, arguments[0], output, *arguments[1:]], stdout=log, stderr=log, env=environment)
    if meanwhile:
        threading.Thread(target=meanwhile, args=(output, job), daemon=True).start()
    status = job.wait(timeout=900)
    records = {array: [] for array in ARRAYS}
    for array in ARRAYS:
        folder = f"{output}/ndjson/{array}"
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.startswith("part-"):
                records[array] += [json.loads(line) for line in open(f"{folder}/{name}", encoding="utf-8")]
    if status:
        print(open(output + ".log", errors="replace").read()[-3000:])
    return status, records


def differences(expected, found):
    """Arrays that differ as multisets of records, with an example."""
    def form(records):
        return sorted(json.dumps(record, sort_keys=True) for record in records)
    for array in ARRAYS:
        if form(expected[array]) != form(found[array]):
            one, other = set(form(expected[array])), set(form(found[array]))
            yield f"{array}: {len(expected[array])} and {len(found[array])}; only here {str(sorted(one - other)[:1])[:300]}; only there {str(sorted(other - one)[:1])[:300]}"


def same(what, expected, found):
    wrong = list(differences(expected, found))
    check(f"{what}: {len(expected['claims'])} claims, record for record", not wrong, "\n        ".join(wrong))


def sorted_by_id(records):
    return all([r["id"] for r in records[array]] == sorted(r["id"] for r in records[array])
               for array in ARRAYS if array != "problems")


def kill_an_executor(output, job):
    """Ends one executor the hard way while the parts are reconciled."""
    while job.poll() is None and not os.path.isdir(output + "/steps/sources"):
        time.sleep(0.05)
    for entry in os.listdir("/proc"):
        try:
            line = open(f"/proc/{entry}/cmdline", "rb").read()
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in line and b"java" in line.split(b"\0")[0]:
            os.kill(int(entry), signal.SIGKILL)
            kill_an_executor.killed = True
            return


kill_an_executor.killed = False


def documents(folder):
    """NDJSON of many kinds: prose, copies, publishers, a page, a broken line."""
    path = folder + "/documents.ndjson"
    prose = subprocess.run([sys.executable, GENERATE, "--megabytes", "2"], capture_output=True, check=True).stdout
    extra = [
        {"id": "p1", "text": "The gel lasts 3 days.", "publisher": "Aurora"},
        {"id": "p2", "text": "The gel lasts 9 days.", "publisher": "Aurora"},
        {"id": "p3", "text": "The Aurora sun gel lasts 9 days.", "url": "https://example.org/gel"},
        {"id": "page", "html": "<title>Peel</title><p>A peel costs <b>$640</b> a session.<p>Redness fades within 48&nbsp;hours."},
    ]
    with open(path, "wb") as file:
        file.write(prose)
        file.writelines(json.dumps(one).encode() + b"\n" for one in extra)
    return path


def main(folder):
    path = documents(folder)
    expected = one_machine(folder, standard_input=open(path, "rb").read())

    status, found = spark("local[2]", folder + "/local", path, "--partitions", "7")
    check("local[2] ends with 0", status == 0, status)
    same("local[2]", expected, found)
    check("sorted by id", sorted_by_id(found))

    status, found = spark("local-cluster[2,1,1024]", folder + "/cluster", path, "--partitions", "5", meanwhile=kill_an_executor)
    check("an executor was killed while the parts were made", kill_an_executor.killed)
    same("local-cluster[2,1,1024], one executor killed", expected, found)

    parquet = folder + "/documents.parquet"
    import duckdb
    duckdb.sql(f"copy (select * from read_json('{path}', format = 'newline_delimited')) to '{parquet}' (format parquet)")
    status, found = spark("local[2]", folder + "/columns", parquet, "--format", "parquet")
    same("Parquet", expected, found)

    # A binary that dies of one document.
    mortal = folder + "/mortal"
    with open(mortal, "w", encoding="utf-8") as file:
        file.write(f"""#!/bin/bash
[ "$1" = extract ] || exec {TALLY} "$@"
input=$(mktemp -p {folder}); cat > $input
grep -q POISON $input && kill -9 $$
{TALLY} "$@" < $input; status=$?; rm $input; exit $status
""")
    os.chmod(mortal, os.stat(mortal).st_mode | stat.S_IXUSR)
    poisoned = folder + "/poisoned.ndjson"
    with open(poisoned, "wb") as file:
        lines = open(path, "rb").read().split(b"\n")
        lines.insert(len(lines) // 2, json.dumps({"id": "bad", "text": "POISON costs $5."}).encode())
        lines.insert(3, b"{broken")
        file.write(b"\n".join(lines))
    status, found = spark("local[2]", folder + "/mortal.out", poisoned, "--tally", "mortal", files=(mortal,))
    problems = found.pop("problems")
    check("a poisoned document is reported", any(p["source"] == "bad" and "signal 9" in p["what"] for p in problems), problems)
    check("a broken line is reported", any("{broken" in (p["where"] or "") for p in problems), problems)
    same("with a poisoned document", {**expected, "problems": []}, {**found, "problems": []})

    settings = os.path.join(CORPUS, "tally.yml")
    expected = one_machine(folder, CORPUS, config=settings)
    status, found = spark("local[2]", folder + "/files", CORPUS, "--format", "files", "--config", "tally.yml", files=(TALLY, settings))
    same("files, with the expert's settings", expected, found)

    # What the README shows.
    ours = len(expected["claims"])
    count = duckdb.sql(f"select count(*) from '{folder}/files/parquet/claims/*.parquet'").fetchall()[0][0]
    check("DuckDB reads the claims", count == ours, count)
    rows = duckdb.sql(f"""select topics.label, count(*) from '{folder}/files/parquet/claims/*.parquet' as claims
        join '{folder}/files/parquet/measures/*.parquet' as measures on claims.measure = measures.id
        join '{folder}/files/parquet/topics/*.parquet' as topics on measures.topic = topics.id group by 1 order by 2 desc""").fetchall()
    check("DuckDB joins claims and topics", sum(row[1] for row in rows) == ours, rows[:3])
    wide = duckdb.sql(f"select id, quantity.lower, quantity.upper, quantity.unit from '{folder}/files/parquet/claims/*.parquet'").fetchall()
    numbers = {c["id"]: (c["quantity"]["lower"], c["quantity"]["upper"], c["quantity"]["unit"]) for c in expected["claims"]}
    check("numbers are columns", all(numbers[row[0]] == tuple(row[1:]) for row in wide), wide[:2])
    query = subprocess.run([sys.executable, "-c", f"""
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.read.parquet("{folder}/files/parquet/findings").createOrReplaceTempView("findings")
print("found", spark.sql("select count(*) from findings where verdict = 'conflict'").first()[0])
"""], capture_output=True, text=True, env=dict(os.environ, SPARK_LOCAL_IP="127.0.0.1"))
    conflicts = sum(f["verdict"] == "conflict" for f in expected["findings"])
    check("Spark SQL counts the conflicts", f"found {conflicts}" in query.stdout, query.stdout + query.stderr[-500:])

    print(f"{checks['passed']} passed, {checks['failed']} failed")
    sys.exit(1 if checks["failed"] else 0)


with tempfile.TemporaryDirectory(prefix="tally-spark-") as own:
    main(own)
