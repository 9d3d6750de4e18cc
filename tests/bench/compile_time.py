#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Measures what it costs to compile categories, beside protobuf's generated code for the same messages.

Writes the sources into a temporary directory, compiles each on its own with -O2, in turns, and takes the least time (user and
system) and the memory of that run. Nothing else should run meanwhile: what is measured is the compiler, and it shares caches.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SIZES = [1, 10, 100]
# What zweck_precompile makes, and the source that is compiled with it.
HEADER = "zweck: the header precompiled"
PRECOMPILED = "zweck: 1, with that"

# A category of twelve fields: name, type, kind, further tags, and the type of the same message's field.
FIELDS = [
    ("number", "std::string", "CustomerNumber", ", zweck::Key", "string"),
    ("company", "std::string", "CompanyName", "", "string"),
    ("person", "std::string", "FullName", "", "string"),
    ("email", "std::string", "EmailAddress", ", zweck::MaxBytes<320>", "string"),
    ("city", "std::string", "City", "", "string"),
    ("country", "std::string", "Country", "", "string"),
    ("orders", "std::int64_t", "Count", "", "int64"),
    ("trial", "bool", "Flag", "", "bool"),
    ("price", "double", "Money", "", "double"),
    ("phone", "std::optional<std::string>", "PhoneNumber", "", "optional string"),
    ("notes", "std::vector<std::string>", "FreeText", "", "repeated string"),
    ("since", "absl::Time", "RecordTime", "", "google.protobuf.Timestamp"),
]

PURPOSE = """\
#include <zweck/internal/codec/to_bytes.h>
#include <zweck/zweck.h>

namespace acme {
struct Serve {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "serve", .description = "Serve", .legal_basis = zweck::LegalBasis::kContract};
};
"""

CATEGORY = """\
struct Customer{i} {{
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer{i}, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{{
      .id = "customer{i}", .description = "Who", .subjects = "customers", .policy_section = "4"}};
  using Retention = zweck::KeepFor<std::chrono::days{{365}}>;
{fields}
}};
ZWECK_CATEGORY(Customer{i}, {names});

absl::Status WriteWire(const zweck::CodecKey& door, const Customer{i}& record, std::string& out) {{
  return zweck::ToWire(door, record, out);
}}
absl::Status WriteJson(const zweck::CodecKey& door, const Customer{i}& record, std::string& out) {{
  return zweck::ToJson(door, record, out);
}}
absl::StatusOr<Customer{i}> ReadWire{i}(std::string_view bytes) {{
  return zweck::FromWire<Customer{i}>(bytes);
}}
absl::StatusOr<Customer{i}> ReadJson{i}(std::string_view json) {{
  return zweck::FromJson<Customer{i}>(json);
}}
"""

# Every door, with a category of the Jodocus policy.
DOORS = """\
#include <jodocus/sinks.h>
#include <jodocus/support_ticket.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/transport/json_lines.h>
#include <zweck/zweck.h>

using jodocus::SupportTicket;

struct TicketLines {
  static constexpr zweck::SinkInfo kInfo{.id = "ticket-lines", .description = "Tickets in a file"};
  using Purposes = jodocus::TicketSystem::Purposes;
  using Recipient = jodocus::TicketSystem::Recipient;
};

absl::Status Keep(std::string_view json, std::string_view wire, zweck::SqliteStore& store,
                  zweck::JsonLinesFile<TicketLines>& lines) {
  zweck::IngestReport report;
  absl::StatusOr<SupportTicket> ticket = zweck::FromJson<SupportTicket>(json, &report);
  if (!ticket.ok()) ticket = zweck::FromWire<SupportTicket>(wire);
  if (!ticket.ok()) return ticket.status();
  if (absl::Status kept = zweck::Persist<jodocus::SupportStore>(*ticket, store); !kept.ok()) return kept;
  const std::string& key = ticket->{key}.Use<jodocus::ResolveIssue>();
  absl::StatusOr<SupportTicket> found = zweck::Find<jodocus::SupportStore, SupportTicket>(store, key);
  if (!found.ok()) return found.status();
  absl::Status sent = zweck::Transmit<TicketLines>(zweck::Minimize<TicketLines>(*found), lines);
  if (!sent.ok()) return sent;
  absl::Status all = zweck::ForEach<jodocus::SupportStore, SupportTicket>(
      store, [](const SupportTicket&) { return absl::OkStatus(); });
  if (!all.ok()) return all;
  return zweck::Erase<jodocus::SupportStore, SupportTicket>(store, key).status();
}
"""

