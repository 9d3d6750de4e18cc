#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Tries to get personal values out of small programs, and shows who stops each.

Each file cases/*.cc says what it tries, and who must stop it:

  // Tries: prints a field.
  // Stopped by: compiler              or: clang-tidy, inventory, nobody, because REASON
  // Finding: zweck[field-print]       compiler: a text on an error line ("a|b": either); clang-tidy: the check
  // Alone.                            it is read by itself, not together with the others

A case passes if just that line of defence stops it. What the compiler must stop does not compile, with each compiler;
all else does. What clang-tidy must stop has a finding of that check, and what stands behind it has none.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
POLICY = "tests/escapes/policy.h"
LINES = ["compiler", "clang-tidy", "inventory", "nobody"]
SAID = re.compile(r"^// (Tries|Stopped by|Finding): (.*?)$\n((?://   .*\n)*)", re.MULTILINE)
ERROR = re.compile(r"^\S.*?:\d+:\d+: (?:fatal )?error: (.*)$", re.MULTILINE)
FINDING = re.compile(r"^(/.*?):\d+:\d+: (?:warning|error): .* \[(zweck-[a-z-]+)", re.MULTILINE)


class Case:
    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.path, self.name = path, path.stem
        said = {key: re.sub(r"\n//   ", " ", first + "\n" + more).strip() for key, first, more in SAID.findall(text)}
        self.tries = said.get("Tries", "")
        self.line, _, self.reason = said.get("Stopped by", "").partition(", because ")
        self.finding = said.get("Finding", "")
        self.alone = "\n// Alone.\n" in text

    def problem(self):
        if not self.tries:
            return "does not say what it tries"
        if self.line not in LINES:
            return f"is stopped by `{self.line}`, which is none of: {', '.join(LINES)}"
        if (self.line == "nobody") != bool(self.reason):
            return "nobody stops it, and it does not say why" if self.line == "nobody" else "only nobody needs a reason"
        if self.line in ("compiler", "clang-tidy") and not self.finding:
            return "does not say what is found"
        return None


class Compiler:
    def __init__(self, name, flags, folder):
        self.path = shutil.which(name)
        if self.path is None:
            sys.exit(f"escapes: there is no compiler {name}")
        about = subprocess.run([self.path, "--version"], capture_output=True, text=True, check=True).stdout
        self.family = "clang" if "clang" in about else "gcc"
        self.flags = ["-std=c++20", "-Wformat", "-Werror=format", "-fdiagnostics-color=never", *flags]
        # The policy is read once.
        self.header = folder / f"{self.family}.h"
        self.header.write_text(f'#include "{POLICY}"\n', encoding="utf-8")
        output = self.header.with_suffix(".h.gch" if self.family == "gcc" else ".h.pch")
        made = self.run(["-x", "c++-header", str(self.header), "-o", str(output)])
        if made.returncode != 0:
            sys.exit(f"escapes: {name} does not compile {POLICY}\n{made.stdout}")
        self.policy = ["-include", str(self.header)] if self.family == "gcc" else ["-include-pch", str(output)]

    def run(self, arguments):
        return subprocess.run(
            [self.path, *self.flags, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env={**os.environ, "LC_ALL": "C"},
            timeout=600,
            check=False,
        )

    def check(self, path, alone=False):
        return self.run(["-fsyntax-only", *([] if alone else self.policy), str(path)])

    def refuses(self, case):
        """What is wrong with a case that this compiler must refuse, or None."""
        made = self.check(case.path, case.alone)
        if made.returncode == 0:
            return "it compiles"
        errors = ERROR.findall(made.stdout)
        if not any(text in line for text in case.finding.split("|") for line in errors):
            return f"no error line says `{case.finding}`:\n{made.stdout[:3000]}"
        return None


def write_batch(cases, path):
    """All in one source, each in a namespace of its own."""
    lines = [f'#include "{POLICY}"']
    for number, case in enumerate(cases):
        lines += [f"#define acme acme::case_{number}", f'#include "{case.path}"', "#undef acme"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def tidy(command, flags, sources, check_names):
    """The checks that find something, by file."""
    config = {"Checks": "-*," + check_names, "HeaderFilterRegex": "/tests/escapes/cases/"}
    made = subprocess.run(
        [*command, "--quiet", f"--config={json.dumps(config)}", *map(str, sources), "--", "-std=c++20", "-w", *flags],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=900,
        check=False,
    )
    if "[clang-diagnostic-error]" in made.stdout:
        sys.exit(f"escapes: clang-tidy cannot read the cases\n{made.stdout[:5000]}")
    found = collections.defaultdict(set)
    for path, check in FINDING.findall(made.stdout):
        found[path].add(check)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", action="append", help="default: g++ and clang++-19")
    parser.add_argument("--module", help="libzweck_tidy.so; without it, clang-tidy's line is not tried")
    parser.add_argument("--clang-tidy", default="clang-tidy-19")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    parser.add_argument("only", nargs="*", help="names of cases; default: all")
    options = parser.parse_args()

    cases = [Case(path) for path in sorted((HERE / "cases").glob("*.cc"))]
    problems = [(case, case.problem()) for case in cases if case.problem()]
    if options.only:
        cases = [case for case in cases if case.name in options.only]
    if problems or not cases:
        print("\n".join(f"{case.name}: {problem}" for case, problem in problems) or "escapes: no such case")
        return 1
    flags = [f"-I{ROOT}", f"-I{ROOT / 'include'}", *(f"-I{folder}" for folder in options.include)]
    refused = [case for case in cases if case.line == "compiler"]
    accepted = [case for case in cases if case.line != "compiler"]
    together = [case for case in accepted if not case.alone]
    alone = [case for case in accepted if case.alone]

    with tempfile.TemporaryDirectory(prefix="zweck-escapes-") as folder, concurrent.futures.ThreadPoolExecutor(
        os.cpu_count() or 1
    ) as pool:
        folder = pathlib.Path(folder)
        compilers = list(pool.map(lambda name: Compiler(name, flags, folder), options.compiler or ["g++", "clang++-19"]))
        batch = folder / "batch.cc"
        write_batch(together, batch)
        jobs = []
        if options.module:
            command = [options.clang_tidy, f"--load={options.module}"]
            sources = [batch] if together else []
            jobs = [pool.submit(tidy, command, flags, [source], "zweck-*") for source in sources]
            jobs += [pool.submit(tidy, command, flags, [case.path for case in alone], "zweck-*")] if alone else []
        whole = [(compiler, pool.submit(compiler.check, batch)) for compiler in compilers] if together else []
        tries = [(case, compiler, pool.submit(compiler.refuses, case)) for case in refused for compiler in compilers]
        single = [(case, c, pool.submit(c.check, case.path, True)) for case in alone for c in compilers]
        for case, compiler, job in tries:
            if job.result():
                problems.append((case, f"{compiler.family}: {job.result()}"))
        for compiler, job in whole:
            if job.result().returncode != 0:
                print(f"escapes: {compiler.family} refuses what it must not\n{job.result().stdout[:6000]}")
                return 1
        for case, compiler, job in single:
            if job.result().returncode != 0:
                problems.append((case, f"{compiler.family} refuses it:\n{job.result().stdout[:3000]}"))
        if options.module:
            found = collections.defaultdict(set)
            for job in jobs:
                for path, checks in job.result().items():
                    found[path] |= checks
            for case in accepted:
                checks = found[str(case.path)]
                if case.line == "clang-tidy" and case.finding not in checks:
                    problems.append((case, f"{case.finding} finds nothing; these do: {', '.join(sorted(checks)) or 'none'}"))
                elif case.line != "clang-tidy" and checks:
                    problems.append((case, f"is stopped by clang-tidy already ({', '.join(sorted(checks))})"))

    failed = {case.name for case, _ in problems}
    print("\n".join(f"{case.name}: {problem}" for case, problem in problems))
    counts = collections.Counter(case.line for case in cases)
    for line in LINES:
        tried = "" if line == "compiler" or options.module else ", not tried: there is no module"
        held = sum(case.line == line and case.name not in failed for case in cases)
        print(f"stopped by {line}: {held} of {counts[line]}{tried}")
    early = (counts["compiler"] + counts["clang-tidy"]) / len(cases)
    print(f"stopped by the compiler or clang-tidy: {100 * early:.1f} %")
    if not options.only and early < 0.95:
        print("escapes: less than 95 %")
        return 1
    print(f"escapes: {len(cases) - len(failed)} passed, {len(failed)} failed ({', '.join(c.family for c in compilers)})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
