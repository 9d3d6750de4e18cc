// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A reading group in Confluence: who is a member, who watches which page, and who paid.
//
//   people DATABASE                 somebody asks what is kept about them, and to be forgotten
//   people DATABASE URL             asks Atlassian, at that URL, which accounts were closed

#include <jodocus/account_report.h>
#include <zweck/flow/people.h>
#include <zweck/store/sqlite_store.h>
#include <zweck/transport/http_transport.h>
#include <zweck/transport/json_lines.h>
#include <zweck/zweck.h>

#include <chrono>
#include <iostream>
#include <optional>
#include <string>

namespace reading_group {

namespace kind = zweck::kind;
using jodocus::ReportAccounts;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::Subject;

struct Invite {
  static constexpr zweck::PurposeInfo kInfo{.id = "invite",
                                            .description = "Invite members to an evening",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct KeepAccounts {
  static constexpr zweck::PurposeInfo kInfo{.id = "keep-accounts",
                                            .description = "Keep the accounts that tax law wants",
                                            .legal_basis = zweck::LegalBasis::kLegalObligation};
};
struct AnswerRequests {
  static constexpr zweck::PurposeInfo kInfo{.id = "answer-requests",
                                            .description = "Show people what is kept about them",
                                            .legal_basis = zweck::LegalBasis::kLegalObligation};
};

struct Group {
  static constexpr zweck::RecipientInfo kInfo{.id = "reading-group",
                                              .name = "The reading group",
                                              .role = zweck::Role::kController,
                                              .country = "DE"};
};
struct ThePerson {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-person",
                                              .name = "Whom it is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};

struct Member {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Member, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "member",
                                             .description = "Who is in the reading group",
                                             .subjects = "members",
                                             .policy_section = "1"};
  // Who stays signs up anew each year.
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Why = For<Invite, AnswerRequests>;

  Field<1, std::string, Is<kind::EmailAddress>, Why, Key, Subject> email;
  Field<2, std::string, Is<kind::FullName>, Why> name;
};
ZWECK_CATEGORY(Member, email, name);

// Of Confluence we know the account alone.
struct Watcher {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Watcher, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "watcher",
                                             .description = "Who is told when a page changes",
                                             .subjects = "members",
                                             .policy_section = "1"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Why = For<Invite, AnswerRequests, ReportAccounts>;

  Field<1, std::string, Is<kind::AccountId>, Why, Key, Subject> account;
  Field<2, std::string, Is<kind::ProductName>, For<Invite, AnswerRequests>> page;
  // When its name and picture were last fetched.
  Field<3, std::optional<absl::Time>, Is<kind::RecordTime>, Why> refreshed;
};
ZWECK_CATEGORY(Watcher, account, page, refreshed);

struct Payment {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Payment, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "payment",
                                             .description = "Who paid for the year",
                                             .subjects = "members",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::years{10}, zweck::EndOfYear>;
  using Erasure = zweck::NotErasable<"tax law has payments kept for ten years (Art. 17(3)(b))">;
  using Why = For<KeepAccounts, AnswerRequests>;

  Field<1, std::string, Is<kind::PaymentReference>, Why, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, Why, Subject> payer;
};
ZWECK_CATEGORY(Payment, number, payer);

struct Register {
  static constexpr zweck::SinkInfo kInfo{.id = "register", .description = "What the group keeps"};
  using Purposes = For<Invite, KeepAccounts, ReportAccounts>;
  using Recipient = Group;
};
struct Answers {
  static constexpr zweck::SinkInfo kInfo{.id = "answers", .description = "What people get who ask"};
  using Purposes = For<AnswerRequests>;
  using Recipient = ThePerson;
};
// As jodocus::AtlassianReport, on this machine.
struct LocalReport {
  static constexpr zweck::SinkInfo kInfo{.id = "account-report",
                                         .description = "Atlassian's personal data report"};
  using Purposes = For<ReportAccounts>;
  using Recipient = jodocus::Atlassian;
  using Hosts = zweck::AtHosts<"127.0.0.1">;
};

// All that is kept. Add each new table here.
using Kept = zweck::Tables<zweck::Table<Register, Member>, zweck::Table<Register, Watcher>,
                           zweck::Table<Register, Payment>>;

absl::Status Fill(zweck::SqliteStore& store) {
  const absl::Time seen = absl::FromUnixSeconds(1'790'000'000);
  absl::Status kept =
      zweck::Persist<Register>(Member{.email = "ida@example.com", .name = "Ida Quill"}, store);
  kept.Update(
      zweck::Persist<Register>(Member{.email = "jon@example.com", .name = "Jon Sedge"}, store));
  for (const char* account : {"account-ida", "account-jon", "account-lea"}) {
    kept.Update(zweck::Persist<Register>(
        Watcher{.account = account, .page = "What we read", .refreshed = seen}, store));
  }
  kept.Update(
      zweck::Persist<Register>(Payment{.number = "2026-7", .payer = "Ida@Example.com "}, store));
  return kept;
}

// ---- Somebody asks

absl::Status Answer(zweck::SqliteStore& store) {
  // Whatever she is known by; where she has no id of a kind, None() says so.
  const zweck::Who<kind::EmailAddress> mail("ida@example.com");
  const zweck::Who<kind::AccountId> account("account-ida");

  // NOLINTNEXTLINE(zweck-egress: made up people, shown on the terminal)
  zweck::JsonLinesStream<Answers> out(std::cout);
  const absl::StatusOr<std::int64_t> sent = zweck::ExportSubject<Kept>(store, mail, account, out);
  if (!sent.ok()) return sent.status();
  std::cout << *sent << " records\n";

  const absl::StatusOr<zweck::ErasedSubject> erased =
      zweck::EraseSubject<Kept>(store, mail, account);
  if (!erased.ok()) return erased.status();
  std::cout << erased->records << " erased\n";
  return absl::OkStatus();
}

// ---- Atlassian's personal data report

absl::Status Report(zweck::SqliteStore& store, const std::string& url) {
  jodocus::AccountHeaders headers;
  auto http = zweck::HttpTransport<LocalReport>::Open(
      {.url = url, .max_attempts = 1, .on_header = [&headers](auto name, auto value) {
         headers.Take(name, value);
       }});
  if (!http.ok()) return http.status();
  std::string after;
  do {
    const absl::StatusOr<jodocus::ReportResult> result =
        jodocus::SendAccountReport<LocalReport, Kept>(store, *http, headers, after,
                                                      jodocus::EraseUpdated(),
                                                      zweck::Who<kind::EmailAddress>::None());
    if (!result.ok()) return result.status();
    std::cout << result->reported << " reported, " << result->closed << " closed, "
              << result->updated << " updated, " << result->erased.records
              << " records erased, next in " << absl::FormatDuration(result->wait) << '\n';
    after = result->after;
    // A server sleeps for as long in earnest.
    if (!after.empty() || result->reported == 0) absl::SleepFor(result->wait);
    if (result->reported != 0 && after.empty()) return absl::OkStatus();
  } while (true);
}

}  // namespace reading_group

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: people DATABASE [URL]\n";
    return 2;
  }
  auto store = zweck::SqliteStore::Open(argv[1]);
  absl::Status done = store.ok() ? reading_group::Fill(*store) : store.status();
  if (done.ok()) {
    done = argc == 2 ? reading_group::Answer(*store) : reading_group::Report(*store, argv[2]);
  }
  if (!done.ok()) std::cerr << "people: " << done.message() << '\n';
  return done.ok() ? 0 : 1;
}
