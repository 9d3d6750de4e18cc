// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Whole outputs, held against those that somebody looked at and approved, in approved/ of the room.
// `./dev approve` writes them anew; read its diff before you commit it.

#ifndef ZWECK_TESTS_REPORT_APPROVED_H_
#define ZWECK_TESTS_REPORT_APPROVED_H_

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/support/temp_directory.h"

namespace zweck::testing {

inline void CheckApproved(const std::string& name, std::string_view output,
                          const std::string& room = "report") {
  const std::string path = ZWECK_SOURCE_DIR "/tests/" + room + "/approved/" + name;
  if (std::getenv("ZWECK_APPROVE") != nullptr) WriteFile(path, output);
  const std::string approved = FileBytes(path);
  INFO(path << " differs from the output; ./dev approve writes it anew");
  std::size_t same = 0;  // the first lines that do not differ say nothing
  for (std::size_t i = 0; i < approved.size() && i < output.size(); ++i) {
    if (approved[i] != output[i]) break;
    if (approved[i] == '\n') same = i + 1;
  }
  const auto rest = [&](std::string_view text) { return std::string(text.substr(same, 500)); };
  CHECK(rest(output) == rest(approved));
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_REPORT_APPROVED_H_
