// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/markup.h"

#include <string>
#include <string_view>
#include <utility>

#include "src/text/cat.h"
#include "src/text/escape.h"

namespace zweck::report::html {

Markup Markup::Tree() {
  Markup out;
  out.is_tree_ = true;
  out.out_ = "[";
  return out;
}

// In an element something stands before already: its name.
void Markup::Separate() {
  if (out_.size() > 1) out_ += ',';
}

void Markup::Tag(std::string_view tag, Attributes attributes, std::string_view close) {
  if (is_tree_) {
    Separate();
    out_ += text::Cat({"[", text::JsonString(tag), ",{"});
    bool first = true;
    for (const Attribute& attribute : attributes) {
      if (!first) out_ += ',';
      first = false;
      out_ += text::Cat({text::JsonString(attribute.name), ":",
                         text::JsonString(text::OneLine(attribute.value))});
    }
    out_ += '}';
    return;
  }
  out_ += '<';
  out_ += tag;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    out_ += text::HtmlText(attribute.value);
    out_ += '"';
  }
  out_ += close;
}

Markup& Markup::Begin(std::string_view tag, Attributes attributes) {
  Tag(tag, attributes, ">");
  open_.push_back(tag);
  return *this;
}

Markup& Markup::End() {
  out_ += is_tree_ ? "]" : text::Cat({"</", open_.back(), ">"});
  open_.pop_back();
  return *this;
}

Markup& Markup::Leaf(std::string_view tag, Attributes attributes, std::string_view text) {
  return Begin(tag, attributes).Text(text).End();
}

Markup& Markup::Link(std::string_view anchor, std::string_view title) {
  return Leaf("a", {{"href", text::Cat({"#", anchor})}}, title);
}

Markup& Markup::LinkOut(std::string_view address, std::string_view title) {
  return Leaf("a", {{"href", address}, {"rel", "noopener noreferrer"}}, title);
}

Markup& Markup::Void(std::string_view tag, Attributes attributes) {
  Tag(tag, attributes, ">");
  if (is_tree_) out_ += ']';
  return *this;
}

Markup& Markup::Shape(std::string_view tag, Attributes attributes) {
  Tag(tag, attributes, "/>");
  if (is_tree_) out_ += ']';
  return *this;
}

Markup& Markup::Text(std::string_view text) {
  if (!is_tree_) {
    out_ += text::HtmlText(text);
  } else if (!text.empty()) {
    Separate();
    out_ += text::JsonString(text::OneLine(text));
  }
  return *this;
}

Markup& Markup::Embed(std::string_view tag, std::string_view ours) {
  if (is_tree_) return *this;
  Begin(tag);
  out_ += ours;
  return End();
}

Markup& Markup::Data(std::string_view name, std::string_view tree) {
  if (is_tree_) return *this;
  Begin("script", {{"type", "application/json"}, {"class", name}});
  out_ += tree;
  return End();
}

Markup& Markup::Line() {
  if (!is_tree_) out_ += '\n';
  return *this;
}

std::string Markup::Finish() && {
  if (is_tree_) out_ += ']';
  return std::move(out_);
}

}  // namespace zweck::report::html
