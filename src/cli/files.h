// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the subcommands share: reading the files they are given, writing what they made,
// complaining.

#ifndef ZWECK_SRC_CLI_FILES_H_
#define ZWECK_SRC_CLI_FILES_H_

#include <absl/status/status.h>
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cli/command.h"
#include "src/inventory/read.h"
#include "src/text/format.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::cli {

// "zweck: sentence", on the standard error.
void Complain(std::string_view sentence);

// Complains about what went wrong; how the command ends then.
Exit Failed(const absl::Status& status);

// How the command ends after what it wrote, if that went well as here.
Exit EndOf(const absl::Status& wrote, Exit end = Exit::kDone);

// Options, which must outlive the app. --with-libraries, --library-path and --without-records, for
// commands that read binaries:
void AddReadOptions(CLI::App& command, inventory::ReadOptions& options);
// These, and what is read; `also` says what inventories are given for.
void AddBinaries(CLI::App& command, std::vector<std::string>& binaries,
                 inventory::ReadOptions& options, const std::string& also = "");
void AddOutput(CLI::App& command, std::string& output);
// --format, of those that there are, and the one that stands there already if it is not given.
template <class Writer>
void AddFormat(CLI::App& command, std::span<const text::Format<Writer>> formats,
               std::string& format) {
  std::vector<std::string> names;
  for (const text::Format<Writer>& one : formats) names.emplace_back(one.name);
  command.add_option("-f,--format", format, "One of those below; " + format + " if not given")
      ->check(CLI::IsMember(names))
      ->option_text("NAME");
}

// Reads what binaries (or inventories in JSON) hold, and complains about each that can't be read:
// `all` is false then, and the inventory is of the others.
v1::Inventory ReadBinaries(const std::vector<std::string>& files,
                           const inventory::ReadOptions& options, bool& all);

inline constexpr std::size_t kMostText = 16 << 20;  // of bytes in a file that somebody wrote

// A message in protobuf's text format, and where in the file its parts stand. Errors begin with the
// file's name, the line and the column.
absl::Status ReadTextProto(const std::string& path, google::protobuf::Message& message,
                           google::protobuf::TextFormat::ParseInfoTree& places);

// To the standard output if `path` is empty or "-". A file is there whole or stays as it was: the
// text is written beside it, and takes its name at the end. Neither one of the files that the
// command reads (empty names are none) nor a program, a library or a dump of flow records is ever
// replaced, whatever link leads to it.
absl::Status WriteOutput(const std::string& path, std::string_view text,
                         std::span<const std::string> inputs);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_FILES_H_
