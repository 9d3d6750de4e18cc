// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A layout as the quick paths of the codecs want it: what follows from a field's declaration is
// worked out once, at the first use of its layout.

#ifndef ZWECK_SRC_CODEC_PREPARED_H_
#define ZWECK_SRC_CODEC_PREPARED_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// What most fields hold, so that the codecs ask one question about them and not several.
enum class Storage : std::uint8_t {
  kOther,
  kText,  // one std::string
  kWord,  // one number or enumeration of 32 bits
  kLong,  // one number of 64 bits
  kByte,  // one bool
  kTime,  // one absl::Time
};

// So many bytes of what stands in front of a value in JSON are copied at once.
inline constexpr std::size_t kStartRoom = 32;

struct QuickField {
  std::array<char, kStartRoom> json_start;  // ,"baseUrl":
  std::uint64_t tag_bytes;                  // `tag` as a varint, the first byte lowest
  std::uint64_t bits;                       // of a kWord with its sign extended: those that count
  std::uint32_t tag;                        // on the wire: number and wire type
  Storage storage;
  std::uint8_t tag_size;
  std::uint8_t json_start_size;  // 0 where it is more than kStartRoom
};

// What every field is asked for stands in front, on one line of the cache.
struct alignas(64) PreparedField : QuickField, FieldLayout {
  // `own` is what it stands in.
  PreparedField(const FieldLayout& field, const PreparedRecord& own);

  // Whether this must be there in the wire format. Writers of other languages leave out zeros, and
  // 0 and false are values; the 0 of an enumeration is what it is before it is set.
  bool RequiredOnWire() const { return required && type >= ValueType::kEnum; }

  const PreparedRecord* nested = nullptr;  // nested categories and maps only
};

class alignas(64) PreparedRecord {
 public:
  explicit PreparedRecord(const RecordLayout& layout);
  // A record that lists itself points at itself.
  PreparedRecord(const PreparedRecord&) = delete;
  PreparedRecord& operator=(const PreparedRecord&) = delete;

  const PreparedField* begin() const { return begin_; }
  const PreparedField* end() const { return end_; }
  std::size_t size() const { return size_; }
  std::span<const PreparedField> fields() const { return fields_; }
  const RecordLayout& layout() const { return layout_; }

  // Each field holds one bool, or one number or enumeration of 32 bits, which is left out when it
  // is 0, and has a short name, as have all enumerators: then there is a quick way to write them.
  bool words() const { return words_; }
  bool has_required() const { return has_required_; }

 private:
  const RecordLayout& layout_;
  std::vector<PreparedField> fields_;
  // Of these, without a division by the size of one.
  const PreparedField* begin_;
  const PreparedField* end_;
  std::size_t size_;
  bool words_;
  bool has_required_;
};

// Made at the first call for a layout, and kept as long as the program runs.
const PreparedRecord& Prepare(const RecordLayout& layout);
// What was made, or null before the first call. Asking costs less than a call does.
inline const PreparedRecord* Prepared(const RecordLayout& layout) {
  return layout.prepared.load(std::memory_order_acquire);
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_PREPARED_H_
