// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads in one pass, straight into the record. What the record held before is replaced and its
// memory used again: lists and text are overwritten in place, and fields that the message doesn't
// mention are emptied when it goes past them.

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "src/codec/append.h"
#include "src/codec/copy_text.h"
#include "src/codec/place.h"
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

constexpr std::array<WireType, 13> kWireTypes = [] {
  std::array<WireType, 13> types{};
  for (std::size_t i = 0; i < types.size(); ++i) types[i] = WireTypeOf(static_cast<ValueType>(i));
  return types;
}();

// These return the end of what they read, or null for what is cut short or malformed.

const char* ReadLongVarint(const char* at, const char* end, std::size_t most,
                           std::uint64_t* value) {
  *value = 0;
  for (unsigned shift = 0; at != end && most > 0; shift += 7, --most) {
    const auto byte = static_cast<unsigned char>(*at++);
    *value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return at;
  }
  return nullptr;
}

// Of up to `most` bytes; one and two are most likely.
template <std::size_t kMost>
const char* ReadVarint(const char* at, const char* end, std::uint64_t* value) {
  if (end - at >= 2) [[likely]] {
    const auto first = static_cast<unsigned char>(at[0]);
    const auto second = static_cast<unsigned char>(at[1]);
    if (first < 0x80) {
      *value = first;
      return at + 1;
    }
    if (second < 0x80) {
      *value = (first & 0x7FU) | std::uint64_t{second} << 7;
      return at + 2;
    }
  }
  return ReadLongVarint(at, end, kMost, value);
}

// Of 32 bits, as tags and lengths are.
inline const char* ReadShortVarint(const char* at, const char* end, std::uint32_t* value) {
  std::uint64_t wide = 0;
  at = ReadVarint<kMaxShortVarint>(at, end, &wide);
  *value = static_cast<std::uint32_t>(wide);
  return wide == *value ? at : nullptr;
}

// A length, and as many bytes behind it. Returns where they begin.
inline const char* ReadLength(const char* at, const char* end, std::size_t* length) {
  std::uint32_t read = 0;
  at = ReadShortVarint(at, end, &read);
  *length = read;
  return at != nullptr && read <= static_cast<std::size_t>(end - at) ? at : nullptr;
}

inline const char* ReadTag(const char* at, const char* end, std::uint32_t* tag) {
  at = ReadShortVarint(at, end, tag);
  return *tag >> 3 != 0 ? at : nullptr;
}

const char* ReadNumber(const char* at, const char* end, double* value) {
  if (static_cast<std::size_t>(end - at) < sizeof *value) return nullptr;
  std::memcpy(value, at, sizeof *value);
  return at + sizeof *value;
}
inline const char* ReadNumber(const char* at, const char* end, bool* value) {
  std::uint64_t wide = 0;
  at = ReadVarint<kMaxVarint>(at, end, &wide);
  *value = wide != 0;
  return at;
}
// Of a number that is too large the low bits count, as libprotobuf has it.
template <class T>
const char* ReadNumber(const char* at, const char* end, T* value) {
  std::uint64_t wide = 0;
  at = ReadVarint<kMaxVarint>(at, end, &wide);
  *value = static_cast<T>(wide);
  return at;
}

