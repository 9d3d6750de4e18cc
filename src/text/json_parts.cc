// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/json_parts.h"

namespace zweck::text {
namespace {

constexpr int kMostDepth = 128;

// Walks over values. `at` stands where it is wrong when a function returns false.
class Walker {
 public:
  Walker(std::string_view json, std::size_t at) : json_(json), at_(at) {}

  std::size_t at() const { return at_; }

  void Space() {
    while (at_ < json_.size() && std::string_view(" \t\n\r").find(json_[at_]) != kNone) ++at_;
  }
  bool Take(char c) {
    if (at_ == json_.size() || json_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool String() {
    if (!Take('"')) return false;
    while (at_ < json_.size()) {
      const char c = json_[at_++];
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c == '\\' && !Escape()) return false;
    }
    return false;
  }

  bool Value(int depth) {
    if (at_ == json_.size() || depth > kMostDepth) return false;
    switch (json_[at_]) {
      case '"':
        return String();
      case '{':
        return Parts('}', true, depth);
      case '[':
        return Parts(']', false, depth);
      case 't':
        return Word("true");
      case 'f':
        return Word("false");
      case 'n':
        return Word("null");
      default:
        return Number();
    }
  }

 private:
  static constexpr std::size_t kNone = std::string_view::npos;

  bool Escape() {
    if (at_ == json_.size()) return false;
    const char c = json_[at_++];
    if (c != 'u') return std::string_view("\"\\/bfnrt").find(c) != kNone;
    for (int i = 0; i < 4; ++i, ++at_) {
      if (at_ == json_.size()) return false;
      if (std::string_view("0123456789abcdefABCDEF").find(json_[at_]) == kNone) return false;
    }
    return true;
  }

  bool Parts(char closes, bool named, int depth) {
    ++at_;
    Space();
    if (Take(closes)) return true;
    do {
      Space();
      if (named) {
        if (!String()) return false;
        Space();
        if (!Take(':')) return false;
        Space();
      }
      if (!Value(depth + 1)) return false;
      Space();
    } while (Take(','));
    return Take(closes);
  }

  bool Word(std::string_view word) {
    if (json_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  bool Digits() {
    const std::size_t begin = at_;
    while (at_ < json_.size() && json_[at_] >= '0' && json_[at_] <= '9') ++at_;
    return at_ != begin;
  }

  bool Number() {
    Take('-');
    if (!Take('0') && !Digits()) return false;
    if (Take('.') && !Digits()) return false;
    if (!Take('e') && !Take('E')) return true;
    if (!Take('+')) Take('-');
    return Digits();
  }

  std::string_view json_;
  std::size_t at_;
};

}  // namespace

JsonParts::JsonParts(std::string_view json, char opens) : json_(json), is_object_(opens == '{') {
  Walker walker(json_, 0);
  walker.Space();
  if (!walker.Take(opens)) state_ = State::kWrong;
  at_ = walker.at();
}

bool JsonParts::Wrong() {
  state_ = State::kWrong;
  return false;
}

bool JsonParts::End() {
  Walker walker(json_, at_);
  walker.Space();
  state_ = walker.at() == json_.size() ? State::kEnded : State::kWrong;
  return false;
}

bool JsonParts::Next() {
  if (state_ == State::kEnded || state_ == State::kWrong) return false;
  Walker walker(json_, at_);
  walker.Space();
  if (walker.Take(is_object_ ? '}' : ']')) {
    at_ = walker.at();
    return End();
  }
  if (state_ == State::kWithin) {
    if (!walker.Take(',')) return Wrong();
    walker.Space();
  }
  state_ = State::kWithin;
  if (is_object_) {
    const std::size_t name = walker.at();
    if (!walker.String()) return Wrong();
    name_ = json_.substr(name, walker.at() - name);
    walker.Space();
    if (!walker.Take(':')) return Wrong();
    walker.Space();
  }
  const std::size_t value = walker.at();
  if (!walker.Value(0)) return Wrong();
  value_ = json_.substr(value, walker.at() - value);
  at_ = walker.at();
  return true;
}

}  // namespace zweck::text
