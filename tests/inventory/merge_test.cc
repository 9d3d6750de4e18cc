// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/merge.h"

#include <google/protobuf/util/message_differencer.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using google::protobuf::util::MessageDifferencer;
using testing::CheckMessage;
using testing::Record;
using testing::ShopRecords;

class Files {
 public:
  void Add(const std::string& name, const std::vector<v1::Record>& records) {
    Add(name, records, records);
  }
  // As compiled with the declarations in `known`, of which a linker has kept those in `records`.
  void Add(const std::string& name, const std::vector<v1::Record>& records,
           const std::vector<v1::Record>& known) {
    const testing::Meanings meanings(known);
    FileRecords file{.places = {name}, .binaries = {name}, .records = {}};
    for (const v1::Record& record : records) {
      records_.push_back(record);
      file.records.push_back(
          {.record = &records_.back(),
           .place = 0,
           .offset = 124 * file.records.size(),
           .hashes = Hashes{.meaning = meanings.Of(record), .names = meanings.NamesOf(record)}});
    }
    files_.push_back(file);
  }
  void AddJson(const std::string& name, const std::vector<v1::Record>& records) {
    Add(name, records);
    for (Held& held : files_.back().records) held.hashes = std::nullopt;
  }
  Merged Merge() const { return inventory::Merge(files_); }
  void Reverse() { std::reverse(files_.begin(), files_.end()); }

 private:
  std::deque<v1::Record> records_;
  std::vector<FileRecords> files_;
};

std::vector<v1::Record> With(std::vector<v1::Record> records, const std::string& text) {
  records.push_back(Record(text));
  return records;
}

std::vector<v1::Record> Without(std::vector<v1::Record> records, std::string_view id) {
  const auto named = [&](const v1::Record& record) {
    return (record.has_sink() && record.sink().id() == id) ||
           (record.has_kind() && record.kind().id() == id) ||
           (record.has_purpose() && record.purpose().id() == id) ||
           (record.has_recipient() && record.recipient().id() == id) ||
           (record.has_category() && record.category().id() == id);
  };
  records.erase(std::remove_if(records.begin(), records.end(), named), records.end());
  return records;
}

TEST_CASE("One file: what its flows need, sorted, and nothing else") {
  Files files;
  files.Add("shop", ShopRecords());
  const Merged merged = files.Merge();
  REQUIRE(merged.statuses == std::vector<absl::Status>{absl::OkStatus()});
  const v1::Inventory& inventory = merged.inventory;
  CHECK(inventory.purposes_size() == 1);  // never-needed is left out
  CHECK(inventory.kinds_size() == 2);
  CHECK(inventory.kinds(0).id() == "customer-number");
  CHECK(inventory.recipients_size() == 1);
  CHECK(inventory.sinks_size() == 1);
  CHECK(inventory.categories_size() == 1);
  CHECK(inventory.binaries_size() == 1);
  REQUIRE(inventory.flows_size() == 2);
  CHECK(inventory.flows(0).door() == v1::DOOR_PERSIST);
  CHECK(inventory.flows(0).fields_size() == 2);
  CHECK(inventory.flows(1).door() == v1::DOOR_USE);
}

TEST_CASE("The same in two files stands once, and the order of files makes no difference") {
  Files files;
  files.Add("b", ShopRecords());
  std::vector<v1::Record> moved = ShopRecords();
  std::reverse(moved.begin(), moved.end());
  for (v1::Record& record : moved) {
    if (record.has_category()) record.mutable_category()->mutable_declared_at()->set_line(11);
  }
  files.Add("a", With(moved, R"(flow { door: DOOR_INGEST category: "customer" })"));
  const Merged merged = files.Merge();
  CHECK(merged.statuses == std::vector<absl::Status>(2));
  CHECK(merged.inventory.flows_size() == 3);
  CHECK(merged.inventory.flows(0).door() == v1::DOOR_INGEST);
  CHECK(merged.inventory.binaries(0) == "a");
  CHECK(merged.inventory.binaries(1) == "b");
  CHECK(merged.inventory.categories(0).declared_at().line() == 11);
  files.Reverse();
  CHECK(MessageDifferencer::Equals(files.Merge().inventory, merged.inventory));
}

TEST_CASE("What one file declares serves the flows of another") {
  Files files;
  files.Add("flows", {Record(R"(flow { door: DOOR_INGEST category: "customer" })")}, ShopRecords());
  files.Add("rest", Without(ShopRecords(), "never-needed"));
  CHECK(files.Merge().statuses == std::vector<absl::Status>(2));
}

