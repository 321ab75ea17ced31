#!/usr/bin/env python3
"""Runs hoso and the field's own tools by turns on bundles, bags and objects, and prints ratios.

usage: carrying.py FOLDER HOSO JUDGES SCRATCH [ROUNDS]

FOLDER holds what carried.py wrote, JUDGES the Python tools (bagit.py, ocfl-validate.py,
ocfl-root.py), SCRATCH is a folder for what is made. BENCH_HUGE=1 adds a bundle of 4 GiB. A missed
budget is printed, not an error: time is noise. A command that fails is an error.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 7
HUGE_FILES, HUGE_BYTES = 8, 4 << 30
URN = "urn:uuid:01900000-0000-7000-8000-000000000017"
WHO = ["-m", "mẫu", "--user", "Người Mẫu", "--address", "urn:uuid:01900000-0000-7000-8000-000000000001", "--created", "2026-03-20T08:00:00+07:00"]


class Bench:
    def __init__(self, data, hoso, judges, scratch):
        self.data, self.hoso, self.judges, self.scratch = Path(data), hoso, Path(judges), Path(scratch)
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True)
        self.count = 0

    def fresh(self):
        """A path that nothing has yet."""
        self.count += 1
        return str(self.scratch / f"made-{self.count}")

    def seconds(self, commands, folder=None):
        """How long commands take, one after the other; the most memory one of them had, in MiB."""
        start, memory = perf_counter(), 0
        for command in commands:
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder)
            said = child.stderr.read()
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode != 0:
                sys.exit(f"error: bench: {' '.join(command)}: exit code {child.returncode}: {said.decode()[-400:]}")
            memory = max(memory, usage.ru_maxrss / 1024)
        return perf_counter() - start, memory

    def create(self, source, place):
        return [self.hoso, "ocfl", "create", "-q", str(source), "-o", place, "--id", URN, *WHO]

    def pack(self, place, bundle):
        return [self.hoso, "pack", "-q", place, "-o", bundle]

    def python(self, tool, *arguments):
        return [str(self.judges / "python3"), str(self.judges / tool), *arguments]


def by_turns(rounds, *jobs):
    """Each job's times; which goes first changes from round to round."""
    times = [[] for _ in jobs]
    for number in range(rounds):
        order = range(len(jobs)) if number % 2 == 0 else reversed(range(len(jobs)))
        for index in order:
            times[index].append(jobs[index]())
    return times


def spread(values):
    middle = median(values)
    return f"{middle * 1000:.1f} ±{max(abs(value - middle) for value in values) / middle * 100:.0f}%"


def row(what, ours, rival, theirs, budget):
    """A line of the table; a budget `("≤", 1.5)` bounds our time by theirs, `("≥", 6)` the gain."""
    sign, limit = budget
    ratio = median(ours) / median(theirs) if sign == "≤" else median(theirs) / median(ours)
    good = ratio <= limit if sign == "≤" else ratio >= limit
    return [f"{what}, ms", spread(ours), rival, spread(theirs), f"{ratio:.2f} ×", f"{sign} {limit} ×", "ok" if good else "missed"]


def verify_rows(bench, rounds):
    """The bundle of 12 MiB and 40 files."""
    place, bundle, bag = bench.fresh(), bench.fresh() + ".tar", bench.fresh()
    bench.seconds([bench.create(bench.data / "dossier", place), bench.pack(place, bundle)])
    os.mkdir(bag)
    bench.seconds([["tar", "-xf", bundle, "-C", bag, "--strip-components=1"]])
    files = sorted(str(path) for path in Path(bag, "data", "v1", "content").rglob("*") if path.is_file())

    def ours():
        return bench.seconds([[bench.hoso, "verify", "-q", "--kind", "bundle", bundle]])[0]

    def sums():
        return bench.seconds([["sha512sum", *files]])[0]

    def peers():
        out = bench.fresh()
        os.mkdir(out)
        unpack = ["tar", "-xf", bundle, "-C", out, "--strip-components=1"]
        judge = bench.python("bagit.py", "--validate", "--quiet", out)
        time = bench.seconds([unpack, judge, bench.python("ocfl-validate.py", "-Q", f"{out}/data")])[0]
        shutil.rmtree(out)
        return time

    mine, theirs, others = by_turns(rounds, ours, sums, peers)
    return [
        row("verify a bundle, 12 MiB in 40 files", mine, "sha512sum of the files", theirs, ("≤", 1.5)),
        row("the same", mine, "tar x + bagit.py + ocfl-validate.py", others, ("≥", 6)),
    ]


