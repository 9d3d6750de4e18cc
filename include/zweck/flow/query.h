// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Select and Count: questions to a store, each for one purpose. Asking is a use: every field that a
// question asks by or orders by must declare the purpose, and only fields that declare it are read.
//
//   auto page = zweck::Select<OrderTable, PlacedOrder, ShipOrder>(
//       store, zweck::Where(zweck::Between(&PlacedOrder::placed, first, last)),
//       zweck::OrderBy(&PlacedOrder::placed), zweck::Page{.limit = 100, .after = cursor});
//   if (!page.ok()) return page.status();
//   for (const auto& row : *page) Ship(row.Use(&PlacedOrder::number));
//   cursor = page->next();
//
// The values of a question are bound to its statement, and never part of its text. A store that
// answers questions meets zweck::QueryableStore.

#ifndef ZWECK_FLOW_QUERY_H_
#define ZWECK_FLOW_QUERY_H_

#include <absl/base/attributes.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/flow/use.h"
#include "zweck/internal/check/question_rules.h"
#include "zweck/internal/flow/asking.h"

namespace zweck {

// ---- Conditions on a member that is one value and not sealed. Absent values meet IsAbsent only.

template <class F, class C, class V>
internal::ConditionOn<F C::*, store::Test::kEquals, V> Equals(F C::* /*member*/, const V& value) {
  return internal::ConditionOn<F C::*, store::Test::kEquals, V>(value);
}

// The value is one of a list of at most 1,000.
template <class F, class C, class V>
internal::ConditionOn<F C::*, store::Test::kAnyOf, V> AnyOf(F C::* /*member*/,
                                                            std::initializer_list<V> values) {
  return internal::ConditionOn<F C::*, store::Test::kAnyOf, V>(values);
}
template <class F, class C, class List>
internal::ConditionOn<F C::*, store::Test::kAnyOf, typename List::value_type> AnyOf(
    F C::* /*member*/, const List& values) {
  return internal::ConditionOn<F C::*, store::Test::kAnyOf, typename List::value_type>(values);
}

// Both ends are included.
template <class F, class C, class Low, class High>
internal::ConditionOn<F C::*, store::Test::kBetween, Low, High> Between(F C::* /*member*/,
                                                                        const Low& low,
                                                                        const High& high) {
  return internal::ConditionOn<F C::*, store::Test::kBetween, Low, High>(low, high);
}

template <class F, class C, class V>
internal::ConditionOn<F C::*, store::Test::kBefore, V> Before(F C::* /*member*/, const V& value) {
  return internal::ConditionOn<F C::*, store::Test::kBefore, V>(value);
}

template <class F, class C, class V>
internal::ConditionOn<F C::*, store::Test::kAfter, V> After(F C::* /*member*/, const V& value) {
  return internal::ConditionOn<F C::*, store::Test::kAfter, V>(value);
}

template <class F, class C>
internal::ConditionOn<F C::*, store::Test::kIsAbsent> IsAbsent(F C::* /*member*/) {
  return internal::ConditionOn<F C::*, store::Test::kIsAbsent>();
}

// Compared byte by byte: no character of the prefix is a wildcard, and case counts.
template <class F, class C, class V>
internal::ConditionOn<F C::*, store::Test::kStartsWith, V> StartsWith(F C::* /*member*/,
                                                                      const V& prefix) {
  return internal::ConditionOn<F C::*, store::Test::kStartsWith, V>(prefix);
}

// ---- Parts, in any order. Rows meet all conditions, and are ordered by a member, then by the key.

inline internal::WhereAll<> Where() { return {}; }
template <class First, class... Rest>
internal::WhereAll<First, Rest...> Where(First first, Rest... rest) {
  return {std::move(first), Where(std::move(rest)...)};
}

template <class F, class C>
constexpr internal::OrderedBy<F C::*> OrderBy(F C::* /*member*/) {
  return {};
}
template <class F, class C>
constexpr internal::OrderedBy<F C::*> OrderByDescending(F C::* /*member*/) {
  return {.descending = true};
}

// ---- What a question returns.

namespace internal {

class People;

// What Use of a row returns: a value, or for a nested category the part of it that was read.
template <class S, class P, class T>
struct PartOf {
  using type = const T&;
  // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): the compiler is told of its lifetime
  static const T& Of(const T& value ABSL_ATTRIBUTE_LIFETIME_BOUND) { return value; }
};
template <class S, class P, Listed C>
struct PartOf<S, P, C> {
  using type = Partial<S, C, P>;
  static type Of(const C& record) { return type(record); }
};
template <class S, class P, Listed C>
struct PartOf<S, P, std::optional<C>> {
  using type = std::optional<Partial<S, C, P>>;
  static type Of(const std::optional<C>& record) {
    if (!record.has_value()) return std::nullopt;
    return Partial<S, C, P>(*record);
  }
};
template <class S, class P, Listed C>
struct PartOf<S, P, std::vector<C>> {
  using type = std::vector<Partial<S, C, P>>;
  static type Of(const std::vector<C>& records) {
    type parts;
    parts.reserve(records.size());
    for (const C& record : records) parts.push_back(Partial<S, C, P>(record));
    return parts;
  }
};
template <class S, class P, Listed C, class Less>
struct PartOf<S, P, std::map<std::string, C, Less>> {
  using type = std::map<std::string, Partial<S, C, P>, Less>;
  static type Of(const std::map<std::string, C, Less>& records) {
    type parts;
    for (const auto& [key, record] : records) {
      parts.emplace_hint(parts.end(), key, Partial<S, C, P>(record));
    }
    return parts;
  }
};

}  // namespace internal

// A row of which only the fields that declare the purpose were read: using another one does not
// compile, and no door takes it for a whole record. It lives as long as the page.
template <class S, class R, class P>
class Partial {
 public:
  template <class F, class C>
  typename internal::PartOf<S, P, typename F::Value>::type Use(F C::* member) const {
    using Asked = internal::PartialAsked<S, R, P, F C::*>;
    if constexpr (internal::kPasses<internal::PartialRules, Asked>) {
      return internal::PartOf<S, P, typename F::Value>::Of((record_->*member).template Use<P>());
    } else {
      internal::BrokenRule<internal::PartialRules, Asked>::template Refuse<Asked>();
      __builtin_unreachable();
    }
  }

