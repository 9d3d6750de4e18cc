#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""How long `zweck check` takes: 50 runs, after one that warms the cache.

usage: check_time.py ZWECK BINARY LOCK [FORMAT...]
"""

import statistics
import subprocess
import sys
import time


def seconds(command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    times = []
    for _ in range(50):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return sorted(times)


def main():
    zweck, binary, lock, *formats = sys.argv[1:]
    for name in formats or ["text"]:
        times = seconds([zweck, "check", binary, "--lock", lock, "--format", name])
        print(f"{name}: median {statistics.median(times) * 1000:.1f} ms, of 50 the least {times[0] * 1000:.1f} ms, "
              f"the most {times[-1] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
