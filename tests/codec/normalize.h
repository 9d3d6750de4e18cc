// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a message of libprotobuf can say and a record can't, taken away, so that the two compare.

#ifndef ZWECK_TESTS_CODEC_NORMALIZE_H_
#define ZWECK_TESTS_CODEC_NORMALIZE_H_

#include <cstdint>

#include "every_value.pb.h"
#include "src/codec/decimal_text.h"

namespace zweck::testing {

// Decimals are text to libprotobuf, and several texts are one number: as we write them.
inline void NormalizeDecimals(proto::EveryValue& message) {
  internal::DecimalUnits units{};
  if (internal::ParseDecimal(message.single_decimal(), 2, &units) == internal::DecimalRead::kFine) {
    const auto decimal = Decimal<2>::Of(static_cast<std::int64_t>(units));
    message.set_single_decimal(decimal == Decimal<2>() ? "" : decimal.text());
  }
  if (message.has_optional_decimal() &&
      internal::ParseDecimal(message.optional_decimal(), 18, &units) ==
          internal::DecimalRead::kFine) {
    message.set_optional_decimal(Decimal<18>::Of(static_cast<std::int64_t>(units)).text());
  }
}

// That something is there and holds nothing.
inline void Normalize(proto::Part& part) {
  if (part.time().ByteSizeLong() == 0) part.clear_time();
}
inline void Normalize(proto::Tree& tree) {
  for (proto::Tree& below : *tree.mutable_trees()) Normalize(below);
  for (auto& [key, part] : *tree.mutable_parts()) Normalize(part);
}
inline void Normalize(proto::EveryValue& message) {
  if (message.single_time().ByteSizeLong() == 0) message.clear_single_time();
  if (message.single_day() == "1970-01-01") message.clear_single_day();
  NormalizeDecimals(message);
  if (message.has_single_record()) Normalize(*message.mutable_single_record());
  if (message.single_record().ByteSizeLong() == 0) message.clear_single_record();
  if (message.has_optional_record()) Normalize(*message.mutable_optional_record());
  for (proto::Part& part : *message.mutable_repeated_record()) Normalize(part);
  // An entry that leaves out its value holds the default: a day for us, no text for libprotobuf.
  for (auto& [key, day] : *message.mutable_map_day()) {
    if (day.empty()) day = "1970-01-01";
  }
  for (auto& [key, part] : *message.mutable_map_record()) Normalize(part);
  if (message.has_single_tree()) Normalize(*message.mutable_single_tree());
  if (message.single_tree().ByteSizeLong() == 0) message.clear_single_tree();
}

// The sign of zeros, which libprotobuf loses when it reads -0 from JSON; nlohmann::json and we
// don't.
inline void WithoutSignsOfZeros(proto::EveryValue& message) {
  const auto plain = [](auto& value) {
    if (value == 0) value = 0;
  };
  if (message.single_double() == 0) message.clear_single_double();
  if (message.has_optional_double() && message.optional_double() == 0) {
    message.set_optional_double(0);
  }
  for (double& value : *message.mutable_repeated_double()) plain(value);
  for (auto& [key, value] : *message.mutable_map_double()) plain(value);
  if (message.single_float() == 0) message.clear_single_float();
  if (message.has_optional_float() && message.optional_float() == 0) message.set_optional_float(0);
  for (float& value : *message.mutable_repeated_float()) plain(value);
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_CODEC_NORMALIZE_H_
