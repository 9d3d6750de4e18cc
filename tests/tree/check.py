#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds the tree to its own order: nothing strange stands at the top, each source is in the list of its CMakeLists.txt, and
each says its licence.

usage: check.py ROOT
"""

import pathlib
import re
import shutil
import subprocess
import sys

# What may stand at the top besides dotfiles.
TOP = "CMakeLists.txt CMakePresets.json LICENSE README.md cmake dev docs examples include proto src tests".split()
# Directory of a CMakeLists.txt, and the sources below it that it must list.
LISTS = [
    ("include", ["**/*.h"]),
    ("src", ["**/*.cc"]),
    ("tests", ["**/*_test.cc"]),
    ("proto", ["**/*.proto"]),
]
LICENSED = ["**/*.h", "**/*.cc", "**/*.py", "**/*.sh", "**/*.cmake", "**/*.proto", "**/CMakeLists.txt"]
BANNER = ("SPDX-FileCopyrightText: 2026 The Zweck authors", "SPDX-License-Identifier: Apache-2.0")


def strange(root):
    """Of what git tracks: the folder of a build may have more in it, and outside of a checkout nothing is tracked."""
    git = ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z"]
    tracked = subprocess.run(git, capture_output=True, text=True) if shutil.which("git") else None
    for name in sorted({file.split("/")[0] for file in tracked.stdout.split("\0")} if tracked else ()):
        if name not in TOP and not name.startswith(".") and name:
            yield f"{name}: does not belong at the top"


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
    findings = sorted({*strange(root), *unlisted(root), *unlicensed(root)})
    print("\n".join(findings) or "in order")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
