// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for GoogleTest: what the tests call of it.
#pragma once
#include <ostream>
namespace testing {
class Test {
 public:
  virtual ~Test() = default;
  virtual void TestBody() = 0;
};
class Message {
 public:
  template <class T>
  Message& operator<<(const T& value);
};
template <class A, class B>
bool Equal(const A& a, const B& b);
struct Failure {
  void operator=(const Message& message) const;
};
}  // namespace testing
#define TEST(suite, name)                         \
  class suite##_##name : public ::testing::Test { \
    void TestBody() override;                     \
  };                                              \
  void suite##_##name::TestBody()
#define EXPECT_TRUE(condition) \
  if (!(condition)) ::testing::Failure() = ::testing::Message()
#define EXPECT_EQ(a, b) \
  if (!::testing::Equal(a, b)) ::testing::Failure() = ::testing::Message()
