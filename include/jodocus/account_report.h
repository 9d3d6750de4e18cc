// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Atlassian's personal data report. Whoever keeps data about accounts of Atlassian asks in turn
// whether these were closed or changed, and then erases or refreshes what it has
// (developer.atlassian.com, "User privacy guide for app developers").
//
//   jodocus::AccountHeaders headers;
//   auto http = zweck::HttpTransport<jodocus::AtlassianReport>::Open(
//       {.url = "https://api.atlassian.com/app/report-accounts/", .token_source = token_source,
//        .on_header = [&](auto name, auto value) { headers.Take(name, value); }});
//   absl::StatusOr<jodocus::ReportResult> result =
//       jodocus::SendAccountReport<jodocus::AtlassianReport, Kept>(
//           store, *http, headers, after, jodocus::EraseUpdated(),
//           zweck::Who<kind::EmailAddress>::None());
//
// The policy of Jodocus has its apps keep no account id, so that its own backend has nothing to
// report. A category whose Subject is a kind::AccountId declares that this and the key are for
// ReportAccounts, or it does not compile; a field of kind::RecordTime beside it that is for that,
// too, says since when the record is as it is.

#ifndef JODOCUS_ACCOUNT_REPORT_H_
#define JODOCUS_ACCOUNT_REPORT_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <zweck/codec/body.h>
#include <zweck/declare/hosts.h>
#include <zweck/declare/purpose.h>
#include <zweck/declare/recipient.h>
#include <zweck/declare/sink.h>
#include <zweck/flow/exchange.h>
#include <zweck/flow/people.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "jodocus/words.h"

namespace jodocus {

// NOLINTNEXTLINE(zweck-broad-purpose: a report is for nothing else)
struct ReportAccounts {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "report-accounts",
      .description = "Ask Atlassian whether an account was closed or changed",
      .legal_basis = zweck::LegalBasis::kLegalObligation,
      .dpv = "dpv:RightsFulfilment",
      .fides = "essential.legal_obligation"};
};

// It has the account, and answers for its own keeping of it.
struct Atlassian {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "atlassian",
      .name = "Atlassian Pty Ltd",
      .role = zweck::Role::kThirdParty,
      .country = "AU",
      .safeguards = "standard contractual clauses (GDPR Art. 46(2)(c))"};
};

struct AtlassianReport {
  static constexpr zweck::SinkInfo kInfo{.id = "atlassian-report",
                                         .description = "Atlassian's personal data report"};
  using Purposes = For<ReportAccounts>;
  using Recipient = Atlassian;
  using Hosts = zweck::AtHosts<"api.atlassian.com">;
};

// What is asked.

struct ReportedAccount {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<ReportedAccount, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "reported-account",
      .description = "An account of Atlassian about which something is kept, and since when",
      .subjects = "users of Atlassian's products",
      .policy_section = ""};

  Field<1, std::string, Is<kind::AccountId>, For<ReportAccounts>, Subject, Required,
        SharedWith<Atlassian>, MaxBytes<128>>
      account_id;
  // When what is kept was last refreshed; of several records the earliest.
  Field<2, absl::Time, Is<kind::RecordTime>, For<ReportAccounts>, SharedWith<Atlassian>> updated_at;
};
ZWECK_CATEGORY(ReportedAccount, account_id, updated_at);

struct AccountReport {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<AccountReport, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "account-report",
      .description = "A question to Atlassian about at most 90 accounts",
      .subjects = "users of Atlassian's products",
      .policy_section = ""};

  Field<1, std::vector<ReportedAccount>, Is<kind::AccountId>, For<ReportAccounts>,
        SharedWith<Atlassian>>
      accounts;
};
ZWECK_CATEGORY(AccountReport, accounts);

// What is answered: the accounts about which something is to be done.

struct AccountVerdict {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<AccountVerdict, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "account-verdict",
                                             .description = "What became of an account",
                                             .subjects = "users of Atlassian's products",
                                             .policy_section = ""};

  Field<1, std::string, Is<kind::AccountId>, For<ReportAccounts>, Subject, Required, MaxBytes<128>>
      account_id;
  Field<2, std::string, Is<kind::Status>, For<ReportAccounts>, Required, MaxBytes<64>> status;
};
ZWECK_CATEGORY(AccountVerdict, account_id, status);

struct AccountVerdicts {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<AccountVerdicts, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "account-verdicts",
      .description = "Atlassian's answer to a question about accounts",
      .subjects = "users of Atlassian's products",
      .policy_section = ""};

  Field<1, std::vector<AccountVerdict>, Is<kind::AccountId>, For<ReportAccounts>> accounts;
};
ZWECK_CATEGORY(AccountVerdicts, accounts);

// Atlassian takes no more of them at once.
inline constexpr std::size_t kMostReportedAtOnce = 90;

// The header Cycle-Period, which says how often each account is to be reported: whole seconds, or
// days as ISO 8601 has them ("604800", "P7D"). Nothing else is read, and counts as 7 days, which
// Atlassian asks for where it says nothing; so does less than a second.
absl::Duration CyclePeriod(std::string_view value);
// The header Retry-After: seconds. What can't be read is an hour.
absl::Duration RetryAfter(std::string_view value);

// What the headers of answers say; give it to HttpOptions::on_header. One thread.
class AccountHeaders {
 public:
  void Take(std::string_view name, std::string_view value);

  absl::Duration cycle_period() const { return cycle_period_; }
  absl::Duration retry_after() const { return retry_after_; }