# As much of the same with protobuf: in as JSON and as wire, a value read, out as both.
PROTOBUF_USE = """\
#include <google/protobuf/util/json_util.h>

#include "support_ticket.pb.h"

using jodocus::v1::SupportTicket;

bool Keep(const std::string& json, const std::string& wire, std::string& out, std::string& json_out) {
  SupportTicket ticket;
  if (!google::protobuf::util::JsonStringToMessage(json, &ticket).ok() && !ticket.ParseFromString(wire)) {
    return false;
  }
  if (ticket.{key}().empty() || !ticket.SerializeToString(&out)) return false;
  return google::protobuf::util::MessageToJsonString(ticket, &json_out).ok();
}
"""


def categories(n):
    parts = [PURPOSE]
    for i in range(n):
        fields = "\n".join(
            f"  Field<{j + 1}, {cpp}, zweck::Is<zweck::kind::{kind}>, zweck::For<Serve>{tags}> {name}{i};"
            for j, (name, cpp, kind, tags, _) in enumerate(FIELDS)
        )
        names = ", ".join(f"{name}{i}" for name, *_ in FIELDS)
        parts.append(CATEGORY.format(i=i, fields=fields, names=names))
    return "\n".join([*parts, "}  // namespace acme\n"])


def messages(n):
    parts = ['syntax = "proto3";\npackage acme.of%d;\nimport "google/protobuf/timestamp.proto";' % n]
    for i in range(n):
        fields = "".join(f"  {proto} {name}{i} = {j + 1};\n" for j, (name, *_, proto) in enumerate(FIELDS))
        parts.append(f"message Customer{i} {{\n{fields}}}")
    return "\n".join(parts) + "\n"


def without_options(proto):
    """A message alone: the tags of a category are options, and their file makes protobuf's headers larger."""
    proto = proto.replace('import "zweck/v1/options.proto";\n', "")
    proto = re.sub(r"\n *option \(\.zweck\.v1\.\w+\) = \{.*?\n *\};", "", proto, flags=re.DOTALL)
    proto = re.sub(r" \[\(\.zweck\.v1\.field\) = \{.*?\n *\}\]", "", proto, flags=re.DOTALL)
    assert "zweck.v1" not in proto
    return proto


def make_sources(folder):
    """Writes them all; gives {name: path}, those of one comparison next to each other."""
    ticket = (ROOT / "proto/jodocus/v1/support_ticket.proto").read_text(encoding="utf-8")
    key = re.search(r"string (\w+) = 1\b", ticket).group(1)
    (folder / "support_ticket.proto").write_text(without_options(ticket), encoding="utf-8")
    texts = {
        "an empty file": "",
        "protobuf: a header included": '#include "support_ticket.pb.h"\n',
        "protobuf: and used": PROTOBUF_USE.replace("{key}", key),
        "zweck: all doors of a category": DOORS.replace("{key}", key),
        "absl/status/statusor.h alone": "#include <absl/status/statusor.h>\n",
    }
    for n in SIZES:
        (folder / f"customers{n}.proto").write_text(messages(n), encoding="utf-8")
        texts[f"zweck: {n}"] = categories(n)
        if n == 1:
            texts[HEADER] = "#include <zweck/zweck.h>\n"
            texts[PRECOMPILED] = categories(n)
    paths = {}
    for number, (name, text) in enumerate(texts.items()):
        paths[name] = folder / (f"{number}.h" if name == HEADER else f"{number}.cc")
        paths[name].write_text(text, encoding="utf-8")
    protos = ["support_ticket.proto", *(f"customers{n}.proto" for n in SIZES)]
    subprocess.run(["protoc", f"--proto_path={folder}", f"--cpp_out={folder}", *protos], check=True)
    for n in SIZES:
        paths[f"protobuf: {n}"] = folder / f"customers{n}.pb.cc"
    return paths


