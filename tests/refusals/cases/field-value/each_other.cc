// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two categories that list each other: neither is known before the other one.

#include "tests/refusals/policy.h"

namespace acme {

struct Answer;
struct Question {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Question, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> text;
#ifdef ACCEPT
  Field<2, std::vector<Question>, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[field-value]
  Field<2, std::vector<Answer>, Is<kind::MessageSubject>, For<SendInvoice>> item;
#endif
};
struct Answer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Answer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Question>, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Question, text, item);
ZWECK_CATEGORY(Answer, item);

}  // namespace acme
