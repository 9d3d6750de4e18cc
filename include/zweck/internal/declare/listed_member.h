// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A member as ZWECK_CATEGORY lists it: what the rules of fields ask.

#ifndef ZWECK_INTERNAL_DECLARE_LISTED_MEMBER_H_
#define ZWECK_INTERNAL_DECLARE_LISTED_MEMBER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "zweck/declare/field.h"
#include "zweck/internal/declare/at_rest.h"
#include "zweck/internal/declare/ends.h"
#include "zweck/internal/declare/members.h"

namespace zweck::internal {

// Of Protocol Buffers, which reserves 19000 to 19999.
inline constexpr std::uint32_t kLastNumber = (1U << 29) - 1;
constexpr bool IsFieldNumber(std::uint32_t n) {
  return n > 0 && n <= kLastNumber && (n < 19000 || n > 19999);
}

// lower_snake_case, so that the mapping to JSON's lowerCamelCase and back loses nothing.
constexpr bool IsSnake(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z' || name.back() == '_') return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = c >= 'a' && c <= 'z';
    if (!letter && !(c >= '0' && c <= '9') && c != '_') return false;
    if (c == '_' && !(name[i + 1] >= 'a' && name[i + 1] <= 'z')) return false;
  }
  return true;
}

// A member as ZWECK_CATEGORY lists it, and what its rules ask.
struct ListedMember {
  std::string_view name;
  std::size_t offset = 0;
  std::size_t size = 0;
  std::size_t align = 0;
  bool anonymous = false;       // the category is
  std::uint32_t kept_days = 0;  // the category is, if it is anonymous
  bool sealed = false;          // the category is, at rest
  bool is_field = false;
  bool own = false;     // a field of this category
  bool itself = false;  // which holds this category
  std::uint32_t number = 0;
  const TypeTraits* type = nullptr;
};

template <class C, class M, class F = typename M::Field>
inline constexpr ListedMember kListedMember{.name = M::kName.view(),
                                            .offset = M::kOffset,
                                            .size = sizeof(F),
                                            .align = alignof(F),
                                            .anonymous = C::kInfo.anonymous,
                                            .kept_days = kKeptDays<C>,
                                            .sealed = kIsSealedAtRest<C>};
template <class C, class M, class Category, std::uint32_t kNumber, class T, class... Tags>
inline constexpr ListedMember kListedMember<C, M, Field<Category, kNumber, T, Tags...>>{
    .name = M::kName.view(),
    .offset = M::kOffset,
    .size = sizeof(typename M::Field),
    .align = alignof(typename M::Field),
    .anonymous = C::kInfo.anonymous,
    .kept_days = kKeptDays<C>,
    .sealed = kIsSealedAtRest<C>,
    .is_field = true,
    .own = std::is_same_v<C, Category>,
    .itself = std::is_same_v<C, ElementOf<T>>,
    .number = kNumber,
    .type = &kTypeTraits<FieldType<T, Tags...>>};

// Is there a kind that describes itself? Never by comparing with null: where code may stand at
// address 0, no address is known to differ.
constexpr bool HasKind(const ListedMember& m) {
  return m.type->Has(TagClass::kIs) && m.type->Names(TagClass::kIs);
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_LISTED_MEMBER_H_
