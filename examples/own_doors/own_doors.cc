// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A member in a store and a transport of our own. docs/how-to/own-store-and-transport.md explains
// both.

#include <unistd.h>
#include <zweck/zweck.h>

#include <iostream>

#include "memory_store.h"
#include "pipe_transport.h"

namespace acme {

struct Invite {
  static constexpr zweck::PurposeInfo kInfo{.id = "invite",
                                            .description = "Invite members to a meeting",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Club {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "club", .name = "Chess Club", .role = zweck::Role::kController, .country = "DE"};
};
struct Member {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Member, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "member",
                                             .description = "Who belongs to the club",
                                             .subjects = "members",
                                             .policy_section = "1"};
  // Who stays signs up anew each year.
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::int32_t, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<Invite>, zweck::Key>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<Invite>, zweck::Subject>
      email;
};
ZWECK_CATEGORY(Member, number, email);

struct MemberList {
  static constexpr zweck::SinkInfo kInfo{.id = "member-list", .description = "Members, in memory"};
  using Purposes = zweck::For<Invite>;
  using Recipient = Club;
};
struct MailProcess {
  static constexpr zweck::SinkInfo kInfo{.id = "mail-process",
                                         .description = "Our process that writes the mails"};
  using Purposes = zweck::For<Invite>;
  using Recipient = Club;
};

absl::Status Run() {
  MemoryStore store;
  Member ada;
  ada.number = 17;
  ada.email = "ada@example.com";
  if (absl::Status kept = zweck::Persist<MemberList>(ada, store); !kept.ok()) return kept;
  ada.email = "countess@example.com";
  if (absl::Status kept = zweck::Persist<MemberList>(ada, store); !kept.ok()) return kept;

  int ends[2];
  if (pipe(ends) != 0) return absl::ErrnoToStatus(errno, "no pipe");
  PipeTransport<MailProcess> mails(ends[1]);
  absl::Status sent = zweck::ForEach<MemberList, Member>(
      store, [&](const Member& member) { return zweck::Transmit<MailProcess>(member, mails); });
  if (!sent.ok()) return sent;

  // The other process would read this.
  char line[256];
  const ssize_t size = read(ends[0], line, sizeof(line));
  std::cout << std::string_view(line, size > 0 ? size : 0);

  const absl::StatusOr<bool> erased = zweck::Erase<MemberList, Member>(store, 17);
  if (!erased.ok()) return erased.status();
  std::cout << (*erased ? "erased" : "not found") << "\n"
            << zweck::Find<MemberList, Member>(store, 17).status().code() << "\n";
  return absl::OkStatus();
}

}  // namespace acme

int main() {
  const absl::Status status = acme::Run();
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
