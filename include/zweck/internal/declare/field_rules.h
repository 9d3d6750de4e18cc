// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field of a category may be: each rule with its sentence. docs/errors.md explains them.

#ifndef ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_
#define ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "zweck/declare/field.h"
#include "zweck/internal/declare/members.h"
#include "zweck/internal/declare/retention_rules.h"
#include "zweck/internal/declare/rule.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

// Of Protocol Buffers, which reserves 19000 to 19999.
inline constexpr std::uint32_t kLastNumber = (1U << 29) - 1;
constexpr bool IsFieldNumber(std::uint32_t n) {
  return n > 0 && n <= kLastNumber && (n < 19000 || n > 19999);
}

// lower_snake_case, so that the mapping to JSON's lowerCamelCase and back loses nothing.
constexpr bool IsSnake(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z' || name.back() == '_') return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = c >= 'a' && c <= 'z';
    if (!letter && !(c >= '0' && c <= '9') && c != '_') return false;
    if (c == '_' && !(name[i + 1] >= 'a' && name[i + 1] <= 'z')) return false;
  }
  return true;
}

// A member as ZWECK_CATEGORY lists it, and what its rules ask.
struct ListedMember {
  std::string_view name;
  std::size_t offset = 0;
  std::size_t size = 0;
  std::size_t align = 0;
  bool anonymous = false;       // the category is
  std::uint32_t kept_days = 0;  // the category is, if it is anonymous
  bool is_field = false;
  bool own = false;  // a field of this category
  std::uint32_t number = 0;
  const TypeTraits* type = nullptr;
};

template <class C, class M, class F = typename M::Field>
inline constexpr ListedMember kListedMember{.name = M::kName.view(),
                                            .offset = M::kOffset,
                                            .size = sizeof(F),
                                            .align = alignof(F),
                                            .anonymous = C::kInfo.anonymous,
                                            .kept_days = kKeptDays<C>};
template <class C, class M, class Category, std::uint32_t kNumber, class T, class... Tags>
inline constexpr ListedMember kListedMember<C, M, Field<Category, kNumber, T, Tags...>>{
    .name = M::kName.view(),
    .offset = M::kOffset,
    .size = sizeof(typename M::Field),
    .align = alignof(typename M::Field),
    .anonymous = C::kInfo.anonymous,
    .kept_days = kKeptDays<C>,
    .is_field = true,
    .own = std::is_same_v<C, Category>,
    .number = kNumber,
    .type = &kTypeTraits<FieldType<T, Tags...>>};

// Is there a kind that describes itself? Never by comparing with null: where code may stand at
// address 0, no address is known to differ.
constexpr bool HasKind(const ListedMember& m) {
  return m.type->Has(TagClass::kIs) && m.type->Names(TagClass::kIs);
}
constexpr bool IsOneText(const TypeTraits& type) {
  return type.IsText() && type.shape != Shape::kRepeated;
}
constexpr bool CanBeKey(const TypeTraits& type) {
  const bool whole = type.type >= ValueType::kInt32 && type.type <= ValueType::kUint64;
  return type.shape == Shape::kSingle && !type.has_domain && (type.IsText() || whole);
}

// The rules. `Keeps` asks plain facts, so that a category without a fault costs no template per
// rule; the sentence, which reads as a condition, is used where it does not hold.
template <class C, Name kMember>
inline constexpr bool MemberIsNamedInSnakeCase = false;
struct NameIsSnakeCase {
  static constexpr bool Keeps(const ListedMember& m) { return IsSnake(m.name); }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        MemberIsNamedInSnakeCase<typename A::Category, kMember>,
        ZWECK_INTERNAL_SAY("field-name", "a field's name is lower_snake_case. Rename it."));
  }
};

template <class C, Name kMember>
inline constexpr bool CategoryHoldsOnlyFields = false;
struct MemberIsAField {
  static constexpr bool Keeps(const ListedMember& m) { return m.is_field; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(CategoryHoldsOnlyFields<typename A::Category, kMember>,
                  ZWECK_INTERNAL_SAY("category-only-fields",
                                     "a category holds only fields. Make this member a Field."));
  }
};

template <class C, Name kMember, class Category>
inline constexpr bool FieldBelongsToItsCategory = false;
struct FieldIsOwn {
  static constexpr bool Keeps(const ListedMember& m) { return m.own; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldBelongsToItsCategory<typename A::Category, kMember, typename A::Field::Category>,
        ZWECK_INTERNAL_SAY("field-own",
                           "this field names another category as its own. Name this one."));
  }
};

