// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 3: "If you enter anything into a form on our website, we will use that information only
// for the indicated purpose [...]. We will not give that information away to third parties unless
// specifically stated on the form itself."
//
// The purpose that a form indicates and the third parties that it states are its type. Every field
// is for that purpose and nothing else, and goes to nobody who is not named.
//
//   using ContactForm = WebsiteForm<AnswerContactForm>;
//   using Newsletter = WebsiteForm<SendNewsletter, Mailer>;   // the form names the mailer

#ifndef JODOCUS_WEBSITE_FORM_H_
#define JODOCUS_WEBSITE_FORM_H_

#include <optional>
#include <string>

#include "jodocus/email_address.h"
#include "jodocus/form_id.h"
#include "jodocus/one_line.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

template <zweck::Purpose Purpose, zweck::Recipient... Recipients>
struct WebsiteForm {
  template <unsigned N, class T, class... Tags>
  using Field =
      typename FormFields<WebsiteForm, Purpose, Recipients...>::template Field<N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = kFormId<"website-form", Purpose, Recipients...>,
      .description = "What somebody entered into a form on the website",
      .subjects = "visitors of the website",
      .policy_section = "3"};
  // Who was answered may ask again; who unsubscribes may complain about a message on its way.
  using Retention = zweck::KeepUntil<"the form has served its purpose", std::chrono::days{90}>;

  // Given by the website, so that one entry can be found and erased.
  Field<1, std::string, Is<kind::TicketKey>, Key, Required, MaxBytes<64>> entry;
  Field<2, std::optional<std::string>, Is<kind::FullName>, ReadBy<OneLine>, MaxBytes<256>> name;
  Field<3, std::string, Is<kind::EmailAddress>, Subject, Required, ReadBy<RequiredEmailText>,
        MaxBytes<320>>
      email;
  Field<4, std::optional<std::string>, Is<kind::CompanyName>, ReadBy<OneLine>, MaxBytes<256>>
      company;
  Field<5, std::optional<std::string>, Is<kind::MessageBody>, MaxBytes<16 * 1024>> message;
};
template <class Purpose, class... Recipients>
ZWECK_CATEGORY((WebsiteForm<Purpose, Recipients...>), entry, name, email, company, message);

}  // namespace jodocus

#endif  // JODOCUS_WEBSITE_FORM_H_
