// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes in one pass into the memory that the string has; where that is too small, once more into
// as much as the record takes at most.

#include "src/codec/json/writer.h"

#include <absl/status/status.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>
#include <string.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <concepts>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

#include "src/codec/append.h"
#include "src/codec/base64.h"
#include "src/codec/digits.h"
#include "src/codec/domain.h"
#include "src/codec/enum_value.h"
#include "src/codec/json/text.h"
#include "src/codec/prepared.h"
#include "src/codec/text_time.h"
#include "src/codec/with_type.h"
#include "src/outside.h"
#include "src/text/cat.h"
#include "zweck/internal/codec/json.h"

namespace zweck::internal {
namespace json {
namespace {

using internal::kQuotedRoom;
using text::Cat;

// The name of a member, as far as it is copied in one piece, and a number, a time or a short text
// behind it, with what closes around it.
constexpr std::size_t kRoom = kStartRoom + 64;
static_assert(kRoom >= kStartRoom + kQuotedRoom + kTextSlack && kRoom <= kLeftBehind);
constexpr std::size_t kScalarRoom = 40;

constexpr std::array<char, 4> kTrue{'t', 'r', 'u', 'e'};
constexpr std::array<char, 5> kFalse{'f', 'a', 'l', 's', 'e'};

// A field that is being written, and the element that its record is.
struct Element;
struct Path {
  const PreparedField* field;
  const Element* outer;
};
struct Element {
  Path path;
  std::int64_t index;  // -1 for what is no list, kAnyKey in a map
};

// What a value takes at most.

using Fields = std::span<const PreparedField>;
std::size_t BoundOf(Fields fields, const void* record, int depth);

std::size_t BoundOfOne(const std::string& text) { return BoundOfText(text); }
std::size_t BoundOfOne(const Bytes& bytes) { return Base64Size(bytes.data.size()); }
template <class T>
std::size_t BoundOfOne(const T&) {
  return 0;
}

template <class T>
std::size_t BoundOfShape(const FieldLayout& field, const void* value) {
  if (field.shape == Shape::kSingle) return BoundOfOne(*static_cast<const T*>(value));
  if (field.shape == Shape::kOptional) {
    const auto& optional = *static_cast<const std::optional<T>*>(value);
    return optional.has_value() ? BoundOfOne(*optional) : 0;
  }
  const auto& list = *static_cast<const std::vector<T>*>(value);
  std::size_t bound = kRoom * list.size();
  if constexpr (!std::is_same_v<T, bool>) {
    for (const T& element : list) bound += BoundOfOne(element);
  }
  return bound;
}

std::size_t BoundOf(const PreparedField& field, const void* value, int depth) {
  if (field.limited) {
    // A number, a day, or one of the texts that its declaration lists.
    const bool text = field.type == ValueType::kString && field.access->size(value) != 0;
    return text ? BoundOfOne(*static_cast<const std::string*>(field.access->get(value, 0))) : 0;
  }
  return WithType(
      field.type, [&]<class T>(T*) { return BoundOfShape<T>(field, value); },
      [&] {
        std::size_t bound = 0;
        const std::size_t count = field.access->size(value);
        if (field.type == ValueType::kEnum) {
          const std::span values(field.enumeration->values, field.enumeration->size);
          for (const EnumValue& each : values) bound = std::max(bound, each.name.size());
          return (kRoom + bound) * count;
        }
        // The writer refuses it there.
        if (depth >= codec::kMaxDepth && field.shape == Shape::kRepeated) return bound;
        const void* entry = nullptr;
        for (std::size_t i = 0; i < count; ++i) {
          entry = field.map ? field.access->map->next(value, entry) : field.access->get(value, i);
          bound += BoundOf(field.nested->fields(), entry, depth + 1);
        }
        return bound;
      });
}

// With it, the writer below never finds too little room.
std::size_t BoundOf(Fields fields, const void* record, int depth = 1) {
  std::size_t bound = 2 * kRoom;
  for (const PreparedField& field : fields) {
    bound += kRoom + field.json_name.size();
    bound += BoundOf(field, static_cast<const char*>(record) + field.offset, depth);
  }
  return bound;
}

// A number of any size, or an enumerator that is none.
inline char* PutWord(char* at, std::uint32_t word, const PreparedField& field) {
  const bool negative = static_cast<std::int32_t>(word) < 0 && field.type != ValueType::kUint32;
  if (negative) {
    *at++ = '-';
    word = 0 - word;
  }
  return WriteDigits(word, at);
}

// The quick way to write words from a field on, where there is kRoom for each and once more. It
// calls nothing, so that all of it stays in registers: when a word is not usual, all that is left
// is written by the one for any.
template <bool kUsual>
char* PutWords(char* at, const PreparedField* field, const PreparedField* fields_end,
               const void* record) {
  for (; field != fields_end; ++field) {
    const char* const value = static_cast<const char*>(record) + field->offset;
    std::uint32_t word = 0;
    if (field->storage == Storage::kByte) {
      if (*value == 0) continue;
    } else {
      std::memcpy(&word, value, sizeof word);
      if (word == 0) continue;
    }
    std::memcpy(at, field->json_start.data(), kStartRoom);
    char* const to = at + field->json_start_size;
    if (field->storage == Storage::kByte) {
      std::memcpy(to, kTrue.data(), kTrue.size());
      at = to + kTrue.size();
    } else if (field->type == ValueType::kEnum) {
      const auto number = static_cast<std::int32_t>(word);
      const internal::EnumValue* const known =
          kUsual ? GetNumber(*field->enumeration, number) : FindNumber(*field->enumeration, number);
      if (known != nullptr) [[likely]] {
        std::memcpy(to, known->quoted, kQuotedRoom);
        at = to + known->name.size() + 2;
      } else if (kUsual) {
        return PutWords<false>(at, field, fields_end, record);
      } else {
        at = PutWord(to, word, *field);
      }
    } else if (!kUsual) {
      at = PutWord(to, word, *field);
    } else if (word < 10'000) [[likely]] {
      at = WriteUpToFourDigits(word, to);
    } else {
      return PutWords<false>(at, field, fields_end, record);
    }
  }
  return at;
}

// Functions take a place and return the one behind what they have put, or null: then there is a
// status, or the room was too small. Where one is called there is kRoom; what may take more than
// that asks for it, and leaves as much.
class Writer {
 public:
  Writer(std::string_view category, const char* end) : category_(category), end_(end) {}

