// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One pass over the document,
// https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/. The members of a
// node come in any order, so what it holds is written first, and taken back if its type turns out
// to be a mention. Then one pass over the text.

#include "jodocus/atlassian_text.h"

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/numbers.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <zweck/codec/json_cursor.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "src/text/cat.h"
#include "src/text/lists.h"

namespace jodocus {

namespace {

using zweck::Reading;
using zweck::codec::JsonCursor;
using Type = JsonCursor::Type;
using zweck::text::All;
using zweck::text::ForAbseil;
using zweck::text::IsOneOf;

// ---- Documents

// Nodes within a line; every other one has lines of its own.
bool IsInline(std::string_view type) {
  return IsOneOf(type, {"text", "hardBreak", "emoji", "inlineCard", "date", "status", "mediaInline",
                        "placeholder", "inlineExtension"});
}

bool IsExtension(std::string_view type) {
  return IsOneOf(type, {"extension", "bodiedExtension", "inlineExtension", "multiBodiedExtension",
                        "extensionFrame"});
}

bool IsMention(std::string_view type) {
  return absl::StrContains(absl::AsciiStrToLower(ForAbseil(type)), "mention");
}

// Once it is read, a member may not come again. null is read, and gives nothing.
bool ReadOnce(JsonCursor& cursor, std::optional<std::string>& text) {
  if (text.has_value()) return false;
  text.emplace();
  // NOLINTNEXTLINE(zweck-raw-value: a part of the text that is read)
  return cursor.Next() == Type::kNull || cursor.ReadText(*text);
}

// What is read of a node's attrs, whatever its type is: that may come later.
struct Attrs {
  struct Attr {
    std::string_view name;
    std::optional<std::string> text;
  };
  std::array<Attr, 9> all = {{{"text", {}},
                              {"title", {}},
                              {"alt", {}},
                              {"shortName", {}},
                              {"timestamp", {}},
                              {"state", {}},
                              {"panelIcon", {}},
                              {"panelIconText", {}},
                              {"parameters", {}}}};

