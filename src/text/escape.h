// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text from a binary, made safe for where it stands in a report: whatever it holds, it is shown as
// text and changes nothing around it.

#ifndef ZWECK_SRC_TEXT_ESCAPE_H_
#define ZWECK_SRC_TEXT_ESCAPE_H_

#include <string>
#include <string_view>

namespace zweck::text {

// One line that shows all it holds. Line ends and tabs are a space each; other control characters,
// and those that turn the direction of the text around them or have no width, read [U+202E]; what
// is not UTF-8 (RFC 3629) is a replacement character. All but the three for data below begin
// with this.
std::string OneLine(std::string_view text);

// The text of an element, or of an attribute's value in either quotes. Not for what a browser runs
// or loads: scripts, styles, URLs.
std::string HtmlText(std::string_view text);

// GitHub's Markdown: within a paragraph, a heading, a list item or a cell of a table.
std::string MarkdownText(std::string_view text);

// The same in the letters of code: `customer-table`.
std::string MarkdownCode(std::string_view text);

// Between the double quotes of a label in a Mermaid flowchart. Lines are joined by kMermaidNewLine.
std::string MermaidText(std::string_view text);
inline constexpr std::string_view kMermaidNewLine = "<br>";

// Between the double quotes of a label in Graphviz. Lines are joined by kGraphvizNewLine.
std::string GraphvizText(std::string_view text);
inline constexpr std::string_view kGraphvizNewLine = "\\n";

// A cell of RFC 4180, quoted if it must be. A spreadsheet takes what begins with one of = + - @ for
// a formula, so an apostrophe stands before it; also after a semicolon, which is the separator
// where the comma is in numbers.
std::string CsvCell(std::string_view text);

// A part of a URI (RFC 3986): whatever is neither a letter, a digit nor `kept` is %HH.
std::string PercentEncoded(std::string_view text, std::string_view kept = "-._~");

// Data, with its quotes: the text itself, line ends and all, but for what is not UTF-8. It is a
// string of JSON (RFC 8259), of YAML 1.2, and of JSON inside of an HTML script element.
std::string JsonString(std::string_view text);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_ESCAPE_H_