  char* PutRecord(char* at, Fields fields, const void* record, const Element* outer) {
    // Members begin with a comma; the first one gives its place to the brace.
    char* const begin = at;
    const PreparedField* field = fields.data();
    const PreparedField* const fields_end = field + fields.size();
    for (; field != fields_end; ++field) {
      if (!Fits(kRoom, at)) [[unlikely]] {
        return Full();
      }
      const char* const value = static_cast<const char*>(record) + field->offset;
      // By frequency.
      if (field->storage == Storage::kText) {
        const std::string_view text = *reinterpret_cast<const std::string*>(value);
        if (text.empty() && !field->required) continue;
        at = PutText(PutStart(at, *field), text, {field, outer});
      } else if (field->storage == Storage::kWord) {
        std::uint32_t word;
        std::memcpy(&word, value, sizeof word);
        if (word == 0 && !field->required) continue;
        at = PutStart(at, *field);
        if (at != nullptr) [[likely]] {
          at = field->type == ValueType::kEnum
                   ? PutEnum(at, static_cast<std::int32_t>(word), {field, outer})
                   : PutWord(at, word, *field);
        }
      } else if (field->storage == Storage::kByte) {
        const bool flag = *reinterpret_cast<const bool*>(value);
        if (!flag && !field->required) continue;
        at = PutStart(at, *field);
        if (at != nullptr) at = Put(at, flag, {field, outer});
      } else {
        at = PutOther(at, {field, outer}, value);
      }
      if (at == nullptr) [[unlikely]] {
        return nullptr;
      }
    }
    if (!Fits(kRoom, at)) [[unlikely]] {
      return Full();
    }
    *begin = '{';
    if (at == begin) ++at;
    *at++ = '}';
    return at;
  }

  // The room was too small, which is all that was wrong so far.
  bool full() const { return full_; }
  absl::Status TakeStatus() {
    if (full_) return absl::InternalError("the record takes more room than was counted");
    return std::move(status_);
  }

 private:
  class Deeper {
   public:
    Deeper(int& depth, int by) : depth_(depth), by_(by) { depth_ += by_; }
    ~Deeper() { depth_ -= by_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    int& depth_;
    int by_;
  };

