// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/picture/picture.h"

#include <absl/strings/str_join.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"

namespace zweck::report {
namespace {

using inventory::Lookup;
using text::Cat;

bool IsDrawn(v1::Door door) {
  return door == v1::DOOR_PERSIST || door == v1::DOOR_READ || door == v1::DOOR_USE ||
         inventory::Asks(door) || inventory::LeadsOut(door);
}

class Painter {
 public:
  explicit Painter(const Lookup& lookup) : lookup_(lookup) {}

  void Add(const v1::Flow& flow) {
    if (!IsDrawn(flow.door())) return;
    const bool use = flow.door() == v1::DOOR_USE;
    // A question is a way of reading.
    const v1::Door door = inventory::Asks(flow.door()) ? v1::DOOR_READ : flow.door();
    auto& fields = fields_[{flow.category(), use ? flow.purpose() : flow.sink(), door}];
    fields.insert(flow.fields().begin(), flow.fields().end());
    if (flow.door() == v1::DOOR_PERSIST) stores_.insert(flow.sink());
    if (door == v1::DOOR_READ) stores_.insert(flow.sink());
  }

  Picture Paint() {
    for (const auto& [way, fields] : fields_) {
      const auto& [category, other, door] = way;
      const std::string from = Category(category);
      if (door == v1::DOOR_USE) {
        AddArrow(Arrow::Way::kUses, from, Purpose(other), fields.size());
      } else if (inventory::LeadsOut(door)) {
        AddArrow(Arrow::Way::kSends, from, Sink(other), fields.size());
      } else if (door == v1::DOOR_PERSIST) {
        AddArrow(Arrow::Way::kStores, from, Sink(other), fields.size());
      } else if (!fields_.contains({category, other, v1::DOOR_PERSIST})) {
        AddArrow(Arrow::Way::kReads, Sink(other), from, fields.size());
      }
    }
    // The programs' own frame first, then the recipients, by their ids.
    for (auto& [recipient, frame] : frames_) picture_.frames.push_back(std::move(frame));
    return std::move(picture_);
  }

 private:
  void AddArrow(Arrow::Way way, const std::string& from, const std::string& to,
                std::size_t fields) {
    picture_.arrows.push_back({way, from, to, std::max<std::size_t>(fields, 1)});
  }

  // The id of a thing's box; new for a new thing.
  static std::pair<std::string, bool> IdOf(std::map<std::string, std::string>& ids, char letter,
                                           const std::string& thing) {
    const auto [at, added] = ids.try_emplace(thing, letter + std::to_string(ids.size()));
    return {at->second, added};
  }

  std::string Category(const std::string& id) {
    const auto [box, added] = IdOf(categories_, 'c', id);
    if (!added) return box;
    std::vector<std::string> lines = {inventory::TitleOf(id)};
    if (const v1::Category* category = lookup_.Category(id)) {
      if (category->anonymous()) {
        lines.emplace_back("anonymous");
      } else if (!category->subjects().empty()) {
        lines.push_back(category->subjects());
      }
      if (category->role() == v1::ROLE_PROCESSOR) lines.emplace_back("on behalf of others");
    }
    picture_.categories.push_back({box, Box::Shape::kCategory, std::move(lines)});
    return box;
  }

  std::string Sink(const std::string& id) {
    const auto [box, added] = IdOf(sinks_, 's', id);
    if (!added) return box;
    std::vector<std::string> lines = {inventory::TitleOf(id)};
    const v1::Sink* sink = lookup_.Sink(id);
    std::string recipient;
    if (sink != nullptr) {
      recipient = sink->recipient();
      std::string purposes;
      for (const std::string& purpose : sink->purposes()) {
        purposes.append(purposes.empty() ? "for " : ", ").append(purpose);
      }
      if (!purposes.empty()) lines.push_back(std::move(purposes));
      if (!sink->hosts().empty()) lines.push_back(Cat({"at ", absl::StrJoin(sink->hosts(), ", ")}));
    }
    const Box::Shape shape = stores_.contains(id) ? Box::Shape::kStore : Box::Shape::kReceiver;
    RecipientFrame(recipient).boxes.push_back({box, shape, std::move(lines)});
    return box;
  }

  std::string Purpose(const std::string& id) {
    const auto [box, added] = IdOf(purposes_, 'p', id);
    if (!added) return box;
    Frame& frame = frames_[{}];
    frame.id = "inside";
    frame.outside_eea = false;
    frame.title = "Inside the programs";
    frame.lines = {frame.title};
    frame.boxes.push_back({box, Box::Shape::kPurpose, {inventory::TitleOf(id)}});
    return box;
  }

  Frame& RecipientFrame(const std::string& id) {
    const auto [at, added] = frames_.try_emplace(std::pair(true, id));
    Frame& frame = at->second;
    if (!added) return frame;
    frame.id = Cat({"r", std::to_string(recipients_++)});
    const v1::Recipient* recipient = lookup_.Recipient(id);
    if (recipient == nullptr) {
      frame.outside_eea = false;
      frame.title = id.empty() ? "No recipient is known" : id;
      frame.lines = {frame.title};
      return frame;
    }
    const std::string& country = recipient->country();
    frame.outside_eea = !IsInEea(country);
    frame.lines = {recipient->name().empty() ? id : recipient->name(),
                   Cat({inventory::RoleWords(recipient->role()), ", ",
                        country.empty() ? "country unknown" : CountryName(country)})};
    frame.title = Cat({frame.lines[0], " (", country.empty() ? "country unknown" : country, ")"});
    return frame;
  }

  const Lookup& lookup_;
  // Category; sink or purpose; door.
  std::map<std::tuple<std::string, std::string, v1::Door>, std::set<std::string>> fields_;
  std::set<std::string> stores_;
  std::map<std::string, std::string> categories_;
  std::map<std::string, std::string> sinks_;
  std::map<std::string, std::string> purposes_;
  std::size_t recipients_ = 0;
  // The programs' own is {false, ""}; a recipient's {true, its id}.
  std::map<std::pair<bool, std::string>, Frame> frames_;
  Picture picture_;
};

}  // namespace

Picture PictureOf(const v1::Inventory& inventory) {
  const Lookup lookup(inventory);
  Painter painter(lookup);
  for (const v1::Flow& flow : inventory.flows()) painter.Add(flow);
  return painter.Paint();
}

Picture PictureOf(const Lookup& lookup, std::string_view category) {
  Painter painter(lookup);
  for (const v1::Flow* flow : lookup.FlowsOf(category)) painter.Add(*flow);
  return painter.Paint();
}

}  // namespace zweck::report
