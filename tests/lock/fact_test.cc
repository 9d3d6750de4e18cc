// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Whatever an inventory says, a change of it is seen by zweck check, or stands here with the reason
// why nobody has to look at it. What the schema gains is neither at first, and fails.

#include "src/lock/fact.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/findings/finding.h"
#include "src/lock/check_lock.h"
#include "src/lock/lock_file.h"
#include "tests/report/fixture.h"
#include "zweck/v1/inventory.pb.h"

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using zweck::findings::HasError;
using zweck::lock::CheckLock;
using zweck::lock::FactsOf;
using zweck::lock::LockFile;
namespace v1 = zweck::v1;

const std::map<std::string, std::string> kHarmless = {
    {"zweck.v1.Purpose.description", "other words for the same purpose"},
    {"zweck.v1.Purpose.dpv", "the term of a vocabulary, for reports"},
    {"zweck.v1.Purpose.fides", "the term of a vocabulary, for reports"},
    {"zweck.v1.Kind.description", "other words for the same kind"},
    {"zweck.v1.Kind.dpv", "the term of a vocabulary, for reports"},
    {"zweck.v1.Kind.fides", "the term of a vocabulary, for reports"},
    {"zweck.v1.Kind.withheld", "the compiler keeps it; the purposes of its fields are compared"},
    {"zweck.v1.Recipient.name", "other words for the same recipient"},
    {"zweck.v1.Sink.description", "other words for the same sink"},
    {"zweck.v1.Category.description", "other words for the same category"},
    {"zweck.v1.Category.policy_section", "where the policy tells of it; it is held against that"},
    {"zweck.v1.Category.declared_at", "where the declaration stands"},
    {"zweck.v1.Place.file", "where the declaration stands"},
    {"zweck.v1.Place.line", "where the declaration stands"},
    {"zweck.v1.Field.number", "the place of the same value in messages and tables"},
    {"zweck.v1.Flow.minimized", "each field that passes is compared"},
    {"zweck.v1.Flow.binaries", "in which of the files it is; that it is there is compared"},
    {"zweck.v1.Program.name", "the name of a file that was read"},
    {"zweck.v1.Program.version", "what a program says of itself"},
    {"zweck.v1.Program.commit", "what a program says of itself"},
    {"zweck.v1.Program.date", "what a program says of itself"},
    {"zweck.v1.Inventory.programs", "what the programs say of themselves"},
    {"zweck.v1.Inventory.binaries", "the names of the files that were read"},
};

// A message of the inventory, and one of its fields.
struct Site {
  Message* message;
  const FieldDescriptor* field;
};

void FindSites(Message& message, std::vector<Site>& sites) {
  const Reflection& reflection = *message.GetReflection();
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* const field = message.GetDescriptor()->field(i);
    sites.push_back({&message, field});
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      if (reflection.HasField(message, field)) {
        FindSites(*reflection.MutableMessage(&message, field), sites);
      }
      continue;
    }
    for (int j = 0; j < reflection.FieldSize(message, field); ++j) {
      FindSites(*reflection.MutableRepeatedMessage(&message, field, j), sites);
    }
  }
}

// False where there is nothing to change.
bool Mutate(const Site& site) {
  Message* const message = site.message;
  const FieldDescriptor* const field = site.field;
  const Reflection& reflection = *message->GetReflection();
  if (field->is_repeated()) {
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      reflection.AddString(message, field, "/one-more");
      return true;
    }
    if (reflection.FieldSize(*message, field) == 0) return false;
    reflection.RemoveLast(message, field);
    return true;
  }
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      reflection.SetString(message, field, reflection.GetString(*message, field) + "-x");
      return true;
    case FieldDescriptor::CPPTYPE_BOOL:
      reflection.SetBool(message, field, !reflection.GetBool(*message, field));
      return true;
    case FieldDescriptor::CPPTYPE_UINT32:
      reflection.SetUInt32(message, field, reflection.GetUInt32(*message, field) + 1);
      return true;
    case FieldDescriptor::CPPTYPE_UINT64:
      reflection.SetUInt64(message, field, reflection.GetUInt64(*message, field) + 1);
      return true;
    case FieldDescriptor::CPPTYPE_INT64:
      reflection.SetInt64(message, field, reflection.GetInt64(*message, field) + 1);
      return true;
    case FieldDescriptor::CPPTYPE_ENUM: {
      const int now = reflection.GetEnumValue(*message, field);
      const int count = field->enum_type()->value_count();
      reflection.SetEnumValue(message, field, now % (count - 1) + 1);
      return true;
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
      if (!reflection.HasField(*message, field)) return false;
      reflection.ClearField(message, field);
      return true;
    default:
      FAIL("no mutation for " << field->full_name());
      return false;
  }
}

