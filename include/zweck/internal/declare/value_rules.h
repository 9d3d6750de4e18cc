// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field of a category may hold, and as what a store may find it: each rule with its
// sentence. docs/errors.md explains them.

#ifndef ZWECK_INTERNAL_DECLARE_VALUE_RULES_H_
#define ZWECK_INTERNAL_DECLARE_VALUE_RULES_H_

#include "zweck/internal/declare/listed_member.h"
#include "zweck/internal/declare/rule.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

constexpr bool IsOneText(const TypeTraits& type) { return type.IsText() && !HoldsMany(type.shape); }
constexpr bool CanBeKey(const TypeTraits& type) {
  const bool whole = type.type >= ValueType::kInt8 && type.type <= ValueType::kOtherUint64;
  const bool day = type.type == ValueType::kDay;
  return type.shape == Shape::kSingle && !type.has_domain && (type.IsText() || whole || day);
}

template <class C, Name kMember, class T>
inline constexpr bool FieldHoldsAKnownValue = false;
struct ValueIsKnown {
  static constexpr bool Keeps(const ListedMember& m) { return m.type->known; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldHoldsAKnownValue<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY("field-value",
                           "a field can't hold this type. Use a type of declare/value.h; list an "
                           "enumeration by ZWECK_ENUM, a category by ZWECK_CATEGORY."));
  }
};

template <class C, Name kMember, class T>
inline constexpr bool KeyIsTextWholeNumberOrDay = false;
struct KeyIsOneWord {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->key || m.anonymous || CanBeKey(*m.type);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        KeyIsTextWholeNumberOrDay<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY(
            "key-value",
            "a key is one text, byte string, whole number or day. Choose another field."));
  }
};

template <class C, Name kMember>
inline constexpr bool KeyIsNoSecret = false;
struct KeyIsOpen {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->key || !m.type->secret;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        KeyIsNoSecret<typename A::Category, kMember>,
        ZWECK_INTERNAL_SAY("key-secret",
                           "a key is looked up, so it is not sealed. Remove Key or Secret."));
  }
};

template <class C, Name kMember, class T>
inline constexpr bool SecretIsTextOrBytes = false;
struct SecretIsText {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->secret || IsOneText(*m.type);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        SecretIsTextOrBytes<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY("secret-value",
                           "a Secret is text or bytes, and not a list. Change its type."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool MaxBytesFitsField = false;
struct MaxBytesFits {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->Has(TagClass::kMaxBytes) ||
           ((m.type->IsText() || m.type->shape == Shape::kMap) && m.type->max_bytes_is_valid);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        MaxBytesFitsField<typename A::Category, kMember, typename A::Field>,
        ZWECK_INTERNAL_SAY(
            "field-max-bytes",
            "MaxBytes<> is 1 to 2147483647, and for text and bytes only. Fix or remove it."));
  }
};

template <class C, Name kMember, class T>
inline constexpr bool ReadByGivesText = false;
struct ReadByGivesOneText {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->Has(TagClass::kReadBy) ||
           (m.type->type == ValueType::kString && IsOneText(*m.type));
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        ReadByGivesText<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY("field-read-by",
                           "ReadBy<> gives one text. Make the field a std::string, or remove it."));
  }
};

template <class C, Name kMember, class T>
inline constexpr bool RequiredFieldIsPlain = false;
struct RequiredIsPlain {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->required || m.type->shape == Shape::kSingle;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        RequiredFieldIsPlain<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY(
            "field-required",
            "a Required field is neither optional nor a list. Make it plain, or remove Required."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool IndexedFieldIsOneOpenValue = false;
struct IndexIsOfOneValue {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !(m.type->indexed || m.type->unique) ||
           (m.type->CanBeIndexed() && !m.type->key);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(IndexedFieldIsOneOpenValue<typename A::Category, kMember, typename A::Field>,
                  ZWECK_INTERNAL_SAY("index-value",
                                     "an index is for one value that the store can read: not a "
                                     "list, a category, a Secret, a Decimal or a type with few "
                                     "values. A Key has one already. Remove Indexed and Unique."));
  }
};

constexpr bool IsSealedByItsCategory(const ListedMember& m) {
  return m.sealed && !m.type->key && !m.type->indexed && !m.type->unique;
}
template <class C, Name kMember, class F>
inline constexpr bool LookupIsASealedValue = false;
struct LookupIsOfWhatIsSealed {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->lookup ||
           ((m.type->secret || IsSealedByItsCategory(m)) && m.type->shape != Shape::kRepeated &&
            m.type->IsText());
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(LookupIsASealedValue<typename A::Category, kMember, typename A::Field>,
                  ZWECK_INTERNAL_SAY(
                      "lookup-value",
                      "a lookup is of one text that the store can't read: a Secret, or a field "
                      "of a category with AtRest = Sealed. Tag what it can read with Indexed, "
                      "and remove Lookup."));
  }
};

template <class C, Name kMember, class T>
inline constexpr bool CategoryNestsItselfAsAList = false;
struct NestsItselfAsAList {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.itself || m.type->shape == Shape::kRepeated;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        CategoryNestsItselfAsAList<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY("category-itself",
                           "a category can contain itself only as a list. Make the field a "
                           "std::vector of the category."));
  }
};

template <class C, Name kMember>
inline constexpr bool MapIsNotTheSubject = false;
struct SubjectIsNoMap {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->subject || m.type->shape != Shape::kMap;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(MapIsNotTheSubject<typename A::Category, kMember>,
                  ZWECK_INTERNAL_SAY("subject-map",
                                     "a map doesn't say whom a record is about. Put Subject on "
                                     "another field, or in the category that the map holds."));
  }
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_VALUE_RULES_H_
