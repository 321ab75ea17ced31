#!/usr/bin/env python3
"""Runs hoso on dossiers of a store, by turns with git, restic and bagit.py, and prints ratios.

usage: storing.py HOSO JUDGES SCRATCH [ROUNDS]

JUDGES holds the Python tools (bagit.py), SCRATCH is a folder for what is made. restic is measured
where it is installed. BENCH_HUGE=1 adds a dossier of 1 GiB. A missed budget is printed, not an
error: time is noise. A command that fails is an error. Nobody in the dossiers exists.
"""

import json
import os
import random
import shutil
import sys
from pathlib import Path

from carrying import Bench, by_turns, memory_row, print_table, row

ROUNDS, SEED = 7, 20261121
FORMS, SCANS, BYTES = 8, 30, 12 << 20
HUGE_SCANS, HUGE_BYTES = 8, 1 << 30
NUMBER = "HS-2026-0017"


def pdf(size):
    """A PDF of one page, with a stream of noise that makes it so large."""
    noise = random.randbytes(size)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (size, noise),
    ]
    parts, offsets, length = [b"%PDF-1.4\n"], [], 9
    for number, text in enumerate(objects):
        offsets.append(length)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number + 1, text))
        length += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    parts.append(b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, length))
    return b"".join(parts)


