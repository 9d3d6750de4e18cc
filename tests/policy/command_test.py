#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds the example backend against the Jodocus policy with the `zweck` command, as a pipeline would: as it is, widened
by one thing at a time, and with what can't be read.

usage: command_test.py ZWECK CONNECT_BACKEND ROOT [unittest arguments]
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ZWECK, BACKEND, ROOT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
POLICY = ROOT / "examples" / "jodocus_policy" / "privacy_policy.txtpb"


def zweck(*arguments):
    return subprocess.run(
        [ZWECK, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False
    )


class Command(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = zweck("inventory", BACKEND, "--format", "json")
        assert made.returncode == 0, made.stderr
        cls.inventory = json.loads(made.stdout)

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="zweck-policy-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def policy(self, old, new):
        text = POLICY.read_text(encoding="utf-8")
        self.assertIn(old, text)
        return self.write("policy.txtpb", text.replace(old, new))

    def widened(self, widen):
        inventory = copy.deepcopy(self.inventory)
        widen(inventory)
        return self.write("widened.json", json.dumps(inventory))

    def ids(self, made):
        return sorted(set(re.findall(r"(?:error|warning|note): zweck\[([a-z-]+)\]", made.stdout)))

    def category(self, inventory, name):
        (found,) = (category for category in inventory["categories"] if category["id"] == name)
        return found

    def check(self, program, policy=POLICY, *more):
        return zweck("policy", "check", program, "--policy", policy, *more)


class Covered(Command):
    def test_the_jodocus_policy_covers_the_backend(self):
        made = self.check(BACKEND)
        self.assertEqual((made.returncode, made.stderr), (0, ""), made.stdout)
        flows = len(self.inventory["flows"])
        self.assertEqual(made.stdout, f"{flows} flows, all covered by 12 sentences of the policy\n")

    def test_the_inventory_is_checked_like_the_binary(self):
        made = self.check(self.widened(lambda inventory: None))
        self.assertEqual(made.returncode, 0, made.stdout)

    def test_the_output_goes_to_a_file(self):
        made = self.check(BACKEND, POLICY, "--output", self.folder / "findings.txt")
        self.assertEqual((made.returncode, made.stdout), (0, ""))
        self.assertIn("all covered", (self.folder / "findings.txt").read_text())


class Widened(Command):
    """One change each, and the finding of that change."""

    def found(self, widen, *ids):
        made = self.check(self.widened(widen))
        self.assertEqual((made.returncode, self.ids(made)), (1, sorted(ids)), made.stdout + made.stderr)
        return made.stdout

    def test_another_purpose(self):
        def widen(inventory):
            inventory["purposes"].append({"id": "advertise", "description": "Advertise"})
            inventory["flows"].append(
                {"door": "DOOR_USE", "category": "support-ticket", "purpose": "advertise", "fields": ["reporter_email"]}
            )
            fields = self.category(inventory, "support-ticket")["fields"]
            (email,) = (field for field in fields if field["name"] == "reporter_email")
            email["purposes"].append("advertise")

        text = self.found(widen, "policy-purpose")
        self.assertRegex(text, r"^jodocus/support_ticket\.h:\d+: error: ")
        self.assertIn("allows support-ticket.reporter_email (email-address) for advertise", text)
        self.assertIn(f"{POLICY}:", text)

    def test_a_wider_use_of_the_secret(self):
        def widen(inventory):
            inventory["flows"].append(
                {
                    "door": "DOOR_USE",
                    "category": "client-installation",
                    "purpose": "provide-service",
                    "fields": ["shared_secret"],
                }
            )

        self.assertIn("allows client-installation.shared_secret", self.found(widen, "policy-purpose"))

    def test_another_country(self):
        def widen(inventory):
            (jodocus,) = (who for who in inventory["recipients"] if who["id"] == "jodocus")
            jodocus["country"] = "US"

        self.found(widen, "policy-country")

    def test_a_third_party(self):
        def widen(inventory):
            inventory["recipients"].append({"id": "ad-co", "role": "ROLE_THIRD_PARTY", "country": "DE"})
            (sink,) = (sink for sink in inventory["sinks"] if sink["id"] == "ticket-system")
            sink["recipient"] = "ad-co"

        # Also against the promise at the top: what people wrote is personal data.
        self.assertIn('"nothing-given-away"', self.found(widen, "policy-recipient", "policy-excluded"))

    def test_a_longer_retention(self):
        def widen(inventory):
            retention = self.category(inventory, "marketplace-contact")["retention"]["firstOf"][0]
            retention["seconds"] = str(int(retention["seconds"]) + 86400)

        self.assertIn("31 days after the trial ends", self.found(widen, "policy-retention"))

    def test_personal_data_in_the_client_information(self):
        def widen(inventory):
            fields = self.category(inventory, "client-installation")["fields"]
            (product,) = (field for field in fields if field["name"] == "product")
            product["kind"] = "email-address"

        self.assertIn('"client-information" rules out personal data', self.found(widen, "policy-excluded"))

    def test_no_longer_anonymous(self):
        self.found(lambda inventory: self.category(inventory, "anonymous-usage-event").pop("anonymous"), "policy-anonymous")

    def test_a_sentence_less(self):
        text = POLICY.read_text(encoding="utf-8")
        begin = text.index('sentences {\n  id: "forgotten-contacts"')
        shorter = self.write("policy.txtpb", text[:begin] + text[text.index("# ---- Rights that everybody has") :])
        made = self.check(BACKEND, shorter)
        self.assertEqual((made.returncode, self.ids(made)), (1, ["policy-uncovered"]), made.stdout)
        self.assertIn("no sentence of the policy is about wish-to-be-forgotten", made.stdout)


class Text(Command):
    """The policy's own words are not in this tree: a text of the quotations stands for it."""

    def text(self):
        quoted = re.findall(r'^  cites: ((?:"(?:[^"\\]|\\.)*"(?:\s+(?="))?)+)', POLICY.read_text(encoding="utf-8"), re.MULTILINE)
        joined = ["".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)).replace('\\"', '"') for text in quoted]
        self.assertEqual(len(joined), 15)
        return "\n\n".join(joined).replace(" ", "\n")

    def test_each_quotation_stands_in_the_text(self):
        made = self.check(BACKEND, POLICY, "--text", self.write("policy.txt", self.text()))
        self.assertEqual(made.returncode, 0, made.stdout + made.stderr)

    def test_a_text_that_changed(self):
        changed = self.text().replace("no\npersonal\ndata", "little\npersonal\ndata")
        made = self.check(BACKEND, POLICY, "--text", self.write("policy.txt", changed))
        self.assertEqual((made.returncode, self.ids(made)), (1, ["policy-quotation"]), made.stdout)
        self.assertIn('sentence "client-information" quotes words that are not in', made.stdout)