  [[gnu::cold]] char* Wrong(absl::StatusCode code, Path path, std::string_view sentence) {
    std::string pointer;
    const Element last{path, index_};
    for (const Element* at = &last; at != nullptr; at = at->path.outer) {
      // Of an entry of a map neither its key, which may be data, nor a name, which it has not.
      const std::string index = at->index >= 0 ? Cat({"/", std::to_string(at->index)}) : "";
      const std::string_view name = at->path.field->json_name;
      pointer = Cat({name.empty() ? "" : "/", name, at->index == kAnyKey ? "/*" : index, pointer});
    }
    status_ = absl::Status(code, Cat({category_, ": ", pointer, ": ", sentence}));
    return nullptr;
  }
  [[gnu::cold]] char* TooLong(Path path) {
    return Wrong(
        absl::StatusCode::kOutOfRange, path,
        Cat({"the value is longer than ", std::to_string(path.field->max_bytes), " bytes"}));
  }
  [[gnu::cold]] char* TooDeep(Path path) {
    return Wrong(absl::StatusCode::kInvalidArgument, path, "the value is nested too deep");
  }
  [[gnu::cold]] char* NotInRange(Path path) {
    return Wrong(absl::StatusCode::kOutOfRange, path, "the value is not in the years 1 to 9999");
  }
  [[gnu::cold]] char* Full() {
    full_ = true;
    return nullptr;
  }
  bool Fits(std::size_t size, const char* at) const {
    return end_ - at >= static_cast<std::ptrdiff_t>(size);
  }

  // The name of a field, and the comma in front of it. Null where that is too long.
  char* PutStart(char* at, const PreparedField& field) {
    std::memcpy(at, field.json_start.data(), kStartRoom);
    if (field.json_start_size == 0) [[unlikely]] {
      return PutLongStart(at, field);
    }
    return at + field.json_start_size;
  }
  [[gnu::noinline]] char* PutLongStart(char* at, const PreparedField& field) {
    if (!Fits(field.json_name.size() + 4 + kRoom, at)) return Full();
    *at++ = ',';
    *at++ = '"';
    at += field.json_name.copy(at, field.json_name.size());
    *at++ = '"';
    *at++ = ':';
    return at;
  }

  // What is neither text nor a word.
  [[gnu::noinline]] char* PutOther(char* at, Path path, const void* value) {
    if (path.field->limited) return PutLimited(at, path, value);
    switch (path.field->type) {
      case ValueType::kTime:
        return PutShape<absl::Time>(at, path, value);
      case ValueType::kBool:
        return PutShape<bool>(at, path, value);
      case ValueType::kString:
        return PutShape<std::string>(at, path, value);
      case ValueType::kInt8:
        return PutShape<std::int8_t>(at, path, value);
      case ValueType::kUint8:
        return PutShape<std::uint8_t>(at, path, value);
      case ValueType::kInt16:
        return PutShape<std::int16_t>(at, path, value);
      case ValueType::kUint16:
        return PutShape<std::uint16_t>(at, path, value);
      case ValueType::kInt32:
        return PutShape<std::int32_t>(at, path, value);
      case ValueType::kUint32:
        return PutShape<std::uint32_t>(at, path, value);
      case ValueType::kInt64:
        return PutShape<std::int64_t>(at, path, value);
      case ValueType::kUint64:
        return PutShape<std::uint64_t>(at, path, value);
      case ValueType::kOtherInt64:
        return PutShape<OtherInt64>(at, path, value);
      case ValueType::kOtherUint64:
        return PutShape<OtherUint64>(at, path, value);
      case ValueType::kFloat:
        return PutShape<float>(at, path, value);
      case ValueType::kDouble:
        return PutShape<double>(at, path, value);
      case ValueType::kBytes:
        return PutShape<Bytes>(at, path, value);
      case ValueType::kDay:
        return PutShape<absl::CivilDay>(at, path, value);
      case ValueType::kEnum:
        return PutEnums(at, path, value);
      case ValueType::kRecord:
        return PutRecords(at, path, value);
      case ValueType::kDecimal:  // has a domain
      case ValueType::kUnknown:
        break;
    }
    return Wrong(absl::StatusCode::kInvalidArgument, path, "a field of this type can't be written");
  }