  std::optional<std::string>& Find(std::string_view name) {
    return std::ranges::find(all, name, &Attr::name)->text;
  }
  std::string Get(std::string_view name) { return Find(name).value_or(""); }
  std::string First(std::string_view name, std::string_view other) {
    std::string text = Get(name);
    return text.empty() ? Get(other) : text;
  }
};

// What was written since `start` gets lines of its own.
void SetApart(std::string& out, std::size_t start) {
  if (out.size() == start) return;
  if (start > 0 && out[start - 1] != '\n' && out[start] != '\n') out.insert(start, 1, '\n');
  if (out.back() != '\n') out += '\n';
}

void AddLine(std::string& out, const std::string& line) {
  if (!out.empty() && !line.empty()) out += '\n';
  out += line;
}

// Text and title of an extension's parameters.
void ReadParameters(JsonCursor& cursor, std::string& lines) {
  if (!cursor.EnterObject()) return;
  while (cursor.NextMember()) {
    if (cursor.name() != "text" && cursor.name() != "title") continue;
    std::string line;
    if (cursor.ReadText(line)) AddLine(lines, line);
  }
}

// A value of another type is passed over. False where one is there twice.
bool ReadAttrs(JsonCursor& cursor, Attrs& attrs) {
  if (!cursor.EnterObject()) return true;
  while (cursor.NextMember()) {
    const auto attr = std::ranges::find(attrs.all, cursor.name(), &Attrs::Attr::name);
    if (attr == attrs.all.end()) continue;
    if (attr->text.has_value()) return false;
    attr->text.emplace();
    if (attr->name == "parameters") {
      ReadParameters(cursor, *attr->text);
    } else if (attr->name == "timestamp" && cursor.Next() == Type::kNumber) {
      *attr->text = cursor.Skip();  // NOLINT(zweck-raw-value: a part of the text that is read)
    } else {
      cursor.ReadText(*attr->text);  // NOLINT(zweck-raw-value: a part of the text that is read)
    }
  }
  return true;
}

// Milliseconds since 1970, which stand for a day in UTC. What is none stays as it is.
std::string DayOf(std::string timestamp) {
  std::int64_t milliseconds = 0;
  if (!absl::SimpleAtoi(timestamp, &milliseconds)) return timestamp;
  const absl::CivilDay day =
      absl::ToCivilDay(absl::FromUnixMillis(milliseconds), absl::UTCTimeZone());
  return day.year() < 1 || day.year() > 9999 ? timestamp : absl::FormatCivilTime(day);
}

// What a reader sees of the attrs, in front of the content. A title has a line of its own.
std::string TextOf(std::string_view type, Attrs& attrs) {
  if (IsOneOf(type, {"status", "placeholder"})) return attrs.Get("text");
  if (type == "date") return DayOf(attrs.Get("timestamp"));
  if (type == "emoji") return attrs.First("text", "shortName");
  if (IsOneOf(type, {"media", "mediaInline"})) return attrs.Get("alt");
  if (type == "taskItem") return attrs.Get("state") == "DONE" ? "[x] " : "[ ] ";
  if (type == "panel") {
    const std::string icon = attrs.First("panelIconText", "panelIcon");
    return icon.empty() ? icon : icon + " ";
  }
  std::string lines;
  if (IsOneOf(type, {"expand", "nestedExpand"})) lines = attrs.Get("title");
  if (IsExtension(type)) {
    lines = attrs.Get("text");
    AddLine(lines, attrs.Get("parameters"));
  }
  return lines.empty() || IsInline(type) ? lines : lines + "\n";
}

bool ReadNodes(JsonCursor& cursor, std::string& out);

bool ReadNode(JsonCursor& cursor, std::string& out) {
  const std::size_t start = out.size();
  std::optional<std::string> type;
  std::optional<std::string> text;
  Attrs attrs;
  bool has_attrs = false;
  bool has_content = false;
  if (!cursor.EnterObject()) return false;
  while (cursor.NextMember()) {
    if (cursor.name() == "type") {
      if (!ReadOnce(cursor, type)) return false;
    } else if (cursor.name() == "text") {
      if (!ReadOnce(cursor, text)) return false;
    } else if (cursor.name() == "attrs") {
      if (std::exchange(has_attrs, true) || !ReadAttrs(cursor, attrs)) return false;
    } else if (cursor.name() == "content") {
      if (std::exchange(has_content, true) || !ReadNodes(cursor, out)) return false;
    }
  }
  if (!type.has_value() || type->empty()) return false;
  if (IsMention(*type)) {
    out.resize(start);
    return true;
  }
  // Content that has lines of its own has begun one.
  const bool begun = out.size() > start && out[start] == '\n';
  out.insert(begun ? start + 1 : start, TextOf(*type, attrs));
  out += *type == "hardBreak" ? "\n" : text.value_or("");
  if (!IsInline(*type)) SetApart(out, start);
  return true;
}

bool ReadNodes(JsonCursor& cursor, std::string& out) {
  if (!cursor.EnterArray()) return cursor.Next() == Type::kNull;
  while (cursor.NextElement()) {
    if (cursor.Next() != Type::kNull && !ReadNode(cursor, out)) return false;
  }
  return true;
}

std::optional<std::string> ReadWhole(std::string_view json) {
  JsonCursor cursor(json);
  std::string read;
  if (!ReadNode(cursor, read) || !cursor.Finish().ok()) return std::nullopt;
  return read;
}

void DropLastLineEnds(std::string& text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
}

// ---- Documents within text

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  const absl::string_view trimmed = absl::StripAsciiWhitespace(ForAbseil(text));
  return {trimmed.data(), trimmed.size()};
}

// Also if what follows is broken.
bool IsDocument(std::string_view json) {
  JsonCursor cursor(json);
  if (!cursor.EnterObject()) return false;
  while (cursor.NextMember()) {
    std::string type;
    if (cursor.name() == "type" && cursor.ReadText(type)) return type == "doc";
  }
  return false;
}

// The text in a JSON string that is all there is.
std::optional<std::string> Unquoted(std::string_view json) {
  JsonCursor cursor(json);
  std::string text;
  if (!cursor.ReadText(text) || !cursor.Finish().ok()) return std::nullopt;
  return text;
}

// A document in text becomes its text, how often it was made a JSON string. Each round makes the
// text shorter. False if it is broken: it may hold a mention in a form that is not looked for.
bool ReadDocumentsIn(std::string& text) {
  std::string unquoted = text;
  for (;;) {
    const std::string_view json = Trimmed(unquoted);
    if (IsDocument(json)) {
      std::optional<std::string> read = ReadWhole(json);
      if (!read.has_value()) return false;
      DropLastLineEnds(*read);
      text = *std::move(read);
      unquoted = text;
    } else if (std::optional<std::string> inner = Unquoted(json)) {
      unquoted = *std::move(inner);
    } else {
      return true;
    }
  }
}

// `{adf:display=block}{"type":"expand",...}{adf}`: how Jira writes nodes into markup that has
// nothing for them. What is broken goes.
void ReadNodesIn(std::string& text) {
  constexpr std::string_view kOpening = "{adf";
  constexpr std::string_view kClosing = "{adf}";
  std::string kept;
  std::size_t from = 0;
  for (;;) {
    const std::size_t at = text.find(kOpening, from);
    const std::size_t brace = at == std::string::npos ? at : text.find('}', at);
    const std::size_t end = brace == std::string::npos ? brace : text.find(kClosing, brace);
    if (end == std::string::npos) break;
    const std::string_view body = std::string_view(text).substr(brace + 1, end - brace - 1);
    kept.append(text, from, at - from);
    from = end + kClosing.size();
    if (Trimmed(body).starts_with('{')) {
      std::string read = ReadWhole(Trimmed(body)).value_or("");
      DropLastLineEnds(read);
      kept += read;
    } else {
      kept.append(text, at, from - at);
    }
  }
  if (from == 0) return;
  kept.append(text, from);
  text = std::move(kept);
}

// ---- People within text

// 712020:0a1b2c3d-..., or 24 hexadecimal digits of an older one.
bool StartsWithAccount(std::string_view text) {
  constexpr std::size_t kOld = 24;
  if (text.size() >= kOld && All(text.substr(0, kOld), absl::ascii_isxdigit)) return true;
  std::size_t colon = text.find(':');
  std::size_t behind = 1;
  if (colon == std::string_view::npos) {
    colon = text.find("%3a");
    behind = 3;
  }
  return colon != std::string_view::npos && colon > 0 && colon + behind < text.size() &&
         All(text.substr(0, colon), absl::ascii_isalnum);
}

bool IsUuid(std::string_view text) {
  constexpr std::size_t kUuid = 36;
  return text.size() == kUuid && std::ranges::count(text, '-') == 4 &&
         All(text, [](unsigned char c) { return c == '-' || absl::ascii_isxdigit(c); });
}

// Is 712020:0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f in it? Old ones begin with qm or ug.
bool HasAccount(std::string_view text) {
  constexpr std::size_t kMaxBefore = 7;
  constexpr std::size_t kUuid = 36;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos;
       colon = text.find(':', colon + 1)) {
    std::size_t start = colon;
    while (start > 0 && colon - start < kMaxBefore &&
           absl::ascii_isalnum(static_cast<unsigned char>(text[start - 1]))) {
      --start;
    }
    const std::string_view before = text.substr(start, colon - start);
    const bool number = !before.empty() && All(before, absl::ascii_isdigit);
    if ((number || IsOneOf(before, {"qm", "ug"})) && IsUuid(text.substr(colon + 1, kUuid))) {
      return true;
    }
  }
  return false;
}

