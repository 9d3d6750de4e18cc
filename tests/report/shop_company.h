// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Company files: that of the shop, and one that means ill.

#ifndef ZWECK_TESTS_REPORT_SHOP_COMPANY_H_
#define ZWECK_TESTS_REPORT_SHOP_COMPANY_H_

#include <google/protobuf/message.h>

#include <string>

#include "tests/report/fixture.h"
#include "zweck/v1/company.pb.h"

namespace zweck::testing {

inline v1::Company ShopCompany() { return ReadTextProto<v1::Company>("report/shop_company.txtpb"); }

// Every text that is not empty says this instead; ids, too, if they are to name nothing.
inline constexpr const char* kHostileText =
    "<script>alert(1)</script> | `x` **x** [x](javascript:alert(1))\n\n# x\n| a | b |";

inline void MakeHostile(google::protobuf::Message& message) {
  const auto* reflection = message.GetReflection();
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const auto* field : fields) {
    const int size = field->is_repeated() ? reflection->FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE) {
        MakeHostile(*(field->is_repeated() ? reflection->MutableRepeatedMessage(&message, field, i)
                                           : reflection->MutableMessage(&message, field)));
      } else if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_STRING) {
        if (field->is_repeated()) {
          reflection->SetRepeatedString(&message, field, i, kHostileText);
        } else if (field->number() != 1 || message.GetDescriptor()->name() == "Contact") {
          reflection->SetString(&message, field, kHostileText);
        }
      }
    }
  }
}

// About the first ids of the hostile inventory, so that each text gets its place.
inline v1::Company HostileCompany() {
  const v1::Inventory hostile = Hostile();
  v1::Company company = ShopCompany();
  MakeHostile(company);
  company.set_name(kHostileText);
  for (int i = 0; i < company.purposes_size(); ++i) {
    company.mutable_purposes(i)->set_purpose(hostile.purposes(i % 3).id());
  }
  for (int i = 0; i < company.categories_size(); ++i) {
    company.mutable_categories(i)->set_category(hostile.categories(i).id());
  }
  for (int i = 0; i < company.recipients_size(); ++i) {
    company.mutable_recipients(i)->set_recipient(hostile.recipients(i).id());
  }
  return company;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_REPORT_SHOP_COMPANY_H_
