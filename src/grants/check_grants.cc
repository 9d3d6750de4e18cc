// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/grants/check_grants.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "src/findings/finding_ids.h"
#include "src/text/cat.h"

namespace zweck::grants {
namespace {

using findings::ListText;
using text::Cat;

constexpr std::string_view kRunAgain = "Run what zweck grants writes, as the owner of the tables.";

std::vector<std::string> InOrder(const Names& names) { return {names.begin(), names.end()}; }

std::string Columns(const std::vector<std::string>& names) {
  return Cat({names.size() == 1 ? "column " : "columns ", ListText(names)});
}

class Checker {
 public:
  Checker(std::span<const Table> tables, const Options& options, const Catalog& catalog,
          std::map<std::string, std::string> roles, std::span<const std::string> administrators)
      : tables_(tables), options_(options), catalog_(catalog), roles_(std::move(roles)) {
    for (const auto& [purpose, role] : roles_) purposes_[role] = purpose;
    for (const HeldRole& role : catalog.roles) held_[role.name] = &role;
    trusted_.insert(administrators.begin(), administrators.end());
    if (!options.application.empty()) trusted_.insert(options.application);
    for (const HeldRelation& relation : catalog.relations) {
      if (FindTable(relation) != nullptr) trusted_.insert(relation.owner);
    }
    // No purpose is for reading all.
    for (const auto& [role, purpose] : purposes_) trusted_.erase(role);
  }

  std::vector<findings::Finding> Run() {
    CheckRoles();
    for (const Table& table : tables_) CheckTable(table);
    for (const HeldRelation& relation : catalog_.relations) {
      if (FindTable(relation) == nullptr) CheckOther(relation);
    }
    for (const HeldFunction& function : catalog_.functions) CheckFunction(function);
    for (const HeldDefault& each : catalog_.defaults) {
      if (trusted_.contains(each.grantee)) continue;
      Add(findings::kGrantsDefault, Cat({"role ", each.grantee}),
          Cat({"tables that ", each.maker, " makes here give ", each.privileges, " to ",
               each.grantee, " by themselves"}),
          Cat({"As ", each.maker,
               ": ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM it, with "
               "IN SCHEMA where it was given so."}));
    }
    for (const HeldStatistics& each : catalog_.statistics) {
      const auto is_table = [&](const Table& table) { return table.name == each.table; };
      if (std::ranges::none_of(tables_, is_table)) continue;
      Add(findings::kGrantsStatistics, Cat({"table ", each.table}),
          Cat({"the server keeps values of table ", each.table, ", or may, as statistics ",
               each.name}),
          "Set STATISTICS 0 for it. What is kept already goes with the index, by changing the "
          "partition's column to the type that it has, or by DROP STATISTICS.");
    }
    findings::Sort(findings_);
    return std::move(findings_);
  }

 private:
  void Add(std::string_view id, std::string subject, std::string message, std::string remedy,
           findings::Severity severity = findings::Severity::kError) {
    findings_.push_back({.id = std::string(id),
                         .severity = severity,
                         .message = std::move(message),
                         .subject = std::move(subject),
                         .remedy = std::move(remedy)});
  }

  const Table* FindTable(const HeldRelation& relation) const {
    if (relation.schema != options_.schema || (relation.kind != 'r' && relation.kind != 'p')) {
      return nullptr;
    }
    const auto found = std::ranges::find(tables_, relation.name, &Table::name);
    return found == tables_.end() ? nullptr : &*found;
  }

  // For which purposes a role reads: by itself, or as a member of their roles.
  std::vector<std::string> PurposesOf(std::string_view role) const {
    std::vector<std::string> purposes;
    const auto held = held_.find(role);
    if (held == held_.end()) return purposes;
    for (const std::string& name : held->second->member_of) {
      const auto purpose = purposes_.find(name);
      if (purpose != purposes_.end()) purposes.push_back(purpose->second);
    }
    return purposes;
  }

  // Whom a sentence is about: where everybody may, nobody else is named.
  Names Asked(const Names& names) const {
    if (names.contains(kPublic)) return {std::string(kPublic)};
    Names asked;
    for (const std::string& name : names) {
      if (!trusted_.contains(name)) asked.insert(name);
    }
    return asked;
  }

