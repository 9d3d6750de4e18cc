// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes in one pass into the memory that the string has; where that is too small, once more into
// as much as the message takes at most. The length in front of a nested message is known only
// behind it, so room is left for a length of the likely size, and the message moves when it was
// another.

#include <sodium.h>

#include <bit>
#include <ctime>
#include <optional>
#include <type_traits>
#include <vector>

#include "src/codec/append.h"
#include "src/codec/copy_text.h"
#include "src/codec/place.h"
#include "src/codec/text_time.h"
#include "src/codec/wire_format.h"
#include "zweck/codec/wire.h"

namespace zweck::codec {
namespace {

constexpr std::size_t kMaxLength = 5;  // of a length, or of a tag

// More than one value takes without the bytes of text: a tag, a length, and a Timestamp of 17 bytes
// or a varint of 10. WriteLargeVarint may touch 3 bytes behind its end.
constexpr std::size_t kRoom = 32;

template <class T>
std::size_t SizeIn(const void* list) {
  return static_cast<const std::vector<T>*>(list)->size();
}

// The number of elements in a list of what has no size of its own.
std::size_t CountOf(const FieldLayout& field, const void* list) {
  switch (field.type) {
    case ValueType::kBool:
      return SizeIn<bool>(list);
    case ValueType::kInt32:
      return SizeIn<std::int32_t>(list);
    case ValueType::kUint32:
      return SizeIn<std::uint32_t>(list);
    case ValueType::kInt64:
      return SizeIn<std::int64_t>(list);
    case ValueType::kUint64:
      return SizeIn<std::uint64_t>(list);
    case ValueType::kDouble:
      return SizeIn<double>(list);
    case ValueType::kTime:
      return SizeIn<absl::Time>(list);
    case ValueType::kDay:
      return SizeIn<absl::CivilDay>(list);
    default:
      return field.access->size(list);
  }
}

std::string_view BytesOf(const std::string& text) { return text; }
std::string_view BytesOf(const Bytes& bytes) { return bytes.data; }

template <class T>
std::size_t BoundOfText(Shape shape, const void* value) {
  std::size_t bound = 0;
  const auto add = [&bound](const T& text) { bound += kRoom + BytesOf(text).size(); };
  if (shape == Shape::kSingle) {
    add(*static_cast<const T*>(value));
  } else if (shape == Shape::kOptional) {
    const auto& optional = *static_cast<const std::optional<T>*>(value);
    if (optional.has_value()) add(*optional);
  } else {
    for (const T& text : *static_cast<const std::vector<T>*>(value)) add(text);
  }
  return bound;
}

// What a record takes at most; with it, the writer below never finds too little room.
std::size_t BoundOf(const RecordLayout& layout, const void* record) {
  std::size_t bound = kRoom;
  for (const FieldLayout& field : layout.fields) {
    const void* const value = static_cast<const char*>(record) + field.offset;
    bound += kRoom;
    if (field.type == ValueType::kString) {
      bound += BoundOfText<std::string>(field.shape, value);
    } else if (field.type == ValueType::kBytes) {
      bound += BoundOfText<Bytes>(field.shape, value);
    } else if (field.type == ValueType::kRecord) {
      const std::size_t count = field.access->size(value);
      for (std::size_t i = 0; i < count; ++i) {
        bound += kRoom + BoundOf(*field.record, field.access->get(value, i));
      }
    } else if (field.shape == Shape::kRepeated) {
      bound += kRoom * CountOf(field, value);
    }
  }
  return bound;
}

// For a number that likely takes 5 bytes, as the seconds of our days do.
inline char* WriteLargeVarint(std::uint64_t value, char* out) {
  if (value >> 28 == 0 || value >> 35 != 0) return WriteVarint(value, out);
  std::uint64_t word = value & 0x0fffffff;
  word = (word & 0x00003fff) | (word & 0x0fffc000) << 2;
  word = (word & 0x007f007f) | (word & 0x3f803f80) << 1;
  word |= 0x80808080 | value >> 28 << 32;
  std::memcpy(out, &word, sizeof word);
  return out + 5;
}

inline char* WriteTag(const FieldLayout& field, WireType type, char* out) {
  return WriteVarint(TagOf(field.number, type), out);
}

inline char* WriteNumber(double value, char* out) {
  std::memcpy(out, &value, sizeof value);
  return out + sizeof value;
}
template <class T>
char* WriteNumber(T value, char* out) {
  return WriteVarint(ToVarint(value), out);
}

// What is left out of a field that is neither optional nor a list.
bool IsDefault(const std::string& text) { return text.empty(); }
bool IsDefault(const Bytes& bytes) { return bytes.data.empty(); }
bool IsDefault(double value) { return std::bit_cast<std::uint64_t>(value) == 0; }  // not -0.0
template <class T>
bool IsDefault(T value) {
  return value == T{};
}

// A point in time as google.protobuf.Timestamp has it: whole seconds, and nanoseconds that count
// forward from them. False when it is out of range.
inline bool SplitTime(absl::Time time, std::int64_t* seconds, std::int64_t* nanos) {
  const std::int64_t since_epoch = absl::ToUnixNanos(time);
  if (since_epoch > 0 && since_epoch < kExactSeconds * kNanosPerSecond) {
    *seconds = since_epoch / kNanosPerSecond;
    *nanos = since_epoch % kNanosPerSecond;
    return true;
  }
  if (!TimeInRange(time)) return false;
  const std::timespec parts = absl::ToTimespec(time);
  *seconds = parts.tv_sec;
  *nanos = parts.tv_nsec;
  return true;
}

template <class T>
T Load(const void* value) {
  return *static_cast<const T*>(value);
}

class Writer {
 public:
  Writer(char* begin, std::size_t room) : begin_(begin), end_(begin + room) {}

