// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of another category for an item, which has no purpose here.

#include "tests/refusals/policy.h"

namespace acme {

struct Letter {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Letter, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, std::vector<std::string>, Is<kind::FreeText>, For<SendInvoice>> notes;
  Field<3, std::string, Is<kind::FreeText>, For<SendInvoice>> subject;
};
ZWECK_CATEGORY(Letter, number, notes, subject);

struct AddingStore : OpenStore {
  absl::StatusOr<bool> Append(const zweck::DoorKey&, const zweck::store::Table&,
                              const zweck::store::Value&, const zweck::store::Addition&);
};

#ifdef ACCEPT
absl::Status Add(AddingStore& store, const Customer& customer) {
  return zweck::Append<InvoiceTable, Letter>(store, "C-17", &Letter::notes,
                                             customer.number.Use<SendInvoice>());
}
#else
// refused: zweck[append-item]
absl::Status Add(AddingStore& store, const Customer& customer) {
  return zweck::Append<InvoiceTable, Letter>(store, "C-17", &Letter::notes, customer.number);
}
#endif

}  // namespace acme
