// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Imports a licence or transaction report of the Marketplace: JSON with `licenses` or
// `transactions`.
//
//   absl::StatusOr<jodocus::ImportResult> result = jodocus::ImportMarketplaceReport(json, store);
//
// Of several rows for one licence the newest counts (`lastUpdated`; of two from one day the later
// one), and a row that is older than what is held changes nothing. Where any row of a licence says
// "RTBF", somebody asked to be forgotten: what is held for it is erased, and no row of it is kept.

#ifndef JODOCUS_MARKETPLACE_REPORT_H_
#define JODOCUS_MARKETPLACE_REPORT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <zweck/flow/persist.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/marketplace_contact.h"
#include "jodocus/sinks.h"

namespace jodocus {

// A row that could not be read: which one, from 0, and why. Without any of its values.
struct RefusedRow {
  std::size_t index;
  absl::StatusCode code;
};

struct ImportResult {
  std::size_t imported = 0;         // contacts that were stored
  std::size_t outdated = 0;         // rows that something newer stands for
  std::size_t forgotten = 0;        // licences with a contact who asked to be forgotten
  std::size_t erased = 0;           // of these, what was held and is gone
  std::vector<RefusedRow> refused;  // the other rows were imported all the same
  std::uint64_t kept = 0;           // members that went into a field
  std::uint64_t dropped = 0;        // members that no field declares, and that were never copied
};

// A report as it is read, before it meets a store: no licence twice.
struct MarketplaceReport {
  std::vector<MarketplaceContact> contacts;
  std::vector<std::string> forgotten;  // licences
  ImportResult result;
};

// Errors: kInvalidArgument for JSON that is malformed or is no such report, kResourceExhausted for
// too much of it.
absl::StatusOr<MarketplaceReport> ReadMarketplaceReport(std::string_view json);

// Was the one contact updated on a later day than the other?
bool IsNewer(const MarketplaceContact& contact, const MarketplaceContact& than);

// Erases first, then stores; each contact whole or not at all. Errors are those of
// ReadMarketplaceReport, before anything is stored, and the store's; then what was done stays, and
// the same report can be imported again.
template <class StoreType>
absl::StatusOr<ImportResult> ImportMarketplaceReport(std::string_view json, StoreType& store) {
  absl::StatusOr<MarketplaceReport> report = ReadMarketplaceReport(json);
  if (!report.ok()) return report.status();
  ImportResult& result = report->result;
  for (const std::string& licence : report->forgotten) {
    const absl::StatusOr<bool> erased =
        zweck::Erase<MarketplaceStore, MarketplaceContact>(store, licence);
    if (!erased.ok()) return erased.status();
    result.erased += *erased ? 1 : 0;
  }
  for (const MarketplaceContact& contact : report->contacts) {
    const auto held = zweck::Find<MarketplaceStore, MarketplaceContact>(
        store, contact.licence.Use<ContactWhileLicensed>());
    if (held.ok() && IsNewer(*held, contact)) {
      ++result.outdated;
      continue;
    }
    if (!held.ok() && !absl::IsNotFound(held.status())) return held.status();
    if (absl::Status stored = zweck::Persist<MarketplaceStore>(contact, store); !stored.ok()) {
      return stored;
    }
    ++result.imported;
  }
  return result;
}

}  // namespace jodocus

#endif  // JODOCUS_MARKETPLACE_REPORT_H_
