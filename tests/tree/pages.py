#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds each public header to its page and its test: a page of docs/reference names it (`<zweck/flow/use.h>`, or by its
path), tests/**/use_test.cc tests it, and docs/README.md leads to each page of docs/reference. A link of the reference to an
error leads to that error.

usage: pages.py ROOT
"""

import pathlib
import re
import sys
import tempfile

PUBLIC = ["check", "codec", "declare", "flow", "store", "transport"]
ERROR = re.compile(r"errors\.md#([a-z0-9-]+)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def public_headers(root):
    zweck = root / "include/zweck"
    found = [*zweck.glob("*.h"), *(path for room in PUBLIC for path in zweck.glob(f"{room}/*.h"))]
    return sorted(path.relative_to(root / "include") for path in found)


def findings_in(root):
    pages = {path: path.read_text(encoding="utf-8") for path in sorted((root / "docs/reference").glob("*.md"))}
    tests = {path.name for path in (root / "tests").rglob("*_test.cc")}
    outline = (root / "docs/README.md").read_text(encoding="utf-8")
    errors = (root / "docs/errors.md").read_text(encoding="utf-8")
    anchors = {re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in HEADING.findall(errors)}
    for header in public_headers(root):
        named = re.compile(rf"[<`/]{re.escape(str(header))}\b")
        if not any(named.search(text) for text in pages.values()):
            yield f"{header}: no page of docs/reference names it"
        if f"{header.stem}_test.cc" not in tests:
            yield f"{header}: there is no {header.stem}_test.cc"
    for path, text in pages.items():
        if f"(reference/{path.name})" not in outline:
            yield f"{path.relative_to(root)}: docs/README.md does not lead to it"
        for error in sorted(set(ERROR.findall(text)) - anchors):
            yield f"{path.relative_to(root)}: docs/errors.md has no {error}"


def harness_problems():
    """The comparison itself must be able to fail."""
    good = {
        "include/zweck/flow/use.h": "",
        "include/zweck/internal/flow/record.h": "",
        "docs/reference/use.md": "`<zweck/flow/use.h>`, [use-purpose](../errors.md#use-purpose)",
        "docs/errors.md": "### use-purpose\n",
        "docs/README.md": "[Use](reference/use.md)",
        "tests/flow/use_test.cc": "",
    }
    tries = {
        "all in order": ({}, 0),
        "a header that no page names": ({"docs/reference/use.md": "zweck/flow/reuse.h"}, 1),
        "a header without a test": ({"tests/flow/use_test.cc": None}, 1),
        "a new header": ({"include/zweck/codec/new.h": ""}, 2),
        "a page that nobody finds": ({"docs/README.md": ""}, 1),
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
