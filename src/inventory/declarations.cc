// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/declarations.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/util/message_differencer.h>

#include <cstddef>
#include <set>
#include <tuple>

#include "src/inventory/record_hash.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

using google::protobuf::util::MessageDifferencer;
using text::Cat;
using Case = v1::Record::RecordCase;

// "purpose", "category".
std::string_view NameOf(Case what) {
  const auto* const field = v1::Record::descriptor()->FindFieldByNumber(static_cast<int>(what));
  return field != nullptr ? std::string_view(field->name()) : "record";
}

std::string_view IdOf(const v1::Record& record) {
  switch (record.record_case()) {
    case Case::kPurpose:
      return record.purpose().id();
    case Case::kKind:
      return record.kind().id();
    case Case::kRecipient:
      return record.recipient().id();
    case Case::kSink:
      return record.sink().id();
    case Case::kCategory:
      return record.category().id();
    case Case::kFlow:
    case Case::kRegistry:
    case Case::RECORD_NOT_SET:
      break;
  }
  return {};
}

// Empty if there is none; else "description: \"a\" -> \"b\"" and the like, on one line.
std::string DifferenceOf(const v1::Record& before, const v1::Record& now) {
  constexpr std::size_t kMost = 400;
  std::string report;
  MessageDifferencer differencer;
  differencer.IgnoreField(v1::Category::descriptor()->FindFieldByName("declared_at"));
  differencer.ReportDifferencesToString(&report);
  if (differencer.Compare(before, now)) return {};
  std::string line;
  for (const char c : report) {
    if (c != '\n') {
      line += c;
    } else if (!line.ends_with("; ")) {
      line += "; ";
    }
  }
  if (line.ends_with("; ")) line.resize(line.size() - 2);
  if (line.size() > kMost) line.replace(kMost, std::string::npos, " ...");
  return text::Printable(line);
}

bool StandsBefore(const v1::Record& a, const v1::Record& b) {
  const v1::Place& left = a.category().declared_at();
  const v1::Place& right = b.category().declared_at();
  return std::tuple(std::string_view(left.file()), left.line()) <
         std::tuple(std::string_view(right.file()), right.line());
}

bool StandsAt(const v1::Record& a, const v1::Record& b) {
  return a.has_category() && a.category().has_declared_at() && !StandsBefore(a, b) &&
         !StandsBefore(b, a);
}

}  // namespace

Declarations::Declared* Declarations::Find(Case what, std::string_view id) {
  const auto found = declared_.find({what, id});
  return found != declared_.end() ? &found->second : nullptr;
}

absl::Status Declarations::Add(const FileRecords& file, const Held& held) {
  const Case what = held.record->record_case();
  const std::string_view id = IdOf(*held.record);
  const Declared declared{
      .record = held.record, .file = &file, .held = &held, .hashes = held.hashes};
  const auto [found, is_new] = declared_.try_emplace({what, id}, declared);
  if (is_new) return absl::OkStatus();
  if (!found->second.hashes.has_value()) found->second.hashes = held.hashes;
  if (found->second.record == held.record) return absl::OkStatus();
  const std::string difference = DifferenceOf(*found->second.record, *held.record);
  if (!difference.empty()) {
    return absl::AlreadyExistsError(Cat(
        {"the ", NameOf(what), " ", id, " is declared differently than in ",
         PlaceOf(*found->second.file, *found->second.held), "; from there to here: ", difference,
         StandsAt(*held.record, *found->second.record)
             ? "; both stand in one place: instances of a template need ids of their own"
             : ""}));
  }
  // Which of them is kept must not hang on the order of the files.
  if (what == Case::kCategory && StandsBefore(*held.record, *found->second.record)) {
    const std::optional<Hashes> hashes = found->second.hashes;
    declared_.erase(found);  // its key is text of the other record
    declared_.emplace(Key(what, id), declared).first->second.hashes = hashes;
  }
  return absl::OkStatus();
}

absl::Status Declarations::NeedField(const v1::Category& category, const v1::Field& field) {
  const auto need = [&](Case what, std::string_view id) {
    Declared* const declared = Find(what, id);
    if (declared != nullptr) {
      declared->needed = true;
      return absl::OkStatus();
    }
    return absl::NotFoundError(Cat({"the field ", category.id(), ".", field.name(), " names the ",
                                    NameOf(what), " ", id, ", which no record declares"}));
  };
  if (absl::Status status = need(Case::kKind, field.kind()); !status.ok()) return status;
  for (const std::string& id : field.purposes()) {
    if (absl::Status status = need(Case::kPurpose, id); !status.ok()) return status;
  }
  for (const std::string& id : field.recipients()) {
    if (absl::Status status = need(Case::kRecipient, id); !status.ok()) return status;
  }
  if (field.category().empty()) return absl::OkStatus();
  return need(Case::kCategory, field.category());
}

absl::Status Declarations::NeedCategory(std::string_view id) {
  std::set<std::string_view> seen = {id};
  std::vector<std::string_view> left = {id};
  while (!left.empty()) {
    Declared* const declared = Find(Case::kCategory, left.back());
    left.pop_back();
    if (declared == nullptr) {
      return absl::NotFoundError(Cat({"the category ", id, " is declared by no record"}));
    }
    declared->needed = true;
    for (const v1::Field& field : declared->record->category().fields()) {
      if (absl::Status status = NeedField(declared->record->category(), field); !status.ok()) {
        return status;
      }
      if (!field.category().empty() && seen.insert(field.category()).second) {
        left.push_back(field.category());
      }
    }
  }
  return absl::OkStatus();
}

