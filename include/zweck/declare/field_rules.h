// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field of a category may be, and the sentence for each rule that it breaks.

#ifndef ZWECK_DECLARE_FIELD_RULES_H_
#define ZWECK_DECLARE_FIELD_RULES_H_

#include <initializer_list>

#include "zweck/declare/field.h"
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

// At() may stand several times, and what is no tag is refused as such.
constexpr bool EachTagIsOnce(std::initializer_list<TagClass> tags) {
  unsigned seen = 0;
  for (const TagClass tag : tags) {
    if (tag == TagClass::kUnknown || tag == TagClass::kAt) continue;
    const unsigned bit = 1U << static_cast<unsigned>(tag);
    if ((seen & bit) != 0) return false;
    seen |= bit;
  }
  return true;
}

// What the type and the tags of a field break, whosever it is: asked once for all such fields.
template <class T, class... Tags>
struct TypeRules {
  static constexpr ValueType kType = kValueTypeOf<ElementOf<T>>;
  static constexpr bool kIsText = kType == ValueType::kString || kType == ValueType::kBytes;
  static constexpr bool kIsWhole = kType == ValueType::kInt32 || kType == ValueType::kUint32 ||
                                   kType == ValueType::kInt64 || kType == ValueType::kUint64;
  static constexpr bool kIsKey = kTagCount<TagClass::kKey, Tags...> > 0;
  static constexpr bool kIsSecret = kTagCount<TagClass::kSecret, Tags...> > 0;
  using KindOfData = typename KindIn<typename FirstTag<TagClass::kIs, Tags...>::type>::type;
  using Purposes = typename FirstTag<TagClass::kFor, Tags...>::type;
  using Recipients = typename FirstTag<TagClass::kSharedWith, Tags...>::type;

  static constexpr bool kValue =
      kType != ValueType::kUnknown && !std::is_same_v<T, std::vector<std::optional<ElementOf<T>>>>;
  static constexpr bool kTags = ((kTagClass<Tags> != TagClass::kUnknown) && ...);
  static constexpr bool kOnce = EachTagIsOnce({kTagClass<Tags>...});
  static constexpr bool kHasIs = kTagCount<TagClass::kIs, Tags...> > 0;
  static constexpr bool kHasKind = Kind<KindOfData>;
  static constexpr bool kPurposes = std::is_void_v<Purposes> || kNamesPurposes<Purposes>;
  static constexpr bool kRecipients = std::is_void_v<Recipients> || kNamesRecipients<Recipients>;
  static constexpr bool kIds = (kHaveIds<Tags> && ...);
  static constexpr bool kKey = !kIsKey || (kShapeOf<T> == Shape::kSingle && (kIsText || kIsWhole));
  static constexpr bool kOpenKey = !kIsKey || !kIsSecret;
  static constexpr bool kSecret = !kIsSecret || (kIsText && kShapeOf<T> != Shape::kRepeated);
  static constexpr bool kPointers =
      ((kTagClass<Tags> != TagClass::kAt || IsPointer(kPointerIn<Tags>)) && ...);
  static constexpr bool kMaxBytes = ((kBytesIn<Tags> > 0 && kBytesIn<Tags> <= kMostBytes) && ...) &&
                                    (kIsText || kTagCount<TagClass::kMaxBytes, Tags...> == 0);
  static constexpr bool kReader = kTagCount<TagClass::kReadBy, Tags...> == 0 ||
                                  (kType == ValueType::kString && kShapeOf<T> != Shape::kRepeated);
  static constexpr bool kWithheld = [] {
    if constexpr (kHasKind) return !KindOfData::kInfo.withheld || std::is_void_v<Purposes>;
    return true;
  }();

  static constexpr bool kTypeKeeps = kValue && kTags && kOnce && kHasIs && kHasKind && kPurposes &&
                                     kRecipients && kIds && kKey && kOpenKey && kSecret &&
                                     kPointers && kMaxBytes && kReader && kWithheld;

  // What an anonymous category asks besides.
  static constexpr bool kPointsAtNobody = [] {
    if constexpr (kHasKind) return KindOfData::kInfo.identifies == Identifies::kNo;
    return true;
  }();
  static constexpr bool kHasNoSubject = kTagCount<TagClass::kSubject, Tags...> == 0;
  static constexpr bool kNestsAnonymous = [] {
    if constexpr (kType == ValueType::kRecord) return ElementOf<T>::kInfo.anonymous;
    return true;
  }();
};

// What a field breaks by itself.
template <class C, class F>
struct FieldRules {
  static constexpr bool kIsFieldAtAll = false;
  static constexpr bool kKeeps = false;
};

