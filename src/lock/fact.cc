// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/lock/fact.h"

#include <absl/strings/ascii.h>
#include <absl/strings/escaping.h>
#include <absl/strings/str_join.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/bits_text.h"
#include "src/inventory/lookup.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/lists.h"
#include "src/text/take_word.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::lock {
namespace {

using text::Cat;
using text::TakeWord;

// How often an aspect may stand, and with what behind it. A text stands once, in quotes.
enum class Values : std::uint8_t { kNone, kMany, kOne, kText, kTexts };
struct Aspect {
  std::string_view name;
  Values values = Values::kNone;
  int since = 1;  // version of lock files
};

// What a line begins with, how many words name its subject, and the aspects that it may have.
struct Group {
  std::string_view name;
  std::size_t words;
  std::array<Aspect, 15> aspects;
};
constexpr Group kGroups[] = {
    {"answer", 2, {{{"passes", Values::kMany}, {"sealed", Values::kNone}}}},
    {"category",
     1,
     {{{"about", Values::kText},
       {"anonymous", Values::kNone},
       {"bits", Values::kOne, 2},
       {"budget", Values::kOne, 2},
       {"kept", Values::kText},
       {"no-latest-end", Values::kText, 2},
       {"not-erasable", Values::kText, 2},
       {"role", Values::kOne},
       {"sealed", Values::kNone, 2}}}},
    {"count", 3, {{{"asks-by", Values::kMany}, {"whole-table", Values::kNone}}}},
    {"disclose",
     2,
     {{{"beside", Values::kMany}, {"passes", Values::kMany}, {"sealed", Values::kNone}}}},
    {"end", 2, {}},
    {"erase", 2, {}},
    {"field",
     1,
     {{{"bits", Values::kOne, 2},
       {"for", Values::kMany},
       {"indexed", Values::kNone, 2},
       {"key", Values::kNone, 2},
       {"kind", Values::kOne},
       {"list", Values::kNone, 2},
       {"lookup", Values::kNone, 2},
       {"map", Values::kNone, 2},
       {"nests", Values::kOne, 2},
       {"read-from", Values::kTexts, 2},
       {"secret", Values::kNone},
       {"shared-with", Values::kMany},
       {"subject", Values::kNone, 2},
       {"type", Values::kOne, 2},
       {"unique", Values::kNone, 2}}}},
    {"ingest", 1, {}},
    {"keep", 2, {}},
    {"kind", 1, {{{"points-at", Values::kOne}}}},
    {"migrate", 2, {}},
    {"persist",
     2,
     {{{"endless", Values::kNone, 2},
       {"never-erased", Values::kNone, 2},
       {"no-erasure", Values::kNone, 2},
       {"passes", Values::kMany},
       {"sealed", Values::kNone},
       {"unlisted", Values::kNone, 2}}}},
    {"purge", 2, {}},
    {"purpose", 1, {{{"basis", Values::kOne}}}},
    {"read", 2, {{{"passes", Values::kMany}}}},
    {"recipient",
     1,
     {{{"country", Values::kOne}, {"role", Values::kOne}, {"safeguards", Values::kText}}}},
    {"select",
     3,
     {{{"asks-by", Values::kMany}, {"passes", Values::kMany}, {"whole-table", Values::kNone}}}},
    {"sink",
     1,
     {{{"for", Values::kMany},
       {"host", Values::kMany, 2},
       {"method", Values::kOne, 2},
       {"path", Values::kText, 2},
       {"recipient", Values::kOne}}}},
    {"test", 3, {{{"asks-by", Values::kMany}}}},
    {"transmit", 2, {{{"passes", Values::kMany}, {"sealed", Values::kNone}}}},
    {"use", 2, {}},
};

const Group* GroupOf(std::string_view name) {
  const auto* found = std::ranges::find(kGroups, name, &Group::name);
  return found != std::end(kGroups) ? found : nullptr;
}

const Aspect* AspectOf(const Group* group, std::string_view name) {
  if (group == nullptr || name.empty()) return nullptr;
  const auto* found = std::ranges::find(group->aspects, name, &Aspect::name);
  return found != group->aspects.end() ? found : nullptr;
}

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (absl::ascii_iscntrl(static_cast<unsigned char>(c))) {
      out += Cat({"\\x", absl::BytesToHexString({&c, 1})});
    } else {
      out += c;
    }
  }
  return out + '"';
}

