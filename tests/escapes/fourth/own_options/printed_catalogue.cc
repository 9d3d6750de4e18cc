// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: prints any table of things that can be printed, which here are titles of the catalogue.
// Author: has not read the checks, and came fourth

#include <concepts>
#include <iomanip>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class T>
concept Printable = requires(std::ostream& out, const T& value) { out << value; };

template <Printable... Cells>
void PrintRow(std::ostream& out, const Cells&... cells) {
  ((out << std::setw(24) << cells), ...);
  out << '\n';
}

struct CatalogueTitle {
  std::string isbn;
  std::string title;
  std::string writer;
  int year;
};

void PrintCatalogue(const std::vector<CatalogueTitle>& titles) {
  PrintRow(std::cout, "ISBN", "title", "writer", "year");
  for (const CatalogueTitle& one : titles) {
    PrintRow(std::cout, one.isbn, one.title, one.writer, one.year);
  }
}

}  // namespace acme
