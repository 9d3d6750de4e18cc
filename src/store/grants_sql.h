// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Purposes inside PostgreSQL: a role for each, which may read the columns that declare it. What the
// library and the `zweck` command both write; it knows no database.

#ifndef ZWECK_SRC_STORE_GRANTS_SQL_H_
#define ZWECK_SRC_STORE_GRANTS_SQL_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace zweck::grants {

// A field, and those that are nested in it.
struct Field {
  std::string path;                   // comments.author
  std::string kind;                   // id
  std::vector<std::string> purposes;  // ids, in the order of the declaration
};

struct Column {
  std::string name;
  std::uint32_t number = 0;
  std::vector<Field> fields = {};  // the one that it holds, then what is nested in it
  bool points_at_person = false;   // whatever of it
};

struct Table {
  std::string name;
  std::string description;
  std::string policy_section;
  std::vector<std::string> purposes = {};  // of the sink
  std::vector<Column> columns = {};        // by number
};

struct Options {
  std::string schema = "public";
  std::string application = {};   // the role that the program logs in as; empty: none is granted to
  std::string prefix = "zweck_";  // of the roles' names
};

// The name of a table.
std::string TableName(std::string_view sink, std::string_view category);

// The purposes for which a column may be read: those that the sink and all that is in it declare.
std::vector<std::string> PurposesOf(const Table& table, const Column& column);
std::string CommentOf(const Table& table);
std::string CommentOf(const Table& table, const Column& column);

// The role of each purpose of the tables, by its id. InvalidArgument, if two would have the same,
// and for names that PostgreSQL does not take.
absl::StatusOr<std::map<std::string, std::string>> RolesOf(std::span<const Table> tables,
                                                           const Options& options);

// The whole state in one transaction: the roles, what they may read and nothing else, comments.
// Errors as of RolesOf.
absl::StatusOr<std::string> GrantsSql(std::span<const Table> tables, const Options& options);

}  // namespace zweck::grants

#endif  // ZWECK_SRC_STORE_GRANTS_SQL_H_
