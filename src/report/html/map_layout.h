// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the parts of the data map stand. Lengths are in the units of the picture, which are pixels
// where it is shown at its own size.

#ifndef ZWECK_SRC_REPORT_HTML_MAP_LAYOUT_H_
#define ZWECK_SRC_REPORT_HTML_MAP_LAYOUT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "src/report/html/model.h"

namespace zweck::report::html {

inline constexpr std::size_t kColumns = 3;  // categories, purposes, recipients

// Who gets what runs in a band, by what a reader would want to know first.
enum class Reach : std::uint8_t { kOwn, kProcessor, kThirdParty };

struct MapNode {
  std::string title;                 // whole
  std::string note;                  // "7 fields"
  std::string anchor;                // of what it stands for
  std::vector<std::size_t> members;  // places in the model's list
  Reach reach;
  double y;
  double height;
  std::vector<std::string> lines;  // of the label, cut to its room
  std::vector<std::string> note_lines;
};

struct MapBand {
  std::array<std::size_t, kColumns> nodes;
  std::size_t fields;
  Reach reach;
  double width;
  std::array<double, kColumns + 1> y;  // at the category, both sides of the purpose, the recipient
};

struct MapShape {
  double width;
  double node_width;
  std::array<double, kColumns> x;
  bool label_above;          // the node, or beside it
  std::size_t label_length;  // of a line, in characters
  std::size_t label_lines;
  std::size_t note_length;
  std::size_t note_lines;
  double line_height;
  double widest_field;  // of one field, where there is room
  double tallest;       // of all bands together
  double gap;           // between nodes
};
extern const MapShape kWideMap;
extern const MapShape kNarrowMap;

struct MapLayout {
  std::array<std::vector<MapNode>, kColumns> columns;
  std::vector<MapBand> bands;
  double height;
};

// Categories, purposes and recipients between which anything flows, and of how many fields.
std::map<std::array<std::size_t, kColumns>, std::size_t> FieldsByWay(const Model& model);

MapLayout LayOut(const Model& model, const MapShape& shape);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_MAP_LAYOUT_H_
