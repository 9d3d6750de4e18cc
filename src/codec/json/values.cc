// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One function for each type of value, and what plain fields, optional ones and lists share.

#include "src/codec/json/values.h"

#include <absl/strings/ascii.h>

#include <algorithm>
#include <concepts>
#include <limits>
#include <optional>
#include <span>
#include <type_traits>

#include "src/codec/base64.h"
#include "src/codec/decimal_text.h"
#include "src/codec/domain.h"
#include "src/codec/enum_value.h"
#include "src/codec/json/numbers.h"
#include "src/codec/json/text.h"
#include "src/codec/text_time.h"
#include "src/codec/with_type.h"
#include "src/text/cat.h"
#include "zweck/declare/field.h"

namespace zweck::internal::json {
namespace {

using text::Cat;

constexpr std::string_view kNotWhole = "the value is not a whole number";
constexpr std::string_view kNotANumber = "the value is not a number";
constexpr std::string_view kNotATime = "the value is not a time as RFC 3339 writes it";
constexpr std::string_view kTimeNotInYears = "the time is not in the years 1 to 9999 of UTC";
constexpr std::string_view kDayNotInYears = "the day is not in the years 1 to 9999";
constexpr std::string_view kLeapSecond = "the time is a leap second, which can't be held";
constexpr std::string_view kTooFine = "the time has more than 9 digits after the second";
constexpr std::string_view kNotADay = "the value is not a day such as 2026-11-24";
constexpr std::string_view kMissing = "the value is required, and it is absent, null or ambiguous";
constexpr std::string_view kOutOfBounds = "the value is out of range";

// True after the digits of a number that is not over yet.
bool GoesOn(char c) { return c == '.' || c == 'e' || c == 'E'; }

// The letters and digits of a text, in lower case.
class LettersAndDigits {
 public:
  explicit LettersAndDigits(std::string_view text) : text_(text) {}

  // NUL at the end. What is beyond ASCII comes as it is.
  char Next() {
    while (!text_.empty()) {
      const auto c = static_cast<unsigned char>(text_.front());
      text_.remove_prefix(1);
      if (absl::ascii_isalnum(c) || !absl::ascii_isascii(c)) return absl::ascii_tolower(c);
    }
    return '\0';
  }

