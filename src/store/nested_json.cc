// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/nested_json.h"

#include <algorithm>

#include "src/codec/utf8.h"
#include "src/text/camel_case.h"
#include "src/text/json_parts.h"

namespace zweck::store {
namespace {

using text::JsonParts;

class Rewriting {
 public:
  Rewriting(const NestedColumn& column, std::string& out, std::vector<bool>& steps)
      : column_(column), out_(out), steps_(steps) {}

  // `around`: the fields of the record in which it stands.
  bool Field(const NestedNode& node, std::string_view json, const std::vector<NestedNode>& around) {
    const std::vector<NestedNode>& fields = node.is_itself ? around : node.fields;
    switch (node.many) {
      case Many::kList:
        return Each(JsonParts(json, '['), "[", node, fields, "]");
      case Many::kMap:
        return Each(JsonParts(json, '{'), "{", node, fields, "}");
      case Many::kOne:
        break;
    }
    return One(node, json, fields);
  }

 private:
  bool One(const NestedNode& node, std::string_view json, const std::vector<NestedNode>& fields) {
    if (node.is_record || node.is_itself) return Record(json, fields);
    out_ += json;
    return true;
  }

  // The names in a map are data, and stay as they are.
  bool Each(JsonParts parts, std::string_view opens, const NestedNode& node,
            const std::vector<NestedNode>& fields, std::string_view closes) {
    std::string_view before = opens;
    while (parts.Next()) {
      out_ += before;
      before = ",";
      if (node.many == Many::kMap) {
        out_ += parts.name();
        out_ += ':';
      }
      if (!One(node, parts.value(), fields)) return false;
    }
    if (before == opens) out_ += opens;
    out_ += closes;
    return parts.IsWhole();
  }

  bool Record(std::string_view json, const std::vector<NestedNode>& fields) {
    std::vector<bool> seen(fields.size());
    std::string_view before = "{";
    JsonParts parts(json, '{');
    while (parts.Next()) {
      const std::string_view quoted = parts.name();
      const std::string_view name = quoted.substr(1, quoted.size() - 2);
      // No store writes a name otherwise than as it is.
      if (name.find('\\') != std::string_view::npos) return false;
      const auto found = std::ranges::find_if(fields, [name](const NestedNode& field) {
        return name == field.name || name == text::LowerCamelCase(field.name);
      });
      if (found == fields.end()) {
        steps_[column_.undeclared] = true;
        continue;
      }
      const auto place = static_cast<std::size_t>(found - fields.begin());
      if (seen[place]) return false;
      seen[place] = true;
      if (found->step.has_value()) steps_[*found->step] = true;
      if (found->to.empty()) continue;
      out_ += before;
      before = ",";
      out_ += '"';
      out_ += text::LowerCamelCase(found->to);
      out_ += "\":";
      if (!Field(*found, parts.value(), fields)) return false;
    }
    if (before == "{") out_ += before;
    out_ += '}';
    return parts.IsWhole();
  }

  const NestedColumn& column_;
  std::string& out_;
  std::vector<bool>& steps_;
};

}  // namespace

bool RewriteNested(const NestedColumn& column, std::string_view json, std::string& out,
                   std::vector<bool>& steps) {
  return internal::IsUtf8(json) &&
         Rewriting(column, out, steps).Field(column.root, json, column.root.fields);
}

}  // namespace zweck::store
