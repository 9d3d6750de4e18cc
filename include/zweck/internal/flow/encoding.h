// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a flow record says, written while compiling as a zweck.v1.Record (zweck/v1/inventory.proto).

#ifndef ZWECK_INTERNAL_FLOW_ENCODING_H_
#define ZWECK_INTERNAL_FLOW_ENCODING_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "zweck/declare/sink.h"
#include "zweck/internal/codec/layout.h"
#include "zweck/internal/declare/facts.h"
#include "zweck/view.h"

namespace zweck::internal {

// zweck.v1.Door
enum class Door : std::uint8_t {
  kIngest = 1,
  kPersist,
  kRead,
  kErase,
  kTransmit,
  kUse,
  kDisclose,
  kAnswer,
  kSelect,
  kCount,
  kTest,
  kKeep,
  kMigrate,
  kEnd,
  kPurge
};

struct SinkFacts {
  const SinkInfo* info;
  View<const PurposeInfo*> purposes;
  const RecipientInfo* recipient;
  View<std::string_view> hosts = {};
  RequestFacts request = {};
};

struct FlowFacts {
  Door door;
  std::string_view category;
  std::string_view sink = {};
  std::string_view purpose = {};
  std::string_view field = {};                  // of Use
  View<internal::RecordLayout> minimized = {};  // what passes, if Minimize left something out
  bool sealed = false;
};

// zweck.v1.Registry: that it is there says all.
struct RegistryFacts {};

// The names that stand around a field of a nested category, each with a dot behind it.
struct Path {
  const Path* around;
  std::string_view name;
  std::size_t size;
};

// Writes the bytes of a message into 32-bit words, the lowest byte first; without words it counts.
// Lengths of messages take three bytes, however short they are, so that each message is written
// once and its length put in front of it then.
class Encoder {
 public:
  constexpr explicit Encoder(std::uint32_t* words = nullptr, std::size_t start = 0)
      : words_(words), size_(start) {}

  constexpr std::size_t size() const { return size_; }

  constexpr void Number(std::uint32_t field, std::uint64_t value) {
    if (value == 0) return;
    Varint(field << 3);
    Varint(value);
  }
  constexpr void Text(std::uint32_t field, std::string_view text) {
    if (!text.empty()) Element(field, nullptr, text);
  }
  // One text of a list, behind the names that stand around it.
  constexpr void Element(std::uint32_t field, const Path* around, std::string_view text) {
    Varint(field << 3 | 2);
    Varint((around == nullptr ? 0 : around->size) + text.size());
    Names(around);
    Bytes(text);
  }
  template <class Infos>
  constexpr void Ids(std::uint32_t field, const Infos& infos) {
    for (const auto* info : infos) Element(field, nullptr, info->id);
  }
  template <class Facts>
  constexpr void Message(std::uint32_t field, const Facts& facts) {
    Varint(field << 3 | 2);
    const std::size_t start = size_ + 3;
    size_ = start;
    Write(*this, facts);
    const std::size_t length = size_ - start;
    size_ = start - 3;
    Byte((length & 0x7f) | 0x80);
    Byte((length >> 7 & 0x7f) | 0x80);
    Byte(length >> 14);
    size_ = start + length;
  }

