// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The mistakes in a file that somebody wrote, all at once, each with its line and the remedy.

#ifndef ZWECK_SRC_POLICY_MISTAKES_H_
#define ZWECK_SRC_POLICY_MISTAKES_H_

#include <absl/status/status.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "src/text/printable.h"

namespace zweck::policy {

class Mistakes {
 public:
  explicit Mistakes(std::string_view file) : file_(text::Printable(file)) {}

  // "policy.txtpb:12: WHAT. REMEDY"; both without a full stop. Line 0: the file as a whole.
  void Add(std::uint32_t line, std::string_view what, std::string_view remedy);

  // InvalidArgument with a line for each, of many the first 20; OK, if there are none.
  absl::Status Status() const;

 private:
  std::string file_;
  std::string text_;
  std::size_t count_ = 0;
};

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_MISTAKES_H_
