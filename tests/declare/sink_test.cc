// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a sink: info, purposes and one recipient.

#include "zweck/declare/sink.h"

#include <catch2/catch.hpp>

#include "tests/refusals/policy.h"

namespace sink_test {

namespace {

using acme::MailCo;
using acme::SendInvoice;
using zweck::Sink;
using zweck::SinkInfo;

constexpr SinkInfo kShed{.id = "shed", .description = "Where things go"};

struct NoInfo {
  using Purposes = zweck::For<SendInvoice>;
  using Recipient = MailCo;
};
struct NoPurposes {
  static constexpr SinkInfo kInfo = kShed;
  using Recipient = MailCo;
};
struct EmptyPurposes {
  static constexpr SinkInfo kInfo = kShed;
  using Purposes = zweck::For<>;
  using Recipient = MailCo;
};
struct BarePurpose {
  static constexpr SinkInfo kInfo = kShed;
  using Purposes = SendInvoice;
  using Recipient = MailCo;
};
struct RecipientAmongPurposes {
  static constexpr SinkInfo kInfo = kShed;
  using Purposes = zweck::For<SendInvoice, MailCo>;
  using Recipient = MailCo;
};
struct NoRecipient {
  static constexpr SinkInfo kInfo = kShed;
  using Purposes = zweck::For<SendInvoice>;
};
struct ManyRecipients {
  static constexpr SinkInfo kInfo = kShed;
  using Purposes = zweck::For<SendInvoice>;
  using Recipient = zweck::SharedWith<MailCo>;
};
struct NotConstexpr {
  static const SinkInfo kInfo;
  using Purposes = zweck::For<SendInvoice>;
  using Recipient = MailCo;
};
const SinkInfo NotConstexpr::kInfo{kShed};

}  // namespace

TEST_CASE("A sink has info, purposes and one recipient") {
  STATIC_REQUIRE(Sink<acme::InvoiceTable>);
  STATIC_REQUIRE(Sink<acme::InvoiceMailer>);
  STATIC_REQUIRE_FALSE(Sink<NoInfo>);
  STATIC_REQUIRE_FALSE(Sink<NoPurposes>);
  STATIC_REQUIRE_FALSE(Sink<EmptyPurposes>);
  STATIC_REQUIRE_FALSE(Sink<BarePurpose>);
  STATIC_REQUIRE_FALSE(Sink<RecipientAmongPurposes>);
  STATIC_REQUIRE_FALSE(Sink<NoRecipient>);
  STATIC_REQUIRE_FALSE(Sink<ManyRecipients>);
  STATIC_REQUIRE_FALSE(Sink<NotConstexpr>);
  STATIC_REQUIRE_FALSE(Sink<acme::Customer>);
  STATIC_REQUIRE_FALSE(Sink<int>);
  CHECK(NotConstexpr::kInfo.id == kShed.id);
}

}  // namespace sink_test