class Minimise(Command):
    def test_the_example_holds_nothing_that_it_does_not_need(self):
        made = zweck("policy", "minimise", BACKEND, "--policy", POLICY)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        self.assertRegex(made.stdout, r"\A\d+ flows, and everything is needed\n\Z")

    def test_a_flow_less_leaves_something_that_is_not_needed(self):
        inventory = json.loads(zweck("inventory", BACKEND, "--format", "json").stdout)
        for sink, text in {
            "installation-desk": "client-installation stores base_url, product and installation_id, and nothing uses",
            "contact-desk": "marketplace-contact stores ",
        }.items():
            # Nor does anybody get what is kept about them.
            gone = (sink, "subject-export")
            less = {**inventory, "flows": [flow for flow in inventory["flows"] if flow.get("sink") not in gone]}
            made = zweck("policy", "minimise", self.write("less.json", json.dumps(less)))
            self.assertEqual(made.returncode, 0, made.stderr)
            self.assertIn(text, made.stdout)
        uses = [flow for flow in inventory["flows"] if flow["door"] != "DOOR_USE"]
        made = zweck("policy", "minimise", self.write("less.json", json.dumps({**inventory, "flows": uses})))
        self.assertIn("anonymous-usage-event stores day, product, feature, action, count and duration_ms", made.stdout)

    def test_notes_do_not_fail(self):
        made = zweck("policy", "minimise", BACKEND)  # without the reason for what is apart
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        self.assertEqual(self.ids(made), ["minimise-copies"])
        self.assertNotIn("error: ", made.stdout)

    def test_a_need_of_less(self):
        shorter = self.policy('needs { purpose: "improve-service" kept: "730 days" }',
                              'needs { purpose: "improve-service" kept: "365 days" }')
        made = zweck("policy", "minimise", BACKEND, "--policy", shorter)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertIn("anonymous-usage-event is kept 730 days, longer than any of its purposes needs", made.stdout)


