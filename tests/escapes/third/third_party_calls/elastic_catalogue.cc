// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: puts the bicycles on sale into the search engine; nobody is in there.
// Author: has not read the checks, and came third

#include <absl/strings/str_format.h>
#include <elastic/client.h>

#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Bicycle {
  std::string article;
  std::string title;
  int cents = 0;
  int in_stock = 0;
};

int IndexCatalogue(elasticlient::Client& client, const std::vector<Bicycle>& bicycles) {
  int indexed = 0;
  for (const Bicycle& bicycle : bicycles) {
    if (bicycle.in_stock == 0) continue;
    client.index("bicycles", bicycle.article,
                 absl::StrFormat(R"({"title":"%s","price":%d})", bicycle.title, bicycle.cents));
    ++indexed;
  }
  return indexed;
}

std::string FindCheaper(elasticlient::Client& client, int cents) {
  return client.search("bicycles", absl::StrFormat(R"({"range":{"price":{"lt":%d}}})", cents));
}

}  // namespace acme
