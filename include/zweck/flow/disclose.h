// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Disclose: out of the program, by a library that knows no category: a mailer, somebody's client.
// The values of the fields go to a function, and inside of it they may leave.
//
//   absl::Status sent = zweck::Disclose<TextMessages>(
//       patient.phone, visit.starts, [&](const std::string& phone, absl::Time starts) {
//         return sms.Send(phone, Reminder(starts));
//       });

#ifndef ZWECK_FLOW_DISCLOSE_H_
#define ZWECK_FLOW_DISCLOSE_H_

#include <cstddef>
#include <utility>

#include "zweck/check/disclose.h"
#include "zweck/internal/flow/disclosing.h"

namespace zweck {

// Disclose<Sink>(fields..., function): calls the function with the values, in the order of the
// fields, and gives what it returns. Values that fit into a register are handed over by value, all
// others as they stand in their records. What the function throws passes through.
template <class S, class... Args>
typename internal::Disclosure<Args...>::Result Disclose([[maybe_unused]] Args&&... args) {
  using Given = internal::Disclosure<Args...>;
  using Asked = internal::DisclosureAsked<S, typename Given::Fields, typename Given::Function>;
  if constexpr (internal::kPasses<internal::DisclosureRules, Asked>) {
    constexpr std::size_t kFields = sizeof...(Args) - 1;
    internal::LeaveDisclosure<S>(typename Given::Fields(), std::make_index_sequence<kFields>());
    return internal::Disclosing::Call<kFields>(args...);
  } else {
    internal::BrokenRule<internal::DisclosureRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_DISCLOSE_H_
