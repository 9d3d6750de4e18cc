// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind Disclose: the one place beside Use that takes a value out of a field, and what the flow
// leaves in the binary.

#ifndef ZWECK_INTERNAL_FLOW_DISCLOSING_H_
#define ZWECK_INTERNAL_FLOW_DISCLOSING_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/disclose_rules.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck::internal {

// ---- The record: one for each category, of the fields of it that leave.

// One field of a call. `term` and `meaning` are of its category's record.
struct DisclosedField {
  std::string_view category;
  std::uint32_t number;
  std::string_view name;
  RecordHash term;
  std::uint64_t meaning;
};

struct DisclosureFacts {
  std::string_view category;
  std::string_view sink;
  View<std::string_view> fields;  // by number, each once
  View<std::string_view> beside;  // ids of the other categories of the call, sorted, each once
  bool sealed;
};
constexpr void Write(Encoder& out, const DisclosureFacts& flow) {
  out.Number(1, static_cast<std::uint64_t>(Door::kDisclose));
  out.Text(2, flow.category);
  out.Text(3, flow.sink);
  for (const std::string_view field : flow.fields) out.Element(5, nullptr, field);
  out.Number(7, flow.sealed ? 1 : 0);
  for (const std::string_view category : flow.beside) out.Element(8, nullptr, category);
}

// The field of this category with the lowest number above `last`, or null.
constexpr const DisclosedField* NextField(View<DisclosedField> all, std::string_view category,
                                          std::uint32_t last) {
  const DisclosedField* next = nullptr;
  for (const DisclosedField& field : all) {
    if (field.category == category && field.number > last &&
        (next == nullptr || field.number < next->number)) {
      next = &field;
    }
  }
  return next;
}
// A field of the category that comes next after `last`, and is not `own`; or null.
constexpr const DisclosedField* NextBeside(View<DisclosedField> all, std::string_view own,
                                           std::string_view last) {
  const DisclosedField* next = nullptr;
  for (const DisclosedField& field : all) {
    if (field.category != own && field.category > last &&
        (next == nullptr || field.category < next->category)) {
      next = &field;
    }
  }
  return next;
}

// The order of the arguments makes no difference.
template <std::size_t kMost>
struct DisclosedNames {
  constexpr DisclosedNames(View<DisclosedField> all, std::string_view category) {
    for (auto* next = NextField(all, category, 0); next != nullptr;
         next = NextField(all, category, next->number)) {
      fields[field_count++] = next->name;
    }
    for (auto* next = NextBeside(all, category, {}); next != nullptr;
         next = NextBeside(all, category, next->category)) {
      beside[beside_count++] = next->category;
    }
  }
  std::string_view fields[kMost];
  std::size_t field_count = 0;
  std::string_view beside[kMost];
  std::size_t beside_count = 0;
};

template <class F>
inline constexpr auto kNameOf = NameOf<F>();

template <class S, class C, class... Fs>
struct DisclosureFlow {
  static constexpr std::uint32_t kNumber = 6;
  static constexpr DisclosedField kAll[] = {
      {.category = Fs::Category::kInfo.id,
       .number = Fs::kNumber,
       .name = kNameOf<Fs>.view(),
       .term = kTermHash<CategoryRecord<typename Fs::Category>>,
       .meaning = kMeaning<typename Fs::Category>}...};
  static constexpr DisclosedNames<sizeof...(Fs)> kNames{kAll, C::kInfo.id};
  static constexpr DisclosureFacts Facts() {
    return {.category = C::kInfo.id,
            .sink = S::kInfo.id,
            .fields = {kNames.fields, kNames.field_count},
            .beside = {kNames.beside, kNames.beside_count},
            .sealed = kIsSealedOnItsWay<S>};
  }
  static constexpr auto kNeeds = [] {
    Needs<2 + sizeof...(Fs)> needs;
    needs.Add(kTermHash<CategoryRecord<C>>, kMeaning<C>);
    needs.Add(kTermHash<SinkRecord<S>>);
    const View<DisclosedField> all = kAll;
    for (auto* next = NextBeside(all, C::kInfo.id, {}); next != nullptr;
         next = NextBeside(all, C::kInfo.id, next->category)) {
      needs.Add(next->term, next->meaning);
    }
    return needs;
  }();
};

template <bool kIsThere, class R>
[[gnu::always_inline]] inline void LeaveIf() {
  if constexpr (kIsThere) Leave<R>();
}
// Is the category of the field with this number the first of its kind?
template <class C, std::size_t kPlace, class... Fs>
inline constexpr bool kIsFirstOf =
    FirstOf({std::is_same_v<typename Fs::Category, C>..., true}) == kPlace;
template <class S, class... Fs, std::size_t... kPlaces>
[[gnu::always_inline]] inline void LeaveDisclosure(DisclosedFields<Fs...>,
                                                   std::index_sequence<kPlaces...>) {
  (LeaveIf<kIsFirstOf<typename Fs::Category, kPlaces, Fs...>,
           DisclosureFlow<S, typename Fs::Category, Fs...>>(),
   ...);
}

// ---- The call.

class Disclosing {
 public:
  // What Disclose does, wherever it is called.
  template <class S, class... Args>
  [[gnu::always_inline]] static typename Disclosure<Args...>::Result To(
      [[maybe_unused]] Args&... args) {
    using Given = Disclosure<Args...>;
    using Asked = DisclosureAsked<S, typename Given::Fields, typename Given::Function>;
    if constexpr (kPasses<DisclosureRules, Asked>) {
      constexpr std::size_t kFields = sizeof...(Args) - 1;
      LeaveDisclosure<S>(typename Given::Fields(), std::make_index_sequence<kFields>());
      return Call<kFields>(args...);
    } else {
      BrokenRule<DisclosureRules, Asked>::template Refuse<Asked>();
      __builtin_unreachable();
    }
  }

 private:
  // Calls the function, behind `kFields` fields, with their values.
  template <std::size_t kFields, class First, class... Rest>
  static decltype(auto) Call(First& first, Rest&... rest) {
    if constexpr (kFields == 0) {
      return first(ValueOf(rest)...);
    } else {
      return Call<kFields - 1>(rest..., first);
    }
  }
  template <class F>
  static Handed<typename F::Value> ValueOf(const F& field) {
    return field.value_;
  }
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_DISCLOSING_H_
