#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds the pages to the files that they cite. A block of code after `<!-- from FILE -->` stands in that file, line by
line, but for how far it is indented; of a header, in a comment too. After `<!-- declared in FILE -->`, each paragraph is a
declaration of that file, but for its comments, its body and where its lines end.

usage: snippets.py ROOT
"""

import pathlib
import re
import sys
import textwrap

CITED = re.compile(r"^<!-- (from|declared in) (\S+) -->\n```[a-z]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
IN_COMMENT = re.compile(r"^ *//(   |$)", re.MULTILINE)
COMMENT = re.compile(r"//.*")


def stands_in(snippet, text):
    wanted = textwrap.dedent(snippet).splitlines()
    lines = text.splitlines()
    for start in range(len(lines) - len(wanted) + 1):
        part = "\n".join(lines[start : start + len(wanted)])
        if textwrap.dedent(part).splitlines() == wanted:
            return True
    return False


def on_one_line(code):
    return " ".join(COMMENT.sub("", code).split())


def is_declared_in(snippet, text):
    paragraphs = [on_one_line(part).rstrip("; ") for part in re.split(r"\n\s*\n", snippet) if part.strip()]
    return bool(paragraphs) and all(part in on_one_line(text) for part in paragraphs)


def is_cited_rightly(how, snippet, source):
    text = source.read_text(encoding="utf-8")
    if how == "declared in":
        return is_declared_in(snippet, text)
    return stands_in(snippet, text) or (source.suffix == ".h" and stands_in(snippet, IN_COMMENT.sub("", text)))


def harness_problems():
    """The comparison itself must be able to fail."""
    header = "// Words.\nstruct A {\n  int a;  // one\n  int b(int x) { return x; }\n};\n"
    tries = {
        "a declaration": ("struct A {\n  int a;", True),
        "two of them": ("int b(int x);\n\nint a;", True),
        "another type": ("int b(long x);", False),
        "the second one": ("int a;\n\nint c;", False),
        "nothing": ("\n", False),
    }
    for what, (snippet, is_good) in tries.items():
        if is_declared_in(snippet, header) != is_good:
            yield f"the harness itself fails at {what}"


def main():
    root = pathlib.Path(sys.argv[1])
    checked = 0
    findings = list(harness_problems())
    for page in sorted(root.glob("docs/**/*.md")):
        text = page.read_text(encoding="utf-8")
        for match in CITED.finditer(text):
            checked += 1
            how, cited, code = match.groups()
            source = root / cited
            line = text.count("\n", 0, match.start()) + 1
            place = f"{page.relative_to(root)}:{line}"
            if not source.is_file():
                findings.append(f"{place}: there is no {cited}")
            elif not is_cited_rightly(how, code, source):
                findings.append(f"{place}: this is not {how} {cited}")
        if len(CITED.findall(text)) != text.count("<!-- from ") + text.count("<!-- declared in "):
            findings.append(f"{page.relative_to(root)}: a citation without its block of code")
    print("\n".join(findings) or f"{checked} citations are in order")
    return 1 if findings or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
