// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Schemas as protoc reads them, and what is made of them.

#ifndef ZWECK_TESTS_FROM_PROTO_SCHEMA_H_
#define ZWECK_TESTS_FROM_PROTO_SCHEMA_H_

#include <google/protobuf/compiler/importer.h>
#include <google/protobuf/descriptor.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "src/from_proto/annotations.h"
#include "src/from_proto/header.h"
#include "tests/support/temp_directory.h"

namespace zweck::from_proto {

// What protoc has against a schema, as it says it.
class SchemaErrors : public google::protobuf::compiler::MultiFileErrorCollector {
 public:
  void AddError(const std::string& file, int line, int column,
                const std::string& message) override {
    text_ += file + ":" + std::to_string(line + 1) + ":" + std::to_string(column + 1) + ": " +
             message + "\n";
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class Schema {
 public:
  explicit Schema(const std::vector<std::string>& folders = {}) {
    tree_.MapPath("", directory_.path());
    for (const std::string& folder : folders) tree_.MapPath("", folder);
    tree_.MapPath("", ZWECK_SOURCE_DIR "/proto");
    tree_.MapPath("", ZWECK_PROTOBUF_INCLUDE);
  }

  Schema& Add(const std::string& name, std::string_view source) {
    const std::filesystem::path path = directory_.File(name);
    std::filesystem::create_directories(path.parent_path());
    testing::WriteFile(path.string(), source);
    return *this;
  }

  // Null if protoc refuses it.
  const google::protobuf::FileDescriptor* Load(const std::string& name) {
    return importer_.Import(name);
  }
  const std::string& errors() const { return errors_.text(); }

 private:
  testing::TempDirectory directory_;
  google::protobuf::compiler::DiskSourceTree tree_;
  SchemaErrors errors_;
  google::protobuf::compiler::Importer importer_{&tree_, &errors_};
};

struct Made {
  std::vector<Header> headers;
  std::string problems;  // protoc's, or else ours
};

// What is made of files together; `annotations` is the text of a file called annotations.txtpb.
inline Made MadeOf(Schema& schema, const std::vector<std::string>& names,
                   std::string_view annotations = {}) {
  std::vector<const google::protobuf::FileDescriptor*> files;
  for (const std::string& name : names) {
    files.push_back(schema.Load(name));
    if (files.back() == nullptr) return {.headers = {}, .problems = schema.errors()};
  }
  Problems problems;
  Annotations read;
  if (!annotations.empty()) read.Parse("annotations.txtpb", annotations, problems);
  read.Check(*files.front()->pool(), problems);
  Made made{.headers = MakeHeaders(files, read, problems), .problems = {}};
  made.problems = problems.Text();
  return made;
}

}  // namespace zweck::from_proto

#endif  // ZWECK_TESTS_FROM_PROTO_SCHEMA_H_