  // One of a few values.
  char* PutLimited(char* at, Path path, const void* value) {
    const PreparedField& field = *path.field;
    if (field.access->size(value) == 0) return at;
    const void* const element = field.access->get(value, 0);
    if (!IsNear(field, element)) return Wrong(absl::StatusCode::kOutOfRange, path, kTooFar);
    return WithType(
        field.type,
        [&]<class T>(T*) {
          const T& held = *static_cast<const T*>(element);
          if (field.shape == Shape::kSingle && IsDefault(held) && !field.required) return at;
          char* const start = PutStart(at, field);
          return start != nullptr ? Put(start, held, path) : nullptr;
        },
        [at] { return at; });
  }

  template <class T>
  char* PutShape(char* at, Path path, const void* value) {
    switch (path.field->shape) {
      case Shape::kSingle: {
        const T& held = *static_cast<const T*>(value);
        if (IsDefault(held) && !path.field->required) return at;
        at = PutStart(at, *path.field);
        return at != nullptr ? Put(at, held, path) : nullptr;
      }
      case Shape::kOptional: {
        const auto& held = *static_cast<const std::optional<T>*>(value);
        if (!held.has_value()) return at;
        at = PutStart(at, *path.field);
        return at != nullptr ? Put(at, *held, path) : nullptr;
      }
      case Shape::kRepeated:
      case Shape::kMap:  // a list of records
        break;
    }
    const auto& held = *static_cast<const std::vector<T>*>(value);
    return PutList(at, path, held.size(), [&](char* element, std::size_t i) {
      index_ = static_cast<std::int64_t>(i);
      element = Put(element, static_cast<const T&>(held[i]), path);
      if (element != nullptr) index_ = -1;
      return element;
    });
  }

  // Brackets of a list, or braces of a map.
  template <class PutElement>
  char* PutList(char* at, Path path, std::size_t size, PutElement put) {
    if (size == 0) return at;
    if (depth_ >= codec::kMaxDepth && path.field->type != ValueType::kRecord) return TooDeep(path);
    at = PutStart(at, *path.field);
    if (at == nullptr) return nullptr;
    char* const begin = at;
    for (std::size_t i = 0; i < size; ++i) {
      if (!Fits(kRoom, at)) return Full();
      *at = ',';
      at = put(at + 1, i);
      if (at == nullptr) return nullptr;
    }
    if (!Fits(kRoom, at)) return Full();
    *begin = path.field->map ? '{' : '[';
    *at = path.field->map ? '}' : ']';
    return at + 1;
  }

  char* PutEnums(char* at, Path path, const void* value) {
    const PreparedField& field = *path.field;
    const ElementAccess& access = *field.access;
    const auto put = [&](char* element, std::size_t i) {
      return PutEnum(element, LoadEnum(field.enum_rep, access.get(value, i)), path);
    };
    if (field.shape == Shape::kRepeated) return PutList(at, path, access.size(value), put);
    const bool there = field.shape == Shape::kOptional
                           ? access.size(value) > 0
                           : field.required || LoadEnum(field.enum_rep, value) != 0;
    if (!there) return at;
    at = PutStart(at, field);
    return at != nullptr ? put(at, 0) : nullptr;
  }

  char* PutRecords(char* at, Path path, const void* value) {
    const ElementAccess& access = *path.field->access;
    const Fields fields = path.field->nested->fields();
    const bool list = path.field->shape == Shape::kRepeated;
    if (list && access.size(value) == 0) return at;
    const bool of_records =
        path.field->map && path.field->nested->end()[-1].type == ValueType::kRecord;
    const Deeper deeper(depth_, list && (!path.field->map || of_records) ? 2 : 1);
    if (list && depth_ > codec::kMaxDepth) return TooDeep(path);
    if (path.field->map) return PutEntries(at, path, value);
    if (list) {
      return PutList(at, path, access.size(value), [&](char* element, std::size_t i) {
        const Element where{path, static_cast<std::int64_t>(i)};
        return PutRecord(element, fields, access.get(value, i), &where);
      });
    }
    const bool optional = path.field->shape == Shape::kOptional;
    if (optional && access.size(value) == 0) return at;
    const Element where{path, -1};
    char* const begin = PutStart(at, *path.field);
    if (begin == nullptr) return nullptr;
    char* const end = PutRecord(begin, fields, access.get(value, 0), &where);
    const bool empty = end != nullptr && end - begin == 2;
    if (empty && !optional && !path.field->required) return at;
    return end != nullptr && depth_ > codec::kMaxDepth ? TooDeep(path) : end;
  }

