#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds the pages to the files that they cite: a block of code after `<!-- from FILE -->` stands in that file, line by
line, but for how far it is indented.

usage: snippets.py ROOT
"""

import pathlib
import re
import sys
import textwrap

CITED = re.compile(r"^<!-- from (\S+) -->\n```[a-z]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def stands_in(snippet, text):
    wanted = textwrap.dedent(snippet).splitlines()
    lines = text.splitlines()
    for start in range(len(lines) - len(wanted) + 1):
        part = "\n".join(lines[start : start + len(wanted)])
        if textwrap.dedent(part).splitlines() == wanted:
            return True
    return False


def main():
    root = pathlib.Path(sys.argv[1])
    checked = 0
    findings = []
    for page in sorted(root.glob("docs/**/*.md")):
        text = page.read_text(encoding="utf-8")
        for match in CITED.finditer(text):
            checked += 1
            source = root / match[1]
            line = text.count("\n", 0, match.start()) + 1
            place = f"{page.relative_to(root)}:{line}"
            if not source.is_file():
                findings.append(f"{place}: there is no {match[1]}")
            elif not stands_in(match[2], source.read_text(encoding="utf-8")):
                findings.append(f"{place}: this does not stand in {match[1]}")
        if len(CITED.findall(text)) != text.count("<!-- from "):
            findings.append(f"{page.relative_to(root)}: a citation without its block of code")
    print("\n".join(findings) or f"{checked} citations are in order")
    return 1 if findings or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