 private:
  constexpr void Byte(std::uint64_t byte) {
    if (words_ != nullptr) {
      words_[size_ / 4] |= static_cast<std::uint32_t>(byte & 0xff) << (size_ % 4 * 8);
    }
    ++size_;
  }
  constexpr void Varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) Byte(value | 0x80);
    Byte(value);
  }
  constexpr void Bytes(std::string_view text) {
    if (words_ == nullptr) {
      size_ += text.size();
      return;
    }
    // A compiler interprets this: it goes by words, and through pointers, to take few steps.
    const char* from = text.data();
    const char* const end = from + text.size();
    std::uint64_t pending = size_ % 4 == 0 ? 0 : words_[size_ / 4];
    std::size_t shift = size_ % 4 * 8;
    std::uint32_t* to = words_ + size_ / 4;
    for (; end - from >= 4; from += 4) {
      pending |= (Of(from[0]) | Of(from[1]) << 8 | Of(from[2]) << 16 | Of(from[3]) << 24) << shift;
      *to++ = static_cast<std::uint32_t>(pending & 0xffffffff);
      pending >>= 32;
    }
    for (; from != end; ++from, shift += 8) pending |= Of(*from) << shift;
    if (shift != 0) *to = static_cast<std::uint32_t>(pending & 0xffffffff);
    if (shift > 32) *++to = static_cast<std::uint32_t>(pending >> 32);
    size_ += text.size();
  }
  constexpr void Names(const Path* path) {
    if (path == nullptr) return;
    Names(path->around);
    Bytes(path->name);
    Byte('.');
  }
  static constexpr std::uint64_t Of(char c) { return static_cast<unsigned char>(c); }

  std::uint32_t* words_;
  std::size_t size_;
};

// The enumerations of the schema begin with UNSPECIFIED.
template <class E>
constexpr std::uint64_t InSchema(E value) {
  return static_cast<std::uint64_t>(value) + 1;
}

// zweck.v1.ValueType, which is older than some types.
constexpr std::uint64_t InSchema(ValueType type) {
  constexpr std::uint8_t kInSchema[] = {0, 1,  13, 14, 15, 16, 2,  3,  4,  5, 4,
                                        5, 17, 6,  7,  8,  9,  10, 11, 18, 12};
  static_assert(sizeof kInSchema == static_cast<std::size_t>(ValueType::kRecord) + 1);
  return kInSchema[static_cast<std::size_t>(type)];
}

constexpr void Write(Encoder& out, const PurposeInfo& purpose) {
  out.Text(1, purpose.id);
  out.Text(2, purpose.description);
  out.Number(3, InSchema(purpose.legal_basis));
  out.Text(4, purpose.dpv);
  out.Text(5, purpose.fides);
}

constexpr void Write(Encoder& out, const KindInfo& kind) {
  out.Text(1, kind.id);
  out.Text(2, kind.description);
  out.Number(3, InSchema(kind.identifies));
  out.Text(4, kind.dpv);
  out.Text(5, kind.fides);
  out.Number(6, kind.withheld ? 1 : 0);
}

constexpr void Write(Encoder& out, const RecipientInfo& recipient) {
  out.Text(1, recipient.id);
  out.Text(2, recipient.name);
  out.Number(3, InSchema(recipient.role));
  out.Text(4, recipient.country);
  out.Text(5, recipient.safeguards);
}

constexpr void Write(Encoder& out, const SinkFacts& sink) {
  out.Text(1, sink.info->id);
  out.Text(2, sink.info->description);
  out.Ids(3, sink.purposes);
  out.Text(4, sink.recipient->id);
  for (const std::string_view host : sink.hosts) out.Element(5, nullptr, host);
  // Of a sink that is reached over HTTP.
  const bool posts = sink.request.method == HttpMethod::kPost;
  if (!sink.hosts.empty() || !sink.request.path.empty() || !posts) {
    out.Number(6, InSchema(sink.request.method));
  }
  out.Text(7, sink.request.path);
}