// Of what Quoted wrote; of anything else something that Quoted writes otherwise.
std::string Unquoted(std::string_view quoted) {
  std::string out;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    const bool escaped = quoted[i] == '\\';
    if (escaped) ++i;
    if (escaped && quoted[i] == 'x' && i + 3 < quoted.size()) {
      out += static_cast<char>(digit(quoted[i + 1]) * 16 + digit(quoted[i + 2]));
      i += 2;
    } else {
      out += quoted[i];
    }
  }
  return out;
}

std::string Hyphenated(std::string_view words) {
  std::string word(words);
  std::ranges::replace(word, ' ', '-');
  return word;
}

// "int32" of VALUE_TYPE_INT32.
std::string TypeName(v1::ValueType type) {
  constexpr std::string_view kPrefix = "VALUE_TYPE_";
  const std::string& name = v1::ValueType_Name(type);
  return name.empty() ? "unknown" : absl::AsciiStrToLower(name.substr(kPrefix.size()));
}

std::string_view PointsAt(v1::Identifies identifies) {
  constexpr std::pair<v1::Identifies, std::string_view> kWords[] = {
      {v1::IDENTIFIES_NO, "nobody"},
      {v1::IDENTIFIES_ORGANISATION, "organisation"},
      {v1::IDENTIFIES_INDIRECTLY, "person-indirectly"},
      {v1::IDENTIFIES_DIRECTLY, "person"},
  };
  return text::ValueOf(kWords, identifies).value_or("unknown");
}

bool IsText(Values values) { return values == Values::kText || values == Values::kTexts; }

class Collector {
 public:
  // The facts that follow are about this.
  void About(std::string_view group, std::string_view name, const v1::Place& place = {}) {
    about_ = {.group = std::string(group), .name = std::string(name), .place = place};
    facts_.push_back(about_);
  }
  void Add(std::string_view aspect, std::string_view value = {}) {
    Fact& fact = facts_.emplace_back(about_);
    fact.aspect = aspect;
    fact.value = value;
  }

  void AddCategory(const v1::Category& category) {
    About("category", category.id(), category.declared_at());
    Add("about", category.subjects());
    Add("role", Hyphenated(inventory::RoleWords(category.role())));
    if (category.anonymous()) Add("anonymous");
    const bool counted = category.anonymous() && category.budget_hundredths() != 0;
    if (counted) {
      Add("bits", inventory::BitsText(category.bits_hundredths()));
      Add("budget", inventory::BitsText(category.budget_hundredths()));
    }
    if (category.has_retention()) Add("kept", inventory::RetentionText(category.retention()));
    const std::vector<std::string> deciding = inventory::DecidingFields(category.retention());
    if (!deciding.empty()) Add("no-latest-end", absl::StrJoin(deciding, ", "));
    if (!category.not_erasable().empty()) Add("not-erasable", category.not_erasable());
    if (category.sealed()) Add("sealed");
    for (const v1::Field& field : category.fields()) {
      About("field", Cat({category.id(), ".", field.name()}), category.declared_at());
      Add("kind", field.kind());
      if (counted) Add("bits", inventory::BitsText(field.bits_hundredths()));
      if (field.type() != v1::VALUE_TYPE_UNSPECIFIED) Add("type", TypeName(field.type()));
      if (field.list()) Add("list");
      if (field.map()) Add("map");
      if (!field.category().empty()) Add("nests", field.category());
      if (field.key()) Add("key");
      if (field.subject()) Add("subject");
      if (field.secret()) Add("secret");
      if (field.indexed()) Add("indexed");
      if (field.unique()) Add("unique");
      if (field.lookup()) Add("lookup");
      for (const std::string& pointer : field.pointers()) Add("read-from", pointer);
      for (const std::string& purpose : field.purposes()) Add("for", purpose);
      for (const std::string& recipient : field.recipients()) Add("shared-with", recipient);
    }
  }

