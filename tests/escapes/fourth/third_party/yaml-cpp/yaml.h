// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of yaml-cpp, to be compiled with.

#pragma once

#include <ostream>
#include <string>

namespace YAML {

class Node {
 public:
  Node();
  Node operator[](const char* key) const;
  template <class T>
  Node& operator=(const T& value);
  template <class T>
  T as() const;
};
Node LoadFile(const std::string& path);
std::string Dump(const Node& node);

}  // namespace YAML
