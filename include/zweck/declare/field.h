// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field holds one value of a category, and knows whose it is, what it is and why it is held.
//
// What compiles and what does not, for a field `email` of a category `Customer`:
//
//   customer.email = "ada@example.com";                   // compiles: values come in freely
//   customer.email.Use<ContactCustomer>();                // compiles, if declared For it
//   customer.email.Use<Advertise>();                      // refused: use-purpose
//   std::cout << customer.email;                          // refused: field-print
//   absl::StrCat("To: ", customer.email);                 // refused: field-print
//   absl::StrFormat("To: %s", customer.email);            // refused: field-print
//   std::string s = customer.email;                       // refused: field-convert
//   ticket.email = customer.email;                        // refused: field-copy
//   customer.email == "ada@example.com";                  // refused: field-compare
//   std::unordered_set<decltype(customer.email)> s;       // refused: field-hash
//   std::bit_cast<std::array<char, 32>>(customer.email);  // refused: not trivially copyable

#ifndef ZWECK_DECLARE_FIELD_H_
#define ZWECK_DECLARE_FIELD_H_

#include <absl/base/attributes.h>
#include <absl/strings/string_view.h>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "zweck/internal/declare/absl_names.h"
#include "zweck/internal/declare/field_type.h"
#include "zweck/internal/declare/members.h"
#include "zweck/internal/declare/say.h"
#include "zweck/internal/declare/value_holder.h"

namespace zweck {

namespace internal {

class Disclosing;

// Stands for any member when the members of a category are counted.
struct AnyMember {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor)
};

// What absl::StrCat and absl::Substitute make of each argument.
template <class U>
concept TextPiece =
    std::same_as<U, absl::AlphaNum> || std::same_as<U, absl::substitute_internal::Arg>;

// What a field is mistaken for: its value, text, a condition, a piece of text.
template <class T, class U>
concept AskedFor = std::same_as<U, T> || std::same_as<U, bool> || TextPiece<U> ||
                   (std::same_as<T, std::string> &&
                    (std::same_as<U, std::string_view> || std::same_as<U, absl::string_view>));

// The sentences of what can't be done with a field. They are never true.
template <class Category, Name kField>
inline constexpr bool AFieldCanBePrinted = false;
template <class Category, Name kField>
inline constexpr bool AFieldCanBeHashed = false;
template <class Category, Name kField>
inline constexpr bool AFieldCanBeCompared = false;
template <class Category, Name kField, class Target>
inline constexpr bool AFieldConvertsTo = false;
template <class Category, Name kField, class OtherCategory, Name kOther>
inline constexpr bool AFieldGoesInto = false;

#define ZWECK_INTERNAL_NO_PRINT \
  ZWECK_INTERNAL_SAY(           \
      "field-print",            \
      "a field can't be printed, logged or formatted. Print what Use<Purpose>() gives.")
#define ZWECK_INTERNAL_NO_CONVERT                                            \
  ZWECK_INTERNAL_SAY("field-convert",                                        \
                     "a field can't be converted. Use<Purpose>() gives its " \
                     "value.")
#define ZWECK_INTERNAL_NO_COPY                                                 \
  ZWECK_INTERNAL_SAY("field-copy",                                             \
                     "a value stays in its field. Assign what Use<Purpose>() " \
                     "gives.")
#define ZWECK_INTERNAL_NO_COMPARE     \
  ZWECK_INTERNAL_SAY("field-compare", \
                     "a field can't be compared. Compare what Use<Purpose>() gives.")
#define ZWECK_INTERNAL_NO_HASH \
  ZWECK_INTERNAL_SAY("field-hash", "a field can't be hashed. Hash what Use<Purpose>() gives.")

}  // namespace internal

template <class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
class Field : private internal::ValueHolder<T, (std::is_same_v<Tags, Secret> || ...)> {
  using Base = internal::ValueHolder<T, (std::is_same_v<Tags, Secret> || ...)>;

 public:
  using Type = internal::FieldType<T, Tags...>;
  using Category = OfCategory;
  using Value = T;
  static constexpr std::uint32_t kNumber = kFieldNumber;
  static constexpr bool kSecret = (std::is_same_v<Tags, Secret> || ...);

  Field() = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  Field(T value) : Base(std::in_place, std::move(value)) {}
  template <class U>
    requires(!internal::kIsField<std::remove_cvref_t<U>> &&
             !std::same_as<std::remove_cvref_t<U>, internal::AnyMember> &&
             std::convertible_to<U, T>)
  // NOLINTNEXTLINE(google-explicit-constructor)
  Field(U&& value) : Base(std::in_place, std::forward<U>(value)) {}

  // Accepts another field only to say why not.
  template <class Other>
    requires(internal::kIsField<std::remove_cvref_t<Other>> &&
             !std::same_as<std::remove_cvref_t<Other>, Field>)
  Field(Other&&) {  // NOLINT(google-explicit-constructor)
    using From = std::remove_cvref_t<Other>;
    static_assert(internal::AFieldGoesInto<typename From::Category, internal::NameOf<From>(),
                                           OfCategory, internal::NameOf<Field>()>,
                  ZWECK_INTERNAL_NO_COPY);
  }

