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
PAGE = ROOT / "docs/explanation/scale.md"
ROW = re.compile(r"^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
# Of Migrate, whose statements are compared with PostgreSQL alone.
OWN_ROW = re.compile(r"^\| `(.+?)` \| (\S+) \|$", re.MULTILINE)
CELL = re.compile(r"^\[([^]]+)\]\[([a-z-]+)\]$")
# The store prepares each statement by a name of its own; COPY can't be prepared.
LOGGED = re.compile(r"LOG:  (?:execute zweck_\d+: |statement: (?=COPY |DEALLOCATE ))(.*)")

NAME = r'"(?:[^"]|"")+"'
VALUE = r"\$\d+"
TYPE = r'(?:bigint|double precision|bytea|text COLLATE "C")'
DEFINED = rf"{NAME} {TYPE}(?: NOT NULL)?(?: PRIMARY KEY)?"


def listed(item):
    return f"(?:{item})(?:, (?:{item}))*"


NAMED = rf"(?:other\.)?{NAME}"
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
    "definitions": listed(rf"{DEFINED}|PRIMARY KEY \({listed(NAME)}\)"),
    "additions": listed(rf"ADD COLUMN {DEFINED}(?: DEFAULT (?:'[^']*'|-?[\d.]+))?"),
    "duration": r"\d+s",
    "exact": r"-?\d+",
    "widened": rf"coalesce\({NAME}::double precision, [\d.-]+\)",
    "moved": rf"{NAME} = coalesce\({NAME} - \d+ - 1, -\d+\)",
    "statistics": listed(rf"ALTER COLUMN {NAME} SET STATISTICS 0"),
}
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
    return rf"(?:{single})(?: (?:AND|OR) (?:{single}))*"


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

    ran = subprocess.run([TEST, "* - PostgresPlace,PostgreSQL's indexes*"], capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(ran.stdout + ran.stderr)
    log = pathlib.Path(os.environ["ZWECK_POSTGRES_LOG"]).read_text(encoding="utf-8", errors="replace")
    seen = set(LOGGED.findall(log))
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
    for wrong in ('SELECT "a" FROM "b" WHERE "c" LIKE $1', 'SELECT "a" FROM "b" OFFSET 3', 'SAVEPOINT "a"'):
        if any(regex.fullmatch(wrong) for regex in known.values()):
            problems.append(f"the harness itself fails at {wrong}")
    if problems or len(seen) < 100:
        sys.exit("\n".join([*problems, f"shared_sql.py: {len(problems)} problems in {len(seen)} statements"]))
    print(f"{len(seen)} statements, each in the lists")


if __name__ == "__main__":
    main()
