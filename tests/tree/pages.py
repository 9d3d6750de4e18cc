#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds each public header to its page and its test: a page of docs/reference names it (`<zweck/flow/use.h>`, or by its
path) together with its target, what can go wrong (a link to an error, a status code, or that there are no errors) and code
of a file; tests/**/use_test.cc tests it, and docs/README.md leads to each page of docs/reference. A link of the reference to
an error leads to that error, and each rule of the headers has such a link. The page of the company file names each of its
members.

usage: pages.py ROOT
"""

import pathlib
import re
import sys
import tempfile

PUBLIC = ["check", "codec", "declare", "flow", "store", "transport"]
ERROR = re.compile(r"errors\.md#([a-z0-9-]+)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
RULE = re.compile(r'ZWECK_INTERNAL_(?:SAY|TELL)\([^"#]*"([a-z][a-z0-9-]*)"')
# Of include/CMakeLists.txt: where a list of headers begins, and a header in it.
LISTED = re.compile(r"^(?:set|target_sources)?\(?\s*(zweck_\w+)|^\s*((?:zweck)/\S+\.h)$", re.MULTILINE)
MEMBER = re.compile(r"^ *(?:repeated )?[\w.]+ (\w+) = \d+;", re.MULTILINE)
NAMES = {
    "errors": re.compile(r"errors\.md#|\bk?(InvalidArgument|NotFound|PermissionDenied)\b|There\s+are\s+no\s+errors"),
    "code of a file": re.compile(r"<!-- (from|declared in) "),
}


def public_headers(root):
    zweck = root / "include/zweck"
    found = [*zweck.glob("*.h"), *(path for room in PUBLIC for path in zweck.glob(f"{room}/*.h"))]
    return sorted(path.relative_to(root / "include") for path in found)


def targets(root):
    """The target of each header, as include/CMakeLists.txt lists it."""
    found, target = {}, ""
    for begins, header in LISTED.findall((root / "include/CMakeLists.txt").read_text(encoding="utf-8")):
        if begins:
            target = begins.removeprefix("zweck_").replace("headers", "core")
        else:
            found[header] = f"`zweck::{target}`"
    return found


def lacks(page, target):
    """What a page of a header does not name."""
    if not re.search(rf"[Tt]arget\s+{re.escape(target)}", page):
        yield f"the target {target}"
    yield from (what for what, pattern in NAMES.items() if not pattern.search(page))


def findings_in(root):
    pages = {path: path.read_text(encoding="utf-8") for path in sorted((root / "docs/reference").glob("*.md"))}
    tests = {path.name for path in (root / "tests").rglob("*_test.cc")}
    outline = (root / "docs/README.md").read_text(encoding="utf-8")
    errors = (root / "docs/errors.md").read_text(encoding="utf-8")
    anchors = {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in HEADING.findall(errors)}
    target_of = targets(root)
    for header in public_headers(root):
        named = re.compile(rf"[<`/]{re.escape(str(header))}\b")
        lacking = [list(lacks(text, target_of.get(str(header), ""))) for text in pages.values() if named.search(text)]
        if not lacking:
            yield f"{header}: no page of docs/reference names it"
        elif all(lacking):
            yield f"{header}: its page does not name {', '.join(min(lacking, key=len))}"
        if f"{header.stem}_test.cc" not in tests:
            yield f"{header}: there is no {header.stem}_test.cc"
    for path, text in pages.items():
        if f"(reference/{path.name})" not in outline:
            yield f"{path.relative_to(root)}: docs/README.md does not lead to it"
        for error in sorted(set(ERROR.findall(text)) - anchors):
            yield f"{path.relative_to(root)}: docs/errors.md has no {error}"
    linked = {error for text in pages.values() for error in ERROR.findall(text)}
    headers = (root / "include/zweck").rglob("*.h")
    for rule in sorted({rule for path in headers for rule in RULE.findall(path.read_text(encoding="utf-8"))} - linked):
        yield f"{rule}: no page of docs/reference leads to this rule"
    company = pages.get(root / "docs/reference/company-file.md", "")
    for member in sorted(set(MEMBER.findall((root / "proto/zweck/v1/company.proto").read_text(encoding="utf-8")))):
        if not re.search(rf"[`\s]{member}\b", company):
            yield f"{member}: docs/reference/company-file.md does not name this member"


USE_PAGE = """`<zweck/flow/use.h>`, target `zweck::core`
<!-- from a.h -->
[use-purpose](../errors.md#use-purpose)
"""


def harness_problems():
    """The comparison itself must be able to fail."""
    good = {
        "include/zweck/flow/use.h": "",
        "include/zweck/internal/flow/record.h": "",
        "include/CMakeLists.txt": "set(\n  zweck_headers\n  zweck/flow/use.h\n)\n",
        "proto/zweck/v1/company.proto": "  string name = 1;\n",
        "docs/reference/company-file.md": "`name`",
        "docs/reference/use.md": USE_PAGE,
        "docs/errors.md": "### use-purpose\n",
        "docs/README.md": "[Use](reference/use.md), [company](reference/company-file.md)",
        "tests/flow/use_test.cc": "",
    }
    tries = {
        "all in order": ({}, 0),
        "a header that no page names": ({"docs/reference/use.md": "zweck/flow/reuse.h"}, 1),
        "a header without a test": ({"tests/flow/use_test.cc": None}, 1),
        "a new header": ({"include/zweck/codec/new.h": ""}, 2),
        "a page that nobody finds": ({"docs/README.md": ""}, 2),
        "no target": ({"docs/reference/use.md": USE_PAGE.replace("target", "")}, 1),
        "another target": ({"docs/reference/use.md": USE_PAGE.replace("core", "http")}, 1),
        "no errors": ({"docs/reference/use.md": USE_PAGE.replace("errors", "mistakes")}, 1),
        "no code": ({"docs/reference/use.md": USE_PAGE.replace("<!--", "")}, 1),
        "a rule that no page has": ({"include/zweck/internal/a.h": 'ZWECK_INTERNAL_SAY("use-other", "no")'}, 1),
        "a member that the page does not name": ({"docs/reference/company-file.md": "`names`"}, 1),
        "an error that is not there": ({"docs/errors.md": "### use-purposes\n"}, 1),
    }
    for what, (changes, count) in tries.items():
        with tempfile.TemporaryDirectory(prefix="zweck-pages-") as folder:
            for name, text in {**good, **changes}.items():
                if text is not None:
                    path = pathlib.Path(folder) / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(text, encoding="utf-8")
            found = list(findings_in(pathlib.Path(folder)))
            if len(found) != count:
                yield f"the harness itself fails at {what}: {found}"


def main():
    root = pathlib.Path(sys.argv[1])
    findings = [*harness_problems(), *findings_in(root)]
    print("\n".join(findings) or f"{len(public_headers(root))} public headers have a page and a test")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
