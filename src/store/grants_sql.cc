// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/grants_sql.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "src/text/cat.h"
#include "src/text/sql_names.h"

namespace zweck::grants {
namespace {

using text::Cat;
using text::QuotedName;
using text::QuotedText;

std::string WithUnderscores(std::string_view id) {
  std::string name(id);
  std::ranges::replace(name, '-', '_');
  return name;
}

bool Has(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

template <class Range, class Each>
std::string Listed(const Range& range, Each each) {
  std::string list;
  for (const auto& item : range) list += Cat({list.empty() ? "" : ", ", each(item)});
  return list;
}

std::string For(const Field& field) {
  return Cat({field.kind, field.purposes.empty() ? ", for nothing" : ", for ",
              Listed(field.purposes, [](const std::string& purpose) { return purpose; })});
}

absl::Status CheckName(std::string_view what, std::string_view name) {
  if (!name.empty() && name.size() <= text::kMostNameBytes && name.find('\0') == name.npos) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      Cat({what, ": PostgreSQL takes names of 1 to 63 bytes, without a zero"}));
}

absl::Status Check(std::span<const Table> tables, const Options& options) {
  if (tables.empty()) {
    return absl::FailedPreconditionError("nothing is kept, so there is nothing to grant");
  }
  if (options.prefix.empty() || options.prefix.size() > 32 || options.prefix.starts_with("pg_")) {
    return absl::InvalidArgumentError(
        "the prefix of roles has 1 to 32 bytes, and is not PostgreSQL's own, pg_");
  }
  absl::Status status = CheckName("prefix of roles", options.prefix);
  if (status.ok()) status = CheckName("schema", options.schema);
  if (status.ok() && !options.application.empty()) {
    status = CheckName("role of the application", options.application);
  }
  std::vector<std::string> names;
  for (const Table& table : tables) {
    if (status.ok()) status = CheckName(Cat({"table ", table.name}), table.name);
    if (status.ok() && Has(names, table.name)) {
      status = absl::InvalidArgumentError(Cat({"two tables have the name ", table.name}));
    }
    names.push_back(table.name);
    for (const Column& column : table.columns) {
      if (!status.ok()) break;
      status = CheckName(Cat({"column ", column.name, " of table ", table.name}), column.name);
    }
  }
  return status;
}

// A block that no name in it can end.
std::string Block(std::string_view body) {
  std::string tag = "$zweck$";
  for (int i = 1; body.find(tag) != std::string_view::npos; ++i) {
    tag = Cat({"$zweck", std::to_string(i), "$"});
  }
  return Cat({"DO ", tag, "\n", body, tag, ";\n"});
}

std::string RoleSql(const std::string& purpose, const std::string& role, const Options& options) {
  return Cat({"  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ", QuotedText(role),
              ") THEN\n    CREATE ROLE ", QuotedName(role), ";\n    COMMENT ON ROLE ",
              QuotedName(role), " IS ", QuotedText(Cat({"reads what is for ", purpose})),
              ";\n  END IF;\n  IF NOT has_schema_privilege(", QuotedText(role), ", ",
              QuotedText(options.schema), ", 'USAGE') THEN\n    GRANT USAGE ON SCHEMA ",
              QuotedName(options.schema), " TO ", QuotedName(role), ";\n  END IF;\n"});
}

// Takes everything from everybody, whatever it came from.
std::string RevokeSql(std::span<const Table> tables, const Options& options) {
  const std::string names =
      Listed(tables, [](const Table& table) { return QuotedText(table.name); });
  const std::string grantees = Cat(
      {"(SELECT 'PUBLIC' AS name, 0::oid AS oid UNION ALL SELECT quote_ident(rolname), oid FROM "
       "pg_roles WHERE starts_with(rolname::text, ",
       QuotedText(options.prefix), ")) AS g"});
  const std::string schema = QuotedText(options.schema);
  const std::string in_schema =
      Cat({"c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ", schema, ")"});
  return Cat(
      {"DECLARE\n  item record;\nBEGIN\n"
       "  FOR item IN SELECT c.oid::regclass AS relation, g.name AS grantee FROM pg_class AS c "
       "CROSS JOIN ",
       grantees, " WHERE ", in_schema,
       " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_has_role(c.relowner, 'USAGE') AND "
       "c.relowner <> g.oid AND (g.oid <> 0 OR c.relname IN (",
       names,
       ") OR starts_with(c.relname::text, '_zweck_')) LOOP\n"
       "    EXECUTE 'REVOKE ALL ON TABLE ' || item.relation || ' FROM ' || item.grantee || ' "
       "CASCADE';\n"
       "  END LOOP;\n"
       "  FOR item IN SELECT quote_ident(",
       schema,
       ") AS schema, n.nspowner AS owner, g.name AS grantee FROM pg_namespace AS n CROSS "
       "JOIN ",
       grantees, " WHERE n.nspname = ", schema,
       " AND g.oid <> (SELECT oid FROM pg_roles WHERE rolname = current_user) LOOP\n"
       "    EXECUTE 'ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM ' || item.grantee;\n"
       "    EXECUTE 'ALTER DEFAULT PRIVILEGES IN SCHEMA ' || item.schema || ' REVOKE ALL ON TABLES "
       "FROM ' || item.grantee;\n"
       "    IF pg_has_role(item.owner, 'USAGE') THEN\n"
       "      EXECUTE 'REVOKE CREATE ON SCHEMA ' || item.schema || ' FROM ' || item.grantee;\n"
       "    END IF;\n"
       "  END LOOP;\n"
       "  -- Statistics of an expression hold values as those of a column do.\n"
       "  FOR item IN SELECT i.indexrelid::regclass AS index, a.attnum AS number FROM pg_index AS "
       "i "
       "JOIN pg_class AS c ON c.oid = i.indrelid JOIN pg_attribute AS a ON a.attrelid = "
       "i.indexrelid WHERE ",
       in_schema, " AND c.relname IN (", names,
       ") AND i.indkey[a.attnum - 1] = 0 AND a.attstattarget IS DISTINCT FROM 0 LOOP\n"
       "    EXECUTE 'ALTER INDEX ' || item.index || ' ALTER COLUMN ' || item.number || ' SET "
       "STATISTICS 0';\n"
       "  END LOOP;\n"
       "END "});
}

std::string ApplicationSql(const Options& options) {
  const std::string role = QuotedName(options.application);
  return Cat(
      {"DECLARE\n  item record;\nBEGIN\n  GRANT USAGE ON SCHEMA ", QuotedName(options.schema),
       " TO ", role,
       ";\n  FOR item IN SELECT c.oid::regclass AS relation FROM pg_class AS c WHERE "
       "c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ",
       QuotedText(options.schema),
       ") AND c.relkind = 'r' AND starts_with(c.relname::text, '_zweck_') LOOP\n"
       "    EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE ' || item.relation || ' TO ' || "
       "quote_ident(",
       QuotedText(options.application), ");\n  END LOOP;\nEND "});
}

std::string TableSql(const Table& table, const std::map<std::string, std::string>& roles,
                     const Options& options) {
  const std::string name = Cat({QuotedName(options.schema), ".", QuotedName(table.name)});
  std::string sql = Cat({"DECLARE\n  item record;\nBEGIN\n  IF to_regclass(", QuotedText(name),
                         ") IS NULL THEN RETURN; END IF;  -- nobody has written to it\n"});
  for (const std::string& purpose : table.purposes) {
    std::vector<std::string> columns;
    for (const Column& column : table.columns) {
      if (Has(PurposesOf(table, column), purpose)) columns.push_back(QuotedName(column.name));
    }
    if (columns.empty()) continue;
    sql += Cat({"  GRANT SELECT (", Listed(columns, [](const std::string& c) { return c; }),
                ") ON ", name, " TO ", QuotedName(roles.at(purpose)), ";\n"});
  }
  if (!options.application.empty()) {
    sql += Cat({"  GRANT SELECT, INSERT, UPDATE, DELETE ON ", name, " TO ",
                QuotedName(options.application), ";\n"});
  }
  sql += Cat({"  COMMENT ON TABLE ", name, " IS ", QuotedText(CommentOf(table)), ";\n"});
  for (const Column& column : table.columns) {
    sql += Cat({"  COMMENT ON COLUMN ", name, ".", QuotedName(column.name), " IS ",
                QuotedText(CommentOf(table, column)), ";\n"});
  }
  for (const Column& column : table.columns) {
    if (!column.points_at_person) continue;
    sql += Cat({"  ALTER TABLE ", name, " ALTER COLUMN ", QuotedName(column.name),
                " SET STATISTICS 0;\n"});
  }
  sql +=
      Cat({"  -- What the store keeps beside them tells of a person, too.\n"
           "  FOR item IN SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = "
           "to_regclass(",
           QuotedText(name),
           ") AND attnum > 0 AND NOT attisdropped AND starts_with(attname::text, '_zweck_') AND "
           "attstattarget IS DISTINCT FROM 0 LOOP\n    EXECUTE 'ALTER TABLE ' || ",
           QuotedText(name),
           " || ' ALTER COLUMN ' || item.name || ' SET STATISTICS 0';\n  END LOOP;\n"});
  return sql + "END ";
}

}  // namespace

std::string TableName(std::string_view sink, std::string_view category) {
  return Cat({WithUnderscores(sink), "__", WithUnderscores(category)});
}

std::vector<std::string> PurposesOf(const Table& table, const Column& column) {
  std::vector<std::string> purposes;
  for (const std::string& purpose : table.purposes) {
    const bool all = std::ranges::all_of(
        column.fields, [&](const Field& field) { return Has(field.purposes, purpose); });
    if (all && !column.fields.empty()) purposes.push_back(purpose);
  }
  return purposes;
}

std::string CommentOf(const Table& table) {
  return Cat({table.description, "; section ", table.policy_section, " of the policy"});
}

std::string CommentOf(const Table& table, const Column& column) {
  std::string comment = Cat({"field ", std::to_string(column.number), ": "});
  for (std::size_t i = 0; i < column.fields.size(); ++i) {
    if (i != 0) comment += Cat({"; ", column.fields[i].path, ": "});
    comment += For(column.fields[i]);
  }
  return Cat({comment, "; section ", table.policy_section, " of the policy"});
}

absl::StatusOr<std::map<std::string, std::string>> RolesOf(std::span<const Table> tables,
                                                           const Options& options) {
  if (absl::Status status = Check(tables, options); !status.ok()) return status;
  std::map<std::string, std::string> roles;
  std::map<std::string, std::string> purposes;  // by role
  for (const Table& table : tables) {
    for (const std::string& purpose : table.purposes) {
      const std::string role = text::ShortName(options.prefix + WithUnderscores(purpose));
      const std::string& first = purposes.try_emplace(role, purpose).first->second;
      if (absl::Status status = CheckName(Cat({"purpose ", purpose}), role); !status.ok()) {
        return status;
      }
      if (first != purpose || role == options.application) {
        return absl::InvalidArgumentError(Cat(
            {"the role ", role, " of the purpose ", purpose, " would also be that of ",
             role == options.application ? "the application" : first, ". Give one another name"}));
      }
      roles[purpose] = role;
    }
  }
  return roles;
}

absl::StatusOr<std::string> GrantsSql(std::span<const Table> tables, const Options& options) {
  const absl::StatusOr<std::map<std::string, std::string>> roles = RolesOf(tables, options);
  if (!roles.ok()) return roles.status();
  std::string make = "BEGIN\n";
  for (const auto& [purpose, role] : *roles) make += RoleSql(purpose, role, options);
  std::string sql =
      Cat({"-- Who may read which column, all of it. Run it as the owner of the tables:\n"
           "-- psql --set ON_ERROR_STOP=1 --file grants.sql\n"
           "SET client_encoding = 'UTF8';\n"
           "BEGIN;\n"
           "SET LOCAL search_path = pg_catalog;\n",
           Block(make + "END "), Block(RevokeSql(tables, options))});
  if (!options.application.empty()) sql += Block(ApplicationSql(options));
  for (const Table& table : tables) sql += Block(TableSql(table, *roles, options));
  return sql + "COMMIT;\n";
}

}  // namespace zweck::grants
