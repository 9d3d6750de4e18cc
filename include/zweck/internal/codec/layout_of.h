// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The layout of a category, made from its declaration while compiling: kLayout<Customer>.

#ifndef ZWECK_INTERNAL_CODEC_LAYOUT_OF_H_
#define ZWECK_INTERNAL_CODEC_LAYOUT_OF_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "zweck/declare/category.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// Chooses the fields of a layout. Another filter leaves some out, in nested categories too.
struct EveryField {
  template <class F>
  static constexpr bool kAdmits = true;
};

template <class C, class Filter = EveryField>
struct LayoutOf;
template <class C, class Filter = EveryField>
inline constexpr const RecordLayout& kLayout = LayoutOf<C, Filter>::kRecord;

// An entry of a map of Ts, before it is in the map.
template <class T>
struct MapEntry {
  std::string key;
  T value{};
};
template <class Map>
struct MapAccessTo {
  using Entry = MapEntry<ElementOf<Map>>;
  static const void* Next(const void* map, const void* entry) {
    using Held = typename Map::value_type;
    const Map& held = *static_cast<const Map*>(map);
    const auto at =
        entry == nullptr ? held.begin() : held.upper_bound(static_cast<const Held*>(entry)->first);
    return at != held.end() ? &*at : nullptr;
  }
  static void* Make() { return new Entry; }
  static void Drop(void* entry) { delete static_cast<Entry*>(entry); }
  static bool Put(void* map, void* entry) {
    auto& [key, value] = *static_cast<Entry*>(entry);
    return static_cast<Map*>(map)->insert_or_assign(std::move(key), std::move(value)).second;
  }
  static constexpr MapAccess kAccess{.next = Next, .make = Make, .drop = Drop, .put = Put};
};

// Plain, optional or a list, reached without knowing which.
template <class T>
struct AccessTo {
  static std::size_t Size(const void* value) {
    const T& held = *static_cast<const T*>(value);
    if constexpr (internal::kShapeOf<T> == Shape::kSingle) return 1;
    if constexpr (internal::kShapeOf<T> == Shape::kOptional) return held.has_value() ? 1 : 0;
    if constexpr (internal::kShapeOf<T> == Shape::kRepeated) return held.size();
  }
  static const void* Get(const void* value, std::size_t i) {
    const T& held = *static_cast<const T*>(value);
    if constexpr (internal::kShapeOf<T> == Shape::kSingle) return &held;
    if constexpr (internal::kShapeOf<T> == Shape::kOptional) return &*held;
    if constexpr (internal::kShapeOf<T> == Shape::kRepeated) return &held[i];
  }
  static void* Add(void* value) {
    T& held = *static_cast<T*>(value);
    if constexpr (internal::kShapeOf<T> == Shape::kSingle) return &held;
    if constexpr (internal::kShapeOf<T> == Shape::kOptional) return &held.emplace();
    if constexpr (internal::kShapeOf<T> == Shape::kRepeated) return &held.emplace_back();
  }
  static void Clear(void* value) { *static_cast<T*>(value) = T{}; }
  static void Shrink(void* value, std::size_t n) {
    if constexpr (internal::kShapeOf<T> == Shape::kRepeated) {
      static_cast<T*>(value)->resize(n);
    } else {
      Clear(value);
    }
  }

  static constexpr ElementAccess kAccess{
      .size = Size, .get = Get, .add = Add, .clear = Clear, .shrink = Shrink};
};

template <class T>
  requires(kShapeOf<T> == Shape::kMap)
struct AccessTo<T> {
  static std::size_t Size(const void* value) { return static_cast<const T*>(value)->size(); }
  static void Clear(void* value) { static_cast<T*>(value)->clear(); }

