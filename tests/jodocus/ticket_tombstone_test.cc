// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/ticket_tombstone.h"

#include <zweck/internal/declare/facts.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>

#include "jodocus/sinks.h"

using jodocus::SupportStore;
using jodocus::TicketSystem;
using jodocus::TicketTombstone;
namespace kind = jodocus::kind;

TEST_CASE("a tombstone holds ids and times, and nothing that somebody wrote") {
  for (const zweck::internal::FieldFacts& field : zweck::internal::kFacts<TicketTombstone>.fields) {
    const bool id = field.kind->id == kind::TicketKey::kInfo.id;
    CHECK((id || field.kind->id == kind::RecordTime::kInfo.id));
    CHECK_FALSE(field.subject);
  }
  STATIC_REQUIRE(zweck::Persistable<TicketTombstone, SupportStore>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<TicketTombstone, TicketSystem>);
  STATIC_REQUIRE_FALSE(zweck::Transmittable<TicketTombstone, TicketSystem>);
}
