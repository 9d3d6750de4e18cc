// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/record_hash.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include <cstddef>
#include <string>

#include "src/inventory/little_endian.h"

namespace zweck::inventory {
namespace {

using google::protobuf::internal::WireFormatLite;
using google::protobuf::io::CodedInputStream;

constexpr std::uint64_t kNoWords = 14695981039346656037U;

// FNV-1a over words instead of bytes.
std::uint64_t HashOn(std::uint64_t hash, std::string_view words) {
  for (std::size_t i = 0; i < words.size(); i += 4) {
    hash = (hash ^ Load<std::uint32_t>(words, i)) * 1099511628211U;
  }
  return hash;
}

// What stands in the one field of a message. Both are known to parse.
std::string_view Inner(std::string_view message) {
  CodedInputStream in(reinterpret_cast<const std::uint8_t*>(message.data()),
                      static_cast<int>(message.size()));
  std::uint32_t size = 0;
  in.ReadTag();
  in.ReadVarint32(&size);
  return message.substr(static_cast<std::size_t>(in.CurrentPosition()), size);
}

std::string WithoutPlace(std::string_view category) {
  CodedInputStream in(reinterpret_cast<const std::uint8_t*>(category.data()),
                      static_cast<int>(category.size()));
  std::string rest;
  for (int begin = 0; std::uint32_t tag = in.ReadTag(); begin = in.CurrentPosition()) {
    if (!WireFormatLite::SkipField(&in, tag)) break;
    if (WireFormatLite::GetTagFieldNumber(tag) == v1::Category::kDeclaredAtFieldNumber) continue;
    rest += category.substr(static_cast<std::size_t>(begin),
                            static_cast<std::size_t>(in.CurrentPosition() - begin));
  }
  return rest;
}

}  // namespace

std::uint64_t HashOf(std::string_view payload) { return HashOn(kNoWords, payload) & kWholeHash; }

std::uint64_t MeaningOf(const v1::Record& record, std::string_view message, std::uint64_t hash,
                        std::uint64_t names) {
  if (!record.has_category()) return hash;
  std::string said = WithoutPlace(Inner(message));
  said.resize((said.size() + 3) / 4 * 4, '\0');
  std::uint64_t meaning = (kNoWords ^ (names & kHalfHash)) * 1099511628211U;
  meaning = (meaning ^ (names >> 31)) * 1099511628211U;
  return HashOn(meaning, said) & kWholeHash;
}

}  // namespace zweck::inventory
