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
//           zweck::For<ContactCustomer>> email;
//   };
//   ZWECK_CATEGORY(Customer, number, email);
//
// A category that is a template puts its parameters in front and its name in parentheses:
//
//   template <class P> ZWECK_CATEGORY((Form<P>), email, text);

#ifndef ZWECK_DECLARE_CATEGORY_H_
#define ZWECK_DECLARE_CATEGORY_H_

#include <boost/hana/config.hpp>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "zweck/declare/field.h"
#include "zweck/declare/retention.h"
#include "zweck/internal/declare/for_each.h"

// Named here, because its header is large; zweck/hana.h has it.
BOOST_HANA_NAMESPACE_BEGIN
template <typename... Xn>
struct tuple;
BOOST_HANA_NAMESPACE_END

namespace zweck {

namespace internal {

// Never defined and not constexpr: leaving out a member is refused by this name.
Literal ACategoryNeedsAnId();
Literal ACategoryNeedsADescription();
Literal ACategoryNeedsItsSubjects();
Literal ACategoryNeedsItsPolicySection();

}  // namespace internal

struct CategoryInfo {
  // Lower-case words with hyphens, unique in a policy: "customer". Names tables and messages.
  Literal id = internal::ACategoryNeedsAnId();
  // Plain words for whom it is about.
  Literal description = internal::ACategoryNeedsADescription();
  // Whom it is about (GDPR Art. 30(1)(c)): "customers".
  Literal subjects = internal::ACategoryNeedsItsSubjects();
  // The section of the privacy policy that allows it.
  Literal policy_section = internal::ACategoryNeedsItsPolicySection();
  // Whether we decide about the data or process it for somebody (GDPR Art. 4(7), 4(8)).
  Role role = Role::kController;
  // An anonymous category can hold no text, no bytes, no list, and nothing that points at a person
  // or an organisation; and of an enumeration its enumerators only.
  bool anonymous = false;
};

namespace internal {

// Where a declaration stands.
struct Place {
  std::string_view file;
  std::uint32_t line = 0;
};

template <class Pointer>
struct PointedTo;
template <class C, class F>
struct PointedTo<F C::*> {
  using type = F;
};

// What ZweckCategory takes: a pointer that converts to no other. A name for it, so that a misspelt
// type leaves a function.
template <class C>
using PointerTo = C**;

// In place of the members of a category that breaks a rule: that was said, and the doors add
// nothing.
struct Broken {
  using type = boost::hana::tuple<>;
};

// One member of a category, as ZWECK_CATEGORY lists it.
template <auto kPointer, Name kMemberName, std::size_t kMemberOffset>
struct Member {
  using Field = typename PointedTo<decltype(kPointer)>::type;
  static constexpr auto kMember = kPointer;
  static constexpr auto kName = kMemberName;
  static constexpr std::size_t kOffset = kMemberOffset;
};

// boost::hana::tuple<Member...> of a category. Asked once: the compiler looks at the function of
// each category in the namespace.
template <Listed C>
struct MembersIn : decltype(ZweckCategory(static_cast<C**>(nullptr))){};
template <class C>
using MembersOf = typename MembersIn<C>::type;

// Was a category refused by ZWECK_CATEGORY, or one that is nested in it?
template <class C>
inline constexpr bool kIsBroken = false;
template <Listed C>
inline constexpr bool kIsBroken<C> = std::is_base_of_v<Broken, MembersIn<C>>;

template <class F, class... Members>
consteval auto NameAmong(boost::hana::tuple<Members...>*) {
  // No fold: Clang takes those of 256 at most.
  constexpr bool kIsIt[] = {std::is_same_v<F, typename Members::Field>..., false};
  constexpr std::size_t kIndex = [&] {
    std::size_t i = 0;
    while (i != sizeof...(Members) && !kIsIt[i]) ++i;
    return i;
  }();
  if constexpr (kIndex != sizeof...(Members)) {
    return std::tuple_element_t<kIndex, std::tuple<Members...>>::kName;
  } else {
    return Name("?");
  }
}

template <class F>
consteval auto NameOf() {
  if constexpr (Listed<typename F::Category>) {
    return NameAmong<F>(static_cast<MembersOf<typename F::Category>*>(nullptr));
  } else {
    return Name("?");
  }
}

}  // namespace internal
}  // namespace zweck

#include "zweck/internal/declare/category_rules.h"  // IWYU pragma: export

// Lists the members of a category, and refuses what no category may be: see docs/errors.md. Stands
// after the struct, in its namespace.
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
