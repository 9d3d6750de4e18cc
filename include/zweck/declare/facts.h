// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category as one constant table, made from its declaration while compiling: kFacts<Customer>.
// Whatever tells about a category (its .proto, the data inventory) is compiled once over such
// tables. No door needs it, so the umbrella header leaves it out.

#ifndef ZWECK_DECLARE_FACTS_H_
#define ZWECK_DECLARE_FACTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "zweck/declare/category.h"

namespace zweck::declare {

struct CategoryFacts;

struct FieldFacts {
  std::string_view name;
  std::uint32_t number;
  ValueType type;  // of the element
  Shape shape;
  const KindInfo* kind;
  std::span<const PurposeInfo* const> purposes;      // of For, in its order; empty without
  std::span<const RecipientInfo* const> recipients;  // of SharedWith, likewise
  bool key;
  bool subject;
  bool secret;
  std::size_t max_bytes;         // of one text or byte string; 0 for anything else
  const CategoryFacts* nested;   // nested categories only
  const EnumFacts* enumeration;  // enumerations only
};

struct RetentionFacts {
  std::int64_t seconds;    // after it came in, or after the event
  std::string_view event;  // of KeepUntil; empty for KeepFor
};

struct CategoryFacts {
  const CategoryInfo* info;
  Place place;
  std::optional<RetentionFacts> retention;
  std::span<const FieldFacts> fields;  // by number
};

template <Listed C>
struct FactsOf;
template <Listed C>
inline constexpr const CategoryFacts& kFacts = FactsOf<C>::kCategory;

// For<A, B> as {&A::kInfo, &B::kInfo}; void, which is no list, as {}.
template <class Info, class List>
inline constexpr std::array<const Info*, 0> kInfosIn{};
template <class Info, template <class...> class List, class... Ts>
inline constexpr std::array<const Info*, sizeof...(Ts)> kInfosIn<Info, List<Ts...>>{&Ts::kInfo...};

// What a field tells without its name and number: the same for all fields of one type and tags, so
// that it is made once for them.
template <class T, class... Tags>
consteval FieldFacts FactsOfType() {
  using Element = ElementOf<T>;
  constexpr ValueType kType = kValueTypeOf<Element>;
  FieldFacts facts{
      .name = {},
      .number = 0,
      .type = kType,
      .shape = kShapeOf<T>,
      .kind = &KindIn<typename FirstTag<TagClass::kIs, Tags...>::type>::type::kInfo,
      .purposes = kInfosIn<PurposeInfo, typename FirstTag<TagClass::kFor, Tags...>::type>,
      .recipients =
          kInfosIn<RecipientInfo, typename FirstTag<TagClass::kSharedWith, Tags...>::type>,
      .key = kTagCount<TagClass::kKey, Tags...> > 0,
      .subject = kTagCount<TagClass::kSubject, Tags...> > 0,
      .secret = kTagCount<TagClass::kSecret, Tags...> > 0,
      .max_bytes = 0,
      .nested = nullptr,
      .enumeration = nullptr};
  if constexpr (kType == ValueType::kString || kType == ValueType::kBytes) {
    facts.max_bytes = kBytesIn<typename FirstTag<TagClass::kMaxBytes, Tags...>::type>;
  }
  if constexpr (kType == ValueType::kRecord) facts.nested = &kFacts<Element>;
  if constexpr (kType == ValueType::kEnum) facts.enumeration = &kEnumFacts<Element>;
  return facts;
}

template <class C, std::uint32_t kNumber, class T, class... Tags>
consteval FieldFacts FactsOfField(std::string_view name, Field<C, kNumber, T, Tags...>*) {
  FieldFacts facts = FactsOfType<T, Tags...>();
  facts.name = name;
  facts.number = kNumber;
  return facts;
}

template <class... Members>
consteval auto FactsOfFields(boost::hana::tuple<Members...>*) {
  std::array<FieldFacts, sizeof...(Members)> fields{};
  // The rank of a number is the place of its field.
  const auto rank = [](std::uint32_t number) {
    return (std::size_t{0} + ... + (Members::Field::kNumber < number ? 1 : 0));
  };
  ((fields[rank(Members::Field::kNumber)] =
        FactsOfField(Members::kName.view(), static_cast<typename Members::Field*>(nullptr))),
   ...);
  return fields;
}

template <class C>
consteval std::optional<RetentionFacts> FactsOfRetention() {
  if constexpr (requires { typename C::Retention; }) {
    return RetentionFacts{.seconds = C::Retention::kSeconds, .event = C::Retention::kEvent};
  }
  return std::nullopt;
}

template <Listed C>
struct FactsOf {
  static constexpr auto kFields = FactsOfFields(static_cast<MembersOf<C>*>(nullptr));
  static constexpr Place kPlace = [] {
    Place place;
    ZweckCategory(std::type_identity<C>{}, &place);
    return place;
  }();
  static constexpr CategoryFacts kCategory{
      .info = &C::kInfo, .place = kPlace, .retention = FactsOfRetention<C>(), .fields = kFields};
};

}  // namespace zweck::declare

#endif  // ZWECK_DECLARE_FACTS_H_
