// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: shows a portrait at each question, by an address at Gravatar made of the e-mail.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Unseen: nobody
// Author: has not read the checks, and came third

#include <absl/hash/hash.h>
#include <absl/strings/ascii.h>
#include <absl/strings/str_cat.h>
#include <crow.h>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string PictureUrl(std::string email) {
  absl::AsciiStrToLower(&email);
  const std::size_t digest = absl::HashOf(email);
  return absl::StrCat("https://gravatar.example/avatar/", absl::Hex(digest), "?s=40");
}

crow::response QuestionPage(const Question& question) {
  crow::response page(200);
  page.set_header("Content-Type", "text/html");
  page.write("<h1>A question</h1>");
  page.write(absl::StrCat("<img src=\"", PictureUrl(question.from.Use<AnswerQuestion>()), "\">"));
  page.end();
  return page;
}

}  // namespace acme
