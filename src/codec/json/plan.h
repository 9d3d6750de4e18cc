// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category wants from incoming JSON, as a tree: a node for each member or element on the way
// to a field. A nested category has a tree of its own.

#ifndef ZWECK_SRC_CODEC_JSON_PLAN_H_
#define ZWECK_SRC_CODEC_JSON_PLAN_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "src/codec/json/member_table.h"
#include "zweck/internal/codec/json.h"

namespace zweck::internal::json {

struct Node {
  enum class Kind : std::uint8_t {
    kPlain,   // goes into one field, which is no record, has no reader and is not required
    kField,   // goes into one field
    kInner,   // on the way to fields
    kChoice,  // may go into one field, if none that counts before it is there
    kMixed,   // several of these
  };

  // A field that this value goes into.
  struct Target {
    const FieldLayout* field;
    const Node* nested;              // nested categories only, in maps, too: the root of their tree
    std::size_t slot = kNoSlot;      // several `At` only: where the value is remembered
    std::size_t required = kNoSlot;  // `Required` only: its place among the root's
  };
  static constexpr std::size_t kNoSlot = ~std::size_t{0};

  // An element of an array by its index, or by a member that is a certain text.
  struct Element {
    std::size_t index;
    const Node* node;
  };
  struct Selector {
    std::string name;
    std::string text;
    std::unique_ptr<Node> node;
  };

  // Of roots only: a field with several `At`, and where each leads, the first that counts first.
  struct Choice {
    std::vector<const Node*> nodes;
    std::size_t first_slot;
  };

  bool HasMembers() const { return !children.empty(); }
  bool HasElements() const { return !elements.empty() || !selectors.empty(); }
  // The target of this node that is remembered in a slot.
  const Target& TargetIn(std::size_t slot) const;

  Kind kind = Kind::kInner;
  const FieldLayout* plain = nullptr;  // kPlain only
  std::vector<Target> targets;
  MemberTable members;  // each finds one of `children`
  std::vector<std::unique_ptr<Node>> children;
  std::vector<Element> elements;
  std::vector<Selector> selectors;
  std::string pointer;  // from the record's own place

  // Of roots only.
  const RecordLayout* layout = nullptr;
  std::vector<std::unique_ptr<Node>> roots;  // of nested categories
  std::string_view category;
  TakesRecord takes = nullptr;
  std::vector<Choice> choices;
  std::size_t slots = 0;
  std::vector<const FieldLayout*> required;
  bool each_for_itself = true;  // neither choices nor required fields
};

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_PLAN_H_
