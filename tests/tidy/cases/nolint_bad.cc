// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <string>

struct Account {
  std::string email;  // NOLINT(zweck-undeclared-personal-data) // finds: for zweck-undeclared-personal-data gives no reason
  std::string phone;  // NOLINT(zweck-undeclared-personal-data:) // finds: gives no reason // finds: member `phone`
  std::string street;  // NOLINT // finds: hides a finding and gives no reason
  std::string surname;  // NOLINT(*) // finds: hides a finding
  std::string iban;  // NOLINT(zweck-*) // finds: for zweck-* gives no reason
  std::string plan;  // NOLINT(zweck-undeclared-personal-data: nobody) // finds: for zweck-undeclared-personal-data suppresses nothing
  std::string gender;  // NOLINT(zweck-egress: the wrong check) // finds: suppresses nothing // finds: member `gender`
  std::string dob;  // NOLINT(zweck-misspelt: no such check) // finds: `zweck-misspelt` is not a check // finds: member `dob`
  // NOLINTNEXTLINE // finds: hides a finding
  std::string username;
  // NOLINTBEGIN(zweck-undeclared-personal-data) // finds: a block hides what is added to it later
  std::string first_name;
  // NOLINTEND(zweck-undeclared-personal-data)
};
