// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: answers with what Answer gives.
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

crow::response Show(Store& store) {
  const auto customer = zweck::Find<CustomerTable, Customer>(store, "C-1");
  if (!customer.ok()) return crow::response(404);
  auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(*customer));
  if (!answer.ok()) return crow::response(500);
  crow::response response;
  response.set_header("Content-Type", std::string(answer->content_type()));
  response.write(std::string(answer->bytes()));
  return response;
}

}  // namespace acme
