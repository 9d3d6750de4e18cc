#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Programs of two files that disagree, as real compilers and linkers make them: two declarations of one id, or records
that one file keeps elsewhere. Nothing of that may go unseen, whatever the linker drops.

The programs are never run, so they are linked without the library. Each build asks its own compiler.

usage: linked_test.py ZWECK COMPILER [unittest arguments]
"""

import concurrent.futures
import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ZWECK = pathlib.Path(sys.argv[1]).resolve()
COMPILER = sys.argv[2]
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLANG = "clang" in pathlib.Path(COMPILER).name
LINKERS = [name for name in ("bfd", "gold", "lld", "mold") if shutil.which(f"ld.{name}") or shutil.which(name)]
LEVELS = ("-O0", "-O2")
FLAGS = ["-std=c++20", "-w", "-ffunction-sections", "-I", ROOT / "include"]
# Who takes the compiler's own code: what is linked with -flto.
LTO = ["lld"] if CLANG else ["bfd"]

POLICY = """
template <class S>
struct Line {
  using ForSink = S;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view) { return {}; }
};

namespace acme {

struct Help {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "help", .description = "Help customers", .legal_basis = zweck::LegalBasis::kContract};
};
struct Acme {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};
struct Google {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "google", .name = "Google", .role = zweck::Role::kThirdParty, .country = "US"};
};
struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "note", .description = "What a customer wrote", .subjects = "customers", .policy_section = "1"};
  Field<1, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<Help>, zweck::SharedWith<Google>> text;
};
ZWECK_CATEGORY(Note, text);
struct Reports {
  static constexpr zweck::SinkInfo kInfo{.id = "reports", .description = "What we report"};
  using Purposes = zweck::For<Help>;
  using Recipient = Acme;
};

}  // namespace acme
"""
HEAD = '#include <string>\n\n#include "zweck/zweck.h"\n' + POLICY
SEND = """
bool FUNCTION(const acme::Note& note) {
  static Line<acme::Reports> line;
  return zweck::Transmit<acme::Reports>(note, line).ok();
}
"""
FORMS = """
namespace acme {

template <class T>
struct Form {
  template <unsigned N, class V, class... Tags>
  using Field = zweck::Field<Form, N, V, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "form", .description = "What somebody entered", .subjects = "visitors", .policy_section = "1"};
  Field<1, T, zweck::Is<zweck::kind::FreeText>, zweck::For<Help>> content;
};
template <class T>
ZWECK_CATEGORY((Form<T>), content);

}  // namespace acme
"""
OWN = """
namespace acme {

struct Own {
  static constexpr zweck::SinkInfo kInfo{.id = "reports", .description = "What we report"};
  using Purposes = zweck::For<Help>;
  using Recipient = Google;
};

}  // namespace acme
"""
READ = 'bool FUNCTION(const acme::Note&) { return zweck::FromJson<CATEGORY>("{}").ok(); }\n'
CUSTOMER_DATA = '#include "jodocus/policy.h"\n'
MAIN = """
namespace acme {
struct Note;
}
bool One(const acme::Note&);
bool Two(const acme::Note&);
alignas(64) char note[4096];
int main() { return One(reinterpret_cast<acme::Note&>(note)) + Two(reinterpret_cast<acme::Note&>(note)); }
"""


def program(first, second):
    return first.replace("FUNCTION", "One"), second.replace("FUNCTION", "Two")


def read(category):
    return READ.replace("CATEGORY", category)


SENDS = HEAD + SEND
SAME = "same"
# Lists itself, and holds another one in a map.
THREAD = """
namespace acme {

struct Thread {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Thread, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "thread", .description = "What customers wrote", .subjects = "customers", .policy_section = "1"};
  Field<1, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<Help>> text;
  Field<2, std::vector<Thread>, zweck::Is<zweck::kind::FreeText>, zweck::For<Help>> replies;
  Field<3, std::map<std::string, Note>, zweck::Is<zweck::kind::FreeText>, zweck::For<Help>> notes;
};
ZWECK_CATEGORY(Thread, text, replies, notes);

}  // namespace acme
"""
PROGRAMS = {
    # The same flow twice.
    SAME: program(SENDS, SENDS),
    # The same, and each declared on another line.
    "moved": program(SENDS, "\n\n" + SENDS),
    # Two versions of a header: the linker keeps one of two functions by one name.
    "recipient": program(SENDS, SENDS.replace("using Recipient = Acme", "using Recipient = Google")),
    "purpose": program(SENDS, SENDS.replace("Help customers", "Sell to customers")),
    "field": program(SENDS, SENDS.replace("kind::FreeText", "kind::EmailAddress")),
    "country": program(SENDS, SENDS.replace('"Acme GmbH"', '"Acme Inc."')),
    # Another sink under the id of one that is known.
    "sink": program(SENDS, HEAD + OWN + SEND.replace("acme::Reports", "acme::Own")),
    # Two instances of a template that have one id.
    "template": program(
        HEAD + '#include "forms.h"\n' + read("acme::Form<std::string>"),
        HEAD + '#include "forms.h"\n' + read("acme::Form<bool>"),
    ),
    "itself": program(HEAD + THREAD + read("acme::Thread"), HEAD + THREAD + read("acme::Thread")),
    # Two that have ids of their own.
    "customer data": program(
        HEAD + CUSTOMER_DATA + read("jodocus::CustomerData<std::string>"),
        HEAD + CUSTOMER_DATA + read("jodocus::CustomerData<jodocus::SupportTicket>"),
    ),
}
# The others with one way to compile.
EVERY_WAY = (SAME, "recipient", "sink")
REFUSED = {
    "recipient": "the sink reports is declared differently",
    "purpose": "the purpose help is declared differently",
    "field": "the category note is declared differently",
    "country": "the recipient acme is declared differently",
    "sink": "the sink reports is declared differently",
    "template": "instances of a template need ids of their own",
}


class LinkedTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        cls.directory = pathlib.Path(directory.name)
        (cls.directory / "forms.h").write_text(FORMS)
        sources = {"main": MAIN}
        for name, parts in PROGRAMS.items():
            for number, text in enumerate(parts):
                sources[f"{name}{number}"] = text
        # Equal texts are compiled once, but for their own names.
        jobs = {}
        for (name, text), level in itertools.product(sources.items(), LEVELS):
            if name == "main" or level == "-O2" or name.startswith(EVERY_WAY):
                jobs[name, level] = (text, level, [])
        jobs["main", "-flto"] = (MAIN, "-flto", ["-O2"])
        for name in ("same0", "recipient1", "sink1"):
            jobs[name, "-flto"] = (sources[name], "-flto", ["-O2"])
        for level in LEVELS:
            jobs["elsewhere", level] = (sources["same1"], level, ["-DZWECK_FLOW_REGISTRY"])
            jobs["nothing", level] = (HEAD + "bool Two(const acme::Note&) { return true; }", level, ["-DZWECK_FLOW_REGISTRY"])
        jobs["elsewhere", "-flto"] = (sources["same1"], "-flto", ["-O2", "-DZWECK_FLOW_REGISTRY"])
        cls.objects = {}
        by_job = {}
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            cls.precompiled = dict(zip(LEVELS, pool.map(cls.precompile, LEVELS), strict=True))
            for key, (text, level, flags) in jobs.items():
                same = (text, level, tuple(flags))
                if same not in by_job:
                    by_job[same] = pool.submit(cls.compile, f"{len(by_job)}", text, [level, *flags])
                cls.objects[key] = by_job[same]
        cls.objects = {key: job.result() for key, job in cls.objects.items()}

    @classmethod
    def precompile(cls, level):
        """Of the headers that most files begin with; returns the flags that use it."""
        header = cls.directory / f"begin{level}.h"
        header.write_text(HEAD[: -len(POLICY)])
        made = header.with_name(f"{header.name}.{'pch' if CLANG else 'gch'}")
        cls.run_in(COMPILER, *FLAGS, level, "-x", "c++-header", header, "-o", made)
        return ["-include-pch", made] if CLANG else ["-include", header]

    @classmethod
    def compile(cls, number, text, flags):
        source = cls.directory / f"{number}.cc"
        source.write_text(text)
        made = source.with_suffix(".o")
        begin = cls.precompiled.get(flags[0], []) if len(flags) == 1 and text.startswith(HEAD) else []
        cls.run_in(COMPILER, *FLAGS, *flags, *begin, "-c", source, "-o", made)
        return made

    @classmethod
    def run_in(cls, *command):
        run = subprocess.run(command, cwd=cls.directory, capture_output=True, text=True, timeout=300, check=False)
        if run.returncode != 0:
            raise AssertionError(f"{command}\n{run.stderr}")

    def link(self, level, linker, collect, *names):
        linked = self.directory / "program"
        self.run_in(
            COMPILER,
            f"-fuse-ld={linker}",
            *(["-flto", "-O2"] if level == "-flto" else []),
            *(["-Wl,--gc-sections"] if collect else []),
            "-Wl,--unresolved-symbols=ignore-all",
            *(self.objects[name, level] for name in ("main", *names)),
            "-o",
            linked,
        )
        return linked

    def zweck(self, *files):
        return subprocess.run(
            [ZWECK, "inventory", *files], cwd=self.directory, capture_output=True, text=True, timeout=60, check=False
        )

    def flows(self, run):
        self.assertEqual(run.returncode, 0, run.stderr)
        return [(flow["door"], flow["category"]) for flow in json.loads(run.stdout)["flows"]]

    def each_way(self, test):
        for level, linker, collect in itertools.product((*LEVELS, "-flto"), LINKERS, (False, True)):
            if level == "-flto" and linker not in LTO:
                continue
            with self.subTest(level=level, linker=linker, collect=collect):
                test(level, lambda *names, way=(level, linker, collect): self.link(*way, *names))

    def test_two_declarations_of_one_id_are_seen(self):
        def test(level, link):
            for name, text in REFUSED.items():
                first = SAME + "0" if PROGRAMS[name][0] == PROGRAMS[SAME][0] else f"{name}0"
                if (f"{name}1", level) not in self.objects:
                    continue
                # In both orders, since a linker keeps the first.
                parts = (first, f"{name}1")
                for order in (parts, parts[::-1]) if name == "recipient" else (parts,):
                    run = self.zweck(link(*order))
                    self.assertEqual(run.returncode, 2, f"{name}: {run.stdout}")
                    self.assertIn(text, run.stderr)

        self.each_way(test)

    def test_what_is_declared_alike_is_one(self):
        def test(level, link):
            if level != "-O2":
                return
            for name in (SAME, "moved"):
                self.assertEqual(self.flows(self.zweck(link(f"{name}0", f"{name}1"))), [("DOOR_TRANSMIT", "note")])
            self.assertEqual(
                self.flows(self.zweck(link("customer data0", "customer data1"))),
                [("DOOR_INGEST", "customer-data"), ("DOOR_INGEST", "customer-data-support-ticket")],
            )

            run = self.zweck(link("itself0", "itself1"))
            self.assertEqual(self.flows(run), [("DOOR_INGEST", "thread")])
            self.assertEqual(json.loads(run.stdout)["flows"][0]["fields"], ["text", "replies", "notes.text"])

        self.each_way(test)

    def test_records_that_are_kept_elsewhere_are_missed(self):
        def test(level, link):
            linked = link("same0", "elsewhere")
            for command in ([], ["strip", linked]):
                if command:
                    self.run_in(*command)
                for options in ([], ["--allow-empty"]):
                    run = self.zweck(linked, *options)
                    self.assertEqual(run.returncode, 2, run.stdout)
                    self.assertIn("some of this was compiled with ZWECK_FLOW_REGISTRY", run.stderr)

        self.each_way(test)

    def test_an_object_and_an_archive_that_keep_records_elsewhere(self):
        for level in LEVELS:
            kept = self.objects["elsewhere", level]
            (self.directory / "lib.a").unlink(missing_ok=True)
            self.run_in("ar", "rcs", "lib.a", self.objects["same0", level], kept)
            for path, place in ((kept, f"zweck: {kept}: offset "), ("lib.a", f"zweck: lib.a({kept.name}): offset ")):
                run = self.zweck(path)
                self.assertEqual(run.returncode, 2, run.stdout)
                self.assertIn(place, run.stderr)
                self.assertIn("some of this was compiled with ZWECK_FLOW_REGISTRY", run.stderr)

    def test_a_file_without_flows_keeps_nothing_elsewhere(self):
        def test(level, link):
            if level == "-O2":
                self.assertEqual(self.flows(self.zweck(link("same0", "nothing"))), [("DOOR_TRANSMIT", "note")])

        self.each_way(test)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