def making_rows(bench, rounds):
    """From a folder to a bundle."""
    source = bench.data / "dossier"
    files = sorted(str(path) for path in source.rglob("*") if path.is_file())

    def ours():
        place, bundle = bench.fresh(), bench.fresh() + ".tar"
        time = bench.seconds([bench.create(source, place), bench.pack(place, bundle)])[0]
        shutil.rmtree(place)
        os.remove(bundle)
        return time

    def sums():
        return bench.seconds([["sha512sum", *files]])[0]

    def peers():
        bag = bench.fresh()
        shutil.copytree(source, bag)
        judge = bench.python("bagit.py", "--quiet", "--sha512", bag)
        time = bench.seconds([judge, ["tar", "-cf", f"{bag}.tar", "-C", bag, "."]])[0]
        shutil.rmtree(bag)
        os.remove(f"{bag}.tar")
        return time

    mine, theirs, others = by_turns(rounds, ours, sums, peers)
    return [
        row("folder to bundle (ocfl create + pack)", mine, "sha512sum of the files", theirs, ("≤", 3)),
        row("the same", mine, "bagit.py + tar c", others, ("≥", 1)),
    ]


def root_rows(bench, rounds):
    root = str(bench.data / "root")

    def ours():
        return bench.seconds([[bench.hoso, "verify", "-q", "--kind", "root", root]])[0]

    def peers():
        checks = ["validate", "--root", root, "--validate-objects", "--check-digests", "--quiet"]
        return bench.seconds([bench.python("ocfl-root.py", *checks)])[0]

    mine, theirs = by_turns(max(3, rounds // 2), ours, peers)
    return [row("verify a root of 500 objects", mine, "ocfl-root.py validate", theirs, ("≥", 6))]


def memory_row(what, memory):
    return [f"{what}, MiB", f"{memory:.1f}", "resident, at most", "", "", "≤ 64 MiB", "ok" if memory <= 64 else "missed"]


def memory_rows(bench):
    """A bundle of 4 GiB, where the disk has room for three such."""
    need = 3 * HUGE_BYTES + (1 << 30)
    if os.environ.get("BENCH_HUGE") != "1" or shutil.disk_usage(bench.scratch).free < need:
        return []
    source, place, bundle = Path(bench.fresh()), bench.fresh(), bench.fresh() + ".tar"
    shutil.copytree(bench.data / "dossier", source)
    for number in range(HUGE_FILES):
        with open(source / "scans" / f"{number}.bin", "wb") as file:
            piece = hashlib.sha512(bytes([number])).digest() * (1 << 14)
            for _ in range(HUGE_BYTES // HUGE_FILES // len(piece)):
                file.write(piece)
    rows = []
    for what, command in (
        ("ocfl create, 4 GiB", bench.create(source, place)), ("pack, 4 GiB", bench.pack(place, bundle)),
        ("verify, 4 GiB", [bench.hoso, "verify", "-q", "--kind", "bundle", bundle]),
    ):
        rows.append(memory_row(what, bench.seconds([command])[1]))
    return rows


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for line in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())


def main(data, hoso, judges, scratch, count=ROUNDS):
    bench, rounds = Bench(data, hoso, judges, scratch), int(count)
    try:
        rows = [["what", "hoso", "against", "its figure", "ratio", "budget", ""]]
        rows += verify_rows(bench, rounds) + making_rows(bench, rounds) + root_rows(bench, rounds)
        print_table(rows + memory_rows(bench))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"\nMedians of {rounds} rounds run by turns, ± the furthest round; whole programs, start-up included.")


if __name__ == "__main__":
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    main(*sys.argv[1:])
