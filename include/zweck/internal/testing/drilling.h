// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind ErasureDrill: invented people, records about them, and the search for what is left.

#ifndef ZWECK_INTERNAL_TESTING_DRILLING_H_
#define ZWECK_INTERNAL_TESTING_DRILLING_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/str_cat.h>
#include <absl/time/civil_time.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/flow/minimize.h"
#include "zweck/flow/people.h"
#include "zweck/flow/persist.h"

namespace zweck::testing::internal {

using namespace zweck::internal;  // NOLINT(google-build-using-namespace): the drill is one of them

// Somebody who isn't there. The mark is in each text about them, and long enough to be found.
struct Person {
  std::string mark;
  std::uint64_t number;
};
Person MakePerson();

// Looks for a text in the files, and in those that belong to them. kInternal with the name of the
// file that has it.
absl::Status SearchFiles(const std::vector<std::string>& files, std::string_view text);

// A number as a type holds it.
template <std::integral T>
T NumberIn(std::uint64_t number) {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
  return static_cast<T>(kMost == std::numeric_limits<std::uint64_t>::max() ? number
                                                                           : number % kMost + 1);
}

// A text that says whose it is, as far as its field has room.
template <class F>
std::string TextIn(const Person& person, std::string_view more) {
  std::string text;
  if constexpr (kIsSubject<F>) {
    text = person.mark;
    if constexpr (std::same_as<typename F::Kind, kind::EmailAddress>) text += "@drill.invalid";
  } else {
    text = absl::StrCat(person.mark, "-", absl::string_view(more.data(), more.size()));
  }
  constexpr std::size_t kMost = kTypeTraits<typename F::Type>.max_bytes;
  return text.size() > kMost ? text.substr(0, kMost) : text;
}

// The id of a person in a field.
template <class F>
auto IdIn(const Person& person) {
  using Element = ElementOf<typename F::Value>;
  if constexpr (std::integral<Element>) {
    return NumberIn<Element>(person.number);
  } else {
    return TextIn<F>(person, {});
  }
}

// A record about `own`, in which what is nested is about `nested`. `row` makes keys and unique
// values differ.
class Filler {
 public:
  Filler(const Person& own, const Person& nested, std::string_view row)
      : own_(own), nested_(nested), row_(row) {}

  template <class C>
  void Fill(C& record) const {
    ForMembersOf<C>([&]<class M>(M*) { Set<typename M::Field>(ValueIn<M>(record)); });
  }

 private:
  template <class F, class T>
  void Set(T& value) const {
    if constexpr (kListsItself<F>) {
      return;
    } else if constexpr (kShapeOf<T> == Shape::kRepeated) {
      value.clear();
      SetOne<F>(value.emplace_back(), own_);
      // A list of ids: one of them goes.
      if constexpr (kIsSubject<F>) {
        if (nested_.mark != own_.mark) SetOne<F>(value.emplace_back(), nested_);
      }
    } else if constexpr (kShapeOf<T> == Shape::kMap) {
      value.clear();
      SetOne<F>(value["drill"], own_);
    } else if constexpr (kShapeOf<T> == Shape::kOptional) {
      SetOne<F>(value.emplace(), own_);
    } else {
      SetOne<F>(value, own_);
    }
  }
  template <class F, class E>
  void SetOne(E& value, const Person& own) const {
    constexpr TypeTraits kTraits = kTypeTraits<typename F::Type>;
    if constexpr (Listed<E>) {
      Filler(nested_, nested_, row_).Fill(value);
    } else if constexpr (std::same_as<E, std::string>) {
      value = TextIn<F>(own, row_);
    } else if constexpr (std::same_as<E, Bytes>) {
      value = Bytes{TextIn<F>(own, row_)};
    } else if constexpr (std::same_as<E, absl::Time>) {
      value = absl::FromUnixMicros(absl::ToUnixMicros(absl::Now()));
    } else if constexpr (std::same_as<E, absl::CivilDay>) {
      value = absl::ToCivilDay(absl::Now(), absl::UTCTimeZone());
    } else if constexpr (std::integral<E> && !std::same_as<E, bool>) {
      if constexpr (kTraits.subject) {
        value = IdIn<F>(own);
      } else if constexpr (kTraits.key || kTraits.unique) {
        value = NumberIn<E>(own.number + std::hash<std::string_view>()(row_));
      }
    }
  }

