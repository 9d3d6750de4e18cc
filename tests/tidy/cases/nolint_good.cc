// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

// A comment may speak of NOLINT(zweck-egress: reason) without being one.

#include <string>

struct Account {
  std::string email;  // NOLINT(zweck-undeclared-personal-data: a test account of ours, and only (ever) that)
  // NOLINTNEXTLINE(zweck-undeclared-personal-data: the same)
  std::string phone;
  std::string street;  // NOLINT(modernize-x, zweck-undeclared-personal-data: the street of our office, for all to read)
  long plan;  // NOLINT(google-runtime-int)
  long size;  // NOLINT
};
const char* const kText = "NOLINT(zweck-egress: in a text)";