 private:
  absl::Duration cycle_period_ = CyclePeriod("");
  absl::Duration retry_after_ = RetryAfter("");
};

// For ApplyReport: what changed is erased, too, and comes in anew when it is needed.
struct EraseUpdated {};

struct ReportResult {
  std::int64_t reported = 0;  // accounts
  std::int64_t closed = 0;    // of them, whose data was erased
  std::int64_t updated = 0;   // of them, whose data was refreshed or erased
  std::int64_t unheeded = 0;  // answers about what was not asked, or in unknown words
  zweck::ErasedSubject erased;
  absl::Duration wait;  // until the next call
  std::string after;    // where that begins; empty: all were reported
};

namespace internal {

// By account, when that was last refreshed.
using SeenAccounts = std::map<std::string, absl::Time>;

std::vector<AccountReport> InBatches(const SeenAccounts& seen, std::string_view after);

// Empty of an empty body, which is how a 204 comes.
absl::StatusOr<AccountVerdicts> ReadVerdicts(const zweck::Body& answer);

// Calls `erase` or `refresh` for each account that was asked and has to go or to be refreshed.
absl::Status Apply(const AccountReport& asked, const AccountVerdicts& verdicts,
                   absl::FunctionRef<absl::Status(const std::string&)> erase,
                   absl::FunctionRef<absl::Status(const std::string&)> refresh,
                   ReportResult& result);

// Where a report that began there goes on behind this one.
std::string LastOf(const AccountReport& report);

}  // namespace internal

// All accounts that the tables name, by id, each once: at most 90 in each report. `after`: only
// those behind this id.
template <class Kept, class StoreType>
absl::StatusOr<std::vector<AccountReport>> AccountsToReport(StoreType& store,
                                                            std::string_view after = {}) {
  internal::SeenAccounts seen;
  absl::Status all = zweck::ForEachSubject<Kept, kind::AccountId, ReportAccounts>(
      store, [&seen](const std::string& account, absl::Time recorded) {
        const auto [at, is_new] = seen.try_emplace(account, recorded);
        if (!is_new) at->second = std::min(at->second, recorded);
        return absl::OkStatus();
      });
  if (!all.ok()) return all;
  return internal::InBatches(seen, after);
}

// Does what the answer to one report asks for: a `closed` account is erased from all tables, for an
// `updated` one `refresh` is called, an absl::Status(const std::string& account) that brings what
// is kept up to date or erases it; EraseUpdated() erases. What was not asked, and words that are
// unknown, change nothing. `others` are what else the tables name people by, as for EraseSubject.
//
// kInvalidArgument for an answer that can't be read; then nothing is done. Other errors are the
// store's and those of `refresh`; the same answer can be applied again.
template <class Kept, class StoreType, class Refresh, class... Others>
absl::Status ApplyReport(StoreType& store, const AccountReport& asked, const zweck::Body& answer,
                         ReportResult& result, Refresh&& refresh, const Others&... others) {
  const absl::StatusOr<AccountVerdicts> verdicts = internal::ReadVerdicts(answer);
  if (!verdicts.ok()) return verdicts.status();
  const auto erase = [&](const std::string& account) -> absl::Status {
    const auto erased =
        zweck::EraseSubject<Kept>(store, zweck::Who<kind::AccountId>(account), others...);
    if (!erased.ok()) return erased.status();
    result.erased.records += erased->records;
    result.erased.changed += erased->changed;
    return absl::OkStatus();
  };
  if constexpr (std::is_same_v<std::remove_cvref_t<Refresh>, EraseUpdated>) {
    return internal::Apply(asked, *verdicts, erase, erase, result);
  } else {
    return internal::Apply(asked, *verdicts, erase, refresh, result);
  }
}

// Reports all accounts behind `after`, and does what the answers ask for. Call it again after
// `wait`, with `after` of the result: that is the time of the cycle, or what a 429 asks for, when
// the rest waits for the next call. Errors are those of the store, the transport and `refresh`;
// what was answered before was done, and nothing is lost: the next call reports all again.
template <class S, class Kept, class StoreType, class TransportType, class Refresh, class... Others>
absl::StatusOr<ReportResult> SendAccountReport(StoreType& store, TransportType& transport,
                                               const AccountHeaders& headers,
                                               std::string_view after, Refresh&& refresh,
                                               const Others&... others) {
  const absl::StatusOr<std::vector<AccountReport>> reports = AccountsToReport<Kept>(store, after);
  if (!reports.ok()) return reports.status();
  ReportResult result;
  result.after = after;
  for (const AccountReport& report : *reports) {
    const absl::StatusOr<zweck::Body> answer = zweck::Exchange<S>(report, transport);
    if (absl::IsResourceExhausted(answer.status())) {
      result.wait = headers.retry_after();
      // NOLINTNEXTLINE(zweck-raw-value: where to go on, as the caller keeps it)
      return result;
    }
    if (!answer.ok()) return answer.status();
    absl::Status applied = ApplyReport<Kept>(store, report, *answer, result, refresh, others...);
    if (!applied.ok()) return applied;
    result.after = internal::LastOf(report);
  }
  result.wait = headers.cycle_period();
  result.after.clear();
  // NOLINTNEXTLINE(zweck-raw-value: where to go on, as the caller keeps it)
  return result;
}

}  // namespace jodocus

#endif  // JODOCUS_ACCOUNT_REPORT_H_
