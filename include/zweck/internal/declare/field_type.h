// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the type and the tags of a field say, as plain facts: made once for all fields of one type
// and tags, whosever they are. Each tag is looked at once, and the rest is no template.

#ifndef ZWECK_INTERNAL_DECLARE_FIELD_TYPE_H_
#define ZWECK_INTERNAL_DECLARE_FIELD_TYPE_H_

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "zweck/declare/reader.h"
#include "zweck/internal/declare/domain.h"
#include "zweck/internal/declare/tag_lists.h"
#include "zweck/internal/declare/value_type.h"
#include "zweck/view.h"

namespace zweck::internal {

// One tag.
struct TagTraits {
  TagClass tag = TagClass::kUnknown;
  bool names = true;  // what it names describes itself
  bool ids = true;    // and the ids of that are ids
  const KindInfo* kind = nullptr;
  View<const PurposeInfo*> purposes = {};
  View<const RecipientInfo*> recipients = {};
  std::size_t max_bytes = 0;
  std::string_view pointer = {};
};

template <class Info, class... Ts>
struct Infos {
  static constexpr const Info* kAll[] = {&Ts::kInfo...};
};

template <class Tag>
inline constexpr TagTraits kTagTraits{};
template <class K>
inline constexpr TagTraits kTagTraits<Is<K>>{.tag = TagClass::kIs, .names = false};
template <Kind K>
inline constexpr TagTraits kTagTraits<Is<K>>{
    .tag = TagClass::kIs, .ids = kHasId<K>, .kind = &K::kInfo};
template <class... Ps>
inline constexpr TagTraits kTagTraits<For<Ps...>>{.tag = TagClass::kFor, .names = false};
template <Purpose P, Purpose... Ps>
inline constexpr TagTraits kTagTraits<For<P, Ps...>>{
    .tag = TagClass::kFor,
    .ids = (kHasId<P> && ... && kHasId<Ps>),
    .purposes = Infos<PurposeInfo, P, Ps...>::kAll};
template <class... Rs>
inline constexpr TagTraits kTagTraits<SharedWith<Rs...>>{.tag = TagClass::kSharedWith,
                                                         .names = false};
template <Recipient R, Recipient... Rs>
inline constexpr TagTraits kTagTraits<SharedWith<R, Rs...>>{
    .tag = TagClass::kSharedWith,
    .ids = (kHasId<R> && ... && kHasId<Rs>),
    .recipients = Infos<RecipientInfo, R, Rs...>::kAll};
template <>
inline constexpr TagTraits kTagTraits<Key>{.tag = TagClass::kKey};
template <>
inline constexpr TagTraits kTagTraits<Subject>{.tag = TagClass::kSubject};
template <>
inline constexpr TagTraits kTagTraits<Secret>{.tag = TagClass::kSecret};
template <Name kPointer>
inline constexpr TagTraits kTagTraits<At<kPointer>>{.tag = TagClass::kAt,
                                                    .pointer = kPointer.view()};
template <std::size_t kBytes>
inline constexpr TagTraits kTagTraits<MaxBytes<kBytes>>{.tag = TagClass::kMaxBytes,
                                                        .max_bytes = kBytes};
template <class R>
inline constexpr TagTraits kTagTraits<ReadBy<R>>{.tag = TagClass::kReadBy, .names = ReadsText<R>};
template <>
inline constexpr TagTraits kTagTraits<Required>{.tag = TagClass::kRequired};
template <>
inline constexpr TagTraits kTagTraits<Indexed>{.tag = TagClass::kIndexed};
template <>
inline constexpr TagTraits kTagTraits<Unique>{.tag = TagClass::kUnique};
template <>
inline constexpr TagTraits kTagTraits<Lookup>{.tag = TagClass::kLookup};

template <>
inline constexpr Domain kDomain<bool>{.values = 2};
template <ListedEnum E>
inline constexpr Domain kDomain<E>{.values = kEnumFacts<E>.size};

// What a field holds.
struct ValueTraits {
  ValueType type;  // of the element
  Shape shape;
  bool known;            // a field can hold it
  bool nests_anonymous;  // no nested category, or one that is anonymous
  bool has_domain;       // a type of declare/anonymous.h
  Domain domain;         // of the element
};
template <class C>
inline constexpr bool kNestsAnonymous = true;
template <Listed C>
  requires requires { C::kInfo.anonymous; }
inline constexpr bool kNestsAnonymous<C> = C::kInfo.anonymous;
template <class T>
inline constexpr ValueTraits kValueTraits{
    kValueTypeOf<ElementOf<T>>,
    kShapeOf<T>,
    kValueTypeOf<ElementOf<T>> != ValueType::kUnknown &&
        !std::is_same_v<T, std::vector<std::optional<ElementOf<T>>>> &&
        !(kHasDomain<ElementOf<T>> && HoldsMany(kShapeOf<T>)),
    kNestsAnonymous<ElementOf<T>>,
    kHasDomain<ElementOf<T>>,
    kDomain<ElementOf<T>>};

struct TypeTraits {
  ValueType type = ValueType::kUnknown;  // of the element
  Shape shape = Shape::kSingle;
  bool known = false;            // a field can hold it
  bool nests_anonymous = false;  // no nested category, or one that is anonymous
  bool has_domain = false;       // a type of declare/anonymous.h
  Domain domain = {};            // of the element
  bool key = false;
  bool subject = false;
  bool secret = false;
  bool required = false;
  bool indexed = false;
  bool unique = false;
  bool lookup = false;
  const KindInfo* kind = nullptr;
  View<const PurposeInfo*> purposes = {};      // of For, in its order; empty without
  View<const RecipientInfo*> recipients = {};  // of SharedWith, likewise
  std::size_t max_bytes = kDefaultMaxBytes;    // of one text or byte string
  std::size_t pointers = 0;                    // how many At
  View<const TagTraits*> tags = {};            // in their order
  unsigned seen = 0;                           // a bit for each TagClass
  unsigned nameless = 0;  // likewise: what such a tag names does not describe itself
  bool tag_twice = false;
  bool ids = true;  // of what the tags name
  bool pointers_are_valid = true;
  bool max_bytes_is_valid = true;

