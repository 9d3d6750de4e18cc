// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The parts of an object or a list in JSON (RFC 8259), as they stand there: for who puts them
// together otherwise, and neither decodes nor copies them.

#ifndef ZWECK_SRC_TEXT_JSON_PARTS_H_
#define ZWECK_SRC_TEXT_JSON_PARTS_H_

#include <cstddef>
#include <string_view>

namespace zweck::text {

class JsonParts {
 public:
  // The text must outlive this. `opens`: what it has to begin with, '{' or '['.
  JsonParts(std::string_view json, char opens);

  // Goes to the next member or element. False behind the last one, and where it is not JSON.
  bool Next();
  // Behind the last one: was all of it JSON, and nothing behind it?
  bool IsWhole() const { return state_ == State::kEnded; }

  // Of a member: with its quotes, not decoded.
  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }

 private:
  enum class State : unsigned char { kBegun, kWithin, kEnded, kWrong };

  bool End();
  bool Wrong();

  std::string_view json_;
  const bool is_object_;
  State state_ = State::kBegun;
  std::size_t at_ = 0;
  std::string_view name_ = {};
  std::string_view value_ = {};
};

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_JSON_PARTS_H_