absl::Status Declarations::NeedSink(std::string_view id) {
  Declared* const declared = Find(Case::kSink, id);
  if (declared == nullptr) {
    return absl::NotFoundError(Cat({"the sink ", id, " is declared by no record"}));
  }
  declared->needed = true;
  const v1::Sink& sink = declared->record->sink();
  const auto need = [&](Case what, std::string_view named) {
    Declared* const term = Find(what, named);
    if (term == nullptr) {
      return absl::NotFoundError(Cat({"the sink ", id, " names the ", NameOf(what), " ", named,
                                      ", which no record declares"}));
    }
    term->needed = true;
    return absl::OkStatus();
  };
  for (const std::string& purpose : sink.purposes()) {
    if (absl::Status status = need(Case::kPurpose, purpose); !status.ok()) return status;
  }
  return need(Case::kRecipient, sink.recipient());
}

absl::Status Declarations::Need(const v1::Flow& flow) {
  const auto need_category = [&](const std::string& id) {
    const auto [known, is_new] = categories_.try_emplace(id);
    if (is_new) known->second = NeedCategory(id);
    return known->second;
  };
  if (absl::Status status = need_category(flow.category()); !status.ok()) return status;
  for (const std::string& id : flow.beside()) {
    if (absl::Status status = need_category(id); !status.ok()) return status;
  }
  if (!flow.sink().empty()) {
    if (absl::Status status = NeedSink(flow.sink()); !status.ok()) return status;
  }
  if (flow.purpose().empty()) return absl::OkStatus();
  Declared* const purpose = Find(Case::kPurpose, flow.purpose());
  if (purpose == nullptr) {
    return absl::NotFoundError(Cat({"the purpose ", flow.purpose(), " is declared by no record"}));
  }
  purpose->needed = true;
  return absl::OkStatus();
}

std::optional<std::uint64_t> Declarations::SumOf(const v1::Record& record) {
  std::uint64_t sum = 0;
  bool known = true;
  const auto add = [&](Case what, std::string_view id) {
    const Declared* const declared = Find(what, id);
    known = known && declared != nullptr && declared->hashes.has_value();
    if (known) sum += declared->hashes->meaning;
  };
  if (record.has_flow()) {
    const v1::Flow& flow = record.flow();
    add(Case::kCategory, flow.category());
    if (!flow.sink().empty()) add(Case::kSink, flow.sink());
    if (!flow.purpose().empty()) add(Case::kPurpose, flow.purpose());
    for (const std::string& id : flow.beside()) add(Case::kCategory, id);
  } else if (record.has_sink()) {
    for (const std::string& id : record.sink().purposes()) add(Case::kPurpose, id);
    add(Case::kRecipient, record.sink().recipient());
  } else if (record.has_category()) {
    for (const v1::Field& field : record.category().fields()) {
      add(Case::kKind, field.kind());
      for (const std::string& id : field.purposes()) add(Case::kPurpose, id);
      for (const std::string& id : field.recipients()) add(Case::kRecipient, id);
      // A list of the category itself adds nothing.
      const bool itself = field.category() == record.category().id();
      if (!field.category().empty() && !itself) add(Case::kCategory, field.category());
    }
  }
  return known ? std::optional(sum & kWholeHash) : std::nullopt;
}

absl::Status Declarations::CheckNames(const Held& held) {
  const Case what = held.record->record_case();
  const std::string_view id =
      what == Case::kFlow ? held.record->flow().category() : IdOf(*held.record);
  if (what != Case::kFlow && !Find(what, id)->needed) return absl::OkStatus();
  if (!held.hashes.has_value()) return absl::OkStatus();
  const std::optional<std::uint64_t> sum = SumOf(*held.record);
  if (!sum.has_value() || *sum == held.hashes->names) return absl::OkStatus();
  return absl::AlreadyExistsError(
      Cat({what == Case::kFlow ? "a flow of the category " : "the ",
           what == Case::kFlow ? "" : Cat({NameOf(what), " "}), id,
           " was compiled with other declarations of what it names than those that are here: two "
           "declarations have one id, and one of them was lost. Give each an id of its own"}));
}

v1::Inventory Declarations::Needed() const {
  v1::Inventory inventory;
  for (const auto& [key, declared] : declared_) {
    if (!declared.needed) continue;
    const v1::Record& record = *declared.record;
    switch (key.first) {
      case Case::kPurpose:
        *inventory.add_purposes() = record.purpose();
        break;
      case Case::kKind:
        *inventory.add_kinds() = record.kind();
        break;
      case Case::kRecipient:
        *inventory.add_recipients() = record.recipient();
        break;
      case Case::kSink:
        *inventory.add_sinks() = record.sink();
        break;
      case Case::kCategory:
        *inventory.add_categories() = record.category();
        break;
      case Case::kFlow:
      case Case::kRegistry:
      case Case::RECORD_NOT_SET:
        break;
    }
  }
  return inventory;
}

}  // namespace zweck::inventory
