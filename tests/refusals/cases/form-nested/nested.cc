// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category with another one in it, as a form.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
constexpr zweck::WireFormat kWire = zweck::WireFormat::kJson;
#else
constexpr zweck::WireFormat kWire = zweck::WireFormat::kForm;
#endif

struct MailerApi {
  using ForSink = InvoiceMailer;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = kWire;
  absl::Status Send(const zweck::DoorKey&, std::string_view);
};

// refused: zweck[form-nested]
// noted(gcc): zweck: Customer.address is a list or a category, and a form to invoice-mailer has one value for it
// noted(clang): zweck::internal::FieldsIn<acme::Customer, zweck::internal::NotOneValue, zweck::Name<8>{"address"}
absl::Status Send(const Customer& customer, MailerApi& mailer) {
  return zweck::Transmit<InvoiceMailer>(customer, mailer);
}

}  // namespace acme
