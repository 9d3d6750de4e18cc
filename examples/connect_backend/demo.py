#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Tells what Zweck does by the example backend at work, for somebody who reads no code: a line that is refused, what the
server keeps and leaves out of what it is sent, the page that lists it, and a check that waits for an approval. demo.txt
introduces it.

Each claim is checked before it is printed, and the first that does not hold ends the demo with an error. What there is to
look at afterwards is in FOLDER. With --postgres the server keeps its records in the PostgreSQL of
tests/support/postgres.py, which this is run by.

usage: demo.py [--postgres] BACKEND ZWECK FOLDER [COMPILER...]
"""

import contextlib
import datetime
import http.client
import json
import os
import pathlib
import re
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import time

HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include"
PAYLOADS = HERE / "payloads"
BASE_URL = "https://apps.example.com"
VENDOR_TOKEN = secrets.token_hex(16)
WIDTH = 100

sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
import sign_jwt  # noqa: E402


class Untrue(Exception):
    """Something that the demo was about to claim."""


# ---- How it is shown


def styled(code, text):
    return f"\033[{code}m{text}\033[0m" if sys.stdout.isatty() else text


def title(text):
    print(f"\n{styled(1, text)}\n", flush=True)


def say(text):
    print(textwrap.fill(" ".join(text.split()), WIDTH), flush=True)


def quote(text):
    print(textwrap.indent(text.rstrip("\n"), "    "), flush=True)


def good(text):
    print(styled(32, textwrap.fill(f"true: {' '.join(text.split())}", WIDTH, subsequent_indent="      ")), flush=True)


def table(heads, rows):
    """Each column as wide as its widest cell."""
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    lines = [heads, ["-" * width for width in widths], *rows]
    quote("\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines))
    print()


def short(value):
    text = " ".join(str(value).split())
    return text if len(text) <= 36 else text[:35] + "…"


# ---- What is known of what was sent, and of what is held


def payload(name):
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def leaves(value, path=()):
    """Each value in a message, by its path."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if members is None:
        yield ".".join(map(str, path)), value
        return
    for name, member in members:
        yield from leaves(member, (*path, name))


def enumerators(name):
    """The words for the numbers that an enumeration is stored as, from its declaration."""
    for header in sorted((INCLUDE / "jodocus").glob("*.h")):
        declared = re.search(rf"ZWECK_ENUM\({name},([^)]*)\)", header.read_text(encoding="utf-8"))
        if declared:
            names = (word.strip().removeprefix("k") for word in declared[1].split(","))
            return [re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word).lower() for word in names]
    raise Untrue(f"{name} is declared in no header")


def in_words(rows, enums):
    """Numbers of enumerators as words."""
    for column, enum in dict(enums).items():
        for row in rows:
            row[column] = enumerators(enum)[row[column]]
    return rows


class Sqlite:
    """The backend's database, read from outside."""

    where_nothing_is_left = "the files of the database"
    caveat = ""

    def __init__(self, path):
        self.path = path
        self.flag = f"--database={path}"

    def rows(self, table, enums=()):
        """Dictionaries."""
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            return in_words([dict(row) for row in database.execute(f"select * from {table}")], enums)

    def has(self, text):
        """Whether the text stands anywhere in its files, also where something was deleted."""
        return any(str(text).encode() in file.read_bytes() for file in self.path.parent.glob(self.path.name + "*"))

    def still_has(self, text):
        """Of what was erased."""
        return self.has(text)

    def back_up(self):
        copy = Sqlite(self.path.with_name("copy_of_" + self.path.name))
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database, \
                contextlib.closing(sqlite3.connect(copy.path)) as to:
            database.backup(to)
        copy.path.chmod(0o600)
        return copy


class Postgres:
    """The same in a server of its own. What was erased stays in its files for a while, and is asked for in its tables."""

    where_nothing_is_left = "the tables of the database"
    caveat = """(PostgreSQL hides at once what is erased, and overwrites it in its files some time later;
        docs/how-to/postgres-store.md says when.)"""

    def __init__(self, server=None):
        self.server = server or os.environ.get("ZWECK_POSTGRES")
        if not self.server:
            raise Untrue("there is no PostgreSQL; run this by tests/support/postgres.py")
        self.flag = f"--postgres={self.server}"
        self.data = pathlib.Path(self.ask("show data_directory")[0])
        self.began = time.time()

    def ask(self, sql):
        done = subprocess.run(["psql", self.server, "-XqAtc", sql], capture_output=True, text=True)
        if done.returncode != 0:
            raise Untrue(f"the database does not answer: {done.stderr}")
        return done.stdout.splitlines()

    def rows(self, table, enums=()):
        return in_words([json.loads(row) for row in self.ask(f"select row_to_json(t) from {table} as t")], enums)

    def has(self, text):
        """In its tables, its write-ahead log and what it tells its log."""
        self.ask("checkpoint")
        files = [file for file in self.data.parent.rglob("*") if file.is_file() and file.stat().st_mtime > self.began]
        return any(str(text).encode() in file.read_bytes() for file in files)

    def back_up(self):
        self.ask("create database copy")
        copy = Postgres(f"{self.server} dbname=copy")
        dump = subprocess.run(["pg_dump", "--dbname", self.server], capture_output=True, check=True)
        subprocess.run(["psql", copy.server, "-Xq"], input=dump.stdout, capture_output=True, check=True)
        return copy

    def still_has(self, text):
        tables = self.ask("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = current_schema()")
        return any(str(text) in row for table in tables for row in self.ask(f"select t.* from {table} as t"))


