// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads the rows of a licence or transaction report of the Marketplace: JSON with `licenses` or
// `transactions`. jodocus/marketplace_report.h brings them into a store.
//
// Rows are read one by one: what is wrong with one refuses that one alone, and a row that is
// refused is still looked at for a wish to be forgotten. A wish is "RTBF" (see AsksToBeForgotten)
// anywhere in a contact of the customer, or in place of one. The reseller's contact is not: what is
// held is not about them.

#ifndef JODOCUS_MARKETPLACE_ROWS_H_
#define JODOCUS_MARKETPLACE_ROWS_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <zweck/codec/body.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "jodocus/marketplace_contact.h"

namespace jodocus {

// A row that could not be read: which one, from 0, and why. Without any of its values.
struct RefusedRow {
  std::size_t index;
  absl::StatusCode code;
  // The row says that somebody asked to be forgotten, and not, or not in full, for which licence.
  bool wish = false;
};

struct MarketplaceRow {
  std::size_t index = 0;  // in the report
  // Of a row that is refused, or a wish, only `ids` and `last_updated`.
  MarketplaceContact contact;
  bool whole = false;      // can be kept
  bool wish = false;       // somebody asked to be forgotten
  std::uint64_t kept = 0;  // members that went into a field
};

struct MarketplaceReport {
  std::vector<MarketplaceRow> rows;  // those that have an id
  std::vector<RefusedRow> refused;
  std::size_t unheeded = 0;   // of these, the ones with a wish
  std::uint64_t dropped = 0;  // members that no field declares, and that were never copied
};

// Errors: kInvalidArgument for JSON that is malformed outside of its rows, whose rows can't be told
// apart, or that is no such report; kResourceExhausted for too much of it.
absl::StatusOr<MarketplaceReport> ReadMarketplaceReport(std::string_view json);
absl::StatusOr<MarketplaceReport> ReadMarketplaceReport(const zweck::Body& body);

}  // namespace jodocus

#endif  // JODOCUS_MARKETPLACE_ROWS_H_