TEST_CASE("A flow that names what nobody declares is refused with its place") {
  for (const auto& [id, sentence] : std::vector<std::pair<std::string, std::string>>{
           {"customer", "shop: offset 0x2e8: the category customer is declared by no record"},
           {"customer-table", "the sink customer-table is declared by no record"},
           {"acme", "the sink customer-table names the recipient acme, which no record declares"},
           {"email-address",
            "the field customer.email names the kind email-address, which no record declares"},
           {"contact-customer", "names the purpose contact-customer, which no record declares"}}) {
    INFO(id);
    Files files;
    files.Add("shop", Without(ShopRecords(), id));
    const Merged merged = files.Merge();
    CheckMessage(merged.statuses[0], sentence);
    CheckMessage(merged.statuses[0], "shop: offset 0x");
    CHECK(merged.inventory.ByteSizeLong() == 0);
  }
}

TEST_CASE("A nested category, a recipient of a field and the purpose of a use must be declared") {
  Files files;
  files.Add(
      "a",
      {Record(R"(kind { id: "k" })"),
       Record(
           R"(category { id: "a" fields { number: 1 name: "f" kind: "k" type: VALUE_TYPE_CATEGORY category: "gone" } })"),
       Record(R"(flow { door: DOOR_INGEST category: "a" })")});
  files.Add(
      "b",
      {Record(
           R"(category { id: "b" fields { number: 1 name: "f" kind: "k" type: VALUE_TYPE_BOOL recipients: "gone" } })"),
       Record(R"(flow { door: DOOR_INGEST category: "b" })")});
  files.Add(
      "c",
      {Record(R"(kind { id: "k" })"),
       Record(
           R"(category { id: "c" fields { number: 1 name: "f" kind: "k" type: VALUE_TYPE_BOOL } })"),
       Record(R"(flow { door: DOOR_USE category: "c" purpose: "gone" fields: "f" })"),
       Record(R"(flow { door: DOOR_INGEST category: "c" })")});
  const Merged merged = files.Merge();
  CheckMessage(merged.statuses[0], "the field a.f names the category gone");
  CheckMessage(merged.statuses[1], "the field b.f names the recipient gone");
  CheckMessage(merged.statuses[2], "the purpose gone is declared by no record");
}

TEST_CASE("A flow of a field that the category has not") {
  Files files;
  files.Add(
      "shop",
      With(
          ShopRecords(),
          R"(flow { door: DOOR_USE category: "customer" purpose: "contact-customer" fields: "fax" })"));
  CheckMessage(files.Merge().statuses[0],
               "shop: offset 0x45c: a flow of the category customer names the field fax");
}

TEST_CASE("Two declarations of one id: both places, and what differs") {
  Files files;
  files.Add("old.so", ShopRecords());
  std::vector<v1::Record> changed = ShopRecords();
  changed[0].mutable_purpose()->set_description("Sell\nto a customer");
  files.Add("new.so", changed);
  files.Add("other.so", ShopRecords());
  const Merged merged = files.Merge();
  CHECK(merged.statuses[0].ok());
  CHECK(merged.statuses[2].ok());
  CheckMessage(
      merged.statuses[1],
      "new.so: offset 0x0: the purpose contact-customer is declared differently than in "
      "old.so: offset 0x0; from there to here: modified: purpose.description: \"Write to a "
      "customer\" -> \"Sell");
  CHECK(merged.statuses[1].message().find('\n') == absl::string_view::npos);
  CHECK(merged.inventory.binaries_size() == 2);
  CHECK(merged.inventory.purposes(0).description() == "Write to a customer");
}

TEST_CASE("Two declarations in one file") {
  Files files;
  files.Add("a", With(ShopRecords(), R"(recipient { id: "acme" name: "Another Acme" })"));
  CheckMessage(
      files.Merge().statuses[0],
      "a: offset 0x45c: the recipient acme is declared differently than in a: offset 0x1f0");
}

// ShopRecords(), where a recipient, purpose, kind or category is another one.
std::vector<v1::Record> OtherShop(std::size_t changed) {
  std::vector<v1::Record> records = ShopRecords();
  v1::Record& record = records[changed];
  if (record.has_purpose()) record.mutable_purpose()->set_description("Sell to a customer");
  if (record.has_kind()) record.mutable_kind()->set_withheld(true);
  if (record.has_recipient()) record.mutable_recipient()->set_name("Another Acme");
  if (record.has_sink()) record.mutable_sink()->set_description("Another table");
  if (record.has_category()) record.mutable_category()->set_anonymous(true);
  return records;
}

