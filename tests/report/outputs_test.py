#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Reads the approved reports as their users' tools would: Markdown by cmark-gfm, CSV by Python, DOT by Graphviz.

What a hostile binary says must come out as text and nothing else.

usage: outputs_test.py APPROVED
"""

import csv
import html.parser
import io
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree

APPROVED = pathlib.Path()
# Cells that a spreadsheet would calculate.
FORMULA = re.compile(r"\s*[=+\-@]")
# What our reports are made of, and what each may carry.
ELEMENTS = {
    "a": {"href"}, "br": set(), "code": {"class"}, "em": set(), "h1": set(), "h2": set(), "h3": set(), "hr": set(),
    "input": {"checked", "disabled", "type"}, "li": set(), "ol": {"start"}, "p": set(), "pre": set(), "strong": set(),
    "table": set(), "tbody": set(), "td": {"align"}, "th": {"align"}, "thead": set(), "tr": set(), "ul": set(),
}
VOID = {"br", "hr", "input"}


class Page(html.parser.HTMLParser):
    """Collects the text of a page, its tables' widths, and what should not be there."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.text, self.rows, self.wrong, self.links = [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name not in ELEMENTS.get(tag, set()):
                self.wrong.append(f"<{tag} {name}={value!r}>")
            if name == "href":
                self.links.append(value)
        if tag not in ELEMENTS:
            self.wrong.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th"):
            self.rows[-1] += 1

    def handle_endtag(self, tag):
        if tag in VOID:  # <br /> ends itself
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data):
        self.text.append(data)

    def handle_comment(self, data):
        self.wrong.append(f"<!--{data}-->")

    def handle_decl(self, decl):
        self.wrong.append(f"<!{decl}>")


def rendered(path):
    done = subprocess.run(
        ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist", path],
        check=True, capture_output=True, text=True)
    page = Page()
    page.feed(done.stdout)
    page.close()
    return page


class Markdown(unittest.TestCase):
    def test_pages_hold_no_markup_of_a_binary(self):
        paths = sorted(APPROVED.glob("*.md"))
        self.assertGreaterEqual(len(paths), 2)
        for path in paths:
            with self.subTest(path.name):
                page = rendered(path)
                self.assertEqual(page.wrong, [])
                self.assertEqual(page.open, [])
                # Mail addresses are the only links that a renderer makes by itself; ours lead into the page.
                for link in page.links:
                    self.assertRegex(link, "^(#|mailto:|https://)")
                    self.assertNotIn("alert", link)

    def test_what_a_hostile_binary_says_is_all_there(self):
        text = "".join(rendered(APPROVED / "hostile.md").text)
        for words in ("<script>alert(1)</script>", "=cmd|'/C calc'!A0", "--><img src=x onerror=alert(1)>",
                      "[click](javascript:alert(1)) ![x](https://example.org/x.png)", "*bold* _under_ ~~gone~~ $x$",
                      "</style></script></svg>", "|a|b| |---|---| # No heading - no item", "אב[U+202E]gpj.exe",
                      "\\u003cscript\\u003e", "{{alert(1)}}", "``` ```mermaid", "&lt; &#60;", "x\",\"y", "www.example.org"):
            self.assertIn(words, re.sub(" +", " ", text))

    def test_tables_stay_tables(self):
        for path in APPROVED.glob("*.md"):
            source = path.read_text(encoding="utf-8")
            lines = [line for line in source.split("\n") if line.startswith("|")]
            delimiters = [line for line in lines if re.fullmatch(r"\|( --- \|)+", line)]
            self.assertEqual(len(rendered(path).rows), len(lines) - len(delimiters), path.name)


