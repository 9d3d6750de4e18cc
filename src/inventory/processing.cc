// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/processing.h"

#include <absl/strings/str_join.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/words.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::inventory {
namespace {

using text::Cat;
using text::Contains;

using Paths = std::set<std::string_view>;

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
      Paths served;
      for (const v1::Flow* flow : flows_) {
        if (flow->door() == v1::DOOR_INGEST || !Serves(*flow, purpose.id())) continue;
        const Paths passing = Where([&](const FieldAt& at) {
          return Passes(*flow, at.path) && Contains(at.field->purposes(), purpose.id());
        });
        AddFlow(*flow, passing, processing, served);
      }
      if (processing.flows.empty()) continue;
      served_flows_.insert(processing.flows.begin(), processing.flows.end());
      for (const v1::Flow* flow : flows_) {
        if (flow->door() != v1::DOOR_INGEST) continue;
        const Paths passing = Where(
            [&](const FieldAt& at) { return Passes(*flow, at.path) && served.contains(at.path); });
        AddFlow(*flow, passing, processing, served);
      }
      served_.insert(served.begin(), served.end());
      Finish(std::move(processing), served, out);
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
    if (HasPurpose(flow.door())) return flow.purpose() == purpose;
    const v1::Sink* sink = lookup_.Sink(flow.sink());
    return sink != nullptr && Contains(sink->purposes(), purpose);
  }

  template <class Wanted>
  Paths Where(Wanted wanted) const {
    Paths paths;
    for (const FieldAt& at : fields_) {
      if (wanted(at)) paths.insert(at.path);
    }
    return paths;
  }

  // A flow that lets some of the fields through.
  static void AddFlow(const v1::Flow& flow, const Paths& passing, Processing& processing,
                      Paths& all) {
    if (passing.empty()) return;
    processing.flows.push_back(&flow);
    processing.doors.insert(flow.door());
    all.insert(passing.begin(), passing.end());
  }

  // Of two fields with one path, the first.
  void Finish(Processing processing, Paths paths, Processings& out) const {
    std::ranges::copy_if(fields_, std::back_inserter(processing.fields),
                         [&](const FieldAt& at) { return paths.erase(at.path) == 1; });
    out.list.push_back(std::move(processing));
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
    Paths idle;
    for (const v1::Flow* flow : flows_) {
      const Paths passing = Where([&](const FieldAt& at) {
        return Contains(flow->fields(), at.path) && !served_.contains(at.path);
      });
      AddFlow(*flow, passing, rest, idle);
    }
    if (!rest.flows.empty()) Finish(std::move(rest), idle, out);
  }

  void AddContradictions(Processings& out) const {
    for (const v1::Flow* flow : flows_) {
      const auto say = [&](std::string_view what, std::string_view id) {
        out.contradictions.push_back(Cat(
            {"A flow of ", category_.id(), " names ", what, " that is not declared: ", id, "."}));
      };
      if (HasSink(flow->door()) && lookup_.Sink(flow->sink()) == nullptr) {
        say("a sink", flow->sink());
      }
      if (HasPurpose(flow->door()) && lookup_.Purpose(flow->purpose()) == nullptr) {
        say("a purpose", flow->purpose());
      }
      for (const std::string& path : flow->fields()) {
        if (!IsDeclared(path)) say("a field", path);
      }
      if (flow->door() != v1::DOOR_INGEST && !served_flows_.contains(flow)) {
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
  Paths served_;                            // the fields that serve some purpose
  std::set<const v1::Flow*> served_flows_;  // likewise
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

bool IsSealed(const std::vector<const v1::Flow*>& flows, std::string_view path,
              bool (*counts)(v1::Door)) {
  bool passes = false;
  for (const v1::Flow* flow : flows) {
    if (!counts(flow->door()) || !Passes(*flow, path)) continue;
    if (!flow->sealed()) return false;
    passes = true;
  }
  return passes;
}

std::string SealedWords(const v1::Category& category, const Lookup& lookup) {
  if (!category.sealed()) return "";
  std::vector<std::string> read;
  for (const FieldAt& at : lookup.Fields(category)) {
    if (!at.sealed) read.push_back(at.path);
  }
  if (read.empty()) return "sealed in every store";
  return Cat({"sealed in every store, but for what it has to read: ", absl::StrJoin(read, ", ")});
}

bool IsSealedWhereKept(const v1::Category& category, const std::vector<const v1::Flow*>& flows) {
  bool kept = false;
  for (const v1::Flow* flow : flows) {
    if (!IsKept(flow->door())) continue;
    if (!flow->sealed()) return false;
    kept = true;
  }
  return kept && category.sealed();
}

bool OnlyComesIn(const Processing& processing) {
  return processing.doors == std::set<v1::Door>{v1::DOOR_INGEST};
}

bool HoldsPersonalData(const v1::Category& category, const Lookup& lookup) {
  if (category.anonymous()) return false;
  const std::vector<FieldAt> fields = lookup.Fields(category);
  return std::ranges::any_of(fields, [&](const FieldAt& at) {
    const v1::Kind* kind = lookup.Kind(at.field->kind());
    return kind == nullptr || (kind->identifies() != v1::IDENTIFIES_NO &&
                               kind->identifies() != v1::IDENTIFIES_ORGANISATION);
  });
}

}  // namespace zweck::inventory
