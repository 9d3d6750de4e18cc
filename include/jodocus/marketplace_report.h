// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Brings a licence or transaction report of the Marketplace into a store.
//
//   absl::StatusOr<jodocus::ImportResult> result = jodocus::ImportMarketplaceReport(json, store);
//
// A licence has several ids, and a row may have any of them. Rows, and contacts that are held, are
// of one licence when they share one, directly or through others: the number or the id of the
// entitlement, the number of the licence (`addonLicenseId`, or `licenseId` without its "SEN-"), or
// the line of the sale. A sale has several lines: by its id alone, two are one only where no other
// id tells them apart. Ids of different kinds are never compared.
//
// Of several rows of one licence the newest counts (`lastUpdated`; of two from one day the later
// one), and a row that is older than what is held changes nothing.
//
// A row that says that the trial or the use is over, or nothing of either, brings nothing in; what
// is held for its licence ends then, unless a later row says that it goes on.
//
// Where any row of a licence says that somebody asked to be forgotten, whatever its day, all that
// is held for the licence is erased, and no row of the report is kept for it. The wish is
// remembered (jodocus/wish_to_be_forgotten.h): a row comes in again for the licence only if it was
// updated after every row that the wish stands for, which no older report was. A row without a day
// never does.

#ifndef JODOCUS_MARKETPLACE_REPORT_H_
#define JODOCUS_MARKETPLACE_REPORT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <zweck/flow/end.h>
#include <zweck/flow/persist.h>
#include <zweck/flow/persist_all.h>
#include <zweck/flow/transact.h>
#include <zweck/flow/update.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jodocus/marketplace_contact.h"
#include "jodocus/marketplace_import.h"
#include "jodocus/marketplace_rows.h"
#include "jodocus/sinks.h"
#include "jodocus/wish_to_be_forgotten.h"

namespace jodocus {

namespace internal {

// The earlier of two times that it was told counts, so the next report does not put the end off.
template <class StoreType>
absl::Status EndContact(const MarketplaceContact& contact, absl::Time now, StoreType& store) {
  using P = ContactWhileLicensed;
  const std::string& licence = contact.licence.Use<P>();
  absl::Status done = zweck::Update<MarketplaceStore, MarketplaceContact>(
      store, licence, zweck::Set(&MarketplaceContact::status, contact.status.Use<P>()),
      zweck::Set(&MarketplaceContact::maintenance_end, contact.maintenance_end.Use<P>()),
      zweck::Set(&MarketplaceContact::last_updated, contact.last_updated.Use<P>()),
      zweck::Set(&MarketplaceContact::ids, contact.ids.Use<HonourErasure>()));
  if (!done.ok()) return done;
  done = zweck::End<MarketplaceStore, MarketplaceContact>(store, licence, now);
  // By the day that the report says, it may have ended just now.
  return absl::IsNotFound(done) ? absl::OkStatus() : done;
}

template <class StoreType>
absl::Status Take(const MarketplaceImport::Steps& steps, absl::Time now, StoreType& store) {
  absl::Status done = zweck::PersistAll<WishStore>(steps.remember, store);
  const auto erase = [&store](const std::vector<std::string>& licences) -> absl::Status {
    for (const std::string& licence : licences) {
      const auto erased = zweck::Erase<MarketplaceStore, MarketplaceContact>(store, licence);
      if (!erased.ok()) return erased.status();
    }
    return absl::OkStatus();
  };
  if (done.ok()) done = erase(steps.erase);
  if (done.ok()) done = zweck::PersistAll<MarketplaceStore>(steps.keep, store);
  for (const MarketplaceContact& contact : steps.reopen) {
    if (!done.ok()) return done;
    done = zweck::Reopen<MarketplaceStore>(contact, store);
  }
  for (const MarketplaceContact& contact : steps.end) {
    if (!done.ok()) return done;
    done = EndContact(contact, now, store);
  }
  for (const MarketplaceImport::MoreIds& more : steps.learn) {
    if (!done.ok()) return done;
    done = zweck::Update<MarketplaceStore, MarketplaceContact>(
        store, more.licence, zweck::Set(&MarketplaceContact::ids, more.ids));
  }
  return done.ok() ? erase(steps.supersede) : done;
}

}  // namespace internal

// The whole report or nothing of it. The store has to seal, for the key of the wishes. Errors are
// those of ReadMarketplaceReport, the store's, and kDataLoss where that key is gone; after any of
// them the same report can be imported again.
//
// The report is text, or a zweck::Body. It reads all that is held once, so a report costs in
// proportion to both. For one database, one import at a time.
template <class Json, class StoreType>
absl::StatusOr<ImportResult> ImportMarketplaceReport(const Json& json, StoreType& store,
                                                     absl::Time now = absl::Now()) {
  absl::StatusOr<MarketplaceReport> report = ReadMarketplaceReport(json);
  if (!report.ok()) return report.status();
  const absl::StatusOr<WishKey> key = FindOrMakeWishKey(store);
  if (!key.ok()) return key.status();

  MarketplaceImport import(*std::move(report), *key, absl::ToCivilDay(now, absl::UTCTimeZone()));
  absl::Status read =
      zweck::ForEach<WishStore, WishToBeForgotten>(store, [&import](const WishToBeForgotten& wish) {
        import.SeeWish(wish);
        return absl::OkStatus();
      });
  if (!read.ok()) return read;
  read = zweck::ForEach<MarketplaceStore, MarketplaceContact>(
      store, [&import](const MarketplaceContact& contact) {
        import.SeeHeld(contact);
        return absl::OkStatus();
      });
  if (!read.ok()) return read;

  const MarketplaceImport::Steps steps = std::move(import).Decide();
  absl::Status kept = zweck::Transact(
      store, [&](auto& inside) -> absl::Status { return internal::Take(steps, now, inside); });
  if (!kept.ok()) return kept;
  return steps.result;
}

}  // namespace jodocus

#endif  // JODOCUS_MARKETPLACE_REPORT_H_
