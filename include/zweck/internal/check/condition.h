// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The parts of a question as the rules see them. A member is given by its pointer's type, which
// names the field; each condition owns its values, and overwrites them in the end.

#ifndef ZWECK_INTERNAL_CHECK_CONDITION_H_
#define ZWECK_INTERNAL_CHECK_CONDITION_H_

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/internal/check/keeps.h"
#include "zweck/store/question.h"

namespace zweck {

// How many rows of a question, and from where: `after` is what the page before gave.
struct Page {
  std::uint32_t limit = 0;
  std::string_view after = {};
};

// Lets a question go through all rows of its table.
struct WholeTable {};

namespace internal {

template <class T>
concept Character = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
                    std::same_as<T, char16_t> || std::same_as<T, char32_t>;
template <class T>
concept Number = std::is_arithmetic_v<T> && !std::same_as<T, bool> && !Character<T>;

// Is V a value for a field of this element? Text for text, a number for a number; no number that
// would be rounded to a float.
template <class Element, class V>
inline constexpr bool kFitsElement = std::same_as<Element, V>;
template <class V>
inline constexpr bool kFitsElement<std::string, V> =
    std::convertible_to<const V&, std::string_view> && !std::same_as<V, std::nullptr_t> &&
    !kIsField<V>;  // which converts only to say why not
template <Number Element, class V>
inline constexpr bool kFitsElement<Element, V> =
    Number<V> &&
    (std::integral<V> || (std::floating_point<Element> && sizeof(V) <= sizeof(Element)));

// A value of a condition. A number may be out of the range of its field, which is an error at run
// time, since it is not a constant.
template <class Element>
class Fitted {
 public:
  Fitted() = default;
  template <class V>
  explicit Fitted(std::in_place_t, const V& given) {
    if constexpr (std::integral<Element> && Number<Element>) {
      fits_ = std::in_range<Element>(given);
      if (fits_) value_ = static_cast<Element>(given);
    } else if constexpr (std::same_as<Element, std::string>) {
      value_ = std::string_view(given);
    } else {
      value_ = static_cast<Element>(given);
    }
  }
  Fitted(const Fitted&) = default;
  Fitted& operator=(const Fitted&) = default;
  ~Fitted() { Wipe(value_); }

  // Null where the field can't hold it.
  const void* get() const { return fits_ ? &value_ : nullptr; }

 private:
  Element value_{};
  bool fits_ = true;
};

template <class... Ts>
struct GivenTypes {};

// What a condition on a member holds. Nothing, if the member is not a field or the values don't
// fit.
struct NoElement {};
template <class F>
struct ElementOfField {
  using type = ElementOf<typename F::Value>;
};
template <>
struct ElementOfField<void> {
  using type = NoElement;
};

template <class Pointer, store::Test kTest, class... Given>
class ConditionOn {
 public:
  using Field = typename FieldAt<Pointer>::type;
  using Category = typename FieldAt<Pointer>::Category;
  using Element = typename ElementOfField<Field>::type;
  using Types = GivenTypes<Given...>;
  static constexpr store::Test kIs = kTest;
  static constexpr bool kFits = (kFitsElement<Element, Given> && ...);
  static constexpr std::size_t kCount = kFits ? sizeof...(Given) : 0;
  using Values = std::conditional_t<kTest == store::Test::kAnyOf, std::vector<Fitted<Element>>,
                                    std::array<Fitted<Element>, kCount>>;

  explicit ConditionOn(const Given&... given)
    requires(kTest != store::Test::kAnyOf)
  {
    if constexpr (kCount != 0) values_ = {Fitted<Element>(std::in_place, given)...};
  }
  template <class List>
    requires(kTest == store::Test::kAnyOf)
  explicit ConditionOn(const List& list) {
    if constexpr (kFits) {
      values_.reserve(list.size());
      for (const auto& given : list) values_.emplace_back(std::in_place, given);
    }
  }

  const Values& values() const { return values_; }

 private:
  [[no_unique_address]] Values values_;
};

// All of these.
template <class... Conditions>
struct WhereAll {};
template <class First, class... Rest>
struct WhereAll<First, Rest...> {
  First first;
  [[no_unique_address]] WhereAll<Rest...> rest;
};

template <class Pointer>
struct OrderedBy {
  bool descending = false;
};

// What stands behind the store in a question. Primary templates say no.
enum class PartIs : std::uint8_t { kUnknown, kWhere, kOrder, kPage, kWholeTable };
template <class T>
inline constexpr PartIs kPartIs = PartIs::kUnknown;
template <class... Conditions>
inline constexpr PartIs kPartIs<WhereAll<Conditions...>> = PartIs::kWhere;
template <class Pointer>
inline constexpr PartIs kPartIs<OrderedBy<Pointer>> = PartIs::kOrder;
template <>
inline constexpr PartIs kPartIs<Page> = PartIs::kPage;
template <>
inline constexpr PartIs kPartIs<WholeTable> = PartIs::kWholeTable;

// The first part of a kind, or void.
template <PartIs kWanted, class... Parts>
struct FirstPart {
  using type = void;
};
template <PartIs kWanted, class Part, class... Parts>
struct FirstPart<kWanted, Part, Parts...>
    : std::conditional_t<kPartIs<Part> == kWanted, std::type_identity<Part>,
                         FirstPart<kWanted, Parts...>> {};

template <class... Parts>
consteval std::size_t PartsOf([[maybe_unused]] PartIs wanted) {
  return (std::size_t{0} + ... + (kPartIs<Parts> == wanted ? 1U : 0U));
}

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_CONDITION_H_
