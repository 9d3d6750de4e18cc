// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keeps records of several shapes, and says by itself what zweck grants reads in it.

#include <zweck/flow/grants.h>
#include <zweck/flow/minimize.h>
#include <zweck/flow/persist.h>
#include <zweck/store/postgres_store.h>

#include <chrono>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/refusals/questions.h"

namespace acme {

struct Remark {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Remark, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "remark",
                                             .description = "Somebody's remark",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>> author;
  Field<2, std::string, Is<kind::Count>, For<SendInvoice, ContactCustomer>> text;
  Field<3, std::string, Is<kind::AttachmentName>, For<Advertise>> picture;
};
ZWECK_CATEGORY(Remark, author, text, picture);

// Its address is for an invoice alone, and so is all in which there is one.
struct Thread {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Thread, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "thread",
                                             .description = "It's a \"thread\" \\ of remarks",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Both = For<SendInvoice, ContactCustomer>;

  Field<1, std::string, Is<kind::OrderId>, Both, Key, Subject> number;
  Field<2, std::vector<Remark>, Is<kind::Count>, Both> remarks;
  Field<4, std::map<std::string, Remark>, Is<kind::Count>, Both> by_day;
  Field<5, std::int32_t, Is<kind::Count>, Both> pages;
  Field<3, std::vector<Thread>, Is<kind::Count>, Both> replies;
  Field<6, std::string, Is<kind::AttachmentName>, For<Advertise>> banner;
};
ZWECK_CATEGORY(Thread, number, remarks, by_day, pages, replies, banner);

struct ThreadTable {
  static constexpr zweck::SinkInfo kInfo{.id = "thread-table", .description = "Threads"};
  using Purposes = For<ContactCustomer, SendInvoice>;
  using Recipient = Acme;
};

using Kept = zweck::Tables<zweck::Table<ThreadTable, Thread>, zweck::Table<LetterTable, Letter>>;

}  // namespace acme

int main(int argc, char** argv) {
  if (argc > 1) {
    absl::StatusOr<zweck::PostgresStore> store = zweck::PostgresStore::Open(argv[1]);
    absl::Status status = store.status();
    acme::Letter letter;
    letter.number = "1";
    letter.email = "ada@example.com";
    if (status.ok()) status = zweck::Persist<acme::LetterTable>(letter, *store);
    acme::Thread thread;
    thread.number = "1";
    if (status.ok()) {
      status =
          zweck::Persist<acme::ThreadTable>(zweck::Minimize<acme::ThreadTable>(thread), *store);
    }
    std::cout << status.ToString() << '\n';
    return status.ok() ? 0 : 1;
  }
  const absl::StatusOr<std::string> sql = zweck::GrantsFor<acme::Kept>({.application = "acme"});
  if (!sql.ok()) return 1;
  std::cout << *sql;
}
