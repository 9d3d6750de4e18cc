// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category is what is known about one kind of thing: a struct of fields, and of fields only.
//
//   struct Customer {
//     template <unsigned N, class T, class... Tags>
//     using Field = zweck::Field<Customer, N, T, Tags...>;
//     static constexpr zweck::CategoryInfo kInfo{.id = "customer",
//                                                .description = "Who bought the app",
//                                                .subjects = "customers",
//                                                .policy_section = "4"};
//     using Retention = zweck::KeepFor<std::chrono::days{365}>;
//
//     Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>,
//           zweck::For<ContactCustomer>, zweck::Key> number;
//     Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>,
//           zweck::For<ContactCustomer>, zweck::Subject> email;
//   };
//   ZWECK_CATEGORY(Customer, number, email);
//
// A category that is a template puts its parameters in front and its name in parentheses:
//
//   template <class P> ZWECK_CATEGORY((Form<P>), email, text);

#ifndef ZWECK_DECLARE_CATEGORY_H_
#define ZWECK_DECLARE_CATEGORY_H_

#include <cstddef>

#include "zweck/declare/category_info.h"  // IWYU pragma: export
#include "zweck/declare/erasure.h"        // IWYU pragma: export
#include "zweck/declare/field.h"          // IWYU pragma: export
#include "zweck/declare/retention.h"      // IWYU pragma: export
#include "zweck/declare/sealed.h"         // IWYU pragma: export
#include "zweck/internal/declare/category_rules.h"
#include "zweck/internal/declare/for_each.h"

// Lists the members of a category, and checks the rules for declarations: see docs/errors.md. Write
// it after the struct, in its namespace.
#define ZWECK_CATEGORY(Type, ...)                                                                 \
  [[maybe_unused]] constexpr auto ZweckCategory(                                                  \
      ::zweck::internal::PointerTo<ZWECK_INTERNAL_TYPE(Type)> category,                           \
      ::zweck::internal::Place* place = nullptr) {                                                \
    if (place != nullptr) *place = {__FILE__, __LINE__};                                          \
    _Pragma("GCC diagnostic push")                                                                \
        _Pragma("GCC diagnostic ignored \"-Winvalid-offsetof\"") /* category-aggregate says it */ \
        return []<class Listed>(Listed**) {                                                       \
          if constexpr (requires {                                                                \
                          ::zweck::internal::AreThere(                                            \
                              ZWECK_INTERNAL_FOR_EACH(ZWECK_INTERNAL_POINTER, __VA_ARGS__));      \
                        }) {                                                                      \
            return ::zweck::internal::CheckedMembers<Listed __VA_OPT__(                           \
                , ) ZWECK_INTERNAL_FOR_EACH(ZWECK_INTERNAL_MEMBER, __VA_ARGS__)>();               \
          } else { /* one error, the compiler's own */                                            \
            ::zweck::internal::AreThere(                                                          \
                ZWECK_INTERNAL_FOR_EACH(ZWECK_INTERNAL_POINTER, __VA_ARGS__));                    \
            return ::zweck::internal::Broken{};                                                   \
          }                                                                                       \
        }(category);                                                                              \
    _Pragma("GCC diagnostic pop")                                                                 \
  }
#define ZWECK_INTERNAL_POINTER(name) &Listed::name
#define ZWECK_INTERNAL_MEMBER(name) \
  ::zweck::internal::Member<&Listed::name, #name, offsetof(Listed, name)>

#endif  // ZWECK_DECLARE_CATEGORY_H_
