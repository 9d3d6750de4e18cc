// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/trouble.h"

#include "src/text/cat.h"

namespace zweck::inventory {

using text::Cat;

std::string Hex(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  do {
    digits.insert(digits.begin(), kDigits[number & 15]);
    number >>= 4;
  } while (number != 0);
  return "0x" + digits;
}

std::string_view MessageOf(const absl::Status& status) {
  return {status.message().data(), status.message().size()};
}

absl::Status DamagedAt(std::uint64_t offset, std::initializer_list<std::string_view> sentence) {
  return absl::DataLossError(Cat({"offset ", Hex(offset), ": ", Cat(sentence)}));
}

absl::Status In(std::string_view place, const absl::Status& status) {
  return absl::Status(status.code(), Cat({place, ": ", MessageOf(status)}));
}

}  // namespace zweck::inventory
