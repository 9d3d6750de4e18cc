// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/processing.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::report {
namespace {

using inventory::FieldAt;
using inventory::Lookup;
using text::Cat;
using text::Contains;

bool NeedsSink(v1::Door door) {
  return door == v1::DOOR_PERSIST || door == v1::DOOR_READ || door == v1::DOOR_ERASE ||
         inventory::LeadsOut(door);
}

// Where each purpose stands in the inventory.
using Places = std::multimap<std::string_view, int>;

// The flows of one category, and which of its fields each lets through.
class CategoryProcessing {
 public:
  CategoryProcessing(const Lookup& lookup, const v1::Category& category)
      : lookup_(lookup),
        category_(category),
        fields_(lookup.Fields(category)),
        flows_(lookup.FlowsOf(category.id())) {}

  void AddTo(const v1::Inventory& inventory, const Places& places, Processings& out) {
    for (const int place : PlacesOfPurposes(places)) {
      const v1::Purpose& purpose = inventory.purposes(place);
      Processing processing{.category = &category_, .purpose = &purpose};
      for (const v1::Flow* flow : flows_) {
        if (flow->door() != v1::DOOR_INGEST && Serves(*flow, purpose.id())) Add(*flow, processing);
      }
      if (processing.flows.empty()) continue;
      for (const v1::Flow* flow : flows_) {
        if (flow->door() == v1::DOOR_INGEST) AddIngest(*flow, processing);
      }
      served_.insert(processing.flows.begin(), processing.flows.end());
      InOrder(processing);
      out.list.push_back(std::move(processing));
    }
    AddTheRest(out);
    AddContradictions(out);
  }

 private:
  // Of those that its fields are declared for, in the inventory's order: nothing serves another.
  std::set<int> PlacesOfPurposes(const Places& places) const {
    std::set<int> of_fields;
    for (const FieldAt& at : fields_) {
      for (const std::string& id : at.field->purposes()) {
        const auto [begin, end] = places.equal_range(id);
        for (auto place = begin; place != end; ++place) of_fields.insert(place->second);
      }
    }
    return of_fields;
  }

  bool Serves(const v1::Flow& flow, std::string_view purpose) const {
    if (flow.door() == v1::DOOR_USE) return flow.purpose() == purpose;
    const v1::Sink* sink = lookup_.Sink(flow.sink());
    return sink != nullptr && Contains(sink->purposes(), purpose);
  }

  void Add(const v1::Flow& flow, Processing& processing) {
    bool any = false;
    for (const FieldAt& at : fields_) {
      if (!Passes(flow, at.path) || !Contains(at.field->purposes(), processing.purpose->id())) {
        continue;
      }
      any = true;
      paths_.insert(at.path);
      if (!Has(processing, at.path)) processing.fields.push_back(at);
    }
    if (any) AddFlow(flow, processing);
  }

  static void AddIngest(const v1::Flow& flow, Processing& processing) {
    const bool brings = std::ranges::any_of(
        processing.fields, [&](const FieldAt& at) { return Passes(flow, at.path); });
    if (brings) AddFlow(flow, processing);
  }

  static void AddFlow(const v1::Flow& flow, Processing& processing) {
    processing.flows.push_back(&flow);
    processing.doors.insert(flow.door());
  }

  static bool Has(const Processing& processing, std::string_view path) {
    return std::ranges::any_of(processing.fields,
                               [&](const FieldAt& at) { return at.path == path; });
  }

  void InOrder(Processing& processing) const {
    std::vector<FieldAt> ordered;
    for (const FieldAt& at : fields_) {
      if (Has(processing, at.path) && !HasPath(ordered, at.path)) ordered.push_back(at);
    }
    processing.fields = std::move(ordered);
  }

  static bool HasPath(const std::vector<FieldAt>& fields, std::string_view path) {
    return std::ranges::any_of(fields, [&](const FieldAt& at) { return at.path == path; });
  }

  // A field, or a nested record.
  bool IsDeclared(std::string_view path) const {
    const std::string within = Cat({path, "."});
    return std::ranges::any_of(
        fields_, [&](const FieldAt& at) { return at.path == path || at.path.starts_with(within); });
  }

