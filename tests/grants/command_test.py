#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""zweck grants on a server: what each role may do when it has logged in, and whether the check sees each other way.

usage, by tests/support/postgres.py: command_test.py ZWECK KEEPS
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ZWECK, KEEPS = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])
SERVER = os.environ["ZWECK_POSTGRES"]
LETTERS, THREADS = "letter_table__letter", "thread_table__thread"
CONTACT, INVOICE = "zweck_contact_customer", "zweck_send_invoice"
# What each role may read; everything else it may not.
READS = {
    CONTACT: {
        LETTERS: "number sent pages note weight files copies".split(),
        THREADS: "number pages".split(),
    },
    INVOICE: {
        LETTERS: "number email sent pages note weight files copies".split(),
        THREADS: "number remarks by_day pages replies".split(),
    },
}
# When a row ends, which the store keeps beside what is declared: for no purpose.
ENDS = "_zweck_came_in, _zweck_expires, _zweck_stays"
REFUSED = "42501"
PASSES = "2 tables, and the database allows what is declared\n"


def psql(sql, user="zweck", check=True):
    """What psql prints of each statement: rows, or the SQLSTATE of an error."""
    run = subprocess.run(
        ["psql", "-XAtq", "-v", "VERBOSITY=sqlstate", f"{SERVER} user={user}"],
        input="SET client_min_messages = warning;" + sql, capture_output=True, text=True, timeout=60, check=False)
    if check and run.stderr:
        raise AssertionError(f"{sql[:2000]}\n{run.stderr}")
    return run.stdout + run.stderr


def states(sql, user):
    return re.findall(r"ERROR:  (\w{5})", psql(sql, user, check=False))