LockFile LockOf(const v1::Inventory& inventory) {
  return {.facts = FactsOf(inventory), .approvals = {}};
}

// Does a check fail, or say that something is narrower; and does it fail in either direction?
struct Seen {
  bool said = false;
  bool fails = false;
};
Seen Look(const v1::Inventory& before, const v1::Inventory& after) {
  const auto there = CheckLock(FactsOf(after), LockOf(before), "zweck.lock");
  const auto back = CheckLock(FactsOf(before), LockOf(after), "zweck.lock");
  return {.said = !there.empty() && !back.empty(), .fails = HasError(there) || HasError(back)};
}

}  // namespace

TEST_CASE("Each attribute of an inventory is compared, or harmless with a reason") {
  constexpr std::size_t kMostOfHarmless = 3;
  constexpr std::size_t kMostOfOthers = 40;
  auto before = zweck::testing::ReadTextProto<v1::Inventory>("report/shop.txtpb");
  // What the shop has not, so that it can be taken away.
  before.mutable_categories(0)->mutable_fields(0)->add_pointers("/somewhere");
  const auto unkept = std::ranges::find_if(
      *before.mutable_categories(), [](const v1::Category& one) { return !one.has_retention(); });
  REQUIRE(unkept != before.mutable_categories()->end());
  for (const int days : {30, 90}) {
    v1::Retention& end = *unkept->mutable_retention()->add_first_of();
    end.set_seconds(days * 86400);
    end.set_since("last_seen");
    end.set_when_absent(86400);
  }
  v1::Flow& disclosed = *before.add_flows();
  disclosed.set_door(v1::DOOR_DISCLOSE);
  disclosed.set_category(before.categories(0).id());
  disclosed.set_sink(before.sinks(0).id());
  disclosed.add_fields(before.categories(0).fields(0).name());
  v1::Flow& asked = *before.add_flows();
  asked = disclosed;
  asked.set_door(v1::DOOR_SELECT);
  asked.set_purpose(before.purposes(0).id());
  asked.add_asked(asked.fields(0));
  before.mutable_flows()->SwapElements(0, before.flows_size() - 1);
  std::map<std::string, std::vector<std::size_t>> attributes;
  {
    v1::Inventory copy = before;
    std::vector<Site> sites;
    FindSites(copy, sites);
    for (std::size_t i = 0; i < sites.size(); ++i) {
      attributes[sites[i].field->full_name()].push_back(i);
    }
  }
  std::size_t harmless = 0;
  for (const auto& [name, places] : attributes) {
    INFO(name << ": let FactsOf make a fact of it, or say in kHarmless why nobody need see it");
    const bool is_harmless = kHarmless.contains(name);
    harmless += is_harmless ? 1 : 0;
    std::size_t tried = 0;
    bool seen = false;
    for (const std::size_t place : places) {
      v1::Inventory after = before;
      std::vector<Site> sites;
      FindSites(after, sites);
      if (!Mutate(sites[place])) continue;
      const Seen look = Look(before, after);
      CHECK(look.said == look.fails);
      seen = seen || look.fails;
      ++tried;
      if (is_harmless ? tried == kMostOfHarmless : seen || tried == kMostOfOthers) break;
    }
    CHECK(tried > 0);
    CHECK(seen != is_harmless);
  }
  CHECK(harmless == kHarmless.size());
}

