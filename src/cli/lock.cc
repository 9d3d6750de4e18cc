// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck lock, zweck check and zweck diff

#include <absl/status/statusor.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/cli/command.h"
#include "src/cli/files.h"
#include "src/cli/findings.h"
#include "src/findings/finding_ids.h"
#include "src/findings/format.h"
#include "src/inventory/text_file.h"
#include "src/inventory/trouble.h"
#include "src/lock/check_lock.h"
#include "src/lock/fact.h"
#include "src/lock/lock_file.h"
#include "src/policy/checks.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using inventory::MessageOf;
using lock::Change;
using lock::Direction;
using lock::Fact;
using lock::LockFile;
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

// Nothing, if any of the files can't be read: what it may do is not known.
std::optional<v1::Inventory> ReadAll(const std::vector<std::string>& binaries,
                                     const inventory::ReadOptions& options) {
  bool all = false;
  v1::Inventory inventory = ReadBinaries(binaries, options, all);
  if (!all) return std::nullopt;
  return inventory;
}

absl::StatusOr<LockFile> ReadLock(const std::string& path) {
  const auto text = inventory::ReadTextFile(path, lock::kMaxLockBytes);
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
  const absl::Status wrote = WriteOutput(options.output, text, options.binaries);
  if (!wrote.ok()) return Failed(wrote);
  // Whoever writes a lock for the first time sees no diff.
  for (const Fact& fact : facts) {
    if (!lock::IsLack(fact)) continue;
    const Change change{.direction = Direction::kWider, .before = {}, .after = fact};
    Complain(Cat({lock::SentenceOf(change), "; read: zweck explain ", lock::IdOf(fact)}));
  }
  return Exit::kDone;
}

Exit Check(const LockOptions& options) {
  const absl::StatusOr<LockFile> lock = ReadLock(options.lock);
  if (!lock.ok()) return Failed(lock.status());
  const auto policy = ReadPolicy(options.policy);
  if (!policy.ok()) return Failed(policy.status());
  const std::optional<v1::Inventory> inventory = ReadAll(options.binaries, options.read);
  if (!inventory.has_value()) return Exit::kTrouble;

  const std::vector<Fact> facts = lock::FactsOf(*inventory);
  findings::Outcome outcome{
      .command = "zweck check",
      .version = {},
      .ids = {},
      .found = {},
      .nothing = Cat({text::Counted(static_cast<std::int64_t>(facts.size()), "fact"), ", all in ",
                      text::Printable(options.lock)}),
      .file = options.lock};
  Append(lock::CheckLock(facts, *lock, options.lock, &outcome.approved), findings::kLockIds,
         outcome);
  Append(policy::CheckWords(*inventory), findings::kWordsIds, outcome);
  if (policy->has_value()) {
    auto uncovered = policy::CheckPolicy(*inventory, **policy);
    if (!uncovered.ok()) return Failed(uncovered.status());
    Append(*std::move(uncovered), findings::kPolicyIds, outcome);
  }
  std::vector<std::string> inputs = options.binaries;
  inputs.insert(inputs.end(), {options.lock, options.policy});
  const Exit end = WriteFindings(std::move(outcome), options.findings, inputs);
  return end == Exit::kFindings && options.report_only ? Exit::kDone : end;
}

// Of a lock file, an inventory or a binary.
struct Side {
  std::vector<Fact> facts;
  int version = lock::kLockVersionNow;
};
std::optional<Side> ReadSide(const std::string& path, const inventory::ReadOptions& options) {
  if (const auto text = inventory::ReadTextFile(path, lock::kMaxLockBytes);
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
  for (const Direction direction : {Direction::kWider, Direction::kNarrower}) {
    const auto count = std::ranges::count(changes, direction, &Change::direction);
    if (count == 0) continue;
    out += Cat({direction == Direction::kWider ? "Wider: " : "Narrower: ",
                text::Counted(count, "change"), "\n"});
    for (const Change& change : changes) {
      if (change.direction != direction) continue;
      out += Cat({"  ", text::Printable(lock::SentenceOf(change)), "\n"});
    }
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
  const bool wider = std::ranges::count(changes, Direction::kWider, &Change::direction) != 0;
  return EndOf(WriteOutput(options.output, text, options.binaries),
               wider ? Exit::kFindings : Exit::kDone);
}

}  // namespace

void AddLock(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<LockOptions>();
  CLI::App& command = *app.add_subcommand(
      "lock", "Writes what the programs may do as a lock file, one fact per line, for a review");
  AddBinaries(command, options->binaries, options->read);
  AddOutput(command, options->output);
  command.footer("Example:\n  zweck lock build/backend --output zweck.lock");
  command.callback([options, &exit] { exit = Lock(*options); });
}

void AddCheck(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<LockOptions>();
  CLI::App& command = *app.add_subcommand(
      "check",
      "Fails if the programs hold more, keep longer or share more widely than the lock file says");
  AddBinaries(command, options->binaries, options->read);
  command.add_option("-l,--lock", options->lock, "The lock file; zweck.lock if not given")
      ->option_text("FILE");
  command
      .add_option("-p,--policy", options->policy,
                  "Compare them with the privacy policy, too: a zweck.v1.Policy in text format")
      ->option_text("FILE");
  command.add_flag("--report-only", options->report_only, "Report what is wrong, but exit with 0");
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
  AddOutput(command, options->output);
  command.footer("Example:\n  zweck diff backend-1.2 backend-1.3");
  command.callback([options, &exit] { exit = Diff(*options); });
}

}  // namespace zweck::cli
