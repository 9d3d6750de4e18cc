// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The options of zweck.v1 that a schema carries itself, and those that a file of annotations gives
// to a schema which somebody else wrote.

#ifndef ZWECK_SRC_FROM_PROTO_ANNOTATIONS_H_
#define ZWECK_SRC_FROM_PROTO_ANNOTATIONS_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/text_format.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/from_proto/problems.h"
#include "zweck/v1/annotations.pb.h"
#include "zweck/v1/options.pb.h"

namespace zweck::from_proto {

using ParseTree = google::protobuf::TextFormat::ParseInfoTree;

// Where options stand: in a schema, or in a file of annotations.
class Origin {
 public:
  Origin() = default;
  Origin(const google::protobuf::FileDescriptor& schema, std::vector<int> path)
      : schema_(&schema), path_(std::move(path)) {}
  Origin(std::string_view annotations, const ParseTree* tree,
         const google::protobuf::Descriptor* type, Place whole)
      : annotations_(annotations), tree_(tree), type_(type), whole_(std::move(whole)) {}

  // Of the member with this number, of a repeated one the index; else of the options as a whole.
  Place Of(int number = 0, int index = 0) const;

 private:
  const google::protobuf::FileDescriptor* schema_ = nullptr;
  std::vector<int> path_;
  std::string annotations_;
  const ParseTree* tree_ = nullptr;
  const google::protobuf::Descriptor* type_ = nullptr;
  Place whole_;
};

template <class Options>
struct Tagged {
  const Options* options = nullptr;  // null: there are none
  Origin origin;
  explicit operator bool() const { return options != nullptr; }
};

// Where a message, field, enumeration or enumerator stands in its schema.
Place PlaceOf(const google::protobuf::Descriptor& message);
Place PlaceOf(const google::protobuf::FieldDescriptor& field);
Place PlaceOf(const google::protobuf::EnumDescriptor& enumeration);
Place PlaceOf(const google::protobuf::EnumValueDescriptor& value);

class Annotations {
 public:
  // A file in the text form of zweck.v1.Annotations, called `name`.
  void Parse(std::string_view name, std::string_view text, Problems& problems);
  // That what it names is there, and is annotated once.
  void Check(const google::protobuf::DescriptorPool& pool, Problems& problems) const;

  Tagged<v1::CategoryOptions> Of(const google::protobuf::Descriptor& message) const;
  Tagged<v1::FieldOptions> Of(const google::protobuf::FieldDescriptor& field) const;
  static Tagged<v1::Terms> Of(const google::protobuf::FileDescriptor& file);
  // Of the file of annotations.
  Tagged<v1::Terms> OwnTerms() const;

  const std::string& name() const { return name_; }  // empty without
  const std::string& package() const { return annotations_.package(); }

 private:
  Place PlaceOfMessage(int message) const;
  Place PlaceOfField(int message, int field) const;

  std::string name_;
  v1::Annotations annotations_;
  ParseTree tree_;
  std::map<std::string, int> messages_;  // by name, where they stand in the list
};

}  // namespace zweck::from_proto

#endif  // ZWECK_SRC_FROM_PROTO_ANNOTATIONS_H_
