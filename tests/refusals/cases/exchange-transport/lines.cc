// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An answer from a transport by which nobody answers.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Line : OpenTransport<InvoiceMailer> {
  using OpenTransport<InvoiceMailer>::Send;
  absl::Status Send(const zweck::DoorKey&, std::string_view, std::string& answer);
};
#else
struct Line : OpenTransport<InvoiceMailer> {};
#endif

// refused: zweck[exchange-transport]
absl::StatusOr<zweck::Body> Ask(const Customer& customer, Line& line) {
  return zweck::Exchange<InvoiceMailer>(customer, line);
}

}  // namespace acme
