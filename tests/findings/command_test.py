#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""zweck check and zweck policy in every format, as a pipeline asks for them, and zweck explain.

usage: findings_command_test.py ZWECK CONNECT_BACKEND ROOT [unittest arguments]
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ZWECK, BACKEND, ROOT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
POLICY = ROOT / "examples" / "jodocus_policy" / "privacy_policy.txtpb"
FORMATS = ("text", "markdown", "sarif", "github", "gitlab", "junit")


class Command(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="zweck-findings-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.full = cls.run_zweck("lock", BACKEND).stdout
        # A lock that does not know what a ticket is kept for, and one that knows it.
        cls.kept = re.search(r"^category support-ticket kept .*$", cls.full, re.M).group()
        cls.shorter = cls.full.replace(cls.kept, 'category support-ticket kept "1 day"')
        (cls.folder / "zweck.lock").write_text(cls.shorter, encoding="utf-8")

    @classmethod
    def run_zweck(cls, *arguments, cwd=None):
        return subprocess.run(
            [ZWECK, *map(str, arguments)], cwd=cwd or cls.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=120, check=False)

    def zweck(self, *arguments, status=0, cwd=None):
        done = self.run_zweck(*arguments, cwd=cwd)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_each_format_says_the_same_and_fails_the_same(self):
        for name in FORMATS:
            with self.subTest(name):
                said = self.zweck("check", BACKEND, "--format", name, status=1)
                self.assertIn("lock-retention", said)
                self.assertIn("1 day", said)
                self.assertEqual(said, self.zweck("check", BACKEND, f"-f{name}", "--report-only"))
        self.assertEqual(
            self.zweck("check", BACKEND, status=1), self.zweck("check", BACKEND, "--format", "text", status=1))
        self.assertEqual(self.run_zweck("check", BACKEND, "--format", "papyrus").returncode, 2)

    def test_a_file_is_written_whole(self):
        out = self.folder / "out"
        for name in FORMATS:
            with self.subTest(name):
                self.assertEqual(self.zweck("check", BACKEND, "-f", name, "--output", out, status=1), "")
                self.assertEqual(out.read_text(encoding="utf-8"), self.zweck("check", BACKEND, "-f", name, status=1))
        self.assertEqual(self.run_zweck("check", BACKEND, "-f", "sarif", "-o", "gone/out").returncode, 2)

    def place(self, *arguments, cwd=None):
        (issue,) = json.loads(self.zweck("check", BACKEND, "-f", "gitlab", *arguments, status=1, cwd=cwd))
        return issue["location"]["path"], issue["location"]["lines"]["begin"]

    def test_a_place_is_a_path_below_the_root_of_the_sources(self):
        header = (ROOT / "include/jodocus/support_ticket.h").read_text(encoding="utf-8").splitlines()
        lock = self.folder / "zweck.lock"
        path, line = self.place("--source-root", ROOT)
        self.assertEqual(path, "include/jodocus/support_ticket.h")
        self.assertTrue(any("ZWECK_CATEGORY(SupportTicket" in text for text in header[line - 1 - 8 : line]))
        # The current folder is the root, if none is named.
        self.assertEqual(self.place("--lock", lock, cwd=ROOT / "include")[0], "jodocus/support_ticket.h")
        self.assertEqual(self.place("--lock", lock, cwd=ROOT)[0], "include/jodocus/support_ticket.h")
        # Not found, or found twice: as the binary says.
        self.assertEqual(self.place()[0], "jodocus/support_ticket.h")
        twice = self.folder / "twice"
        for copy in ("a", "b", "c/.hidden"):
            (twice / copy / "jodocus").mkdir(parents=True)
            (twice / copy / "jodocus/support_ticket.h").touch()
        self.assertEqual(self.place("--source-root", twice)[0], "jodocus/support_ticket.h")
        shutil.rmtree(twice / "b")
        self.assertEqual(self.place("--source-root", twice)[0], "a/jodocus/support_ticket.h")
        (twice / "a/CMakeCache.txt").touch()  # what is built there is no source
        self.assertEqual(self.place("--source-root", twice)[0], "jodocus/support_ticket.h")
        self.assertEqual(self.place("--source-root", self.folder / "gone")[0], "jodocus/support_ticket.h")

    def test_a_lock_file_beside_the_root_is_named_from_the_root(self):
        place = self.folder / "project/ci"
        place.mkdir(parents=True)
        (place / "zweck.lock").write_text(
            self.full + 'approve 2026-11-26 "Ada" "no more" +field customer.phone\n', encoding="utf-8")
        path, line = self.place("--lock", "zweck.lock", "--source-root", "..", cwd=place)
        self.assertEqual((path, line), ("ci/zweck.lock", self.full.count("\n") + 1))

    def test_what_was_approved_passes_and_is_told(self):
        lock = self.folder / "approved.lock"
        lock.write_text(
            self.shorter + f'approve 2026-11-26 "Ada Example" "Tickets stay open" +{self.kept}\n', encoding="utf-8")
        self.assertIn("all in approved.lock", self.zweck("check", BACKEND, "--lock", lock.name))
        (result,) = json.loads(self.zweck("check", BACKEND, "-l", lock.name, "-f", "sarif"))["runs"][0]["results"]
        self.assertEqual(result["suppressions"][0]["justification"], "Tickets stay open (Ada Example, 2026-11-26)")
        self.assertIn("Tickets stay open", self.zweck("check", BACKEND, "-l", lock.name, "-f", "markdown"))
        self.assertIn("<skipped", self.zweck("check", BACKEND, "-l", lock.name, "-f", "junit"))
        self.assertEqual(self.zweck("check", BACKEND, "-l", lock.name, "-f", "gitlab"), "[]\n")

    def test_policy_in_every_format(self):
        text = POLICY.read_text(encoding="utf-8")
        allowed = '    purposes: "contact-with-response"\n'
        self.assertIn(allowed, text)
        narrow = self.folder / "narrow.txtpb"  # two sentences less for the same purpose
        narrow.write_text(text.replace(allowed, '    purposes: "provide-service"\n'), encoding="utf-8")
        for name in FORMATS:
            with self.subTest(name):
                said = self.zweck("policy", "check", BACKEND, "--policy", narrow, "--format", name, status=1)
                self.assertIn("policy-purpose", said)
                said = self.zweck("policy", "minimise", BACKEND, "--policy", POLICY, "-f", name)
                self.assertIn("zweck policy minimise" if name in ("markdown", "sarif", "junit") else "", said)
        both = json.loads(self.run_zweck("check", BACKEND, "--policy", narrow, "-f", "sarif").stdout)
        found = {result["ruleId"] for result in both["runs"][0]["results"]}
        self.assertLessEqual({"lock-retention", "policy-purpose"}, found)


class Explain(unittest.TestCase):
    def zweck(self, *arguments, status=0):
        done = subprocess.run([ZWECK, "explain", *arguments], capture_output=True, text=True, check=False, env=dict(os.environ))
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout if status == 0 else done.stderr

    def test_each_id_of_the_page(self):
        page = (ROOT / "docs/errors.md").read_text(encoding="utf-8")
        ids = re.findall(r"^### ([a-z][a-z0-9-]*)$", page, re.M)
        listed = re.findall(r"^  ([a-z0-9-]+) +(.+)$", self.zweck(), re.M)
        self.assertEqual([name for name, _ in listed], ids)
        for name, sentence in listed:
            with self.subTest(name):
                self.assertIn(f"### {name}\n\n**{sentence}**", page)
        said = self.zweck("lock-retention")
        self.assertTrue(said.startswith("lock-retention\n\nData is kept longer.\n\n"))
        self.assertIn("run `zweck lock` and review", said)
        self.assertIn("How (docs/how-to/lock-file.md).", said)

    def test_an_id_as_it_was_copied(self):
        for copied in ("zweck[lock-field]", "zweck[lock-field]:", "docs/errors.md#lock-field"):
            self.assertEqual(self.zweck(copied), self.zweck("lock-field"))

    def test_an_unknown_id(self):
        self.assertEqual(
            self.zweck("lock-feild", status=2),
            "zweck: there is no id lock-feild. The nearest is lock-field. Run zweck explain for all of them.\n")
        self.assertEqual(
            self.zweck("papyrus\x1b", status=2),
            "zweck: there is no id papyrus\\x1b. Run zweck explain for all of them.\n")
        self.zweck("lock-field", "lock-kind", status=2)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
