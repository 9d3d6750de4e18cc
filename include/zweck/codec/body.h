// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A body: data that came in and that no category has read yet. It can be read into a category or
// measured, but nothing else:
//
//   zweck::Body body(std::move(request_body));              // compiles: takes the text over
//   auto customer = zweck::FromJson<Customer>(body);        // compiles: reads it without a copy
//   std::cout << body.size() << " bytes";                   // compiles
//   zweck::Body copy = zweck::Body::CopyOf(request.body);   // compiles: the original stays
//   zweck::Body same(request.body);                         // refused: body-copy
//   std::cout << body;                                      // refused: body-print
//   absl::StrCat("got ", body);                             // refused: body-print
//   std::string text = body;                                // refused: body-convert
//   if (body == "{}") {}                                    // refused: body-compare
//
// It can be moved, not copied, and is wiped when it is destroyed.

#ifndef ZWECK_CODEC_BODY_H_
#define ZWECK_CODEC_BODY_H_

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "zweck/declare/field.h"
#include "zweck/internal/declare/say.h"

namespace zweck {

namespace internal {

class BodyBytes;

// The sentences of what can't be done with a body. They are never true.
template <class Given>
inline constexpr bool ABodyTakesTextOver = false;
template <class Target>
inline constexpr bool ABodyCanBePrinted = false;
template <class Target>
inline constexpr bool ABodyConvertsTo = false;
template <class Other>
inline constexpr bool ABodyCanBeCompared = false;

#define ZWECK_INTERNAL_NO_PRINT                                                                    \
  ZWECK_INTERNAL_SAY("body-print",                                                                 \
                     "a body can't be printed, logged or formatted. Read it into a category, and " \
                     "print its size.")
#define ZWECK_INTERNAL_NO_CONVERT \
  ZWECK_INTERNAL_SAY(             \
      "body-convert",             \
      "a body can't be converted. Read it into a category by FromJson or FromWire.")
#define ZWECK_INTERNAL_NO_COMPARE                                                           \
  ZWECK_INTERNAL_SAY("body-compare",                                                        \
                     "a body can't be compared. Read it into a category, and compare what " \
                     "Use<Purpose>() gives.")

}  // namespace internal

class Body {
 public:
  // Takes over the text, so that no copy of it is left.
  explicit Body(std::string&& bytes) noexcept : bytes_(std::move(bytes)) { internal::Wipe(bytes); }
  // Anything else would leave the text where it was; converts only to say so.
  template <class Given>
    requires(!std::same_as<std::remove_cvref_t<Given>, Body> && !std::same_as<Given, std::string>)
  explicit Body(Given&&) {
    static_assert(internal::ABodyTakesTextOver<Given>,
                  ZWECK_INTERNAL_SAY("body-copy",
                                     "a body takes over its text. Move a std::string into it, or "
                                     "use Body::CopyOf if the text must stay where it is."));
  }
  // For a text that a server keeps: the server's own copy is not wiped.
  static Body CopyOf(std::string_view bytes) { return Body(std::string(bytes)); }

  Body(Body&& other) noexcept : Body(std::move(other.bytes_)) {}
  Body& operator=(Body&& other) noexcept {
    if (this == &other) return *this;
    internal::Wipe(bytes_);
    bytes_ = std::move(other.bytes_);
    internal::Wipe(other.bytes_);
    return *this;
  }
  ~Body() { internal::Wipe(bytes_); }

  // In bytes.
  std::size_t size() const { return bytes_.size(); }
  bool empty() const { return bytes_.empty(); }

  // Converts only to say why not.
  template <class U>
    requires internal::AskedFor<std::string, U>
  operator U() const {  // NOLINT(google-explicit-constructor)
    if constexpr (internal::TextPiece<U>) {
      static_assert(internal::ABodyCanBePrinted<U>, ZWECK_INTERNAL_NO_PRINT);
    } else {
      static_assert(internal::ABodyConvertsTo<U>, ZWECK_INTERNAL_NO_CONVERT);
    }
    __builtin_unreachable();
  }

 private:
  friend class internal::BodyBytes;
  std::string bytes_;
};

// What can't be done with a body, each with its reason.

template <class Stream, std::same_as<Body> B>
Stream& operator<<(Stream& stream, const B&) {
  static_assert(internal::ABodyCanBePrinted<Stream>, ZWECK_INTERNAL_NO_PRINT);
  return stream;
}

template <class Spec, class Sink, std::uint64_t kAnyChar = ~std::uint64_t{0}, std::same_as<Body> B>
auto AbslFormatConvert(const B&, const Spec&, Sink*) {
  static_assert(internal::ABodyCanBePrinted<Spec>, ZWECK_INTERNAL_NO_PRINT);
  return absl::FormatConvertResult<absl::FormatConversionCharSet{kAnyChar}>{true};
}

template <class U, std::same_as<Body> B>
std::string operator+(const B&, const U&) {
  static_assert(internal::ABodyConvertsTo<U>, ZWECK_INTERNAL_NO_CONVERT);
  __builtin_unreachable();
}
template <class U, std::same_as<Body> B>
  requires(!std::same_as<U, Body>)
std::string operator+(const U&, const B&) {
  static_assert(internal::ABodyConvertsTo<U>, ZWECK_INTERNAL_NO_CONVERT);
  __builtin_unreachable();
}

template <class U, std::same_as<Body> B>
bool operator==(const B&, const U&) {
  static_assert(internal::ABodyCanBeCompared<U>, ZWECK_INTERNAL_NO_COMPARE);
  return false;
}
template <class U, std::same_as<Body> B>
std::partial_ordering operator<=>(const B&, const U&) {
  static_assert(internal::ABodyCanBeCompared<U>, ZWECK_INTERNAL_NO_COMPARE);
  return std::partial_ordering::unordered;
}

}  // namespace zweck

#undef ZWECK_INTERNAL_NO_PRINT
#undef ZWECK_INTERNAL_NO_CONVERT
#undef ZWECK_INTERNAL_NO_COMPARE

#endif  // ZWECK_CODEC_BODY_H_
