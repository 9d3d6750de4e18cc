// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind the doors: the one place that makes keys. Only the doors reach it, and only after
// their checks.

#ifndef ZWECK_INTERNAL_FLOW_DOORS_H_
#define ZWECK_INTERNAL_FLOW_DOORS_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/codec/body.h"
#include "zweck/declare/http_request.h"
#include "zweck/flow/minimize.h"
#include "zweck/internal/check/outside.h"
#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/codec/form.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/path.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"
#include "zweck/internal/flow/answering.h"
#include "zweck/internal/flow/send_buffer.h"
#include "zweck/internal/flow/subjects.h"
#include "zweck/internal/store/auditing.h"
#include "zweck/store/store.h"
#include "zweck/transport/transport.h"

namespace zweck {

template <class S, class P, class R, class StoreType>
absl::Status Persist(const R& record, StoreType& store);
template <class S, class P, class R, class StoreType>
absl::Status Insert(const R& record, StoreType& store);
template <class S, class P, class R, class StoreType>
absl::StatusOr<bool> InsertOrKeep(const R& record, StoreType& store);
template <class S, class R, class StoreType, class... Args>
absl::Status Append(StoreType& store, const Args&... args);
template <class S, class R, class StoreType, class... Ks>
absl::StatusOr<typename internal::RecordOf<R>::Category> Find(StoreType& store, const Ks&... key);
template <class S, class R, class StoreType, class Each>
absl::Status ForEach(StoreType& store, Each&& each);
template <class S, class R, class StoreType, class... Ks>
absl::StatusOr<bool> Erase(StoreType& store, const Ks&... key);
template <class S, class R, class TransportType>
absl::Status Transmit(const R& record, TransportType& transport,
                      ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE;
template <class S, class R, class TransportType>
absl::StatusOr<Body> Exchange(const R& record, TransportType& transport,
                              ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE;
template <class S>
class AnswerTo;
template <class S, WireFormat kFormat, class R>
absl::StatusOr<AnswerTo<S>> Answer(const R& given,
                                   ZWECK_INTERNAL_OUTSIDE) ZWECK_INTERNAL_ONLY_OUTSIDE;

namespace internal {

template <class S, class R>
using TableFor = TableOf<typename RecordOf<R>::Category, S, Admitting<PersistRule<S>>>;

// Whether a whole number stays itself in a key field.
template <class Value, class Given>
constexpr bool IsHeldBy(const Given& given) {
  if constexpr (std::is_integral_v<Value> && std::is_integral_v<Given>) {
    return std::in_range<Value>(+given);
  } else {
    return true;
  }
}

// A key as its fields hold it.
template <class Keys>
class KeyValues;
template <class... Fs>
class KeyValues<KeyFields<Fs...>> {
 public:
  template <class... Ks>
  explicit KeyValues(const Ks&... given) : values_(given...) {
    const bool held[] = {IsHeldBy<typename Fs::Value>(given)...};
    std::apply(
        [&](const auto&... value) {
          std::size_t i = 0;
          ((places_[kRanks[i]] = held[i] ? &value : nullptr, ++i), ...);
        },
        values_);
  }
  KeyValues(const KeyValues&) = delete;
  KeyValues& operator=(const KeyValues&) = delete;

  // By the numbers of the fields, as ToKey takes them.
  View<const void*> places() const { return places_; }

 private:
  static constexpr auto kRanks = [] {
    constexpr std::uint32_t kNumbers[] = {Fs::kNumber...};
    std::array<std::size_t, sizeof...(Fs)> ranks{};
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      for (const std::uint32_t other : kNumbers) ranks[i] += other < kNumbers[i] ? 1 : 0;
    }
    return ranks;
  }();

  const std::tuple<typename Fs::Value...> values_;
  const void* places_[sizeof...(Fs)] = {};
};

class Doors {
  friend class Asking;
  friend class Batching;
  friend class Ending;
  template <class S, class P, class R, class StoreType>
  friend absl::Status zweck::Persist(const R& record, StoreType& store);
  template <class S, class P, class R, class StoreType>
  friend absl::Status zweck::Insert(const R& record, StoreType& store);
  template <class S, class P, class R, class StoreType>
  friend absl::StatusOr<bool> zweck::InsertOrKeep(const R& record, StoreType& store);
  template <class S, class R, class StoreType, class... Args>
  friend absl::Status zweck::Append(StoreType& store, const Args&... args);
  template <class S, class R, class StoreType, class... Ks>
  friend absl::StatusOr<typename internal::RecordOf<R>::Category> zweck::Find(StoreType& store,
                                                                              const Ks&... key);
  template <class S, class R, class StoreType, class Each>
  friend absl::Status zweck::ForEach(StoreType& store, Each&& each);
  template <class S, class R, class StoreType, class... Ks>
  friend absl::StatusOr<bool> zweck::Erase(StoreType& store, const Ks&... key);
  template <class S, class R, class TransportType>
  friend absl::Status zweck::Transmit(const R& record, TransportType& transport,
                                      internal::Outside outside);
  template <class S, class R, class TransportType>
  friend absl::StatusOr<Body> zweck::Exchange(const R& record, TransportType& transport,
                                              internal::Outside outside);
  template <class S, WireFormat kFormat, class R>
  friend absl::StatusOr<AnswerTo<S>> zweck::Answer(const R& given, internal::Outside outside);

  template <class C>
  static const C* Whole(const C& record) {
    return &record;
  }
  template <class C, class S, class K>
  static const C* Whole(const Minimized<C, S, K>& cut) {
    return cut.record_;
  }

  // The first write that fails ends a transaction, whether or not it came to the store.
  template <class StoreType>
  static void Failed(StoreType& store, const absl::Status& status) {
    if constexpr (requires { store.Fail(status); }) store.Fail(status);
  }

  // The first Subject that S keeps of the record and that says nobody, or null.
  template <class S, class R>
  static const SubjectName* OfNobody(const R& record) {
    return SubjectOfNobody<PersistRule<S>>(*Whole(record));
  }
  template <class StoreType>
  static absl::Status Refuse(const SubjectName& of_nobody, StoreType& store) {
    absl::Status status = SaysNobody(of_nobody);
    Failed(store, status);
    return status;
  }

  template <class StoreType>
  static absl::Status Put(const internal::RecordLayout& layout, const void* record,
                          const store::Table& table, StoreType& store) {
    const CodecKey codec;
    internal::Row row;
    if (absl::Status made = internal::ToRow(codec, layout, record, row); !made.ok()) {
      Failed(store, made);
      return made;
    }
    return store.Put(DoorKey(DoorKey::To::kPut, table), table, row.values());
  }

  // Returns whether there was none with the same key.
  template <class StoreType>
  static absl::StatusOr<bool> Insert(const internal::RecordLayout& layout, const void* record,
                                     const store::Table& table, StoreType& store) {
    const CodecKey codec;
    internal::Row row;
    if (absl::Status made = internal::ToRow(codec, layout, record, row); !made.ok()) {
      Failed(store, made);
      return made;
    }
    return store.Insert(DoorKey(DoorKey::To::kInsert, table), table, row.values());
  }
  template <class StoreType>
  static absl::Status InsertNew(const internal::RecordLayout& layout, const void* record,
                                const store::Table& table, StoreType& store) {
    const absl::StatusOr<bool> inserted = Insert(layout, record, table, store);
    if (!inserted.ok()) return inserted.status();
    if (*inserted) return absl::OkStatus();
    return absl::AlreadyExistsError({layout.category.data(), layout.category.size()});
  }

  // `given`: the key, a pointer to the list, and the item.
  template <class Table, class List, class StoreType, class... Given, std::size_t... kKeys>
  static absl::Status Append(StoreType& store, std::tuple<const Given&...> given,
                             std::index_sequence<kKeys...>) {
    using C = typename List::Category;
    const KeyValues<KeyFieldsOf<C>> key(std::get<kKeys>(given)...);
    using Item = ElementOf<typename List::Value>;
    const auto& item = std::get<sizeof...(kKeys) + 1>(given);
    C record{};
    typename List::Value added{static_cast<Item>(item)};
    const SubjectName* nobody = SubjectOfNobodyIn<AllAdmitted, List>(added);
    if (nobody != nullptr) return Refuse(*nobody, store);
    record.*std::get<sizeof...(kKeys)>(given) = std::move(added);
    constexpr std::size_t kColumn = [] {
      std::size_t column = 0;
      while (Table::kRecord.fields[column].number != List::kNumber) ++column;
      return column;
    }();
    return Append(Table::kRecord, key.places(), Table::kTable, kColumn,
                  IsHeldBy<Item>(item) ? &record : nullptr, store);
  }
  template <class StoreType>
  static absl::Status Append(const internal::RecordLayout& layout, View<const void*> key,
                             const store::Table& table, std::size_t column, const void* record,
                             StoreType& store) {
    const CodecKey codec;
    internal::Row key_row;
    const absl::StatusOr<store::Value> value = internal::ToKey(codec, layout, key, key_row);
    if (!value.ok()) {
      Failed(store, value.status());
      return value.status();
    }
    internal::Row row;
    const absl::StatusOr<store::Value> list = internal::ToList(codec, layout, column, record, row);
    if (!list.ok()) {
      Failed(store, list.status());
      return list.status();
    }
    const absl::StatusOr<bool> added = store.Append(
        DoorKey(DoorKey::To::kAppend, table), table, *value,
        store::Addition{.column = column, .list = list->bytes, .most_bytes = codec::kMaxJsonBytes});
    if (!added.ok()) return added.status();
    if (*added) return absl::OkStatus();
    return absl::NotFoundError({layout.category.data(), layout.category.size()});
  }

  // Reads the row with this key, or all rows when it is null.
  template <class StoreType>
  static absl::Status Read(const internal::RecordLayout& layout, const View<const void*>* key,
                           const store::Table& table, StoreType& store,
                           absl::FunctionRef<absl::Status(View<store::Value>)> each) {
    using enum DoorKey::To;
    if (key == nullptr) return store.Read(DoorKey(kReadAll, table), table, nullptr, each);
    const CodecKey codec;
    internal::Row row;
    const absl::StatusOr<store::Value> value = internal::ToKey(codec, layout, *key, row);
    if (!value.ok()) return value.status();
    return store.Read(DoorKey(kReadOne, table), table, &*value, each);
  }

  template <class StoreType>
  static absl::StatusOr<bool> Erase(const internal::RecordLayout& layout, View<const void*> key,
                                    const store::Table& table, StoreType& store) {
    const CodecKey codec;
    internal::Row row;
    const absl::StatusOr<store::Value> value = internal::ToKey(codec, layout, key, row);
    if (!value.ok()) {
      Failed(store, value.status());
      return value.status();
    }
    absl::StatusOr<bool> erased = store.Erase(DoorKey(DoorKey::To::kErase, table), table, *value);
    internal::Auditing::Leave(store, {.act = internal::AuditAct::kErase,
                                      .table = table.name,
                                      .count = erased.ok() && *erased ? 1 : 0,
                                      .whole = erased.ok()});
    return erased;
  }

  // `answer`: nothing, or a text for it.
  template <class S, class TransportType, class... Answer>
  static absl::Status Send(const internal::RecordLayout& layout, const void* record,
                           TransportType& transport, Answer&... answer) {
    const CodecKey codec;
    internal::SendBuffer buffer;
    constexpr WireFormat kFormat = TransportType::kFormat;
    constexpr auto* kWrite = kFormat == WireFormat::kJson   ? &internal::WriteJson
                             : kFormat == WireFormat::kForm ? &internal::WriteForm
                                                            : &internal::WriteWire;
    absl::Status written = kWrite(codec, layout, record, buffer.bytes);
    if constexpr (kRequestOf<S>.path.empty()) {
      return written.ok() ? transport.Send(DoorKey(), buffer.bytes, answer...) : written;
    } else {
      internal::SendBuffer path;
      if (written.ok()) {
        written = internal::WritePath(codec, kRequestOf<S>.path, layout, record, path.bytes);
      }
      return written.ok() ? transport.Send(DoorKey(path.bytes), buffer.bytes, answer...) : written;
    }
  }
  template <class S, class TransportType>
  static absl::StatusOr<Body> Exchange(const internal::RecordLayout& layout, const void* record,
                                       TransportType& transport) {
    std::string answer;
    absl::Status sent = Send<S>(layout, record, transport, answer);
    Body body(std::move(answer));  // wiped, whatever came of it
    if (!sent.ok()) return sent;
    return body;
  }

  // Of one record, or of a list of them.
  template <class Bytes, class Given, class R>
  static absl::StatusOr<Bytes> Write(WireFormat format, const internal::RecordLayout& layout,
                                     const R& given) {
    AnswerRecords records{.at = nullptr, .records = &given, .size = 1, .is_list = Given::kIsList};
    using Record = typename Given::Record;
    records.at = [](const void* all, std::size_t i) -> const void* {
      return Whole(static_cast<const Record*>(all)[i]);
    };
    if constexpr (Given::kIsList) {
      records.records = given.data();
      records.size = given.size();
    }
    const CodecKey codec;
    absl::StatusOr<Bytes> bytes = Bytes(ContentTypeOf(format));
    absl::Status written = WriteAnswer(codec, format, layout, records, bytes->bytes_);
    if (!written.ok()) bytes = std::move(written);
    return bytes;
  }
};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_FLOW_DOORS_H_
