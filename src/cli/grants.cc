// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// zweck grants. It writes SQL and reads an answer, so that the command links no client of a
// database: psql has the user's TLS and password already.

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
#include "src/grants/catalog.h"
#include "src/grants/check_grants.h"
#include "src/grants/kept_tables.h"
#include "src/inventory/text_file.h"
#include "src/inventory/trouble.h"
#include "src/store/grants_sql.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::cli {
namespace {

using text::Cat;

struct GrantsOptions {
  std::vector<std::string> binaries;
  std::vector<std::string> sinks;
  std::vector<std::string> administrators;
  grants::Options grants;
  std::string check;
  bool query = false;
  FindingsOptions findings;
  inventory::ReadOptions read;
};

// What names say comes from binaries.
Exit Complained(const absl::Status& status) {
  Complain(text::Printable(inventory::MessageOf(status)));
  return Exit::kTrouble;
}

Exit Check(const GrantsOptions& options, const std::vector<grants::Table>& tables) {
  const auto text = inventory::ReadTextFile(options.check, kMostText);
  if (!text.ok()) return Failed(text.status());
  const absl::StatusOr<grants::Catalog> catalog = grants::ParseCatalog(*text);
  if (!catalog.ok()) {
    Complain(Cat({text::Printable(options.check), ": ", inventory::MessageOf(catalog.status())}));
    return Exit::kTrouble;
  }
  auto found = grants::CheckGrants(tables, options.grants, *catalog, options.administrators);
  if (!found.ok()) return Complained(found.status());
  findings::Outcome outcome{
      .command = "zweck grants",
      .nothing = Cat({text::Counted(static_cast<std::int64_t>(tables.size()), "table"),
                      ", and the database allows what is declared"}),
      .file = options.check};
  Append(*std::move(found), findings::kGrantsIds, outcome);
  std::vector<std::string> inputs = options.binaries;
  inputs.push_back(options.check);
  return WriteFindings(std::move(outcome), options.findings, inputs);
}

Exit Run(const GrantsOptions& options) {
  if (options.query) {
    return EndOf(WriteOutput(options.findings.output, grants::CatalogSql(options.grants), {}));
  }
  bool all = false;
  const v1::Inventory inventory = ReadBinaries(options.binaries, options.read, all);
  if (!all) return Exit::kTrouble;  // what is not read would be revoked
  const auto tables = grants::KeptTables(inventory, options.sinks);
  if (!tables.ok()) return Complained(tables.status());
  if (!options.check.empty()) return Check(options, *tables);
  const absl::StatusOr<std::string> sql = grants::GrantsSql(*tables, options.grants);
  if (!sql.ok()) return Complained(sql.status());
  return EndOf(WriteOutput(options.findings.output, *sql, options.binaries));
}

}  // namespace

void AddGrants(CLI::App& app, Exit& exit) {
  const auto options = std::make_shared<GrantsOptions>();
  CLI::App& command = *app.add_subcommand(
      "grants",
      "Writes SQL by which PostgreSQL lets a role for each purpose read the columns that declare "
      "it; or compares a database with that");
  AddBinaries(command, options->binaries, options->read);
  CLI::Option* const binaries = command.get_option("binaries")->required(false);
  command
      .add_option("--sink", options->sinks, "Only the tables of this sink; may be given repeatedly")
      ->allow_extra_args(false)
      ->option_text("ID");
  command
      .add_option("--schema", options->grants.schema, "Where the tables are; public if not given")
      ->option_text("NAME");
  command
      .add_option("--role-prefix", options->grants.prefix,
                  "What the names of the roles begin with; zweck_ if not given")
      ->option_text("NAME");
  command
      .add_option("--application", options->grants.application,
                  "The role that the program logs in as, which may read and write all rows")
      ->option_text("NAME");
  CLI::Option* const query =
      command.add_flag("--query", options->query, "Write the query whose answer --check reads");
  CLI::Option* const check =
      command
          .add_option("--check", options->check,
                      "Find each difference between the programs and this answer of a database")
          ->option_text("FILE")
          ->excludes(query);
  command
      .add_option("--administrator", options->administrators,
                  "With --check: a role that may read everything, such as that of backups; may be "
                  "given repeatedly")
      ->allow_extra_args(false)
      ->option_text("NAME")
      ->needs(check);
  AddFindingsOptions(command, options->findings);
  query->excludes(binaries);
  command.footer(FormatsText() +
                 "Formats are for --check.\n\n"
                 "Example:\n"
                 "  zweck grants build/backend --application acme > grants.sql\n"
                 "  psql --set ON_ERROR_STOP=1 --file grants.sql\n"
                 "  zweck grants --query | psql -XAtq > answer.json\n"
                 "  zweck grants build/backend --application acme --check answer.json");
  command.callback([options, binaries, &exit] {
    if (!options->query && binaries->count() == 0) {
      throw CLI::RequiredError("binaries, or --query,");
    }
    exit = Run(*options);
  });
}

}  // namespace zweck::cli
