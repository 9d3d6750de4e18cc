#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs the booking service, captures all that it sends and writes, and compares that with its inventory.

Mails arrive at a mail server, requests at an HTTP server, answers at those who asked; the rest is the directory that it
runs in, what it prints, and which hosts it asks for. Each is of a sink of the inventory, or of none. For each sink and category, the fields that were
seen there are exactly those that the inventory names; and no value is seen at a sink that the inventory does not give its
field, nor where there is no sink.

usage: capture_test.py BOOKING LEAKY_BOOKING SEED WATCH ZWECK [unittest arguments]
"""

import contextlib
import datetime
import http.client
import http.server
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import typing
import unittest
import urllib.parse

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support"))
import smtp_server  # noqa: E402

BOOKING, LEAKY, SEED, WATCH, ZWECK = (pathlib.Path(argument).resolve() for argument in sys.argv[1:6])
OUT = ("DOOR_PERSIST", "DOOR_TRANSMIT", "DOOR_DISCLOSE", "DOOR_ANSWER")


def working_day(days):
    """About so many days from now."""
    day = datetime.date.today() + datetime.timedelta(days=days)
    return day + datetime.timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


class Person(typing.NamedTuple):
    patient: dict
    session: dict
    wish: dict


def person(name, phone, channel, language, born, hour):
    first, last = name.split()
    identity = f"p-{last.lower()}-8841"
    return Person(
        {"id": identity, "name": name, "email": f"{first}.{last}@example.com".lower(), "phone": phone}
        | {"remindedBy": channel, "language": language, "born": born},
        {"handle": f"handle-of-{last}", "patient": identity, "token": f"token-of-{last}"}
        | {"until": "2199-01-01T00:00:00Z", "failures": 3},
        {"starts": f"{working_day(hour)}T{hour:02}:30:00Z", "treatment": "TREATMENT_LYMPH_DRAINAGE"}
        | {"note": f"the knee of {last}"},
    )


ADA = person("Ada Quillfeather", "+4915155500001", "CHANNEL_MAIL", "de", "1990-12-10", 11)
GRACE = person("Grace Hollowbrook", "+4915155500002", "CHANNEL_SMS", "en", "1986-12-09", 14)
LAST_MONTH = datetime.date.today().replace(day=1) - datetime.timedelta(days=3)
# It took place, so it is billed.
BILLED = {"number": 7301, "patient": GRACE.patient["id"], "starts": f"{LAST_MONTH}T08:00:00Z"} | {
    "treatment": "TREATMENT_MASSAGE",
    "state": "VISIT_STATE_TOOK_PLACE",
    "note": "the back of Hollowbrook",
    "reminded": True,
}
ADAS_NUMBER = 7302  # the next one


class Value(typing.NamedTuple):
    fields: list  # of any of these it may be: (category, field)
    forms: list  # in which it may be seen
    whose: Person


def moment(text):
    when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return [text, when.strftime("%d.%m.%Y, %H:%M"), when.strftime("%A, %e %B, %H:%M")]


def values():
    for one in (ADA, GRACE):
        patient = one.patient
        identity = [(category, "patient") for category in ("visit", "bill", "session")]
        yield Value([("patient", "id"), *identity], [patient["id"]], one)
        for field in ("name", "email", "phone", "born"):
            yield Value([("patient", field)], [patient[field]], one)
        # What a letter in it begins with.
        yield Value([("patient", "language")], {"de": ["Guten Tag"], "en": ["Dear "]}[patient["language"]], one)
        yield Value([("visit", "starts")], moment(one.wish["starts"]), one)
        yield Value([("visit", "note")], [one.wish["note"]], one)
        yield Value([("session", "handle")], [one.session["handle"]], one)
        yield Value([], [one.session["token"]], one)  # sealed wherever it is
    yield Value([("visit", "starts")], moment(BILLED["starts"]), GRACE)
    yield Value([("visit", "note")], [BILLED["note"]], GRACE)
    yield Value([("bill", "reference")], [f"V{BILLED['number']}"], GRACE)


class Seen(typing.NamedTuple):
    """Something that left the service."""

    where: str
    text: str
    sinks: tuple = ()  # of the inventory; none: whoever it was
    category: str = ""  # whose fields its members are, if it has members
    members: frozenset = frozenset()
    whose: Person = None  # who got it, if that is the person


class Receiver:
    """Stands for the interfaces of others."""

    def __init__(self):
        self.requests = []
        requests = self.requests

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                requests.append((self.path, str(self.headers), body))
                self.send_response(201)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def snake(name):
    return re.sub("[A-Z]", lambda capital: "_" + capital.group().lower(), name)


def members(text):
    records = json.loads(text)
    return frozenset(snake(name) for record in (records if isinstance(records, list) else [records]) for name in record)


class Run:
    """The service, in a directory of its own, through all that it can do."""

    def __init__(self, binary, skip=(), leak=""):
        self.binary, self.seen = binary, []
        with contextlib.ExitStack() as stack:
            self.folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
            outside = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
            certificate = smtp_server.make_certificate(outside)
            self.mails = smtp_server.MailServer("starttls", certificate, login=("practice", "password-of-the-practice"))
            stack.callback(self.mails.stop)
            self.receiver = Receiver()
            stack.callback(self.receiver.stop)
            self.environment = {"SSL_CERT_FILE": str(certificate[0]), "LEAK": leak, "TMPDIR": str(self.folder)}
            self.environment |= {"HOME": str(self.folder), "PATH": os.environ["PATH"]}
            self.environment |= {"LD_PRELOAD": str(WATCH), "WATCH": str(outside / "hosts")}
            self.config = self.configure(outside)
            self.seed(outside)
            for step in (self.serve, self.remind, self.bill, self.serve_again):
                if step.__name__ not in skip:
                    step()
            self.look_at_files()
            self.hosts = set((outside / "hosts").read_text().splitlines())
            # The servers, as an address and as the text that was looked up.
            self.hosts -= {f"127.0.0.1 {self.mails.port}", f"127.0.0.1 {self.receiver.server.server_port}", "127.0.0.1"}
            self.hosts -= {"localhost", f"::1 {self.receiver.server.server_port}"}
            self.seen += [Seen(f"a connection to {host}", "", ("nobody",)) for host in self.hosts]

    def configure(self, outside):
        secrets = {"sealing_key": "k" * 32, "password": "password-of-the-practice", "sms": "sms-key", "billing": "token"}
        for name, text in secrets.items():
            (outside / name).write_text(text)
        options = {
            "database": self.folder / "booking.db",
            "sealing_key_file": outside / "sealing_key",
            "smtp.host": "127.0.0.1",
            "smtp.port": self.mails.port,
            "smtp.user": "practice",
            "smtp.password_file": outside / "password",
            "sms.url": self.receiver.url + "/sms",
            "sms.key_file": outside / "sms",
            "billing.url": self.receiver.url.replace("127.0.0.1", "localhost") + "/billing",
            "billing.token_file": outside / "billing",
            "hours.time_zone": "UTC",
            "remind_before": "1000h",
        }
        (outside / "config").write_text("".join(f"{name} = {value}\n" for name, value in options.items()))
        return outside / "config"

    def seed(self, outside):
        lines = [f"visit {json.dumps(BILLED)}\n"]
        for one in (ADA, GRACE):
            lines += [f"patient {json.dumps(one.patient)}\n", f"session {json.dumps(one.session)}\n"]
        subprocess.run(
            [SEED, self.folder / "booking.db", outside / "sealing_key"], input="".join(lines), text=True, check=True
        )

    # ---- What it does

    def command(self, *arguments):
        made = subprocess.run(
            [self.binary, self.config, *arguments], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        assert made.returncode == 0, (arguments, made.stderr)
        self.seen.append(Seen(f"what {arguments[0]} prints", made.stdout + made.stderr))

    @contextlib.contextmanager
    def served(self):
        process = subprocess.Popen(
            [self.binary, self.config, "serve"],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.port = int(process.stdout.readline())
        try:
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            out, errors = process.communicate(timeout=20)
            self.seen.append(Seen("what serve prints", out + errors))

    def ask(self, one, method, path, body=None, expect=200, sink="", category=""):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            headers = {"Content-Type": "application/json"}
            if one:
                headers |= {"Cookie": f"booking={one.session['handle']}", "X-Booking-Token": one.session["token"]}
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        assert answer.status == expect, (method, path, answer.status, text)
        self.seen.append(
            Seen(
                f"the answer to {method} {path}",
                f"{answer.headers}{text}",
                (sink,) if sink else (),
                category,
                members(text) if sink else frozenset(),
                one,
            )
        )

    def arrived(self, mail_sink):
        """What came in since it was asked the last time."""
        for mail in self.mails.mails:
            assert mail.over_tls
            text = f"{mail.receivers} {mail['To']} {mail['Subject']} {mail.text} {mail.bytes.decode()}"
            self.seen.append(Seen("a mail", text, (mail_sink,)))
        self.mails.mails.clear()
        for path, headers, body in self.receiver.requests:
            text = f"{path} {headers} {body} {urllib.parse.unquote_plus(body)}"
            sink = {"/sms": ("reminder-sms",), "/billing": ("billing-system",)}.get(path, ())
            has_members = path == "/billing"
            self.seen.append(
                Seen(f"POST {path}", text, sink, "bill" if has_members else "", members(body) if has_members else frozenset())
            )
        self.receiver.requests.clear()

    def serve(self):
        mine = {"sink": "to-the-patient"}
        with self.served():
            self.ask(None, "GET", "/health")
            self.ask(None, "GET", f"/free/{working_day(60)}")
            self.ask(None, "GET", "/me", expect=401)
            for one in (ADA, GRACE):
                self.ask(one, "GET", "/me", category="patient", **mine)
                self.ask(one, "PUT", "/me", one.patient, category="patient", **mine)
                self.ask(one, "POST", "/visits", one.wish, category="visit", **mine)
            self.ask(GRACE, "POST", "/visits", ADA.wish, expect=409)
            self.ask(GRACE, "GET", f"/visits/{ADAS_NUMBER}", expect=404)
        self.arrived("booking-mail")

    def remind(self):
        self.command("remind")
        self.arrived("reminder-mail")
        self.look_at_tables()  # before Ada's visit is gone

    def bill(self):
        self.command("bill", f"{LAST_MONTH:%Y-%m}")
        self.arrived("")
        self.look_at_tables()

    def serve_again(self):
        with self.served():
            for one in (ADA, GRACE):
                self.ask(one, "GET", "/visits", sink="to-the-patient", category="visit")
            self.ask(ADA, "GET", f"/visits/{ADAS_NUMBER}", sink="to-the-patient", category="visit")
            self.ask(GRACE, "GET", "/bills", sink="bill-to-the-patient", category="bill")
            self.ask(ADA, "DELETE", f"/visits/{ADAS_NUMBER}", expect=204)
            self.ask(GRACE, "POST", "/sign-out", expect=204)
        self.arrived("booking-mail")
        self.command("check")
        self.command("tidy")
        self.command("erase", ADA.patient["id"])
        self.look_at_tables()

    # ---- What it keeps

    def look_at_tables(self):
        with contextlib.closing(sqlite3.connect(self.folder / "booking.db")) as database:
            for (table,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
                sink, _, category = table.replace("_", "-").partition("--")
                if not category:
                    continue  # the store's own
                rows = database.execute(f"select * from {table}")
                columns = [column for column, *_ in rows.description]
                for row in rows:
                    filled = frozenset(
                        column
                        for column, value in zip(columns, row)
                        # When it came in and ends, which the store keeps beside each record: a number, and no more.
                        if value is not None and not (column.startswith("_zweck_") and isinstance(value, int))
                    )
                    self.seen.append(Seen(f"table {table}", str(row), (sink,), category, filled))

    def look_at_files(self):
        tables = tuple(sink for seen in self.seen for sink in seen.sinks if seen.where.startswith("table "))
        for path in self.folder.rglob("*"):
            if path.is_file():
                is_database = path.name.startswith("booking.db")
                self.seen.append(Seen(f"file {path.name}", path.read_text("latin-1"), tables if is_database else ()))


def outflows():
    """What the inventory names: the fields by category and sink."""
    made = subprocess.run([ZWECK, "inventory", BOOKING, "--format", "json"], capture_output=True, text=True, check=True)
    named = {}
    for flow in json.loads(made.stdout)["flows"]:
        if flow["door"] in OUT:
            named.setdefault((flow["category"], flow["sink"]), set()).update(flow["fields"])
    return named


def problems(seen, named):
    """Differences between what was seen and what is named."""
    found = {}
    said = [f"{one.where}, whom nobody knows" for one in seen if one.sinks == ("nobody",)]
    for one in seen:
        for sink in one.sinks if one.category else ():
            found.setdefault((one.category, sink), set()).update(one.members)
    for value in values():
        allowed = {sink for (category, sink), fields in named.items() for field in fields if (category, field) in value.fields}
        names = " or ".join(f"{category}.{field}" for category, field in value.fields) or "a secret"
        for one in seen:
            if not any(form in one.text for form in value.forms):
                continue
            if not set(one.sinks) & allowed:
                said.append(f"{one.where} has {names}, of which the inventory says nothing")
            if one.whose not in (None, value.whose):
                said.append(f"{one.where} has {names} of somebody else")
            for category, field in value.fields:
                for sink in one.sinks if not one.category else ():
                    if (category, sink) in named and field in named[category, sink]:
                        found.setdefault((category, sink), set()).add(field)
    for key in sorted(named.keys() | found.keys()):
        category, sink = key
        missing, beyond = named.get(key, set()) - found.get(key, set()), found.get(key, set()) - named.get(key, set())
        said += [f"{sink} was never seen to get {category}.{field}" for field in sorted(missing)]
        said += [f"{sink} gets {category}.{field}, which the inventory does not name" for field in sorted(beyond)]
    return said


class Capture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.named = outflows()

    def test_the_inventory_names_each_place_where_data_leaves(self):
        recipients = {sink for _, sink in self.named}
        self.assertLessEqual(
            {"booking-mail", "reminder-mail", "reminder-sms", "billing-system", "to-the-patient", "bill-to-the-patient"},
            recipients,
        )

    def test_nothing_else_leaves_and_all_of_it_does(self):
        run = Run(BOOKING)
        self.assertEqual(problems(run.seen, self.named), [])
        kinds = {re.sub(r"[ _/].*", "", seen.where) for seen in run.seen}
        self.assertEqual(kinds, {"a", "the", "POST", "table", "file", "what"})

    def test_what_is_sent_beside_is_noticed(self):
        for leak, where in {
            "log": "what remind prints",
            "file": "file messages.csv",
            "host": "POST /sms/statistics",
            "metric": "file metrics",
        }.items():
            with self.subTest(leak):
                self.assertEqual(
                    problems(Run(LEAKY, leak=leak).seen, self.named),
                    [f"{where} has patient.phone, of which the inventory says nothing"],
                )

    def test_a_host_that_nobody_knows_is_noticed(self):
        self.assertEqual(
            problems(Run(LEAKY, leak="elsewhere").seen, self.named),
            ["a connection to statistics.invalid, whom nobody knows"],
        )

    def test_what_is_named_and_never_sent_is_noticed(self):
        said = problems(Run(BOOKING, skip=("remind",)).seen, self.named)
        self.assertIn("reminder-mail was never seen to get patient.email", said)
        self.assertIn("reminder-sms was never seen to get patient.phone", said)
        self.assertFalse([line for line in said if "never seen" not in line], said)

    def test_a_field_less_in_the_inventory_is_noticed(self):
        run = Run(BOOKING)
        for key in self.named:
            for field in self.named[key]:
                with self.subTest(f"{key} {field}"):
                    less = {**self.named, key: self.named[key] - {field}}
                    recognised = any(key[0] == category and field == name for v in values() for category, name in v.fields)
                    has_members = any(key == (seen.category, sink) for seen in run.seen for sink in seen.sinks)
                    self.assertTrue(recognised or has_members)
                    self.assertNotEqual(problems(run.seen, less), [])


if __name__ == "__main__":
    del sys.argv[1:6]
    unittest.main(verbosity=2)
