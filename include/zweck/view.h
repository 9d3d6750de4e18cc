// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A read-only view of a list. It is a std::span that is quick to compile: std::span itself costs
// more than all the rest of a category's table.

#ifndef ZWECK_VIEW_H_
#define ZWECK_VIEW_H_

#include <cstddef>

#include "zweck/internal/language.h"

namespace zweck {

template <class T>
class View {
 public:
  constexpr View() = default;
  constexpr View(const T* data, std::size_t size) : data_(data), size_(size) {}
  template <std::size_t kSize>
  constexpr View(const T (&list)[kSize])  // NOLINT(google-explicit-constructor)
      : data_(list), size_(kSize) {}
  // Of a std::vector, std::array or std::span.
  template <class List>
    requires requires(const List& list) { View(list.data(), list.size()); }
  constexpr View(const List& list)  // NOLINT(google-explicit-constructor)
      : data_(list.data()), size_(list.size()) {}

  constexpr const T* begin() const { return data_; }
  constexpr const T* end() const { return data_ + size_; }
  constexpr const T* data() const { return data_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T& operator[](std::size_t i) const { return data_[i]; }

 private:
  const T* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace zweck

#endif  // ZWECK_VIEW_H_
