// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One pass over the document,
// https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/. The members of a
// node come in any order, so what it holds is written first, and taken back if its type turns out
// to be a mention.

#include "jodocus/atlassian_text.h"

#include <absl/strings/ascii.h>
#include <zweck/codec/json_cursor.h>

#include <algorithm>
#include <array>

namespace jodocus {

namespace {

using zweck::Reading;
using zweck::codec::JsonCursor;

constexpr std::string_view kMention = "mention";
// Nodes within a line; every other one has lines of its own.
constexpr std::array<std::string_view, 10> kInline = {
    "text", "hardBreak", kMention,      "emoji",       "inlineCard",
    "date", "status",    "mediaInline", "placeholder", "inlineExtension"};

// What was written since `start` gets lines of its own.
void SetApart(std::string& out, std::size_t start) {
  if (out.size() == start) return;
  if (start > 0 && out[start - 1] != '\n' && out[start] != '\n') out.insert(start, 1, '\n');
  if (out.back() != '\n') out += '\n';
}

bool ReadNodes(JsonCursor& cursor, std::string& out);

bool ReadNode(JsonCursor& cursor, std::string& out) {
  const std::size_t start = out.size();
  std::string type;
  std::string text;
  bool has_text = false;
  bool has_content = false;
  if (!cursor.EnterObject()) return false;
  while (cursor.NextMember()) {
    if (cursor.name() == "type") {
      if (!type.empty() || !cursor.ReadText(type) || type.empty()) return false;
    } else if (cursor.name() == "text") {
      if (has_text || !cursor.ReadText(text)) return false;
      has_text = true;
    } else if (cursor.name() == "content") {
      if (has_content || !ReadNodes(cursor, out)) return false;
      has_content = true;
    }
  }
  if (type.empty()) return false;
  if (type == kMention) {
    out.resize(start);
    return true;
  }
  out += type == "hardBreak" ? "\n" : text;
  if (std::ranges::find(kInline, type) == kInline.end()) SetApart(out, start);
  return true;
}

bool ReadNodes(JsonCursor& cursor, std::string& out) {
  if (!cursor.EnterArray()) return false;
  while (cursor.NextElement()) {
    if (!ReadNode(cursor, out)) return false;
  }
  return true;
}

constexpr std::size_t kMaxAccount = 255;

// What stands between `[~` and `]`: accountid:557058:0a1b, or the name of an account.
bool IsAccount(std::string_view text) {
  return !text.empty() && text.size() <= kMaxAccount && std::ranges::all_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return absl::ascii_isalnum(byte) || byte >= 0x80 ||
           std::string_view("._@:-").find(c) != std::string_view::npos;
  });
}

void DropMentions(std::string& text) {
  std::string kept;
  std::size_t from = 0;
  for (std::size_t at = text.find("[~"); at != std::string::npos; at = text.find("[~", at + 2)) {
    // Looked for no further, so that many openings take no longer than they are.
    const std::string_view rest = std::string_view(text).substr(at + 2, kMaxAccount + 1);
    const std::size_t size = rest.find(']');
    if (size == std::string_view::npos || !IsAccount(rest.substr(0, size))) continue;
    kept.append(text, from, at - from);
    from = at + 2 + size + 1;
  }
  if (from == 0) return;
  kept.append(text, from);
  text = std::move(kept);
}

}  // namespace

Reading AtlassianText::FromText(std::string& text) {
  DropMentions(text);
  return text.empty() ? Reading::kAbsent : Reading::kKept;
}

Reading AtlassianText::FromJson(std::string_view json, std::string& text) {
  if (json == "null") return Reading::kAbsent;
  JsonCursor cursor(json);
  std::string read;
  if (!ReadNode(cursor, read) || !cursor.Finish().ok()) return Reading::kMalformed;
  while (!read.empty() && read.back() == '\n') read.pop_back();
  text = std::move(read);
  return FromText(text);
}

}  // namespace jodocus
