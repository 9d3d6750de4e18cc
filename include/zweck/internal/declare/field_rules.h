// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field of a category may be, and the sentence for each rule that it breaks.

#ifndef ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_
#define ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_

#include <cstdint>
#include <string_view>
#include <type_traits>

#include "zweck/declare/field.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

constexpr std::uint32_t kLastNumber =
    (1U << 29) - 1;  // of Protocol Buffers, which reserves 19000 to 19999
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

// What a field breaks by itself.
template <class C, class F>
struct FieldRules {
  static constexpr bool kIsFieldAtAll = false;
  static constexpr bool kKeeps = false;
};

template <class C, class OfCategory, std::uint32_t kFieldNumber, class T, class... Tags>
struct FieldRules<C, Field<OfCategory, kFieldNumber, T, Tags...>> {
  static constexpr bool kIsFieldAtAll = true;
  static constexpr bool kOwn = std::is_same_v<C, OfCategory>;
  static constexpr bool kNumbered = IsFieldNumber(kFieldNumber);
  static constexpr const TypeRules& kType = kTypeFacts<FieldType<T, Tags...>>.rules;
  static constexpr bool kKeeps =
      kOwn && kNumbered && kType.Keep() && (!C::kInfo.anonymous || kType.FitAnonymous());
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
template <class C, Name kMember, class T>
inline constexpr bool RequiredFieldIsPlain = false;
template <class C, Name kMember, class KindOfData>
inline constexpr bool WithheldKindHasNoPurpose = false;
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryHoldsNoText = false;
template <class C, Name kMember, class T>
inline constexpr bool AnonymousCategoryHoldsNoList = false;
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
    if constexpr (!R::kType.once) {
      static_assert(
          FieldHasEachTagOnce<C, kMember, F>,
          ZWECK_INTERNAL_SAY("field-tag-twice", "this field has the same tag twice. Merge them."));
    }
    if constexpr (!R::kType.tags) {
      static_assert(
          FieldHasOnlyKnownTags<C, kMember, F>,
          ZWECK_INTERNAL_SAY("field-tag",
                             "this field has a tag that is none. Use the tags of declare/tags.h."));
    } else if constexpr (!R::kType.is) {
      static_assert(FieldSaysWhatItIs<C, kMember>,
                    ZWECK_INTERNAL_SAY("field-kind", "a field says what it is. Add Is<Kind>."));
    } else if constexpr (!R::kType.kind) {
      static_assert(
          FieldNamesAKind<C, kMember, typename F::Kind>,
          ZWECK_INTERNAL_SAY("kind-info",
                             "Is<> names a kind. Give this type static constexpr zweck::KindInfo "
                             "kInfo, or name a kind of declare/kinds.h."));
    }
    if constexpr (!R::kType.purposes) {
      static_assert(FieldNamesPurposes<C, kMember, typename F::Purposes>,
                    ZWECK_INTERNAL_SAY("field-purposes",
                                       "For<> names one purpose or more, each with a PurposeInfo. "
                                       "Name them, or leave For out."));
    }
    if constexpr (!R::kType.recipients) {
      static_assert(FieldNamesRecipients<C, kMember, typename F::Recipients>,
                    ZWECK_INTERNAL_SAY("field-recipients",
                                       "SharedWith<> names one recipient or more, each with a "
                                       "RecipientInfo. Name them, or leave SharedWith out."));
    }
    if constexpr (!R::kType.ids) {
      static_assert(TagsOfFieldHaveIds<C, kMember, F>,
                    ZWECK_INTERNAL_SAY("tag-id",
                                       "the id of a kind, purpose or recipient is lower-case words "
                                       "with hyphens. Mend its kInfo.id."));
    }
    if constexpr (!R::kType.pointers) {
      static_assert(
          FieldHasValidPointers<C, kMember, F>,
          ZWECK_INTERNAL_SAY("field-pointer",
                             "At<> holds a JSON pointer such as \"/contact/email\". Mend it."));
    }
    if constexpr (!R::kType.withheld) {
      static_assert(
          WithheldKindHasNoPurpose<C, kMember, typename F::Kind>,
          ZWECK_INTERNAL_SAY("kind-withheld",
                             "data of this kind has no purpose. Remove For, or the field."));
    }
    if constexpr (C::kInfo.anonymous && !R::kType.nobody) {
      static_assert(AnonymousCategoryPointsAtNobody<C, kMember, typename F::Kind>,
                    ZWECK_INTERNAL_SAY("anonymous-identifier",
                                       "an anonymous category holds nothing that points at a "
                                       "person or an organisation. Remove the field."));
    }
    if constexpr (C::kInfo.anonymous && !R::kType.no_subject) {
      static_assert(AnonymousCategoryHasNoSubject<C, kMember>,
                    ZWECK_INTERNAL_SAY("anonymous-subject",
                                       "an anonymous category is about nobody. Remove Subject."));
    }
    if constexpr (C::kInfo.anonymous && !R::kType.nests_anonymous) {
      static_assert(AnonymousCategoryNestsOnlyAnonymousOnes<C, kMember, T>,
                    ZWECK_INTERNAL_SAY("anonymous-nested",
                                       "an anonymous category nests only anonymous ones. Mark the "
                                       "nested one, or remove it."));
    }
    if constexpr (!R::kType.value) {
      static_assert(
          FieldHoldsAKnownValue<C, kMember, T>,
          ZWECK_INTERNAL_SAY("field-value",
                             "a field can't hold this type. Use a type of declare/value.h; list an "
                             "enumeration by ZWECK_ENUM, a category by ZWECK_CATEGORY."));
    } else {
      if constexpr (!R::kType.key) {
        static_assert(KeyIsTextOrWholeNumber<C, kMember, T>,
                      ZWECK_INTERNAL_SAY(
                          "key-value",
                          "a key is one text, byte string or whole number. Choose another field."));
      }
      if constexpr (!R::kType.open_key) {
        static_assert(
            KeyIsNoSecret<C, kMember>,
            ZWECK_INTERNAL_SAY("key-secret",
                               "a key is looked up, so it is not sealed. Remove Key or Secret."));
      }
      if constexpr (!R::kType.secret) {
        static_assert(
            SecretIsTextOrBytes<C, kMember, T>,
            ZWECK_INTERNAL_SAY("secret-value",
                               "a Secret is text or bytes, and not a list. Change its type."));
      }
      if constexpr (!R::kType.max_bytes) {
        static_assert(
            MaxBytesFitsField<C, kMember, F>,
            ZWECK_INTERNAL_SAY(
                "field-max-bytes",
                "MaxBytes<> is 1 to 2147483647, and for text and bytes only. Mend or remove it."));
      }
      if constexpr (!R::kType.reader) {
        static_assert(ReadByGivesText<C, kMember, T>,
                      ZWECK_INTERNAL_SAY(
                          "field-read-by",
                          "ReadBy<> gives one text. Make the field a std::string, or remove it."));
      }
      if constexpr (!R::kType.required) {
        static_assert(RequiredFieldIsPlain<C, kMember, T>,
                      ZWECK_INTERNAL_SAY("field-required",
                                         "a Required field is neither optional nor a list. Make it "
                                         "plain, or remove Required."));
      }
      if constexpr (C::kInfo.anonymous && !R::kType.no_text) {
        static_assert(AnonymousCategoryHoldsNoText<C, kMember, T>,
                      ZWECK_INTERNAL_SAY("anonymous-text",
                                         "an anonymous category holds no text and no bytes. Use an "
                                         "enumeration or a number."));
      } else if constexpr (C::kInfo.anonymous && !R::kType.no_list && R::kType.nests_anonymous) {
        static_assert(
            AnonymousCategoryHoldsNoList<C, kMember, T>,
            ZWECK_INTERNAL_SAY("anonymous-list",
                               "an anonymous category holds no lists, which take whatever "
                               "text does, letter by letter. Hold one value."));
      }
    }
  }
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_FIELD_RULES_H_
