#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs the benchmark program, prints what it measured beside the goals, and writes it as JSON.

The contestants of a cell (one shape, codec and direction) run in turns in one process, in random order; whole cells run in
several rounds. A time is the median of all turns. A ratio is the median over the rounds of the ratios of their medians, so
that a machine which drifts from one minute to the next changes both sides of it.
"""

import argparse
import collections
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

CELLS = ["wire/write", "wire/read", "json/write", "json/read"]
DOORS = ["doors/persist", "doors/transmit"]

LIBRARIES = ["protozero", "zpp_bits", "libprotobuf", "simdjson", "glaze", "RapidJSON", "nlohmann/json"]
# Behind the name of what by itself checks no text. Where a text is not ASCII, the like of Zweck is what checks.
CHECKED = " + UTF-8 check"
CONTESTANTS = [
    "zweck",
    "bare structs",
    *(who + check for who in ["by hand", *LIBRARIES] for check in ["", CHECKED]),
    "memcpy",
]

# How far from 1.00 two runs of one program are here.
RESOLUTION = 0.02


def run(program, shape, cell, turns, seconds):
    """The times of each contestant of a cell, in ns."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        made = subprocess.run(
            [
                program,
                f"--benchmark_filter=^{shape}/{cell}/",
                "--benchmark_enable_random_interleaving=true",
                f"--benchmark_repetitions={turns}",
                f"--benchmark_min_time={seconds}",
                f"--benchmark_out={out.name}",
                "--benchmark_out_format=json",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if made.returncode != 0:
            sys.exit(f"bench: {shape} {cell}: {made.stderr}")
        result = json.load(open(out.name, encoding="utf-8"))
    times = collections.defaultdict(list)
    for measured in result["benchmarks"]:
        if measured["run_type"] == "iteration":
            assert measured["time_unit"] == "ns"
            times[measured["run_name"].removeprefix(f"{shape}/{cell}/")].append(measured["cpu_time"])
    return result["context"], times


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").split("\n"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "an unknown processor"


def shapes_and_cells(program):
    listed = subprocess.run([program, "--benchmark_list_tests"], capture_output=True, text=True, check=True).stdout
    found = {}
    for name in listed.split("\n"):
        parts = name.split("/")
        if len(parts) > 3:
            found.setdefault("/".join(parts[1:3]), {})[parts[0]] = True
    return {cell: list(shapes) for cell, shapes in found.items()}


class Cell:
    """What was measured of one shape, codec and direction."""

    def __init__(self, shape, cell, rounds):
        self.shape = shape
        self.cell = cell
        self.rounds = rounds  # of {who: [ns]}
        self.ns = {
            who: statistics.median(time for times in rounds for time in times[who]) for who in rounds[0]
        }

    def ratio(self, other, who="zweck"):
        return statistics.median(
            statistics.median(times[who]) / statistics.median(times[other]) for times in self.rounds
        )

    @property
    def ascii(self):
        return " in " not in self.shape

    def rival(self, who):
        """The contestant itself, or with a check of text where Zweck has to check too."""
        return who + CHECKED if who + CHECKED in self.ns and not self.ascii else who

    def fastest_library(self):
        return min((self.rival(who) for who in LIBRARIES if who in self.ns), key=self.ns.get)

    def goals(self):
        """(what, ratio, limit) of each goal of the cell."""
        if self.cell in DOORS:
            return []
        found = [("bare structs", self.ratio("bare structs"), 1 + RESOLUTION)]
        by_hand = self.rival("by hand")
        if by_hand in self.ns:
            found.append((by_hand, self.ratio(by_hand), 1.1))
        fastest = self.fastest_library()
        found.append((f"fastest library: {fastest}", self.ratio(fastest), 1.0))
        return found


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("---" for _ in widths) + " |")
    return "\n".join(lines)


