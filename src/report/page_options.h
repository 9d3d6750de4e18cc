// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the web page says beside an inventory and its company file, where it is given. All texts are
// as their authors wrote them: the page escapes them.

#ifndef ZWECK_SRC_REPORT_PAGE_OPTIONS_H_
#define ZWECK_SRC_REPORT_PAGE_OPTIONS_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zweck::report {

struct PolicySentence {
  std::string id;
  std::string section;             // may be empty
  std::vector<std::string> words;  // of the policy
  std::string reading;             // how the claim follows from them; may be empty
};

// What the policy says of one flow. Sentences are their places in the list.
struct PolicyOfFlow {
  std::vector<std::size_t> allowed_by;
  std::vector<std::size_t> excluded_by;
  std::vector<std::string> uncovered;  // fields that no sentence allows
};

struct PolicyWords {
  std::string title;
  std::vector<PolicySentence> sentences;
  std::vector<PolicyOfFlow> flows;  // one for each of the inventory, in its order
};

struct PageOptions {
  std::string version_text;                         // which version of the programs it is of
  std::map<std::string, std::string> source_links;  // by category: an address of http or https
  std::optional<PolicyWords> policy;
};

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_PAGE_OPTIONS_H_
