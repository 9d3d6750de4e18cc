// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Builds the tree from the pointers of the fields. JSON pointers are those of RFC 6901, which the
// compiler has checked; a segment `[name=text]` is ours.

#include "src/codec/json/plan.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace zweck::internal {
namespace json {
namespace {

// RFC 6901, section 4: first ~1, then ~0.
std::string Unescaped(std::string_view segment) {
  std::string text;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    const bool escape = segment[i] == '~' && i + 1 < segment.size();
    text += escape ? (segment[++i] == '1' ? '/' : '~') : segment[i];
  }
  return text;
}

struct Selection {
  std::string_view name;
  std::string_view text;
};

// [name=text]; the first = ends the name.
std::optional<Selection> ReadSelection(std::string_view segment) {
  const std::size_t equals = segment.find('=');
  if (equals == std::string_view::npos || segment.front() != '[' || segment.back() != ']') {
    return std::nullopt;
  }
  return Selection{segment.substr(1, equals - 1),
                   segment.substr(equals + 1, segment.size() - equals - 2)};
}

// RFC 6901, section 4: digits without a leading zero.
std::optional<std::size_t> ReadIndex(std::string_view segment) {
  std::size_t index = 0;
  const char* const start = segment.data();
  const char* const end = start + segment.size();
  if (segment.empty() || segment[0] < '0' || segment[0] > '9') return std::nullopt;
  if (segment[0] == '0' && segment.size() > 1) return std::nullopt;
  const std::from_chars_result read = std::from_chars(start, end, index);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return index;
}

std::uint32_t AddChild(Node& node, std::string_view segment) {
  const auto index = static_cast<std::uint32_t>(node.children.size());
  auto child = std::make_unique<Node>();
  child->pointer = node.pointer + "/" + std::string(segment);
  node.children.push_back(std::move(child));
  return index;
}

// The node of a segment below another one; made if it isn't there.
Node& Below(Node& node, std::string_view segment) {
  const std::string text = Unescaped(segment);
  if (const std::optional<Selection> selection = ReadSelection(text)) {
    const auto same = [&](const Node::Selector& other) {
      return other.name == selection->name && other.text == selection->text;
    };
    auto found = std::ranges::find_if(node.selectors, same);
    if (found == node.selectors.end()) {
      Node::Selector selector{std::string(selection->name), std::string(selection->text),
                              std::make_unique<Node>()};
      selector.node->pointer = node.pointer + "/" + std::string(segment);
      found = node.selectors.insert(found, std::move(selector));
    }
    return *found->node;
  }
  std::uint32_t child = node.members.Find(text);
  if (child == MemberTable::kNone) {
    child = AddChild(node, segment);
    node.members.Add(text, child);
    if (const std::optional<std::size_t> index = ReadIndex(text)) {
      node.elements.push_back({*index, node.children[child].get()});
    }
  }
  return *node.children[child];
}

Node& NodeAt(Node& root, std::string_view pointer) {
  Node* node = &root;
  while (!pointer.empty()) {
    const std::size_t slash = pointer.find('/', 1);
    node = &Below(*node, pointer.substr(1, slash == std::string_view::npos ? slash : slash - 1));
    pointer = slash == std::string_view::npos ? std::string_view() : pointer.substr(slash);
  }
  return *node;
}

void Finish(Node& node) {
  node.members.ChooseHash();
  node.kind = Node::Kind::kInner;
  if (node.targets.size() == 1) {
    const Node::Target& target = node.targets[0];
    const bool plain = target.nested == nullptr && !target.field->map &&
                       target.field->reader == nullptr && !target.field->limited &&
                       target.required == Node::kNoSlot;
    node.kind = target.slot != Node::kNoSlot ? Node::Kind::kChoice
                : plain                      ? Node::Kind::kPlain
                                             : Node::Kind::kField;
    node.plain = target.field;
  }
  const bool inner = node.HasMembers() || node.HasElements();
  if (node.targets.size() > 1 || (inner && !node.targets.empty())) node.kind = Node::Kind::kMixed;
  for (const std::unique_ptr<Node>& child : node.children) Finish(*child);
  for (const Node::Selector& selector : node.selectors) Finish(*selector.node);
}

std::unique_ptr<Node> MakeRoot(const RecordLayout& layout);

// The tree of what a field nests, or null. A list of what it stands in has the same tree again.
const Node* NestedIn(Node& root, const FieldLayout& field) {
  if (field.type != ValueType::kRecord) return nullptr;
  if (field.map) return NestedIn(root, field.record->fields[1]);
  if (field.record == nullptr) return &root;
  return root.roots.emplace_back(MakeRoot(*field.record)).get();
}

void AddTarget(Node& root, Node& node, const FieldLayout& field, std::size_t slot) {
  const Node* const nested = NestedIn(root, field);
  std::size_t required = Node::kNoSlot;
  if (field.required) {
    // Several pointers lead to one field.
    if (root.required.empty() || root.required.back() != &field) root.required.push_back(&field);
    required = root.required.size() - 1;
  }
  node.targets.push_back({&field, nested, slot, required});
}

void AddChoice(Node& root, const FieldLayout& field, std::span<Node* const> nodes) {
  Node::Choice choice{{}, root.slots};
  for (Node* const node : nodes) {
    AddTarget(root, *node, field, root.slots++);
    choice.nodes.push_back(node);
  }
  root.choices.push_back(std::move(choice));
}

std::unique_ptr<Node> MakeRoot(const RecordLayout& layout) {
  auto root = std::make_unique<Node>();
  root->layout = &layout;
  root->category = layout.category;
  root->takes = layout.takes;
  // First what has a pointer, so that a name can be seen to be taken.
  for (const FieldLayout& field : layout.fields) {
    if (field.pointers.size() == 1) {
      AddTarget(*root, NodeAt(*root, field.pointers[0]), field, Node::kNoSlot);
    }
    if (field.pointers.size() <= 1) continue;
    std::vector<Node*> nodes;
    for (const std::string_view pointer : field.pointers) nodes.push_back(&NodeAt(*root, pointer));
    AddChoice(*root, field, nodes);
  }
  for (const FieldLayout& field : layout.fields) {
    if (!field.pointers.empty()) continue;
    const bool taken = root->members.Find(field.json_name) != MemberTable::kNone ||
                       root->members.Find(field.name) != MemberTable::kNone;
    if (taken) {
      // One of the spellings also leads elsewhere: like two `At`.
      std::vector<Node*> nodes{&Below(*root, field.json_name)};
      if (field.name != field.json_name) nodes.push_back(&Below(*root, field.name));
      AddChoice(*root, field, nodes);
      continue;
    }
    const std::uint32_t child = AddChild(*root, field.json_name);
    root->members.Add(field.json_name, child);
    if (field.name != field.json_name) root->members.Add(field.name, child);
    AddTarget(*root, *root->children[child], field, Node::kNoSlot);
  }
  root->each_for_itself = root->choices.empty() && root->required.empty();
  Finish(*root);
  return root;
}

}  // namespace

const Node::Target& Node::TargetIn(std::size_t slot) const {
  return *std::ranges::find(targets, slot, &Target::slot);
}

}  // namespace json

JsonPlan::JsonPlan(const RecordLayout& layout) : root_(json::MakeRoot(layout).release()) {}
JsonPlan::~JsonPlan() { delete root_; }

const JsonPlan& LazyJsonPlan::Get() {
  const JsonPlan* plan = plan_.load(std::memory_order_acquire);
  if (plan != nullptr) return *plan;
  auto made = std::make_unique<const JsonPlan>(*layout_);
  // Of several threads at once, the first one's plan is kept.
  if (plan_.compare_exchange_strong(plan, made.get(), std::memory_order_acq_rel)) {
    return *made.release();
  }
  return *plan;
}

}  // namespace zweck::internal