def nanoseconds(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def print_cells(title, cells):
    """Times of every contestant, then the ratios and which are goals."""
    rows = [[title + ", ns", *(cell.shape for cell in cells)]]
    contestants = [who for who in CONTESTANTS if who in cells[0].ns]
    for who in contestants:
        rows.append([who, *(nanoseconds(cell.ns[who]) for cell in cells)])
    for other in ["bare structs", "by hand"]:
        if other not in contestants:
            continue
        row = [f"zweck / {other}"]
        for cell in cells:
            rival = cell.rival(other)
            limit = next((limit for what, _, limit in cell.goals() if what == rival), None)
            row.append(mark(cell.ratio(rival), limit, rival.removeprefix(other)))
        rows.append(row)
    if cells[0].cell in CELLS:
        rows.append(
            ["zweck / fastest library", *(mark(*cell.goals()[-1][1:], " " + cell.fastest_library()) for cell in cells)]
        )
        rows.append(["zweck / memcpy", *(f"{cell.ratio('memcpy'):.1f}" for cell in cells)])
    print(table(rows) + "\n")


def met(ratio, limit):
    return round(ratio, 2) <= limit


def mark(ratio, limit, suffix=""):
    missed = "" if limit is None or met(ratio, limit) else " MISSED"
    return f"{ratio:.2f}{missed}{suffix.replace(CHECKED, '+')}"


def print_goals(cells):
    sentences = {
        "fields cost nothing: as fast as the same code over bare structs": lambda what: what == "bare structs",
        "within 10 % of what is written by hand": lambda what: what.startswith("by hand"),
        "faster than the fastest library": lambda what: what.startswith("fastest library"),
    }
    rows = [["goal", "met", "missed in"]]
    for sentence, is_it in sentences.items():
        asked = [(cell, ratio, limit) for cell in cells for what, ratio, limit in cell.goals() if is_it(what)]
        missed = [(cell, ratio) for cell, ratio, limit in asked if not met(ratio, limit)]
        rows.append(
            [
                sentence,
                f"{len(asked) - len(missed)} of {len(asked)}",
                "; ".join(f"{cell.shape} {cell.cell} {ratio:.2f}" for cell, ratio in missed) or "none",
            ]
        )
    print(table(rows) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--out", type=pathlib.Path, help="write everything here as JSON")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.01, help="of each turn")
    parser.add_argument("--quick", action="store_true", help="two rounds of three turns: a first look, no result")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.turns = 2, 3

    found = shapes_and_cells(options.program)
    measured = collections.defaultdict(list)
    context = {}
    for number in range(options.rounds):
        for cell in [*CELLS, *DOORS]:
            for shape in found[cell]:
                if sys.stderr.isatty():
                    print(f"\r\033[Kround {number + 1} of {options.rounds}: {shape} {cell} ", end="", file=sys.stderr, flush=True)
                context, times = run(options.program, shape, cell, options.turns, options.seconds)
                measured[cell, shape].append(times)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)

    cells = [Cell(shape, cell, rounds) for (cell, shape), rounds in measured.items()]
    context["cpu"] = processor()
    print(f"{context['cpu']}, {context['compiler']}. + means: with simdjson's check for UTF-8 of each text.")
    present = {who.removesuffix(CHECKED) for cell in cells for who in cell.ns}
    absent = [who for who in LIBRARIES if who not in present]
    print(f"Not packaged for Debian 12, so not among the libraries here: {', '.join(absent)}.\n")
    for name in [*CELLS, *DOORS]:
        print_cells(name.replace("/", " "), [cell for cell in cells if cell.cell == name])
    print_goals([cell for cell in cells if cell.cell in CELLS])

    if options.out is not None:
        context.pop("executable", None)
        context.pop("host_name", None)
        options.out.write_text(
            json.dumps(
                {
                    "context": context,
                    "cells": [
                        {
                            "shape": cell.shape,
                            "cell": cell.cell,
                            "ns": cell.ns,
                            "ratios": {who: cell.ratio(who) for who in cell.ns if who != "zweck"},
                            "goals": [
                                {"to": what, "ratio": ratio, "limit": limit, "met": met(ratio, limit)}
                                for what, ratio, limit in cell.goals()
                            ],
                        }
                        for cell in cells
                    ],
                },
                indent=1,
            )
            + "\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
