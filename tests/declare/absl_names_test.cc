// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Abseil's own headers behind the names, which they declare alike. Tried so: ten long-term releases
// from 2022-06-23 to 2026-08-17; with the refusals, five of them.

#include "zweck/internal/declare/absl_names.h"

#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/substitute.h>

#include <cstdint>
#include <type_traits>

namespace absl_names_test {

namespace {

static_assert(std::is_constructible_v<absl::AlphaNum, int>);
static_assert(std::is_constructible_v<absl::substitute_internal::Arg, int>);
static_assert(std::is_same_v<std::underlying_type_t<absl::FormatConversionCharSet>, std::uint64_t>);
static_assert(
    std::is_same_v<
        decltype(absl::FormatConvertResult<absl::FormatConversionCharSet::kString>::value), bool>);

}  // namespace

}  // namespace absl_names_test
