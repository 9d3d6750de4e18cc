// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes in one pass into the memory that the string has; where that is too small, once more into
// as much as the message takes at most. The length in front of a nested message is known only
// behind it, so room is left for a length of the likely size, and the message moves when it was
// another.

#include <string.h>

#include <bit>
#include <optional>
#include <type_traits>
#include <vector>

#include "src/codec/append.h"
#include "src/codec/copy_text.h"
#include "src/codec/domain.h"
#include "src/codec/enum_value.h"
#include "src/codec/field_error.h"
#include "src/codec/prepared.h"
#include "src/codec/text_time.h"
#include "src/codec/wire_format.h"
#include "src/codec/with_type.h"
#include "src/outside.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::internal {
namespace wire {
namespace {

// More than one value takes without the bytes of text: a tag, a length, and a Timestamp of 17 bytes
// or a varint of 10. WriteLargeVarint may touch 3 bytes behind its end.
constexpr std::size_t kRoom = 32;
static_assert(kRoom <= kLeftBehind);

// Calls visit(element) for each record that a field holds, until that gives false, and returns
// whether it never did.
template <class Visit>
bool ForEachRecord(const PreparedField& field, const void* value, Visit visit) {
  const ElementAccess& access = *field.access;
  const std::size_t count = access.size(value);
  const void* entry = nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    entry = field.map ? access.map->next(value, entry) : access.get(value, i);
    if (!visit(entry)) return false;
  }
  return true;
}

// The number of elements in a list.
std::size_t CountOf(const FieldLayout& field, const void* list) {
  return WithType(
      field.type, [list]<class T>(T*) { return static_cast<const std::vector<T>*>(list)->size(); },
      [&] { return field.access->size(list); });
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

// What a record takes at most; with it, the writer below never finds too little room. It asks for
// every field's room at once, and once more for what is in the field.
std::size_t BoundOf(const PreparedRecord& prepared, const void* record, int depth = 1) {
  std::size_t bound = kRoom;
  for (const PreparedField& field : prepared) {
    const void* const value = static_cast<const char*>(record) + field.offset;
    bound += 2 * kRoom;
    if (field.limited) {
      // A number, a day, or one of the texts that its declaration lists.
      const bool text = field.type == ValueType::kString && field.access->size(value) != 0;
      if (text) bound += static_cast<const std::string*>(field.access->get(value, 0))->size();
    } else if (field.type == ValueType::kString) {
      bound += BoundOfText<std::string>(field.shape, value);
    } else if (field.type == ValueType::kBytes) {
      bound += BoundOfText<Bytes>(field.shape, value);
    } else if (field.type == ValueType::kRecord) {
      // The writer refuses it there.
      if (depth >= codec::kMaxDepth && field.shape == Shape::kRepeated) continue;
      ForEachRecord(field, value, [&](const void* element) {
        bound += kRoom + BoundOf(*field.nested, element, depth + 1);
        return true;
      });
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

inline char* WriteTag(const PreparedField& field, char* out) {
  std::memcpy(out, &field.tag_bytes, sizeof field.tag_bytes);
  return out + field.tag_size;
}

template <class T>
char* WriteNumber(T value, char* out) {
  if constexpr (std::is_floating_point_v<T>) {
    std::memcpy(out, &value, sizeof value);
    return out + sizeof value;
  } else {
    return WriteVarint(ToVarint(value), out);
  }
}

template <class T>
T Load(const void* value) {
  T number;
  std::memcpy(&number, value, sizeof number);
  return number;
}

// How far a record is written: the fields in front of `field`, up to `out`.
struct Written {
  char* out;
  const PreparedField* field;
};

// Writes the fields from one on as long as each is a number. There is room for kRoom bytes for
// each. It calls nothing, so that all of it stays in registers.
[[gnu::noinline]] Written WriteVarints(const PreparedField* field, const PreparedField* fields_end,
                                       const void* record, char* out) {
  for (; field != fields_end; ++field) {
    const char* const value = static_cast<const char*>(record) + field->offset;
    std::uint64_t number = 0;
    if (field->storage == Storage::kWord) [[likely]] {
      number = ToVarint(Load<std::int32_t>(value)) & field->bits;
    } else if (field->storage == Storage::kByte) {
      number = ToVarint(Load<bool>(value));
    } else if (field->storage == Storage::kLong) {
      number = Load<std::uint64_t>(value);
    } else {
      break;
    }
    if (number != 0) out = WriteVarint(number, WriteTag(*field, out));
  }
  return {out, field};
}

class Writer {
 public:
  // Returns the end of the message, null when something is wrong.
  char* Message(const PreparedRecord& prepared, const void* record, char* out, std::size_t room) {
    char* end = nullptr;
    const PreparedField* const fields_end = prepared.end();
    const std::size_t for_fields = kRoom * prepared.size();
    if (room >= for_fields) [[likely]] {
      // Some records are nothing but numbers.
      const Written written = WriteVarints(prepared.begin(), fields_end, record, out);
      if (written.field == fields_end) return written.out;
      end = Fields(prepared, record, written.field, written.out, out + room - for_fields);
    } else {
      end = Full();
    }
    if (end != nullptr && static_cast<std::size_t>(end - out) > codec::kMaxWireBytes) [[unlikely]] {
      Refuse(nullptr, absl::StatusCode::kResourceExhausted, kMessageTooLarge);
      return InCategory(prepared);
    }
    return end;
  }

  // The room was too small, which is all that was wrong so far.
  bool full() const { return full_; }
  absl::Status status() const { return FieldError(code_, *layout_, field_, reason_); }

 private:
  // Each of these returns the end of what it wrote, null once something is wrong. Where one is
  // called there is room for kRoom bytes behind `limit`; what takes more than that asks whether it
  // stays in front of it.

  char* Record(const PreparedRecord& prepared, const void* record, char* out, char* limit) {
    // For all fields at once, so that numbers needn't ask.
    const std::size_t room = kRoom * prepared.size();
    if (!Fits(room, out, limit)) [[unlikely]] {
      return Full();
    }
    return Fields(prepared, record, prepared.begin(), out, limit - room);
  }

  // The fields from one on. Not in line with its callers, which would take registers from it.
  [[gnu::noinline]] char* Fields(const PreparedRecord& prepared, const void* record,
                                 const PreparedField* field, char* out, char* limit) {
    const PreparedField* const fields_end = prepared.end();
    while (field != fields_end) {
      const char* const value = static_cast<const char*>(record) + field->offset;
      if (field->storage == Storage::kText) {
        const std::string_view text = *reinterpret_cast<const std::string*>(value);
        if (!text.empty() || field->required) out = One(*field, text, out, limit);
      } else if (field->storage == Storage::kTime) {
        out = One(*field, *reinterpret_cast<const absl::Time*>(value), out, limit);
      } else if (field->storage == Storage::kOther) {
        out = Other(*field, value, out, limit);
      } else {
        const Written written = WriteVarints(field, fields_end, record, out);
        out = written.out;
        field = written.field;
        continue;
      }
      if (out == nullptr) [[unlikely]] {
        return InCategory(prepared);
      }
      ++field;
    }
    return out;
  }

  // What is not so frequent.
  [[gnu::noinline]] char* Other(const PreparedField& field, const void* value, char* out,
                                char* limit) {
    if (field.limited) return Limited(field, value, out, limit);
    switch (field.type) {
      case ValueType::kString:
        return Values<std::string>(field, value, out, limit);
      case ValueType::kBytes:
        return Values<Bytes>(field, value, out, limit);
      case ValueType::kBool:
        return Values<bool>(field, value, out, limit);
      case ValueType::kInt8:
        return Values<std::int8_t>(field, value, out, limit);
      case ValueType::kUint8:
        return Values<std::uint8_t>(field, value, out, limit);
      case ValueType::kInt16:
        return Values<std::int16_t>(field, value, out, limit);
      case ValueType::kUint16:
        return Values<std::uint16_t>(field, value, out, limit);
      case ValueType::kInt32:
        return Values<std::int32_t>(field, value, out, limit);
      case ValueType::kUint32:
        return Values<std::uint32_t>(field, value, out, limit);
      case ValueType::kInt64:
        return Values<std::int64_t>(field, value, out, limit);
      case ValueType::kUint64:
        return Values<std::uint64_t>(field, value, out, limit);
      case ValueType::kOtherInt64:
        return Values<OtherInt64>(field, value, out, limit);
      case ValueType::kOtherUint64:
        return Values<OtherUint64>(field, value, out, limit);
      case ValueType::kFloat:
        return Values<float>(field, value, out, limit);
      case ValueType::kDouble:
        return Values<double>(field, value, out, limit);
      case ValueType::kTime:
        return Values<absl::Time>(field, value, out, limit);
      case ValueType::kDay:
        return Values<absl::CivilDay>(field, value, out, limit);
      case ValueType::kEnum:
        return Enums(field, value, out, limit);
      case ValueType::kRecord:
        return Records(field, value, out, limit);
      case ValueType::kDecimal:  // has a domain
      case ValueType::kUnknown:
        break;
    }
    return out;
  }

  // One of a few values.
  char* Limited(const PreparedField& field, const void* value, char* out, char* limit) {
    if (field.access->size(value) == 0) return out;
    const void* const element = field.access->get(value, 0);
    if (!IsNear(field, element)) {
      return Refuse(&field, absl::StatusCode::kOutOfRange, kTooFar);
    }
    return WithType(
        field.type,
        [&]<class T>(T*) {
          const T& held = *static_cast<const T*>(element);
          const bool left_out =
              field.shape == Shape::kSingle && IsDefault(held) && !field.RequiredOnWire();
          return left_out ? out : One(field, held, out, limit);
        },
        [out] { return out; });
  }

  template <class T>
  char* Values(const PreparedField& field, const void* value, char* out, char* limit) {
    if (field.shape == Shape::kSingle) {
      const T& single = *static_cast<const T*>(value);
      const bool left_out = IsDefault(single) && !field.RequiredOnWire();
      return left_out ? out : One(field, single, out, limit);
    }
    if (field.shape == Shape::kOptional) {
      const auto& optional = *static_cast<const std::optional<T>*>(value);
      return optional.has_value() ? One(field, *optional, out, limit) : out;
    }
    const auto& list = *static_cast<const std::vector<T>*>(value);
    if constexpr (std::is_arithmetic_v<T>) {
      return Packed<T>(field, list.size(), out, limit,
                       [&list](std::size_t i) -> T { return list[i]; });
    } else {
      for (const T& element : list) {
        if (!Fits(0, out, limit)) return Full();
        out = One(field, element, out, limit);
        if (out == nullptr) break;
      }
      return out;
    }
  }

  char* Enums(const PreparedField& field, const void* value, char* out, char* limit) {
    const auto get = [&field, value](std::size_t i) {
      return LoadEnum(field.enum_rep, field.access->get(value, i));
    };
    const std::size_t count = field.access->size(value);
    if (field.shape == Shape::kRepeated) return Packed<std::int32_t>(field, count, out, limit, get);
    if (count == 0) return out;
    if (field.shape == Shape::kSingle && get(0) == 0 && !field.required) return out;
    if (field.closed && FindNumber(*field.enumeration, get(0)) == nullptr) {
      return Refuse(&field, absl::StatusCode::kInvalidArgument, kNotListed);
    }
    return One(field, get(0), out, limit);
  }

  char* Records(const PreparedField& field, const void* value, char* out, char* limit) {
    if (field.map) [[unlikely]] {
      return Entries(field, value, out, limit);
    }
    const ElementAccess& access = *field.access;
    const std::size_t count = access.size(value);
    const bool too_deep = depth_ >= codec::kMaxDepth;
    // What is listed may be as deep as it likes.
    if (too_deep && count != 0 && field.shape == Shape::kRepeated) return TooDeep(field);
    std::size_t likely = 2;
    ++depth_;
    for (std::size_t i = 0; i < count; ++i) {
      if (!Fits(0, out, limit)) {
        out = Full();
        break;
      }
      char* const length = WriteTag(field, out);
      char* const end = Framed(likely, length, limit, [&](char* at) {
        return Record(*field.nested, access.get(value, i), at, limit);
      });
      if (end == nullptr) {
        out = nullptr;
        break;
      }
      const auto size = static_cast<std::size_t>(end - length);
      // Empty, so left out.
      if (size == 1 && field.shape == Shape::kSingle && !field.required) break;
      out = too_deep ? TooDeep(field) : end;
      likely = VarintSize(size);  // the next one is likely as long
    }
    --depth_;
    return out;
  }

  [[gnu::noinline]] char* Entries(const PreparedField& field, const void* value, char* out,
                                  char* limit) {
    std::size_t likely = 2;
    const bool written = ForEachRecord(field, value, [&](const void* entry) {
      if (!Fits(0, out, limit)) return Full() != nullptr;
      char* const length = WriteTag(field, out);
      out = Nested(field, entry, likely, length, limit);
      if (out == nullptr) return false;
      likely = VarintSize(static_cast<std::size_t>(out - length));
      return true;
    });
    return written ? out : nullptr;
  }

  // A record, or an entry of a map, with its length in front.
  char* Nested(const PreparedField& field, const void* element, std::size_t likely, char* out,
               char* limit) {
    // What is listed may be as deep as it likes.
    if (depth_ >= codec::kMaxDepth && field.shape == Shape::kRepeated) return TooDeep(field);
    ++depth_;
    char* const end = Framed(likely, out, limit, [&](char* at) {
      return field.map ? Entry(*field.nested, element, at, limit)
                       : Record(*field.nested, element, at, limit);
    });
    --depth_;
    // An entry has no name of its own.
    if (end == nullptr && field.map && layout_ == nullptr) field_ = &field;
    return end;
  }

  // Key and value, whatever they are, as Protocol Buffers write them.
  char* Entry(const PreparedRecord& entry, const void* element, char* out, char* limit) {
    for (const PreparedField& part : entry) {
      if (!Fits(0, out, limit)) return Full();
      out = Part(part, static_cast<const char*>(element) + part.offset, out, limit);
      if (out == nullptr) break;
    }
    return out;
  }
  char* Part(const PreparedField& part, const void* value, char* out, char* limit) {
    if (part.type == ValueType::kRecord) {
      if (depth_ >= codec::kMaxDepth) return TooDeep(part);
      return Nested(part, value, 2, WriteTag(part, out), limit);
    }
    if (part.type == ValueType::kEnum) return One(part, LoadEnum(part.enum_rep, value), out, limit);
    if (part.type == ValueType::kTime) {
      std::timespec parts;
      const bool fits = SplitTime(*static_cast<const absl::Time*>(value), &parts);
      return fits ? Timestamp(part, parts, out) : NotInYears(part);
    }
    return WithType(
        part.type,
        [&]<class T>(T*) { return One(part, *static_cast<const T*>(value), out, limit); },
        [out] { return out; });
  }

  template <class T, class Get>
  char* Packed(const PreparedField& field, std::size_t count, char* out, char* limit, Get get) {
    if (count == 0) return out;
    if (!Fits(count * kMaxVarint, out, limit)) return Full();
    const std::size_t likely = VarintSize(std::is_floating_point_v<T> ? count * sizeof(T) : count);
    return Framed(likely, WriteTag(field, out), limit, [&](char* at) {
      for (std::size_t i = 0; i < count; ++i) at = WriteNumber(get(i), at);
      return at;
    });
  }

  // A body with its length in front. `likely` is the size of the length, when it is guessed right.
  template <class Body>
  char* Framed(std::size_t likely, char* out, char* limit, Body body) {
    char* const begin = out + likely;
    char* const end = body(begin);
    if (end == nullptr) return nullptr;
    const auto size = static_cast<std::size_t>(end - begin);
    const std::size_t length = VarintSize(size);
    if (length != likely) {
      if (!Fits(0, end, limit)) return Full();
      std::memmove(out + length, begin, size);
      // What a shorter length leaves behind the end, which is not more.
      constexpr std::uint32_t kNothing = 0;
      std::memcpy(out + length + size, &kNothing, sizeof kNothing);
    }
    WriteVarint(size, out);
    return out + length + size;
  }

  // One value with its tag.

  [[gnu::always_inline]] char* One(const PreparedField& field, std::string_view text, char* out,
                                   char* limit) {
    const std::size_t size = text.size();
    if (size > field.max_bytes) [[unlikely]] {
      return TooLong(field);
    }
    if (!Fits(size, out, limit)) [[unlikely]] {
      return Full();
    }
    out = WriteVarint(size, WriteTag(field, out));
    if (!CopySeeingAscii(text, out)) [[unlikely]] {
      return BeyondAscii(field, text, out + size);
    }
    return out + size;
  }
  // The text is copied already.
  [[gnu::noinline]] char* BeyondAscii(const PreparedField& field, std::string_view text,
                                      char* end) {
    if (IsUtf8BeyondAscii(text)) return end;
    return Refuse(&field, absl::StatusCode::kInvalidArgument, "the value is not UTF-8");
  }

  char* One(const PreparedField& field, const Bytes& bytes, char* out, char* limit) {
    const std::size_t size = bytes.data.size();
    if (size > field.max_bytes) return TooLong(field);
    if (!Fits(size, out, limit)) return Full();
    out = WriteVarint(size, WriteTag(field, out));
    bytes.data.copy(out, size);
    return out + size;
  }

  char* One(const PreparedField& field, absl::CivilDay day, char* out, char*) {
    if (!DayInRange(day)) return NotInYears(field);
    return WriteDay(day, WriteVarint(kDayText, WriteTag(field, out)));
  }

  char* One(const PreparedField& field, DecimalUnits decimal, char* out, char*) {
    char* const length = WriteTag(field, out);
    out = WriteDecimal(decimal, field.domain->digits, length + 1);
    *length = static_cast<char>(out - length - 1);
    return out;
  }

  // A google.protobuf.Timestamp.
  [[gnu::noinline]] char* One(const PreparedField& field, absl::Time time, char* out, char*) {
    std::timespec parts;
    if (!SplitTime(time, &parts)) [[unlikely]] {
      return NotInYears(field);
    }
    const bool first = parts.tv_sec == 0 && parts.tv_nsec == 0;
    if (first && field.shape == Shape::kSingle && !field.required) return out;
    return Timestamp(field, parts, out);
  }
  [[gnu::always_inline]] static char* Timestamp(const PreparedField& field,
                                                const std::timespec& parts, char* out) {
    char* const length = WriteTag(field, out);
    out = length + 1;
    if (parts.tv_sec != 0) {
      *out++ = static_cast<char>(TagOf(kSecondsNumber, WireType::kVarint));
      out = WriteLargeVarint(ToVarint(parts.tv_sec), out);
    }
    if (parts.tv_nsec != 0) {
      *out++ = static_cast<char>(TagOf(kNanosNumber, WireType::kVarint));
      out = WriteLargeVarint(ToVarint(parts.tv_nsec), out);
    }
    *length = static_cast<char>(out - length - 1);
    return out;
  }

  template <class T>
    requires std::is_arithmetic_v<T>
  char* One(const PreparedField& field, T number, char* out, char*) {
    return WriteNumber(number, WriteTag(field, out));
  }

  static bool Fits(std::size_t size, const char* out, const char* limit) {
    return limit - out >= static_cast<std::ptrdiff_t>(size);
  }

  // What can be wrong. All return null.

  [[gnu::cold]] char* Full() {
    full_ = true;
    return Refuse(nullptr, absl::StatusCode::kInternal,
                  "the message takes more room than was counted");
  }
  [[gnu::cold]] char* TooLong(const FieldLayout& field) {
    return Refuse(&field, absl::StatusCode::kOutOfRange, kTextTooLong);
  }
  [[gnu::cold]] char* TooDeep(const FieldLayout& field) {
    return Refuse(&field, absl::StatusCode::kInvalidArgument, kTooDeep);
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
  [[gnu::cold]] char* InCategory(const PreparedRecord& prepared) {
    if (layout_ == nullptr) layout_ = &prepared.layout();
    return nullptr;
  }

  int depth_ = 1;  // of the message that is being written
  bool full_ = false;
  const RecordLayout* layout_ = nullptr;
  // Set when something is wrong.
  absl::StatusCode code_;
  const FieldLayout* field_;
  const char* reason_;
};

// Makes room for whatever the record may take, and returns how much that is.
[[gnu::noinline]] std::size_t MakeRoomFor(const PreparedRecord& prepared, const void* record,
                                          std::string& out) {
  const std::size_t bound = BoundOf(prepared, record);
  MakeRoom(out, bound, prepared.layout().HasSecret());
  return bound;
}

// Without a Writer, which takes longer to make than words take to write. False where the room is
// too small.
bool WriteWords(const PreparedRecord& prepared, const void* record, std::string& out) {
  const std::size_t room = kRoom * prepared.size();
  if (RoomIn(out) < room) return false;
  AppendUpTo(out, room, [&](char* at) {
    for (const PreparedField& field : prepared) {
      const char* const value = static_cast<const char*>(record) + field.offset;
      const std::uint64_t number = field.storage == Storage::kByte
                                       ? ToVarint(Load<bool>(value))
                                       : ToVarint(Load<std::int32_t>(value)) & field.bits;
      if (number != 0) at = WriteVarint(number, WriteTag(field, at));
    }
    return at;
  });
  return true;
}

[[gnu::noinline]] absl::Status WriteAny(const PreparedRecord& prepared, const void* record,
                                        std::string& out) {
  std::size_t room = RoomIn(out);
  for (bool again = false;; again = true) {
    Writer writer;
    bool written = false;
    AppendUpTo(out, room, [&](char* at) {
      char* const end = writer.Message(prepared, record, at, room);
      written = end != nullptr;
      // What is half written may be secret, and `out` may give this memory back.
      if (!written) explicit_bzero(at, room);
      return end;
    });
    if (written) [[likely]] {
      return absl::OkStatus();
    }
    if (again || !writer.full()) return writer.status();
    room = MakeRoomFor(prepared, record, out);
  }
}

[[gnu::noinline, gnu::cold]] absl::Status WriteFirst(const CodecKey& key,
                                                     const RecordLayout& layout, const void* record,
                                                     std::string& out) {
  Prepare(layout);
  return WriteWire(key, layout, record, out);
}

}  // namespace
}  // namespace wire

absl::Status WriteWire(const CodecKey& key, const RecordLayout& layout, const void* record,
                       std::string& out) {
  if (!IsOutside()) [[unlikely]] {
    return NotOutside();
  }
  const PreparedRecord* const prepared = Prepared(layout);
  if (prepared == nullptr) [[unlikely]] {
    return wire::WriteFirst(key, layout, record, out);
  }
  if (prepared->words() && wire::WriteWords(*prepared, record, out)) return absl::OkStatus();
  return wire::WriteAny(*prepared, record, out);
}

}  // namespace zweck::internal
