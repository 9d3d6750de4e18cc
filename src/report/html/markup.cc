// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/markup.h"

#include <string>
#include <string_view>
#include <utility>

#include "src/report/escape.h"

namespace zweck::report::html {

void Markup::Tag(std::string_view tag, Attributes attributes, std::string_view close) {
  out_ += '<';
  out_ += tag;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    out_ += HtmlText(attribute.value);
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
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Markup& Markup::Leaf(std::string_view tag, Attributes attributes, std::string_view text) {
  return Begin(tag, attributes).Text(text).End();
}

Markup& Markup::Void(std::string_view tag, Attributes attributes) {
  Tag(tag, attributes, ">");
  return *this;
}

Markup& Markup::Shape(std::string_view tag, Attributes attributes) {
  Tag(tag, attributes, "/>");
  return *this;
}

Markup& Markup::Text(std::string_view text) {
  out_ += HtmlText(text);
  return *this;
}

Markup& Markup::Embed(std::string_view tag, std::string_view ours) {
  Begin(tag);
  out_ += ours;
  return End();
}

Markup& Markup::Line() {
  out_ += '\n';
  return *this;
}

std::string Markup::Finish() && { return std::move(out_); }

}  // namespace zweck::report::html
