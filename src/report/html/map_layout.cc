// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/map_layout.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/words.h"
#include "src/report/html/model.h"
#include "src/report/vocabulary/vocabulary.h"
#include "src/text/cat.h"
#include "src/text/escape.h"
#include "src/text/utf8.h"

namespace zweck::report::html {

const MapShape kWideMap = {.width = 1080,
                           .node_width = 9,
                           .x = {226, 520, 846},
                           .label_above = false,
                           .label_length = 30,
                           .label_lines = 2,
                           .note_length = 36,
                           .note_lines = 2,
                           .line_height = 16,
                           .widest_field = 8,
                           .tallest = 420,
                           .gap = 14};
const MapShape kNarrowMap = {.width = 358,
                             .node_width = 7,
                             .x = {0, 125, 250},
                             .label_above = true,
                             .label_length = 16,
                             .label_lines = 3,
                             .note_length = 19,
                             .note_lines = 3,
                             .line_height = 13,
                             .widest_field = 4,
                             .tallest = 260,
                             .gap = 14};

namespace {

using WayKey = std::array<std::size_t, kColumns>;

constexpr std::array<std::size_t, kColumns> kMostNodes = {16, 14, 12};
constexpr double kThinnest = 1.2;
constexpr std::size_t kRest = kNone;

Reach ReachOf(const RecipientView& recipient) {
  switch (recipient.role()) {
    case v1::ROLE_THIRD_PARTY:
      return Reach::kThirdParty;
    case v1::ROLE_PROCESSOR:
      return Reach::kProcessor;
    default:
      return Reach::kOwn;
  }
}

struct Weight {
  bool leaves = false;  // to a third party or out of the EEA
  std::size_t fields = 0;
};

// How much each of a column's members matters.
std::vector<Weight> Weights(const Model& model, const std::map<WayKey, std::size_t>& ways,
                            std::size_t column, std::size_t members) {
  std::vector<Weight> weights(members);
  for (const auto& [key, fields] : ways) {
    Weight& weight = weights[key[column]];
    const RecipientView& recipient = model.recipients[key[2]];
    weight.leaves = weight.leaves || recipient.is_third_party() || recipient.is_outside_eea();
    weight.fields += fields;
  }
  return weights;
}

// The members that get a node of their own; the others share one.
std::set<std::size_t> Shown(const std::vector<Weight>& weights, std::size_t most) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i].fields > 0) order.push_back(i);
  }
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    if (weights[a].leaves != weights[b].leaves) return weights[a].leaves;
    if (weights[a].fields != weights[b].fields) return weights[a].fields > weights[b].fields;
    return a < b;
  });
  // A node for the rest that stands for one would save nothing.
  if (order.size() > most) order.resize(most - 1);
  return {order.begin(), order.end()};
}

// Breaks a title between words where it can, and ends it with an ellipsis where it is too long.
std::vector<std::string> Lines(const std::string& title, std::size_t length, std::size_t most) {
  const std::string whole = text::OneLine(title);
  std::string_view rest = whole;
  std::vector<std::string> lines;
  while (text::CountCharacters(rest) > length && lines.size() + 1 < most) {
    const std::string_view room = text::FirstCharacters(rest, length + 1);
    const std::size_t space = room.rfind(' ');
    const bool between_words = space != std::string_view::npos && space > 0;
    const std::string_view line =
        between_words ? room.substr(0, space) : text::FirstCharacters(rest, length);
    lines.emplace_back(line);
    rest.remove_prefix(line.size() + (between_words ? 1 : 0));
  }
  if (text::CountCharacters(rest) <= length) {
    lines.emplace_back(rest);
  } else {
    lines.push_back(text::Cat({text::FirstCharacters(rest, length - 1), "…"}));
  }
  return lines;
}

class Drawing {
 public:
  Drawing(const Model& model, const MapShape& shape)
      : model_(model), shape_(shape), ways_(FieldsByWay(model)) {
    const std::array<std::size_t, kColumns> sizes = {model.categories.size(), model.purposes.size(),
                                                     model.recipients.size()};
    for (std::size_t column = 0; column < kColumns; ++column) {
      weights_[column] = Weights(model, ways_, column, sizes[column]);
      shown_[column] = Shown(weights_[column], kMostNodes[column]);
    }
    MakeBands();
    Order();
    Place();
  }

  MapLayout Finish() && { return std::move(layout_); }

 private:
  Entry EntryOf(std::size_t column, std::size_t member) const {
    if (column == 0) return model_.categories[member].entry;
    return column == 1 ? model_.purposes[member].entry : model_.recipients[member].entry;
  }

