// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The grammar of JSON (RFC 8259), strictly, over text that nobody pads or copies. JsonCursor and
// the reader of records are built on it. Whatever it passes over has been checked, what nobody
// wants included. Half of a surrogate pair in an escape is grammar (RFC 8259, 8.2), but no text: it
// is wrong only in what somebody reads.
//
// Functions take the place where they begin and return the one where they have ended, so that it
// stays in a register; null where the document breaks the grammar, and then `wrong` says where and
// how.

#ifndef ZWECK_SRC_CODEC_JSON_SCANNER_H_
#define ZWECK_SRC_CODEC_JSON_SCANNER_H_

#include <absl/base/attributes.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "src/codec/json/block.h"
#include "src/codec/json/skip.h"
#include "zweck/internal/codec/json.h"

namespace zweck::internal::json {

// A JSON text between its quotation marks, checked but not decoded.
struct RawText {
  const char* from = nullptr;
  const char* to = nullptr;
  bool escaped = false;
  bool halved = false;  // half of a surrogate pair stands in it, so it can't be decoded

  std::size_t size() const { return static_cast<std::size_t>(to - from); }
  std::string_view view() const { return {from, size()}; }
};

// Decodes text that is not halved into `out`, which has room for the raw size, and returns the end.
char* Decode(const RawText& text, char* out);

// Is the decoded text this one? Without decoding it anywhere. What is halved is none.
bool IsText(const RawText& text, std::string_view wanted);

class Scanner {
 public:
  explicit Scanner(std::string_view json)
      : begin_(json.empty() ? "" : json.data()), end_(begin_ + json.size()) {}

  const char* begin() const { return begin_; }
  const char* end() const { return end_; }
  std::size_t LeftFrom(const char* at) const { return static_cast<std::size_t>(end_ - at); }

  // The next byte, or NUL at the end; a NUL in the document is as wrong as its end.
  char Peek(const char* at) const { return at != end_ ? *at : '\0'; }

  const char* SkipSpace(const char* at) const {
    if (at == end_ || static_cast<unsigned char>(*at) > ' ') [[likely]] {
      return at;
    }
    return SkipMoreSpace(at);
  }

  // Enters an array or object whose bracket is here, and leaves it. How deep the document is here
  // counts from 0.
  const char* Open(const char* at) {
    if (depth == codec::kMaxDepth) [[unlikely]] {
      return Fail(at, "the document is nested too deeply");
    }
    ++depth;
    return SkipSpace(at + 1);
  }
  const char* Close(const char* at) {
    --depth;
    return at + 1;
  }
  int depth = 0;
  // The first text beyond ASCII has all that is left of the document validated: for a scanner that
  // passes over all of it.
  bool looks_ahead = false;

  // After a value: takes the comma, or leaves at the closing bracket and says so by `closed`.
  const char* NextOrClose(const char* at, char bracket, bool* closed) {
    at = SkipSpace(at);
    const char c = Peek(at);
    if (c == ',') [[likely]] {
      return SkipSpace(at + 1);
    }
    *closed = c == bracket;
    if (*closed) return Close(at);
    return FailHere(at, "a comma or a closing bracket is missing");
  }

  // A text whose quotation mark is here, to be decoded.
  const char* ScanText(const char* at, RawText* text) { return ScanText(at, text, true); }
  // The same for a text that nobody decodes: it may be halved.
  const char* PassText(const char* at, RawText* text) { return ScanText(at, text, false); }

  // The same, decoded into `out` on the way. Null also for what is longer than `most` bytes; then
  // `wrong` is null too.
  const char* ReadText(const char* at, std::size_t most, std::string& out);

  // The name of a member, which may be halved, and the colon.
  const char* ScanName(const char* at, RawText* name) {
    // Up to 31 characters and a colon are seen at once.
    if (LeftFrom(at) > 2 * kBlockSize + 1 && *at == '"') [[likely]] {
      const char* const from = at + 1;
      const Block first(from);
      const Block second(from + kBlockSize);
      const std::uint32_t special = first.Special() | second.Special() << kBlockSize;
      const std::uint32_t size = special != 0 ? FirstIn(special) : 0;
      const std::uint32_t beyond_ascii = first.BeyondAscii() | second.BeyondAscii() << kBlockSize;
      if (from[size] == '"' && from[size + 1] == ':' && (beyond_ascii & FirstOf(size)) == 0) {
        *name = {from, from + size};
        return SkipSpace(from + size + 2);
      }
    }
    if (Peek(at) != '"') return FailHere(at, "the name of a member is missing");
    at = PassText(at, name);
    return at != nullptr ? SkipColon(at) : nullptr;
  }
  const char* SkipColon(const char* at) {
    at = SkipSpace(at);
    if (Peek(at) != ':') return FailHere(at, "a colon is missing");
    return SkipSpace(at + 1);
  }

  // Most numbers are a few digits.
  const char* ScanNumber(const char* at, std::string_view* number) {
    const char* stop = at;
    while (stop != end_ && *stop >= '0' && *stop <= '9') ++stop;
    const auto size = static_cast<std::size_t>(stop - at);
    const char next = Peek(stop);
    if (size == 0 || (size > 1 && *at == '0') || next == '.' || next == 'e' || next == 'E') {
      return ScanAnyNumber(at, number);
    }
    *number = {at, size};
    return stop;
  }
  // true, false, null
  ABSL_ATTRIBUTE_ALWAYS_INLINE const char* SkipWord(const char* at, std::string_view word) {
    if (LeftFrom(at) < word.size() || std::memcmp(at, word.data(), word.size()) != 0) {
      return Fail(at, "a value is none of JSON's");
    }
    return at + word.size();
  }
  const char* SkipValue(const char* at) {
    RawText text;
    return Peek(at) == '"' ? PassText(at, &text) : SkipAnyValue(at);
  }

  const char* Fail(const char* at, const char* sentence) {
    wrong_at = at;
    wrong = sentence;
    return nullptr;
  }
  // As Fail, for what is missing where the document may be at its end.
  const char* FailHere(const char* at, const char* sentence) {
    return Fail(at, at == end_ ? "the document ends too early" : sentence);
  }
  const char* wrong = nullptr;
  const char* wrong_at = nullptr;

 private:
  const char* SkipMoreSpace(const char* at) const;
  const char* ScanText(const char* at, RawText* text, bool whole) {
    const char* const from = at + 1;
    if (LeftFrom(at) > kBlockSize) [[likely]] {
      // Up to 15 characters are seen at once.
      const Block block(from);
      const std::uint32_t special = block.Special();
      const std::uint32_t size = FirstIn(special);
      if (special != 0 && from[size] == '"' && (block.BeyondAscii() & FirstOf(size)) == 0) {
        *text = {from, from + size};
        return from + size + 1;
      }
    }
    return ScanAnyText(at, text, whole);
  }
  const char* ScanAnyNumber(const char* at, std::string_view* number);
  const char* SkipAnyValue(const char* at);
  const char* SkipRest(const char* at, Nesting nesting);
  // For text that holds more than ASCII.
  bool IsUtf8Here(std::string_view text);
  const char* ScanAnyText(const char* at, RawText* text, bool whole);
  const char* EndOfEscape(const char* backslash, bool* halved);
  const char* ReadEscapedText(const char* at, const char* backslash, std::size_t most,
                              std::string& out);

  const char* begin_;
  const char* end_;
  const char* utf8_from_ = end_;  // all of the document from here on is UTF-8
};

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_SCANNER_H_
