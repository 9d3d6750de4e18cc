// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Each byte, by the rule and not by a table. writer_test.cc has texts.

#include "src/codec/form/escape.h"

#include <absl/strings/ascii.h>
#include <absl/strings/str_format.h>

#include <catch2/catch.hpp>
#include <string>

namespace zweck::internal {

TEST_CASE("each byte stays, is a plus or is escaped") {
  std::string out = "before";
  std::string expected = out;
  for (int i = 0; i < 256; ++i) {
    const char byte = static_cast<char>(i);
    AppendEscaped({&byte, 1}, out);
    if (absl::ascii_isalnum(static_cast<unsigned char>(i)) || byte == '*' || byte == '-' ||
        byte == '.' || byte == '_') {
      expected += byte;
    } else {
      expected += byte == ' ' ? "+" : absl::StrFormat("%%%02X", i);
    }
    CHECK(out == expected);
  }
}

TEST_CASE("no byte takes more than was said") {
  std::string out;
  AppendEscaped("\xff", out);
  CHECK(out.size() == kMaxEscaped);
}

}  // namespace zweck::internal
