// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck policy check and zweck policy minimise

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/findings.h"
#include "src/findings/finding_ids.h"
#include "src/findings/format.h"
#include "src/inventory/text_file.h"
#include "src/policy/checks.h"
#include "src/text/cat.h"

namespace zweck::cli {
namespace {

using text::Cat;

struct PolicyOptions {
  std::vector<std::string> binaries;
  std::string policy;
  std::string text;
  FindingsOptions findings;
  inventory::ReadOptions read;
};

// How it ended; the worse of both, where some binaries could not be read.
Exit Tell(findings::Outcome outcome, bool all, const PolicyOptions& options) {
  std::vector<std::string> inputs = options.binaries;
  inputs.insert(inputs.end(), {options.policy, options.text});
  const Exit end = WriteFindings(std::move(outcome), options.findings, inputs);
  return all ? end : Exit::kTrouble;
}

Exit Check(const PolicyOptions& options) {
  const auto file = ReadPolicy(options.policy);
  if (!file.ok()) return Failed(file.status());
  findings::Outcome outcome{.command = "zweck policy check", .file = options.policy};
  if (!options.text.empty()) {
    const auto words = inventory::ReadTextFile(options.text, kMostText);
    if (!words.ok()) return Failed(words.status());
    if (absl::Status status = inventory::CheckUtf8(options.text, *words); !status.ok()) {
      return Failed(status);
    }
    Append(policy::CheckQuotations(**file, options.text, *words), {}, outcome);
  }
  bool all = false;
  const v1::Inventory inventory = ReadBinaries(options.binaries, options.read, all);
  if (!all && inventory.binaries().empty()) return Exit::kTrouble;
  auto flows = policy::CheckPolicy(inventory, **file);
  if (!flows.ok()) return Failed(flows.status());
  Append(*std::move(flows), findings::kPolicyIds, outcome);
  Append(policy::CheckWords(inventory), findings::kWordsIds, outcome);
  outcome.nothing =
      Cat({text::Counted(inventory.flows_size(), "flow"), ", all covered by ",
           text::Counted((*file)->policy().sentences_size(), "sentence"), " of the policy"});
  return Tell(std::move(outcome), all, options);
}

Exit Minimise(const PolicyOptions& options) {
  const auto file = ReadPolicy(options.policy);
  if (!file.ok()) return Failed(file.status());
  bool all = false;
  const v1::Inventory inventory = ReadBinaries(options.binaries, options.read, all);
  if (!all && inventory.binaries().empty()) return Exit::kTrouble;
  auto found = policy::Minimise(inventory, file->has_value() ? &**file : nullptr);
  if (!found.ok()) return Failed(found.status());
  findings::Outcome outcome{
      .command = "zweck policy minimise",
      .nothing = Cat({text::Counted(inventory.flows_size(), "flow"), ", and everything is needed"}),
      .file = options.policy};
  Append(*std::move(found), findings::kMinimiseIds, outcome);
  return Tell(std::move(outcome), all, options);
}

CLI::App& Add(CLI::App& policy, const char* name, const char* description, PolicyOptions& options) {
  CLI::App& command = *policy.add_subcommand(name, description);
  AddBinaries(command, options.binaries, options.read);
  AddFindingsOptions(command, options.findings);
  return command;
}

}  // namespace

void AddPolicy(CLI::App& app, Exit& exit) {
  CLI::App& policy =
      *app.add_subcommand("policy", "Compares programs with what a privacy policy says");
  policy.require_subcommand(1);
  policy.footer(
      "Example:\n"
      "  zweck policy check build/backend --policy privacy-policy.txtpb");

  const auto checked = std::make_shared<PolicyOptions>();
  CLI::App& check =
      Add(policy, "check",
          "Finds each flow that no sentence of the policy covers, or that goes beyond "
          "its sentence",
          *checked);
  check
      .add_option("-p,--policy", checked->policy,
                  "What each sentence allows, as a zweck.v1.Policy in text format")
      ->required()
      ->option_text("FILE");
  check
      .add_option("-t,--text", checked->text,
                  "The policy itself, as plain text: it must contain each quotation")
      ->option_text("FILE");
  check.footer(
      FormatsText() +
      "Example:\n"
      "  zweck policy check build/backend build/libplugin.so --policy privacy-policy.txtpb "
      "--text privacy-policy.txt");
  check.callback([checked, &exit] { exit = Check(*checked); });

  const auto minimised = std::make_shared<PolicyOptions>();
  CLI::App& minimise =
      Add(policy, "minimise",
          "Notes what programs have and do not need: fields, purposes, copies, and "
          "time",
          *minimised);
  minimise
      .add_option("-p,--policy", minimised->policy,
                  "How long each purpose needs data: the needs of a zweck.v1.Policy")
      ->option_text("FILE");
  minimise.footer(FormatsText() +
                  "Notes do not fail: the exit status is 0.\n\n"
                  "Example:\n"
                  "  zweck policy minimise build/backend --policy privacy-policy.txtpb");
  minimise.callback([minimised, &exit] { exit = Minimise(*minimised); });
}

}  // namespace zweck::cli
