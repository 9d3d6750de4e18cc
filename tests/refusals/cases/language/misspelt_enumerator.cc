// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A misspelt enumerator in ZWECK_ENUM: one error, the compiler's own.

#include "tests/refusals/policy.h"

namespace acme {

enum class Color : std::int32_t { kUnspecified, kRed };
#ifdef ACCEPT
ZWECK_ENUM(Color, kUnspecified, kRed);
#else
// refused(gcc): 'kRead' is not a member of 'acme::Color'
// refused(clang): no member named 'kRead' in 'acme::Color'
ZWECK_ENUM(Color, kUnspecified, kRead);
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, SharedWith<MailCo>, Key,
        Subject>
      number;
  Field<2, Color, Is<kind::Count>, For<SendInvoice>, SharedWith<MailCo>> color;
};
ZWECK_CATEGORY(Order, number, color);

absl::Status Keep(const Order& order, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(order, store);
}
absl::StatusOr<Order> Read(std::string_view json) { return zweck::FromJson<Order>(json); }

}  // namespace acme
