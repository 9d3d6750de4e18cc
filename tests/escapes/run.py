#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Tries to get personal values out of small programs, and shows who stops each.

Each file cases/**/*.cc is a mistake that says what it tries, and who must stop it, or an innocent program that says what
it does:

  // Tries: prints a field.            or // Does: counts fields.
  // Stopped by: compiler              or: clang-tidy, inventory, nobody, because REASON
  // Finding: zweck[field-print]       compiler: a text on an error line; clang-tidy: the check; "a|b": either;
  //                                   inventory: what `zweck check` says, of this case alone
  // Author: writes the checks         or: has not read the checks. For cases in a folder, which is their group
  // Apart.                            it is not put into a namespace of its own, and read with others like it
  // Alone.                            it is read by itself

A mistake passes if just that line of defence stops it, an innocent program if nobody does. What the compiler must stop does not compile, with each compiler;
all else does. What clang-tidy must stop has a finding of that check, and what stands behind it has none. What the
inventory must stop has a reviewed form, with -DREVIEWED: `zweck lock` writes that down, and `zweck check` must then
refuse the other form, as each compiler builds it.

Reading the library takes longer than reading a case, so the cases with one line of defence are one source, each in a
namespace acme::of_NAME. Those that must not compile have the policy there too, since a compiler says of one type only
once what is wrong.
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
CASES = HERE / "cases"
POLICY = "tests/escapes/policy.h"
GUARDS = ["ZWECK_TESTS_ESCAPES_POLICY_H_", "ZWECK_TESTS_TIDY_POLICY_H_"]
LINES = ["compiler", "clang-tidy", "inventory", "nobody"]
AUTHORS = ["writes the checks", "has not read the checks"]
SAID = re.compile(r"^// (Tries|Does|Stopped by|Finding|Author): (.*?)$\n((?://   .*\n|//  .*\n)*)", re.MULTILINE)
ERROR = re.compile(r"^\S[^:]*:\d+:\d+: (?:fatal error|error|warning): ")
# What g++ says before an error: where it stands, and for whom that is compiled.
BEFORE = re.compile(r"^(In file included from |\s+from )|^\S+: (In |At )|:\d+:\d+:   (required|recursively|in )")
FINDING = re.compile(r"^(/.*?):\d+:\d+: (?:warning|error): .* \[(zweck-[a-z-]+)", re.MULTILINE)


class Case:
    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.path, self.name = path, path.stem
        said = {key: re.sub(r"\n// +", " ", first + "\n" + more).strip() for key, first, more in SAID.findall(text)}
        self.tries, self.does = said.get("Tries", ""), said.get("Does", "")
        self.line, _, self.reason = said.get("Stopped by", "nobody" if self.does else "").partition(", because ")
        self.finding = said.get("Finding", "")
        self.author = said.get("Author", "").rstrip(".")
        self.group = path.parent.name if path.parent != CASES else ""
        self.read = "alone" if "\n// Alone.\n" in text else "apart" if "\n// Apart.\n" in text else "together"
        self.reviewed = re.search(r"^#ifn?def REVIEWED$", text, re.MULTILINE) is not None

    def problem(self):
        if bool(self.tries) == bool(self.does):
            return "does not say what it tries, or what it does"
        if bool(self.group) != (self.author in AUTHORS):
            return f"stands in a folder, and does not say whether its author {' or '.join(AUTHORS)}"
        if self.does:
            return "is innocent, and says who stops it" if self.line != "nobody" or self.reason or self.finding else None
        if self.line not in LINES:
            return f"is stopped by `{self.line}`, which is none of: {', '.join(LINES)}"
        if (self.line == "nobody") != bool(self.reason):
            return "nobody stops it, and it does not say why" if self.line == "nobody" else "only nobody needs a reason"
        if self.line != "nobody" and not self.finding:
            return "does not say what is found"
        if (self.line == "inventory") != self.reviewed:
            return "what the inventory stops has a reviewed form, and nothing else has"
        return None

    def is_named_in(self, text):
        return re.search(rf"/{self.name}\.cc:\d|\bof_{self.name}::", text) is not None


