// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A description longer than a flow record can be.

#include <array>

#include "tests/refusals/policy.h"

namespace acme {

inline constexpr std::array<char, 200'000> kMuch = [] {
  std::array<char, 200'000> text{};
  text.fill('x');
  return text;
}();
constexpr zweck::CategoryInfo Described(std::size_t letters) {
  return {.id = "order",
          .description = std::string_view(kMuch.data(), letters),
          .subjects = "customers",
          .policy_section = "4"};
}

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
#ifdef ACCEPT
  static constexpr zweck::CategoryInfo kInfo = Described(100'000);
#else
  // refused: zweck[record-size]
  static constexpr zweck::CategoryInfo kInfo = Described(200'000);
#endif

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

absl::StatusOr<Order> Read(std::string_view json) { return zweck::FromJson<Order>(json); }

}  // namespace acme
