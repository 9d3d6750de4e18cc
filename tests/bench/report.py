#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs the benchmark program, prints what it measured beside the goals, and writes it as JSON.

With --page, what was written is put into a page of the documentation instead, between the two comments that name it.

With --ending, the programs are those that measure data that ends: each prints a JSON object a line, and marks of its own.

The contestants of a cell (one shape, codec and direction) run in turns in one process, in random order; whole cells run in
several rounds. A time is the median of all turns. A ratio is the median over the rounds of the ratios of their medians, so
that a machine which drifts from one minute to the next changes both sides of it.
"""

import argparse
import collections
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

CELLS = ["wire/write", "wire/read", "json/write", "json/read", "json/read unordered"]
DOORS = ["doors/persist", "doors/update", "doors/transmit"]
VERSION = "version of "  # and a library: in front of what the program says of it

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

    def __init__(self, shape, cell, ns, ratios):
        self.shape = shape
        self.cell = cell
        self.ns = ns  # {who: median}
        self.ratios = ratios  # {who: zweck's time by theirs}

    @staticmethod
    def of_rounds(shape, cell, rounds):
        """From [{who: [ns]}]."""
        return Cell(
            shape,
            cell,
            {who: statistics.median(time for times in rounds for time in times[who]) for who in rounds[0]},
            {
                who: statistics.median(
                    statistics.median(times["zweck"]) / statistics.median(times[who]) for times in rounds
                )
                for who in rounds[0]
                if who != "zweck"
            },
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
        found = [("bare structs", self.ratios["bare structs"], 1 + RESOLUTION)]
        by_hand = self.rival("by hand")
        if by_hand in self.ns:
            found.append((by_hand, self.ratios[by_hand], 1.1))
        fastest = self.fastest_library()
        found.append((f"fastest library: {fastest}", self.ratios[fastest], 1.0))
        return found

    def as_json(self):
        goals = [
            {"to": what, "ratio": ratio, "limit": limit, "met": met(ratio, limit)} for what, ratio, limit in self.goals()
        ]
        return {"shape": self.shape, "cell": self.cell, "ns": self.ns, "ratios": self.ratios, "goals": goals}


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("---" for _ in widths) + " |")
    return "\n".join(lines)


def nanoseconds(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def cells_table(title, cells):
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
            row.append(mark(cell.ratios[rival], limit, rival.removeprefix(other)))
        rows.append(row)
    if cells[0].cell in CELLS:
        rows.append(
            ["zweck / fastest library", *(mark(*cell.goals()[-1][1:], " " + cell.fastest_library()) for cell in cells)]
        )
        rows.append(["zweck / memcpy", *(f"{cell.ratios['memcpy']:.1f}" for cell in cells)])
    return table(rows)


def met(ratio, limit):
    return round(ratio, 2) <= limit


def mark(ratio, limit, suffix=""):
    missed = "" if limit is None or met(ratio, limit) else " MISSED"
    return f"{ratio:.2f}{missed}{suffix.replace(CHECKED, '+')}"


def goals_table(cells):
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
    return table(rows)


def compiler_name(context):
    """Of what the compiler says of itself."""
    version = context["compiler"]
    return version if "lang" in version.split(" ")[0] or "Clang" in version else f"g++ {version}"


def result_text(result):
    """All tables, in Markdown."""
    context = result["context"]
    cells = [Cell(cell["shape"], cell["cell"], cell["ns"], cell["ratios"]) for cell in result["cells"]]
    versions = ", ".join(
        f"{key.removeprefix(VERSION)} {value}" for key, value in sorted(context.items()) if key.startswith(VERSION)
    )
    loads = ", ".join(f"{load:.1f}" for load in context["load_avg"])
    parts = [
        f"Measured on {context['date'][:10]}: {context['cpu']}, {context['num_cpus']} cores, a load of {loads} over the"
        f" 1, 5 and 15 minutes before; {compiler_name(context)} with -O3; {versions}.",
        goals_table([cell for cell in cells if cell.cell in CELLS]),
        *(
            cells_table(name.replace("/", " "), found)
            for name in [*CELLS, *DOORS]
            if (found := [cell for cell in cells if cell.cell == name])
        ),
    ]
    return "\n\n".join(parts) + "\n"


def put_between(page, what, new):
    """Puts a text into the page, where the two comments name what it is."""
    text = page.read_text(encoding="utf-8")
    begin, end = f"<!-- measured: {what} -->\n", f"<!-- end of measured: {what} -->"
    if text.count(begin) != 1 or text.count(end) != 1:
        sys.exit(f"bench: {page} does not have both {begin.strip()} and {end} once")
    before, rest = text.split(begin)
    page.write_text(before + begin + "\n" + new + "\n" + end + rest.split(end)[1], encoding="utf-8")


def write_page(page, files):
    """Puts what was measured into the page."""
    for file in files:
        if not file.exists():
            sys.exit(f"bench: there is no {file} yet; a whole ./dev bench writes it")
    results = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    runs = [result for result in results if "cells" in result]
    if runs:
        new = [f"### {compiler_name(result['context'])}\n\n{result_text(result)}" for result in runs]
        put_between(page, "run time", "\n".join(new))
    for result in results:
        if "ending" in result:
            put_between(page, "ending", ending_text(result))


def micros(value):
    return f"{value / 1000:,.2f} ms" if value >= 1000 else f"{value:.1f} µs"


def judged(ratio, at_most):
    return [f"{ratio:.2f}", f"{at_most:g} {'MET' if met(ratio, at_most) else 'MISSED'}"]


def gdprbench_table(lines):
    rows = [["store", "workload", "doors, a query", "beside", "by hand", "ratio", "at most"]]
    for line in lines:
        times = [micros(line["us"]), line["beside"], micros(line["us_beside"])]
        rows.append([line["store"], line["workload"], *times, *judged(line["ratio"], line["at_most"])])
    return table(rows)


def erasing_table(lines):
    """A row for each store; a column for each size."""
    sizes = sorted({line["rows"] for line in lines if "rows" in line})
    rows = [["a person erased", *(f"of {size:,}" for size in sizes), "slowest / fastest", "at most"]]
    for store in dict.fromkeys(line["store"] for line in lines):
        own = [line for line in lines if line["store"] == store]
        times = {line["rows"]: micros(line["us"]) for line in own if "rows" in line}
        ratio = next(line for line in own if "ratio" in line)
        rows.append([store, *(times.get(size, "") for size in sizes), *judged(ratio["ratio"], ratio["at_most"])])
    return table(rows)


def cleaning_table(lines):
    rows = [["an upsert, of rows", "with", "without", "ratio", "at most"]]
    for line in lines:
        times = [micros(line["us"]), micros(line["us_beside"])]
        rows.append([f"{line['rows']:,}", *times, *judged(line["ratio"], line["at_most"])])
    return table(rows)


def purging_table(lines):
    what = ["store", "for", "writes/s", "p99", "p99 where nothing ends", "ratio", "at most"]
    rows = [[*what, "backlog", "at most", "bytes, half-way and most after", "at most 1.1 ×"]]
    for line in lines:
        half, end = line["bytes"]
        backlog = judged(line["backlog"], line["backlog_at_most"])
        times = [micros(line["us_p99"]), micros(line["us_p99_beside"])]
        row = [line["store"], f"{line['seconds']:.0f} s", f"{line['writes_per_second']:.0f}", *times]
        row += [*judged(line["ratio"], line["at_most"]), f"{line['backlog']:,}", backlog[1]]
        rows.append([*row, f"{half:,} {end:,}", "MET" if met(end / half, 1.1) else "MISSED"])
    return table(rows)


ENDING = {
    "gdprbench": gdprbench_table,
    "erasing": erasing_table,
    "cleaning": cleaning_table,
    "purging": purging_table,
}


def ending_text(result):
    parts = [
        f"Measured on {result['date']}: {result['cpu']}, {result['cores']} cores, a load of {result['load']} before;"
        f" {result['by']}."
    ]
    for name, write in ENDING.items():
        lines = [line for line in result["ending"] if line["of"] == name]
        if lines:
            parts.append(write(lines))
    return "\n\n".join(parts) + "\n"


def measure_ending(commands, by):
    """What the programs say, one after the other. A command may have arguments, behind spaces."""
    load = pathlib.Path("/proc/loadavg").read_text(encoding="utf-8").split(" ")[0]
    result = {"date": time.strftime("%Y-%m-%d"), "cpu": processor(), "cores": os.cpu_count(), "load": load, "by": by}
    result["ending"] = []
    for command in commands:
        made = subprocess.run(command.split(" "), stdout=subprocess.PIPE, text=True)
        if made.returncode != 0:
            sys.exit(f"bench: {command} failed")
        result["ending"] += [json.loads(line) for line in made.stdout.splitlines()]
    return result


def measure(options):
    found = shapes_and_cells(options.program)
    measured = collections.defaultdict(list)
    context = {}
    for number in range(options.rounds):
        for cell in [*CELLS, *DOORS]:
            for shape in found[cell]:
                if sys.stderr.isatty():
                    print(f"\r\033[Kround {number + 1} of {options.rounds}: {shape} {cell} ", end="", file=sys.stderr, flush=True)
                latest, times = run(options.program, shape, cell, options.turns, options.seconds)
                context = context or latest  # from before there was a load of its own
                measured[cell, shape].append(times)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    for unwanted in ["executable", "host_name"]:
        context.pop(unwanted, None)
    context["cpu"] = processor()
    cells = [Cell.of_rounds(shape, cell, rounds) for (cell, shape), rounds in measured.items()]
    return {"context": context, "cells": [cell.as_json() for cell in cells]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?", help="what to run")
    parser.add_argument("--out", type=pathlib.Path, help="write everything here as JSON")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.01, help="of each turn")
    parser.add_argument("--quick", action="store_true", help="two rounds of three turns: a first look, no result")
    parser.add_argument("--page", type=pathlib.Path, help="run nothing; put what --measured holds into this page")
    parser.add_argument("--measured", type=pathlib.Path, nargs="+", default=[], help="what --out wrote")
    parser.add_argument("--ending", nargs="+", default=[], help="run these programs instead, each with its arguments")
    parser.add_argument("--by", default="", help="the compiler, for --ending")
    options = parser.parse_args()
    if options.ending:
        result = measure_ending(options.ending, options.by)
        print(ending_text(result))
        if options.out is not None:
            options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
        return
    if (options.page is None) != (options.program is not None) or (options.page is None) != (not options.measured):
        parser.error("give a program to run, or --page and --measured")
    if options.page is not None:
        write_page(options.page, options.measured)
        return
    if options.quick:
        options.rounds, options.turns = 2, 3
    result = measure(options)
    print(result_text(result))
    if options.out is not None:
        options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