template <class C, Name kMember, std::uint32_t kNumber>
inline constexpr bool FieldHasAValidNumber = false;
struct NumberIsValid {
  static constexpr bool Keeps(const ListedMember& m) { return IsFieldNumber(m.number); }
  template <class A, Name kMember = A::kMember, class F = typename A::Field>
  static constexpr void Refuse() {
    static_assert(
        FieldHasAValidNumber<typename A::Category, kMember, F::kNumber>,
        ZWECK_INTERNAL_SAY(
            "field-number",
            "a field's number is 1 to 536870911, and not 19000 to 19999. Choose another."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool FieldHasEachTagOnce = false;
struct TagsStandOnce {
  static constexpr bool Keeps(const ListedMember& m) { return !m.type->tag_twice; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldHasEachTagOnce<typename A::Category, kMember, typename A::Field>,
        ZWECK_INTERNAL_SAY("field-tag-twice", "this field has the same tag twice. Merge them."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool FieldHasOnlyKnownTags = false;
struct TagsAreKnown {
  static constexpr bool Keeps(const ListedMember& m) { return !m.type->Has(TagClass::kUnknown); }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldHasOnlyKnownTags<typename A::Category, kMember, typename A::Field>,
        ZWECK_INTERNAL_SAY("field-tag",
                           "this tag is not one of Zweck's. Use the tags of declare/tags.h."));
  }
};

template <class C, Name kMember>
inline constexpr bool FieldSaysWhatItIs = false;
struct SaysWhatItIs {
  static constexpr bool Keeps(const ListedMember& m) {
    return m.type->Has(TagClass::kUnknown) || m.type->Has(TagClass::kIs);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(FieldSaysWhatItIs<typename A::Category, kMember>,
                  ZWECK_INTERNAL_SAY("field-kind", "a field says what it is. Add Is<Kind>."));
  }
};

template <class C, Name kMember, class KindOfData>
inline constexpr bool FieldNamesAKind = false;
struct IsNamesAKind {
  static constexpr bool Keeps(const ListedMember& m) {
    return m.type->Has(TagClass::kUnknown) || m.type->Names(TagClass::kIs);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(FieldNamesAKind<typename A::Category, kMember, typename A::Field::Kind>,
                  ZWECK_INTERNAL_SAY("kind-info",
                                     "Is<> names a kind. Give this type static constexpr "
                                     "zweck::KindInfo kInfo, or name a kind of declare/kinds.h."));
  }
};

template <class C, Name kMember, class Purposes>
inline constexpr bool FieldNamesPurposes = false;
struct ForNamesPurposes {
  static constexpr bool Keeps(const ListedMember& m) { return m.type->Names(TagClass::kFor); }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(FieldNamesPurposes<typename A::Category, kMember, typename A::Field::Purposes>,
                  ZWECK_INTERNAL_SAY("field-purposes",
                                     "For<> names one purpose or more, each with a PurposeInfo. "
                                     "Name them, or leave For out."));
  }
};

template <class C, Name kMember, class Recipients>
inline constexpr bool FieldNamesRecipients = false;
struct SharedWithNamesRecipients {
  static constexpr bool Keeps(const ListedMember& m) {
    return m.type->Names(TagClass::kSharedWith);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldNamesRecipients<typename A::Category, kMember, typename A::Field::Recipients>,
        ZWECK_INTERNAL_SAY("field-recipients",
                           "SharedWith<> names one recipient or more, each with a "
                           "RecipientInfo. Name them, or leave SharedWith out."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool FieldNamesAReader = false;
struct ReadByNamesAReader {
  static constexpr bool Keeps(const ListedMember& m) { return m.type->Names(TagClass::kReadBy); }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldNamesAReader<typename A::Category, kMember, typename A::Field>,
        ZWECK_INTERNAL_SAY("field-reader",
                           "ReadBy<> names a reader. Give this type static zweck::Reading "
                           "FromText(std::string& text); see declare/reader.h."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool TagsOfFieldHaveIds = false;
struct IdsAreValid {
  static constexpr bool Keeps(const ListedMember& m) { return m.type->ids; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(TagsOfFieldHaveIds<typename A::Category, kMember, typename A::Field>,
                  ZWECK_INTERNAL_SAY("tag-id",
                                     "the id of a kind, purpose or recipient is lower-case words "
                                     "with hyphens. Fix its kInfo.id."));
  }
};

template <class C, Name kMember, class F>
inline constexpr bool FieldHasValidPointers = false;
struct PointersAreValid {
  static constexpr bool Keeps(const ListedMember& m) { return m.type->pointers_are_valid; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        FieldHasValidPointers<typename A::Category, kMember, typename A::Field>,
        ZWECK_INTERNAL_SAY("field-pointer",
                           "At<> holds a JSON pointer such as \"/contact/email\". Fix it."));
  }
};

template <class C, Name kMember, class KindOfData>
inline constexpr bool WithheldKindHasNoPurpose = false;
struct WithheldHasNoPurpose {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->Has(TagClass::kFor) || !HasKind(m) || !m.type->kind->withheld;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        WithheldKindHasNoPurpose<typename A::Category, kMember, typename A::Field::Kind>,
        ZWECK_INTERNAL_SAY("kind-withheld",
                           "data of this kind has no purpose. Remove For, or the field."));
  }
};

template <class C, Name kMember, class KindOfData>
inline constexpr bool AnonymousCategoryPointsAtNobody = false;
struct AnonymousPointsAtNobody {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.anonymous || !HasKind(m) || m.type->kind->identifies == Identifies::kNo;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        AnonymousCategoryPointsAtNobody<typename A::Category, kMember, typename A::Field::Kind>,
        ZWECK_INTERNAL_SAY("anonymous-identifier",
                           "an anonymous category holds nothing that points at a person "
                           "or an organisation. Remove the field."));
  }
};

template <class C, Name kMember>
inline constexpr bool AnonymousCategoryHasNoSubject = false;
struct AnonymousHasNoSubject {
  static constexpr bool Keeps(const ListedMember& m) { return !m.anonymous || !m.type->subject; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(AnonymousCategoryHasNoSubject<typename A::Category, kMember>,
                  ZWECK_INTERNAL_SAY("anonymous-subject",
                                     "an anonymous category is about nobody. Remove Subject."));
  }
};

template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryNestsOnlyAnonymousOnes = false;
struct AnonymousNestsAnonymous {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.anonymous || m.type->nests_anonymous;
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        AnonymousCategoryNestsOnlyAnonymousOnes<typename A::Category, kMember,
                                                typename A::Field::Value>,
        ZWECK_INTERNAL_SAY(
            "anonymous-nested",
            "an anonymous category nests only anonymous ones. Mark the nested one, or remove it."));
  }
};

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
inline constexpr bool KeyIsTextOrWholeNumber = false;
struct KeyIsOneWord {
  static constexpr bool Keeps(const ListedMember& m) {
    return !m.type->known || !m.type->key || m.anonymous || CanBeKey(*m.type);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        KeyIsTextOrWholeNumber<typename A::Category, kMember, typename A::Field::Value>,
        ZWECK_INTERNAL_SAY(
            "key-value", "a key is one text, byte string or whole number. Choose another field."));
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
           (m.type->IsText() && m.type->max_bytes_is_valid);
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

template <class C, Name kMember>
inline constexpr bool AnonymousCategoryHasNoKey = false;
struct AnonymousHasNoKey {
  static constexpr bool Keeps(const ListedMember& m) { return !m.anonymous || !m.type->key; }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(AnonymousCategoryHasNoKey<typename A::Category, kMember>,
                  ZWECK_INTERNAL_SAY("anonymous-key",
                                     "a key tells each record of an anonymous category from all "
                                     "others. Remove Key."));
  }
};

// Does a value of it have few values? What is nested is asked by itself.
constexpr bool HasFewValues(const TypeTraits& type, std::uint32_t kept_days) {
  if (type.shape == Shape::kRepeated) return false;
  if (type.domain.days) return type.domain.periods != 0 || kept_days != 0;
  return type.domain.values != 0 || type.type == ValueType::kRecord;
}
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryHoldsOneOfAFewValues = false;
struct AnonymousIsClosed {
  static constexpr bool Keeps(const ListedMember& m) {
    const bool said = m.type->key || !m.type->nests_anonymous || !AnonymousPointsAtNobody::Keeps(m);
    return !m.type->known || !m.anonymous || said || HasFewValues(*m.type, m.kept_days);
  }
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        AnonymousCategoryHoldsOneOfAFewValues<typename A::Category, kMember,
                                              typename A::Field::Value>,
        ZWECK_INTERNAL_SAY("anonymous-open",
                           "this type has room for anybody's id, and the category is anonymous. "
                           "Make text a OneOf, a number a Bucketed or Range, a day or time a "
                           "CoarseDay<Week, 104>, a list one value."));
  }
};

