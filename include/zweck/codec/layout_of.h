// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The layout of a category, made from its declaration while compiling: kLayout<Customer>.

#ifndef ZWECK_CODEC_LAYOUT_OF_H_
#define ZWECK_CODEC_LAYOUT_OF_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "zweck/codec/layout.h"
#include "zweck/declare/category.h"

namespace zweck::codec {

// Chooses the fields of a layout. Another filter leaves some out, in nested categories too.
struct EveryField {
  template <class F>
  static constexpr bool kAdmits = true;
};

template <class C, class Filter = EveryField>
struct LayoutOf;
template <class C, class Filter = EveryField>
inline constexpr const RecordLayout& kLayout = LayoutOf<C, Filter>::kRecord;

// lowerCamelCase of a lower_snake_case name, as the JSON mapping of Protocol Buffers makes it, in
// what stands in front of the value: ,"baseUrl":
template <Name kSnake>
struct JsonName {
  static constexpr std::size_t kSize = [] {
    std::size_t n = 0;
    for (const char c : kSnake.view()) n += c != '_';
    return n;
  }();
  static constexpr std::array<char, std::max(kSize + 4, kStartRoom)> kStart = [] {
    std::array<char, std::max(kSize + 4, kStartRoom)> text{',', '"'};
    std::size_t n = 2;
    bool upper = false;
    for (const char c : kSnake.view()) {
      if (c != '_') text[n++] = upper ? declare::ToUpper(c) : c;
      upper = c == '_';
    }
    text[n] = '"';
    text[n + 1] = ':';
    return text;
  }();
  static constexpr std::string_view kView{kStart.data() + 2, kSize};
};

// Plain, optional or a list, reached without knowing which.
template <class T>
struct AccessTo {
  static std::size_t Size(const void* value) {
    const T& held = *static_cast<const T*>(value);
    if constexpr (declare::kShapeOf<T> == Shape::kSingle) return 1;
    if constexpr (declare::kShapeOf<T> == Shape::kOptional) return held.has_value() ? 1 : 0;
    if constexpr (declare::kShapeOf<T> == Shape::kRepeated) return held.size();
  }
  static const void* Get(const void* value, std::size_t i) {
    const T& held = *static_cast<const T*>(value);
    if constexpr (declare::kShapeOf<T> == Shape::kSingle) return &held;
    if constexpr (declare::kShapeOf<T> == Shape::kOptional) return &*held;
    if constexpr (declare::kShapeOf<T> == Shape::kRepeated) return &held[i];
  }
  static void* Add(void* value) {
    T& held = *static_cast<T*>(value);
    if constexpr (declare::kShapeOf<T> == Shape::kSingle) return &held;
    if constexpr (declare::kShapeOf<T> == Shape::kOptional) return &held.emplace();
    if constexpr (declare::kShapeOf<T> == Shape::kRepeated) return &held.emplace_back();
  }
  static void Clear(void* value) { *static_cast<T*>(value) = T{}; }
  static void Shrink(void* value, std::size_t n) {
    if constexpr (declare::kShapeOf<T> == Shape::kRepeated) {
      static_cast<T*>(value)->resize(n);
    } else {
      Clear(value);
    }
  }

