#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs the demo: it tells its whole story, in words for people who read no code, and what it is shown that isn't so ends it.

usage: demo_test.py DEMO BACKEND ZWECK COMPILER [COMPILER...]

Run by tests/support/postgres.py, the demo is told to use that PostgreSQL.
"""

import contextlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

DEMO, BACKEND, ZWECK = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
COMPILERS = sys.argv[4:]
ROOT = DEMO.parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(DEMO.parent))
import demo  # noqa: E402

# In this order.
STORY = [
    "1. A line that the privacy policy forbids",
    "return zweck::Transmit<jodocus::GoogleAnalytics>(customer, google);",
    "MarketplaceContact",
    "may not be transmitted to google-analytics",
    "2. A customer installs the checklist",
    "the number of Alice's account",
    "left out",
    "3. Somebody wants to end what isn't theirs",
    "a login in it",
    "a password for the two servers",
    "kept, encrypted",
    "4. The server counts how the checklist is used",
    "jira",
    "report",
    "opened",
    "the address of their computer",
    "5. Two customers ask for help",
    "her telephone number",
    "6. The developers get the problem, and not the person",
    "what is wrong:",
    "7. Ada gets an answer, and only Ada",
    "To: Ada Lovelace",
    "8. Who pays, who tries, and who wants to be forgotten",
    "commercial",
    'for "right to be forgotten"',
    "9. Ada asks what is kept about her",
    "Ada Lovelace",
    "what_ada_gets.jsonl",
    "10. An account is closed",
    "3 reported, 1 closed, 1 updated",
    "11. What Jodocus sees of it",
    "12. A copy of the database, and a key that is destroyed",
    "nobody can read it any more",
    "13. A hundred days later",
    "the installation any more, and it is still there",
    "Grace's request is there",
    "erase-subject",
    "the person asked for it, GDPR Art. 17",
    "14. The page that says what the server can do",
    "inventory.html",
    "15. A change that waits for an approval",
    "the check is green",
    "the check is red",
    "- recipient google is new",
    "+ transmit website-statistic google-analytics",
    "the check is green again",
    "To go on:",
    "inventory.html",
    "docs/tutorial/first-policy.md",
    "./dev install",
]
# Words of the trade, and enumerators as programs spell them.
JARGON = r"\b(JWT|HS256|JSON|SQL\w*|HTTP|GET|POST|payload|backend|webhook|enum|[45]0[0-9]|k[A-Z]\w+|[A-Z]+_[A-Z_]+)\b"


class Demo(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_the_story(self):
        over = ["--postgres"] if "ZWECK_POSTGRES" in os.environ else []
        done = subprocess.run([sys.executable, DEMO, *over, BACKEND, ZWECK, self.folder, *COMPILERS], cwd=ROOT,
                              capture_output=True, text=True, timeout=600)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout + done.stderr)
        rest = " ".join(done.stdout.split())
        for text in STORY:
            self.assertIn(text, rest, done.stdout)
            rest = rest[rest.index(text) + len(text):]
        for line in done.stdout.splitlines():
            self.assertNotRegex(line, JARGON)
            self.assertLess(len(line), 130)
        self.assertGreater(done.stdout.count("\ntrue: "), 15)
        refusals = [demo.refusal_file(self.folder, compiler) for compiler in COMPILERS]
        for file in [self.folder / "inventory.html", self.folder / "zweck.lock", *refusals]:
            self.assertGreater(file.stat().st_size, 500, file)

    def assert_untrue(self, text, chapter, *arguments):
        with self.assertRaisesRegex(demo.Untrue, text), contextlib.redirect_stdout(io.StringIO()):
            chapter(*arguments)

    def test_a_compiler_that_takes_the_line(self):
        self.assert_untrue("true does not refuse the line as it should", demo.forbidden_line, self.folder, ["true"])

    def test_a_server_that_does_not_start(self):
        with contextlib.ExitStack() as stack:
            self.assert_untrue("backend does not start", demo.World, "/bin/false", stack)

    def test_a_check_that_is_never_red(self):
        fake = self.folder / "zweck"
        fake.write_text(f'#!/bin/bash\n[[ $1 == check ]] || exec "{ZWECK}" "$@"\n')
        fake.chmod(0o755)
        self.assert_untrue("check ended with 0", demo.approval, fake, BACKEND, self.folder, self.folder / "change.o")

    def test_a_page_that_lacks_something(self):
        fake = self.folder / "zweck"
        fake.write_text(f'#!/bin/bash\n[[ $* != *html* ]] || exec touch "{self.folder}/inventory.html"\nexec "{ZWECK}" "$@"\n')
        fake.chmod(0o755)
        self.assert_untrue("anonymous-usage-event is not on the page", demo.page, fake, BACKEND, self.folder)

    def test_what_becomes_of_a_part_is_checked(self):
        sent = {"name": "Ada Lovelace", "inner": {"pin": "pin-4711"}, "list": ["other 1815", True]}
        row = {"name": "Ada Lovelace", "day": 5}
        held = "Ada Lovelace".__contains__
        name, pin = demo.Part("name", "", demo.KEPT), demo.Part("inner.pin", "", demo.LEFT_OUT)
        self.assertEqual(demo.check_parts(sent, [name, pin], row, held),
                         ([["Ada Lovelace", "", "kept"], ["pin-4711", "", "left out"]], 2))
        day = demo.Part("name", "", demo.KEPT, "5")
        self.assertEqual(demo.check_parts(sent, [day], row, held)[0], [["Ada Lovelace", "", "kept, as 5"]])
        for parts, has in (
            ([demo.Part("inner.pin", "", demo.KEPT)], held),
            ([demo.Part("name", "", demo.KEPT, "Ada")], held),
            ([demo.Part("name", "", demo.LEFT_OUT)], held),
            ([demo.Part("name", "", demo.ENCRYPTED)], held),
            ([name], "pin-4711".__contains__),
            ([name, pin], "other 1815".__contains__),
        ):
            with self.assertRaises(demo.Untrue):
                demo.check_parts(sent, parts, row, has)
        self.assertEqual(demo.enumerators("Hosting")[-1], "data center")
        with self.assertRaises(demo.Untrue):
            demo.enumerators("Nothing")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
