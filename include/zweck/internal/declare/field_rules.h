// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field of a category may be: each rule with its sentence. docs/errors.md explains them.

#ifndef ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_
#define ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_

#include <cstdint>

#include "zweck/declare/field.h"
#include "zweck/internal/declare/listed_member.h"
#include "zweck/internal/declare/rule.h"
#include "zweck/internal/declare/say.h"
#include "zweck/internal/declare/value_rules.h"

namespace zweck::internal {

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
  if (HoldsMany(type.shape)) return false;
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
          MaxBytesFits, ReadByGivesOneText, RequiredIsPlain, IndexIsOfOneValue,
          LookupIsOfWhatIsSealed, AnonymousHasNoKey, AnonymousIsClosed, NestsItselfAsAList,
          SubjectIsNoMap>;

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
