// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field whose category the function does not know.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
template <class R>
std::size_t Length(const R& record) {
  return record.email.template Use<SendInvoice>().size();
}
template std::size_t Length(const Customer&);
#else
// refused: zweck[use-purpose]
template <class R>
std::size_t Length(const R& record) {
  return record.email.template Use<Advertise>().size();
}
template std::size_t Length(const Customer&);
#endif

}  // namespace acme
