#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Pairs of programs, before and after one change of their source: does `zweck` say rightly what is wider, narrower or
neither, and why?

Each is pairs/shop.cc with an edit, compiled and read as any program is. To compile 60 programs one by one would take
two minutes of a core, most of it for headers. So a file holds many of them, each in a namespace of its own with a root
that calls its functions, and the linker takes each out again: `ld -r --gc-sections` from that root keeps the code and
the records that this program would have. An object file holds equal records once, so that programs in one file would
share flows; that they do not, all their ids carry the program's number, which is taken off what `zweck inventory` says.
Some are compiled alone as well, to see that it comes to the same.

usage: pairs_test.py ZWECK COMPILER [unittest arguments]
"""

import concurrent.futures
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import unittest

ZWECK, COMPILER = sys.argv[1:3]
# A third of each start under sanitizers; the other tests look for leaks of the same commands.
os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHOP = ROOT / "tests/lock/pairs/shop.cc"
INCLUDE = '#include "tests/lock/pairs/ends.h"\n'
PER_FILE = 36  # two files

CUSTOMER_END = "ZWECK_CATEGORY(Customer, number, email, password, taste);"
LETTER = "  Keep(zweck::Transmit<shop::Mailing>(zweck::Minimize<shop::Mailing>(customer), line).ok());\n"
COUNT = "  Keep(zweck::Persist<shop::VisitStore>(visit, store).ok());\n"
LOOK = "void Look(const shop::Visit& visit) { Keep(&visit.views.Use<shop::ImproveShop>()); }\n"
TASTE = "Field<4, std::string, zweck::Is<TeaTaste>, zweck::For<SendOrder>> taste;"
NUMBER = "Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>"
PHONE = """\
  Field<5, std::string, zweck::Is<zweck::kind::PhoneNumber>, zweck::For<SendOrder>> phone;
};
"""
PARCEL = """
struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "parcel", .description = "What was sent", .subjects = "customers", .policy_section = "3"};
  Field<1, std::string, zweck::Is<zweck::kind::OrderId>, zweck::For<SendOrder>> order;
};
ZWECK_CATEGORY(Parcel, order);
"""
ARCHIVE = """
struct Archive {
  static constexpr zweck::SinkInfo kInfo{.id = "archive", .description = "Old letters"};
  using Purposes = zweck::For<SendNewsletter>;
  using Recipient = Shop;
};
"""

WIDER, NARROWER, NEITHER = "wider", "narrower", "neither"
BASE = "the shop"


def without(*texts):
    return [(text, "") for text in texts]


def added(text):
    """At the end of the program."""
    return [(LOOK, LOOK + text)]


# What changed; how it is to be judged; the edits, or the programs before and after; and a line of what zweck diff says.
PAIRS = [
    # Categories.
    ("a new category", WIDER,
     [(CUSTOMER_END, CUSTOMER_END + PARCEL), *added("void Pack(const shop::Parcel& p) { Keep(&p.order.Use<shop::SendOrder>()); }\n")],
     "category parcel is new"),
    ("a category that is gone", NARROWER, without(COUNT, LOOK), "category visit is gone"),
    ("about other people", WIDER, [('"customers"', '"children"')], "category customer: about is children, and was customers"),
    ("in another role", WIDER, [('.policy_section = "2"', '.policy_section = "2", .role = zweck::Role::kProcessor')],
     "category customer: role is processor, and was controller"),
    ("no longer anonymous", WIDER, [(".anonymous = true", ".anonymous = false"), ("  using Budget = zweck::AtMostBits<4>;\n", "")],
     "category visit is no longer: anonymous"),
    ("anonymous now", NARROWER, ("no longer anonymous", BASE), "category visit is now: anonymous"),
    ("tells more bits", WIDER, [("Bucketed<1, 10, 100>", "Bucketed<1, 10, 100, 1000>")], "field visit.views: bits is 2.33, and was 2.00"),
    ("tells fewer bits", NARROWER, [("Bucketed<1, 10, 100>", "Bucketed<1, 10>")], "category visit: bits is 1.59, and was 2.00"),
    ("other values, as many", NEITHER, [("Bucketed<1, 10, 100>", "Bucketed<1, 20, 300>")], None),
    ("may tell more bits", WIDER, [("AtMostBits<4>", "AtMostBits<5>")], "category visit: budget is 5.00, and was 4.00"),
    ("may tell fewer bits", NARROWER, [("AtMostBits<4>", "AtMostBits<3>")], "category visit: budget is 3.00, and was 4.00"),
    ("described otherwise", NEITHER, [("Who bought something", "A buyer")], None),
    ("of another section", NEITHER, [('.policy_section = "2"', '.policy_section = "99"')], None),
    ("declared on another line", NEITHER, [("struct Customer {", "\n\n\nstruct Customer {")], None),
    ("another name in C++", NEITHER, [("re:\\bVisit\\b", "PageView")], None),
    ("a category under another id", WIDER, [('.id = "visit"', '.id = "view"')], "category view is new"),

    # Retention.
    ("kept longer", WIDER, [("days{365}", "days{366}")], "category customer: kept is 366 days, and was 365 days"),
    ("kept one second longer", WIDER, [("std::chrono::days{365}", "std::chrono::seconds{31536001}")], "category customer: kept is "),
    ("kept shorter", NARROWER, [("days{365}", "days{364}")], "category customer: kept is 364 days, and was 365 days"),
    ("kept as long, in hours", NEITHER, [("std::chrono::days{365}", "std::chrono::hours{8760}")], None),
    ("kept without an end", WIDER, without('  using Retention = zweck::KeepUntil<"the year ends", std::chrono::days{30}>;\n', COUNT),
     "category visit is no longer: kept 30 days after the year ends"),
    ("an end where none was", NARROWER, ("kept without an end", "no longer counted"),
     "category visit is now: kept 30 days after the year ends"),
    ("until something else happens", WIDER, [('"the year ends"', '"we forget it"')], "kept is 30 days after we forget it"),
    ("longer after it happens", WIDER, [("days{30}", "days{31}")], "kept is 31 days after the year ends"),
    ("shorter after it happens", NARROWER, [("days{30}", "days{29}")], "kept is 29 days after the year ends"),
    ("until something happens, and no longer at once", WIDER,
     [("zweck::KeepFor<std::chrono::days{365}>", 'zweck::KeepUntil<"they leave", std::chrono::days{365}>')],
     "kept is 365 days after they leave"),

    # At rest.
    ("sealed at rest now", NARROWER, [("days{365}>;", "days{365}>;\n  using AtRest = zweck::Sealed;")],
     "category customer is now: sealed"),
    ("no longer sealed at rest", WIDER, ("sealed at rest now", BASE), "category customer is no longer: sealed"),

    # Fields.
    ("a new field", WIDER,
     [("taste;\n};\n", "taste;\n" + PHONE), (CUSTOMER_END, CUSTOMER_END.replace("taste", "taste, phone"))],
     "field customer.phone is new"),
    ("a field that is gone", NARROWER, [(TASTE, ""), (CUSTOMER_END, CUSTOMER_END.replace(", taste", ""))],
     "field customer.taste is gone"),
    ("a field under another name", WIDER,
     [(TASTE, TASTE.replace("taste;", "likes;")), (CUSTOMER_END, CUSTOMER_END.replace("taste", "likes"))],
     "field customer.likes is new"),
    ("a field that is something else", WIDER, [("zweck::Is<TeaTaste>", "zweck::Is<zweck::kind::FullName>")],
     "field customer.taste: kind is full-name, and was tea-taste"),
    ("one more purpose", WIDER, [("zweck::For<SendOrder, SendNewsletter>,", "zweck::For<SendOrder, SendNewsletter, ImproveShop>,")],
     "field customer.email is now: for improve-shop"),
    ("one purpose fewer", NARROWER, ("one more purpose", BASE), "field customer.email is no longer: for improve-shop"),
    ("another purpose", WIDER, [(TASTE, TASTE.replace("SendOrder", "SendNewsletter"))],
     "field customer.taste is now: for send-newsletter"),
    ("purposes in another order", NEITHER, [("zweck::For<SendOrder, SendNewsletter>,", "zweck::For<SendNewsletter, SendOrder>,")], None),
    ("one more who may have it", WIDER, [("zweck::SharedWith<Letterbird>,", "zweck::SharedWith<Letterbird, Parcels>,")],
     "field customer.email is now: shared-with parcels"),
    ("one fewer who may have it", NARROWER, ("one more who may have it", BASE), "field customer.email is no longer: shared-with parcels"),
    ("no longer secret", WIDER, [(", zweck::Secret>", ">")], "field customer.password is no longer: secret"),
    ("secret now", NARROWER, [(TASTE, TASTE.replace("For<SendOrder>", "For<SendOrder>, zweck::Secret"))],
     "field customer.taste is now: secret"),
    ("under another number", NEITHER, [("Field<4,", "Field<9,")], None),
    ("a shorter text", NEITHER, [(TASTE, TASTE.replace("For<SendOrder>", "For<SendOrder>, zweck::MaxBytes<99>"))], None),
    ("that may be missing", NEITHER, [("Field<4, std::string,", "Field<4, std::optional<std::string>,")], None),
    ("found elsewhere in the JSON", WIDER, [(TASTE, TASTE.replace("For<SendOrder>", 'For<SendOrder>, zweck::At<"/likes/tea">'))],
     "field customer.taste is now: read-from /likes/tea"),
    ("found in one more place", WIDER,
     [(TASTE, TASTE.replace("For<SendOrder>", 'For<SendOrder>, zweck::At<"/likes/tea">, zweck::At<"/a \\"b\\"">'))],
     'field customer.taste is now: read-from /a "b"'),
    ("found in one place fewer", NARROWER, ("found in one more place", "found elsewhere in the JSON"),
     'field customer.taste is no longer: read-from /a "b"'),
    ("found by its own name again", WIDER, ("found elsewhere in the JSON", BASE),
     "field customer.taste is no longer: read-from /likes/tea"),
    ("any number of them", WIDER, [(TASTE, TASTE.replace("std::string", "std::vector<std::string>"))],
     "field customer.taste is now: list"),
    ("one of them", NARROWER, ("any number of them", BASE), "field customer.taste is no longer: list"),
    ("of another type", WIDER, [("zweck::Bucketed<1, 10, 100>", "zweck::Range<0, 3>")],
     "field visit.views: type is int32, and was uint32"),
    ("no longer about somebody", WIDER,
     [(", zweck::Subject>", ">"),
      ("days{365}>;", "days{365}>;\n  using Erasure = zweck::NotErasable<\"tax law, GDPR Art. 17(3)(b)\">;")],
     "field customer.email is no longer: subject"),
    ("about somebody now, and nothing erases who it is", WIDER, ("no longer about somebody", BASE),
     "customer says whom it is about, and nothing erases a person from customer-store"),
    ("fields in another order", NEITHER,
     [(TASTE, ""), (NUMBER, TASTE + "\n  " + NUMBER), (CUSTOMER_END, "ZWECK_CATEGORY(Customer, taste, number, email, password);")],
     None),

    # Terms.
    ("a purpose on another basis", WIDER, [("LegalBasis::kConsent", "LegalBasis::kLegitimateInterests")],
     "purpose send-newsletter: basis is legitimate-interests, and was consent"),
    ("a purpose described otherwise", NEITHER, [("Write what is new", "Write letters")], None),
    ("a kind that points at somebody", WIDER, [("zweck::Identifies::kNo,", "zweck::Identifies::kIndirectly,")],
     "kind tea-taste: points-at is person-indirectly, and was nobody"),
    ("a kind that no longer points at somebody, as somebody says", WIDER, ("a kind that points at somebody", BASE),
     "kind tea-taste: points-at is nobody, and was person-indirectly"),
    ("a kind described otherwise", NEITHER, [("Which tea somebody likes", "A tea")], None),
    ("a kind with another term of a vocabulary", NEITHER, [('"pd:Favorite"', '"pd:Opinion"')], None),
    ("a recipient in another country", WIDER, [('.country = "US"', '.country = "SG"')],
     "recipient letterbird: country is SG, and was US"),
    ("a recipient in another role", WIDER, [("zweck::Role::kProcessor", "zweck::Role::kThirdParty")],
     "recipient letterbird: role is third-party, and was processor"),
    ("a recipient without safeguards", WIDER, [(',\n                                              .safeguards = "Standard contractual clauses"', "")],
     "recipient letterbird is no longer: safeguards Standard contractual clauses"),
    ("a recipient with other safeguards", WIDER, [('"Standard contractual clauses"', '"A promise"')],
     "recipient letterbird: safeguards is A promise"),
    ("a recipient with safeguards now", NARROWER, ("a recipient without safeguards", BASE),
     "recipient letterbird is now: safeguards Standard contractual clauses"),
    ("a recipient under another name", NEITHER, [("Letterbird, Inc.", "Letterbird Inc.")], None),

    # Sinks.
    ("a sink for one more purpose", WIDER,
     [("using Purposes = zweck::For<SendOrder, SendNewsletter>;", "using Purposes = zweck::For<SendOrder, SendNewsletter, ImproveShop>;")],
     "sink customer-store is now: for improve-shop"),
    ("a sink for one purpose fewer", NARROWER,
     [("using Purposes = zweck::For<SendOrder, SendNewsletter>;", "using Purposes = zweck::For<SendOrder>;")],
     "sink customer-store is no longer: for send-newsletter"),
    ("a sink of somebody else", WIDER,
     [('"Numbers of views"};\n  using Purposes = zweck::For<ImproveShop>;\n  using Recipient = Shop;',
       '"Numbers of views"};\n  using Purposes = zweck::For<ImproveShop>;\n  using Recipient = Parcels;'),
      ("zweck::For<ImproveShop>>\n      views;", "zweck::For<ImproveShop>, zweck::SharedWith<Parcels>>\n      views;")],
     "sink visit-store: recipient is parcels, and was shop"),
    ("a sink described otherwise", NEITHER, [("Our database", "A table")], None),
    ("a sink at one more host", WIDER, [('"api.letterbird.example">', '"api.letterbird.example", "eu.letterbird.example">')],
     "sink mailing is now: host eu.letterbird.example"),
    ("a sink at one host fewer", NARROWER, ("a sink at one more host", BASE),
     "sink mailing is no longer: host eu.letterbird.example"),
    ("a sink at another host", WIDER, [("api.letterbird.example", "letterbird.example")],
     "sink mailing is now: host letterbird.example"),
    ("a sink asked at a path", WIDER,
     [('AtHosts<"api.letterbird.example">;',
       'AtHosts<"api.letterbird.example">;\n  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/{email}">;')],
     "sink mailing: method is PUT, and was POST"),
    ("a sink under another id", WIDER, [('"mailing"', '"letters"')], "sink letters is new"),

    # Flows.
    ("sent to one more sink", WIDER,
     [("struct VisitStore {", ARCHIVE.lstrip() + "struct VisitStore {"),
      (LETTER, LETTER + "  static pairs::SealedLine<shop::Archive> shelf;\n"
       + LETTER.replace("Mailing", "Archive").replace("line", "shelf"))], "transmit customer archive is new"),
    ("no longer sent", NARROWER, without(LETTER), "transmit customer mailing is gone"),
    ("one more field is sent", WIDER,
     [(TASTE, TASTE.replace("For<SendOrder>", "For<SendOrder, SendNewsletter>, zweck::SharedWith<Letterbird>"))],
     "transmit customer mailing is now: passes taste"),
    ("one field fewer is sent", NARROWER, ("one more field is sent", BASE), "transmit customer mailing is no longer: passes taste"),
    ("sent without a seal", WIDER, [("static pairs::SealedLine<", "static pairs::Line<")],
     "transmit customer mailing is no longer: sealed"),
    ("stored with a seal now", NARROWER, [("static pairs::Open store;", "static pairs::Sealed store;")],
     "persist visit visit-store is now: sealed"),
    ("no longer counted", NARROWER, without(COUNT), "persist visit visit-store is gone"),
    ("used for one more purpose", WIDER, added("void News(const shop::Customer& c) { Keep(&c.email.Use<shop::SendNewsletter>()); }\n"),
     "use customer.email send-newsletter is new"),
    ("used for one purpose fewer", NARROWER, without("  Keep(&customer.number.Use<shop::SendOrder>());\n"),
     "use customer.number send-order is gone"),
    ("read from the store", WIDER,
     added('void Read() {\n  static pairs::Sealed store;\n  Keep(zweck::Find<shop::CustomerStore, shop::Customer>(store, "C-1").ok());\n}\n'),
     "read customer customer-store is new"),
    ("erased now", NARROWER,
     added('void Forget() {\n  static pairs::Sealed store;\n'
           '  Keep(zweck::Erase<shop::CustomerStore, shop::Customer>(store, "C-1").ok());\n}\n'),
     "erase customer customer-store is new"),
    ("no longer erased", WIDER, ("erased now", BASE), "erase customer customer-store is gone"),
    ("taken in from JSON", WIDER, added('void Take() { Keep(zweck::FromJson<shop::Customer>("{}").ok()); }\n'), "ingest customer is new"),
    ("the same flow once more", NEITHER,
     added("void KeepAgain(const shop::Customer& customer) {\n  static pairs::Sealed store;\n"
           "  Keep(zweck::Persist<shop::CustomerStore>(customer, store).ok());\n}\n"), None),
    ("a function that nothing calls", NEITHER,
     added("template <class C>\nvoid Never(const C& c) { Keep(&c.taste.template Use<shop::SendOrder>()); }\n"), None),
    ("functions in another order", NEITHER, [(LOOK, ""), ("void KeepCustomer(", LOOK + "void KeepCustomer(")], None),
]


def edited(text, edits):
    for old, new in edits:
        if old.startswith("re:"):
            text, count = re.subn(old[3:], new, text)
            assert count > 1, old
        else:
            assert text.count(old) == 1, f"{text.count(old)} times: {old}"
            text = text.replace(old, new)
    return text


def program(text, name):
    """The text in a namespace of its own, with a root that calls what it defines."""
    text = re.sub(r'\.id = "([a-z-]+)"', rf'.id = "\1-{name}"', text)
    functions = re.findall(r"^void (\w+)\([^;{]*\) \{", re.sub(r"template <class C>\nvoid \w+", "", text), re.MULTILINE)
    calls = "".join(f"  Keep(reinterpret_cast<const void*>(&{function}));\n" for function in functions)
    return f'namespace {name} {{\n{text}\nextern "C" void Root_{name}() {{\n{calls}}}\n}}  // namespace {name}\n'


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{command}\n{done.stderr[:3000]}")
    return done.stdout


class Pairs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="zweck-pairs-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        _, shop = SHOP.read_text(encoding="utf-8").split(INCLUDE)
        texts = {BASE: shop} | {what: edited(shop, edits) for what, _, edits, _ in PAIRS if isinstance(edits, list)}
        cls.texts = texts
        cls.names = {what: f"p{number:03}" for number, what in enumerate(texts)}
        programs = [program(text, cls.names[what]) for what, text in texts.items()]

        clang = "clang" in pathlib.Path(COMPILER).name
        flags = ["-std=c++20", "-O0", "-ffunction-sections", f"-I{ROOT}", f"-I{ROOT / 'include'}"]
        header = cls.folder / ("ends.h.pch" if clang else "ends.h.gch")
        run(COMPILER, *flags, "-x", "c++-header", ROOT / "tests/lock/pairs/ends.h", "-o", header)
        include = ["-include-pch", header] if clang else ["-include", cls.folder / "ends.h"]
        cls.compile = [COMPILER, *flags, *include, "-c"]

        def make(first):
            source = cls.folder / f"{first}.cc"
            source.write_text(INCLUDE + "".join(programs[first : first + PER_FILE]), encoding="utf-8")
            run(*cls.compile, source, "-o", source.with_suffix(".o"))
            for name in list(cls.names.values())[first : first + PER_FILE]:
                out = cls.folder / f"{name}.o"
                run("ld", "-r", "--gc-sections", "-u", f"Root_{name}", source.with_suffix(".o"), "-o", out)
                said = run(ZWECK, "inventory", out, "--format", "json").replace(f"-{name}", "")
                out.with_suffix(".json").write_text(said, encoding="utf-8")

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(make, range(0, len(programs), PER_FILE)))

    def read(self, what):
        """The file with the inventory of a program."""
        return self.folder / f"{self.names[what]}.json"

    def test_enough_pairs(self):
        self.assertEqual(len({what for what, *_ in PAIRS}), len(PAIRS))
        self.assertGreaterEqual(len(PAIRS), 60)
        for judgement in (WIDER, NARROWER, NEITHER):
            self.assertGreater(sum(expected == judgement for _, expected, *_ in PAIRS), 15)

    def test_a_program_is_taken_out_whole(self):
        """What the linker takes out of a file says the same as that program compiled alone."""
        for what in (BASE, "a purpose on another basis", "sent to one more sink"):
            with self.subTest(what):
                source = self.folder / "alone.cc"
                source.write_text(INCLUDE + self.texts[what], encoding="utf-8")
                run(*self.compile, source, "-o", source.with_suffix(".o"))
                self.assertEqual(run(ZWECK, "lock", source.with_suffix(".o")), run(ZWECK, "lock", self.read(what)))

    def test_each_pair_is_judged_rightly(self):
        right = 0
        for what, expected, edits, line in PAIRS:
            with self.subTest(what):
                before, after = (self.read(name) for name in (edits if isinstance(edits, tuple) else (BASE, what)))
                lock = self.folder / f"{before.name}.lock"
                if not lock.exists():
                    lock.write_text(run(ZWECK, "lock", before), encoding="utf-8")
                diff = subprocess.run([ZWECK, "diff", before, after], capture_output=True, text=True, check=False)
                check = subprocess.run([ZWECK, "check", after, "--lock", lock], capture_output=True, text=True, check=False)
                judged = WIDER if "Wider: " in diff.stdout else NARROWER if "Narrower: " in diff.stdout else NEITHER
                self.assertEqual(judged, expected, diff.stdout + diff.stderr)
                self.assertEqual(diff.returncode, 1 if expected == WIDER else 0)
                self.assertEqual(check.returncode, 1 if expected == WIDER else 0, check.stdout + check.stderr)
                if expected == NEITHER:
                    self.assertEqual(diff.stdout, "Neither wider nor narrower.\n")
                    self.assertIn(", all in ", check.stdout)
                else:
                    told = diff.stdout.split("Narrower: ")
                    self.assertIn(line, told[0] if expected == WIDER else told[1])
                if expected == NARROWER:
                    self.assertIn("note: zweck[lock-narrower]", check.stdout)
                right += 1
        print(f"{right} of {len(PAIRS)} pairs are judged rightly")


def tearDownModule():
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"{sum(one.ru_utime + one.ru_stime for one in spent):.0f} s of a core")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