  // An object: each entry is a member.
  char* PutEntries(char* at, Path path, const void* value) {
    const ElementAccess& access = *path.field->access;
    const PreparedField& key = *path.field->nested->begin();
    const PreparedField& held = path.field->nested->end()[-1];
    const Element where{path, kAnyKey};
    const void* entry = nullptr;
    at = PutList(at, path, access.size(value), [&](char* member, std::size_t) {
      entry = access.map->next(value, entry);
      const char* const base = static_cast<const char*>(entry);
      member =
          PutText(member, *reinterpret_cast<const std::string*>(base + key.offset), {&key, &where});
      if (member == nullptr) return member;
      *member = ':';
      return PutHeld(member + 1, {&held, &where}, base + held.offset);
    });
    return at;
  }
  char* PutHeld(char* at, Path path, const void* value) {
    if (path.field->type == ValueType::kRecord) {
      const Element where{path, -1};
      return PutRecord(at, path.field->nested->fields(), value, &where);
    }
    if (path.field->type == ValueType::kEnum) {
      return PutEnum(at, LoadEnum(path.field->enum_rep, value), path);
    }
    return WithType(
        path.field->type, [&]<class T>(T*) { return Put(at, *static_cast<const T*>(value), path); },
        [at] { return at; });
  }

  // Values.

  [[gnu::always_inline]] char* PutText(char* at, std::string_view text, Path path) {
    const std::size_t size = text.size();
    if (size <= path.field->max_bytes && at != nullptr && Fits(size + kRoom, at)) [[likely]] {
      const bool plain =
          size >= kBlockSize ? CopyLongText(text, at + 1) : CopyShortText(text, at + 1);
      if (plain) [[likely]] {
        *at = '"';
        at[size + 1] = '"';
        return at + size + 2;
      }
    }
    return PutAnyText(at, text, path);
  }
  [[gnu::noinline]] char* PutAnyText(char* at, std::string_view text, Path path) {
    if (at == nullptr) return nullptr;
    if (text.size() > path.field->max_bytes) return TooLong(path);
    switch (WriteText(text, end_, &at)) {
      case TextWritten::kFine:
        return at;
      case TextWritten::kFull:
        return Full();
      case TextWritten::kNotUtf8:
        break;
    }
    return Wrong(absl::StatusCode::kInvalidArgument, path, "the value is not UTF-8");
  }

  char* Put(char* at, const std::string& text, Path path) { return PutText(at, text, path); }
  char* Put(char* at, const Bytes& bytes, Path path) {
    if (bytes.data.size() > path.field->max_bytes) return TooLong(path);
    if (!Fits(Base64Size(bytes.data.size()) + kRoom, at)) return Full();
    *at = '"';
    at = WriteBase64(bytes.data, at + 1);
    *at = '"';
    return at + 1;
  }
  char* Put(char* at, bool value, Path) {
    if (value) {
      std::memcpy(at, kTrue.data(), kTrue.size());
      return at + kTrue.size();
    }
    std::memcpy(at, kFalse.data(), kFalse.size());
    return at + kFalse.size();
  }
  template <class Int>
    requires(std::is_integral_v<Int>)
  char* Put(char* at, Int number, Path) {
    // 64 bits are text: a reader that has only doubles would round them.
    constexpr bool kText = sizeof(Int) == 8;
    if (kText) *at++ = '"';
    at = PutNumber(at, number);
    if (kText) *at++ = '"';
    return at;
  }
  template <std::floating_point Real>
  char* Put(char* at, Real number, Path) {
    if (std::isfinite(number)) return PutNumber(at, number);
    const std::string_view name =
        std::isnan(number) ? R"("NaN")" : (number < 0 ? R"("-Infinity")" : R"("Infinity")");
    return at + name.copy(at, name.size());
  }
  char* Put(char* at, absl::Time time, Path path) {
    std::timespec parts;
    if (!SplitTime(time, &parts)) return NotInRange(path);
    *at = '"';
    at = WriteTime(parts, at + 1);
    *at = '"';
    return at + 1;
  }
  char* Put(char* at, absl::CivilDay day, Path path) {
    if (!DayInRange(day)) return NotInRange(path);
    *at = '"';
    at = WriteDay(day, at + 1);
    *at = '"';
    return at + 1;
  }

