// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: answers whether the service is well, with how long it has run and how it reaches its
//   parts.
// Author: has not read the checks, and came fourth

#include <absl/time/clock.h>
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Health {
 public:
  explicit Health(absl::Time start) : start_(start) {}
  void Store(const absl::Status& status) { store_ = status.code(); }
  void Show(httplib::Response& response) const {
    nlohmann::json json;
    json["up_seconds"] = absl::ToInt64Seconds(absl::Now() - start_);
    json["store"] = static_cast<int>(store_);
    json["well"] = store_ == absl::StatusCode::kOk;
    response.status = store_ == absl::StatusCode::kOk ? 200 : 503;
    response.set_content(json.dump(), "application/json");
  }

 private:
  absl::Time start_;
  absl::StatusCode store_ = absl::StatusCode::kOk;
};

void Check(Health& health, const Loan& probe, zweck::SqliteStore& store) {
  health.Store(zweck::Persist<LoanTable>(probe, store));
}

}  // namespace acme
