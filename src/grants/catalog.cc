// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/grants/catalog.h"

#include <exception>
#include <nlohmann/json.hpp>

#include "src/text/cat.h"
#include "src/text/sql_names.h"

namespace zweck::grants {
namespace {

using Json = nlohmann::json;
using text::Cat;
using text::QuotedText;

// Of each role that is not a superuser: those that it is a member of, or may become.
constexpr std::string_view kQuery = R"sql(,
roles AS (
  SELECT oid, rolname::text AS name, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles
  WHERE rolname !~ '^pg_'),
members AS (
  SELECT m.oid AS member, t.oid AS role, t.rolname::text AS name
  FROM roles AS m CROSS JOIN pg_roles AS t
  WHERE CASE WHEN m.rolsuper THEN m.oid = t.oid ELSE pg_has_role(m.oid, t.oid, 'MEMBER') END),
space AS (SELECT n.oid, n.nspname FROM pg_namespace AS n, asked WHERE n.nspname = asked.schema),
seen AS (
  SELECT c.oid FROM pg_class AS c, space
  WHERE c.relnamespace = space.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  UNION
  SELECT r.ev_class FROM seen
  JOIN pg_depend AS d ON d.refobjid = seen.oid AND d.refclassid = 'pg_class'::regclass
    AND d.classid = 'pg_rewrite'::regclass
  JOIN pg_rewrite AS r ON r.oid = d.objid),
relations AS (
  SELECT c.oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind::text AS kind,
    c.relowner AS owner, c.relacl AS acl
  FROM seen JOIN pg_class AS c ON c.oid = seen.oid JOIN pg_namespace AS n ON n.oid = c.relnamespace),
own AS (SELECT relations.* FROM relations, asked WHERE relations.schema = asked.schema),
readable AS (
  SELECT relations.oid, a.attnum, a.attname::text AS name,
    coalesce(col_description(relations.oid, a.attnum), '') AS comment,
    coalesce(a.attstattarget, -1) <> 0 AS statistics,
    EXISTS (SELECT FROM pg_stats AS s WHERE s.schemaname = relations.schema
      AND s.tablename = relations.name AND s.attname = a.attname) AS held,
    (SELECT coalesce(json_agg(r.name ORDER BY r.name), '[]') FROM (
      SELECT roles.name FROM roles WHERE NOT roles.rolsuper AND EXISTS (
        SELECT FROM members WHERE members.member = roles.oid
          AND has_column_privilege(members.role, relations.oid, a.attnum, 'SELECT'))
      UNION ALL
      SELECT 'PUBLIC' WHERE EXISTS (
        SELECT FROM aclexplode(relations.acl) AS x WHERE x.grantee = 0 AND x.privilege_type = 'SELECT'
        UNION ALL
        SELECT FROM aclexplode(a.attacl) AS x WHERE x.grantee = 0 AND x.privilege_type = 'SELECT')
    ) AS r) AS readers
  FROM relations
  JOIN pg_attribute AS a ON a.attrelid = relations.oid AND a.attnum > 0 AND NOT a.attisdropped)
SELECT json_build_object(
  'zweck_grants', 1,
  'schema', (SELECT nspname::text FROM space),
  'prefix', (SELECT prefix FROM asked),
  'roles', (SELECT coalesce(json_agg(json_build_object(
      'name', roles.name, 'superuser', rolsuper, 'bypasses_rls', rolbypassrls,
      'makes_roles', rolcreaterole,
      'makes_objects', (SELECT has_schema_privilege(roles.oid, space.oid, 'CREATE') FROM space),
      'member_of', (SELECT json_agg(members.name ORDER BY members.name) FROM members
        WHERE members.member = roles.oid)) ORDER BY roles.name), '[]') FROM roles),
  'relations', (SELECT coalesce(json_agg(json_build_object(
      'schema', relations.schema, 'name', relations.name, 'kind', relations.kind,
      'owner', pg_get_userbyid(relations.owner)::text,
      'comment', coalesce(obj_description(relations.oid, 'pg_class'), ''),
      'writers', (SELECT coalesce(json_agg(r.name ORDER BY r.name), '[]') FROM (
        SELECT roles.name FROM roles WHERE NOT roles.rolsuper AND EXISTS (
          SELECT FROM members WHERE members.member = roles.oid AND (
            has_table_privilege(members.role, relations.oid,
              'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
            OR has_any_column_privilege(members.role, relations.oid, 'INSERT, UPDATE, REFERENCES')))
        UNION ALL
        SELECT 'PUBLIC' WHERE EXISTS (
          SELECT FROM aclexplode(relations.acl) AS x
          WHERE x.grantee = 0 AND x.privilege_type <> 'SELECT'
          UNION ALL
          SELECT FROM pg_attribute AS a, aclexplode(a.attacl) AS x
          WHERE a.attrelid = relations.oid AND x.grantee = 0 AND x.privilege_type <> 'SELECT')
        ) AS r),
      'columns', (SELECT coalesce(json_agg(json_build_object(
          'name', readable.name, 'comment', readable.comment, 'statistics', readable.statistics,
          'held_statistics', readable.held, 'readers', readable.readers) ORDER BY readable.attnum),
          '[]') FROM readable WHERE readable.oid = relations.oid))
      ORDER BY relations.schema, relations.name), '[]') FROM relations),
  'functions', (SELECT coalesce(json_agg(json_build_object(
      'name', p.oid::regprocedure::text, 'owner', pg_get_userbyid(p.proowner)::text,
      'callers', (SELECT coalesce(json_agg(r.name ORDER BY r.name), '[]') FROM (
        SELECT roles.name FROM roles WHERE NOT roles.rolsuper AND EXISTS (
          SELECT FROM members WHERE members.member = roles.oid
            AND has_function_privilege(members.role, p.oid, 'EXECUTE'))
        UNION ALL
        SELECT 'PUBLIC' WHERE p.proacl IS NULL OR EXISTS (
          SELECT FROM aclexplode(p.proacl) AS x WHERE x.grantee = 0)) AS r))
      ORDER BY p.oid::regprocedure::text), '[]')
    FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')),
  'defaults', (SELECT coalesce(json_agg(json_build_object(
      'maker', pg_get_userbyid(d.defaclrole)::text,
      'grantee', CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee)::text END,
      'privileges', x.privileges)), '[]')
    FROM pg_default_acl AS d, space, LATERAL (
      SELECT grantee, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS privileges
      FROM aclexplode(d.defaclacl) GROUP BY grantee) AS x
    WHERE d.defaclobjtype = 'r' AND d.defaclnamespace IN (0, space.oid)
      AND x.grantee <> d.defaclrole),
  'statistics', (SELECT coalesce(json_agg(json_build_object('table', s.relation, 'name', s.name)
      ORDER BY s.relation, s.name), '[]') FROM (
    SELECT own.name AS relation, c.relname || '.' || a.attname AS name
    FROM own JOIN pg_index AS i ON i.indrelid = own.oid JOIN pg_class AS c ON c.oid = i.indexrelid
    JOIN pg_attribute AS a ON a.attrelid = i.indexrelid
    WHERE i.indkey[a.attnum - 1] = 0 AND (coalesce(a.attstattarget, -1) <> 0 OR EXISTS (
      SELECT FROM pg_stats AS s WHERE s.schemaname = own.schema AND s.tablename = c.relname
        AND s.attname = a.attname))
    UNION ALL
    SELECT own.name, c.relname || '.' || a.attname
    FROM own CROSS JOIN LATERAL pg_partition_tree(own.oid) AS t JOIN pg_class AS c ON c.oid = t.relid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.level > 0 AND (coalesce(a.attstattarget, -1) <> 0 OR EXISTS (
      SELECT FROM pg_stats AS s WHERE s.schemaname = n.nspname AND s.tablename = c.relname
        AND s.attname = a.attname))
    UNION ALL
    SELECT own.name, e.stxname::text FROM own JOIN pg_statistic_ext AS e ON e.stxrelid = own.oid
  ) AS s))::text;
)sql";

Names NamesIn(const Json& list) {
  Names names;
  for (const Json& name : list) names.insert(name.get<std::string>());
  return names;
}

HeldRelation RelationIn(const Json& json) {
  HeldRelation relation{.schema = json.at("schema").get<std::string>(),
                        .name = json.at("name").get<std::string>(),
                        .kind = json.at("kind").get<std::string>().at(0),
                        .owner = json.at("owner").get<std::string>(),
                        .comment = json.at("comment").get<std::string>(),
                        .writers = NamesIn(json.at("writers")),
                        .columns = {}};
  for (const Json& column : json.at("columns")) {
    relation.columns.push_back({.name = column.at("name").get<std::string>(),
                                .comment = column.at("comment").get<std::string>(),
                                .statistics = column.at("statistics").get<bool>(),
                                .held_statistics = column.at("held_statistics").get<bool>(),
                                .readers = NamesIn(column.at("readers"))});
  }
  return relation;
}

Catalog CatalogIn(const Json& json) {
  Catalog catalog{.schema = json.at("schema").get<std::string>(),
                  .prefix = json.at("prefix").get<std::string>(),
                  .roles = {},
                  .relations = {},
                  .functions = {},
                  .defaults = {},
                  .statistics = {}};
  for (const Json& role : json.at("roles")) {
    catalog.roles.push_back({.name = role.at("name").get<std::string>(),
                             .member_of = NamesIn(role.at("member_of")),
                             .superuser = role.at("superuser").get<bool>(),
                             .bypasses_rls = role.at("bypasses_rls").get<bool>(),
                             .makes_roles = role.at("makes_roles").get<bool>(),
                             .makes_objects = role.at("makes_objects").get<bool>()});
  }
  for (const Json& relation : json.at("relations")) {
    catalog.relations.push_back(RelationIn(relation));
  }
  for (const Json& function : json.at("functions")) {
    catalog.functions.push_back({.name = function.at("name").get<std::string>(),
                                 .owner = function.at("owner").get<std::string>(),
                                 .callers = NamesIn(function.at("callers"))});
  }
  for (const Json& each : json.at("defaults")) {
    catalog.defaults.push_back({.maker = each.at("maker").get<std::string>(),
                                .grantee = each.at("grantee").get<std::string>(),
                                .privileges = each.at("privileges").get<std::string>()});
  }
  for (const Json& each : json.at("statistics")) {
    catalog.statistics.push_back(
        {.table = each.at("table").get<std::string>(), .name = each.at("name").get<std::string>()});
  }
  return catalog;
}

}  // namespace

std::string CatalogSql(const Options& options) {
  return Cat(
      {"SET client_encoding = 'UTF8';\nSET search_path = pg_catalog;\nSET jit = off;\n"
       "WITH RECURSIVE asked AS (SELECT ",
       QuotedText(options.schema), "::text AS schema, ", QuotedText(options.prefix),
       "::text AS prefix)", kQuery});
}

absl::StatusOr<Catalog> ParseCatalog(std::string_view json) {
  const auto refused = [] {
    return absl::InvalidArgumentError(
        "this is not the answer to what zweck grants --query prints: either something else, or the "
        "schema is not in the database");
  };
  try {
    const Json parsed = Json::parse(json);
    if (parsed.at("zweck_grants") != 1) return refused();
    return CatalogIn(parsed);
  } catch (const std::exception&) {  // whose words would quote the file
    return refused();
  }
}

}  // namespace zweck::grants