  static constexpr ElementAccess kAccess{.size = Size,
                                         .get = nullptr,
                                         .add = nullptr,
                                         .clear = Clear,
                                         .shrink = nullptr,
                                         .map = &MapAccessTo<T>::kAccess};
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

// What the tags of a type say besides its facts: its pointers and its reader.
template <class Tag>
constexpr void SetReader(const TextReader*& /*reader*/, Tag* /*tag*/) {}
template <class R>
constexpr void SetReader(const TextReader*& reader, zweck::ReadBy<R>* /*tag*/) {
  reader = &kReader<R>;
}
struct Incoming {
  const TextReader* reader;
  View<std::string_view> pointers;
};
template <class... Tags>
struct IncomingBy {
  static constexpr std::size_t kCount =
      (std::size_t{0} + ... + !internal::kPointerIn<Tags>.empty());
  static constexpr std::array<std::string_view, kCount> kPointers = [] {
    std::array<std::string_view, kCount> pointers{};
    [[maybe_unused]] std::size_t n = 0;
    ((internal::kPointerIn<Tags>.empty() ? void()
                                         : void(pointers[n++] = internal::kPointerIn<Tags>)),
     ...);
    return pointers;
  }();
  static constexpr const TextReader* kReader = [] {
    const TextReader* reader = nullptr;
    (SetReader(reader, static_cast<Tags*>(nullptr)), ...);
    return reader;
  }();
};
// Few fields have any.
template <class Tag>
inline constexpr bool kIsAboutIncoming = false;
template <Name kPointer>
inline constexpr bool kIsAboutIncoming<zweck::At<kPointer>> = true;
template <class R>
inline constexpr bool kIsAboutIncoming<zweck::ReadBy<R>> = true;
template <class Type>
inline constexpr Incoming kIncoming{};
template <class T, class... Tags>
  requires(kIsAboutIncoming<Tags> || ...)
inline constexpr Incoming kIncoming<internal::FieldType<T, Tags...>>{
    .reader = IncomingBy<Tags...>::kReader, .pointers = IncomingBy<Tags...>::kPointers};

// What is said of a type that is not one of the codecs' own.
struct Inner {
  const RecordLayout* record = nullptr;
  bool nests = false;
  const EnumFacts* enumeration = nullptr;
  EnumRep enum_rep = EnumRep::kInt32;
  const ElementAccess* access = nullptr;
  const Domain* domain = nullptr;
};
template <class T, class Filter>
inline constexpr Inner kInner{};
template <class T, class Filter>
  requires internal::Listed<internal::ElementOf<T>>
inline constexpr Inner kInner<T, Filter>{.record = &kLayout<internal::ElementOf<T>, Filter>,
                                         .nests = true,
                                         .access = &AccessTo<T>::kAccess};
template <class T, class Filter>
  requires std::is_enum_v<internal::ElementOf<T>>
inline constexpr Inner kInner<T, Filter>{
    .enumeration = &internal::kEnumFacts<internal::ElementOf<T>>,
    .enum_rep = EnumRepOf<internal::ElementOf<T>>(),
    .access = &AccessTo<T>::kAccess};

template <class T, class Filter>
  requires internal::kHasDomain<internal::ElementOf<T>>
inline constexpr Inner kInner<T, Filter>{.access = &AccessTo<T>::kAccess,
                                         .domain = &internal::kDomain<internal::ElementOf<T>>};

// What a field's type and tags say: made once for all such fields. Without name, number and place.
constexpr FieldLayout LayoutOfType(const internal::TypeTraits& facts, const Incoming& incoming,
                                   const Inner& inner) {
  FieldLayout field{};
  field.max_bytes = static_cast<std::uint32_t>(facts.max_bytes);
  field.type = facts.type;
  field.shape = facts.shape;
  field.key = facts.key;
  field.secret = facts.secret;
  field.required = facts.required;
  field.enum_rep = inner.enum_rep;
  field.pointers = incoming.pointers;
  field.record = inner.record;
  field.nests = inner.nests;
  field.enumeration = inner.enumeration;
  field.access = inner.access;
  field.domain = inner.domain;
  field.limited = facts.has_domain;
  field.indexed = facts.indexed;
  field.unique = facts.unique;
  field.lookup = facts.lookup;
  field.reader = incoming.reader;
  return field;
}
template <class Type, class Filter>
inline constexpr FieldLayout kTypeLayout = LayoutOfType(
    internal::kTypeTraits<Type>, kIncoming<Type>, kInner<typename Type::Value, Filter>);

// The entries of a map, in it and before. What they are depends on the MaxBytes of its tags.
template <class Map, std::size_t kMaxBytes, class Filter>
struct EntryOf {
  using Held = typename Map::value_type;
  using Made = MapEntry<ElementOf<Map>>;

