// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The service's configuration, from a file of lines `name = value` and the environment.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_CONFIG_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_CONFIG_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <string>

namespace acme::booking {

struct SmtpConfig {
  std::string host = "smtp.mail-house.example";
  unsigned port = 587;
  std::string user = {};
  std::string password_file = {};
  std::string sender = "practice@acme.example";
};

struct SmsConfig {
  std::string url = "https://api.sms-gateway.example/v2/messages";
  std::string key_file = {};
};

struct BillingConfig {
  std::string url = {};
  std::string token_file = {};
};

struct HoursConfig {
  int opens = 8;
  int closes = 18;
  int minutes_per_slot = 30;
  std::string time_zone = "Europe/Berlin";
};

struct Config {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  std::string database = "booking.db";
  std::string sealing_key_file = {};
  absl::Duration session_length = absl::Hours(24 * 14);
  absl::Duration remind_before = absl::Hours(24);
  SmtpConfig smtp = {};
  SmsConfig sms = {};
  BillingConfig billing = {};
  HoursConfig hours = {};
};

// InvalidArgument for a name that is not known or a value that can't be read; NotFound for the
// file.
absl::StatusOr<Config> ReadConfig(const std::string& path);

// What stands in a file, without white space at its ends; for passwords and keys of the service.
absl::StatusOr<std::string> ReadSecretFile(const std::string& path);

// All of it that is not secret, to be logged when the service starts.
std::string Describe(const Config& config);

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_CONFIG_H_
