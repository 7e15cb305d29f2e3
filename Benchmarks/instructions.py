#!/usr/bin/env python3
"""Counts the instructions and allocations of each stage, which no busy neighbour changes.

    instructions.py BENCH [--baseline FILE] [--record] [--only TEXT] [--json]

BENCH: the tally-bench binary. Each stage runs under `valgrind --tool=callgrind` once with one run and once with
three; half the difference is one run, without start-up and set-up. Printed: instructions and calls of malloc a
byte of input, beside the baseline (default: instructions.json beside this script). --record writes the baseline.

Exit status: 0 within the limit, 1 a stage takes over 10 % more instructions than the baseline says, 2 it could
not be measured. A baseline belongs to its compiler and C library: record it anew when they change.
"""
import argparse, json, os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STAGES = {
    "read plain text": 200_000, "read a page (main text)": 100_000, "sentences": 200_000, "quantities": 200_000,
    "quantities, number-dense": 100_000, "claims (with all before)": 100_000, "claims, number-dense": 50_000,
    "records of claims (bytes out)": 50_000, "reconcile (bytes of records)": 20_000, 'quantities of "1,1,1,"': 50_000,
    'quantities of "5% "': 50_000,
}
ALLOCATORS = re.compile(r"^(malloc|calloc|realloc|posix_memalign|aligned_alloc)$")
LIMIT = 0.10


def calls(path):
    """How often an allocator is called, from callgrind's own file."""
    names, called, count = {}, None, 0
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith(("fn=", "cfn=")):
                number, _, name = line.partition("=")[2].rstrip("\n").partition(" ")
                if name:
                    names[number] = name
                if line.startswith("cfn="):
                    called = names.get(number, "")
            elif line.startswith("calls=") and called and ALLOCATORS.match(called):
                count += int(line[6:].split()[0])
    return count


def measure(bench, stage, size, runs):
    """Instructions and allocations of a whole process, and the bytes that the stage was given."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "callgrind.out")
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, bench, "--stage", stage, "--bytes", str(size),
             "--runs", str(runs), "--json"], capture_output=True, text=True, env=environment)
        counted = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode or not counted:
            raise RuntimeError(done.stderr.strip()[-400:])
        return int(counted[1]), calls(out), json.loads(done.stdout)[0]["bytes"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench"); parser.add_argument("--baseline", default=os.path.join(HERE, "instructions.json"))
    parser.add_argument("--record", action="store_true"); parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("instructions.py: valgrind is not installed")
    known = json.load(open(options.baseline)) if os.path.exists(options.baseline) else {}
    figures, slower = {}, []
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind stumbles over Swift's debug information and needs none of it.
        bench = os.path.join(folder, "bench")
        subprocess.run(["objcopy", "--strip-debug", options.bench, bench], check=True)
        if not options.json:
            print(f"{'stage':34}{'instructions/byte':>19}{'baseline':>10}{'change':>9}{'allocations/kB':>16}")
        for stage, size in STAGES.items():
            if options.only not in stage:
                continue
            try:
                one, three = (measure(bench, stage, size, runs) for runs in (1, 3))
            except (RuntimeError, ValueError, IndexError) as trouble:
                print(f"instructions.py: {stage}: {trouble}", file=sys.stderr)
                sys.exit(2)
            size = one[2]
            figure = {"instructionsPerByte": round((three[0] - one[0]) / 2 / size, 2),
                      "allocationsPerKilobyte": round((three[1] - one[1]) / 2 / size * 1000, 2)}
            figures[stage] = figure
            before = known.get(stage, {}).get("instructionsPerByte")
            change = figure["instructionsPerByte"] / before - 1 if before else None
            if change is not None and change > LIMIT:
                slower.append(stage)
            if not options.json:
                print(f"{stage:34}{figure['instructionsPerByte']:19.1f}{before or 0:10.1f}"
                      f"{'' if change is None else format(100 * change, '+.1f') + ' %':>9}{figure['allocationsPerKilobyte']:16.1f}",
                      flush=True)
    if options.json:
        print(json.dumps(figures, indent=1))
    if options.record:
        with open(options.baseline, "w", encoding="utf-8") as file:
            json.dump({**known, **figures}, file, indent=1)
            file.write("\n")
    elif slower:
        sys.exit("more than 10 % slower than the baseline: " + "; ".join(slower))


if __name__ == "__main__":
    main()
