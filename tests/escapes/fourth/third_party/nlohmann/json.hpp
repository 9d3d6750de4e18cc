// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of nlohmann/json, to be compiled with.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nlohmann {

class json {
 public:
  json();
  json(const char* text);
  json(const std::string& text);
  json(bool value);
  json(int value);
  json(std::int64_t value);
  json(std::size_t value);
  json(double value);
  static json object();
  static json array();
  static json parse(std::string_view text);
  json& operator[](const std::string& key);
  const json& at(const std::string& key) const;
  bool contains(const std::string& key) const;
  void push_back(const json& value);
  std::string dump(int indent = -1) const;
  template <class T>
  T get() const;
  template <class T>
  T value(const std::string& key, const T& otherwise) const;
  std::size_t size() const;
  const json* begin() const;
  const json* end() const;
};

}  // namespace nlohmann
