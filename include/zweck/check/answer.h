// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be in an answer to this sink? Each field must declare every purpose of the sink,
// because the bytes that leave have no tags; the recipient is the controller, the person that the
// category is about, or named in the field's SharedWith; and a Secret needs a sink that says that
// it is sealed on its way.

#ifndef ZWECK_CHECK_ANSWER_H_
#define ZWECK_CHECK_ANSWER_H_

#include "zweck/internal/check/answer_rules.h"

namespace zweck {

// `Answerable<Customer, ToTheCustomer>`: the category may be the answer.
template <class C, class S>
concept Answerable = internal::kPasses<internal::AnswerRules, internal::AnswerAsked<C, S>>;

}  // namespace zweck

#endif  // ZWECK_CHECK_ANSWER_H_
