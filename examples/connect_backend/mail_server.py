#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Stands in for a mail server: prints its port, then each mail that arrives, as its reader sees it.

usage: mail_server.py (Debian: python3-aiosmtpd)
"""

import asyncio
import email
import email.policy

from aiosmtpd.smtp import SMTP


class MailServer:
    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print(f"To: {mail['To']}\nSubject: {mail['Subject']}\n\n{mail.get_content().strip()}\n", flush=True)
        return "250 OK"


async def serve():
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(MailServer()), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
