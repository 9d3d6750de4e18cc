// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The fields that say whom a record is about: in which spelling their ids are compared, where they
// are, and that each says somebody before it is stored.

#ifndef ZWECK_INTERNAL_FLOW_SUBJECTS_H_
#define ZWECK_INTERNAL_FLOW_SUBJECTS_H_

#include <absl/status/status.h>
#include <absl/strings/str_cat.h>

#include <concepts>
#include <string>
#include <string_view>

#include "zweck/internal/check/sink_rules.h"
#include "zweck/internal/check/subject_rules.h"

namespace zweck::internal {

// A kind whose ids have several spellings says which one counts:
//   static std::string Normalise(std::string_view id);
template <class K>
inline constexpr bool kHasSpellings = requires(std::string_view id) {
  { K::Normalise(id) } -> std::same_as<std::string>;
};
template <class K>
std::string SpellingOf(std::string_view id) {
  if constexpr (kHasSpellings<K>) {
    return K::Normalise(id);
  } else {
    return std::string(id);
  }
}

// Says an id nothing?
template <class K, class T>
bool IsNobody(const T& value) {
  if constexpr (std::same_as<T, Bytes>) {
    return IsNobody<K>(value.data);
  } else if constexpr (std::integral<T>) {
    return false;
  } else if constexpr (kHasSpellings<K>) {
    return value.empty() || K::Normalise(value).empty();
  } else {
    return value.empty();
  }
}

// An id as text.
template <class K, class T>
std::string IdOf(const T& value) {
  if constexpr (std::same_as<T, Bytes>) {
    return SpellingOf<K>(value.data);
  } else if constexpr (std::integral<T>) {
    return absl::StrCat(+value);
  } else {
    return SpellingOf<K>(value);
  }
}

// Does a field say whom its record is about, or hold something that does?
template <class F>
inline constexpr bool kLeadsToPeople = [] {
  using Element = ElementOf<typename F::Value>;
  // NOLINTNEXTLINE(bugprone-branch-clone): the branches differ by the field
  if constexpr (kIsSubject<F>) {
    return true;
  } else if constexpr (kListsItself<F>) {
    return kHasSubject<typename F::Category>;
  } else if constexpr (Listed<Element>) {
    return kHasSubject<Element>;
  } else {
    return false;
  }
}();

template <class M, class C>
const typename M::Field::Value& ValueIn(const C& record) {
  const void* const start = &record;
  const void* const value = static_cast<const char*>(start) + M::kOffset;
  return *static_cast<const typename M::Field::Value*>(value);
}
template <class M, class C>
typename M::Field::Value& ValueIn(C& record) {
  void* const start = &record;
  void* const value = static_cast<char*>(start) + M::kOffset;
  return *static_cast<typename M::Field::Value*>(value);
}
// Calls f<Member>() for each member. Not a fold: Clang takes those of 256 at most.
template <class... Ms, class F>
constexpr void ForMembers(Members<Ms...>*, F f) {
  [[maybe_unused]] const bool done[] = {(f(static_cast<Ms*>(nullptr)), true)..., true};
}
template <class C, class F>
constexpr void ForMembersOf(F f) {
  ForMembers(static_cast<MembersOf<C>*>(nullptr), f);
}

// ---- What is about nobody is not stored: no one could ask for it, or have it erased.

// A Subject, as errors name it.
struct SubjectName {
  std::string_view category;
  std::string_view field;
};
absl::Status SaysNobody(const SubjectName& subject);

// Calls f with each element of a value, until it returns false.
template <class T, class F>
void ForElements(const T& value, F f) {
  if constexpr (kShapeOf<T> == Shape::kRepeated) {
    for (const auto& element : value) {
      if (!f(element)) return;
    }
  } else if constexpr (kShapeOf<T> == Shape::kMap) {
    for (const auto& [key, element] : value) {
      if (!f(element)) return;
    }
  } else if constexpr (kShapeOf<T> == Shape::kOptional) {
    if (value.has_value()) f(*value);
  } else {
    f(value);
  }
}

// Leaves every field.
struct AllAdmitted {
  template <class F>
  static constexpr bool kKeeps = true;
};

template <class Leaves, bool kErased = false, class C>
const SubjectName* SubjectOfNobody(const C& record);

// The first Subject in a value of a field that says nobody, or null. One that may be absent may be
// absent; and a record in a field that always has one may be empty, since that is what erasing
// leaves there.
template <class Leaves, class F, class T>
const SubjectName* SubjectOfNobodyIn(const T& value) {
  const SubjectName* nobody = nullptr;
  if constexpr (kLeadsToPeople<F> && Admitting<Leaves>::template kAdmits<F>) {
    if constexpr (!kIsSubject<F>) {
      constexpr bool kErased = kShapeOf<T> == Shape::kSingle;
      ForElements(value, [&](const auto& nested) {
        nobody = SubjectOfNobody<Leaves, kErased>(nested);
        return nobody == nullptr;
      });
    } else if constexpr (kIsAnId<ElementOf<T>>) {
      static constexpr auto kName = NameOf<F>();
      static constexpr SubjectName kSubject = {F::Category::kInfo.id, kName.view()};
      ForElements(value, [&](const auto& id) {
        if (IsNobody<typename F::Kind>(id)) nobody = &kSubject;
        return nobody == nullptr;
      });
    }
  }
  return nobody;
}
template <class Leaves, bool kErased, class C>
const SubjectName* SubjectOfNobody(const C& record) {
  const SubjectName* nobody = nullptr;
  if constexpr (kHasSubject<C>) {
    ForMembersOf<C>([&]<class M>(M*) {
      using F = typename M::Field;
      if constexpr (kLeadsToPeople<F> && !(kErased && kIsSubject<F>)) {
        if (nobody == nullptr) nobody = SubjectOfNobodyIn<Leaves, F>(ValueIn<M>(record));
      }
    });
  }
  return nobody;
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_SUBJECTS_H_
