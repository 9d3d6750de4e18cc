// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/sentences.h"

#include <absl/strings/str_join.h>
#include <absl/strings/str_split.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::Cat;

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view DoorWords(v1::Door door) {
  switch (door) {
    case v1::DOOR_INGEST:
      return "comes in";
    case v1::DOOR_PERSIST:
      return "is stored";
    case v1::DOOR_READ:
      return "is read back";
    case v1::DOOR_ERASE:
      return "is erased";
    case v1::DOOR_TRANSMIT:
      return "is sent";
    case v1::DOOR_USE:
      return "is used";
    case v1::DOOR_DISCLOSE:
      return "is disclosed";
    case v1::DOOR_ANSWER:
      return "is given as an answer";
    case v1::DOOR_SELECT:
      return "is asked for";
    case v1::DOOR_COUNT:
      return "is counted";
    case v1::DOOR_TEST:
      return "is tested for";
    case v1::DOOR_KEEP:
      return "is searched for people";
    case v1::DOOR_MIGRATE:
      return "is in a table that is changed";
    case v1::DOOR_END:
      return "ends by its event";
    case v1::DOOR_PURGE:
      return "is removed once it ended";
    default:
      return "passes an unknown door";
  }
}

}  // namespace

std::string WithinSentence(std::string_view text) {
  std::string out(text);
  const bool abbreviation = out.size() > 1 && (IsUpper(out[1]) || (out[1] >= '0' && out[1] <= '9'));
  if (!out.empty() && IsUpper(out[0]) && !abbreviation) {
    out[0] = static_cast<char>(out[0] - 'A' + 'a');
  }
  return out;
}

std::string ErasureWords(const v1::Category& category) {
  std::vector<std::string> words;
  for (const v1::Retention& end : inventory::EndsOf(category.retention())) {
    const bool plain = end.since().empty() && !end.end_of_year();
    const std::string time = text::MarkdownText(inventory::DurationWords(end.seconds()));
    const std::string event = text::MarkdownText(end.until());
    if (!plain) {
      words.push_back(text::MarkdownText(inventory::EndWords(end)));
    } else if (end.until().empty()) {
      words.push_back(Cat({time, " after it came in"}));
    } else {
      words.push_back(end.seconds() == 0 ? Cat({"when ", event})
                                         : Cat({"at most ", time, " after ", event}));
    }
  }
  const std::string latest = text::MarkdownText(inventory::LatestEndWords(category.retention()));
  if (words.size() == 1) return words.front() + latest;
  return Cat({absl::StrJoin(words, "; or "), "; whichever comes first", latest});
}

std::string DataWords(const FieldList& fields, const Lookup& lookup) {
  std::vector<std::string> kinds;
  for (const FieldAt& at : fields) {
    const v1::Kind* kind = lookup.Kind(at.field->kind());
    kinds.push_back(kind != nullptr && !kind->description().empty()
                        ? text::MarkdownText(WithinSentence(kind->description()))
                        : text::MarkdownCode(at.path));
    // Its texts are data, too.
    if (at.field->map()) {
      kinds.back() += ", each under a text (a map)";
    } else if (!at.map.empty()) {
      kinds.back() += ", in a map by text";
    }
  }
  return text::Joined(kinds, "; ");
}

std::string FieldWords(std::string_view path) {
  std::vector<std::string> parts = absl::StrSplit(std::string(path), '.');
  std::ranges::reverse(parts);
  std::string words = absl::StrJoin(parts, " of ");
  std::ranges::replace(words, '_', ' ');
  return text::MarkdownText(words);
}

std::string DoorsWords(const std::set<v1::Door>& doors) {
  std::vector<std::string> words;
  words.reserve(doors.size());
  for (const v1::Door door : doors) words.emplace_back(DoorWords(door));
  return text::Enumerated(words);
}

std::string PurposeWords(std::string_view id, const Lookup& lookup) {
  const v1::Purpose* purpose = lookup.Purpose(id);
  if (purpose == nullptr || purpose->description().empty()) return text::MarkdownCode(id);
  return text::MarkdownText(purpose->description());
}

std::string ForPurpose(std::string_view id, const Lookup& lookup) {
  const v1::Purpose* purpose = lookup.Purpose(id);
  if (purpose == nullptr || purpose->description().empty()) {
    return Cat({"for ", text::MarkdownCode(id)});
  }
  const std::string words = text::MarkdownText(purpose->description());
  return inventory::FollowsTo(purpose->description()) ? Cat({"to ", WithinSentence(words)})
                                                      : Cat({"for “", words, "”"});
}

std::string RecipientWords(std::string_view id, const Lookup& lookup) {
  const v1::Recipient* recipient = lookup.Recipient(id);
  if (recipient != nullptr && !recipient->name().empty()) {
    return text::MarkdownText(recipient->name());
  }
  return id.empty() ? "somebody unknown" : text::MarkdownCode(id);
}

std::string CategoryWords(const v1::Category& category) {
  return category.description().empty() ? text::MarkdownCode(category.id())
                                        : text::MarkdownText(category.description());
}

}  // namespace zweck::report
