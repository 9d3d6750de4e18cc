// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be. ZWECK_CATEGORY asks once, over plain facts; only a category that breaks a
// rule pays for the sentences. Each rule has an entry in docs/errors.md.

#ifndef ZWECK_DECLARE_CATEGORY_RULES_H_
#define ZWECK_DECLARE_CATEGORY_RULES_H_

#include "zweck/declare/category.h"
#include "zweck/declare/say.h"

namespace zweck::declare {

constexpr std::uint32_t kLastNumber =
    (1U << 29) - 1;  // of Protocol Buffers, which reserves 19000 to 19999
constexpr bool IsFieldNumber(std::uint32_t n) {
  return n > 0 && n <= kLastNumber && (n < 19000 || n > 19999);
}

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

constexpr bool IsId(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  for (char c : id) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  }
  return true;
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

// What a field breaks by itself.
template <class C, class F>
struct FieldRules {
  static constexpr bool kIsFieldAtAll = false;
  static constexpr bool kKeeps = false;
};

template <class C, class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
struct FieldRules<C, Field<OfCategory, kFieldNumber, T, Tags...>> {
  using F = Field<OfCategory, kFieldNumber, T, Tags...>;
  static constexpr ValueType kType = kValueTypeOf<ElementOf<T>>;
  static constexpr bool kIsFieldAtAll = true;
  static constexpr bool kIsText = kType == ValueType::kString || kType == ValueType::kBytes;
  static constexpr bool kIsWhole = kType == ValueType::kInt32 || kType == ValueType::kUint32 ||
                                   kType == ValueType::kInt64 || kType == ValueType::kUint64;
  static constexpr bool kIsKey = kTagCount<TagClass::kKey, Tags...> > 0;

  static constexpr bool kOwn = std::is_same_v<C, OfCategory>;
  static constexpr bool kNumbered = IsFieldNumber(kFieldNumber);
  static constexpr bool kValue =
      kType != ValueType::kUnknown && !std::is_same_v<T, std::vector<std::optional<ElementOf<T>>>>;
  static constexpr bool kTags = ((kTagClass<Tags> != TagClass::kUnknown) && ...);
  static constexpr bool kOnce = [] {
    for (const int n :
         {kTagCount<TagClass::kIs, Tags...>, kTagCount<TagClass::kFor, Tags...>,
          kTagCount<TagClass::kKey, Tags...>, kTagCount<TagClass::kSubject, Tags...>,
          kTagCount<TagClass::kSecret, Tags...>, kTagCount<TagClass::kSharedWith, Tags...>,
          kTagCount<TagClass::kMaxBytes, Tags...>, kTagCount<TagClass::kReadBy, Tags...>}) {
      if (n > 1) return false;
    }
    return true;
  }();
  static constexpr bool kHasIs = Kind<typename F::Kind>;
  static constexpr bool kPurposes =
      std::is_void_v<typename F::Purposes> || kNamesPurposes<typename F::Purposes>;
  static constexpr bool kRecipients =
      std::is_void_v<typename F::Recipients> || kNamesRecipients<typename F::Recipients>;
  static constexpr bool kKey =
      !kIsKey || (kShapeOf<T> == Shape::kSingle && (kIsText || kIsWhole) && !F::kSecret);
  static constexpr bool kSecret = !F::kSecret || (kIsText && kShapeOf<T> != Shape::kRepeated);
  static constexpr bool kPointers =
      ((kTagClass<Tags> != TagClass::kAt || IsPointer(kPointerIn<Tags>)) && ...);
  static constexpr bool kMaxBytes =
      ((kTagClass<Tags> != TagClass::kMaxBytes || kBytesIn<Tags> > 0) && ...) &&
      (kIsText || kTagCount<TagClass::kMaxBytes, Tags...> == 0);
  static constexpr bool kReader = kTagCount<TagClass::kReadBy, Tags...> == 0 ||
                                  (kType == ValueType::kString && kShapeOf<T> != Shape::kRepeated);
  static constexpr bool kWithheld = [] {
    if constexpr (kHasIs) return !F::Kind::kInfo.withheld || std::is_void_v<typename F::Purposes>;
    return true;
  }();
  static constexpr bool kNoText = !C::kInfo.anonymous || !kIsText;
  static constexpr bool kNobody = [] {
    if constexpr (kHasIs)
      return !C::kInfo.anonymous || F::Kind::kInfo.identifies == Identifies::kNo;
    return true;
  }();
  static constexpr bool kNestedAnonymous = [] {
    if constexpr (kType == ValueType::kRecord)
      return !C::kInfo.anonymous || ElementOf<T>::kInfo.anonymous;
    return true;
  }();

