#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Reads what real compilers, assemblers, archivers and linkers make of flow records.

The records are written by hand, into functions of small programs, as the library's doors do. Each build asks its own
compiler, so that both are asked once.

usage: binaries_test.py ZWECK COMPILER [unittest arguments]
"""

import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ZWECK = pathlib.Path(sys.argv[1]).resolve()
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from flow_records import FLOW, INGEST, PERSIST, USE, record, shop  # noqa: E402

COMPILER = sys.argv[2]
CLANG = "clang" in pathlib.Path(COMPILER).name
DECLARATIONS = b"".join(shop()[:5])
FLOWS = {
    "use": record(FLOW, (1, USE), (2, "customer"), (4, "contact-customer"), (5, "email")),
    "persist": record(FLOW, (1, PERSIST), (2, "customer"), (3, "customer-table")),
    "ingest": record(FLOW, (1, INGEST), (2, "customer")),
    "sealed": record(FLOW, (1, PERSIST), (2, "customer"), (3, "customer-table"), (7, 1)),
}


def leave(records):
    """A statement that leaves records in the section, tied to the function around it."""
    numbers = ", ".join(map(str, records))
    return (
        'asm volatile(".Lz%=:\\n.pushsection .zweck,\\"ao?\\",@progbits,.Lz%=\\n'
        f'.byte {numbers}\\n.popsection" ::);'
    )


def function(flow, before=""):
    return f"{before} void Flow_{flow}() {{ {leave(DECLARATIONS + FLOWS[flow])} }}\n"


class BinariesTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        # The inline function is in two objects; the dead one is called by nobody.
        inline = function("use", "inline")
        self.write("main.cc", inline + "void Flow_persist();\nvoid Other();\n"
                   "int main() { Flow_use(); Flow_persist(); Other(); }\n" + function("sealed"))
        self.write("other.cc", inline + "void Other() { Flow_use(); Flow_use(); }\n")
        self.write("part.cc", function("persist"))
        self.write("library.cc", function("ingest"))

    def write(self, name, text):
        (self.directory / name).write_text(text)

    def run_in(self, *command):
        run = subprocess.run(command, cwd=self.directory, capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(run.returncode, 0, f"{command}\n{run.stderr}")

    def zweck(self, *files):
        return subprocess.run(
            [ZWECK, "inventory", *files], cwd=self.directory, capture_output=True, text=True, timeout=60, check=False
        )

    def doors(self, *files):
        run = self.zweck(*files)
        self.assertEqual(run.returncode, 0, run.stderr)
        return [
            flow["door"].removeprefix("DOOR_").lower() + ("+sealed" if flow.get("sealed") else "")
            for flow in json.loads(run.stdout)["flows"]
        ]

    def test_programs_libraries_and_archives(self):
        for flags, collect in itertools.product(("-O0", "-O3", "-O2 -flto"), (False, True)):
            with self.subTest(flags=flags, collect=collect):
                link = ["-fuse-ld=lld"] if CLANG else []
                build = [COMPILER, *flags.split(), "-fPIC"]
                lto = "-flto" in flags
                if collect:
                    build += ["-ffunction-sections"]
                    link += ["-Wl,--gc-sections"]
                for name in ("main", "other", "part", "library"):
                    self.run_in(*build, "-c", f"{name}.cc", "-o", f"{name}.o")
                archiver = "llvm-ar-19" if CLANG else "gcc-ar"
                (self.directory / "libpart.a").unlink(missing_ok=True)
                self.run_in(archiver, "rcs", "libpart.a", "part.o")
                self.run_in(*build, *link, "main.o", "other.o", "libpart.a", "-o", "program")
                self.run_in(*build, *link, "-shared", "library.o", "-o", "library.so")
                dropped = collect or lto
                expected = ["persist", *([] if dropped else ["persist+sealed"]), "use"]
                self.assertEqual(self.doors("program"), expected)
                self.assertEqual(self.doors("library.so"), ["ingest"])
                self.run_in("strip", "program", "library.so")
                self.assertEqual(self.doors("program", "library.so"), ["ingest", *expected])
                if lto:
                    run = self.zweck("libpart.a")
                    self.assertEqual(run.returncode, 2)
                    self.assertIn("libpart.a(part.o): is ", run.stderr)
                    self.assertIn("read the linked program", run.stderr)
                else:
                    self.assertEqual(self.doors("libpart.a"), ["persist"])
                    self.assertEqual(self.doors("main.o", "other.o"), ["persist+sealed", "use"])

    def test_objects_with_machine_code_beside_the_compilers_own(self):
        self.run_in(COMPILER, "-O2", "-flto", "-ffat-lto-objects", "-c", "part.cc", "-o", "fat.o")
        self.assertEqual(self.doors("fat.o"), ["persist"])

    def test_archives_of_every_kind(self):
        long_name = "a_name_that_is_longer_than_sixteen_characters.o"
        (self.directory / "folder").mkdir()
        self.run_in(COMPILER, "-c", "part.cc", "-o", long_name)
        self.run_in(COMPILER, "-c", "library.cc", "-o", "folder/library.o")
        for archiver in filter(shutil.which, ("ar", "llvm-ar-19")):
            for kind in ("rcs", "rcsT"):
                with self.subTest(archiver=archiver, kind=kind):
                    for archive in ("all.a", "nested.a"):
                        (self.directory / archive).unlink(missing_ok=True)
                    self.run_in(archiver, kind, "all.a", long_name, "folder/library.o")
                    self.assertEqual(self.doors("all.a"), ["ingest", "persist"])
                    self.assertEqual(self.doors(self.directory / "all.a"), ["ingest", "persist"])
                    # GNU ar lists the members of the archive within, llvm-ar the archive.
                    self.run_in(archiver, "rcsT", "nested.a", "all.a")
                    self.assertEqual(self.doors("nested.a"), ["ingest", "persist"])

    def test_what_debuggers_need_is_no_program(self):
        self.run_in(COMPILER, "-g", "-shared", "-fPIC", "library.cc", "-o", "library.so")
        self.run_in("objcopy", "--only-keep-debug", "library.so", "library.debug")
        run = self.zweck("library.debug")
        self.assertEqual(run.returncode, 2)
        self.assertIn("library.debug: offset 0x", run.stderr)
        self.assertIn("has no bytes: this file holds only what debuggers need", run.stderr)

    @unittest.skipUnless(CLANG, "a compiler for one machine")
    def test_other_machines(self):
        target = [COMPILER, "-O2", "-fPIC", "-nostdlib", "-fuse-ld=lld"]
        self.run_in(*target, "--target=aarch64-linux-gnu", "-c", "library.cc", "-o", "aarch64.o")
        self.run_in(*target, "--target=aarch64-linux-gnu", "-shared", "library.cc", "-o", "aarch64.so")
        self.assertEqual(self.doors("aarch64.o"), ["ingest"])
        self.assertEqual(self.doors("aarch64.so"), ["ingest"])
        for machine, sentence in (
            ("i686-linux-gnu", "is an ELF file of 32 bits; only"),
            ("riscv64-linux-gnu", "is an ELF file for machine 243; only"),
            ("mips64-linux-gnuabi64", "is an ELF file of 64 bits, big-endian; only"),
        ):
            self.run_in(COMPILER, f"--target={machine}", "-c", "library.cc", "-o", "other.o")
            run = self.zweck("other.o")
            self.assertEqual(run.returncode, 2)
            self.assertIn(f"zweck: other.o: {sentence}", run.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
