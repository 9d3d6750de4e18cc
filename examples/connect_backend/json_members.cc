// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "json_members.h"

#include <algorithm>
#include <utility>

namespace connect_backend {

using zweck::codec::JsonCursor;

namespace {

JsonMembers::Member ReadMember(JsonCursor& cursor) {
  JsonMembers::Member member{.type = cursor.Next()};
  std::string text;
  if (member.type == JsonCursor::Type::kString) {
    // Also where it can't be read: then the cursor is at its end.
    cursor.ReadText(text);
    member.texts.push_back(std::move(text));
  } else if (member.type == JsonCursor::Type::kArray && cursor.EnterArray()) {
    while (cursor.NextElement()) {
      if (cursor.ReadText(text)) member.texts.push_back(text);
    }
  } else {
    member.json = cursor.Skip();
  }
  return member;
}

}  // namespace

std::optional<JsonMembers> JsonMembers::Read(JsonCursor& cursor,
                                             std::initializer_list<std::string_view> wanted) {
  if (!cursor.EnterObject()) return std::nullopt;
  JsonMembers read;
  while (cursor.NextMember()) {
    std::string name(cursor.name());
    const bool is_wanted = std::ranges::find(wanted, name) != wanted.end();
    Member member = is_wanted ? ReadMember(cursor) : Member{.type = cursor.Next()};
    if (!read.members_.try_emplace(std::move(name), std::move(member)).second) return std::nullopt;
  }
  // NOLINTNEXTLINE(zweck-raw-value: of a token, what RFC 7519 has; who asks for more sees to it)
  return read;
}

const JsonMembers::Member* JsonMembers::Find(std::string_view name) const {
  const auto found = members_.find(name);
  return found == members_.end() ? nullptr : &found->second;
}

bool JsonMembers::Is(std::string_view name, std::string_view text) const {
  const Member* const member = Find(name);
  return member != nullptr && member->Is(text);
}

}  // namespace connect_backend
