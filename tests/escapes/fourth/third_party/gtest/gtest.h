// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of GoogleTest, to be compiled with.

#pragma once

#include <string>

namespace testing {

class Test {
 public:
  virtual ~Test() = default;
  static void RecordProperty(const std::string& key, const std::string& value);
};
class Message {
 public:
  template <class T>
  Message& operator<<(const T& value);
};
void Fail(const Message& message);

}  // namespace testing