 private:
  std::string_view text_;
};

bool SameLettersAndDigits(std::string_view a, std::string_view b) {
  LettersAndDigits from_a(a);
  LettersAndDigits from_b(b);
  for (;;) {
    const char c = from_a.Next();
    if (c != from_b.Next()) return false;
    if (c == '\0') return true;
  }
}

const internal::EnumValue* FindName(const EnumFacts& enumeration, std::string_view name) {
  const std::span<const internal::EnumValue> values(enumeration.values, enumeration.size);
  const auto exact = std::ranges::find(values, name, &internal::EnumValue::name);
  if (exact != values.end()) return &*exact;
  for (const internal::EnumValue& value : values) {
    if (SameLettersAndDigits(value.name.substr(enumeration.prefix), name)) return &value;
  }
  return nullptr;
}

}  // namespace

const char* Values::WrongAs(absl::StatusCode code, Place place, const char* at,
                            std::string_view sentence) {
  std::string pointer = place.node->pointer;
  const auto of = [](std::int64_t index) {
    return index >= 0 ? Cat({"/", std::to_string(index)}) : index == kAnyKey ? "/*" : "";
  };
  pointer += of(element_index);
  for (const Record* record = place.record; record->outer != nullptr; record = record->outer) {
    pointer = Cat({record->node->pointer, of(record->index), pointer});
  }
  status = absl::Status(code, Cat({category_, pointer.empty() ? "" : ": ", pointer, ": ", sentence,
                                   ", at byte ", std::to_string(at - in.begin())}));
  return nullptr;
}

const char* Values::TooLong(Place place, const char* at, const FieldLayout& field) {
  return OutOfRange(place, at,
                    Cat({"the value is longer than ", std::to_string(field.max_bytes), " bytes"}));
}

const char* Values::Missing(Place place, const char* at, const FieldLayout& field) {
  // Several members may give it, so the field is named, and not one of them.
  const std::string sentence = Cat({place.node->category, ".", field.name, ": ", kMissing});
  if (place.record->outer != nullptr) return Wrong(place, at, sentence);
  status =
      absl::InvalidArgumentError(Cat({sentence, ", at byte ", std::to_string(at - in.begin())}));
  return nullptr;
}

const char* Values::ReadPlain(const char* at, const FieldLayout& field, void* value, Place place) {
  // Most are.
  if (field.type == ValueType::kString && field.shape == Shape::kSingle) {
    return Read(at, *static_cast<std::string*>(value), field, place);
  }
  switch (field.type) {
    case ValueType::kString:
      return ReadShape<std::string>(at, field, value, place);
    case ValueType::kBool:
      return ReadShape<bool>(at, field, value, place);
    case ValueType::kInt8:
      return ReadShape<std::int8_t>(at, field, value, place);
    case ValueType::kUint8:
      return ReadShape<std::uint8_t>(at, field, value, place);
    case ValueType::kInt16:
      return ReadShape<std::int16_t>(at, field, value, place);
    case ValueType::kUint16:
      return ReadShape<std::uint16_t>(at, field, value, place);
    case ValueType::kInt32:
      return ReadShape<std::int32_t>(at, field, value, place);
    case ValueType::kUint32:
      return ReadShape<std::uint32_t>(at, field, value, place);
    case ValueType::kInt64:
      return ReadShape<std::int64_t>(at, field, value, place);
    case ValueType::kUint64:
      return ReadShape<std::uint64_t>(at, field, value, place);
    case ValueType::kOtherInt64:
      return ReadShape<OtherInt64>(at, field, value, place);
    case ValueType::kOtherUint64:
      return ReadShape<OtherUint64>(at, field, value, place);
    case ValueType::kFloat:
      return ReadShape<float>(at, field, value, place);
    case ValueType::kDouble:
      return ReadShape<double>(at, field, value, place);
    case ValueType::kEnum:
      return ReadEnums(at, field, value, place);
    case ValueType::kBytes:
      return ReadShape<Bytes>(at, field, value, place);
    case ValueType::kTime:
      return ReadShape<absl::Time>(at, field, value, place);
    case ValueType::kDay:
      return ReadShape<absl::CivilDay>(at, field, value, place);
    case ValueType::kRecord:
    case ValueType::kDecimal:  // has a domain
    case ValueType::kUnknown:
      break;
  }
  return Wrong(place, at, "a field of this type can't be read");
}

const char* Values::ReadLimited(const char* at, const FieldLayout& field, void* value,
                                Place place) {
  void* const element = field.access->add(value);
  const char* const end = WithType(
      field.type, [&]<class T>(T*) { return Read(at, *static_cast<T*>(element), field, place); },
      [&] { return Wrong(place, at, "a field of this type can't be read"); });
  if (end == nullptr || Fit(field, element)) return end;
  return OutOfRange(place, at, kTooFar);
}

template <class T>
const char* Values::ReadShape(const char* at, const FieldLayout& field, void* value, Place place) {
  if (field.shape == Shape::kSingle) [[likely]] {
    return Read(at, *static_cast<T*>(value), field, place);
  }
  if (field.shape == Shape::kOptional) {
    auto& held = *static_cast<std::optional<T>*>(value);
    return Read(at, held.has_value() ? *held : held.emplace(), field, place);
  }
  return ReadList(at, field, *static_cast<std::vector<T>*>(value), place);
}

template <class T>
const char* Values::ReadList(const char* at, const FieldLayout& field, std::vector<T>& values,
                             Place place) {
  values.clear();
  const char* const end = EachElement(at, place, [&](const char* element, std::int64_t index) {
    element_index = index;
    if constexpr (std::is_same_v<T, bool>) {  // std::vector<bool> has no references to give
      bool value = false;
      element = Read(element, value, field, place);
      values.push_back(value);
      return element;
    } else {
      return Read(element, values.emplace_back(), field, place);
    }
  });
  element_index = -1;
  return end;
}

const char* Values::ReadEnums(const char* at, const FieldLayout& field, void* value, Place place) {
  if (field.shape == Shape::kSingle) return ReadEnum(at, field, value, place);
  if (field.shape == Shape::kOptional) {
    return ReadEnum(at, field, field.access->add(value), place);
  }
  field.access->clear(value);
  const char* const end = EachElement(at, place, [&](const char* element, std::int64_t index) {
    element_index = index;
    return ReadEnum(element, field, field.access->add(value), place);
  });
  element_index = -1;
  return end;
}

const char* Values::ReadEnum(const char* at, const FieldLayout& field, void* element, Place place) {
  const char* const start = at;
  std::int32_t number = 0;
  if (in.Peek(at) == '"') {
    std::string_view name;
    at = ReadWord(at, &name, place);
    if (at == nullptr) return nullptr;
    const internal::EnumValue* const found = FindName(*field.enumeration, name);
    if (found == nullptr) return Wrong(place, start, "the value is not a name of its enumeration");
    number = found->number;
  } else {
    at = Read(at, number, field, place);
    if (at == nullptr) return nullptr;
  }
  if (field.closed && FindNumber(*field.enumeration, number) == nullptr) {
    return Wrong(place, start, kNotListed);
  }
  // An enumeration may be smaller than a number that nobody has given a name.
  const bool fits = StoreEnum(field.enum_rep, element, number);
  return fits ? at : OutOfRange(place, start, kOutOfBounds);
}

void Values::Decode(const RawText& text, bool secret, std::string& out) {
  if (secret) [[unlikely]] {
    internal::Wipe(out);
    out.reserve(text.size());
  }
  if (!text.escaped) [[likely]] {
    out.assign(text.from, text.size());
    return;
  }
  out.resize(text.size());
  out.resize(static_cast<std::size_t>(json::Decode(text, out.data()) - out.data()));
}

const char* Values::Read(const char* at, std::string& out, const FieldLayout& field, Place place) {
  if (in.Peek(at) != '"') [[unlikely]] {
    return Mismatch(place, at, "the value is not text");
  }
  if (field.secret) [[unlikely]] {
    return ReadSecret(at, out, field, place);
  }
  const char* const end = in.ReadText(at, field.max_bytes, out);
  if (end != nullptr) [[likely]] {
    return end;
  }
  return in.wrong != nullptr ? Broken(place) : TooLong(place, at, field);
}

const char* Values::ReadSecret(const char* at, std::string& out, const FieldLayout& field,
                               Place place) {
  const char* const start = at;
  RawText text;
  at = in.ScanText(at, &text);
  if (at == nullptr) return Broken(place);
  const std::size_t least = text.escaped ? text.size() / kLongestEscape : text.size();
  if (least > field.max_bytes) return TooLong(place, start, field);
  Decode(text, true, out);
  return out.size() <= field.max_bytes ? at : TooLong(place, start, field);
}

const char* Values::Read(const char* at, Bytes& out, const FieldLayout& field, Place place) {
  if (in.Peek(at) != '"') return Mismatch(place, at, "the value is not text");
  const char* const start = at;
  RawText text;
  at = in.ScanText(at, &text);
  if (at == nullptr) return Broken(place);
  const std::size_t least = text.escaped ? text.size() / kLongestEscape : text.size();
  if (least > Base64Size(field.max_bytes)) return TooLong(place, start, field);
  Decode(text, field.secret, out.data);
  if (!DecodeBase64(out.data)) return Wrong(place, start, "the value is not base64");
  return out.data.size() <= field.max_bytes ? at : TooLong(place, start, field);
}

const char* Values::Read(const char* at, bool& out, const FieldLayout&, Place place) {
  const char c = in.Peek(at);
  if (c != 't' && c != 'f') return Mismatch(place, at, "the value is not true or false");
  out = c == 't';
  at = out ? in.SkipWord(at, "true") : in.SkipWord(at, "false");
  return at != nullptr ? at : Broken(place);
}

const char* Values::ReadWord(const char* at, std::string_view* word, Place place) {
  RawText text;
  at = in.ScanText(at, &text);
  if (at == nullptr) return Broken(place);
  *word = text.view();
  if (text.escaped) [[unlikely]] {
    // No word is longer.
    const bool fits = text.size() <= word_.size();
    const char* const end = fits ? json::Decode(text, word_.data()) : word_.data();
    *word = {word_.data(), static_cast<std::size_t>(end - word_.data())};
  }
  return at;
}

const char* Values::ReadNumber(const char* at, std::string_view* number, Place place,
                               std::string_view sentence) {
  const char c = in.Peek(at);
  if (c == '"') {
    const char* const end = ReadWord(at, number, place);
    if (end != nullptr && !IsNumber(*number)) return Wrong(place, at, sentence);
    return end;
  }
  if (c != '-' && !IsDigit(c)) return Mismatch(place, at, sentence);
  at = in.ScanNumber(at, number);
  return at != nullptr ? at : Broken(place);
}

template <std::integral Int>
const char* Values::Read(const char* at, Int& out, const FieldLayout&, Place place) {
  // Most are digits and nothing else, and 19 of them fit into 64 bits.
  bool negative = in.Peek(at) == '-';
  const char* const digits = at + (negative ? 1 : 0);
  const char* p = digits;
  const char* const end = in.end();
  std::uint64_t magnitude = 0;
  for (; p != end && IsDigit(*p); ++p) {
    magnitude = magnitude * 10 + static_cast<std::uint64_t>(*p - '0');
  }
  const auto count = static_cast<std::size_t>(p - digits);
  const bool zeros = count > 1 && *digits == '0';
  if (count - 1 >= 19 || zeros || GoesOn(in.Peek(p))) [[unlikely]] {
    p = ReadLongNumber(at, &negative, &magnitude, place);
    if (p == nullptr) return nullptr;
  }
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<Int>::max());
  const std::uint64_t bound = negative ? (std::is_signed_v<Int> ? kMost + 1 : 0) : kMost;
  if (magnitude > bound) return OutOfRange(place, at, kOutOfBounds);
  out = static_cast<Int>(negative ? 0 - magnitude : magnitude);
  return p;
}

