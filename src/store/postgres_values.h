// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Values as libpq takes and gives them.

#ifndef ZWECK_SRC_STORE_POSTGRES_VALUES_H_
#define ZWECK_SRC_STORE_POSTGRES_VALUES_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "zweck/store/row.h"

namespace zweck::store {

inline constexpr int kBinary = 1;
// PostgreSQL takes less than 1 GB for a row.
inline constexpr std::size_t kMostBytes = std::size_t{1000} << 20U;

inline std::size_t BytesOf(View<Value> values) {
  std::size_t bytes = 0;
  for (const Value& value : values) bytes += value.bytes.size();
  return bytes;
}

inline std::array<char, 8> BigEndian(std::uint64_t number) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 8; i-- > 0; number >>= 8U) bytes[i] = static_cast<char>(number & 0xFFU);
  return bytes;
}
inline std::uint64_t FromBigEndian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char c : bytes) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

// Values as libpq takes them; they point into what they are made of, and into `numbers_`.
class Parameters {
 public:
  explicit Parameters(View<Value> values) : numbers_(values.size()) {
    for (std::size_t i = 0; i < values.size(); ++i) Add(values[i], numbers_[i]);
  }

  int size() const { return static_cast<int>(pointers_.size()); }
  const char* const* pointers() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void Add(const Value& value, std::array<char, 8>& number) {
    std::string_view bytes = value.bytes;
    if (value.kind == Value::Kind::kInteger || value.kind == Value::Kind::kReal) {
      number =
          BigEndian(value.kind == Value::Kind::kInteger ? static_cast<std::uint64_t>(value.integer)
                                                        : std::bit_cast<std::uint64_t>(value.real));
      bytes = {number.data(), number.size()};
    }
    const bool is_null = value.kind == Value::Kind::kNull;
    // libpq takes a null pointer for null, and an empty view may have one.
    pointers_.push_back(is_null ? nullptr : bytes.empty() ? "" : bytes.data());
    lengths_.push_back(static_cast<int>(bytes.size()));
    formats_.push_back(kBinary);
  }

  std::vector<std::array<char, 8>> numbers_;
  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_POSTGRES_VALUES_H_
