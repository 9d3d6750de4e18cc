#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Does the inventory say what a program can do: no flow less, and none more?

usage: truth.py --zweck COMMAND --compiler PATH --library PATH --pc PATH [--flows N] [--files N] [--seed N] [--keep FOLDER]

Writes a program of random flows over many source files, and some that no code reaches, builds it as an executable, two
shared libraries and a static archive, and compares what `zweck inventory` reads with what was written: at -O0, -O3 and
-O2 -flto, stripped or not, with --gc-sections or without. Without --flows and --files: 300 over 20, which takes minutes.
"""

import argparse
import concurrent.futures
import itertools
import json
import os
import pathlib
import random
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LEVELS = {"-O0": ["-O0"], "-O3": ["-O3"], "-O2 -flto": ["-O2", "-flto", "-ffat-lto-objects"]}

KINDS = {  # a kind, and the C++ type of a value
    "EmailAddress": "std::string",
    "FullName": "std::string",
    "PhoneNumber": "std::optional<std::string>",
    "City": "std::string",
    "OrderId": "std::vector<std::string>",
    "Count": "std::uint32_t",
    "EventTime": "std::optional<absl::Time>",
}
PURPOSES = [f"purpose-{name}" for name in ("bill", "ship", "warn", "help", "count", "sell")]
RECIPIENTS = {
    "acme": "kController",
    "post": "kProcessor",
    "bank": "kThirdParty",
    "press": "kThirdParty",
    "asker": "kDataSubject",
}


def camel(words):
    return "".join(word.capitalize() for word in words.replace("_", "-").split("-"))


class Field:
    def __init__(self, number, name, kind, value, purposes, recipients, secret=False, key=False, subject=False, nested=None):
        self.number, self.name, self.kind, self.value = number, name, kind, value
        self.purposes, self.recipients = purposes, recipients
        self.secret, self.key, self.subject, self.nested = secret, key, subject, nested

    def text(self):
        tags = [f"zweck::Is<zweck::kind::{self.kind}>"]
        if self.purposes:
            tags.append(f"zweck::For<{', '.join(map(camel, self.purposes))}>")
        if self.recipients:
            tags.append(f"zweck::SharedWith<{', '.join(map(camel, self.recipients))}>")
        tags += ["zweck::Key"] * self.key + ["zweck::Subject"] * self.subject + ["zweck::Secret"] * self.secret
        return f"  Field<{self.number}, {self.value}, {', '.join(tags)}> {self.name};\n"

    # The rules of the doors, written once more, so that the two can disagree.

    def persists(self, sink):
        return bool(set(self.purposes) & set(sink.purposes)) and self.reaches(sink)

    def transmits(self, sink):
        return set(sink.purposes) <= set(self.purposes) and self.reaches(sink)

    def reaches(self, sink):
        return RECIPIENTS[sink.recipient] in ("kController", "kDataSubject") or sink.recipient in self.recipients


class Category:
    def __init__(self, name, fields):
        self.name, self.fields = name, fields

    def text(self):
        return (
            f"struct {camel(self.name)} {{\n"
            f"  template <unsigned N, class T, class... Tags> using Field = zweck::Field<{camel(self.name)}, N, T, Tags...>;\n"
            f'  static constexpr zweck::CategoryInfo kInfo{{.id = "{self.name}", .description = "What {self.name} is",\n'
            '      .subjects = "customers", .policy_section = "1"};\n'
            "  using Retention = zweck::KeepFor<std::chrono::days{30}>;\n"
            '  using Erasure = zweck::NotErasable<"a store may keep it without its subject">;\n'
            + "".join(field.text() for field in self.fields)
            + f"}};\nZWECK_CATEGORY({camel(self.name)}, {', '.join(field.name for field in self.fields)});\n"
        )

    def passes(self, rule):
        """The paths of what passes a rule, and whether that is all."""
        paths, whole = [], True
        for field in sorted(self.fields, key=lambda field: field.number):
            if field.nested is None:
                if rule(field):
                    paths.append(field.name)
                else:
                    whole = False
            else:
                inner, all_of_it = field.nested.passes(rule) if rule(field) else ([], False)
                paths += [f"{field.name}.{path}" for path in inner]
                whole = whole and all_of_it
        return paths, whole

    def has_subject(self):
        return any(field.subject or (field.nested is not None and field.nested.has_subject()) for field in self.fields)

    def may_reach(self, sink):
        """Only what says whom it is about goes to that person."""
        return RECIPIENTS[sink.recipient] != "kDataSubject" or self.has_subject()

    def has_secret(self, rule):
        return any(
            rule(field) and (field.secret or (field.nested is not None and field.nested.has_secret(rule)))
            for field in self.fields
        )


class Sink:
    def __init__(self, name, purposes, recipient, sealed):
        self.name, self.purposes, self.recipient, self.sealed = name, purposes, recipient, sealed

    def text(self):
        return (
            f"struct {camel(self.name)} {{\n"
            f'  static constexpr zweck::SinkInfo kInfo{{.id = "{self.name}", .description = "What {self.name} is"}};\n'
            f"  using Purposes = zweck::For<{', '.join(map(camel, self.purposes))}>;\n"
            f"  using Recipient = {camel(self.recipient)};\n"
            + "  using OnItsWay = zweck::Sealed;\n" * self.sealed
            + "};\n"
        )


def make_policy(dice):
    def some(values, least=1):
        return dice.sample(values, dice.randint(least, min(4, len(values))))

    def field(number, key=False, subject=False):
        kind = "CustomerNumber" if key else dice.choice(list(KINDS))
        value = "std::string" if key else KINDS[kind]
        return Field(
            number,
            f"f{number}",
            kind,
            value,
            dice.sample(PURPOSES, 5) if key else some(PURPOSES),
            [name for name in ("post", "bank", "press") if dice.random() < (0.9 if key else 0.6)],
            secret=not key and value == "std::string" and dice.random() < 0.2,
            key=key,
            subject=subject,
        )

    categories = []
    for i in range(14):
        fields = [field(1, key=i % 3 != 2, subject=i % 3 == 1)] + [field(n) for n in range(2, dice.randint(4, 9))]
        if i > 3 and i % 2:
            inner = dice.choice(categories[:4])
            number = len(fields) + 1
            value = dice.choice(["{}", "std::optional<{}>", "std::vector<{}>"]).format(camel(inner.name))
            # What it names, something in it names.
            purposes = [name for name in PURPOSES if any(name in field.purposes for field in inner.fields)]
            recipients = [name for name in RECIPIENTS if any(name in field.recipients for field in inner.fields)]
            fields.append(
                Field(number, f"f{number}", "MessageBody", value, purposes, recipients, nested=inner)
            )
        dice.shuffle(fields)
        categories.append(Category(f"category-{i}", fields))
    sinks = [
        Sink(f"sink-{i}", dice.sample(PURPOSES, 1 + (i % 3)), dice.choice(list(RECIPIENTS)), dice.random() < 0.5)
        for i in range(12)
    ]
    return categories, sinks


STORE_DOORS = {"DOOR_PERSIST": "", "DOOR_READ": "", "DOOR_ERASE": ""}


class Flow:
    """A call of a door, and what the inventory is to say of it; twice, if it gives fields of two categories."""

    def __init__(self, code, *others, **facts):
        self.code = code
        self.keys = [json.dumps({name: value for name, value in sorted(each.items()) if value}) for each in (facts, *others)]
        self.key = "\n".join(self.keys)


def disclosed(sink, *parts):
    """A call of Disclose with fields of one category, or of two."""
    facts = []
    for category, fields in parts:
        names = [field.name for field in sorted(fields, key=lambda field: field.number)]
        beside = sorted(other.name for other, _ in parts if other is not category)
        facts.append(
            {"door": "DOOR_DISCLOSE", "category": category.name, "sink": sink.name, "sealed": sink.sealed}
            | {"fields": names, "beside": beside}
        )
    records = "".join(f"  static const {camel(category.name)} record{i};\n" for i, (category, _) in enumerate(parts))
    given = ", ".join(f"record{i}.{field.name}" for i, (_, fields) in enumerate(parts) for field in fields)
    call = f"zweck::Disclose<{camel(sink.name)}>({given}, [](const auto&...) {{ return true; }})"
    return Flow(f"{records}  Sink({call});\n", *facts[1:], **facts[0])


def every_disclosure(categories, sinks):
    for sink in sinks:
        open_to = []
        for category in categories:
            fields = [
                field
                for field in category.fields
                if field.nested is None and field.transmits(sink) and (sink.sealed or not field.secret)
            ]
            if fields and category.may_reach(sink):
                open_to.append((category, fields))
                yield disclosed(sink, (category, fields))  # in the order of the members, which is not that of the numbers
                yield disclosed(sink, (category, fields[:1]))
        for (one, of_one), (other, of_other) in itertools.combinations(open_to, 2):
            yield disclosed(sink, (other, of_other[:2]), (one, of_one[-1:]))


def every_answer(categories, sinks):
    for category, sink, cut in itertools.product(categories, sinks, (False, True)):
        paths, whole = category.passes(lambda field: field.transmits(sink))
        if not (paths if cut else whole) or not category.may_reach(sink):
            continue
        if not sink.sealed and category.has_secret(lambda field: field.transmits(sink)):
            continue
        name, to = camel(category.name), camel(sink.name)
        # Of a list as of one.
        is_list = not cut and len(category.fields) % 2 == 0
        held = f"std::vector<{name}>" if is_list else name
        yield Flow(
            f"  static const {held} given;\n"
            f"  Sink(zweck::Answer<{to}>({f'zweck::Minimize<{to}>(given)' if cut else 'given'}).ok());\n",
            door="DOOR_ANSWER",
            category=category.name,
            sink=sink.name,
            sealed=sink.sealed,
            minimized=cut and not whole,
            fields=paths if cut else category.passes(lambda field: True)[0],
        )


def every_flow(categories, sinks):
    yield from every_disclosure(categories, sinks)
    yield from every_answer(categories, sinks)
    for category in categories:
        name = camel(category.name)
        everything, _ = category.passes(lambda field: True)
        yield Flow(
            f'  Sink(zweck::FromJson<{name}>("{{}}").ok());\n',
            door="DOOR_INGEST",
            category=category.name,
            fields=everything,
        )
        for field in category.fields:
            for purpose in field.purposes:
                yield Flow(
                    f"  static const {name} record;\n"
                    f"  Sink(&record.{field.name}.Use<{camel(purpose)}>());\n",
                    door="DOOR_USE",
                    category=category.name,
                    purpose=purpose,
                    fields=[field.name],
                )
        for sink, sealed, cut in itertools.product(sinks, (False, True), (False, True)):
            if not category.may_reach(sink):
                continue
            facts = {"category": category.name, "sink": sink.name, "sealed": sealed}
            seal = "true" if sealed else "false"

            paths, whole = category.passes(lambda field: field.transmits(sink))
            if (paths if cut else whole) and (sealed or not category.has_secret(lambda f: f.transmits(sink))):
                record = f"zweck::Minimize<{camel(sink.name)}>(record)" if cut else "record"
                yield Flow(
                    f"  static Transport<{camel(sink.name)}, {seal}> transport;\n  static const {name} record;\n"
                    f"  Sink(zweck::Transmit<{camel(sink.name)}>({record}, transport).ok());\n",
                    door="DOOR_TRANSMIT",
                    minimized=cut and not whole,
                    fields=paths if cut else everything,
                    **facts,
                )

            paths, whole = category.passes(lambda field: field.persists(sink))
            key = next((field for field in category.fields if field.key), None)
            if not (paths if cut else whole) or (key and not key.persists(sink)):
                continue
            if not sealed and category.has_secret(lambda f: f.persists(sink)):
                continue
            facts |= {"minimized": cut and not whole, "fields": paths if cut else everything}
            store = f"  static Store<{seal}> store;\n"
            to, of = camel(sink.name), f"zweck::Minimized<{name}, {camel(sink.name)}>" if cut else name
            record = f"zweck::Minimize<{to}>(record)" if cut else "record"
            yield Flow(
                f"{store}  static const {name} record;\n  Sink(zweck::Persist<{to}>({record}, store).ok());\n",
                door="DOOR_PERSIST",
                **facts,
            )
            read = f'Find<{to}, {of}>(store, "k")' if key else f"ForEach<{to}, {of}>(store, Each{{}})"
            yield Flow(f"{store}  Sink(zweck::{read}.ok());\n", door="DOOR_READ", **facts)
            if key:
                yield Flow(f'{store}  Sink(zweck::Erase<{to}, {of}>(store, "k").ok());\n', door="DOOR_ERASE", **facts)


def by_turns(dice, keys):
    """In any order, but a call of each door after the other, since some doors have many."""
    doors = {}
    for key in dice.sample(keys, len(keys)):
        doors.setdefault(json.loads(key.partition("\n")[0])["door"], []).append(key)
    turns = itertools.zip_longest(*doors.values())
    return [key for turn in turns for key in turn if key is not None]


HEAD = """\
#include "zweck/zweck.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

