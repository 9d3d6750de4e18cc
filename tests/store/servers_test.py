#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""The stores on servers that are not like those of the other tests: one with TLS and a certificate that nobody else signed,
one that is in recovery because it follows another, and disks that are full. Their cases are hidden in STORE_TEST.

A small disk is a file system in memory, which only root may mount, in a name space of its own. For others that part says
that it was not tried.

usage: servers_test.py STORE_TEST
"""

import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import tempfile

SUPPORT = pathlib.Path(__file__).resolve().parents[1] / "support"
sys.dont_write_bytecode = True
sys.path.insert(0, str(SUPPORT))
import postgres  # noqa: E402

SMALL = "ZWECK_SMALL_DISK"


def run(*command, **options):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, **options)
    if done.returncode:
        sys.exit(f"servers_test.py: {command[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Servers:
    """Those that are started here, in a folder that goes with them."""

    def __init__(self, stack):
        self.programs = postgres.programs()
        self.prefix, user = postgres.unprivileged()
        self.folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="zweck_pg.", dir="/tmp")))
        self.stack = stack
        self.folder.chmod(0o755)
        if user:
            os.chown(self.folder, user.pw_uid, user.pw_gid)

    def as_server(self, *command):
        run(*self.prefix, *command, cwd=self.folder)

    def start(self, name, *settings):
        options = " ".join(f"-c {setting}" for setting in (f"unix_socket_directories={self.folder}", *settings))
        control = [self.programs / "pg_ctl", "-D", self.folder / name, "-w", "-s"]
        self.stack.callback(self.as_server, *control, "-m", "immediate", "stop")
        self.as_server(*control, "-l", self.folder / f"{name}.log", "-o", options, "start")


def certificate(folder, name, *more):
    """A key, and a certificate that only it has signed."""
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=zweck test", "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.crt", *more)
    return folder / f"{name}.crt"


def tls(servers):
    servers.as_server(servers.programs / "initdb", "-D", servers.folder / "tls", "-U", "zweck", "-A", "trust", "-E", "UTF8",
                      "--locale=C.UTF-8", "--no-sync")
    ca = certificate(servers.folder, "server", "-addext", "subjectAltName=IP:127.0.0.1")
    other = certificate(servers.folder, "other", "-addext", "subjectAltName=IP:127.0.0.1")
    key = servers.folder / "server.key"
    data = servers.folder / "tls"
    owner = data.stat()
    for path in (key, ca):
        if os.geteuid() == 0:
            os.chown(path, owner.st_uid, owner.st_gid)
        path.chmod(0o600 if path == key else 0o644)
    other.chmod(0o644)
    (data / "pg_hba.conf").write_text("hostssl all all 127.0.0.1/32 trust\n")
    port = free_port()
    servers.start("tls", f"port={port}", "listen_addresses=127.0.0.1", "ssl=on", f"ssl_cert_file={ca}", f"ssl_key_file={key}")
    # Over the network, too, and without.
    plain = free_port()
    servers.as_server(servers.programs / "initdb", "-D", servers.folder / "plain", "-U", "zweck", "-A", "trust", "--no-sync")
    servers.start("plain", f"port={plain}", "listen_addresses=127.0.0.1")
    return {"ZWECK_TLS": f"port={port} user=zweck dbname=postgres", "ZWECK_TLS_CA": str(ca), "ZWECK_TLS_OTHER_CA": str(other),
            "ZWECK_NO_TLS": f"host=127.0.0.1 port={plain} user=zweck dbname=postgres"}


def recovery(servers):
    server = os.environ["ZWECK_POSTGRES"]
    servers.as_server(servers.programs / "pg_basebackup", "-d", server, "-D", servers.folder / "standby", "-R", "-X", "stream",
                      "--checkpoint=fast", "--no-sync")
    port = free_port()
    servers.start("standby", f"port={port}", "listen_addresses=")
    return {"ZWECK_STANDBY": f"host={servers.folder} port={port} user=zweck dbname=postgres"}


def full(servers):
    small = pathlib.Path(os.environ[SMALL])
    tables, files = small / "tables", small / "files"
    owner = servers.folder.stat()
    for folder, size in ((tables, "8m"), (files, "4m")):
        folder.mkdir()
        run("mount", "-t", "tmpfs", "-o", f"size={size},uid={owner.st_uid},gid={owner.st_gid},mode=700", "zweck", folder)
    run(servers.programs / "psql", os.environ["ZWECK_POSTGRES"], "-Xqc", f"CREATE TABLESPACE small LOCATION '{tables}'")
    for folder in (tables, files):
        (folder / "ballast").write_bytes(bytes(1 << 20))  # what makes room again
    return {"ZWECK_FULL_TABLES": str(tables), "ZWECK_FULL_FILES": str(files)}


def inside(test):
    parts = [("tls", tls), ("recovery", recovery)]
    if SMALL in os.environ:
        parts.append(("full", full))
    else:
        print("not tried: a disk that is full, since nothing can be mounted here")
    for tag, prepare in parts:
        with contextlib.ExitStack() as stack:
            environment = prepare(Servers(stack))
            done = subprocess.run([test, f"[{tag}]"], env={**os.environ, **environment}, check=False)
            if done.returncode:
                return done.returncode
    return 0


def main():
    test = sys.argv[1]
    if "ZWECK_POSTGRES" in os.environ:
        return inside(test)
    command = [sys.executable, SUPPORT / "postgres.py", sys.executable, __file__, test]
    if os.geteuid() != 0 or subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode:
        return subprocess.run(command, check=False).returncode
    # What is mounted goes with its name space.
    with tempfile.TemporaryDirectory(prefix="zweck_disk.", dir="/tmp") as folder:
        pathlib.Path(folder).chmod(0o755)
        return subprocess.run(["unshare", "--mount", "--propagation", "private", *command], check=False,
                              env={**os.environ, SMALL: folder}).returncode


if __name__ == "__main__":
    sys.exit(main())