  // The node of a member; made when it is first asked for.
  std::size_t NodeOf(std::size_t column, std::size_t member) {
    std::vector<MapNode>& nodes = layout_.columns[column];
    const bool alone = shown_[column].contains(member);
    const auto [at, is_new] = nodes_[column].emplace(alone ? member : kRest, nodes.size());
    if (is_new) nodes.emplace_back();
    MapNode& node = nodes[at->second];
    if (std::ranges::find(node.members, member) == node.members.end()) {
      node.members.push_back(member);
    }
    return at->second;
  }

  void MakeBands() {
    std::map<WayKey, std::size_t> bands;
    for (const auto& [key, fields] : ways_) {
      WayKey nodes = {};
      for (std::size_t column = 0; column < kColumns; ++column) {
        nodes[column] = NodeOf(column, key[column]);
      }
      bands[nodes] += fields;
      MapNode& recipient = layout_.columns[2][nodes[2]];
      recipient.reach = std::max(recipient.reach, ReachOf(model_.recipients[key[2]]));
    }
    std::size_t all = 0;
    for (const auto& [nodes, fields] : bands) {
      layout_.bands.push_back({.nodes = nodes,
                               .fields = fields,
                               .reach = layout_.columns[2][nodes[2]].reach,
                               .width = 0,
                               .y = {}});
      all += fields;
    }
    const double unit = std::min(shape_.widest_field, shape_.tallest / static_cast<double>(all));
    for (MapBand& band : layout_.bands) {
      band.width = std::max(kThinnest, unit * static_cast<double>(band.fields));
    }
    for (std::size_t column = 0; column < kColumns; ++column) {
      for (MapNode& node : layout_.columns[column]) Describe(column, node);
    }
  }

  void Describe(std::size_t column, MapNode& node) const {
    const std::size_t member = node.members.front();
    if (shown_[column].contains(member)) {
      const Entry entry = EntryOf(column, member);
      node.title = entry.title;
      node.anchor = entry.anchor;
      if (column == 0) {
        const std::vector<FieldView>& fields = model_.categories[member].fields;
        const auto flowing = std::ranges::count_if(
            fields, [](const FieldView& field) { return !field.ways.empty(); });
        node.note = inventory::Counted(static_cast<std::size_t>(flowing), "field", "fields");
      } else if (column == 2) {
        const RecipientView& recipient = model_.recipients[member];
        if (recipient.recipient != nullptr) node.note = inventory::RoleWords(recipient.role());
        if (!recipient.country().empty()) {
          node.note = text::Cat({node.note, ", ", CountryName(recipient.country())});
        }
      }
    } else {
      constexpr std::array<std::string_view, kColumns> kMore = {
          " more categories", " more purposes", " more recipients"};
      constexpr std::array<std::string_view, kColumns> kAnchors = {"categories", "purposes",
                                                                   "recipients"};
      node.title = text::Cat({std::to_string(node.members.size()), kMore[column]});
      node.anchor = kAnchors[column];
    }
    node.lines = Lines(node.title, shape_.label_length, shape_.label_lines);
    if (!node.note.empty()) {
      node.note_lines = Lines(node.note, shape_.note_length, shape_.note_lines);
    }
  }

