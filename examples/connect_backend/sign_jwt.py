#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Signs requests as Atlassian does, with keys of one's own: for the demo and the tests.

usage: sign_jwt.py keys DIRECTORY                        makes a key of Forge's and one of Connect's
       sign_jwt.py forge DIRECTORY CLAIMS_FILE           an invocation token of a page of the app, as a user opens it
       sign_jwt.py trigger DIRECTORY CLAIMS_FILE         the same of a trigger, which no user calls
       sign_jwt.py claims CLAIMS_FILE                    what that one says
       sign_jwt.py lifecycle DIRECTORY CLIENT_KEY BASE_URL METHOD PATH
       sign_jwt.py connect CLIENT_KEY SECRET METHOD PATH

DIRECTORY then has forge.pem and jwks.json, connect.pem and connect-keys/KID. The
claims have no times. Each of the others prints a token, but the one for claims.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import subprocess
import sys
import time

FORGE_KID = "forge/invocation-token/11111111-1111-4111-8111-111111111111"
CONNECT_KID = "22222222-2222-4222-8222-222222222222"


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def query_hash(method, path):
    """For a path without a query."""
    return hashlib.sha256(f"{method}&{path}&".encode()).hexdigest()


def signed_text(header, claims):
    return b".".join(base64url(json.dumps(part).encode()) for part in (header, claims))


def sign(claims, secret, header=None):
    text = signed_text(header or {"alg": "HS256", "typ": "JWT"}, claims)
    return (text + b"." + base64url(hmac.new(secret.encode(), text, hashlib.sha256).digest())).decode()


def sign_request(client_key, secret, method, path):
    now = int(time.time())
    claims = {"iss": client_key, "iat": now, "exp": now + 180, "qsh": query_hash(method, path)}
    return sign(claims, secret)


# ---- RS256, by OpenSSL


def openssl(*arguments, stdin=None):
    return subprocess.run(["openssl", *map(str, arguments)], input=stdin, check=True, capture_output=True).stdout


def make_key(path, bits=2048):
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", f"rsa_keygen_bits:{bits}", "-out", path)


def public_pem(path):
    return openssl("pkey", "-in", path, "-pubout")


def jwk(path, kid, **more):
    modulus = openssl("rsa", "-in", path, "-noout", "-modulus").decode().strip().removeprefix("Modulus=")
    number = base64url(bytes.fromhex(modulus)).decode()
    return {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": number, "e": "AQAB", **more}


def sign_rs256(claims, key, kid, header=None):
    text = signed_text(header or {"alg": "RS256", "typ": "JWT", "kid": kid}, claims)
    return (text + b"." + base64url(openssl("dgst", "-sha256", "-sign", key, stdin=text))).decode()


def make_keys(directory):
    directory = pathlib.Path(directory)
    for name in ("forge.pem", "connect.pem"):
        make_key(directory / name)
    (directory / "jwks.json").write_text(json.dumps({"keys": [jwk(directory / "forge.pem", FORGE_KID)]}))
    (directory / "connect-keys").mkdir()
    (directory / "connect-keys" / CONNECT_KID).write_bytes(public_pem(directory / "connect.pem"))


def sign_invocation(directory, claims):
    """Good for 25 seconds, as Forge's are."""
    now = int(time.time())
    claims = {**claims, "iss": "forge/invocation-token", "iat": now, "nbf": now, "exp": now + 25}
    return sign_rs256(claims, pathlib.Path(directory) / "forge.pem", FORGE_KID)


def of_trigger(claims):
    """The same app and installation, and nobody who calls."""
    app = {**claims["app"], "module": {"type": "core:endpoint", "key": "app-installed"}}
    context = {name: value for name, value in claims["context"].items() if name != "accountId"}
    return {**{name: value for name, value in claims.items() if name != "principal"}, "app": app, "context": context}


def sign_lifecycle(directory, client_key, base_url, method, path):
    now = int(time.time())
    claims = {"iss": client_key, "aud": [base_url], "iat": now, "exp": now + 180, "qsh": query_hash(method, path)}
    return sign_rs256(claims, pathlib.Path(directory) / "connect.pem", CONNECT_KID)


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    if what == "keys":
        make_keys(*arguments)
    elif what == "forge":
        print(sign_invocation(arguments[0], json.loads(pathlib.Path(arguments[1]).read_text())))
    elif what == "trigger":
        print(sign_invocation(arguments[0], of_trigger(json.loads(pathlib.Path(arguments[1]).read_text()))))
    elif what == "claims":
        print(json.dumps(of_trigger(json.loads(pathlib.Path(arguments[0]).read_text())), indent=2))
    elif what == "lifecycle":
        print(sign_lifecycle(*arguments))
    elif what == "connect":
        print(sign_request(*arguments))
    else:
        sys.exit(__doc__)
