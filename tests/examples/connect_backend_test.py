#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Starts the example backend and sends it what it should take, and everything that it should not.

usage: connect_backend_test.py CONNECT_BACKEND EXAMPLE_DIR [unittest arguments]
"""

import atexit
import concurrent.futures
import contextlib
import datetime
import gzip
import hashlib
import http.client
import http.server
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

BINARY = pathlib.Path(sys.argv[1]).resolve()
EXAMPLE = pathlib.Path(sys.argv[2]).resolve()
sys.dont_write_bytecode = True
sys.path[:0] = [str(EXAMPLE), str(pathlib.Path(__file__).resolve().parents[1] / "support")]
import smtp_server  # noqa: E402
import sign_jwt  # noqa: E402

CANARY = "Zq9Canary"
TOKEN = f"{CANARY}-vendor-token"
SEALING_KEY = f"{CANARY}-sealing-key-of-32-byte".encode()
BODY_LIMIT = 8 * 1024 * 1024
REQUEST_SECONDS = 10
THREADS = 64
BASE_URL = "https://apps.example.com"
LOG_LINE = re.compile(
    r"(POST /(installed|forge/installed|forge/uninstalled|uninstalled|events|support|support/\{key\}/(pass-on|reply)|marketplace/licences"
    r"|marketplace/contacts/\{licence\}/write|people/(forget|show))"
    r"|GET /(support/\{key\}|marketplace/contacts|installations|usage)|- -)"
    r" \d{3} kept=\d+ dropped=\d+( .*)?"
)


def payload(name):
    return json.loads((EXAMPLE / "payloads" / f"{name}.json").read_text())


INSTALLED = payload("installed")
CLIENT, SECRET = INSTALLED["clientKey"], INSTALLED["sharedSecret"]
FORGE = payload("forge_token")
INSTALLATION = FORGE["app"]["installationId"]
KEYS = pathlib.Path(tempfile.mkdtemp())
atexit.register(shutil.rmtree, KEYS)
sign_jwt.make_keys(KEYS)
# Of these days: others are refused.
EVENT = {**payload("event"), "day": (datetime.date.today() - datetime.timedelta(days=8)).isoformat()}
INSTALLATIONS = "installation_store__client_installation"
EVENTS = "usage_store__anonymous_usage_event"
TICKETS = "support_store__support_ticket"
CONTACTS = "marketplace_store__marketplace_contact"


class Backend:
    """The real program, on a database and a port of its own."""

    def __init__(self, directory, key=SEALING_KEY, prepare=None, **flags):
        self.directory = pathlib.Path(directory)
        self.database = self.directory / "backend.db"
        (self.directory / "sealing.key").write_bytes(key)
        (self.directory / "vendor.token").write_text(TOKEN + "\n")
        self.flags = {
            "listen": "127.0.0.1:0",
            "database": self.database,
            "sealing_key_file": self.directory / "sealing.key",
            "forge_app": FORGE["aud"],
            "forge_keys": KEYS / "jwks.json",
            "app_key": INSTALLED["key"],
            "base_url": BASE_URL,
            "connect_keys": KEYS / "connect-keys",
            "service_desk": CLIENT,
            "vendor_token_file": self.directory / "vendor.token",
            **flags,
        }
        self.log = open(self.directory / "log", "a+", encoding="utf-8")
        self.process = subprocess.Popen(
            [BINARY, *(f"--{name}={value}" for name, value in self.flags.items() if value != "")],
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            preexec_fn=prepare,
        )
        line = self.process.stdout.readline()
        self.port = int(line.split()[-1]) if line else None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        return code

    def log_text(self):
        self.log.flush()
        return (self.directory / "log").read_text(encoding="utf-8", errors="replace")

    def request(self, method, target, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        with contextlib.closing(connection):
            connection.request(method, target, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def post(self, route, body, authorization=None, **headers):
        if not isinstance(body, (bytes, type(None))):
            body = json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **headers}
        if authorization:
            headers["Authorization"] = authorization
        status, text = self.request("POST", route, body, headers)
        return status, json.loads(text)

    def signed(self, route, body, client=CLIENT, secret=SECRET):
        return self.post(route, body, "JWT " + sign_jwt.sign_request(client, secret, "POST", route))

    def lifecycle(self, route, body, client=None, **headers):
        """As Connect installs and uninstalls."""
        client = client or (body.get("clientKey") if isinstance(body, dict) else None) or CLIENT
        token = sign_jwt.sign_lifecycle(KEYS, client, self.flags["base_url"], "POST", route)
        return self.post(route, body, f"JWT {token}", **headers)

    def forge(self, route, body, **claims):
        """As a page of the app calls, which a user has opened."""
        return self.post(route, body, "Bearer " + sign_jwt.sign_invocation(KEYS, {**FORGE, **claims}))

    def trigger(self, route, body=b"", **claims):
        """As a trigger of the manifest calls."""
        claims = sign_jwt.of_trigger({**FORGE, **claims})
        return self.post(route, body, "Bearer " + sign_jwt.sign_invocation(KEYS, claims))

    def vendor(self, route, body):
        return self.post(route, body, f"Bearer {TOKEN}")

    def shown(self, route, authorization=f"Bearer {TOKEN}"):
        status, text = self.request("GET", route, headers={"Authorization": authorization} if authorization else {})
        return status, json.loads(text)

    def page(self, target):
        """Its status, what is in it, and what it says of the next one."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        with contextlib.closing(connection):
            connection.request("GET", target, headers={"Authorization": f"Bearer {TOKEN}"})
            answer = connection.getresponse()
            text = answer.read()
            return answer.status, json.loads(text) if text else None, answer.headers["Link"]

    def raw(self, data, *, then_close=False):
        """Bytes as they are; gives all that comes back."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            with contextlib.suppress(ConnectionError):
                connection.sendall(data)
                if then_close:
                    connection.shutdown(socket.SHUT_WR)
            answer = b""
            with contextlib.suppress(ConnectionError):
                while part := connection.recv(65536):
                    answer += part
            return answer

    def rows(self, table, columns="*"):
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            tables = database.execute("select name from sqlite_master where name = ?", (table,)).fetchall()
            if not tables:
                return []
            return database.execute(f"select {columns} from {table}").fetchall()

    def copies_in_memory(self, text):
        if b"__asan_init" in BINARY.read_bytes():
            raise unittest.SkipTest("the memory of AddressSanitizer itself is too large to be searched")
        copies = 0
        with open(f"/proc/{self.process.pid}/maps", encoding="utf-8") as maps, open(
            f"/proc/{self.process.pid}/mem", "rb", buffering=0
        ) as memory:
            for line in maps:
                addresses, permissions = line.split()[:2]
                if not permissions.startswith("rw"):
                    continue
                begin, end = (int(address, 16) for address in addresses.split("-"))
                memory.seek(begin)
                with contextlib.suppress(OSError):
                    copies += memory.read(end - begin).count(text.encode())
        return copies

    def files(self):
        files = self.directory.glob("backend.db*")
        return b"".join(p.read_bytes() for p in sorted(files) if not p.name.endswith(".audit.jsonl"))


class TicketSystem:
    """Keeps what arrives."""

    def __init__(self, status=201):
        self.arrived = []
        tickets = self.arrived

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                tickets.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/tickets"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class BackendTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name

    def start(self, **options):
        backend = Backend(self.directory, **options)
        self.addCleanup(backend.log.close)
        if backend.port is None:
            self.fail("the backend does not start: " + backend.log_text())

        def end():
            self.assertEqual(backend.stop(), 0, backend.log_text())
            for line in backend.log_text().splitlines():
                self.assertRegex(line, "^" + LOG_LINE.pattern + "$")
                self.assertNotIn(CANARY, line)

        self.addCleanup(end)
        return backend

    def started_and_installed(self, **options):
        backend = self.start(**options)
        self.assertEqual(backend.lifecycle("/installed", INSTALLED), (200, {"kept": 6, "dropped": 13}))
        return backend

    def lifecycle_line(self):
        """A header that is good for any body of this client for three minutes."""
        token = sign_jwt.sign_lifecycle(KEYS, CLIENT, BASE_URL, "POST", "/installed")
        return b"Authorization: JWT " + token.encode() + b"\r\n"

    def assert_refused(self, answer, status):
        self.assertEqual(answer[0], status, answer)
        self.assertEqual(list(answer[1]), ["error"])
        self.assertNotIn(CANARY, answer[1]["error"])


class Installing(BackendTest):
    def test_a_first_installation_is_kept_without_what_the_policy_does_not_allow(self):
        backend = self.started_and_installed()
        columns = "client_key, app_key, base_url, installation_id"
        self.assertEqual(
            backend.rows(INSTALLATIONS, columns),
            [(CLIENT, INSTALLED["key"], "https://wonderland.example.com/jira", INSTALLED["installationId"])],
        )
        for text in (SECRET, "looking-glass", INSTALLED["userKey"], INSTALLED["accountId"], INSTALLED["publicKey"]):
            self.assertNotIn(text.encode(), backend.files())

    def test_nobody_but_connect_installs_or_uninstalls(self):
        backend = self.started_and_installed()
        before = backend.rows(INSTALLATIONS)
        thief = {**payload("installed_again"), "sharedSecret": f"{CANARY}-thief-with-32-bytes-or-more"}
        for route, body in (("/installed", thief), ("/uninstalled", payload("uninstalled"))):
            now = int(time.time())
            claims = {"iss": CLIENT, "aud": BASE_URL, "iat": now, "exp": now + 180, "qsh": sign_jwt.query_hash("POST", route)}
            by = lambda changes={}, kid=sign_jwt.CONNECT_KID, header=None, key="connect.pem": sign_jwt.sign_rs256(  # noqa: E731
                {name: value for name, value in {**claims, **changes}.items() if value is not None},
                KEYS / key, kid, header)  # fmt: skip
            pem = (KEYS / "connect-keys" / sign_jwt.CONNECT_KID).read_text()
            self.assertEqual(backend.rows(INSTALLATIONS), before)
            attempts = {
                "none": None,
                "empty": "JWT ",
                "nonsense": "JWT nonsense",
                "another scheme": f"Bearer {by()}",
                "the shared secret": "JWT " + sign_jwt.sign_request(CLIENT, SECRET, "POST", route),
                "a secret that comes along": "JWT " + sign_jwt.sign_request(CLIENT, thief["sharedSecret"], "POST", route),
                "the public key as a secret": "JWT " + sign_jwt.sign(claims, pem),
                "the same, and its kid": "JWT "
                + sign_jwt.sign(claims, pem, {"alg": "HS256", "typ": "JWT", "kid": sign_jwt.CONNECT_KID}),
                "RS256 in name": "JWT " + sign_jwt.sign(claims, pem, {"alg": "RS256", "kid": sign_jwt.CONNECT_KID}),
                "alg none": f"JWT {by(header={'alg': 'none', 'kid': sign_jwt.CONNECT_KID})}",
                "alg RS512": f"JWT {by(header={'alg': 'RS512', 'kid': sign_jwt.CONNECT_KID})}",
                "a key of Forge": f"JWT {by(key='forge.pem')}",
                "a key that nobody has": f"JWT {by(kid=CANARY)}",
                "a kid that is a path": f"JWT {by(kid='../jwks.json')}",
                "no kid": f"JWT {by(header={'alg': 'RS256'})}",
                "another base URL": f"JWT {by({'aud': 'https://other.example.com'})}",
                "no audience": f"JWT {by({'aud': None})}",
                "another route": f"JWT {by({'qsh': sign_jwt.query_hash('POST', '/events')})}",
                "another site": f"JWT {by({'iss': 'another-client'})}",
                "no site": f"JWT {by({'iss': None})}",
                "expired": f"JWT {by({'exp': now - 61})}",
                "too early": f"JWT {by({'iat': now + 150})}",
            }
            for what, authorization in attempts.items():
                with self.subTest(route=route, what=what):
                    self.assert_refused(backend.post(route, body, authorization), 401)
        self.assertEqual(backend.rows(INSTALLATIONS), before)
        self.assertEqual(backend.signed("/events", EVENT)[0], 200)

    def test_one_site_can_not_install_in_the_name_of_another(self):
        backend = self.started_and_installed()
        before = backend.rows(INSTALLATIONS)
        thief = {**INSTALLED, "sharedSecret": f"{CANARY}-thief-with-32-bytes-or-more"}
        self.assert_refused(backend.lifecycle("/installed", thief, client="other-client"), 401)
        self.assert_refused(backend.lifecycle("/uninstalled", payload("uninstalled"), client="other-client"), 401)
        self.assertEqual(backend.rows(INSTALLATIONS), before)

    def test_the_next_installation_brings_a_new_secret(self):
        backend = self.started_and_installed()
        secret = "the-next-secret-of-32-bytes-or-more"
        again = {**INSTALLED, "sharedSecret": secret, "baseUrl": "https://moved.example.com"}
        self.assertEqual(backend.lifecycle("/installed", again)[0], 200)
        self.assertEqual(backend.rows(INSTALLATIONS, "base_url"), [("https://moved.example.com",)])
        self.assert_refused(backend.signed("/events", EVENT), 401)
        self.assertEqual(backend.signed("/events", EVENT, secret=secret)[0], 200)

    def test_a_lifecycle_key_opens_nothing_else(self):
        backend = self.started_and_installed()
        token = sign_jwt.sign_lifecycle(KEYS, CLIENT, BASE_URL, "POST", "/events")
        self.assert_refused(backend.post("/events", EVENT, f"JWT {token}"), 401)
        self.assert_refused(backend.post("/events", EVENT, f"Bearer {token}"), 401)

    def test_without_connect_its_calls_are_not_taken(self):
        backend = self.start(app_key="", base_url="")
        backend.flags["base_url"] = BASE_URL
        self.assert_refused(backend.lifecycle("/installed", INSTALLED), 503)

    def test_an_installation_that_could_not_work_is_refused(self):
        backend = self.start()
        self.assert_refused(backend.lifecycle("/installed", {**INSTALLED, "key": f"{CANARY}.app"}), 403)
        for missing in ("key", "clientKey", "sharedSecret"):
            body = {name: value for name, value in INSTALLED.items() if name != missing}
            self.assert_refused(backend.lifecycle("/installed", body), 403 if missing == "key" else 400)
        for bad in (
            {"sharedSecret": ""},
            {"sharedSecret": "s"},
            {"sharedSecret": CANARY.ljust(31, "s")},
            {"sharedSecret": None},
            {"baseUrl": CANARY},
            {"baseUrl": f"ftp://{CANARY}.example.com"},
            {"clientKey": 17},
            {"clientKey": [CANARY]},
            {"sharedSecret": {CANARY: 1}},
            {"clientKey": CANARY * 1000},
        ):
            self.assert_refused(backend.lifecycle("/installed", {**INSTALLED, **bad}, CLIENT), 400)
        self.assert_refused(backend.lifecycle("/installed", {**INSTALLED, "clientKey": ""}), 401)
        self.assertEqual(backend.rows(INSTALLATIONS), [])

    def test_uninstalling_erases(self):
        backend = self.started_and_installed()
        self.assert_refused(backend.post("/uninstalled", payload("uninstalled")), 401)
        self.assertEqual(len(backend.rows(INSTALLATIONS)), 1)
        self.assertEqual(
            backend.lifecycle("/uninstalled", payload("uninstalled")), (200, {"kept": 0, "dropped": 9, "ended": 1})
        )
        self.assertEqual(backend.rows(INSTALLATIONS), [])
        self.assertNotIn(CLIENT.encode(), backend.files())
        self.assert_refused(backend.signed("/events", EVENT), 401)
        self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)

    def with_clock_ahead(self, days, **flags):
        """How many sites a backend holds that ends at once, and what it says."""
        backend = Backend(self.directory, days_ahead=days, **flags)
        self.assertEqual(backend.stop(), 0)
        said = "".join(line for line in backend.log_text().splitlines() if not re.fullmatch(LOG_LINE, line))
        backend.log.close()
        return len(backend.rows(INSTALLATIONS)), said

    def test_a_site_that_was_not_seen_for_90_days_is_gone(self):
        backend = Backend(self.directory)
        self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(backend.stop(), 0)
        backend.log.close()
        self.assertEqual(self.with_clock_ahead(90, clock_is_right="true"), (1, ""))
        self.assertEqual(self.with_clock_ahead(91, clock_is_right="true"), (0, ""))

    def test_a_clock_that_is_far_ahead_hides_and_removes_nothing(self):
        backend = Backend(self.directory)
        self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(len(backend.shown("/installations")[1]), 1)
        self.assertEqual(backend.stop(), 0)
        ahead = Backend(self.directory, days_ahead=1000)
        self.assertEqual(ahead.shown("/installations")[1], [])
        self.assertEqual(ahead.stop(), 0)
        self.assertIn("FAILED_PRECONDITION", ahead.log_text())
        for closed in (backend, ahead):
            closed.log.close()
        (pathlib.Path(self.directory) / "log").unlink()
        again = self.start()
        self.assertEqual(len(again.shown("/installations")[1]), 1)

    def test_a_shared_secret_stays_nowhere_in_memory(self):
        backend = self.start()
        installed = json.dumps(INSTALLED).encode()
        big = installed[:-1] + b',"more":"' + b"x" * 300_000 + b'"}'
        spelled = installed.replace(SECRET.encode(), "".join(f"\\u{ord(c):04x}" for c in SECRET).encode())
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (installed[:200], installed[200:]))
        chunked = (
            b"POST /installed HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            + self.lifecycle_line() + b"\r\n" + chunks + b"0\r\n\r\n"
        )
        self.assertEqual(backend.lifecycle("/installed", installed)[0], 200)
        self.assertEqual(backend.copies_in_memory(SECRET), 0)
        for body in (installed, big, spelled):
            self.assertEqual(backend.lifecycle("/installed", body)[0], 200)
            self.assertEqual(backend.copies_in_memory(SECRET), 0)
        self.assertIn(b" 200 ", backend.raw(chunked).splitlines()[0])
        self.assert_refused(backend.post("/installed", installed), 401)
        self.assert_refused(backend.lifecycle("/installed", installed[:-1]), 400)
        self.assert_refused(backend.lifecycle("/installed", {**INSTALLED, "key": "another"}), 403)
        self.assert_refused(backend.lifecycle("/installed", {**INSTALLED, "baseUrl": CANARY}), 400)
        for _ in range(5):
            self.assertEqual(backend.signed("/events", EVENT)[0], 200)
        self.assertEqual(backend.copies_in_memory(SECRET), 0)
        self.assertEqual(backend.lifecycle("/uninstalled", payload("uninstalled"))[0], 200)
        self.assertEqual(backend.copies_in_memory(SECRET), 0)
        # The search works: the app's key is held.
        self.assertGreater(backend.copies_in_memory(INSTALLED["key"]), 0)


class KeyServer:
    """Serves a JWK Set, or whatever it is told to, and counts who asks."""

    def __init__(self):
        self.asked = 0
        self.status, self.body, self.wait = 200, (KEYS / "jwks.json").read_bytes(), 0.0
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                outer.asked += 1
                outer.headers = dict(self.headers)
                time.sleep(outer.wait)
                self.send_response(outer.status)
                self.send_header("Location", "/elsewhere")
                self.end_headers()
                with contextlib.suppress(ConnectionError):
                    self.wfile.write(outer.body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/jwks.json"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class Forge(BackendTest):
    def served(self, **changes):
        keys = KeyServer()
        self.addCleanup(keys.stop)
        for name, value in changes.items():
            setattr(keys, name, value)
        return keys, self.start(forge_keys=keys.url)

    def test_an_installation_is_kept_without_who(self):
        backend = self.start()
        self.assertEqual(backend.trigger("/forge/installed", payload("forge_installed"))[0], 200)
        columns = "client_key, app_key, base_url, installation_id, last_seen"
        today = datetime.date.today().isoformat()
        held = [(INSTALLATION, FORGE["aud"], FORGE["app"]["apiBaseUrl"], INSTALLATION, today)]
        self.assertEqual(backend.rows(INSTALLATIONS, columns), held)
        # A trigger that comes again, or daily, changes nothing else.
        self.assertEqual(backend.trigger("/forge/installed"), (200, {"kept": 4, "dropped": 14}))
        self.assertEqual(backend.rows(INSTALLATIONS, columns), held)
        status, answer = backend.forge("/events", EVENT)
        self.assertEqual((status, answer), (200, {"kept": 6, "dropped": 3}))
        for text in (FORGE["principal"], "wonderland", payload("forge_installed")["installerAccountId"]):
            self.assertNotIn(text.encode(), backend.files())

    def test_who_the_user_is_stays_nowhere_in_memory(self):
        backend = self.start()
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        user = f"{CANARY}-user-712020"
        self.assertEqual(backend.forge("/events", {**EVENT, "day": 17}, principal=user)[0], 400)
        for _ in range(3):
            self.assertEqual(backend.forge("/events", EVENT, principal=user)[0], 200)
            self.assert_refused(backend.forge("/events", EVENT, principal=user, aud="ari:another"), 401)
        self.assertEqual(backend.copies_in_memory(user), 0)
        self.assertGreater(backend.copies_in_memory(FORGE["aud"]), 0)  # the search works

    def test_tickets_come_from_our_own_desk(self):
        backend = self.start(service_desk=INSTALLATION)
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        self.assertEqual(backend.forge("/support", payload("jsm_request"))[0], 200)
        self.assertEqual(len(backend.rows(TICKETS)), 1)

    def test_another_installation_can_not_send_tickets(self):
        backend = self.start()
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        self.assert_refused(backend.forge("/support", payload("jsm_request")), 403)

    def test_uninstalling_erases(self):
        backend = self.start()
        other = {**FORGE["app"], "installationId": f"{INSTALLATION}-2"}
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        self.assertEqual(backend.trigger("/forge/installed", app=other)[0], 200)
        status, answer = backend.trigger("/forge/uninstalled", {"context": {"cloudId": CANARY}, "contextToken": CANARY})
        self.assertEqual((status, answer["ended"]), (200, 1))
        self.assertEqual(backend.rows(INSTALLATIONS, "client_key"), [(f"{INSTALLATION}-2",)])
        self.assertEqual(backend.trigger("/forge/uninstalled")[1]["ended"], 0)
        self.assert_refused(backend.forge("/events", EVENT), 401)

    def test_a_page_of_the_app_neither_installs_nor_uninstalls(self):
        backend = self.start()
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        before = backend.rows(INSTALLATIONS)
        trigger = sign_jwt.of_trigger(FORGE)
        for what, claims in {
            "a page": FORGE,
            "a page that says to be a trigger": {**trigger, "principal": CANARY},
            "a page without a user": {**trigger, "app": FORGE["app"]},
            "no module": {**trigger, "app": {"installationId": INSTALLATION}},
            "no app": {**trigger, "app": CANARY},
        }.items():
            for route in ("/forge/installed", "/forge/uninstalled"):
                with self.subTest(what=what, route=route):
                    token = sign_jwt.sign_invocation(KEYS, claims)
                    self.assert_refused(backend.post(route, b"", f"Bearer {token}"), 403)
        self.assertEqual(backend.rows(INSTALLATIONS), before)
        # Connect's lifecycle is another one.
        self.assert_refused(backend.lifecycle("/forge/uninstalled", payload("uninstalled")), 401)

    def test_no_bad_token_stores_an_event(self):
        backend = self.start()
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        now = int(time.time())
        good = {**FORGE, "iss": "forge/invocation-token", "iat": now, "nbf": now, "exp": now + 25}
        sign_jwt.make_key(KEYS / "weak.pem", 1024)
        pem = sign_jwt.public_pem(KEYS / "forge.pem").decode()
        kid = sign_jwt.FORGE_KID
        with_app = lambda **changes: {"app": {**FORGE["app"], **changes}}  # noqa: E731
        by = lambda changes={}, key="forge.pem", kid=kid, header=None: sign_jwt.sign_rs256(  # noqa: E731
            {name: value for name, value in {**good, **changes}.items() if value is not None}, KEYS / key, kid, header
        )
        whole = by()
        header, claims, signature = whole.split(".")
        none = sign_jwt.base64url(json.dumps({"alg": "none", "kid": kid}).encode()).decode()
        tokens = {
            "nothing": "",
            "no signature": f"{header}.{claims}.",
            "two parts": f"{header}.{claims}",
            "another signature": f"{header}.{claims}.{signature[::-1]}",
            "longer": f"{whole}A",
            "padded": f"{whole}=",
            "alg none": f"{none}.{claims}.",
            "alg none, signed": by(header={"alg": "none", "kid": kid}),
            "the public key as a secret": sign_jwt.sign(good, pem, {"alg": "HS256", "kid": kid}),
            "RS256 by the public key": sign_jwt.sign(good, pem, {"alg": "RS256", "kid": kid}),
            "alg rs256": by(header={"alg": "rs256", "kid": kid}),
            "alg PS256": by(header={"alg": "PS256", "kid": kid}),
            "no kid": by(header={"alg": "RS256"}),
            "a kid that is a number": by(header={"alg": "RS256", "kid": 7}),
            "a kid that nobody has": by(kid=CANARY),
            "a key of its own": by(key="connect.pem", header={"alg": "RS256", "kid": CANARY, "jwk": sign_jwt.jwk(KEYS / "connect.pem", CANARY)}),
            "another key": by(key="connect.pem"),
            "a weak key": by(key="weak.pem"),
            "with what must be understood": by(header={"alg": "RS256", "kid": kid, "crit": ["b64"], "b64": False}),
            "expired": by({"exp": now - 61}),
            "of tomorrow": by({"iat": now + 86400, "nbf": now + 86400, "exp": now + 86425}),
            "not before tomorrow": by({"nbf": now + 86400}),
            "valid for a day": by({"exp": now + 86400}),
            "another audience": by({"aud": f"{FORGE['aud']}x"}),
            "another issuer": by({"iss": "forge/context-token"}),
            "another installation": by(with_app(installationId=CANARY)),
            **{f"without {name}": by({name: None}) for name in ("iss", "aud", "exp", "iat")},
        }
        for what, token in tokens.items():
            with self.subTest(what):
                self.assert_refused(backend.post("/events", EVENT, f"Bearer {token}"), 401)
        long = by({"context": {"more": "x" * 17_000}})  # the server takes no such header
        self.assert_refused(backend.post("/events", EVENT, f"Bearer {long}"), 400)
        # A token that is good and has no installation.
        for token in (by({"app": None}), by({"app": {}}), by({"app": CANARY})):
            self.assert_refused(backend.post("/events", EVENT, f"Bearer {token}"), 400)
        self.assertEqual(backend.rows(EVENTS), [])
        for more in ({}, {"nbf": None}, {"aud": [FORGE["aud"]]}, {"principal": None}):
            self.assertEqual(backend.post("/events", EVENT, f"Bearer {by(more)}")[0], 200)

    def test_keys_are_asked_for_once_however_many_tokens_name_others(self):
        keys, backend = self.served()
        self.assertEqual(keys.asked, 0)
        self.assertEqual(backend.trigger("/forge/installed")[0], 200)
        token = sign_jwt.sign_rs256(FORGE, KEYS / "forge.pem", CANARY)
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            answers = list(pool.map(lambda _: backend.post("/events", EVENT, f"Bearer {token}")[0], range(64)))
        self.assertEqual(set(answers), {401})
        self.assertEqual(backend.forge("/events", EVENT)[0], 200)
        self.assertEqual(keys.asked, 1)
        self.assertNotIn(CANARY, str(keys.headers))
        self.assertNotIn("Authorization", keys.headers)

    def test_keys_that_can_not_be_read_open_nothing(self):
        good = json.loads((KEYS / "jwks.json").read_text())["keys"][0]
        sign_jwt.make_key(KEYS / "weak.pem", 1024)
        weak = sign_jwt.jwk(KEYS / "weak.pem", CANARY)
        as_set = lambda *keys: json.dumps({"keys": keys}).encode()  # noqa: E731
        for what, changes, why in (
            ("404", {"status": 404}, "does not have it"),
            ("an error", {"status": 500}, "another status"),
            ("a redirect", {"status": 302}, "another status"),
            ("not JSON", {"body": CANARY.encode()}, "not an object"),
            ("cut", {"body": (KEYS / "jwks.json").read_bytes()[:-3]}, "not JSON"),
            ("no key", {"body": as_set()}, "no key for RS256"),
            ("a weak key", {"body": as_set(good, weak)}, "key 2: it has fewer bits"),
            ("a kid twice", {"body": as_set(good, good)}, "key 2: it has the kid of another"),
            ("too much", {"body": b" " * 300_000 + as_set(good)}, "too large"),
            ("too slow", {"wait": 3.5}, "in time"),
        ):
            with self.subTest(what), tempfile.TemporaryDirectory() as self.directory:
                keys, backend = self.served(**changes)
                self.assert_refused(backend.trigger("/forge/installed"), 503)
                self.assertEqual(backend.rows(INSTALLATIONS), [])
                log = backend.log_text()
                self.assertIn("the keys of Atlassian can't be read", log)
                self.assertIn(why, log)
                self.assertNotIn(CANARY, log)
                self.doCleanups()

    def test_without_forge_its_calls_are_not_taken(self):
        backend = self.start(forge_app="")
        self.assert_refused(backend.trigger("/forge/installed"), 503)
        self.assert_refused(backend.forge("/events", EVENT), 503)


class Signatures(BackendTest):
    def claims(self, **other):
        now = int(time.time())
        return {"iss": CLIENT, "iat": now, "exp": now + 180, "qsh": sign_jwt.query_hash("POST", "/events"), **other}

    def test_no_bad_token_stores_an_event(self):
        backend = self.started_and_installed()
        good = sign_jwt.sign(self.claims(), SECRET)
        header, claims, signature = good.split(".")
        now = int(time.time())
        without = lambda name: {key: value for key, value in self.claims().items() if key != name}  # noqa: E731
        none = sign_jwt.base64url(b'{"alg":"none","typ":"JWT"}').decode()
        tokens = {
            "none": None,
            "empty": "",
            "no signature": f"{header}.{claims}.",
            "two parts": f"{header}.{claims}",
            "alg none": f"{none}.{claims}.",
            "alg none, signed": sign_jwt.sign(self.claims(), SECRET, {"alg": "none", "typ": "JWT"}),
            "alg RS256, signed as HS256": sign_jwt.sign(self.claims(), SECRET, {"alg": "RS256", "typ": "JWT"}),
            "alg HS512, signed as HS256": sign_jwt.sign(self.claims(), SECRET, {"alg": "HS512", "typ": "JWT"}),
            "another secret": sign_jwt.sign(self.claims(), SECRET + CANARY),
            "no secret": sign_jwt.sign(self.claims(), ""),
            "another signature": f"{header}.{claims}.{signature[::-1]}",
            "another client": sign_jwt.sign(self.claims(iss=CANARY), SECRET),
            "expired": sign_jwt.sign(self.claims(exp=now - 61), SECRET),
            "of tomorrow": sign_jwt.sign(self.claims(iat=now + 86400, exp=now + 86580), SECRET),
            "of another route": sign_jwt.sign(self.claims(qsh=sign_jwt.query_hash("POST", "/support")), SECRET),
            "of another method": sign_jwt.sign(self.claims(qsh=sign_jwt.query_hash("GET", "/events")), SECRET),
            "for any request": sign_jwt.sign(self.claims(qsh="context-qsh"), SECRET),
            "valid for a day": sign_jwt.sign(self.claims(exp=now + 86400), SECRET),
            "valid for 100 years": sign_jwt.sign(self.claims(exp=now + 100 * 365 * 86400), SECRET),
            "issued in 1970": sign_jwt.sign(self.claims(iat=1), SECRET),
            "not before tomorrow": sign_jwt.sign(self.claims(nbf=now + 86400), SECRET),
            "not before a word": sign_jwt.sign(self.claims(nbf=CANARY), SECRET),
            "for another audience": sign_jwt.sign(self.claims(aud=CANARY), SECRET),
            "with what must be understood": sign_jwt.sign(
                self.claims(), SECRET, {"alg": "HS256", "typ": "JWT", "crit": ["b64"], "b64": False}
            ),
            "in blanks": f" {good}",
            "with a tab": f"\t{good}",
            "with an escaped NUL": f"{good}%00",
            "with an escaped NUL and more": f"{good}%00{CANARY}",
            **{f"without {name}": sign_jwt.sign(without(name), SECRET) for name in self.claims()},
        }
        for what, token in tokens.items():
            with self.subTest(what):
                answer = backend.post("/events", EVENT, None if token is None else f"JWT {token}")
                self.assert_refused(answer, 401)
        self.assertEqual(backend.rows(EVENTS), [])
        self.assertEqual(backend.post("/events", EVENT, f"JWT {good}")[0], 200)
        for more in ({"exp": now + 180.5}, {"iat": now + 0.25}, {"nbf": now}, {"aud": [INSTALLED["key"]]}):
            token = sign_jwt.sign(self.claims(**more), SECRET)
            self.assertEqual(backend.post("/events", EVENT, f"JWT {token}")[0], 200)

    def test_an_authorization_that_may_be_read_in_two_ways_is_refused(self):
        backend = self.started_and_installed()
        body = json.dumps(EVENT).encode()
        good = sign_jwt.sign(self.claims(), SECRET).encode()
        other = sign_jwt.sign(self.claims(iss=CANARY), SECRET).encode()
        for lines in (
            b"Authorization: JWT " + good + b"\0",
            b"Authorization: JWT " + good + b"\0" + CANARY.encode(),
            b"Authorization: JWT \0" + good,
            b"Authorization: JWT\0" + good,
            b"Authorization: \0JWT " + good,
            b"Authorization: JWT " + good + b"\x7f",
            b"Authorization: JWT " + good + b"\xc3\xa4",
            b"Authorization: JWT " + good + b"\r\nAuthorization: JWT " + other,
            b"Authorization: JWT " + other + b"\r\nAuthorization: JWT " + good,
            b"Authorization: JWT " + good + b"\r\nauthorization: JWT " + good,
            b"Authorization: Bearer " + TOKEN.encode() + b"\r\nAuthorization: JWT " + good,
        ):
            with self.subTest(lines):
                head = b"POST /events HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: %d\r\n" % len(body)
                answer = backend.raw(head + lines + b"\r\n\r\n" + body)
                self.assertRegex(answer.splitlines()[0], rb" 40[01] ")
                self.assertNotIn(CANARY.encode(), answer)
        self.assertEqual(backend.rows(EVENTS), [])
        for lines in (
            b"Authorization: Bearer " + TOKEN.encode() + b"\0",
            b"Authorization: Bearer " + TOKEN.encode() + b"%00",
            b"Authorization: Bearer " + TOKEN.encode() + b"\r\nAuthorization: Bearer " + TOKEN.encode(),
        ):
            head = b"POST /marketplace/licences HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            self.assertRegex(backend.raw(head + lines + b"\r\n\r\n{}").splitlines()[0], rb" 40[01] ")

    def test_the_query_is_signed_too(self):
        backend = self.started_and_installed()
        qsh = hashlib.sha256(b"POST&/events&a=1%20%2B&b=2,3").hexdigest()
        token = sign_jwt.sign(self.claims(qsh=qsh), SECRET)
        for query in ("a=1+%2B&b=2&b=3", "b=3&a=1%20%2b&b=2"):
            self.assertEqual(backend.post(f"/events?{query}", EVENT, f"JWT {token}")[0], 200)
            self.assertEqual(backend.post(f"/events?jwt={token}&{query}", EVENT)[0], 200)
        for query in ("", "a=1", "a=1+%2B&b=2", "a=1+%2B&b=2&b=3&c=4", "a=1+%2B&b=2&b=3&c"):
            self.assert_refused(backend.post(f"/events?{query}", EVENT, f"JWT {token}"), 401)
        self.assertEqual(len(backend.rows(EVENTS)), 4)

    def test_the_path_of_the_base_url_is_not_signed(self):
        backend = self.start(base_url=f"{BASE_URL}/connect")
        self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(backend.signed("/events", EVENT)[0], 200)

    def test_the_vendor_needs_the_token(self):
        backend = self.started_and_installed()
        jwt = "JWT " + sign_jwt.sign_request(CLIENT, SECRET, "POST", "/marketplace/licences")
        wrong = [None, jwt, "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", f"bearer {TOKEN}", TOKEN]
        for route, body in (("/marketplace/licences", payload("licences")), ("/support/HELP-101/pass-on", {})):
            for authorization in wrong:
                self.assert_refused(backend.post(route, body, authorization), 401)
        self.assertEqual(backend.rows(CONTACTS), [])

    def test_where_no_token_is_set_none_opens(self):
        backend = self.start(vendor_token_file="")
        for authorization in (None, "Bearer ", f"Bearer {TOKEN}"):
            self.assert_refused(backend.post("/marketplace/licences", payload("licences"), authorization), 401)

    def test_another_site_can_not_send_tickets(self):
        backend = self.start(service_desk="our-own-desk")
        self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)
        self.assert_refused(backend.signed("/support", payload("jsm_request")), 403)
        self.assertEqual(backend.rows(TICKETS), [])


class Keeping(BackendTest):
    def test_the_backend_is_well(self):
        backend = self.start()
        self.assertEqual(backend.request("GET", "/healthz"), (200, '{"status":"ok"}'))

    def test_an_event_is_kept_without_who(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.signed("/events", EVENT), (200, {"kept": 6, "dropped": 3}))
        self.assertEqual(len(backend.rows(EVENTS)), 1)
        # A week, and buckets.
        day = datetime.date.fromisoformat(EVENT["day"])
        monday = (day - datetime.timedelta(days=day.weekday())).isoformat()
        self.assertEqual(backend.rows(EVENTS, "day, count, duration_ms"), [(monday, 2, 1000)])
        for text in (EVENT["accountId"], EVENT["ipAddress"], "Unbirthday", "TEA-6"):
            self.assertNotIn(text.encode(), backend.files())

    def test_tickets_are_kept_with_who_and_without_their_account(self):
        backend = self.started_and_installed()
        for name in ("jsm_request", "jira_webhook"):
            self.assertEqual(backend.signed("/support", payload(name))[0], 200)
        columns = "key, summary, description, reporter_name, reporter_email"
        self.assertEqual(
            sorted(backend.rows(TICKETS, columns)),
            [
                (
                    "HELP-101",
                    "The report counts one item twice",
                    "With more than 100 items the total is *one too high*.",
                    "Ada Lovelace",
                    "ada@example.com",
                ),
                (
                    "HELP-102",
                    "Export to CSV stops after a moth",
                    "the file ends in the middle of a line.\nIt worked last week.",
                    "Grace Hopper",
                    "grace@example.com",
                ),
            ],
        )
        for text in ("712020:", "avatars.example.com", "Babbage", "7946", "Europe/London", "ada.lovelace"):
            self.assertNotIn(text.encode(), backend.files())

    def test_a_comment_is_added_to_its_ticket_once(self):
        tickets = TicketSystem()
        self.addCleanup(tickets.stop)
        backend = self.started_and_installed(ticket_system=tickets.url)
        for name in ("jira_webhook", "jira_comment", "jira_comment"):
            self.assertEqual(backend.signed("/support", payload(name))[0], 200)
        self.assertEqual(backend.rows(TICKETS, "key, reporter_name"), [("HELP-102", "Grace Hopper")])
        self.assertEqual(backend.vendor("/support/HELP-102/pass-on", {})[0], 200)
        ticket = json.loads(tickets.arrived[0])
        self.assertIn("middle of a line", ticket["description"])
        self.assertEqual(len(ticket["comments"]), 1)
        self.assertIn("the row with the umlaut", ticket["comments"][0]["body"])
        self.assertNotIn("712020", tickets.arrived[0])

    def test_a_ticket_is_passed_on_without_who(self):
        tickets = TicketSystem()
        self.addCleanup(tickets.stop)
        backend = self.started_and_installed(ticket_system=tickets.url)
        self.assertEqual(backend.signed("/support", payload("jsm_request"))[0], 200)
        self.assertEqual(backend.vendor("/support/HELP-101/pass-on", None), (200, {"kept": 0, "dropped": 0}))
        self.assertEqual(sorted(json.loads(tickets.arrived[0])), ["created", "description", "key", "summary"])
        self.assertNotIn("Ada", tickets.arrived[0])
        self.assertNotIn("example.com", tickets.arrived[0])
        self.assert_refused(backend.vendor(f"/support/{CANARY}-1/pass-on", None), 404)
        self.assertEqual(len(tickets.arrived), 1)

    def test_who_answers_a_ticket_sees_who_asked_and_not_what_is_the_developers(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.signed("/support", payload("jsm_request"))[0], 200)
        status, ticket = backend.shown("/support/HELP-101")
        self.assertEqual(status, 200)
        self.assertEqual(sorted(ticket), ["created", "key", "reporterEmail", "reporterName", "summary"])
        for authorization in (None, "Bearer ", f"Bearer {TOKEN}x", f"JWT {TOKEN}"):
            self.assert_refused(backend.shown("/support/HELP-101", authorization), 401)
        self.assert_refused(backend.shown(f"/support/{CANARY}-1"), 404)
        self.assertIn("GET /support/{key} 200", backend.log_text())
        self.assertNotIn("HELP-101", backend.log_text())

    def test_who_writes_to_contacts_sees_all_of_them_and_nobody_else_does(self):
        backend = self.start()
        self.assertEqual(backend.shown("/marketplace/contacts"), (200, []))
        self.assertEqual(backend.vendor("/marketplace/licences", payload("licences"))[0], 200)
        status, contacts = backend.shown("/marketplace/contacts")
        self.assertEqual((status, len(contacts)), (200, 3))
        self.assertIn("Dorothy Gale", json.dumps(contacts))
        for authorization in (None, "Bearer ", f"Bearer {TOKEN}x"):
            self.assert_refused(backend.shown("/marketplace/contacts", authorization), 401)
        backend.vendor("/marketplace/licences", payload("licences_a_week_later"))
        self.assertNotIn("Dorothy", json.dumps(backend.shown("/marketplace/contacts")[1]))

    def test_lists_come_in_pages_and_a_page_can_not_be_made_up(self):
        backend = self.start()
        report = payload("licences")
        like = report["licenses"][0]
        report["licenses"] = [
            {**like, "addonLicenseId": str(number), "licenseId": f"SEN-{number}", "appEntitlementNumber": f"E-{number:03}",
             "appEntitlementId": f"id-{number:03}"}
            for number in range(101)]  # fmt: skip
        self.assertEqual(backend.vendor("/marketplace/licences", report)[0], 200)
        seen = []
        target = "/marketplace/contacts"
        for size, more in ((100, True), (1, False)):
            status, contacts, link = backend.page(target)
            self.assertEqual((status, len(contacts), link is not None), (200, size, more))
            seen += [contact["licence"] for contact in contacts]
            if more:
                after = re.fullmatch(r'<(\?after=[\w-]+)>; rel="next"', link)[1]
                target += after
        self.assertEqual(seen, [f"E-{number:03}" for number in range(101)])
        for wrong in ("E-050", CANARY, after[7:-1], "x" * 4000):
            self.assertEqual(backend.page(f"/marketplace/contacts?after={wrong}")[0], 400)
        # Neither is it one of another list.
        self.assertEqual(backend.page(f"/installations{after}")[0], 400)
        self.assertEqual(backend.page("/installations"), (200, [], None))

    def test_an_answer_stays_nowhere_in_memory(self):
        backend = self.started_and_installed()
        ticket = payload("jsm_request")
        self.assertEqual(backend.signed("/support", ticket)[0], 200)
        _, shown = backend.shown("/support/HELP-101")
        self.assertEqual(backend.copies_in_memory(json.dumps(shown, separators=(",", ":"))), 0)

    def test_a_ticket_system_that_fails_is_not_the_callers_fault(self):
        tickets = TicketSystem(status=400)
        self.addCleanup(tickets.stop)
        backend = self.started_and_installed(ticket_system=tickets.url)
        self.assertEqual(backend.signed("/support", payload("jsm_request"))[0], 200)
        self.assert_refused(backend.vendor("/support/HELP-101/pass-on", None), 502)

    def test_without_a_ticket_system_nothing_is_passed_on(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.signed("/support", payload("jsm_request"))[0], 200)
        self.assert_refused(backend.vendor("/support/HELP-101/pass-on", None), 503)

    def test_a_licence_report_is_imported_and_who_wants_it_is_forgotten(self):
        backend = self.start()
        status, answer = backend.vendor("/marketplace/licences", payload("licences"))
        self.assertEqual((status, answer["imported"], answer["refused"], answer["erased"]), (200, 3, 0, 0))
        self.assertGreater(answer["kept"], 20)
        self.assertGreater(answer["dropped"], 5)
        self.assertIn(b"Dorothy Gale", backend.files())
        for text in ("mailto:", "wonderland.example.com", "search.example.org"):
            self.assertNotIn(text.encode(), backend.files())
        status, answer = backend.vendor("/marketplace/licences", payload("licences_a_week_later"))
        self.assertEqual((status, answer["imported"], answer["forgotten"], answer["erased"]), (200, 0, 1, 1))
        self.assertEqual(len(backend.rows(CONTACTS)), 2)
        for text in ("Dorothy", "dorothy@example.org", "RTBF"):
            self.assertNotIn(text.encode(), backend.files())

    def test_who_stops_using_the_app_is_gone_after_30_days(self):
        first = Backend(self.directory)
        self.assertEqual(first.vendor("/marketplace/licences", payload("licences"))[1]["imported"], 3)
        over = payload("licences")
        for row in over["licenses"]:
            row |= {"status": "inactive", "lastUpdated": "2026-11-24"}
        self.assertEqual(first.vendor("/marketplace/licences", over)[1]["ended"], 3)
        self.assertEqual(len(first.shown("/marketplace/contacts")[1]), 3)
        self.assertEqual(first.stop(), 0)
        first.log.close()
        backend = self.start(days_ahead=31)
        self.assertEqual(backend.shown("/marketplace/contacts"), (200, []))
        deadline = time.monotonic() + 60  # what ended is removed beside the first requests
        while b"Dorothy" in backend.files() and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertNotIn(b"Dorothy", backend.files())
        self.assertEqual(backend.vendor("/marketplace/licences", over)[1]["ended"], 3)
        self.assertNotIn(b"Dorothy", backend.files())

    def test_what_was_erased_leaves_a_trail_without_data(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.signed("/support", payload("jsm_request"))[0], 200)
        self.assertEqual(backend.vendor("/people/forget", {"email": "ada@example.com"})[1]["erased"], 1)
        self.assertEqual(backend.lifecycle("/uninstalled", payload("uninstalled"))[1]["ended"], 1)
        trail = (backend.directory / "backend.db.audit.jsonl").read_text()
        acts = [(entry["act"], entry.get("category"), entry.get("why")) for entry in map(json.loads, trail.splitlines())]
        self.assertIn(("erase-subject", "support-ticket", "the person asked for it, GDPR Art. 17"), acts)
        self.assertIn(("end", "client-installation", "the app was uninstalled"), acts)
        self.assertIn(("purge", "ticket-tombstone", None), acts)
        for text in ("ada@", CLIENT, "HELP-101"):
            self.assertNotIn(text, trail)

    def test_an_older_report_brings_nobody_back_who_was_forgotten(self):
        first = Backend(self.directory)
        self.assertEqual(first.vendor("/marketplace/licences", payload("licences"))[1]["imported"], 3)
        self.assertEqual(first.vendor("/marketplace/licences", payload("licences_a_week_later"))[1]["erased"], 1)
        self.assertEqual(first.stop(), 0)
        first.log.close()
        backend = self.start()
        status, answer = backend.vendor("/marketplace/licences", payload("licences"))
        self.assertEqual((status, answer["imported"], answer["withheld"]), (200, 2, 1))
        self.assertEqual(len(backend.rows(CONTACTS)), 2)
        for text in ("Dorothy", "dorothy@example.org", "E-5EE-6FF", "e-5ee-6ff"):
            self.assertNotIn(text.encode(), backend.files())
        newer = payload("licences")
        for row in newer["licenses"]:
            row["lastUpdated"] = "2026-11-24"
        self.assertEqual(backend.vendor("/marketplace/licences", newer)[1]["imported"], 3)

    def test_a_wish_is_honoured_under_another_id_and_in_a_row_that_is_refused(self):
        backend = self.start()
        row = {"addonLicenseId": "7", "status": "active", "contactDetails": {"technicalContact": {"name": "Mia Muster"}}}
        self.assertEqual(backend.vendor("/marketplace/licences", {"licenses": [row]})[1]["imported"], 1)
        wish = {
            "appEntitlementNumber": "E-7",
            "licenseId": "SEN-7",
            "contactDetails": {"technicalContact": {"name": "RTBF", "phone": ["+1"]}, "company": CANARY + "\ud83d"},
        }
        status, answer = backend.vendor("/marketplace/licences", {"licenses": [wish]})
        self.assertEqual((status, answer["forgotten"], answer["erased"], answer["unheeded"]), (200, 1, 1, 0))
        self.assertEqual(backend.rows(CONTACTS), [])
        self.assertNotIn(b"Mia Muster", backend.files())
        self.assertNotIn(CANARY.encode(), backend.files())

    def test_a_wish_that_names_no_licence_is_told(self):
        backend = self.start()
        wish = {"contactDetails": {"technicalContact": {"name": "RTBF"}}}
        status, answer = backend.vendor("/marketplace/licences", {"licenses": [wish]})
        self.assertEqual((status, answer["forgotten"], answer["refused"], answer["unheeded"]), (200, 0, 1, 1))

    def test_what_was_kept_outlives_the_program(self):
        first = Backend(self.directory)
        self.assertEqual(first.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(first.stop(), 0)
        first.log.close()
        again = self.start()
        self.assertEqual(again.signed("/events", EVENT)[0], 200)


    def test_who_helps_a_customer_sees_where_the_app_is_and_no_secret(self):
        backend = self.started_and_installed()
        status, shown = backend.shown("/installations")
        self.assertEqual((status, len(shown)), (200, 1))
        self.assertEqual(
            sorted(shown[0]), ["appKey", "baseUrl", "clientKey", "installationId", "lastSeen", "product"]
        )
        self.assertNotIn(SECRET, json.dumps(shown))
        self.assert_refused(backend.shown("/installations", None), 401)

    def test_a_secret_of_another_app_opens_nothing(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.signed("/events", EVENT)[0], 200)
        with contextlib.closing(sqlite3.connect(backend.database)) as database:
            database.execute(f"update {INSTALLATIONS} set app_key = 'com.example.other'")
            database.commit()
        self.assert_refused(backend.signed("/events", EVENT), 401)

    def test_events_are_summed_up_by_year(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.shown("/usage"), (200, []))
        today = datetime.date.today()
        for days, count, took in ((0, 3, 1840), (357, 900, 0), (371, 1, 90_000), (721, 0, 0)):
            day = str(today - datetime.timedelta(days=days))
            event = {**EVENT, "day": day, "count": count, "durationMs": took}
            self.assertEqual(backend.signed("/events", event)[0], 200)
        self.assertEqual(backend.signed("/events", {**EVENT, "day": str(today), "action": "failed"})[0], 200)
        status, usage = backend.shown("/usage")
        self.assertEqual(status, 200)
        of = {"product": "PRODUCT_JIRA", "feature": "FEATURE_REPORT", "action": "ACTION_OPENED"}
        self.assertEqual(
            usage,
            [
                {"year": "USAGE_YEAR_PAST", **of, "count": 10, "durationMs": 1000},
                {"year": "USAGE_YEAR_PAST", **of, "action": "ACTION_FAILED", "durationMs": 1000},
                {"year": "USAGE_YEAR_ONE_BEFORE", **of, "durationMs": 10000},
            ],
        )
        self.assert_refused(backend.shown("/usage", None), 401)


class Mails(BackendTest):
    FROM = "apps@jodocus.example"
    TRIAL, LICENCE = "E-5EE-6FF-7GG-8HH", "E-1AA-2BB-3CC-4DD"

    def serve(self, **options):
        server = smtp_server.MailServer(**options)
        self.addCleanup(server.stop)
        return server

    def with_mails(self, url, **flags):
        return self.started_and_installed(mail_server=url, mail_from=self.FROM, **flags)

    def licences(self, backend, end=None, **changes):
        """Imports a trial and a licence that end on a day, and as they are changed."""
        report = payload("licences")
        end = end or datetime.date.today()
        for row in report["licenses"]:
            row |= {"maintenanceEndDate": str(end), **changes}
        answer = backend.vendor("/marketplace/licences", report)[1]
        self.assertEqual(answer["imported"] + answer["ended"], 3)
        return backend

    def write(self, backend, licence):
        return backend.vendor(f"/marketplace/contacts/{licence}/write", None)

    def test_somebody_on_trial_is_written_to(self):
        mails = self.serve()
        backend = self.licences(self.with_mails(mails.url), end=datetime.date(2199, 12, 6))
        self.assertEqual(self.write(backend, self.TRIAL), (200, {"kept": 0, "dropped": 0, "sent": 1}))
        (mail,) = mails.mails
        self.assertEqual((mail.sender, mail.receivers), (self.FROM, ["dorothy@example.org"]))
        self.assertEqual(mail["To"], "Dorothy Gale <dorothy@example.org>")
        self.assertEqual(mail["Subject"], "Your trial of com.example.checklist")
        self.assertIn("Dear Dorothy Gale,\n\n", mail.text)
        self.assertIn("The trial ends on Friday, 2199-12-06.\n", mail.text)
        for more in ("555-0139", "Emerald City", self.TRIAL, "USA"):  # held, and not needed for this
            self.assertNotIn(more, mail.text + str(mail.message))
        self.assertEqual(mail.greeted_as, "jodocus.example")

    def test_a_customer_is_written_to_while_they_use_the_app(self):
        mails = self.serve()
        backend = self.licences(self.with_mails(mails.url))  # until today
        self.assertEqual(self.write(backend, self.LICENCE)[0], 200)
        self.assertEqual(mails.mails[0].receivers, ["alice@example.com"])
        self.assertEqual(mails.mails[0]["Subject"], "Your licence of com.example.checklist")

    def test_nobody_is_written_to_when_it_is_over(self):
        mails = self.serve()
        backend = self.with_mails(mails.url)
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        for number, changes in enumerate(
            ({"end": yesterday}, {"status": "inactive"}, {"status": "cancelled"}, {"status": "inactive", "end": None})
        ):
            updated = str(datetime.date(2026, 12, 1) + datetime.timedelta(days=number))
            self.licences(backend, lastUpdated=updated, **changes)
            for licence in (self.TRIAL, self.LICENCE):
                self.assert_refused(self.write(backend, licence), 403)
        self.assertEqual(mails.mails, [])

    def test_only_we_write_and_only_to_who_is_there(self):
        mails = self.serve()
        backend = self.licences(self.with_mails(mails.url))
        self.assert_refused(backend.post(f"/marketplace/contacts/{self.TRIAL}/write", None), 401)
        self.assert_refused(self.write(backend, f"{CANARY}-1"), 404)
        self.assert_refused(self.write(backend, "L16990362"), 404)  # nobody is named
        self.assertEqual(mails.mails, [])

    def reply(self, backend, to="ada@example.com", text="It is fixed in 2.1.", key="HELP-101"):
        return backend.vendor(f"/support/{key}/reply", {"to": to, "text": text})

    def test_a_ticket_is_answered(self):
        mails = self.serve()
        backend = self.with_mails(mails.url)
        self.assertEqual(backend.signed("/support", payload("jsm_request"))[0], 200)
        text = "Is it?\n.\n..\nFrom 2.1 on. \u00e9\u20ac\U0001f600"
        self.assertEqual(self.reply(backend, text=text), (200, {"kept": 0, "dropped": 0, "sent": 1}))
        (mail,) = mails.mails
        self.assertEqual(mail["To"], "Ada Lovelace <ada@example.com>")
        self.assertEqual(mail["Subject"], "Re: [HELP-101] The report counts one item twice")
        self.assertEqual(mail.text, f"Dear Ada Lovelace,\n\n{text}\n\nJodocus\n")
        self.assertNotIn("one too high", mail.text)  # the description
        # Nothing of the answer is kept.
        self.assertNotIn(b"fixed", backend.files())

    def test_an_answer_goes_to_nobody_but_who_opened_the_ticket(self):
        mails = self.serve()
        backend = self.with_mails(mails.url)
        ticket = payload("jsm_request")
        self.assertEqual(backend.signed("/support", ticket)[0], 200)
        self.assert_refused(self.reply(backend, to=f"{CANARY}@example.com".lower()), 403)
        self.assert_refused(self.reply(backend, key=f"{CANARY}-1"), 404)
        for body in ({"to": "ada@example.com"}, {"text": CANARY}, {"to": CANARY, "text": CANARY}):
            self.assert_refused(backend.vendor("/support/HELP-101/reply", body), 400)
        ticket["reporter"] = {"displayName": "Charles Babbage", "emailAddress": "charles@example.com"}
        self.assertEqual(backend.signed("/support", ticket)[0], 200)
        self.assert_refused(self.reply(backend), 403)  # the ticket is of somebody else now
        self.assertEqual(mails.mails, [])

    def test_a_name_adds_no_line_to_the_head(self):
        mails = self.serve()
        backend = self.with_mails(mails.url)
        ticket = payload("jsm_request")
        name = '"Ada, <eve@example.com>" \u00e9' + "\u20ac" * 60
        ticket["reporter"]["displayName"] = name
        ticket["requestFieldValues"][0]["value"] = "two\r\nBcc: eve@example.com"
        self.assertEqual(backend.signed("/support", ticket)[0], 200)
        self.assertEqual(self.reply(backend)[0], 200)
        (mail,) = mails.mails
        self.assertEqual(mail.receivers, ["ada@example.com"])
        self.assertEqual(mail.header("To"), f"{name} <ada@example.com>")
        self.assertIsNone(mail["Bcc"])

    def test_the_server_proves_who_it_is_where_it_can(self):
        folder = pathlib.Path(self.directory)
        certificate = smtp_server.make_certificate(folder)
        (folder / "password").write_text("secret-of-the-backend\n")
        for tls in ("starttls", "smtps"):
            mails = self.serve(tls=tls, certificate=certificate, login=("jodocus", "secret-of-the-backend"))
            with tempfile.TemporaryDirectory() as self.directory:
                backend = Backend(
                    self.directory,
                    mail_server=mails.url,
                    mail_from=self.FROM,
                    mail_user="jodocus",
                    mail_password_file=folder / "password",
                    mail_ca_file=certificate[0],
                )
                with contextlib.closing(backend.log):
                    self.assertEqual(self.write(self.licences(backend), self.TRIAL)[0], 200)
                    backend.stop()
                self.assertTrue(mails.mails[0].over_tls, tls)
                # Without its certificate, or with another password, nothing is sent.
                (folder / "wrong").write_text(f"{CANARY}-password")
                for flags in (
                    {"mail_user": "jodocus", "mail_password_file": folder / "password"},
                    {"mail_ca_file": certificate[0], "mail_user": "jodocus", "mail_password_file": folder / "wrong"},
                    {"mail_ca_file": certificate[0]},
                ):
                    backend = Backend(self.directory, mail_server=mails.url, mail_from=self.FROM, **flags)
                    with contextlib.closing(backend.log):
                        self.assert_refused(self.write(backend, self.TRIAL), 502)
                        backend.stop()
                        self.assertNotIn(CANARY, backend.log_text())
                self.assertEqual(len(mails.mails), 1)

    def test_a_server_that_refuses_is_told_without_its_words(self):
        for says in (f"550 {CANARY} unknown", f"451 {CANARY} later", f"250\r\n{CANARY}"):
            with tempfile.TemporaryDirectory() as self.directory:
                mails = smtp_server.MailServer(refuses=says)
                backend = Backend(self.directory, mail_server=mails.url, mail_from=self.FROM)
                self.licences(backend)
                self.assert_refused(self.write(backend, self.TRIAL), 502)
                backend.stop()
                mails.stop()
                self.assertIn("POST /marketplace/contacts/{licence}/write 502", backend.log_text())
                self.assertNotIn(CANARY, backend.log_text())
                self.assertNotIn("dorothy", backend.log_text())
                backend.log.close()

    def test_a_server_that_misbehaves_ends_soon(self):
        for says in ((), (b"",), (b"\x00\xff\r\n",), (b"220 " + b"x" * 200_000,), (b"220 hi\r\n", b"250 hi\r\n", b"9\r\n")):
            with self.subTest(says=says[:1]), tempfile.TemporaryDirectory() as self.directory:
                bad = smtp_server.BadMailServer(*says)
                self.addCleanup(bad.stop)
                backend = Backend(self.directory, mail_server=bad.url, mail_from=self.FROM)
                self.addCleanup(backend.log.close)
                self.addCleanup(backend.stop)
                self.licences(backend)
                begin = time.monotonic()
                self.assert_refused(self.write(backend, self.TRIAL), 502)
                self.assertLess(time.monotonic() - begin, 25)

    def test_a_server_that_says_nothing_is_not_waited_for_long(self):
        bad = smtp_server.BadMailServer(b"220 hi\r\n", None)
        self.addCleanup(bad.stop)
        backend = self.licences(self.with_mails(bad.url))
        begin = time.monotonic()
        self.assert_refused(self.write(backend, self.TRIAL), 502)
        self.assertLess(time.monotonic() - begin, 25)

    def test_a_proxy_of_the_environment_is_not_asked(self):
        mails = self.serve()
        os.environ["ALL_PROXY"] = "socks5://127.0.0.1:9"
        self.addCleanup(os.environ.pop, "ALL_PROXY")
        backend = self.licences(self.with_mails(mails.url))
        self.assertEqual(self.write(backend, self.TRIAL)[0], 200)

    def test_without_a_mail_server_nobody_is_written_to(self):
        backend = self.licences(self.started_and_installed())
        self.assert_refused(self.write(backend, self.TRIAL), 503)
        self.assert_refused(self.reply(backend), 503)

    def test_it_does_not_start_with_a_server_or_sender_that_is_none(self):
        for url, sender in (("smtp://a/b", self.FROM), ("http://a", self.FROM), ("smtp://a", ""), ("smtp://a", f"{CANARY}")):
            backend = Backend(self.directory, mail_server=url, mail_from=sender)
            self.addCleanup(backend.log.close)
            self.assertIsNone(backend.port)
            backend.process.wait(timeout=20)
            backend.process.stdout.close()
            self.assertNotIn(CANARY, backend.log_text())


class Tickets(BackendTest):
    """What later webhooks do to what is held; all of the kinds are in tests/jodocus/ticket_*_test.cc."""

    def setUp(self):
        super().setUp()
        self.tickets = TicketSystem()
        self.addCleanup(self.tickets.stop)
        self.backend = self.started_and_installed(ticket_system=self.tickets.url)
        self.time = 1795244400000

    def send(self, event, key="HELP-1", status=200, **more):
        self.time += 1000
        fields = {"summary": "S", **more.pop("fields", {})}
        if event.startswith("jira:"):
            fields["updated"] = self.time
        body = {"timestamp": self.time, "webhookEvent": event, "issue": {"id": "1", "key": key, "fields": fields}, **more}
        answer = self.backend.signed("/support", body)
        self.assertEqual(answer[0], status, answer)
        return answer[1]

    def comment(self, event, number, body, public=True, **more):
        comment = {"id": str(number), "body": body, "updated": self.time + 1000, "jsdPublic": public}
        return self.send(event, comment=comment, **more)

    def passed_on(self, key="HELP-1"):
        self.assertEqual(self.backend.vendor(f"/support/{key}/pass-on", None)[0], 200)
        return json.loads(self.tickets.arrived[-1])

    def bodies(self, key="HELP-1"):
        return [comment["body"] for comment in self.passed_on(key).get("comments", [])]

    def test_comments_are_edited_and_deleted(self):
        self.send("jira:issue_created")
        self.comment("comment_created", 1, f"{CANARY} one")
        self.comment("comment_created", 2, "two")
        self.comment("comment_updated", 1, "three")
        self.assertEqual(self.bodies(), ["three", "two"])
        self.assertEqual(self.comment("comment_deleted", 1, "three")["erased"], 1)
        self.assertEqual(self.bodies(), ["two"])
        self.assertFalse(CANARY.encode() in self.backend.files())
        self.time -= 10_000
        self.assertGreater(self.comment("comment_updated", 1, "late")["outdated"], 0)
        self.assertEqual(self.bodies(), ["two"])

    def test_internal_comments_are_never_stored(self):
        self.send("jira:issue_created")
        self.comment("comment_created", 1, f"the password is {CANARY}", public=False)
        self.comment("comment_created", 2, "was public")
        self.comment("comment_updated", 2, "was public", public=False)
        restricted = {"id": "3", "body": f"the password is {CANARY}", "visibility": {"type": "role", "value": "a"}}
        self.send("comment_created", comment=restricted)
        self.send("jira:issue_updated", fields={"comment": {"comments": [restricted]}})
        self.assertEqual(self.bodies(), [])
        self.assertFalse(CANARY.encode() in self.backend.files())
        self.assertFalse(b"was public" in self.backend.files())

    def test_a_deleted_ticket_is_erased_and_stays_away(self):
        self.send("jira:issue_created", fields={"description": CANARY})
        self.assertEqual(self.send("jira:issue_deleted")["erased"], 1)
        self.assertEqual(self.backend.rows(TICKETS), [])
        self.time -= 10_000
        self.send("jira:issue_updated", fields={"description": CANARY})
        self.comment("comment_created", 1, CANARY)
        self.assertEqual(self.backend.rows(TICKETS), [])
        self.assertFalse(CANARY.encode() in self.backend.files())

    def test_a_ticket_that_moves_is_one(self):
        self.send("jira:issue_created")
        self.comment("comment_created", 1, "before")
        key = {"field": "Key", "fromString": "HELP-1", "toString": "DESK-7"}
        self.send("jira:issue_updated", "DESK-7", changelog={"items": [{"field": "project"}, key]})
        self.comment("comment_created", 2, "after", key="DESK-7")
        self.assertEqual(self.backend.rows(TICKETS, "key"), [("DESK-7",)])
        self.assertEqual(self.bodies("DESK-7"), ["before", "after"])

    def test_a_name_is_never_laid_over_the_address_of_somebody_else(self):
        mia = {"displayName": "Mia Muster", "emailAddress": "mia@example.com"}
        self.send("jira:issue_created", fields={"reporter": mia})
        for address in ({}, {"emailAddress": ""}, {"emailAddress": "mia at example dot com"}):
            self.send("jira:issue_updated", fields={"reporter": {"displayName": "Mia Muster", **address}})
            held = self.backend.rows(TICKETS, "reporter_name, reporter_email")
            self.assertEqual(held, [("Mia Muster", "mia@example.com")])
        self.send("jira:issue_updated", fields={"reporter": {"displayName": "Otto Other"}})
        self.assertEqual(self.backend.rows(TICKETS, "reporter_name, reporter_email"), [("Otto Other", None)])

    def test_an_event_that_is_not_known_is_refused(self):
        self.send("jira:issue_created")
        before = self.backend.rows(TICKETS)
        for event in (CANARY, "", "jira:worklog_updated", "comment_restored"):
            answer = self.send(event, status=400, fields={"summary": "T"})
            self.assertNotIn(CANARY, answer["error"])
        self.comment("comment_deleted", "", "", status=400)
        self.assertEqual(self.backend.rows(TICKETS), before)

    def test_a_ticket_may_have_many_comments(self):
        comments = [{"id": str(i), "body": f"comment {i}", "created": self.time} for i in range(30_000)]
        for _ in range(2):
            self.send("jira:issue_updated", fields={"comment": {"comments": comments}})
        self.assertEqual(len(self.bodies()), 30_000)


class BadInput(BackendTest):
    # route, a good body, the table that it would end up in
    def ways_in(self, backend):
        return [
            ("/installed", {**INSTALLED, "baseUrl": "https://next.example.com"}, INSTALLATIONS, backend.lifecycle),
            ("/uninstalled", payload("uninstalled"), INSTALLATIONS, backend.lifecycle),
            ("/events", EVENT, EVENTS, backend.signed),
            ("/support", payload("jira_webhook"), TICKETS, backend.signed),
            ("/marketplace/licences", payload("licences"), CONTACTS, backend.vendor),
        ]

    def test_what_is_no_json_is_refused_and_nothing_is_stored(self):
        backend = self.started_and_installed()
        for route, body, table, post in self.ways_in(backend):
            whole = json.dumps({**body, "more": CANARY}).encode()
            name = {"/support": "issue", "/marketplace/licences": "licenses"}.get(route, next(iter(body)))
            bodies = {
                "nothing": b"",
                "blank": b" \n",
                "text": CANARY.encode(),
                "a string": f'"{CANARY}"'.encode(),
                "a number": b"17",
                "null": b"null",
                "a list": b"[" + whole + b"]",
                "deep lists": b"[" * 100_000,
                "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
                "deep in an unknown member": b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"," + whole[1:],
                "more behind": whole + CANARY.encode(),
                "two documents": whole + whole,
                "a member twice": f'{{"{name}":"{CANARY}",'.encode() + whole[1:],
                "no UTF-8": whole.replace(CANARY.encode(), b"\xff\xfe" + CANARY.encode()),
                "half of a surrogate pair": json.dumps({**body, name: "\ud800" + CANARY}).encode(),
                "a zero byte": whole.replace(b",", b"\0,", 1),
                "UTF-16": whole.decode().encode("utf-16"),
                "a comment": b"/*" + CANARY.encode() + b"*/" + whole,
                "NaN": b'{"x":NaN,' + whole[1:],
                **{f"{size} bytes": whole[:size] for size in range(1, len(whole) - 1, 1 + len(whole) // 20)},
            }
            before = backend.rows(table)
            for what, data in bodies.items():
                with self.subTest(route=route, what=what):
                    self.assert_refused(post(route, data), 400)
            self.assertEqual(backend.rows(table), before)
        self.assertNotIn(CANARY.encode(), backend.files())
        self.assertNotIn(CANARY, backend.log_text())

    def test_half_of_a_surrogate_pair_that_nobody_reads_stops_nothing(self):
        backend = self.started_and_installed()
        half = {"more": "\ud800" + CANARY, "\ud800" + CANARY: {"x": ["\udc00"]}}
        self.assertEqual(backend.signed("/events", {**EVENT, **half})[0], 200)
        report = payload("licences")
        report["licenses"][0].update(half)
        self.assertEqual(backend.vendor("/marketplace/licences", report)[1]["refused"], 0)
        self.assertNotIn(CANARY.encode(), backend.files())

    def test_wrong_types_and_values_that_are_too_long_are_refused(self):
        backend = self.started_and_installed()
        long = CANARY * 100_000
        for change in (
            {"day": CANARY},
            {"day": "2026-02-30"},
            {"day": "1987-06-05"},
            {"day": "9999-12-31"},
            {"day": 17},
            {"feature": CANARY},
            {"feature": {"a": CANARY}},
            {"feature": 712020123},
            {"day": None},
            {"product": None},
            {"count": CANARY},
            {"count": -1},
            {"count": 1.5},
            {"count": 2**32},
            {"count": [1]},
            {"durationMs": True},
        ):
            self.assert_refused(backend.signed("/events", {**EVENT, **change}), 400)
        for body in (
            {"issueKey": long},
            {"issueKey": 17},
            {"key": ""},
            {"comments": "none"},
            {"issueKey": "HELP-1", "reporter": {"displayName": long}},
            {"issue": {"key": "HELP-1", "fields": {"summary": long}}},
            {"issue": {"key": "HELP-1", "fields": {"description": {"type": "doc", "content": CANARY}}}},
        ):
            self.assert_refused(backend.signed("/support", body), 400)
        for body in ({}, {"licenses": CANARY}, {"licenses": {}}, {"contacts": []}):
            self.assert_refused(backend.vendor("/marketplace/licences", body), 400)
        self.assertEqual(backend.rows(EVENTS) + backend.rows(TICKETS) + backend.rows(CONTACTS), [])

    def test_one_bad_licence_does_not_stop_the_others(self):
        backend = self.start()
        report = payload("licences")
        report["licenses"].insert(1, {"appEntitlementNumber": "E-9", "maintenanceStartDate": CANARY})
        status, answer = backend.vendor("/marketplace/licences", report)
        self.assertEqual((status, answer["imported"], answer["refused"]), (200, 3, 1))
        self.assertNotIn(CANARY.encode(), backend.files())

    def test_what_is_not_json_by_its_header_is_not_read(self):
        backend = self.start()
        body = json.dumps(INSTALLED).encode()
        headers = [
            {"Content-Type": "text/plain"},
            {"Content-Type": "application/jsonp"},
            {"Content-Type": "application/jsonx"},
            {"Content-Type": "application/json; charset=utf-16"},
            {"Content-Type": ""},
            {"Content-Type": "application/x-www-form-urlencoded"},
            {"Content-Type": f"multipart/form-data; boundary={CANARY}"},
            {"Content-Encoding": "gzip"},
            {"Content-Encoding": "br"},
        ]
        for header in headers:
            self.assert_refused(backend.lifecycle("/installed", gzip.compress(body), **header), 415)
        self.assertEqual(backend.rows(INSTALLATIONS), [])
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Length: %d\r\n" % len(body)
        for lines in (b"", b"Content-Type: application/json\r\nContent-Type: text/plain\r\n"):
            self.assertIn(b" 415 ", backend.raw(head + lines + b"\r\n" + body).splitlines()[0])
        self.assertEqual(backend.rows(INSTALLATIONS), [])
        for i, good in enumerate(
            ("application/json; charset=UTF-8", "APPLICATION/JSON", 'Application/Json;Charset="utf-8"')
        ):
            site = {**INSTALLED, "clientKey": f"site-{i}"}
            self.assertEqual(backend.lifecycle("/installed", site, **{"Content-Type": good})[0], 200)

    def test_a_body_that_is_not_there_is_not_waited_for(self):
        backend = self.start()
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\n"
        begin = time.monotonic()
        answer = backend.raw(head + b"\r\n")
        self.assertIn(b" 400 ", answer.splitlines()[0])
        answer = backend.raw(head + b"Content-Length: 0\r\n\r\n")
        self.assertIn(b" 400 ", answer.splitlines()[0])
        self.assertLess(time.monotonic() - begin, 4)

    def test_a_huge_body_is_refused_before_it_is_read(self):
        backend = self.start()
        filler = b" " * (BODY_LIMIT - 10_000)
        self.assertEqual(backend.lifecycle("/installed", filler + json.dumps(INSTALLED).encode())[0], 200)
        self.assert_refused(backend.lifecycle("/installed", b" " * (BODY_LIMIT + 1)), 413)
        self.assert_refused(backend.lifecycle("/installed", b" " * (4 * BODY_LIMIT)), 413)
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\n"
        for length in (b"99999999999999999999999", b"-1"):
            answer = backend.raw(head + b"Content-Length: " + length + b"\r\n\r\n{}", then_close=True)
            self.assertRegex(answer.splitlines()[0], rb" 4\d\d ")

    def test_a_huge_body_in_chunks_is_refused_as_soon_as_it_is_too_large(self):
        backend = self.start()
        chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.assertIn(b" 413 ", backend.raw(head + chunk * 9 + b"0\r\n\r\n").splitlines()[0])
        body = json.dumps(INSTALLED).encode()
        whole = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        self.assertIn(b" 200 ", backend.raw(head + whole).splitlines()[0])
        for bad in (b"zz\r\n\r\n", b"-1\r\n\r\n", b"ffffffffffffffff\r\n{}", b"5\r\n{}\r\n0\r\n\r\n"):
            answer = backend.raw(head + bad, then_close=True)
            self.assertRegex(answer.splitlines()[0], rb" 4\d\d ")

    def test_a_body_that_ends_early_stores_nothing(self):
        backend = self.start()
        body = json.dumps(INSTALLED).encode()
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        for size in (0, 1, len(body) // 2, len(body)):
            answer = backend.raw(head % (len(body) + 1) + body[:size], then_close=True)
            self.assertIn(b" 400 ", answer.splitlines()[0])
        self.assertEqual(backend.rows(INSTALLATIONS), [])

    def test_slow_requests_end_and_do_not_stop_the_others(self):
        backend = self.start()
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"

        def trickle(start):
            begin = time.monotonic()
            with socket.create_connection(("127.0.0.1", backend.port), timeout=60) as connection:
                connection.sendall(start)
                with contextlib.suppress(ConnectionError):
                    while time.monotonic() - begin < 3 * REQUEST_SECONDS:
                        connection.sendall(b" ")
                        connection.settimeout(0.5)
                        with contextlib.suppress(TimeoutError):
                            connection.recv(65536)
                            break
            return time.monotonic() - begin

        with concurrent.futures.ThreadPoolExecutor() as pool:
            slow = [pool.submit(trickle, start) for start in (head, head + b"{", b"POST /inst", b"GET / HTTP/1.1\r\nX:")]
            time.sleep(0.5)
            self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)
            for each in slow:
                self.assertLess(each.result(), REQUEST_SECONDS + 6)

    def test_many_slow_connections_do_not_stop_the_others(self):
        backend = self.start()
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
        starts = (b"", b"POST /inst", b"GET / HTTP/1.1\r\nX:", head, head + b"{")
        whole = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
        with contextlib.ExitStack() as stack:
            slow = []
            for i in range(4 * THREADS):  # more than there are threads, and each as many as fit
                connection = socket.create_connection(("127.0.0.1", backend.port), timeout=30)
                slow.append(stack.enter_context(connection))
                connection.sendall(whole if i % 6 == 5 else starts[i % 6])
                if i % 64 == 63:
                    begin = time.monotonic()
                    self.assertEqual(backend.request("GET", "/healthz")[0], 200)
                    site = {**INSTALLED, "clientKey": f"site-{i}"}
                    self.assertEqual(backend.lifecycle("/installed", site)[0], 200)
                    self.assertEqual(backend.signed("/events", EVENT, client=f"site-{i}")[0], 200)
                    self.assertLess(time.monotonic() - begin, REQUEST_SECONDS / 2)
            # Who sent a whole request was answered, and does not keep its thread by staying.
            for connection in slow[5::6]:
                self.assertIn(b" 200 ", connection.recv(65536))

    def test_a_request_that_came_whole_is_closed_at_once(self):
        backend = self.start()
        body = json.dumps(INSTALLED).encode()
        head = b"POST /installed HTTP/1.1\r\n" + self.lifecycle_line() + b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        begin = time.monotonic()
        self.assertIn(b" 200 ", backend.raw(head + body).splitlines()[0])  # reads until it is closed
        self.assertLess(time.monotonic() - begin, REQUEST_SECONDS / 5)

    def test_endless_headers_end(self):
        backend = self.start()
        for flood in (b"GET /healthz HTTP/1.1\r\nX: " + b"a" * (2 * BODY_LIMIT), b"A" * (2 * BODY_LIMIT)):
            answer = backend.raw(flood)
            self.assertNotIn(b" 200 ", answer)
        self.assertEqual(backend.request("GET", "/healthz")[0], 200)

    def test_requests_that_are_none_do_no_harm(self):
        backend = self.start()
        for data in (
            b"\r\n\r\n",
            b"\0" * 100,
            CANARY.encode() + b" / HTTP/1.1\r\n\r\n",
            b"GET " + CANARY.encode() + b"\r\n\r\n",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            b"GET /healthz HTTP/1.1\r\nRange: bytes=99999999999999999999-\r\n\r\n",
            b"GET /healthz HTTP/1.1\r\nRange: bytes=5-2,1-,-0,900-\r\n\r\n",
            b"POST /support/" + b"A" * 8000 + b"/pass-on HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
            b"POST /support/%00/pass-on HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
            b"POST /../../etc/passwd HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
            b"POST /installed HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n",
        ):
            answer = backend.raw(data, then_close=True)
            self.assertNotIn(CANARY.encode(), answer)
        self.assertEqual(backend.request("GET", "/healthz")[0], 200)

    def test_another_route_or_method_is_not_found(self):
        backend = self.start()
        for method, target in (("POST", f"/{CANARY}"), ("GET", "/installed"), ("PUT", "/events"), ("GET", "/")):
            status, text = backend.request(method, target)
            self.assertEqual(status, 404)
            self.assertNotIn(CANARY, text)
        status, text = backend.request("POST", "/support/a/b/pass-on", b"")
        self.assertEqual(status, 404)


class TroubleWithTheDatabase(BackendTest):
    def test_a_locked_database_is_told_and_nothing_is_half_written(self):
        backend = self.started_and_installed()
        self.assertEqual(backend.signed("/events", EVENT)[0], 200)
        before = backend.rows(EVENTS) + backend.rows(INSTALLATIONS)
        with contextlib.closing(sqlite3.connect(backend.database, isolation_level=None)) as other:
            other.execute("begin exclusive")
            again = {**INSTALLED, "baseUrl": "https://moved.example.com"}
            self.assert_refused(backend.signed("/events", EVENT), 503)
            self.assert_refused(backend.lifecycle("/installed", again), 503)
            self.assert_refused(backend.vendor("/marketplace/licences", payload("licences")), 503)
            other.execute("rollback")
        self.assertEqual(backend.rows(EVENTS) + backend.rows(INSTALLATIONS), before)
        self.assertEqual(backend.signed("/events", EVENT)[0], 200)

    def test_a_full_disk_is_told_and_nothing_is_half_written(self):
        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (512 * 1024, 512 * 1024))

        backend = self.started_and_installed(prepare=small_files)
        report = {"licenses": []}
        for i in range(400):
            contact = {"name": f"Contact {i} " + "x" * 400, "email": f"c{i}@example.com"}
            report["licenses"].append(
                {
                    "appEntitlementNumber": f"E-{i:04}",
                    "addonKey": INSTALLED["key"],
                    "lastUpdated": "2026-11-01",
                    "status": "active",
                    "contactDetails": {"technicalContact": contact, "billingContact": contact},
                }
            )
        statuses = [backend.vendor("/marketplace/licences", report)[0] for _ in range(6)]
        self.assertIn(500, statuses)
        self.assertEqual(set(statuses) - {200, 500, 503}, set())
        self.assertEqual(backend.request("GET", "/healthz")[0], 200)
        for licence, contact in backend.rows(CONTACTS, "licence, technical_contact"):
            self.assertIn(f"c{int(licence[2:])}@example.com", contact)
        self.assertEqual(len(backend.rows(INSTALLATIONS)), 1)

    @unittest.skipUnless(os.geteuid() == 0, "needs to become somebody who may not write")
    def test_a_database_that_is_read_only_is_told(self):
        backend = Backend(self.directory)
        self.assertEqual(backend.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(backend.stop(), 0)
        backend.log.close()
        os.chmod(self.directory, 0o755)
        for path in pathlib.Path(self.directory).iterdir():
            path.chmod(0o444)

        second = Backend(self.directory, prepare=lambda: os.setuid(65534))
        self.addCleanup(second.log.close)
        if second.port is None:  # it may as well refuse to start
            self.assertEqual(second.process.wait(timeout=20), 1)
            second.process.stdout.close()
            self.assertIn("backend.db", second.log_text())
        else:
            self.assertGreaterEqual(second.lifecycle("/installed", {**INSTALLED, "clientKey": "b"})[0], 500)
            self.assertEqual(second.stop(), 0)
        self.assertEqual(len(sqlite3.connect(backend.database).execute(f"select * from {INSTALLATIONS}").fetchall()), 1)

    def test_it_does_not_start_with_another_key_or_on_what_is_no_database_of_ours(self):
        first = Backend(self.directory)
        self.assertEqual(first.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(first.stop(), 0)
        first.log.close()
        whole = first.files()
        wrong = [
            {"key": f"{CANARY}-another-key-of-32-byte".encode()},
            {"key": b"too short"},
            {"sealing_key_file": f"{self.directory}/none"},
            {"database": f"{self.directory}/log"},
            {"app_key": ""},
            {"base_url": ""},
            {"forge_app": "", "app_key": "", "base_url": ""},
            {"forge_keys": "http://keys.example.com/jwks.json"},
            {"forge_keys": f"https://{CANARY}:{CANARY}@keys.example.com/jwks.json"},
            {"connect_keys": "http://keys.example.com"},
            {"listen": "127.0.0.1"},
            {"ticket_system": "http://tickets.example.com/"},
            {"vendor_token_file": f"{self.directory}/none"},
        ]
        for options in wrong:
            with self.subTest(options):
                backend = Backend(self.directory, **options)
                self.assertEqual(backend.process.wait(timeout=20), 1)
                self.assertIsNone(backend.port)
                backend.process.stdout.close()
                self.assertTrue(backend.log_text())
                self.assertNotIn(CANARY, backend.log_text())
                backend.log.close()
        self.assertEqual(first.files(), whole)


class KeysThatRotate(BackendTest):
    def test_what_was_erased_can_not_be_read_in_a_backup(self):
        ring = {"sealing_key_file": "", "key_ring": f"{self.directory}/keys.ring", "key_ring_accepts_copies": "true"}
        first = Backend(self.directory, **ring)
        self.assertEqual(first.lifecycle("/installed", INSTALLED)[0], 200)
        self.assertEqual(first.stop(), 0)
        first.log.close()
        with tempfile.TemporaryDirectory() as copy:
            shutil.copy(first.database, copy)
            backup = {**ring, "database": f"{copy}/backend.db"}
            opened = Backend(self.directory, **backup)
            self.assertEqual(opened.signed("/events", EVENT)[0], 200)
            self.assertEqual(opened.stop(), 0)
            opened.log.close()
            rotating = self.start(**ring, key_days=0, backup_days=0)
            trail = first.directory / "backend.db.audit.jsonl"
            deadline = time.monotonic() + 20
            while '"act":"rotate"' not in trail.read_text() and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertEqual(rotating.signed("/events", EVENT)[0], 200)
            refused = Backend(self.directory, **backup)
            self.assertIsNone(refused.port)
            self.assertEqual(refused.process.wait(timeout=20), 1)
            refused.process.stdout.close()
            refused.log.close()
            (first.directory / "log").write_text("")


class ManyAtOnce(BackendTest):
    def test_every_event_of_many_threads_is_kept(self):
        backend = self.started_and_installed()
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: backend.signed("/events", EVENT), range(200)))
        self.assertEqual(answers, [(200, {"kept": 6, "dropped": 3})] * 200)
        self.assertEqual(len(backend.rows(EVENTS)), 200)

    def test_of_many_installations_the_last_one_holds_a_secret_that_came(self):
        backend = self.start()
        secrets = [f"secret-{i:02}-of-32-bytes-or-more-than" for i in range(16)]
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            answers = list(
                pool.map(lambda secret: backend.lifecycle("/installed", {**INSTALLED, "sharedSecret": secret})[0], secrets)
            )
        self.assertEqual(answers, [200] * 16)
        opens = [backend.signed("/events", EVENT, secret=secret)[0] for secret in secrets]
        self.assertEqual(sorted(opens), [200] + [401] * 15)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
