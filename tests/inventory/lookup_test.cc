// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/lookup.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {
namespace {

// A tour has seats, a map by text of categories, each of which has a list, a map and a note.
v1::Inventory Tour() {
  v1::Inventory inventory;
  v1::Category& seat = *inventory.add_categories();
  seat.set_id("seat");
  v1::Field& wishes = *seat.add_fields();
  wishes.set_name("wishes");
  wishes.set_list(true);
  v1::Field& extras = *seat.add_fields();
  extras.set_name("extras");
  extras.set_map(true);
  seat.add_fields()->set_name("note");
  v1::Category& tour = *inventory.add_categories();
  tour.set_id("tour");
  v1::Field& guides = *tour.add_fields();
  guides.set_name("guides");
  guides.set_list(true);
  v1::Field& seats = *tour.add_fields();
  seats.set_name("seats");
  seats.set_map(true);
  seats.set_category("seat");
  tour.add_fields()->set_name("day");
  return inventory;
}

TEST_CASE("How many of a field there are is said, in maps, too") {
  const v1::Inventory inventory = Tour();
  const Lookup lookup(inventory);
  std::vector<std::string> said;
  for (const FieldAt& at : lookup.Fields(*lookup.Category("tour"))) {
    said.push_back(at.path + ": " + AmountWords(at));
  }
  CHECK(said == std::vector<std::string>{
                    "guides: any number of them",
                    "seats.wishes: any number of them in each entry of seats, a map by text",
                    "seats.extras: any number of them, each under a text (a map)",
                    "seats.note: in each entry of seats, a map by text",
                    "day: ",
                });
}

std::string SealedIn(const v1::Inventory& inventory, std::string_view category) {
  const Lookup lookup(inventory);
  std::string sealed;
  for (const FieldAt& at : lookup.Fields(*lookup.Category(category))) {
    if (at.sealed) sealed += (sealed.empty() ? "" : " ") + at.path;
  }
  return sealed;
}

TEST_CASE("What stores seal is secret, or of a category that is, and not what they read") {
  v1::Inventory inventory = Tour();
  v1::Category& seat = *inventory.mutable_categories(0);
  v1::Category& tour = *inventory.mutable_categories(1);
  CHECK(SealedIn(inventory, "tour").empty());
  seat.mutable_fields(2)->set_secret(true);
  CHECK(SealedIn(inventory, "tour") == "seats.note");
  seat.set_sealed(true);
  seat.mutable_fields(0)->set_indexed(true);  // by no store, within another category
  CHECK(SealedIn(inventory, "tour") == "seats.wishes seats.extras seats.note");
  CHECK(SealedIn(inventory, "seat") == "extras note");
  seat.set_sealed(false);
  tour.set_sealed(true);
  CHECK(SealedIn(inventory, "tour") == "guides seats.wishes seats.extras seats.note day");
  tour.mutable_fields(0)->set_key(true);
  tour.mutable_retention()->set_since("day");
  CHECK(SealedIn(inventory, "tour") == "seats.wishes seats.extras seats.note");
  tour.mutable_retention()->clear_since();
  tour.mutable_retention()->add_first_of()->set_since("day");
  tour.mutable_retention()->add_first_of()->set_seconds(60);
  CHECK(SealedIn(inventory, "tour") == "seats.wishes seats.extras seats.note");
}

}  // namespace
}  // namespace zweck::inventory