  const Person& own_;
  const Person& nested_;
  std::string_view row_;
};

// Is there anything of a person in a value?
template <class F, class T>
bool HasIn(const T& value, const Person& person);
template <class C>
bool Has(const C& record, const Person& person) {
  bool has = false;
  ForMembersOf<C>(
      [&]<class M>(M*) { has = has || HasIn<typename M::Field>(ValueIn<M>(record), person); });
  return has;
}
template <class F, class T>
bool HasIn(const T& value, const Person& person) {
  if constexpr (kShapeOf<T> == Shape::kRepeated) {
    for (const auto& one : value) {
      if (HasIn<F>(one, person)) return true;
    }
    return false;
  } else if constexpr (kShapeOf<T> == Shape::kMap) {
    for (const auto& [key, one] : value) {
      if (HasIn<F>(one, person)) return true;
    }
    return false;
  } else if constexpr (kShapeOf<T> == Shape::kOptional) {
    return value.has_value() && HasIn<F>(*value, person);
  } else if constexpr (Listed<T>) {
    return Has(value, person);
  } else if constexpr (std::same_as<T, std::string>) {
    return value.find(person.mark) != std::string::npos;
  } else if constexpr (std::same_as<T, Bytes>) {
    return value.data.find(person.mark) != std::string::npos;
  } else if constexpr (kIsSubject<F> && std::integral<T>) {
    return value == NumberIn<T>(person.number);
  } else {
    return false;
  }
}

// Can a record be about one person and hold something about another: in what it nests, or in a list
// of ids?
template <class Leaves, class C>
inline constexpr bool kHoldsOthers = [] {
  bool names = false;
  bool lists = false;
  bool nests = false;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if (!Admitting<Leaves>::template kAdmits<F> || !kLeadsToPeople<F>) return;
    (kIsSubject<F> ? names : nests) = true;
    if (kIsSubject<F> && kShapeOf<typename F::Value> == Shape::kRepeated) lists = true;
  });
  return lists || (names && nests);
}();

// The fields of all tables that say whom something is about.
template <class... Fs>
struct SubjectFields {};
template <class... Lists>
struct Joined;
template <>
struct Joined<> {
  using type = SubjectFields<>;
};
template <class... Fs>
struct Joined<SubjectFields<Fs...>> {
  using type = SubjectFields<Fs...>;
};
template <class... Fs, class... Gs, class... Lists>
struct Joined<SubjectFields<Fs...>, SubjectFields<Gs...>, Lists...>
    : Joined<SubjectFields<Fs..., Gs...>, Lists...> {};
template <class Leaves, class Ms>
struct SubjectsAmong;
template <class Leaves, class F>
struct SubjectsOf {
  using type = decltype([] {
    if constexpr (!kLeadsToPeople<F> || !Admitting<Leaves>::template kAdmits<F> ||
                  kListsItself<F>) {
      return SubjectFields<>();
    } else if constexpr (kIsSubject<F>) {
      return SubjectFields<F>();
    } else {
      return typename SubjectsAmong<Leaves, MembersOf<ElementOf<typename F::Value>>>::type();
    }
  }());
};
template <class Leaves, class... Ms>
struct SubjectsAmong<Leaves, Members<Ms...>>
    : Joined<typename SubjectsOf<Leaves, typename Ms::Field>::type...> {};
template <class T>
struct SubjectsOfTable {
  using type = typename std::conditional_t<
      OfTable<T>::kErasesPeople,
      SubjectsAmong<typename OfTable<T>::Leaves, MembersOf<typename OfTable<T>::Category>>,
      Joined<>>::type;
};
template <class Kept>
struct SubjectsOfAll;
template <class... Ts>
struct SubjectsOfAll<Tables<Ts...>> : Joined<typename SubjectsOfTable<Ts>::type...> {};

// The first of a sink's purposes by which a write may ask; void for one that asks nothing.
template <class S, class C, class StoreType, class... Ps>
struct PurposeToWrite {
  using type = void;
};
template <class S, class C, class StoreType, class P, class... Ps>
struct PurposeToWrite<S, C, StoreType, P, Ps...>
    : std::conditional_t<kAsksRightly<WriteAsked<Minimized<C, S>, S, P, StoreType, true, false>>,
                         std::type_identity<P>, PurposeToWrite<S, C, StoreType, Ps...>> {};
template <class S, class C, class StoreType, class Purposes>
struct PurposeAmong;
template <class S, class C, class StoreType, class... Ps>
struct PurposeAmong<S, C, StoreType, For<Ps...>> : PurposeToWrite<S, C, StoreType, void, Ps...> {};

template <class Kept, class StoreType>
class Drill {
 public:
  Drill(StoreType& store, const std::vector<std::string>& files) : store_(store), files_(files) {}

