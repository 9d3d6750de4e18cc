// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the subcommands share: reading the files they are given, writing what they made,
// complaining.

#ifndef ZWECK_SRC_CLI_FILES_H_
#define ZWECK_SRC_CLI_FILES_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <google/protobuf/message.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cli/command.h"
#include "src/inventory/read.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::cli {

// "zweck: sentence", on the standard error.
void Complain(std::string_view sentence);

// Complains about what went wrong; how the command ends then.
Exit Failed(const absl::Status& status);

// --with-libraries, --library-path and --without-records, for commands that read binaries. The
// options must outlive the app.
void AddReadOptions(CLI::App& command, inventory::ReadOptions& options);

// Reads what binaries (or inventories in JSON) hold, and complains about each that can't be read:
// `all` is false then, and the inventory is of the others.
v1::Inventory ReadBinaries(const std::vector<std::string>& files,
                           const inventory::ReadOptions& options, bool& all);

// A regular file of at most `most` bytes. Errors begin with its name.
absl::StatusOr<std::string> ReadText(const std::string& path, std::size_t most = 16 << 20);

// A message in protobuf's text format. Errors begin with the file's name and the line.
absl::Status ReadTextProto(const std::string& path, google::protobuf::Message& message);

// To the standard output if `path` is empty or "-". A file is there whole or stays as it was: the
// text is written beside it, and takes its name at the end. Neither one of the files that the
// command reads (empty names are none) nor a program, a library or a dump of flow records is ever
// replaced, whatever link leads to it.
absl::Status WriteOutput(const std::string& path, std::string_view text,
                         std::span<const std::string> inputs);

}  // namespace zweck::cli

#endif  // ZWECK_SRC_CLI_FILES_H_
