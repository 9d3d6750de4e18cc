// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A request whose answer would be asked for again.

#include "tests/refusals/transactions.h"

namespace acme {

struct AnsweringMailer : OpenTransport<InvoiceMailer> {
  absl::Status Send(const zweck::DoorKey&, std::string_view);
  absl::Status Send(const zweck::DoorKey&, std::string_view, std::string& answer);
};

#ifdef ACCEPT
absl::StatusOr<zweck::Body> Ask(const Customer& customer, AnsweringMailer& mailer) {
  return zweck::Exchange<InvoiceMailer>(customer, mailer);
}
#else
// refused: zweck[transact-door]
absl::StatusOr<zweck::Body> Ask(const Customer& customer, AnsweringMailer& mailer,
                                TransactionStore& store) {
  return zweck::Transact(store, [&](auto&) -> absl::StatusOr<zweck::Body> {
    return zweck::Exchange<InvoiceMailer>(customer, mailer);
  });
}
#endif

}  // namespace acme