  constexpr bool Has(TagClass tag) const { return (seen & Bit(tag)) != 0; }
  constexpr bool Names(TagClass tag) const { return (nameless & Bit(tag)) == 0; }
  constexpr bool IsText() const {
    return (type == ValueType::kString || type == ValueType::kBytes) && !has_domain;
  }
  // Is it one value that a store can compare in the clear?
  constexpr bool CanBeIndexed() const {
    return !HoldsMany(shape) && !secret && !has_domain && type != ValueType::kRecord &&
           type != ValueType::kUnknown;
  }
  static constexpr unsigned Bit(TagClass tag) { return 1U << static_cast<unsigned>(tag); }
};

// RFC 6901, section 3: "" or segments that start with "/"; "~" only as "~0" and "~1".
constexpr bool IsPointer(std::string_view pointer) {
  if (pointer.size() < 2 || pointer[0] != '/') return false;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '~' &&
        (i + 1 == pointer.size() || (pointer[i + 1] != '0' && pointer[i + 1] != '1'))) {
      return false;
    }
  }
  return true;
}

// What one more tag says.
constexpr void AddTag(const TagTraits& tag, TypeTraits& facts) {
  const unsigned bit = TypeTraits::Bit(tag.tag);
  // At may stand several times, and what is not a tag is refused as such.
  const bool several = tag.tag == TagClass::kAt || tag.tag == TagClass::kUnknown;
  facts.tag_twice = facts.tag_twice || ((facts.seen & bit) != 0 && !several);
  facts.seen |= bit;
  if (!tag.names) facts.nameless |= bit;
  facts.ids = facts.ids && tag.ids;
  switch (tag.tag) {
    case TagClass::kIs:
      facts.kind = tag.kind;
      break;
    case TagClass::kFor:
      facts.purposes = tag.purposes;
      break;
    case TagClass::kSharedWith:
      facts.recipients = tag.recipients;
      break;
    case TagClass::kKey:
      facts.key = true;
      break;
    case TagClass::kSubject:
      facts.subject = true;
      break;
    case TagClass::kSecret:
      facts.secret = true;
      break;
    case TagClass::kAt:
      facts.pointers_are_valid = facts.pointers_are_valid && IsPointer(tag.pointer);
      ++facts.pointers;
      break;
    case TagClass::kMaxBytes:
      facts.max_bytes_is_valid = tag.max_bytes > 0 && tag.max_bytes <= kMostBytes;
      facts.max_bytes = tag.max_bytes;
      break;
    case TagClass::kRequired:
      facts.required = true;
      break;
    case TagClass::kIndexed:
      facts.indexed = true;
      break;
    case TagClass::kUnique:
      facts.unique = true;
      break;
    case TagClass::kLookup:
      facts.lookup = true;
      break;
    case TagClass::kReadBy:
    case TagClass::kUnknown:
      break;
  }
}

constexpr TypeTraits FactsOfType(const ValueTraits& value, const TagTraits* const* tags,
                                 std::size_t size) {
  TypeTraits facts;
  facts.type = value.type;
  facts.shape = value.shape;
  facts.known = value.known;
  facts.nests_anonymous = value.nests_anonymous;
  facts.has_domain = value.has_domain;
  facts.domain = value.domain;
  facts.tags = {tags, size};
  for (std::size_t i = 0; i < size; ++i) AddTag(*tags[i], facts);
  return facts;
}

// The kind, purposes and recipients that tags name, as types; void where there are none.
template <class K, class P, class R, class... Tags>
struct NamedTypes {
  using Kind = K;
  using Purposes = P;
  using Recipients = R;
};
template <class K, class P, class R, class Tag, class... Tags>
struct NamedTypes<K, P, R, Tag, Tags...> : NamedTypes<K, P, R, Tags...> {};
template <class K, class P, class R, class ThisKind, class... Tags>
struct NamedTypes<K, P, R, Is<ThisKind>, Tags...> : NamedTypes<ThisKind, P, R, Tags...> {};
template <class K, class P, class R, class... Ps, class... Tags>
struct NamedTypes<K, P, R, For<Ps...>, Tags...> : NamedTypes<K, For<Ps...>, R, Tags...> {};
template <class K, class P, class R, class... Rs, class... Tags>
struct NamedTypes<K, P, R, SharedWith<Rs...>, Tags...>
    : NamedTypes<K, P, SharedWith<Rs...>, Tags...> {};

template <class T, class... Tags>
struct FieldType : NamedTypes<void, void, void, Tags...> {
  using Value = T;
};

template <class... Tags>
struct ListOfTags {
  static constexpr const TagTraits* kAll[] = {&kTagTraits<Tags>...};
};
template <class Type>
inline constexpr TypeTraits kTypeTraits{};
template <class T>
inline constexpr TypeTraits kTypeTraits<FieldType<T>> = FactsOfType(kValueTraits<T>, nullptr, 0);
template <class T, class Tag, class... Tags>
inline constexpr TypeTraits kTypeTraits<FieldType<T, Tag, Tags...>> =
    FactsOfType(kValueTraits<T>, ListOfTags<Tag, Tags...>::kAll, 1 + sizeof...(Tags));

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_FIELD_TYPE_H_
