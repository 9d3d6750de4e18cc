#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Tries to get personal values out of small programs, and shows who stops each.

Each file cases/**/*.cc, others/*/*.cc, third/*/*.cc and fourth/*/*.cc is a mistake that says what it tries, and who must stop it, or an
innocent program that says what it does. Those of other authors have a policy and libraries of their own:

  // Tries: prints a field.            or // Does: counts fields.
  // Stopped by: compiler              or: clang-tidy, inventory, nobody, because REASON
  // Finding: zweck[field-print]       compiler: a text on an error line; clang-tidy: the check; "a|b": either;
  //                                   inventory: what `zweck check` says, of this case alone
  // Author: writes the checks         or: has not read the checks[, and came third|fourth]. For cases in a folder, which is
  //                                   their group
  // Unseen: nobody                    who stopped it, or found, before the checks had learnt from it, where that was other
  // Judged: a mistake, which its author called innocent: REASON          or: innocent, which its author called a mistake: REASON
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
import textwrap
import typing

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Corpus(typing.NamedTuple):
    folder: str
    policy: str
    guards: tuple[str, ...]  # of the policy, and of what it includes
    libraries: tuple[str, ...]  # the first that has a header gives it
    least: float  # the share of its mistakes that the compiler or clang-tidy stops

    def flags(self):
        return [f"-isystem{HERE / folder}" for folder in self.libraries]


CORPORA = (
    Corpus(
        "cases",
        "tests/escapes/policy.h",
        ("ZWECK_TESTS_ESCAPES_POLICY_H_", "ZWECK_TESTS_TIDY_POLICY_H_"),
        ("third_party",),
        0.97,
    ),
    Corpus(
        "others",
        "tests/escapes/others/person.h",
        ("ZWECK_TESTS_ESCAPES_OTHERS_PERSON_H_", "ZWECK_TESTS_ESCAPES_OTHERS_POLICY_H_"),
        ("others/third_party", "third_party"),
        0.99,
    ),
    # Written when the checks had learnt from the others.
    Corpus(
        "third",
        "tests/escapes/others/person.h",
        ("ZWECK_TESTS_ESCAPES_OTHERS_PERSON_H_", "ZWECK_TESTS_ESCAPES_OTHERS_POLICY_H_"),
        ("third/third_party", "others/third_party", "third_party"),
        0.99,
    ),
    # Written when the checks had learnt from the third.
    Corpus(
        "fourth",
        "tests/escapes/fourth/policy.h",
        ("ZWECK_TESTS_ESCAPES_FOURTH_POLICY_H_",),
        ("fourth/third_party",),
        0.97,
    ),
)
# A service that is written well, in the libraries of the others; what it tells the module, as any project does.
BOOKING = CORPORA[1]
BOOKING_CONFIG = HERE / "booking" / ".clang-tidy"
# What the module finds where nothing is wrong, and why. This list only gets shorter: what is in it and not found fails.
ALARMS = {}
LINES = ["compiler", "clang-tidy", "inventory", "nobody"]
AUTHORS = ["writes the checks", "has not read the checks", "has not read the checks, and came third", "has not read the checks, and came fourth"]
JUDGED = ("innocent, which its author called a mistake: ", "a mistake, which its author called innocent: ")
SAID = re.compile(r"^// (Tries|Does|Stopped by|Finding|Unseen|Author|Judged): (.*?)$\n((?://   .*\n|//  .*\n)*)", re.MULTILINE)
ERROR = re.compile(r"^\S[^:]*:\d+:\d+: (?:fatal error|error|warning): ")
# What g++ says before an error: where it stands, and for whom that is compiled.
BEFORE = re.compile(r"^(In file included from |\s+from )|^\S+: (In |At )|:\d+:\d+:   (required|recursively|in )")
FINDING = re.compile(r"^(/.*?):(\d+):\d+: (?:warning|error): .* \[(zweck-[a-z-]+)", re.MULTILINE)


class Case:
    def __init__(self, path, corpus):
        text = path.read_text(encoding="utf-8")
        self.path, self.name, self.corpus = path, path.stem, corpus
        said = {key: re.sub(r"\n// +", " ", first + "\n" + more).strip() for key, first, more in SAID.findall(text)}
        self.tries, self.does = said.get("Tries", ""), said.get("Does", "")
        self.line, _, self.reason = said.get("Stopped by", "nobody" if self.does else "").partition(", because ")
        self.finding = said.get("Finding", "")
        self.unseen = said.get("Unseen", "")
        self.judged = said.get("Judged", "")
        self.author = said.get("Author", "").rstrip(".")
        self.group = path.parent.name if path.parent != HERE / corpus.folder else ""
        self.key = str(path.relative_to(HERE))
        self.read = "alone" if "\n// Alone.\n" in text else "apart" if "\n// Apart.\n" in text else "together"
        self.reviewed = re.search(r"^#ifn?def REVIEWED$", text, re.MULTILINE) is not None

    def problem(self):
        if bool(self.tries) == bool(self.does):
            return "does not say what it tries, or what it does"
        if bool(self.group) != (self.author in AUTHORS):
            return f"stands in a folder, and does not say whether its author {' or '.join(AUTHORS)}"
        if self.unseen not in (["", "found"] if self.does else ["", *LINES]):
            return f"was `{self.unseen}` when it was unseen, which cannot be"
        if self.judged and not self.judged.startswith(JUDGED[bool(self.tries)]):
            return "does not say what its author called it, and why it is judged otherwise"
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

    def check(self, path, *flags):
        return self.run("-fsyntax-only", *flags, path)

    def build(self, path, output, *flags):
        return self.run("-O0", *flags, "-c", path, "-o", output)


def source_of(cases, path, own_policy=False, own_namespace=True):
    """One source of many cases of a corpus."""
    corpus = cases[0].corpus
    lines = ["#include <zweck/zweck.h>"] if own_policy else [f'#include "{corpus.policy}"']
    for case in cases:
        if own_namespace:
            lines.append(f"#define acme acme::of_{case.name}")
        if own_policy:
            lines += [f"#undef {guard}" for guard in corpus.guards]
            lines.append(f'#include "{corpus.policy}"')
        lines.append(f'#include "{case.path}"')
        if own_namespace:
            lines.append("#undef acme")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def tidy(command, flags, source, config_file=None):
    """The checks that find something, by file and line."""
    config = {"Checks": "-*,zweck-*", "HeaderFilterRegex": "/tests/escapes/(cases|others|third|fourth)/"}
    said = f"--config-file={config_file}" if config_file else f"--config={json.dumps(config)}"
    made = subprocess.run(
        [*command, "--quiet", said, str(source), "--", "-std=c++20", "-w", *flags],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=900,
        check=False,
    )
    if "[clang-diagnostic-error]" in made.stdout:
        sys.exit(f"escapes: clang-tidy cannot read the cases\n{made.stdout[:5000]}")
    found = collections.defaultdict(set)
    for path, line, check in FINDING.findall(made.stdout):
        found[path, int(line)].add(check)
    return found


def inventory_findings(zweck, compiler, cases, folder):
    """What `zweck check` says of the cases as they are, against the lock of their reviewed form."""
    corpus = cases[0].corpus
    folder = folder / f"{corpus.folder}_{compiler.family}"
    folder.mkdir()
    source = source_of(cases, folder / "inventory.cc")
    lock = folder / "zweck.lock"
    objects = {}
    for form, flags in {"reviewed": ["-DREVIEWED"], "now": []}.items():
        objects[form] = folder / f"{form}.o"
        made = compiler.build(source, objects[form], *flags, *corpus.flags())
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
    rows = ["| ways out | written by | mistakes | compiler | clang-tidy | inventory | nobody | innocent programs | of these found |", "| --- " * 9 + "|"]
    groups = collections.defaultdict(list)
    for case in cases:
        groups[case.group.replace("_", " ") or "out of a field, by any means", case.author and f"who {case.author}"].append(case)
    for (group, author), some in sorted(groups.items()):
        mistakes = [case for case in some if case.tries]
        counts = collections.Counter(case.line for case in mistakes)
        innocents = [len(some) - len(mistakes), sum(case.key in ALARMS for case in some)]
        cells = [group, author or "who writes the checks", len(mistakes), *(counts[line] for line in LINES), *innocents]
        rows.append("| " + " | ".join(map(str, cells)) + " |")
    told = [line for which in ("third", "fourth") for line in ["", *textwrap.wrap(unseen(cases, which), 130)]]
    return "\n".join([*rows, *told]) + "\n"


def shares(mistakes, innocents, line_of, is_found):
    stopped = sum(line_of(case) != "nobody" for case in mistakes)
    found = sum(is_found(case) for case in innocents)
    return (
        f"{stopped} of {len(mistakes)} mistakes stopped ({100 * stopped / len(mistakes):.0f} %), "
        f"and {found} of {len(innocents)} innocent programs found"
    )


def unseen(cases, which):
    """How it went with an author's programs before the checks had learnt from them, and how it goes now."""
    own = [case for case in cases if case.author.endswith(f"came {which}")]
    mistakes, innocents = [case for case in own if case.tries], [case for case in own if case.does]
    judged = [case for case in own if case.judged]

    def line_then(case):
        return case.unseen or case.line

    def was_found(case):
        return line_then(case) in ("found", "clang-tidy")

    then = shares(mistakes, innocents, line_then, was_found)
    if judged:
        called = [
            [case for case in own if bool(case.tries) != bool(case.judged)],
            [case for case in own if bool(case.does) != bool(case.judged)],
        ]
        then = (
            f"{shares(*called, line_then, was_found)}, as their author calls them; {then}, when {len(judged)} are called otherwise, "
            "for the reasons that stand in them"
        )
    now = shares(mistakes, innocents, lambda case: case.line, lambda case: case.key in ALARMS)
    return (
        f"The {which} author's programs, while the checks had not met them: {then}. Today, when the checks have learnt from them: "
        f"{now}, which says nothing of mistakes that are still unknown."
    )


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
    """By who wrote the cases, and of which group they are: who stops the mistakes, and which innocents are not let by."""
    shares = collections.defaultdict(collections.Counter)
    for case in cases:
        for group in {case.group, "together"} if case.group else ():
            share = shares[case.author, group]
            if case.tries:
                share["mistakes"] += 1
                share["failed" if case.name in failed else case.line] += 1
            else:
                share["innocents"] += 1
                share["alarms"] += case.name in failed or case.key in ALARMS
    for (author, group), share in sorted(shares.items()):
        stopped = share["compiler"] + share["clang-tidy"] + share["inventory"]
        by = ", ".join(f"{line} {share[line]}" for line in LINES)
        print(
            f"author {author}, {group}: stopped {stopped} of {share['mistakes']} ({by}), "
            f"false alarms {share['alarms']} of {share['innocents']}"
        )


def print_early(cases):
    """Does the share that is stopped before anything runs stay where it is?"""
    is_enough = True
    for corpus in CORPORA:
        lines = [case.line for case in cases if case.tries and case.corpus == corpus]
        early = sum(line in ("compiler", "clang-tidy") for line in lines) / max(len(lines), 1)
        print(f"{corpus.folder}: stopped by the compiler or clang-tidy: {100 * early:.1f} %, at least {100 * corpus.least:.0f} %")
        is_enough &= early >= corpus.least
    return is_enough


def booking_sources(folder):
    """The service's files, as a project has them read by clang-tidy; and all of them, for compilers."""
    files = sorted((HERE / "booking").glob("*.cc"))
    whole = folder / "booking.cc"
    whole.write_text("".join(f'#include "{path}"\n' for path in files), encoding="utf-8")
    return files, whole


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", action="append", help="default: g++ and clang++-19")
    parser.add_argument("--module", help="libzweck_tidy.so; without it, clang-tidy's line is not tried")
    parser.add_argument("--zweck", help="the zweck command; without it, the inventory's line is not tried")
    parser.add_argument("--clang-tidy", default="clang-tidy-19")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    parser.add_argument("--write", action="store_true", help="only writes the table of the page anew")
    parser.add_argument("only", nargs="*", help="names of cases, or booking; default: all")
    options = parser.parse_args()

    cases = [Case(path, corpus) for corpus in CORPORA for path in sorted((HERE / corpus.folder).glob("**/*.cc"))]
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
    with_booking = not options.only or "booking" in options.only
    if wrong or not (cases or with_booking):
        print("\n".join(wrong) or "escapes: no such case")
        return 1
    problems = []
    flags = [f"-I{ROOT}", f"-I{ROOT / 'include'}", *(f"-I{folder}" for folder in options.include)]
    compilers = [Compiler(name, flags) for name in options.compiler or ["g++", "clang++-19"]]

    with tempfile.TemporaryDirectory(prefix="zweck-escapes-") as folder, concurrent.futures.ThreadPoolExecutor(
        os.cpu_count() or 1
    ) as pool:
        folder = pathlib.Path(folder)
        command = [options.clang_tidy, f"--load={options.module}"]
        refusing, accepting, reading, checking = {}, {}, [], {}
        for corpus in CORPORA:
            own = [case for case in cases if case.corpus == corpus]
            refused = [case for case in own if case.line == "compiler"]
            accepted = [case for case in own if case.line != "compiler"]
            recorded = [case for case in own if case.line == "inventory"]
            sources = [case.path for case in accepted if case.read == "alone"]
            for group, own_namespace in {"together": True, "apart": False}.items():
                some = [case for case in accepted if case.read == group]
                if some:
                    sources.append(source_of(some, folder / f"{corpus.folder}_{group}.cc", own_namespace=own_namespace))
            if options.module:
                reading += [pool.submit(tidy, command, flags + corpus.flags(), source) for source in sources]
            if refused:
                source = source_of(refused, folder / f"{corpus.folder}_refused.cc", own_policy=True)
                refusing |= {(c, corpus): pool.submit(c.check, source, *corpus.flags()) for c in compilers}
            accepting |= {(c, s): pool.submit(c.check, s, *corpus.flags()) for s in sources for c in compilers}
            if options.zweck and recorded:
                checking |= {(c, corpus): pool.submit(inventory_findings, options.zweck, c, recorded, folder) for c in compilers}
        if with_booking:
            files, whole = booking_sources(folder)
            more = BOOKING.flags()
            if options.module:
                reading += [pool.submit(tidy, command, flags + more, path, BOOKING_CONFIG) for path in files]
            accepting |= {(c, whole): pool.submit(c.check, whole, "-Wall", "-Wextra", "-Werror", *more) for c in compilers}

        for (compiler, corpus), job in refusing.items():
            for case in cases:
                if case.corpus == corpus and case.line == "compiler":
                    problem = refusal_problem(case, job.result().stdout)
                    if problem:
                        problems.append((case.name, f"{compiler.family}: {problem}"))
        for (compiler, source), job in accepting.items():
            if job.result().returncode != 0:
                print(f"escapes: {compiler.family} refuses what it must not, {source}\n{job.result().stdout[:6000]}")
                return 1
        if options.module:
            found, places = collections.defaultdict(set), collections.defaultdict(set)
            for job in reading:
                for (path, line), checks in job.result().items():
                    key = str(pathlib.Path(path).relative_to(HERE))
                    found[key] |= checks
                    places[f"{key}:{line}"] |= checks
            for case in cases:
                checks = found.pop(case.key, set())
                said = ", ".join(sorted(checks))
                if case.line == "clang-tidy" and not checks & set(case.finding.split("|")):
                    problems.append((case.name, f"{case.finding} finds nothing; these do: {said or 'none'}"))
                elif case.line not in ("clang-tidy", "compiler") and bool(checks) != (case.key in ALARMS):
                    problems.append((case.name, f"is stopped by clang-tidy ({said})" if checks else "gives no alarm: take it from ALARMS"))
            for place, checks in places.items():
                if place.partition(":")[0] in found and place not in ALARMS:
                    problems.append((place, f"is found by {', '.join(sorted(checks))}"))
            if with_booking:
                stale = [key for key in ALARMS if key.startswith("booking/") and key not in places]
                problems += [(key, "gives no alarm: take it from ALARMS") for key in stale]
        for (compiler, corpus), job in checking.items():
            for case in cases:
                if case.corpus != corpus or case.line != "inventory":
                    continue
                if not any(case.finding in line for line in job.result()):
                    said = "\n".join(line for line in job.result() if "error: " in line)
                    problems.append((case.name, f"{compiler.family}: zweck check does not say `{case.finding}`:\n{said}"))

    failed = {name for name, _ in problems}
    print("\n".join(f"{name}: {problem}" for name, problem in problems))
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
    print(f"false alarms of the booking service: {sum(key.startswith('booking/') for key in ALARMS)}")
    if not options.only and not print_early(cases):
        print("escapes: that is less")
        return 1
    print(f"escapes: {len(cases)} cases, {len(failed)} failed ({', '.join(c.family for c in compilers)})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
