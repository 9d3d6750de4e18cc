// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Disclose, Answer and Body, for the escapes.

#ifndef ZWECK_TESTS_ESCAPES_DOORS_H_
#define ZWECK_TESTS_ESCAPES_DOORS_H_

#include <zweck/zweck.h>

#include <string>
#include <string_view>

#if __has_include(<zweck/flow/disclose.h>)
#include <zweck/codec/body.h>
#include <zweck/flow/answer.h>
#include <zweck/flow/disclose.h>
#else
namespace zweck {

template <class F>
struct ValueIn;
template <class C, unsigned kNumber, class T, class... Tags>
struct ValueIn<Field<C, kNumber, T, Tags...>> {
  using Type = T;
};

template <class Sink, class A, class F>
auto Disclose(const A&, F&& f) {
  return f(typename ValueIn<A>::Type{});
}
template <class Sink, class A, class B, class F>
auto Disclose(const A&, const B&, F&& f) {
  return f(typename ValueIn<A>::Type{}, typename ValueIn<B>::Type{});
}

template <class Sink>
class AnswerTo {
 public:
  std::string_view bytes() const;
  std::string_view content_type() const;
  std::string Take() &&;
};
template <class Sink, class R>
absl::StatusOr<AnswerTo<Sink>> Answer(const R& record);

class Body {
 public:
  explicit Body(std::string&& bytes);
  static Body CopyOf(std::string_view bytes);
  std::size_t size() const;
};
template <class C>
absl::StatusOr<C> FromJson(const Body& body);

}  // namespace zweck
#endif

#endif  // ZWECK_TESTS_ESCAPES_DOORS_H_
