// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for ctemplate: what the tests call of it.
#pragma once
#include <string>
namespace ctemplate {
enum Strip { DO_NOT_STRIP, STRIP_BLANK_LINES, STRIP_WHITESPACE };
class TemplateDictionary {
 public:
  explicit TemplateDictionary(const std::string& name);
  void SetValue(const std::string& variable, const std::string& value);
  void SetIntValue(const std::string& variable, long value);
  void ShowSection(const std::string& name);
};
bool ExpandTemplate(const std::string& filename, Strip strip, const TemplateDictionary* dictionary,
                    std::string* output);
}  // namespace ctemplate