  void CheckRoles() {
    for (const auto& [role, purpose] : purposes_) {
      if (held_.contains(role)) continue;
      Add(findings::kGrantsMissing, Cat({"role ", role}),
          Cat({"there is no role ", role, ", for ", purpose}), std::string(kRunAgain));
    }
    for (const HeldRole& role : catalog_.roles) {
      const bool is_purpose = purposes_.contains(role.name);
      const bool is_application = role.name == options_.application;
      if (!is_purpose && !is_application && PurposesOf(role.name).empty()) {
        if (!role.name.starts_with(options_.prefix) || trusted_.contains(role.name)) continue;
        Add(findings::kGrantsRole, Cat({"role ", role.name}),
            Cat({"role ", role.name, " is for no purpose of the programs"}),
            "Drop it, once nobody logs in as a member of it.", findings::Severity::kNote);
        continue;
      }
      if (role.superuser && !is_purpose && !is_application) continue;  // may do anything anyway
      std::vector<std::string> may;
      if (role.superuser) may.emplace_back("do anything, as a superuser");
      if (role.bypasses_rls) may.emplace_back("go past row-level security");
      if (role.makes_roles) may.emplace_back("make roles");
      if (role.makes_objects && !role.superuser && !is_application) {
        may.emplace_back("make tables and functions in the schema");
      }
      if (!may.empty()) {
        Add(findings::kGrantsRole, Cat({"role ", role.name}),
            Cat({"role ", role.name, " may ", ListText(may)}),
            "Take it away by ALTER ROLE, or REVOKE CREATE ON SCHEMA.");
      }
      if (!is_purpose || role.superuser) continue;
      Names others = role.member_of;
      others.erase(role.name);
      if (others.empty()) continue;
      Add(findings::kGrantsRole, Cat({"role ", role.name}),
          Cat({"role ", role.name, " is a member of ", ListText(InOrder(others)),
               ", and may do what that may"}),
          "Revoke the membership.");
    }
  }

  void CheckTable(const Table& table) {
    const auto is_it = [&](const HeldRelation& each) { return FindTable(each) == &table; };
    const auto held = std::ranges::find_if(catalog_.relations, is_it);
    if (held == catalog_.relations.end()) {
      Add(findings::kGrantsMissing, Cat({"table ", table.name}),
          Cat({"table ", table.name, " is not there yet"}),
          "When it is, run what zweck grants writes once more.", findings::Severity::kNote);
      return;
    }
    if (held->owner == options_.application || purposes_.contains(held->owner)) {
      Add(findings::kGrantsOwner, Cat({"table ", table.name}),
          Cat({"table ", table.name, " belongs to ", held->owner,
               ", which may so change it and grant it"}),
          "Give it to a role by which nobody serves or reads: ALTER TABLE ... OWNER TO.");
    }
    CheckWriters(*held);
    CheckColumns(table, *held);
    CheckReaders(table, *held);
    if (held->comment != CommentOf(table)) AddComment(table, Cat({"table ", table.name}));
  }

  void AddComment(const Table& table, const std::string& what) {
    Add(findings::kGrantsComment, Cat({"table ", table.name}),
        Cat({"the comment of ", what, " is not what the programs declare"}),
        std::string(kRunAgain));
  }

  void CheckWriters(const HeldRelation& held) {
    for (const std::string& role : Asked(held.writers)) {
      Add(findings::kGrantsWrite, Cat({"role ", role}),
          Cat({role, " may write to table ", held.name,
               ", or refer to it, which tells what is "
               "there"}),
          std::string(kRunAgain));
    }
  }

  void CheckColumns(const Table& table, const HeldRelation& held) {
    std::vector<std::string> lacking;
    for (const Column& column : table.columns) {
      const auto found = std::ranges::find(held.columns, column.name, &HeldColumn::name);
      if (found == held.columns.end()) {
        lacking.push_back(column.name);
      } else if (found->comment != CommentOf(table, column)) {
        AddComment(table, Cat({"column ", column.name, " of table ", table.name}));
      }
    }
    if (!lacking.empty()) {
      Add(findings::kGrantsMissing, Cat({"table ", table.name}),
          Cat({"table ", table.name, " has no ", Columns(lacking), ", which the programs declare"}),
          "Let a program write to it, or bring the table up to date. Then run what zweck grants "
          "writes.");
    }
    for (const HeldColumn& column : held.columns) {
      const auto declared = std::ranges::find(table.columns, column.name, &Column::name);
      const bool is_known = declared != table.columns.end();
      if (!is_known && !column.name.starts_with("_zweck_")) {
        Add(findings::kGrantsColumn, Cat({"table ", table.name}),
            Cat({"table ", table.name, " has a column ", column.name,
                 " that the programs don't declare"}),
            "Drop it with what is in it, or rename it back: a grant follows a renamed column.");
      }
      if (is_known && !declared->points_at_person) continue;
      if (column.statistics) {
        Add(findings::kGrantsStatistics, Cat({"table ", table.name}),
            Cat({"the server may collect values of column ", column.name, " of table ", table.name,
                 " as statistics"}),
            "ALTER TABLE ... ALTER COLUMN ... SET STATISTICS 0, as zweck grants writes it.");
      }
      if (column.held_statistics) {
        Add(findings::kGrantsStatistics, Cat({"table ", table.name}),
            Cat({"the server keeps values of column ", column.name, " of table ", table.name,
                 " as statistics"}),
            "SET STATISTICS 0 leaves them: ALTER TABLE ... ALTER COLUMN ... TYPE to the type that "
            "it has removes them.");
      }
    }
  }

