// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Who may do what in a database, as its catalog says it: the query that asks, for whatever runs
// SQL, and its answer.

#ifndef ZWECK_SRC_GRANTS_CATALOG_H_
#define ZWECK_SRC_GRANTS_CATALOG_H_

#include <absl/status/statusor.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/grants_sql.h"

namespace zweck::grants {

using Names = std::set<std::string, std::less<>>;
inline constexpr std::string_view kPublic = "PUBLIC";  // stands among the names of roles

struct HeldRole {
  std::string name;
  Names member_of;  // also of what those are members of, and itself
  bool superuser = false;
  bool bypasses_rls = false;
  bool makes_roles = false;
  bool makes_objects = false;  // in the schema
};

struct HeldColumn {
  std::string name;
  std::string comment;
  bool statistics = false;       // may the server collect any?
  bool held_statistics = false;  // does it hold any?
  Names readers;                 // roles that may read it, or become one that may; no superusers
};

struct HeldRelation {
  std::string schema;
  std::string name;
  char kind = 'r';  // as pg_class has it
  std::string owner;
  std::string comment;
  Names writers;
  std::vector<HeldColumn> columns;
};

struct HeldFunction {
  std::string name;
  std::string owner;
  Names callers;
};

struct HeldDefault {
  std::string maker;
  std::string grantee;
  std::string privileges;
};

// A column of an index or of a partition, or statistics over several columns.
struct HeldStatistics {
  std::string table;
  std::string name;
};

struct Catalog {
  std::string schema;
  std::string prefix;
  std::vector<HeldRole> roles;
  std::vector<HeldRelation> relations;  // of the schema, and views elsewhere that are made of them
  std::vector<HeldFunction> functions;  // that run with the rights of who owns them
  std::vector<HeldDefault> defaults;
  std::vector<HeldStatistics> statistics;  // collected or to be
};

// One SELECT that gives one text. It asks the catalog alone.
std::string CatalogSql(const Options& options);

// InvalidArgument for what is not the answer to that.
absl::StatusOr<Catalog> ParseCatalog(std::string_view json);

}  // namespace zweck::grants

#endif  // ZWECK_SRC_GRANTS_CATALOG_H_