  // Returns the end of the message, null when something is wrong.
  char* Message(const RecordLayout& layout, const void* record) {
    char* const end = Record(layout, record, begin_);
    if (end != nullptr && static_cast<std::size_t>(end - begin_) > kMaxWireBytes) {
      Refuse(nullptr, absl::StatusCode::kResourceExhausted, kMessageTooLarge);
      return InCategory(layout);
    }
    return end;
  }

  // The room was too small, which is all that was wrong so far.
  bool full() const { return full_; }
  absl::Status status() const { return PlaceError(code_, *layout_, field_, reason_); }

 private:
  // Each of these returns the end of what it wrote, null once something is wrong. Where one is
  // called there is room for kRoom bytes; what may take more asks for it.

  char* Record(const RecordLayout& layout, const void* record, char* out) {
    for (const FieldLayout& field : layout.fields) {
      const void* const value = static_cast<const char*>(record) + field.offset;
      if (!HasRoom(out, 0)) [[unlikely]] {
        return Full();
      }
      if (field.shape != Shape::kSingle) {
        out = Other(field, value, out);
        if (out == nullptr) [[unlikely]] {
          return InCategory(layout);
        }
        continue;
      }
      // Most are; and a jump by a table costs more than a comparison.
      if (field.type == ValueType::kString) {
        const std::string& text = *static_cast<const std::string*>(value);
        if (text.empty()) continue;
        out = One(field, text, out);
        if (out == nullptr) [[unlikely]] {
          return InCategory(layout);
        }
        continue;
      }
      std::uint64_t number = 0;
      switch (field.type) {
        case ValueType::kBool:
          number = ToVarint(Load<bool>(value));
          break;
        case ValueType::kInt32:
          number = ToVarint(Load<std::int32_t>(value));
          break;
        case ValueType::kUint32:
          number = ToVarint(Load<std::uint32_t>(value));
          break;
        case ValueType::kInt64:
        case ValueType::kUint64:
          number = Load<std::uint64_t>(value);
          break;
        case ValueType::kEnum:
          number = ToVarint(field.access->load(value));
          break;
        case ValueType::kTime:
          out = One(field, Load<absl::Time>(value), out);
          if (out == nullptr) [[unlikely]] {
            return InCategory(layout);
          }
          continue;
        default:
          out = Other(field, value, out);
          if (out == nullptr) [[unlikely]] {
            return InCategory(layout);
          }
          continue;
      }
      if (number != 0) out = WriteVarint(number, WriteTag(field, WireType::kVarint, out));
    }
    return out;
  }

