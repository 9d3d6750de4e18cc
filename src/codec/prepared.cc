// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/prepared.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <utility>

#include "src/codec/wire_format.h"
#include "src/text/cat.h"

namespace zweck::internal {
namespace {

Storage StorageOf(const FieldLayout& field) {
  if (field.shape != Shape::kSingle || field.limited) return Storage::kOther;
  switch (field.type) {
    case ValueType::kString:
      return Storage::kText;
    case ValueType::kInt32:
    case ValueType::kUint32:
      return Storage::kWord;
    case ValueType::kEnum:
      return field.enum_rep == EnumRep::kInt32 && !field.closed && !field.required
                 ? Storage::kWord
                 : Storage::kOther;
    case ValueType::kInt64:
    case ValueType::kUint64:
    case ValueType::kOtherInt64:
    case ValueType::kOtherUint64:
      return Storage::kLong;
    case ValueType::kBool:
      return Storage::kByte;
    case ValueType::kTime:
      return Storage::kTime;
    default:
      return Storage::kOther;
  }
}

QuickField QuickFactsOf(const FieldLayout& field) {
  QuickField quick{};
  quick.storage = StorageOf(field);
  quick.bits = field.type == ValueType::kUint32 ? 0xFFFF'FFFF : ~std::uint64_t{0};
  const bool list = field.shape == Shape::kRepeated;
  quick.tag =
      wire::TagOf(field.number, list ? wire::WireType::kBytes : wire::WireTypeOf(field.type));
  std::uint32_t rest = quick.tag;
  for (; rest >= 0x80; rest >>= 7) {
    quick.tag_bytes |= std::uint64_t{(rest & 0x7F) | 0x80} << (8 * quick.tag_size++);
  }
  quick.tag_bytes |= std::uint64_t{rest} << (8 * quick.tag_size++);
  const std::string start = text::Cat({",\"", field.json_name, "\":"});
  if (start.size() <= kStartRoom) {
    start.copy(quick.json_start.data(), start.size());
    quick.json_start_size = static_cast<std::uint8_t>(start.size());
  }
  return quick;
}

bool IsWord(const PreparedField& field) {
  const bool word = field.storage == Storage::kWord || field.storage == Storage::kByte;
  return word && !field.required && field.json_start_size != 0 &&
         (field.type != ValueType::kEnum || HasShortNames(*field.enumeration));
}

}  // namespace

PreparedField::PreparedField(const FieldLayout& field, const PreparedRecord& own)
    : QuickField(QuickFactsOf(field)), FieldLayout(field) {
  if (field.type == ValueType::kRecord) {
    nested = field.record != nullptr ? &Prepare(*field.record) : &own;
  }
}

PreparedRecord::PreparedRecord(const RecordLayout& layout)
    : layout_(layout),
      fields_([&] {
        std::vector<PreparedField> fields;
        fields.reserve(layout.fields.size());
        for (const FieldLayout& field : layout.fields) fields.emplace_back(field, *this);
        return fields;
      }()),
      begin_(fields_.data()),
      end_(begin_ + fields_.size()),
      size_(fields_.size()),
      words_(std::ranges::all_of(fields_, IsWord)),
      has_required_(std::ranges::any_of(
          fields_, [](const PreparedField& field) -> bool { return field.required; })) {}

namespace {

// All that was made, so that none of it is lost, whatever becomes of its layout.
struct Kept {
  std::unique_ptr<const PreparedRecord> record;
  const Kept* next;
};
std::atomic<const Kept*> all_kept = nullptr;

}  // namespace

const PreparedRecord& Prepare(const RecordLayout& layout) {
  if (const PreparedRecord* const prepared = Prepared(layout)) return *prepared;
  auto made = std::make_unique<const PreparedRecord>(layout);
  const PreparedRecord* first = nullptr;
  // Of several threads at once, the first one's is kept.
  if (!layout.prepared.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel)) {
    return *first;
  }
  const PreparedRecord& record = *made;
  auto* const kept = new Kept{std::move(made), all_kept.load()};
  while (!all_kept.compare_exchange_weak(kept->next, kept)) {
  }
  return record;
}

}  // namespace zweck::internal
