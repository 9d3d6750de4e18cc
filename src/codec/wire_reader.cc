// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads in one pass, straight into the record. What the record held before is replaced and its
// memory used again: lists and text are overwritten in place, and fields that the message doesn't
// mention are emptied when it goes past them.

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "src/codec/copy_text.h"
#include "src/codec/enum_value.h"
#include "src/codec/place.h"
#include "src/codec/reset.h"
#include "src/codec/text_time.h"
#include "src/codec/wire_format.h"
#include "zweck/codec/json.h"
#include "zweck/codec/wire.h"
#include "zweck/declare/field.h"

namespace zweck::codec {
namespace {

constexpr std::size_t kMaxShortVarint = 5;

// Two bytes are enough to ask for one more record in a list. These take no more than this much
// memory, and so many times the message's size.
constexpr std::size_t kFreeRoom = 1024 * 1024;
constexpr std::size_t kRoomPerByte = 64;

// These return the end of what they read, or null for what is cut short or malformed.

// A number and the end of its varint.
struct Varint {
  const char* end;
  std::uint64_t value;
};

// What takes more than one byte, of up to `most`, in up to so many bits.
template <std::size_t kMost, unsigned kBits>
[[gnu::noinline]] Varint ReadLongVarint(const char* at, const char* end) {
  std::uint64_t value = static_cast<unsigned char>(*at++) & 0x7FU;
  unsigned shift = 7;
  for (std::size_t i = 1; at != end && i < kMost; shift += 7, ++i) {
    const auto byte = static_cast<unsigned char>(*at++);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return {kBits == 64 || value >> (kBits % 64) == 0 ? at : nullptr, value};
  }
  return {nullptr, 0};
}

// One byte is most likely, and then two.
template <std::size_t kMost = kMaxVarint, unsigned kBits = 64>
[[gnu::always_inline]] inline Varint ReadVarint(const char* at, const char* end) {
  if (at == end) [[unlikely]] {
    return {nullptr, 0};
  }
  const auto first = static_cast<unsigned char>(*at);
  if (first < 0x80) [[likely]] {
    return {at + 1, first};
  }
  if (end - at >= 2) [[likely]] {
    const auto second = static_cast<unsigned char>(at[1]);
    if (second < 0x80) [[likely]] {
      return {at + 2, (first & 0x7FU) | std::uint64_t{second} << 7};
    }
  }
  return ReadLongVarint<kMost, kBits>(at, end);
}

// As tags and lengths are.
[[gnu::always_inline]] inline Varint ReadShortVarint(const char* at, const char* end) {
  return ReadVarint<kMaxShortVarint, 32>(at, end);
}

// A length, and as many bytes behind it. Returns where they begin.
[[gnu::always_inline]] inline const char* ReadLength(const char* at, const char* end,
                                                     std::size_t* length) {
  const Varint read = ReadShortVarint(at, end);
  if (read.end == nullptr) [[unlikely]] {
    return nullptr;
  }
  *length = read.value;
  return read.value <= static_cast<std::size_t>(end - read.end) ? read.end : nullptr;
}

inline const char* ReadTag(const char* at, const char* end, std::uint32_t* tag) {
  const Varint read = ReadShortVarint(at, end);
  *tag = static_cast<std::uint32_t>(read.value);
  return *tag >> 3 != 0 ? read.end : nullptr;
}

const char* ReadNumber(const char* at, const char* end, double* value) {
  if (static_cast<std::size_t>(end - at) < sizeof *value) return nullptr;
  std::memcpy(value, at, sizeof *value);
  return at + sizeof *value;
}
inline const char* ReadNumber(const char* at, const char* end, bool* value) {
  const Varint read = ReadVarint(at, end);
  *value = read.value != 0;
  return read.end;
}
// Of a number that is too large the low bits count, as libprotobuf has it.
template <class T>
[[gnu::always_inline]] inline const char* ReadNumber(const char* at, const char* end, T* value) {
  const Varint read = ReadVarint(at, end);
  *value = static_cast<T>(read.value);
  return read.end;
}

// The seconds of a Timestamp in six bytes, a tag and a varint, as those of our days are. Null for
// anything else. The two bytes in front, a tag and a length, can be read too.
constexpr std::size_t kUsualSeconds = 6;
inline const char* ReadUsualSeconds(const char* at, std::int64_t* seconds) {
  std::uint64_t word;
  std::memcpy(&word, at - 2, sizeof word);
  constexpr std::uint64_t kTag = TagOf(kSecondsNumber, WireType::kVarint);
  // The tag as it is, and which of the bytes behind it go on.
  if ((word & 0x8080'8080'80FF'0000) != (0x0080'8080'8000'0000 | kTag << 16)) return nullptr;
  word = word >> 24 & 0x7F'7F7F'7F7F;
  std::uint64_t value = (word & 0x007F'007F) | (word & 0x7F00'7F00) >> 1;
  value = (value & 0x3FFF) | (value & 0x3FFF'0000) >> 2;
  *seconds = static_cast<std::int64_t>(value | word >> 32 << 28);
  return at + kUsualSeconds;
}

// Passes over the value of a field that is not ours.
const char* Skip(std::uint32_t tag, const char* at, const char* end, int depth) {
  std::size_t length = 0;
  switch (static_cast<WireType>(tag & 7)) {
    case WireType::kVarint:
      return ReadVarint(at, end).end;
    case WireType::kFixed64:
      return end - at >= 8 ? at + 8 : nullptr;
    case WireType::kBytes:
      at = ReadLength(at, end, &length);
      return at != nullptr ? at + length : nullptr;
    case WireType::kFixed32:
      return end - at >= 4 ? at + 4 : nullptr;
    case WireType::kStartGroup:
      while (at != nullptr && depth < kMaxDepth) {
        std::uint32_t inner = 0;
        at = ReadTag(at, end, &inner);
        if (at == nullptr) break;
        if (static_cast<WireType>(inner & 7) == WireType::kEndGroup) {
          return inner >> 3 == tag >> 3 ? at : nullptr;
        }
        at = Skip(inner, at, end, depth + 1);
      }
      return nullptr;
    case WireType::kEndGroup:
      break;
  }
  return nullptr;
}

// Whether a field is read from this wire type; from another it is unknown. Lists of numbers are
// read packed and one by one.
bool Takes(const FieldLayout& field, WireType type) {
  const WireType own = WireTypeOf(field.type);
  return type == own || (type == WireType::kBytes && field.shape == Shape::kRepeated);
}

// The field that is read from a value with this tag, or null. No field has the number 0.
[[gnu::noinline]] const FieldLayout* Find(std::span<const FieldLayout> fields, std::uint32_t tag) {
  const std::uint32_t number = tag >> 3;
  const FieldLayout* found = nullptr;
  if (number - 1 < fields.size() && fields[number - 1].number == number) {
    found = &fields[number - 1];
  } else {
    const auto bound = std::ranges::lower_bound(fields, number, {}, &FieldLayout::number);
    if (bound == fields.end() || bound->number != number) return nullptr;
    found = &*bound;
  }
  return Takes(*found, static_cast<WireType>(tag & 7)) ? found : nullptr;
}

// About how much memory a record takes.
std::size_t SizeOf(const RecordLayout& layout) {
  std::size_t size = 0;
  for (const FieldLayout& field : layout.fields) {
    size = std::max(size, field.offset + sizeof(std::string));
  }
  return size;
}

// One value, or the first of several with the same tag.
struct Arrival {
  const FieldLayout& field;
  void* value;      // where it goes
  const char* tag;  // where its tag begins
  const char* at;   // where it begins itself
  const char* end;  // of the message
  bool first;       // what the field holds is not of this message
  int depth;

  WireType type() const { return static_cast<WireType>(*tag & 7); }
  // From the end of a value to the next one with the same tag; null when something else follows.
  const char* Next(const char* stop) const {
    const std::ptrdiff_t size = at - tag;  // one or two, so that a call would cost more
    if (end - stop <= size) return nullptr;
    for (std::ptrdiff_t i = 0; i < size; ++i) {
      if (stop[i] != tag[i]) return nullptr;
    }
    return stop + size;
  }
};

class Reader {
 public:
  explicit Reader(std::size_t message_size) : room_(kFreeRoom + kRoomPerByte * message_size) {}

  // Each of these returns the end of what it read, or null once something is wrong.

  // `merge` adds to what is in the record; otherwise that is replaced.
  const char* Message(const RecordLayout& layout, void* record, const char* at, const char* end,
                      bool merge, int depth) {
    const FieldLayout* const fields_end = layout.fields.data() + layout.fields.size();
    // The fields in front of this one hold what the message says of them, or nothing.
    const FieldLayout* settled = merge ? fields_end : layout.fields.data();
    // Most messages have their fields in the order of their numbers, so the next one is tried
    // first.
    const FieldLayout* next = settled;
    while (at != end) {
      const char* const begin = at;
      const FieldLayout* field = next;
      const Varint tag = ReadShortVarint(at, end);
      if (tag.end == nullptr) [[unlikely]] {
        return Malformed(layout, nullptr, begin);
      }
      at = tag.end;
      bool first = true;
      if (field == settled && field != fields_end && tag.value == field->tag) [[likely]] {
        ++settled;
      } else {
        field = Find(layout.fields, static_cast<std::uint32_t>(tag.value));
        if (field == nullptr) {
          if (tag.value >> 3 == 0) return Malformed(layout, nullptr, begin);
          at = Skip(static_cast<std::uint32_t>(tag.value), at, end, depth);
          if (at == nullptr) return Malformed(layout, nullptr, begin);
          continue;
        }
        first = field >= settled;
        if (first) {
          Reset({settled, field}, record);
          settled = field + 1;
        }
      }
      next = field + 1;
      at = Value(*field, static_cast<char*>(record) + field->offset, begin, at, end, first, depth);
      if (at == nullptr) [[unlikely]] {
        return Malformed(layout, field, begin);
      }
    }
    if (settled != fields_end) Reset({settled, fields_end}, record);
    return at;
  }

  absl::Status status(const char* begin) const {
    return PlaceError(code_, *layout_, field_,
                      text::Cat({reason_, ", at byte ", std::to_string(at_ - begin)}));
  }

 private:
  [[gnu::always_inline]] const char* Value(const FieldLayout& field, void* value, const char* tag,
                                           const char* at, const char* end, bool first, int depth) {
    // By frequency.
    if (field.held == Held::kText) {
      return One(field, at, end, *static_cast<std::string*>(value));
    }
    if (field.held == Held::kWord) {
      const Varint number = ReadVarint(at, end);
      const auto word = static_cast<std::uint32_t>(number.value);
      std::memcpy(value, &word, sizeof word);
      return number.end;
    }
    if (field.held == Held::kTime) {
      return OneTime(at, end, first, depth, *static_cast<absl::Time*>(value));
    }
    if (field.held == Held::kByte) return ReadNumber(at, end, static_cast<bool*>(value));
    if (field.held == Held::kLong) return ReadNumber(at, end, static_cast<std::uint64_t*>(value));
    return Other({.field = field,
                  .value = value,
                  .tag = tag,
                  .at = at,
                  .end = end,
                  .first = first,
                  .depth = depth});
  }

  // What is not so frequent.
  [[gnu::noinline]] const char* Other(const Arrival& arrival) {
    switch (arrival.field.type) {
      case ValueType::kString:
        return Texts<std::string>(arrival);
      case ValueType::kBytes:
        return Texts<Bytes>(arrival);
      case ValueType::kBool:
        return Numbers<bool>(arrival);
      case ValueType::kInt32:
        return Numbers<std::int32_t>(arrival);
      case ValueType::kUint32:
        return Numbers<std::uint32_t>(arrival);
      case ValueType::kInt64:
        return Numbers<std::int64_t>(arrival);
      case ValueType::kUint64:
        return Numbers<std::uint64_t>(arrival);
      case ValueType::kDouble:
        return Numbers<double>(arrival);
      case ValueType::kEnum:
        return Enums(arrival);
      case ValueType::kTime:
        return Times(arrival);
      case ValueType::kDay:
        return Texts<absl::CivilDay>(arrival);
      case ValueType::kRecord:
        return Records(arrival);
      case ValueType::kUnknown:
        break;
    }
    return nullptr;
  }

  // Calls read(at, element) for each element that comes, into what the list holds already.
  template <class T, class Read>
  const char* Elements(const Arrival& arrival, Read read) {
    auto& list = *static_cast<std::vector<T>*>(arrival.value);
    std::size_t used = arrival.first ? 0 : list.size();
    const char* stop = nullptr;
    for (const char* at = arrival.at; at != nullptr; at = arrival.Next(stop)) {
      if (used == list.size()) list.emplace_back();
      stop = read(at, list[used++]);
      if (stop == nullptr) return nullptr;
    }
    list.resize(used);
    return stop;
  }

  template <class T>
  const char* Texts(const Arrival& arrival) {
    if (arrival.field.shape == Shape::kSingle) {
      return One(arrival.field, arrival.at, arrival.end, *static_cast<T*>(arrival.value));
    }
    if (arrival.field.shape == Shape::kOptional) {
      auto& optional = *static_cast<std::optional<T>*>(arrival.value);
      if (!optional.has_value()) optional.emplace();
      return One(arrival.field, arrival.at, arrival.end, *optional);
    }
    return Elements<T>(arrival, [&](const char* at, T& element) {
      return One(arrival.field, at, arrival.end, element);
    });
  }

  [[gnu::always_inline]] const char* One(const FieldLayout& field, const char* at, const char* end,
                                         std::string& text) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) [[unlikely]] {
      return nullptr;
    }
    if (size > field.max_bytes) [[unlikely]] {
      return TooLong();
    }
    if (field.secret) [[unlikely]] {
      declare::Wipe(text);
    }
    return AssignSeeingAscii({at, size}, text) ? at + size : BeyondAscii(text, at + size);
  }
  [[gnu::noinline]] const char* BeyondAscii(std::string& text, const char* stop) {
    if (IsUtf8BeyondAscii(text)) return stop;
    text.clear();
    return Refuse(absl::StatusCode::kInvalidArgument, "the value is not UTF-8");
  }

