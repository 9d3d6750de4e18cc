#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs the zweck command as its users do: on files that are as they should be, and on all others.

usage: zweck_test.py ZWECK APPROVED_DIR [unittest arguments]
"""

import json
import os
import pathlib
import re
import resource
import shlex
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import unittest

ZWECK = pathlib.Path(sys.argv[1]).resolve()
APPROVED = pathlib.Path(sys.argv[2]).resolve()
SECONDS = 60
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from flow_records import FLOW, INGEST, record, shop  # noqa: E402


def elf(section):
    """An object file with one section .zweck."""
    names = b"\0.zweck\0.shstrtab\0"
    header = struct.pack(
        "<16sHHIQQQIHHHHHH", b"\x7fELF\x02\x01\x01", 1, 62, 1, 0, 0, 64 + len(section) + len(names), 0, 64, 0, 0, 64, 3, 2
    )
    table = bytes(64)
    table += struct.pack("<IIQQQQIIQQ", 1, 1, 2, 0, 64, len(section), 0, 0, 4, 0)
    table += struct.pack("<IIQQQQIIQQ", 8, 3, 0, 0, 64 + len(section), len(names), 0, 0, 1, 0)
    return header + section + names + table


class ZweckTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.write("shop", elf(b"".join(shop())))

    def write(self, name, content):
        path = self.directory / name
        path.write_bytes(content)
        return path

    def run_zweck(self, *arguments, **options):
        return subprocess.run(
            [ZWECK, *arguments], cwd=self.directory, capture_output=True, timeout=SECONDS, check=False, **options
        )

    def zweck(self, *arguments, status=0, **options):
        """Standard output and standard error, after a run that ended as it should."""
        run = self.run_zweck(*arguments, **options)
        self.assertEqual(run.returncode, status, run.stderr.decode())
        return run.stdout.decode(), run.stderr.decode()


class UsageTest(ZweckTest):
    def test_help_of_each_command_has_an_example(self):

        def subcommands(*path):
            listing = self.zweck(*path, "--help")[0].partition("Subcommands:\n")[2].partition("\n\n")[0]
            return re.findall(r"^  ([a-z]+) ", listing, re.MULTILINE)

        self.assertIn("inventory", subcommands())
        for command in subcommands():
            for path in [[command, word] for word in subcommands(command)] or [[command]]:
                with self.subTest(path):
                    text, _ = self.zweck(*path, "--help")
                    self.assertIn("Example:\n", text)
                    self.assertIn(" ".join(["zweck", *path]), text)

    def test_version(self):
        self.assertRegex(self.zweck("--version")[0], r"^zweck \d+\.\d+\.\d+\n$")

    def test_wrong_usage_is_2_and_says_so(self):
        for arguments in [
            [],
            ["inventory"],
            ["inventry", "shop"],
            ["inventory", "shop", "--format", "papyrus"],
            ["inventory", "shop", "--colour"],
            ["inventory", "--output"],
            ["completion", "tcsh"],
        ]:
            with self.subTest(arguments):
                out, err = self.zweck(*arguments, status=2)
                self.assertEqual(out, "")
                self.assertIn("--help", err)

    def test_manual_page(self):
        page, _ = self.zweck("manual")
        self.assertTrue(page.startswith('.\\" Made by: zweck manual\n.TH ZWECK 1'))
        for part in ["\\fB\\-\\-format\\fR", "zweck inventory build/backend", "zweck explain", ".SH EXIT STATUS"]:
            self.assertIn(part, page)
        if shutil.which("groff"):
            groff = subprocess.run(
                ["groff", "-man", "-ww", "-Tutf8"], input=page.encode(), capture_output=True, check=True
            )
            self.assertEqual(groff.stderr, b"")
            self.assertIn("zweck inventory".encode(), groff.stdout.replace(b"\x1b[1m", b""))


class CompletionTest(ZweckTest):
    def bash(self, line):
        """What bash offers at the end of the line."""
        script = f"""
            set -u
            source <('{ZWECK}' completion bash)
            COMP_WORDS=({line} '')
            [[ {line!r} == *' ' ]] || unset 'COMP_WORDS[-1]'
            COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
            _zweck
            printf '%s\\n' "${{COMPREPLY[@]}}"
        """
        run = subprocess.run(["bash", "-c", script], capture_output=True, check=True, text=True)
        self.assertEqual(run.stderr, "")
        return run.stdout.split()

    def test_bash_offers_commands_options_and_values(self):
        self.assertIn("inventory", self.bash("zweck "))
        self.assertEqual(self.bash("zweck inv"), ["inventory"])
        self.assertEqual(self.bash("zweck inventory --form"), ["--format"])
        self.assertIn("json", self.bash("zweck inventory --format "))
        self.assertEqual(self.bash("zweck inventory -f js"), ["json"])
        self.assertEqual(self.bash("zweck check --format sa"), ["sarif"])
        self.assertEqual(self.bash("zweck policy minimise --source-r"), ["--source-root"])
        self.assertEqual(self.bash("zweck exp"), ["explain"])
        self.assertEqual(self.bash("zweck inventory --format = js"), ["json"])
        self.assertEqual(self.bash("zweck completion "), ["bash", "zsh", "fish", "-h", "--help"])

    def test_bash_leaves_files_to_bash(self):
        self.assertEqual(self.bash("zweck inventory sho"), [])
        self.assertEqual(self.bash("zweck inventory --output "), [])

    def test_zsh_reads_its_script(self):
        script, _ = self.zweck("completion", "zsh")
        self.assertTrue(script.startswith("#compdef zweck\n"))
        if not shutil.which("zsh"):
            self.skipTest("no zsh")
        self.write("_zweck", script.encode())
        subprocess.run(["zsh", "-n", "_zweck"], cwd=self.directory, check=True)
        run = subprocess.run(
            ["zsh", "-fc", "fpath=($PWD $fpath); autoload -U compinit; compinit -D -u; whence -w _zweck; print $_comps[zweck]"],
            cwd=self.directory,
            capture_output=True,
            check=True,
            text=True,
        )
        self.assertEqual(run.stdout, "_zweck: function\n_zweck\n")

    def test_fish_offers_commands_options_and_values(self):
        script, _ = self.zweck("completion", "fish")
        self.assertTrue(script.startswith("# Completes zweck"))
        if not shutil.which("fish"):
            self.skipTest("no fish")
        self.write("zweck.fish", script.encode())

        def offers(line):
            run = subprocess.run(
                ["fish", "--no-config", "-c", f"source zweck.fish; complete -C '{line}'"],
                cwd=self.directory,
                capture_output=True,
                check=True,
                text=True,
            )
            return [each.split("\t")[0] for each in run.stdout.splitlines()]

        self.assertEqual(offers("zweck inv"), ["inventory"])
        self.assertEqual(offers("zweck inventory --form"), ["--format"])
        self.assertEqual(offers("zweck inventory --format js"), ["json"])
        self.assertEqual(offers("zweck inventory sho"), ["shop"])


class InventoryTest(ZweckTest):
    def test_json_as_approved(self):
        out, err = self.zweck("inventory", "shop")
        self.assertEqual(err, "")
        self.assertEqual(out, (APPROVED / "shop.json").read_text())

    def test_every_format_can_be_asked_for(self):
        listing, _ = self.zweck("inventory", "--help")
        names = re.findall(r"^  ([a-z-]+) {2,}", listing.split("Formats:")[1].split("Example:")[0], re.MULTILINE)
        self.assertIn("json", names)
        for name in names:
            with self.subTest(name):
                run = self.run_zweck("inventory", "shop", f"--format={name}")
                if run.returncode == 0:
                    self.assertTrue(run.stdout.endswith(b"\n"))
                else:  # it needs the company's file
                    self.assertEqual(run.returncode, 2)
                    self.assertIn(f"zweck: {name}: ".encode(), run.stderr)

    def test_files_are_merged(self):
        self.write("dump", b"".join(shop()[:5]) + record(FLOW, (1, INGEST), (2, "customer"), names=[shop()[4]]))
        out, _ = self.zweck("inventory", "shop", "dump")
        inventory = json.loads(out)
        self.assertEqual([flow["door"] for flow in inventory["flows"]], ["DOOR_INGEST", "DOOR_PERSIST", "DOOR_USE"])
        self.assertEqual(inventory["binaries"], ["dump", "shop"])
        self.assertEqual(out, self.zweck("inventory", "dump", "shop")[0])

    def test_an_inventory_can_be_read_again(self):
        out, _ = self.zweck("inventory", "shop", "--output", "shop.json")
        self.assertEqual(out, "")
        self.assertEqual(self.zweck("inventory", "shop.json")[0], (self.directory / "shop.json").read_text())

    def test_a_company_file_is_checked(self):
        self.write("good.textproto", b'# Who we are\nname: "Acme GmbH"\n')
        self.zweck("inventory", "shop", "--company", "good.textproto")
        self.write("bad.textproto", b'name: "Acme GmbH"\nnonsense: 1\n')
        _, err = self.zweck("inventory", "shop", "--company", "bad.textproto", status=2)
        self.assertRegex(err, r"^zweck: bad.textproto:2:\d+: .*nonsense")
        _, err = self.zweck("inventory", "shop", "--company", "gone", status=2)
        self.assertEqual(err, "zweck: gone: there is no such file\n")


POLICY = """\
company { id: "acme" countries: "DE" }
sentences {
  id: "mails"
  section: "4"
  cites: "We write to you."
  allows { categories: "customer" purposes: "contact-customer" kept: "30 days" }
}
"""
COMPANY = """\
name: "Acme GmbH"
categories { category: "customer" owner: "Sales" }
"""
NOTE = '{"type":"deb","name":"shop","version":"2.3.1-1","commit":"1a2b3c4","date":"2026-03-02"}'


class PageTest(ZweckTest):
    """What --format html takes beside the programs."""

    def setUp(self):
        super().setUp()
        self.write("policy.txtpb", POLICY.encode())
        self.write("company.txtpb", COMPANY.encode())

    def page(self, *arguments, status=0):
        return self.zweck("inventory", "shop", "--format=html", *arguments, status=status)

    def trouble(self, *arguments):
        out, err = self.page(*arguments, status=2)
        self.assertEqual(out, "")
        return err

    def test_the_commands_of_the_how_to_pages(self):
        docs = pathlib.Path(__file__).parents[2] / "docs/how-to"
        (self.directory / "build").mkdir()
        link = re.search(r"^g\+\+ .*package-metadata.*$", (docs / "inventory.md").read_text(), re.MULTILINE).group()
        self.assertIn(NOTE, link)
        # A program whose records are those of the shop, linked as the page says.
        self.write("records", b"".join(shop()))
        self.write("records.s", b'.section .zweck,"a"\n.incbin "records"\n.section .note.GNU-stack,"",@progbits\n')
        subprocess.run(["cc", "-c", "-o", "backend.o", "records.s"], cwd=self.directory, check=True)
        subprocess.run(link.replace("g++", "cc -shared -nostdlib"), shell=True, cwd=self.directory, check=True)
        (self.directory / "backend").rename(self.directory / "build/backend")
        shutil.copy(self.directory / "shop", self.directory / "build/mailer")
        block = next(
            text for text in re.findall(r"```sh\n(.*?)```", (docs / "reports.md").read_text(), re.DOTALL) if "html" in text
        )
        commands = re.sub(r"^zweck", shlex.quote(str(ZWECK)), block, flags=re.MULTILINE)
        done = subprocess.run(["bash", "-euc", commands], cwd=self.directory, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        page = (self.directory / "data.html").read_text()
        for part in ("Version: 2.3.1 of 2 March 2026", "2.3.1-1, commit 1a2b3c4, 2026-03-02", "“We write to you.”", "Section 4",
                     "<dt>Owner</dt>", 'id="programs"'):
            self.assertIn(part, page)
        inventory = json.loads(self.zweck("inventory", "build/backend", "build/mailer")[0])
        self.assertEqual(inventory["programs"], [{"name": "backend", "version": "2.3.1-1", "commit": "1a2b3c4", "date": "2026-03-02"}])
        self.assertEqual([flow.get("binaries") for flow in inventory["flows"]], [None] * len(inventory["flows"]))

    def test_they_are_of_the_page_alone(self):
        for option in ("--policy=policy.txtpb", "--version-text=1", "--source-link=https://git.example/{file}"):
            _, err = self.zweck("inventory", "shop", "--format=csv", option, status=2)
            self.assertEqual(err, f"zweck: {option.split('=')[0]} is for --format html; csv has no place for it\n")

    def test_a_typo_is_an_error_at_its_line(self):
        for bad, place, says in (
            ('categories { categorie: "customer" }', "2:", 'no field named "categorie"'),
            ('categories { category: "custmer" owner: "Sales" }', "2: ", 'no program that was read has the category "custmer"'),
            ('\npurposes { purpose: "x" }\nrecipients {\n  recipient: "y" }', "3: ", 'the purpose "x"'),
            ('recipients { recipient: "acme" }\nrecipients { recipient: "acme" }', "3: ", "twice"),
            ('clients { categories: "order" }', "2: ", 'the category "order"'),
            ('joint_controllers { purposes: "sing" }', "2: ", 'the purpose "sing"'),
        ):
            with self.subTest(bad):
                self.write("company.txtpb", f'name: "Acme GmbH"\n{bad}\n'.encode())
                err = self.trouble("--company=company.txtpb")
                self.assertTrue(err.startswith(f"zweck: company.txtpb:{place}"), err)
                self.assertIn(says, err)
        self.write("policy.txtpb", POLICY.replace('"customer"', '"custmer"').encode())
        self.assertTrue(self.trouble("--policy=policy.txtpb").startswith("zweck: policy.txtpb:6: "))
        self.write("policy.txtpb", POLICY.replace("cites", "cite").encode())
        self.assertTrue(self.trouble("--policy=policy.txtpb").startswith("zweck: policy.txtpb:5:"))
        self.assertEqual(self.trouble("--policy=gone"), "zweck: gone: there is no such file\n")

    def test_what_the_policy_does_not_say(self):
        self.write("policy.txtpb", POLICY.replace(' kept: "30 days"', "").encode())
        out, _ = self.page("--policy=policy.txtpb")
        self.assertIn("No sentence of the policy allows this: <code>email</code>", out)
        self.assertIn("Beyond what these sentences allow goes data of", out)

    def test_a_template_that_is_none(self):
        for template, says in (
            ("{file}", "does not begin with https:// or http://"),
            ("javascript:alert({file})", "does not begin with https:// or http://"),
            ("https://git.example/", "has no {file}"),
            ('https://git.example/{file}">', "has a character that no address has"),
            ("https://git.example/ {file}", "has a character that no address has"),
            ("https://git.example/{file}{path}", "braces around something else"),
            ("https://git.example/{file}\u202e", "has a character that no address has"),
            ("https://git.example/{commit}/{file}", "no program that was read says its commit"),
        ):
            with self.subTest(template):
                err = self.trouble(f"--source-link={template}")
                self.assertTrue(err.startswith("zweck: --source-link: "), err)
                self.assertIn(says, err)
                self.assertEqual(err.count("\n"), 1)

    def test_inputs_are_not_written_over(self):
        self.assertIn("policy.txtpb", self.trouble("--policy=policy.txtpb", "--output=policy.txtpb"))
        self.assertEqual((self.directory / "policy.txtpb").read_text(), POLICY)

    def test_very_long_texts(self):
        out, _ = self.page(f"--version-text={'v' * 100_000}")
        self.assertIn("v" * 100_000, out)


class TroubleTest(ZweckTest):
    def test_each_bad_file_is_named_and_the_others_are_read(self):
        self.write("empty", b"")
        self.write("text", b"hello\n")
        self.write("cut", elf(b"".join(shop()))[:200])
        self.write("hash", elf(b"".join(shop()).replace(b"Acme GmbH", b"Acme Gmbh")))
        self.write("other", elf(b"".join(shop("Something else"))))
        self.write("none", elf(b""))
        self.write("bitcode.o", b"BC\xc0\xde" + bytes(100))
        os.mkfifo(self.directory / "fifo")
        (self.directory / "folder").mkdir()
        out, err = self.zweck(
            "inventory", "empty", "text", "cut", "hash", "shop", "other", "none", "bitcode.o", "fifo", "folder", "gone\n",
            "/dev/zero", status=2,
        )
        self.assertEqual(out, (APPROVED / "shop.json").read_text())
        self.assertEqual(err, (APPROVED / "trouble.txt").read_text())

    def test_no_file_can_be_read(self):
        out, err = self.zweck("inventory", "gone", status=2)
        self.assertEqual(out, "")
        self.assertEqual(err, "zweck: gone: there is no such file\n")

    def test_silence_is_no_innocence(self):
        self.write("none", elf(b""))
        out, err = self.zweck("inventory", "none", status=2)
        self.assertEqual(out, "")
        self.assertIn("none: holds no flow record", err)
        out, err = self.zweck("inventory", "none", "--allow-empty")
        self.assertEqual(json.loads(out), {"binaries": ["none"]})
        self.assertEqual(err, "")

    def test_declarations_without_a_flow_are_no_inventory(self):
        inventory = json.loads(self.zweck("inventory", "shop")[0])
        del inventory["flows"]
        self.write("no_flows.json", json.dumps(inventory).encode())
        self.write("empty_flows.json", json.dumps({**inventory, "flows": []}).encode())
        self.write("nothing.json", b"{}")
        declarations = b"".join(shop()[:5])
        self.write("dump", declarations)
        self.write("object.o", elf(declarations))
        archive = b"!<arch>\n" + b"object.o/       0           0     0     644     %-10d`\n" % len(elf(declarations))
        self.write("libobject.a", archive + elf(declarations))
        for name in ("no_flows.json", "empty_flows.json", "dump", "object.o", "libobject.a"):
            with self.subTest(name):
                for command in (["inventory"], ["lock"], ["check"], ["diff", "shop"], ["policy", "minimise"]):
                    if command == ["check"]:
                        self.zweck("lock", "shop", "--output", "zweck.lock")
                    out, err = self.zweck(*command, name, status=2)
                    self.assertEqual(out, "")
                    self.assertIn(f"zweck: {name}: holds declarations and no flow", err)
                # Others do not make up for it.
                self.zweck("check", "shop", name, status=2)
                self.zweck("inventory", name, "--allow-empty")
        self.assertIn("nothing.json: holds no flow record", self.zweck("check", "nothing.json", status=2)[1])

    def test_a_name_with_control_characters_or_no_utf8(self):
        for name in [b"a\x1b[31m\n", b"\xff\xfe"]:
            path = os.path.join(os.fsencode(self.directory), name)
            shutil.copy(self.directory / "shop", path)
            out, _ = self.zweck("inventory", path)
            self.assertNotIn("\x1b", out)
            self.assertRegex(json.loads(out)["binaries"][0], r"^(a\\x1b\[31m\\x0a|\\xff\\xfe)$")

    def test_a_vanishing_file(self):
        """Files that come and go while they are read are read or named, and never crash it."""
        # It is read by many names in one run, since a start under sanitizers takes long.
        names = [f"blink{n}" for n in range(25)]
        for name in names:
            (self.directory / name).symlink_to("blink")
        child = subprocess.Popen(
            ["sh", "-c", "while :; do cp shop blink; : > blink; rm -f blink; done"],
            cwd=self.directory,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            for _ in range(10):
                run = self.run_zweck("inventory", *names, "shop")
                self.assertIn(run.returncode, (0, 2), run.stderr)
                self.assertEqual(run.returncode == 2, run.stderr != b"")
                for line in run.stderr.splitlines():
                    self.assertRegex(line, rb"^zweck: (blink\d+: |\d+ of 26 files could not be read)")
                self.assertIn("shop", json.loads(run.stdout)["binaries"])
        finally:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()

    def test_a_large_sparse_file(self):
        with open(self.directory / "shop", "r+b") as file:
            file.truncate(2 << 30)
        limit = 64 << 20

        def limited():
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))

        sanitized = b"__asan_init" in ZWECK.read_bytes()
        out, _ = self.zweck("inventory", "shop", preexec_fn=None if sanitized else limited)
        self.assertEqual(out, (APPROVED / "shop.json").read_text())


class OutputTest(ZweckTest):
    def modes(self):
        return {path.name: stat.S_IMODE(path.stat().st_mode) for path in self.directory.iterdir()}

    def test_a_new_file_has_the_usual_mode(self):
        self.zweck("inventory", "shop", "-o", "out.json", umask=0o027)
        self.assertEqual(self.modes()["out.json"], 0o640)
        self.assertEqual(sorted(self.modes()), ["out.json", "shop"])

    def test_a_file_is_replaced_and_keeps_its_mode(self):
        self.write("out.json", b"old").chmod(0o600)
        self.zweck("inventory", "shop", "-o", "out.json")
        self.assertEqual((self.directory / "out.json").read_text(), (APPROVED / "shop.json").read_text())
        self.assertEqual(self.modes()["out.json"], 0o600)

    def test_a_link_stays_a_link(self):
        self.write("real.json", b"old")
        (self.directory / "link.json").symlink_to("real.json")
        self.zweck("inventory", "shop", "-o", "link.json")
        self.assertTrue((self.directory / "link.json").is_symlink())
        self.assertEqual((self.directory / "real.json").read_text(), (APPROVED / "shop.json").read_text())

    def test_what_can_not_be_written_stays_as_it_was(self):
        _, err = self.zweck("inventory", "shop", "-o", "gone/out.json", status=2)
        self.assertRegex(err, r"^zweck: gone/out.json: can't be made: ")
        _, err = self.zweck("inventory", "shop", "-o", ".", status=2)
        self.assertEqual(err, "zweck: .: is a directory, not a file\n")
        self.write("out.json", b"old")

        def small():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        _, err = self.zweck("inventory", "shop", "-o", "out.json", status=2, preexec_fn=small)
        self.assertRegex(err, r"^zweck: out.json: can't be written: ")
        self.assertEqual((self.directory / "out.json").read_bytes(), b"old")
        self.assertEqual(sorted(self.modes()), ["out.json", "shop"])

    def test_what_is_read_is_never_written_over(self):
        before = (self.directory / "shop").read_bytes()
        (self.directory / "link").symlink_to("shop")
        os.link(self.directory / "shop", self.directory / "hard")
        (self.directory / "folder").mkdir()
        self.zweck("lock", "shop", "-o", "zweck.lock")
        self.write("company.txtpb", b'name: "Acme GmbH"\n')
        self.zweck("inventory", "shop", "-o", "shop.json")
        runs = [
            (["inventory", "shop"], ["shop", "./shop", "folder/../shop", "link", "hard", str(self.directory / "shop")]),
            (["inventory", "link"], ["shop", "hard"]),
            (["inventory", "hard", "shop.json"], ["link", "shop.json"]),
            (["inventory", "shop", "--company", "company.txtpb"], ["company.txtpb"]),
            (["lock", "shop", "shop.json"], ["shop", "shop.json"]),
            (["diff", "zweck.lock", "shop"], ["zweck.lock", "hard"]),
            (["check", "shop", "--lock", "zweck.lock"], ["shop", "zweck.lock"]),
            (["policy", "minimise", "shop"], ["link", "hard"]),
        ]
        kept = {path: path.read_bytes() for path in self.directory.iterdir() if path.is_file()}
        for command, outputs in runs:
            for output in outputs:
                with self.subTest(command, output=output):
                    out, err = self.zweck(*command, "--output", output, status=2)
                    self.assertEqual(out, "")
                    self.assertIn(f"{output}: is what is read (", err)
        with open(self.directory / "shop", "ab") as appended:  # zweck inventory shop >> shop
            run = subprocess.run(
                [ZWECK, "inventory", "shop"], cwd=self.directory, stdout=appended, stderr=subprocess.PIPE, check=False
            )
        self.assertEqual(run.returncode, 2)
        self.assertIn(b"standard output: is what is read (shop)", run.stderr)
        self.assertEqual({path: path.read_bytes() for path in self.directory.iterdir() if path.is_file()}, kept)
        self.assertEqual((self.directory / "shop").read_bytes(), before)

    def test_no_program_is_ever_written_over(self):
        for name, begin in (
            ("program", elf(b"")), ("library.a", b"!<arch>\n"), ("thin.a", b"!<thin>\n"), ("bitcode.o", b"BC\xc0\xde"),
            ("dump", b"".join(shop())), ("cut", b"\x7fELF"),
        ):
            with self.subTest(name):
                self.write(name, begin)
                for command in ("inventory", "lock"):
                    _, err = self.zweck(command, "shop", "-o", name, status=2)
                    self.assertIn(f"zweck: {name}: is a program, a library, an archive or a dump", err)
                self.assertEqual((self.directory / name).read_bytes(), begin)
        for name, begin in (("text", b"ELF"), ("empty", b""), ("page.html", b"<html>")):
            self.write(name, begin)
            self.zweck("inventory", "shop", "-o", name)

    def test_standard_output(self):
        self.assertEqual(self.zweck("inventory", "shop", "-o", "-")[0], (APPROVED / "shop.json").read_text())
        with open("/dev/full", "wb") as full:
            run = subprocess.run([ZWECK, "inventory", "shop"], cwd=self.directory, stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(run.returncode, 2)
        self.assertRegex(run.stderr.decode(), r"^zweck: standard output: can't be written: ")
        self.zweck("inventory", "shop", "-o", "/dev/null")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
