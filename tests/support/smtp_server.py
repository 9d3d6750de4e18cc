# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""A mail server on this machine that keeps what it takes, over Debian's python3-aiosmtpd; and one that misbehaves."""

import asyncio
import email
import email.header
import email.policy
import logging
import socket
import ssl
import subprocess
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

# It warns of what the tests try: a login without TLS.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
warnings.filterwarnings("ignore", message="Requiring AUTH while not requiring TLS")


def make_certificate(directory):
    """A certificate for this machine, signed by itself; gives the paths of certificate and key."""
    certificate, key = directory / "mail.pem", directory / "mail.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        + ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    return certificate, key


class Mail:
    """One that arrived, and how."""

    def __init__(self, session, envelope, over_tls):
        self.over_tls = over_tls or session.ssl is not None
        self.greeted_as = session.host_name
        self.sender, self.receivers = envelope.mail_from, envelope.rcpt_tos
        self.bytes = envelope.original_content
        self.message = email.message_from_bytes(self.bytes, policy=email.policy.default)

    def __getitem__(self, header):
        return self.message[header]

    def header(self, name):
        """As RFC 2047 has it read: no spaces between words that are encoded."""
        return str(email.header.make_header(email.header.decode_header(email.message_from_bytes(self.bytes)[name])))

    @property
    def text(self):
        return self.message.get_content().replace("\r\n", "\n")


class MailServer:
    """tls: "no", "starttls" or "smtps"; login: (user, password) that it wants; refuses: what it says to a receiver."""

    def __init__(self, tls="no", certificate=None, login=None, refuses=None):
        self.mails = []
        self._refuses = refuses
        self._login = login
        context = None
        if tls != "no":
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(*map(str, certificate))
        options = {"hostname": "mail.example.com", "loop": asyncio.new_event_loop()}
        if tls == "starttls":
            options |= {"tls_context": context, "require_starttls": True}
        if login:
            options |= {"authenticator": self._authenticate, "auth_required": True, "auth_require_tls": tls == "starttls"}
        self._loop = options["loop"]
        listening = self._loop.create_server(
            lambda: SMTP(self, **options), "127.0.0.1", 0, ssl=context if tls == "smtps" else None
        )
        self._server = self._loop.run_until_complete(listening)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"{'smtps' if tls == 'smtps' else 'smtp'}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    def _authenticate(self, server, session, envelope, mechanism, data):
        fits = (data.login, data.password) == tuple(part.encode() for part in self._login)
        return AuthResult(success=fits)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self._refuses:
            return self._refuses
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(Mail(session, envelope, self.url.startswith("smtps:")))
        return "250 OK"

    def stop(self):
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class BadMailServer:
    """Says each text when somebody connects or sends a line, and then closes or, with None, says nothing any more."""

    def __init__(self, *says):
        self._says = says
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"smtp://127.0.0.1:{self._listening.getsockname()[1]}"
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self):
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with connection:
                try:
                    for say in self._says:
                        if say is None:
                            self._done.wait(60)
                            break
                        connection.sendall(say)
                        connection.recv(4096)
                except OSError:
                    pass

    def stop(self):
        self._done.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()
