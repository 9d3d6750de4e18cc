// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says by perror whose invoice could not be opened.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <cstdio>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool InvoiceIsThere(const Buyer& buyer, int number) {
  const std::string path = "/srv/acme/invoices/" + std::to_string(number) + ".pdf";
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) {
    const std::string whose = "invoice of " + buyer.name.Use<DeliverOrder>();
    std::perror(whose.c_str());
    return false;
  }
  return std::fgetc(file.get()) == '%';
}

}  // namespace acme
