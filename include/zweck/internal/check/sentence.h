// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The whole sentence of a refusal:
//
//   zweck: MarketplaceContact.email may not be transmitted to google-analytics for improve-service;
//   it is declared for: contact-during-trial, contact-while-licensed
//
// It is the message where a compiler takes one that is computed (C++26, P2741; Clang 17 and later
// with -std=c++26, Clang 22 with C++20, too). GCC prints it in the condition, as text that is a
// template argument. Clang cuts such text after 32 characters, so there the condition has the names
// as types.

#ifndef ZWECK_INTERNAL_CHECK_SENTENCE_H_
#define ZWECK_INTERNAL_CHECK_SENTENCE_H_

#include <cstddef>
#include <string_view>

#include "zweck/internal/check/fields.h"
#include "zweck/internal/declare/say.h"

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

template <class S, class C, class Declared, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, DeclaredOnlyFor<Declared>, kFields...>) {
  Open<C, kFields...>(out) << " may not be persisted to " << S::kInfo.id
                           << "; it is declared for: ";
  out.List(Declared{});
}
template <class S, class C, class Missing, class Declared, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, NotDeclaredFor<Missing, Declared>, kFields...>) {
  Open<C, kFields...>(out) << " may not be transmitted to " << S::kInfo.id << " for ";
  out.List(Missing{}) << "; it is declared for: ";
  out.List(Declared{});
}
template <class S, class C, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, NotSharedWithRecipient, kFields...>) {
  Open<C, kFields...>(out) << " is not shared with " << S::Recipient::kInfo.id << ", to which "
                           << S::kInfo.id << " belongs";
}
template <class S, class C, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, NotSealed, kFields...>) {
  Open<C, kFields...>(out) << " is a Secret, and would not be sealed on its way to " << S::kInfo.id;
}
template <class S, class C, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, LeftOut, kFields...>) {
  Open<C, kFields...>(out) << " must arrive, and " << S::kInfo.id << " may not have it";
}
template <class S, class C, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, NotOneValue, kFields...>) {
  Open<C, kFields...>(out) << " is a list or a category, and a form to " << S::kInfo.id
                           << " has one value for it";
}

// What each Fields says, of a sink S.
template <class S, class Bad>
struct FieldsSentence;
template <class S, class... Groups>
struct FieldsSentence<S, Fields<Groups...>> {
  static constexpr Sentence Said() {
    Sentence out;
    (Add<S>(out, Groups{}), ...);
    return out;
  }
};
template <class Field, class P, class Declared>
struct UseSentence;
template <class C, Name kField, class P, class Declared>
struct UseSentence<FieldOf<C, kField>, P, Declared> {
  static constexpr Sentence Said() {
    Sentence out;
    Open<C, kField>(out) << " may not be used for " << P::kInfo.id << "; it is declared for: ";
    out.List(Declared{});
    return out;
  }
};

// What a refusal's condition says: Holds<kTold<Condition>>, which never does. A condition is a type
// whose name reads as a sentence, with the names as its arguments; it has the whole sentence, too.
template <auto kWhat>
inline constexpr bool Holds = false;

#if defined(__GNUC__) && !defined(__clang__)
// Text of a size that fits, so that it can be a template argument.
template <std::size_t kSize>
struct PrintedText {
  char text[kSize];
};
template <class Condition>
inline constexpr auto kTold = [] {
  constexpr Sentence kSaid = Condition::Said();
  PrintedText<kSaid.size() + 1> text{};
  for (std::size_t i = 0; i < kSaid.size(); ++i) text.text[i] = kSaid.data()[i];
  return text;
}();
#else
template <class Condition>
inline constexpr Condition kTold{};
#endif

#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
#define ZWECK_INTERNAL_TELL(Condition, id, text) \
  ZWECK_INTERNAL_CPP26((Condition::Said() << ". Run: zweck explain " id))
#else
#define ZWECK_INTERNAL_TELL(Condition, id, text) ZWECK_INTERNAL_SAY(id, text)
#endif

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_SENTENCE_H_
