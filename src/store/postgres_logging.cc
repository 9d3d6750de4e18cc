// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By which settings a server writes values into its log.

#include <absl/status/statusor.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/postgres_database.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// What a setting is where nothing of a statement gets into the log by it.
struct Harmless {
  std::string_view setting;
  std::string_view value;
  std::string_view what;  // gets there otherwise
  bool loaded = false;    // by a module, without which there is no such setting
};
constexpr Harmless kHarmless[] = {
    {"log_statement", "none", "each statement, with its values"},
    {"log_min_duration_statement", "-1", "slow statements, with their values"},
    {"log_min_duration_sample", "-1", "some slow statements, with their values"},
    {"log_transaction_sample_rate", "0", "statements of some transactions, with their values"},
    {"log_parameter_max_length_on_error", "0", "the values of statements that fail"},
    {"log_error_verbosity", "terse", "of errors, the details, which quote values"},
    {"log_min_error_statement", "panic", "statements that fail"},
    {"auto_explain.log_min_duration", "-1", "plans of statements, with values in them", true},
};
// Without parameters, the statements of a store have no value in them.
constexpr std::string_view kParameters = "log_parameter_max_length";

bool IsWithoutParameters(const Harmless& harmless) {
  return harmless.setting == "log_statement" || harmless.setting.starts_with("log_min_duration") ||
         harmless.setting == "log_transaction_sample_rate";
}

}  // namespace

absl::StatusOr<std::vector<std::string>> PostgresDatabase::WhatTheServerLogs() {
  std::map<std::string, std::string, std::less<>> settings;
  absl::Status status = With({}, nullptr, [&](PostgresConnection& connection) {
    const absl::StatusOr<PostgresRows> rows = connection.Run(
        {.sql = "SELECT name::text, setting::text FROM pg_settings WHERE name LIKE 'log%' OR name "
                "LIKE 'auto_explain%'"});
    if (!rows.ok()) return rows.status();
    for (std::size_t row = 0; row < rows->size(); ++row) {
      settings[std::string(rows->Bytes(row, 0))] = rows->Bytes(row, 1);
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  const auto parameters = settings.find(kParameters);
  const bool without_parameters = parameters != settings.end() && parameters->second == "0";
  std::vector<std::string> out;
  for (const Harmless& harmless : kHarmless) {
    const auto found = settings.find(harmless.setting);
    if (found == settings.end()) {
      if (!harmless.loaded) {
        out.push_back(Cat({harmless.setting, " is not told: the server may log ", harmless.what}));
      }
    } else if (found->second != harmless.value &&
               !(without_parameters && IsWithoutParameters(harmless))) {
      out.push_back(
          Cat({harmless.setting, " is ", found->second, ": the server logs ", harmless.what}));
    }
  }
  return out;
}

}  // namespace zweck::store
