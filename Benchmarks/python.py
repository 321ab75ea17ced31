#!/usr/bin/env python3
"""One round of Python's measures: json.loads, jsonschema-rs, jsonschema.

usage: python.py FOLDER     (the folder that forms.py filled)

Prints one JSON object: microseconds a form or MB/s, and which forms are invalid. The garbage
collector is off while a clock runs, which flatters Python; memory is not what is measured here.
"""

import gc
import json
import statistics
import sys
from importlib import metadata
from pathlib import Path
from platform import python_version
from time import perf_counter

import jsonschema
import jsonschema_rs

BATCH = 500
SAMPLE = 100
REPEATS = 2_000


def seconds(action):
    """How long one call of action takes, and its answer."""
    gc.collect()
    gc.disable()
    start = perf_counter()
    answer = action()
    elapsed = perf_counter() - start
    gc.enable()
    return elapsed, answer


def read_all(lines):
    for line in lines:
        json.loads(line)


def read_and_validate(lines, validator):
    return [validator.is_valid(json.loads(line)) for line in lines]


def validate_parsed(lines, validator):
    """The time of is_valid alone, in batches, so that the parsed forms need not all be held."""
    total, verdicts = 0.0, []
    for start in range(0, len(lines), BATCH):
        forms = [json.loads(line) for line in lines[start : start + BATCH]]
        elapsed, answer = seconds(lambda: [validator.is_valid(form) for form in forms])
        total += elapsed
        verdicts += answer
    return total, verdicts


def repeated(action):
    def loop():
        for _ in range(REPEATS):
            action()

    return seconds(loop)[0] / REPEATS * 1e6


def one_form(text, validator):
    """Microseconds for the same form again and again: to read, to validate, to do both."""
    form = json.loads(text)
    actions = {
        "readForm": lambda: json.loads(text),
        "validateForm": lambda: validator.is_valid(form),
        "readAndValidateForm": lambda: validator.is_valid(json.loads(text)),
    }
    return {name: repeated(action) for name, action in actions.items()}


def main(folder):
    folder = Path(folder)
    schema = json.loads((folder / "schema.json").read_bytes())
    lines = (folder / "forms.jsonl").read_bytes().splitlines()
    dossiers = (folder / "dossiers.json").read_bytes()
    rust = jsonschema_rs.Draft202012Validator(schema)
    plain = jsonschema.Draft202012Validator(schema)

    reading, _ = seconds(lambda: read_all(lines))
    validating, verdicts = validate_parsed(lines, rust)
    both, verdicts_again = seconds(lambda: read_and_validate(lines, rust))
    sample = [json.loads(line) for line in lines[:SAMPLE]]
    slow, slow_verdicts = seconds(lambda: [plain.is_valid(form) for form in sample])
    if verdicts != verdicts_again or verdicts[:SAMPLE] != slow_verdicts:
        sys.exit("python.py: jsonschema-rs and jsonschema disagree on these forms")
    big = statistics.median(seconds(lambda: json.loads(dossiers))[0] for _ in range(3))

    json.dump(
        one_form((folder / "form.json").read_bytes(), rust)
        | {
            "read": reading / len(lines) * 1e6,
            "validate": validating / len(lines) * 1e6,
            "readAndValidate": both / len(lines) * 1e6,
            "validateJsonschema": slow / SAMPLE * 1e6,
            "readDossiers": len(dossiers) / big / 1e6,
            "forms": len(lines),
            "invalid": [index for index, is_valid in enumerate(verdicts) if not is_valid],
            "versions": {
                "Python": python_version(),
                "jsonschema-rs": metadata.version("jsonschema-rs"),
                "jsonschema": metadata.version("jsonschema"),
            },
        },
        sys.stdout,
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