TEST_CASE("A declaration that was lost to another one of its id is missed") {
  const std::size_t changed = GENERATE(0, 3, 4, 5, 6);
  CAPTURE(changed);
  Files files;
  std::vector<v1::Record> left = OtherShop(changed);
  left[changed] = ShopRecords()[changed];
  files.Add("one", left, OtherShop(changed));
  const Merged merged = files.Merge();
  CheckMessage(merged.statuses[0], "was compiled with other declarations of what it names");
  CheckMessage(merged.statuses[0], "Give each an id of its own");
  CHECK(merged.inventory.flows_size() == 0);
}

TEST_CASE("Also where another file still has what was lost") {
  Files files;
  files.Add("whole", ShopRecords());
  files.Add("lost", {ShopRecords()[7], ShopRecords()[8]}, OtherShop(4));
  const Merged merged = files.Merge();
  CHECK(merged.statuses[0].ok());
  CheckMessage(merged.statuses[1],
               "lost: offset 0x7c: a flow of the category customer was compiled with other");
  CHECK(merged.inventory.flows_size() == 2);
}

TEST_CASE("The place of a declaration counts for nothing that names it") {
  std::vector<v1::Record> moved = ShopRecords();
  moved[6].mutable_category()->mutable_declared_at()->set_file("elsewhere/customer.h");
  Files files;
  files.Add("one", moved, ShopRecords());
  CHECK(files.Merge().statuses[0].ok());
}

TEST_CASE("What no flow needs may name what is lost") {
  std::vector<v1::Record> known = With(ShopRecords(), R"(recipient { id: "gone" name: "Gone" })");
  const v1::Record sink = Record(R"(sink { id: "unused" recipient: "gone" })");
  known.push_back(sink);
  std::vector<v1::Record> left = With(ShopRecords(), R"(recipient { id: "gone" name: "Another" })");
  left.push_back(sink);
  Files files;
  files.Add("one", left, known);
  CHECK(files.Merge().statuses[0].ok());
}

TEST_CASE("JSON names by ids alone, before and behind what a binary says") {
  Files files;
  files.AddJson("json", ShopRecords());
  files.Add("shop", ShopRecords());
  CHECK(files.Merge().statuses == std::vector<absl::Status>(2));
  files.Add("lost", {ShopRecords()[7]}, OtherShop(6));
  CheckMessage(files.Merge().statuses[2], "was compiled with other declarations");
  files.Reverse();
  CheckMessage(files.Merge().statuses[0], "was compiled with other declarations");
}

TEST_CASE("Two instances of a template are told to have ids of their own") {
  std::vector<v1::Record> records = ShopRecords();
  records.push_back(records[6]);
  records.back().mutable_category()->mutable_fields(0)->set_type(v1::VALUE_TYPE_BYTES);
  Files files;
  files.Add("one", records);
  CheckMessage(files.Merge().statuses[0], "instances of a template need ids of their own");
  records.back().mutable_category()->mutable_declared_at()->set_line(13);
  files.Add("two", records);
  CHECK(files.Merge().statuses[1].message().find("template") == absl::string_view::npos);
}

TEST_CASE("A file that is refused takes its declarations with it") {
  Files files;
  files.Add("flows", {Record(R"(flow { door: DOOR_INGEST category: "customer" })")});
  files.Add("bad", With(ShopRecords(), R"(flow { door: DOOR_INGEST category: "gone" })"));
  const Merged merged = files.Merge();
  CheckMessage(merged.statuses[1], "the category gone");
  CheckMessage(merged.statuses[0],
               "flows: offset 0x0: the category customer is declared by no record");
}

TEST_CASE("Flows that differ in one thing are different flows") {
  Files files;
  std::vector<v1::Record> records = ShopRecords();
  for (
      const char* text :
      {R"(flow { door: DOOR_PERSIST category: "customer" sink: "customer-table" sealed: true })",
       R"(flow { door: DOOR_PERSIST category: "customer" sink: "customer-table" minimized: true fields: "email" })",
       R"(flow { door: DOOR_PERSIST category: "customer" sink: "customer-table" minimized: true fields: "email" fields: "number" })",
       R"(flow { door: DOOR_READ category: "customer" sink: "customer-table" })"}) {
    records.push_back(Record(text));
  }
  files.Add("a", records);
  const Merged merged = files.Merge();
  REQUIRE(merged.statuses[0].ok());
  CHECK(merged.inventory.flows_size() == 6);
}

TEST_CASE("Without files or records the inventory is empty") {
  CHECK(Merge({}).inventory.ByteSizeLong() == 0);
  Files files;
  files.Add("nothing", {});
  CHECK(files.Merge().inventory.binaries(0) == "nothing");
}

}  // namespace
}  // namespace zweck::inventory