  // What passes a door and serves no purpose: with the library's own rules, what comes in only.
  void AddTheRest(Processings& out) const {
    Processing rest{.category = &category_, .purpose = nullptr};
    for (const v1::Flow* flow : flows_) {
      bool any = false;
      for (const FieldAt& at : fields_) {
        if (!Contains(flow->fields(), at.path) || paths_.contains(at.path)) continue;
        any = true;
        if (!HasPath(rest.fields, at.path)) rest.fields.push_back(at);
      }
      if (any) AddFlow(*flow, rest);
    }
    if (rest.flows.empty()) return;
    InOrder(rest);
    out.list.push_back(std::move(rest));
  }

  void AddContradictions(Processings& out) const {
    for (const v1::Flow* flow : flows_) {
      const auto say = [&](std::string_view what, std::string_view id) {
        out.contradictions.push_back(Cat(
            {"A flow of ", category_.id(), " names ", what, " that is not declared: ", id, "."}));
      };
      if (NeedsSink(flow->door()) && lookup_.Sink(flow->sink()) == nullptr) {
        say("a sink", flow->sink());
      }
      if (flow->door() == v1::DOOR_USE && lookup_.Purpose(flow->purpose()) == nullptr) {
        say("a purpose", flow->purpose());
      }
      for (const std::string& path : flow->fields()) {
        if (!IsDeclared(path)) say("a field", path);
      }
      if (flow->door() != v1::DOOR_INGEST && !served_.contains(flow)) {
        out.contradictions.push_back(Cat({"A flow of ", category_.id(),
                                          " serves no purpose that its fields are declared for: ",
                                          v1::Door_Name(flow->door()), " ", flow->sink(), "."}));
      }
    }
  }

  const Lookup& lookup_;
  const v1::Category& category_;
  std::vector<FieldAt> fields_;
  const std::vector<const v1::Flow*>& flows_;
  std::set<std::string> paths_;       // that serve some purpose
  std::set<const v1::Flow*> served_;  // that serve some purpose
};

}  // namespace

Processings ProcessingsOf(const v1::Inventory& inventory, const Lookup& lookup) {
  Processings out;
  Places places;
  for (int i = 0; i < inventory.purposes_size(); ++i) places.emplace(inventory.purposes(i).id(), i);
  for (const v1::Category& category : inventory.categories()) {
    // Of two categories with one id, the one that the id stands for.
    if (lookup.Category(category.id()) != &category) continue;
    CategoryProcessing(lookup, category).AddTo(inventory, places, out);
  }
  for (const v1::Flow& flow : inventory.flows()) {
    if (lookup.Category(flow.category()) == nullptr) {
      out.contradictions.push_back(
          Cat({"A flow names a category that is not declared: ", flow.category(), "."}));
    }
  }
  std::ranges::sort(out.contradictions);
  const auto repeated = std::ranges::unique(out.contradictions);
  out.contradictions.erase(repeated.begin(), repeated.end());
  return out;
}

bool Passes(const v1::Flow& flow, std::string_view path) {
  return std::ranges::any_of(flow.fields(), [&](std::string_view name) {
    return path == name || (path.size() > name.size() && path.starts_with(name) &&
                            path[name.size()] == '.' && !name.empty());
  });
}

bool OnlyComesIn(const Processing& processing) {
  return processing.doors == std::set<v1::Door>{v1::DOOR_INGEST};
}

bool IsAboutPeople(const v1::Category& category, const Lookup& lookup) {
  if (category.anonymous()) return false;
  const std::vector<FieldAt> fields = lookup.Fields(category);
  return std::ranges::any_of(fields, [&](const FieldAt& at) {
    const v1::Kind* kind = lookup.Kind(at.field->kind());
    return kind == nullptr || (kind->identifies() != v1::IDENTIFIES_NO &&
                               kind->identifies() != v1::IDENTIFIES_ORGANISATION);
  });
}

}  // namespace zweck::report
