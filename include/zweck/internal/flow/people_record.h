// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a record says of whom: which of its fields name people, what is left of it without one of
// them, and what it has about one of them alone.

#ifndef ZWECK_INTERNAL_FLOW_PEOPLE_RECORD_H_
#define ZWECK_INTERNAL_FLOW_PEOPLE_RECORD_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "zweck/internal/check/people_rules.h"
#include "zweck/internal/flow/people_table.h"
#include "zweck/internal/flow/subjects.h"
#include "zweck/internal/wipe.h"

namespace zweck::internal {

// ---- Who it is.

// Whom the fields of a record name.
struct Named {
  bool person = false;
  bool others = false;

  void Add(const Named& more) {
    person = person || more.person;
    others = others || more.others;
  }
};
template <class K, class T>
Named WhoIs(const T& value, const KnownIds& known) {
  const std::string id = IdOf<K>(value);
  if (id.empty()) return {};
  const bool is = std::ranges::any_of(
      known, [&](const KnownId& each) { return each.kind == &K::kInfo && each.id == id; });
  return {.person = is, .others = !is};
}

// ---- When it was recorded.

inline absl::Time EarliestIn(absl::Time time) { return time; }
inline absl::Time EarliestIn(absl::CivilDay day) {
  return absl::FromCivil(day, absl::UTCTimeZone());
}
template <class T>
absl::Time EarliestIn(const std::optional<T>& value) {
  return value.has_value() ? EarliestIn(*value) : absl::InfiniteFuture();
}
// A list of moments, or a text, says nothing.
template <class T>
absl::Time EarliestIn(const T& /*value*/) {
  return absl::InfiniteFuture();
}

// ---- What in a record is about whom.

template <class T>
void Empty(T& value) {
  Wipe(value);
  value = T{};
}

// Of a Subject: whom it names. Of a list, with `cut`, the person's ids or those of others go.
enum class Cut : std::uint8_t { kNothing, kPerson, kOthers };
template <class F>
Named CutIds(typename F::Value& value, const KnownIds& known, Cut cut) {
  using K = typename F::Kind;
  Named named;
  if constexpr (kShapeOf<typename F::Value> == Shape::kRepeated) {
    std::erase_if(value, [&](const auto& id) {
      const Named one = WhoIs<K>(id, known);
      named.Add(one);
      return cut == Cut::kPerson ? one.person : cut == Cut::kOthers && one.others;
    });
  } else if constexpr (kShapeOf<typename F::Value> == Shape::kOptional) {
    if (value.has_value()) named = WhoIs<K>(*value, known);
  } else {
    named = WhoIs<K>(value, known);
  }
  return named;
}

// Calls `goes` with each record that a field nests, and takes out those for which it is true: from
// a list or a map, and else by emptying it.
template <class T, class Goes>
void TakeOut(T& value, Goes goes) {
  if constexpr (kShapeOf<T> == Shape::kRepeated) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (goes(value[i])) continue;
      if (kept != i) value[kept] = std::move(value[i]);
      ++kept;
    }
    value.resize(kept);
  } else if constexpr (kShapeOf<T> == Shape::kMap) {
    for (auto entry = value.begin(); entry != value.end();) {
      entry = goes(entry->second) ? value.erase(entry) : std::next(entry);
    }
  } else if constexpr (kShapeOf<T> == Shape::kOptional) {
    if (value.has_value() && goes(*value)) value.reset();
  } else {
    if (goes(value)) value = T{};
  }
}

// What is left of a record when a person is taken out of it.
struct Forgotten {
  bool whole = false;    // nothing: it is about this person, and about nobody else
  bool changed = false;  // a part is gone
  bool others = false;   // it names somebody else
};
template <class C>
Forgotten Forget(C& record, const KnownIds& known) {
  Forgotten out;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (kIsSubject<F>) {
      const Named named = CutIds<F>(ValueIn<M>(record), known, Cut::kPerson);
      out.others = out.others || named.others;
      if constexpr (kShapeOf<typename F::Value> == Shape::kRepeated) {
        out.changed = out.changed || named.person;
      } else {
        out.whole = out.whole || named.person;
      }
    }
  });
  if (out.whole) return out;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (!kIsSubject<F> && kLeadsToPeople<F>) {
      TakeOut(ValueIn<M>(record), [&](auto& nested) {
        const Forgotten within = Forget(nested, known);
        out.changed = out.changed || within.changed || within.whole;
        out.others = out.others || within.others;
        return within.whole;
      });
    }
  });
  // The last one that it named is gone.
  out.whole = out.changed && !out.others;
  return out;
}

// Leaves in a record what is about the person, and not what is about others by name.
template <class C>
Named Share(C& record, const KnownIds& known) {
  Named own;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (kIsSubject<F>) own.Add(CutIds<F>(ValueIn<M>(record), known, Cut::kOthers));
  });
  Named all = own;
  const bool of_another = own.others && !own.person;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (!kIsSubject<F> && kLeadsToPeople<F>) {
      TakeOut(ValueIn<M>(record), [&](auto& nested) {
        const Named within = Share(nested, known);
        all.Add(within);
        return !within.person && (within.others || of_another);
      });
    } else {
      if (of_another) Empty(ValueIn<M>(record));
    }
  });
  return all;
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_PEOPLE_RECORD_H_
