// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A loop over a list in the record that FromJson gave, which goes before the loop begins. g++ sees
// nothing.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
int Letters(std::string_view json) {
  int letters = 0;
  const auto customer = zweck::FromJson<Customer>(json);
  for (const char letter : customer->email.Use<SendInvoice>()) letters += letter == '@' ? 0 : 1;
  return letters;
}
#else
// only: clang
// refused: temporary implicitly bound to local reference will be destroyed at the end of the full-expression
int Letters(std::string_view json) {
  int letters = 0;
  for (const char letter : zweck::FromJson<Customer>(json)->email.Use<SendInvoice>()) {
    letters += letter == '@' ? 0 : 1;
  }
  return letters;
}
#endif

}  // namespace acme
