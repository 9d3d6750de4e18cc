// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/activity.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/words.h"
#include "src/text/lists.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::Contains;

using Paths = std::set<std::string_view>;

FieldList Only(const FieldList& fields, const Paths& paths) {
  FieldList some;
  for (const FieldAt& at : fields) {
    if (paths.contains(at.path)) some.push_back(at);
  }
  return some;
}

// The flows of one category.
class OneCategory {
 public:
  OneCategory(const Lookup& lookup, const v1::Category& category)
      : lookup_(lookup),
        category_(category),
        fields_(lookup.Fields(category)),
        flows_(lookup.FlowsOf(category.id())) {}

  // That its fields are declared for; what is done for others has no field.
  std::set<std::string_view> Purposes() const {
    std::set<std::string_view> purposes;
    for (const FieldAt& at : fields_) {
      purposes.insert(at.field->purposes().begin(), at.field->purposes().end());
    }
    return purposes;
  }

  // Without fields, if nothing is done for the purpose.
  Handling For(const std::string& purpose) {
    Handling handling{.category = &category_};
    Paths served;
    std::map<std::string, std::pair<Disclosure, Paths>> disclosures;
    for (const v1::Flow* flow : flows_) {
      const Paths paths = Served(*flow, purpose);
      if (paths.empty()) continue;
      served.insert(paths.begin(), paths.end());
      handling.doors.insert(flow->door());
      Disclose(*flow, paths, disclosures);
    }
    for (const v1::Flow* flow : flows_) {
      const bool brings = flow->door() == v1::DOOR_INGEST &&
                          std::ranges::any_of(flow->fields(), [&](const auto& path) {
                            return served.contains(path);
                          });
      if (brings) handling.doors.insert(v1::DOOR_INGEST);
    }
    handling.fields = Only(fields_, served);
    for (auto& [recipient, disclosure] : disclosures) {
      disclosure.first.fields = Only(fields_, disclosure.second);
      handling.disclosures.push_back(std::move(disclosure.first));
    }
    busy_.insert(served.begin(), served.end());
    return handling;
  }

  // To be asked after all purposes.
  Handling Idle() const {
    Handling handling{.category = &category_};
    Paths idle;
    for (const v1::Flow* flow : flows_) {
      for (const FieldAt& at : fields_) {
        if (busy_.contains(at.path) || !Contains(flow->fields(), at.path)) continue;
        idle.insert(at.path);
        handling.doors.insert(flow->door());
      }
    }
    handling.fields = Only(fields_, idle);
    return handling;
  }

 private:
  Paths Served(const v1::Flow& flow, const std::string& purpose) const {
    if (flow.door() == v1::DOOR_INGEST) return {};
    if (flow.door() == v1::DOOR_USE) {
      if (flow.purpose() != purpose) return {};
    } else {
      const v1::Sink* sink = lookup_.Sink(flow.sink());
      if (sink == nullptr || !Contains(sink->purposes(), purpose)) return {};
    }
    Paths paths;
    for (const FieldAt& at : fields_) {
      if (Contains(flow.fields(), at.path) && Contains(at.field->purposes(), purpose)) {
        paths.insert(at.path);
      }
    }
    return paths;
  }

  void Disclose(const v1::Flow& flow, const Paths& paths,
                std::map<std::string, std::pair<Disclosure, Paths>>& disclosures) const {
    const bool kept = flow.door() == v1::DOOR_PERSIST;
    if (!kept && !inventory::LeadsOut(flow.door())) return;
    const std::string& id = lookup_.Sink(flow.sink())->recipient();
    const v1::Recipient* recipient = lookup_.Recipient(id);
    if (recipient != nullptr && recipient->role() == v1::ROLE_CONTROLLER) return;
    auto& [disclosure, fields] =
        disclosures.try_emplace(id, Disclosure{.recipient = id}, Paths()).first->second;
    disclosure.kept = disclosure.kept || kept;
    disclosure.sealed = disclosure.sealed && flow.sealed();
    fields.insert(paths.begin(), paths.end());
  }

  const Lookup& lookup_;
  const v1::Category& category_;
  FieldList fields_;
  const std::vector<const v1::Flow*>& flows_;
  Paths busy_;  // that serve some purpose
};

}  // namespace

Activities ActivitiesOf(const v1::Inventory& inventory, const Lookup& lookup,
                        const std::set<std::string_view>& categories) {
  std::vector<OneCategory> wanted;
  for (const v1::Category& category : inventory.categories()) {
    // Of two categories with one id, the one that the id stands for.
    if (categories.contains(category.id()) && lookup.Category(category.id()) == &category) {
      wanted.emplace_back(lookup, category);
    }
  }
  std::map<std::string_view, std::vector<OneCategory*>> by_purpose;
  for (OneCategory& category : wanted) {
    for (const std::string_view purpose : category.Purposes()) {
      by_purpose[purpose].push_back(&category);
    }
  }
  Activities activities;
  for (const v1::Purpose& purpose : inventory.purposes()) {
    if (lookup.Purpose(purpose.id()) != &purpose) continue;
    Activity activity{.purpose = purpose.id()};
    for (OneCategory* category : by_purpose[purpose.id()]) {
      Handling handling = category->For(purpose.id());
      if (!handling.fields.empty()) activity.handlings.push_back(std::move(handling));
    }
    if (!activity.handlings.empty()) activities.list.push_back(std::move(activity));
  }
  for (const OneCategory& category : wanted) {
    Handling handling = category.Idle();
    if (!handling.fields.empty()) activities.idle.push_back(std::move(handling));
  }
  return activities;
}

bool HoldsPersonalData(const v1::Category& category, const Lookup& lookup) {
  if (category.anonymous()) return false;
  const FieldList fields = lookup.Fields(category);
  return std::ranges::any_of(fields, [&](const FieldAt& at) {
    const v1::Kind* kind = lookup.Kind(at.field->kind());
    return kind == nullptr || (kind->identifies() != v1::IDENTIFIES_NO &&
                               kind->identifies() != v1::IDENTIFIES_ORGANISATION);
  });
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

}  // namespace zweck::report
