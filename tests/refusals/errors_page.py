#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds docs/errors.md to the rules: each rule in the headers has an entry and a case, no entry and no case is without a
rule, and what the page shows is what the cases say and what the compilers answer. Each finding of the command has an
entry, too, and no case: its test is elsewhere.

On the page, `<!-- case rule/name -->` stands before the code and the messages of that case, and `<!-- end -->` after
them. With --write they are put there; without, they are compared. Messages are compared for g++ 12 and clang++ 19 only,
and with --said for the compilers alone that were asked there. What was said of many cases at once may stand in another
order; so of a case that differs from the page, the compilers are asked again, of that case alone.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import sys
import tempfile
import textwrap

sys.dont_write_bytecode = True  # nothing is left in the source tree
import run  # noqa: E402

PAGE = run.ROOT / "docs" / "errors.md"
RULE = re.compile(r'ZWECK_INTERNAL_(?:SAY|TELL)\([^"#]*"([a-z][a-z0-9-]*)"')
# Files that list the ids of findings.
FINDINGS = {
    "src/findings/finding_ids.h": re.compile(r'^inline constexpr std::string_view k\w+ = "([a-z][a-z0-9-]*)";$', re.MULTILINE),
    "src/tidy/module.cc": re.compile(r'registerCheck<\w+>\("(zweck-[a-z-]+)"\)'),
}
ENTRY = re.compile(r"^### ([a-z][a-z0-9-]*)$", re.MULTILINE)
SHOWN = re.compile(r"(<!-- case (\S+) -->\n)(.*?)(<!-- end -->\n)", re.DOTALL)
TWINS = re.compile(r"#ifdef ACCEPT\n(.*?)#else\n(.*?)#endif\n", re.DOTALL)
MESSAGE = re.compile(r"^\S.*?:\d+:\d+: (?:fatal )?((error|note): .*)$", re.MULTILINE)
KNOWN = {"gcc": "12.", "clang": "19."}


def rules():
    headers = sorted((run.ROOT / "include" / "zweck").rglob("*.h"))
    return {rule for header in headers for rule in RULE.findall(header.read_text(encoding="utf-8"))}


def findings():
    return {
        finding
        for path, pattern in FINDINGS.items()
        for finding in pattern.findall((run.ROOT / path).read_text(encoding="utf-8"))
    }


def code(case):
    accepted, refused = TWINS.search(case.path.read_text(encoding="utf-8")).groups()
    refused = "".join(line for line in refused.splitlines(True) if not run.COMMENT.search(line))
    shown = [f"// {said}\n{textwrap.dedent(part).strip()}" for said, part in (("refused", refused), ("compiles", accepted))]
    return "```cpp\n" + "\n".join(shown) + "\n```\n"


def message(case, family, output):
    """The errors and what names things, without paths and repeated source lines."""
    lines = MESSAGE.findall(output.replace(f"{run.ROOT}/", ""))
    errors = [line for line, kind in lines if kind == "error"]
    unsaid = [text for text in case.said("noted", family) if not any(text in line for line in errors)]
    return "\n".join(
        line
        for line, kind in lines
        if kind == "error"
        or line.endswith("evaluates to false")
        or (not line.startswith("note: in ") and any(text in line for text in unsaid))
    )


def messages(case, said, old):
    """What the compilers say of a case; for one that was not asked, what the page says."""
    on_page = dict(re.findall(r"^(\S+):\n(.*?)(?=\n\n|\n```)", old, re.MULTILINE | re.DOTALL))
    parts = {}
    for family, name in (("gcc", "g++"), ("clang", "clang++")):
        parts[name] = message(case, family, said[family]) if family in said else on_page.get(name, "")
    return "```text\n" + "\n\n".join(f"{name}:\n{text}" for name, text in parts.items()) + "\n```\n"


