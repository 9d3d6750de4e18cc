// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads our own pages, more strictly than a browser would: every element ends where it should,
// every value of an attribute is quoted, and nothing but the known references stands for a
// character.

#ifndef ZWECK_TESTS_REPORT_HTML_PAGE_H_
#define ZWECK_TESTS_REPORT_HTML_PAGE_H_

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::testing {

struct PageElement {
  std::string tag;
  std::map<std::string, std::string> attributes;  // with their references resolved
  std::string text;                               // of itself and all within
};

class Page {
 public:
  explicit Page(std::string_view html) : rest_(html) {
    Take("<!DOCTYPE html>\n");
    while (!rest_.empty()) {
      if (rest_.front() == '<') {
        ReadTag();
      } else {
        AddText(Resolved(rest_.substr(0, rest_.find('<'))));
        rest_.remove_prefix(std::min(rest_.find('<'), rest_.size()));
      }
    }
    CHECK(open_.empty());
  }

  const std::vector<PageElement>& elements() const { return elements_; }

  std::vector<PageElement> All(std::string_view tag) const {
    std::vector<PageElement> found;
    for (const PageElement& element : elements_) {
      if (element.tag == tag) found.push_back(element);
    }
    return found;
  }

  // Those of a class, in the order of the page.
  std::vector<PageElement> OfClass(std::string_view name) const {
    std::vector<PageElement> found;
    for (const PageElement& element : elements_) {
      const auto at = element.attributes.find("class");
      if (at != element.attributes.end() && HasWord(at->second, name)) found.push_back(element);
    }
    return found;
  }

  // The one with an id.
  PageElement Id(std::string_view id) const {
    for (const PageElement& element : elements_) {
      const auto at = element.attributes.find("id");
      if (at != element.attributes.end() && at->second == id) return element;
    }
    FAIL("no element has the id " << id);
    return {};
  }

 private:
  static bool HasWord(std::string_view words, std::string_view word) {
    const std::string all = " " + std::string(words) + " ";
    return all.find(" " + std::string(word) + " ") != std::string::npos;
  }

  static std::string Resolved(std::string_view text) {
    static const std::map<std::string_view, std::string_view> kReferences = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};
    std::string out;
    while (!text.empty()) {
      std::size_t size = 1;
      if (text.front() == '&') {
        size = text.find(';') + 1;
        const auto known = kReferences.find(text.substr(0, size));
        if (known == kReferences.end()) FAIL("no known reference: " << text.substr(0, 20));
        out += known->second;
      } else {
        if (text.front() == '>') FAIL("a > that is no reference");
        out += text.front();
      }
      text.remove_prefix(size);
    }
    return out;
  }

  void Take(std::string_view expected) {
    // Not REQUIRE, which takes its time even for what holds, and this is asked a million times.
    if (rest_.substr(0, expected.size()) != expected) {
      FAIL("not " << expected << " but " << rest_.substr(0, 60));
    }
    rest_.remove_prefix(expected.size());
  }

  std::string_view TakeWhile(std::string_view characters) {
    const std::string_view taken = rest_.substr(0, rest_.find_first_not_of(characters));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void ReadTag() {
    constexpr std::string_view kName =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    static const std::set<std::string_view> kVoid = {"br", "input", "link", "meta"};
    Take("<");
    if (rest_.front() == '/') {
      Take("/");
      if (open_.empty()) FAIL("an end of nothing");
      const std::string_view tag = TakeWhile(kName);
      if (tag != elements_[open_.back()].tag)
        FAIL_CHECK(tag << " ends " << elements_[open_.back()].tag);
      open_.pop_back();
      return Take(">");
    }
    PageElement element;
    element.tag = TakeWhile(kName);
    if (element.tag.empty()) FAIL("an element without a name");
    while (rest_.front() == ' ') {
      Take(" ");
      const std::string name(TakeWhile(kName));
      if (name.empty()) FAIL("an attribute without a name");
      Take("=\"");
      const std::string_view value = rest_.substr(0, rest_.find('"'));
      if (value.find('<') != std::string_view::npos) FAIL_CHECK("a < in " << value);
      if (!element.attributes.emplace(name, Resolved(value)).second) FAIL_CHECK("twice " << name);
      rest_.remove_prefix(value.size());
      Take("\"");
    }
    elements_.push_back(element);
    if (rest_.front() == '/') return Take("/>");
    Take(">");
    if (kVoid.contains(element.tag)) return;
    open_.push_back(elements_.size() - 1);
    // Neither has references.
    if (element.tag == "style" || element.tag == "script") {
      const std::size_t end = rest_.find("</" + element.tag);
      elements_.back().text = rest_.substr(0, end);
      rest_.remove_prefix(end);
    }
  }

  void AddText(const std::string& text) {
    for (const std::size_t element : open_) elements_[element].text += text;
  }

  std::string_view rest_;
  std::vector<PageElement> elements_;
  std::vector<std::size_t> open_;
};

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_REPORT_HTML_PAGE_H_
