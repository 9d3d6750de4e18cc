// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Makes each category a boost::hana::Struct: its members by name, as fields with their tags. Part
// of zweck::hana; no other header includes it. docs/reference/hana.md shows its uses.
//
//   boost::hana::for_each(boost::hana::accessors<Customer>(), [&](auto member) {
//     boost::hana::first(member);             // the name, a boost::hana::string
//     boost::hana::second(member)(customer);  // the field; its value still needs Use<Purpose>()
//   });

#ifndef ZWECK_HANA_H_
#define ZWECK_HANA_H_

#include <boost/hana/accessors.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>
#include <cstddef>
#include <utility>

#include "zweck/declare/category.h"

namespace zweck::internal {

template <class M, std::size_t... kIndex>
constexpr auto HanaName(std::index_sequence<kIndex...>) {
  return boost::hana::string<M::kName.text[kIndex]...>{};
}

template <class M>
struct HanaGet {
  template <class Record>
  constexpr decltype(auto) operator()(Record&& record) const {
    return (std::forward<Record>(record).*M::kMember);
  }
};

template <class Members>
struct HanaAccessors;
template <class... Ms>
struct HanaAccessors<Members<Ms...>> {
  static constexpr auto apply() {
    return boost::hana::make_tuple(boost::hana::make_pair(
        HanaName<Ms>(std::make_index_sequence<sizeof(Ms::kName.text) - 1>{}), HanaGet<Ms>{})...);
  }
};

}  // namespace zweck::internal

template <class C>
struct boost::hana::accessors_impl<C, boost::hana::when<zweck::internal::Listed<C>>>
    : zweck::internal::HanaAccessors<zweck::internal::MembersOf<C>> {};

#endif  // ZWECK_HANA_H_
