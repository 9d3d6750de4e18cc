// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck inventory

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/inventory/trouble.h"
#include "src/report/format.h"
#include "src/text/cat.h"
#include "src/text/format.h"
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

Exit Run(const InventoryOptions& options) {
  v1::Company company;
  if (!options.company.empty()) {
    if (absl::Status status = ReadTextProto(options.company, company); !status.ok()) {
      return Failed(status);
    }
  }
  bool all = false;
  const v1::Inventory inventory = ReadBinaries(options.binaries, options.read, all);
  if (!all && inventory.binaries().empty()) return Exit::kTrouble;
  const absl::StatusOr<std::string> document =
      text::FindFormat(report::Formats(), options.format)->write(inventory, company);
  if (!document.ok()) {
    Complain(Cat({options.format, ": ", text::Printable(MessageOf(document.status()))}));
    return Exit::kTrouble;
  }
  std::vector<std::string> inputs = options.binaries;
  inputs.push_back(options.company);
  return EndOf(WriteOutput(options.output, *document, inputs), all ? Exit::kDone : Exit::kTrouble);
}

}  // namespace

void AddInventory(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<InventoryOptions>();
  CLI::App& command = *app.add_subcommand(
      "inventory", "Lists what the programs can do with personal data, read from their binaries");
  AddBinaries(command, options->binaries, options->read, ", to write them otherwise");
  AddFormat(command, report::Formats(), options->format);
  AddOutput(command, options->output);
  command
      .add_option("-c,--company", options->company,
                  "What code can't know of the company, as a zweck.v1.Company in text format")
      ->option_text("FILE");
  command.add_flag("--allow-empty", options->read.allow_empty,
                   "Take a file without flow records for one that does nothing with personal data");
  command.footer(
      text::FormatsText(report::Formats()) +
      "\nExample:\n"
      "  zweck inventory build/backend build/libplugin.so --format json --output inventory.json");
  command.callback([options, &exit] { exit = Run(*options); });
}

}  // namespace zweck::cli
