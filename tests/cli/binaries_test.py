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
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ZWECK = pathlib.Path(sys.argv[1]).resolve()
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from flow_records import FLOW, INGEST, PERSIST, record, shop  # noqa: E402

COMPILER = sys.argv[2]
CLANG = "clang" in pathlib.Path(COMPILER).name
DECLARATIONS = b"".join(shop()[:5])
TABLE, CUSTOMER, OF_USE, OF_PERSIST = shop()[3:]
FLOWS = {
    "use": OF_USE,
    "persist": OF_PERSIST,
    "ingest": record(FLOW, (1, INGEST), (2, "customer"), names=[CUSTOMER]),
    "sealed": record(
        FLOW, (1, PERSIST), (2, "customer"), (3, "customer-table"), (7, 1), names=[CUSTOMER, TABLE]
    ),
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

    def zweck(self, *files, **options):
        return subprocess.run(
            [ZWECK, "inventory", *files], cwd=self.directory, capture_output=True, text=True, timeout=60, check=False,
            **options,
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

    def build_libraries(self, tags="--enable-new-dtags"):
        """A program that needs a library without records, which needs one with them in a folder of its own."""
        self.write("middle.cc", "void Flow_ingest();\nvoid Middle() { Flow_ingest(); }\n")
        self.write("top.cc", "void Middle();\n" + function("persist") + "int main() { Flow_persist(); Middle(); }\n")
        (self.directory / "deep").mkdir(exist_ok=True)
        build = [COMPILER, "-fPIC", f"-Wl,{tags}"]
        self.run_in(*build, "-shared", "library.cc", "-Wl,-soname,libdeep.so.1", "-o", "deep/libdeep.so.1")
        self.run_in(*build, "-shared", "middle.cc", "deep/libdeep.so.1", "-Wl,-rpath,$ORIGIN/deep", "-o", "libmiddle.so")
        self.run_in(*build, "top.cc", "libmiddle.so", "-Wl,-rpath,$ORIGIN", "-Wl,-rpath-link,deep", "-o", "program")

    def refused(self, *arguments, **options):
        run = self.zweck(*arguments, **options)
        self.assertEqual(run.returncode, 2, run.stdout)
        return run.stderr

    def test_a_needed_library_that_holds_records_is_given_too(self):
        for tags in ("--enable-new-dtags", "--disable-new-dtags"):
            with self.subTest(tags):
                self.build_libraries(tags)
                said = self.refused("program")
                self.assertIn("program: needs a library that holds flow records and was not given: ", said)
                self.assertIn("/deep/libdeep.so.1; give it, too, or say --with-libraries", said)
                self.assertNotIn("libmiddle", said)
                self.assertEqual(self.doors("program", "deep/libdeep.so.1"), ["ingest", "persist"])
                self.assertEqual(self.doors("--with-libraries", "program"), ["ingest", "persist"])
                self.assertEqual(self.doors("program", "--with-libraries"), ["ingest", "persist"])
                # Under another name, it is the same file; elsewhere, the same library by its soname.
                (self.directory / "link.so").unlink(missing_ok=True)
                (self.directory / "link.so").symlink_to("deep/libdeep.so.1")
                self.assertEqual(self.doors("program", "link.so"), ["ingest", "persist"])
                shutil.copy(self.directory / "deep/libdeep.so.1", self.directory / "copy")
                self.assertEqual(self.doors("program", "copy"), ["ingest", "persist"])
                self.run_in("strip", "program", "libmiddle.so", "deep/libdeep.so.1")
                self.assertIn("libdeep.so.1; give it", self.refused("program"))

    def test_every_command_that_reads_programs_asks_for_their_libraries(self):
        self.build_libraries()
        for command in (["lock"], ["check"], ["diff", "program"], ["policy", "minimise"]):
            with self.subTest(command):
                run = subprocess.run(
                    [ZWECK, *command, "program"], cwd=self.directory, capture_output=True, text=True, check=False
                )
                self.assertEqual(run.returncode, 2)
                self.assertEqual(run.stdout, "")
                if command != ["check"]:  # there is no lock file yet
                    self.assertIn("libdeep.so.1; give it", run.stderr)
        lock = [ZWECK, "lock", "program", "--with-libraries", "--output", "zweck.lock"]
        self.run_in(*map(str, lock))
        self.assertIn("ingest customer", (self.directory / "zweck.lock").read_text())
        run = subprocess.run([ZWECK, "check", "program"], cwd=self.directory, capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 2)
        self.assertIn("libdeep.so.1; give it", run.stderr)
        self.run_in(str(ZWECK), "diff", "zweck.lock", "program", "--with-libraries")

    def test_a_needed_library_that_is_not_there(self):
        self.build_libraries()
        (self.directory / "deep/libdeep.so.1").rename(self.directory / "libdeep.so.1")
        said = self.refused("program")
        self.assertIn("program: needs ", said)
        self.assertIn("libmiddle.so, which needs libdeep.so.1, which can't be found", said)
        self.assertIn("--without-records libdeep.so.1", said)
        self.assertIn("libdeep.so.1; give it", self.refused("program", "--library-path", "."))
        self.assertEqual(self.doors("program", "--without-records", "libdeep.so.1"), ["persist"])
        # Whatever somebody says of it, what is found is looked into.
        self.assertIn(
            "libdeep.so.1; give it",
            self.refused("program", "--library-path", ".", "--without-records", "libdeep.so.1"),
        )
        environment = {**os.environ, "LD_LIBRARY_PATH": str(self.directory)}
        self.assertIn("libdeep.so.1; give it", self.refused("program", env=environment))
        # What can't be read is as good as not there; what is for another machine, too.
        (self.directory / "deep/libdeep.so.1").write_text("GROUP ( libother.so )")
        self.assertIn("which can't be found", self.refused("program"))
        elf = bytearray((self.directory / "libdeep.so.1").read_bytes())
        elf[18] = 183 if elf[18] == 62 else 62
        (self.directory / "deep/libdeep.so.1").write_bytes(elf)
        self.assertIn("which can't be found", self.refused("program"))
        elf[18] = 62 if elf[18] == 183 else 183
        elf[40:48] = bytes(8)  # no table of sections
        (self.directory / "deep/libdeep.so.1").write_bytes(elf)
        said = self.refused("program")
        self.assertIn("deep/libdeep.so.1, which can't be read: has no table of sections", said)
        self.assertEqual(self.doors("program", "--without-records", "libdeep.so.1"), ["persist"])

    def test_a_cmake_project_checks_what_its_targets_link(self):
        """Libraries of its own and imported ones, directly and through others."""
        self.build_libraries()
        self.write("main.cc", "void Middle();\nvoid Flow_persist();\n" + function("use")
                   + "int main() { Flow_use(); Flow_persist(); Middle(); }\n")
        self.write("CMakeLists.txt", f"""
            cmake_minimum_required(VERSION 3.25)
            project(Shop LANGUAGES CXX)
            add_executable(zweck::command IMPORTED)
            set_target_properties(zweck::command PROPERTIES IMPORTED_LOCATION "{ZWECK}")
            include("{pathlib.Path(__file__).resolve().parents[2]}/cmake/ZweckCheck.cmake")
            add_library(deep SHARED IMPORTED)
            set_target_properties(deep PROPERTIES IMPORTED_LOCATION "${{CMAKE_SOURCE_DIR}}/deep/libdeep.so.1")
            add_library(middle SHARED middle.cc)
            target_link_libraries(middle PRIVATE deep)
            add_library(own SHARED part.cc)
            add_executable(program main.cc)
            target_link_libraries(program PRIVATE middle own)
            enable_testing()
            zweck_check(program LOCK zweck.lock)
            zweck_inventory(program FORMATS json OUTPUT_DIR reports)
        """)
        self.run_in("cmake", "-S", ".", "-B", "build", f"-DCMAKE_CXX_COMPILER={COMPILER}")
        self.run_in("cmake", "--build", "build")
        inventory = json.loads((self.directory / "build/reports/inventory.json").read_text())
        self.assertEqual(inventory["binaries"], ["libdeep.so.1", "libown.so", "program"])
        self.assertEqual([flow["door"] for flow in inventory["flows"]], ["DOOR_INGEST", "DOOR_PERSIST", "DOOR_USE"])

        files = ["build/program", "build/libown.so", "deep/libdeep.so.1"]
        self.run_in(str(ZWECK), "lock", *files, "--output", "zweck.lock")
        test = ["ctest", "--test-dir", "build", "--output-on-failure", "--no-tests=error"]
        self.run_in(*test)
        lock = (self.directory / "zweck.lock").read_text()
        for line in ("ingest customer\n", "persist customer customer-table passes email\n"):
            self.assertIn(line, lock)
            self.write("zweck.lock", lock.replace(line, ""))
            run = subprocess.run(test, cwd=self.directory, capture_output=True, text=True, check=False)
            self.assertNotEqual(run.returncode, 0)
            self.assertIn("error: zweck[lock-flow]: ", run.stdout)

    def test_libraries_that_need_each_other(self):
        self.write("one.cc", "void Two();\nvoid One() { Two(); }\n" + function("ingest"))
        self.write("two.cc", "void One();\nvoid Two() { One(); }\n" + function("use"))
        shared = [COMPILER, "-fPIC", "-shared", "-Wl,-rpath,$ORIGIN"]
        self.run_in(*shared, "two.cc", "-o", "libtwo.so")
        self.run_in(*shared, "one.cc", "libtwo.so", "-o", "libone.so")
        self.run_in(*shared, "two.cc", "libone.so", "-o", "libtwo.so")
        self.assertIn("/libtwo.so; give it", self.refused("libone.so"))
        self.assertIn("/libone.so; give it", self.refused("libtwo.so"))
        self.assertEqual(self.doors("libone.so", "libtwo.so"), ["ingest", "use"])
        self.assertEqual(self.doors("libtwo.so", "--with-libraries"), ["ingest", "use"])

    def test_what_needs_nothing(self):
        self.write("alone.cc", function("use") + "int main() { Flow_use(); }\n")
        for flags in (["-static"], ["-static-pie", "-fPIE"]):
            with self.subTest(flags):
                self.run_in(COMPILER, "alone.cc", *flags, "-o", "alone")
                self.assertEqual(self.doors("alone"), ["use"])

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
