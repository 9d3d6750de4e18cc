#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""zweck lock, check and diff, as a pipeline calls them.

usage: lock_command_test.py ZWECK BINARY
"""

import copy
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ZWECK, BINARY = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])


class Lock(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="zweck-lock-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.lock = self.folder / "zweck.lock"

    def zweck(self, *arguments, expect):
        done = subprocess.run([ZWECK, *map(str, arguments)], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def wider(self):
        """The inventory of the program, with one field no longer sealed and one purpose more."""
        inventory = json.loads(self.zweck("inventory", BINARY, expect=0))
        wide = copy.deepcopy(inventory)
        fields = [field for category in wide["categories"] for field in category["fields"]]
        secret = next(field for field in fields if field.get("secret"))
        del secret["secret"]
        path = self.folder / "wider.json"
        path.write_text(json.dumps(wide), encoding="utf-8")
        return path, secret["name"]

    def test_a_program_is_what_its_lock_says(self):
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        self.assertIn("all in zweck.lock", self.zweck("check", BINARY, expect=0))
        self.assertIn("Neither wider nor narrower", self.zweck("diff", self.lock, BINARY, expect=0))

    def test_wider_fails_and_narrower_passes(self):
        path, name = self.wider()
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        said = self.zweck("check", path, "--lock", self.lock, expect=1)
        self.assertIn("error: zweck[lock-secret]", said)
        self.assertIn(f".{name} is no longer: secret", said)
        self.assertIn("error: zweck[lock-secret]", self.zweck("check", path, "--report-only", expect=0))
        self.assertIn("Wider: 1 change", self.zweck("diff", BINARY, path, expect=1))
        self.assertIn("Narrower: 1 change", self.zweck("diff", path, BINARY, expect=0))

        self.zweck("lock", path, "--output", self.lock, expect=0)
        said = self.zweck("check", BINARY, expect=0)
        self.assertIn("note: zweck[lock-narrower]", said)

    def test_an_approval_passes_once(self):
        path, name = self.wider()
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        said = self.zweck("check", path, expect=1)
        change = next(line for line in said.split() if line.endswith(f".{name}"))
        approval = f'approve 2026-11-26 "Ada Example" "It is a public key now" -field {change} secret\n'
        self.lock.write_text(self.lock.read_text() + approval)
        self.zweck("check", path, expect=0)
        said = self.zweck("check", BINARY, expect=1)
        self.assertIn("zweck[lock-approval]", said)

    def test_what_the_text_says_can_be_copied_into_the_lock(self):
        path, _ = self.wider()
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        said = self.zweck("check", path, expect=1)
        lines = [line for line in said.splitlines() if line.startswith("approve ")]
        self.assertEqual(len(lines), 1)
        today = datetime.datetime.now(datetime.timezone.utc).date()
        self.lock.write_text(self.lock.read_text() + lines[0] + "\n")
        self.assertIn("an approval begins with its day", self.zweck("check", path, expect=2))

        def approve(day, who="Ada Example", why="It is a public key now"):
            text = lines[0].replace("YYYY-MM-DD", str(day)).replace('"who"', f'"{who}"').replace('"why"', f'"{why}"')
            self.zweck("lock", BINARY, "--output", self.lock, expect=0)
            self.lock.write_text(self.lock.read_text() + text + "\n")

        approve(today)
        self.zweck("check", path, expect=0)
        approve(today, who="who", why="why")
        self.assertIn("stand for the person and the reason", self.zweck("check", path, expect=2))
        approve(today + datetime.timedelta(days=2))
        self.assertIn("is to come", self.zweck("check", path, expect=2))
        self.zweck("diff", self.lock, path, expect=2)
        approve(f"{today.year - 1}-02-30")
        self.assertIn("no calendar has the day", self.zweck("check", path, expect=2))

    def test_what_editors_put_around_a_lock(self):
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        text = self.lock.read_text()
        for encoding, ends in (("utf-8-sig", "\n"), ("utf-8-sig", "\r\n"), ("utf-8", "\r\n")):
            with self.subTest(encoding, ends=ends):
                self.lock.write_bytes(text.replace("\n", ends).encode(encoding))
                self.zweck("check", BINARY, expect=0)
                self.assertIn("Neither wider", self.zweck("diff", self.lock, BINARY, expect=0))
        for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
            with self.subTest(encoding):
                self.lock.write_bytes(text.encode(encoding))
                for command in (("check", BINARY), ("diff", self.lock, BINARY)):
                    self.assertIn("this is UTF-16, not UTF-8", self.zweck(*command, expect=2))

    def test_a_lock_may_be_large(self):
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        with self.lock.open("a") as lock:
            lock.write(("# " + "x" * 1021 + "\n") * (20 << 10))
        self.assertGreater(self.lock.stat().st_size, 16 << 20)
        self.zweck("check", BINARY, expect=0)

    def test_words_that_make_no_sentence_are_a_warning(self):
        inventory = json.loads(self.zweck("inventory", BINARY, expect=0))
        inventory["purposes"][0]["description"] = "Sending a text message"
        path = self.folder / "words.json"
        path.write_text(json.dumps(inventory), encoding="utf-8")
        self.zweck("lock", path, "--output", self.lock, expect=0)
        said = self.zweck("check", path, expect=0)
        self.assertIn('warning: zweck[words-purpose]: a description can\'t follow "to": "Sending a text message"', said)

    def test_who_stops_erasing_fails(self):
        inventory = json.loads(self.zweck("inventory", BINARY, expect=0))
        inventory["flows"] = [flow for flow in inventory["flows"] if flow["door"] != "DOOR_PURGE"]
        erased = [flow for flow in inventory["flows"] if flow["door"] == "DOOR_ERASE"]
        self.assertTrue(erased)
        path = self.folder / "never.json"
        path.write_text(json.dumps({**inventory, "flows": [f for f in inventory["flows"] if f not in erased]}))
        erasing = self.folder / "erasing.json"
        erasing.write_text(json.dumps(inventory))
        self.zweck("lock", erasing, "--output", self.lock, expect=0)
        said = self.zweck("check", path, expect=1)
        for flow in erased:
            self.assertIn(f"error: zweck[lock-erase]: erase {flow['category']} {flow['sink']} is gone", said)
        self.assertEqual(said.count("error: "), len(erased))
        approvals = "".join(
            f'approve 2026-11-26 "Ada Example" "A job erases" -erase {flow["category"]} {flow["sink"]}\n' for flow in erased)
        self.lock.write_text(self.lock.read_text() + approvals)
        self.zweck("check", path, expect=0)
        # Whoever begins with a lock hears of it too.
        said = self.zweck("lock", path, "--output", self.lock, expect=0)
        for flow in erased:
            self.assertIn(f"zweck: {flow['category']} is stored in {flow['sink']}, and nothing erases it there", said)
            self.assertIn(f"persist {flow['category']} {flow['sink']} never-erased\n", self.lock.read_text())
        self.assertIn("lock-narrower", self.zweck("check", BINARY, expect=0))

    def test_what_is_stored_somewhere_new_is_erased_or_approved(self):
        inventory = json.loads(self.zweck("inventory", BINARY, expect=0))
        path = self.folder / "more.json"
        anonymous = [each["id"] for each in inventory["categories"] if each.get("anonymous")]
        stored = next(
            flow for flow in inventory["flows"] if flow["door"] == "DOOR_PERSIST" and flow["category"] not in anonymous)
        category = next(each for each in inventory["categories"] if each["id"] == stored["category"])
        sink = next(each["id"] for each in inventory["sinks"] if each["id"] != stored["sink"])
        inventory["flows"].append({**stored, "sink": sink})
        path.write_text(json.dumps(inventory))
        # Of what is anonymous nobody asks.
        self.assertNotEqual(anonymous, [])
        said = self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        self.assertEqual([line for line in self.lock.read_text().splitlines() if "never-erased" in line and line.split()[1] in anonymous], [])
        self.assertEqual([name for name in anonymous if name in said], [])
        said = self.zweck("check", path, expect=1)
        place = f"{category['declaredAt']['file']}:{category['declaredAt']['line']}: error: zweck[erase-missing]: "
        self.assertIn(f"{place}{category['id']} is stored in {sink}, and nothing erases it there", said)
        self.assertIn("zweck::Erase", said)
        self.assertIn("A category is stored, and nothing erases it there", self.zweck("explain", "erase-missing", expect=0))
        erase = {**stored, "sink": sink, "door": "DOOR_ERASE"}
        path.write_text(json.dumps({**inventory, "flows": [*inventory["flows"], erase]}))
        self.assertNotIn("erase-missing", self.zweck("check", path, expect=1))

    def test_a_lock_of_version_1_says_what_is_new_to_review(self):
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        newer = r"^field \S+ (bits|indexed|key|list|lookup|map|nests|read-from|subject|type|unique)\b.*\n|^category \S+ (bits|budget|no-latest-end|not-erasable)\b.*\n|^persist \S+ \S+ (endless|never-erased|no-erasure|unlisted)\n|^sink \S+ (host|method|path)\b.*\n"
        lock, lines = re.subn(newer, "", self.lock.read_text().replace("zweck-lock 2", "zweck-lock 1"), flags=re.MULTILINE)
        self.lock.write_text(lock)
        said = self.zweck("check", BINARY, expect=1)
        self.assertIn("zweck.lock:1: error: zweck[lock-version]: the lock file is of version 1", said)
        self.assertIn("Run zweck lock", said)
        self.assertIn(f"read from and what is never erased: {lines} lines were never reviewed", said)
        self.assertEqual(said.count("error: "), 1, said)
        self.assertIn("Not compared: what lock files of version 1 do not hold", self.zweck("diff", self.lock, BINARY, expect=0))
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        self.assertTrue(self.lock.read_text().startswith("zweck-lock 2\n"))
        self.zweck("check", BINARY, expect=0)

    def test_what_cannot_be_checked_is_2(self):
        self.assertIn("zweck.lock", self.zweck("check", BINARY, expect=2))  # there is none
        self.lock.write_text("zweck-lock 1\n<<<<<<< HEAD\n")
        self.assertIn("zweck.lock:2: a conflict", self.zweck("check", BINARY, expect=2))
        self.zweck("lock", BINARY, "--output", self.lock, expect=0)
        self.zweck("check", "/bin/true", expect=2)  # no flow record
        self.zweck("check", BINARY, "not-there", expect=2)
        self.zweck("lock", BINARY, "not-there", "--output", self.lock, expect=2)
        self.assertNotEqual(self.lock.read_text(), "")
        self.zweck("check", BINARY, expect=0)
        self.zweck("diff", BINARY, expect=2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
