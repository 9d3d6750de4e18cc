// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for Crashpad: what the tests call of it.
#pragma once
#include <string>
namespace crashpad {
class SimpleStringDictionary {
 public:
  void SetKeyValue(const std::string& key, const std::string& value);
};
class CrashpadInfo {
 public:
  static CrashpadInfo* GetCrashpadInfo();
  void set_simple_annotations(SimpleStringDictionary* annotations);
};
}  // namespace crashpad
