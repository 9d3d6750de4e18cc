// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts buyers into the search engine, so that the help desk finds them by name.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/strings/str_format.h>
#include <elastic/client.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class BuyerSearch {
 public:
  explicit BuyerSearch(elasticlient::Client& client) : client_(client) {}

  absl::Status Rebuild(zweck::SqliteStore& store) {
    return zweck::ForEach<BuyerTable, Buyer>(store, [this](const Buyer& buyer) {
      const std::string json =
          absl::StrFormat(R"({"name":"%s","mail":"%s"})", buyer.name.Use<AnswerQuestion>(),
                          buyer.email.Use<AnswerQuestion>());
      client_.index("buyers", buyer.number.Use<AnswerQuestion>(), json);
      return absl::OkStatus();
    });
  }

 private:
  elasticlient::Client& client_;
};

}  // namespace acme