class Grants(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="zweck-grants-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def zweck(self, *arguments, status=0):
        run = subprocess.run([ZWECK, "grants", *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, timeout=60)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout + run.stderr

    def check(self, *arguments, status=0):
        """What the check says of the server as it is now."""
        answer = self.folder / "answer.json"
        answer.write_text(psql(self.query), encoding="utf-8")
        return self.zweck(self.inventory, "--application", "acme", "--check", answer, *arguments, status=status)


class OnAServer(Grants):
    @classmethod
    def setUpClass(cls):
        # The owner of the tables is no superuser; the application and a reporting tool for each purpose own nothing.
        psql("CREATE ROLE owner LOGIN CREATEROLE; GRANT CREATE ON SCHEMA public TO owner; CREATE ROLE acme LOGIN;"
             "ALTER DATABASE postgres OWNER TO owner")
        made = subprocess.run([KEEPS, f"{SERVER} user=owner"], capture_output=True, text=True, check=False)
        if made.returncode:
            raise AssertionError(made.stdout)
        cls.sql = subprocess.run(
            [ZWECK, "grants", KEEPS, "--application", "acme"], capture_output=True, text=True, check=True).stdout
        psql(cls.sql, "owner")
        cls.query = subprocess.run([ZWECK, "grants", "--query"], capture_output=True, text=True, check=True).stdout
        # Read once, which is quicker.
        folder = tempfile.TemporaryDirectory(prefix="zweck-grants-")
        cls.addClassCleanup(folder.cleanup)
        cls.inventory = pathlib.Path(folder.name) / "keeps.json"
        subprocess.run([ZWECK, "inventory", KEEPS, "--output", cls.inventory], check=True)
        for role in READS:
            psql(f"CREATE ROLE tool_{role} LOGIN IN ROLE {role}")

    def test_the_library_writes_the_same(self):
        by_itself = subprocess.run([KEEPS], capture_output=True, text=True, check=True).stdout
        self.assertEqual(by_itself, self.sql)

    def test_each_role_reads_what_is_declared_for_it_and_nothing_else(self):
        for role, tables in READS.items():
            for table, readable in tables.items():
                columns = psql(f"SELECT attname FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0").split()
                self.assertGreater(len(columns), 4)
                for column in columns:
                    with self.subTest(role=role, table=table, column=column):
                        asked = [
                            f'SELECT "{column}" FROM {table};',
                            f'SELECT count(*) FROM {table} WHERE "{column}" IS NOT NULL;',
                            f'SELECT number FROM {table} ORDER BY "{column}";',
                            f'SELECT count(*) FROM {table} GROUP BY "{column}";',
                        ]
                        expected = [] if column in readable else [REFUSED] * len(asked)
                        self.assertEqual(states("".join(asked), f"tool_{role}"), expected)
                whole = [f"SELECT * FROM {table};", f"SELECT row_to_json(t) FROM {table} AS t;", f"COPY {table} TO STDOUT;"]
                expected = [REFUSED] * len(whole) if set(columns) - set(readable) else []
                self.assertEqual(states("".join(whole), f"tool_{role}"), expected)
                others = [f"DELETE FROM {table};", f"UPDATE {table} SET pages = 1;", f"INSERT INTO {table} (number) VALUES ('2');",
                          f"TRUNCATE {table};", "SELECT * FROM _zweck_meta;", "CREATE TABLE mine ();"]
                self.assertEqual(states("".join(others), f"tool_{role}"), [REFUSED] * len(others))

    def test_the_application_serves_without_owning(self):
        served = subprocess.run([KEEPS, f"{SERVER} user=acme"], capture_output=True, text=True, check=False)
        self.assertEqual(served.stdout, "OK\n")
        self.assertEqual(states(f"ALTER TABLE {LETTERS} ADD COLUMN more text;", "acme"), [REFUSED])

    def test_comments_say_what_a_column_is_for(self):
        said = psql(f"SELECT col_description('{LETTERS}'::regclass, attnum) FROM pg_attribute WHERE attrelid = "
                    f"'{LETTERS}'::regclass AND attname = 'email'")
        self.assertEqual(said, "field 2: email-address, for send-invoice; section 4 of the policy\n")
        said = psql(f"SELECT obj_description('{THREADS}'::regclass)")
        self.assertEqual(said, "It's a \"thread\" \\ of remarks; section 4 of the policy\n")
        said = psql(f"SELECT col_description('{THREADS}'::regclass, attnum) FROM pg_attribute WHERE attrelid = "
                    f"'{THREADS}'::regclass AND attname = 'remarks'")
        self.assertIn("; remarks.author: email-address, for send-invoice; ", said)

    def test_the_store_lets_the_server_keep_no_values(self):
        # Also of what points at nobody, which no grant sets; and it makes no index of an expression.
        asked = f"attrelid IN ('{LETTERS}'::regclass, '{THREADS}'::regclass) AND attnum > 0 AND NOT attisdropped"
        self.assertEqual(psql(f"SELECT count(*) > 10, count(*) FILTER (WHERE attstattarget IS DISTINCT FROM 0) FROM pg_attribute "
                              f"WHERE {asked}"), "t|0\n")
        self.assertEqual(psql(f"SELECT count(*) FILTER (WHERE indexprs IS NOT NULL), count(*) > 4 FROM pg_index WHERE indrelid = "
                              f"'{LETTERS}'::regclass"), "0|t\n")

    def test_the_check_passes_and_says_so(self):
        self.assertEqual(self.check(), PASSES)
        self.assertIn(PASSES.strip(), self.check("--format", "markdown"))

    # What somebody does, what the check says then, and what undoes it. `grants`: what is written does.
    WAYS = {
        "a renamed column": (
            f"ALTER TABLE {LETTERS} RENAME COLUMN pages TO pages_old",
            ["grants-column", "has a column pages_old that the programs don't declare", "grants-missing",
             "grants-read", f"tool_{CONTACT} may read column pages_old of table {LETTERS}, not declared for contact-customer"],
            f"ALTER TABLE {LETTERS} RENAME COLUMN pages_old TO pages"),
        "a grant beyond the purpose": (
            f"GRANT SELECT (email, pages) ON {LETTERS} TO {CONTACT}",
            ["grants-read", f"{CONTACT} may read column email of table {LETTERS}, not declared for contact-customer"], "grants"),
        "a grant of the whole table": (f"GRANT SELECT ON {THREADS} TO {CONTACT}",
            ["grants-read", f"may read columns {ENDS}, by_day, remarks and replies of table {THREADS}"], "grants"),
        "a grant to everybody": (f"GRANT SELECT ON {LETTERS} TO PUBLIC",
            ["grants-read", f"PUBLIC may read columns {ENDS}, copies, email,", "and has no purpose"], "grants"),
        "somebody with no purpose": (
            f"CREATE ROLE other LOGIN; GRANT SELECT (number) ON {LETTERS} TO other",
            ["grants-read", f"other may read column number of table {LETTERS}, and has no purpose"],
            "DROP OWNED BY other; DROP ROLE other"),
        "a member of what reads all": (
            "CREATE ROLE dumps LOGIN IN ROLE pg_read_all_data",
            ["grants-read", f"dumps may read columns"], "DROP ROLE dumps"),
        "a tool that may become the owner": (
            f"CREATE ROLE sly LOGIN NOINHERIT IN ROLE owner, {CONTACT}",
            ["grants-read", "sly may read columns", "grants-write", "sly may write to table"], "DROP ROLE sly"),
        "a right to write": (f"GRANT INSERT (number) ON {LETTERS} TO {INVOICE}",
            ["grants-write", f"{INVOICE} may write to table {LETTERS}"], "grants"),
        "a view": (f"CREATE VIEW mails AS SELECT email FROM {LETTERS}; GRANT SELECT ON mails TO {CONTACT}",
            ["grants-view", f"tool_{CONTACT} and {CONTACT} may read the view mails"], "DROP VIEW mails"),
        "a view of a view elsewhere": (
            f"CREATE SCHEMA far; CREATE VIEW far.a AS SELECT email FROM {LETTERS}; CREATE VIEW far.b AS SELECT * FROM far.a;"
            "GRANT SELECT ON far.b TO PUBLIC", ["grants-view", "PUBLIC may read the view far.b"], "DROP SCHEMA far CASCADE"),
        "a copy": (f"CREATE TABLE copied AS SELECT email FROM {LETTERS}; GRANT SELECT ON copied TO {CONTACT}",
            ["grants-view", "may read the table copied"], "DROP TABLE copied"),
        "a function of the owner": (
            f"CREATE FUNCTION mails() RETURNS SETOF text SECURITY DEFINER LANGUAGE sql AS 'SELECT email FROM {LETTERS}'",
            ["grants-function", "PUBLIC may call public.mails(), which runs with the rights of zweck"], "DROP FUNCTION mails()"),
        "a function for one": (
            f"CREATE FUNCTION mails() RETURNS SETOF text SECURITY DEFINER LANGUAGE sql AS 'SELECT email FROM {LETTERS}';"
            f"REVOKE ALL ON FUNCTION mails() FROM PUBLIC; GRANT EXECUTE ON FUNCTION mails() TO {CONTACT}",
            ["grants-function", f"tool_{CONTACT} and {CONTACT} may call public.mails()"], "DROP FUNCTION mails()"),
        "tables to come": (
            f"ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public GRANT SELECT ON TABLES TO {CONTACT}",
            ["grants-default", f"tables that owner makes here give SELECT to {CONTACT}"], "grants"),
        "tables to come, for everybody": (
            "ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT ON TABLES TO PUBLIC",
            ["grants-default", "tables that owner makes here give SELECT to PUBLIC"], "grants"),
        "an owner that serves": (f"ALTER TABLE {LETTERS} OWNER TO acme",
            ["grants-owner", f"table {LETTERS} belongs to acme"], f"ALTER TABLE {LETTERS} OWNER TO owner"),
        "a superuser": (f"ALTER ROLE {CONTACT} SUPERUSER",
            ["grants-role", "may do anything, as a superuser"], f"ALTER ROLE {CONTACT} NOSUPERUSER"),
        "no row-level security": ("ALTER ROLE acme BYPASSRLS",
            ["grants-role", "role acme may go past row-level security"], "ALTER ROLE acme NOBYPASSRLS"),
        "a maker of roles": (f"ALTER ROLE tool_{CONTACT} CREATEROLE",
            ["grants-role", f"role tool_{CONTACT} may make roles"], f"ALTER ROLE tool_{CONTACT} NOCREATEROLE"),
        "a maker of tables": (f"GRANT CREATE ON SCHEMA public TO {INVOICE}",
            ["grants-role", "may make tables and functions in the schema"], "grants"),
        "a purpose in a purpose": (f"GRANT {INVOICE} TO {CONTACT}",
            ["grants-role", f"role {CONTACT} is a member of {INVOICE}"], f"REVOKE {INVOICE} FROM {CONTACT}"),
        "statistics to come": (f"ALTER TABLE {LETTERS} ALTER COLUMN email SET STATISTICS -1",
            ["grants-statistics", "may collect values of column email"], "grants"),
        "statistics of when a row ends": (f"ALTER TABLE {LETTERS} ALTER COLUMN _zweck_expires SET STATISTICS -1",
            ["grants-statistics", "may collect values of column _zweck_expires"], "grants"),
        "statistics that stay": (
            f"ALTER TABLE {LETTERS} ALTER COLUMN email SET STATISTICS 10; ANALYZE {LETTERS};"
            f"ALTER TABLE {LETTERS} ALTER COLUMN email SET STATISTICS 0; ANALYZE {LETTERS}",
            ["grants-statistics", "keeps values of column email"],
            f'ALTER TABLE {LETTERS} ALTER COLUMN email TYPE text COLLATE "C"'),
        "an index of an expression": (f"CREATE INDEX lower_mail ON {LETTERS} (number, lower(email))",
            ["grants-statistics", "as statistics lower_mail.lower"], "grants"),
        "an index of an expression, collected": (
            f"CREATE INDEX lower_mail2 ON {LETTERS} (lower(email)); ANALYZE {LETTERS};"
            "ALTER INDEX lower_mail2 ALTER COLUMN 1 SET STATISTICS 0",
            ["grants-statistics", "as statistics lower_mail2.lower"], "DROP INDEX lower_mail2"),
        "a partition": (
            f"ALTER TABLE {LETTERS} RENAME TO whole; CREATE TABLE {LETTERS} (LIKE whole, PRIMARY KEY (number)) PARTITION BY HASH "
            f"(number); CREATE TABLE part PARTITION OF {LETTERS} FOR VALUES WITH (MODULUS 1, REMAINDER 0)",
            ["grants-statistics", "as statistics part.email"],
            f"DROP TABLE {LETTERS}; ALTER TABLE whole RENAME TO {LETTERS}"),
        "statistics over columns": (f"CREATE STATISTICS two ON email, number FROM {LETTERS}",
            ["grants-statistics", "as statistics two"], "DROP STATISTICS two"),
        "another comment": (f"COMMENT ON COLUMN {LETTERS}.email IS 'harmless'",
            ["grants-comment", "the comment of column email"], "grants"),
        "no right to read": (f"REVOKE ALL ON {LETTERS} FROM {CONTACT}",
            ["grants-missing", f"{CONTACT} can't read columns number, sent,"], "grants"),
        "another name of a table": (f"ALTER TABLE {THREADS} RENAME TO elsewhere",
            ["grants-view", "may read the table elsewhere", f"table {THREADS} is not there yet"],
            f"ALTER TABLE elsewhere RENAME TO {THREADS}"),
    }

    def test_each_other_way_is_said(self):
        for name, (done, said, undo) in self.WAYS.items():
            with self.subTest(name):
                psql(done)
                try:
                    text = self.check(status=1)
                finally:
                    psql(self.sql if undo == "grants" else undo, "owner" if undo == "grants" else "zweck")
                for part in said:
                    self.assertIn(part, text)
        self.assertEqual(self.check(), PASSES)
        psql("DROP INDEX lower_mail")  # with which the check passes, once what is written has been run

    def test_who_reads_all_is_named(self):
        psql("CREATE ROLE backup LOGIN IN ROLE pg_read_all_data")
        self.addCleanup(psql, "DROP ROLE backup")
        self.check(status=1)
        self.assertEqual(self.check("--administrator", "backup"), PASSES)

    def test_a_role_of_no_purpose_is_a_note(self):
        psql("CREATE ROLE zweck_former")
        self.addCleanup(psql, "DROP ROLE zweck_former")
        self.assertIn("role zweck_former is for no purpose of the programs", self.check())
        psql(f"GRANT SELECT (email) ON {LETTERS} TO zweck_former")
        self.check(status=1)
        psql(self.sql, "owner")
        self.assertIn("note", self.check())

    def test_hostile_names(self):
        hostile = "a\"b'c\\d$zweck$; DROP SCHEMA public CASCADE --"
        schema = '"' + hostile.replace('"', '""') + '"'
        options = "--schema", hostile, "--application", hostile, "--role-prefix", hostile[:16]
        psql(f"CREATE SCHEMA {schema}; CREATE ROLE {schema}")
        self.addCleanup(psql, f"DROP SCHEMA {schema} CASCADE; DROP OWNED BY {schema}; DROP ROLE {schema}")
        for table in (LETTERS, THREADS):
            psql(f"CREATE TABLE {schema}.{table} (LIKE {table})")
        psql(self.zweck(KEEPS, *options))
        answer = self.folder / "hostile.json"
        answer.write_text(psql(self.zweck("--query", *options)), encoding="utf-8")
        # Beside the names, all is as it should be; who reads the other schema is not asked here.
        self.assertEqual(self.zweck(KEEPS, *options, "--check", answer), PASSES)
        self.assertEqual(psql("SELECT count(*) FROM pg_roles WHERE starts_with(rolname, 'a\"b')"), "3\n")


class WithoutAServer(Grants):
    def changed(self, *pairs):
        inventory = subprocess.run([ZWECK, "inventory", KEEPS], capture_output=True, text=True, check=True).stdout
        for old, new in pairs:
            self.assertIn(f'"{old}"', inventory)
            inventory = inventory.replace(f'"{old}"', f'"{new}"')
        file = self.folder / "changed.json"
        file.write_text(inventory, encoding="utf-8")
        return file

    def test_names_that_would_be_one(self):
        self.assertIn("not lower-case words", self.zweck(self.changed(("send-invoice", "a;b")), status=2))
        said = self.zweck(self.changed(("letter-table", "l" * 60)), status=2)
        self.assertIn("names of 1 to 63 bytes", said)
        said = self.zweck(KEEPS, "--application", CONTACT, status=2)
        self.assertIn("would also be that of the application", said)
        long = "p" * 80
        roles = re.findall(r'CREATE ROLE "(.*)"', self.zweck(self.changed(("send-invoice", long + "a"), ("contact-customer", long + "b"))))
        self.assertEqual(len(set(roles)), 2)
        self.assertEqual({len(role) for role in roles}, {63})

    def test_one_sink(self):
        self.assertNotIn(THREADS, self.zweck(KEEPS, "--sink", "letter-table"))
        self.assertIn("keep nothing in the sink papyrus", self.zweck(KEEPS, "--sink", "papyrus", status=2))

    def test_what_can_not_be_read_or_asked(self):
        for name, text in (("empty", ""), ("other", "{}"), ("half", '{"zweck_grants": 1, "schema": null}'), ("list", "[1]")):
            with self.subTest(name):
                file = self.folder / name
                file.write_text(text, encoding="utf-8")
                self.assertIn("not the answer to what zweck grants --query prints", self.zweck(KEEPS, "--check", file, status=2))
        self.assertIn("no such file", self.zweck(KEEPS, "--check", "gone", status=2))
        self.zweck(status=2)
        self.zweck(KEEPS, "--query", status=2)
        self.zweck(KEEPS, "--administrator", "x", status=2)
        self.assertIn("1 to 32 bytes", self.zweck(KEEPS, "--role-prefix", "pg_x", status=2))
        self.assertIn("1 to 32 bytes", self.zweck(KEEPS, "--role-prefix", "", status=2))
        other = self.folder / "other_schema"
        other.write_text(psql(self.zweck("--query", "--schema", "pg_catalog")), encoding="utf-8")
        self.assertIn("another schema or prefix", self.zweck(KEEPS, "--check", other, status=2))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