  // What is not so frequent.
  [[gnu::noinline]] char* Other(const FieldLayout& field, const void* value, char* out) {
    switch (field.type) {
      case ValueType::kString:
        return Values<std::string>(field, value, out);
      case ValueType::kBytes:
        return Values<Bytes>(field, value, out);
      case ValueType::kBool:
        return Values<bool>(field, value, out);
      case ValueType::kInt32:
        return Values<std::int32_t>(field, value, out);
      case ValueType::kUint32:
        return Values<std::uint32_t>(field, value, out);
      case ValueType::kInt64:
        return Values<std::int64_t>(field, value, out);
      case ValueType::kUint64:
        return Values<std::uint64_t>(field, value, out);
      case ValueType::kDouble:
        return Values<double>(field, value, out);
      case ValueType::kTime:
        return Values<absl::Time>(field, value, out);
      case ValueType::kDay:
        return Values<absl::CivilDay>(field, value, out);
      case ValueType::kEnum:
        return Enums(field, value, out);
      case ValueType::kRecord:
        return Records(field, value, out);
      case ValueType::kUnknown:
        break;
    }
    return out;
  }

  template <class T>
  char* Values(const FieldLayout& field, const void* value, char* out) {
    if (field.shape == Shape::kSingle) {
      const T& single = *static_cast<const T*>(value);
      return IsDefault(single) ? out : One(field, single, out);
    }
    if (field.shape == Shape::kOptional) {
      const auto& optional = *static_cast<const std::optional<T>*>(value);
      return optional.has_value() ? One(field, *optional, out) : out;
    }
    const auto& list = *static_cast<const std::vector<T>*>(value);
    if constexpr (std::is_arithmetic_v<T>) {
      return Packed<T>(field, list.size(), out, [&list](std::size_t i) -> T { return list[i]; });
    } else {
      for (const T& element : list) {
        if (!HasRoom(out, 0)) return Full();
        out = One(field, element, out);
        if (out == nullptr) break;
      }
      return out;
    }
  }

  char* Enums(const FieldLayout& field, const void* value, char* out) {
    const auto get = [&access = *field.access, value](std::size_t i) {
      return access.load(access.get(value, i));
    };
    const std::size_t count = field.access->size(value);
    if (field.shape == Shape::kRepeated) return Packed<std::int32_t>(field, count, out, get);
    return count == 0 ? out : One(field, get(0), out);
  }

  char* Records(const FieldLayout& field, const void* value, char* out) {
    const ElementAccess& access = *field.access;
    const std::size_t count = access.size(value);
    std::size_t likely = 2;
    for (std::size_t i = 0; i < count; ++i) {
      if (!HasRoom(out, 0)) return Full();
      char* const length = WriteTag(field, WireType::kBytes, out);
      char* const end = Framed(likely, length, [&](char* at) {
        return Record(*field.record, access.get(value, i), at);
      });
      if (end == nullptr) return nullptr;
      const auto size = static_cast<std::size_t>(end - length);
      if (size == 1 && field.shape == Shape::kSingle) break;  // empty, so left out
      likely = VarintSize(size);                              // the next one is likely as long
      out = end;
    }
    return out;
  }

  template <class T, class Get>
  char* Packed(const FieldLayout& field, std::size_t count, char* out, Get get) {
    if (count == 0) return out;
    if (!HasRoom(out, count * kMaxVarint)) return Full();
    const std::size_t likely = VarintSize(std::is_same_v<T, double> ? count * sizeof(T) : count);
    return Framed(likely, WriteTag(field, WireType::kBytes, out), [&](char* at) {
      for (std::size_t i = 0; i < count; ++i) at = WriteNumber(get(i), at);
      return at;
    });
  }

  // A body with its length in front. `likely` is the size of the length, when it is guessed right.
  template <class Body>
  char* Framed(std::size_t likely, char* out, Body body) {
    char* const begin = out + likely;
    char* const end = body(begin);
    if (end == nullptr) return nullptr;
    const auto size = static_cast<std::size_t>(end - begin);
    const std::size_t length = VarintSize(size);
    if (length != likely) {
      if (static_cast<std::size_t>(end_ - end) < kMaxLength) return Full();
      std::memmove(out + length, begin, size);
    }
    WriteVarint(size, out);
    return out + length + size;
  }

  // One value with its tag.

