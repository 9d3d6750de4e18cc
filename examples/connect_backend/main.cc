// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Options, routes, and a clean end on SIGTERM. Plain HTTP: TLS is for the proxy in front.

#include <absl/flags/flag.h>
#include <absl/flags/parse.h>
#include <absl/flags/usage.h>
#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <sodium.h>
#include <zweck/store/audit_trail.h>
#include <zweck/store/key_ring.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "backend.h"
#include "http_server.h"
#include "open_store.h"

ABSL_FLAG(std::string, listen, "127.0.0.1:8080", "Address and port to listen on; port 0 is any");
ABSL_FLAG(std::string, database, "connect_backend.db", "The SQLite file; made if it is not there");
ABSL_FLAG(std::string, postgres, "",
          "A connection string, for a database of PostgreSQL's in place of the file");
ABSL_FLAG(std::string, audit_trail, "",
          "The file that says what was erased, without data; if empty, beside the SQLite file");
ABSL_FLAG(int, days_ahead, 0, "Ends records as if it were so many days later, to try it out");
ABSL_FLAG(bool, clock_is_right, false,
          "Somebody has looked at the clock that the store doubts, and it is right");
ABSL_FLAG(std::string, sealing_key_file, "",
          "32 bytes, raw or base64, that secrets are sealed with");
ABSL_FLAG(
    std::string, key_ring, "",
    "In its place, a file of keys that rotate; made if it is not there. Not where backups go");
ABSL_FLAG(bool, key_ring_accepts_copies, false,
          "The key ring may lie where what is overwritten may leave copies");
ABSL_FLAG(int, key_days, 30, "A new key is made so often");
ABSL_FLAG(int, backup_days, 35,
          "For so long backups are kept, and then the key before is destroyed");
ABSL_FLAG(std::string, forge_app, "", "The app's id in its Forge manifest; others are refused");
ABSL_FLAG(std::string, forge_keys, "https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json",
          "The keys that Forge signs with: a JWK Set, in a file or at a URL");
ABSL_FLAG(std::string, app_key, "", "The key in the app's Connect descriptor, if it still has one");
ABSL_FLAG(std::string, base_url, "", "The base URL in that descriptor");
ABSL_FLAG(
    std::string, connect_keys, "https://connect-install-keys.atlassian.com",
    "The keys that Connect's lifecycle is signed with: PEM files, in a folder or below a URL");
ABSL_FLAG(std::string, service_desk, "",
          "The installation id, or Connect client key, of the Jira whose tickets are taken");
ABSL_FLAG(std::string, ticket_system, "", "URL that tickets are passed on to");
ABSL_FLAG(std::string, mail_server, "", "smtps://host or smtp://host:587 that mails go out by");
ABSL_FLAG(std::string, mail_from, "", "The address that mails are from");
ABSL_FLAG(std::string, mail_user, "", "Whom the mail server knows us as");
ABSL_FLAG(std::string, mail_password_file, "", "By what it knows us");
ABSL_FLAG(std::string, mail_ca_file, "", "Certificates to trust it by instead of the system's");
ABSL_FLAG(std::string, vendor_token_file, "", "The bearer token for importing and passing on");

namespace connect_backend {
namespace {

absl::StatusOr<std::string> Line(const std::string& path) {
  std::ifstream in(path);
  std::string line{std::istreambuf_iterator<char>(in), {}};
  if (!in) return absl::NotFoundError("can't read " + path);
  absl::StripAsciiWhitespace(&line);
  return line;
}

absl::StatusOr<int> Bind(HttpServer& server, const std::string& listen) {
  const std::size_t colon = listen.rfind(':');
  int port = 0;
  if (colon == std::string::npos || !absl::SimpleAtoi(listen.substr(colon + 1), &port)) {
    return absl::InvalidArgumentError("--listen takes address:port");
  }
  const std::string host = listen.substr(0, colon);
  if (port == 0) {
    port = server.bind_to_any_port(host);
  } else if (!server.bind_to_port(host, port)) {
    port = -1;
  }
  if (port < 0) return absl::UnavailableError("can't listen on " + listen);
  server.LetManyWait();
  return port;
}

// The machine's, some days ahead.
class ClockAhead : public zweck::Clock {
 public:
  explicit ClockAhead(int days) : ahead_(absl::Hours(24) * days) {}
  absl::Time Now() const override { return absl::Now() + ahead_; }
  absl::Time Running() const override {
    return absl::UnixEpoch() +
           absl::FromChrono(std::chrono::steady_clock::now().time_since_epoch());
  }

