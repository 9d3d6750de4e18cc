// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Headers of categories, made of annotated schemas.

#ifndef ZWECK_SRC_FROM_PROTO_HEADER_H_
#define ZWECK_SRC_FROM_PROTO_HEADER_H_

#include <google/protobuf/descriptor.h>

#include <string>
#include <vector>

#include "src/from_proto/annotations.h"
#include "src/from_proto/problems.h"

namespace zweck::from_proto {

struct Header {
  std::string name;  // acme/v1/customer.zweck.h
  std::string text;
};

// One for each file. What can't be said in C++ is a problem, and then there is no header at all.
std::vector<Header> MakeHeaders(const std::vector<const google::protobuf::FileDescriptor*>& files,
                                const Annotations& annotations, Problems& problems);

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_HEADER_H_
