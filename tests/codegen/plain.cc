// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What zweck.cc does, by hand: a struct of plain members, tables written out, and calls of codecs,
// store and transport. There is no purpose and no check here.

#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/codegen/store.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/layout.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/flow/answering.h"
#include "zweck/internal/flow/send_buffer.h"
#include "zweck/internal/flow/subjects.h"

namespace codegen {

using zweck::internal::FieldLayout;
using zweck::internal::RecordLayout;
using zweck::internal::Shape;
using zweck::internal::ValueType;
using zweck::store::Column;
using zweck::store::ColumnType;
using zweck::store::Table;

struct Customer {
  std::string number;
  std::string e_mail;
  std::int32_t orders;
  absl::Time since;
  std::vector<std::string> open;
};

constexpr FieldLayout Field(std::string_view name, std::string_view json_name, std::uint32_t number,
                            std::size_t offset, ValueType type, Shape shape = Shape::kSingle,
                            std::uint32_t max_bytes = 64 * 1024, bool key = false) {
  return {.offset = static_cast<std::uint32_t>(offset),
          .max_bytes = max_bytes,
          .number = number,
          .type = type,
          .shape = shape,
          .key = key,
          .secret = false,
          .enum_rep = {},
          .name = name,
          .json_name = json_name,
          .pointers = {},
          .record = nullptr,
          .enumeration = nullptr,
          .access = nullptr,
          .reader = nullptr};
}

constexpr FieldLayout kNumber = Field("number", "number", 1, offsetof(Customer, number),
                                      ValueType::kString, Shape::kSingle, 64 * 1024, true);
constexpr FieldLayout kEMail = Field("e_mail", "eMail", 2, offsetof(Customer, e_mail),
                                     ValueType::kString, Shape::kSingle, 320);
constexpr FieldLayout kOrders =
    Field("orders", "orders", 3, offsetof(Customer, orders), ValueType::kInt32);
constexpr FieldLayout kSince =
    Field("since", "since", 4, offsetof(Customer, since), ValueType::kTime);
constexpr FieldLayout kOpen =
    Field("open", "open", 5, offsetof(Customer, open), ValueType::kString, Shape::kRepeated);

constexpr FieldLayout kInvoiceFields[] = {kNumber, kEMail, kOrders, kSince, kOpen};
constexpr RecordLayout kInvoiceRecord{.category = "customer", .fields = kInvoiceFields};
constexpr FieldLayout kAdFields[] = {kNumber, kOrders, kOpen};
constexpr RecordLayout kAdRecord{.category = "customer", .fields = kAdFields};

constexpr Column kInvoiceColumns[] = {
    {.name = "number", .type = ColumnType::kText, .key = true, .sealed = false},
    {.name = "e_mail", .type = ColumnType::kText, .key = false, .sealed = false},
    {.name = "orders", .type = ColumnType::kInteger, .key = false, .sealed = false},
    {.name = "since", .type = ColumnType::kTime, .key = false, .sealed = false},
    {.name = "open", .type = ColumnType::kText, .key = false, .sealed = false}};
constexpr Table kInvoiceTable{.name = "invoice_table__customer", .columns = kInvoiceColumns};

}  // namespace codegen

// Here only for the keys, which codecs, stores and transports ask for.
namespace zweck {

class InsecureDoorAccessForTests {
 public:
  template <class StoreType>
  static absl::Status Put(const internal::RecordLayout& layout, const void* record,
                          const store::Table& table, StoreType& store) {
    const CodecKey codec;
    internal::Row row;
    if (absl::Status made = internal::ToRow(codec, layout, record, row); !made.ok()) return made;
    return store.Put(DoorKey(DoorKey::To::kPut, table), table, row.values());
  }

  template <class StoreType>
  static absl::Status Update(const internal::RecordLayout& layout, const void* key,
                             std::size_t column, const void* record, const store::Table& table,
                             StoreType& store) {
    const CodecKey codec;
    internal::Row key_row;
    const absl::StatusOr<store::Value> at = internal::ToKey(codec, layout, {&key, 1}, key_row);
    if (!at.ok()) return at.status();
    internal::Row row;
    const View<std::size_t> set(&column, 1);
    absl::Status made = internal::ToFields(codec, layout, set, record, row);
    if (!made.ok()) return made;
    const absl::StatusOr<store::Changed> changed =
        store.Update(DoorKey(DoorKey::To::kUpdate, table), table, *at,
                     store::Change{.columns = set, .values = row.values()});
    if (!changed.ok()) return changed.status();
    if (*changed == store::Changed::kDone) return absl::OkStatus();
    const absl::string_view place(layout.category.data(), layout.category.size());
    return *changed == store::Changed::kNotMet ? absl::AbortedError(place)
                                               : absl::NotFoundError(place);
  }

