// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/words.h"
#include "src/report/picture/picture.h"
#include "src/text/cat.h"
#include "src/text/escape.h"

namespace zweck::report {
namespace {

using text::Cat;

constexpr std::size_t kMaxArrows = 500;
constexpr std::size_t kMaxBytes = 50000;

std::string MermaidLabel(const std::vector<std::string>& lines) {
  std::string label;
  for (const std::string& line : lines) {
    if (!label.empty()) label += text::kMermaidNewLine;
    label += text::MermaidText(line);
  }
  return Cat({"\"", label, "\""});
}

std::string MermaidBoxText(const Box& box) {
  const std::string label = MermaidLabel(box.lines);
  switch (box.shape) {
    case Box::Shape::kStore:
      return Cat({box.id, "[(", label, ")]"});
    case Box::Shape::kReceiver:
      return Cat({box.id, "([", label, "])"});
    case Box::Shape::kPurpose:
      return Cat({box.id, "{{", label, "}}"});
    default:
      return Cat({box.id, "[", label, "]"});
  }
}

std::string MermaidArrowText(const Arrow& arrow) {
  const std::string_view line = arrow.way == Arrow::Way::kSends  ? "==>"
                                : arrow.way == Arrow::Way::kUses ? "-.->"
                                                                 : "-->";
  const std::string_view verb = arrow.way == Arrow::Way::kReads ? "reads " : "";
  return Cat({arrow.from, " ", line, "|\"", verb,
              inventory::Counted(arrow.fields, "field", "fields"), "\"| ", arrow.to});
}

}  // namespace

std::string Mermaid(const Picture& picture) {
  std::string out = "flowchart LR\n";
  for (const Box& box : picture.categories) out += Cat({"  ", MermaidBoxText(box), "\n"});
  std::string outside;
  for (const Frame& frame : picture.frames) {
    // One line: Mermaid puts the first box over a second one.
    out += Cat({"  subgraph ", frame.id, "[\"", text::MermaidText(frame.title), "\"]\n"});
    for (const Box& box : frame.boxes) out += Cat({"    ", MermaidBoxText(box), "\n"});
    out += "  end\n";
    if (frame.outside_eea) outside.append(outside.empty() ? "" : ",").append(frame.id);
  }
  for (const Arrow& arrow : picture.arrows) out += Cat({"  ", MermaidArrowText(arrow), "\n"});
  if (!outside.empty()) {
    out += "  classDef outside stroke-width:3px,stroke-dasharray:6 4\n";
    out += Cat({"  class ", outside, " outside\n"});
  }
  return out;
}

bool FitsMermaid(const Picture& picture) {
  return picture.arrows.size() <= kMaxArrows && Mermaid(picture).size() <= kMaxBytes;
}

}  // namespace zweck::report
