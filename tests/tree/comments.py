#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Compiles the code that stands in the comments of the public headers.

A block of indented comment lines is code when it calls the library, or when a line of it ends as code does:

  //   customer.email.Use<ContactCustomer>();  // compiles
  //   customer.email.Use<Advertise>();        // refused: use-purpose

Lines that are refused are left out; tests/refusals holds those. comments/HEADER.cc says what stands around the blocks
of include/HEADER.h, and where each stands: `#include "block/1"`. A header with code and without that file fails, as
does a block that is not included.

usage: comments.py ROOT [--compiler NAME]
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

INDENTED = re.compile(r"^ *//   ( *\S.*)$")
EMPTY = re.compile(r"^ *//$")
CODE = re.compile(r"[;{}]\s*(//.*)?$|\b(zweck|jodocus)::")
REFUSED = re.compile(r"\s// refused: \S")
INCLUDED = re.compile(r'^#include "block/(\d+)"$', re.MULTILINE)


def blocks_in(text):
    """Each block of code: its lines with their numbers, an empty line between two of them included."""
    blocks, block = [], []
    lines = text.splitlines()
    for number, line in enumerate([*lines, ""], 1):
        if match := INDENTED.match(line):
            block.append((number, match[1]))
        elif block and EMPTY.match(line) and number < len(lines) and INDENTED.match(lines[number]):
            block.append((number, ""))
        elif block:
            blocks.append(block)
            block = []
    return [block for block in blocks if any(CODE.search(line) for _, line in block)]


def source_of(block, header):
    """The block, whose errors stand at the header's own lines."""
    kept = ["" if REFUSED.search(line) else line for _, line in block]
    return f'#line {block[0][0]} "{header}"\n' + "\n".join(kept) + "\n"


def precompiled(root, compiler, folder):
    """What has the compiler begin with the library's header read already: most of the time goes into it."""
    header = pathlib.Path(folder) / "first.h"
    header.write_text("#include <zweck/zweck.h>\n", encoding="utf-8")
    suffix = ".pch" if "clang" in compiler else ".gch"
    flags = ["-std=c++20", "-w", f"-I{root / 'include'}"]
    subprocess.run([compiler, *flags, "-x", "c++-header", header, "-o", f"{header}{suffix}"], timeout=300, check=True)
    return ["-include", str(header)]


def check(root, compiler, header, first=()):
    """How many blocks of a header's comments compile, and what is wrong."""
    name = header.relative_to(root / "include")
    blocks = blocks_in(header.read_text(encoding="utf-8"))
    around = root / "tests/tree/comments" / name.with_suffix(".cc")
    if not blocks:
        return 0, []
    if not around.is_file():
        return 0, [f"{name}:{blocks[0][0][0]}: this is code, and there is no {around.relative_to(root)}"]
    included = sorted(map(int, INCLUDED.findall(around.read_text(encoding="utf-8"))))
    if included != list(range(1, len(blocks) + 1)):
        return 0, [f"{around.relative_to(root)}: includes the blocks {included}, and the header has {len(blocks)}"]
    with tempfile.TemporaryDirectory(prefix="zweck-comments-") as folder:
        place = pathlib.Path(folder) / "block"
        place.mkdir()
        for number, block in enumerate(blocks, 1):
            (place / str(number)).write_text(source_of(block, header), encoding="utf-8")
        made = subprocess.run(
            [compiler, "-std=c++20", "-fsyntax-only", "-w", f"-I{root / 'include'}", f"-I{root}", f"-I{folder}", *first, around],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
    return (len(blocks), []) if made.returncode == 0 else (0, [made.stdout[:3000]])


def harness_problems(compiler):
    """The comparison itself must be able to fail."""
    good = "//   int a = 0;\n//\n//   a = 1;\n// Words.\n//   a list, of words\n// More.\n//   a = 2;\n//   a = b;  // refused: b\nint c;\n"
    tries = {
        "code": (good, '#include "block/1"\n', 2, 0),
        "the second block too": (good, 'void F() {\n#include "block/1"\n#include "block/2"\n}\n', 2, 2),
        "what does not compile": (good.replace("a = 1", "b = 1"), 'void F() {\n#include "block/1"\n#include "block/2"\n}\n', 2, 0),
        "no file around it": (good, None, 2, 0),
        "no code": ("//   a list, of words\n//   and more\n", None, 0, 0),
    }
    for what, (header, around, count, compiled) in tries.items():
        with tempfile.TemporaryDirectory(prefix="zweck-comments-") as folder:
            root = pathlib.Path(folder)
            (root / "include").mkdir()
            (root / "tests/tree/comments").mkdir(parents=True)
            (root / "include/a.h").write_text(header, encoding="utf-8")
            if around is not None:
                (root / "tests/tree/comments/a.cc").write_text(around, encoding="utf-8")
            made, problems = check(root, compiler, root / "include/a.h")
            if len(blocks_in(header)) != count or made != compiled or bool(problems) != (made != count):
                yield f"the harness itself fails at {what}: {made} {problems}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--compiler", default="g++")
    options = parser.parse_args()
    root = options.root.resolve()
    headers = [
        path
        for folder in ("zweck", "jodocus")
        for path in sorted((root / "include" / folder).rglob("*.h"))
        if "internal" not in path.relative_to(root / "include").parts
    ]
    problems = list(harness_problems(options.compiler))
    with tempfile.TemporaryDirectory(prefix="zweck-comments-") as folder:
        first = precompiled(root, options.compiler, folder)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            made = list(pool.map(lambda header: check(root, options.compiler, header, first), headers))
    problems += [problem for _, own in made for problem in own]
    for path in sorted((root / "tests/tree/comments").rglob("*.cc")):
        header = root / "include" / path.relative_to(root / "tests/tree/comments").with_suffix(".h")
        if header not in headers or not blocks_in(header.read_text(encoding="utf-8")):
            problems.append(f"{path.relative_to(root)}: its header has no code in comments")
    compiled = sum(count for count, _ in made)
    print("\n".join(problems) or f"{compiled} blocks of code in comments compile")
    return 1 if problems or compiled == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
