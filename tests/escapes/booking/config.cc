// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads the configuration, and describes what of it is no secret.

#include "tests/escapes/booking/config.h"

#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_split.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

namespace acme::booking {
namespace {

using Setter = std::function<bool(Config&, const std::string&)>;

Setter Text(std::string Config::* member) {
  return [member](Config& config, const std::string& value) {
    config.*member = value;
    return true;
  };
}

template <class Part>
Setter Text(Part Config::* part, std::string Part::* member) {
  return [part, member](Config& config, const std::string& value) {
    config.*part.*member = value;
    return true;
  };
}

Setter Number(int HoursConfig::* member, int least, int most) {
  return [=](Config& config, const std::string& value) {
    int number = 0;
    if (!absl::SimpleAtoi(value, &number) || number < least || number > most) return false;
    config.hours.*member = number;
    return true;
  };
}

Setter Length(absl::Duration Config::* member) {
  return [member](Config& config, const std::string& value) {
    return absl::ParseDuration(value, &(config.*member)) && config.*member > absl::ZeroDuration();
  };
}

Setter Port(void (*set)(Config& config, std::uint16_t port)) {
  return [set](Config& config, const std::string& value) {
    std::uint32_t port = 0;
    if (!absl::SimpleAtoi(value, &port) || port > 65535) return false;
    set(config, static_cast<std::uint16_t>(port));
    return true;
  };
}

const std::map<std::string, Setter>& Setters() {
  static const auto* const kSetters = new std::map<std::string, Setter>{
      {"host", Text(&Config::host)},
      {"port", Port([](Config& config, std::uint16_t port) { config.port = port; })},
      {"database", Text(&Config::database)},
      {"sealing_key_file", Text(&Config::sealing_key_file)},
      {"session_length", Length(&Config::session_length)},
      {"remind_before", Length(&Config::remind_before)},
      {"smtp.host", Text(&Config::smtp, &SmtpConfig::host)},
      {"smtp.port", Port([](Config& config, std::uint16_t port) { config.smtp.port = port; })},
      {"smtp.user", Text(&Config::smtp, &SmtpConfig::user)},
      {"smtp.password_file", Text(&Config::smtp, &SmtpConfig::password_file)},
      {"smtp.sender", Text(&Config::smtp, &SmtpConfig::sender)},
      {"sms.url", Text(&Config::sms, &SmsConfig::url)},
      {"sms.key_file", Text(&Config::sms, &SmsConfig::key_file)},
      {"billing.url", Text(&Config::billing, &BillingConfig::url)},
      {"billing.token_file", Text(&Config::billing, &BillingConfig::token_file)},
      {"hours.opens", Number(&HoursConfig::opens, 0, 23)},
      {"hours.closes", Number(&HoursConfig::closes, 1, 24)},
      {"hours.minutes_per_slot", Number(&HoursConfig::minutes_per_slot, 5, 240)},
      {"hours.time_zone", Text(&Config::hours, &HoursConfig::time_zone)},
  };
  return *kSetters;
}

absl::Status Set(Config& config, const std::string& name, const std::string& value, int line) {
  const auto setter = Setters().find(name);
  if (setter == Setters().end()) {
    return absl::InvalidArgumentError(absl::StrCat("line ", line, ": no option ", name));
  }
  if (!setter->second(config, value)) {
    return absl::InvalidArgumentError(absl::StrCat("line ", line, ": ", name, " = ", value));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Config> ReadConfig(const std::string& path) {
  std::ifstream in(path);
  if (!in) return absl::NotFoundError(absl::StrCat("can't read ", path));
  Config config;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    absl::StripAsciiWhitespace(&line);
    if (line.empty() || line.front() == '#') continue;
    std::pair<std::string, std::string> parts = absl::StrSplit(line, absl::MaxSplits('=', 1));
    absl::StripAsciiWhitespace(&parts.first);
    absl::StripAsciiWhitespace(&parts.second);
    if (absl::Status set = Set(config, parts.first, parts.second, number); !set.ok()) return set;
  }
  if (const char* port = std::getenv("BOOKING_PORT"); port != nullptr) {
    if (absl::Status set = Set(config, "port", port, 0); !set.ok()) return set;
  }
  if (config.hours.opens >= config.hours.closes) {
    return absl::InvalidArgumentError("hours.closes is not after hours.opens");
  }
  return config;
}

absl::StatusOr<std::string> ReadSecretFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return absl::NotFoundError(absl::StrCat("can't read ", path));
  std::string text{std::istreambuf_iterator<char>(in), {}};
  absl::StripAsciiWhitespace(&text);
  if (text.empty()) return absl::InvalidArgumentError(absl::StrCat(path, " is empty"));
  return text;
}

std::string Describe(const Config& config) {
  return absl::StrCat("listening on ", config.host, ":", config.port, ", database ",
                      config.database, ", mail by ", config.smtp.host, ", open from ",
                      config.hours.opens, " to ", config.hours.closes, " in ",
                      config.hours.time_zone, ", reminders ",
                      absl::FormatDuration(config.remind_before), " before");
}

}  // namespace acme::booking