const char* Values::ReadLongNumber(const char* at, bool* negative, std::uint64_t* magnitude,
                                   Place place) {
  std::string_view number;
  const char* const end = ReadNumber(at, &number, place, kNotWhole);
  if (end == nullptr) return nullptr;
  switch (ReadWhole(number, negative, magnitude)) {
    case NumberRead::kFine:
      break;
    case NumberRead::kNotWhole:
      return Wrong(place, at, kNotWhole);
    case NumberRead::kTooLarge:
      return OutOfRange(place, at, kOutOfBounds);
  }
  return end;
}

template <std::floating_point Real>
const char* Values::Read(const char* at, Real& out, const FieldLayout&, Place place) {
  const char* const start = at;
  std::string_view number;
  if (in.Peek(at) == '"') {
    at = ReadWord(at, &number, place);
    if (at == nullptr) return nullptr;
    constexpr Real kInfinity = std::numeric_limits<Real>::infinity();
    const bool nan = number == "NaN";
    if (nan || number == "Infinity" || number == "-Infinity") {
      out = nan ? std::numeric_limits<Real>::quiet_NaN()
                : (number.front() == '-' ? -kInfinity : kInfinity);
      return at;
    }
    if (!IsNumber(number)) return Wrong(place, start, kNotANumber);
  } else {
    at = ReadNumber(at, &number, place, kNotANumber);
    if (at == nullptr) return nullptr;
  }
  const bool fine = ReadReal(number, &out) == NumberRead::kFine;
  return fine ? at : OutOfRange(place, start, kOutOfBounds);
}

