// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Decimals are text to libprotobuf, and several texts are one number.

#ifndef ZWECK_TESTS_CODEC_DECIMALS_H_
#define ZWECK_TESTS_CODEC_DECIMALS_H_

#include <cstdint>

#include "every_value.pb.h"
#include "src/codec/decimal_text.h"

namespace zweck::testing {

// Writes those of a message as we do, and leaves out what a record can't say.
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

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_CODEC_DECIMALS_H_
