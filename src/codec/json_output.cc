// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text is escaped 16 bytes at a time. Whether it holds more than ASCII is seen on the way, so that
// only such text is validated.

#include "src/codec/json_output.h"

#include <sodium.h>

#include <algorithm>

#include "src/codec/base64.h"
#include "src/codec/block.h"
#include "src/codec/utf8.h"
#include "zweck/declare/field.h"

namespace zweck::codec {
namespace {

// The shortest escape of each character that needs one; its size is the last byte.
constexpr std::size_t kEscapeRoom = 8;
using Escape = std::array<char, kEscapeRoom>;
constexpr std::array<Escape, '\\' + 1> kEscapes = [] {
  std::array<Escape, '\\' + 1> escapes{};
  constexpr std::string_view kHex = "0123456789abcdef";
  for (std::size_t i = 0; i < 0x20; ++i) {
    escapes[i] = {'\\', 'u', '0', '0', kHex[i / 16], kHex[i % 16], 0, 6};
  }
  const auto shorter = [&](char c, char letter) {
    escapes[static_cast<unsigned char>(c)] = {'\\', letter, 0, 0, 0, 0, 0, 2};
  };
  shorter('\b', 'b');
  shorter('\f', 'f');
  shorter('\n', 'n');
  shorter('\r', 'r');
  shorter('\t', 't');
  shorter('"', '"');
  shorter('\\', '\\');
  return escapes;
}();

char* PutEscape(char c, char* out) {
  const Escape& escape = kEscapes[static_cast<unsigned char>(c)];
  std::memcpy(out, escape.data(), kEscapeRoom);
  return out + escape[kEscapeRoom - 1];
}

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x8080808080808080;

// Not 0 if one of eight bytes is special.
std::uint64_t SpecialIn(std::uint64_t word) {
  const auto zeros = [](std::uint64_t w) { return (w - kOnes) & ~w; };
  const std::uint64_t control = (word - kOnes * 0x20) & ~word;
  return (control | zeros(word ^ kOnes * '"') | zeros(word ^ kOnes * '\\')) & kHighBits;
}

// Copies at most 16 bytes, as two words that may overlap. Or-s all bytes into `all`; false if one
// of them is special.
template <class Word>
bool CopyWords(const char* from, std::size_t size, char* out, std::uint64_t* all) {
  Word first;
  Word last;
  std::memcpy(&first, from, sizeof first);
  std::memcpy(&last, from + size - sizeof last, sizeof last);
  std::memcpy(out, &first, sizeof first);
  std::memcpy(out + size - sizeof last, &last, sizeof last);
  // Narrow words are filled up by spaces, which are never special.
  constexpr std::uint64_t kFill = sizeof(Word) == 8 ? 0 : kOnes * ' ' << (8 * (sizeof(Word) % 8));
  *all |= first | last;
  return (SpecialIn(first | kFill) | SpecialIn(last | kFill)) == 0;
}
bool CopyPlain(const char* from, std::size_t size, char* out, std::uint64_t* all) {
  if (size >= 8) return CopyWords<std::uint64_t>(from, size, out, all);
  if (size >= 4) return CopyWords<std::uint32_t>(from, size, out, all);
  if (size >= 2) return CopyWords<std::uint16_t>(from, size, out, all);
  if (size == 1) return CopyWords<std::uint8_t>(from, size, out, all);
  return true;
}

}  // namespace

void JsonOutput::WipeBuffer() { sodium_memzero(buffer_.data(), buffer_.size()); }

char* JsonOutput::PutName(char* at, std::string_view name) {
  for (constexpr std::size_t kPiece = kMostRoom; name.size() > kPiece; name.remove_prefix(kPiece)) {
    at = PutShort(Room(at, kPiece), name.substr(0, kPiece));
  }
  return PutShort(Room(at, name.size()), name);
}

char* JsonOutput::PutText(char* at, std::string_view text) {
  const char* from = text.data();
  const char* const end = from + text.size();
  std::uint32_t beyond_ascii = 0;
  at = Room(at, 1);
  *at++ = '"';
  while (end - from >= static_cast<std::ptrdiff_t>(kBlockSize)) {
    at = Room(at, kBlockSize + kEscapeRoom);
    const Block block(from);
    block.Store(at);
    const std::uint32_t special = block.Special();
    if (special == 0) {
      beyond_ascii |= block.BeyondAscii();
      from += kBlockSize;
      at += kBlockSize;
      continue;
    }
    const std::uint32_t plain = FirstIn(special);
    beyond_ascii |= block.BeyondAscii() & FirstOf(plain);
    from += plain;
    at = PutEscape(*from++, at + plain);
  }
  const auto rest = static_cast<std::size_t>(end - from);
  at = Room(at, kBlockSize * kEscapeRoom + 1);
  std::uint64_t all = 0;
  if (CopyPlain(from, rest, at, &all)) {
    at += rest;
  } else {
    for (; from != end; ++from) {
      if (IsSpecial(*from)) {
        at = PutEscape(*from, at);
      } else {
        *at++ = *from;
      }
    }
  }
  *at++ = '"';
  const bool ascii = beyond_ascii == 0 && (all & kHighBits) == 0;
  return ascii || IsUtf8BeyondAscii(text) ? at : nullptr;
}

char* JsonOutput::PutBase64(char* at, std::string_view bytes) {
  constexpr std::size_t kPiece = kMostRoom / 4 * 3;
  at = Room(at, 1);
  *at++ = '"';
  for (; bytes.size() > kPiece; bytes.remove_prefix(kPiece)) {
    at = WriteBase64(bytes.substr(0, kPiece), Room(at, kMostRoom));
  }
  at = WriteBase64(bytes, Room(at, kMostRoom));
  at = Room(at, 1);
  *at++ = '"';
  return at;
}

char* JsonOutput::Rewind(std::size_t position) {
  if (position >= out_.size()) return buffer_.data() + (position - out_.size());
  out_.resize(position);
  return buffer_.data();
}

char* JsonOutput::Flush(char* at) {
  const auto size = static_cast<std::size_t>(at - buffer_.data());
  if (secret_ && out_.capacity() - out_.size() < size) {
    std::string grown;
    grown.reserve(std::max(out_.size() + size, 2 * out_.capacity()));
    grown.append(out_);
    declare::Wipe(out_);
    out_.swap(grown);
  }
  out_.append(buffer_.data(), size);
  return buffer_.data();
}

}  // namespace zweck::codec