  absl::Status Run(std::int64_t& tables, std::vector<std::string>& left_out) {
    absl::Status status = ForTables([&]<class T>(T*) -> absl::Status {
      if constexpr (OfTable<T>::kErasesPeople) {
        ++tables;
        return Plant<T>();
      } else {
        left_out.push_back(
            absl::StrCat(Name<T>(), OfTable<T>::kHasPeople ? ": it stays" : ": it names nobody"));
        return absl::OkStatus();
      }
    });
    if (status.ok()) status = CheckAll(first_, true);
    if (status.ok()) status = CheckAll(second_, true);
    if (status.ok()) status = Erase(first_);
    erased_ = true;
    if (status.ok()) status = CheckAll(first_, false);
    if (status.ok()) status = CheckAll(second_, true);
    if (status.ok()) status = Erase(second_);
    if (status.ok()) status = CheckAll(second_, false);
    return status;
  }

  void CleanUp() {
    (void)Erase(first_);
    (void)Erase(second_);
  }

 private:
  template <class F>
  absl::Status ForTables(F f) {
    return ForTables(static_cast<Kept*>(nullptr), f);
  }
  template <class... Ts, class F>
  absl::Status ForTables(Tables<Ts...>*, F f) {
    absl::Status status;
    [[maybe_unused]] const bool all[] = {
        (status.ok() && (status = f(static_cast<Ts*>(nullptr))).ok())...};
    return status;
  }

  // "support-ticket in support-store"
  template <class T>
  static std::string Name() {
    constexpr std::string_view kCategory = OfTable<T>::Category::kInfo.id;
    constexpr std::string_view kSink = OfTable<T>::Sink::kInfo.id;
    return absl::StrCat(absl::string_view(kCategory.data(), kCategory.size()), " in ",
                        absl::string_view(kSink.data(), kSink.size()));
  }

  // One record that is about the first, and one about the second: this may nest what is about the
  // first.
  template <class T>
  absl::Status Plant() {
    using Leaves = typename OfTable<T>::Leaves;
    using C = typename OfTable<T>::Category;
    absl::Status status = Put<T>(Filler(first_, first_, "1"));
    return status.ok() ? Put<T>(Filler(second_, kHoldsOthers<Leaves, C> ? first_ : second_, "2"))
                       : status;
  }
  template <class T>
  absl::Status Put(const Filler& filler) {
    using S = typename OfTable<T>::Sink;
    using C = typename OfTable<T>::Category;
    using P = typename PurposeAmong<S, C, StoreType, typename S::Purposes>::type;
    C record{};
    filler.Fill(record);
    absl::Status put = zweck::Persist<S, P>(zweck::Minimize<S>(record), store_);
    if (put.ok()) return put;
    return absl::Status(put.code(),
                        absl::StrCat(Name<T>(), ": nobody can be stored in it: ", put.message()));
  }

  absl::Status Erase(const Person& person) {
    return Erase(person, static_cast<typename SubjectsOfAll<Kept>::type*>(nullptr));
  }
  template <class... Fs>
  absl::Status Erase(const Person& person, SubjectFields<Fs...>*) {
    if constexpr (sizeof...(Fs) == 0) {
      return absl::OkStatus();
    } else {
      return zweck::EraseSubject<Kept>(store_, Who<typename Fs::Kind>(IdIn<Fs>(person))...)
          .status();
    }
  }

  // Is a person in each table, or in none, and in no file?
  absl::Status CheckAll(const Person& person, bool is_there) {
    absl::Status status = ForTables([&]<class T>(T*) -> absl::Status {
      if constexpr (OfTable<T>::kErasesPeople) {
        return Check<T>(person, is_there);
      } else {
        return absl::OkStatus();
      }
    });
    return status.ok() && !is_there ? SearchFiles(files_, person.mark) : status;
  }
  template <class T>
  absl::Status Check(const Person& person, bool is_there) {
    using S = typename OfTable<T>::Sink;
    using C = typename OfTable<T>::Category;
    bool found = false;
    absl::Status read =
        zweck::ForEach<S, Minimized<C, S>>(store_, [&](const C& record) -> absl::Status {
          found = found || Has(record, person);
          return absl::OkStatus();
        });
    if (!read.ok() || found == is_there) return read;
    if (!is_there) {
      return absl::InternalError(
          absl::StrCat(Name<T>(), ": a person who was erased is still there"));
    }
    return !erased_ ? absl::FailedPreconditionError(
                          absl::StrCat(Name<T>(), ": what was stored is not there"))
                    : absl::InternalError(
                          absl::StrCat(Name<T>(), ": what is about somebody else is gone"));
  }

  StoreType& store_;
  const std::vector<std::string>& files_;
  const Person first_ = MakePerson();
  const Person second_ = MakePerson();
  bool erased_ = false;
};

}  // namespace zweck::testing::internal

#endif  // ZWECK_INTERNAL_TESTING_DRILLING_H_
