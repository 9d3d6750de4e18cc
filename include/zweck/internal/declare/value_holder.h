// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What all fields of one type have in common: compiled once for them, whosever they are.

#ifndef ZWECK_INTERNAL_DECLARE_VALUE_HOLDER_H_
#define ZWECK_INTERNAL_DECLARE_VALUE_HOLDER_H_

#include <cstdint>
#include <optional>
#include <utility>

#include "zweck/declare/value.h"
#include "zweck/internal/wipe.h"

namespace zweck {

template <class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
class Field;

namespace internal {

template <class T>
inline constexpr bool kIsField = false;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr bool kIsField<Field<C, kNumber, T, Tags...>> = true;

// Overwrites what a Secret held.
inline void Wipe(Bytes& bytes) { Wipe(bytes.data); }
template <class T>
void Wipe(T&) {}  // nothing else can be Secret: secret-value
template <class T>
void Wipe(std::optional<T>& value) {
  if (value.has_value()) Wipe(*value);
}

template <class T, bool kSecret>
class ValueHolder {
 protected:
  ValueHolder() = default;
  template <class U>
  explicit ValueHolder(std::in_place_t, U&& value) : value_(std::forward<U>(value)) {}

  // Written out, so that a field is not trivially copyable.
  ValueHolder(const ValueHolder& other) : value_(other.value_) {}
  ValueHolder(ValueHolder&& other) noexcept : value_(std::move(other.value_)) {
    if constexpr (kSecret) internal::Wipe(other.value_);
  }
  ValueHolder& operator=(const ValueHolder& other) {
    if (this == &other) return *this;
    if constexpr (kSecret) internal::Wipe(value_);
    value_ = other.value_;
    return *this;
  }
  ValueHolder& operator=(ValueHolder&& other) noexcept {
    if (this == &other) return *this;
    if constexpr (kSecret) internal::Wipe(value_);
    value_ = std::move(other.value_);
    if constexpr (kSecret) internal::Wipe(other.value_);
    return *this;
  }
  ~ValueHolder() {
    if constexpr (kSecret) internal::Wipe(value_);
  }

 private:
  template <class C, std::uint32_t kNumber, class V, class... Tags>
  friend class zweck::Field;
  T value_{};
};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_DECLARE_VALUE_HOLDER_H_
