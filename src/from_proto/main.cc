// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// protoc-gen-zweck, which protoc calls for --zweck_out.

#include <google/protobuf/compiler/code_generator.h>
#include <google/protobuf/compiler/plugin.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/from_proto/annotations.h"
#include "src/from_proto/header.h"
#include "src/from_proto/problems.h"
#include "src/text/cat.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::FileDescriptor;
using google::protobuf::compiler::CodeGenerator;
using google::protobuf::compiler::GeneratorContext;
using text::Cat;

class Generator : public CodeGenerator {
 public:
  std::uint64_t GetSupportedFeatures() const override { return FEATURE_PROTO3_OPTIONAL; }

  bool Generate(const FileDescriptor* file, const std::string& parameter, GeneratorContext* context,
                std::string* error) const override {
    return GenerateAll({file}, parameter, context, error);
  }

  bool GenerateAll(const std::vector<const FileDescriptor*>& files, const std::string& parameter,
                   GeneratorContext* context, std::string* error) const override {
    Annotations annotations;
    Problems problems;
    std::vector<std::pair<std::string, std::string>> options;
    google::protobuf::compiler::ParseGeneratorParameter(parameter, &options);
    for (const auto& [name, value] : options) {
      if (name != "annotations") {
        *error = Cat({"there is no option ", name, ". There is annotations=FILE"});
        return false;
      }
      std::ifstream in(value, std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      if (!in) {
        *error = Cat({value, ": the file of annotations can't be read. Is it there?"});
        return false;
      }
      annotations.Parse(value, text, problems);
    }
    annotations.Check(*files.front()->pool(), problems);
    const std::vector<Header> headers = MakeHeaders(files, annotations, problems);
    // Each on a line of its own, since protoc writes its own words in front.
    if (const std::string text = problems.Text(); !text.empty()) {
      *error = Cat({"\n", text});
      error->pop_back();
      return false;
    }
    for (const Header& header : headers) {
      const std::unique_ptr<google::protobuf::io::ZeroCopyOutputStream> out(
          context->Open(header.name));
      google::protobuf::io::CodedOutputStream(out.get()).WriteString(header.text);
    }
    return true;
  }
};

}  // namespace
}  // namespace zweck::from_proto

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "--version") {
    std::cout << "protoc-gen-zweck " ZWECK_VERSION "\n";
    return 0;
  }
  if (first == "--help") {
    std::cout << "Writes headers of categories from .proto files with options of zweck.v1. protoc "
                 "calls it:\n\n"
                 "  protoc -I . --zweck_out=DIR [--zweck_opt=annotations=FILE] FILE...\n\n"
                 "--zweck_opt=annotations=FILE names the options of schemas that somebody else "
                 "wrote.\n";
    return 0;
  }
  const zweck::from_proto::Generator generator;
  return google::protobuf::compiler::PluginMain(argc, argv, &generator);
}
