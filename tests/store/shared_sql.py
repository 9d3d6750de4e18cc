#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Is each statement of the PostgreSQL store one of those that docs/explanation/scale.md lists? Runs the cases of both stores
on a server that logs all statements, and reads what it logged.

usage, by tests/support/postgres.py --setting log_statement=all: shared_sql.py STORE_TEST ROOT
"""

import os
import pathlib
import re
import subprocess
import sys

TEST, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
# Of stores with a key of their own, with a key ring, and with a ring whose copies are kept.
CASES = ",".join([
    "* - PostgresPlace", "* - PostgresRing", "* - PostgresKept", "PostgreSQL's indexes*",
    "A transaction that began before the rotation*", "A foreign writer of an older epoch*"])
PAGE = ROOT / "docs/explanation/scale.md"
ROW = re.compile(r"^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
# Of Migrate and Rotate, whose statements are compared with PostgreSQL alone.
OWN_ROW = re.compile(r"^\| `(.+?)` \| (\S+) \|$", re.MULTILINE)
CELL = re.compile(r"^\[([^]]+)\]\[([a-z-]+)\]$")
# Each place has a schema of its own.
SCHEMA = re.compile(r'"test_\d+"')
# The store prepares each statement by a name of its own; COPY can't be prepared.
LOGGED = re.compile(r"LOG:  (?:execute zweck_\d+: |statement: (?=COPY |DEALLOCATE ))(.*)")

NAME = r'"(?:[^"]|"")+"'
VALUE = r"\$\d+"
TYPE = r'(?:bigint|double precision|bytea|text COLLATE "C")'
DEFINED = rf"{NAME} {TYPE}(?: NOT NULL)?(?: PRIMARY KEY)?"


def listed(item):
    return f"(?:{item})(?:, (?:{item}))*"


OLD = r'"_zweck_old"\.'
NAMED = rf"(?:other\.|{OLD})?{NAME}"
GIVEN = rf"excluded\.{NAME}"
TYPED = rf"{VALUE}::(?:bigint|double precision|bytea|text)"
# What the store keeps of when a row ends, and what it sets this to when another row takes its place.
HIDDEN = r'"_zweck_(?:came_in|stays|(?:end|event|absent)\.\w+)"'
EXPIRES = '"_zweck_expires"'
ENDED = rf"{OLD}{EXPIRES} <= {VALUE}"
FRESH = rf'{OLD}"_zweck_came_in" IS NULL OR {ENDED}'


def replaced(given):
    end = "|".join([
        given,
        rf"CASE WHEN (?:{FRESH}|{ENDED}) THEN {given} ELSE {OLD}{HIDDEN} END",
        rf'CASE WHEN {given} IS NULL AND NOT \({FRESH}\) THEN {OLD}"_zweck_absent\.\w+" ELSE {given} END',
    ])
    return rf"(?:{NAME} = {given}, )*(?:{HIDDEN} = (?:{end}), )+{EXPIRES} = least\({listed(end)}\)"


WORDS = {
    "table": rf"{NAME}\.{NAME}",  # with its schema; of an index that is dropped, too
    "index": NAME,
    "cursor": NAME,
    "column": NAMED,
    "columns": listed(rf"{NAME}|NULL|1"),
    "passed": listed(rf"{NAME}|NULL|-?\d+|'[^']*'"),
    "orders": listed(rf"{NAME}(?: DESC)?"),
    "value": VALUE,
    "values": listed(rf"{VALUE}|'\w+'"),
    "word": r"\w+",
    "bound": rf"(?:\d+|{VALUE})",
    "number": r"\d+",
    "selected": rf"'\w+', {VALUE}",
    "assignments": listed(rf"{NAME} = (?:{VALUE}|NULL)"),
    "excluded": listed(rf"({NAME}) = excluded\.{NAME}").replace("(" + NAME + ")", NAME),
    "given": GIVEN,
    "typed": TYPED,
    "replaced": replaced(GIVEN),
    "updated": replaced(TYPED),
    "lowered": rf"{HIDDEN} = least\({HIDDEN}, {VALUE}\), {HIDDEN} = least\({HIDDEN}, {VALUE}\),"
               rf" {EXPIRES} = least\({EXPIRES}, {VALUE}\)",
    "hidden": HIDDEN,
    "ends": rf"(?:{HIDDEN} = (?:{HIDDEN}|{VALUE}), )+{EXPIRES} = least\({listed(f'{HIDDEN}|{VALUE}')}\)",
    "definitions": listed(rf"{DEFINED}|PRIMARY KEY \({listed(NAME)}\)"),
    "additions": listed(rf"ADD COLUMN {DEFINED}(?: DEFAULT (?:'[^']*'|-?[\d.]+))?"),
    "lowest": r'"_zweck_epoch" = LEAST\("_zweck_epoch", \d+\)',
    "duration": r"\d+m?s",
    "exact": r"-?\d+",
    "widened": rf"coalesce\({NAME}::double precision, [\d.-]+\)",
    "moved": rf"{NAME} = coalesce\({NAME} - \d+ - 1, -\d+\)",
    "statistics": listed(rf"ALTER COLUMN {NAME} SET STATISTICS 0"),
}
# What none of the lists may take.
ENDING = ', "_zweck_expires" = least("_zweck_stays")'
WRONG = (
    'SELECT "a" FROM "b" WHERE "c" LIKE $1',
    'SELECT "a" FROM "s"."b" OFFSET 3',
    'SAVEPOINT "a"',
    'SELECT "a" FROM "s"."b" WHERE (SELECT 1)',
    'SELECT "a" FROM "s"."b" WHERE "c" = $1 AND ',
    'SELECT "a" FROM "s"."b" WHERE "c" = $1 "d" = $2',
    'SELECT "a" FROM "s"."b" WHERE ("c" = $1 OR )',
    'SELECT "a" FROM "s"."b" WHERE $1 IS NOT NULL',
    'SELECT "a" FROM "s"."b" WHERE "c" = $1 FOR UPDATE SKIP LOCKED',
    'DELETE FROM "s"."b" WHERE "c" = $1 RETURNING *',
    'DELETE FROM "s"."b" AS "_zweck_old" USING "_zweck_gone" WHERE "_zweck_old"."c" = "_zweck_gone"."c"',
    'DELETE FROM "s"."b" WHERE ctid = $1',
    'INSERT INTO "s"."b" AS "_zweck_old" ("c") VALUES ($1) ON CONFLICT ("c") DO UPDATE SET "d" = now()' + ENDING,
    'INSERT INTO "s"."b" AS "_zweck_old" ("c") VALUES ($1) ON CONFLICT ("c") DO UPDATE SET '
    '"d" = CASE WHEN "_zweck_old"."d" > $2 THEN excluded."d" ELSE "_zweck_old"."d" END',
    'UPDATE "s"."b" SET "d" = $1, "_zweck_end.d" = "c"' + ENDING + ' WHERE "c" = $2',
    'UPDATE "s"."b" SET "d" = least("d", $1) WHERE "c" = $2',
    'UPDATE "s"."b" SET "d" = $1, "d" = LEAST("d", 2) WHERE "c" = $2',
    'SELECT (extract(epoch FROM now()) * 1000000)::bigint',
)
# What is asked of the catalog: these, whatever is asked of them.
CATALOG = re.compile(
    r"SELECT .* FROM (?:information_schema\.(?:columns|tables)|pg_indexes|pg_settings) .*|SELECT current_schema\(\)::text")


def pattern(text, conditions=None):
    """A line of the page as a regular expression."""
    out = ""
    text = re.sub(r" \[([^]]*)\]", r"[ \1]", text)  # the space belongs to what may be left out
    for part in re.findall(r"\w+|[^\w]", text):
        if part == "[":
            out += "(?:"
        elif part == "]":
            out += ")?"
        elif part == "conditions" and conditions:
            out += conditions
        elif part in WORDS:
            out += WORDS[part]
        else:
            out += re.escape(part)
    return out


def joined(single):
    # Each is written once, or a regular expression of conditions within conditions is compiled for half a minute.
    return rf"(?:(?:{single})(?: (?:AND|OR) (?=[^)])|(?=[ )]|$)))+"


def main():
    text = PAGE.read_text(encoding="utf-8")
    links = dict(re.findall(r"^\[([a-z-]+)\]: (https://\S+)$", text, re.MULTILINE))
    rows = ROW.findall(text) + OWN_ROW.findall(text)
    problems = []
    used = set()
    for statement, *cells in rows:
        for cell in cells:
            match = CELL.match(cell)
            if not match or match[2] not in links:
                problems.append(f"{statement}: {cell} has no source")
            else:
                used.add(match[2])
    problems += [f"the source {name} is of no statement" for name in sorted(set(links) - used)]
    at = text.index("### Conditions")
    simple = [row[0] for row in ROW.findall(text[at:])]
    statements = [row[0] for row in ROW.findall(text[:at]) + OWN_ROW.findall(text)]
    depth = "|".join(pattern(each) for each in simple if "conditions" not in each)
    for _ in range(2):  # conditions within conditions
        depth = "|".join(pattern(each, joined(depth)) for each in simple)
    conditions = joined(depth)
    known = {each: CATALOG if each == "catalog" else re.compile(pattern(each, conditions)) for each in statements}

    ran = subprocess.run([TEST, CASES], capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(ran.stdout + ran.stderr)
    log = pathlib.Path(os.environ["ZWECK_POSTGRES_LOG"]).read_text(encoding="utf-8", errors="replace")
    seen = {SCHEMA.sub('"test"', each) for each in LOGGED.findall(log)}
    met = set()
    for statement in sorted(seen):
        which = [each for each, regex in known.items() if regex.fullmatch(statement)]
        met.update(which)
        if not which:
            problems.append(f"in no list: {statement}")
    # What a connection says after hundreds of statements is seen in the source.
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/store").glob("postgres_*.cc"))
    problems += [f"no statement is one of: {each}" for each in statements if each not in met and f'"{each}"' not in source]
    every = "\n".join(seen)
    problems += [
        f"no statement has the condition: {each}" for each in simple if not re.search(pattern(each, joined(depth)), every)]
    # The comparison itself must be able to fail.
    for wrong in WRONG:
        if any(regex.fullmatch(wrong) for regex in known.values()):
            problems.append(f"the harness itself fails at {wrong}")
    if problems or len(seen) < 100:
        sys.exit("\n".join([*problems, f"shared_sql.py: {len(problems)} problems in {len(seen)} statements"]))
    print(f"{len(seen)} statements, each in the lists")


if __name__ == "__main__":
    main()