  // What a table of people needs, and what one needs that waits for an event.
  void AddKept(const v1::Flow& flow, const v1::Category& category,
               const inventory::Lookup& lookup) {
    const std::vector<v1::Retention> ends = inventory::EndsOf(category.retention());
    const auto waits = [](const v1::Retention& end) { return !end.until().empty(); };
    if (!ends.empty() && std::ranges::all_of(ends, waits)) waiting_.emplace(about_.name, about_);
    if (!category.not_erasable().empty()) return;
    for (const inventory::FieldAt& at : lookup.Fields(category)) {
      if (!at.field->subject() || !text::Contains(flow.fields(), at.path)) continue;
      people_.emplace(about_.name, about_);
    }
  }

  // `category` is null where none has the id.
  void AddFlow(const v1::Flow& flow, const v1::Category* category,
               const inventory::Lookup& lookup) {
    const v1::Place place = category != nullptr ? category->declared_at() : v1::Place();
    const std::string_view word = inventory::DoorWord(flow.door());
    const std::string_view door = GroupOf(word) != nullptr ? word : "use";
    if (flow.door() == v1::DOOR_USE) {
      for (const std::string& field : flow.fields()) {
        About(door, Cat({flow.category(), ".", field, " ", flow.purpose()}), place);
      }
      return;
    }
    std::string name = flow.category();
    if (!flow.sink().empty()) name += Cat({" ", flow.sink()});
    if (inventory::Asks(flow.door())) name += Cat({" ", flow.purpose()});
    About(door, name, place);
    // What is anonymous is about nobody who could ask to be erased, and no record of it can be
    // told from others (GDPR recital 26, Art. 11).
    const bool about_nobody = category != nullptr && category->anonymous();
    if (flow.door() == v1::DOOR_PERSIST && !about_nobody) stored_.emplace(about_.name, about_);
    if (flow.door() == v1::DOOR_ERASE) erased_.insert(about_.name);
    if (flow.door() == v1::DOOR_PURGE) purged_.insert(about_.name);
    if (flow.door() == v1::DOOR_PERSIST) written_.emplace(about_.name, about_);
    if (flow.door() == v1::DOOR_KEEP) listed_.insert(about_.name);
    if (flow.door() == v1::DOOR_END) ended_.insert(about_.name);
    if (flow.door() == v1::DOOR_PERSIST && category != nullptr) AddKept(flow, *category, lookup);
    const Group* group = GroupOf(door);
    if (AspectOf(group, "passes") != nullptr) {
      for (const std::string& field : flow.fields()) Add("passes", field);
    }
    for (const std::string& field : flow.asked()) Add("asks-by", field);
    if (flow.whole_table()) Add("whole-table");
    if (AspectOf(group, "beside") != nullptr) {
      for (const std::string& category : flow.beside()) Add("beside", category);
    }
    // A flow into two stores is as open as the more open one.
    if (AspectOf(group, "sealed") != nullptr) {
      auto& sealed = sealed_.try_emplace(SubjectOf(about_), true, about_).first->second;
      sealed.first = sealed.first && flow.sealed();
    }
  }

  std::vector<Fact> Take() {
    for (const auto& [name, stored] : stored_) {
      if (erased_.contains(name) || purged_.contains(name)) continue;
      about_ = stored;
      Add("never-erased");
    }
    // Programs that name no tables at all have no list that something could be missing in.
    for (const auto& [name, written] : written_) {
      if (listed_.empty() || listed_.contains(name)) continue;
      about_ = written;
      Add("unlisted");
    }
    for (const auto& [name, waiting] : waiting_) {
      if (ended_.contains(name)) continue;
      about_ = waiting;
      Add("endless");
    }
    // EraseSubject goes through a table that is listed, and erases there.
    for (const auto& [name, people] : people_) {
      if (listed_.contains(name) && erased_.contains(name)) continue;
      about_ = people;
      Add("no-erasure");
    }
    for (const auto& [subject, sealed] : sealed_) {
      if (!sealed.first) continue;
      about_ = sealed.second;
      Add("sealed");
    }
    // A line is made once, not at each comparison.
    std::map<std::string, Fact> by_line;
    for (Fact& fact : facts_) by_line.try_emplace(LineOf(fact), std::move(fact));
    std::vector<Fact> sorted;
    sorted.reserve(by_line.size());
    for (auto& [line, fact] : by_line) sorted.push_back(std::move(fact));
    return sorted;
  }

