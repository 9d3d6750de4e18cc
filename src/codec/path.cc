// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/codec/path.h"

#include <absl/strings/ascii.h>

#include <cstddef>
#include <optional>
#include <type_traits>

#include "src/codec/append.h"
#include "src/codec/enum_value.h"
#include "src/codec/field_error.h"
#include "src/codec/text_time.h"
#include "src/codec/utf8.h"
#include "src/codec/with_type.h"
#include "zweck/declare/http_request.h"

namespace zweck::internal {
namespace {

// RFC 3986 section 2.3.
bool IsUnreserved(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

class PathWriter {
 public:
  PathWriter(const RecordLayout& layout, const void* record, std::string& out)
      : layout_(layout), record_(record), out_(out) {}

  absl::Status Write(std::string_view path) {
    std::size_t segment = out_.size();  // where the one begins that is being written
    const FieldLayout* last = nullptr;
    while (!path.empty()) {
      const PathPart part = TakePathPart(path);
      for (const char c : part.text) {
        if (c == '/' && EndsInDots(segment)) return Elsewhere(last);
        Put({&c, 1});
        if (c == '/') segment = out_.size();
      }
      if (part.name.empty()) continue;
      last = FieldOf(part.name);
      if (last == nullptr) return absl::InternalError("the path of a request names no field");
      if (absl::Status written = WriteValue(*last); !written.ok()) return written;
    }
    return EndsInDots(segment) ? Elsewhere(last) : absl::OkStatus();
  }

 private:
  const FieldLayout* FieldOf(std::string_view name) const {
    for (const FieldLayout& field : layout_.fields) {
      if (field.name == name) return &field;
    }
    return nullptr;
  }

  absl::Status WriteValue(const FieldLayout& field) {
    const void* const value = static_cast<const char*>(record_) + field.offset;
    if (field.type == ValueType::kEnum) return WriteEnum(field, value);
    return WithType(
        field.type,
        [&]<class T>(T*) {
          if (field.shape == Shape::kSingle) return One(field, *static_cast<const T*>(value));
          const auto& optional = *static_cast<const std::optional<T>*>(value);
          return optional.has_value() ? One(field, *optional) : Missing(field);
        },
        [] { return absl::InternalError("a field of this type can't stand in a path"); });
  }

  absl::Status WriteEnum(const FieldLayout& field, const void* value) {
    if (field.access->size(value) == 0) return Missing(field);
    const std::int32_t number = LoadEnum(field.enum_rep, field.access->get(value, 0));
    if (number == 0) return Missing(field);
    const EnumValue* const found = FindNumber(*field.enumeration, number);
    if (found == nullptr) {
      return Wrong(field, absl::StatusCode::kInvalidArgument,
                   "the value is none of its enumeration's, so it has no name for a path");
    }
    Escape(found->name);
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, const std::string& text) {
    if (text.empty()) return Missing(field);
    if (text.size() > field.max_bytes) {
      return Wrong(field, absl::StatusCode::kOutOfRange, "the value is longer than its MaxBytes");
    }
    if (!IsUtf8(text)) {
      return Wrong(field, absl::StatusCode::kInvalidArgument, "the value is not UTF-8");
    }
    Escape(text);
    return absl::OkStatus();
  }
  template <class T>
    requires std::is_integral_v<T>
  absl::Status One(const FieldLayout& field, T number) {
    if constexpr (std::is_same_v<T, bool>) {
      Put(number ? "true" : "false");
    } else {
      std::string digits = std::to_string(number);
      Put(digits);
      Wipe(digits);
    }
    static_cast<void>(field);
    return absl::OkStatus();
  }
  absl::Status One(const FieldLayout& field, absl::Time time) {
    if (!TimeInRange(time)) return NotInYears(field);
    std::string text;
    AppendTime(time, text);
    Escape(text);
    Wipe(text);
    return absl::OkStatus();
  }
  absl::Status One(const FieldLayout& field, absl::CivilDay day) {
    if (!DayInRange(day)) return NotInYears(field);
    std::string text;
    AppendDay(day, text);
    Put(text);
    Wipe(text);
    return absl::OkStatus();
  }
  absl::Status One(const FieldLayout& field, DecimalUnits decimal) {
    std::string text(kDecimalRoom, '\0');
    Put({text.data(), WriteDecimal(decimal, field.domain->digits, text.data())});
    Wipe(text);
    return absl::OkStatus();
  }
  template <class T>
    requires(!std::is_integral_v<T>)
  absl::Status One(const FieldLayout&, const T&) {
    return absl::InternalError("a field of this type can't stand in a path");
  }

  void Put(std::string_view text) {
    MakeRoom(out_, text.size(), true);
    out_ += text;
  }
  void Escape(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    MakeRoom(out_, 3 * text.size(), true);
    for (const char c : text) {
      if (IsUnreserved(c)) {
        out_ += c;
      } else {
        const auto byte = static_cast<unsigned char>(c);
        out_ += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
      }
    }
  }

  bool EndsInDots(std::size_t segment) const {
    return IsDotSegment(std::string_view(out_).substr(segment));
  }
  // RFC 3986 section 6.2.2: programs read %2E as a dot.
  absl::Status Elsewhere(const FieldLayout* field) const {
    return FieldError(absl::StatusCode::kInvalidArgument, layout_, field,
                      "with the value, a segment of the request's path is dots alone, which lead "
                      "elsewhere");
  }
  absl::Status Missing(const FieldLayout& field) const {
    return Wrong(field, absl::StatusCode::kInvalidArgument,
                 "the value is missing, and stands in the path of the request");
  }
  absl::Status NotInYears(const FieldLayout& field) const {
    return Wrong(field, absl::StatusCode::kOutOfRange, "the value is not in the years 1 to 9999");
  }
  absl::Status Wrong(const FieldLayout& field, absl::StatusCode code,
                     std::string_view sentence) const {
    return FieldError(code, layout_, &field, sentence);
  }

  const RecordLayout& layout_;
  const void* record_;
  std::string& out_;
};

}  // namespace

absl::Status WritePath(const CodecKey& /*key*/, std::string_view path, const RecordLayout& layout,
                       const void* record, std::string& out) {
  return PathWriter(layout, record, out).Write(path);
}

}  // namespace zweck::internal
