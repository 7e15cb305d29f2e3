#!/usr/bin/env python3
"""Counts the instructions, fetches of code and allocations of each stage, which no busy neighbour changes.

    instructions.py BENCH [--baseline FILE] [--record] [--only TEXT] [--json]

BENCH: the tally-bench binary. Each stage runs under `valgrind --tool=callgrind` once with one run and once with
three; half the difference is one run, without start-up and set-up. Printed: instructions a byte of input, misses
of a simulated cache of code (32 KB in 8 ways) and calls of malloc a kilobyte, the first two beside the baseline
(default: instructions.json beside this script). A miss costs about as much as a dozen instructions (estimated: some
3 ns on one EPYC). --record writes the baseline.

Exit status: 0 within the limits, 1 a stage takes over 10 % more instructions or twice the misses that the baseline
says, 2 it could not be measured. A baseline belongs to its compiler and C library: record it anew when they change.
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
# How much more is too much. Where code lies changes with every build, and misses with it ("1,1,1,": 16,500 and 30,000 a kB of
# the same code); below the floor they are noise.
LIMITS = {"instructionsPerByte": 0.10, "codeMissesPerKilobyte": 1.00}
FLOOR = {"instructionsPerByte": 0, "codeMissesPerKilobyte": 200}
CACHE = ["--cache-sim=yes", "--I1=32768,8,64", "--D1=32768,8,64", "--LL=8388608,16,64"]


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
    """Instructions, misses and allocations of a whole process, and the bytes that the stage was given."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "callgrind.out")
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", *CACHE, "--callgrind-out-file=" + out, bench, "--stage", stage, "--bytes",
             str(size), "--runs", str(runs), "--json"], capture_output=True, text=True, env=environment)
        events = re.search(r"Events    : (.+)", done.stderr)
        counted = re.search(r"Collected : ([\d ]+)", done.stderr)
        if done.returncode or not counted or not events:
            raise RuntimeError(done.stderr.strip()[-400:])
        count = dict(zip(events[1].split(), map(int, counted[1].split())))
        return count["Ir"], count["I1mr"], calls(out), json.loads(done.stdout)[0]["bytes"]


def excess(figure, before):
    """The first figure that is beyond its limit, in words; None where there is none."""
    for name, limit in LIMITS.items():
        if before.get(name) and figure[name] > max(before[name] * (1 + limit), FLOOR[name]):
            return f"{name} {figure[name]} against {before[name]}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench"); parser.add_argument("--baseline", default=os.path.join(HERE, "instructions.json"))
    parser.add_argument("--record", action="store_true"); parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("instructions.py: valgrind is not installed")
    # On one core: what threads do while they wait for each other differs from run to run (reconcile: by a tenth).
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    known = json.load(open(options.baseline)) if os.path.exists(options.baseline) else {}
    figures, slower = {}, []
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind stumbles over Swift's debug information and needs none of it.
        bench = os.path.join(folder, "bench")
        subprocess.run(["objcopy", "--strip-debug", options.bench, bench], check=True)
        if not options.json:
            print(f"{'stage':34}{'instructions/byte':>19}{'baseline':>10}{'change':>9}{'code misses/kB':>16}"
                  f"{'baseline':>10}{'allocations/kB':>16}")
        for stage, size in STAGES.items():
            if options.only not in stage:
                continue
            try:
                one, three = (measure(bench, stage, size, runs) for runs in (1, 3))
            except (RuntimeError, ValueError, IndexError) as trouble:
                print(f"instructions.py: {stage}: {trouble}", file=sys.stderr)
                sys.exit(2)
            size = one[3]
            instructions, misses, allocations = ((three[i] - one[i]) / 2 / size for i in range(3))
            figure = {"instructionsPerByte": round(instructions, 2), "codeMissesPerKilobyte": round(misses * 1000, 1),
                      "allocationsPerKilobyte": round(allocations * 1000, 2)}
            figures[stage] = figure
            before = known.get(stage, {})
            if trouble := excess(figure, before):
                slower.append(f"{stage} ({trouble})")
            if not options.json:
                known_count = before.get("instructionsPerByte")
                change = f"{100 * (instructions / known_count - 1):+.1f} %" if known_count else ""
                print(f"{stage:34}{instructions:19.1f}{known_count or 0:10.1f}{change:>9}{misses * 1000:16.0f}"
                      f"{before.get('codeMissesPerKilobyte', 0):10.0f}{allocations * 1000:16.1f}", flush=True)
    if options.json:
        print(json.dumps(figures, indent=1))
    if options.record:
        with open(options.baseline, "w", encoding="utf-8") as file:
            json.dump({**known, **figures}, file, indent=1)
            file.write("\n")
    elif slower:
        sys.exit("more than the baseline allows: " + "; ".join(slower))


if __name__ == "__main__":
    main()
