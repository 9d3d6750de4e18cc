// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Pages of what has no key.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, SendInvoice>(store,
                                                        Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#else
// refused: zweck[find-key]
struct Loose {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Loose, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>, zweck::Indexed> pages;
};
ZWECK_CATEGORY(Loose, pages);
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Loose, SendInvoice>(store, Page{.limit = 10}).status();
}
#endif

}  // namespace acme
