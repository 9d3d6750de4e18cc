#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Each wall that check.py holds is seen to fail: a tree with one include through it, and only that, is a finding."""

import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True  # nothing is left in the source tree
import check  # noqa: E402


def a_file(room, internal=False):
    """Some header of a room, as a path from the root."""
    for file, of in check.ROOM_OF.items():
        if of == room and room not in check.ROOMS:
            return file
    if room in ("all", "hana"):
        return next(file for file, of in check.ROOM_OF.items() if of == room)
    if room == "examples":
        return "examples/some/some.h"
    if room == "jodocus":
        return "include/jodocus/some.h"
    if room in ("text", "inventory", "findings", "lock", "policy", "report", "cli", "tidy"):
        return f"src/{room}/some.h"
    return f"include/zweck/{'internal/' if internal else ''}{room}/some.h"


class Walls(unittest.TestCase):
    def found(self, files):
        """What is found in a tree of files, each with what it includes."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for file, targets in files.items():
                (root / file).parent.mkdir(parents=True, exist_ok=True)
                spelled = [target.removeprefix("include/") for target in targets]
                (root / file).write_text("".join(f'#include "{target}"\n' for target in spelled), encoding="utf-8")
            graph = check.includes(root)
            return [*check.walls(graph), *check.circles(graph), *check.circles(check.folders(graph))]

    def test_each_room_knows_what_it_may_and_nothing_else(self):
        walls = 0
        for room, known in check.ROOMS.items():
            for other in [*check.ROOMS, *check.GROUND]:
                if other == room:
                    continue
                source, target = a_file(room), a_file(other)
                found = self.found({source: [target], target: []})
                if other in known or other in check.GROUND:
                    self.assertEqual(found, [], (room, other))
                else:
                    self.assertEqual(len(found), 1, (room, other, found))
                    self.assertIn(f"{source}: {room} may not know {other}", found[0])
                    walls += 1
        self.assertGreater(walls, 200)

    def test_the_ground_knows_no_room(self):
        for room in check.ROOMS:
            found = self.found({"include/zweck/door_key.h": [a_file(room)], a_file(room): []})
            self.assertEqual(len(found), 1, room)

    def test_an_internal_header_and_a_source_belong_to_their_room(self):
        for source in ("include/zweck/internal/declare/some.h", "src/declare/some.cc", "include/zweck/declare/some.h"):
            found = self.found({source: ["include/zweck/internal/check/other.h"], "include/zweck/internal/check/other.h": []})
            self.assertEqual(len(found), 1, source)

    def test_users_include_nothing_internal(self):
        inner = "include/zweck/internal/codec/layout.h"
        for source in ("include/jodocus/some.h", "src/jodocus/some.cc", "examples/some/some.cc"):
            self.assertEqual(len(self.found({source: [inner], inner: []})), 1, source)

    def test_a_folder_that_the_design_does_not_know_is_found(self):
        self.assertEqual(len(self.found({"src/misc/some.cc": []})), 1)
        self.assertEqual(len(self.found({"include/zweck/some.h": []})), 1)

    def test_circles_are_found(self):
        a, b, c = (f"include/zweck/declare/{name}.h" for name in "abc")
        self.assertEqual(len(self.found({a: [b], b: [c], c: [a]})), 1)
        self.assertEqual(len(self.found({a: [a]})), 1)
        self.assertEqual(self.found({a: [b, c], b: [c], c: []}), [])

    def test_circles_of_folders_are_found(self):
        plain, html, gdpr = "src/report/plain.cc", "src/report/html/some.h", "src/report/gdpr/some.h"
        self.assertEqual(self.found({plain: [html], html: [gdpr], gdpr: []}), [])
        found = self.found({plain: [html], html: [gdpr], gdpr: ["src/report/words.h"], "src/report/words.h": []})
        self.assertEqual(len(found), 1, found)
        public, internal, source = "include/zweck/codec/a.h", "include/zweck/internal/codec/b.h", "src/codec/a.cc"
        self.assertEqual(self.found({public: [internal], internal: [], source: [public]}), [])


if __name__ == "__main__":
    unittest.main()
