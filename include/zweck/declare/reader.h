// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Readers of text: how a `ReadBy` field is read from incoming JSON that does not hold its text
// plainly.
//
//   struct LowerCase {
//     static zweck::Reading FromText(std::string& text) {
//       absl::AsciiStrToLower(&text);
//       return zweck::Reading::kKept;
//     }
//   };
//
// and, in a category:
//
//   Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::ReadBy<LowerCase>> email;

#ifndef ZWECK_DECLARE_READER_H_
#define ZWECK_DECLARE_READER_H_

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/internal/language.h"

namespace zweck {

// What a reader made of an incoming value.
enum class Reading : std::uint8_t {
  kKept,
  kAbsent,     // stands for "nothing": the field stays empty
  kForgotten,  // stands for "this person asked to be forgotten": IngestReport::forgotten
  kMalformed,  // kInvalidArgument for the whole record
};

namespace internal {

template <class R>
concept MayReadJson = !requires {
  &R::FromJson;
} || std::convertible_to<decltype(&R::FromJson), Reading (*)(std::string_view, std::string&)>;

}  // namespace internal

// `FromText` gets a decoded JSON string and changes it in place. A reader that also takes other
// values has
//
//   static zweck::Reading FromJson(std::string_view json, std::string& text);
//
// which gets the raw value from the document and fills `text`; without it, only strings are
// accepted. The resulting text must be UTF-8 and within the field's MaxBytes.
template <class R>
concept ReadsText = requires(std::string& text) {
  { &R::FromText } -> std::convertible_to<Reading (*)(std::string&)>;
} && internal::MayReadJson<R>;

}  // namespace zweck

#endif  // ZWECK_DECLARE_READER_H_
