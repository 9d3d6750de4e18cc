// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes HTML and the SVG within it. Names of elements and attributes are ours; every text and
// every value of an attribute is escaped, and there is no way around it but for our own style sheet
// and script.

#ifndef ZWECK_SRC_REPORT_HTML_MARKUP_H_
#define ZWECK_SRC_REPORT_HTML_MARKUP_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::report::html {

struct Attribute {
  std::string_view name;
  std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

class Markup {
 public:
  Markup() = default;
  // The same elements as data: a JSON array of texts and of ["tag",{"name":"value"},children...],
  // which the script makes elements of when they are looked at. Of Embed, nothing.
  static Markup Tree();

  // Until End, what follows is inside.
  Markup& Begin(std::string_view tag, Attributes attributes = {});
  Markup& End();

  // An element with nothing but text.
  Markup& Leaf(std::string_view tag, std::string_view text) { return Leaf(tag, {}, text); }
  Markup& Leaf(std::string_view tag, Attributes attributes, std::string_view text);

  // To another place of the page.
  Markup& Link(std::string_view anchor, std::string_view title);

  // Out of the page; the address is of http or https.
  Markup& LinkOut(std::string_view address, std::string_view title);

  // One that has no end tag in HTML, such as <meta>.
  Markup& Void(std::string_view tag, Attributes attributes);
  // One of SVG with nothing in it.
  Markup& Shape(std::string_view tag, Attributes attributes);

  Markup& Text(std::string_view text);

  // The style sheet or the script; neither may hold its own end tag.
  Markup& Embed(std::string_view tag, std::string_view ours);

  // A tree, in a script element that the browser does not run.
  Markup& Data(std::string_view name, std::string_view tree);

  // Between blocks, so that two versions of a page can be compared line by line.
  Markup& Line();

  // The whole, when each Begin has its End.
  std::string Finish() &&;

 private:
  void Tag(std::string_view tag, Attributes attributes, std::string_view close);

  void Separate();

  bool is_tree_ = false;
  std::string out_ = "<!DOCTYPE html>\n";
  std::vector<std::string_view> open_;
};

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_MARKUP_H_
