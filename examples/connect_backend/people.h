// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// All that the backend keeps, and how a person gets what is kept about them: as one mail.

#ifndef CONNECT_BACKEND_PEOPLE_H_
#define CONNECT_BACKEND_PEOPLE_H_

#include <absl/status/status.h>
#include <jodocus/policy.h>
#include <zweck/check/tables.h>
#include <zweck/declare/http_request.h>
#include <zweck/door_key.h>

#include <string>
#include <string_view>

namespace connect_backend {

// Add each new table here: `zweck check` finds one that is written and is not named.
using Kept = zweck::Tables<zweck::Table<jodocus::InstallationStore, jodocus::ClientInstallation>,
                           zweck::Table<jodocus::UsageStore, jodocus::AnonymousUsageEvent>,
                           zweck::Table<jodocus::MarketplaceStore, jodocus::MarketplaceContact>,
                           zweck::Table<jodocus::WishStore, jodocus::WishToBeForgotten>,
                           zweck::Table<jodocus::WishStore, jodocus::WishKey>,
                           zweck::Table<jodocus::SupportStore, jodocus::SupportTicket>,
                           zweck::Table<jodocus::SupportStore, jodocus::TicketTombstone>>;

// Gathers the records that a person gets, as lines of JSON (GDPR Art. 20(1)).
class SubjectExportLines {
 public:
  using ForSink = jodocus::SubjectExport;
  static constexpr bool kSeals = false;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;

  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    if (!door.OpensTransport()) return absl::PermissionDeniedError("only a door sends");
    // NOLINTNEXTLINE(zweck-raw-value: what goes into the mail to whom it is about)
    lines_.append(record).append("\n");
    return absl::OkStatus();
  }

  const std::string& lines() const { return lines_; }

 private:
  std::string lines_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_PEOPLE_H_
