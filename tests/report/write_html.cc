// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes the page of an inventory that stands in a file in text format, for tests that look at it
// in a browser.
//
//   write_html INVENTORY [COMPANY_NAME] > PAGE

#include <google/protobuf/text_format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "src/report/format.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::cerr << "usage: write_html INVENTORY [COMPANY_NAME]\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  zweck::v1::Inventory inventory;
  if (!in || !google::protobuf::TextFormat::ParseFromString(text, &inventory)) {
    std::cerr << argv[1] << ": not an inventory in text format\n";
    return 2;
  }
  zweck::v1::Company company;
  if (argc == 3) company.set_name(argv[2]);
  const auto page = zweck::report::ToHtml(inventory, company);
  if (!page.ok()) {
    std::cerr << page.status().ToString() << '\n';
    return 1;
  }
  std::cout << *page << std::flush;
  return std::cout ? 0 : 1;
}
