// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck inventory

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/inventory/trouble.h"
#include "src/report/format.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using inventory::MessageOf;
using text::Cat;

struct InventoryOptions {
  std::vector<std::string> binaries;
  std::string format = "json";
  std::string output;
  std::string company;
  inventory::ReadOptions read;
};

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  names.reserve(report::Formats().size());
  for (const report::Format& format : report::Formats()) names.emplace_back(format.name);
  return names;
}

std::string Footer() {
  std::size_t width = 0;
  for (const report::Format& format : report::Formats()) {
    width = std::max(width, format.name.size());
  }
  std::string footer = "Formats:\n";
  for (const report::Format& format : report::Formats()) {
    footer += Cat({"  ", format.name, std::string(width - format.name.size() + 2, ' '),
                   format.description, "\n"});
  }
  return footer +
         "\nExample:\n"
         "  zweck inventory build/backend build/libplugin.so --format json --output inventory.json";
}

Exit Run(const InventoryOptions& options) {
  v1::Company company;
  if (!options.company.empty()) {
    if (absl::Status status = ReadTextProto(options.company, company); !status.ok()) {
      Complain(MessageOf(status));
      return Exit::kTrouble;
    }
  }
  bool all = false;
  const v1::Inventory inventory = ReadBinaries(options.binaries, options.read, all);
  if (!all && inventory.binaries().empty()) return Exit::kTrouble;
  const absl::StatusOr<std::string> document =
      report::FindFormat(options.format)->write(inventory, company);
  if (!document.ok()) {
    Complain(Cat({options.format, ": ", text::Printable(MessageOf(document.status()))}));
    return Exit::kTrouble;
  }
  std::vector<std::string> inputs = options.binaries;
  inputs.push_back(options.company);
  if (absl::Status status = WriteOutput(options.output, *document, inputs); !status.ok()) {
    Complain(MessageOf(status));
    return Exit::kTrouble;
  }
  return all ? Exit::kDone : Exit::kTrouble;
}

}  // namespace

void AddInventory(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<InventoryOptions>();
  CLI::App& command = *app.add_subcommand(
      "inventory", "Lists what the programs can do with personal data, read from their binaries");
  command
      .add_option("binaries", options->binaries,
                  "Executables, shared libraries, static archives, object files; or inventories in "
                  "JSON, to write them otherwise")
      ->required()
      ->option_text("BINARY...");
  command.add_option("-f,--format", options->format, "One of those below; json if not given")
      ->check(CLI::IsMember(FormatNames()))
      ->option_text("NAME");
  command
      .add_option(
          "-o,--output", options->output,
          "Where to write, instead of the standard output; replaced whole or left as it was")
      ->option_text("FILE");
  command
      .add_option("-c,--company", options->company,
                  "What code can't know of the company, as a zweck.v1.Company in text format")
      ->option_text("FILE");
  AddReadOptions(command, options->read);
  command.add_flag("--allow-empty", options->read.allow_empty,
                   "Take a file without flow records for one that does nothing with personal data");
  command.footer(Footer());
  command.callback([options, &exit] { exit = Run(*options); });
}

}  // namespace zweck::cli