void Sink(bool ok);
void Sink(const void* value);

template <bool kSealed>
struct Store {
  static constexpr bool kSeals = kSealed;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&, std::span<const zweck::store::Value>) { return {}; }
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(std::span<const zweck::store::Value>)>) { return {}; }
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value&) { return true; }
};
template <class S, bool kSealed>
struct Transport {
  using ForSink = S;
  static constexpr bool kSeals = kSealed;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view) { return {}; }
};
struct Each {
  template <class C>
  absl::Status operator()(const C&) const { return {}; }
};
"""


def header(categories, sinks):
    text = "#pragma once\n" + HEAD
    for purpose in PURPOSES:
        text += (
            f"struct {camel(purpose)} {{\n"
            f'  static constexpr zweck::PurposeInfo kInfo{{.id = "{purpose}", .description = "What {purpose} is",\n'
            "      .legal_basis = zweck::LegalBasis::kContract};\n};\n"
        )
    for name, role in RECIPIENTS.items():
        text += (
            f"struct {camel(name)} {{\n"
            f'  static constexpr zweck::RecipientInfo kInfo{{.id = "{name}", .name = "{name} Ltd",\n'
            f'      .role = zweck::Role::{role}, .country = "DE"}};\n}};\n'
        )
    return text + "".join(sink.text() for sink in sinks) + "".join(category.text() for category in categories)


class Program:
    """The sources. A file belongs to the executable, one of two libraries or the archive, by its number."""

    def __init__(self, seed, flow_count, file_count):
        dice = random.Random(seed)
        self.file_count = file_count
        self.categories, self.sinks = make_policy(dice)
        flows = list(every_flow(self.categories, self.sinks))
        distinct = {flow.key: flow for flow in flows}
        dead_count = flow_count // 10
        chosen = [distinct[key] for key in by_turns(dice, sorted(distinct))[: flow_count + 2 * dead_count]]
        dice.shuffle(chosen)
        self.live = chosen[:flow_count]
        unused = chosen[flow_count : flow_count + dead_count]
        self.unreached = chosen[flow_count + dead_count :]
        bodies = [[] for _ in range(file_count)]
        calls = [[] for _ in range(file_count)]
        for i, flow in enumerate(self.live):
            # Some flows stand in two files.
            for file in dice.sample(range(file_count), 2) if dice.random() < 0.2 else [i % file_count]:
                name = f"Live{file}_{i}"
                how = dice.choice(["static ", "static inline ", "", "template <class> "])
                bodies[file].append(f"{how}void {name}() {{\n{flow.code}}}\n")
                calls[file].append(f"  {name}{'<int>' if 'template' in how else ''}();\n")
        for i, flow in enumerate(unused):  # no compiler makes code of these
            how = dice.choice(["[[maybe_unused]] static ", "inline ", "template <class> "])
            text = f"{how}void Unused{i}() {{\n{flow.code}}}\n"
            if "static" in how:  # but g++ -O0, of the doors that they call
                text = f"#ifdef __OPTIMIZE__\n{text}#endif\n"
            bodies[i % file_count].append(text)
        # Code that the linker may drop: in the executable, since a library exports it.
        self.unreached_files = [file for file in range(file_count) if self.part(file) == "program"]
        for i, flow in enumerate(self.unreached):
            file = self.unreached_files[i % len(self.unreached_files)]
            bodies[file].append(f"void Unreached{i}() {{\n{flow.code}}}\n")
        self.files = {"policy.h": header(self.categories, self.sinks)}
        for file in range(file_count):
            text = '#include "policy.h"\n' + "".join(bodies[file])
            self.files[f"file{file}.cc"] = text + f"void Run{file}() {{\n{''.join(calls[file])}}}\n"
        runs = range(file_count)
        self.files["main.cc"] = (
            "volatile bool last;\nvoid Sink(bool ok) { last = ok; }\nvoid Sink(const void* value) { last = value; }\n"
            + "".join(f"void Run{file}();\n" for file in runs)
            + "int main() {\n"
            + "".join(f"  Run{file}();\n" for file in runs)
            + "}\n"
        )

    @staticmethod
    def part(file):
        return ("program", "liba.so", "libb.so", "libc.a")[file % 4]

    def expected(self, level, collected):
        """The keys of what is in the binaries."""
        keys = {key for flow in self.live for key in flow.keys}
        # What nothing reaches stays in an executable unless its sections are collected, or linked as a whole program.
        if not collected and "-flto" not in level:
            keys |= {key for flow in self.unreached for key in flow.keys}
        return keys


def run(command, cwd):
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"truth: {shlex.join(map(str, command))}\n{done.stderr[:4000]}")
    return done.stdout


def inventory(zweck, folder, files):
    read = json.loads(run([zweck, "inventory", "--format", "json", *files], folder))
    found = set()
    for flow in read.get("flows", []):
        # In which of the four it is depends on the linker.
        found.add(json.dumps({name: value for name, value in sorted(flow.items()) if value and name != "binaries"}))
    return found


def precompile(options, folder, level):
    """The header once a level: most of the time of a file goes into it. The flags with which a file that starts so is compiled."""
    clang = "clang" in pathlib.Path(options.compiler).name
    out = folder / f"header{level.replace(' ', '')}"
    out.mkdir()
    flags = ["-std=c++20", "-fPIC", f"-I{ROOT / 'include'}", *LEVELS[level]]
    header = out / ("policy.h.pch" if clang else "policy.h.gch")
    run([options.compiler, *flags, "-x", "c++-header", folder / "policy.h", "-o", header], folder)
    # Of a header that it doesn't take, g++ would say nothing and read policy.h again.
    return ["-include-pch", header] if clang else ["-Werror=invalid-pch", "-include", out / "policy.h"]


def compile_all(options, folder, program, level):
    """The objects of a level, once for both ways to link them."""
    include = precompile(options, folder, level)
    flags = ["-std=c++20", "-fPIC", "-ffunction-sections", "-fdata-sections", f"-I{ROOT / 'include'}", *LEVELS[level]]
    objects = folder / f"objects{level.replace(' ', '')}"
    objects.mkdir()

    def compile_one(source):
        header = include if source != "main.cc" else []
        run([options.compiler, *flags, *header, "-c", source, "-o", objects / f"{source}.o"], folder)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(compile_one, (name for name in program.files if name.endswith(".cc"))))
    return objects


def link(options, folder, program, level, collected, objects):
    clang = "clang" in pathlib.Path(options.compiler).name
    flags = ["-Wl,--gc-sections"] if collected else []
    flags += ["-fuse-ld=lld"] if clang else []
    out = folder / (level.replace(" ", "") + ("-gc" if collected else ""))
    out.mkdir()
    compiler = options.compiler
    parts = {}
    for file in range(program.file_count):
        parts.setdefault(program.part(file), []).append(objects / f"file{file}.cc.o")
    ar = options.ar or ("llvm-ar-19" if clang else "gcc-ar")
    run([ar, "rcs", out / "libc.a", *parts["libc.a"]], folder)
    optimise = LEVELS[level]
    requires = run(["pkg-config", "--print-requires", "--print-requires-private", options.pc], folder).split("\n")
    needed = run(["pkg-config", "--libs", *filter(None, requires)], folder).split()
    for library in ("liba.so", "libb.so"):
        run([compiler, *optimise, "-shared", "-fPIC", *flags, *parts[library], "-o", out / library], folder)
    run(
        [compiler, *optimise, *flags, objects / "main.cc.o", *parts["program"], out / "libc.a", out / "liba.so", out / "libb.so"]
        + [*(flag for flag in options.flags if flag.startswith("-fsanitize")), options.library, *needed, f"-Wl,-rpath,{out}", "-o", out / "program"],
        folder,
    )
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--zweck", required=True, help="the command")
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--ar")
    parser.add_argument("--library", required=True, help="libzweck, with which the program is linked")
    parser.add_argument("--pc", required=True, help="its pkg-config file, which says what it needs")
    parser.add_argument("--flags", type=shlex.split, default=[], help="what it was built with: sanitizers count")
    parser.add_argument("--flows", type=int, default=300)
    parser.add_argument("--files", type=int, default=20)
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--keep", type=pathlib.Path, help="a new folder for the program, kept afterwards")
    options = parser.parse_args()

    program = Program(options.seed, options.flows, options.files)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="zweck-truth-") as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(exist_ok=True)
        for name, text in program.files.items():
            (folder / name).write_text(text, encoding="utf-8")
        objects = {level: compile_all(options, folder, program, level) for level in LEVELS}
        for level, collected in itertools.product(LEVELS, (False, True)):
            out = link(options, folder, program, level, collected, objects[level])
            run([out / "program"], folder)
            binaries = [out / name for name in ("program", "liba.so", "libb.so", "libc.a")]
            for stripped in (False, True):
                if stripped:
                    for binary in binaries[:3]:
                        run(["strip", binary], folder)
                    run(["strip", "--strip-debug", binaries[3]], folder)
                found, expected = inventory(options.zweck, folder, binaries), program.expected(level, collected)
                live = sum(set(flow.keys) <= found for flow in program.live)
                what = f"{level}{', --gc-sections' if collected else ''}{', stripped' if stripped else ''}"
                print(f"{what}: {live} of {options.flows}, {len(found - expected)} extra, {len(expected - found)} missing")
                for name, keys in (("extra", found - expected), ("missing", expected - found)):
                    for key in sorted(keys)[:5]:
                        print(f"  {name}: {key}")
                wrong += found != expected
    print(f"{6 * 2 - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