// A listed member, as what is said of it names it.
template <class C, class M>
struct MemberAsked {
  using Category = C;
  using Field = typename M::Field;
  static constexpr auto kMember = M::kName;
  template <class R>
  static constexpr bool kKept = R::Keeps(kListedMember<C, M>);
};
using MemberRules = Rules<NameIsSnakeCase, MemberIsAField>;
// Asked of members that are fields.
using FieldRules =
    Rules<FieldIsOwn, NumberIsValid, TagsStandOnce, TagsAreKnown, SaysWhatItIs, IsNamesAKind,
          ForNamesPurposes, SharedWithNamesRecipients, ReadByNamesAReader, IdsAreValid,
          PointersAreValid, WithheldHasNoPurpose, AnonymousPointsAtNobody, AnonymousHasNoSubject,
          AnonymousNestsAnonymous, ValueIsKnown, KeyIsOneWord, KeyIsOpen, SecretIsText,
          MaxBytesFits, ReadByGivesOneText, RequiredIsPlain, AnonymousHasNoKey, AnonymousIsClosed>;

constexpr bool KeepsRules(const ListedMember& m) {
  return AllKeep(MemberRules{}, m) && AllKeep(FieldRules{}, m);
}
template <class C, class M>
constexpr void RefuseMember() {
  RefuseEach<MemberAsked<C, M>>(MemberRules{});
  if constexpr (kListedMember<C, M>.is_field) RefuseEach<MemberAsked<C, M>>(FieldRules{});
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_
