// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/declare/value.h"

#include <map>

#include "tests/tree/comments/policy.h"

struct Reply {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Reply, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "reply",
                                             .description = "What somebody wrote",
                                             .subjects = "customers",
                                             .policy_section = "4"};
#include "block/1"
};
ZWECK_CATEGORY(Reply, text, labels, replies);

static_assert(zweck::Category<Reply>);
