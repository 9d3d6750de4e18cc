// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A sink is a place where data ends up: a table, a mailer, another company's API. It says what it
// is for and whose it is.
//
//   struct CustomerTable {
//     static constexpr zweck::SinkInfo kInfo{.id = "customer-table",
//                                            .description = "The customer database"};
//     using Purposes = zweck::For<ContactCustomer>;
//     using Recipient = Acme;
//   };

#ifndef ZWECK_DECLARE_SINK_H_
#define ZWECK_DECLARE_SINK_H_

#include <concepts>
#include <type_traits>

#include "zweck/declare/hosts.h"         // IWYU pragma: export
#include "zweck/declare/http_request.h"  // IWYU pragma: export
#include "zweck/declare/recipient.h"
#include "zweck/declare/sealed.h"  // IWYU pragma: export
#include "zweck/declare/tags.h"    // IWYU pragma: export
#include "zweck/internal/declare/tag_lists.h"

namespace zweck {

namespace internal {

// Never defined and not constexpr: leaving out a member is refused by this name.
Literal ASinkNeedsAnId();
Literal ASinkNeedsADescription();

}  // namespace internal

struct SinkInfo {
  // Lower-case words with hyphens, unique in a policy: "customer-table".
  Literal id = internal::ASinkNeedsAnId();
  Literal description = internal::ASinkNeedsADescription();
};

// `Purposes` names at least one purpose; `Recipient` is exactly one.
template <class S>
concept Sink = requires {
  { S::kInfo } -> std::same_as<const SinkInfo&>;
  typename std::bool_constant<S::kInfo.id.empty()>;  // constexpr, so nothing is left out
  typename S::Purposes;
  typename S::Recipient;
} && internal::kNamesPurposes<typename S::Purposes> && Recipient<typename S::Recipient>;

namespace internal {

template <class S>
inline constexpr bool kIsSealedOnItsWay = false;
template <class S>
  requires std::same_as<typename S::OnItsWay, Sealed>
inline constexpr bool kIsSealedOnItsWay<S> = true;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_SINK_H_