class Trouble(Command):
    def refused(self, text, *arguments):
        made = zweck("policy", *arguments)
        self.assertEqual((made.returncode, made.stdout), (2, ""), made.stderr)
        self.assertIn(text, made.stderr)
        self.assertTrue(made.stderr.startswith("zweck: "), made.stderr)

    def test_usage(self):
        for arguments in [(), ("check", BACKEND), ("check", "--policy", POLICY), ("approve", BACKEND)]:
            self.assertEqual(zweck("policy", *arguments).returncode, 2)
        for arguments in [(), ("check",), ("minimise",)]:
            helped = zweck("policy", *arguments, "--help")
            self.assertEqual(helped.returncode, 0)
            self.assertIn("Example:", helped.stdout)

    def test_policy_files_that_are_none(self):
        for text, message in [
            ("", "policy.txtpb: the policy has no sentence."),
            ("sentences {", "policy.txtpb:1:12: "),
            ("sentence { }", 'policy.txtpb:1:10: Message type "zweck.v1.Policy" has no field named "sentence"'),
        ]:
            self.refused(message, "check", BACKEND, "--policy", self.write("policy.txtpb", text))
        for old, new, message in [
            ('id: "usage"', 'id: "tickets"', 'sentence "tickets" is there already, on line '),
            ('categories: "support-ticket"', 'categories: "support-tickets"', 'Did you mean "support-ticket"?'),
            ('fields: "shared_secret"', 'fields: "shared_secrets"', 'Did you mean "shared_secret"?'),
            ('purposes: "improve-service"', 'purposes: "improve-services"', 'Did you mean "improve-service"?'),
            ('company { id: "jodocus"', 'company { id: "jodokus"', 'Did you mean "jodocus"?'),
            ('recipients: "google"', 'recipients: "googel"', 'no sentence names "googel"'),
            ('kept: "730 days"', 'kept: "2 jears"', '"2 jears" is not a retention'),
        ]:
            wrong = self.policy(old, new)
            self.refused(message, "check", BACKEND, "--policy", wrong)
            self.refused(f"{wrong}:", "check", BACKEND, "--policy", wrong)

    def test_policy_files_that_can_not_be_read(self):
        huge = self.write("huge.txtpb", "")
        os.truncate(huge, 3_000_000_000)
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for path in (huge, pipe, self.folder, self.folder / "none.txtpb"):
            self.refused(f"{path}: ", "check", BACKEND, "--policy", path)
            self.refused(f"{path}: ", "minimise", BACKEND, "--policy", path)
            if path != huge:
                self.refused(f"{path}: ", "check", BACKEND, "--policy", POLICY, "--text", path)

    def test_programs_without_flows_do_not_pass(self):
        self.refused("true: holds no flow record", "check", "/bin/true", "--policy", POLICY)
        self.refused("none.json: holds no flow record", "check", self.write("none.json", "{}"), "--policy", POLICY)

    def test_one_of_two_programs_can_not_be_read(self):
        made = zweck("policy", "check", BACKEND, self.folder / "none", "--policy", POLICY)
        self.assertEqual(made.returncode, 2)
        self.assertIn("all covered", made.stdout)
        self.assertIn("none: there is no such file", made.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
