// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Data with texts from anywhere as YAML. With yaml-cpp, since a quoted text of YAML is not quite
// one of JSON: DEL, U+0085 and U+2028 must be escaped, and what lies beyond U+FFFF has an escape of
// its own.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_YAML_H_
#define ZWECK_SRC_REPORT_VOCABULARY_YAML_H_

#include <absl/status/statusor.h>

#include <nlohmann/json.hpp>
#include <string>

namespace zweck::report::yaml {

// Texts are always in quotes: without them, NO is false and 1.0 a number. Letters of most alphabets
// stay as they are; controls, line ends and what turns the direction of a text are escaped. Names
// of members are ours, and there are no numbers.
absl::StatusOr<std::string> Write(const nlohmann::ordered_json& document);

}  // namespace zweck::report::yaml

#endif  // ZWECK_SRC_REPORT_VOCABULARY_YAML_H_