  void CheckReaders(const Table& table, const HeldRelation& held) {
    std::map<std::string, Names, std::less<>> reads;  // columns that a role reads
    Names everybody;
    for (const HeldColumn& column : held.columns) {
      for (const std::string& role : column.readers) reads[role].insert(column.name);
    }
    if (const auto all = reads.find(kPublic); all != reads.end()) everybody = all->second;
    for (const auto& [role, columns] : reads) {
      if (trusted_.contains(role)) continue;
      const std::vector<std::string> purposes = PurposesOf(role);
      std::vector<std::string> beyond;
      for (const std::string& column : columns) {
        if (role != kPublic && everybody.contains(column)) continue;
        if (!MayRead(table, column, purposes)) beyond.push_back(column);
      }
      if (beyond.empty()) continue;
      Add(findings::kGrantsRead, Cat({"role ", role}),
          Cat({role, " may read ", Columns(beyond), " of table ", table.name,
               purposes.empty() ? ", and has no purpose"
                                : Cat({", not declared for ", ListText(purposes)})}),
          Cat({kRunAgain, " If it is still so then, ", role,
               " is a member of another role that may: revoke that, or name it as "
               "--administrator."}));
    }
    for (const auto& [purpose, role] : roles_) {
      std::vector<std::string> missing;
      for (const Column& column : table.columns) {
        const auto found = std::ranges::find(held.columns, column.name, &HeldColumn::name);
        const bool is_unread = found != held.columns.end() && !found->readers.contains(role) &&
                               !found->readers.contains(kPublic);
        if (is_unread && MayRead(table, column.name, {purpose})) missing.push_back(column.name);
      }
      const auto role_held = held_.find(role);
      if (missing.empty() || role_held == held_.end() || role_held->second->superuser) continue;
      Add(findings::kGrantsMissing, Cat({"role ", role}),
          Cat({role, " can't read ", Columns(missing), " of table ", table.name, ", declared for ",
               purpose}),
          std::string(kRunAgain));
    }
  }

  static bool MayRead(const Table& table, std::string_view column,
                      const std::vector<std::string>& purposes) {
    const auto declared = std::ranges::find(table.columns, column, &Column::name);
    if (declared == table.columns.end()) return false;
    const std::vector<std::string> may = grants::PurposesOf(table, *declared);
    return std::ranges::any_of(purposes, [&](const std::string& purpose) {
      return std::ranges::find(may, purpose) != may.end();
    });
  }

  // A view reads with the rights of its owner, whatever its reader may. Of tables that nobody
  // declares, those are asked about that are read for a purpose.
  void CheckOther(const HeldRelation& held) {
    const bool is_view = held.kind == 'v' || held.kind == 'm';
    Names readers;
    for (const HeldColumn& column : held.columns) {
      for (const std::string& role : Asked(column.readers)) {
        if (is_view || role == kPublic || !PurposesOf(role).empty()) readers.insert(role);
      }
    }
    if (readers.empty()) return;
    const std::string name =
        held.schema == options_.schema ? held.name : Cat({held.schema, ".", held.name});
    Add(findings::kGrantsView, Cat({is_view ? "view " : "table ", name}),
        Cat({ListText(InOrder(Asked(readers))), " may read the ", is_view ? "view " : "table ",
             name, ", which the programs don't declare"}),
        is_view ? "A view shows what its owner may read. Revoke it, or drop the view."
                : "Revoke it, or drop the table if it is a copy.");
  }

  void CheckFunction(const HeldFunction& function) {
    Names callers;
    for (const std::string& role : Asked(function.callers)) {
      if (role == kPublic || !PurposesOf(role).empty()) callers.insert(role);
    }
    if (callers.empty()) return;
    Add(findings::kGrantsFunction, Cat({"function ", function.name}),
        Cat({ListText(InOrder(callers)), " may call ", function.name,
             ", which runs with the rights of ", function.owner}),
        "REVOKE EXECUTE from them and from PUBLIC, or make it SECURITY INVOKER.");
  }

  const std::span<const Table> tables_;
  const Options& options_;
  const Catalog& catalog_;
  const std::map<std::string, std::string> roles_;            // by purpose
  std::map<std::string, std::string, std::less<>> purposes_;  // by role
  std::map<std::string, const HeldRole*, std::less<>> held_;  // by name
  Names trusted_;
  std::vector<findings::Finding> findings_;
};

}  // namespace

absl::StatusOr<std::vector<findings::Finding>> CheckGrants(
    std::span<const Table> tables, const Options& options, const Catalog& catalog,
    std::span<const std::string> administrators) {
  absl::StatusOr<std::map<std::string, std::string>> roles = RolesOf(tables, options);
  if (!roles.ok()) return roles.status();
  if (catalog.schema != options.schema || catalog.prefix != options.prefix) {
    return absl::InvalidArgumentError(
        "the query was for another schema or prefix. Give --query the same options");
  }
  return Checker(tables, options, catalog, *std::move(roles), administrators).Run();
}

}  // namespace zweck::grants
