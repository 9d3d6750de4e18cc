// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for RE2: what the tests call of it.
#pragma once
#include <string>
#include <string_view>
class RE2 {
 public:
  RE2(const char* pattern);
  static bool FullMatch(std::string_view text, const RE2& re);
  static bool PartialMatch(std::string_view text, const RE2& re);
  template <class... Args>
  static bool FullMatch(std::string_view text, const RE2& re, Args*... args);
  static int GlobalReplace(std::string* text, const RE2& re, std::string_view rewrite);
};
