// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Walks through JSON (RFC 8259, strictly), forward only and without a tree in memory: for documents
// that are not a single record, such as a list of records, or text in a `ReadBy`.
//
//   zweck::codec::JsonCursor cursor(report);
//   if (cursor.EnterObject()) {
//     while (cursor.NextMember()) {
//       if (cursor.name() != "licenses" || !cursor.EnterArray()) continue;
//       while (cursor.NextElement()) Import(zweck::FromJson<License>(cursor.Skip()));
//     }
//   }
//   if (absl::Status status = cursor.Finish(); !status.ok()) return status;
//
// A value that is not read is skipped by the next call, after its grammar was checked. A member
// whose name holds half of a surrogate pair is skipped, too, since nobody could ask for it. After
// an error every call returns false or nothing, and Finish returns the error.

#ifndef ZWECK_CODEC_JSON_CURSOR_H_
#define ZWECK_CODEC_JSON_CURSOR_H_

#include <absl/base/attributes.h>
#include <absl/status/status.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/codec/body.h"

namespace zweck::internal::json {
class Scanner;
}

namespace zweck::codec {

class JsonCursor {
 public:
  enum class Type : std::uint8_t { kNone, kNull, kBool, kNumber, kString, kArray, kObject };

  // The text must outlive the cursor.
  explicit JsonCursor(std::string_view json);
  explicit JsonCursor(const Body& json ABSL_ATTRIBUTE_LIFETIME_BOUND);

  // The whole document, as it came.
  std::string_view document() const { return json_; }

  // The type of the next value; kNone if there is none.
  Type Next();

  // Enters the next value if it is an object; else false. Then each NextMember goes to the next
  // member's value, until it returns false and leaves the object.
  bool EnterObject();
  bool NextMember();
  // The member's name, decoded; valid until the next call.
  std::string_view name() const { return name_; }

  // The same for an array.
  bool EnterArray();
  bool NextElement();

  // Decodes the next value into `text` if it is a text; else false, and `text` is as before.
  bool ReadText(std::string& text);

  // Skips the next value, and returns it as it is in the document; empty if there is none.
  std::string_view Skip();

  // Reads to the end of the document. Errors: kInvalidArgument for JSON that is malformed, deeper
  // than kMaxDepth or not UTF-8, and for half of a surrogate pair in a text that ReadText reads;
  // kResourceExhausted for more than kMaxJsonBytes. It names the byte.
  absl::Status Finish();

 private:
  enum class State : std::uint8_t { kBeforeValue, kAfterOpening, kAfterValue, kWrong };

  internal::json::Scanner ScannerHere() const;
  bool Take(const internal::json::Scanner& scanner, const char* at, State then);
  bool Enter(bool object);
  bool NextIn(bool object);
  bool StepIn(bool object);
  bool InObject() const { return (objects_ & 1) != 0; }

  std::string_view json_;
  const char* at_;
  const char* wrong_ = nullptr;
  std::uint64_t objects_ = 0;  // a bit for each level: 1 for an object
  int depth_ = 0;
  State state_ = State::kBeforeValue;
  std::string_view name_;
  std::string decoded_name_;
  bool halved_name_ = false;
};

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_JSON_CURSOR_H_
