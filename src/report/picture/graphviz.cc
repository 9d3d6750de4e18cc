// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "src/report/format.h"
#include "src/report/picture/picture.h"
#include "src/text/cat.h"
#include "src/text/escape.h"

namespace zweck::report {
namespace {

using text::Cat;

std::string Label(const std::vector<std::string>& lines) {
  std::string label;
  for (const std::string& line : lines) {
    if (!label.empty()) label += text::kGraphvizNewLine;
    label += text::GraphvizText(line);
  }
  return Cat({"\"", label, "\""});
}

std::string BoxText(const Box& box) {
  const std::string_view shape = box.shape == Box::Shape::kStore      ? "cylinder"
                                 : box.shape == Box::Shape::kReceiver ? "box, style=rounded"
                                 : box.shape == Box::Shape::kPurpose  ? "hexagon"
                                                                      : "box";
  return Cat({box.id, " [shape=", shape, ", label=", Label(box.lines), "];\n"});
}

// The line is as many points wide as a tenth of the fields, from 1 to 6.
std::string ArrowText(const Arrow& arrow) {
  constexpr std::size_t kMaxTenths = 60;
  const std::size_t tenths = std::min<std::size_t>(10 + arrow.fields, kMaxTenths);
  const std::string width = Cat({std::to_string(tenths / 10), ".", std::to_string(tenths % 10)});
  const std::string_view style = arrow.way == Arrow::Way::kUses    ? "dashed"
                                 : arrow.way == Arrow::Way::kSends ? "bold"
                                                                   : "solid";
  const std::string_view verb = arrow.way == Arrow::Way::kSends   ? "sends "
                                : arrow.way == Arrow::Way::kUses  ? "uses "
                                : arrow.way == Arrow::Way::kReads ? "reads "
                                                                  : "stores ";
  return Cat({arrow.from, " -> ", arrow.to, " [style=", style, ", penwidth=", width, ", label=\"",
              verb, std::to_string(arrow.fields), "\"];\n"});
}

}  // namespace

absl::StatusOr<std::string> ToGraphviz(const v1::Inventory& inventory,
                                       const v1::Company& /*company*/) {
  const Picture picture = PictureOf(inventory);
  std::string out =
      "digraph inventory {\n"
      "  rankdir=LR;\n"
      "  charset=\"UTF-8\";\n"
      "  fontname=\"Helvetica\";\n"
      "  node [fontname=\"Helvetica\", fontsize=11];\n"
      "  edge [fontname=\"Helvetica\", fontsize=9];\n";
  for (const Box& box : picture.categories) out += Cat({"  ", BoxText(box)});
  for (const Frame& frame : picture.frames) {
    out += Cat({"  subgraph cluster_", frame.id, " {\n    label=", Label(frame.lines), ";\n"});
    out += frame.outside_eea ? "    style=dashed;\n    color=red;\n" : "    style=rounded;\n";
    for (const Box& box : frame.boxes) out += Cat({"    ", BoxText(box)});
    out += "  }\n";
  }
  for (const Arrow& arrow : picture.arrows) out += Cat({"  ", ArrowText(arrow)});
  return out + "}\n";
}

}  // namespace zweck::report