  static constexpr ElementAccess kAccess{
      .size = Size, .get = Get, .add = Add, .clear = Clear, .shrink = Shrink};
};

template <class E>
consteval EnumRep EnumRepOf() {
  using Number = std::underlying_type_t<E>;
  if (std::is_same_v<Number, bool>) return EnumRep::kBool;
  if (sizeof(E) == 1) return std::is_signed_v<Number> ? EnumRep::kInt8 : EnumRep::kUint8;
  if (sizeof(E) == 2) return std::is_signed_v<Number> ? EnumRep::kInt16 : EnumRep::kUint16;
  return EnumRep::kInt32;
}

template <class R>
inline constexpr TextReader kReader = [] {
  TextReader reader{.from_text = R::FromText, .from_json = nullptr};
  if constexpr (requires { &R::FromJson; }) reader.from_json = R::FromJson;
  return reader;
}();

// What a field's type says about itself, whatever its name and place.
template <class F, class Filter>
struct FieldType;

template <class C, std::uint32_t kNumber, class T, class... Tags, class Filter>
struct FieldType<Field<C, kNumber, T, Tags...>, Filter> {
  using Element = declare::ElementOf<T>;
  static constexpr ValueType kType = declare::kValueTypeOf<Element>;
  static constexpr std::size_t kPointerCount = declare::kTagCount<declare::TagClass::kAt, Tags...>;
  static constexpr std::array<std::string_view, kPointerCount> kPointers = [] {
    std::array<std::string_view, kPointerCount> pointers{};
    [[maybe_unused]] std::size_t n = 0;
    ((declare::kPointerIn<Tags>.empty() ? void() : void(pointers[n++] = declare::kPointerIn<Tags>)),
     ...);
    return pointers;
  }();

  // `json_start` as in FieldLayout, and `json_name` a part of it.
  static constexpr FieldLayout Make(std::string_view name, const char* json_start,
                                    std::string_view json_name, std::size_t offset) {
    FieldLayout field{
        .offset = static_cast<std::uint32_t>(offset),
        .max_bytes = static_cast<std::uint32_t>(
            declare::kBytesIn<
                typename declare::FirstTag<declare::TagClass::kMaxBytes, Tags...>::type>),
        .number = kNumber,
        .type = kType,
        .shape = declare::kShapeOf<T>,
        .key = declare::kTagCount<declare::TagClass::kKey, Tags...> > 0,
        .secret = declare::kTagCount<declare::TagClass::kSecret, Tags...> > 0,
        .enum_rep = EnumRep::kInt32,
        .json_start = json_start,
        .name = name,
        .json_name = json_name,
        .pointers = kPointers,
        .record = nullptr,
        .enumeration = nullptr,
        .access = nullptr,
        .reader = nullptr};
    if constexpr (kType == ValueType::kRecord) field.record = &kLayout<Element, Filter>;
    if constexpr (kType == ValueType::kEnum) {
      field.enumeration = &declare::kEnumFacts<Element>;
      field.enum_rep = EnumRepOf<Element>();
    }
    if constexpr (kType == ValueType::kRecord || kType == ValueType::kEnum) {
      field.access = &AccessTo<T>::kAccess;
    }
    if constexpr (declare::kTagCount<declare::TagClass::kReadBy, Tags...> > 0) {
      field.reader = &kReader<typename declare::ReaderIn<
          typename declare::FirstTag<declare::TagClass::kReadBy, Tags...>::type>::type>;
    }
    field.Finish();
    return field;
  }
};

// The fields that a filter admits, by number.
template <class Filter, class... Members>
consteval auto FieldsOf(boost::hana::tuple<Members...>*) {
  constexpr bool kAdmitted[] = {Filter::template kAdmits<typename Members::Field>...};
  constexpr std::size_t kCount = [&] {
    std::size_t n = 0;
    for (const bool admitted : kAdmitted) n += admitted;
    return n;
  }();
  const FieldLayout all[] = {FieldType<typename Members::Field, Filter>::Make(
      Members::kName.view(), JsonName<Members::kName>::kStart.data(),
      JsonName<Members::kName>::kView, Members::kOffset)...};
  std::array<FieldLayout, kCount> fields{};
  std::size_t n = 0;
  for (std::size_t i = 0; i < sizeof...(Members); ++i) {
    if (!kAdmitted[i]) continue;
    std::size_t place = n++;
    for (; place > 0 && fields[place - 1].number > all[i].number; --place) {
      fields[place] = fields[place - 1];
    }
    fields[place] = all[i];
  }
  return fields;
}

template <class C, class Filter>
struct LayoutOf {
  static constexpr auto kFields = FieldsOf<Filter>(static_cast<declare::MembersOf<C>*>(nullptr));
  static constexpr RecordLayout kRecord{.category = C::kInfo.id, .fields = kFields};
};

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_LAYOUT_OF_H_
