// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind Select, Count and Update: a question as plain data, made of its parts, and what the flow
// leaves in the binary.

#ifndef ZWECK_INTERNAL_FLOW_ASKING_H_
#define ZWECK_INTERNAL_FLOW_ASKING_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/internal/check/question_rules.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/store/auditing.h"

namespace zweck {

template <class S, class R, class P>
class Selected;
template <class S, class R, class P, class StoreType, class... Parts>
absl::StatusOr<Selected<S, R, P>> Select(StoreType& store, const Parts&... parts);
template <class S, class R, class P, class StoreType, class... Parts>
absl::StatusOr<std::int64_t> Count(StoreType& store, const Parts&... parts);
template <class S, class R, class P, class StoreType, class... Args>
absl::Status Update(StoreType& store, const Args&... args);
template <class S, class R, class P, class StoreType, class... Parts>
absl::StatusOr<std::int64_t> EraseAll(StoreType& store, const Parts&... parts);
template <class S, class R, class P, class StoreType, class... Parts>
absl::StatusOr<std::int64_t> UpdateAll(StoreType& store, const Parts&... parts);

namespace internal {

// ---- The record.

struct QuestionFacts {
  Door door;
  std::string_view category;
  std::string_view sink;
  std::string_view purpose;
  const RecordLayout* read;      // null: what is asked by, alone
  View<std::string_view> asked;  // names of fields by their numbers, each once
  bool whole_table;
  bool sealed;
};
constexpr void Write(Encoder& out, const QuestionFacts& flow) {
  out.Number(1, static_cast<std::uint64_t>(flow.door));
  out.Text(2, flow.category);
  out.Text(3, flow.sink);
  out.Text(4, flow.purpose);
  if (flow.read != nullptr) {
    WritePaths(out, *flow.read, nullptr);
  } else {
    for (const std::string_view field : flow.asked) out.Element(5, nullptr, field);
  }
  out.Number(7, flow.sealed ? 1 : 0);
  for (const std::string_view field : flow.asked) out.Element(10, nullptr, field);
  out.Number(11, flow.whole_table ? 1 : 0);
}

struct AskedField {
  std::uint32_t number = 0;  // 0: nothing
  std::string_view name = {};
};
// The order of conditions makes no difference.
template <std::size_t kMost>
struct AskedNames {
  constexpr explicit AskedNames(View<AskedField> all) {
    std::uint32_t last = 0;
    for (;;) {
      const AskedField* next = nullptr;
      for (const AskedField& field : all) {
        if (field.number > last && (next == nullptr || field.number < next->number)) next = &field;
      }
      if (next == nullptr) break;
      names[size++] = next->name;
      last = next->number;
    }
  }
  std::string_view names[kMost];
  std::size_t size = 0;
};

template <class F>
inline constexpr auto kAskedName = NameOf<F>();
template <class F>
inline constexpr AskedField kAskedField{.number = F::kNumber, .name = kAskedName<F>.view()};
template <>
inline constexpr AskedField kAskedField<void>{};

template <class OrderField, class Conditions>
struct AskedOf;
template <class OrderField, class... Conditions>
struct AskedOf<OrderField, ConditionList<Conditions...>> {
  static constexpr AskedField kAll[] = {kAskedField<OrderField>,
                                        kAskedField<typename Conditions::Field>...};
  static constexpr AskedNames<1 + sizeof...(Conditions)> kNames{View<AskedField>(kAll)};
};

// `kReads`: rows; else nothing is read but what is asked by.
template <Door kDoor, class Asked, bool kReads>
struct QuestionFlow {
  using C = typename Asked::Category;
  using S = typename Asked::Sink;
  using P = typename Asked::Purpose;
  static constexpr std::uint32_t kNumber = 6;
  static constexpr const auto& kNames =
      AskedOf<typename Asked::OrderField, typename Asked::Asks>::kNames;
  static constexpr QuestionFacts Facts() {
    // What counts all records tells of whatever is kept for the purpose.
    const bool all = kReads || kNames.size == 0;
    return {.door = kDoor,
            .category = C::kInfo.id,
            .sink = S::kInfo.id,
            .purpose = P::kInfo.id,
            .read = all ? &kLayout<C, Admitting<AskRule<S, P>>> : nullptr,
            .asked = {kNames.names, kNames.size},
            .whole_table = Asked::kWholeTable,
            .sealed = static_cast<bool>(Asked::Given::kSeals)};
  }
  static constexpr auto kNeeds = [] {
    Needs<3> needs;
    needs.Add(kTermHash<CategoryRecord<C>>, kMeaning<C>);
    needs.Add(kTermHash<SinkRecord<S>>);
    needs.Add(kTermHash<PurposeRecord<P>>);
    return needs;
  }();
};

// ---- The question.

// Where a field stands among the columns of a table.
consteval std::size_t PlaceOf(const RecordLayout& table, std::uint32_t number) {
  std::size_t place = 0;
  while (table.fields[place].number != number) ++place;
  return place;
}
// That of the key's first part.
consteval std::size_t KeyPlace(const RecordLayout& table) {
  std::size_t place = 0;
  while (!table.fields[place].key) ++place;
  return place;
}
// The places of what a question reads, in the order of its layout.
template <class Table, const RecordLayout& kRead>
inline constexpr auto kPlacesRead = [] {
  std::array<std::size_t, kRead.fields.size()> places{};
  std::size_t i = 0;
  for (const FieldLayout& field : kRead.fields) {
    places[i] = 0;
    while (Table::kRecord.fields[places[i]].number != field.number) ++places[i];
    ++i;
  }
  return places;
}();

// What the parts of a question say, before its values are columns'.
struct Gathered {
  struct Condition {
    std::size_t column;
    store::Test test;
    std::size_t values;  // how many
  };
  std::vector<Condition> conditions;
  std::vector<AskedValue> values;
  store::Question question;
};

template <class Table>
class Gatherer {
 public:
  explicit Gatherer(Gathered& out) : out_(out) {}

