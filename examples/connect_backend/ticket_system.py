#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Stands in for the developers' issue tracker: prints its port, then each ticket that arrives.

usage: ticket_system.py
"""

import http.server
import json


class TicketSystem(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        ticket = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        print(json.dumps(ticket, indent=2), flush=True)
        self.send_response(201)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), TicketSystem)
print(server.server_port, flush=True)
server.serve_forever()
