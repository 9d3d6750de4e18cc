// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends a record by the door, and reads what comes back into a category of its own.
// Author: has not read the checks, and came fourth

#include <spdlog/spdlog.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Receipt {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Receipt, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "receipt",
                                             .description = "Whether a letter was printed",
                                             .subjects = "borrowers",
                                             .policy_section = "2"};
  Field<1, bool, zweck::Is<zweck::kind::Flag>, zweck::For<CollectFees>> printed;
  Field<2, std::int32_t, zweck::Is<zweck::kind::Count>, zweck::For<CollectFees>> pages;
};
ZWECK_CATEGORY(Receipt, printed, pages);

absl::StatusOr<bool> PrintFee(const Borrower& borrower, zweck::HttpTransport<FeeLetter>& letters) {
  const auto answer = zweck::Exchange<FeeLetter>(zweck::Minimize<FeeLetter>(borrower), letters);
  if (!answer.ok()) return answer.status();
  spdlog::debug("an answer of {} bytes", answer->size());
  const absl::StatusOr<Receipt> receipt = zweck::FromJson<Receipt>(*answer);
  if (!receipt.ok()) return receipt.status();
  return receipt->printed.Use<CollectFees>();
}

}  // namespace acme
