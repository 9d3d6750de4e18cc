// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 1: "[...] all data created by an Atlassian Cloud or Server Product end user and stored
// within the Atlassian Product are defined as 'Customer Data'."
//
// Apps see it and do not keep it. A value of it can be held in memory and goes nowhere: no purpose
// uses it, no store keeps it, no transport takes it.
//
//   CustomerData<std::string> page{.content = body};     // compiles
//   zweck::Persist<InstallationStore>(page, store);      // refused: persist-retention
//   page.content.Use<ProvideService>();                  // refused: use-purpose
//
// Its id tells what is held: "customer-data" for text, else "customer-data-list-of-text" and
// "customer-data-support-ticket". So no two that differ share one.

#ifndef JODOCUS_CUSTOMER_DATA_H_
#define JODOCUS_CUSTOMER_DATA_H_

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/form_id.h"
#include "jodocus/words.h"

namespace jodocus {

// Parts of the id: what flow records say of a value, which is its type or the category that it is
// of.
struct IdPart {
  std::string_view id;
};
struct ListOf {
  static constexpr IdPart kInfo{"list-of"};
};
inline constexpr std::string_view kTypesInIds[] = {
    "unknown", "bool",  "int8",   "uint8",       "int16",        "uint16", "int32",
    "uint32",  "int64", "uint64", "other-int64", "other-uint64", "float",  "double",
    "enum",    "text",  "bytes",  "time",        "day",          "decimal"};
static_assert(std::size(kTypesInIds) ==
              static_cast<std::size_t>(zweck::internal::ValueType::kRecord));
template <class E>
struct TypeOf {
  static constexpr IdPart kInfo{
      kTypesInIds[static_cast<std::size_t>(zweck::internal::kValueTypeOf<E>)]};
};
template <zweck::internal::Listed C>
struct TypeOf<C> {
  static constexpr IdPart kInfo{C::kInfo.id};
};
template <class T>
inline constexpr std::string_view kCustomerDataId =
    kFormId<"customer-data", TypeOf<zweck::internal::ElementOf<T>>>;
template <class E>
inline constexpr std::string_view kCustomerDataId<std::vector<E>> =
    kFormId<"customer-data", ListOf, TypeOf<E>>;
template <>
inline constexpr std::string_view kCustomerDataId<std::string> = "customer-data";
template <>
inline constexpr std::string_view kCustomerDataId<std::optional<std::string>> = "customer-data";

template <class T>
struct CustomerData {
  template <unsigned N, class V, class... Tags>
  using Field = zweck::Field<CustomerData, N, V, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = kCustomerDataId<T>,
      .description = "What end users create in the Atlassian product",
      .subjects = "end users of Atlassian products",
      .policy_section = "1",
      .role = zweck::Role::kProcessor};

  Field<1, T, Is<kind::CustomerData>> content;
};

template <class T>
ZWECK_CATEGORY((CustomerData<T>), content);

}  // namespace jodocus

#endif  // JODOCUS_CUSTOMER_DATA_H_
