// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck lock, zweck check and zweck diff

#include <absl/status/statusor.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/findings.h"
#include "src/cli/shipped_kinds.h"
#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/findings/format.h"
#include "src/inventory/trouble.h"
#include "src/lock/check_lock.h"
#include "src/lock/fact.h"
#include "src/lock/lock_file.h"
#include "src/policy/check_policy.h"
#include "src/policy/check_words.h"
#include "src/policy/policy_file.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using findings::Finding;
using inventory::MessageOf;
using lock::Change;
using lock::Direction;
using lock::Fact;
using lock::LockFile;
using policy::PolicyFile;
using text::Cat;

struct LockOptions {
  std::vector<std::string> binaries;
  std::string lock = "zweck.lock";
  std::string policy;
  std::string output;
  FindingsOptions findings;
  inventory::ReadOptions read;
  bool report_only = false;
};

std::string Counted(std::size_t number, std::string_view what) {
  return Cat({std::to_string(number), " ", what, number == 1 ? "" : "s"});
}

// Nothing, if any of the files can't be read: what it may do is not known.
std::optional<v1::Inventory> ReadAll(const std::vector<std::string>& binaries,
                                     const inventory::ReadOptions& options) {
  bool all = false;
  v1::Inventory inventory = ReadBinaries(binaries, options, all);
  if (!all) return std::nullopt;
  return inventory;
}

absl::StatusOr<LockFile> ReadLock(const std::string& path) {
  const absl::StatusOr<std::string> text = ReadText(path, lock::kMaxLockBytes);
  if (!text.ok()) return text.status();
  return lock::ParseLockFile(path, *text);
}

Exit Lock(const LockOptions& options) {
  const std::optional<v1::Inventory> inventory = ReadAll(options.binaries, options.read);
  if (!inventory.has_value()) return Exit::kTrouble;
  const std::vector<Fact> facts = lock::FactsOf(*inventory);
  const std::string text = lock::WriteLockFile(facts);
  if (text.size() > lock::kMaxLockBytes) {
    Complain(Cat({"the lock would have ", std::to_string(text.size()),
                  " bytes, and zweck check reads at most ", std::to_string(lock::kMaxLockBytes),
                  ". Write one for some of the programs, and another for the rest"}));
    return Exit::kTrouble;
  }
  if (absl::Status wrote = WriteOutput(options.output, text, options.binaries); !wrote.ok()) {
    return Failed(wrote);
  }
  // Whoever writes a lock for the first time sees no diff.
  for (const Fact& fact : facts) {
    if (fact.aspect != "never-erased") continue;
    const Change change{.direction = Direction::kWider, .before = {}, .after = fact};
    Complain(Cat({lock::SentenceOf(change), "; read: zweck explain ", findings::kEraseMissing}));
  }
  return Exit::kDone;
}

Exit Check(const LockOptions& options) {
  const absl::StatusOr<LockFile> lock = ReadLock(options.lock);
  if (!lock.ok()) return Failed(lock.status());
  std::optional<PolicyFile> policy;
  if (!options.policy.empty()) {
    absl::StatusOr<PolicyFile> file = PolicyFile::Read(options.policy, ShippedKinds());
    if (!file.ok()) return Failed(file.status());
    policy = *std::move(file);
  }
  const std::optional<v1::Inventory> inventory = ReadAll(options.binaries, options.read);
  if (!inventory.has_value()) return Exit::kTrouble;

  const std::vector<Fact> facts = lock::FactsOf(*inventory);
  findings::Outcome outcome{
      .command = "zweck check",
      .version = {},
      .ids = {std::begin(findings::kLockIds), std::end(findings::kLockIds)},
      .found = {},
      .nothing = Cat({Counted(facts.size(), "fact"), ", all in ", text::Printable(options.lock)}),
      .file = options.lock};
  std::vector<Finding>& findings = outcome.found;
  findings = lock::CheckLock(facts, *lock, options.lock, &outcome.approved);
  Append(policy::CheckWords(*inventory), findings);
  outcome.ids.insert(outcome.ids.end(), std::begin(findings::kWordsIds),
                     std::end(findings::kWordsIds));
  if (policy.has_value()) {
    absl::StatusOr<std::vector<Finding>> uncovered = policy::CheckPolicy(*inventory, *policy);
    if (!uncovered.ok()) return Failed(uncovered.status());
    Append(*std::move(uncovered), findings);
    outcome.ids.insert(outcome.ids.end(), std::begin(findings::kPolicyIds),
                       std::end(findings::kPolicyIds));
  }
  findings::Sort(findings);
  const bool fails = findings::HasError(findings) && !options.report_only;
  std::vector<std::string> inputs = options.binaries;
  inputs.insert(inputs.end(), {options.lock, options.policy});
  if (absl::Status wrote = WriteFindings(std::move(outcome), options.findings, inputs);
      !wrote.ok()) {
    return Failed(wrote);
  }
  return fails ? Exit::kFindings : Exit::kDone;
}