def ask(compilers, cases, options):
    """What each compiler says of each case that the page shows, by family."""
    includes = [f"-I{run.ROOT}", f"-I{run.ROOT / 'include'}", *(f"-I{folder}" for folder in options.include)]
    with tempfile.TemporaryDirectory(prefix="zweck-errors-") as folder, concurrent.futures.ThreadPoolExecutor(
        os.cpu_count() or 1
    ) as pool:
        for compiler in compilers:
            run.precompile(compiler, "c++20", includes, pathlib.Path(folder))

        def compile_case(work):
            case, compiler = work
            flags = ["-std=c++20", "-fsyntax-only", *compiler.headers["c++20"], *run.FLAGS, *includes]
            return compiler.run([*flags, str(case.path)]).stdout

        work = [(case, compiler) for case in cases for compiler in compilers]
        said = {case.name: {} for case in cases}
        for (case, compiler), output in zip(work, pool.map(compile_case, work)):
            said[case.name][compiler.family] = output
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write what the page shows")
    parser.add_argument("--compiler", action="append", help="default: g++ and clang++-19")
    parser.add_argument("--said", metavar="FILE", help="what run.py --keep wrote")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    options = parser.parse_args()

    page = PAGE.read_text(encoding="utf-8")
    cases = {case.name: case for case in map(run.Case, sorted((run.HERE / "cases").glob("*/*.cc")))}
    problems = []

    known = rules()
    found_otherwise = findings()
    entries = ENTRY.findall(page)
    tried = {name.split("/")[0] for name in cases} - {"language"}
    problems += [f"{finding}: a finding without an entry" for finding in sorted(found_otherwise - set(entries))]
    problems += [f"{finding}: a rule and a finding" for finding in sorted(found_otherwise & known)]
    for what, found in (("entry", set(entries) - found_otherwise), ("case", tried)):
        problems += [f"{rule}: a rule without a{'n' if what == 'entry' else ''} {what}" for rule in sorted(known - found)]
        problems += [f"{rule}: a{'n' if what == 'entry' else ''} {what} without a rule" for rule in sorted(found - known)]
    problems += [f"{rule}: two entries" for rule in sorted(set(entries)) if entries.count(rule) > 1]
    for rule, text in zip(entries, re.split(ENTRY, page)[2::2]):
        if rule in found_otherwise:
            continue
        shown = [name for _, name, _, _ in SHOWN.findall(text.split("\n## ")[0])]
        if len(shown) != 1 or shown[0].split("/")[0] != rule:
            problems.append(f"{rule}: its entry shows {', '.join(shown) or 'no case'}, not one case of its own")
    for _, name, _, _ in SHOWN.findall(page):
        if name not in cases:
            problems.append(f"{name}: the page shows it, and there is no such case")

    if not problems:
        found = list(SHOWN.finditer(page))
        compilers = [run.find_compiler(name) for name in options.compiler or ["g++", "clang++-19"]]
        if options.said:
            kept = json.loads(pathlib.Path(options.said).read_text(encoding="utf-8"))
            compilers = [compiler for compiler in compilers if kept["compilers"].get(compiler.spelling) == compiler.version]
            said = kept["cases"]
        else:
            said = ask(compilers, [cases[match.group(2)] for match in found], options)
        compilers = [c for c in compilers if c.version.startswith(KNOWN.get(c.spelling, " "))]
        asked = {compiler.spelling for compiler in compilers}

        def show(match):
            begin, name, old, end = match.groups()
            outputs = {family: output for family, output in said.get(name, {}).items() if family in asked}
            return begin + code(cases[name]) + messages(cases[name], outputs, old) + end

        new = {match.group(2): show(match) for match in found}
        again = [cases[match.group(2)] for match in found if match.group() != new[match.group(2)]]
        if options.said and again:
            alone = ask(compilers, [case for case in again if case.name in said], options)
            said |= {name: said[name] | outputs for name, outputs in alone.items()}
            new = {match.group(2): show(match) for match in found}
        for match in found:
            if match.group() != new[match.group(2)]:
                problems.append(f"{match.group(2)}: the page shows something else; errors_page.py --write fixes it")
        if options.write and problems:
            PAGE.write_text(SHOWN.sub(lambda match: new[match.group(2)], page), encoding="utf-8")
            print(f"errors page: {len(problems)} written")
            return 0

    print("\n".join([*problems, f"errors page: {len(known)} rules, {len(entries)} entries, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
