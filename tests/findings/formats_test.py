#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Reads findings in every format as the tools of their readers would, and strictly: what was approved, and what the
`zweck` command says of a hostile inventory.

SARIF is held to a shape written here: of the parts of SARIF 2.1.0 that we write, each property that its schema requires
is there, none is there that it does not know, and each has the type, the values and the references that it asks for.

usage: formats_test.py APPROVED ZWECK [unittest arguments]
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "report"))
import outputs_test  # noqa: E402

APPROVED, ZWECK = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
NAMES = ("nothing", "widened", "hostile")
# How many findings each has, and how many that were approved.
COUNTS = {"nothing": (0, 0), "widened": (5, 1), "hostile": (20, 10)}


def strict_json(text):
    def pairs(items):
        names = [name for name, _ in items]
        if len(set(names)) != len(names):
            raise ValueError(f"a name twice: {names}")
        return dict(items)

    return json.loads(text, object_pairs_hook=pairs, parse_constant=lambda word: (_ for _ in ()).throw(ValueError(word)))


# ---- SARIF

def text(value):
    return isinstance(value, str) and all(ord(c) >= 32 or c == "\n" for c in value)


def count(least):
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= least


def one_of(*values):
    return lambda value: value in values


def uri(value):
    """RFC 3986: a reference that is relative, or a file's."""
    parts = urllib.parse.urlsplit(value)
    return re.fullmatch(r"[A-Za-z0-9\-._~/%]*|file://[A-Za-z0-9\-._~/%]*", value) and parts.scheme in ("", "file") and (
        re.search("%(?![0-9A-F]{2})", value) is None
    )


def many(shape, least=0):
    return ("many", shape, least)


def named(**shapes):
    """An object. A name that ends with an underscore may be missing."""
    return ("named", shapes)


MESSAGE = named(text=text)
ARTIFACT = named(uri=uri, uriBaseId_=one_of("SRCROOT"))
PHYSICAL = named(artifactLocation=ARTIFACT, region_=named(startLine=count(1)))
LOCATION = named(physicalLocation_=PHYSICAL, logicalLocations_=many(named(fullyQualifiedName=text), 1))
RELATED = named(id=count(0), physicalLocation_=PHYSICAL, message=MESSAGE)
SUPPRESSION = named(
    kind=one_of("external"), status=one_of("accepted"), justification=text, location=named(physicalLocation=PHYSICAL)
)
RESULT = named(
    ruleId=text,
    ruleIndex=count(0),
    level=one_of("error", "warning", "note"),
    message=MESSAGE,
    locations=many(LOCATION, 1),
    partialFingerprints=named(**{
        "zweckFinding/v1": lambda value: re.fullmatch("[0-9a-f]{16}", value),
        "primaryLocationLineHash": lambda value: re.fullmatch("[0-9a-f]{16}:[1-9][0-9]*", value)}),
    suppressions=many(SUPPRESSION),
    relatedLocations_=many(RELATED, 1),
    properties_=named(compared=many(named(before=text, after=text), 1)),
)
RULE = named(id=text, shortDescription_=MESSAGE, help_=named(text=text, markdown=text))
RUN = named(
    tool=named(driver=named(name=one_of("zweck"), semanticVersion=text, rules=many(RULE))),
    automationDetails=named(id=text),
    originalUriBaseIds=named(SRCROOT=named(description=MESSAGE)),
    results=many(RESULT),
)
LOG = named(**{
    "$schema": one_of("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
    "version": one_of("2.1.0"),
    "runs": many(RUN, 1),
})


def misfits(value, shape, path="$"):
    if callable(shape):
        if not shape(value):
            yield f"{path}: {value!r}"
    elif shape[0] == "many":
        if not isinstance(value, list) or len(value) < shape[2]:
            yield f"{path}: no list of {shape[2]} or more"
            return
        for i, item in enumerate(value):
            yield from misfits(item, shape[1], f"{path}[{i}]")
    elif not isinstance(value, dict):
        yield f"{path}: no object"
    else:
        known = {name.rstrip("_"): inner for name, inner in shape[1].items()}
        for name in shape[1].keys() - value.keys():
            if not name.endswith("_"):
                yield f"{path}: no {name}"
        for name, inner in value.items():
            if name not in known:
                yield f"{path}: {name}"
            else:
                yield from misfits(inner, known[name], f"{path}.{name}")


def sarif_mistakes(log):
    yield from misfits(log, LOG)
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        ids = [rule["id"] for rule in rules]
        if len(set(ids)) != len(ids):
            yield "two rules of one id"
        for result in run["results"]:
            if ids[result["ruleIndex"]] != result["ruleId"]:
                yield f"{result['ruleId']}: its index is that of {ids[result['ruleIndex']]}"
            related = [location["id"] for location in result.get("relatedLocations", [])]
            if len(set(related)) != len(related):
                yield "two related locations of one id"
            # Of a plain text: a placeholder without an argument, or a link to nowhere.
            message = result["message"].get("text", "").replace("{{", "").replace("}}", "")
            if re.search(r"\{\d+\}|\]\(", message):
                yield f"a placeholder or a link: {message}"
        prints = [result["partialFingerprints"]["zweckFinding/v1"] for result in run["results"] if not result["suppressions"]]
        if len(set(prints)) != len(prints):
            yield "two results of one fingerprint"
        # The one that GitHub regards, of what is approved, too.
        alerts = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
        if len(set(alerts)) != len(alerts):
            yield "two results that are one alert"


# ---- GitHub

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^:,\r\n]*,)*title=[^:,\r\n]*)::([^\r\n]*)")