// Passes over the value of a field that is not ours.
const char* Skip(std::uint32_t tag, const char* at, const char* end, int depth) {
  std::size_t length = 0;
  std::uint64_t ignored = 0;
  switch (static_cast<WireType>(tag & 7)) {
    case WireType::kVarint:
      return ReadVarint<kMaxVarint>(at, end, &ignored);
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

// Empties a field, and keeps its memory where it can.
template <class T>
void Reset(const FieldLayout& field, void* value) {
  if (field.shape == Shape::kSingle) *static_cast<T*>(value) = T{};
  if (field.shape == Shape::kOptional) static_cast<std::optional<T>*>(value)->reset();
  if (field.shape == Shape::kRepeated) static_cast<std::vector<T>*>(value)->clear();
}

template <class T>
void ResetText(const FieldLayout& field, void* value) {
  if (field.secret && field.shape == Shape::kSingle) return declare::Wipe(*static_cast<T*>(value));
  if (field.secret && field.shape == Shape::kOptional) {
    declare::Wipe(*static_cast<std::optional<T>*>(value));
  }
  Reset<T>(field, value);
}

void Reset(const FieldLayout& field, void* value) {
  switch (field.type) {
    case ValueType::kString:
      return ResetText<std::string>(field, value);
    case ValueType::kBytes:
      return ResetText<Bytes>(field, value);
    case ValueType::kBool:
      return Reset<bool>(field, value);
    case ValueType::kInt32:
      return Reset<std::int32_t>(field, value);
    case ValueType::kUint32:
      return Reset<std::uint32_t>(field, value);
    case ValueType::kInt64:
      return Reset<std::int64_t>(field, value);
    case ValueType::kUint64:
      return Reset<std::uint64_t>(field, value);
    case ValueType::kDouble:
      return Reset<double>(field, value);
    case ValueType::kTime:
      return Reset<absl::Time>(field, value);
    case ValueType::kDay:
      return Reset<absl::CivilDay>(field, value);
    case ValueType::kEnum:
      return field.access->clear(value);
    case ValueType::kRecord:
      if (field.shape != Shape::kSingle) return field.access->clear(value);
      for (const FieldLayout& inner : field.record->fields) {
        Reset(inner, static_cast<char*>(value) + inner.offset);
      }
      return;
    case ValueType::kUnknown:
      return;
  }
}

// The place of a field in its layout; the number of fields when there is none.
std::size_t Find(std::span<const FieldLayout> fields, std::uint32_t number) {
  if (number <= fields.size() && fields[number - 1].number == number) return number - 1;
  const auto found = std::ranges::lower_bound(fields, number, {}, &FieldLayout::number);
  if (found == fields.end() || found->number != number) return fields.size();
  return static_cast<std::size_t>(found - fields.begin());
}

// About how much memory a record takes.
std::size_t SizeOf(const RecordLayout& layout) {
  std::size_t size = 0;
  for (const FieldLayout& field : layout.fields) {
    size = std::max(size, field.offset + sizeof(std::string));
  }
  return size;
}

// Whether a field is read from this wire type; from another it is unknown. Lists of numbers are
// read packed and one by one.
bool Takes(const FieldLayout& field, WireType type) {
  const WireType own = kWireTypes[static_cast<std::size_t>(field.type)];
  return type == own || (type == WireType::kBytes && field.shape == Shape::kRepeated);
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
    return end - stop > at - tag && std::equal(tag, at, stop) ? stop + (at - tag) : nullptr;
  }
};

class Reader {
 public:
  explicit Reader(std::size_t message_size) : room_(kFreeRoom + kRoomPerByte * message_size) {}

  // Each of these returns the end of what it read, or null once something is wrong.

  // `merge` adds to what is in the record; otherwise that is replaced.
  const char* Message(const RecordLayout& layout, void* record, const char* at, const char* end,
                      bool merge, int depth) {
    const std::span<const FieldLayout> fields = layout.fields;
    const auto value_of = [record](const FieldLayout& field) -> void* {
      return static_cast<char*>(record) + field.offset;
    };
    // The fields in front of this one hold what the message says of them, or nothing.
    std::size_t settled = merge ? fields.size() : 0;
    for (std::size_t i = 0; at != end; ++i) {
      const char* const begin = at;
      std::uint32_t tag = 0;
      at = ReadTag(at, end, &tag);
      if (at == nullptr) [[unlikely]] {
        return Malformed(layout, nullptr, begin);
      }
      const std::uint32_t number = tag >> 3;
      if (i >= fields.size() || fields[i].number != number) i = Find(fields, number);
      if (i == fields.size() || !Takes(fields[i], static_cast<WireType>(tag & 7))) {
        at = Skip(tag, at, end, depth);
        if (at == nullptr) return Malformed(layout, nullptr, begin);
        continue;
      }
      const FieldLayout& field = fields[i];
      const bool first = i >= settled;
      for (; settled < i; ++settled) Reset(fields[settled], value_of(fields[settled]));
      if (first) settled = i + 1;
      at = Value(field, value_of(field), begin, at, end, first, depth);
      if (at == nullptr) [[unlikely]] {
        return Malformed(layout, &field, begin);
      }
    }
    for (; settled < fields.size(); ++settled) Reset(fields[settled], value_of(fields[settled]));
    return at;
  }

  absl::Status status(const char* begin) const {
    return PlaceError(code_, *layout_, field_,
                      text::Cat({reason_, ", at byte ", std::to_string(at_ - begin)}));
  }

 private:
  [[gnu::always_inline]] const char* Value(const FieldLayout& field, void* value, const char* tag,
                                           const char* at, const char* end, bool first, int depth) {
    if (field.shape == Shape::kSingle) {
      // Most are; and a jump by a table costs more than a comparison.
      if (field.type == ValueType::kString) {
        return One(field, at, end, *static_cast<std::string*>(value));
      }
      switch (field.type) {
        case ValueType::kBool:
          return ReadNumber(at, end, static_cast<bool*>(value));
        case ValueType::kInt32:
        case ValueType::kUint32:
          return ReadNumber(at, end, static_cast<std::uint32_t*>(value));
        case ValueType::kInt64:
        case ValueType::kUint64:
          return ReadNumber(at, end, static_cast<std::uint64_t*>(value));
        case ValueType::kEnum:
          return OneEnum(*field.access, at, end, value);
        case ValueType::kTime:
          return OneTime(at, end, first, depth, *static_cast<absl::Time*>(value));
        default:
          break;
      }
    }
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

  const char* One(const FieldLayout& field, const char* at, const char* end, std::string& text) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) [[unlikely]] {
      return nullptr;
    }
    if (size > field.max_bytes) [[unlikely]] {
      return TooLong();
    }
    if (field.secret) declare::Wipe(text);
    bool ascii = false;
    Overwrite(text, size, [&](char* out) { ascii = CopySeeingAscii({at, size}, out); });
    return ascii ? at + size : BeyondAscii(text, at + size);
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
    if (seconds > -kExactSeconds && seconds < kExactSeconds) {
      time = absl::FromUnixNanos(seconds * kNanosPerSecond + nanos);
      return at;
    }
    time = absl::FromUnixSeconds(seconds) + absl::Nanoseconds(nanos);
    return TimeInRange(time) ? at : NotInYears();
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
      return OneEnum(access, arrival.at, arrival.end, access.add(arrival.value));
    }
    if (arrival.first) access.shrink(arrival.value, 0);
    return EachNumber<std::int32_t>(arrival, [&](std::int32_t number) {
      return Store(access, access.add(arrival.value), number);
    });
  }
  const char* OneEnum(const ElementAccess& access, const char* at, const char* end, void* element) {
    std::int32_t number = 0;
    at = ReadNumber(at, end, &number);
    return at != nullptr && Store(access, element, number) ? at : nullptr;
  }
  bool Store(const ElementAccess& access, void* element, std::int32_t number) {
    access.store(element, number);
    if (access.load(element) == number) return true;
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
        if (list && !TakeRoom(*arrival.field.record)) return nullptr;
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

  bool TakeRoom(const RecordLayout& layout) {
    const std::size_t size = SizeOf(layout);
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
