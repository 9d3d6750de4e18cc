// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Use: the only way to a raw value, for a purpose that the field declares.
//
//   const std::string& to = customer.email.Use<ContactCustomer>();
//
// Don't keep the value: a copy has no tags.

#ifndef ZWECK_FLOW_USE_H_
#define ZWECK_FLOW_USE_H_

#include "zweck/check/use.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

template <class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
template <class ForPurpose>
const T& Field<OfCategory, kFieldNumber, T, Tags...>::Use() const& {
  using Asked = internal::UseAsked<Field, ForPurpose>;
  if constexpr (internal::kPasses<internal::UseRules, Asked>) {
    internal::Leave<internal::UseFlow<Field, ForPurpose>>();
  } else {
    internal::BrokenRule<internal::UseRules, Asked>::template Refuse<Asked>();
  }
  return value_;
}

template <class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
template <class ForPurpose>
const T& Field<OfCategory, kFieldNumber, T, Tags...>::Use() const&& {
  static_assert(internal::RecordOutlivesUse<internal::FieldNamed<Field>, ForPurpose>,
                ZWECK_INTERNAL_SAY(
                    "use-temporary",
                    "the value would be gone before it is read. Give the record a name first."));
  return value_;
}

}  // namespace zweck

#endif  // ZWECK_FLOW_USE_H_
