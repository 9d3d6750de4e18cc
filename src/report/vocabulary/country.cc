// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/country.h"

#include <string_view>

#include "src/report/vocabulary/table.h"

namespace zweck::report {

std::string_view CountryName(std::string_view code) {
  const Table::Row* row = Countries().Find(code);
  return row != nullptr ? (*row)[1] : code;
}

bool IsCountry(std::string_view code) { return Countries().Find(code) != nullptr; }

bool IsInEea(std::string_view code) {
  const Table::Row* row = Countries().Find(code);
  return row != nullptr && row->size() == 3;
}

}  // namespace zweck::report
