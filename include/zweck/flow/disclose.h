// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Disclose: out of the program, through a library that knows no categories: a mailer, another
// vendor's client. The values of the fields go to a function, and inside it they may leave.
//
//   absl::Status sent = zweck::Disclose<TextMessages>(
//       patient.phone, visit.starts, [&](const std::string& phone, absl::Time starts) {
//         return sms.Send(phone, Reminder(starts));
//       });

#ifndef ZWECK_FLOW_DISCLOSE_H_
#define ZWECK_FLOW_DISCLOSE_H_

#include "zweck/check/disclose.h"
#include "zweck/internal/check/outside.h"
#include "zweck/internal/flow/disclosing.h"

namespace zweck {

// Disclose<Sink>(fields..., function): calls the function with the values, in the order of the
// fields, and returns what it returns. Values that fit into a register are passed by value, all
// others by reference. Exceptions pass through.
//
// One function for each number of fields, up to twelve: a parameter that says where the call is
// can't follow a pack.
template <class S, class A, class Function>
typename internal::Disclosure<A, Function>::Result Disclose(
    A&& a, Function&& function, ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, function);
}
template <class S, class A, class B, class Function>
typename internal::Disclosure<A, B, Function>::Result Disclose(
    A&& a, B&& b, Function&& function, ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, function);
}
template <class S, class A, class B, class C, class Function>
typename internal::Disclosure<A, B, C, Function>::Result Disclose(
    A&& a, B&& b, C&& c, Function&& function, ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, function);
}
template <class S, class A, class B, class C, class D, class Function>
typename internal::Disclosure<A, B, C, D, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, function);
}
template <class S, class A, class B, class C, class D, class E, class Function>
typename internal::Disclosure<A, B, C, D, E, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class Function>
typename internal::Disclosure<A, B, C, D, E, F, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class G, class Function>
typename internal::Disclosure<A, B, C, D, E, F, G, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, G&& g, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, g, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class G, class H,
          class Function>
typename internal::Disclosure<A, B, C, D, E, F, G, H, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, G&& g, H&& h, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, g, h, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class G, class H, class I,
          class Function>
typename internal::Disclosure<A, B, C, D, E, F, G, H, I, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, G&& g, H&& h, I&& i, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, g, h, i, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class G, class H, class I,
          class J, class Function>
typename internal::Disclosure<A, B, C, D, E, F, G, H, I, J, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, G&& g, H&& h, I&& i, J&& j, Function&& function,
    ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, g, h, i, j, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class G, class H, class I,
          class J, class K, class Function>
typename internal::Disclosure<A, B, C, D, E, F, G, H, I, J, K, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, G&& g, H&& h, I&& i, J&& j, K&& k,
    Function&& function, ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, g, h, i, j, k, function);
}
template <class S, class A, class B, class C, class D, class E, class F, class G, class H, class I,
          class J, class K, class L, class Function>
typename internal::Disclosure<A, B, C, D, E, F, G, H, I, J, K, L, Function>::Result Disclose(
    A&& a, B&& b, C&& c, D&& d, E&& e, F&& f, G&& g, H&& h, I&& i, J&& j, K&& k, L&& l,
    Function&& function, ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE {
  return internal::Disclosing::To<S>(a, b, c, d, e, f, g, h, i, j, k, l, function);
}

// No field, no function, or too many fields: refused.
template <class S, class... Args>
  requires(sizeof...(Args) < 2 || sizeof...(Args) > internal::kMostDisclosed + 1)
typename internal::Disclosure<Args...>::Result Disclose(Args&&... args) {
  return internal::Disclosing::To<S>(args...);
}

}  // namespace zweck

#endif  // ZWECK_FLOW_DISCLOSE_H_
