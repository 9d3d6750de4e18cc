// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 5: "[...] contact you with a response [...]".
//
// What somebody at the support desk writes to the person who opened a ticket. They say to whom: if
// the ticket is of somebody else by then, the answer must not go there. It goes out as a mail and
// is not kept, so it has no retention.

#ifndef JODOCUS_SUPPORT_REPLY_H_
#define JODOCUS_SUPPORT_REPLY_H_

#include <string>

#include "jodocus/email_address.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

struct SupportReply {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SupportReply, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "support-reply",
                                             .description = "The answer to a ticket",
                                             .subjects = "people who open tickets",
                                             .policy_section = "5"};

  Field<1, std::string, Is<kind::EmailAddress>, For<ContactWithResponse>, Subject, Required,
        ReadBy<RequiredEmailText>, MaxBytes<320>>
      to;
  Field<2, std::string, Is<kind::MessageBody>, For<ContactWithResponse>, Required,
        MaxBytes<64 * 1024>>
      text;
};
ZWECK_CATEGORY(SupportReply, to, text);

}  // namespace jodocus

#endif  // JODOCUS_SUPPORT_REPLY_H_
