// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks the rules in static_asserts.
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

static_assert(zweck::Category<Buyer> && zweck::Category<Address>);
static_assert(zweck::Persistable<Subscription, ReaderTable>);
static_assert(!zweck::Persistable<Subscription, BuyerTable>);
static_assert(zweck::Transmittable<Subscription, NewsletterMail>);
static_assert(!zweck::Transmittable<Question, NewsletterMail>);
static_assert(zweck::Usable<decltype(Buyer::email), DeliverOrder>);
static_assert(!zweck::Usable<decltype(Buyer::email), SendNewsletter>);

template <class C>
  requires zweck::Persistable<C, BuyerTable>
absl::Status Keep(const C& record, zweck::SqliteStore& store) {
  return zweck::Persist<BuyerTable>(record, store);
}

absl::Status KeepBuyer(const Buyer& buyer, zweck::SqliteStore& store) { return Keep(buyer, store); }

}  // namespace acme
