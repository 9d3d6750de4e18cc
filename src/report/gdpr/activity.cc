// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/activity.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/processing.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using inventory::Processing;

// Who gets what of it, besides the controller.
std::vector<Disclosure> DisclosuresOf(const Processing& processing, const Lookup& lookup) {
  std::map<std::string, std::vector<const v1::Flow*>> by_recipient;
  for (const v1::Flow* flow : processing.flows) {
    if (!inventory::LeavesMemory(flow->door())) continue;
    const std::string& id = lookup.Sink(flow->sink())->recipient();
    const v1::Recipient* recipient = lookup.Recipient(id);
    if (recipient != nullptr && recipient->role() == v1::ROLE_CONTROLLER) continue;
    by_recipient[id].push_back(flow);
  }
  std::vector<Disclosure> disclosures;
  for (const auto& [id, flows] : by_recipient) {
    Disclosure disclosure{.recipient = id};
    for (const v1::Flow* flow : flows) {
      disclosure.kept = disclosure.kept || flow->door() == v1::DOOR_PERSIST;
      disclosure.sealed = disclosure.sealed && flow->sealed();
      const v1::Sink* sink = lookup.Sink(flow->sink());
      disclosure.hosts.insert(sink->hosts().begin(), sink->hosts().end());
    }
    std::ranges::copy_if(
        processing.fields, std::back_inserter(disclosure.fields), [&](const FieldAt& at) {
          return std::ranges::any_of(
              flows, [&](const v1::Flow* flow) { return inventory::Passes(*flow, at.path); });
        });
    disclosures.push_back(std::move(disclosure));
  }
  return disclosures;
}

}  // namespace

Activities ActivitiesOf(const v1::Inventory& inventory, const Lookup& lookup,
                        const std::set<std::string_view>& categories) {
  Activities activities;
  std::map<const v1::Purpose*, std::vector<Handling>> by_purpose;
  for (Processing& processing : inventory::ProcessingsOf(inventory, lookup).list) {
    if (!categories.contains(processing.category->id())) continue;
    std::vector<Disclosure> disclosures;
    if (processing.purpose != nullptr) disclosures = DisclosuresOf(processing, lookup);
    auto& handlings =
        processing.purpose != nullptr ? by_purpose[processing.purpose] : activities.idle;
    handlings.push_back({.category = processing.category,
                         .fields = std::move(processing.fields),
                         .doors = std::move(processing.doors),
                         .disclosures = std::move(disclosures)});
  }
  for (const v1::Purpose& purpose : inventory.purposes()) {
    const auto found = by_purpose.find(&purpose);
    // Of two purposes with one id, the one that the id stands for.
    if (found == by_purpose.end() || lookup.Purpose(purpose.id()) != &purpose) continue;
    activities.list.push_back({.purpose = purpose.id(), .handlings = std::move(found->second)});
  }
  return activities;
}

bool HasFlows(const Lookup& lookup, std::string_view category) {
  return !lookup.FlowsOf(category).empty();
}

bool IsStored(const Lookup& lookup, std::string_view category) {
  return std::ranges::any_of(lookup.FlowsOf(category),
                             [](const v1::Flow* flow) { return flow->door() == v1::DOOR_PERSIST; });
}

std::vector<const v1::Category*> StoredAround(const Lookup& lookup, const v1::Category& category) {
  // Those known to stand around it, outwards.
  std::vector<const v1::Category*> around = {&category};
  std::set<const v1::Category*> known = {&category};
  for (std::size_t i = 0; i < around.size(); ++i) {
    for (const v1::Category* outer : lookup.Nesting(around[i]->id())) {
      if (known.insert(outer).second) around.push_back(outer);
    }
  }
  around.erase(around.begin());
  std::erase_if(around, [&](const v1::Category* outer) { return !IsStored(lookup, outer->id()); });
  return around;
}

std::set<std::string> StoresOf(const Lookup& lookup, std::string_view category) {
  std::set<std::string> stores;
  for (const v1::Flow* flow : lookup.FlowsOf(category)) {
    if (flow->door() == v1::DOOR_PERSIST) stores.insert(flow->sink());
  }
  return stores;
}

std::set<std::string> StoresWithoutErasure(const Lookup& lookup, std::string_view category) {
  std::set<std::string> stores = StoresOf(lookup, category);
  for (const v1::Flow* flow : lookup.FlowsOf(category)) {
    if (flow->door() == v1::DOOR_ERASE) stores.erase(flow->sink());
  }
  return stores;
}

std::set<std::string> StoresWhereItEnds(const Lookup& lookup, const v1::Category& category) {
  std::set<std::string> purged;
  std::set<std::string> told;
  for (const v1::Flow* flow : lookup.FlowsOf(category.id())) {
    if (flow->door() == v1::DOOR_PURGE) purged.insert(flow->sink());
    if (flow->door() == v1::DOOR_END) told.insert(flow->sink());
  }
  const bool waits =
      std::ranges::all_of(inventory::EndsOf(category.retention()),
                          [](const v1::Retention& end) { return !end.until().empty(); });
  std::set<std::string> stores = StoresOf(lookup, category.id());
  std::erase_if(stores, [&](const std::string& store) {
    return !purged.contains(store) || (waits && !told.contains(store));
  });
  return stores;
}

}  // namespace zweck::report
