// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field can hold: text, bytes, bool, whole numbers of 8, 16, 32 and 64 bits, float, double,
// enumerations, absl::Time, absl::CivilDay and nested categories; each plain, optional, as a list
// or as a map with text keys; and the types of decimal.h and anonymous.h, plain or optional.
// Nothing else. A category may list itself:
//
//   Field<1, std::string, zweck::Is<zweck::kind::MessageBody>, zweck::For<ContactCustomer>> text;
//   Field<2, std::map<std::string, std::string>, zweck::Is<zweck::kind::Status>,
//         zweck::For<ContactCustomer>> labels;
//   Field<3, std::vector<Reply>, zweck::Is<zweck::kind::MessageBody>,
//         zweck::For<ContactCustomer>> replies;  // in Reply itself

#ifndef ZWECK_DECLARE_VALUE_H_
#define ZWECK_DECLARE_VALUE_H_

#include <string>

#include "zweck/declare/enum.h"  // IWYU pragma: export

namespace zweck {

// A string of bytes that is not text.
struct Bytes {
  std::string data;
  friend bool operator==(const Bytes&, const Bytes&) = default;
};

}  // namespace zweck

#endif  // ZWECK_DECLARE_VALUE_H_
