// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category as one constant table, made from its declaration while compiling: kFacts<Customer>.
// Whatever tells about a category (its .proto, the data inventory) is compiled once over such
// tables. No door needs it, so the umbrella header leaves it out. What is called facts is what is
// told of a declaration; traits are what a C++ type says of itself, from which facts are made.

#ifndef ZWECK_INTERNAL_DECLARE_FACTS_H_
#define ZWECK_INTERNAL_DECLARE_FACTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "zweck/declare/category.h"
#include "zweck/declare/erasure.h"
#include "zweck/internal/declare/anonymous_rules.h"
#include "zweck/internal/declare/at_rest.h"
#include "zweck/internal/declare/ends.h"
#include "zweck/view.h"

namespace zweck::internal {

struct CategoryFacts;

struct FieldFacts {
  std::string_view name;
  std::uint32_t number;
  ValueType type;  // of the element
  Shape shape;
  const KindInfo* kind;
  View<const PurposeInfo*> purposes;      // of For, in its order; empty without
  View<const RecipientInfo*> recipients;  // of SharedWith, likewise
  bool key;
  bool subject;
  bool secret;
  bool required;
  bool indexed;
  bool unique;
  bool lookup;
  View<const TagTraits*> tags;   // in their order
  std::size_t max_bytes;         // of one text or byte string; 0 for anything else
  const CategoryFacts* nested;   // nested categories only; null: a list of its own category
  bool nests;                    // is there a `nested`? No compiler is asked for its address
  const EnumFacts* enumeration;  // enumerations only
  std::uint32_t bits;            // that it tells, in hundredths; anonymous categories only
  const Domain* domain;          // types of declare/anonymous.h only, as is the next one
  const DomainFacts* values;
};

struct CategoryFacts {
  const CategoryInfo* info;
  Place place;
  View<EndFacts> ends;      // of its Retention; without one it is never persisted
  View<FieldFacts> fields;  // by number
  Tells tells;              // anonymous categories only, as is the next one
  std::uint32_t budget;     // in hundredths of bits
  std::string_view stays;   // why it is not erased when a person asks; empty: it is
  bool sealed;              // at rest
};

template <Listed C>
struct FactsOf;
template <Listed C>
inline constexpr const CategoryFacts& kFacts = FactsOf<C>::kCategory;

// What a type tells of nested categories, enumerations and its few values.
struct InnerTraits {
  const CategoryFacts* nested = nullptr;
  bool nests = false;
  const EnumFacts* enumeration = nullptr;
  const DomainFacts* values = nullptr;
};
template <class E>
inline constexpr InnerTraits kInnerTraits{};
template <class E>
  requires kHasDomain<E>
inline constexpr InnerTraits kInnerTraits<E>{.values = &kDomainFacts<E>};
template <Listed C>
inline constexpr InnerTraits kInnerTraits<C>{.nested = &kFacts<C>, .nests = true};
template <ListedEnum E>
inline constexpr InnerTraits kInnerTraits<E>{.enumeration = &kEnumFacts<E>};

// A category that lists itself is told about already.
template <class F>
consteval const InnerTraits* InnerOf() {
  if constexpr (kListsItself<F>) {
    return &kInnerTraits<void>;
  } else {
    return &kInnerTraits<ElementOf<typename F::Value>>;
  }
}

// A member, and what its type tells.
struct MemberTraits {
  std::string_view name;
  std::uint32_t number;
  const TypeTraits* type;
  const InnerTraits* inner;
};

// A category, as what is said of its fields needs it.
struct FactsAround {
  bool anonymous;
  std::uint32_t kept_days;
};

constexpr FieldFacts FactsOfField(const MemberTraits& member, const FactsAround& category) {
  const TypeTraits& type = *member.type;
  Tells tells;
  if (category.anonymous) {
    if (type.type == ValueType::kRecord) tells = member.inner->nested->tells;
    tells = TellsOfField(type, category.kept_days, tells);
  }
  return {.name = member.name,
          .number = member.number,
          .type = type.type,
          .shape = type.shape,
          .kind = type.kind,
          .purposes = type.purposes,
          .recipients = type.recipients,
          .key = type.key,
          .subject = type.subject,
          .secret = type.secret,
          .required = type.required,
          .indexed = type.indexed,
          .unique = type.unique,
          .lookup = type.lookup,
          .tags = type.tags,
          .max_bytes = type.IsText() ? type.max_bytes : 0,
          .nested = member.inner->nested,
          .nests = member.inner->nests,
          .enumeration = member.inner->enumeration,
          .bits = tells.bits,
          .domain = type.has_domain ? &type.domain : nullptr,
          .values = member.inner->values};
}

// The fields by number.
template <std::size_t kCount>
struct SortedFacts {
  FieldFacts fields[kCount];
};
template <std::size_t kCount>
consteval SortedFacts<kCount> FactsByNumber(const MemberTraits (&members)[kCount],
                                            FactsAround category) {
  SortedFacts<kCount> facts{};
  std::size_t rank = 0;
  for (const MemberTraits& member : members) {
    // Mostly each number is greater than all before.
    std::size_t place = rank++;
    for (; place > 0 && facts.fields[place - 1].number > member.number; --place) {
      facts.fields[place] = facts.fields[place - 1];
    }
    facts.fields[place] = FactsOfField(member, category);
  }
  return facts;
}
template <class... Ms>
consteval SortedFacts<sizeof...(Ms)> FactsOfFields(Members<Ms...>*, FactsAround category) {
  return FactsByNumber({{Ms::kName.view(), Ms::Field::kNumber,
                         &kTypeTraits<typename Ms::Field::Type>, InnerOf<typename Ms::Field>()}...},
                       category);
}

template <class C>
inline constexpr std::uint32_t kBudgetOf = 0;
template <class C>
  requires kHasBudget<C>
inline constexpr std::uint32_t kBudgetOf<C> = 100 * C::Budget::kBits;

template <class C>
inline constexpr std::string_view kStaysBecause{};
template <class C>
  requires kStaysForAReason<C>
inline constexpr std::string_view kStaysBecause<C> = C::Erasure::kReason;

template <Listed C>
struct FactsOf {
  static constexpr auto kFields =
      FactsOfFields(static_cast<MembersOf<C>*>(nullptr), {C::kInfo.anonymous, kKeptDays<C>});
  static constexpr Place kPlace = [] {
    Place place;
    ZweckCategory(static_cast<C**>(nullptr), &place);
    return place;
  }();
  static constexpr CategoryFacts kCategory{.info = &C::kInfo,
                                           .place = kPlace,
                                           .ends = kEndsOf<C>,
                                           .fields = kFields.fields,
                                           .tells = kTells<C>,
                                           .budget = kBudgetOf<C>,
                                           .stays = kStaysBecause<C>,
                                           .sealed = kIsSealedAtRest<C>};
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_FACTS_H_
