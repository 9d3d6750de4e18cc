// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The backend of an Atlassian app on the privacy policy of Jodocus: one function for each thing
// that comes in. Each stores what the policy allows, and says how many members of the JSON that
// were, and how many it dropped; or it answers with what those may see who asked.

#ifndef CONNECT_BACKEND_BACKEND_H_
#define CONNECT_BACKEND_BACKEND_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <jodocus/policy.h>
#include <zweck/flow/answer.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/transport/http_transport.h>

#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "http_server.h"
#include "mailer.h"
#include "token_bucket.h"

namespace connect_backend {

using TicketSystemHttp = zweck::HttpTransport<jodocus::TicketSystem>;

inline constexpr int kFirstInstallationsAtOnce = 60;
inline constexpr absl::Duration kFirstInstallationInterval = absl::Seconds(10);

class Backend {
 public:
  struct Options {
    std::string app_key;       // only installations of this app are taken
    std::string base_path;     // of the app's base URL: "/connect"
    std::string service_desk;  // the client key of our own Jira; empty: no tickets are taken
    std::string vendor_token;  // opens what is for us alone; empty: nothing does
  };

  Backend(Options options, zweck::SealedSqliteStore store,
          std::optional<TicketSystemHttp> ticket_system, std::optional<Mailer> mailer)
      : options_(std::move(options)),
        store_(std::move(store)),
        ticket_system_(std::move(ticket_system)),
        mailer_(std::move(mailer)) {}

  // From Atlassian, signed by an installation.
  absl::StatusOr<Outcome> Installed(const Incoming& in);
  absl::StatusOr<Outcome> Uninstalled(const Incoming& in);
  absl::StatusOr<Outcome> Event(const Incoming& in);
  absl::StatusOr<Outcome> Ticket(const Incoming& in);

  // From ourselves, with the vendor token.
  absl::StatusOr<Outcome> PassTicketOn(const Incoming& in);
  absl::StatusOr<Outcome> ReplyToTicket(const Incoming& in);
  absl::StatusOr<Outcome> Licences(const Incoming& in);
  absl::StatusOr<Outcome> WriteToContact(const Incoming& in);
  absl::StatusOr<zweck::AnswerTo<jodocus::InstallationDesk>> Installations(const Incoming& in);
  absl::StatusOr<zweck::AnswerTo<jodocus::UsageDesk>> UsageSummaries(const Incoming& in);
  absl::StatusOr<zweck::AnswerTo<jodocus::SupportDesk>> ShowTicket(const Incoming& in);
  absl::StatusOr<zweck::AnswerTo<jodocus::ContactDesk>> Contacts(const Incoming& in);

  // Ends what is held about sites that are gone without a word, wishes to be forgotten whose time
  // is over, and what is remembered of tickets that are gone; to be called once a day.
  absl::Status EraseUnseen();

 private:
  absl::Status CheckSigned(const Incoming& in, const std::string& token,
                           const jodocus::ClientInstallation& client) const;
  absl::StatusOr<std::string> Caller(const Incoming& in);
  absl::Status CheckVendor(const Incoming& in) const;

  const Options options_;
  std::mutex mutex_;  // held from reading a record to writing what came of it
  // Anybody may send a first installation, since nobody signs it with what we know.
  TokenBucket first_installations_{kFirstInstallationsAtOnce, kFirstInstallationInterval};
  zweck::SealedSqliteStore store_;
  std::optional<TicketSystemHttp> ticket_system_;
  std::optional<Mailer> mailer_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_BACKEND_H_
