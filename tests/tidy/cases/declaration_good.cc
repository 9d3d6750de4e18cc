// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include "tests/tidy/policy.h"

namespace acme {

enum class Colour : std::int32_t { kUnspecified = 0, kRed = 1 };
struct Favourite {
  static constexpr zweck::KindInfo kInfo{.id = "favourite",
                                         .description = "A colour",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Favorite",
                                         .fides = "user"};
};
struct Choice {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Choice, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "choice", .description = "Colours", .subjects = "customers", .policy_section = "4"};

  Field<1, Colour, zweck::Is<Favourite>, zweck::For<ContactCustomer>> colour;
  Field<2, std::int32_t, zweck::Is<Favourite>, zweck::For<ContactCustomer>> count;
};

// Thirty years, as radiologists must; sealed on its way; a status is a short text.
struct Image {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Image, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "image", .description = "Images", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30 * 365}>;

  Field<1, std::string, zweck::Is<zweck::kind::Status>, zweck::For<ContactCustomer>> state;
};
struct SealedPost {
  static constexpr zweck::SinkInfo kInfo{.id = "sealed-post", .description = "Sealed letters"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
  using OnItsWay = zweck::Sealed;
};

struct MailHouse {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mail-house", .name = "Post AG", .role = zweck::Role::kProcessor, .country = "DE"};
};

// What a template asks for, and a short name beside its use.
struct InvoiceJob {
  using Purpose = SendInvoice;
};
bool Ready(const Customer& customer) {
  using P = ContactCustomer;
  return !customer.email.Use<P>().empty();
}

struct Attempt {
  Customer customer;
  int tries = 0;
  std::string template_id;
  std::string requestId;
};
struct Named : Customer {
  bool urgent = false;
};

}  // namespace acme
