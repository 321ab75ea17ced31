#!/usr/bin/env python3
"""Asks hoso the same of a store of few dossiers and of a store of many, by turns, and prints ratios.

usage: many.py HOSO SCRATCH [FEW [MANY [ROUNDS]]]

hoso makes one dossier; the others are written after its pattern, each an object of its own with its
record, as hoso would have made it. `hoso doctor` and `hoso verify` judge them first. SCRATCH is a
folder for what is made. What is measured is processor time (user and system): it is where a store
that grows would be felt, and others' work on the machine doesn't change it. A missed budget is
printed, not an error. A command that fails is an error. Nobody in the dossiers exists.
"""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from time import perf_counter

from carrying import Bench, by_turns, print_table, row

FEW, MANY, ROUNDS, SEED = 200, 20_000, 9, 20261121
DRAFTS, PAGE = 20, 20
NUMBER = "HS-2026-90001"
FAMILY = ["Nguyễn", "Lò", "Vàng", "Tòng", "Giàng", "Quàng", "Cà", "Lường", "Hoàng", "Trần", "Lê", "Phạm"]
MIDDLE = ["Văn", "Thị", "A", "Đức", "Minh", "Thúy", "Ngọc", "Thanh"]
GIVEN = ["Hòa", "Hoa", "Mẫu", "Dế", "Pó", "Lan", "Bình", "Sơn", "Mỷ", "Tủa", "Thảo", "Kiên", "Yến", "Đạt", "Ọi"]
# In one dossier of each store.
RARE = "Tráng Thị Quỳnh"


class Pattern:
    """A dossier of one version that hoso made."""

    def __init__(self, store):
        self.store = Path(store)
        (self.object,) = self.store.glob("objects/*/*/urn*")
        content = self.object / "v1" / "content"
        self.files = {str(path.relative_to(content)): path.read_bytes() for path in content.rglob("*") if path.is_file()}
        self.inventory = json.loads((self.object / "inventory.json").read_bytes())
        (self.records,) = self.store.glob("records/*.jsonl")
        records = [json.loads(line) for line in self.records.read_bytes().splitlines()]
        self.record, self.last = next(record for record in records if record["kind"] == "act"), records[-1]["n"]
        self.urn = self.inventory["id"]

    def files_of(self, urn, number, name, born):
        files = dict(self.files)
        cover = json.loads(files["dossier.json"])
        cover.update(id=urn, number=number, person={"name": name, "birthDate": born})
        files["dossier.json"] = (json.dumps(cover, ensure_ascii=False, indent=2) + "\n").encode()
        form = json.loads(files["forms/2-knd/01.json"])
        form["fullName"] = name
        files["forms/2-knd/01.json"] = (json.dumps(form, ensure_ascii=False, indent=2) + "\n").encode()
        return files

    def write(self, place, urn, files):
        """Writes the object; gives the digest of its inventory."""
        names = {hashlib.sha512(content).hexdigest(): path for path, content in files.items()}
        inventory = dict(self.inventory, id=urn)
        inventory["manifest"] = {digest: [f"v1/content/{names[digest]}"] for digest in sorted(names)}
        inventory["versions"] = {"v1": dict(inventory["versions"]["v1"], state={digest: [names[digest]] for digest in sorted(names)})}
        text = json.dumps(inventory, ensure_ascii=False, separators=(",", ":")).encode()
        digest = hashlib.sha512(text).hexdigest()
        for path, content in files.items():
            file = place / "v1" / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        for folder in (place, place / "v1"):
            (folder / "inventory.json").write_bytes(text)
            (folder / "inventory.json.sha512").write_text(f"{digest}  inventory.json\n")
        shutil.copyfile(self.object / "0=ocfl_object_1.1", place / "0=ocfl_object_1.1")
        return digest

    def add(self, count):
        """Adds so many dossiers, the records of them with them."""
        first = uuid.UUID(self.urn[9:]).int >> 80
        lines = []
        for index in range(count):
            # A UUIDv7 each: a millisecond later than the one before.
            bits = (first + index + 1) << 80 | 7 << 76 | random.getrandbits(12) << 64 | 2 << 62 | random.getrandbits(62)
            urn = f"urn:uuid:{uuid.UUID(int=bits)}"
            name = RARE if index == count // 2 else f"{random.choice(FAMILY)} {random.choice(MIDDLE)} {random.choice(GIVEN)}"
            born = f"{random.randint(1960, 2007)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
            parts = hashlib.sha256(urn.encode()).hexdigest()
            place = self.store / "objects" / parts[:2] / parts[2:4] / urn.replace(":", "%3a")
            digest = self.write(place, urn, self.files_of(urn, f"HS-2026-{index + 1:05}", name, born))
            lines.append(dict(self.record, n=self.last + index + 1, dossier=urn, inventorySHA512=digest, salt=f"{random.getrandbits(128):032x}"))
        with self.records.open("a") as file:
            for line in lines:
                file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


