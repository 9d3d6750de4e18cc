// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: draws an address label as a PDF file.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <hpdf.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Label(const Buyer& buyer, const char* file) {
  HPDF_Doc pdf = HPDF_New(nullptr, nullptr);
  HPDF_Page page = HPDF_AddPage(pdf);
  const Address& a = buyer.address.Use<DeliverOrder>();
  const char* lines[] = {buyer.name.Use<DeliverOrder>().c_str(),
                         a.street.Use<DeliverOrder>().c_str(), a.city.Use<DeliverOrder>().c_str()};
  float y = 700;
  for (const char* line : lines) {
    HPDF_Page_TextOut(page, 40, y, line);
    y -= 18;
  }
  HPDF_SaveToFile(pdf, file);
  HPDF_Free(pdf);
}

}  // namespace acme