  // Text, since a reader that has only doubles would round it.
  char* Put(char* at, DecimalUnits decimal, Path path) {
    *at = '"';
    at = WriteDecimal(decimal, path.field->domain->digits, at + 1);
    *at = '"';
    return at + 1;
  }

  char* PutEnum(char* at, std::int32_t number, Path path) {
    const internal::EnumValue* const value = FindNumber(*path.field->enumeration, number);
    if (value == nullptr) [[unlikely]] {
      if (path.field->closed) {
        return Wrong(absl::StatusCode::kInvalidArgument, path, kNotListed);
      }
      return PutNumber(at, number);
    }
    const std::size_t size = value->name.size() + 2;
    if (size > kQuotedRoom) [[unlikely]] {
      return PutLongQuoted(at, {value->quoted, size});
    }
    std::memcpy(at, value->quoted, kQuotedRoom);
    return at + size;
  }
  [[gnu::noinline]] char* PutLongQuoted(char* at, std::string_view quoted) {
    if (!Fits(quoted.size() + kRoom, at)) return Full();
    return at + quoted.copy(at, quoted.size());
  }
  template <class Number>
  static char* PutNumber(char* at, Number number) {
    return std::to_chars(at, at + kScalarRoom, number).ptr;
  }

  std::string_view category_;
  const char* end_;
  bool full_ = false;
  int depth_ = 1;            // of the record that is being written
  std::int64_t index_ = -1;  // of the element that is being written, for whoever reads an error
  absl::Status status_;
};

// False where the room is too small.
bool WriteWords(const PreparedRecord& prepared, const void* record, std::string& out) {
  const std::size_t room = kRoom * (prepared.size() + 1);
  if (RoomIn(out) < room) return false;
  AppendUpTo(out, room, [&](char* begin) {
    char* at = PutWords<true>(begin, prepared.begin(), prepared.end(), record);
    *begin = '{';
    if (at == begin) ++at;
    *at++ = '}';
    return at;
  });
  return true;
}

[[gnu::noinline]] absl::Status WriteAny(const RecordLayout& layout, Fields fields,
                                        const void* record, std::string& out) {
  std::size_t room = RoomIn(out);
  for (bool again = false;; again = true) {
    absl::Status status;
    bool written = false;
    bool full = false;
    AppendUpTo(out, room, [&](char* at) {
      Writer writer(layout.category, at + room);
      char* const end = writer.PutRecord(at, fields, record, nullptr);
      written = end != nullptr;
      if (!written) [[unlikely]] {
        // What is half written may be secret, and `out` may give this memory back.
        explicit_bzero(at, room);
        full = writer.full();
        status = writer.TakeStatus();
      }
      return end;
    });
    if (written) [[likely]] {
      return absl::OkStatus();
    }
    if (again || !full) return status;
    room = BoundOf(fields, record);
    MakeRoom(out, room, layout.HasSecret());
  }
}

[[gnu::noinline, gnu::cold]] absl::Status WriteFirst(const CodecKey& key,
                                                     const RecordLayout& layout, const void* record,
                                                     std::string& out) {
  Prepare(layout);
  return WriteJson(key, layout, record, out);
}

}  // namespace

absl::Status WriteMember(const CodecKey&, const RecordLayout& layout, const FieldLayout& field,
                         const void* record, std::string& out) {
  const auto index = static_cast<std::size_t>(&field - layout.fields.data());
  return WriteAny(layout, Prepare(layout).fields().subspan(index, 1), record, out);
}

}  // namespace json

absl::Status WriteJson(const CodecKey& key, const RecordLayout& layout, const void* record,
                       std::string& out) {
  if (!IsOutside()) [[unlikely]] {
    return NotOutside();
  }
  const PreparedRecord* const prepared = Prepared(layout);
  if (prepared == nullptr) [[unlikely]] {
    return json::WriteFirst(key, layout, record, out);
  }
  if (prepared->words() && json::WriteWords(*prepared, record, out)) return absl::OkStatus();
  return json::WriteAny(layout, prepared->fields(), record, out);
}

}  // namespace zweck::internal