const char* Values::Read(const char* at, absl::Time& out, const FieldLayout& field, Place place) {
  const char* const start = at;
  if (in.Peek(at) == '"') {
    std::string_view word;
    at = ReadWord(at, &word, place);
    if (at == nullptr) return nullptr;
    switch (ParseTime(word, &out)) {
      case TimeRead::kFine:
        return at;
      case TimeRead::kMalformed:
        break;
      case TimeRead::kNotInYears:
        return OutOfRange(place, start, kTimeNotInYears);
      case TimeRead::kLeapSecond:
        return Wrong(place, start, kLeapSecond);
      case TimeRead::kTooFine:
        return Wrong(place, start, kTooFine);
    }
    return Wrong(place, start, kNotATime);
  }
  // Beyond proto3: Jira's webhooks give milliseconds since 1970.
  if (in.Peek(at) != '-' && !IsDigit(in.Peek(at))) return Mismatch(place, at, kNotATime);
  std::int64_t milliseconds = 0;
  at = Read(at, milliseconds, field, place);
  if (at == nullptr) return nullptr;
  out = absl::FromUnixMillis(milliseconds);
  return TimeInRange(out) ? at : OutOfRange(place, start, kTimeNotInYears);
}

const char* Values::Read(const char* at, absl::CivilDay& out, const FieldLayout&, Place place) {
  if (in.Peek(at) != '"') return Mismatch(place, at, kNotADay);
  std::string_view word;
  const char* const end = ReadWord(at, &word, place);
  if (end == nullptr) return nullptr;
  switch (ParseDay(word, &out)) {
    case TimeRead::kFine:
      return end;
    case TimeRead::kNotInYears:
      return OutOfRange(place, at, kDayNotInYears);
    default:
      return Wrong(place, at, kNotADay);
  }
}

const char* Values::Read(const char* at, DecimalUnits& out, const FieldLayout& field, Place place) {
  std::string_view number;
  const char* const end = ReadNumber(at, &number, place, kNotADecimal);
  if (end == nullptr) return nullptr;
  switch (ParseDecimal(number, field.domain->digits, &out)) {
    case DecimalRead::kFine:
      return end;
    case DecimalRead::kMalformed:
      return Wrong(place, at, kNotADecimal);
    case DecimalRead::kTooFine:
      return Wrong(place, at, kDecimalTooFine);
    case DecimalRead::kTooLarge:
      break;
  }
  return OutOfRange(place, at, kDecimalTooLarge);
}

}  // namespace zweck::internal::json