  [[gnu::always_inline]] char* One(const FieldLayout& field, const std::string& text, char* out) {
    const std::size_t size = text.size();
    if (size > field.max_bytes) [[unlikely]] {
      return TooLong(field);
    }
    if (!HasRoom(out, size)) [[unlikely]] {
      return Full();
    }
    out = WriteVarint(size, WriteTag(field, WireType::kBytes, out));
    if (!CopySeeingAscii(text, out)) [[unlikely]] {
      return BeyondAscii(field, text, out + size);
    }
    return out + size;
  }
  // The text is copied already.
  [[gnu::noinline]] char* BeyondAscii(const FieldLayout& field, std::string_view text, char* end) {
    if (IsUtf8BeyondAscii(text)) return end;
    return Refuse(&field, absl::StatusCode::kInvalidArgument, "the value is not UTF-8");
  }

  char* One(const FieldLayout& field, const Bytes& bytes, char* out) {
    const std::size_t size = bytes.data.size();
    if (size > field.max_bytes) return TooLong(field);
    if (!HasRoom(out, size)) return Full();
    out = WriteVarint(size, WriteTag(field, WireType::kBytes, out));
    bytes.data.copy(out, size);
    return out + size;
  }

  char* One(const FieldLayout& field, absl::CivilDay day, char* out) {
    if (!DayInRange(day)) return NotInYears(field);
    return WriteDay(day, WriteVarint(kDayText, WriteTag(field, WireType::kBytes, out)));
  }

  char* One(const FieldLayout& field, absl::Time time, char* out) {
    std::int64_t seconds = 0;
    std::int64_t nanos = 0;
    if (!SplitTime(time, &seconds, &nanos)) return NotInYears(field);
    if (seconds == 0 && nanos == 0 && field.shape == Shape::kSingle) return out;
    char* const length = WriteTag(field, WireType::kBytes, out);
    out = length + 1;
    if (seconds != 0) {
      *out++ = static_cast<char>(TagOf(kSecondsNumber, WireType::kVarint));
      out = WriteLargeVarint(ToVarint(seconds), out);
    }
    if (nanos != 0) {
      *out++ = static_cast<char>(TagOf(kNanosNumber, WireType::kVarint));
      out = WriteLargeVarint(ToVarint(nanos), out);
    }
    *length = static_cast<char>(out - length - 1);
    return out;
  }

  template <class T>
    requires std::is_arithmetic_v<T>
  char* One(const FieldLayout& field, T number, char* out) {
    constexpr WireType kType = std::is_same_v<T, double> ? WireType::kFixed64 : WireType::kVarint;
    return WriteNumber(number, WriteTag(field, kType, out));
  }

  bool HasRoom(const char* out, std::size_t more) const {
    return static_cast<std::size_t>(end_ - out) >= kRoom + more;
  }

  // What can be wrong. All return null.

  [[gnu::cold]] char* Full() {
    full_ = true;
    return nullptr;
  }
  [[gnu::cold]] char* TooLong(const FieldLayout& field) {
    return Refuse(&field, absl::StatusCode::kOutOfRange, kTextTooLong);
  }
  [[gnu::cold]] char* NotInYears(const FieldLayout& field) {
    return Refuse(&field, absl::StatusCode::kOutOfRange, kNotInYears);
  }
  [[gnu::cold]] char* Refuse(const FieldLayout* field, absl::StatusCode code, const char* reason) {
    field_ = field;
    code_ = code;
    reason_ = reason;
    return nullptr;
  }
  [[gnu::cold]] char* InCategory(const RecordLayout& layout) {
    if (layout_ == nullptr) layout_ = &layout;
    return nullptr;
  }

  char* begin_;
  char* end_;
  bool full_ = false;
  absl::StatusCode code_ = absl::StatusCode::kInternal;
  const RecordLayout* layout_ = nullptr;
  const FieldLayout* field_ = nullptr;
  const char* reason_ = "the message takes more room than was counted";
};

}  // namespace

absl::Status WriteWire(const DoorKey&, const RecordLayout& layout, const void* record,
                       std::string& out) {
  std::optional<Writer> writer;
  const auto write = [&](std::size_t room) {
    bool written = false;
    AppendUpTo(out, room, [&](char* at) {
      char* const end = writer.emplace(at, room).Message(layout, record);
      written = end != nullptr;
      // What is half written may be secret, and `out` may give this memory back.
      if (!written) sodium_memzero(at, room);
      return end;
    });
    return written;
  };
  if (write(out.capacity() - out.size())) return absl::OkStatus();
  if (writer->full() && write(BoundOf(layout, record))) return absl::OkStatus();
  return writer->status();
}

}  // namespace zweck::codec