  void Add(const WhereAll<>&) {}
  template <class First, class... Rest>
  void Add(const WhereAll<First, Rest...>& where) {
    constexpr std::size_t kPlace = PlaceOf(Table::kRecord, First::Field::kNumber);
    const auto& values = where.first.values();
    out_.conditions.push_back({kPlace, First::kIs, values.size()});
    for (const auto& value : values) out_.values.push_back({kPlace, value.get()});
    Add(where.rest);
  }
  template <class Pointer>
  void Add(const OrderedBy<Pointer>& order) {
    constexpr std::size_t kPlace = PlaceOf(Table::kRecord, FieldAt<Pointer>::type::kNumber);
    // Rows go by the key anyway, and by its first part first.
    if (kPlace != KeyPlace(Table::kRecord)) out_.question.order = kPlace;
    out_.question.descending = order.descending;
  }
  void Add(const Page& page) {
    out_.question.limit = page.limit;
    out_.question.after = page.after;
  }
  void Add(const WholeTable&) {}

 private:
  Gathered& out_;
};

class Asking {
  template <class S, class R, class P, class StoreType, class... Parts>
  friend absl::StatusOr<Selected<S, R, P>> zweck::Select(StoreType& store, const Parts&... parts);
  template <class S, class R, class P, class StoreType, class... Parts>
  friend absl::StatusOr<std::int64_t> zweck::Count(StoreType& store, const Parts&... parts);
  template <class S, class R, class P, class StoreType, class... Args>
  friend absl::Status zweck::Update(StoreType& store, const Args&... args);
  template <class S, class R, class P, class StoreType, class... Parts>
  friend absl::StatusOr<std::int64_t> zweck::EraseAll(StoreType& store, const Parts&... parts);
  template <class S, class R, class P, class StoreType, class... Parts>
  friend absl::StatusOr<std::int64_t> zweck::UpdateAll(StoreType& store, const Parts&... parts);

  // Makes the question, and hands it to `ask` as long as its values last.
  template <class Result>
  static absl::StatusOr<Result> With(
      const RecordLayout& layout, Gathered& gathered,
      absl::FunctionRef<absl::StatusOr<Result>(const store::Question&)> ask) {
    const CodecKey codec;
    Row row;
    if (absl::Status made = ToColumns(codec, layout, gathered.values, row); !made.ok()) return made;
    std::vector<store::Condition> where;
    where.reserve(gathered.conditions.size());
    const store::Value* next = row.values().data();
    for (const Gathered::Condition& condition : gathered.conditions) {
      where.push_back({condition.column, condition.test, {next, condition.values}});
      next += condition.values;
    }
    gathered.question.where = where;
    return ask(gathered.question);
  }

