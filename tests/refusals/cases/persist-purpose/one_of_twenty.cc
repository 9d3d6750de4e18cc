// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record of 20 fields, one of which may not be kept there.
// lines: 12

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Thirteenth = For<SendInvoice, ContactCustomer>;
#else
// refused: zweck[persist-purpose]
// noted(gcc): zweck: ContactForm.line_m may not be persisted to invoice-table; it is declared for: advertise
// noted(clang): acme::InvoiceTable, zweck::For<acme::SendInvoice>, zweck::internal::Fields<zweck::internal::FieldsIn<acme::Form, zweck::internal::DeclaredOnlyFor<zweck::For<acme::Advertise>>, zweck::Name<7>{"line_m"}
// c++26: zweck: ContactForm.line_m may not be persisted to invoice-table; it is declared for: advertise. Run: zweck explain persist-purpose
using Thirteenth = For<Advertise>;
#endif

struct Form {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "contact-form",
                                             .description = "What a visitor wrote",
                                             .subjects = "visitors",
                                             .policy_section = "3"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>, zweck::Subject>
      line_a;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_b;
  Field<3, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_c;
  Field<4, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_d;
  Field<5, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_e;
  Field<6, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_f;
  Field<7, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_g;
  Field<8, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_h;
  Field<9, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_i;
  Field<10, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_j;
  Field<11, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_k;
  Field<12, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_l;
  Field<13, std::string, Is<kind::EmailAddress>, Thirteenth, SharedWith<MailCo>> line_m;
  Field<14, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_n;
  Field<15, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_o;
  Field<16, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_p;
  Field<17, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_q;
  Field<18, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_r;
  Field<19, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_s;
  Field<20, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      line_t;
};
ZWECK_CATEGORY(Form, line_a, line_b, line_c, line_d, line_e, line_f, line_g, line_h, line_i, line_j,
               line_k, line_l, line_m, line_n, line_o, line_p, line_q, line_r, line_s, line_t);
absl::Status Keep(const Form& form, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(form, store);
}

}  // namespace acme
