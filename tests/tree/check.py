#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds the tree to its own order: each source is in the list of its CMakeLists.txt, and each says its licence.

usage: check.py ROOT
"""

import pathlib
import re
import sys

# Directory of a CMakeLists.txt, and the sources below it that it must list.
LISTS = [
    ("include", ["**/*.h"]),
    ("src", ["**/*.cc"]),
    ("tests", ["**/*_test.cc"]),
    ("proto", ["**/*.proto"]),
]
LICENSED = ["**/*.h", "**/*.cc", "**/*.py", "**/*.sh", "**/*.cmake", "**/*.proto", "**/CMakeLists.txt"]
BANNER = ("SPDX-FileCopyrightText: 2026 The Zweck authors", "SPDX-License-Identifier: Apache-2.0")


def unlisted(root):
    for directory, patterns in LISTS:
        base = root / directory
        listed = set()
        for cmake in base.glob("**/CMakeLists.txt"):
            folder = cmake.parent
            listed.update((folder / word).resolve() for word in re.split(r"[\s()]+", cmake.read_text()))
        for pattern in patterns:
            for source in base.glob(pattern):
                if source.resolve() not in listed:
                    yield f"{source.relative_to(root)}: in no list of {directory}/CMakeLists.txt"


def unlicensed(root):
    for directory in ("cmake", "examples", "include", "proto", "src", "tests"):
        for pattern in LICENSED:
            for source in (root / directory).glob(pattern):
                head = source.read_text(encoding="utf-8")[:300]
                if not all(line in head for line in BANNER):
                    yield f"{source.relative_to(root)}: does not begin with the licence"


def main():
    root = pathlib.Path(sys.argv[1])
    findings = sorted(set(unlisted(root)) | set(unlicensed(root)))
    print("\n".join(findings) or "in order")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
