// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: builds a tree of letters of the buyers' names, which completes what one types.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <map>
#include <memory>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

class Trie {
 public:
  void Add(std::string_view word) {
    Node* node = &root_;
    for (const char c : word) {
      std::unique_ptr<Node>& next = node->next[c];
      if (next == nullptr) next = std::make_unique<Node>();
      node = next.get();
    }
    node->ends = true;
  }

 private:
  struct Node {
    std::map<char, std::unique_ptr<Node>> next;
    bool ends = false;
  };
  Node root_;
};

class NameField {
 public:
  absl::Status Learn(zweck::SqliteStore& store) {
    return zweck::ForEach<BuyerTable, Buyer>(store, [this](const Buyer& buyer) {
      names_.Add(buyer.name.Use<AnswerQuestion>());
      return absl::OkStatus();
    });
  }

 private:
  Trie names_;
};

}  // namespace acme
