// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The flows of an inventory as processing activities, as GDPR Art. 13 and 30 speak of them: what is
// done for one purpose, with which data, and who gets it.

#ifndef ZWECK_SRC_REPORT_GDPR_ACTIVITY_H_
#define ZWECK_SRC_REPORT_GDPR_ACTIVITY_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

using FieldList = std::vector<inventory::FieldAt>;  // in the order of the declaration

// Somebody else who gets data of one category for one purpose: sent to them, or kept with them.
struct Disclosure {
  std::string recipient;  // id
  std::set<std::string> hosts = {};
  FieldList fields = {};
  bool kept = false;   // in a store of theirs
  bool sealed = true;  // by each store or transport on the way
};

// What is done with one category for one purpose.
struct Handling {
  const v1::Category* category;
  FieldList fields = {};                     // that serve the purpose
  std::set<v1::Door> doors = {};             // that they pass for it, and the one they come in by
  std::vector<Disclosure> disclosures = {};  // by recipient
};

struct Activity {
  std::string purpose;  // id
  std::vector<Handling> handlings = {};
};

struct Activities {
  std::vector<Activity> list;  // in the order of the inventory's purposes
  // Of each category, what passes a door and serves no purpose: with the library's rules, what
  // comes in, is held in memory and goes nowhere.
  std::vector<Handling> idle;
};

// Of these categories, by their ids; the flow's own category counts, not those nested in it. The
// inventory and the lookup must outlive what is returned.
Activities ActivitiesOf(const v1::Inventory& inventory, const inventory::Lookup& lookup,
                        const std::set<std::string_view>& categories);

// Whether the category has a flow of its own; what is only nested in others has none.
bool HasFlows(const inventory::Lookup& lookup, std::string_view category);

// The categories that a store keeps and that this one stands in: what is read from them and used by
// itself is kept with them.
std::vector<const v1::Category*> StoredAround(const inventory::Lookup& lookup,
                                              const v1::Category& category);

bool IsStored(const inventory::Lookup& lookup, std::string_view category);

// The stores that it is kept in, as ids of sinks.
std::set<std::string> StoresOf(const inventory::Lookup& lookup, std::string_view category);
// Those of them that no code here erases it from when somebody asks for it, such as by its key.
std::set<std::string> StoresWithoutErasure(const inventory::Lookup& lookup,
                                           std::string_view category);
// Those of them where the programs remove it once its time is over: by Purge, and if its time
// begins with an event alone, that is told there.
std::set<std::string> StoresWhereItEnds(const inventory::Lookup& lookup,
                                        const v1::Category& category);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_ACTIVITY_H_
