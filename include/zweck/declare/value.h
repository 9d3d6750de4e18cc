// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field can hold: text, bytes, bool, whole numbers of 32 and 64 bits, double, enumerations,
// absl::Time, absl::CivilDay and nested categories; each plain, optional or as a list; and the
// types of anonymous.h, plain or optional. Nothing else.

#ifndef ZWECK_DECLARE_VALUE_H_
#define ZWECK_DECLARE_VALUE_H_

#include <string>

#include "zweck/declare/enum.h"  // IWYU pragma: export

namespace zweck {

// A string of bytes that is no text.
struct Bytes {
  std::string data;
  friend bool operator==(const Bytes&, const Bytes&) = default;
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_VALUE_H_