  template <class TransportType>
  static absl::Status Send(const internal::RecordLayout& layout, const void* record,
                           TransportType& transport) {
    const CodecKey codec;
    internal::SendBuffer buffer;
    absl::Status written = internal::WriteJson(codec, layout, record, buffer.bytes);
    return written.ok() ? transport.Send(DoorKey(), buffer.bytes) : written;
  }

  template <class Bytes, class Record>
  static absl::StatusOr<Bytes> Write(WireFormat format, const internal::RecordLayout& layout,
                                     const Record& record) {
    internal::AnswerRecords records{.at = nullptr, .records = &record, .size = 1, .is_list = false};
    records.at = [](const void* all, std::size_t i) -> const void* {
      return static_cast<const Record*>(all) + i;
    };
    const CodecKey codec;
    absl::StatusOr<Bytes> bytes = Bytes(internal::ContentTypeOf(format));
    absl::Status written = internal::WriteAnswer(codec, format, layout, records, bytes->bytes_);
    if (!written.ok()) bytes = std::move(written);
    return bytes;
  }
};

}  // namespace zweck

namespace codegen {

// Bytes that move and are wiped.
class Bytes {
 public:
  explicit Bytes(const char* content_type) : content_type_(content_type) {}
  Bytes(Bytes&& other) noexcept
      : bytes_(std::move(other.bytes_)), content_type_(other.content_type_) {
    zweck::internal::Wipe(other.bytes_);
  }
  Bytes& operator=(Bytes&& other) noexcept {
    if (this == &other) return *this;
    zweck::internal::Wipe(bytes_);
    bytes_ = std::move(other.bytes_);
    zweck::internal::Wipe(other.bytes_);
    content_type_ = other.content_type_;
    return *this;
  }
  ~Bytes() { zweck::internal::Wipe(bytes_); }
  std::string Take() && { return std::move(bytes_); }

  std::string bytes_;
  const char* content_type_;
};

const std::string& UseText(const Customer& customer) { return customer.e_mail; }

std::size_t UseTextAndNumber(const Customer& customer) {
  return customer.e_mail.size() + static_cast<std::size_t>(customer.orders);
}

std::int64_t UseInALoop(const std::vector<Customer>& customers) {
  std::int64_t orders = 0;
  for (const Customer& customer : customers) orders += customer.orders;
  return orders;
}

absl::Status PersistRecord(const Customer& customer, Store& store) {
  static constexpr zweck::internal::SubjectName kSubject = {"customer", "number"};
  const zweck::internal::SubjectName* nobody = nullptr;
  if (customer.number.empty()) nobody = &kSubject;
  if (nobody != nullptr) return zweck::internal::SaysNobody(*nobody);
  return zweck::InsecureDoorAccessForTests::Put(kInvoiceRecord, &customer, kInvoiceTable, store);
}

absl::Status UpdateOrders(const std::string& number, std::int32_t orders, Store& store) {
  Customer customer{};
  customer.orders = orders;
  return zweck::InsecureDoorAccessForTests::Update(kInvoiceRecord, &number, 2, &customer,
                                                   kInvoiceTable, store);
}

absl::Status TransmitRecord(const Customer& customer, Transport& transport) {
  return zweck::InsecureDoorAccessForTests::Send(kInvoiceRecord, &customer, transport);
}

absl::Status DiscloseFields(const Customer& customer, Mailer& mailer) {
  return mailer.Send(customer.e_mail, customer.orders, customer.since);
}

absl::StatusOr<std::string> AnswerRecord(const Customer& customer) {
  absl::StatusOr<Bytes> answer = zweck::InsecureDoorAccessForTests::Write<Bytes>(
      zweck::WireFormat::kJson, kInvoiceRecord, customer);
  if (!answer.ok()) return answer.status();
  return std::move(*answer).Take();
}

absl::Status TransmitMinimized(const Customer& customer, Transport& transport) {
  return zweck::InsecureDoorAccessForTests::Send(kAdRecord, &customer, transport);
}

}  // namespace codegen
