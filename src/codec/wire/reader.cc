// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads in one pass, straight into the record. What the record held before is replaced and its
// memory used again: lists and text are overwritten in place, and fields that the message doesn't
// mention are emptied when it goes past them.

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "src/codec/append.h"
#include "src/codec/bits.h"
#include "src/codec/copy_text.h"
#include "src/codec/decimal_text.h"
#include "src/codec/domain.h"
#include "src/codec/enum_value.h"
#include "src/codec/field_error.h"
#include "src/codec/prepared.h"
#include "src/codec/reset.h"
#include "src/codec/text_time.h"
#include "src/codec/wire/input.h"
#include "src/codec/wire_format.h"
#include "src/codec/with_type.h"
#include "zweck/declare/field.h"
#include "zweck/internal/codec/json.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::internal {
namespace wire {
namespace {

// Two bytes are enough to ask for one more record in a list. These take no more than this much
// memory, and so many times the message's size.
constexpr std::size_t kFreeRoom = 1024 * 1024;
constexpr std::size_t kRoomPerByte = 64;
constexpr std::size_t kRoomOfNode = 64;  // of a map, around what it holds

constexpr const char* kListTooLarge = "the records of the list take too much memory";
constexpr const char* kMapTooLarge = "the entries of the map take too much memory";
constexpr const char* kNotThere = "the value is required, and it is absent";

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
      while (at != nullptr && depth < codec::kMaxDepth) {
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
bool Takes(const PreparedField& field, WireType type) {
  const WireType own = WireTypeOf(field.type);
  return type == own || (type == WireType::kBytes && field.shape == Shape::kRepeated);
}

// The field that is read from a value with this tag, or null. No field has the number 0.
[[gnu::noinline]] const PreparedField* Find(std::span<const PreparedField> fields,
                                            std::uint32_t tag) {
  const std::uint32_t number = tag >> 3;
  const PreparedField* found = nullptr;
  if (number - 1 < fields.size() && fields[number - 1].number == number) {
    found = &fields[number - 1];
  } else {
    const auto bound = std::ranges::lower_bound(fields, number, {}, &FieldLayout::number);
    if (bound == fields.end() || bound->number != number) return nullptr;
    found = &*bound;
  }
  return Takes(*found, static_cast<WireType>(tag & 7)) ? found : nullptr;
}

// Behind the tag of this field, if it stands here as a writer puts it and one more byte behind it.
[[gnu::always_inline]] inline const char* BehindTag(const PreparedField& field, const char* at,
                                                    const char* end) {
  const std::ptrdiff_t left = end - at;
  if (left < 2) return nullptr;
  // A byte that goes on is negative, and no tag.
  if (static_cast<signed char>(*at) == std::int64_t{field.tag}) [[likely]] {
    return at + 1;
  }
  const bool same = field.tag_size == 2 && left > 2 && std::memcmp(at, &field.tag_bytes, 2) == 0;
  return same ? at + 2 : nullptr;
}

// How far a message is read: the fields in front of `settled` hold what it says of them, or
// nothing.
struct Progress {
  const char* at;
  const PreparedField* settled;
};

// These read the fields that come in order as long as each is of one kind, and stop in front of
// anything else: what is wrong is found by whoever reads on. As functions of their own they have
// enough registers.

// Numbers of a tag of one byte.
[[gnu::noinline]] Progress ReadVarints(const char* at, const PreparedField* field,
                                       const PreparedField* fields_end, void* record,
                                       const char* end) {
  for (; field != fields_end && end - at >= 2; ++field) {
    if (static_cast<signed char>(*at) != std::int64_t{field->tag}) break;
    const char* stop = at + 2;
    std::uint64_t number = static_cast<unsigned char>(at[1]);
    if (number >= 0x80) {
      if (stop == end) break;
      const std::uint64_t second = static_cast<unsigned char>(*stop++);
      number = (number & 0x7F) | second << 7;
      if (second >= 0x80) [[unlikely]] {
        const Varint varint = ReadLongVarintInline<kMaxVarint, 64>(at + 1, end);
        if (varint.end == nullptr) break;
        number = varint.value;
        stop = varint.end;
      }
    }
    char* const value = static_cast<char*>(record) + field->offset;
    if (field->storage == Storage::kWord) [[likely]] {
      const auto word = static_cast<std::uint32_t>(number);
      std::memcpy(value, &word, sizeof word);
    } else if (field->storage == Storage::kByte) {
      *reinterpret_cast<bool*>(value) = number != 0;
    } else if (field->storage == Storage::kLong) {
      std::memcpy(value, &number, sizeof number);
    } else {
      break;
    }
    at = stop;
  }
  return {at, field};
}

// As AssignSeeingAscii, in line: what is of one file alone and called once, compilers put there.
[[gnu::always_inline]] inline bool Assign(std::string_view from, std::string& text) {
  if (from.size() > text.capacity()) [[unlikely]] {
    return AssignSeeingAscii(from, text);
  }
  bool ascii = false;
  Overwrite(text, from.size(), [&](char* out) { ascii = CopySeeingAscii(from, out); });
  return ascii;
}

// Texts that are no secrets.
[[gnu::noinline, gnu::flatten]] Progress ReadTexts(const char* at, const PreparedField* field,
                                                   const PreparedField* fields_end, void* record,
                                                   const char* end) {
  for (; field != fields_end && field->storage == Storage::kText; ++field) {
    const char* text = BehindTag(*field, at, end);
    if (text == nullptr) break;
    std::size_t size = 0;
    text = ReadLengthHere(text, end, &size);
    if (text == nullptr || size > field->max_bytes || field->secret) [[unlikely]] {
      break;
    }
    auto& to = *reinterpret_cast<std::string*>(static_cast<char*>(record) + field->offset);
    // Reads what was copied and not the copy, which the processor may be writing still.
    if (!Assign({text, size}, to) && !IsUtf8BeyondAscii({text, size})) [[unlikely]] {
      break;
    }
    at = text + size;
  }
  return {at, field};
}

// About how much memory a record takes.
std::size_t SizeOf(const PreparedRecord& prepared) {
  std::size_t size = 0;
  for (const FieldLayout& field : prepared.layout().fields) {
    size = std::max(size, field.offset + sizeof(std::string));
  }
  return size;
}

// One value, or the first of several with the same tag.
struct Arrival {
  const PreparedField& field;
  void* value;      // where it goes
  const char* tag;  // where its tag begins
  const char* at;   // where it begins itself
  const char* end;  // of the message
  bool first;       // what the field holds is not of this message

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

  // The fields in front of `settled` hold what the message says of them; what others hold is
  // replaced.
  const char* Message(const PreparedRecord& prepared, void* record, const char* at, const char* end,
                      const PreparedField* settled) {
    const PreparedField* const fields_end = prepared.end();
    const Progress start{at, settled};
    while (at != end) {
      Progress progress{at, settled};
      if (settled != fields_end) {
        // Most messages have their fields in the order of their numbers.
        if (settled->storage == Storage::kText) {
          progress = ReadTexts(at, settled, fields_end, record, end);
        } else if (settled->storage == Storage::kOther || settled->storage == Storage::kTime) {
          progress = ReadInOrder(at, settled, record, end);
        } else {
          progress = ReadVarints(at, settled, fields_end, record, end);
        }
      }
      if (progress.at == at) progress = OutOfOrder(prepared, record, at, settled, end);
      if (progress.at == nullptr) [[unlikely]] {
        return Malformed(prepared, progress.settled, at);
      }
      at = progress.at;
      settled = progress.settled;
    }
    if (settled != fields_end) PassOver(prepared, settled, fields_end, record);
    if (passed_required_ && prepared.has_required()) [[unlikely]] {
      return NothingIsMissing(prepared, start, end) ? end : nullptr;
    }
    return end;
  }

  absl::Status status(const char* begin) const {
    return FieldError(code_, *layout_, field_,
                      text::Cat({reason_, ", at byte ", std::to_string(at_ - begin)}));
  }

 private:
  // The field that comes next, if it does.
  [[gnu::always_inline]] Progress ReadInOrder(const char* at, const PreparedField* settled,
                                              void* record, const char* end) {
    const PreparedField& field = *settled;
    const char* const value = BehindTag(field, at, end);
    if (value == nullptr) return {at, settled};
    void* const to = static_cast<char*>(record) + field.offset;
    const char* const stop = field.storage == Storage::kTime
                                 ? FreshTime(value, end, *static_cast<absl::Time*>(to))
                                 : Other({field, to, at, value, end, true});
    return {stop, stop != nullptr ? &field + 1 : &field};
  }

  // What is not the field that comes next in the usual form. Goes to that field where others were
  // left out, or reads one value.
  [[gnu::noinline]] Progress OutOfOrder(const PreparedRecord& prepared, void* record,
                                        const char* at, const PreparedField* settled,
                                        const char* end) {
    const Varint tag = ReadShortVarint(at, end);
    if (tag.end == nullptr || tag.value >> 3 == 0) return {nullptr, nullptr};
    const auto number = static_cast<std::uint32_t>(tag.value);
    const PreparedField* const field = Find(prepared.fields(), number);
    if (field == nullptr) {
      const char* const stop = Skip(number, tag.end, end, depth_);
      return {stop, stop != nullptr ? settled : nullptr};
    }
    const bool first = field >= settled;
    if (field > settled) {
      PassOver(prepared, settled, field, record);
      if (BehindTag(*field, at, end) != nullptr) return {at, field};
    }
    const char* const stop = Other({.field = *field,
                                    .value = static_cast<char*>(record) + field->offset,
                                    .tag = at,
                                    .at = tag.end,
                                    .end = end,
                                    .first = first});
    if (stop == nullptr) return {nullptr, field};
    return {stop, first ? field + 1 : settled};
  }

  // Fields that have not come yet, if they will.
  void PassOver(const PreparedRecord& prepared, const PreparedField* from, const PreparedField* to,
                void* record) {
    for (const PreparedField* field = from; field != to; ++field) {
      Reset(*field, static_cast<char*>(record) + field->offset);
    }
    if (!prepared.has_required()) return;
    passed_required_ = passed_required_ || std::any_of(from, to, [](const PreparedField& field) {
                         return field.RequiredOnWire();
                       });
  }

  // Whether all came that is required, in a message that is well-formed: goes over its tags again.
  // The fields in front of `start` have come.
  [[gnu::noinline]] bool NothingIsMissing(const PreparedRecord& prepared, Progress start,
                                          const char* end) {
    const PreparedField* const fields = prepared.begin();
    Bits came(prepared.size());
    for (const char* at = start.at; at != end;) {
      std::uint32_t tag = 0;
      at = ReadTag(at, end, &tag);
      if (at != nullptr) at = Skip(tag, at, end, depth_);
      if (at == nullptr) return Malformed(prepared, nullptr, start.at) != nullptr;
      const PreparedField* const field = Find(prepared.fields(), tag);
      if (field != nullptr) came.Add(static_cast<std::size_t>(field - fields));
    }
    for (const PreparedField* field = start.settled; field != prepared.end(); ++field) {
      if (!field->RequiredOnWire() || came.Has(static_cast<std::size_t>(field - fields))) continue;
      Refuse(absl::StatusCode::kInvalidArgument, kNotThere);
      return Malformed(prepared, field, start.at) != nullptr;
    }
    return true;
  }

  // What is not so frequent.
  [[gnu::noinline]] const char* Other(const Arrival& arrival) {
    if (arrival.field.limited) return Limited(arrival);
    switch (arrival.field.type) {
      case ValueType::kString:
        return Texts<std::string>(arrival);
      case ValueType::kBytes:
        return Texts<Bytes>(arrival);
      case ValueType::kBool:
        return Numbers<bool>(arrival);
      case ValueType::kInt8:
        return Numbers<std::int8_t>(arrival);
      case ValueType::kUint8:
        return Numbers<std::uint8_t>(arrival);
      case ValueType::kInt16:
        return Numbers<std::int16_t>(arrival);
      case ValueType::kUint16:
        return Numbers<std::uint16_t>(arrival);
      case ValueType::kInt32:
        return Numbers<std::int32_t>(arrival);
      case ValueType::kUint32:
        return Numbers<std::uint32_t>(arrival);
      case ValueType::kInt64:
        return Numbers<std::int64_t>(arrival);
      case ValueType::kUint64:
        return Numbers<std::uint64_t>(arrival);
      case ValueType::kOtherInt64:
        return Numbers<OtherInt64>(arrival);
      case ValueType::kOtherUint64:
        return Numbers<OtherUint64>(arrival);
      case ValueType::kFloat:
        return Numbers<float>(arrival);
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
      case ValueType::kDecimal:  // has a domain
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

  const char* One(const PreparedField& field, const char* at, const char* end, std::string& text) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    if (size > field.max_bytes) return TooLong();
    if (field.secret) internal::Wipe(text);
    const std::string_view from(at, size);
    if (AssignSeeingAscii(from, text) || IsUtf8BeyondAscii(from)) return at + size;
    text.clear();
    return Refuse(absl::StatusCode::kInvalidArgument, "the value is not UTF-8");
  }

  const char* One(const PreparedField& field, const char* at, const char* end, Bytes& bytes) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    if (size > field.max_bytes) return TooLong();
    if (field.secret) internal::Wipe(bytes);
    bytes.data.assign(at, size);
    return at + size;
  }

  const char* One(const PreparedField& field, const char* at, const char* end,
                  absl::CivilDay& day) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    if (size == 0 && field.shape == Shape::kSingle) {
      if (field.required) return Refuse(absl::StatusCode::kInvalidArgument, kNotThere);
      day = absl::CivilDay();  // written out or left out, the default is the same
    } else if (ParseDay({at, size}, &day) != TimeRead::kFine) {
      return Refuse(absl::StatusCode::kInvalidArgument,
                    "the value is not a day of the years 1 to 9999");
    }
    return at + size;
  }

  const char* One(const PreparedField& field, const char* at, const char* end,
                  DecimalUnits& decimal) {
    std::size_t size = 0;
    at = ReadLength(at, end, &size);
    if (at == nullptr) return nullptr;
    if (size == 0 && field.shape == Shape::kSingle) {
      if (field.required) return Refuse(absl::StatusCode::kInvalidArgument, kNotThere);
      decimal = DecimalUnits{};  // as of a day
      return at;
    }
    switch (ParseDecimal({at, size}, field.domain->digits, &decimal)) {
      case DecimalRead::kFine:
        return at + size;
      case DecimalRead::kMalformed:
        return Refuse(absl::StatusCode::kInvalidArgument, kNotADecimal);
      case DecimalRead::kTooFine:
        return Refuse(absl::StatusCode::kInvalidArgument, kDecimalTooFine);
      case DecimalRead::kTooLarge:
        break;
    }
    return Refuse(absl::StatusCode::kOutOfRange, kDecimalTooLarge);
  }

  const char* Times(const Arrival& arrival) {
    const auto read = [&](const char* at, bool fresh, absl::Time& time) {
      return fresh && at != arrival.end ? FreshTime(at, arrival.end, time)
                                        : OneTime(at, arrival.end, fresh, time);
    };
    if (arrival.field.shape == Shape::kSingle) {
      return read(arrival.at, arrival.first, *static_cast<absl::Time*>(arrival.value));
    }
    if (arrival.field.shape == Shape::kOptional) {
      auto& optional = *static_cast<std::optional<absl::Time>*>(arrival.value);
      const bool fresh = arrival.first || !optional.has_value();
      return read(arrival.at, fresh, fresh ? optional.emplace() : *optional);
    }
    return Elements<absl::Time>(
        arrival, [&](const char* at, absl::Time& time) { return read(at, true, time); });
  }

  // The first byte is there.
  const char* FreshTime(const char* at, const char* end, absl::Time& time) {
    const char* const stop = ReadUsualTime(at, end, &time);
    return stop != nullptr ? stop : OneTime(at, end, true, time);
  }

  // Unless it is fresh, what comes is merged with the time that is there, as two messages are: it
  // may set the seconds or the nanoseconds only.
  [[gnu::noinline]] const char* OneTime(const char* at, const char* end, bool fresh,
                                        absl::Time& time) {
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
        at = Skip(tag, at, stop, depth_ + 1);
      }
      if (at == nullptr) return nullptr;
    }
    if (nanos < 0 || nanos >= kNanosPerSecond) return NotInYears();
    return JoinTime(seconds, nanos, &time) ? at : NotInYears();
  }

