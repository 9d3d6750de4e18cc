// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/lock/check_lock.h"

#include <algorithm>
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

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/inventory/bits_text.h"
#include "src/inventory/retention_text.h"
#include "src/lock/fact.h"
#include "src/lock/lock_file.h"
#include "src/text/cat.h"

namespace zweck::lock {
namespace {

using text::Cat;

// What protects: more of it is narrower.
bool Protects(const Fact& fact) {
  constexpr std::string_view kProtect[] = {"anonymous", "kept",   "key",    "safeguards",
                                           "sealed",    "secret", "subject"};
  return fact.group == "erase" || fact.group == "keep" || fact.group == "end" ||
         fact.group == "purge" || std::ranges::find(kProtect, fact.aspect) != std::end(kProtect);
}

// How much a record of an anonymous category tells, or may tell.
bool CountsBits(const Fact& fact) { return fact.aspect == "bits" || fact.aspect == "budget"; }

// Narrower only where both are known.
Direction DirectionOfBits(std::string_view before, std::string_view after) {
  const std::optional<std::uint32_t> was = inventory::ParseBits(before);
  const std::optional<std::uint32_t> is = inventory::ParseBits(after);
  return was.has_value() && is.has_value() && *is <= *was ? Direction::kNarrower
                                                          : Direction::kWider;
}

Direction DirectionOf(const Change& change) {
  if (change.before.has_value() && change.after.has_value()) {
    if (CountsBits(*change.after)) {
      return DirectionOfBits(change.before->value, change.after->value);
    }
    if (change.after->aspect != "kept") return Direction::kWider;
    const auto before = inventory::ParseRetention(change.before->value);
    const auto after = inventory::ParseRetention(change.after->value);
    const bool within = before.ok() && after.ok() &&
                        inventory::Compare(*after, *before) == inventory::Length::kWithin;
    return within ? Direction::kNarrower : Direction::kWider;
  }
  const bool is_new = change.after.has_value();
  // Whatever it is now, nobody knows.
  if (!is_new && change.before->aspect == "type") return Direction::kWider;
  return Protects(is_new ? *change.after : *change.before) == is_new ? Direction::kNarrower
                                                                     : Direction::kWider;
}

const Fact& FactIn(const Change& change) {
  return change.after.has_value() ? *change.after : *change.before;
}

// "kind phone-number"; "secret".
std::string AspectText(const Fact& fact) {
  return fact.value.empty() ? fact.aspect : Cat({fact.aspect, " ", fact.value});
}

using Key = std::pair<std::string, std::string>;

findings::Comparison ComparisonOf(const Change& change) {
  return {.before = change.before.has_value() ? LineOf(*change.before) : "",
          .after = change.after.has_value() ? LineOf(*change.after) : ""};
}

// Where each thing that the programs know is declared.
std::map<std::string, v1::Place> PlacesOf(const std::vector<Fact>& facts) {
  std::map<std::string, v1::Place> places;
  for (const Fact& fact : facts) {
    if (!fact.place.file().empty()) places.try_emplace(SubjectOf(fact), fact.place);
  }
  return places;
}

}  // namespace

bool IsLack(const Fact& fact) {
  constexpr std::string_view kLacks[] = {"endless", "never-erased", "no-erasure", "unlisted"};
  return std::ranges::find(kLacks, fact.aspect) != std::end(kLacks);
}

std::string_view IdOf(const Fact& fact) {
  const std::string_view group = fact.group;
  const std::string_view aspect = fact.aspect;
  if (aspect == "kept" || aspect == "no-latest-end") return findings::kLockRetention;
  if (aspect == "secret" || aspect == "sealed") return findings::kLockSecret;
  if (aspect == "subject") return findings::kLockSubject;
  if (aspect == "read-from") return findings::kLockSource;
  if (aspect == "type" || aspect == "list" || aspect == "map" || aspect == "nests" ||
      aspect == "key") {
    return findings::kLockType;
  }
  if (group == "erase" || group == "end" || group == "purge" || aspect == "not-erasable") {
    return findings::kLockErase;
  }
  if (aspect == "never-erased") return findings::kEraseMissing;
  if (aspect == "endless") return findings::kRetentionEndless;
  if (aspect == "no-erasure") return findings::kErasureMissing;
  if (group == "keep" || aspect == "unlisted") return findings::kTablesMissing;
  if (aspect == "anonymous" || aspect == "points-at" || aspect == "kind" || CountsBits(fact)) {
    return findings::kLockKind;
  }
  if (aspect == "for" || aspect == "basis") return findings::kLockPurpose;
  if (aspect == "country" || aspect == "safeguards") return findings::kLockTransfer;
  if (aspect == "shared-with" || aspect == "recipient" || group == "recipient") {
    return findings::kLockRecipient;
  }
  if (group == "category") return findings::kLockCategory;
  if (group == "field") return findings::kLockField;
  if (group == "sink") return findings::kLockSink;
  if (group == "kind") return findings::kLockKind;
  if (group == "purpose") return findings::kLockPurpose;
  return findings::kLockFlow;
}

std::vector<Fact> KnownTo(int version, const std::vector<Fact>& facts) {
  std::vector<Fact> known;
  std::ranges::copy_if(facts, std::back_inserter(known),
                       [version](const Fact& fact) { return SinceOf(fact) <= version; });
  return known;
}

std::string LineOf(const Change& change) {
  return change.after.has_value() ? Cat({"+", LineOf(*change.after)})
                                  : Cat({"-", LineOf(*change.before)});
}

std::string SentenceOf(const Change& change) {
  const Fact& fact = FactIn(change);
  const std::string subject = SubjectOf(fact);
  if (change.before.has_value() && change.after.has_value()) {
    return Cat(
        {subject, ": ", fact.aspect, " is ", fact.value, ", and was ", change.before->value});
  }
  if (fact.aspect == "never-erased" && change.after.has_value()) {
    const std::size_t space = fact.name.find(' ');
    return Cat({fact.name.substr(0, space), " is stored in ", fact.name.substr(space + 1),
                ", and nothing erases it there"});
  }
  if (fact.aspect == "endless" && change.after.has_value()) {
    const std::size_t space = fact.name.find(' ');
    return Cat({fact.name.substr(0, space), " is kept in ", fact.name.substr(space + 1),
                " until an event of which nothing tells it"});
  }
  if (fact.aspect == "no-erasure" && change.after.has_value()) {
    const std::size_t space = fact.name.find(' ');
    return Cat({fact.name.substr(0, space),
                " says whom it is about, and nothing erases a person "
                "from ",
                fact.name.substr(space + 1)});
  }
  if (fact.aspect == "unlisted" && change.after.has_value()) {
    const std::size_t space = fact.name.find(' ');
    return Cat({fact.name.substr(0, space), " is stored in ", fact.name.substr(space + 1),
                ", and the list of tables does not name it"});
  }
  if (fact.aspect == "no-latest-end" && change.after.has_value()) {
    return Cat({subject, ": what is written to ", fact.value, " decides how long it is kept"});
  }
  if (fact.aspect.empty()) return Cat({subject, change.after.has_value() ? " is new" : " is gone"});
  return Cat(
      {subject, change.after.has_value() ? " is now: " : " is no longer: ", AspectText(fact)});
}

std::vector<Change> Compare(const std::vector<Fact>& before, const std::vector<Fact>& after) {
  std::map<std::string, const Fact*> old_lines;
  std::map<std::string, const Fact*> new_lines;
  for (const Fact& fact : before) old_lines.emplace(LineOf(fact), &fact);
  for (const Fact& fact : after) new_lines.emplace(LineOf(fact), &fact);

  std::map<Key, const Fact*> replaced;  // gone, and of one value
  std::vector<Change> changes;
  for (const auto& [line, fact] : old_lines) {
    if (new_lines.contains(line)) continue;
    if (HasOneValue(*fact)) {
      replaced.emplace(Key(SubjectOf(*fact), fact->aspect), fact);
    } else {
      changes.push_back({.direction = {}, .before = *fact, .after = {}});
    }
  }
  for (const auto& [line, fact] : new_lines) {
    if (old_lines.contains(line)) continue;
    Change change{.direction = {}, .before = {}, .after = *fact};
    const auto old = replaced.find(Key(SubjectOf(*fact), fact->aspect));
    if (old != replaced.end()) {
      change.before = *old->second;
      replaced.erase(old);
    }
    changes.push_back(std::move(change));
  }
  for (const auto& [key, fact] : replaced) {
    changes.push_back({.direction = {}, .before = *fact, .after = {}});
  }

  // What a thing that is gone had is gone with it: nothing became less protected.
  std::set<std::string> gone;
  std::set<std::string> come;
  for (const Change& change : changes) {
    if (!FactIn(change).aspect.empty()) continue;
    (change.after.has_value() ? come : gone).insert(SubjectOf(FactIn(change)));
  }
  // A field that is read from nowhere else is read from the member of its name.
  std::set<std::string> read_from;
  std::set<std::string> stored;  // "customer customer-table"
  // Bits that come or go with this are said by it.
  std::set<std::string_view> anonymous_before;
  std::set<std::string_view> anonymous_after;
  for (const Fact& fact : before) {
    if (fact.aspect == "anonymous") anonymous_before.insert(fact.name);
  }
  for (const Fact& fact : after) {
    if (fact.aspect == "anonymous") anonymous_after.insert(fact.name);
    if (fact.aspect == "read-from") read_from.insert(SubjectOf(fact));
    if (fact.group == "persist" || fact.group == "read") stored.insert(fact.name);
  }
  for (Change& change : changes) {
    const Fact& fact = FactIn(change);
    const std::string subject = SubjectOf(fact);
    // What is stored or read can be erased, and is listed, until it can't or is not.
    if (fact.group == "erase" || fact.group == "keep" || fact.group == "end" ||
        fact.group == "purge") {
      change.direction = !change.after.has_value() && stored.contains(fact.name)
                             ? Direction::kWider
                             : Direction::kNarrower;
      continue;
    }
    if (fact.aspect == "read-from" && !gone.contains(subject) && !read_from.contains(subject)) {
      change.direction = Direction::kWider;
      continue;
    }
    if (CountsBits(fact) && change.before.has_value() != change.after.has_value() &&
        !gone.contains(subject) && !come.contains(subject)) {
      const std::string_view category = std::string_view(fact.name).substr(0, fact.name.find('.'));
      const auto& anonymous = change.after.has_value() ? anonymous_before : anonymous_after;
      change.direction = anonymous.contains(category) ? Direction::kWider : Direction::kNarrower;
      continue;
    }
    change.direction = gone.contains(subject)   ? Direction::kNarrower
                       : come.contains(subject) ? Direction::kWider
                                                : DirectionOf(change);
  }
  std::ranges::sort(changes, {}, [](const Change& change) {
    return std::pair(Key(SubjectOf(FactIn(change)), FactIn(change).aspect), LineOf(change));
  });
  return changes;
}

std::vector<findings::Finding> CheckLock(const std::vector<Fact>& facts, const LockFile& lock,
                                         std::string_view path,
                                         std::vector<findings::Finding>* approved) {
  std::map<std::string_view, const Approval*> approvals;
  for (const Approval& approval : lock.approvals) approvals.emplace(approval.change, &approval);
  const std::map<std::string, v1::Place> places = PlacesOf(facts);
  const auto found = [&places](const Change& change) {
    const Fact& fact = FactIn(change);
    const std::string subject = SubjectOf(fact);
    const auto place = places.find(subject);
    return findings::Finding{.id = std::string(IdOf(fact)),
                             .message = SentenceOf(change),
                             // Of what is gone: where the rest of it is, or the line of the lock.
                             .place = place != places.end() ? place->second : fact.place,
                             .subject = subject};
  };

  // What is wider and not approved: all that a new thing brings is one finding, and each change of
  // what was there is one of its own.
  std::vector<std::vector<Change>> wider;
  std::map<std::string, std::size_t> new_things;  // where in `wider` each is
  std::set<std::string_view> erased;
  std::set<std::string_view> purged;
  std::set<std::string_view> listed;
  std::set<std::string_view> ended;
  for (const Fact& fact : lock.facts) {
    if (fact.group == "erase") erased.insert(fact.name);
    if (fact.group == "purge") purged.insert(fact.name);
    if (fact.group == "keep") listed.insert(fact.name);
    if (fact.group == "end") ended.insert(fact.name);
  }
  std::size_t narrower = 0;
  const std::vector<Fact> known = KnownTo(lock.version, facts);
  for (const Change& change : Compare(lock.facts, known)) {
    const Fact& fact = FactIn(change);
    if (change.direction == Direction::kNarrower) {
      ++narrower;
    } else if (const auto approval = approvals.find(LineOf(change)); approval != approvals.end()) {
      if (approved != nullptr) {
        findings::Finding& finding = approved->emplace_back(found(change));
        const Approval& by = *approval->second;
        finding.compared.push_back(ComparisonOf(change));
        finding.approved = {.date = by.date,
                            .approver = by.approver,
                            .reason = by.reason,
                            .place = findings::PlaceAt(path, by.line)};
      }
      approvals.erase(approval);
    } else {
      // What protects a new thing needs nobody's approval.
      const bool harmless =
          change.after.has_value() && !change.before.has_value() && Protects(fact);
      // Who stops erasing, listing or ending has a finding about that already.
      const bool said = (fact.aspect == "never-erased" &&
                         (erased.contains(fact.name) || purged.contains(fact.name))) ||
                        (fact.aspect == "endless" && ended.contains(fact.name)) ||
                        (fact.aspect == "no-erasure" && erased.contains(fact.name) &&
                         listed.contains(fact.name)) ||
                        (fact.aspect == "unlisted" && listed.contains(fact.name));
      if (harmless || said) continue;
      const std::string subject = SubjectOf(fact);
      if (fact.aspect.empty()) new_things[subject] = wider.size();
      const auto thing = new_things.find(subject);
      const bool alone = IsLack(fact);
      if (fact.aspect.empty() || thing == new_things.end() || alone) {
        wider.push_back({change});
      } else {
        wider[thing->second].push_back(change);
      }
    }
  }

  std::vector<findings::Finding> findings;
  for (const std::vector<Change>& changes : wider) {
    const Change& first = changes.front();
    findings::Finding finding = found(first);
    for (const Change& change : changes) {
      if (&change != &first) finding.related.push_back({.what = SentenceOf(change)});
      finding.compared.push_back(ComparisonOf(change));
    }
    finding.remedy = Cat({finding.id == findings::kRetentionEndless
                              ? "Tell the store when it comes (zweck::End), or cap the time by "
                                "FirstOf and a KeepFor; or give zweck the program that does. "
                          : finding.id == findings::kErasureMissing
                              ? "Name it in zweck::Tables and call zweck::EraseSubject, or give "
                                "zweck the program that does. "
                          : finding.id == findings::kEraseMissing
                              ? "Erase it when its time is over (zweck::Erase), or give "
                                "zweck the program that does. "
                          : finding.id == findings::kTablesMissing
                              ? "Name it in zweck::Tables, through which people are erased and "
                                "shown what is kept about them. "
                              : "",
                          "Take it out of the code, or have it approved by somebody who may decide "
                          "that: run zweck lock and have the diff reviewed, or add to ",
                          path, ", with the day, the person and the reason:"});
    findings.push_back(std::move(finding));
  }
  for (const auto& [change, approval] : approvals) {
    findings.push_back({.id = std::string(findings::kLockApproval),
                        .message = Cat({"an approval has no effect: ", change}),
                        .place = findings::PlaceAt(path, approval->line),
                        .subject = std::string(change),
                        .remedy = "Remove the line: what it approved is already in the lock file, "
                                  "or not in the programs."});
  }
  if (known.size() < facts.size()) {
    const std::size_t count = facts.size() - known.size();
    findings.push_back(
        {.id = std::string(findings::kLockVersion),
         .message = Cat({"the lock file is of version ", std::to_string(lock.version),
                         ", which does not hold types, lists, keys, subjects, bits, how sinks are "
                         "reached, where fields are read from and what is never erased: ",
                         std::to_string(count), count == 1 ? " line was" : " lines were",
                         " never reviewed"}),
         .place = findings::PlaceAt(path, 1),
         .remedy = "Run zweck lock, which rewrites the file, and have the new lines reviewed."});
  }
  if (narrower > 0) {
    findings.push_back(
        {.id = std::string(findings::kLockNarrower),
         .severity = findings::Severity::kNote,
         .message = Cat({std::to_string(narrower),
                         narrower == 1 ? " line of the lock is" : " lines of the lock are",
                         " no longer needed"}),
         .place = findings::PlaceAt(path),
         .remedy = "Run zweck lock, so that it can't come back unseen."});
  }
  findings::Sort(findings);
  return findings;
}

}  // namespace zweck::lock
