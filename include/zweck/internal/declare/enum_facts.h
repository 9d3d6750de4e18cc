// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An enumeration as one constant table, made from the list of its enumerators while compiling.

#ifndef ZWECK_INTERNAL_DECLARE_ENUM_FACTS_H_
#define ZWECK_INTERNAL_DECLARE_ENUM_FACTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "zweck/declare/name.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

// From the start of a quoted name on, so many bytes can be read, whatever its size is.
inline constexpr std::size_t kQuotedRoom = 32;

struct EnumValue {
  std::int32_t number;
  std::string_view name;  // PRODUCT_JIRA
  const char* quoted;     // "PRODUCT_JIRA", of which the name is a part
};

// An enumeration as the codecs see it.
struct EnumFacts {
  std::string_view name;  // Product
  std::size_t prefix;     // length of "PRODUCT_"
  const EnumValue* values;
  std::size_t size;
};

// kQuotedRoom holds each name with its quotation marks.
constexpr bool HasShortNames(const EnumFacts& enumeration) {
  for (std::size_t i = 0; i < enumeration.size; ++i) {
    if (enumeration.values[i].name.size() + 2 > kQuotedRoom) return false;
  }
  return true;
}

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char ToUpper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// UPPER_SNAKE of a CamelCase name; returns its length. `out` may be null.
constexpr std::size_t UpperSnake(std::string_view camel, char* out) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < camel.size(); ++i) {
    const bool starts_word =
        IsUpper(camel[i]) && i > 0 &&
        (!IsUpper(camel[i - 1]) || (i + 1 < camel.size() && !IsUpper(camel[i + 1])));
    if (starts_word && camel[i - 1] != '_') {
      if (out != nullptr) out[n] = '_';
      ++n;
    }
    if (out != nullptr) out[n] = ToUpper(camel[i]);
    ++n;
  }
  return n;
}

constexpr std::string_view LastPart(std::string_view qualified) {
  const std::size_t colon = qualified.rfind(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

constexpr std::string_view WithoutK(std::string_view name) {
  return name.size() > 1 && name[0] == 'k' && IsUpper(name[1]) ? name.substr(1) : name;
}

template <Name kType, Name kEnumerator>
struct ProtoEnumName {
  static constexpr std::string_view kTypeName = LastPart(kType.view());
  static constexpr std::size_t kPrefix = UpperSnake(kTypeName, nullptr) + 1;
  static constexpr std::size_t kSize = kPrefix + UpperSnake(WithoutK(kEnumerator.view()), nullptr);
  // In quotation marks.
  struct Text {
    char text[kSize + 2 > kQuotedRoom ? kSize + 2 : kQuotedRoom];
  };
  static constexpr Text kText = [] {
    Text t{{'"'}};
    char* const name = t.text + 1;
    name[UpperSnake(kTypeName, name)] = '_';
    UpperSnake(WithoutK(kEnumerator.view()), name + kPrefix);
    name[kSize] = '"';
    return t;
  }();
  static constexpr std::string_view kView{kText.text + 1, kSize};
};

template <auto kEnumerator, Name kType, Name kName>
struct Enumerator {
  using Text = ProtoEnumName<kType, kName>;
  static constexpr EnumValue kValue{static_cast<std::int32_t>(kEnumerator), Text::kView,
                                    Text::kText.text};
};

template <class First, class... Rest>
struct Enumerators {
  static constexpr EnumValue kValues[] = {First::kValue, Rest::kValue...};
  static constexpr EnumFacts kFacts{First::Text::kTypeName, First::Text::kPrefix, kValues,
                                    1 + sizeof...(Rest)};
};

// In place of the enumerators of an enumeration where one is misspelt: nothing more is said of it.
struct BrokenEnumerators {
  static constexpr EnumValue kValues[] = {{}};
  static constexpr EnumFacts kFacts{{}, {}, kValues, 1};
};

// The sentences; used where they do not hold.
template <class E>
inline constexpr bool EnumFitsInto32Bits = false;
template <class E>
inline constexpr bool FirstEnumeratorIs0 = false;

template <class E, class First, class... Rest>
consteval Enumerators<First, Rest...> CheckedEnumerators() {
  if constexpr (sizeof(E) > sizeof(std::int32_t)) {
    static_assert(EnumFitsInto32Bits<E>,
                  ZWECK_INTERNAL_SAY(
                      "enum-size", "an enumeration has at most 32 bits. Give it a smaller type."));
  } else if constexpr (First::kValue.number != 0) {
    static_assert(FirstEnumeratorIs0<E>,
                  ZWECK_INTERNAL_SAY("enum-zero",
                                     "the first enumerator is 0, what a field holds before it is "
                                     "set. List that one first."));
  }
  return {};
}

// Found by argument-dependent lookup: the function that ZWECK_ENUM defines.
template <class E>
concept ListedEnum = std::is_enum_v<E> && requires(E e) { ZweckEnum(e); };

template <class E>
inline constexpr bool EnumIsListedInItsNamespace = ListedEnum<E>;

template <ListedEnum E>
inline constexpr const EnumFacts& kEnumFacts = decltype(ZweckEnum(E{}))::kFacts;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_ENUM_FACTS_H_
