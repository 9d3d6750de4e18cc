// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/sentences.h"

#include <catch2/catch.hpp>

#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

TEST_CASE("A text within a sentence begins small, unless it is an abbreviation", "[report]") {
  CHECK(WithinSentence("Bring an order") == "bring an order");
  CHECK(WithinSentence("E-mail address") == "e-mail address");
  CHECK(WithinSentence("VAT number") == "VAT number");
  CHECK(WithinSentence("A name") == "a name");
  CHECK(WithinSentence("already small") == "already small");
  CHECK(WithinSentence("").empty());
}

TEST_CASE("Stored data goes after a time or an event", "[report]") {
  v1::Category category;
  category.mutable_retention()->set_seconds(365 * 86400);
  CHECK(ErasureWords(category) == "1 year after it came in");
  category.mutable_retention()->set_until("the <app> is uninstalled");
  CHECK(ErasureWords(category) == "at most 1 year after the &lt;app&gt; is uninstalled");
  category.mutable_retention()->set_seconds(0);
  CHECK(ErasureWords(category) == "when the &lt;app&gt; is uninstalled");
}

TEST_CASE("Data is named by its kinds, each once", "[report]") {
  v1::Inventory shop = testing::Shop();
  v1::Category& category = *shop.add_categories();
  category.set_id("both");
  for (const char* kind : {"full-name", "email-address", "email-address", "no such kind"}) {
    v1::Field& field = *category.add_fields();
    field.set_kind(kind);
    field.set_name("f" + std::to_string(category.fields_size()));
  }
  const inventory::Lookup lookup(shop);
  CHECK(DataWords(lookup.Fields(category), lookup) ==
        "full name of a person; e-mail address; `f4`");
}

TEST_CASE("Doors are what is done", "[report]") {
  CHECK(DoorsWords({v1::DOOR_USE}) == "is used");
  CHECK(DoorsWords({v1::DOOR_INGEST, v1::DOOR_PERSIST, v1::DOOR_READ, v1::DOOR_ERASE,
                    v1::DOOR_TRANSMIT}) ==
        "comes in, is stored, is read back, is erased and is sent");
}

TEST_CASE("What has no words goes by its id", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  CHECK(PurposeWords("keep-accounts", lookup) == "Keep the books that tax law asks for");
  CHECK(PurposeWords("no such <purpose>", lookup) == "<code>no such &lt;purpose&gt;</code>");
  CHECK(ForPurpose("keep-accounts", lookup) == "to keep the books that tax law asks for");
  CHECK(ForPurpose("no such <purpose>", lookup) == "for <code>no such &lt;purpose&gt;</code>");
  CHECK(RecipientWords("letterbird", lookup) == "Letterbird, Inc.");
  CHECK(RecipientWords("nobody", lookup) == "`nobody`");
  CHECK(RecipientWords("", lookup) == "somebody unknown");
  CHECK(CategoryWords(*lookup.Category("question")) == "What somebody asked us");
  v1::Category bare;
  bare.set_id("bare");
  CHECK(CategoryWords(bare) == "`bare`");
}

}  // namespace
}  // namespace zweck::report