class StoreBench(Bench):
    def __init__(self, hoso, judges, scratch):
        super().__init__(scratch, hoso, judges, scratch)
        self.hoso = os.path.abspath(hoso)
        random.seed(SEED)

    def run(self, store, *words):
        return self.seconds([[self.hoso, *words, "-C", store, "-q"]])

    def store(self):
        store = self.fresh()
        self.seconds([[self.hoso, "init", store, "--unit", "Chi bộ bản Mẫu", "--person", "Lò Thị Lan", "-q"]])
        self.run(store, "new", "--name", "Nguyễn Văn Mẫu", "--number", NUMBER)
        return store

    def filled(self, scans, size):
        """A store with a draft of some forms and scans, and the files that it was made of."""
        store, source = self.store(), Path(self.fresh())
        source.mkdir()
        for number in range(FORMS):
            file = source / f"{number}.json"
            file.write_text(json.dumps({"summary": "làm ruộng tại bản Mẫu; " * 300, "number": number}, ensure_ascii=False))
            self.run(store, "put", NUMBER, "3-KND", str(file), "--new")
        names = []
        for number in range(scans):
            names.append(source / f"scan-{number:02}.pdf")
            names[-1].write_bytes(pdf(size // scans))
        self.run(store, "attach", NUMBER, "3-KND.1", *map(str, names))
        return store, source

    def copied(self, store):
        copy = self.fresh()
        self.seconds([["cp", "-a", store, copy]])
        os.sync()
        return copy


def dropping(made, body):
    """The seconds that a job takes; what it made goes afterwards."""
    try:
        return body()
    finally:
        for path in made:
            shutil.rmtree(path, ignore_errors=True)


def making_rows(bench, rounds, prepared, source):
    """A draft becomes a version, and a bundle."""
    files = sorted(str(path) for path in source.iterdir())

    def ours():
        store = bench.copied(prepared)
        out = bench.fresh()
        os.mkdir(out)
        commit = [bench.hoso, "commit", NUMBER, "-m", "mẫu", "-C", store, "-q"]
        pack = [bench.hoso, "pack", NUMBER, "-o", out, "-C", store, "-q"]
        return dropping([store, out], lambda: bench.seconds([commit, pack])[0])

    def sums():
        return bench.seconds([["sha512sum", *files]])[0]

    def bag():
        folder = bench.fresh()
        shutil.copytree(source, folder)
        judge = bench.python("bagit.py", "--quiet", "--sha512", folder)
        tar = ["tar", "-cf", f"{folder}/../bag.tar", "-C", folder, "."]
        return dropping([folder], lambda: bench.seconds([judge, tar])[0])

    def git():
        folder = bench.fresh()
        shutil.copytree(source, folder)
        bench.seconds([["git", "init", "-q", folder]])
        who = ["-c", "user.name=Lan", "-c", "user.email=lan@example.org", "-c", "core.fsync=all"]
        jobs = [["git", *who, "add", "."], ["git", *who, "commit", "-qm", "mẫu"], ["tar", "-cf", "../git.tar", ".git"]]
        return dropping([folder], lambda: bench.seconds(jobs, folder)[0])

    def restic():
        folder = bench.fresh()
        os.environ["RESTIC_PASSWORD"] = "mau"
        bench.seconds([["restic", "init", "-q", "-r", folder]])
        jobs = [["restic", "backup", "-q", "--no-cache", "-r", folder, str(source)]]
        return dropping([folder], lambda: bench.seconds(jobs)[0])

    rivals = [("sha512sum of the files", sums, ("≤", 3)), ("bagit.py + tar c", bag, ("≥", 1)), ("git add, commit + tar c", git, ("≥", 1))]
    if shutil.which("restic"):
        rivals.append(("restic backup", restic, ("≥", 1)))
    times = by_turns(rounds, ours, *(job for _, job, _ in rivals))
    return [row("commit + pack, 12 MiB in 40 files", times[0], name, time, budget) for (name, _, budget), time in zip(rivals, times[1:])]


def reading_rows(bench, rounds, prepared):
    """What a person asks and types, against the start of the program alone."""
    store = bench.copied(prepared)
    bench.run(store, "commit", NUMBER, "-m", "một")
    bench.run(store, "set", NUMBER, "3-KND.1", "/number=2")
    bench.run(store, "commit", NUMBER, "-m", "hai")
    number = iter(range(1 << 20))

    def asking(*words):
        command = [bench.hoso, *words, "-C", store]
        # diff ends with 1 where something differs.
        return lambda: bench.seconds([["sh", "-c", '"$@" || test $? -eq 1', "sh", *command]])[0]

    jobs = [
        ("log", asking("log", NUMBER)), ("diff", asking("diff", f"{NUMBER}@v1", f"{NUMBER}@v2")),
        ("blame", asking("blame", NUMBER, "3-KND.1")), ("status", asking("status", NUMBER)),
        ("show", asking("show", NUMBER)), ("check", asking("check", NUMBER)),
        ("set", lambda: bench.run(store, "set", NUMBER, "3-KND.2", f"/number={next(number)}")[0]),
    ]
    start = lambda: bench.seconds([["sh", "-c", '"$@"', "sh", bench.hoso, "version"]])[0]
    times = by_turns(rounds, start, *(job for _, job in jobs))
    rows = [row(name, time, "hoso version", times[0], ("≤", 0)) for (name, _), time in zip(jobs, times[1:])]
    return [line[:5] + ["", ""] for line in rows]


def memory_rows(bench):
    """A dossier of 1 GiB, where the disk has room for six such."""
    if os.environ.get("BENCH_HUGE") != "1" or shutil.disk_usage(bench.scratch).free < 6 * HUGE_BYTES:
        return []
    store, source = bench.filled(1, 1 << 20)
    rows = []
    for number in range(HUGE_SCANS):
        (source / f"large-{number}.pdf").write_bytes(pdf(HUGE_BYTES // HUGE_SCANS))
    names = sorted(map(str, source.glob("large-*")))
    rows.append(memory_row("attach, 1 GiB", bench.run(store, "attach", NUMBER, "3-KND.1", *names)[1]))
    bundle, other = bench.fresh() + ".tar", bench.fresh()
    rows.append(memory_row("commit, 1 GiB", bench.run(store, "commit", NUMBER, "-m", "mẫu")[1]))
    rows.append(memory_row("pack, 1 GiB", bench.run(store, "pack", NUMBER, "-o", bundle)[1]))
    bench.seconds([[bench.hoso, "init", other, "--unit", "Đảng ủy xã Mẫu", "--kind", "base", "-q"]])
    rows.append(memory_row("receive, 1 GiB", bench.run(other, "receive", bundle)[1]))
    rows.append(memory_row("verify, 1 GiB", bench.run(other, "verify", NUMBER)[1]))
    rows.append(memory_row("backup, 1 GiB", bench.run(other, "backup", "-o", bench.fresh())[1]))
    return rows


def main(hoso, judges, scratch, count=ROUNDS):
    bench, rounds = StoreBench(hoso, judges, scratch), int(count)
    try:
        prepared, source = bench.filled(SCANS, BYTES)
        rows = [["what", "hoso", "against", "its figure", "ratio", "budget", ""]]
        rows += making_rows(bench, rounds, prepared, source) + reading_rows(bench, rounds, prepared)
        print_table(rows + memory_rows(bench))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"\nMedians of {rounds} rounds run by turns, ± the furthest round; whole programs, start-up included.")
    print(f"Load of the machine: {' '.join(f'{load:.1f}' for load in os.getloadavg())}.")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
