// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/vocabulary.h"

#include <string_view>

#include "src/report/vocabulary/table.h"

namespace zweck::report {
namespace {

bool IsA(std::string_view what, const Table& terms, std::string_view term) {
  const Table::Row* row = terms.Find(term);
  return row != nullptr && (*row)[1] == what;
}

}  // namespace

bool IsDpvPurpose(std::string_view term) { return IsA("purpose", DpvTerms(), term); }
bool IsDpvData(std::string_view term) { return IsA("data", DpvTerms(), term); }
bool IsDpvHumanSubject(std::string_view term) { return IsA("subject", DpvTerms(), term); }

bool IsFidesDataUse(std::string_view key) { return IsA("purpose", FidesTerms(), key); }
bool IsFidesDataCategory(std::string_view key) { return IsA("data", FidesTerms(), key); }
bool IsFidesDataSubject(std::string_view key) { return IsA("subject", FidesTerms(), key); }

}  // namespace zweck::report