  // The value, for a purpose that the field declares. The only way to it; defined in flow/use.h.
  template <class ForPurpose>
  const T& Use() const& ABSL_ATTRIBUTE_LIFETIME_BOUND;
  // The value would be gone before it could be read: name the record first.
  template <class ForPurpose>
  const T& Use() const&&;

  // Converts only to say why not.
  template <class U>
    requires internal::AskedFor<T, U>
  operator U() const {  // NOLINT(google-explicit-constructor)
    if constexpr (internal::TextPiece<U>) {
      static_assert(internal::AFieldCanBePrinted<OfCategory, internal::NameOf<Field>()>,
                    ZWECK_INTERNAL_NO_PRINT);
    } else {
      static_assert(internal::AFieldConvertsTo<OfCategory, internal::NameOf<Field>(), U>,
                    ZWECK_INTERNAL_NO_CONVERT);
    }
    __builtin_unreachable();
  }

  using Kind = typename Type::Kind;
  using Purposes = typename Type::Purposes;
  using Recipients = typename Type::Recipients;

 private:
  friend class internal::Disclosing;
  using Base::value_;
};

// What can't be done with a field, each with its reason.

template <class Stream, class C, std::uint32_t kNumber, class T, class... Tags>
Stream& operator<<(Stream& stream, const Field<C, kNumber, T, Tags...>&) {
  static_assert(internal::AFieldCanBePrinted<C, internal::NameOf<Field<C, kNumber, T, Tags...>>()>,
                ZWECK_INTERNAL_NO_PRINT);
  return stream;
}

template <class Spec, class Sink, std::uint64_t kAnyChar = ~std::uint64_t{0}, class C,
          std::uint32_t kNumber, class T, class... Tags>
auto AbslFormatConvert(const Field<C, kNumber, T, Tags...>&, const Spec&, Sink*) {
  static_assert(internal::AFieldCanBePrinted<C, internal::NameOf<Field<C, kNumber, T, Tags...>>()>,
                ZWECK_INTERNAL_NO_PRINT);
  return absl::FormatConvertResult<absl::FormatConversionCharSet{kAnyChar}>{true};
}

template <class U, class C, std::uint32_t kNumber, class T, class... Tags>
T operator+(const Field<C, kNumber, T, Tags...>&, const U&) {
  static_assert(internal::AFieldConvertsTo<C, internal::NameOf<Field<C, kNumber, T, Tags...>>(), T>,
                ZWECK_INTERNAL_NO_CONVERT);
  __builtin_unreachable();
}
template <class U, class C, std::uint32_t kNumber, class T, class... Tags>
  requires(!internal::kIsField<U>)
T operator+(const U&, const Field<C, kNumber, T, Tags...>&) {
  static_assert(internal::AFieldConvertsTo<C, internal::NameOf<Field<C, kNumber, T, Tags...>>(), T>,
                ZWECK_INTERNAL_NO_CONVERT);
  __builtin_unreachable();
}

template <class U, class C, std::uint32_t kNumber, class T, class... Tags>
bool operator==(const Field<C, kNumber, T, Tags...>&, const U&) {
  static_assert(internal::AFieldCanBeCompared<C, internal::NameOf<Field<C, kNumber, T, Tags...>>()>,
                ZWECK_INTERNAL_NO_COMPARE);
  return false;
}
template <class U, class C, std::uint32_t kNumber, class T, class... Tags>
std::partial_ordering operator<=>(const Field<C, kNumber, T, Tags...>&, const U&) {
  static_assert(internal::AFieldCanBeCompared<C, internal::NameOf<Field<C, kNumber, T, Tags...>>()>,
                ZWECK_INTERNAL_NO_COMPARE);
  return std::partial_ordering::unordered;
}

template <class Hash, class C, std::uint32_t kNumber, class T, class... Tags>
Hash AbslHashValue(Hash hash, const Field<C, kNumber, T, Tags...>&) {
  static_assert(internal::AFieldCanBeHashed<C, internal::NameOf<Field<C, kNumber, T, Tags...>>()>,
                ZWECK_INTERNAL_NO_HASH);
  return hash;
}

}  // namespace zweck

template <class C, std::uint32_t kNumber, class T, class... Tags>
struct std::hash<zweck::Field<C, kNumber, T, Tags...>> {
  std::size_t operator()(const zweck::Field<C, kNumber, T, Tags...>&) const {
    static_assert(zweck::internal::AFieldCanBeHashed<
                      C, zweck::internal::NameOf<zweck::Field<C, kNumber, T, Tags...>>()>,
                  ZWECK_INTERNAL_NO_HASH);
    return 0;
  }
};

#undef ZWECK_INTERNAL_NO_PRINT
#undef ZWECK_INTERNAL_NO_CONVERT
#undef ZWECK_INTERNAL_NO_COPY
#undef ZWECK_INTERNAL_NO_COMPARE
#undef ZWECK_INTERNAL_NO_HASH

#endif  // ZWECK_DECLARE_FIELD_H_
