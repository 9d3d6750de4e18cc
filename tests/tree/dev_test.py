#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""What ./dev says on a machine that lacks something (root, a network, room, what is new enough): never nothing, and always
what to do. And what it says meanwhile, where nobody looks on.

usage: dev_test.py ROOT
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
NOBODY = 65534
TOOLS = "bash cat df dirname env grep mktemp rm sed sort tee true".split()
WITH_SUDO = 'exec "$@"'


class Installing(unittest.TestCase):
    def run_dev(self, command="demo", skip="", **programs):
        """As a user who is not root and has these programs besides the shell's, which do what their texts say."""
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            texts = {"dpkg_query": "exit 0", **programs}
            for tool in set(TOOLS) - set(texts):
                os.symlink(shutil.which(tool), f"{folder}/{tool}")
            for name, text in texts.items():
                program = pathlib.Path(folder, name.replace("_", "-"))
                program.write_text(f"#!/bin/bash\n{text}\n")
                program.chmod(0o755)
            drop = [shutil.which("setpriv"), f"--reuid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
            said = subprocess.run(
                [*drop, f"{folder}/bash", ROOT / "dev", command], stdin=subprocess.DEVNULL,
                env={"PATH": folder, "TMPDIR": "/tmp", "ZWECK_SKIP_INSTALL": skip}, capture_output=True, text=True,
                timeout=60)
        self.assertNotEqual(said.returncode, 0)
        return said.stdout + said.stderr

    def test_without_root_and_sudo(self):
        for command in ("demo", "test", "clang22", "bench", "lint", "fmt"):
            said = self.run_dev(command, apt_get="exit 0")
            self.assertIn("be root or have sudo", said)
            self.assertIn("clang-format-19" if command in ("fmt", "lint", "test") else "libsodium-dev", said)
            self.assertIn(f"ZWECK_SKIP_INSTALL=1 ./dev {command}", said)

    def test_without_apt(self):
        self.assertIn("this machine has no apt-get", self.run_dev())

    def test_sudo_that_refuses(self):
        said = self.run_dev(apt_get="exit 0", sudo="echo a password is required >&2; exit 1")
        self.assertIn("a password is required", said)
        self.assertRegex(said, r"Let somebody who may say\n  apt-get install .*libsodium-dev")
        self.assertNotIn("Installing", said)

    def test_without_a_network(self):
        said = self.run_dev(apt_get="echo E: could not resolve $* >&2; exit 100", sudo=WITH_SUDO)
        self.assertIn("E: could not resolve -qq -o APT::Update::Error-Mode=any update", said)
        self.assertIn("could not fetch every list of packages", said)
        self.assertRegex(said, "E: could not resolve -q install .*libsodium-dev")
        self.assertIn("See that this machine has a network", said)

    def test_lists_that_are_older_may_do(self):
        """What is missing then is the compiler, which CMake would have said."""
        said = self.run_dev(apt_get='[[ $* != *update* ]]', sudo=WITH_SUDO, cmake='echo "cmake version 3.25.1"; [[ $1 == --version ]]')
        self.assertIn("could not fetch every list of packages", said)
        self.assertIn("Making the server", said)

    def test_packages_as_they_come(self):
        """Nobody looks on, and it is said how far it is."""
        said = self.run_dev(sudo=WITH_SUDO, cmake="exit 9", apt_get="""[[ $* == *install* ]] || exit 0
            echo "1 upgraded, 9 newly installed, 0 to remove and 3 not upgraded."
            for i in {1..10}; do echo "Get:$i a-source a-package"; done
            for i in {1..10}; do echo "Unpacking a-package"; done
            for i in {1..10}; do echo "Setting up a-package"; done""")
        self.assertEqual([line.split()[0] for line in said.splitlines() if " after " in line],
                         [f"{tenth}0%" for tenth in range(1, 11)])
        self.assertNotIn("a-package", said)

    def test_what_is_made_as_it_comes(self):
        said = self.run_dev(skip="1", cmake="""
            case $1 in --version) echo "cmake version 3.25.1" ;; --build) for i in {1..4}; do echo "[$i/4] Building"; done; exit 1 ;; esac""")
        self.assertEqual([line.split()[0] for line in said.splitlines() if " after " in line], ["20%", "50%", "70%", "100%"])
        self.assertIn("[4/4] Building", said)  # since it failed

    def test_without_room(self):
        said = self.run_dev(df="printf 'Filesystem blocks Used Available Capacity Mounted\\n/dev/vda 9000 8999 1 99%% /\\n'")
        self.assertRegex(said, r"dev: there are 1 MB free in .*, and ./dev demo needs \d+\. Make room")
        self.assertNotIn("Installing", said)

    def test_a_cmake_that_is_too_old(self):
        for version, is_old in {"3.18.4": True, "3.24.9": True, "2.30.0": True, "3.25.0": False, "4.1.0": False}.items():
            said = self.run_dev(skip="1", cmake=f'[[ $1 != --version ]] || echo "cmake version {version}"; [[ $1 == --version ]]')
            self.assertEqual(f"CMake {'.'.join(version.split('.')[:2])} is too old: Zweck needs 3.25" in said, is_old, said)

    def test_the_demo_says_first_what_will_be_seen_and_how_long_it_takes(self):
        said = self.run_dev()
        self.assertTrue(said.startswith((ROOT / "examples/connect_backend/demo.txt").read_text(encoding="utf-8")))
        self.assertEqual("The first time, packages are installed" in said, not (ROOT / "build/demo/src/zweck").exists())


if __name__ == "__main__":
    unittest.main()
