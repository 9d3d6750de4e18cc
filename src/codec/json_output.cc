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
    escapes[static_cast<std::size_t>(c)] = {'\\', letter, 0, 0, 0, 0, 0, 2};
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

// Up to 16 bytes in two words that may overlap, so that they are moved without a call.
template <class Word>
struct TwoWords {
  TwoWords(const char* from, std::size_t size) : size(size) {
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + size - sizeof last, sizeof last);
  }
  void Store(char* out) const {
    std::memcpy(out, &first, sizeof first);
    std::memcpy(out + size - sizeof last, &last, sizeof last);
  }
  Word first;
  Word last;
  std::size_t size;
};

template <class Word>
bool CopyWords(const char* from, std::size_t size, char* out, std::uint64_t* all) {
  const TwoWords<Word> words(from, size);
  words.Store(out);
  // Narrow words are filled up by spaces, which are never special.
  constexpr std::uint64_t kFill = sizeof(Word) == 8 ? 0 : kOnes * ' ' << (8 * (sizeof(Word) % 8));
  const std::uint64_t first = words.first | kFill;
  const std::uint64_t last = words.last | kFill;
  *all |= first | last;
  return (SpecialIn(first) | SpecialIn(last)) == 0;
}

// Copies at most 16 bytes; false if one of them is special. Or-s all bytes into `all`.
bool CopyPlain(const char* from, std::size_t size, char* out, std::uint64_t* all) {
  if (size >= 8) return CopyWords<std::uint64_t>(from, size, out, all);
  if (size >= 4) return CopyWords<std::uint32_t>(from, size, out, all);
  if (size >= 2) return CopyWords<std::uint16_t>(from, size, out, all);
  if (size == 1) return CopyWords<std::uint8_t>(from, size, out, all);
  return true;
}

}  // namespace

JsonOutput::~JsonOutput() {
  if (secret_) sodium_memzero(buffer_.data(), buffer_.size());
}

void JsonOutput::PutName(std::string_view name) {
  // A letter, digit or underscore of ASCII needs no escape.
  while (name.size() > kMostRoom / 2) {
    Room(kMostRoom);
    Put(name.substr(0, kMostRoom / 2));
    name.remove_prefix(kMostRoom / 2);
  }
  Room(kMostRoom);
  if (name.size() > kBlockSize) {
    Put(name);
    return;
  }
  std::uint64_t all = 0;
  CopyPlain(name.data(), name.size(), at_, &all);
  at_ += name.size();
}

bool JsonOutput::PutText(std::string_view text) {
  const char* from = text.data();
  const char* const end = from + text.size();
  std::uint32_t beyond_ascii = 0;
  Room(1);
  Put('"');
  while (end - from >= static_cast<std::ptrdiff_t>(kBlockSize)) {
    Room(kBlockSize + kEscapeRoom);
    const Block block(from);
    block.Store(at_);
    const std::uint32_t special = block.Special();
    if (special == 0) {
      beyond_ascii |= block.BeyondAscii();
      from += kBlockSize;
      at_ += kBlockSize;
      continue;
    }
    const std::uint32_t plain = FirstIn(special);
    beyond_ascii |= block.BeyondAscii() & FirstOf(plain);
    from += plain;
    at_ = PutEscape(*from++, at_ + plain);
  }
  const auto rest = static_cast<std::size_t>(end - from);
  Room(kBlockSize * kEscapeRoom + 1);
  std::uint64_t all = 0;
  if (CopyPlain(from, rest, at_, &all)) {
    at_ += rest;
  } else {
    for (; from != end; ++from) {
      if (IsSpecial(*from)) {
        at_ = PutEscape(*from, at_);
      } else {
        Put(*from);
      }
    }
  }
  Put('"');
  const bool ascii = beyond_ascii == 0 && (all & kHighBits) == 0;
  return ascii || IsUtf8BeyondAscii(text);
}

void JsonOutput::PutBase64(std::string_view bytes) {
  constexpr std::size_t kPiece = kMostRoom / 4 * 3 - 3;
  Room(kMostRoom);
  Put('"');
  for (; bytes.size() > kPiece; bytes.remove_prefix(kPiece)) {
    Room(kMostRoom);
    at_ = WriteBase64(bytes.substr(0, kPiece), at_);
  }
  Room(kMostRoom);
  at_ = WriteBase64(bytes, at_);
  Put('"');
}

void JsonOutput::Rewind(std::size_t position) {
  if (position < out_.size()) {
    out_.resize(position);
    at_ = buffer_.data();
  } else {
    at_ = buffer_.data() + (position - out_.size());
  }
}

void JsonOutput::Flush() {
  const auto size = static_cast<std::size_t>(at_ - buffer_.data());
  if (secret_ && out_.capacity() - out_.size() < size) {
    std::string grown;
    grown.reserve(std::max(out_.size() + size, 2 * out_.capacity()));
    grown.append(out_);
    declare::Wipe(out_);
    out_.swap(grown);
  }
  out_.append(buffer_.data(), size);
  at_ = buffer_.data();
}

void JsonOutput::Abandon() {
  at_ = buffer_.data();
  out_.resize(start_);
}

}  // namespace zweck::codec