  // Recipients by who they are; the others so that bands cross little: each where the bands that
  // lead there are in the mean. The rest is last.
  void Order() {
    for (std::size_t column = 0; column < kColumns; ++column) {
      orders_[column].resize(layout_.columns[column].size());
      std::iota(orders_[column].begin(), orders_[column].end(), std::size_t{0});
    }
    std::ranges::sort(orders_[2], [&](std::size_t a, std::size_t b) {
      const MapNode& left = layout_.columns[2][a];
      const MapNode& right = layout_.columns[2][b];
      if (left.reach != right.reach) return left.reach < right.reach;
      if (IsRest(2, a) != IsRest(2, b)) return IsRest(2, b);
      if (NodeWidth(2, a) != NodeWidth(2, b)) return NodeWidth(2, a) > NodeWidth(2, b);
      return a < b;
    });
    constexpr int kSweeps = 6;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      SortByMean(1, {0, 2}, sweep == 0);
      SortByMean(0, {1}, false);
    }
  }

  void SortByMean(std::size_t column, const std::vector<std::size_t>& by, bool first) {
    std::vector<double> means(layout_.columns[column].size());
    for (std::size_t node = 0; node < means.size(); ++node) {
      double sum = 0;
      double weight = 0;
      for (const MapBand& band : layout_.bands) {
        if (band.nodes[column] != node) continue;
        for (const std::size_t other : by) {
          if (first && other == 0) continue;  // has no order of its own yet
          const auto at = std::ranges::find(orders_[other], band.nodes[other]);
          sum += band.width * (static_cast<double>(at - orders_[other].begin()) + 0.5) /
                 static_cast<double>(orders_[other].size());
          weight += band.width;
        }
      }
      means[node] = sum / weight;
    }
    // What is drawn to the same place stays in the order that it has.
    std::vector<std::size_t> place(means.size());
    for (std::size_t i = 0; i < orders_[column].size(); ++i) place[orders_[column][i]] = i;
    std::ranges::sort(orders_[column], [&](std::size_t a, std::size_t b) {
      const bool a_is_rest = IsRest(column, a);
      if (a_is_rest != IsRest(column, b)) return !a_is_rest;
      if (means[a] != means[b]) return means[a] < means[b];
      return place[a] < place[b];
    });
  }

  bool IsRest(std::size_t column, std::size_t node) const {
    return !shown_[column].contains(layout_.columns[column][node].members.front());
  }

  double NodeWidth(std::size_t column, std::size_t node) const {
    double width = 0;
    for (const MapBand& band : layout_.bands) {
      if (band.nodes[column] == node) width += band.width;
    }
    return width;
  }

  double LabelHeight(const MapNode& node) const {
    return static_cast<double>(node.lines.size() + node.note_lines.size()) * shape_.line_height;
  }

  void Place() {
    std::array<double, kColumns> heights = {};
    for (std::size_t column = 0; column < kColumns; ++column) {
      for (std::size_t node = 0; node < layout_.columns[column].size(); ++node) {
        MapNode& placed = layout_.columns[column][node];
        placed.height = NodeWidth(column, node);
        heights[column] += SlotOf(placed);
      }
      layout_.height = std::max(layout_.height, heights[column]);
    }
    for (std::size_t column = 0; column < kColumns; ++column) {
      const auto count = static_cast<double>(orders_[column].size());
      const double spare = (layout_.height - heights[column]) / count;
      double y = spare / 2;
      std::vector<MapNode> ordered;
      for (const std::size_t at : orders_[column]) {
        MapNode& node = layout_.columns[column][at];
        const double slot = SlotOf(node);
        node.y = shape_.label_above ? y + LabelHeight(node) + 5 : y + (slot - node.height) / 2;
        y += slot + spare;
        ordered.push_back(std::move(node));
      }
      layout_.columns[column] = std::move(ordered);
      for (MapBand& band : layout_.bands) {
        const auto at = std::ranges::find(orders_[column], band.nodes[column]);
        band.nodes[column] = static_cast<std::size_t>(at - orders_[column].begin());
      }
    }
    PlaceBands();
  }

  double SlotOf(const MapNode& node) const {
    const double label = LabelHeight(node);
    const double inner =
        shape_.label_above ? label + 5 + node.height : std::max(label, node.height);
    return inner + shape_.gap;
  }

  // At each side of a node, in the order of the nodes at the other end.
  void PlaceBands() {
    struct Side {
      std::size_t column;
      std::size_t y;
      std::array<std::size_t, kColumns> by;
    };
    constexpr std::array<Side, kColumns + 1> kSides = {{{.column = 0, .y = 0, .by = {1, 2, 0}},
                                                        {.column = 1, .y = 1, .by = {0, 2, 1}},
                                                        {.column = 1, .y = 2, .by = {2, 0, 1}},
                                                        {.column = 2, .y = 3, .by = {1, 0, 2}}}};
    for (const Side& side : kSides) {
      std::vector<MapBand*> bands;
      bands.reserve(layout_.bands.size());
      for (MapBand& band : layout_.bands) bands.push_back(&band);
      std::ranges::sort(bands, [&](const MapBand* a, const MapBand* b) {
        const auto key = [&](const MapBand* band) {
          return WayKey{band->nodes[side.by[0]], band->nodes[side.by[1]], band->nodes[side.by[2]]};
        };
        return std::pair(key(a), a) < std::pair(key(b), b);
      });
      std::vector<double> next;
      next.reserve(layout_.columns[side.column].size());
      for (const MapNode& node : layout_.columns[side.column]) next.push_back(node.y);
      for (MapBand* const band : bands) {
        double& y = next[band->nodes[side.column]];
        band->y[side.y] = y;
        y += band->width;
      }
    }
  }

  const Model& model_;
  const MapShape& shape_;
  std::map<WayKey, std::size_t> ways_;
  std::array<std::vector<Weight>, kColumns> weights_;
  std::array<std::set<std::size_t>, kColumns> shown_;
  std::array<std::map<std::size_t, std::size_t>, kColumns> nodes_;
  std::array<std::vector<std::size_t>, kColumns> orders_;
  MapLayout layout_ = {};
};

}  // namespace

std::map<std::array<std::size_t, kColumns>, std::size_t> FieldsByWay(const Model& model) {
  std::map<WayKey, std::size_t> fields;
  for (std::size_t category = 0; category < model.categories.size(); ++category) {
    for (const FieldView& field : model.categories[category].fields) {
      for (const Way way : field.ways) ++fields[{category, way.purpose, way.recipient}];
    }
  }
  return fields;
}

MapLayout LayOut(const Model& model, const MapShape& shape) {
  return Drawing(model, shape).Finish();
}

}  // namespace zweck::report::html