  // Protocol Buffers have no numbers of 8 or 16 bits, so that one may come that is too large.
  template <class T>
  const char* One(const char* at, const char* end, T* number) {
    if constexpr (!std::is_integral_v<T> || std::is_same_v<T, bool> || sizeof(T) > 2) {
      return ReadNumber(at, end, number);
    } else {
      std::int64_t any = 0;
      at = ReadNumber(at, end, &any);
      if (at == nullptr) return nullptr;
      if (!std::in_range<T>(any)) {
        return Refuse(absl::StatusCode::kOutOfRange, "the value is out of range");
      }
      *number = static_cast<T>(any);
      return at;
    }
  }

  template <class T>
  const char* Numbers(const Arrival& arrival) {
    if (arrival.field.shape == Shape::kSingle) {
      return One(arrival.at, arrival.end, static_cast<T*>(arrival.value));
    }
    if (arrival.field.shape == Shape::kOptional) {
      T& number = static_cast<std::optional<T>*>(arrival.value)->emplace();
      return One(arrival.at, arrival.end, &number);
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
        stop = One(at, arrival.end, &number);
        if (stop == nullptr || !keep(number)) return nullptr;
      }
      return stop;
    }
    std::size_t size = 0;
    const char* at = ReadLength(arrival.at, arrival.end, &size);
    if (at == nullptr) return nullptr;
    for (const char* const stop = at + size; at != stop;) {
      at = One(at, stop, &number);
      if (at == nullptr || !keep(number)) return nullptr;
    }
    return at;
  }

  // One of a few values.
  const char* Limited(const Arrival& arrival) {
    const PreparedField& field = arrival.field;
    void* const element = field.access->add(arrival.value);
    const char* const stop = WithType(
        field.type,
        [&]<class T>(T*) -> const char* {
          T& value = *static_cast<T*>(element);
          if constexpr (std::is_arithmetic_v<T>) {
            return ReadNumber(arrival.at, arrival.end, &value);
          } else if constexpr (std::is_same_v<T, absl::Time>) {
            return nullptr;  // has no domain
          } else {
            return One(field, arrival.at, arrival.end, value);
          }
        },
        []() -> const char* { return nullptr; });
    if (stop == nullptr || Fit(field, element)) return stop;
    return Refuse(absl::StatusCode::kOutOfRange, kTooFar);
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
  const char* OneEnum(const PreparedField& field, const char* at, const char* end, void* element) {
    std::int32_t number = 0;
    at = ReadNumber(at, end, &number);
    return at != nullptr && Store(field, element, number) ? at : nullptr;
  }
  bool Store(const PreparedField& field, void* element, std::int32_t number) {
    if (field.closed && FindNumber(*field.enumeration, number) == nullptr) {
      Refuse(absl::StatusCode::kInvalidArgument, kNotListed);
      return false;
    }
    if (StoreEnum(field.enum_rep, element, number)) return true;
    Refuse(absl::StatusCode::kOutOfRange, "the value is too large for its enumeration");
    return false;
  }

  const char* Records(const Arrival& arrival) {
    if (depth_ >= codec::kMaxDepth) {
      return Refuse(absl::StatusCode::kInvalidArgument, kTooDeep);
    }
    if (arrival.field.map) return Entries(arrival);
    const ElementAccess& access = *arrival.field.access;
    const PreparedRecord& nested = *arrival.field.nested;
    const bool list = arrival.field.shape == Shape::kRepeated;
    // What comes is added to what is there.
    const bool merge = !list && !arrival.first;
    std::size_t held = access.size(arrival.value);
    std::size_t used = list && !arrival.first ? held : 0;
    const char* stop = nullptr;
    ++depth_;
    for (const char* at = arrival.at; at != nullptr; at = list ? arrival.Next(stop) : nullptr) {
      std::size_t size = 0;
      at = ReadLength(at, arrival.end, &size);
      if (at == nullptr) return nullptr;
      void* element = nullptr;
      if (used < held) {
        element = const_cast<void*>(access.get(arrival.value, used));
      } else {
        if (list && !TakeRoom(SizeOf(nested), kListTooLarge)) return nullptr;
        element = access.add(arrival.value);
        ++held;
      }
      ++used;
      stop = Message(nested, element, at, at + size, merge ? nested.end() : nested.begin());
      if (stop == nullptr) return nullptr;
      // Whether this piece is all that comes isn't known, so each has what is required.
      if (merge && nested.has_required() && !NothingIsMissing(nested, {at, nested.begin()}, stop)) {
        return nullptr;
      }
    }
    --depth_;
    if (used < held) access.shrink(arrival.value, used);
    return stop;
  }

  // Of a key that comes again the last value counts, as in Protocol Buffers.
  const char* Entries(const Arrival& arrival) {
    const ElementAccess& access = *arrival.field.access;
    const MapAccess& map = *access.map;
    const PreparedRecord& parts = *arrival.field.nested;
    if (arrival.first) access.clear(arrival.value);
    const std::unique_ptr<void, void (*)(void*)> entry(map.make(), map.drop);
    const PreparedRecord* const held = parts.end()[-1].nested;
    const std::size_t room = kRoomOfNode + SizeOf(parts) + (held != nullptr ? SizeOf(*held) : 0);
    const char* stop = nullptr;
    ++depth_;
    for (const char* at = arrival.at; at != nullptr; at = arrival.Next(stop)) {
      std::size_t size = 0;
      at = ReadLength(at, arrival.end, &size);
      if (at == nullptr || !TakeRoom(room, kMapTooLarge)) return nullptr;
      stop = Message(parts, entry.get(), at, at + size, parts.begin());
      if (stop == nullptr) {
        // An entry has no name of its own: the field that holds it is told.
        if (layout_ == &parts.layout()) layout_ = nullptr;
        return nullptr;
      }
      map.put(arrival.value, entry.get());
    }
    --depth_;
    return stop;
  }

  bool TakeRoom(std::size_t size, const char* too_large) {
    if (room_ < size) {
      Refuse(absl::StatusCode::kResourceExhausted, too_large);
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
  [[gnu::cold]] const char* Malformed(const PreparedRecord& prepared, const PreparedField* field,
                                      const char* at) {
    if (layout_ == nullptr) {
      layout_ = &prepared.layout();
      field_ = field;
      if (at_ == nullptr) at_ = at;
    }
    return nullptr;
  }

  std::size_t room_;
  int depth_ = 1;                 // of the message that is being read
  bool passed_required_ = false;  // somewhere a field was passed over that must come
  absl::StatusCode code_ = absl::StatusCode::kInvalidArgument;
  const RecordLayout* layout_ = nullptr;
  const PreparedField* field_ = nullptr;
  const char* at_ = nullptr;
  const char* reason_ = "the message is cut short or malformed";
};

// What is behind the numbers that a message begins with.
[[gnu::noinline]] absl::Status ReadRest(const PreparedRecord& prepared, void* record,
                                        const char* begin, const char* end, Progress progress) {
  Reader reader(static_cast<std::size_t>(end - begin));
  const char* const stop = reader.Message(prepared, record, progress.at, end, progress.settled);
  return stop != nullptr ? absl::OkStatus() : reader.status(begin);
}

[[gnu::noinline, gnu::cold]] absl::Status ReadFirst(std::string_view bytes,
                                                    const RecordLayout& layout, void* record) {
  Prepare(layout);
  return ReadWire(bytes, layout, record);
}

}  // namespace
}  // namespace wire

absl::Status ReadWire(std::string_view bytes, const RecordLayout& layout, void* record) {
  if (bytes.size() > codec::kMaxWireBytes) {
    return FieldError(absl::StatusCode::kResourceExhausted, layout, nullptr,
                      wire::kMessageTooLarge);
  }
  const char* const begin = bytes.empty() ? "" : bytes.data();  // never null, which says "wrong"
  const char* const end = begin + bytes.size();
  const PreparedRecord* const known = Prepared(layout);
  if (known == nullptr) [[unlikely]] {
    return wire::ReadFirst(bytes, layout, record);
  }
  const PreparedRecord& prepared = *known;
  const PreparedField* const fields_end = prepared.end();
  // Some messages are nothing but numbers.
  const wire::Progress progress =
      wire::ReadVarints(begin, prepared.begin(), fields_end, record, end);
  if (progress.at == end && progress.settled == fields_end) return absl::OkStatus();
  return wire::ReadRest(prepared, record, begin, end, progress);
}

}  // namespace zweck::internal
