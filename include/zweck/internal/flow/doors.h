// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind the doors: the one place that makes keys. Only the doors reach it, and only after
// their checks.

#ifndef ZWECK_INTERNAL_FLOW_DOORS_H_
#define ZWECK_INTERNAL_FLOW_DOORS_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <string>
#include <utility>

#include "zweck/codec/body.h"
#include "zweck/declare/http_request.h"
#include "zweck/flow/minimize.h"
#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/codec/form.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/path.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"
#include "zweck/internal/flow/answering.h"
#include "zweck/internal/flow/send_buffer.h"
#include "zweck/store/store.h"
#include "zweck/transport/transport.h"

namespace zweck {

template <class S, class R, class StoreType>
absl::Status Persist(const R& record, StoreType& store);
template <class S, class R, class StoreType, class K>
absl::StatusOr<typename internal::RecordOf<R>::Category> Find(StoreType& store, const K& key);
template <class S, class R, class StoreType, class Each>
absl::Status ForEach(StoreType& store, Each&& each);
template <class S, class R, class StoreType, class K>
absl::StatusOr<bool> Erase(StoreType& store, const K& key);
template <class S, class R, class TransportType>
absl::Status Transmit(const R& record, TransportType& transport);
template <class S, class R, class TransportType>
absl::StatusOr<Body> Exchange(const R& record, TransportType& transport);
template <class S>
class AnswerTo;
template <class S, WireFormat kFormat, class R>
absl::StatusOr<AnswerTo<S>> Answer(const R& given);

namespace internal {

template <class S, class R>
using TableFor = TableOf<typename RecordOf<R>::Category, S, Admitting<PersistRule<S>>>;

class Doors {
  template <class S, class R, class StoreType>
  friend absl::Status zweck::Persist(const R& record, StoreType& store);
  template <class S, class R, class StoreType, class K>
  friend absl::StatusOr<typename internal::RecordOf<R>::Category> zweck::Find(StoreType& store,
                                                                              const K& key);
  template <class S, class R, class StoreType, class Each>
  friend absl::Status zweck::ForEach(StoreType& store, Each&& each);
  template <class S, class R, class StoreType, class K>
  friend absl::StatusOr<bool> zweck::Erase(StoreType& store, const K& key);
  template <class S, class R, class TransportType>
  friend absl::Status zweck::Transmit(const R& record, TransportType& transport);
  template <class S, class R, class TransportType>
  friend absl::StatusOr<Body> zweck::Exchange(const R& record, TransportType& transport);
  template <class S, WireFormat kFormat, class R>
  friend absl::StatusOr<AnswerTo<S>> zweck::Answer(const R& given);

  template <class C>
  static const C* Whole(const C& record) {
    return &record;
  }
  template <class C, class S, class K>
  static const C* Whole(const Minimized<C, S, K>& cut) {
    return cut.record_;
  }

  template <class StoreType>
  static absl::Status Put(const internal::RecordLayout& layout, const void* record,
                          const store::Table& table, StoreType& store) {
    const CodecKey codec;
    internal::Row row;
    if (absl::Status made = internal::ToRow(codec, layout, record, row); !made.ok()) return made;
    return store.Put(DoorKey(DoorKey::To::kPut, table), table, row.values());
  }

  // Reads the row with the key that `key` (the value of the key field) stands for, or all rows when
  // it is null.
  template <class StoreType>
  static absl::Status Read(const internal::RecordLayout& layout, const void* key,
                           const store::Table& table, StoreType& store,
                           absl::FunctionRef<absl::Status(View<store::Value>)> each) {
    using enum DoorKey::To;
    if (key == nullptr) return store.Read(DoorKey(kReadAll, table), table, nullptr, each);
    const CodecKey codec;
    internal::Row row;
    const absl::StatusOr<store::Value> value = internal::ToKey(codec, layout, key, row);
    if (!value.ok()) return value.status();
    return store.Read(DoorKey(kReadOne, table), table, &*value, each);
  }

  template <class StoreType>
  static absl::StatusOr<bool> Erase(const internal::RecordLayout& layout, const void* key,
                                    const store::Table& table, StoreType& store) {
    const CodecKey codec;
    internal::Row row;
    const absl::StatusOr<store::Value> value = internal::ToKey(codec, layout, key, row);
    if (!value.ok()) return value.status();
    return store.Erase(DoorKey(DoorKey::To::kErase, table), table, *value);
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
