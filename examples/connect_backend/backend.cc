// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Every flow of the backend: what comes in, who may send it, where it goes.

#include "backend.h"

#include <absl/time/civil_time.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <jodocus/marketplace_report.h>
#include <jodocus/ticket_store.h>
#include <sodium.h>
#include <zweck/flow/end.h>
#include <zweck/flow/people.h>
#include <zweck/flow/query.h>
#include <zweck/flow/update.h>
#include <zweck/store/audit_trail.h>
#include <zweck/zweck.h>

#include <array>
#include <string_view>
#include <vector>

#include "letters.h"
#include "people.h"
#include "query_hash.h"
#include "usage.h"

namespace connect_backend {
namespace {

using jodocus::AnonymousUsageEvent;
using jodocus::AnswerRequests;
using jodocus::ClientInstallation;
using jodocus::ContactDesk;
using jodocus::ContactDuringTrial;
using jodocus::ContactPerson;
using jodocus::ContactWhileLicensed;
using jodocus::ContactWithResponse;
using jodocus::InstallationDesk;
using jodocus::InstallationStore;
using jodocus::LicenceMail;
using jodocus::LicenceStatus;
using jodocus::LicenceType;
using jodocus::MarketplaceContact;
using jodocus::MarketplaceStore;
using jodocus::ProvideService;
using jodocus::ReplyMail;
using jodocus::SecureConnection;
using jodocus::SubjectExport;
using jodocus::SubjectRequest;
using jodocus::SupportDesk;
using jodocus::SupportReply;
using jodocus::SupportStore;
using jodocus::SupportTicket;
using jodocus::TicketSystem;
using jodocus::TrialMail;
using jodocus::UsageDesk;
using jodocus::UsageStore;

template <class S, class C>
using Only = zweck::Tables<zweck::Table<S, C>>;

constexpr std::uint32_t kShownAtOnce = 100;

// The clock of the database may be behind this machine's.
absl::Time JustNow() { return absl::Now() - absl::Minutes(1); }

absl::CivilDay Today() { return absl::ToCivilDay(absl::Now(), absl::UTCTimeZone()); }

// The caller is not to blame for what went wrong in our store.
absl::Status OurFault(const absl::Status& status) {
  return absl::IsUnavailable(status) ? status : absl::InternalError(status.message());
}

// Where the page after it begins may be somebody's own invention.
absl::Status NotShown(const absl::Status& status) {
  return absl::IsInvalidArgument(status) ? status : OurFault(status);
}

template <class C>
struct RecordsOfPage {
  std::vector<C> records;
  std::string next;  // where the page after it begins; empty behind the last one
};
// A page by the key, and then each of its records whole: an answer takes no other.
template <class S, class P, class F, class C>
absl::StatusOr<RecordsOfPage<C>> ReadPage(AnyStore& store, const std::string& after, F C::* key) {
  const auto rows =
      zweck::Select<S, C, P>(store, zweck::Page{.limit = kShownAtOnce, .after = after});
  if (!rows.ok()) return rows.status();
  RecordsOfPage<C> page{.records = {}, .next = rows->next()};
  for (const auto& row : *rows) {
    auto record = zweck::Find<S, C>(store, row.Use(key));
    if (absl::IsNotFound(record.status())) continue;  // erased just now
    if (!record.ok()) return record.status();
    page.records.push_back(*std::move(record));
  }
  return page;
}

template <class S>
absl::StatusOr<Shown<S>> ShownPage(absl::StatusOr<zweck::AnswerTo<S>> answer, std::string next) {
  if (!answer.ok()) return answer.status();
  return Shown<S>(*std::move(answer), std::move(next));
}

absl::StatusOr<std::string> Token(const Incoming& in) {
  absl::StatusOr<std::string> token = in.Authorization("JWT");
  if (token.ok() && token->empty()) return QueryParameter(in.target(), "jwt");
  return token;
}

// Without the path of the app's base URL: "/connect" of "https://apps.example.com/connect".
std::string HashOf(const Incoming& in, std::string_view base_url) {
  const std::size_t host = base_url.find("://");
  const std::size_t path = host == std::string_view::npos ? host : base_url.find('/', host + 3);
  return QueryHash(in.method(), in.target(),
                   path == std::string_view::npos ? "" : base_url.substr(path));
}

absl::Status NotWhoSigned() {
  return absl::UnauthenticatedError("client-installation: clientKey is not who signed");
}

// Of what another system did not take.
absl::Status NotSent(const absl::Status& status) {
  return absl::IsNotFound(status) || status.ok() ? status : absl::AbortedError(status.message());
}

// No copy of it.
std::string_view View(const std::optional<std::string>& secret) {
  return secret ? std::string_view(*secret) : std::string_view();
}

// The policy allows contact until it ends. Of a licence report the status says so, too; a row
// without that has to have a day.
template <class Purpose>
bool IsGoingOn(const MarketplaceContact& contact, absl::CivilDay today) {
  const LicenceStatus status = contact.status.Use<Purpose>();
  const std::optional<absl::CivilDay>& end = contact.maintenance_end.Use<Purpose>();
  if (end.has_value() && *end < today) return false;
  return status == LicenceStatus::kActive ||
         (status == LicenceStatus::kUnspecified && end.has_value());
}

template <class Purpose>
bool IsOfTrial(const MarketplaceContact& contact) {
  const LicenceType type = contact.licence_type.Use<Purpose>();
  return type == LicenceType::kEvaluation || type == LicenceType::kNetNewEvaluation ||
         type == LicenceType::kUpgradeEvaluation;
}

template <class Purpose>
bool IsTrial(const MarketplaceContact& contact, absl::CivilDay today) {
  return IsOfTrial<Purpose>(contact) && IsGoingOn<Purpose>(contact, today);
}
template <class Purpose>
bool IsLicensed(const MarketplaceContact& contact, absl::CivilDay today) {
  return !IsOfTrial<Purpose>(contact) && IsGoingOn<Purpose>(contact, today);
}

// Out by a library that isn't Zweck's: `Disclose` asks for the purpose of the mail.
template <class Sink, class Letter>
absl::Status Write(const std::optional<ContactPerson>& person, const MarketplaceContact& contact,
                   Letter letter, const Mailer& mailer) {
  if (!person.has_value()) return absl::NotFoundError("marketplace-contact: there is nobody");
  return zweck::Disclose<Sink>(
      person->email, person->name, contact.app_key, contact.maintenance_end,
      [&](const std::optional<std::string>& to, const std::optional<std::string>& name,
          const std::string& app, const std::optional<absl::CivilDay>& end) -> absl::Status {
        if (!to.has_value()) return absl::NotFoundError("contact-person: email is missing");
        return mailer.Send(letter(*to, name.value_or(""), app, end));
      });
}

}  // namespace

// ---- Who may call

// Who calls by Forge, as the token says, which nobody but Forge can sign. All that the claims say
// of the user is dropped.
absl::StatusOr<ClientInstallation> Backend::Invocation(const Incoming& in, Caller caller,
                                                       zweck::IngestReport* report) const {
  if (keys_.forge == nullptr) return absl::UnavailableError("no calls of Forge are taken");
  const absl::StatusOr<std::string> token = in.Authorization("Bearer");
  if (!token.ok()) return token.status();
  const absl::StatusOr<zweck::Body> claims = VerifyInvocation(
      *token, *keys_.forge, {.app = options_.forge_app, .caller = caller, .now = absl::Now()});
  if (!claims.ok()) return claims.status();
  return zweck::FromJson<ClientInstallation>(*claims, report);
}

// The client key of the site that Connect installs or uninstalls at.
absl::StatusOr<std::string> Backend::LifecycleCaller(const Incoming& in) const {
  if (keys_.lifecycle == nullptr) return absl::UnavailableError("no calls of Connect are taken");
  const absl::StatusOr<std::string> token = Token(in);
  if (!token.ok()) return token.status();
  return VerifyLifecycle(*token, *keys_.lifecycle,
                         {.query_hash = HashOf(in, options_.base_url),
                          .base_url = options_.base_url,
                          .now = absl::Now()});
}

// The one place that reads a shared secret.
absl::Status Backend::CheckSigned(const Incoming& in, const std::string& token,
                                  const ClientInstallation& client) const {
  if (client.app_key.Use<SecureConnection>() != options_.app_key) {
    return absl::UnauthenticatedError("the secret is of an installation of another app");
  }
  return VerifyJwt(token, View(client.shared_secret.Use<SecureConnection>()),
                   {.issuer = client.client_key.Use<SecureConnection>(),
                    .query_hash = HashOf(in, options_.base_url),
                    .audience = options_.app_key,
                    .now = absl::Now()});
}

absl::StatusOr<ClientInstallation> Backend::Held(const std::string& client_key) {
  auto client = zweck::Find<InstallationStore, ClientInstallation>(store_, client_key);
  if (absl::IsNotFound(client.status())) {
    return absl::UnauthenticatedError("the token is of no client that has the app installed");
  }
  if (!client.ok()) return OurFault(client.status());
  return client;
}

// The installation that calls.
absl::StatusOr<ClientInstallation> Backend::Installation(const Incoming& in) {
  const absl::StatusOr<std::string> bearer = in.Authorization("Bearer");
  if (!bearer.ok()) return bearer.status();
  absl::StatusOr<ClientInstallation> client = absl::UnknownError("");
  std::unique_lock lock(mutex_, std::defer_lock);
  if (!bearer->empty()) {
    const auto caller = Invocation(in, Caller::kAnybody, nullptr);
    if (!caller.ok()) return caller.status();
    lock.lock();
    client = Held(caller->client_key.Use<SecureConnection>());
    if (!client.ok()) return client;
  } else {
    const absl::StatusOr<std::string> token = Token(in);
    if (!token.ok()) return token.status();
    const absl::StatusOr<std::string> issuer = ClaimedIssuer(*token);
    if (!issuer.ok()) return issuer.status();
    lock.lock();
    client = Held(*issuer);
    if (!client.ok()) return client;
    absl::Status is_signed = CheckSigned(in, *token, *client);
    // NOLINTNEXTLINE(zweck-raw-value: it says whether the signature fits)
    if (!is_signed.ok()) return is_signed;
  }
  if (client->last_seen.Use<ProvideService>() != Today()) {
    absl::Status kept = zweck::Update<InstallationStore, ClientInstallation>(
        store_, client->client_key.Use<ProvideService>(),
        zweck::Set(&ClientInstallation::last_seen, Today()));
    if (!kept.ok()) return OurFault(kept);
  }
  return client;
}

absl::Status Backend::CheckVendor(const Incoming& in) const {
  const auto hash = [](const std::string& text) {
    std::array<unsigned char, crypto_generichash_BYTES> out{};
    crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    return out;
  };
  const absl::StatusOr<std::string> bearer = in.Authorization("Bearer");
  if (!bearer.ok()) return bearer.status();
  const auto given = hash(*bearer);
  const auto expected = hash(options_.vendor_token);
  if (!options_.vendor_token.empty() &&
      sodium_memcmp(given.data(), expected.data(), expected.size()) == 0) {
    return absl::OkStatus();
  }
  return absl::UnauthenticatedError("this is for the vendor, with the vendor's token");
}

// ---- Section 2 of the policy: installations and usage

// What is kept of an installation is in the token: the body of a trigger is not even read.
absl::StatusOr<Outcome> Backend::ForgeInstalled(const Incoming& in) {
  zweck::IngestReport report;
  auto client = Invocation(in, Caller::kPlatform, &report);
  if (!client.ok()) return client.status();
  client->last_seen = Today();
  const std::lock_guard lock(mutex_);
  absl::Status kept = zweck::Reopen<InstallationStore>(*client, store_);
  if (!kept.ok()) return OurFault(kept);
  return Outcome{.kept = report.kept, .dropped = report.dropped};
}

absl::StatusOr<Outcome> Backend::ForgeUninstalled(const Incoming& in) {
  zweck::IngestReport report;
  const auto client = Invocation(in, Caller::kPlatform, &report);
  if (!client.ok()) return client.status();
  return End(client->client_key.Use<ProvideService>(), report.kept + report.dropped);
}

absl::StatusOr<Outcome> Backend::End(const std::string& client_key, std::uint64_t dropped) {
  const std::lock_guard lock(mutex_);
  const zweck::Because<"the app was uninstalled"> because;
  absl::Status ended =
      zweck::End<InstallationStore, ClientInstallation>(store_, client_key, JustNow());
  if (!ended.ok() && !absl::IsNotFound(ended)) return OurFault(ended);
  // From now on it isn't there. While the clock is in doubt, it is removed later.
  const auto removed = zweck::Purge<Only<InstallationStore, ClientInstallation>>(store_);
  if (!removed.ok() && !absl::IsFailedPrecondition(removed.status())) {
    return OurFault(removed.status());
  }
  return Outcome{.kept = 0, .dropped = dropped, .more = {{"ended", ended.ok() ? 1 : 0}}};
}

absl::StatusOr<Outcome> Backend::Installed(const Incoming& in) {
  const absl::StatusOr<std::string> caller = LifecycleCaller(in);
  if (!caller.ok()) return caller.status();
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  zweck::IngestReport report;
  auto client = zweck::FromJson<ClientInstallation>(*body, &report);
  if (!client.ok()) return client.status();
  if (client->app_key.Use<ProvideService>() != options_.app_key) {
    return absl::PermissionDeniedError("client-installation: key is of another app");
  }
  if (client->client_key.Use<SecureConnection>() != *caller) return NotWhoSigned();
  const std::size_t secret_size = View(client->shared_secret.Use<SecureConnection>()).size();
  if (secret_size == 0) {
    return absl::InvalidArgumentError("client-installation: sharedSecret is missing");
  }
  if (secret_size < kMinSecretBytes) {
    return absl::InvalidArgumentError(
        "client-installation: sharedSecret is too short to sign with");
  }
  client->last_seen = Today();
  const std::lock_guard lock(mutex_);
  absl::Status kept = zweck::Reopen<InstallationStore>(*client, store_);
  if (!kept.ok()) return OurFault(kept);
  return Outcome{.kept = report.kept, .dropped = report.dropped};
}

absl::StatusOr<Outcome> Backend::Uninstalled(const Incoming& in) {
  const absl::StatusOr<std::string> caller = LifecycleCaller(in);
  if (!caller.ok()) return caller.status();
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  zweck::IngestReport report;
  const auto client = zweck::FromJson<ClientInstallation>(*body, &report);
  if (!client.ok()) return client.status();
  if (client->client_key.Use<SecureConnection>() != *caller) return NotWhoSigned();
  return End(*caller, report.kept + report.dropped);
}

absl::StatusOr<Outcome> Backend::Event(const Incoming& in) {
  if (const auto caller = Installation(in); !caller.ok()) return caller.status();
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  zweck::IngestReport report;
  const auto event = zweck::FromJson<AnonymousUsageEvent>(*body, &report);
  if (!event.ok()) return event.status();
  absl::Status kept = zweck::Persist<UsageStore>(*event, store_);
  if (!kept.ok()) return OurFault(kept);
  return Outcome{.kept = report.kept, .dropped = report.dropped};
}

// Who helps a customer looks up where the app is. Secrets are for connections only.
absl::StatusOr<Shown<InstallationDesk>> Backend::Installations(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  const auto page = ReadPage<InstallationStore, ProvideService>(
      store_, QueryParameter(in.target(), "after"), &ClientInstallation::client_key);
  if (!page.ok()) return NotShown(page.status());
  std::vector<zweck::Minimized<ClientInstallation, InstallationDesk>> shown;
  shown.reserve(page->records.size());
  for (const ClientInstallation& client : page->records) {
    shown.push_back(zweck::Minimize<InstallationDesk>(client));
  }
  return ShownPage(zweck::Answer<InstallationDesk>(shown), page->next);
}

// Sums of all events, of which a page at a time is in memory.
absl::StatusOr<Shown<UsageDesk>> Backend::UsageSummaries(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  Usage usage(Today());
  absl::Status read = zweck::ForEach<UsageStore, AnonymousUsageEvent>(
      store_, [&usage](const AnonymousUsageEvent& event) {
        usage.Add(event);
        return absl::OkStatus();
      });
  if (!read.ok()) return OurFault(read);
  return zweck::Answer<UsageDesk>(usage.Summaries());
}

absl::Status Backend::RemoveEnded() {
  const std::lock_guard lock(mutex_);
  absl::Status done = zweck::Purge<Kept>(store_).status();
  if (done.ok()) done = jodocus::EndWishKey(store_, JustNow());
  if (!done.ok()) return done;
  return zweck::Purge<Only<jodocus::WishStore, jodocus::WishKey>>(store_).status();
}

absl::Status Backend::Maintain() {
  absl::Status done = RemoveEnded();
  if (options_.rotation.has_value()) done.Update(store_.Rotate(*options_.rotation).status());
  return done;
}

// ---- Section 4: contacts from the Marketplace

absl::StatusOr<Outcome> Backend::Licences(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  const std::lock_guard lock(mutex_);
  const auto result = jodocus::ImportMarketplaceReport(*body, store_);
  if (absl::IsInvalidArgument(result.status())) return result.status();
  if (!result.ok()) return OurFault(result.status());
  return Outcome{.kept = result->kept,
                 .dropped = result->dropped,
                 .more = {{"imported", result->imported},
                          {"outdated", result->outdated},
                          {"ended", result->ended},
                          {"forgotten", result->forgotten},
                          {"withheld", result->withheld},
                          {"erased", result->erased},
                          {"refused", result->refused.size()},
                          {"unheeded", result->unheeded}}};
}

absl::StatusOr<Shown<ContactDesk>> Backend::Contacts(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  const auto page = ReadPage<MarketplaceStore, ContactWhileLicensed>(
      store_, QueryParameter(in.target(), "after"), &MarketplaceContact::licence);
  if (!page.ok()) return NotShown(page.status());
  return ShownPage(zweck::Answer<ContactDesk>(page->records), page->next);
}

// "We use this data to contact you during your trial phase and during the time you keep using our
// App", and not after: somebody writes to a contact, and the licence says which of both it is.
absl::StatusOr<Outcome> Backend::WriteToContact(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  if (!mailer_) return absl::UnavailableError("no mail server is set");
  const auto contact = zweck::Find<MarketplaceStore, MarketplaceContact>(store_, in.Captured());
  if (absl::IsNotFound(contact.status())) return contact.status();
  if (!contact.ok()) return OurFault(contact.status());
  absl::Status sent;
  if (IsTrial<ContactDuringTrial>(*contact, Today())) {
    // Who tries an app is the technical contact,
    sent = Write<TrialMail>(contact->technical_contact.Use<ContactDuringTrial>(), *contact,
                            TrialLetter, *mailer_);
  } else if (IsLicensed<ContactWhileLicensed>(*contact, Today())) {
    // and who pays for it hears when that ends.
    const auto& payer = contact->billing_contact.Use<ContactWhileLicensed>();
    sent = Write<LicenceMail>(
        payer.has_value() ? payer : contact->technical_contact.Use<ContactWhileLicensed>(),
        *contact, LicenceLetter, *mailer_);
  } else {
    return absl::PermissionDeniedError(
        "marketplace-contact: neither on trial nor a customer any more");
  }
  if (!sent.ok()) return NotSent(sent);
  return Outcome{.more = {{"sent", 1}}};
}

// ---- What people ask for (GDPR Art. 15, 17 and 20). Whoever calls this has made sure who asks.

absl::StatusOr<Outcome> Backend::ForgetPerson(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  const auto request = zweck::FromJson<SubjectRequest>(*body);
  if (!request.ok()) return request.status();
  const std::lock_guard lock(mutex_);
  const zweck::Because<"the person asked for it, GDPR Art. 17"> because;
  const auto erased = zweck::EraseSubject<Kept>(
      store_, zweck::Who<jodocus::kind::EmailAddress>(request->email.Use<AnswerRequests>()));
  if (!erased.ok()) return OurFault(erased.status());
  return Outcome{.more = {{"erased", static_cast<std::uint64_t>(erased->records)},
                          {"changed", static_cast<std::uint64_t>(erased->changed)}}};
}

// To the address that was asked about, and to no other.
absl::StatusOr<Outcome> Backend::ShowPerson(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  if (!mailer_) return absl::UnavailableError("no mail server is set");
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  const auto request = zweck::FromJson<SubjectRequest>(*body);
  if (!request.ok()) return request.status();
  SubjectExportLines records;
  const zweck::Because<"the person asked for it, GDPR Art. 15"> because;
  const auto found = zweck::ExportSubject<Kept>(
      store_, zweck::Who<jodocus::kind::EmailAddress>(request->email.Use<AnswerRequests>()),
      records);
  if (!found.ok()) return OurFault(found.status());
  absl::Status sent = zweck::Disclose<SubjectExport>(request->email, [&](const std::string& to) {
    return mailer_->Send(ExportLetter(to, records.lines()));
  });
  if (!sent.ok()) return NotSent(sent);
  return Outcome{.more = {{"records", static_cast<std::uint64_t>(*found)}, {"sent", 1}}};
}

// ---- Section 5: tickets

absl::StatusOr<Outcome> Backend::Ticket(const Incoming& in) {
  const absl::StatusOr<ClientInstallation> caller = Installation(in);
  if (!caller.ok()) return caller.status();
  if (caller->client_key.Use<SecureConnection>() != options_.service_desk) {
    return absl::PermissionDeniedError("tickets are taken from our own Service Desk only");
  }
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  absl::StatusOr<jodocus::TicketEvent> event = jodocus::ReadTicketEvent(*body);
  if (!event.ok()) return event.status();
  const std::lock_guard lock(mutex_);
  const auto result = jodocus::TicketStore(store_).Take(*std::move(event));
  if (absl::IsOutOfRange(result.status())) return result.status();
  if (!result.ok()) return OurFault(result.status());
  if (!result->refused.ok()) return result->refused;
  return Outcome{.kept = result->kept,
                 .dropped = result->dropped,
                 .more = {{"erased", result->erased}, {"outdated", result->outdated}}};
}

// Who answers needs no description, which says what is wrong: that is the developers'.
absl::StatusOr<Shown<SupportDesk>> Backend::ShowTicket(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  const auto ticket = zweck::Find<SupportStore, SupportTicket>(store_, in.Captured());
  if (absl::IsNotFound(ticket.status())) return ticket.status();
  if (!ticket.ok()) return OurFault(ticket.status());
  return zweck::Answer<SupportDesk>(zweck::Minimize<SupportDesk>(
      *ticket, zweck::Keeps(&SupportTicket::key, &SupportTicket::summary,
                            &SupportTicket::reporter_email, &SupportTicket::comments)));
}

absl::StatusOr<Outcome> Backend::PassTicketOn(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  const auto ticket = zweck::Find<SupportStore, SupportTicket>(store_, in.Captured());
  if (absl::IsNotFound(ticket.status())) return ticket.status();
  if (!ticket.ok()) return OurFault(ticket.status());
  if (!ticket_system_) return absl::UnavailableError("no ticket system is set");
  // Developers fix the fault without knowing who reported it: name and address stay here.
  const auto without_reporter = zweck::Minimize<TicketSystem>(
      *ticket,
      zweck::Keeps(&SupportTicket::key, &SupportTicket::summary, &SupportTicket::comments));
  absl::Status sent = zweck::Transmit<TicketSystem>(without_reporter, *ticket_system_);
  if (!sent.ok()) return NotSent(sent);
  return Outcome{};
}

// "[...] contact you with a response [...]".
absl::StatusOr<Outcome> Backend::ReplyToTicket(const Incoming& in) {
  if (absl::Status vendor = CheckVendor(in); !vendor.ok()) return vendor;
  if (!mailer_) return absl::UnavailableError("no mail server is set");
  const absl::StatusOr<zweck::Body> body = in.ReadJson();
  if (!body.ok()) return body.status();
  zweck::IngestReport report;
  const auto reply = zweck::FromJson<SupportReply>(*body, &report);
  if (!reply.ok()) return reply.status();
  const auto ticket = zweck::Find<SupportStore, SupportTicket>(store_, in.Captured());
  if (absl::IsNotFound(ticket.status())) return ticket.status();
  if (!ticket.ok()) return OurFault(ticket.status());
  // The ticket may be of somebody else since who answers it has read it.
  if (ticket->reporter_email.Use<ContactWithResponse>() != reply->to.Use<ContactWithResponse>()) {
    return absl::PermissionDeniedError("support-reply: to is not who opened the ticket");
  }
  absl::Status sent = zweck::Disclose<ReplyMail>(
      reply->to, ticket->reporter_name, ticket->key, ticket->summary, reply->text,
      [&](const std::string& to, const std::optional<std::string>& name, const std::string& key,
          const std::string& summary, const std::string& text) {
        return mailer_->Send(ReplyLetter(to, name.value_or(""), key, summary, text));
      });
  if (!sent.ok()) return NotSent(sent);
  return Outcome{.dropped = report.dropped, .more = {{"sent", 1}}};
}

}  // namespace connect_backend
