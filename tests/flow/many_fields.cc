// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category of a thousand fields goes through every door.

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "zweck/zweck.h"

// The numbers from 1000 to 1999 are made by adding a digit three times.
// clang-format off: it lays these out anew each time.
#define FIELD(n) Field<n, bool, zweck::Is<zweck::kind::Count>, zweck::For<ContactCustomer>> f##n;
#define FIELDS_10(p) \
  FIELD(p##0) FIELD(p##1) FIELD(p##2) FIELD(p##3) FIELD(p##4) \
  FIELD(p##5) FIELD(p##6) FIELD(p##7) FIELD(p##8) FIELD(p##9)
#define FIELDS_100(p) \
  FIELDS_10(p##0) FIELDS_10(p##1) FIELDS_10(p##2) FIELDS_10(p##3) FIELDS_10(p##4) \
  FIELDS_10(p##5) FIELDS_10(p##6) FIELDS_10(p##7) FIELDS_10(p##8) FIELDS_10(p##9)
#define FIELDS_1000(p) \
  FIELDS_100(p##0) FIELDS_100(p##1) FIELDS_100(p##2) FIELDS_100(p##3) FIELDS_100(p##4) \
  FIELDS_100(p##5) FIELDS_100(p##6) FIELDS_100(p##7) FIELDS_100(p##8) FIELDS_100(p##9)
#define NAME(n) f##n
#define NAMES_10(p) \
  NAME(p##0), NAME(p##1), NAME(p##2), NAME(p##3), NAME(p##4), \
  NAME(p##5), NAME(p##6), NAME(p##7), NAME(p##8), NAME(p##9)
#define NAMES_100(p) \
  NAMES_10(p##0), NAMES_10(p##1), NAMES_10(p##2), NAMES_10(p##3), NAMES_10(p##4), \
  NAMES_10(p##5), NAMES_10(p##6), NAMES_10(p##7), NAMES_10(p##8), NAMES_10(p##9)
#define NAMES_1000(p) \
  NAMES_100(p##0), NAMES_100(p##1), NAMES_100(p##2), NAMES_100(p##3), NAMES_100(p##4), \
  NAMES_100(p##5), NAMES_100(p##6), NAMES_100(p##7), NAMES_100(p##8), NAMES_100(p##9)
// clang-format on

namespace acme {

struct Wide {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Wide, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "wide",
                                             .description = "As many answers as a form can have",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int64_t, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      number;
  FIELDS_1000(1)
};
ZWECK_CATEGORY(Wide, number, NAMES_1000(1));

struct WideTable {
  static constexpr zweck::SinkInfo kInfo{.id = "wide-table", .description = "Answers"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};

absl::Status All(flow_test::MemoryStore<false>& store, flow_test::JsonTransport<WideTable>& line) {
  auto wide = zweck::FromJson<Wide>("{}");
  if (!wide.ok() || wide->f1999.Use<ContactCustomer>()) return wide.status();
  absl::Status kept = zweck::Persist<WideTable>(*wide, store);
  if (!kept.ok()) return kept;
  auto found = zweck::Find<WideTable, Wide>(store, std::int64_t{7});
  if (!found.ok()) return found.status();
  return zweck::Transmit<WideTable>(zweck::Minimize<WideTable>(*found), line);
}

}  // namespace acme