 private:
  std::vector<Fact> facts_;
  Fact about_ = {};
  std::map<std::string, std::pair<bool, Fact>> sealed_;
  std::map<std::string, Fact> stored_;  // by "customer customer-table"
  std::set<std::string> erased_;        // likewise
  std::set<std::string> purged_;        // once they ended
  std::map<std::string, Fact> written_;
  std::set<std::string> listed_;
  std::map<std::string, Fact> waiting_;  // for events alone
  std::set<std::string> ended_;          // by their events
  std::map<std::string, Fact> people_;
};

}  // namespace

std::string SubjectOf(const Fact& fact) { return Cat({fact.group, " ", fact.name}); }

std::string LineOf(const Fact& fact) {
  std::string line = SubjectOf(fact);
  if (fact.aspect.empty()) return line;
  line += Cat({" ", fact.aspect});
  const Aspect* aspect = AspectOf(GroupOf(fact.group), fact.aspect);
  if (aspect == nullptr || aspect->values == Values::kNone) return line;
  return Cat({line, " ", IsText(aspect->values) ? Quoted(fact.value) : fact.value});
}

std::optional<Fact> ParseFact(std::string_view line) {
  std::string_view rest = line;
  const Group* group = GroupOf(TakeWord(rest));
  if (group == nullptr) return std::nullopt;
  Fact fact{.group = std::string(group->name), .name = std::string(TakeWord(rest))};
  for (std::size_t word = 1; word < group->words; ++word) fact.name += Cat({" ", TakeWord(rest)});
  fact.aspect = TakeWord(rest);
  const Aspect* aspect = AspectOf(group, fact.aspect);
  if (!fact.aspect.empty() && aspect == nullptr) return std::nullopt;
  if (aspect != nullptr && IsText(aspect->values)) {
    fact.value = Unquoted(rest);
  } else if (aspect != nullptr && aspect->values != Values::kNone) {
    fact.value = TakeWord(rest);
    if (fact.value.empty()) return std::nullopt;
  }
  if (fact.name.empty() || fact.name.front() == ' ' || fact.name.back() == ' ') return std::nullopt;
  // Whatever is left over, twice there or written otherwise shows here.
  if (LineOf(fact) != line) return std::nullopt;
  return fact;
}

std::vector<Fact> FactsOf(const v1::Inventory& inventory) {
  const inventory::Lookup lookup(inventory);
  Collector facts;
  for (const v1::Category& category : inventory.categories()) facts.AddCategory(category);
  for (const v1::Purpose& purpose : inventory.purposes()) {
    facts.About("purpose", purpose.id());
    facts.Add("basis", Hyphenated(inventory::LegalBasisWords(purpose.legal_basis())));
  }
  for (const v1::Kind& kind : inventory.kinds()) {
    facts.About("kind", kind.id());
    facts.Add("points-at", PointsAt(kind.identifies()));
  }
  for (const v1::Recipient& recipient : inventory.recipients()) {
    facts.About("recipient", recipient.id());
    facts.Add("role", Hyphenated(inventory::RoleWords(recipient.role())));
    // Nobody's, of data subjects.
    if (!recipient.country().empty() || !inventory::IsThePerson(&recipient)) {
      facts.Add("country", recipient.country());
    }
    if (!recipient.safeguards().empty()) facts.Add("safeguards", recipient.safeguards());
  }
  for (const v1::Sink& sink : inventory.sinks()) {
    facts.About("sink", sink.id());
    facts.Add("recipient", sink.recipient());
    for (const std::string& purpose : sink.purposes()) facts.Add("for", purpose);
    for (const std::string& host : sink.hosts()) facts.Add("host", host);
    const std::string_view method = inventory::MethodWord(sink.method());
    if (!method.empty()) facts.Add("method", method);
    if (!sink.path().empty()) facts.Add("path", sink.path());
  }
  for (const v1::Flow& flow : inventory.flows()) {
    facts.AddFlow(flow, lookup.Category(flow.category()), lookup);
  }
  return facts.Take();
}

int SinceOf(const Fact& fact) {
  const Aspect* aspect = AspectOf(GroupOf(fact.group), fact.aspect);
  return aspect != nullptr ? aspect->since : 1;
}

bool HasOneValue(const Fact& fact) {
  const Aspect* aspect = AspectOf(GroupOf(fact.group), fact.aspect);
  return aspect != nullptr && (aspect->values == Values::kOne || aspect->values == Values::kText);
}

}  // namespace zweck::lock
