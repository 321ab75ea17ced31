#!/usr/bin/env python3
"""Runs our measures and Python's by turns and prints medians, spread and ratios against budgets.

usage: compare.py FOLDER HOSO-BENCH HOSO EMPTY-PROGRAM [ROUNDS]

FOLDER holds what forms.py wrote; EMPTY-PROGRAM is start.c built. A missed budget is printed, not
an error: time is noise. An error is where the two sides disagree on which forms are valid.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 5
STARTS = 60
START_BUDGET_MS = 15

# What is measured, our figure, the rival, its figure, their unit, the least ratio wanted.
COMPARISONS = [
    ("read + validate one 9 KB form", "readAndValidateForm", "json.loads + jsonschema-rs", "readAndValidateForm", "µs", 3),
    ("read + validate the corpus", "readAndValidate", "json.loads + jsonschema-rs", "readAndValidate", "µs", 3),
    ("validate one parsed form", "validateForm", "jsonschema-rs", "validateForm", "µs", 1),
    ("validate the parsed corpus", "validate", "jsonschema-rs", "validate", "µs", 1),
    ("validate the parsed corpus", "validate", "jsonschema (100 forms)", "validateJsonschema", "µs", None),
    ("read one 9 KB form", "readForm", "json.loads", "readForm", "µs", 5),
    ("read the corpus", "read", "json.loads", "read", "µs", 5),
    ("read 10 MB of dossiers", "readDossiers", "json.loads", "readDossiers", "MB/s", 5),
    ("read 10 MB of dossiers", "readDossiers", "JSONSerialization", "foundationSerialization", "MB/s", 10),
    ("read 10 MB of dossiers", "readDossiers", "JSONDecoder", "foundationDecoder", "MB/s", 10),
]


def answer(*command):
    """The JSON that a measuring program prints."""
    run = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if run.returncode != 0:
        sys.exit(f"error: bench: {command[0]} ended with exit code {run.returncode}")
    return json.loads(run.stdout)


def rounds(folder, hoso_bench, count):
    """Pairs of our figures and Python's; which goes first changes from round to round."""
    ours = [hoso_bench, folder]
    theirs = [sys.executable, str(Path(__file__).parent / "python.py"), folder]
    for number in range(count):
        print(f"bench: round {number + 1} of {count}", file=sys.stderr)
        if number % 2 == 0:
            yield answer(*ours), answer(*theirs)
        else:
            second = answer(*theirs)
            yield answer(*ours), second


def check_agreement(pairs):
    for ours, theirs in pairs:
        if ours["forms"] != theirs["forms"] or ours["invalid"] != theirs["invalid"]:
            differing = set(ours["invalid"]) ^ set(theirs["invalid"])
            sys.exit(f"error: bench: the verdicts differ on forms.jsonl, from line {min(differing) + 1} on ({len(differing)} forms)")
    forms, invalid = pairs[0][0]["forms"], len(pairs[0][0]["invalid"])
    print(f"Both sides find {forms - invalid} of {forms} forms valid, the same ones.\n")


def spread(values):
    """The median and, as a share of it, how far the furthest round lies."""
    middle = median(values)
    return f"{middle:.4g} ±{max(abs(value - middle) for value in values) / middle * 100:.0f}%"


def row(pairs, what, our_figure, rival, their_figure, unit, budget):
    ours = [mine[our_figure] for mine, _ in pairs]
    theirs = [(mine | python)[their_figure] if their_figure.startswith("foundation") else python[their_figure] for mine, python in pairs]
    ratio = median(ours) / median(theirs) if unit == "MB/s" else median(theirs) / median(ours)
    wanted = f"≥ {budget} ×" if budget else ""
    verdict = "" if budget is None else "ok" if ratio >= budget else "missed"
    return [f"{what}, {unit}", spread(ours), rival, spread(theirs), f"{ratio:.2f} ×", wanted, verdict]


def start_times(*commands):
    """Milliseconds from start to end of each command, run by turns."""
    times = [[] for _ in commands]
    for _ in range(STARTS):
        for command, its_times in zip(commands, times):
            start = perf_counter()
            child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
            status = os.waitpid(child, 0)[1]
            its_times.append((perf_counter() - start) * 1000)
            if status != 0:
                sys.exit(f"error: bench: {' '.join(command)} failed")
    return times


def start_row(hoso, empty):
    ours, theirs = start_times([hoso, "version"], [empty])
    over = median(ours) - median(theirs)
    verdict = "ok" if over <= START_BUDGET_MS else "missed"
    return ["start hoso version, ms", spread_of_starts(ours), "an empty C program", spread_of_starts(theirs), f"+{over:.1f} ms", f"≤ +{START_BUDGET_MS} ms", verdict]


def spread_of_starts(values):
    """The median and the middle half: single starts are disturbed too easily for the extremes."""
    ordered = sorted(values)
    quarter = len(ordered) // 4
    return f"{median(values):.2f} ({ordered[quarter]:.2f}–{ordered[-quarter - 1]:.2f})"


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def print_versions(hoso, python_versions):
    for command in (["swift", "--version"], [hoso, "version"]):
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
        print(run.stdout.strip().splitlines()[0])
    print(", ".join(f"{name} {version}" for name, version in python_versions.items()))


def main(folder, hoso_bench, hoso, empty, count=ROUNDS):
    pairs = list(rounds(folder, hoso_bench, int(count)))
    print_versions(hoso, pairs[0][1]["versions"])
    check_agreement(pairs)
    table = [["what", "hoso", "against", "its figure", "ratio", "budget", ""]]
    table += [row(pairs, *comparison) for comparison in COMPARISONS]
    print_table(table + [start_row(hoso, empty)])
    print(f"\nMedians of {count} rounds run by turns, ± the furthest round; ratios are of the medians. Times are for one form.")


if __name__ == "__main__":
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    main(*sys.argv[1:])
