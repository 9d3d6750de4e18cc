// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By way of JSON: what a value is as text, what is left out and what is refused are then the same.

#include <string.h>

#include <string>

#include "src/codec/append.h"
#include "src/codec/form/escape.h"
#include "src/text/cat.h"
#include "zweck/codec/json_cursor.h"
#include "zweck/internal/codec/form.h"
#include "zweck/internal/codec/json.h"

namespace zweck::internal {
namespace {

using Type = codec::JsonCursor::Type;

// Text that may be secret.
struct Wiped {
  Wiped() = default;
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
  ~Wiped() { Wipe(text); }
  std::string text;
};

}  // namespace

absl::Status WriteForm(const CodecKey& key, const RecordLayout& layout, const void* record,
                       std::string& out) {
  Wiped json;
  if (absl::Status written = WriteJson(key, layout, record, json.text); !written.ok()) {
    return written;
  }
  // No text is longer than its JSON, so that nothing grows from here on.
  Wiped value;
  value.text.reserve(json.text.size());
  const std::size_t before = out.size();
  MakeRoom(out, kMaxEscaped * json.text.size(), layout.HasSecret());
  codec::JsonCursor cursor(json.text);
  absl::Status status;
  cursor.EnterObject();
  while (status.ok() && cursor.NextMember()) {
    if (out.size() != before) out += '&';
    AppendEscaped(cursor.name(), out);
    out += '=';
    switch (cursor.Next()) {
      case Type::kString:
        cursor.ReadText(value.text);
        AppendEscaped(value.text, out);
        break;
      case Type::kArray:
      case Type::kObject:
        status = absl::InvalidArgumentError(
            text::Cat({layout.category, ": /", cursor.name(), ": a form has one value for it"}));
        break;
      default:
        AppendEscaped(cursor.Skip(), out);
    }
  }
  if (status.ok()) status = cursor.Finish();
  if (!status.ok()) {
    explicit_bzero(out.data() + before, out.size() - before);
    out.resize(before);
  }
  return status;
}

}  // namespace zweck::internal
