// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The command: booking CONFIG serve | remind | bill YYYY-MM | tidy | erase PATIENT | check

#include <absl/strings/str_cat.h>
#include <absl/time/clock.h>
#include <prometheus/registry.h>
#include <sodium.h>
#include <spdlog/spdlog.h>

#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/escapes/booking/billing.h"
#include "tests/escapes/booking/config.h"
#include "tests/escapes/booking/handlers.h"
#include "tests/escapes/booking/reminders.h"

namespace acme::booking {
namespace {

using Arguments = std::vector<std::string>;

absl::Status Serve(const Config& config, const Arguments&) {
  auto database = Database::Open(config.database, config.sealing_key_file);
  if (!database.ok()) return database.status();
  Calendar calendar(config.hours);
  auto messenger = Messenger::Open(config, calendar.zone());
  if (!messenger.ok()) return messenger.status();
  prometheus::Registry registry;
  Metrics metrics(registry);
  Auth auth(*database, config.session_length);
  Handlers handlers(*database, auth, calendar, *messenger, metrics);
  oatmeal::Server server({.host = config.host, .port = config.port});
  handlers.Register(server);
  server.Listen();
  return absl::OkStatus();
}

absl::Status Remind(const Config& config, const Arguments&) {
  auto database = Database::Open(config.database, config.sealing_key_file);
  if (!database.ok()) return database.status();
  const Calendar calendar(config.hours);
  auto messenger = Messenger::Open(config, calendar.zone());
  if (!messenger.ok()) return messenger.status();
  prometheus::Registry registry;
  Metrics metrics(registry);
  const auto report = RemindAll(*database, *messenger, metrics, absl::Now(), config.remind_before);
  if (!report.ok()) return report.status();
  std::cout << report->reminded << " reminded, " << report->unwanted << " did not want it, "
            << report->failed << " failed\n";
  return report->failed == 0 ? absl::OkStatus() : absl::UnavailableError("try again later");
}

absl::Status BillAll(const Config& config, const Arguments& arguments) {
  absl::CivilMonth month;
  if (arguments.empty() || !absl::ParseCivilTime(arguments[0], &month)) {
    return absl::InvalidArgumentError("which month? bill 2026-11");
  }
  auto database = Database::Open(config.database, config.sealing_key_file);
  if (!database.ok()) return database.status();
  auto office = OpenBilling(config.billing);
  if (!office.ok()) return office.status();
  const auto report = BillMonth(*database, Calendar(config.hours), *office, month);
  if (!report.ok()) return report.status();
  std::cout << absl::StrCat(report->bills, " bills, ", report->cents / 100, " EUR\n");
  return absl::OkStatus();
}

absl::Status Tidy(const Config& config, const Arguments&) {
  auto database = Database::Open(config.database, config.sealing_key_file);
  if (!database.ok()) return database.status();
  const auto erased = database->EraseEndedSessions(absl::Now());
  if (!erased.ok()) return erased.status();
  spdlog::info("{} sessions ended", *erased);
  return absl::OkStatus();
}

absl::Status Erase(const Config& config, const Arguments& arguments) {
  if (arguments.size() != 1) return absl::InvalidArgumentError("whom? erase PATIENT");
  auto database = Database::Open(config.database, config.sealing_key_file);
  if (!database.ok()) return database.status();
  const auto erased = database->ErasePatient(arguments[0]);
  if (!erased.ok()) return erased.status();
  std::cout << *erased << " records erased\n";
  return absl::OkStatus();
}

absl::Status Check(const Config& config, const Arguments&) {
  std::cout << Describe(config) << '\n';
  return Database::Open(config.database, config.sealing_key_file).status();
}

int Run(const Arguments& arguments) {
  static const std::map<std::string, std::function<absl::Status(const Config&, const Arguments&)>>
      kCommands = {{"serve", Serve}, {"remind", Remind}, {"bill", BillAll},
                   {"tidy", Tidy},   {"erase", Erase},   {"check", Check}};
  const auto command = arguments.size() < 2 ? kCommands.end() : kCommands.find(arguments[1]);
  if (command == kCommands.end()) {
    std::cerr << "usage: booking CONFIG COMMAND\n";
    for (const auto& [name, run] : kCommands) std::cerr << "  " << name << '\n';
    return 2;
  }
  const absl::StatusOr<Config> config = ReadConfig(arguments[0]);
  if (!config.ok()) {
    std::cerr << "booking: " << config.status().message() << '\n';
    return 2;
  }
  const absl::Status status =
      command->second(*config, Arguments(arguments.begin() + 2, arguments.end()));
  if (!status.ok()) std::cerr << "booking: " << status.message() << '\n';
  return status.ok() ? 0 : 1;
}

}  // namespace
}  // namespace acme::booking

int main(int argc, char** argv) {
  if (sodium_init() < 0) return 1;
  return acme::booking::Run({argv + 1, argv + argc});
}
