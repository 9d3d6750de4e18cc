#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds cmake/packaging to the project: each file is of its version, and knows the parts that there are. tests/bare/run.sh
tries those whose tools Debian 12 has; the others say that they weren't tried.

usage: packaging_test.py ROOT
"""

import ast
import json
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
PACKAGING = ROOT / "cmake/packaging"


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


VERSION = re.search(r"^ +VERSION (\S+)$", text("CMakeLists.txt"), re.MULTILINE)[1]
# What doesn't come with a build of the whole is for developers.
PARTS = {part.lower() for part in re.findall(r"option\(ZWECK_BUILD_(\w+) ", text("CMakeLists.txt"))} - {
    "benchmarks", "examples", "fuzzers", "plugin", "tests", "tidy"}


class Packaging(unittest.TestCase):
    def test_vcpkg(self):
        port = json.loads(text("cmake/packaging/vcpkg/zweck/vcpkg.json"))
        self.assertEqual(port["version"], VERSION)
        self.assertEqual(set(port["features"]), PARTS)
        options = re.findall(r"^    (\w+) ZWECK_BUILD_(\w+)$", text("cmake/packaging/vcpkg/zweck/portfile.cmake"), re.MULTILINE)
        self.assertEqual({(name, option.lower()) for name, option in options}, {(part, part) for part in PARTS})

    def test_conan(self):
        module = ast.parse(text("cmake/packaging/conan/conanfile.py"))
        values = {target.id: node.value for node in ast.walk(module) if isinstance(node, ast.Assign)
                  for target in node.targets if isinstance(target, ast.Name)}
        self.assertEqual(ast.literal_eval(values["version"]), VERSION)
        self.assertEqual(set(ast.literal_eval(values["PARTS"])), PARTS)
        (exported,) = [ast.literal_eval(node.iter) for node in ast.walk(module)
                       if isinstance(node, ast.For) and getattr(node.target, "id", "") == "name"]
        for name in exported:
            self.assertTrue(list(ROOT.glob(name)), name)

    def test_meson(self):
        self.assertIn(f"revision = v{VERSION}\n", text("cmake/packaging/meson/zweck.wrap"))
        # All that is on by itself in a project of CMake's own.
        named = re.search(r"foreach part : \[(.*)\]", text("cmake/packaging/meson/meson.build"))[1]
        self.assertEqual(set(re.findall(r"\w+", named.lower())), PARTS | {"examples", "plugin", "tests", "tidy"})

    def test_bazel(self):
        parts = ast.literal_eval(re.search(r"^_PARTS = (.*)$", text("cmake/packaging/bazel/zweck.bzl"), re.MULTILINE)[1])
        self.assertEqual({"core", "store", *PARTS} - {"command"}, set(parts))

    def test_debian(self):
        control = text("cmake/packaging/debian/control")
        self.assertEqual(re.findall(r"^Package: (.*)$", control, re.MULTILINE), ["libzweck-dev", "zweck", "zweck-tidy"])
        needed = set(re.findall(r"lib[a-z0-9-]+-dev|llvm-19-dev|nlohmann-json3-dev|protobuf-compiler",
                                re.search(r"command_packages=(.*\ninstall_packages=.*?\))", text("dev"), re.DOTALL)[1]))
        # Of two that will do, one.
        self.assertEqual({name for name in needed - {"libboost1.81-dev"} if f"\n {name},\n" not in control}, set())

    def test_what_was_not_tried_says_so(self):
        steps = re.search(r"^all=\((.*)\)$", text("tests/bare/run.sh"), re.MULTILINE)[1].split()
        tried = {"debian": "packages", "meson": "sources", "bazel": "bazel"}
        for folder in PACKAGING.iterdir():
            files = [file.read_text(encoding="utf-8") for file in folder.rglob("*") if file.is_file()]
            if folder.name in tried:
                self.assertIn(tried[folder.name], steps)
            else:
                self.assertTrue(all("Not tried: Debian 12 has no " in file for file in files), folder)
            self.assertIn(f"cmake/packaging/{folder.name}", text("docs/how-to/install.md"))


if __name__ == "__main__":
    unittest.main()
