#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""How long `zweck check` takes: 50 runs, after one that warms the cache. On a machine that does other things at the same
time, the time of the processor says more than that of the clock.

usage: check_time.py ZWECK BINARY LOCK [FORMAT...]
"""

import os
import statistics
import subprocess
import sys
import time

RUNS = 50


def measured(command):
    """Milliseconds of each run: by the clock, and of the processor."""
    clock, processor = [], []
    for _ in range(RUNS + 1):
        before, begin = os.times(), time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        end, after = time.perf_counter(), os.times()
        clock.append((end - begin) * 1000)
        spent = after.children_user - before.children_user + after.children_system - before.children_system
        processor.append(spent * 1000)
    return sorted(clock[1:]), processor[1:]


def main():
    zweck, binary, lock, *formats = sys.argv[1:]
    for name in formats or ["text"]:
        clock, processor = measured([zweck, "check", binary, "--lock", lock, "--format", name])
        print(f"{name}: {statistics.median(clock):.0f} ms by the clock (median; least {clock[0]:.0f}, most {clock[-1]:.0f}), "
              f"{statistics.mean(processor):.0f} ms of a processor (mean)")


if __name__ == "__main__":
    main()