class Part:
    """Of a message: where it stands, what it is in words, and what must become of it. `held` is what is stored in its
    place, if it isn't the same."""

    def __init__(self, path, words, becomes, held=None):
        self.path, self.words, self.becomes, self.held = path, words, becomes, held


KEPT, ENCRYPTED, LEFT_OUT = "kept", "kept, encrypted", "left out"


def check_parts(sent, parts, row, has):
    """The rows of a table about the message `sent`, of which `row` was stored. `has` tells whether a text stands in the
    database's files. Parts that aren't named must have been left out, too; their number is returned."""
    values = dict(leaves(sent))
    held = " ".join(str(value) for value in row.values())
    lines = []
    for part in parts:
        value = values.pop(part.path)
        if part.becomes == KEPT:
            if str(part.held or value) not in map(str, row.values()):
                raise Untrue(f"{part.path} is not held as {part.held or value}")
        elif has(value):
            raise Untrue(f"{part.path} can be read in the database")
        became = part.becomes if part.held is None else f"{part.becomes}, as {short(part.held)}"
        lines.append([short(value), part.words, became])
    # What is short or one word, or stands in what is kept as well, says nothing.
    for path, value in values.items():
        if isinstance(value, str) and len(value) > 7 and not value.isidentifier() and value not in held and has(value):
            raise Untrue(f"{path} can be read in the database")
    return lines, len(values)


# ---- The backend and who talks to it


