// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the things of a schema are called in C++. Beside what protoc makes of the same package
// (acme::v1::Customer) nothing collides: a category is acme::v1::category::Customer, a purpose
// acme::v1::purpose::SendInvoice, and what is nested in Customer stands in
// acme::v1::category::customer.

#ifndef ZWECK_SRC_FROM_PROTO_CPP_NAMES_H_
#define ZWECK_SRC_FROM_PROTO_CPP_NAMES_H_

#include <google/protobuf/descriptor.h>

#include <string>
#include <string_view>

namespace zweck::from_proto {

// Why nothing is called so in C++, as in "is a keyword of C++"; empty if it can be.
std::string_view WhyNoName(std::string_view name);

// acme::v1 of acme.v1; a part that means something else in C++ has an underscore behind it, as
// protoc gives it. Empty without a package.
std::string NamespaceOf(std::string_view package);

// Below the namespace of the package: category::customer for what is nested in Customer.
std::string InnerNamespaceOf(const google::protobuf::Descriptor* parent);
// category::Customer, category::customer::Address.
std::string InnerNameOf(const google::protobuf::Descriptor& message);
std::string InnerNameOf(const google::protobuf::EnumDescriptor& enumeration);

// PRODUCT_ of Product: what the names of its enumerators begin with.
std::string PrefixOf(const google::protobuf::EnumDescriptor& enumeration);
// kDataCenter of PRODUCT_DATA_CENTER in Product; empty where no enumerator of C++ has that name
// outside of C++.
std::string EnumeratorOf(const google::protobuf::EnumValueDescriptor& value);

// Its first letters upper: ACME_V1_CUSTOMER_PROTO of acme/v1/customer.proto.
std::string MacroOf(std::string_view text);

// acme/v1/customer.zweck.h
std::string HeaderOf(std::string_view proto);

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_CPP_NAMES_H_