def github(log):
    """The commands of a log, undone as the runner does."""
    *lines, last = log.removesuffix("\n").split("\n")
    for line in lines:
        kind, properties, message = COMMAND.fullmatch(line).groups()

        def undo(value, more=()):
            for code, char in (*more, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
                value = value.replace(code, char)
            return value

        properties = dict(pair.split("=", 1) for pair in properties.split(","))
        yield kind, {n: undo(v, (("%3A", ":"), ("%2C", ","))) for n, v in properties.items()}, undo(message)
    if last.lstrip().startswith("::"):
        raise ValueError(last)


# ---- Markdown

class Comment(outputs_test.Page):
    def handle_comment(self, data):
        if data != " ":  # which keeps GitHub from telling somebody
            super().handle_comment(data)

    def handle_data(self, data):
        super().handle_data(data)
        if re.search(r"@\w|#\d", data) and not {"code", "pre"} & set(self.open):
            self.wrong.append(f"GitHub would make a link of {data!r}")


def comment(source):
    page = outputs_test.subprocess.run(
        ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"],
        input=source, check=True, capture_output=True, text=True)
    parsed = Comment()
    parsed.feed(page.stdout)
    parsed.close()
    return parsed


outputs_test.ELEMENTS.update({"details": set(), "summary": set()})

ELEMENTS = {
    "testsuites": set(),
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"classname", "name", "file", "line"},
    "failure": {"message", "type"},
    "skipped": {"message"},
    "system-out": set(),
}


