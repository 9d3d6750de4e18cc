// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/support_ticket.h"

#include <absl/strings/ascii.h>
#include <zweck/codec/json_cursor.h>

#include "src/text/lists.h"

namespace jodocus {

namespace {

using zweck::Reading;
using zweck::codec::JsonCursor;

// Jira Service Management marks a comment by a property of that name, too.
bool IsPublicByProperties(JsonCursor& cursor) {
  if (!cursor.EnterArray()) return true;
  bool is_public = true;
  while (cursor.NextElement()) {
    std::string key;
    bool internal = true;
    if (!cursor.EnterObject()) continue;
    while (cursor.NextMember()) {
      if (cursor.name() == "key") {
        cursor.ReadText(key);
      } else if (cursor.name() == "value" && cursor.EnterObject()) {
        while (cursor.NextMember()) {
          if (cursor.name() == "internal") internal = cursor.Skip() != "false";
        }
      }
    }
    if (key == "sd.public.comment" && internal) is_public = false;
  }
  return is_public;
}

}  // namespace

bool SupportComment::TakesJson(std::string_view json) {
  bool is_public = true;
  JsonCursor cursor(json);
  if (!cursor.EnterObject()) return false;
  while (cursor.NextMember()) {
    if (cursor.Next() == JsonCursor::Type::kNull) continue;
    if (cursor.name() == "visibility") is_public = false;
    if (cursor.name() == "jsdPublic" || cursor.name() == "public") {
      is_public &= cursor.Skip() == "true";
    } else if (cursor.name() == "properties") {
      is_public &= IsPublicByProperties(cursor);
    }
  }
  return is_public && cursor.Finish().ok();
}

Reading CommentNumber::FromText(std::string& text) {
  if (text.empty()) return Reading::kAbsent;
  return zweck::text::All(text, absl::ascii_isgraph) ? Reading::kKept : Reading::kMalformed;
}

Reading CommentNumber::FromJson(std::string_view json, std::string& text) {
  if (!zweck::text::All(json, absl::ascii_isdigit)) return Reading::kMalformed;
  text = json;
  return Reading::kKept;
}

}  // namespace jodocus
