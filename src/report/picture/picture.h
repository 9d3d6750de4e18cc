// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The flows of an inventory as boxes and arrows, before a tool draws them: from each category to
// the sinks that it is stored in or sent to, which stand in a frame for each recipient, and to the
// purposes that it is used for inside of the programs.
//
// Texts are as the binary has them; who writes them escapes them. Ids are ours: c0, s3.

#ifndef ZWECK_SRC_REPORT_PICTURE_PICTURE_H_
#define ZWECK_SRC_REPORT_PICTURE_PICTURE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

struct Box {
  enum class Shape : std::uint8_t { kCategory, kStore, kReceiver, kPurpose };
  std::string id;
  Shape shape;
  std::vector<std::string> lines;
};

struct Frame {
  std::string id;
  bool outside_eea;
  std::string title;               // "Letterbird, Inc. (US)"
  std::vector<std::string> lines;  // the same at more length
  std::vector<Box> boxes;
};

struct Arrow {
  enum class Way : std::uint8_t { kStores, kReads, kSends, kUses };
  Way way;
  std::string from;
  std::string to;
  std::size_t fields;  // that pass, at least 1
};

struct Picture {
  std::vector<Box> categories;
  std::vector<Frame> frames;
  std::vector<Arrow> arrows;
};

// Of the whole inventory, or of one category of it. A store that is only read from has an arrow
// from it; one that is written to has one to it, whether it is also read or not. What only comes in
// is not drawn.
Picture PictureOf(const v1::Inventory& inventory);
Picture PictureOf(const inventory::Lookup& lookup, std::string_view category);

// Without the fence around it. Colours are left to the page's theme.
std::string Mermaid(const Picture& picture);

// Would Mermaid draw it as it is set by default: up to 500 arrows, and 50,000 characters?
bool FitsMermaid(const Picture& picture);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_PICTURE_PICTURE_H_
