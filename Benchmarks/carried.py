#!/usr/bin/env python3
"""Writes what the benches of bundles and objects work on.

usage: carried.py FOLDER

The seed is fixed: the same bytes on every machine. Nobody in it exists.
  dossier/    40 files, 12 MiB: the content of one version, scans for the most part
  root/       an OCFL storage root (layout 0003) of 500 small objects, five files each
"""

import hashlib
import json
import random
import sys
from pathlib import Path

SEED = 20261121
FILES, BYTES = 40, 12 << 20
OBJECTS, OBJECT_FILES = 500, 5
URN = "urn:uuid:01900000-0000-7000-8000-000000000017"
LAYOUT = "0003-hash-and-id-n-tuple-storage-layout"


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_json(path, value):
    write(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def dossier(folder):
    """A version's content: the two files every version has, 8 forms, 30 scans."""
    write_json(folder / "dossier.json", {"id": URN, "number": "HS-2026-0017", "unit": {"code": "01.02.003"}, "forms": []})
    act = {"kind": "open", "at": "2026-03-20T08:00:00+07:00", "custody": {"to": "01.02.003"}}
    write_json(folder / "acts" / "v1.json", act)
    for number in range(8):
        text = "làm ruộng tại bản Nậm Mẫu; " * 300
        write_json(folder / "forms" / "2-knd" / f"{number + 1:02}.json", {"summary": text, "number": number})
    scans = FILES - 10
    size = (BYTES - sum(path.stat().st_size for path in folder.rglob("*.json"))) // scans
    for number in range(scans):
        write(folder / "scans" / "3-knd" / f"{number + 1:02}" / "01.pdf", random.randbytes(size))


def small_object(folder, name):
    """An OCFL 1.1 object of one version."""
    manifest, state = {}, {}
    for number in range(OBJECT_FILES):
        content = random.randbytes(2000 + 300 * number)
        digest = hashlib.sha512(content).hexdigest()
        write(folder / "v1" / "content" / f"{number}.bin", content)
        manifest[digest], state[digest] = [f"v1/content/{number}.bin"], [f"{number}.bin"]
    user = {"name": "Người Mẫu", "address": "urn:uuid:01900000-0000-7000-8000-000000000001"}
    version = {"created": "2026-03-20T08:00:00+07:00", "message": "mẫu", "user": user, "state": state}
    inventory = {
        "id": name, "type": "https://ocfl.io/1.1/spec/#inventory", "digestAlgorithm": "sha512",
        "head": "v1", "manifest": manifest, "versions": {"v1": version},
    }
    text = json.dumps(inventory, ensure_ascii=False, separators=(",", ":")).encode()
    sidecar = f"{hashlib.sha512(text).hexdigest()} inventory.json\n".encode()
    write(folder / "0=ocfl_object_1.1", b"ocfl_object_1.1\n")
    for place in (folder, folder / "v1"):
        write(place / "inventory.json", text)
        write(place / "inventory.json.sha512", sidecar)


def storage_root(folder):
    write(folder / "0=ocfl_1.1", b"ocfl_1.1\n")
    write_json(folder / "ocfl_layout.json", {"extension": LAYOUT, "description": "2 × 2"})
    config = {"extensionName": LAYOUT, "digestAlgorithm": "sha256", "tupleSize": 2, "numberOfTuples": 2}
    write_json(folder / "extensions" / LAYOUT / "config.json", config)
    for number in range(OBJECTS):
        name = f"urn:uuid:01900000-0000-7000-8000-{number:012}"
        digest = hashlib.sha256(name.encode()).hexdigest()
        small_object(folder / digest[:2] / digest[2:4] / name.replace(":", "%3a"), name)


def main(folder):
    random.seed(SEED)
    dossier(folder / "dossier")
    storage_root(folder / "root")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
