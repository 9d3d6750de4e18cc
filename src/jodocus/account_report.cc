// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/account_report.h"

#include <absl/strings/match.h>
#include <absl/strings/numbers.h>
#include <absl/strings/string_view.h>
#include <absl/strings/strip.h>
#include <zweck/flow/ingest.h>
#include <zweck/flow/use.h>

#include <optional>
#include <set>
#include <utility>

namespace jodocus {
namespace {

constexpr absl::Duration kUsualCycle = absl::Hours(7 * 24);
constexpr absl::Duration kUsualWait = absl::Hours(1);
constexpr absl::Duration kLongest = absl::Hours(365 * 24);

// A whole number, with nothing before it and nothing behind.
std::optional<std::int64_t> Number(absl::string_view text) {
  std::int64_t number = 0;
  const bool has_sign = !text.empty() && (text.front() == '+' || text.front() == '-');
  if (has_sign || !absl::SimpleAtoi(text, &number)) return std::nullopt;
  return number;
}

absl::string_view Trimmed(std::string_view value) {
  return absl::StripAsciiWhitespace(absl::string_view(value.data(), value.size()));
}

// JSON can't write what is before the year 1, and leaves out what is the beginning of 1970.
absl::Time InYears(absl::Time recorded) { return std::max(recorded, absl::FromUnixMillis(1)); }

}  // namespace

absl::Duration CyclePeriod(std::string_view value) {
  absl::string_view text = Trimmed(value);
  absl::Duration unit = absl::Seconds(1);
  if (absl::ConsumePrefix(&text, "P")) {
    if (!absl::ConsumeSuffix(&text, "D")) return kUsualCycle;
    unit = absl::Hours(24);
  }
  const std::optional<std::int64_t> number = Number(text);
  if (!number.has_value() || *number < 1) return kUsualCycle;
  return std::min(*number * unit, kLongest);
}

absl::Duration RetryAfter(std::string_view value) {
  const std::optional<std::int64_t> seconds = Number(Trimmed(value));
  return seconds.has_value() ? std::min(absl::Seconds(*seconds), kLongest) : kUsualWait;
}

void AccountHeaders::Take(std::string_view name, std::string_view value) {
  const absl::string_view header(name.data(), name.size());
  if (absl::EqualsIgnoreCase(header, "Cycle-Period")) cycle_period_ = CyclePeriod(value);
  if (absl::EqualsIgnoreCase(header, "Retry-After")) retry_after_ = RetryAfter(value);
}

namespace internal {

std::vector<AccountReport> InBatches(const SeenAccounts& seen, std::string_view after) {
  std::vector<std::vector<ReportedAccount>> batches;
  for (auto at = seen.upper_bound(std::string(after)); at != seen.end(); ++at) {
    if (batches.empty() || batches.back().size() == kMostReportedAtOnce) batches.emplace_back();
    ReportedAccount& account = batches.back().emplace_back();
    account.account_id = at->first;
    account.updated_at = InYears(at->second);
  }
  std::vector<AccountReport> reports(batches.size());
  for (std::size_t i = 0; i < batches.size(); ++i) reports[i].accounts = std::move(batches[i]);
  return reports;
}

absl::StatusOr<AccountVerdicts> ReadVerdicts(const zweck::Body& answer) {
  if (answer.size() == 0) return AccountVerdicts();
  return zweck::FromJson<AccountVerdicts>(answer);
}

absl::Status Apply(const AccountReport& asked, const AccountVerdicts& verdicts,
                   absl::FunctionRef<absl::Status(const std::string&)> erase,
                   absl::FunctionRef<absl::Status(const std::string&)> refresh,
                   ReportResult& result) {
  std::set<std::string> open;
  for (const ReportedAccount& account : asked.accounts.Use<ReportAccounts>()) {
    open.insert(account.account_id.Use<ReportAccounts>());
  }
  result.reported += static_cast<std::int64_t>(open.size());
  for (const AccountVerdict& verdict : verdicts.accounts.Use<ReportAccounts>()) {
    const std::string& account = verdict.account_id.Use<ReportAccounts>();
    const std::string& status = verdict.status.Use<ReportAccounts>();
    const bool closed = status == "closed";
    if ((!closed && status != "updated") || open.erase(account) == 0) {
      ++result.unheeded;
      continue;
    }
    // NOLINTNEXTLINE(zweck-egress: erasing and refreshing, which stand in the header)
    absl::Status done = closed ? erase(account) : refresh(account);
    if (!done.ok()) return done;
    ++(closed ? result.closed : result.updated);
  }
  return absl::OkStatus();
}

std::string LastOf(const AccountReport& report) {
  const std::vector<ReportedAccount>& accounts = report.accounts.Use<ReportAccounts>();
  // NOLINTNEXTLINE(zweck-raw-value: where to go on, as the caller keeps it)
  return accounts.empty() ? std::string() : accounts.back().account_id.Use<ReportAccounts>();
}

}  // namespace internal
}  // namespace jodocus
