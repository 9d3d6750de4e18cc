// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Use: the one way to a raw value, for a purpose that the field declares.
//
//   const std::string& to = customer.email.Use<ContactCustomer>();
//
// Don't keep what it gives: a copy has no tags.

#ifndef ZWECK_FLOW_USE_H_
#define ZWECK_FLOW_USE_H_

#include "zweck/check/use.h"
#include "zweck/internal/check/sentence.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

template <class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
template <class ForPurpose>
const T& Field<OfCategory, kFieldNumber, T, Tags...>::Use() const& {
  if constexpr (!internal::Listed<OfCategory>) {
    static_assert(internal::FieldIsOfACategory<OfCategory>,
                  ZWECK_INTERNAL_SAY("use-category",
                                     "only a field of a category is used. List the category by "
                                     "ZWECK_CATEGORY, in its own namespace."));
  } else if constexpr (internal::kIsBroken<OfCategory>) {
    // ZWECK_CATEGORY said it.
  } else if constexpr (!Purpose<ForPurpose>) {
    static_assert(internal::PurposeDescribesItself<internal::FieldNamed<Field>, ForPurpose>,
                  ZWECK_INTERNAL_SAY(
                      "purpose-info",
                      "this is no purpose. Add static constexpr zweck::PurposeInfo kInfo to it."));
  } else if constexpr (!Usable<Field, ForPurpose>) {
    static_assert(
        internal::FieldIsDeclaredForPurpose<internal::FieldNamed<Field>, ForPurpose,
                                            internal::DeclaredFor<Field>>,
        ZWECK_INTERNAL_TELL(
            (UseSentence<Field, ForPurpose>()), "use-purpose",
            "this field may not be used for this purpose. Declare it in the field's For, if the "
            "policy allows it, or don't use it."));
  } else {
    internal::Leave<internal::UseFlow<Field, ForPurpose>>();
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