  // A category that asks for something is not there by itself.
  static constexpr bool Asks(const FieldLayout& type) {
    if (!type.nests) return false;
    for (const FieldLayout& field : type.record->fields) {
      if (field.required) return true;
    }
    return false;
  }
  static constexpr FieldLayout Part(FieldLayout type, std::uint32_t number, std::size_t offset) {
    type.required = Asks(type);
    type.number = number;
    type.offset = static_cast<std::uint32_t>(offset);
    type.max_bytes = static_cast<std::uint32_t>(kMaxBytes);
    return type;
  }
  // clang-format off
  _Pragma("GCC diagnostic push")
  _Pragma("GCC diagnostic ignored \"-Winvalid-offsetof\"")
  static_assert(offsetof(Held, first) == offsetof(Made, key) &&
                    offsetof(Held, second) == offsetof(Made, value),
                "a pair has its parts where a struct has them");
  static constexpr FieldLayout kParts[] = {
      Part(kTypeLayout<FieldType<std::string>, Filter>, 1, offsetof(Made, key)),
      Part(kTypeLayout<FieldType<ElementOf<Map>>, Filter>, 2, offsetof(Made, value))};
  _Pragma("GCC diagnostic pop")
      // clang-format on
      static constexpr RecordLayout kRecord {
        .category = {},
        .fields = kParts
      };
};
template <class Map, class... Tags, class Filter>
  requires(kShapeOf<Map> == Shape::kMap)
inline constexpr FieldLayout kTypeLayout<FieldType<Map, Tags...>, Filter> = [] {
  using Type = FieldType<Map, Tags...>;
  FieldLayout field = LayoutOfType(kTypeTraits<Type>, kIncoming<Type>, Inner{});
  field.type = ValueType::kRecord;
  field.shape = Shape::kRepeated;
  field.map = true;
  field.nests = true;
  field.record = &EntryOf<Map, kTypeTraits<Type>.max_bytes, Filter>::kRecord;
  field.access = &AccessTo<Map>::kAccess;
  return field;
}();

// A list of the category that it stands in, whose own layout is not made yet.
template <class Type>
inline constexpr FieldLayout kOwnList =
    LayoutOfType(internal::kTypeTraits<Type>, kIncoming<Type>,
                 Inner{.access = &AccessTo<typename Type::Value>::kAccess});
template <class F, class Filter>
consteval const FieldLayout* LayoutOfField() {
  if constexpr (!Filter::template kAdmits<F>) {
    return nullptr;
  } else if constexpr (internal::kListsItself<F>) {
    return &kOwnList<typename F::Type>;
  } else {
    return &kTypeLayout<typename F::Type, Filter>;
  }
}

// A member, and what its type says.
struct MemberLayout {
  std::string_view name;
  std::size_t offset;
  const FieldLayout* type;  // of what is admitted
  std::uint32_t number;
  bool admitted;
};

// The admitted members by number, into `out` unless it is null. Gives how many they are.
constexpr std::size_t Admit(const MemberLayout* all, std::size_t size, MemberLayout* out) {
  std::size_t n = 0;
  for (const MemberLayout* member = all; member != all + size; ++member) {
    if (!member->admitted) continue;
    std::size_t place = n++;
    if (out == nullptr) continue;
    for (; place > 0 && out[place - 1].number > member->number; --place) {
      out[place] = out[place - 1];
    }
    out[place] = *member;
  }
  return n;
}

template <class Filter, class... Ms>
consteval auto MembersFor(Members<Ms...>*) {
  constexpr MemberLayout kAll[] = {{Ms::kName.view(), Ms::kOffset,
                                    LayoutOfField<typename Ms::Field, Filter>(), Ms::Field::kNumber,
                                    Filter::template kAdmits<typename Ms::Field>}...};
  std::array<MemberLayout, Admit(kAll, sizeof...(Ms), nullptr)> members{};
  Admit(kAll, sizeof...(Ms), members.data());
  return members;
}

// The names of all members in JSON, one after the other: lowerCamelCase, as the JSON mapping of
// Protocol Buffers makes them.
template <std::size_t kSize>
struct JsonNames {
  char text[kSize];
};
template <std::size_t kCount>
consteval std::size_t SizeOfNames(const std::array<MemberLayout, kCount>& members) {
  std::size_t size = 1;
  for (const MemberLayout& member : members) size += member.name.size();
  return size;
}
template <std::size_t kSize, std::size_t kCount>
consteval JsonNames<kSize> JsonNamesOf(const std::array<MemberLayout, kCount>& members) {
  JsonNames<kSize> names{};
  char* out = names.text;
  for (const MemberLayout& member : members) {
    bool upper = false;
    for (const char c : member.name) {
      if (c != '_') *out++ = upper ? internal::ToUpper(c) : c;
      upper = c == '_';
    }
  }
  return names;
}

template <std::size_t kCount>
consteval std::array<FieldLayout, kCount> FieldsOf(const std::array<MemberLayout, kCount>& members,
                                                   const char* json_name, bool anonymous,
                                                   std::uint32_t kept_days) {
  std::array<FieldLayout, kCount> fields{};
  FieldLayout* field = fields.data();
  for (const MemberLayout& member : members) {
    *field = *member.type;
    field->name = member.name;
    field->number = member.number;
    field->offset = static_cast<std::uint32_t>(member.offset);
    // Anything could be hidden in a number that has no name.
    field->closed = anonymous && field->type == ValueType::kEnum;
    if (field->limited && field->domain->days) {
      const Domain& days = *field->domain;
      field->periods = days.periods != 0 ? days.periods : PeriodsIn(days.unit, kept_days);
    }
    std::size_t size = 0;
    for (const char c : member.name) size += c != '_' ? 1 : 0;
    field->json_name = {json_name, size};
    json_name += size;
    ++field;
  }
  return fields;
}

// A category may say which JSON objects it is read from, by members that it does not hold:
//   static bool TakesJson(std::string_view json);
template <class C>
inline constexpr TakesRecord kTakes = nullptr;
template <class C>
  requires requires { C::TakesJson; }
inline constexpr TakesRecord kTakes<C> = C::TakesJson;

template <class C, class Filter>
struct LayoutOf {
  static constexpr auto kMembers =
      MembersFor<Filter>(static_cast<internal::MembersOf<C>*>(nullptr));
  static constexpr auto kJsonNames = JsonNamesOf<SizeOfNames(kMembers)>(kMembers);
  static constexpr auto kFields =
      FieldsOf(kMembers, kJsonNames.text, C::kInfo.anonymous, internal::kKeptDays<C>);
  static constexpr RecordLayout kRecord{
      .category = C::kInfo.id, .fields = kFields, .takes = kTakes<C>, .sealed = kIsSealedAtRest<C>};
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_LAYOUT_OF_H_