 private:
  absl::Duration ahead_;
};

absl::StatusOr<zweck::AuditTrail> OpenTrail() {
  std::string path = absl::GetFlag(FLAGS_audit_trail);
  const bool is_file = absl::GetFlag(FLAGS_postgres).empty();
  if (path.empty()) {
    path = (is_file ? absl::GetFlag(FLAGS_database) : "connect_backend") + ".audit.jsonl";
  }
  return zweck::AuditTrail::Open(path, {.who = "connect-backend"});
}

absl::StatusOr<Sealing> OpenSealing() {
  const std::string path = absl::GetFlag(FLAGS_key_ring);
  const std::string key_file = absl::GetFlag(FLAGS_sealing_key_file);
  if (path.empty() == key_file.empty()) {
    return absl::InvalidArgumentError("give one of --sealing_key_file and --key_ring");
  }
  if (path.empty()) {
    absl::StatusOr<zweck::SealingKey> key = zweck::SealingKey::FromFile(key_file);
    if (!key.ok()) return key.status();
    return *std::move(key);
  }
  const zweck::KeyRingOptions options{.accept_copies =
                                          absl::GetFlag(FLAGS_key_ring_accepts_copies)};
  absl::StatusOr<zweck::KeyRing> ring = zweck::KeyRing::Open(path, options);
  if (absl::IsNotFound(ring.status())) ring = zweck::KeyRing::Create(path, options);
  if (!ring.ok()) return ring.status();
  return *std::move(ring);
}

absl::StatusOr<Backend::Options> ReadOptions() {
  Backend::Options options{.forge_app = absl::GetFlag(FLAGS_forge_app),
                           .app_key = absl::GetFlag(FLAGS_app_key),
                           .base_url = absl::GetFlag(FLAGS_base_url),
                           .service_desk = absl::GetFlag(FLAGS_service_desk),
                           .vendor_token = {},
                           .rotation = {}};
  if (options.forge_app.empty() && options.app_key.empty()) {
    return absl::InvalidArgumentError("--forge_app is missing, and --app_key, too");
  }
  if (options.app_key.empty() != options.base_url.empty()) {
    return absl::InvalidArgumentError("--app_key and --base_url go together");
  }
  if (!absl::GetFlag(FLAGS_key_ring).empty()) {
    options.rotation = {.period = absl::Hours(24) * absl::GetFlag(FLAGS_key_days),
                        .window = absl::Hours(24) * absl::GetFlag(FLAGS_backup_days)};
  }
  if (const std::string path = absl::GetFlag(FLAGS_vendor_token_file); !path.empty()) {
    absl::StatusOr<std::string> token = Line(path);
    if (!token.ok()) return token.status();
    options.vendor_token = *std::move(token);
  }
  return options;
}

absl::StatusOr<Backend::Keys> OpenKeys(const Backend::Options& options) {
  Backend::Keys keys;
  if (!options.forge_app.empty()) {
    auto forge = KeySet::At(absl::GetFlag(FLAGS_forge_keys));
    if (!forge.ok()) return forge.status();
    keys.forge = *std::move(forge);
  }
  if (!options.app_key.empty()) {
    auto lifecycle = KeyDirectory::At(absl::GetFlag(FLAGS_connect_keys));
    if (!lifecycle.ok()) return lifecycle.status();
    keys.lifecycle = *std::move(lifecycle);
  }
  return keys;
}

absl::StatusOr<std::optional<Mailer>> OpenMailer() {
  MailerOptions options{.url = absl::GetFlag(FLAGS_mail_server),
                        .from = absl::GetFlag(FLAGS_mail_from),
                        .user = absl::GetFlag(FLAGS_mail_user),
                        .ca_file = absl::GetFlag(FLAGS_mail_ca_file)};
  if (options.url.empty()) return std::nullopt;
  if (const std::string path = absl::GetFlag(FLAGS_mail_password_file); !path.empty()) {
    absl::StatusOr<std::string> password = Line(path);
    if (!password.ok()) return password.status();
    options.password = *std::move(password);
  }
  absl::StatusOr<Mailer> mailer = Mailer::Open(std::move(options));
  if (!mailer.ok()) return mailer.status();
  return *std::move(mailer);
}

absl::Status Run() {
  absl::StatusOr<Backend::Options> options = ReadOptions();
  if (!options.ok()) return options.status();
  absl::StatusOr<Backend::Keys> keys = OpenKeys(*options);
  if (!keys.ok()) return keys.status();
  absl::StatusOr<Sealing> sealing = OpenSealing();
  if (!sealing.ok()) return sealing.status();
  const absl::StatusOr<zweck::AuditTrail> trail = OpenTrail();
  if (!trail.ok()) return trail.status();
  const int days_ahead = absl::GetFlag(FLAGS_days_ahead);
  const ClockAhead ahead(days_ahead);
  const StoreClock clock{.clock = days_ahead == 0 ? nullptr : &ahead,
                         .is_right = absl::GetFlag(FLAGS_clock_is_right)};
  const std::string postgres = absl::GetFlag(FLAGS_postgres);
  OpenedStore store = postgres.empty()
                          ? OpenSqlite(absl::GetFlag(FLAGS_database), *std::move(sealing), clock)
                          : OpenPostgres(postgres, *std::move(sealing), clock);
  if (!store.ok()) return store.status();
  std::optional<TicketSystemHttp> ticket_system;
  if (const std::string url = absl::GetFlag(FLAGS_ticket_system); !url.empty()) {
    auto http = TicketSystemHttp::Open({.url = url, .deadline = absl::Seconds(10)});
    if (!http.ok()) return http.status();
    ticket_system = *std::move(http);
  }
  // After the transport, which has libcurl wipe what it frees.
  absl::StatusOr<std::optional<Mailer>> mailer = OpenMailer();
  if (!mailer.ok()) return mailer.status();
  Backend backend(*std::move(options), *std::move(keys), *std::move(store),
                  std::move(ticket_system), *std::move(mailer));

  HttpServer server;
  const auto in = [&backend](auto flow) {
    return [&backend, flow](const Incoming& request) { return (backend.*flow)(request); };
  };
  server.Route("/forge/installed", "/forge/installed", in(&Backend::ForgeInstalled));
  server.Route("/forge/uninstalled", "/forge/uninstalled", in(&Backend::ForgeUninstalled));
  server.Route("/installed", "/installed", in(&Backend::Installed));
  server.Route("/uninstalled", "/uninstalled", in(&Backend::Uninstalled));
  server.Route("/events", "/events", in(&Backend::Event));
  server.Route("/support", "/support", in(&Backend::Ticket));
  server.Route("/support/{key}/pass-on", "/support/([A-Za-z0-9_-]{1,64})/pass-on",
               in(&Backend::PassTicketOn));
  server.Route("/support/{key}/reply", "/support/([A-Za-z0-9_-]{1,64})/reply",
               in(&Backend::ReplyToTicket));
  server.Route("/marketplace/licences", "/marketplace/licences", in(&Backend::Licences));
  server.Route("/marketplace/contacts/{licence}/write",
               "/marketplace/contacts/([A-Za-z0-9_-]{1,64})/write", in(&Backend::WriteToContact));
  server.Route("/people/forget", "/people/forget", in(&Backend::ForgetPerson));
  server.Route("/people/show", "/people/show", in(&Backend::ShowPerson));
  server.Show<jodocus::InstallationDesk>("/installations", "/installations",
                                         in(&Backend::Installations));
  server.Show<jodocus::UsageDesk>("/usage", "/usage", in(&Backend::UsageSummaries));
  server.Show<jodocus::SupportDesk>("/support/{key}", "/support/([A-Za-z0-9_-]{1,64})",
                                    in(&Backend::ShowTicket));
  server.Show<jodocus::ContactDesk>("/marketplace/contacts", "/marketplace/contacts",
                                    in(&Backend::Contacts));

  // Blocked before any thread starts, so that all wait for them here.
  sigset_t end;
  sigemptyset(&end);
  sigaddset(&end, SIGINT);
  sigaddset(&end, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &end, nullptr);
  const absl::StatusOr<int> port = Bind(server, absl::GetFlag(FLAGS_listen));
  if (!port.ok()) return port.status();
  std::thread serving([&server] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::yield();
  std::cout << "listening on port " << *port << '\n' << std::flush;
  const std::timespec day{.tv_sec = 24 * 60 * 60, .tv_nsec = 0};
  do {
    for (const absl::Status& status : {backend.Maintain(), trail->status()}) {
      if (!status.ok()) std::cerr << status << '\n';
    }
  } while (sigtimedwait(&end, nullptr, &day) < 0);
  server.stop();
  serving.join();
  return absl::OkStatus();
}

}  // namespace
}  // namespace connect_backend

// NOLINTNEXTLINE(bugprone-exception-escape): without memory the program ends
int main(int argc, char** argv) {
  absl::SetProgramUsageMessage("an example backend for Atlassian apps, on Zweck");
  absl::ParseCommandLine(argc, argv);
  if (sodium_init() < 0) return 1;
  const absl::Status status = connect_backend::Run();
  if (!status.ok()) std::cerr << "connect_backend: " << status.message() << '\n';
  return status.ok() ? 0 : 1;
}
