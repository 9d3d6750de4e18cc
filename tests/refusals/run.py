#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Shows that what must not compile does not compile, for the right reason. docs/errors.md explains each rule.

Each file cases/<rule>/<case>.cc is compiled twice. With -DACCEPT it compiles without a word; without, it gives exactly
as many errors as it has `// refused:` comments. The comments of a case:

  // refused: TEXT         one error line of the compiler (path:line:column: error: ...) has this text
  // refused(gcc): TEXT    the same for one compiler only; also refused(clang), and refused(clang22) where Clang 22 says it
                           in other words than Clang 19
  // noted: TEXT           some error or note line has this text; also noted(gcc), noted(clang)
  // flags: -DX ...        compiled with these too
  // only: clang           only this compiler refuses it; the other one takes it without a word
  // lines: 12             the compiler says no more than this, for each error
  // c++26: SENTENCE       with -std=c++26, Clang's error line has this text; of Clang 22 with C++20, too

Most cases are first compiled many at a time, each in a namespace of its own. What is refused there for its reason is
not compiled again; all others are compiled alone, and that counts. Neither is done with --plain.

The source lines that a compiler repeats below an error never count, and GCC's `> >` is read as `>>`. cases/language holds what C++ itself refuses; every
other folder is named for a rule of the library, and its texts begin with zweck[rule].
"""

import argparse
import concurrent.futures
import dataclasses
import functools
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
POLICY = "tests/refusals/policy.h"
# What cases include, the precompiled one first. Included by the first of several cases, it would be in that one's namespace.
SHARED = [POLICY, *(f"tests/refusals/{path.name}" for path in sorted(HERE.glob("*.h")) if path.name != "policy.h")]
FLAGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fdiagnostics-color=never"]
COMMENT = re.compile(r"// (refused|noted|flags|only|lines|c\+\+26)(?:\((gcc|clang|clang22)\))?: (.+)$", re.MULTILINE)
ERROR = re.compile(r"^\S.*?:\d+:\d+: (?:fatal )?error: (.*)$", re.MULTILINE)
SUMMARY = re.compile(r"^\d+ errors? generated\.\n", re.MULTILINE)
NOTE = re.compile(r"^\S.*?:\d+:\d+: note: (.*)$", re.MULTILINE)
TOGETHER = 30  # cases at a time
# Rules whose message is the whole sentence where a compiler takes one that is computed: Clang 22, in C++20 too.
TOLD = re.compile(r'ZWECK_INTERNAL_TELL\([^"#]*"([a-z][a-z0-9-]*)"')
FIELD = re.compile(r'\bName<\d+>\{"(\w+)"\}')
COMPUTES_FROM = 20

# What the harness must make of the cases in harness/: None, or what it complains about.
HARNESS = {
    "good": None,
    "two_errors": None,
    "not_refused": "compiles",
    "only_clang": None,
    "wrong_reason": "no error line says",
    "only_echoed": "no error line says",
    "only_noted": "no error line says",
    "note_missing": "no note says",
    "same_line": "on the same error line",
    "too_many_errors": "2 errors instead of 1",
    "too_few_errors": "1 errors instead of 2",
    "too_long": "lines for each error",
    "no_reason": "has no `// refused:`",
    "accept_fails": "with -DACCEPT it does not compile",
    "accept_warns": "with -DACCEPT it does not compile",
}
# What says nothing of how a case is refused.
NOT_OF_REFUSAL = (None, "lines for each error", "with -DACCEPT it does not compile")


class Case:
    def __init__(self, path):
        self.path = path
        self.name = f"{path.parent.name}/{path.stem}"
        self.comments = COMMENT.findall(path.read_text(encoding="utf-8"))
        self.flags = " ".join(self.said("flags")).split()
        self.only = (self.said("only") or [""])[0]
        self.lines = int((self.said("lines") or ["0"])[0])
        self.output = {}  # what each compiler has said, by its spelling

    def said(self, keyword, spelling=""):
        own = {only for word, only, _ in self.comments if word == keyword}
        only_for = spelling if spelling in own else spelling.rstrip("0123456789")
        return [text.strip() for word, only, text in self.comments if word == keyword and only in ("", only_for)]

    def refused(self, compiler):
        """What an error line says, for each error."""
        if not compiler.computes or self.path.parent.name not in told_rules():
            return self.said("refused", compiler.spelling)
        sentences = self.said("c++26")
        rule = self.path.parent.name
        return sentences or [
            text.replace(f"zweck[{rule}]", f"zweck explain {rule}") for text in self.said("refused", compiler.spelling)
        ]

    def noted(self, compiler):
        """What some line says. A computed message has the fields themselves, and no types."""
        texts = self.said("noted", compiler.spelling)
        if compiler.computes and self.path.parent.name in told_rules():
            return [f".{field}" for text in texts for field in FIELD.findall(text)]
        return texts


@functools.cache
def told_rules():
    headers = (ROOT / "include/zweck").rglob("*.h")
    return {rule for header in headers for rule in TOLD.findall(header.read_text(encoding="utf-8"))}


@dataclasses.dataclass(eq=False)
class Compiler:
    path: str
    family: str
    version: str
    headers: dict = dataclasses.field(default_factory=dict)  # by language standard: flags that use the precompiled header

    def __str__(self):
        return f"{self.name()} {self.version}"

    @property
    def major(self):
        return int(self.version.split(".")[0]) if self.version[0].isdigit() else 0

    @property
    def spelling(self):
        return "clang22" if self.family == "clang" and self.major >= COMPUTES_FROM else self.family

    @property
    def computes(self):
        return self.spelling == "clang22"

    def name(self):
        return "clang++" if self.family == "clang" else "g++"

    def run(self, arguments):
        return subprocess.run(
            [self.path, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env={**os.environ, "LC_ALL": "C"},
            timeout=900,
        )


def find_compiler(name):
    path = shutil.which(name)
    if path is None:
        sys.exit(f"refusals: there is no compiler {name}")
    about = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"\d+\.\d+\.\d+", about)
    return Compiler(path, "clang" if "clang" in about else "gcc", version.group() if version else "?")


def precompile(compiler, standard, includes, folder):
    """Reads the policy once; what a compiler says about the cases stays the same."""
    target = folder / f"{compiler.spelling}-{standard}" / POLICY
    target.parent.mkdir(parents=True, exist_ok=True)
    output = target.with_suffix(".h.gch" if compiler.family == "gcc" else ".h.pch")
    made = compiler.run(
        [f"-std={standard}", *FLAGS, *includes, "-x", "c++-header", str(ROOT / POLICY), "-o", str(output)]
    )
    if made.returncode != 0:
        sys.exit(f"refusals: {compiler} does not compile {POLICY}\n{made.stdout}")
    if compiler.family == "gcc":
        # Found before the header that a case includes by its path. The header itself is for a second inclusion.
        target.symlink_to(ROOT / POLICY)
        compiler.headers[standard] = ["-Winvalid-pch", f"-I{folder / f'gcc-{standard}'}"]
    else:
        compiler.headers[standard] = ["-include-pch", str(output)]


def each_has_its_own(texts, lines):
    return not texts or any(
        texts[0] in line and each_has_its_own(texts[1:], lines[:n] + lines[n + 1 :]) for n, line in enumerate(lines)
    )


def mismatch(case, compiler, texts, errors, notes):
    """What is missing in what a compiler said of a case, or None."""
    for text in texts:
        if not any(text in line for line in errors):
            return f"no error line says `{text}`"
    if len(errors) != len(texts):
        return f"{len(errors)} errors instead of {len(texts)}"
    if not each_has_its_own(texts, errors):
        return "two texts are on the same error line"
    # Clang 22 prints some names as they were written, within their own namespace.
    lines = [line.replace("zweck::Name<", "Name<") for line in errors + (notes or [])]
    for text in case.noted(compiler) if notes is not None else []:
        if not any(text.replace("zweck::Name<", "Name<") in line for line in lines):
            return f"no note says `{text}`"
    return None


def wrong_texts(case, compiler):
    """What is wrong with what a case expects, or None."""
    texts = case.said("refused", compiler.spelling)
    rule = case.path.parent.name
    if case.only not in ("", compiler.family):
        return None
    if not texts:
        return f"has no `// refused:` for {compiler.family}"
    if rule not in ("language", "harness"):
        if not any(f"zweck[{rule}]" in text for text in texts):
            return f"no text names its rule, zweck[{rule}]"
        if not all("zweck[" in text for text in texts):
            return "a text names no rule"
    return None


def attributed(output, family):
    """The lines of errors and notes of a compilation of many cases, by the path of the case that they are about.

    An error in a case's own lines is that case's. Of one in a header, GCC says before it what it was instantiated for,
    and Clang after it."""
    in_case = re.compile(re.escape(str(HERE)) + r"/(?:cases/[\w-]+|harness)/\w+\.cc(?=:\d+)")
    found, before, waiting, path = {}, [], [], None
    for line in output.splitlines():
        error, note = ERROR.match(line), NOTE.match(line)
        named = in_case.match(line)
        if error:
            where = named or next(filter(None, map(in_case.match, reversed(before))), None)
            path = where.group() if where and (named or family == "gcc") else None
            waiting = []
        elif named and path is None and family == "clang":
            path = named.group()
        if error or note:
            before = []
            waiting.append(line)
        else:
            before.append(line)
        if path:
            found.setdefault(path, []).extend(waiting)
            waiting = []
    return found


def refused_together(cases, compiler, includes, folder):
    """Those of the cases that are refused for their reasons when all are compiled at once; what was said of each is kept."""
    source = folder / f"refused-{compiler.spelling}-{cases[0].path.parent.name}-{cases[0].path.stem}.cc"
    lines = [f'#include "{header}"' for header in SHARED]
    for number, case in enumerate(cases):
        lines += [f"#define acme acme::case_{number}", f'#include "{case.path}"', "#undef acme"]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    limit = ["-ferror-limit=0"] if compiler.family == "clang" else []
    made = compiler.run(
        ["-std=c++20", "-fsyntax-only", *compiler.headers.get("c++20", []), *FLAGS, *limit, *includes, str(source)]
    )
    if made.returncode != 1:
        return set()
    said = attributed(re.sub(r"\bacme::case_\d+\b", "acme", made.stdout), compiler.family)
    refused = set()
    for case in cases:
        output = "\n".join(said.get(str(case.path), []))
        plain = output.replace("> >", ">>")
        if output and mismatch(case, compiler, case.refused(compiler), ERROR.findall(plain), NOTE.findall(plain)) is None:
            case.output[compiler.spelling] = output
            refused.add(case)
    return refused


def reason_to_fail(case, compiler, includes, accepted=False):
    """What is wrong with a case, or None. `accepted`: it is known to compile with -DACCEPT."""

    def compile_case(standard, *more):
        # A case that counts lines is compiled as a user would.
        header = [] if case.flags or case.lines else compiler.headers.get(standard, [])
        limit = ["-ferror-limit=0"] if compiler.family == "clang" else []
        return compiler.run(
            [f"-std={standard}", "-fsyntax-only", *header, *FLAGS, *limit, *includes, *case.flags, *more, str(case.path)]
        )

    problem = wrong_texts(case, compiler)
    if problem is not None:
        return problem

    if not accepted:
        twin = compile_case("c++20", "-DACCEPT")
        if twin.returncode != 0 or twin.stdout:
            return "with -DACCEPT it does not compile without a word:\n" + twin.stdout

    if case.only not in ("", compiler.family):
        taken = compile_case("c++20")
        return "it does not compile without a word:\n" + taken.stdout if taken.returncode != 0 or taken.stdout else None

    def refuse(standard, texts):
        refused = compile_case(standard)
        if standard == "c++20":
            case.output[compiler.spelling] = refused.stdout
        said = f":\n{refused.stdout}"
        if refused.returncode == 0:
            return "it compiles"
        if refused.returncode != 1:
            return "the compiler broke down" + said
        output = refused.stdout.replace("> >", ">>")
        errors = ERROR.findall(output)
        problem = mismatch(case, compiler, texts, errors, NOTE.findall(output) if standard == "c++20" else None)
        if problem is not None:
            return problem + said
        length = len(SUMMARY.sub("", output).splitlines()) / len(errors)
        if case.lines and length > case.lines:
            return f"{length:.1f} lines for each error, more than {case.lines}" + said
        return None

    problem = refuse("c++20", case.refused(compiler))
    if problem is None and compiler.family == "clang" and case.said("c++26"):
        problem = refuse("c++26", case.said("c++26"))
        problem = problem and f"with -std=c++26, {problem}"
    return problem


def all_accepted(cases, compiler, includes, folder):
    """Do all cases compile with -DACCEPT? Asked of all at once, each in a namespace of its own; this halves the time."""
    source = folder / f"all-{compiler.spelling}.cc"
    lines = [*(f'#include "{header}"' for header in SHARED), "#define ACCEPT"]
    for number, case in enumerate(case for case in cases if not case.flags):
        lines += [f"#define acme acme::case_{number}", f'#include "{case.path}"', "#undef acme"]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    made = compiler.run(["-std=c++20", "-fsyntax-only", *compiler.headers.get("c++20", []), *FLAGS, *includes, str(source)])
    return made.returncode == 0 and not made.stdout


def harness_problems(compilers, includes):
    cases = {path.stem: Case(path) for path in (HERE / "harness").glob("*.cc")}
    if set(cases) != set(HARNESS):
        yield f"harness/ and its list differ: {', '.join(sorted(set(cases) ^ set(HARNESS)))}"
        return
    for compiler in compilers:
        with tempfile.TemporaryDirectory(prefix="zweck-refusals-") as folder:
            asked = [case for case in cases.values() if case.only in ("", compiler.family)]
            together = refused_together(asked, compiler, includes, pathlib.Path(folder))
        passed = {case.path.stem for case in together}
        if passed != {case.path.stem for case in asked if HARNESS[case.path.stem] in NOT_OF_REFUSAL}:
            yield f"harness ({compiler}), compiled together: passes {', '.join(sorted(passed))}"
        for name, expected in HARNESS.items():
            found = reason_to_fail(cases[name], compiler, includes)
            if (expected or "passes") not in (found or "passes"):
                yield f"harness/{name}.cc ({compiler}): says `{found or 'passes'}`, not `{expected or 'passes'}`"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", action="append", help="default: g++ and clang++-19")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="compilers that run at once")
    parser.add_argument("--keep", metavar="FILE", help="write what the compilers said, for errors_page.py --said")
    parser.add_argument("--plain", action="store_true", help="without precompiled headers; slower")
    parser.add_argument("case", nargs="*", help="a rule, or rule/case; default: all")
    options = parser.parse_args()

    compilers = [find_compiler(name) for name in options.compiler or ["g++", "clang++-19"]]
    includes = [f"-I{ROOT}", f"-I{ROOT / 'include'}", *(f"-I{folder}" for folder in options.include)]
    cases = [Case(path) for path in sorted((HERE / "cases").glob("*/*.cc"))]
    if options.case:
        cases = [case for case in cases if {case.name, case.path.parent.name} & set(options.case)]
    if not cases:
        print("refusals: no such case", file=sys.stderr)
        return 2

    problems = list(harness_problems(compilers, includes))
    if problems:
        print("\n".join(f"refusals: the harness itself fails: {problem}" for problem in problems))
        return 1

    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="zweck-refusals-") as folder, concurrent.futures.ThreadPoolExecutor(
        max(1, options.jobs)
    ) as pool:
        if not options.plain:
            list(
                pool.map(
                    lambda work: precompile(*work, includes, pathlib.Path(folder)),
                    [(c, s) for c in compilers for s in ("c++20", "c++26") if s == "c++20" or c.family == "clang"],
                )
            )
        good = {c: pool.submit(all_accepted, cases, c, includes, pathlib.Path(folder)) for c in compilers}
        done = {}
        for c in compilers:
            many = [
                case
                for case in cases
                if case.only in ("", c.family)
                and not (case.flags or case.lines or options.plain)
                and not (c.family == "clang" and case.said("c++26"))
                and wrong_texts(case, c) is None
            ]
            groups = [many[n : n + TOGETHER] for n in range(0, len(many), TOGETHER)] if len(many) > 1 else []
            done[c] = [pool.submit(refused_together, group, c, includes, pathlib.Path(folder)) for group in groups]
        done = {c: set().union(*(group.result() for group in groups)) for c, groups in done.items()}
        together = sum(map(len, done.values()))
        for case in cases:
            case.problems = {
                c: pool.submit(reason_to_fail, case, c, includes, good[c].result() and not case.flags)
                for c in compilers
                if case not in done[c] or not good[c].result()
            }
        for case in cases:
            found = [(c, problem.result()) for c, problem in case.problems.items() if problem.result() is not None]
            for compiler, problem in found:
                print(f"{case.name} ({compiler}): {problem}".rstrip(), flush=True)
            passed, failed = (passed, failed + 1) if found else (passed + 1, failed)
    if options.keep:
        said = {
            "compilers": {compiler.spelling: compiler.version for compiler in compilers},
            "cases": {case.name: case.output for case in cases},
        }
        pathlib.Path(options.keep).write_text(json.dumps(said), encoding="utf-8")
    print(f"refusals: {passed} passed, {failed} failed, {together} of them compiled together ({', '.join(map(str, compilers))})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
