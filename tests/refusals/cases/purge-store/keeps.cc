// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store that removes nothing by itself.

#include <zweck/flow/end.h>

#include "tests/refusals/policy.h"

namespace acme {

struct PurgingStore : OpenStore {
  absl::StatusOr<std::int64_t> Purge(const zweck::DoorKey&, const zweck::store::Table&);
  absl::StatusOr<std::int64_t> CountEnded(const zweck::DoorKey&, const zweck::store::Table&);
};
using Kept = zweck::Tables<zweck::Table<InvoiceTable, Customer>>;

#ifdef ACCEPT
absl::StatusOr<std::int64_t> Remove(PurgingStore& store) { return zweck::Purge<Kept>(store); }
#else
// refused: zweck[purge-store]
absl::StatusOr<std::int64_t> Remove(OpenStore& store) { return zweck::Purge<Kept>(store); }
#endif

}  // namespace acme