 private:
  template <class Sink, class Of, class ForPurpose>
  friend class Selected;
  template <class Sink, class ForPurpose, class T>
  friend struct internal::PartOf;
  explicit Partial(const R& record) : record_(&record) {}
  const R* record_;
};

// The rows of one page.
template <class S, class R, class P>
class Selected {
 public:
  class Iterator {
   public:
    Partial<S, R, P> operator*() const { return Partial<S, R, P>(*at_); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    friend class Selected;
    explicit Iterator(const R* at) : at_(at) {}
    const R* at_;
  };

  Iterator begin() const { return Iterator(rows_.data()); }
  Iterator end() const { return Iterator(rows_.data() + rows_.size()); }
  Partial<S, R, P> operator[](std::size_t i) const { return Partial<S, R, P>(rows_[i]); }
  std::size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }

  // Where the next page begins, for Page::after of the same question; empty after the last row. It
  // is sealed: it reveals nothing, and no other question accepts it. It is valid for a day, or only
  // while the store is open if that has no sealing key.
  const std::string& next() const { return next_; }

 private:
  friend class internal::People;
  template <class Sink, class Of, class ForPurpose, class StoreType, class... Parts>
  friend absl::StatusOr<Selected<Sink, Of, ForPurpose>> Select(StoreType& store,
                                                               const Parts&... parts);
  std::vector<R> rows_;
  std::string next_;
};

// ---- The doors.

// A page of the rows that meet all conditions, with the fields that the table keeps and that
// declare the purpose. Errors: kInvalidArgument for a value that its field can't hold, an `after`
// that is not from a page of this question, and a limit of 0; those of the store; kDataLoss for a
// row that can't have come from a record.
template <class S, class R, class P = void, class StoreType, class... Parts>
absl::StatusOr<Selected<S, R, P>> Select(StoreType& store, const Parts&... parts) {
  using Asked = internal::QuestionAsked<R, S, P, StoreType, Store<StoreType>,
                                        QueryableStore<StoreType>, Parts...>;
  if constexpr (internal::kPasses<internal::SelectRules, Asked>) {
    internal::Leave<internal::QuestionFlow<internal::Door::kSelect, Asked, true>>();
    using Table = internal::TableFor<S, R>;
    constexpr const internal::RecordLayout& kRead =
        internal::kLayout<R, internal::Admitting<internal::AskRule<S, P>>>;
    internal::Gathered gathered;
    internal::Gatherer<Table> gatherer(gathered);
    (gatherer.Add(parts), ...);
    gathered.question.purpose = P::kInfo.id;
    gathered.question.columns = internal::kPlacesRead<Table, kRead>;
    absl::StatusOr<Selected<S, R, P>> page = Selected<S, R, P>();
    page->rows_.reserve(std::min<std::size_t>(gathered.question.limit, 16));
    absl::StatusOr<std::string> next = internal::Asking::Select(
        Table::kRecord, Table::kTable, gathered, store, [&page](View<store::Value> row) {
          return internal::FromRow(kRead, row, &page->rows_.emplace_back());
        });
    if (next.ok()) {
      page->next_ = *std::move(next);
    } else {
      page = next.status();
    }
    return page;
  } else {
    internal::BrokenRule<internal::SelectRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// How many rows meet all conditions.
template <class S, class R, class P = void, class StoreType, class... Parts>
absl::StatusOr<std::int64_t> Count(StoreType& store, const Parts&... parts) {
  using Asked = internal::QuestionAsked<R, S, P, StoreType, Store<StoreType>,
                                        QueryableStore<StoreType>, Parts...>;
  if constexpr (internal::kPasses<internal::CountRules, Asked>) {
    internal::Leave<internal::QuestionFlow<internal::Door::kCount, Asked, false>>();
    using Table = internal::TableFor<S, R>;
    internal::Gathered gathered;
    internal::Gatherer<Table> gatherer(gathered);
    (gatherer.Add(parts), ...);
    gathered.question.purpose = P::kInfo.id;
    return internal::Asking::Count(Table::kRecord, Table::kTable, gathered, store);
  } else {
    internal::BrokenRule<internal::CountRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_QUERY_H_