TEST_CASE("What is disclosed and what is answered have lines of their own, and the person a role") {
  v1::Inventory inventory;
  REQUIRE(google::protobuf::TextFormat::ParseFromString(
      R"(recipients { id: "person" role: ROLE_DATA_SUBJECT }
         flows { door: DOOR_DISCLOSE category: "a" sink: "s" fields: "f" beside: "b" sealed: true }
         flows { door: DOOR_ANSWER category: "a" sink: "s" fields: "f" fields: "g" })",
      &inventory));
  std::vector<std::string> lines;
  for (const zweck::lock::Fact& fact : FactsOf(inventory)) {
    lines.push_back(zweck::lock::LineOf(fact));
    const std::optional<zweck::lock::Fact> read = zweck::lock::ParseFact(lines.back());
    REQUIRE(read.has_value());
    CHECK(zweck::lock::LineOf(*read) == lines.back());
  }
  CHECK(lines == std::vector<std::string>{
                     "answer a s", "answer a s passes f", "answer a s passes g", "disclose a s",
                     "disclose a s beside b", "disclose a s passes f", "disclose a s sealed",
                     "recipient person", "recipient person role data-subject"});
}

TEST_CASE(
    "A question has lines of its own: of what, where, for what, by what, and whether by all; so "
    "has "
    "what changes a table") {
  v1::Inventory inventory;
  REQUIRE(google::protobuf::TextFormat::ParseFromString(
      R"(flows { door: DOOR_SELECT category: "a" sink: "s" purpose: "p" fields: "f" fields: "g"
                 asked: "g" }
         flows { door: DOOR_SELECT category: "a" sink: "s" purpose: "q" fields: "f"
                 whole_table: true }
         flows { door: DOOR_COUNT category: "a" sink: "s" purpose: "p" fields: "f" asked: "f" }
         flows { door: DOOR_TEST category: "a" sink: "s" purpose: "p" fields: "f" asked: "f" }
         flows { door: DOOR_MIGRATE category: "a" sink: "s" fields: "f" }
         flows { door: DOOR_END category: "a" sink: "s" fields: "f" }
         flows { door: DOOR_PURGE category: "a" sink: "s" fields: "f" }
         categories { id: "c" fields { name: "f" kind: "k" indexed: true unique: true lookup: true } })",
      &inventory));
  std::vector<std::string> lines;
  for (const zweck::lock::Fact& fact : FactsOf(inventory)) {
    if (fact.group == "category") continue;
    lines.push_back(zweck::lock::LineOf(fact));
    const std::optional<zweck::lock::Fact> read = zweck::lock::ParseFact(lines.back());
    REQUIRE(read.has_value());
    CHECK(zweck::lock::LineOf(*read) == lines.back());
  }
  CHECK(lines ==
        std::vector<std::string>{"count a s p", "count a s p asks-by f", "end a s", "field c.f",
                                 "field c.f indexed", "field c.f kind k", "field c.f lookup",
                                 "field c.f unique", "migrate a s", "purge a s", "select a s p",
                                 "select a s p asks-by g", "select a s p passes f",
                                 "select a s p passes g", "select a s q", "select a s q passes f",
                                 "select a s q whole-table", "test a s p", "test a s p asks-by f"});
  CHECK_FALSE(zweck::lock::ParseFact("select a s").has_value());
}

TEST_CASE("The table of attributes tells of each message that an inventory is made of") {
  std::vector<const Descriptor*> messages = {v1::Inventory::descriptor()};
  for (std::size_t i = 0; i < messages.size(); ++i) {
    for (int j = 0; j < messages[i]->field_count(); ++j) {
      const Descriptor* const inner = messages[i]->field(j)->message_type();
      if (inner != nullptr && std::ranges::find(messages, inner) == messages.end()) {
        messages.push_back(inner);
      }
    }
  }
  auto shop = zweck::testing::ReadTextProto<v1::Inventory>("report/shop.txtpb");
  std::vector<Site> sites;
  FindSites(shop, sites);
  for (const Descriptor* message : messages) {
    INFO(message->full_name());
    CHECK(std::ranges::any_of(
        sites, [message](const Site& site) { return site.message->GetDescriptor() == message; }));
  }
}
