// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/strings/ascii.h>

#include "tests/tree/comments/policy.h"

// Its names are those of the example, and not those of the policy.
namespace example {

#include "block/1"

struct Contact {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Contact, N, T, Tags...>;
#include "block/2"
};

struct AnyJson {
  static zweck::Reading FromText(std::string& text);
#include "block/3"
};

static_assert(zweck::ReadsText<LowerCase> && zweck::ReadsText<AnyJson>);

}  // namespace example
