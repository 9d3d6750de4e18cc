// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes a list of articles to a file, as text and by its fields.
// Author: writes the checks

#include <absl/strings/str_cat.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

struct Article {
  std::string number;
  std::string title;
  std::vector<std::string> colours;
  int cents = 0;
};

std::string LineOf(const Article& article) {
  std::string line = absl::StrCat(article.number, ";", article.title, ";", article.cents);
  for (const std::string& colour : article.colours) absl::StrAppend(&line, ";", colour);
  return line;
}

void Write(const std::vector<Article>& articles) {
  std::ofstream file("articles.csv");
  for (const Article& article : articles) file << LineOf(article) << '\n';
  if (!articles.empty()) file << "# from " << articles.front().title << '\n';
}

}  // namespace acme