  template <class StoreType>
  static absl::StatusOr<std::string> Select(
      const RecordLayout& layout, const store::Table& table, Gathered& gathered, StoreType& store,
      absl::FunctionRef<absl::Status(View<store::Value>)> each) {
    return With<std::string>(layout, gathered, [&](const store::Question& question) {
      return store.Select(DoorKey(DoorKey::To::kSelect, table), table, question, each);
    });
  }
  template <class StoreType>
  static absl::StatusOr<std::int64_t> Count(const RecordLayout& layout, const store::Table& table,
                                            Gathered& gathered, StoreType& store) {
    return With<std::int64_t>(layout, gathered, [&](const store::Question& question) {
      return store.Count(DoorKey(DoorKey::To::kCount, table), table, question);
    });
  }
  template <class StoreType>
  static absl::Status Refuse(const SubjectName& of_nobody, StoreType& store) {
    return Doors::Refuse(of_nobody, store);
  }
  // `set`: places of fields; `record`: has their values, or is null if one can't be held;
  // `conditions`: a Gathered*, or nullptr.
  template <class Conditions, class StoreType>
  static absl::Status Update(const RecordLayout& layout, const store::Table& table,
                             View<const void*> key, View<std::size_t> set, const void* record,
                             Conditions conditions, StoreType& store) {
    const CodecKey codec;
    Row key_row;
    const absl::StatusOr<store::Value> at = ToKey(codec, layout, key, key_row);
    if (!at.ok()) {
      Doors::Failed(store, at.status());
      return at.status();
    }
    Row row;
    absl::Status made = ToFields(codec, layout, set, record, row);
    if (!made.ok()) {
      Doors::Failed(store, made);
      return made;
    }
    const auto update = [&](const store::Question& question) {
      return store.Update(
          DoorKey(DoorKey::To::kUpdate, table), table, *at,
          store::Change{.columns = set, .values = row.values(), .where = question.where});
    };
    if constexpr (std::is_null_pointer_v<Conditions>) {
      return ToStatus(layout, update({}));
    } else {
      return ToStatus(layout, With<store::Changed>(layout, *conditions, update));
    }
  }
  // As Update, of all rows that meet the conditions.
  template <class StoreType>
  static absl::StatusOr<std::int64_t> UpdateAll(const RecordLayout& layout,
                                                const store::Table& table, View<std::size_t> set,
                                                const void* record, Gathered& gathered,
                                                StoreType& store) {
    const CodecKey codec;
    Row row;
    absl::StatusOr<std::int64_t> updated = 0;
    if (absl::Status made = ToFields(codec, layout, set, record, row); !made.ok()) {
      updated = std::move(made);
    } else {
      updated = With<std::int64_t>(layout, gathered, [&](const store::Question& question) {
        return store.UpdateAll(
            DoorKey(DoorKey::To::kUpdateAll, table), table,
            store::Change{.columns = set, .values = row.values(), .where = question.where});
      });
    }
    if (!updated.ok()) Doors::Failed(store, updated.status());
    return updated;
  }
  template <class StoreType>
  static absl::StatusOr<std::int64_t> EraseAll(const RecordLayout& layout,
                                               const store::Table& table, Gathered& gathered,
                                               StoreType& store) {
    absl::StatusOr<std::int64_t> erased =
        With<std::int64_t>(layout, gathered, [&](const store::Question& question) {
          return store.EraseAll(DoorKey(DoorKey::To::kEraseAll, table), table, question.where);
        });
    if (!erased.ok()) Doors::Failed(store, erased.status());
    Auditing::Leave(store, {.act = AuditAct::kErase,
                            .table = table.name,
                            .count = erased.ok() ? *erased : 0,
                            .whole = erased.ok()});
    return erased;
  }

  static absl::Status ToStatus(const RecordLayout& layout,
                               const absl::StatusOr<store::Changed>& changed) {
    if (!changed.ok()) return changed.status();
    if (*changed == store::Changed::kDone) return absl::OkStatus();
    const absl::string_view place(layout.category.data(), layout.category.size());
    return *changed == store::Changed::kNotMet ? absl::AbortedError(place)
                                               : absl::NotFoundError(place);
  }
};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_FLOW_ASKING_H_
