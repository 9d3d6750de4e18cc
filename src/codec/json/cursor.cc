// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The scanner, with a memory of where it is.

#include "src/codec/json/scanner.h"
#include "src/text/cat.h"
#include "zweck/codec/json_cursor.h"
#include "zweck/internal/codec/body_bytes.h"

namespace zweck::codec {

using internal::json::RawText;
using internal::json::Scanner;

JsonCursor::JsonCursor(const Body& json) : JsonCursor(internal::BodyBytes::Of(json)) {}

JsonCursor::JsonCursor(std::string_view json) : json_(json.empty() ? "" : json), at_(json_.data()) {
  if (json.size() > kMaxJsonBytes) {
    state_ = State::kWrong;
    return;
  }
  const Scanner scanner = ScannerHere();
  Take(scanner, scanner.SkipSpace(at_), State::kBeforeValue);
}

Scanner JsonCursor::ScannerHere() const {
  Scanner scanner(json_);
  scanner.depth = depth_;
  return scanner;
}

bool JsonCursor::Take(const Scanner& scanner, const char* at, State then) {
  const bool good = at != nullptr;
  at_ = good ? at : scanner.wrong_at;
  wrong_ = scanner.wrong;
  depth_ = scanner.depth;
  state_ = good ? then : State::kWrong;
  return good;
}

JsonCursor::Type JsonCursor::Next() {
  if (state_ != State::kBeforeValue) return Type::kNone;
  const char c = ScannerHere().Peek(at_);
  switch (c) {
    case '{':
      return Type::kObject;
    case '[':
      return Type::kArray;
    case '"':
      return Type::kString;
    case 't':
    case 'f':
      return Type::kBool;
    case 'n':
      return Type::kNull;
    default:
      return c == '-' || (c >= '0' && c <= '9') ? Type::kNumber : Type::kNone;
  }
}

bool JsonCursor::Enter(bool object) {
  if (Next() != (object ? Type::kObject : Type::kArray)) return false;
  Scanner scanner = ScannerHere();
  if (!Take(scanner, scanner.Open(at_), State::kAfterOpening)) return false;
  objects_ = objects_ << 1 | (object ? 1 : 0);
  return true;
}

bool JsonCursor::EnterObject() { return Enter(true); }
bool JsonCursor::EnterArray() { return Enter(false); }

bool JsonCursor::NextIn(bool object) {
  // No name that anybody asks for is halved.
  do {
    if (!StepIn(object)) return false;
  } while (halved_name_);
  return true;
}

bool JsonCursor::StepIn(bool object) {
  if (state_ == State::kBeforeValue) Skip();
  if (state_ == State::kWrong || depth_ == 0) return false;
  Scanner scanner = ScannerHere();
  if (InObject() != object) {
    // Whoever leaves an inner one early would miss the rest of the outer one, and not know it.
    return Take(scanner, scanner.Fail(at_, "an array or object was left before its end"),
                State::kWrong);
  }
  const char bracket = object ? '}' : ']';
  bool closed = false;
  const char* at = at_;
  if (state_ != State::kAfterOpening) {
    at = scanner.NextOrClose(at, bracket, &closed);
  } else if (scanner.Peek(at) == bracket) {
    closed = true;
    at = scanner.Close(at);
  }
  if (at == nullptr || closed) {
    objects_ >>= 1;
    Take(scanner, at, State::kAfterValue);
    return false;
  }
  RawText name;
  if (object) at = scanner.ScanName(at, &name);
  if (!Take(scanner, at, State::kBeforeValue)) return false;
  name_ = name.view();
  halved_name_ = name.halved;
  if (name.escaped && !name.halved) {
    decoded_name_.resize(name.size());
    decoded_name_.resize(
        static_cast<std::size_t>(Decode(name, decoded_name_.data()) - decoded_name_.data()));
    name_ = decoded_name_;
  }
  return true;
}

bool JsonCursor::NextMember() { return NextIn(true); }
bool JsonCursor::NextElement() { return NextIn(false); }

bool JsonCursor::ReadText(std::string& text) {
  if (Next() != Type::kString) return false;
  Scanner scanner = ScannerHere();
  RawText raw;
  if (!Take(scanner, scanner.ScanText(at_, &raw), State::kAfterValue)) return false;
  text.resize(raw.size());
  text.resize(static_cast<std::size_t>(Decode(raw, text.data()) - text.data()));
  return true;
}

std::string_view JsonCursor::Skip() {
  if (state_ != State::kBeforeValue) return {};
  Scanner scanner = ScannerHere();
  const char* const start = at_;
  if (!Take(scanner, scanner.SkipValue(at_), State::kAfterValue)) return {};
  return {start, static_cast<std::size_t>(at_ - start)};
}

absl::Status JsonCursor::Finish() {
  if (json_.size() > kMaxJsonBytes) {
    return absl::ResourceExhaustedError(
        text::Cat({"JSON: the document is longer than ", std::to_string(kMaxJsonBytes), " bytes"}));
  }
  if (state_ == State::kBeforeValue) Skip();
  while (state_ != State::kWrong && depth_ > 0) NextIn(InObject());
  if (state_ != State::kWrong) {
    Scanner scanner = ScannerHere();
    const char* const rest = scanner.SkipSpace(at_);
    const bool over = rest == scanner.end();
    Take(scanner, over ? rest : scanner.Fail(rest, "something follows the document"),
         State::kAfterValue);
  }
  if (state_ != State::kWrong) return absl::OkStatus();
  return absl::InvalidArgumentError(
      text::Cat({"JSON: ", wrong_, ", at byte ", std::to_string(at_ - json_.data())}));
}

}  // namespace zweck::codec
