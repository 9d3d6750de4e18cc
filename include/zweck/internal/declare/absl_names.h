// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Abseil's text functions ask of an argument, so that a field can say why it is none. Abseil
// asks not to be declared by others, as it may change these names; its headers would cost every
// file 0.2 to 0.4 s. So they stand here only, and a test includes the real ones behind it.

#ifndef ZWECK_INTERNAL_DECLARE_ABSL_NAMES_H_
#define ZWECK_INTERNAL_DECLARE_ABSL_NAMES_H_

#include <absl/base/config.h>

#include <cstdint>

#include "zweck/internal/language.h"

namespace absl {  // NOLINT(modernize-concat-nested-namespaces)
ABSL_NAMESPACE_BEGIN
class AlphaNum;
namespace substitute_internal {
class Arg;
}
enum class FormatConversionCharSet : std::uint64_t;
template <FormatConversionCharSet kChars>
struct FormatConvertResult;
ABSL_NAMESPACE_END
}  // namespace absl

#endif  // ZWECK_INTERNAL_DECLARE_ABSL_NAMES_H_
