// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What End and Purge leave in the binary, and how an event is named.

#include "zweck/flow/end.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "tests/flow/message.h"
#include "tests/refusals/policy.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/v1/inventory.pb.h"

namespace end_test {

using acme::InvoiceTable;
using acme::SendInvoice;
using std::chrono::days;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::internal::Door;
using zweck::internal::kEventOf;
namespace kind = zweck::kind;

constexpr zweck::CategoryInfo About(zweck::Literal id) {
  return {.id = id, .description = "Of a test", .subjects = "customers", .policy_section = "4"};
}
struct Trial {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Trial, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("trial");
  using Retention =
      zweck::FirstOf<zweck::KeepFor<days{90}>, zweck::KeepUntil<"the trial ends", days{30}>>;
  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
};
ZWECK_CATEGORY(Trial, number);
struct Installation {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Installation, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("installation");
  using Retention = zweck::FirstOf<zweck::KeepUntil<"the app is uninstalled", days{30}>,
                                   zweck::KeepUntil<"the customer objects", days{0}>>;
  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
};
ZWECK_CATEGORY(Installation, number);

TEST_CASE("An event needs a name where there are several") {
  STATIC_REQUIRE(kEventOf<Trial, ""> == "the trial ends");
  STATIC_REQUIRE(kEventOf<Trial, "the trial ends"> == "the trial ends");
  STATIC_REQUIRE(kEventOf<Trial, "the test ends">.empty());
  STATIC_REQUIRE(kEventOf<Installation, "">.empty());
  STATIC_REQUIRE(kEventOf<Installation, "the customer objects"> == "the customer objects");
}

TEST_CASE("Each category whose records end, or are removed then, is in the binary") {
  using Asked = zweck::internal::EventAsked<Trial, InvoiceTable, "", zweck::SqliteStore, true, true,
                                            char[2], absl::Time>;
  using flow_test::MessageOf;
  const zweck::v1::Flow ended = MessageOf<zweck::internal::FlowOf<Door::kEnd, Asked>>().flow();
  const zweck::v1::Flow purged =
      MessageOf<zweck::internal::PurgeFlow<InvoiceTable, Trial, false>>().flow();
  CHECK(ended.door() == zweck::v1::DOOR_END);
  CHECK(purged.door() == zweck::v1::DOOR_PURGE);  // which tells of no event
  for (const zweck::v1::Flow& flow : {ended, purged}) {
    CHECK(flow.category() == "trial");
    CHECK(flow.sink() == InvoiceTable::kInfo.id);
    CHECK_FALSE(flow.minimized());
  }
}

}  // namespace end_test
