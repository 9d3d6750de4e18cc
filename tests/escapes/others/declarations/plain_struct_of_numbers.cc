// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: plain structs of what is not personal, beside categories.
// Author: has not read the checks

#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Article {
  std::string name;  // of a product
  int cents = 0;
  double weight_kg = 0;
};

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8080;
  absl::Duration timeout = absl::Seconds(10);
};

struct Basket {
  std::vector<Article> articles;
  int Cents() const {
    int sum = 0;
    for (const Article& article : articles) sum += article.cents;
    return sum;
  }
};

}  // namespace acme