template <class C, class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
struct FieldRules<C, Field<OfCategory, kFieldNumber, T, Tags...>> : TypeRules<T, Tags...> {
  using Type = TypeRules<T, Tags...>;
  static constexpr bool kIsFieldAtAll = true;
  static constexpr bool kOwn = std::is_same_v<C, OfCategory>;
  static constexpr bool kNumbered = IsFieldNumber(kFieldNumber);
  static constexpr bool kNoText = !C::kInfo.anonymous || !Type::kIsText;
  static constexpr bool kNobody = !C::kInfo.anonymous || Type::kPointsAtNobody;
  static constexpr bool kNoSubject = !C::kInfo.anonymous || Type::kHasNoSubject;
  static constexpr bool kNestedAnonymous = !C::kInfo.anonymous || Type::kNestsAnonymous;
  static constexpr bool kKeeps =
      kOwn && kNumbered && Type::kTypeKeeps &&
      (!C::kInfo.anonymous || (kNoText && kNobody && kNoSubject && kNestedAnonymous));
};

// The sentences. Each reads as a condition, with the names as its arguments, and is used where it
// does not hold.
template <class C, Name kMember>
inline constexpr bool CategoryHoldsOnlyFields = false;
template <class C, Name kMember>
inline constexpr bool MemberIsNamedInSnakeCase = false;
template <class C, Name kMember, class Category>
inline constexpr bool FieldBelongsToItsCategory = false;
template <class C, Name kMember, std::uint32_t kNumber>
inline constexpr bool FieldHasAValidNumber = false;
template <class C, Name kMember, class T>
inline constexpr bool FieldHoldsAKnownValue = false;
template <class C, Name kMember, class F>
inline constexpr bool FieldHasOnlyKnownTags = false;
template <class C, Name kMember, class F>
inline constexpr bool FieldHasEachTagOnce = false;
template <class C, Name kMember>
inline constexpr bool FieldSaysWhatItIs = false;
template <class C, Name kMember, class KindOfData>
inline constexpr bool FieldNamesAKind = false;
template <class C, Name kMember, class Purposes>
inline constexpr bool FieldNamesPurposes = false;
template <class C, Name kMember, class Recipients>
inline constexpr bool FieldNamesRecipients = false;
template <class C, Name kMember, class F>
inline constexpr bool TagsOfFieldHaveIds = false;
template <class C, Name kMember, class T>
inline constexpr bool KeyIsTextOrWholeNumber = false;
template <class C, Name kMember>
inline constexpr bool KeyIsNoSecret = false;
template <class C, Name kMember, class T>
inline constexpr bool SecretIsTextOrBytes = false;
template <class C, Name kMember, class F>
inline constexpr bool FieldHasValidPointers = false;
template <class C, Name kMember, class F>
inline constexpr bool MaxBytesFitsField = false;
template <class C, Name kMember, class T>
inline constexpr bool ReadByGivesText = false;
template <class C, Name kMember, class KindOfData>
inline constexpr bool WithheldKindHasNoPurpose = false;
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryHoldsNoText = false;
template <class C, Name kMember, class KindOfData>
inline constexpr bool AnonymousCategoryPointsAtNobody = false;
template <class C, Name kMember>
inline constexpr bool AnonymousCategoryHasNoSubject = false;
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryNestsOnlyAnonymousOnes = false;

// Says what a field breaks by itself.
template <class C, class F, Name kMember>
consteval void RefuseField() {
  using R = FieldRules<C, F>;
  if constexpr (!IsSnake(kMember.view())) {
    static_assert(
        MemberIsNamedInSnakeCase<C, kMember>,
        ZWECK_INTERNAL_SAY("field-name", "a field's name is lower_snake_case. Rename it."));
  }
  if constexpr (!R::kIsFieldAtAll) {
    static_assert(CategoryHoldsOnlyFields<C, kMember>,
                  ZWECK_INTERNAL_SAY("category-only-fields",
                                     "a category holds only fields. Make this member a Field."));
  } else {
    using T = typename F::Value;
    if constexpr (!R::kOwn) {
      static_assert(
          FieldBelongsToItsCategory<C, kMember, typename F::Category>,
          ZWECK_INTERNAL_SAY("field-own",
                             "this field names another category as its own. Name this one."));
    }
    if constexpr (!R::kNumbered) {
      static_assert(
          FieldHasAValidNumber<C, kMember, F::kNumber>,
          ZWECK_INTERNAL_SAY(
              "field-number",
              "a field's number is 1 to 536870911, and not 19000 to 19999. Choose another."));
    }
    if constexpr (!R::kOnce) {
      static_assert(
          FieldHasEachTagOnce<C, kMember, F>,
          ZWECK_INTERNAL_SAY("field-tag-twice", "this field has the same tag twice. Merge them."));
    }
    if constexpr (!R::kTags) {
      static_assert(
          FieldHasOnlyKnownTags<C, kMember, F>,
          ZWECK_INTERNAL_SAY("field-tag",
                             "this field has a tag that is none. Use the tags of declare/tags.h."));
    } else if constexpr (!R::kHasIs) {
      static_assert(FieldSaysWhatItIs<C, kMember>,
                    ZWECK_INTERNAL_SAY("field-kind", "a field says what it is. Add Is<Kind>."));
    } else if constexpr (!R::kHasKind) {
      static_assert(
          FieldNamesAKind<C, kMember, typename F::Kind>,
          ZWECK_INTERNAL_SAY("kind-info",
                             "Is<> names a kind. Give this type static constexpr zweck::KindInfo "
                             "kInfo, or name a kind of declare/kinds.h."));
    }
    if constexpr (!R::kPurposes) {
      static_assert(FieldNamesPurposes<C, kMember, typename F::Purposes>,
                    ZWECK_INTERNAL_SAY("field-purposes",
                                       "For<> names one purpose or more, each with a PurposeInfo. "
                                       "Name them, or leave For out."));
    }
    if constexpr (!R::kRecipients) {
      static_assert(FieldNamesRecipients<C, kMember, typename F::Recipients>,
                    ZWECK_INTERNAL_SAY("field-recipients",
                                       "SharedWith<> names one recipient or more, each with a "
                                       "RecipientInfo. Name them, or leave SharedWith out."));
    }
    if constexpr (!R::kIds) {
      static_assert(TagsOfFieldHaveIds<C, kMember, F>,
                    ZWECK_INTERNAL_SAY("tag-id",
                                       "the id of a kind, purpose or recipient is lower-case words "
                                       "with hyphens. Mend its kInfo.id."));
    }
    if constexpr (!R::kPointers) {
      static_assert(
          FieldHasValidPointers<C, kMember, F>,
          ZWECK_INTERNAL_SAY("field-pointer",
                             "At<> holds a JSON pointer such as \"/contact/email\". Mend it."));
    }
    if constexpr (!R::kWithheld) {
      static_assert(
          WithheldKindHasNoPurpose<C, kMember, typename F::Kind>,
          ZWECK_INTERNAL_SAY("kind-withheld",
                             "data of this kind has no purpose. Remove For, or the field."));
    }
    if constexpr (!R::kNobody) {
      static_assert(AnonymousCategoryPointsAtNobody<C, kMember, typename F::Kind>,
                    ZWECK_INTERNAL_SAY("anonymous-identifier",
                                       "an anonymous category holds nothing that points at a "
                                       "person or an organisation. Remove the field."));
    }
    if constexpr (!R::kNoSubject) {
      static_assert(AnonymousCategoryHasNoSubject<C, kMember>,
                    ZWECK_INTERNAL_SAY("anonymous-subject",
                                       "an anonymous category is about nobody. Remove Subject."));
    }
    if constexpr (!R::kNestedAnonymous) {
      static_assert(AnonymousCategoryNestsOnlyAnonymousOnes<C, kMember, T>,
                    ZWECK_INTERNAL_SAY("anonymous-nested",
                                       "an anonymous category nests only anonymous ones. Mark the "
                                       "nested one, or remove it."));
    }
    if constexpr (!R::kValue) {
      static_assert(
          FieldHoldsAKnownValue<C, kMember, T>,
          ZWECK_INTERNAL_SAY("field-value",
                             "a field can't hold this type. Use a type of declare/value.h; list an "
                             "enumeration by ZWECK_ENUM, a category by ZWECK_CATEGORY."));
    } else {
      if constexpr (!R::kKey) {
        static_assert(KeyIsTextOrWholeNumber<C, kMember, T>,
                      ZWECK_INTERNAL_SAY(
                          "key-value",
                          "a key is one text, byte string or whole number. Choose another field."));
      }
      if constexpr (!R::kOpenKey) {
        static_assert(
            KeyIsNoSecret<C, kMember>,
            ZWECK_INTERNAL_SAY("key-secret",
                               "a key is looked up, so it is not sealed. Remove Key or Secret."));
      }
      if constexpr (!R::kSecret) {
        static_assert(
            SecretIsTextOrBytes<C, kMember, T>,
            ZWECK_INTERNAL_SAY("secret-value",
                               "a Secret is text or bytes, and not a list. Change its type."));
      }
      if constexpr (!R::kMaxBytes) {
        static_assert(
            MaxBytesFitsField<C, kMember, F>,
            ZWECK_INTERNAL_SAY(
                "field-max-bytes",
                "MaxBytes<> is 1 to 2147483647, and for text and bytes only. Mend or remove it."));
      }
      if constexpr (!R::kReader) {
        static_assert(ReadByGivesText<C, kMember, T>,
                      ZWECK_INTERNAL_SAY(
                          "field-read-by",
                          "ReadBy<> gives one text. Make the field a std::string, or remove it."));
      }
      if constexpr (!R::kNoText) {
        static_assert(AnonymousCategoryHoldsNoText<C, kMember, T>,
                      ZWECK_INTERNAL_SAY("anonymous-text",
                                         "an anonymous category holds no text and no bytes. Use an "
                                         "enumeration or a number."));
      }
    }
  }
}

}  // namespace zweck::declare

#endif  // ZWECK_DECLARE_FIELD_RULES_H_
