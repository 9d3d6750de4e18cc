#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Signs a request as Atlassian does, and prints the token.

usage: sign_jwt.py CLIENT_KEY SECRET METHOD PATH
"""

import base64
import hashlib
import hmac
import json
import sys
import time


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def query_hash(method, path):
    """For a path without a query."""
    return hashlib.sha256(f"{method}&{path}&".encode()).hexdigest()


def sign(claims, secret, header=None):
    parts = [header or {"alg": "HS256", "typ": "JWT"}, claims]
    signed = b".".join(base64url(json.dumps(part).encode()) for part in parts)
    signature = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    return (signed + b"." + base64url(signature)).decode()


def sign_request(client_key, secret, method, path):
    now = int(time.time())
    claims = {"iss": client_key, "iat": now, "exp": now + 180, "qsh": query_hash(method, path)}
    return sign(claims, secret)


if __name__ == "__main__":
    print(sign_request(*sys.argv[1:5]))
