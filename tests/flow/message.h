// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A flow record as libprotobuf reads it.

#ifndef ZWECK_TESTS_FLOW_MESSAGE_H_
#define ZWECK_TESTS_FLOW_MESSAGE_H_

#include <catch2/catch.hpp>
#include <cstdint>
#include <span>
#include <string>

#include "zweck/internal/flow/record.h"
#include "zweck/v1/inventory.pb.h"

namespace flow_test {

inline std::string BytesOf(std::span<const std::uint32_t> words) {
  std::string bytes;
  for (const std::uint32_t word : words) {
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(word >> shift));
  }
  return bytes;
}

// Of the payload of a record: the length, what it names, the message, zeros.
inline zweck::v1::Record MessageIn(std::span<const std::uint32_t> words) {
  const std::string bytes = BytesOf(words);
  zweck::v1::Record record;
  REQUIRE(record.ParseFromString(bytes.substr(12, words[0])));
  REQUIRE(bytes.find_first_not_of('\0', 12 + words[0]) == std::string::npos);
  return record;
}

template <class R>
zweck::v1::Record MessageOf() {
  return MessageIn(zweck::internal::RecordBytes<R>::kPayload.words);
}

}  // namespace flow_test

#endif  // ZWECK_TESTS_FLOW_MESSAGE_H_
