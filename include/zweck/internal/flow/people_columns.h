// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which columns of a table say whom its rows are about, and whether an index finds them.

#ifndef ZWECK_INTERNAL_FLOW_PEOPLE_COLUMNS_H_
#define ZWECK_INTERNAL_FLOW_PEOPLE_COLUMNS_H_

#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/people_rules.h"
#include "zweck/internal/flow/asking.h"
#include "zweck/internal/flow/people_record.h"

namespace zweck::internal {

// What is read of a table to erase: its key, and what leads to people.
template <class C, class Leaves>
struct LeadingFields {
  template <class G>
  static constexpr bool kAdmits = [] {
    if constexpr (!Admitting<Leaves>::template kAdmits<G>) {
      return false;
    } else if constexpr (std::is_same_v<C, typename G::Category>) {
      return kTypeTraits<typename G::Type>.key || kLeadsToPeople<G>;
    } else {
      return true;
    }
  }();
};

template <class T>
struct PeopleIn;
template <class S, class C>
struct PeopleIn<Table<S, C>> {
  using Sink = S;
  using Category = C;
  using Leaves = PersistRule<S>;
  using Held = TableFor<S, C>;
  static constexpr const RecordLayout& kLeading = kLayout<C, LeadingFields<C, Leaves>>;

  static constexpr const auto& kReads = kPlacesRead<Held, kLeading>;

  static constexpr std::size_t kKeyCount = [] {
    std::size_t count = 0;
    for (const FieldLayout& field : kLeading.fields) count += field.key ? 1 : 0;
    return count;
  }();
  template <bool kOfKey>
  static constexpr auto kPlaces = [] {
    std::array<std::size_t, kKeyCount> keys{};
    std::array<std::size_t, kLeading.fields.size() - kKeyCount> others{};
    std::size_t key = 0;
    std::size_t other = 0;
    for (std::size_t i = 0; i < kLeading.fields.size(); ++i) {
      if (kLeading.fields[i].key) {
        keys[key++] = kReads[i];
      } else {
        others[other++] = kReads[i];
      }
    }
    if constexpr (kOfKey) {
      return keys;
    } else {
      return others;
    }
  }();
  static constexpr auto kKeys = kPlaces<true>;
  // What a change of a row sets.
  static constexpr auto kOthers = kPlaces<false>;

  // The one field by which an index finds all that is about a person; void if there is none: a
  // subject that is nested, a list or one of several, or whose kind has several spellings.
  template <class... Ms>
  static constexpr auto IndexedAmong(Members<Ms...>*) {
    constexpr bool kAre[] = {(Admitting<Leaves>::template kAdmits<typename Ms::Field> &&
                              kLeadsToPeople<typename Ms::Field>)...,
                             false};
    if constexpr (CountOf(kAre) != 1) {
      return std::type_identity<void>();
    } else {
      using F = std::tuple_element_t<FirstOf(kAre), std::tuple<typename Ms::Field...>>;
      constexpr TypeTraits kTraits = kTypeTraits<typename F::Type>;
      constexpr bool kIsOne = kIsSubject<F> && !HoldsMany(kTraits.shape);
      constexpr bool kHasIndex =
          kTraits.indexed || kTraits.unique || kTraits.lookup || std::is_same_v<F, KeyFieldOf<C>>;
      if constexpr (kIsOne && kHasIndex && !kHasSpellings<typename F::Kind>) {
        return std::type_identity<F>();
      } else {
        return std::type_identity<void>();
      }
    }
  }
  using Indexed = typename decltype(IndexedAmong(static_cast<MembersOf<C>*>(nullptr)))::type;
};

// An id as the field holds it; nothing if none there is like it.
template <class T>
std::optional<T> ValueOf(const std::string& id, std::size_t max_bytes) {
  if constexpr (std::integral<T>) {
    // Whatever is written otherwise is not the number that it would be read as.
    std::int64_t number = 0;
    std::uint64_t natural = 0;
    if (absl::SimpleAtoi(id, &natural) && std::in_range<T>(natural)) {
      return absl::StrCat(natural) == id ? std::optional<T>(static_cast<T>(natural)) : std::nullopt;
    }
    if (!absl::SimpleAtoi(id, &number) || !std::in_range<T>(number)) return std::nullopt;
    return absl::StrCat(number) == id ? std::optional<T>(static_cast<T>(number)) : std::nullopt;
  } else if (id.size() > max_bytes) {
    return std::nullopt;
  } else if constexpr (std::same_as<T, Bytes>) {
    return Bytes{id};
  } else {
    return T(id);
  }
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_PEOPLE_COLUMNS_H_
