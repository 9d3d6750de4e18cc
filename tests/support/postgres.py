#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""A PostgreSQL of one's own for as long as a command runs: in a temporary directory, reached by a socket in it, with every
write made durable as a server does it by default.

usage: postgres.py [--setting NAME=VALUE...] COMMAND...

COMMAND finds in its environment: ZWECK_POSTGRES, libpq's connection string; ZWECK_POSTGRES_RESTART, a shell command that
kills the server and starts it again, and ZWECK_POSTGRES_LOG, the server's log.
"""

import glob
import os
import pathlib
import pwd
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

PORT = "5432"  # the socket's name has it; nothing listens on the network


def programs():
    """The directory of initdb: Debian keeps each version's apart, and none in PATH."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
    path = found[-1] if found else shutil.which("initdb")
    if not path:
        sys.exit("postgres.py: there is no PostgreSQL here. Install it (on Debian: apt-get install postgresql-15)")
    return pathlib.Path(path).parent


def unprivileged():
    """What stands before a command so that it is not root's: a server of root's does not start."""
    if os.geteuid() != 0:
        return [], None
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"], user
    sys.exit("postgres.py: there is no user postgres or nobody to run the server")


def main():
    arguments = sys.argv[1:]
    settings = []
    while arguments[:1] == ["--setting"]:
        settings += ["-c", arguments[1]]
        arguments = arguments[2:]
    if not arguments:
        sys.exit(__doc__)
    bin_dir = programs()
    prefix, user = unprivileged()
    scratch = tempfile.mkdtemp(prefix="zweck_pg.", dir="/tmp")  # a socket's path is short
    data, log = f"{scratch}/data", f"{scratch}/log"
    if user:
        os.chown(scratch, user.pw_uid, user.pw_gid)
    os.chmod(scratch, 0o755)

    def run(*command):
        done = subprocess.run([*prefix, *command], capture_output=True, text=True, cwd=scratch)
        if done.returncode:
            sys.exit(f"postgres.py: {command[0]} failed:\n{done.stdout}{done.stderr}")

    # By syncfs, it comes again in a second.
    quick = ["-c", "recovery_init_sync_method=syncfs"]
    options = shlex.join(["-k", scratch, "-p", PORT, "-c", "listen_addresses=", *quick, *settings])
    start = [*prefix, str(bin_dir / "pg_ctl"), "-D", data, "-l", log, "-o", options, "-w", "-s"]
    stop = [*prefix, str(bin_dir / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "-s", "stop"]
    # Who is stopped forks no more, and keeps in its list whoever ends. One that was overlooked would go on writing, beside the
    # server that comes next. Nobody may be there yet to take note of their end, and what they locked stays.
    kill = (
        f"pid=$(head -1 {data}/postmaster.pid) && kill -STOP $pid"
        " && until grep -q ') [TZ]' /proc/$pid/stat; do sleep 0.01; done"
        " && all=\"$pid $(cat /proc/$pid/task/$pid/children)\" && kill -9 $all"
        " && for one in $all; do while grep -qs ') [^ZX]' /proc/$one/stat; do sleep 0.01; done; done"
        f" && rm -f {data}/postmaster.pid {scratch}/.s.PGSQL.{PORT}.lock"
    )
    status = 1
    # The server goes with us, also when ctest ends us for taking too long.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        run(str(bin_dir / "initdb"), "-D", data, "-U", "zweck", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run(*start[len(prefix) :], "start")
        environment = {
            **os.environ,
            "ZWECK_POSTGRES": f"host={scratch} port={PORT} user=zweck dbname=postgres",
            "ZWECK_POSTGRES_RESTART": f"{kill} && {shlex.join([*start, 'start'])} >/dev/null",
            "ZWECK_POSTGRES_LOG": log,
        }
        status = subprocess.run(arguments, env=environment).returncode
    finally:
        subprocess.run(stop, stderr=subprocess.DEVNULL, cwd=scratch)
        shutil.rmtree(scratch, ignore_errors=True)
    sys.exit(status)


if __name__ == "__main__":
    main()
