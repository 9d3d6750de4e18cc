// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/strings/str_join.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/words.h"
#include "src/report/html/map_layout.h"
#include "src/report/html/markup.h"
#include "src/report/html/model.h"
#include "src/report/html/parts.h"
#include "src/text/cat.h"

namespace zweck::report::html {
namespace {

using text::Cat;

// One decimal, whatever the locale.
std::string Length(double length) {
  const auto tenths = std::lround(std::abs(length) * 10);
  std::string digits = std::to_string(tenths / 10);
  if (tenths % 10 != 0) digits += Cat({".", std::to_string(tenths % 10)});
  return length < 0 && tenths != 0 ? Cat({"-", digits}) : digits;
}

std::string_view ClassOf(Reach reach) {
  constexpr std::array<std::string_view, 3> kClasses = {"own", "processor", "third"};
  return kClasses[static_cast<std::size_t>(reach)];
}

// A ribbon of even width from one x to another.
std::string Ribbon(double from_x, double from_y, double to_x, double to_y, double width) {
  const double middle = (from_x + to_x) / 2;
  const auto point = [](double x, double y) { return Cat({Length(x), " ", Length(y)}); };
  return Cat({"M", point(from_x, from_y), "C", point(middle, from_y), " ", point(middle, to_y), " ",
              point(to_x, to_y), "v", Length(width), "C", point(middle, to_y + width), " ",
              point(middle, from_y + width), " ", point(from_x, from_y + width), "z"});
}

void WriteBand(const MapBand& band, const MapLayout& layout, const MapShape& shape, Markup& out) {
  const auto right = [&](std::size_t column) { return shape.x[column] + shape.node_width; };
  const auto node = [&](std::size_t column) -> const MapNode& {
    return layout.columns[column][band.nodes[column]];
  };
  const std::string path = Cat({Ribbon(right(0), band.y[0], shape.x[1], band.y[1], band.width),
                                Ribbon(right(1), band.y[2], shape.x[2], band.y[3], band.width)});
  const std::string classes = Cat({"band ", ClassOf(band.reach)});
  out.Begin("path", {{"class", classes},
                     {"data-c", absl::StrJoin(node(0).members, " ")},
                     {"data-p", absl::StrJoin(node(1).members, " ")},
                     {"data-r", absl::StrJoin(node(2).members, " ")},
                     {"d", path}});
  out.Leaf("title", Cat({node(0).title, " → ", node(1).title, " → ", node(2).title, ": ",
                         inventory::Counted(band.fields, "field", "fields")}));
  out.End().Line();
}

void WriteLabel(std::size_t column, const MapNode& node, const MapShape& shape, Markup& out) {
  const bool left_of_node = !shape.label_above && column == 0;
  const auto lines = static_cast<double>(node.lines.size() + node.note_lines.size());
  double x = shape.x[column];
  double y = node.y - 5 - (lines - 1) * shape.line_height;
  if (!shape.label_above) {
    x += left_of_node ? -10 : shape.node_width + 10;
    y = node.y + node.height / 2 - (lines - 1) * shape.line_height / 2 + 4.5;
  }
  const std::string at = Length(x);
  out.Begin("text", {{"class", left_of_node ? "left" : "right"}, {"x", at}, {"y", Length(y)}});
  bool first = true;
  for (const std::string& line : node.lines) {
    out.Leaf("tspan", {{"x", at}, {"dy", first ? "0" : Length(shape.line_height)}}, line);
    first = false;
  }
  for (const std::string& line : node.note_lines) {
    out.Leaf("tspan", {{"class", "note"}, {"x", at}, {"dy", Length(shape.line_height)}}, line);
  }
  out.End();
}

void WriteNode(std::size_t column, const MapNode& node, const MapShape& shape, Markup& out) {
  constexpr std::array<std::string_view, kColumns> kLetters = {"c", "p", "r"};
  std::string_view kind = "node";
  std::string classes(kind);
  if (column == 2) classes = Cat({"node ", ClassOf(node.reach)});
  out.Begin("a", {{"class", classes},
                  {"href", Cat({"#", node.anchor})},
                  {"data-column", kLetters[column]},
                  {"data-members", absl::StrJoin(node.members, " ")}});
  out.Leaf("title", node.note.empty() ? node.title : Cat({node.title, ", ", node.note}));
  out.Shape("rect", {{"x", Length(shape.x[column])},
                     {"y", Length(node.y)},
                     {"width", Length(shape.node_width)},
                     {"height", Length(std::max(node.height, 2.0))},
                     {"rx", "1.5"}});
  WriteLabel(column, node, shape, out);
  out.End().Line();
}

void WritePicture(const Model& model, const MapShape& shape, std::string_view name, Markup& out) {
  const MapLayout layout = LayOut(model, shape);
  const double head = 26;
  const std::string box =
      Cat({"0 ", Length(-head), " ", Length(shape.width), " ", Length(layout.height + head)});
  out.Begin("svg", {{"class", name},
                    {"viewBox", box},
                    {"width", Length(shape.width)},
                    {"height", Length(layout.height + head)},
                    {"role", "group"},
                    {"aria-label", "Data map"}});
  out.Line();
  constexpr std::array<std::string_view, kColumns> kHeads = {"Data", "Purpose", "Recipient"};
  for (std::size_t column = 0; column < kColumns; ++column) {
    const bool left_of_node = !shape.label_above && column == 0;
    const double x = shape.x[column] + (left_of_node ? -10 : shape.label_above ? 0 : 19);
    out.Leaf("text",
             {{"class", left_of_node ? "head left" : "head right"}, {"x", Length(x)}, {"y", "-12"}},
             kHeads[column]);
  }
  out.Line().Begin("g", {{"class", "bands"}, {"aria-hidden", "true"}}).Line();
  for (const MapBand& band : layout.bands) WriteBand(band, layout, shape, out);
  out.End().Line();
  for (std::size_t column = 0; column < kColumns; ++column) {
    for (const MapNode& node : layout.columns[column]) WriteNode(column, node, shape, out);
  }
  out.End().Line();
}

}  // namespace

bool HasMap(const Model& model) { return !FieldsByWay(model).empty(); }

void WriteMap(const Model& model, Markup& out) {
  WritePicture(model, kWideMap, "map wide", out);
  WritePicture(model, kNarrowMap, "map narrow", out);
}

void WriteMapTable(const Model& model, Markup& out) {
  out.Begin("table", {{"class", "plain"}});
  out.Leaf("caption", "The data map as a table");
  out.Begin("thead").Begin("tr");
  for (const std::string_view head : {"Data", "Purpose", "Recipient", "Fields"}) {
    out.Leaf("th", {{"scope", "col"}}, head);
  }
  out.End().End().Line().Begin("tbody").Line();
  constexpr std::size_t kMostOfMany = 300;
  const std::map<std::array<std::size_t, kColumns>, std::size_t> ways = FieldsByWay(model);
  const std::size_t most = model.is_large() ? kMostOfMany : ways.size();
  std::size_t row = 0;
  for (const auto& [key, fields] : ways) {
    if (row++ == most) break;
    out.Begin("tr");
    out.Leaf("th", {{"scope", "row"}}, model.categories[key[0]].entry.title);
    out.Leaf("td", model.purposes[key[1]].entry.title);
    out.Leaf("td", model.recipients[key[2]].entry.title);
    out.Leaf("td", {{"class", "number"}}, std::to_string(fields));
    out.End().Line();
  }
  out.End().End().Line();
  if (ways.size() > most) {
    out.Leaf("p", Cat({"And ", std::to_string(ways.size() - most),
                       " more: zweck inventory --format csv writes all of them."}));
  }
}

}  // namespace zweck::report::html
