// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A message with options of zweck.v1, as the category that C++ has of it.

#ifndef ZWECK_SRC_FROM_PROTO_CATEGORY_H_
#define ZWECK_SRC_FROM_PROTO_CATEGORY_H_

#include <google/protobuf/descriptor.h>

#include <string>
#include <vector>

#include "src/from_proto/annotations.h"
#include "src/from_proto/problems.h"
#include "src/from_proto/terms.h"

namespace zweck::from_proto {

struct CategoryField {
  const google::protobuf::FieldDescriptor* field;
  std::vector<std::string> arguments;  // of zweck::Field behind the number: type and tags
};

struct Category {
  const google::protobuf::Descriptor* message;
  const v1::CategoryOptions* options;
  std::vector<CategoryField> fields = {};                              // in the order of the schema
  std::vector<const google::protobuf::FieldDescriptor*> dropped = {};  // which it does not have
  std::vector<const Term*> terms = {};                                 // that its fields name
};

// A message that is annotated; says what can't be said in C++.
Category CategoryOf(const google::protobuf::Descriptor& message, const Annotations& annotations,
                    Terms& terms, Problems& problems);

// What holds the value of a field, or of the entries of a map.
const google::protobuf::FieldDescriptor& ElementOf(const google::protobuf::FieldDescriptor& field);

// Why an enumeration can't be said in C++; empty if it can. `place` is what stands in the way.
std::string WhyNot(const google::protobuf::EnumDescriptor& enumeration, Place& place);

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_CATEGORY_H_
