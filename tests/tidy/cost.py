#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Measures what the module costs: clang-tidy with it, beside clang-tidy with one of its own checks.

usage: cost.py --module build/gcc/src/tidy/libzweck_tidy.so [--before OLDER.so] -p build/lint src/store/sqlite_store.cc ...

Each file is read in turn by the one and by the other, and by an older module if there is one, so that all have the same machine. What counts is the processor's
time; of each kind, the median. Most of it goes into reading headers, which both must.
"""

import argparse
import resource
import statistics
import subprocess
import sys


def seconds(arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = subprocess.run(["clang-tidy-19", "--quiet", *arguments], capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if "clang-diagnostic-error" in made.stdout:
        sys.exit(made.stdout)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--module", required=True)
    parser.add_argument("--before", help="an older module, to compare with as well")
    parser.add_argument("-p", dest="build", required=True, help="where compile_commands.json is")
    parser.add_argument("--check", default="google-explicit-constructor", help="clang-tidy's own check to compare with")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()

    readers = {"the module": [f"--load={options.module}", "--checks=-*,zweck-*"], options.check: [f"--checks=-*,{options.check}"]}
    if options.before:
        readers["before"] = [f"--load={options.before}", "--checks=-*,zweck-*"]
    ratios = {name: [] for name in readers}
    for path in options.files:
        times = {name: [] for name in readers}
        for _ in range(options.pairs):
            for name, arguments in readers.items():
                times[name].append(seconds([*arguments, "-p", options.build, path]))
        medians = {name: statistics.median(measured) for name, measured in times.items()}
        for name, median in medians.items():
            ratios[name].append(medians["the module"] / median)
        print(f"{path}: " + ", ".join(f"{name} {median:.2f} s" for name, median in medians.items()), flush=True)
    for name in list(readers)[1:]:
        print(f"the module / {name}: median {statistics.median(ratios[name]):.2f}, highest {max(ratios[name]):.2f}")


if __name__ == "__main__":
    main()
