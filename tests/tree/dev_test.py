#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""What ./dev says where it can't install what it needs: never nothing, and always what to do.

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
TOOLS = "bash cat dirname env grep mktemp rm sort".split()


class Installing(unittest.TestCase):
    def run_dev(self, command="demo", **programs):
        """As a user who is not root and has these programs besides the shell's, which do what their texts say."""
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            for tool in TOOLS:
                os.symlink(shutil.which(tool), f"{folder}/{tool}")
            for name, text in {"dpkg_query": "exit 0", **programs}.items():
                program = pathlib.Path(folder, name.replace("_", "-"))
                program.write_text(f"#!/bin/bash\n{text}\n")
                program.chmod(0o755)
            drop = [shutil.which("setpriv"), f"--reuid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
            said = subprocess.run(
                [*drop, f"{folder}/bash", ROOT / "dev", command],
                env={"PATH": folder, "TMPDIR": "/tmp"}, capture_output=True, text=True, timeout=60)
        self.assertNotEqual(said.returncode, 0)
        return said.stdout + said.stderr

    def test_without_root_and_sudo(self):
        for command in ("demo", "test", "bench", "lint", "fmt"):
            said = self.run_dev(command, apt_get="exit 0")
            self.assertIn("be root or have sudo", said)
            self.assertIn("clang-format-19" if command in ("fmt", "lint", "test") else "libsodium-dev", said)
            self.assertIn(f"ZWECK_SKIP_INSTALL=1 ./dev {command}", said)

    def test_without_apt(self):
        self.assertIn("this machine has no apt-get", self.run_dev())

    def test_what_sudo_says_is_shown(self):
        said = self.run_dev(apt_get="exit 0", sudo="echo a password is required >&2; exit 1")
        self.assertIn("a password is required", said)

    def test_what_apt_says_is_shown(self):
        said = self.run_dev(apt_get="echo E: no such package >&2; exit 100", sudo='exec "$@"')
        self.assertIn("E: no such package", said)


if __name__ == "__main__":
    unittest.main()
