// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Categories as Protocol Buffers descriptors, so that other languages can read the bytes and see
// the tags: purposes, kinds, recipients and retention are custom options (zweck/v1/options.proto).
// Link zweck::protobuf; the library itself needs no libprotobuf.
//
//   auto file = zweck::codec::Describe({.name = "acme/v1/customer.proto",
//                                       .package = "acme.v1",
//                                       .categories = zweck::codec::kCategories<Customer>});
//   auto source = zweck::codec::ToProtoText(*file);

#ifndef ZWECK_CODEC_DESCRIPTOR_H_
#define ZWECK_CODEC_DESCRIPTOR_H_

#include <absl/status/statusor.h>
#include <google/protobuf/descriptor.pb.h>

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "zweck/internal/declare/facts.h"

namespace zweck::codec {

// For the members of a ProtoFile.
template <internal::Listed... Cs>
inline constexpr std::array<const internal::CategoryFacts*, sizeof...(Cs)> kCategories = {
    &internal::kFacts<Cs>...};
template <internal::ListedEnum... Es>
inline constexpr std::array<const internal::EnumFacts*, sizeof...(Es)> kEnumerations = {
    &internal::kEnumFacts<Es>...};

// The contents of a .proto file: a message for each category and for each that is nested in one,
// and the enumerations that they use.
struct ProtoFile {
  std::string_view name;          // acme/v1/customer.proto
  std::string_view package = {};  // acme.v1
  std::span<const internal::CategoryFacts* const> categories = {};
  // Of those that no category of the file uses itself.
  std::span<const internal::EnumFacts* const> enumerations = {};
  // Files that were described before, each after its own imports. What is in a file of the same
  // package is not described again.
  std::span<const google::protobuf::FileDescriptorProto> imports = {};
  // Plain text of the comment at the top, such as a licence.
  std::string_view banner = {};
};

// The category marketplace-contact is the message MarketplaceContact. absl::Time is a
// google.protobuf.Timestamp, absl::CivilDay a string, std::optional `optional`. Errors:
// kInvalidArgument if two categories or enumerations, in the file or its imports, have the same
// name, or two purposes, kinds or recipients the same id; and for what libprotobuf refuses, such as
// an invalid package. Each names the file and the declaration.
absl::StatusOr<google::protobuf::FileDescriptorProto> Describe(const ProtoFile& file);

// The source of a file that Describe made, with the same `imports`. Errors as Describe.
absl::StatusOr<std::string> ToProtoText(
    const google::protobuf::FileDescriptorProto& file,
    std::span<const google::protobuf::FileDescriptorProto> imports = {});

}  // namespace zweck::codec

#endif  // ZWECK_CODEC_DESCRIPTOR_H_