  const char* One(const FieldLayout& field, const char* at, const char* end, Bytes& bytes) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    if (size > field.max_bytes) return TooLong();
    if (field.secret) declare::Wipe(bytes);
    bytes.data.assign(at, size);
    return at + size;
  }

  const char* One(const FieldLayout& field, const char* at, const char* end, absl::CivilDay& day) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    if (size == 0 && field.shape == Shape::kSingle) {
      day = absl::CivilDay();  // written out or left out, the default is the same
    } else if (!ParseDay({at, size}, &day)) {
      return Refuse(absl::StatusCode::kInvalidArgument,
                    "the value is not a day of the years 1 to 9999");
    }
    return at + size;
  }

  const char* Times(const Arrival& arrival) {
    if (arrival.field.shape == Shape::kRepeated) {
      return Elements<absl::Time>(arrival, [&](const char* at, absl::Time& time) {
        return OneTime(at, arrival.end, true, arrival.depth, time);
      });
    }
    auto& optional = *static_cast<std::optional<absl::Time>*>(arrival.value);
    const bool fresh = arrival.first || !optional.has_value();
    return OneTime(arrival.at, arrival.end, fresh, arrival.depth,
                   fresh ? optional.emplace() : *optional);
  }

  // Unless it is fresh, what comes is merged with the time that is there, as two messages are: it
  // may set the seconds or the nanoseconds only.
  const char* OneTime(const char* at, const char* end, bool fresh, int depth, absl::Time& time) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    const char* const stop = at + size;
    std::int64_t seconds = 0;
    std::int32_t nanos = 0;
    if (!fresh) {
      const std::timespec parts = absl::ToTimespec(time);
      seconds = parts.tv_sec;
      nanos = static_cast<std::int32_t>(parts.tv_nsec);
    } else if (size >= kUsualSeconds) {
      const char* const usual = ReadUsualSeconds(at, &seconds);
      if (usual != nullptr) at = usual;
    }
    while (at != stop) {
      std::uint32_t tag = 0;
      at = ReadTag(at, stop, &tag);
      if (at == nullptr) return nullptr;
      if (tag == TagOf(kSecondsNumber, WireType::kVarint)) {
        at = ReadNumber(at, stop, &seconds);
      } else if (tag == TagOf(kNanosNumber, WireType::kVarint)) {
        at = ReadNumber(at, stop, &nanos);
      } else {
        at = Skip(tag, at, stop, depth + 1);
      }
      if (at == nullptr) return nullptr;
    }
    if (nanos < 0 || nanos >= kNanosPerSecond) return NotInYears();
    return JoinTime(seconds, nanos, &time) ? at : NotInYears();
  }

  template <class T>
  const char* Numbers(const Arrival& arrival) {
    if (arrival.field.shape == Shape::kSingle) {
      return ReadNumber(arrival.at, arrival.end, static_cast<T*>(arrival.value));
    }
    if (arrival.field.shape == Shape::kOptional) {
      T& number = static_cast<std::optional<T>*>(arrival.value)->emplace();
      return ReadNumber(arrival.at, arrival.end, &number);
    }
    auto& list = *static_cast<std::vector<T>*>(arrival.value);
    if (arrival.first) list.clear();
    return EachNumber<T>(arrival, [&list](T number) {
      list.push_back(number);
      return true;
    });
  }

  // A list of numbers, packed or one by one. Calls keep(number) for each, until that gives false.
  template <class T, class Keep>
  const char* EachNumber(const Arrival& arrival, Keep keep) {
    T number{};
    if (arrival.type() != WireType::kBytes) {
      const char* stop = nullptr;
      for (const char* at = arrival.at; at != nullptr; at = arrival.Next(stop)) {
        stop = ReadNumber(at, arrival.end, &number);
        if (stop == nullptr || !keep(number)) return nullptr;
      }
      return stop;
    }
    std::size_t size = 0;
    const char* at = ReadLength(arrival.at, arrival.end, &size);
    if (at == nullptr) return nullptr;
    for (const char* const stop = at + size; at != stop;) {
      at = ReadNumber(at, stop, &number);
      if (at == nullptr || !keep(number)) return nullptr;
    }
    return at;
  }

  const char* Enums(const Arrival& arrival) {
    const ElementAccess& access = *arrival.field.access;
    if (arrival.field.shape == Shape::kOptional) {
      return OneEnum(arrival.field, arrival.at, arrival.end, access.add(arrival.value));
    }
    if (arrival.first) access.shrink(arrival.value, 0);
    return EachNumber<std::int32_t>(arrival, [&](std::int32_t number) {
      return Store(arrival.field, access.add(arrival.value), number);
    });
  }
  const char* OneEnum(const FieldLayout& field, const char* at, const char* end, void* element) {
    std::int32_t number = 0;
    at = ReadNumber(at, end, &number);
    return at != nullptr && Store(field, element, number) ? at : nullptr;
  }
  bool Store(const FieldLayout& field, void* element, std::int32_t number) {
    if (StoreEnum(field.enum_rep, element, number)) return true;
    Refuse(absl::StatusCode::kOutOfRange, "the value is too large for its enumeration");
    return false;
  }

  const char* Records(const Arrival& arrival) {
    if (arrival.depth >= kMaxDepth) {
      return Refuse(absl::StatusCode::kInvalidArgument, "the message is nested too deep");
    }
    const ElementAccess& access = *arrival.field.access;
    const bool list = arrival.field.shape == Shape::kRepeated;
    const bool merge = !list && !arrival.first;
    std::size_t held = access.size(arrival.value);
    std::size_t used = list && !arrival.first ? held : 0;
    const char* stop = nullptr;
    for (const char* at = arrival.at; at != nullptr; at = list ? arrival.Next(stop) : nullptr) {
      std::size_t size = 0;
      at = ReadLength(at, arrival.end, &size);
      if (at == nullptr) return nullptr;
      void* element = nullptr;
      if (used < held) {
        element = const_cast<void*>(access.get(arrival.value, used));
      } else {
        if (list && !TakeRoom(arrival.field)) return nullptr;
        element = access.add(arrival.value);
        ++held;
      }
      ++used;
      stop = Message(*arrival.field.record, element, at, at + size, merge, arrival.depth + 1);
      if (stop == nullptr) return nullptr;
    }
    if (used < held) access.shrink(arrival.value, used);
    return stop;
  }

  bool TakeRoom(const FieldLayout& field) {
    const std::size_t size = SizeOf(*field.record);
    if (room_ < size) {
      Refuse(absl::StatusCode::kResourceExhausted, "the records of the list take too much memory");
      return false;
    }
    room_ -= size;
    return true;
  }

  // What can be wrong. All return null.

  [[gnu::cold]] const char* TooLong() {
    return Refuse(absl::StatusCode::kOutOfRange, kTextTooLong);
  }
  [[gnu::cold]] const char* NotInYears() {
    return Refuse(absl::StatusCode::kOutOfRange, kNotInYears);
  }
  [[gnu::cold]] const char* Refuse(absl::StatusCode code, const char* reason) {
    code_ = code;
    reason_ = reason;
    return nullptr;
  }
  // Where it went wrong: what is found first is innermost.
  [[gnu::cold]] const char* Malformed(const RecordLayout& layout, const FieldLayout* field,
                                      const char* at) {
    if (layout_ == nullptr) {
      layout_ = &layout;
      field_ = field;
      at_ = at;
    }
    return nullptr;
  }

  std::size_t room_;
  absl::StatusCode code_ = absl::StatusCode::kInvalidArgument;
  const RecordLayout* layout_ = nullptr;
  const FieldLayout* field_ = nullptr;
  const char* at_ = nullptr;
  const char* reason_ = "the message is cut short or malformed";
};

}  // namespace

absl::Status ReadWire(std::string_view bytes, const RecordLayout& layout, void* record) {
  if (bytes.size() > kMaxWireBytes) {
    return PlaceError(absl::StatusCode::kResourceExhausted, layout, nullptr, kMessageTooLarge);
  }
  Reader reader(bytes.size());
  const char* const begin = bytes.empty() ? "" : bytes.data();  // never null, which says "wrong"
  const char* const end = begin + bytes.size();
  if (reader.Message(layout, record, begin, end, false, 1) != nullptr) return absl::OkStatus();
  return reader.status(begin);
}

}  // namespace zweck::codec
