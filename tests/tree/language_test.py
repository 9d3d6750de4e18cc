#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Where the compiler is asked for an older C++, or is an older compiler, the first error says what the library needs: asked of
the headers that a program begins with; and each header of the library includes the one that says it, or another that does.

usage: language_test.py ROOT COMPILER
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

ENTRIES = ["zweck/zweck.h", "zweck/hana.h", "zweck/store/sqlite_store.h", "zweck/store/postgres_store.h", "zweck/transport/json_lines.h", "jodocus/policy.h"]
SENTENCE = "zweck: this library needs C++20. Compile with -std=c++20, or later"
# As the compiler before the first that was tried says its version.
OLDER = {
    "clang": (["-U__clang_major__", "-D__clang_major__=13"], "zweck: this library needs Clang 14 or later"),
    "g++": (["-U__GNUC__", "-D__GNUC__=11"], "zweck: this library needs g++ 12 or later"),
}


def first_error(compiler, include, header, standard, *flags):
    stop = "-ferror-limit=1" if "clang" in compiler else "-fmax-errors=1"
    command = [compiler, f"-std={standard}", "-fsyntax-only", "-w", stop, *flags, "-x", "c++", f"-I{include}", "-include", header, "/dev/null"]
    said = subprocess.run(command, capture_output=True, text=True).stderr
    return next((line for line in said.splitlines() if "error:" in line), "no error")


def main():
    include, compiler = pathlib.Path(sys.argv[1], "include"), sys.argv[2]
    asked = [(header, "c++17") for header in ENTRIES] + [(ENTRIES[0], "c++14")]
    wrong = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for (header, standard), error in zip(asked, pool.map(lambda a: first_error(compiler, include, *a), asked)):
            if SENTENCE not in error:
                wrong.append(f"{header} in {standard}: {error}")
    if "no error" != first_error(compiler, include, "zweck/zweck.h", "c++20"):
        wrong.append("zweck/zweck.h in C++20 has an error")
    flags, sentence = OLDER["clang" if "clang" in compiler else "g++"]
    error = first_error(compiler, include, ENTRIES[0], "c++20", *flags)
    if sentence not in error:
        wrong.append(f"{ENTRIES[0]} by an older compiler: {error}")
    for header in include.glob("**/*.h"):
        if header.name != "language.h" and not re.search(r'^#include ["<](zweck|jodocus)/', header.read_text(), re.M):
            wrong.append(f"{header.relative_to(include)} does not include zweck/internal/language.h")
    print("\n".join(wrong) or f"{len(asked)} asked")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
