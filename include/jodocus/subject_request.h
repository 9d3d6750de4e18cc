// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What somebody asks who wants to know what is kept about them, or wants it gone (GDPR Art. 15, 17
// and 20): the address that they are known by. It is not stored.

#ifndef JODOCUS_SUBJECT_REQUEST_H_
#define JODOCUS_SUBJECT_REQUEST_H_

#include <string>

#include "jodocus/email_address.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

struct SubjectRequest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SubjectRequest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "subject-request",
      .description = "Who asks for what is kept about them, or to be forgotten",
      .subjects = "contacts of customers, and people who open tickets",
      .policy_section = "1"};

  Field<1, std::string, Is<kind::EmailAddress>, For<AnswerRequests>, Subject, Required,
        ReadBy<RequiredEmailText>, MaxBytes<320>>
      email;
};
ZWECK_CATEGORY(SubjectRequest, email);

}  // namespace jodocus

#endif  // JODOCUS_SUBJECT_REQUEST_H_
