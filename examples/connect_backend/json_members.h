// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The members of an object of JSON, for headers, claims and keys: only those that were asked for
// are copied, since a token also says who the user is.

#ifndef CONNECT_BACKEND_JSON_MEMBERS_H_
#define CONNECT_BACKEND_JSON_MEMBERS_H_

#include <zweck/codec/json_cursor.h>

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace connect_backend {

class JsonMembers {
 public:
  using Type = zweck::codec::JsonCursor::Type;

  struct Member {
    Type type = Type::kNone;
    // Only of a member that was asked for:
    std::vector<std::string> texts = {};  // of text: one; of a list: those of its elements that are
    std::string json = {};                // of anything else, as it stands there

    bool Is(std::string_view text) const {
      return type == Type::kString && !texts.empty() && texts.front() == text;
    }
  };

  // Of the object that is next. Nothing if none is, or it has a member twice; what is wrong with
  // the JSON, the cursor knows.
  static std::optional<JsonMembers> Read(zweck::codec::JsonCursor& cursor,
                                         std::initializer_list<std::string_view> wanted);
  // The same, of a document.
  template <class Document>
  static std::optional<JsonMembers> Read(const Document& json,
                                         std::initializer_list<std::string_view> wanted) {
    zweck::codec::JsonCursor cursor(json);
    std::optional<JsonMembers> read = Read(cursor, wanted);
    if (!cursor.Finish().ok()) return std::nullopt;
    // NOLINTNEXTLINE(zweck-raw-value: of a token, what RFC 7519 has; who asks for more sees to it)
    return read;
  }

  // Null for what is not there.
  const Member* Find(std::string_view name) const;
  bool Is(std::string_view name, std::string_view text) const;

 private:
  std::map<std::string, Member, std::less<>> members_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_JSON_MEMBERS_H_
