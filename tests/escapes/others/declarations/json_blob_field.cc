// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the whole document in one field of bytes, labelled as a status.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct RawOrder {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<RawOrder, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "raw-order",
                                             .description = "Orders as they came",
                                             .subjects = "nobody",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{3650}>;
  Field<1, std::int64_t, zweck::Is<zweck::kind::Count>, zweck::For<DeliverOrder>, zweck::Key> line;
  Field<2, zweck::Bytes, zweck::Is<zweck::kind::Status>, zweck::For<DeliverOrder>> document;
};
ZWECK_CATEGORY(RawOrder, line, document);

absl::Status KeepRaw(std::string body, std::int64_t line, zweck::SqliteStore& store) {
  RawOrder raw;
  raw.line = line;
  raw.document = zweck::Bytes{std::move(body)};
  return zweck::Persist<BuyerTable>(raw, store);
}

}  // namespace acme
