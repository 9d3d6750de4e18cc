// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/merge.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

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
    const auto lists = [](const v1::Flow& flow) {
      return std::tuple(std::vector<std::string_view>(flow.beside().begin(), flow.beside().end()),
                        std::vector<std::string_view>(flow.asked().begin(), flow.asked().end()),
                        flow.whole_table());
    };
    return lists(a) < lists(b);
  }
};
// Each with the binaries that it is in.
using Flows = std::map<v1::Flow, std::set<std::string_view>, FlowOrder>;

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
      AddBinaries(merged.inventory);
      if (!AddFlows(merged.inventory)) continue;
      AddPrograms(merged.inventory);
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
    struct Seen {
      absl::Status status;
      Flows::iterator flow;
    };
    std::map<const v1::Record*, Seen> seen;
    const bool all = ForEachRecord([&](const FileRecords& file, const Held& held) {
      if (!held.record->has_flow()) return absl::OkStatus();
      const auto [known, is_new] = seen.try_emplace(held.record);
      if (is_new) {
        absl::StatusOr<v1::Flow> flow = fields.Spell(held.record->flow());
        known->second.status = flow.status();
        if (flow.ok()) known->second.flow = flows.try_emplace(*std::move(flow)).first;
      }
      if (!known->second.status.ok()) return known->second.status;
      const std::vector<std::string>& in = held.binaries.empty() ? file.binaries : held.binaries;
      known->second.flow->second.insert(in.begin(), in.end());
      return absl::OkStatus();
    });
    for (const auto& [flow, binaries] : flows) {
      v1::Flow& added = *inventory.add_flows();
      added = flow;
      if (static_cast<int>(binaries.size()) == inventory.binaries_size()) continue;
      for (const std::string_view name : binaries) added.add_binaries(std::string(name));
    }
    return all;
  }

  void AddBinaries(v1::Inventory& inventory) const {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (statuses_[i].ok()) names.insert(files_[i].binaries.begin(), files_[i].binaries.end());
    }
    for (const std::string_view name : names) inventory.add_binaries(std::string(name));
  }

  // Two files of one name may say different things.
  void AddPrograms(v1::Inventory& inventory) const {
    using Said = std::array<std::string_view, 4>;
    std::map<Said, const v1::Program*> programs;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!statuses_[i].ok()) continue;
      for (const v1::Program& program : files_[i].programs) {
        programs.try_emplace(
            Said{program.name(), program.version(), program.commit(), program.date()}, &program);
      }
    }
    for (const auto& [said, program] : programs) *inventory.add_programs() = *program;
  }

  std::span<const FileRecords> files_;
  std::vector<absl::Status> statuses_;
};

}  // namespace

Merged Merge(std::span<const FileRecords> files) { return Merger(files).Run(); }

}  // namespace zweck::inventory
