// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The forms in which findings can be written. A new one is a function of this signature, its
// declaration in a header of its own, and a line in format.cc.

#ifndef ZWECK_SRC_FINDINGS_FORMAT_H_
#define ZWECK_SRC_FINDINGS_FORMAT_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"

namespace zweck::findings {

// How a check ended.
struct Outcome {
  std::string command;                 // "zweck check"
  std::string version;                 // of zweck
  std::vector<std::string_view> ids;   // what it looked for
  std::vector<Finding> found;          // sorted
  std::vector<Finding> approved = {};  // each with who did so
  std::string nothing;                 // what is to be said if nothing was found
  std::string file;                    // where a finding is shown that has no place
};

// The whole document, with a newline at its end. What findings say comes from binaries and files,
// so it is escaped for where it stands.
using Writer = std::string (*)(const Outcome&);

struct Format {
  std::string_view name;         // as --format takes it
  std::string_view description;  // one line for --help, without a full stop
  Writer write;
};

// In the order in which --help lists them.
std::span<const Format> Formats();

// Null, where no format has the name.
const Format* FindFormat(std::string_view name);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_FORMAT_H_
