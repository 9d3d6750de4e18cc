#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Stands in for Atlassian's personal data report: prints its port, then each report that arrives. The first is asked to come
again in a second (429); then one account is closed and one has changed.

usage: atlassian.py
"""

import http.server
import json


class Atlassian(http.server.BaseHTTPRequestHandler):
    asked = 0

    def do_POST(self):
        report = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Atlassian.asked += 1
        if Atlassian.asked == 1:
            self.send_response(429)
            self.send_header("Retry-After", "1")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        print(json.dumps(report, indent=2), flush=True)
        status = {"account-lea": "closed", "account-jon": "updated"}
        named = [account["accountId"] for account in report["accounts"]]
        answer = {"accounts": [{"accountId": name, "status": status[name]} for name in named if name in status]}
        body = json.dumps(answer).encode() if answer["accounts"] else b""
        self.send_response(200 if body else 204)
        self.send_header("Cycle-Period", "P7D")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Atlassian)
print(server.server_port, flush=True)
server.serve_forever()
