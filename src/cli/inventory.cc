// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck inventory

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <google/protobuf/text_format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/page.h"
#include "src/inventory/trouble.h"
#include "src/report/format.h"
#include "src/report/page_options.h"
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
  PageFlags page;
  inventory::ReadOptions read;
};

constexpr std::string_view kPage = "html";

Exit Run(const InventoryOptions& options) {
  const bool is_page = options.format == kPage;
  if (const std::string given = options.page.Given(); !is_page && !given.empty()) {
    Complain(Cat({given, " is for --format html; ", options.format, " has no place for it"}));
    return Exit::kTrouble;
  }
  v1::Company company;
  google::protobuf::TextFormat::ParseInfoTree places;
  if (!options.company.empty()) {
    if (absl::Status status = ReadTextProto(options.company, company, places); !status.ok()) {
      return Failed(status);
    }
  }
  bool all = false;
  const v1::Inventory inventory = ReadBinaries(options.binaries, options.read, all);
  if (!all && inventory.binaries().empty()) return Exit::kTrouble;
  report::PageOptions page;
  if (is_page) {
    absl::Status status = CheckCompany(options.company, company, places, inventory);
    if (!status.ok()) return Failed(status);
    absl::StatusOr<report::PageOptions> read = ReadPage(options.page, inventory);
    if (!read.ok()) return Failed(read.status());
    page = *std::move(read);
  }
  const absl::StatusOr<std::string> document =
      is_page ? report::ToHtml(inventory, company, page)
              : text::FindFormat(report::Formats(), options.format)->write(inventory, company);
  if (!document.ok()) {
    Complain(Cat({options.format, ": ", text::Printable(MessageOf(document.status()))}));
    return Exit::kTrouble;
  }
  std::vector<std::string> inputs = options.binaries;
  inputs.insert(inputs.end(), {options.company, options.page.policy});
  return EndOf(WriteOutput(options.output, *document, inputs), all ? Exit::kDone : Exit::kTrouble);
}

}  // namespace

void AddInventory(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<InventoryOptions>();
  CLI::App& command = *app.add_subcommand(
      "inventory", "Lists what the programs can do with personal data, read from their binaries");
  AddBinaries(command, options->binaries, options->read, ", to write them in another format");
  AddFormat(command, report::Formats(), options->format);
  AddOutput(command, options->output);
  command
      .add_option("-c,--company", options->company,
                  "What code can't know about the company, as a zweck.v1.Company in text format")
      ->option_text("FILE");
  AddPageFlags(command, options->page);
  command.add_flag("--allow-empty", options->read.allow_empty,
                   "Accept a file without flow records: it does nothing with personal data");
  command.footer(
      text::FormatsText(report::Formats()) +
      "\nExample:\n"
      "  zweck inventory build/backend build/libplugin.so --format json --output inventory.json\n"
      "  zweck inventory build/backend --format html --company company.txtpb --policy policy.txtpb "
      "--output data.html");
  command.callback([options, &exit] { exit = Run(*options); });
}

}  // namespace zweck::cli
