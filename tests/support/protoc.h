// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks protoc, the compiler of Protocol Buffers, what it makes of a source and of bytes: what any
// other language would.

#ifndef ZWECK_TESTS_SUPPORT_PROTOC_H_
#define ZWECK_TESTS_SUPPORT_PROTOC_H_

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/temp_directory.h"

namespace zweck::testing {

class Protoc {
 public:
  // A source for later calls, as `name`; it may import ours.
  void Add(const std::string& name, std::string_view source) {
    const std::filesystem::path path = directory_.File(name);
    std::filesystem::create_directories(path.parent_path());
    WriteFile(path.string(), source);
  }

  // A FileDescriptorSet of one file.
  std::string Compile(const std::string& name) const {
    Run("--descriptor_set_out='" + directory_.File("out") + "' '" + name + "'");
    return FileBytes(directory_.File("out"));
  }

  // Bytes of a message, as text.
  std::string Decode(const std::string& name, const std::string& message,
                     std::string_view bytes) const {
    WriteFile(directory_.File("in"), bytes);
    Run("--decode='" + message + "' '" + name + "' < '" + directory_.File("in") + "' > '" +
        directory_.File("out") + "'");
    return FileBytes(directory_.File("out"));
  }

 private:
  void Run(const std::string& arguments) const {
    const std::string command = "'" ZWECK_PROTOC "' -I'" + directory_.path() +
                                "' -I'" ZWECK_SOURCE_DIR "/proto' " + arguments;
    INFO(command);
    REQUIRE(std::system(command.c_str()) == 0);
  }

  TempDirectory directory_;
};

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_SUPPORT_PROTOC_H_
