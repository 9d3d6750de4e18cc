// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/merge.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "src/inventory/declarations.h"
#include "src/inventory/flow_fields.h"

namespace zweck::inventory {
namespace {

// As the schema sorts them.
struct FlowOrder {
  bool operator()(const v1::Flow& a, const v1::Flow& b) const {
    const auto head = [](const v1::Flow& flow) {
      return std::tuple(std::string_view(flow.category()), flow.door(),
                        std::string_view(flow.sink()), std::string_view(flow.purpose()));
    };
    const auto tail = [](const v1::Flow& flow) {
      return std::pair(flow.minimized(), flow.sealed());
    };
    if (head(a) != head(b)) return head(a) < head(b);
    if (!std::equal(a.fields().begin(), a.fields().end(), b.fields().begin(), b.fields().end())) {
      return std::lexicographical_compare(a.fields().begin(), a.fields().end(), b.fields().begin(),
                                          b.fields().end());
    }
    if (tail(a) != tail(b)) return tail(a) < tail(b);
    return std::lexicographical_compare(a.beside().begin(), a.beside().end(), b.beside().begin(),
                                        b.beside().end());
  }
};
using Flows = std::set<v1::Flow, FlowOrder>;

class Merger {
 public:
  explicit Merger(std::span<const FileRecords> files) : files_(files), statuses_(files.size()) {}

  // A file that is refused takes its declarations with it, so the others are looked at again.
  Merged Run() {
    for (;;) {
      Declarations declarations;
      if (!ForEachRecord([&](const FileRecords& file, const Held& held) {
            return held.record->has_flow() ? absl::OkStatus() : declarations.Add(file, held);
          })) {
        continue;
      }
      if (!ForEachRecord([&](const FileRecords&, const Held& held) {
            return held.record->has_flow() ? declarations.Need(held.record->flow())
                                           : absl::OkStatus();
          })) {
        continue;
      }
      if (!ForEachRecord([&](const FileRecords&, const Held& held) {
            return declarations.CheckNames(held);
          })) {
        continue;
      }
      Merged merged{.inventory = declarations.Needed(), .statuses = {}};
      if (!AddFlows(merged.inventory)) continue;
      AddBinaries(merged.inventory);
      merged.statuses = std::move(statuses_);
      return merged;
    }
  }

 private:
  // False where a file was refused.
  template <class Look>
  bool ForEachRecord(Look look) {
    bool all = true;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!statuses_[i].ok()) continue;
      for (const Held& held : files_[i].records) {
        const absl::Status status = look(files_[i], held);
        if (status.ok()) continue;
        statuses_[i] = In(PlaceOf(files_[i], held), status);
        all = false;
        break;
      }
    }
    return all;
  }

  bool AddFlows(v1::Inventory& inventory) {
    FlowFields fields(inventory);
    Flows flows;
    std::map<const v1::Record*, absl::Status> seen;
    const bool all = ForEachRecord([&](const FileRecords&, const Held& held) {
      if (!held.record->has_flow()) return absl::OkStatus();
      const auto [known, is_new] = seen.try_emplace(held.record);
      if (!is_new) return known->second;
      absl::StatusOr<v1::Flow> flow = fields.Spell(held.record->flow());
      known->second = flow.status();
      if (flow.ok()) flows.insert(*std::move(flow));
      return known->second;
    });
    for (const v1::Flow& flow : flows) *inventory.add_flows() = flow;
    return all;
  }

  void AddBinaries(v1::Inventory& inventory) const {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (statuses_[i].ok()) names.insert(files_[i].binaries.begin(), files_[i].binaries.end());
    }
    for (const std::string_view name : names) inventory.add_binaries(std::string(name));
  }

  std::span<const FileRecords> files_;
  std::vector<absl::Status> statuses_;
};

}  // namespace

Merged Merge(std::span<const FileRecords> files) { return Merger(files).Run(); }

}  // namespace zweck::inventory