class Checks:
    """Each format's check; `found` and `approved` are how many there must be."""

    def check_sarif(self, document, found, approved):
        log = strict_json(document)
        self.assertEqual(list(sarif_mistakes(log)), [])
        results = log["runs"][0]["results"]
        self.assertEqual(sum(not result["suppressions"] for result in results), found)
        self.assertEqual(sum(bool(result["suppressions"]) for result in results), approved)

    def check_gitlab(self, document, found, approved):
        issues = strict_json(document)
        self.assertEqual(len(issues), found)
        self.assertEqual(len({issue["fingerprint"] for issue in issues}), found)
        for issue in issues:
            # Lines to copy, where there are some.
            content = issue.pop("content", {"body": "none"})
            self.assertTrue(set(content) == {"body"} and content["body"])
            self.assertEqual(set(issue), {"description", "check_name", "fingerprint", "severity", "location"})
            self.assertIn(issue["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertEqual(set(issue["location"]), {"path", "lines"})
            self.assertTrue(issue["location"]["path"])
            self.assertGreaterEqual(issue["location"]["lines"]["begin"], 1)

    def check_github(self, document, found, approved):
        commands = list(github(document))
        self.assertEqual(len(commands), found)
        for _, properties, message in commands:
            self.assertLessEqual(set(properties), {"file", "line", "title"})
            self.assertRegex(properties["title"], r"^zweck\[[a-z-]+\]$")
            self.assertIn("\n  read: zweck explain ", message)
            self.assertNotIn("\r", message)

    def check_junit(self, document, found, approved):
        root = xml.etree.ElementTree.fromstring(document.encode())
        for element in root.iter():
            self.assertLessEqual(set(element.attrib), ELEMENTS[element.tag])
        (suite,) = root
        cases = list(suite)
        self.assertEqual(int(suite.get("tests")), len(cases))
        for tag, attribute in (("failure", "failures"), ("skipped", "skipped")):
            self.assertEqual(int(suite.get(attribute)), len(list(suite.iter(tag))))
        self.assertEqual(len(list(suite.iter("failure"))) + len(list(suite.iter("system-out"))), found)
        self.assertEqual(len(list(suite.iter("skipped"))), approved)
        for case in cases:
            self.assertLessEqual(len(case), 1)

    def check_markdown(self, document, found, approved):
        page = comment(document)
        self.assertEqual(page.wrong, [])
        self.assertEqual(page.open, [])
        self.assertEqual(page.links, [])
        lines = [line for line in document.split("\n") if line.startswith("|")]
        delimiters = [line for line in lines if re.fullmatch(r"\|( --- \|)+", line)]
        self.assertEqual(len(page.rows), len(lines) - len(delimiters))
        # Each row has as many cells as the head of its table.
        self.assertLessEqual(set(page.rows), {5, 6})
        told = document.count("<details>") - bool(approved)
        if document.endswith("There is no room for more in a comment; the log has all findings.\n"):
            self.assertTrue(0 < told < found)
            self.assertGreater(len(document.encode()), 50_000)
        else:
            self.assertEqual(told, found)
        self.assertLess(len(document.encode()), 65_536)

    def check_text(self, document, found, approved):
        self.assertEqual(len(re.findall(r"(?:^|: )(?:error|warning|note): zweck\[", document, re.M)), found)
        self.assertNotRegex(document, r"(?m)^\s*::")
        self.assertNotRegex(document, r"[\x00-\x09\x0b-\x1f\x7f]")

    CHECKS = {
        "sarif": (check_sarif, "sarif"), "gitlab": (check_gitlab, "json"), "github": (check_github, "log"),
        "junit": (check_junit, "xml"), "markdown": (check_markdown, "md"), "text": (check_text, "txt"),
    }


class Approved(Checks, unittest.TestCase):
    def test_each_format_is_what_its_readers_take(self):
        for name in NAMES:
            for format_name, (check, ending) in self.CHECKS.items():
                with self.subTest(name=name, format=format_name):
                    document = (APPROVED / f"{name}.{ending}").read_bytes().decode("utf-8")
                    check(self, document, *COUNTS[name])

    def test_what_a_hostile_text_says_is_there_as_text(self):
        text_of = "".join(comment((APPROVED / "hostile.md").read_text(encoding="utf-8")).text)
        tree = xml.etree.ElementTree.parse(APPROVED / "hostile.xml")
        names = " ".join(case.get("name") for case in tree.iter("testcase"))
        for words in ("<script>alert(1)</script>", "[click](javascript:alert(1))", "@everyone #12 acme/shop#7",
                      "::stop-commands::x", "${{ secrets.TOKEN }}", "]]></failure></testcase><!-- -->", "&amp;&#60;"):
            self.assertIn(words, text_of)
            self.assertIn(words, names)

    def test_the_check_of_sarif_finds_mistakes(self):
        log = strict_json((APPROVED / "widened.sarif").read_text(encoding="utf-8"))
        for path, value in (
            (("version",), "2.0.0"),
            (("runs", 0, "results", 0, "ruleIndex"), 1),
            (("runs", 0, "results", 0, "level"), "fatal"),
            (("runs", 0, "results", 0, "message"), {}),
            (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri"), "a b.h"),
            (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region"), {"startLine": 0}),
            (("runs", 0, "results", 1, "partialFingerprints"), log["runs"][0]["results"][0]["partialFingerprints"]),
            (("runs", 0, "results", 0, "helpUri"), "docs/errors.md"),
        ):
            changed = json.loads(json.dumps(log))
            at = changed
            for step in path[:-1]:
                at = at[step]
            at[path[-1]] = value
            with self.subTest(path):
                self.assertNotEqual(list(sarif_mistakes(changed)), [])


HOSTILE = [
    "<script>alert(1)</script>", "|a|b|", "x\n::error file=a::b", "@everyone", "[a](0)", "{0}", "\u202egpj", "\x1b[2J",
    "]]>", "\"'&", "`x` ``` ~~~", "a,b:c%0A", "\ufffe", "::error::x",
]


class Command(Checks, unittest.TestCase):
    """A binary's inventory may say anything."""

    def test_a_hostile_inventory_in_every_format(self):
        with tempfile.TemporaryDirectory(prefix="zweck-findings-") as folder:
            folder = pathlib.Path(folder)
            # Ids are words, or the command refuses the file; all else is free.
            ids = [f"word-{i}" for i in range(len(HOSTILE))]
            inventory = {
                "binaries": HOSTILE,
                "purposes": [{"id": name, "description": word} for name, word in zip(ids, HOSTILE)],
                "kinds": [{"id": name, "description": word} for name, word in zip(ids, HOSTILE)],
                "recipients": [
                    {"id": name, "name": word, "country": "DE", "safeguards": word} for name, word in zip(ids, HOSTILE)
                ],
                "categories": [
                    {"id": name, "subjects": word, "declaredAt": {"file": word, "line": 7},
                     "retention": {"seconds": "60", "until": word},
                     "fields": [{"number": 1, "name": "a", "kind": name, "purposes": [name], "recipients": [name]}]}
                    for name, word in zip(ids, HOSTILE)
                ],
                "flows": [{"door": "DOOR_INGEST", "category": name, "fields": ["a"]} for name in ids],
            }
            (folder / "hostile.json").write_text(json.dumps(inventory), encoding="utf-8")
            (folder / "zweck.lock").write_text("zweck-lock 1\n", encoding="utf-8")

            def zweck(name):
                done = subprocess.run(
                    [ZWECK, "check", "hostile.json", "--format", name], cwd=folder, capture_output=True, check=False)
                self.assertEqual((done.returncode, done.stderr), (1, b""))
                return done.stdout.decode("utf-8")

            found = len(strict_json(zweck("gitlab")))
            self.assertGreater(found, 4 * len(HOSTILE))
            for name, (check, _) in self.CHECKS.items():
                with self.subTest(name):
                    check(self, zweck(name), found, 0)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