// A word without blanks and brackets that says who somebody is in Atlassian's products: an account
// id, or the address of a profile or of a personal space.
bool IsProfile(std::string_view word) {
  if (word.find_first_of(":/") == std::string_view::npos) return false;
  const std::string lower = absl::AsciiStrToLower(ForAbseil(word));
  if (HasAccount(lower)) return true;
  for (const char* path : {"viewprofile.jspa", "viewuserprofile", "/display/~", "/spaces/~"}) {
    if (absl::StrContains(lower, path)) return true;
  }
  for (const std::string_view before : {"/people/", "accountid:", "accountid=", "accountid%3a"}) {
    const std::size_t at = lower.find(before);
    if (at == std::string::npos) continue;
    const std::string_view rest = std::string_view(lower).substr(at + before.size());
    if (before == "/people/" ? StartsWithAccount(rest) : !rest.empty()) return true;
  }
  return false;
}

// What ends a word. A byte of a longer UTF-8 sequence does not.
bool EndsWord(char c) {
  return static_cast<unsigned char>(c) <= ' ' ||
         std::string_view("[]|<>(){}\"'").find(c) != std::string_view::npos;
}

// Every character is looked at once.
void DropPeople(std::string& text) {
  std::string kept;
  kept.reserve(text.size());
  constexpr std::size_t kNone = std::string::npos;
  std::size_t bracket = kNone;  // in `kept`, the last one of this line that is open
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool tilde = i + 1 < text.size() && text[i + 1] == '~';
    if (tilde && (c == '[' || (c == '|' && bracket != kNone))) {
      if (c == '|') kept.resize(bracket);
      bracket = kNone;
      i = std::min(text.find_first_of("]\r\n", i), text.size());
      if (i < text.size() && text[i] == ']') ++i;
    } else if (EndsWord(c)) {
      if (c == '[') bracket = kept.size();
      if (c == ']' || c == '\n' || c == '\r') bracket = kNone;
      kept += c;
      ++i;
    } else {
      const std::size_t begin = i;
      while (i < text.size() && !EndsWord(text[i])) ++i;
      const std::string_view word = std::string_view(text).substr(begin, i - begin);
      if (!IsProfile(word)) kept += word;
    }
  }
  text = std::move(kept);
}

}  // namespace

Reading AtlassianText::FromText(std::string& text) {
  if (!ReadDocumentsIn(text)) return Reading::kMalformed;
  ReadNodesIn(text);
  DropPeople(text);
  return text.empty() ? Reading::kAbsent : Reading::kKept;
}

Reading AtlassianText::FromJson(std::string_view json, std::string& text) {
  if (json == "null") return Reading::kAbsent;
  std::optional<std::string> read = ReadWhole(json);
  if (!read.has_value()) return Reading::kMalformed;
  text = *std::move(read);
  const Reading reading = FromText(text);
  // Lines that held people only may be the last.
  DropLastLineEnds(text);
  return text.empty() && reading == Reading::kKept ? Reading::kAbsent : reading;
}

}  // namespace jodocus
