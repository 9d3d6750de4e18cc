#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""zweck audit, on trails that are made as docs/reference/audit-trail.md describes them.

usage: command_test.py ZWECK
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile


def line_of(before, members):
    text = json.dumps(members, separators=(",", ":"))[:-1]
    digest = hashlib.blake2b((before + text).encode(), digest_size=32).hexdigest()
    return f'{text},"hash":"{digest}"}}\n', digest


def trail(*acts, chain="a" * 32, after="", who="desk"):
    before, lines = "", []
    for seq, (act, more) in enumerate(acts):
        members = {"chain": chain, "seq": seq, "after": after, "time": f"2026-11-30T09:12:0{seq}.000000Z", "who": who,
                   "act": act} | more
        line, before = line_of(before, members)
        after = before
        lines.append(line)
    return lines, before


def main():
    zweck = sys.argv[1]
    problems = []
    erased = {"sink": "customer-table", "category": "customer", "count": 1, "why": "the person asked, GDPR Art. 17"}
    first, head = trail(("begin", {}), ("erase-subject", erased), ("purge", {"count": 7, "whole": False}), ("close", {}))
    second, last = trail(("begin", {}), ("drill", {"count": 3}), chain="b" * 32, after=head, who="nightly")

    with tempfile.TemporaryDirectory(prefix="zweck-audit-") as folder:
        def ask(what, files, expect, *options, says=()):
            paths = []
            for place, text in enumerate(files):
                paths.append(pathlib.Path(folder) / f"{place}.jsonl")
                paths[-1].write_text(text, encoding="utf-8")
            done = subprocess.run([zweck, "audit", *paths, *options], capture_output=True, text=True, check=False)
            said = done.stdout + done.stderr
            if done.returncode != expect:
                problems.append(f"{what}: ends with {done.returncode}\n{said}")
            problems.extend(f"{what}: does not say {part!r}\n{said}" for part in says if part not in said)
            return said

        whole = "".join(first)
        ask("a whole trail", [whole], 0, "--closed", says=["4 entries in order", head])
        ask("the list", [whole], 0, "--list", says=[
            "2026-11-30T09:12:01.000000Z  desk  erase-subject  1 of customer in customer-table: the person asked, GDPR Art. 17",
            "2026-11-30T09:12:02.000000Z  desk  purge  7, and then an error",
            "desk  close",
        ])
        ask("two files", [whole, "".join(second)], 0, "--expect", last, says=["note: zweck[audit-open]", "nightly"])
        ask("two files, closed", [whole, "".join(second)], 1, "--closed", says=["error: zweck[audit-open]"])
        ask("the second alone", ["".join(second)], 1, says=["zweck[audit-missing]"])
        ask("a hash that was kept", [whole], 1, "--expect", last, says=["zweck[audit-missing]", last])
        ask("a changed reason", [whole.replace("asked", "begged")], 1, says=["0.jsonl:2", "zweck[audit-changed]"])
        ask("one taken out", [first[0] + "".join(first[2:])], 1, says=["0.jsonl:2", "1 entry of desk is missing"])
        ask("one taken out, listed", [first[0] + "".join(first[2:])], 1, "--list", says=["purge", "1 entry of desk is missing"])
        ask("half of one", [whole[:-9]], 1, says=["zweck[audit-torn]"])
        ask("entries that were lost", [whole + "".join(trail(("begin", {"lost": 2}), chain="c" * 32, after=head)[0])], 1,
            says=["2 entries before this one could not be written"])
        ask("as JSON for a code host", [whole], 0, "--format", "sarif", says=['"audit-missing"'])
        ask("nothing", [""], 1, says=["there is no entry"])
        done = subprocess.run([zweck, "audit", f"{folder}/none"], capture_output=True, text=True, check=False)
        if done.returncode != 2 or "none" not in done.stderr:
            problems.append(f"a file that isn't there: {done}")
    print("\n".join(problems) or "in order")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