  static constexpr bool kKeeps = kOwn && kNumbered && kValue && kTags && kOnce && kHasIs &&
                                 kPurposes && kRecipients && kKey && kSecret && kPointers &&
                                 kMaxBytes && kReader && kWithheld && kNoText && kNobody &&
                                 kNestedAnonymous;
};

// The sentences. Each reads as a condition, with the names as its arguments, and is used where it
// does not hold.
template <class C, Name kMember>
inline constexpr bool CategoryHoldsOnlyFields = false;
template <class C, Name kMember>
inline constexpr bool FieldBelongsToItsCategory = false;
template <class C, Name kMember, std::uint32_t kNumber>
inline constexpr bool FieldHasAValidNumber = false;
template <class C, Name kMember, class T>
inline constexpr bool FieldHoldsAKnownValue = false;
template <class C, Name kMember, class F>
inline constexpr bool FieldHasOnlyKnownTags = false;
template <class C, Name kMember>
inline constexpr bool FieldHasEachTagOnce = false;
template <class C, Name kMember>
inline constexpr bool FieldSaysWhatItIs = false;
template <class C, Name kMember, class Purposes>
inline constexpr bool FieldNamesPurposes = false;
template <class C, Name kMember, class Recipients>
inline constexpr bool FieldNamesRecipients = false;
template <class C, Name kMember, class T>
inline constexpr bool KeyIsTextOrWholeNumber = false;
template <class C, Name kMember, class T>
inline constexpr bool SecretIsTextOrBytes = false;
template <class C, Name kMember>
inline constexpr bool FieldHasValidPointers = false;
template <class C, Name kMember>
inline constexpr bool MaxBytesFitsField = false;
template <class C, Name kMember, class T>
inline constexpr bool ReadByGivesText = false;
template <class C, Name kMember, class KindOfData>
inline constexpr bool WithheldKindHasNoPurpose = false;
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryHoldsNoText = false;
template <class C, Name kMember, class KindOfData>
inline constexpr bool AnonymousCategoryPointsAtNobody = false;
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryNestsOnlyAnonymousOnes = false;
template <class C, Name kMember>
inline constexpr bool MemberIsNamedInSnakeCase = false;
template <class C, Name kA, Name kB>
inline constexpr bool FieldsHaveDifferentNumbers = false;
template <class C, Name kA, Name kB>
inline constexpr bool CategoryHasOneKey = false;
template <class C, Name kA, Name kB>
inline constexpr bool CategoryHasOneSubject = false;
template <class C>
inline constexpr bool CategoryIsAnAggregate = false;
template <class C>
inline constexpr bool CategoryHasInfo = false;
template <class C>
inline constexpr bool CategoryHasAnId = false;
template <class C>
inline constexpr bool CategoryListsEveryMember = false;
template <class C>
inline constexpr bool CategoryHasARetentionOrNone = false;

template <class M>
consteval auto NameIn() {
  return M::kName;
}

template <class C, class M>
consteval void RefuseMember() {
  using F = typename M::Field;
  if constexpr (!FieldRules<C, F>::kIsFieldAtAll) {
    static_assert(CategoryHoldsOnlyFields<C, NameIn<M>()>,
                  ZWECK_INTERNAL_SAY("category-only-fields",
                                     "a category holds only fields. Make this member a Field."));
  }
  if constexpr (!IsSnake(M::kName.view())) {
    static_assert(
        MemberIsNamedInSnakeCase<C, NameIn<M>()>,
        ZWECK_INTERNAL_SAY("field-name", "a field's name is lower_snake_case. Rename it."));
  }
  if constexpr (FieldRules<C, F>::kIsFieldAtAll) {
    using R = FieldRules<C, F>;
    using T = typename F::Value;
    if constexpr (!R::kOwn) {
      static_assert(
          FieldBelongsToItsCategory<C, NameIn<M>()>,
          ZWECK_INTERNAL_SAY("field-own",
                             "this field says that it belongs to another category. Name its own."));
    }
    if constexpr (!R::kNumbered) {
      static_assert(
          FieldHasAValidNumber<C, NameIn<M>(), F::kNumber>,
          ZWECK_INTERNAL_SAY(
              "field-number",
              "a field's number is 1 to 536870911, and not 19000 to 19999. Choose another."));
    }
    if constexpr (!R::kValue) {
      static_assert(
          FieldHoldsAKnownValue<C, NameIn<M>(), T>,
          ZWECK_INTERNAL_SAY("field-value",
                             "a field can't hold this type. Use a type of declare/value.h; list an "
                             "enumeration by ZWECK_ENUM, a category by ZWECK_CATEGORY."));
    }
    if constexpr (!R::kTags) {
      static_assert(
          FieldHasOnlyKnownTags<C, NameIn<M>(), F>,
          ZWECK_INTERNAL_SAY("field-tag",
                             "this field has a tag that is none. Use the tags of declare/tags.h."));
    }
    if constexpr (!R::kOnce) {
      static_assert(
          FieldHasEachTagOnce<C, NameIn<M>()>,
          ZWECK_INTERNAL_SAY("field-tag-twice", "this field has the same tag twice. Merge them."));
    }
    if constexpr (!R::kHasIs) {
      static_assert(FieldSaysWhatItIs<C, NameIn<M>()>,
                    ZWECK_INTERNAL_SAY("field-kind", "a field says what it is. Add Is<Kind>."));
    }
    if constexpr (!R::kPurposes) {
      static_assert(FieldNamesPurposes<C, NameIn<M>(), typename F::Purposes>,
                    ZWECK_INTERNAL_SAY("field-purposes",
                                       "For<> names one purpose or more, each with a PurposeInfo. "
                                       "Name them, or leave For out."));
    }
    if constexpr (!R::kRecipients) {
      static_assert(FieldNamesRecipients<C, NameIn<M>(), typename F::Recipients>,
                    ZWECK_INTERNAL_SAY("field-recipients",
                                       "SharedWith<> names one recipient or more, each with a "
                                       "RecipientInfo. Name them, or leave SharedWith out."));
    }
    if constexpr (!R::kKey) {
      static_assert(KeyIsTextOrWholeNumber<C, NameIn<M>(), T>,
                    ZWECK_INTERNAL_SAY("key-value",
                                       "a key is one text, byte string or whole number, and not "
                                       "Secret. Choose another field."));
    }
    if constexpr (!R::kSecret) {
      static_assert(
          SecretIsTextOrBytes<C, NameIn<M>(), T>,
          ZWECK_INTERNAL_SAY("secret-value",
                             "a Secret is text or bytes, and not a list. Change its type."));
    }
    if constexpr (!R::kPointers) {
      static_assert(
          FieldHasValidPointers<C, NameIn<M>()>,
          ZWECK_INTERNAL_SAY("field-pointer",
                             "At<> holds a JSON pointer such as \"/contact/email\". Mend it."));
    }
    if constexpr (!R::kMaxBytes) {
      static_assert(
          MaxBytesFitsField<C, NameIn<M>()>,
          ZWECK_INTERNAL_SAY(
              "field-max-bytes",
              "MaxBytes<> is more than 0, and for text and bytes only. Mend or remove it."));
    }
    if constexpr (!R::kReader) {
      static_assert(ReadByGivesText<C, NameIn<M>(), T>,
                    ZWECK_INTERNAL_SAY(
                        "field-read-by",
                        "ReadBy<> gives one text. Make the field a std::string, or remove it."));
    }
    if constexpr (R::kHasIs) {
      if constexpr (!R::kWithheld) {
        static_assert(
            WithheldKindHasNoPurpose<C, NameIn<M>(), typename F::Kind>,
            ZWECK_INTERNAL_SAY("kind-withheld",
                               "data of this kind has no purpose. Remove For, or the field."));
      }
      if constexpr (!R::kNobody) {
        static_assert(
            AnonymousCategoryPointsAtNobody<C, NameIn<M>(), typename F::Kind>,
            ZWECK_INTERNAL_SAY(
                "anonymous-identifier",
                "an anonymous category holds nothing that points at a person. Remove the field."));
      }
    }
    if constexpr (!R::kNoText) {
      static_assert(
          AnonymousCategoryHoldsNoText<C, NameIn<M>(), T>,
          ZWECK_INTERNAL_SAY(
              "anonymous-text",
              "an anonymous category holds no text and no bytes. Use an enumeration or a number."));
    }
    if constexpr (!R::kNestedAnonymous) {
      static_assert(AnonymousCategoryNestsOnlyAnonymousOnes<C, NameIn<M>(), T>,
                    ZWECK_INTERNAL_SAY("anonymous-nested",
                                       "an anonymous category nests only anonymous ones. Mark the "
                                       "nested one, or remove it."));
    }
  }
}

template <class F>
inline constexpr bool kIsKeyField = false;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr bool kIsKeyField<Field<C, kNumber, T, Tags...>> =
    kTagCount<TagClass::kKey, Tags...> > 0;
template <class... Fs>
struct FirstKey {
  using type = void;
};
template <class F, class... Fs>
struct FirstKey<F, Fs...> : std::conditional_t<kIsKeyField<F>, std::type_identity<F>, FirstKey<Fs...>> {};
template <class... Ms>
FirstKey<typename Ms::Field...> KeyAmong(boost::hana::tuple<Ms...>*);
// The field that is the key of a category, or void.
template <class C>
using KeyFieldOf = typename decltype(KeyAmong(static_cast<MembersOf<C>*>(nullptr)))::type;

template <class F>
inline constexpr bool kIsSubjectField = false;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr bool kIsSubjectField<Field<C, kNumber, T, Tags...>> =
    kTagCount<TagClass::kSubject, Tags...> > 0;
template <class F>
inline constexpr std::uint32_t kNumberOf = 0;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr std::uint32_t kNumberOf<Field<C, kNumber, T, Tags...>> = kNumber;

template <class C, class A, class B>
consteval void RefusePair() {
  if constexpr (!(kNumberOf<typename A::Field> != kNumberOf<typename B::Field>)) {
    static_assert(FieldsHaveDifferentNumbers<C, NameIn<A>(), NameIn<B>()>,
                  ZWECK_INTERNAL_SAY("field-number-twice",
                                     "two fields have the same number. Give one another."));
  }
  if constexpr ((kIsKeyField<typename A::Field> && kIsKeyField<typename B::Field>)) {
    static_assert(
        CategoryHasOneKey<C, NameIn<A>(), NameIn<B>()>,
        ZWECK_INTERNAL_SAY("category-keys", "a category has at most one Key. Remove one."));
  }
  if constexpr ((kIsSubjectField<typename A::Field> && kIsSubjectField<typename B::Field>)) {
    static_assert(
        CategoryHasOneSubject<C, NameIn<A>(), NameIn<B>()>,
        ZWECK_INTERNAL_SAY("category-subjects", "a category has at most one Subject. Remove one."));
  }
}

// Facts about two members that exclude each other, found without a template per pair.
struct PairFacts {
  std::uint32_t number;
  bool key;
  bool subject;
};
constexpr bool Exclude(const PairFacts& a, const PairFacts& b) {
  return a.number == b.number || (a.key && b.key) || (a.subject && b.subject);
}

template <class C, class A, class... Bs>
consteval void RefusePairs() {
  (RefusePair<C, A, Bs>(), ...);
  if constexpr (sizeof...(Bs) > 1) RefusePairs<C, Bs...>();
}

// Asked of the facts first, so that a category without a fault costs no template per pair.
template <class... Ms>
consteval bool NoPairCollides() {
  if constexpr (sizeof...(Ms) > 1) {
    constexpr PairFacts kFacts[] = {{kNumberOf<typename Ms::Field>, kIsKeyField<typename Ms::Field>,
                                     kIsSubjectField<typename Ms::Field>}...};
    for (std::size_t i = 0; i < sizeof...(Ms); ++i) {
      for (std::size_t j = i + 1; j < sizeof...(Ms); ++j) {
        if (Exclude(kFacts[i], kFacts[j])) return false;
      }
    }
  }
  return true;
}

template <class Any, class>
using Same = Any;
template <class C, class... Ms>
concept TakesOneMore = requires { C{Same<AnyMember, Ms>{}..., AnyMember{}}; } ||
                       requires { C{Same<AnyMember, Ms>{}..., {}}; };

// Every byte of the struct belongs to a listed member, or to the padding in front of the next.
template <class C, class... Ms>
consteval bool FillsTheStruct() {
  std::size_t end = 0;
  bool filled = true;
  const auto next = [&](std::size_t offset, std::size_t size, std::size_t align) {
    filled = filled && offset == (end + align - 1) / align * align;
    end = offset + size;
  };
  (next(Ms::kOffset, sizeof(typename Ms::Field), alignof(typename Ms::Field)), ...);
  return filled && sizeof(C) == (end + alignof(C) - 1) / alignof(C) * alignof(C);
}

template <class C>
consteval bool RetentionIsOne() {
  if constexpr (requires { typename C::Retention; }) return kIsRetention<typename C::Retention>;
  return true;
}

// The members of a category as a Hana tuple, once the category keeps every rule.
template <class C, class... Ms>
consteval boost::hana::tuple<Ms...> CheckedMembers() {
  constexpr bool kHasInfo = requires {
    { C::kInfo } -> std::same_as<const CategoryInfo&>;
  };
  if constexpr (!kHasInfo) {
    static_assert(
        CategoryHasInfo<C>,
        ZWECK_INTERNAL_SAY(
            "category-info",
            "a category describes itself. Add static constexpr zweck::CategoryInfo kInfo."));
  }
  if constexpr (!(std::is_aggregate_v<C> && std::is_standard_layout_v<C>)) {
    static_assert(CategoryIsAnAggregate<C>,
                  ZWECK_INTERNAL_SAY("category-aggregate",
                                     "a category is a plain struct: no base, constructor, private "
                                     "or virtual member. Make it one."));
  }
  if constexpr (kHasInfo && std::is_aggregate_v<C>) {
    if constexpr (!IsId(C::kInfo.id)) {
      static_assert(
          CategoryHasAnId<C>,
          ZWECK_INTERNAL_SAY("category-id",
                             "a category's id is lower-case words with hyphens. Mend kInfo.id."));
    }
    if constexpr (!(sizeof...(Ms) != 0 && !TakesOneMore<C, Ms...> && FillsTheStruct<C, Ms...>())) {
      static_assert(
          CategoryListsEveryMember<C>,
          ZWECK_INTERNAL_SAY(
              "category-member-forgotten",
              "ZWECK_CATEGORY lists every member once, in their order. Add the missing one."));
    }
    if constexpr (!RetentionIsOne<C>()) {
      static_assert(CategoryHasARetentionOrNone<C>,
                    ZWECK_INTERNAL_SAY("category-retention",
                                       "Retention is a KeepFor or a KeepUntil. Use one of them."));
    }
    if constexpr (!((FieldRules<C, typename Ms::Field>::kKeeps && IsSnake(Ms::kName.view())) &&
                    ...)) {
      (RefuseMember<C, Ms>(), ...);
    } else if constexpr (!NoPairCollides<Ms...>()) {
      RefusePairs<C, Ms...>();
    }
  }
  return {};
}

}  // namespace zweck::declare

#endif  // ZWECK_DECLARE_CATEGORY_RULES_H_