// Of a lock file, an inventory or a binary.
struct Side {
  std::vector<Fact> facts;
  int version = lock::kLockVersionNow;
};
std::optional<Side> ReadSide(const std::string& path, const inventory::ReadOptions& options) {
  if (const absl::StatusOr<std::string> text = ReadText(path, lock::kMaxLockBytes);
      text.ok() && lock::IsLockFile(*text)) {
    absl::StatusOr<LockFile> lock = lock::ParseLockFile(path, *text);
    if (lock.ok()) return Side{.facts = std::move(lock->facts), .version = lock->version};
    Complain(MessageOf(lock.status()));
    return std::nullopt;
  }
  const std::optional<v1::Inventory> inventory = ReadAll({path}, options);
  if (!inventory.has_value()) return std::nullopt;
  return Side{.facts = lock::FactsOf(*inventory)};
}

std::string DiffText(const std::vector<Change>& changes) {
  std::string out;
  for (const auto& [direction, title] :
       {std::pair(Direction::kWider, "Wider: "), std::pair(Direction::kNarrower, "Narrower: ")}) {
    std::size_t count = 0;
    std::string lines;
    for (const Change& change : changes) {
      if (change.direction != direction) continue;
      ++count;
      lines += Cat({"  ", text::Printable(lock::SentenceOf(change)), "\n"});
    }
    if (count > 0) out += Cat({title, Counted(count, "change"), "\n", lines});
  }
  return out.empty() ? "Neither wider nor narrower.\n" : out;
}

Exit Diff(const LockOptions& options) {
  const std::optional<Side> before = ReadSide(options.binaries[0], options.read);
  const std::optional<Side> after = ReadSide(options.binaries[1], options.read);
  if (!before.has_value() || !after.has_value()) return Exit::kTrouble;
  const int version = std::min(before->version, after->version);
  const std::vector<Change> changes =
      lock::Compare(lock::KnownTo(version, before->facts), lock::KnownTo(version, after->facts));
  std::string text = DiffText(changes);
  if (version < lock::kLockVersionNow) {
    text += Cat({"Not compared: what lock files of version ", std::to_string(version),
                 " do not hold. Run zweck lock.\n"});
  }
  if (absl::Status wrote = WriteOutput(options.output, text, options.binaries); !wrote.ok()) {
    return Failed(wrote);
  }
  const bool wider = std::ranges::any_of(
      changes, [](const Change& change) { return change.direction == Direction::kWider; });
  return wider ? Exit::kFindings : Exit::kDone;
}

void AddOutput(CLI::App& command, LockOptions& options) {
  command
      .add_option(
          "-o,--output", options.output,
          "Where to write, instead of the standard output; replaced whole or left as it was")
      ->option_text("FILE");
}

void AddBinaries(CLI::App& command, LockOptions& options) {
  command
      .add_option("binaries", options.binaries,
                  "Executables, shared libraries, static archives, object files; or inventories in "
                  "JSON")
      ->required()
      ->option_text("BINARY...");
  AddReadOptions(command, options.read);
}

}  // namespace

void AddLock(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<LockOptions>();
  CLI::App& command = *app.add_subcommand(
      "lock", "Writes what the programs may do as a lock file, one fact a line, for a review");
  AddBinaries(command, *options);
  AddOutput(command, *options);
  command.footer("Example:\n  zweck lock build/backend --output zweck.lock");
  command.callback([options, &exit] { exit = Lock(*options); });
}

void AddCheck(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<LockOptions>();
  CLI::App& command = *app.add_subcommand(
      "check", "Fails if the programs know more, keep longer or share wider than the lock file");
  AddBinaries(command, *options);
  command.add_option("-l,--lock", options->lock, "The lock file; zweck.lock if not given")
      ->option_text("FILE");
  command
      .add_option("-p,--policy", options->policy,
                  "Hold them against the privacy policy too: a zweck.v1.Policy in text format")
      ->option_text("FILE");
  command.add_flag("--report-only", options->report_only,
                   "Say what is wrong, and exit with 0 all the same");
  AddFindingsOptions(command, options->findings);
  command.footer(FormatsText() +
                 "Example:\n  zweck check build/backend build/libplugin.so --lock zweck.lock "
                 "--policy policy.txtpb\n"
                 "  zweck check build/backend --format sarif --output zweck.sarif");
  command.callback([options, &exit] { exit = Check(*options); });
}

void AddDiff(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<LockOptions>();
  CLI::App& command = *app.add_subcommand(
      "diff",
      "Says in words what is wider and what is narrower; exits with 1 if anything is wider");
  command
      .add_option("files", options->binaries,
                  "What was, and what is: binaries, inventories in JSON or lock files")
      ->required()
      ->expected(2)
      ->option_text("OLD NEW");
  AddReadOptions(command, options->read);
  AddOutput(command, *options);
  command.footer("Example:\n  zweck diff backend-1.2 backend-1.3");
  command.callback([options, &exit] { exit = Diff(*options); });
}

}  // namespace zweck::cli
