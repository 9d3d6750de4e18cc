// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An inventory as large as any that we know of, or larger: 100 categories of 10 fields, 40
// purposes, 30 recipients, and names that are long.

#ifndef ZWECK_TESTS_REPORT_HTML_LARGE_INVENTORY_H_
#define ZWECK_TESTS_REPORT_HTML_LARGE_INVENTORY_H_

#include <cstdint>
#include <string>

#include "zweck/v1/inventory.pb.h"

namespace zweck::testing {

inline v1::Inventory LargeInventory(int categories = 100) {
  constexpr int kFields = 10;
  constexpr int kPurposes = 40;
  constexpr int kRecipients = 30;
  constexpr int kThirdParty = 17;  // one small one among them
  v1::Inventory inventory;
  inventory.add_binaries("everything");
  const auto purpose_id = [](int i) { return "purpose-with-a-long-name-" + std::to_string(i); };
  const auto recipient_id = [](int i) { return "recipient-" + std::to_string(i); };
  for (int i = 0; i < kPurposes; ++i) {
    v1::Purpose* const purpose = inventory.add_purposes();
    purpose->set_id(purpose_id(i));
    purpose->set_description("What is done with it, as section " + std::to_string(i) + " says");
    purpose->set_legal_basis(v1::LEGAL_BASIS_CONTRACT);
  }
  for (int i = 0; i < kRecipients; ++i) {
    v1::Recipient* const recipient = inventory.add_recipients();
    recipient->set_id(recipient_id(i));
    recipient->set_name("Company of a long name, number " + std::to_string(i) + ", and partners");
    recipient->set_role(i == 0             ? v1::ROLE_CONTROLLER
                        : i == kThirdParty ? v1::ROLE_THIRD_PARTY
                                           : v1::ROLE_PROCESSOR);
    recipient->set_country(i % 3 == 0 ? "DE" : "IE");
    v1::Sink* const sink = inventory.add_sinks();
    sink->set_id("sink-" + std::to_string(i));
    sink->set_description("Where it lies");
    sink->set_recipient(recipient_id(i));
    for (int p = i; p < kPurposes; p += 5) sink->add_purposes(purpose_id(p));
  }
  for (int c = 0; c < categories; ++c) {
    v1::Category* const category = inventory.add_categories();
    category->set_id("category-of-an-uncommonly-long-name-" + std::to_string(c));
    category->set_description("What is known about one thing of the kind");
    category->set_subjects("people");
    category->set_policy_section("1");
    category->mutable_retention()->set_seconds(86400LL * (c + 1));
    for (int f = 0; f < kFields; ++f) {
      v1::Field* const field = category->add_fields();
      field->set_number(static_cast<std::uint32_t>(f + 1));
      field->set_name("a_field_with_a_long_name_" + std::to_string(f));
      field->set_kind("kind-" + std::to_string((c + f) % 60));
      field->set_type(v1::VALUE_TYPE_STRING);
      for (int p = f % 4; p < kPurposes; p += 13) field->add_purposes(purpose_id(p));
    }
    const auto flow = [&](v1::Door door, int sink) {
      v1::Flow* const added = inventory.add_flows();
      added->set_door(door);
      added->set_category(category->id());
      added->set_sink("sink-" + std::to_string(sink));
    };
    flow(v1::DOOR_PERSIST, 0);
    flow(v1::DOOR_READ, 0);
    // The third party gets one category only, and of that one field.
    const int to = c % kRecipients;
    if (to != kThirdParty) flow(v1::DOOR_TRANSMIT, to);
    if (c == kThirdParty) {
      flow(v1::DOOR_TRANSMIT, to);
      v1::Flow& small = *inventory.mutable_flows(inventory.flows_size() - 1);
      small.add_fields("a_field_with_a_long_name_2");
    }
  }
  for (int k = 0; k < 60; ++k) {
    v1::Kind* const kind = inventory.add_kinds();
    kind->set_id("kind-" + std::to_string(k));
    kind->set_description("One of the many kinds of things that can be known");
    kind->set_identifies(static_cast<v1::Identifies>(1 + k % 4));
  }
  return inventory;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_REPORT_HTML_LARGE_INVENTORY_H_
