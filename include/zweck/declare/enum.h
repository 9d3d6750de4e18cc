// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Enumerations as values of fields. The enumerators are listed once, so that they have names
// outside of C++:
//
//   enum class Product : std::int32_t { kUnspecified, kJira, kConfluence };
//   ZWECK_ENUM(Product, kUnspecified, kJira, kConfluence);
//
// In Protocol Buffers and JSON, kJira is PRODUCT_JIRA. One enumerator is 0, the value of a field
// before it is set.

#ifndef ZWECK_DECLARE_ENUM_H_
#define ZWECK_DECLARE_ENUM_H_

#include "zweck/internal/declare/enum_facts.h"  // IWYU pragma: export
#include "zweck/internal/declare/for_each.h"

// Write it after the enumeration, in its namespace (for one in a class: after the class, with its
// qualified name).
#define ZWECK_ENUM(Type, ...)                                                                      \
  [[maybe_unused]] constexpr auto ZweckEnum(Type value) {                                          \
    return []<class Enum>(Enum) {                                                                  \
      constexpr auto kTypeName = ::zweck::Name(#Type);                                             \
      if constexpr (requires {                                                                     \
                      ::zweck::internal::AreThere(                                                 \
                          ZWECK_INTERNAL_FOR_EACH(ZWECK_INTERNAL_IN_ENUM, __VA_ARGS__));           \
                    }) {                                                                           \
        return ::zweck::internal::CheckedEnumerators<                                              \
            Enum, ZWECK_INTERNAL_FOR_EACH(ZWECK_INTERNAL_ENUMERATOR, __VA_ARGS__)>();              \
      } else { /* one error, the compiler's own */                                                 \
        ::zweck::internal::AreThere(ZWECK_INTERNAL_FOR_EACH(ZWECK_INTERNAL_IN_ENUM, __VA_ARGS__)); \
        return ::zweck::internal::BrokenEnumerators{};                                             \
      }                                                                                            \
    }(value);                                                                                      \
  }                                                                                                \
  static_assert(                                                                                   \
      ::zweck::internal::EnumIsListedInItsNamespace<Type>,                                         \
      ZWECK_INTERNAL_SAY("enum-namespace",                                                         \
                         "ZWECK_ENUM belongs in the namespace of its enumeration. Move it."))
#define ZWECK_INTERNAL_IN_ENUM(name) Enum::name
#define ZWECK_INTERNAL_ENUMERATOR(name) ::zweck::internal::Enumerator<Enum::name, kTypeName, #name>

#endif  // ZWECK_DECLARE_ENUM_H_