class Mermaid(unittest.TestCase):
    """By the shape of each line. Mermaid itself is not in Debian."""

    TEXT = r'"[^"`\\<>\[\]{}|:*_]*(?:<br>[^"`\\<>\[\]{}|:*_]*)*"'
    BOX = rf"[csp]\d+(\[{TEXT}\]|\[\({TEXT}\)\]|\(\[{TEXT}\]\)|\{{\{{{TEXT}\}}\}})"

    def test_each_line_is_what_it_should_be(self):
        lines = 0
        for path in sorted(APPROVED.glob("*.md")):
            for picture in re.findall(r"^```mermaid\n(.*?)^```$", path.read_text(encoding="utf-8"), re.M | re.S):
                boxes, frames = set(), 0
                first, *rest = picture.splitlines()
                self.assertEqual(first, "flowchart LR")
                for line in rest:
                    lines += 1
                    with self.subTest(path=path.name, line=line):
                        line = line.strip()
                        if re.fullmatch(self.BOX, line):
                            name = re.match(r"\w+", line).group()
                            self.assertNotIn(name, boxes)
                            boxes.add(name)
                        elif arrow := re.fullmatch(
                                r'(\w+) (?:-->|==>|-\.->)\|"(?:reads )?\d+ fields?"\| (\w+)', line):
                            self.assertLessEqual(set(arrow.groups()), boxes)
                        elif re.fullmatch(rf"subgraph (r\d+|inside)\[{self.TEXT}\]", line):
                            frames += 1
                        elif line == "end":
                            frames -= 1
                            self.assertGreaterEqual(frames, 0)
                        else:
                            self.assertRegex(line, r"^(classDef outside [\w:,\- ]+|class r\d+(,r\d+)* outside)$")
                self.assertEqual(frames, 0)
        self.assertGreater(lines, 40)


class Csv(unittest.TestCase):
    def rows(self, name):
        text = (APPROVED / name).read_bytes().decode("utf-8")
        # RFC 4180: lines end with CR LF, and no cell of ours holds either.
        self.assertTrue(text.endswith("\r\n"))
        self.assertEqual(text.count("\n"), text.count("\r\n"))
        self.assertEqual(text.count("\r"), text.count("\r\n"))
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        self.assertEqual(len(rows), text.count("\r\n"))
        return rows

    def test_every_row_has_every_column(self):
        for name in ("shop.csv", "hostile.csv"):
            head, *rows = self.rows(name)
            self.assertEqual(len(set(head)), len(head))
            for row in rows:
                self.assertEqual(len(row), len(head))

    def test_what_was_written_is_read(self):
        head, *rows = self.rows("shop.csv")
        found = [dict(zip(head, row)) for row in rows]
        sent = [row for row in found if row["door"] == "transmit" and row["recipient"] == "letterbird"]
        self.assertEqual([row["field"] for row in sent], ["email", "likes", "buyer_email"])
        self.assertEqual(sent[0]["safeguards"], "Standard contractual clauses (GDPR Art. 46(2)(c))")
        self.assertEqual(sent[0]["recipient_name"], "Letterbird, Inc.")
        self.assertEqual(sent[0]["outside_eea"], "yes")
        nothing = [row for row in found if row["category"] == "customer" and row["field"] == "note"]
        self.assertEqual([(row["door"], row["purpose"]) for row in nothing], [("ingest", "")])

    def test_no_cell_is_a_formula(self):
        calculated = 0
        for row in self.rows("hostile.csv"):
            for cell in row:
                for part in cell.split(";"):
                    self.assertIsNone(FORMULA.match(part), cell)
                calculated += cell.startswith("'=")
        self.assertGreater(calculated, 0)


class Graphviz(unittest.TestCase):
    def test_dot_draws_what_we_wrote(self):
        svg = "{http://www.w3.org/2000/svg}"
        for name, words in (("shop.dot", ["Letterbird, Inc.", "processor, United States", "stores 10"]),
                            ("hostile.dot", ["<script>alert(1)</script>", 'x" onfocus="alert(1)" autofocus="<style>*'
                                             "{display:none}</style>", "for =cmd|'/C calc'!A0"])):
            done = subprocess.run(["dot", "-Tsvg", APPROVED / name], check=True, capture_output=True, text=True)
            self.assertEqual(done.stderr, "")
            image = xml.etree.ElementTree.fromstring(done.stdout)
            texts = ["".join(text.itertext()).replace("\u00a0", " ") for text in image.iter(svg + "text")]
            for word in words:
                self.assertIn(word, texts)
            self.assertLessEqual({element.tag.removeprefix(svg) for element in image.iter()},
                                 {"svg", "g", "title", "text", "path", "polygon", "polyline", "ellipse"})


if __name__ == "__main__":
    APPROVED = pathlib.Path(sys.argv.pop(1))
    unittest.main()
