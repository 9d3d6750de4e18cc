#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Shows that the doors cost nothing: zweck.cc and plain.cc compile to the same instructions.

usage: compare.py [--compiler PATH]... [--include DIR]...

Each function of the one is compared with the function of that name in the other, after -O2, and with it all functions of
the same file that it calls. What is called elsewhere must have the same name. Labels, and the names of tables and texts,
may differ, if the one stands wherever the other does. Between two labels, jumps or calls the same instructions may stand
in another order: a flow record is no instruction, but a scheduler moves none past it.
"""

import argparse
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FLAGS = ["-std=c++20", "-O2", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]
# What is not the same, why, and by how many instructions: no more, and no fewer.
UPDATE = "the key is copied to its field's type, as in Find, the value goes through a field of its own, and its place is counted"
KNOWN = {
    ("g++", "UpdateOrders"): (73, UPDATE),
    ("clang", "UpdateOrders"): (160, UPDATE),
    ("clang", "UseTextAndNumber"): (1, "a load by itself: clang folds none into an addition past the place of a record"),
}
# So that an asm stands in the output as it stands in the source.
# And so that a door is inlined, as its twin by hand is: a record's asm weighs something for clang's inliner, and nothing else.
FLAGS_OF_CLANG = ["-fno-integrated-as", "-mllvm", "-inline-threshold=1000"]
LABEL = re.compile(r"^([.\w$]+):")
# What a flow record adds: bytes in another section.
ELSEWHERE = re.compile(r"^\s*\.pushsection\s+\.zweck.*?^\s*\.popsection\n", re.MULTILINE | re.DOTALL)
BRANCH = re.compile(r"^(j|call|ret|ud2)")
WORD = re.compile(r"%?[.\w$]*[A-Za-z_][.\w$]*")

# Each is compared with the first: the text, and the function that must be found to differ.
SELF_TEST = {
    "the same": ("long F(long a) { return a * 3 + G(kA) + G(kB); }", None),
    "other tables": ("long F(long a) { return a * 3 + G(kB) + G(kA); }", None),
    "one table twice": ("long F(long a) { return a * 3 + G(kA) + G(kA); }", "F(long)"),
    "another instruction": ("long F(long a) { return a * 5 + G(kA) + G(kB); }", "F(long)"),
    "another callee": ("long F(long a) { return a * 3 + G(kA) + H(kB); }", "F(long)"),
    "another name": ("long E(long a) { return a * 3 + G(kA) + G(kB); }", "E(long)"),
    "one more": ("long F(long a) { return a * 3 + G(kA) + G(kB); } long E(long a) { return a; }", "E(long)"),
}
SELF_TEST_HEAD = "long G(const int*); long H(const int*); int kA[] = {1, 2}; int kB[] = {1, 2};\n"


class Assembly:
    """The functions of an assembly file: for each, its instructions and labels."""

    def __init__(self, text):
        self.functions = {name: [] for name in re.findall(r"^\s*\.type\s+([.\w$]+),\s*@function", text, re.MULTILINE)}
        self.symbols = set(re.findall(r"^([.\w$]+):", text, re.MULTILINE))
        weak = set(re.findall(r"^\s*\.weak\s+([.\w$]+)", text, re.MULTILINE))
        self.exported = set(re.findall(r"^\s*\.globl\s+([.\w$]+)", text, re.MULTILINE)) & set(self.functions) - weak
        lines = None
        for line in ELSEWHERE.sub("", text).splitlines():
            line = line.split("#")[0].strip()
            label = LABEL.match(line)
            if label and label.group(1) in self.functions:
                lines = self.functions[label.group(1)]
            elif line.startswith(".size"):
                lines = None
            elif lines is not None and line and (label or not line.startswith(".")):
                lines.append(line)


class Comparison:
    def __init__(self, ours, theirs):
        self.files = (ours, theirs)
        self.pairs = {}
        self.partners = {}
        self.instructions = 0
        self.difference = ""

    def differ(self, a, b):
        self.difference = self.difference or f"{a!r} and {b!r}"
        return False

    def word(self, a, b, local):
        """Do two words of two lines mean the same?"""
        ours, theirs = self.files
        if a in local[0] or b in local[1]:
            return local[0].get(a) == local[1].get(b)
        if a in ours.functions and b in theirs.functions:
            return self.function(a, b)
        return self.paired(a, b) if a in ours.symbols and b in theirs.symbols else a == b

    def paired(self, a, b):
        """Does a stand in the one wherever b stands in the other?"""
        return self.pairs.setdefault(a, b) == b and self.partners.setdefault(b, a) == a

    @staticmethod
    def in_order(lines, file):
        """The lines, those between two labels, jumps or calls in an order that no scheduler made."""
        run, ordered = [], []

        def shape(line):
            return WORD.sub(lambda word: "@" if word.group() in file.symbols else word.group(), line)

        for line in lines:
            if LABEL.match(line) or BRANCH.match(line):
                ordered += sorted(run, key=shape) + [line]
                run = []
            else:
                run.append(line)
        return ordered + sorted(run, key=shape)

    def function(self, a, b):
        """Are two functions the same? True while that is being found out."""
        known = a in self.pairs
        if not self.paired(a, b) or known:
            return self.pairs[a] == b
        ours, theirs = (file.functions[name] for file, name in zip(self.files, (a, b)))
        local = tuple(
            {label: n for n, label in enumerate(match.group(1) for match in map(LABEL.match, lines) if match)}
            for lines in (ours, theirs)
        )
        ours, theirs = (self.in_order(lines, file) for lines, file in zip((ours, theirs), self.files))
        for x, y in itertools.zip_longest(ours, theirs, fillvalue=""):
            same = WORD.sub("@", x) == WORD.sub("@", y) and all(
                self.word(v, w, local) for v, w in zip(WORD.findall(x), WORD.findall(y))
            )
            if not same:
                return self.differ(x, y)
        self.instructions += sum(1 for x in ours if not LABEL.match(x))
        return True


def compile_to_assembly(compiler, source, includes):
    flags = FLAGS + (FLAGS_OF_CLANG if "clang" in pathlib.Path(compiler).name else [])
    made = subprocess.run(
        [compiler, *flags, *includes, "-S", str(source), "-o", "-"],
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C"},
    )
    if made.returncode != 0:
        sys.exit(f"codegen: {source} does not compile\n{made.stderr}")
    return Assembly(made.stdout)


def readable(names):
    if not names:
        return []
    made = subprocess.run(["c++filt"], input="\n".join(names), capture_output=True, text=True, check=True)
    return [re.sub(r"^codegen::(\w+)(\[|\().*", r"\1", name) for name in made.stdout.splitlines()]


def compare(ours, theirs):
    """For each function that either file exports: how many instructions it has, or where they differ."""
    result = {}
    for name in sorted(ours.exported | theirs.exported):
        comparison = Comparison(ours, theirs)
        if name not in ours.exported & theirs.exported:
            result[name] = "only one file has it"
        elif comparison.function(name, name):
            result[name] = comparison.instructions
        else:
            result[name] = comparison.difference
    return dict(zip(readable(result), result.values()))


def instructions(file, function):
    """How many a function has, with all functions of the file that it calls."""
    found = [name for name in file.exported if readable([name]) == [function]]
    lines = []
    for name in found:
        lines += [line for line in file.functions[name] if not LABEL.match(line)]
        words = {word for line in file.functions[name] for word in WORD.findall(line)}
        found += sorted((words & set(file.functions)) - set(found))
    return len(lines)


def self_test(compiler, folder):
    first = None
    for name, (text, expected) in SELF_TEST.items():
        source = pathlib.Path(folder) / "self_test.cc"
        source.write_text(SELF_TEST_HEAD + text + "\n", encoding="utf-8")
        made = compile_to_assembly(compiler, source, [])
        first = first or made
        different = [function for function, count in compare(first, made).items() if isinstance(count, str)]
        if (expected is None) != (not different) or (expected is not None and expected not in different):
            return f"codegen: the comparison itself fails at `{name}`: {', '.join(different) or 'no difference'}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", action="append", help="default: g++ and clang++-19")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    options = parser.parse_args()
    includes = [f"-I{ROOT}", f"-I{ROOT / 'include'}", *(f"-I{folder}" for folder in options.include)]

    different = 0
    for name in options.compiler or ["g++", "clang++-19"]:
        compiler = shutil.which(name)
        if compiler is None:
            sys.exit(f"codegen: there is no compiler {name}")
        with tempfile.TemporaryDirectory(prefix="zweck-codegen-") as folder:
            problem = self_test(compiler, folder)
        if problem:
            print(f"{problem} ({name})")
            return 1
        files = [compile_to_assembly(compiler, HERE / file, includes) for file in ("zweck.cc", "plain.cc")]
        result = compare(*files)
        if not result:
            print(f"codegen: nothing to compare ({name})")
            return 1
        kind = "clang" if "clang" in pathlib.Path(name).name else "g++"
        for function, count in result.items():
            more, reason = KNOWN.get((kind, function), (0, ""))
            if not isinstance(count, str):
                said = "the same, but listed as known to differ" if more else f"the same {count} instructions"
                different += more != 0
            elif more and instructions(files[0], function) - instructions(files[1], function) == more:
                said = f"{more} more: {reason}"
            else:
                said = f"different: {count}"
                different += 1
            print(f"{pathlib.Path(name).name:12} {function:20} {said}")
    print(f"codegen: {different} differences")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