class World:
    """The backend, a mail server and an issue tracker, in a folder that goes with them."""

    def __init__(self, backend, stack, postgres=False, results=None):
        self.results = results
        self.folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.stack = stack
        self.database = Postgres() if postgres else Sqlite(self.folder / "backend.db")
        self.token, installed = payload("forge_token"), payload("installed")
        self.installation = self.token["app"]["installationId"]
        self.client, self.secret = installed["clientKey"], installed["sharedSecret"]
        self.seen, self.processes = {}, {}
        # Atlassian's keys, and those of somebody else.
        for name in ("atlassian", "thief"):
            (self.folder / name).mkdir()
            sign_jwt.make_keys(self.folder / name)
        # Debian's packages are for its own interpreter, which need not be the first in PATH.
        pythons = [python for python in ("python3", "/usr/bin/python3")
                   if subprocess.run([python, "-c", "import aiosmtpd"], capture_output=True).returncode == 0]
        if not pythons:
            raise Untrue("there is no aiosmtpd for python3; Debian has it as python3-aiosmtpd")
        mail_port = self.start("mail_server", pythons[0], HERE / "mail_server.py")
        ticket_port = self.start("ticket_system", sys.executable, HERE / "ticket_system.py")
        (self.folder / "vendor.token").write_text(VENDOR_TOKEN + "\n", encoding="utf-8")
        self.trail = self.folder / "trail"
        self.command = [
            backend, "--listen=127.0.0.1:0", f"--key_ring={self.folder}/keys", "--key_ring_accepts_copies",
            f"--forge_app={self.token['aud']}",
            f"--forge_keys={self.folder}/atlassian/jwks.json", f"--service_desk={self.installation}",
            f"--app_key={installed['key']}", f"--base_url={BASE_URL}", f"--connect_keys={self.folder}/atlassian/connect-keys",
            f"--vendor_token_file={self.folder}/vendor.token",
            f"--ticket_system=http://127.0.0.1:{ticket_port}/tickets",
            f"--mail_server=smtp://127.0.0.1:{mail_port}", "--mail_from=apps@jodocus.example"]
        self.port = self.serve()

    def serve(self, *more):
        return self.start("backend", *self.command, self.database.flag, f"--audit_trail={self.trail}", *more)

    def restart(self, *more):
        self.stop("backend")
        self.port = self.serve(*more)

    @contextlib.contextmanager
    def serving(self, copy):
        """Another server, on a copy of the database."""
        port, self.port = self.port, self.start("copy", *self.command, copy.flag, f"--audit_trail={self.folder}/trail_of_copy")
        yield
        self.port = port
        self.stop("copy")

    def start(self, name, *command):
        """Its port, which ends its first line."""
        out, log = (self.stack.enter_context(open(self.folder / f"{name}.{kind}", "ab")) for kind in ("out", "log"))
        seen, said = len(self.text(f"{name}.out")), len(self.text(f"{name}.log"))
        process = self.processes[name] = subprocess.Popen(command, stdout=out, stderr=log)
        self.stack.callback(process.wait)
        self.stack.callback(process.terminate)
        while process.poll() is None:
            lines = self.text(f"{name}.out")[seen:].splitlines(keepends=True)
            if lines and lines[0].endswith("\n"):
                self.seen[name] = seen + len(lines[0])
                return int(lines[0].split()[-1])
            time.sleep(0.05)
        raise Untrue(f"{name} does not start: {self.text(f'{name}.log')[said:]}")

    def stop(self, name):
        self.processes[name].terminate()
        self.processes[name].wait()

    def text(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def arrived(self, name):
        """What a server printed since the last time."""
        text = self.text(f"{name}.out")
        seen, self.seen[name] = self.seen[name], len(text)
        return text[seen:]

    def request(self, method, route, body=None, authorization=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Content-Type": "application/json"} | ({"Authorization": authorization} if authorization else {})
        with contextlib.closing(connection):
            connection.request(method, route, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())

    def post(self, route, body, authorization=None, expect=200):
        status, answer = self.request("POST", route, body, authorization)
        if status != expect:
            raise Untrue(f"POST {route} was answered with {status}: {answer}")
        return answer

    def page(self, route, body=None, expect=200):
        """From a page of the app, which a user has open."""
        return self.post(route, body, f"Bearer {sign_jwt.sign_invocation(self.folder / 'atlassian', self.token)}", expect)

    def atlassian(self, route, body=None, keys="atlassian", expect=200):
        """From Atlassian itself, or from somebody who has other keys."""
        token = sign_jwt.sign_invocation(self.folder / keys, sign_jwt.of_trigger(self.token))
        return self.post(route, body, f"Bearer {token}", expect)

    def lifecycle(self, route, body):
        """From Atlassian, about a site that has the app by its older way."""
        token = sign_jwt.sign_lifecycle(self.folder / "atlassian", self.client, BASE_URL, "POST", route)
        return self.post(route, body, f"JWT {token}")

    def shared(self, route, body, secret, expect=200):
        """From such a site, signed with the secret that it shares."""
        return self.post(route, body, f"JWT {sign_jwt.sign_request(self.client, secret, 'POST', route)}", expect)

    def vendor(self, route, body=None, expect=200):
        return self.post(route, body, f"Bearer {VENDOR_TOKEN}", expect)

    def shown(self, route):
        status, answer = self.request("GET", route, authorization=f"Bearer {VENDOR_TOKEN}")
        if status != 200:
            raise Untrue(f"GET {route} was answered with {status}: {answer}")
        return answer


# ---- The story


def shown_path(path):
    """As somebody would type it here."""
    path = path.resolve()
    return str(path.relative_to(pathlib.Path.cwd()) if path.is_relative_to(pathlib.Path.cwd()) else path)


def sentences_of(refusal):
    """What the compiler says in words, among all that it prints: for each of what is refused for another reason, a line."""
    said = re.search(r'"zweck: ([^"]*)"', refusal)
    if not said:
        raise Untrue(f"there is no sentence in this:\n{refusal}")
    return re.sub(r"; (?=[A-Z]\w*\.)", "\n", said[1]).splitlines()


def change_file(folder, compiler):
    """What is made of the file with the forbidden line when that isn't there."""
    return folder / f"count_visit-{pathlib.Path(compiler).name}.o"


def refusal_file(folder, compiler):
    return folder / f"refusal-{pathlib.Path(compiler).name}.txt"


def forbidden_line(folder, compilers):
    title("1. A line that the privacy policy forbids")
    say("""Jodocus counts the visits of its website with Google Analytics. The policy says so, and says it of visits alone. One
        day a developer, in a hurry, adds a line that sends the customers there, too:""")
    print()
    source = HERE / "forbidden.cc"
    forbidden = re.search(r"^#ifdef.*?^#endif", source.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[0]
    quote(re.search(r"return .*", forbidden)[0])
    print()
    say("The compiler makes a program out of such lines. It refuses this one, and says why:")
    print()
    for compiler in compilers:
        command = [compiler, "-std=c++20", "-I", INCLUDE, source]
        allowed = subprocess.run([*command, "-c", "-o", change_file(folder, compiler)], capture_output=True, text=True)
        if allowed.returncode != 0:
            raise Untrue(f"{compiler} refuses the file without the line:\n{allowed.stderr}")
        refused = subprocess.run([*command, "-fsyntax-only", "-DFORBIDDEN_LINE"], capture_output=True, text=True)
        errors = re.findall(r"error: .*", refused.stderr)
        if refused.returncode == 0 or len(errors) != 1 or "zweck[transmit-purpose]" not in errors[0]:
            raise Untrue(f"{compiler} does not refuse the line as it should:\n{refused.stderr}")
        page = refusal_file(folder, compiler)
        page.write_text(refused.stderr.replace(f"{INCLUDE}/", "").replace(f"{HERE}/", ""), encoding="utf-8")
        if compiler == compilers[0]:
            for sentence in sentences_of(refused.stderr):
                quote(textwrap.fill(sentence, WIDTH - 8))
            print()
            say("""That means: Jodocus has its customers' data in order to write to them, and not to measure a website. The compiler says
                so for each part of the data, by the name that the program has for it.""")
            print()
        good(f"the compiler ({compiler}) takes the program without the line, and refuses it with the line")
    say(f"What developers see of it is in {shown_path(refusal_file(folder, compilers[0]))}.")


def install(world):
    title("2. A customer installs the checklist")
    sent = world.token | {"installed": payload("forge_installed")}
    say(f"""Alice adds the checklist to the Jira of her company, and Atlassian tells Jodocus' server. The policy allows it to keep
        "a client id and certain cryptographic data [...] but no personal data". The message has {len(list(leaves(sent)))} parts:""")
    print()
    world.atlassian("/forge/installed", sent["installed"])
    (row,) = world.database.rows("installation_store__client_installation")
    rows, more = check_parts(sent, [
        Part("app.installationId", "the number of this installation", KEPT),
        Part("app.id", "the number of the checklist", KEPT),
        Part("installed.installerAccountId", "the number of Alice's account", LEFT_OUT),
        Part("context.siteUrl", "the address of her company's Jira", LEFT_OUT),
        Part("app.apiBaseUrl", "where a program asks for the company's Jira", KEPT),
    ], row, world.database.has)
    table(["what was sent", "what it is", "what became of it"], rows)
    say(f"""The other {more} parts are of no interest here. "Left out" means that the program has no place for it: there is no list of
        what is forbidden, which could be out of date.""")
    print()
    good("what was left out is nowhere in the files of the database")


def thief(world):
    title("3. Somebody wants to end what isn't theirs")
    say("""Each message must be signed by Atlassian. A stranger tells the server that the company has removed the checklist from its Jira:
        without a signature, with one of their own, and with one that is good for a page of the checklist and no more:""")
    print()
    world.post("/forge/uninstalled", None, expect=401)
    world.atlassian("/forge/uninstalled", keys="thief", expect=401)
    world.page("/forge/uninstalled", expect=403)
    if len(world.database.rows("installation_store__client_installation")) != 1:
        raise Untrue("the installation was ended")
    good("all were refused, and the installation is as it was")


def older_way(world):
    print()
    say("""Some companies still have the checklist in the older way, in which the two servers share a password. Of that message:""")
    print()
    installed = payload("installed")
    world.lifecycle("/installed", installed)
    row = next(row for row in world.database.rows("installation_store__client_installation", {"product": "Product"})
               if row["client_key"] == world.client)
    rows, _ = check_parts(installed, [
        Part("clientKey", "the customer's number", KEPT),
        Part("baseUrl", "the address, with a login in it", KEPT, "https://wonderland.example.com/jira"),
        Part("productType", "which of Atlassian's products it is", KEPT),
        Part("sharedSecret", "a password for the two servers", ENCRYPTED),
        Part("userKey", "the name that Alice logs in with", LEFT_OUT),
        Part("accountId", "the number of her account", LEFT_OUT),
    ], row, world.database.has)
    if world.database.has("looking-glass"):
        raise Untrue("the login of the address is in the database")
    table(["what was sent", "what it is", "what became of it"], rows)
    world.shared("/events", payload("event"), "a-guess", expect=401)
    if any("sharedSecret" in where for where in world.shown("/installations")):
        raise Untrue("the password is shown")
    good("""the password can't be read in the database, and is shown to nobody; a message that is signed with a guess at it was
         refused""")
    world.lifecycle("/uninstalled", payload("uninstalled"))
    if len(world.database.rows("installation_store__client_installation")) != 1 or world.database.still_has(world.client):
        raise Untrue("the installation is still in the database")
    good("at its end, nothing of this installation is left either")


def usage(world):
    title("4. The server counts how the checklist is used")
    say("""The policy calls these numbers anonymous, so they must not lead back to anybody. A message about a report that was
        opened names the person and their computer all the same:""")
    print()
    today = datetime.datetime.now(datetime.timezone.utc).date()
    event = payload("event") | {"day": today.isoformat()}
    world.page("/events", event)
    enums = {"product": "Product", "feature": "Feature", "action": "Action"}
    (row,) = world.database.rows("usage_store__anonymous_usage_event", enums)
    week = today - datetime.timedelta(days=today.weekday())
    rows, more = check_parts(event, [
        Part("day", "when it was", KEPT, f"{week}"),
        Part("product", "in which of Atlassian's products", KEPT),
        Part("feature", "which part of the checklist", KEPT),
        Part("action", "what was done with it", KEPT),
        Part("count", "how often", KEPT, "2"),
        Part("durationMs", "how long it took, in thousandths of a second", KEPT, "1000"),
        Part("accountId", "the number of the person's account", LEFT_OUT),
        Part("ipAddress", "the address of their computer", LEFT_OUT),
        Part("issue.summary", "what they were working on", LEFT_OUT),
    ], row, world.database.has)
    table(["what was sent", "what it is", "what became of it"], rows)
    say("""What is kept is rough, too: of the day the Monday of its week, of the numbers whether they are small or large. The compiler
        adds up how much each record could tell about a person, and refuses a program where it is too much.""")
    print()
    good("one record was stored, and nothing of what was left out")
    world.post("/events", event, expect=401)
    if len(world.database.rows("usage_store__anonymous_usage_event")) != 1:
        raise Untrue("an event without a signature was stored")
    good("the same message without a signature was refused")


def help_wanted(world):
    title("5. Two customers ask for help")
    say("Ada writes to the help desk, which sends this on to the server:")
    print()
    request = payload("jsm_request")
    world.page("/support", request)
    world.page("/support", payload("jira_webhook"))
    world.page("/support", payload("jira_comment"))
    tickets = {row["key"]: row for row in world.database.rows("support_store__support_ticket")}
    if sorted(tickets) != ["HELP-101", "HELP-102"]:
        raise Untrue(f"the requests that are held are {sorted(tickets)}")
    rows, more = check_parts(request, [
        Part("issueKey", "the number of her request", KEPT),
        Part("requestFieldValues.0.value", "what is wrong", KEPT),
        Part("requestFieldValues.1.value", "how it shows", KEPT),
        Part("reporter.displayName", "her name", KEPT),
        Part("reporter.emailAddress", "her e-mail address", KEPT),
        Part("requestFieldValues.2.value", "her telephone number", LEFT_OUT),
        Part("reporter.accountId", "the number of her account", LEFT_OUT),
        Part("reporter.timeZone", "where in the world she is", LEFT_OUT),
        Part("reporter._links.avatarUrls.48x48", "her picture", LEFT_OUT),
    ], tickets["HELP-101"], world.database.has)
    table(["what was sent", "what it is", "what became of it"], rows)
    say(f"""The other {more} parts are links and settings of the help desk. Grace asks for help as well, and mentions her colleague
        Charles Babbage in it. What she wrote is kept:""")
    print()
    quote(tickets["HELP-102"]["description"])
    print()
    for words, text in {"their accounts": "712020:", "Charles Babbage": "Babbage", "pictures": "avatars.example.com"}.items():
        if world.database.has(text):
            raise Untrue(f"{words} can be found in the database")
    good("neither accounts nor pictures nor Charles Babbage can be found in the database")


def developers(world):
    title("6. The developers get the problem, and not the person")
    say("""The people who repair the checklist need to know what is wrong, but not who said so. The policy says that names and
        addresses are held to answer people, so the compiler leaves them out of what goes to the developers. They see of Ada's
        request:""")
    print()
    world.vendor("/support/HELP-101/pass-on")
    text = world.arrived("ticket_system")
    arrived = json.loads(text)
    names = {"key": "number", "created": "when", "summary": "what is wrong", "description": "how it shows"}
    if set(arrived) != set(names):
        raise Untrue(f"the developers get {sorted(arrived)}")
    for member, words in names.items():
        quote(f"{words + ':':<15}{arrived[member]}")
    print()
    if re.search("ada|example.com", text, re.IGNORECASE):
        raise Untrue("who asked was passed on")
    good("neither Ada's name nor her address was sent")


def answer(world):
    title("7. Ada gets an answer, and only Ada")
    say("Somebody at the help desk writes it, and the server sends it by e-mail:")
    print()
    reply = {"to": "ada@example.com", "text": "Thank you! The total is right from version 2.1 on."}
    world.vendor("/support/HELP-101/reply", reply)
    mail = world.arrived("mail_server")
    quote(mail)
    print()
    if "To: Ada Lovelace <ada@example.com>" not in mail or reply["text"] not in mail:
        raise Untrue("Ada has no answer")
    if world.database.has("version 2.1"):
        raise Untrue("the answer is in the database")
    good("the answer was sent, and nothing of it was stored")
    world.vendor("/support/HELP-101/reply", reply | {"to": "charles@example.com"}, expect=403)
    if world.arrived("mail_server"):
        raise Untrue("there is a mail to Charles")
    good("the same answer, addressed to somebody who did not ask, was refused")


def licences(world):
    title("8. Who pays, who tries, and who wants to be forgotten")
    say("""Once a week Atlassian's shop reports who pays for the checklist and who tries it. The policy: "We use this data to contact
        you during your trial phase and during the time you keep using our App." Alice's company pays, and Dorothy is trying it, so
        both can be written to:""")
    print()
    ends = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    report = payload("licences")
    alice, dorothy = report["licenses"][0], report["licenses"][1]
    for licence in report["licenses"]:
        if "maintenanceEndDate" in licence:
            licence["maintenanceEndDate"] = ends
    world.vendor("/marketplace/licences", report)
    enums = {"licence_type": "LicenceType"}
    contacts = world.database.rows("marketplace_store__marketplace_contact", enums)
    table(["customer", "kind of licence", "number of the licence"],
          [[row["company"] or "(not said)", row["licence_type"], row["licence"]] for row in contacts])
    if len(contacts) != 3:
        raise Untrue(f"{len(contacts)} customers are held")
    of_alice, of_dorothy = alice["appEntitlementNumber"], dorothy["appEntitlementNumber"]
    world.vendor(f"/marketplace/contacts/{of_dorothy}/write")
    world.vendor(f"/marketplace/contacts/{of_alice}/write")
    mails = world.arrived("mail_server")
    if "Your trial of" not in mails or f", {ends}." not in mails:
        raise Untrue(f"these mails arrived: {mails}")
    quote("\n".join(line for line in mails.splitlines() if line.startswith(("To:", "Subject:"))))
    print()
    good("Dorothy and Alice were written to")
    for licence in report["licenses"]:
        licence["lastUpdated"] = "2026-11-17"
    alice["maintenanceEndDate"] = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
    world.vendor("/marketplace/licences", report)
    world.vendor(f"/marketplace/contacts/{of_alice}/write", expect=403)
    if world.arrived("mail_server"):
        raise Untrue("there is a mail to somebody who is no customer any more")
    good("a day after the licence of Alice's company has ended, a mail to her was refused")
    print()
    say("""Then Dorothy asks to be forgotten. The shop says so by sending "RTBF" in place of her name, for "right to be forgotten". Her
        data is erased. The week after, somebody sends the old report by mistake, and she is still in it:""")
    print()
    if not world.database.has("Dorothy Gale"):
        raise Untrue("Dorothy was never there")
    world.vendor("/marketplace/licences", payload("licences_a_week_later"))
    world.vendor("/marketplace/licences", payload("licences"))
    if len(world.database.rows("marketplace_store__marketplace_contact")) != 2:
        raise Untrue("Dorothy came back")
    for text in ("Dorothy", "dorothy@example.org", "RTBF"):
        if world.database.still_has(text):
            raise Untrue(f"{text} is still in the database")
    good(f"nothing of Dorothy is in {world.database.where_nothing_is_left}, and the old report did not bring her back")


def asked(world):
    title("9. Ada asks what is kept about her, and to be forgotten")
    say("""Everybody may ask for that. Her request has her address in it, and nothing else. The server looks through all its tables, which
        are named in one list, and sends her what it finds, to that address:""")
    print()
    shown = world.vendor("/people/show", {"email": "Ada@Example.com"})
    mail = world.arrived("mail_server")
    records = [json.loads(line) for line in mail.splitlines() if line.startswith("{")]
    if shown["records"] != 1 or len(records) != 1 or "to: ada@example.com" not in mail.lower():
        raise Untrue(f"this was sent: {shown} {mail}")
    table(["what it is", "what she gets"], [
        [words, short(records[0][name])]
        for name, words in {"key": "the number of her request", "summary": "what is wrong", "reporterName": "her name",
                            "reporterEmail": "her address"}.items()])
    if re.search("grace|babbage", mail, re.IGNORECASE):
        raise Untrue("Ada was sent what is about Grace")
    good("Ada has all that is kept about her, and nothing about anybody else")
    hers = world.results / "what_ada_gets.jsonl"
    hers.write_text("".join(line + "\n" for line in mail.splitlines() if line.startswith("{")), encoding="utf-8")
    say(f"She may take it elsewhere: other programs can read it. It is in {shown_path(hers)}.")
    print()
    forgotten = world.vendor("/people/forget", {"email": " ADA@example.com"})
    if forgotten["erased"] != 1 or len(world.database.rows("support_store__support_ticket")) != 1:
        raise Untrue(f"this was erased: {forgotten}")
    for text in ("Ada Lovelace", "ada@example.com"):
        if world.database.still_has(text):
            raise Untrue(f"{text} is still in the database")
    good(f"then she is forgotten: nothing of her is in {world.database.where_nothing_is_left}, and Grace's request is still there")
    world.vendor("/people/forget", {"email": "   "}, expect=400)
    good("a request without an address, which could be anybody's, was refused")
    if world.vendor("/people/show", {"email": "ada@example.com"})["records"] != 0:
        raise Untrue("Ada is still there")
    world.arrived("mail_server")


def accounts(world, people):
    title("10. An account is closed")
    say("""Jodocus keeps no accounts of Atlassian's users. A reading group that does has to ask Atlassian every week which of them were
        closed or changed, at most 90 at once, and to do what the answer says. Atlassian is busy at first, and asks it to try again
        in a second:""")
    print()
    port = world.start("atlassian", sys.executable, HERE.parent / "people" / "atlassian.py")
    base = world.folder / "people.db"
    told = run(people, base, f"http://127.0.0.1:{port}/app/report-accounts/")
    quote(told)
    print()
    reported = json.loads(world.arrived("atlassian"))["accounts"]
    if [account["accountId"] for account in reported] != ["account-ida", "account-jon", "account-lea"]:
        raise Untrue(f"reported was {reported}")
    if "3 reported, 1 closed, 1 updated, 2 records erased, next in 168h" not in told:
        raise Untrue(f"this was done: {told}")
    held = b"".join(path.read_bytes() for path in world.folder.glob("people.db*"))
    if b"account-lea" in held or b"account-jon" in held or b"account-ida" not in held:
        raise Untrue("the wrong accounts are held")
    good("""only the numbers of the accounts were sent, and since when they are known; of the closed account and of the changed one
         nothing is left, and the third is still there""")


def looked_up(world):
    title("11. What Jodocus sees of it")
    say("The people who plan the checklist see how it is used, by all customers together:")
    print()
    (told,) = world.shown("/usage")
    words = {name: told[name].split("_", 1)[1].lower() for name in ("product", "feature", "action")}
    table(["product", "part of the checklist", "what was done"], [[words["product"], words["feature"], words["action"]]])
    if words != {"product": "jira", "feature": "report", "action": "opened"}:
        raise Untrue(f"the sums are {told}")
    log = world.text("backend.log")
    for text in (world.client, world.installation, "example", "HELP-", "E-5EE"):
        if text in log:
            raise Untrue(f"{text} is in the log")
    good("""the notes that the server took of all this, its log, say how many parts of each message were kept and left out, and
         nothing of what was in them""")


def until(what, holds):
    """The server does it when it has started, and then daily."""
    deadline = time.monotonic() + 60
    while not holds():
        if time.monotonic() > deadline:
            raise Untrue(what)
        time.sleep(0.05)


def old_copy(world):
    title("12. A copy of the database, and a key that is destroyed")
    say("""Jodocus keeps copies of its database for 35 days, in case it is lost. What is erased is still in those. So passwords are
        encrypted, and the key is kept elsewhere, where no copies are made. It is replaced every 30 days, and the old one is destroyed
        35 days later. Here is a company again that shares a password with the server, and a copy that is made while it does:""")
    print()
    world.lifecycle("/installed", payload("installed"))
    copy = world.database.back_up()
    with world.serving(copy):
        world.shared("/events", payload("event") | {"day": datetime.date.today().isoformat()}, world.secret)
    good("with the copy and the key together the password can be used: a message that is signed with it was taken")
    world.lifecycle("/uninstalled", payload("uninstalled"))
    print()
    say("The company leaves. So that you need not wait, the server is told to replace the key at once, and to destroy the old one:")
    print()
    world.restart("--key_days=0", "--backup_days=0")
    until("the key was not replaced", lambda: '"act":"rotate"' in world.trail.read_text(encoding="utf-8"))
    world.restart()
    try:
        with world.serving(copy):
            raise Untrue("the copy can be read with the keys that are left")
    except Untrue as refused:
        if "destroyed" not in str(refused):
            raise
    good("the copy is refused: the key of the password in it is destroyed, and nobody can read it any more, Jodocus included")
    if not copy.has("Grace"):
        raise Untrue("there is no Grace in the copy")
    say("""That is true of what is encrypted: the passwords. Names and addresses can be read in a copy until it is thrown away: Grace
        is in this one. How long copies are kept is a promise, too.""")


def later(world, zweck):
    title("13. A hundred days later")
    say("""Alice's company stops using the checklist, and tells nobody. The server keeps the record of its installation for 90 days after it
        last heard from there. This time is in the program, which keeps to it by itself. So that you need not wait, the server is started with a
        clock that is a hundred days ahead:""")
    print()
    table_of = "installation_store__client_installation"
    world.restart("--days_ahead=100")
    if world.shown("/installations") or len(world.database.rows(table_of)) != 1:
        raise Untrue("a clock that may be wrong shows or deletes what has ended")
    good("""nobody sees the installation any more, and it is still there: a clock may be wrong, and what it deletes does not come
         back""")
    world.restart("--days_ahead=100", "--clock_is_right")
    until("the installation or a customer is still in the database", lambda: not world.database.rows(table_of)
          and not world.database.rows("marketplace_store__marketplace_contact"))
    if world.database.still_has(world.installation):
        raise Untrue("the installation is still in the database")
    if len(world.database.rows("support_store__support_ticket")) != 1:
        raise Untrue("Grace's request is gone")
    good(f"""once somebody has said that the clock is right, nothing of it is in {world.database.where_nothing_is_left}. The customers
         whose licences have ended are gone, too. Grace's request is there: nobody has solved it yet""")
    if world.database.caveat:
        say(world.database.caveat)
    print()
    say("If somebody has to show later what was erased, when and why, it is all in a file, without the data:")
    print()
    rows = []
    for entry in run(zweck, "audit", world.trail, "--list").splitlines():
        if not entry.startswith("20"):  # what is said of the file: it goes on
            continue
        when, _, act, *rest = entry.split("  ", 3)
        what, _, why = "".join(rest).partition(": ")
        if what.startswith("1 of support-ticket") or (act in ("end", "purge") and what.startswith("1 of client")):
            rows.append([when[11:19], act, what, why])
    if not {"end", "erase-subject", "purge"} <= {row[1] for row in rows}:
        raise Untrue(f"of what was erased there is {rows}")
    table(["when", "what was done", "to how many, of what", "why"], rows)
    text = world.trail.read_text(encoding="utf-8")
    changed = world.folder / "changed_trail"
    changed.write_text(text.replace('"count":1', '"count":2', 1), encoding="utf-8")
    run(zweck, "audit", changed, expect=1)
    for name in ("Ada", "ada@", world.installation, "HELP-"):
        if name in text:
            raise Untrue(f"{name} is in the file that says what was erased")
    good("nobody is named in it, and a number that somebody changes in it is found out")


def run(*command, expect=0):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != expect:
        raise Untrue(f"{command[1]} ended with {done.returncode}: {done.stdout}")
    return done.stdout


def page(zweck, backend, folder):
    title("14. The page that says what the server can do")
    inventory = json.loads(run(zweck, "inventory", backend, "--format", "json"))
    where = folder / "inventory.html"
    run(zweck, "inventory", backend, "--format", "html", "--company", HERE / "company.txtpb", "--output", where)
    fields = sum(len(category["fields"]) for category in inventory["categories"])
    say(f"""Nobody wrote a list of all this: it is in the program itself, because the compiler puts it there. So the page can't be
        out of date. It has {len(inventory["categories"])} kinds of records with {fields} fields, what each is for, how long it is kept, and who
        gets it. Open it in a browser:""")
    print()
    quote(shown_path(where))
    print()
    held = where.read_text(encoding="utf-8")
    for category in inventory["categories"]:
        if category["id"] not in held:
            raise Untrue(f"{category['id']} is not on the page")
    good("each kind of record is on the page")


def approval(zweck, backend, folder, change):
    title("15. A change that waits for an approval")
    say("""What the server may do was reviewed once, and is held in a file. Each time the server is built, it is compared with that file:""")
    print()
    lock = folder / "zweck.lock"
    lock.write_text((HERE / "zweck.lock").read_text(encoding="utf-8"), encoding="utf-8")
    run(zweck, "check", backend, "--lock", lock)
    good("the server does what was reviewed, and no more: the check is green")
    print()
    say("""Now somebody adds the counting of visits with Google Analytics. The policy allows it, so the compiler takes it. But nobody
        has looked at it yet, so the check is red:""")
    print()
    said = run(zweck, "check", backend, change, "--lock", lock, expect=1)
    findings = re.findall(r"error: zweck\[[a-z-]*\]: (.*)", said)
    of_parts = ("field ", "kind ")
    quote("\n".join(f"- {finding}" for finding in findings if not finding.startswith(of_parts)))
    quote(f"- and {sum(finding.startswith(of_parts) for finding in findings)} more, about each part of it")
    print()
    if not any("google" in finding for finding in findings):
        raise Untrue(f"the check does not name what is new: {said}")
    before = lock.read_text(encoding="utf-8").splitlines()
    run(zweck, "lock", backend, change, "--output", lock)
    new = [line for line in lock.read_text(encoding="utf-8").splitlines() if line not in before]
    say(f"""The person who decides about it gets {len(new)} lines to read, as a change of that file, and approves them. The lines say
        who gets what, why, and under what safeguards:""")
    print()
    quote("\n".join(f"+ {line}" for line in new if line.startswith(("purpose ", "recipient ", "transmit "))))
    print()
    run(zweck, "check", backend, change, "--lock", lock)
    good("after the approval the check is green again")


def the_end(folder):
    title("That was Zweck: what data is for is part of the program. To go on:")
    commands = {
        f"xdg-open {shown_path(folder / 'inventory.html')}": "the page about the server, in a browser",
        "less docs/tutorial/first-policy.md": "a policy of your own, in ten minutes",
        "./dev install": "Zweck on this machine, which the policy of your own needs",
    }
    width = max(map(len, commands))
    quote("\n".join(f"{command:<{width}}  {words}" for command, words in commands.items()))


def main():
    arguments = sys.argv[1:]
    postgres = arguments[:1] == ["--postgres"]
    arguments = arguments[postgres:]
    if len(arguments) < 3:
        print(re.search(r"usage: .*", __doc__)[0], file=sys.stderr)
        return 2
    backend, zweck, folder = (pathlib.Path(argument).resolve() for argument in arguments[:3])
    compilers = arguments[3:] or ["g++"]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        forbidden_line(folder, compilers)
        with contextlib.ExitStack() as stack:
            world = World(backend, stack, postgres, folder)
            for chapter in (install, thief, older_way, usage, help_wanted, developers, answer, licences, asked):
                chapter(world)
            accounts(world, backend.parents[1] / "people" / "people")
            looked_up(world)
            old_copy(world)
            later(world, zweck)
        page(zweck, backend, folder)
        approval(zweck, backend, folder, change_file(folder, compilers[0]))
        the_end(folder)
    except Untrue as untrue:
        print(styled(31, f"demo: this does not hold: {untrue}"), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
