// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Is a type a category?

#ifndef ZWECK_CHECK_CATEGORY_H_
#define ZWECK_CHECK_CATEGORY_H_

#include "zweck/internal/declare/members.h"

namespace zweck {

// A struct that ZWECK_CATEGORY lists. Asking checks it: a template is checked here at the latest.
template <class C>
concept Category = internal::Listed<C> && requires { typename internal::MembersOf<C>; };

}  // namespace zweck

#endif  // ZWECK_CHECK_CATEGORY_H_
