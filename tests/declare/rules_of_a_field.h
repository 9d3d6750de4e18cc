// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the rules of fields say of one field, without a category that breaks them.

#ifndef TESTS_DECLARE_RULES_OF_A_FIELD_H_
#define TESTS_DECLARE_RULES_OF_A_FIELD_H_

#include <cstddef>

#include "tests/refusals/policy.h"
#include "zweck/internal/declare/field_rules.h"

namespace zweck::testing {

// A member, and what its rules say of it.
template <class C, class F>
struct FieldRules {
  struct M {
    using Field = F;
    static constexpr auto kName = Name("item");
    static constexpr std::size_t kOffset = 0;
  };
  static constexpr const internal::ListedMember& kMember = internal::kListedMember<C, M>;
  static constexpr bool kKeeps = internal::KeepsRules(kMember);
  template <class Rule>
  static constexpr bool kKeep = Rule::Keeps(kMember);
};

// The rules as they are asked of a field with two tags that are always there, and more.
template <class T, class... Tags>
using Rules =
    FieldRules<acme::Customer,
               Field<acme::Customer, 1, T, Is<kind::Count>, For<acme::SendInvoice>, Tags...>>;

}  // namespace zweck::testing

#endif  // TESTS_DECLARE_RULES_OF_A_FIELD_H_