class ManyBench(Bench):
    def __init__(self, hoso, scratch):
        super().__init__(scratch, os.path.abspath(hoso), scratch, scratch)

    def run(self, store, *words):
        return self.seconds([[self.hoso, *words, "-C", store, "-q"]])

    def processor(self, store, *words):
        """The seconds that a question keeps a processor busy; it may be answered with no."""
        command = [self.hoso, *words, "-C", store, "-q"]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            sys.exit(f"error: bench: {' '.join(command)}: exit code {child.returncode}: {said.decode()[-400:]}")
        return usage.ru_utime + usage.ru_stime

    def store(self, count):
        """A store of so many dossiers and a few drafts, and how long the writing took."""
        random.seed(SEED)
        store, start = self.fresh(), perf_counter()
        self.seconds([[self.hoso, "init", store, "--unit", "Chi bộ bản Mẫu", "--code", "99.001.001.000.001", "--person", "Lò Thị Lan", "-q"]])
        self.run(store, "new", "--name", "Nguyễn Văn Mẫu", "--birth", "02/09/2001", "--number", NUMBER)
        self.run(store, "set", NUMBER, "2-KND", "/ethnicity=Thái")
        self.run(store, "commit", NUMBER, "-m", "mẫu")
        Pattern(store).add(count - 1)
        for index in range(DRAFTS):
            self.run(store, "set", f"HS-2026-{index + 1:05}", "2-KND", "/religion=Không")
        return store, perf_counter() - start

    def judge(self, store):
        """What was written must be what hoso writes; gives how long the catalogue took."""
        made = self.run(store, "reindex")
        self.seconds([[self.hoso, "doctor", "-C", store, "-q"]])
        self.run(store, "verify", *(f"HS-2026-{number:05}" for number in range(21, 121)))
        return made


QUESTIONS = [
    ("find a rare name", ["find", "trang", "thi", "quynh"]),
    ("find a common name, the first 20", ["find", "nguyen", "--limit", str(PAGE)]),
    ("find with relatives, the first 20", ["find", "--relatives", "hoa", "--limit", str(PAGE)]),
    ("find a number", ["find", "HS-2026-00150"]),
    ("list, the first 20", ["list", "--limit", str(PAGE)]),
    ("list what is changed", ["list", "--drafts"]),
    ("list by words", ["list", "trang", "quynh"]),
    ("status", ["status"]),
    ("status of one", ["status", "HS-2026-00150"]),
    ("log of one", ["log", "HS-2026-00150"]),
    ("check of one", ["check", "HS-2026-00150"]),
    ("set one field", ["set", "HS-2026-00001", "2-KND", "/religion=Không"]),
]


def rows(bench, rounds, few, many):
    for name, words in QUESTIONS:
        large, small = by_turns(
            rounds, lambda: bench.processor(many, *words), lambda: bench.processor(few, *words))
        yield row(name, large, "the same of the few", small, ("≤", 1.5))


def main(hoso, scratch, few=FEW, many=MANY, rounds=ROUNDS):
    bench, few, many = ManyBench(hoso, scratch), int(few), int(many)
    try:
        (small, _), (large, seconds) = bench.store(few), bench.store(many)
        print(f"{many} dossiers were written in {seconds:.0f} s;", end=" ", flush=True)
        bench.judge(small)
        made = bench.judge(large)
        print(f"their catalogue was made in {made[0]:.1f} s, {made[1]:.0f} MiB.", flush=True)
        table = [["what", f"{many} dossiers", "against", f"{few} dossiers", "ratio", "budget", ""]]
        print_table(table + list(rows(bench, int(rounds), small, large)))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"\nMedians of {rounds} rounds run by turns, ± the furthest round; processor time of whole programs, start-up included.")
    print(f"Load of the machine: {' '.join(f'{load:.1f}' for load in os.getloadavg())}.")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4, 5, 6):
        sys.exit(__doc__)
    main(*sys.argv[1:])