def errors_in(output):
    """Each error: its line, and all that is said with it."""
    before, blocks = [], []
    for line in output.splitlines():
        if ERROR.match(line):
            blocks.append((line, [*before, line]))
            before = []
        elif BEFORE.search(line) or not blocks:
            before.append(line)
        else:
            blocks[-1][1].extend([*before, line])
            before = []
    return [(line, "\n".join(block)) for line, block in blocks if ": warning: " not in line]


def refusal_problem(case, output):
    """What is wrong with what a compiler says of a case that it must refuse, or None."""
    own = [(line, block) for line, block in errors_in(output) if case.is_named_in(block)]
    if not own:
        return "it compiles"
    if not any(text in line for text in case.finding.split("|") for line, _ in own):
        return f"no error line says `{case.finding}`:\n" + "\n".join(block for _, block in own)[:3000]
    return None


class Compiler:
    def __init__(self, name, flags):
        self.path = shutil.which(name)
        if self.path is None:
            sys.exit(f"escapes: there is no compiler {name}")
        about = subprocess.run([self.path, "--version"], capture_output=True, text=True, check=True).stdout
        self.family = "clang" if "clang" in about else "gcc"
        all_errors = ["-ferror-limit=0", "-ftemplate-backtrace-limit=0"] if self.family == "clang" else ["-fmax-errors=0"]
        self.flags = ["-std=c++20", "-Wformat", "-Werror=format", "-fdiagnostics-color=never", *all_errors, *flags]

    def run(self, *arguments):
        return subprocess.run(
            [self.path, *self.flags, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env={**os.environ, "LC_ALL": "C"},
            timeout=900,
            check=False,
        )

    def check(self, path):
        return self.run("-fsyntax-only", path)

    def build(self, path, output, *flags):
        return self.run("-O0", *flags, "-c", path, "-o", output)


def source_of(cases, path, own_policy=False, own_namespace=True):
    """One source of many cases."""
    lines = ["#include <zweck/zweck.h>"] if own_policy else [f'#include "{POLICY}"']
    for case in cases:
        if own_namespace:
            lines.append(f"#define acme acme::of_{case.name}")
        if own_policy:
            lines += [f"#undef {guard}" for guard in GUARDS]
            lines.append(f'#include "{POLICY}"')
        lines.append(f'#include "{case.path}"')
        if own_namespace:
            lines.append("#undef acme")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def tidy(command, flags, source):
    """The checks that find something, by file."""
    config = {"Checks": "-*,zweck-*", "HeaderFilterRegex": "/tests/escapes/cases/"}
    made = subprocess.run(
        [*command, "--quiet", f"--config={json.dumps(config)}", str(source), "--", "-std=c++20", "-w", *flags],
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


def inventory_findings(zweck, compiler, cases, folder):
    """What `zweck check` says of the cases as they are, against the lock of their reviewed form."""
    source = source_of(cases, folder / f"inventory_{compiler.family}.cc")
    lock = folder / f"{compiler.family}.lock"
    objects = {}
    for form, flags in {"reviewed": ["-DREVIEWED"], "now": []}.items():
        objects[form] = folder / f"{compiler.family}_{form}.o"
        made = compiler.build(source, objects[form], *flags)
        if made.returncode != 0:
            sys.exit(f"escapes: {compiler.family} refuses what only the inventory stops\n{made.stdout[:6000]}")
    for arguments, wanted in (
        (["lock", objects["reviewed"], "--output", lock], 0),
        (["check", objects["reviewed"], "--lock", lock], 0),
        (["check", objects["now"], "--lock", lock], 1),
    ):
        made = subprocess.run([zweck, *map(str, arguments)], capture_output=True, text=True, check=False)
        if made.returncode != wanted:
            sys.exit(f"escapes: zweck {arguments[0]} exits with {made.returncode}, not {wanted}\n{made.stdout}{made.stderr}")
    return (made.stdout + made.stderr).splitlines()


def harness_problems():
    """The comparison itself must be able to fail."""
    case = Case.__new__(Case)
    case.name, case.finding = "a", "zweck[x]"
    tries = {
        "an error in the case": ("/c/a.cc:3:1: error: zweck[x]: no\n", True),
        "an error for the case": ("/h.h: In instantiation of 'f':\n/c/a.cc:3:1:   required from here\n/h.h:1:1: error: zweck[x]\n", True),
        "an error that a note ties to the case": ("/h.h:1:1: error: zweck[x]\n/c/a.cc:3:1: note: requested here\n", True),
        "no error": ("", False),
        "a warning": ("/c/a.cc:3:1: warning: zweck[x]: no\n", False),
        "another text": ("/c/a.cc:3:1: error: other\n   3 | zweck[x]\n", False),
        "another case": ("/c/ba.cc:3:1: error: zweck[x]: no\n", False),
        "the error of the next case": ("/c/a.cc:3:1: warning: y\n/c/b.cc:3:1:   required from here\n/h.h:1:1: error: zweck[x]\n", False),
    }
    for what, (output, is_good) in tries.items():
        if (refusal_problem(case, output) is None) != is_good:
            yield f"the harness itself fails at {what}"


def table(cases):
    """Who stops what, for the page: each group, by who wrote it."""
    rows = ["| ways out | written by | mistakes | compiler | clang-tidy | inventory | nobody | innocent programs |", "| --- " * 8 + "|"]
    groups = collections.defaultdict(list)
    for case in cases:
        groups[case.group.replace("_", " ") or "out of a field, by any means", case.author and f"who {case.author}"].append(case)
    for (group, author), some in sorted(groups.items()):
        mistakes = [case for case in some if case.tries]
        counts = collections.Counter(case.line for case in mistakes)
        cells = [group, author or "who writes the checks", len(mistakes), *(counts[line] for line in LINES), len(some) - len(mistakes)]
        rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(rows) + "\n"


def page_problem(cases, write):
    """The page shows the table of these cases."""
    begin, end = "<!-- made by tests/escapes/run.py --write -->\n", "<!-- end -->"
    page = ROOT / "docs/how-to/clang-tidy.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(begin)
    old, _, after = rest.partition(end)
    if write:
        page.write_text(before + begin + table(cases) + end + after, encoding="utf-8")
    elif old != table(cases):
        return f"{page.name}: the table is not that of the cases; run.py --write makes it"
    return None


def print_shares(cases, failed):
    """By who wrote the cases, and of which group they are: mistakes that were stopped, and innocents that were not let by."""
    shares = collections.defaultdict(collections.Counter)
    for case in cases:
        for group in {case.group, "together"} if case.group else ():
            share = shares[case.author, group]
            share["mistakes" if case.tries else "innocents"] += 1
            share["stopped"] += bool(case.tries) and case.line != "nobody" and case.name not in failed
            share["alarms"] += bool(case.does) and case.name in failed
    for (author, group), share in sorted(shares.items()):
        print(
            f"author {author}, {group}: stopped {share['stopped']} of {share['mistakes']}, "
            f"false alarms {share['alarms']} of {share['innocents']}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", action="append", help="default: g++ and clang++-19")
    parser.add_argument("--module", help="libzweck_tidy.so; without it, clang-tidy's line is not tried")
    parser.add_argument("--zweck", help="the zweck command; without it, the inventory's line is not tried")
    parser.add_argument("--clang-tidy", default="clang-tidy-19")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    parser.add_argument("--write", action="store_true", help="only writes the table of the page anew")
    parser.add_argument("only", nargs="*", help="names of cases; default: all")
    options = parser.parse_args()

    cases = [Case(path) for path in sorted(CASES.glob("**/*.cc"))]
    wrong = [f"{case.name}: {case.problem()}" for case in cases if case.problem()] + list(harness_problems())
    names = collections.Counter(case.name for case in cases)
    wrong += [f"{name}: {count} cases are called so" for name, count in names.items() if count > 1]
    page = page_problem(cases, options.write)
    wrong += [page] if page else []
    if options.write:
        print("\n".join(wrong))
        return 1 if wrong else 0
    if options.only:
        cases = [case for case in cases if case.name in options.only]
    if wrong or not cases:
        print("\n".join(wrong) or "escapes: no such case")
        return 1
    problems = []
    flags = [f"-I{ROOT}", f"-I{ROOT / 'include'}", f"-isystem{HERE / 'third_party'}", *(f"-I{folder}" for folder in options.include)]
    compilers = [Compiler(name, flags) for name in options.compiler or ["g++", "clang++-19"]]
    refused = [case for case in cases if case.line == "compiler"]
    accepted = [case for case in cases if case.line != "compiler"]
    recorded = [case for case in cases if case.line == "inventory"]

    with tempfile.TemporaryDirectory(prefix="zweck-escapes-") as folder, concurrent.futures.ThreadPoolExecutor(
        os.cpu_count() or 1
    ) as pool:
        folder = pathlib.Path(folder)
        sources = [case.path for case in accepted if case.read == "alone"]
        for group, own in {"together": True, "apart": False}.items():
            some = [case for case in accepted if case.read == group]
            if some:
                sources.append(source_of(some, folder / f"{group}.cc", own_namespace=own))
        refused_source = source_of(refused, folder / "refused.cc", own_policy=True)

        refusing = {c: pool.submit(c.check, refused_source) for c in compilers if refused}
        reading = []
        if options.module:
            command = [options.clang_tidy, f"--load={options.module}"]
            reading = [pool.submit(tidy, command, flags, source) for source in sources]
        accepting = {(c, source): pool.submit(c.check, source) for source in sources for c in compilers}
        checking = {}
        if options.zweck and recorded:
            checking = {c: pool.submit(inventory_findings, options.zweck, c, recorded, folder) for c in compilers}

        for compiler, job in refusing.items():
            for case in refused:
                problem = refusal_problem(case, job.result().stdout)
                if problem:
                    problems.append((case, f"{compiler.family}: {problem}"))
        for (compiler, source), job in accepting.items():
            if job.result().returncode != 0:
                print(f"escapes: {compiler.family} refuses what it must not, {source}\n{job.result().stdout[:6000]}")
                return 1
        if options.module:
            found = collections.defaultdict(set)
            for job in reading:
                for path, checks in job.result().items():
                    found[path] |= checks
            for case in accepted:
                checks = found[str(case.path)]
                if case.line == "clang-tidy" and not checks & set(case.finding.split("|")):
                    problems.append((case, f"{case.finding} finds nothing; these do: {', '.join(sorted(checks)) or 'none'}"))
                elif case.line != "clang-tidy" and checks:
                    problems.append((case, f"is stopped by clang-tidy already ({', '.join(sorted(checks))})"))
        for compiler, job in checking.items():
            for case in recorded:
                if not any(case.finding in line for line in job.result()):
                    said = "\n".join(line for line in job.result() if "error: " in line)
                    problems.append((case, f"{compiler.family}: zweck check does not say `{case.finding}`:\n{said}"))

    failed = {case.name for case, _ in problems}
    print("\n".join(f"{case.name}: {problem}" for case, problem in problems))
    mistakes = [case for case in cases if case.tries]
    counts = collections.Counter(case.line for case in mistakes)
    untried = {
        "clang-tidy": "" if options.module else ", not tried: there is no module",
        "inventory": "" if options.zweck else ", not tried: there is no command",
    }
    for line in LINES:
        held = sum(case.line == line and case.name not in failed for case in mistakes)
        print(f"stopped by {line}: {held} of {counts[line]}{untried.get(line, '')}")
    print_shares(cases, failed)
    early = (counts["compiler"] + counts["clang-tidy"]) / max(len(mistakes), 1)
    print(f"stopped by the compiler or clang-tidy: {100 * early:.1f} %")
    if not options.only and early < 0.95:
        print("escapes: less than 95 %")
        return 1
    print(f"escapes: {len(cases) - len(failed)} passed, {len(failed)} failed ({', '.join(c.family for c in compilers)})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