struct FieldOfCategory {
  const internal::FieldFacts* field;
  const CategoryInfo* category;
};
constexpr void Write(Encoder& out, const FieldOfCategory& of) {
  const internal::FieldFacts& field = *of.field;
  out.Number(1, field.number);
  out.Text(2, field.name);
  out.Text(3, field.kind->id);
  out.Ids(4, field.purposes);
  out.Ids(5, field.recipients);
  out.Number(6, field.key ? 1 : 0);
  out.Number(7, field.subject ? 1 : 0);
  out.Number(8, field.secret ? 1 : 0);
  out.Number(9, InSchema(field.type));
  out.Number(10, field.shape == internal::Shape::kRepeated ? 1 : 0);
  if (field.type == internal::ValueType::kRecord) {
    out.Text(11, (field.nests ? field.nested->info : of.category)->id);
  }
  for (const internal::TagTraits* tag : field.tags) out.Text(12, tag->pointer);  // of At
  out.Number(13, field.bits);
  out.Number(14, field.indexed ? 1 : 0);
  out.Number(15, field.unique ? 1 : 0);
  out.Number(16, field.lookup ? 1 : 0);
  out.Number(17, field.shape == internal::Shape::kMap ? 1 : 0);
}

constexpr void Write(Encoder& out, const internal::EndFacts& end) {
  out.Number(1, static_cast<std::uint64_t>(end.seconds));
  out.Text(2, end.event);
  out.Text(3, end.field);
  out.Number(4, static_cast<std::uint64_t>(end.when_absent));
  out.Number(5, end.end_of_year ? 1 : 0);
}
constexpr void Write(Encoder& out, const View<internal::EndFacts>& ends) {
  if (ends.size() == 1) {
    Write(out, ends[0]);
  } else {
    for (const internal::EndFacts& end : ends) out.Message(6, end);
  }
}

// The last two parts of the path: enough to find the file, and the same on every machine.
constexpr void Write(Encoder& out, const internal::Place& place) {
  std::size_t start = place.file.size();
  for (int parts = 0; start > 0; --start) {
    if (place.file[start - 1] == '/' && ++parts == 2) break;
  }
  out.Text(1, place.file.substr(start));
  out.Number(2, place.line);
}

constexpr void Write(Encoder& out, const internal::CategoryFacts& category) {
  out.Text(1, category.info->id);
  out.Text(2, category.info->description);
  out.Text(3, category.info->subjects);
  out.Text(4, category.info->policy_section);
  out.Number(5, InSchema(category.info->role));
  out.Number(6, category.info->anonymous ? 1 : 0);
  if (!category.ends.empty()) out.Message(7, category.ends);
  for (const internal::FieldFacts& field : category.fields) {
    out.Message(8, FieldOfCategory{.field = &field, .category = category.info});
  }
  out.Number(10, category.tells.bits);
  out.Number(11, category.budget);
  out.Text(12, category.stays);
  out.Number(13, category.sealed ? 1 : 0);
  out.Message(9, category.place);  // the last: kMeaning leaves it out
}

// The layout of the category that a field nests, in a map, too; null for none, and for a list of
// the same again, which is one name.
constexpr const internal::RecordLayout* NestedIn(const internal::FieldLayout& field) {
  return field.map ? field.record->fields[1].record : field.record;
}
constexpr void WritePaths(Encoder& out, const internal::RecordLayout& layout, const Path* around) {
  for (const internal::FieldLayout& field : layout.fields) {
    const internal::RecordLayout* const nested = NestedIn(field);
    if (field.map ? field.record->fields[1].nests : field.nests) {
      const Path path{.around = around,
                      .name = field.name,
                      .size = (around == nullptr ? 0 : around->size) + field.name.size() + 1};
      WritePaths(out, *nested, &path);
    } else {
      out.Element(5, around, field.name);
    }
  }
}

constexpr void Write(Encoder& /*out*/, const RegistryFacts& /*registry*/) {}

constexpr void Write(Encoder& out, const FlowFacts& flow) {
  out.Number(1, static_cast<std::uint64_t>(flow.door));
  out.Text(2, flow.category);
  out.Text(3, flow.sink);
  out.Text(4, flow.purpose);
  out.Text(5, flow.field);
  for (const internal::RecordLayout& layout : flow.minimized) {
    WritePaths(out, layout, nullptr);
    out.Number(6, 1);
  }
  out.Number(7, flow.sealed ? 1 : 0);
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_ENCODING_H_
