// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/declarations.h"

#include <catch2/catch.hpp>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using testing::Record;

const FileRecords& ShopFile() {
  static const auto* const kFile =
      new FileRecords{.places = {"lib.a(a.o)"}, .binaries = {}, .records = {}};
  return *kFile;
}

TEST_CASE("Nothing is needed until a flow needs it") {
  const std::vector<v1::Record> records = testing::ShopRecords();
  std::vector<Held> held;
  for (const v1::Record& record : records) held.push_back({&record, 0, 0});
  Declarations declarations;
  for (const Held& one : held) {
    if (!one.record->has_flow()) CHECK(declarations.Add(ShopFile(), one).ok());
  }
  CHECK(declarations.Needed().ByteSizeLong() == 0);
  CHECK(
      declarations.Need(Record(R"(flow { door: DOOR_INGEST category: "customer" })").flow()).ok());
  CHECK(declarations.Needed().categories_size() == 1);
  CHECK(declarations.Needed().kinds_size() == 2);
  CHECK(declarations.Needed().sinks_size() == 0);
  CHECK(declarations
            .Need(Record(R"(flow { door: DOOR_READ category: "customer" sink: "customer-table" })")
                      .flow())
            .ok());
  CHECK(declarations.Needed().sinks_size() == 1);
  CHECK(declarations.Needed().recipients_size() == 1);
}

TEST_CASE("What a disclosure goes beside is needed, too, and its hash with the flow's") {
  const v1::Record kind = Record(R"(kind { id: "k" })");
  const v1::Record a = Record(R"(category { id: "a" fields { number: 1 name: "f" kind: "k" } })");
  const v1::Record b = Record(R"(category { id: "b" fields { number: 1 name: "f" kind: "k" } })");
  const v1::Record recipient = Record(R"(recipient { id: "r" })");
  const v1::Record sink = Record(R"(sink { id: "s" recipient: "r" })");
  const v1::Record flow =
      Record(R"(flow { door: DOOR_DISCLOSE category: "a" sink: "s" fields: "f" beside: "b" })");
  Declarations lacking;
  Declarations declarations;
  const Held held[] = {{&kind, 0, {}},
                       {&a, 0, {}, Hashes{.meaning = 1, .names = 0}},
                       {&recipient, 0, {}},
                       {&sink, 0, {}, Hashes{.meaning = 20, .names = 0}}};
  for (const Held& one : held) CHECK(declarations.Add(ShopFile(), one).ok());
  for (const Held& one : held) CHECK(lacking.Add(ShopFile(), one).ok());
  CheckMessage(lacking.Need(flow.flow()), "the category b is declared by no record");
  const Held other{&b, 0, {}, Hashes{.meaning = 300, .names = 0}};
  CHECK(declarations.Add(ShopFile(), other).ok());
  CHECK(declarations.Need(flow.flow()).ok());
  CHECK(declarations.Needed().categories_size() == 2);
  CHECK(declarations.CheckNames({&flow, 0, {}, Hashes{.meaning = 0, .names = 321}}).ok());
  CheckMessage(declarations.CheckNames({&flow, 0, {}, Hashes{.meaning = 0, .names = 21}}),
               "compiled with other declarations");
}

TEST_CASE("Things of different kinds may share an id") {
  const v1::Record purpose = Record(R"(purpose { id: "support" })");
  const v1::Record sink = Record(R"(sink { id: "support" recipient: "support" })");
  Declarations declarations;
  const Held first{&purpose, 0, {}};
  const Held second{&sink, 0, {}};
  CHECK(declarations.Add(ShopFile(), first).ok());
  CHECK(declarations.Add(ShopFile(), second).ok());
}

TEST_CASE("A long difference is cut, and text of a record can't break the line") {
  const v1::Record one = Record(R"(purpose { id: "a" })");
  v1::Record other = one;
  other.mutable_purpose()->set_description("\x1b[2J" + std::string(5000, 'x'));
  Declarations declarations;
  const Held first{&one, 0, 64};
  const Held second{&other, 0, {}};
  CHECK(declarations.Add(ShopFile(), first).ok());
  const absl::Status status = declarations.Add(ShopFile(), second);
  CheckMessage(status,
               "than in lib.a(a.o): offset 0x40; from there to here: added: purpose.description");
  CHECK(status.message().size() < 600);
  CHECK(status.message().find('\x1b') == absl::string_view::npos);
}

TEST_CASE("Categories that nest each other end") {
  const v1::Record kind = Record(R"(kind { id: "k" })");
  const v1::Record a =
      Record(R"(category { id: "a" fields { number: 1 name: "b" kind: "k" category: "b" } })");
  const v1::Record b =
      Record(R"(category { id: "b" fields { number: 1 name: "a" kind: "k" category: "a" } })");
  Declarations declarations;
  const Held held[] = {{&kind, 0, {}}, {&a, 0, {}}, {&b, 0, {}}};
  for (const Held& one : held) CHECK(declarations.Add(ShopFile(), one).ok());
  CHECK(declarations.Need(Record(R"(flow { door: DOOR_INGEST category: "a" })").flow()).ok());
  CHECK(declarations.Needed().categories_size() == 2);
}

}  // namespace
}  // namespace zweck::inventory
