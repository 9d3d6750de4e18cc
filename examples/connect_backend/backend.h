// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The backend of an Atlassian app on the privacy policy of Jodocus, called by Forge Remote and, as
// long as there are such sites, by Connect: one function for each thing that comes in. Each stores
// what the policy allows, and says how many members of the JSON that were, and how many it dropped;
// or it answers with what those may see who asked.

#ifndef CONNECT_BACKEND_BACKEND_H_
#define CONNECT_BACKEND_BACKEND_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <jodocus/policy.h>
#include <zweck/flow/ingest.h>
#include <zweck/store/rotation.h>
#include <zweck/transport/http_transport.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "any_store.h"
#include "atlassian_jwt.h"
#include "http_server.h"
#include "mailer.h"
#include "signing_keys.h"

namespace connect_backend {

using TicketSystemHttp = zweck::HttpTransport<jodocus::TicketSystem>;

class Backend {
 public:
  struct Options {
    std::string forge_app;     // the app's id in Forge; empty: no calls of Forge are taken
    std::string app_key;       // the app's key in Connect; empty: no calls of Connect are taken
    std::string base_url;      // of the app in Connect: "https://apps.example.com/connect"
    std::string service_desk;  // the client key of our own Jira; empty: no tickets are taken
    std::string vendor_token;  // opens what is for us alone; empty: nothing does
    std::optional<zweck::RotationOptions> rotation;  // of a store that has a key ring
  };
  // What Atlassian signs with. Where there are none, what they sign is not taken.
  struct Keys {
    std::unique_ptr<SigningKeys> forge;
    std::unique_ptr<SigningKeys> lifecycle;  // of Connect
  };

  Backend(Options options, Keys keys, std::unique_ptr<AnyStore> store,
          std::optional<TicketSystemHttp> ticket_system, std::optional<Mailer> mailer)
      : options_(std::move(options)),
        keys_(std::move(keys)),
        owned_store_(std::move(store)),
        store_(*owned_store_),
        ticket_system_(std::move(ticket_system)),
        mailer_(std::move(mailer)) {}

  // From Forge: triggers of the app's manifest.
  absl::StatusOr<Outcome> ForgeInstalled(const Incoming& in);
  absl::StatusOr<Outcome> ForgeUninstalled(const Incoming& in);

  // From Connect: its lifecycle.
  absl::StatusOr<Outcome> Installed(const Incoming& in);
  absl::StatusOr<Outcome> Uninstalled(const Incoming& in);

  // From an installation, by Forge or by Connect.
  absl::StatusOr<Outcome> Event(const Incoming& in);
  absl::StatusOr<Outcome> Ticket(const Incoming& in);

  // From ourselves, with the vendor token.
  absl::StatusOr<Outcome> PassTicketOn(const Incoming& in);
  absl::StatusOr<Outcome> ReplyToTicket(const Incoming& in);
  absl::StatusOr<Outcome> Licences(const Incoming& in);
  absl::StatusOr<Outcome> WriteToContact(const Incoming& in);
  absl::StatusOr<Outcome> ForgetPerson(const Incoming& in);
  absl::StatusOr<Outcome> ShowPerson(const Incoming& in);
  absl::StatusOr<Shown<jodocus::InstallationDesk>> Installations(const Incoming& in);
  absl::StatusOr<Shown<jodocus::UsageDesk>> UsageSummaries(const Incoming& in);
  absl::StatusOr<Shown<jodocus::SupportDesk>> ShowTicket(const Incoming& in);
  absl::StatusOr<Shown<jodocus::ContactDesk>> Contacts(const Incoming& in);

  // To be called once a day: removes what has ended, from all tables, and rotates the keys.
  absl::Status Maintain();

 private:
  using Client = jodocus::ClientInstallation;

  absl::StatusOr<Client> Invocation(const Incoming& in, Caller caller,
                                    zweck::IngestReport* report) const;
  absl::StatusOr<std::string> LifecycleCaller(const Incoming& in) const;
  absl::Status CheckSigned(const Incoming& in, const std::string& token,
                           const Client& client) const;
  absl::StatusOr<Client> Held(const std::string& client_key);
  absl::StatusOr<Client> Installation(const Incoming& in);
  absl::StatusOr<Outcome> End(const std::string& client_key, std::uint64_t dropped);
  absl::Status CheckVendor(const Incoming& in) const;
  absl::Status RemoveEnded();

  const Options options_;
  const Keys keys_;
  std::mutex mutex_;  // held from reading a record to writing what came of it
  const std::unique_ptr<AnyStore> owned_store_;
  AnyStore& store_;
  std::optional<TicketSystemHttp> ticket_system_;
  std::optional<Mailer> mailer_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_BACKEND_H_
