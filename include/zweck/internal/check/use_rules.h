// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Use asks, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_USE_RULES_H_
#define ZWECK_INTERNAL_CHECK_USE_RULES_H_

#include "zweck/internal/check/fields.h"
#include "zweck/internal/check/sentence.h"
#include "zweck/internal/declare/rule.h"

namespace zweck::internal {

// May this field be used for P?
template <class F, class P>
struct UseAsked {
  using Field = F;
  using Category = typename F::Category;
  using Purpose = P;
};

template <class C>
inline constexpr bool FieldIsOfACategory = false;
struct CategoryIsListed {
  template <class A>
  static constexpr bool kKeeps = Listed<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(FieldIsOfACategory<typename A::Category>,
                  ZWECK_INTERNAL_SAY("use-category",
                                     "only a field of a category is used. List the category by "
                                     "ZWECK_CATEGORY, in its own namespace."));
  }
};

template <class Field, class P>
inline constexpr bool PurposeDescribesItself = false;
struct PurposeHasInfo {
  template <class A>
  static constexpr bool kKeeps = Purpose<typename A::Purpose>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        PurposeDescribesItself<FieldNamed<typename A::Field>, typename A::Purpose>,
        ZWECK_INTERNAL_SAY(
            "purpose-info",
            "this is not a purpose. Add static constexpr zweck::PurposeInfo kInfo to it."));
  }
};

template <class Field, class P, class Declared>
struct FieldIsDeclaredForPurpose : UseSentence<Field, P, Declared> {};
struct FieldDeclaresThePurpose {
  template <class A>
  static constexpr bool kKeeps = kContains<typename A::Field::Purposes, typename A::Purpose>;
  template <class A>
  static constexpr void Refuse() {
    using F = typename A::Field;
    using Told = FieldIsDeclaredForPurpose<FieldNamed<F>, typename A::Purpose, DeclaredFor<F>>;
    static_assert(
        Holds<kTold<Told>>,
        ZWECK_INTERNAL_TELL(
            Told, "use-purpose",
            "this field may not be used for this purpose. Declare it in the field's For, if the "
            "policy allows it, or don't use it."));
  }
};

using UseRules = Rules<CategoryIsListed, CategoryIsSound, PurposeHasInfo, FieldDeclaresThePurpose>;

template <class Field, class ForPurpose>
inline constexpr bool RecordOutlivesUse = false;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_USE_RULES_H_