def compile_once(compiler, name, paths, folder, include):
    """(seconds, megabytes) of one compilation, with all processes that the compiler starts."""
    command = [compiler, "-std=c++20", "-O2", f"-I{include}", f"-I{folder}"]
    # As CMake does: g++ finds the .gch beside a header, Clang is told; and instantiates templates in it.
    clang, header = "clang" in compiler, paths.get(HEADER)
    if name == HEADER:
        command += ["-x", "c++-header", str(header)]
        command += ["-Xclang", "-fpch-instantiate-templates", "-o", f"{header}.pch"] if clang else ["-o", f"{header}.gch"]
    else:
        if name == PRECOMPILED:
            command += ["-include-pch", f"{header}.pch"] if clang else ["-Winvalid-pch", "-Werror", "-include", str(header)]
        command += ["-c", str(paths[name]), "-o", str(folder / "out.o")]
    with open(folder / "errors.txt", "w+", encoding="utf-8") as errors:
        process = subprocess.Popen(command, stdout=errors, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            sys.exit(f"compile_time: {' '.join(command)}\n{errors.read()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(compilers, paths, folder, include, times):
    """{compiler: {name: {"seconds": least, "megabytes": of that run}}}; the large ones at most three times."""
    best = {compiler: {} for compiler in compilers}
    for turn in range(times):
        for name in paths:
            for compiler in compilers:
                known = best[compiler].get(name)
                if turn >= 3 and known["seconds"] > 3:
                    continue
                if sys.stderr.isatty():
                    print(f"\r\033[Kturn {turn + 1} of {times}: {compiler}, {name} ", end="", file=sys.stderr, flush=True)
                seconds, megabytes = compile_once(compiler, name, paths, folder, include)
                if known is None or seconds < known["seconds"]:
                    best[compiler][name] = {"seconds": seconds, "megabytes": megabytes}
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    return best


def goals(measured):
    """(what, of what, ratio of seconds, of megabytes, met) for each goal."""
    pairs = [(f"zweck: {n}", f"protobuf: {n}") for n in SIZES]
    pairs.append(("zweck: all doors of a category", "protobuf: a header included"))
    for ours, theirs in pairs:
        ratios = [measured[ours][what] / measured[theirs][what] for what in ("seconds", "megabytes")]
        yield ours, theirs, *ratios, max(round(ratio, 2) for ratio in ratios) <= 1.0


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("---" for _ in widths) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--compiler", action="append", help="default: clang++-19 and g++")
    parser.add_argument("--times", type=int, default=7, help="how often each is compiled")
    parser.add_argument("--include", type=pathlib.Path, default=ROOT / "include")
    parser.add_argument("--only", default="", help="a part of the names of what to compile; then no goals")
    parser.add_argument("--out", type=pathlib.Path, help="write everything here as JSON")
    options = parser.parse_args()
    compilers = options.compiler or ["clang++-19", "g++"]
    for tool in [*compilers, "protoc"]:
        if shutil.which(tool) is None:
            sys.exit(f"compile_time: there is no {tool}")

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = {name: path for name, path in make_sources(folder).items() if options.only in name}
        if PRECOMPILED in paths and HEADER not in paths:
            sys.exit(f"compile_time: {PRECOMPILED} needs {HEADER}")
        measured = measure(compilers, paths, folder, options.include, options.times)

    rows = [["seconds, megabytes", *compilers]]
    for name in paths:
        rows.append(
            [name, *(f"{measured[c][name]['seconds']:.2f} s, {measured[c][name]['megabytes']:.0f} MB" for c in compilers)]
        )
    print(table(rows) + "\n")
    if options.only:
        return

    rows = [["goal: no more than", "compiler", "time", "memory", "met"]]
    for compiler in compilers:
        for ours, theirs, time, memory, met in goals(measured[compiler]):
            rows.append([f"{ours} / {theirs}", compiler, f"{time:.2f}", f"{memory:.2f}", "yes" if met else "MISSED"])
    print(table(rows) + "\n")
    if options.out is not None:
        result = {
            "measured": measured,
            "goals": [
                dict(zip(("what", "to", "time", "memory", "met"), goal), compiler=compiler)
                for compiler in compilers
                for goal in goals(measured[compiler])
            ],
        }
        options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
