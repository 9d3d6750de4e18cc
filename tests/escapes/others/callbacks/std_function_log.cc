// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands a value to a std::function that was set from outside.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <functional>
#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

class Importer {
 public:
  void OnProgress(std::function<void(const std::string&)> progress) {
    progress_ = std::move(progress);
  }
  absl::Status Run(zweck::SqliteStore& store) {
    return zweck::ForEach<BuyerTable, Buyer>(store, [this](const Buyer& buyer) {
      if (progress_) progress_("imported " + buyer.name.Use<DeliverOrder>());
      return absl::OkStatus();
    });
  }

 private:
  std::function<void(const std::string&)> progress_;
};

}  // namespace acme
