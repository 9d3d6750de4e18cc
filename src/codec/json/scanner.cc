// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text is scanned 16 bytes at a time; whether it holds more than ASCII is seen on the way, so that
// only such text is validated.

#include "src/codec/json/scanner.h"

#include <algorithm>
#include <array>

#include "src/codec/copy_text.h"
#include "src/codec/json/numbers.h"
#include "src/codec/utf8.h"
#include "src/text/utf8.h"

namespace zweck::internal::json {
namespace {

constexpr std::uint8_t kNoHexDigit = 0xFF;
constexpr std::array<std::uint8_t, 256> kHexDigits = [] {
  std::array<std::uint8_t, 256> digits{};
  digits.fill(kNoHexDigit);
  for (std::uint8_t i = 0; i < 10; ++i) digits[static_cast<std::uint8_t>('0' + i)] = i;
  for (std::uint8_t i = 0; i < 6; ++i) {
    digits[static_cast<std::uint8_t>('a' + i)] = digits[static_cast<std::uint8_t>('A' + i)] =
        static_cast<std::uint8_t>(10 + i);
  }
  return digits;
}();

// What stands for itself or something else after a backslash; 0 for anything else.
constexpr std::array<char, 256> kUnescaped = [] {
  std::array<char, 256> unescaped{};
  unescaped['"'] = '"';
  unescaped['\\'] = '\\';
  unescaped['/'] = '/';
  unescaped['b'] = '\b';
  unescaped['f'] = '\f';
  unescaped['n'] = '\n';
  unescaped['r'] = '\r';
  unescaped['t'] = '\t';
  return unescaped;
}();

constexpr std::uint32_t kNoUnit = 0xFFFFFFFF;

// The unit of UTF-16 that four hexadecimal digits stand for.
std::uint32_t Unit(const char* digits) {
  std::uint32_t unit = 0;
  for (int i = 0; i < 4; ++i) {
    const std::uint8_t digit = kHexDigits[static_cast<unsigned char>(digits[i])];
    if (digit == kNoHexDigit) return kNoUnit;
    unit = unit << 4 | digit;
  }
  return unit;
}

constexpr const char* kHalf = "half of a surrogate pair stands in text";

bool IsHighSurrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLowSurrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Decodes one escape that the scanner has checked. Moves `at` behind it, and returns the end of
// what was written: at most 4 bytes, and fewer than were read.
char* DecodeEscape(const char*& at, char* out) {
  const char letter = at[1];
  at += 2;
  if (letter != 'u') {
    *out = kUnescaped[static_cast<unsigned char>(letter)];
    return out + 1;
  }
  std::uint32_t code = Unit(at);
  at += 4;
  if (IsHighSurrogate(code)) {
    code = 0x10000 + ((code - 0xD800) << 10) + (Unit(at + 2) - 0xDC00);
    at += 6;
  }
  return text::WriteUtf8(code, out);
}

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

char* Decode(const RawText& text, char* out) {
  const char* at = text.from;
  // What is left to read is never more than what is left of `out`, so that whole blocks fit.
  while (text.to - at >= static_cast<std::ptrdiff_t>(kBlockSize)) {
    const Block block(at);
    block.Store(out);
    const std::uint32_t backslashes = block.Is('\\');
    if (backslashes == 0) {
      at += kBlockSize;
      out += kBlockSize;
      continue;
    }
    at += FirstIn(backslashes);
    out += FirstIn(backslashes);
    // One letter stands for most characters.
    const char unescaped = kUnescaped[static_cast<unsigned char>(at[1])];
    if (unescaped != '\0') {
      *out++ = unescaped;
      at += 2;
    } else {
      out = DecodeEscape(at, out);
    }
  }
  while (at != text.to) {
    if (*at == '\\') {
      out = DecodeEscape(at, out);
    } else {
      *out++ = *at++;
    }
  }
  return out;
}

bool IsText(const RawText& text, std::string_view wanted) {
  if (!text.escaped) return text.view() == wanted;
  if (text.halved) return false;
  const char* at = text.from;
  while (at != text.to) {
    std::array<char, 4> decoded{*at};
    std::size_t size = 1;
    if (*at == '\\') {
      size = static_cast<std::size_t>(DecodeEscape(at, decoded.data()) - decoded.data());
    } else {
      ++at;
    }
    if (!wanted.starts_with(std::string_view(decoded.data(), size))) return false;
    wanted.remove_prefix(size);
  }
  return wanted.empty();
}

const char* Scanner::SkipMoreSpace(const char* at) const {
  while (LeftFrom(at) >= kBlockSize) {
    // A line break and an indentation, mostly.
    const Block block(at);
    const std::uint32_t space = block.Is(' ') | block.Is('\n') | block.Is('\r') | block.Is('\t');
    if (space != kWholeBlock) return at + FirstIn(~space);
    at += kBlockSize;
  }
  while (at != end_ && IsSpace(*at)) ++at;
  return at;
}

// Where one text holds more than ASCII, others will. One look at all of the document that is left
// costs less than one at each of them; only if it isn't UTF-8, each is looked at, to find which.
bool Scanner::IsUtf8Here(std::string_view text) {
  const char* const from = text.begin();
  if (looks_ahead) {
    looks_ahead = false;
    if (IsUtf8BeyondAscii({from, LeftFrom(from)})) utf8_from_ = from;
  }
  return from >= utf8_from_ || IsUtf8BeyondAscii(text);
}

// Sets `halved` behind half of a surrogate pair.
const char* Scanner::EndOfEscape(const char* backslash, bool* halved) {
  const std::size_t left = LeftFrom(backslash);
  if (left < 2) return Fail(backslash, "the document ends too early");
  const auto letter = static_cast<unsigned char>(backslash[1]);
  if (kUnescaped[letter] != '\0') return backslash + 2;
  if (letter != 'u') return Fail(backslash, "an escape in text is none of JSON's");
  if (left < 6) return Fail(backslash, "the document ends too early");
  const std::uint32_t unit = Unit(backslash + 2);
  if (unit == kNoUnit) return Fail(backslash, "an escape in text is none of JSON's");
  if (!IsHighSurrogate(unit) && !IsLowSurrogate(unit)) return backslash + 6;
  const bool paired = IsHighSurrogate(unit) && left >= 12 && backslash[6] == '\\' &&
                      backslash[7] == 'u' && IsLowSurrogate(Unit(backslash + 8));
  if (paired) return backslash + 12;
  *halved = true;
  return backslash + 6;
}

const char* Scanner::ScanAnyText(const char* at, RawText* text, bool whole) {
  const char* p = at + 1;
  *text = {.from = p};
  std::uint32_t beyond_ascii = 0;
  Block seen(kNoBytes.data());
  const char* plain = p;  // behind the last escape
  for (;;) {
    while (LeftFrom(p) >= kBlockSize) {
      const Block block(p);
      std::uint32_t special = block.Special();
      if (special == 0) {
        beyond_ascii |= block.BeyondAscii();
        p += kBlockSize;
        if (p - plain == kPlainRun) p = PassPlain(p, end_, &seen);
        continue;
      }
      // Escapes of one letter, without leaving the block.
      std::uint32_t first = FirstIn(special);
      while (p[first] == '\\' && first + 1 < kBlockSize &&
             kUnescaped[static_cast<unsigned char>(p[first + 1])] != '\0') {
        text->escaped = true;
        special &= ~FirstOf(first + 2);
        first = special != 0 ? FirstIn(special) : kBlockSize;
        if (special == 0) break;
      }
      beyond_ascii |= block.BeyondAscii() & FirstOf(first);
      p += first;
      plain = p;
      if (special != 0) break;
    }
    for (; p != end_ && !IsSpecial(*p); ++p) beyond_ascii |= *p & 0x80;
    if (p == end_) return Fail(p, "the document ends too early");
    if (*p == '"') break;
    if (*p != '\\') return Fail(p, "a control character stands in text");
    text->escaped = true;
    const char* const escape = p;
    p = EndOfEscape(escape, &text->halved);
    if (p == nullptr) return nullptr;
    if (text->halved && whole) return Fail(escape, kHalf);
    plain = p;
  }
  text->to = p;
  if ((beyond_ascii | seen.BeyondAscii()) != 0 && !IsUtf8Here(text->view())) {
    return Fail(at, "text is not UTF-8");
  }
  return p + 1;
}

const char* Scanner::ReadText(const char* at, std::size_t most, std::string& out) {
  const char* const from = at + 1;
  const char* p = from;
  std::uint32_t special = 0;
  Block ignored(kNoBytes.data());  // the copy sees it
  while (special == 0 && LeftFrom(p) >= kBlockSize) {
    special = Block(p).Special();
    p += kBlockSize;
    if (special == 0 && p - from == kPlainRun) p = PassPlain(p, end_, &ignored);
  }
  if (special != 0) [[likely]] {
    p += FirstIn(special);
    p -= kBlockSize;
  } else {
    while (p != end_ && !IsSpecial(*p)) ++p;
    if (p == end_) return Fail(p, "the document ends too early");
  }
  const auto size = static_cast<std::size_t>(p - from);
  if (size > most) [[unlikely]] {
    return nullptr;
  }
  if (*p != '"') return ReadEscapedText(at, p, most, out);
  const bool ascii = AssignSeeingAscii({from, size}, out);
  if (!ascii && !IsUtf8Here({from, size})) return Fail(at, "text is not UTF-8");
  return p + 1;
}

// The text is put together in pieces, so that most of it takes its memory at once.
const char* Scanner::ReadEscapedText(const char* at, const char* backslash, std::size_t most,
                                     std::string& out) {
  constexpr std::size_t kPiece = 2048;
  std::array<char, kPiece + 4 * kWindow> buffer;
  char* to = buffer.data();
  const auto append = [&] {
    const auto size = static_cast<std::size_t>(to - buffer.data());
    if (size > most - out.size()) return false;
    out.append(buffer.data(), size);
    to = buffer.data();
    return true;
  };
  const std::string_view start(at + 1, static_cast<std::size_t>(backslash - at - 1));
  bool ascii = true;
  if (start.size() > kPiece) {
    ascii = AssignSeeingAscii(start, out);
  } else {
    out.clear();
    ascii = CopySeeingAscii(start, to);
    to += start.size();
  }
  // Of the blocks also what stands behind the text: it may be asked about without need.
  Block seen(kNoBytes.data());
  const char* p = backslash;
  for (;;) {
    if (to > buffer.data() + kPiece && !append()) return nullptr;
    if (LeftFrom(p) > 2 * kWindow) [[likely]] {
      std::uint64_t special = CopyWindow(p, to, &seen);
      if (special == 0) {
        p += kWindow;
        to += kWindow;
        continue;
      }
      // Escapes of one letter, without leaving the window.
      std::uint32_t done = 0;
      for (;;) {
        const auto next = static_cast<std::uint32_t>(std::countr_zero(special));
        to += next - done;
        const char letter = p[next] == '\\' ? p[next + 1] : '\0';
        const char unescaped = kUnescaped[static_cast<unsigned char>(letter)];
        if (unescaped == '\0') {
          p += next;
          break;
        }
        *to++ = unescaped;
        done = next + 2;
        CopyWindow(p + done, to);
        special = special >> done << done;
        if (special == 0) break;
      }
      if (special == 0) {
        // A jump: what comes next need not wait for this window.
        if (done > kWindow) [[unlikely]] {
          p += done;
          continue;
        }
        p += kWindow;
        to += kWindow - done;
        continue;
      }
    } else {
      for (; p != end_ && !IsSpecial(*p) && to < buffer.data() + kPiece + kBlockSize; ++p) {
        ascii = ascii && (*p & 0x80) == 0;
        *to++ = *p;
      }
      if (p == end_) return Fail(p, "the document ends too early");
      if (!IsSpecial(*p)) continue;
    }
    if (*p == '"') break;
    if (*p != '\\') return Fail(p, "a control character stands in text");
    const char* escape = p;
    bool halved = false;
    p = EndOfEscape(p, &halved);
    if (p == nullptr) return nullptr;
    if (halved) return Fail(escape, kHalf);
    to = DecodeEscape(escape, to);
  }
  if (!append()) return nullptr;
  const std::string_view raw(at + 1, static_cast<std::size_t>(p - at - 1));
  ascii = ascii && seen.BeyondAscii() == 0;
  if (!ascii && !IsUtf8Here(raw)) return Fail(at, "text is not UTF-8");
  return p + 1;
}

const char* Scanner::ScanAnyNumber(const char* at, std::string_view* number) {
  const std::size_t size = NumberSize({at, LeftFrom(at)});
  if (size == 0) return Fail(at, "a number is not written as JSON's are");
  *number = {at, size};
  return at + size;
}

// From a value in an array or object to the end of the outermost. Null if that takes a closer look.
const char* Scanner::SkipRest(const char* at, Nesting nesting) {
  const int outside = depth - nesting.depth;
  bool beyond_ascii = false;
  const char* const over =
      SkipNested(at, end_, nesting, codec::kMaxDepth - outside, FastestWayToMask(), &beyond_ascii);
  if (over == nullptr) return nullptr;
  if (beyond_ascii && !IsUtf8Here({at, static_cast<std::size_t>(over - at)})) return nullptr;
  depth = outside;
  return over;
}

const char* Scanner::SkipAnyValue(const char* at) {
  // One bit for each array or object that was entered here: 1 for an object.
  static_assert(codec::kMaxDepth <= 64);
  std::uint64_t objects = 0;
  const int outside = depth;
  RawText text;
  std::string_view number;
  // What is longer is passed over by blocks from there on, once.
  constexpr std::size_t kLong = 128;
  const char* look = at + std::min(LeftFrom(at), kLong);
  for (;;) {
    if (at > look) [[unlikely]] {
      const char* const over =
          depth != outside ? SkipRest(at, {objects, depth - outside}) : nullptr;
      if (over != nullptr) return over;
      look = end_;
    }
    switch (Peek(at)) {
      case '"':
        at = PassText(at, &text);
        break;
      case '{':
        at = Open(at);
        if (at == nullptr) return nullptr;
        if (Peek(at) == '}') {
          at = Close(at);
          break;
        }
        objects = objects << 1 | 1;
        at = ScanName(at, &text);
        if (at == nullptr) return nullptr;
        continue;
      case '[':
        at = Open(at);
        if (at == nullptr) return nullptr;
        if (Peek(at) == ']') {
          at = Close(at);
          break;
        }
        objects <<= 1;
        continue;
      case 't':
        at = SkipWord(at, "true");
        break;
      case 'f':
        at = SkipWord(at, "false");
        break;
      case 'n':
        at = SkipWord(at, "null");
        break;
      case '-':
      case '0':
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
      case '6':
      case '7':
      case '8':
      case '9':
        at = ScanNumber(at, &number);
        break;
      default:
        return FailHere(at, "a value is none of JSON's");
    }
    if (at == nullptr) return nullptr;
    // A value has ended; leave whatever ends with it.
    for (;;) {
      if (depth == outside) return at;
      const bool object = (objects & 1) != 0;
      bool closed = false;
      at = NextOrClose(at, object ? '}' : ']', &closed);
      if (at == nullptr) return nullptr;
      if (!closed) {
        if (object) at = ScanName(at, &text);
        if (at == nullptr) return nullptr;
        break;
      }
      objects >>= 1;
    }
  }
}

}  // namespace zweck::internal::json
