// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The whole sentence of a refusal, for compilers that take one (C++26, P2741; Clang 17 and later
// with -std=c++26):
//
//   zweck: MarketplaceContact.email may not be transmitted to google-analytics for improve-service;
//   it is declared for: contact-during-trial, contact-while-licensed
//
// Elsewhere the message is a literal, and the names stand in the condition.

#ifndef ZWECK_INTERNAL_CHECK_SENTENCE_H_
#define ZWECK_INTERNAL_CHECK_SENTENCE_H_

#include "zweck/internal/declare/say.h"

#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L

#include <cstddef>
#include <string_view>

#include "zweck/check/persist.h"
#include "zweck/check/transmit.h"

namespace zweck::internal {

// Text that is put together while compiling.
class Sentence {
 public:
  constexpr std::size_t size() const { return size_; }
  constexpr const char* data() const { return text_; }

  constexpr Sentence& operator<<(std::string_view part) {
    for (const char c : part) {
      if (size_ < sizeof(text_)) text_[size_++] = c;
    }
    return *this;
  }
  // The name of a category, from its id: marketplace-contact is MarketplaceContact.
  constexpr Sentence& Camel(std::string_view id) {
    bool upper = true;
    for (const char c : id) {
      const char letter = upper ? internal::ToUpper(c) : c;
      if (c != '-') *this << std::string_view(&letter, 1);
      upper = c == '-';
    }
    return *this;
  }
  template <class... Ps>
  constexpr Sentence& List(For<Ps...>) {
    std::size_t i = 0;
    ((*this << (i++ == 0 ? "" : ", ") << Ps::kInfo.id), ...);
    if (i == 0) *this << "nothing";
    return *this;
  }

 private:
  char text_[4096] = {};
  std::size_t size_ = 0;
};

// "Customer.email, .phone"
template <class C, Name... kFields>
constexpr Sentence& Open(Sentence& out) {
  (out << (out.size() == 0 ? "zweck: " : "; ")).Camel(C::kInfo.id);
  std::size_t i = 0;
  ((out << (i++ == 0 ? "." : ", .") << kFields.view()), ...);
  return out;
}

template <class C, class Declared, Name... kFields>
constexpr void Add(Sentence& out, Of<C, DeclaredOnlyFor<Declared>, kFields...>,
                   std::string_view sink) {
  (Open<C, kFields...>(out) << " may not be persisted to " << sink << "; it is declared for: ")
      .List(Declared{});
}
template <class C, class Missing, class Declared, Name... kFields>
constexpr void Add(Sentence& out, Of<C, NotDeclaredFor<Missing, Declared>, kFields...>,
                   std::string_view sink) {
  (Open<C, kFields...>(out) << " may not be transmitted to " << sink << " for ").List(Missing{})
      << "; it is declared for: ";
  out.List(Declared{});
}

template <class S, class... Groups>
constexpr Sentence SentenceOf(Fields<Groups...>) {
  Sentence out;
  (Add(out, Groups{}, S::kInfo.id), ...);
  return out;
}
template <class F, class P>
constexpr Sentence UseSentence() {
  Sentence out;
  (Open<typename F::Category, internal::NameOf<F>()>(out)
   << " may not be used for " << P::kInfo.id << "; it is declared for: ")
      .List(DeclaredFor<F>{});
  return out;
}

}  // namespace zweck::internal

#define ZWECK_INTERNAL_BARE(...) __VA_ARGS__
#define ZWECK_INTERNAL_TELL(sentence, id, text) \
  (::zweck::internal::ZWECK_INTERNAL_BARE sentence << ". Read docs/errors.md#" id)
#else
#define ZWECK_INTERNAL_TELL(sentence, id, text) ZWECK_INTERNAL_SAY(id, text)
#endif

#endif  // ZWECK_INTERNAL_CHECK_SENTENCE_H_
