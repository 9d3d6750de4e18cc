#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs the commands of the pages. Each `zweck` command is run as it stands on its page, beside stand-ins for the reader's
own files, and must do what it says there; each ./dev command must be one that ./dev help lists. What is neither stands in
TRIED with the test that runs it: a command on a page that nothing tries fails.

usage: commands.py ROOT ZWECK BACKEND
"""

import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT, ZWECK, BACKEND = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
BLOCK = re.compile(r"^ *```(?:sh|console|bash)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)

# A page that a test types whole, and which.
TYPED = {"docs/tutorial/first-policy.md": "consumer"}

# How a command begins, and the test that runs what it says.
TRIED = {
    "cmake -S . -B build/install": "consumer",
    "cmake --build build/install": "consumer",
    "cmake --install build/install": "consumer",
    "apt-get install ./build/deb": "by hand, in a bare Debian: tests/bare/run.sh",
    "g++ -o backend backend.o -Xlinker --package-metadata": "zweck_command",
    "zweck inventory build/backend build/mailer --format html": "zweck_command",
    "cmake -S . -B build/release": "by hand, for a figure of the page",
    "python3 tests/bench/check_time.py": "by hand, for a figure of the page",
    "tests/tidy/cost.py": "by hand, for a figure of the page",
    "cmake --preset lint": "by hand, for a figure of the page",
    "clang-tidy-19 --load=build/gcc/src/tidy/libzweck_tidy.so": "by hand, for a figure of the page",
    "clang-tidy-19 --load=/usr/local": "tidy",
    "git clone --depth 1": "ci_examples",
    "/opt/zweck/dev install": "ci_examples",
    "cp examples/ci/pre-commit": "ci_examples",
    "git config zweck.binaries": "ci_examples",
    "g++ -std=c++20 my_backend.cc $(pkg-config": "consumer",
    "(umask 077 && head -c 32": "connect_backend",
    "connect_backend --listen": "connect_backend",
    "protoc -I": "other_languages",
    "psql --set ON_ERROR_STOP=1 --file grants.sql": "grants",
    "zweck grants --query | psql": "grants",
    "zweck grants build/backend --application acme --check": "grants",
    "zweck audit": "audit_command",
    "source <(": "zweck_command",
}


def commands_of(page):
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in re.sub(r" *\\\n *", " ", block).splitlines():
            line = re.sub(r"\s+#.*", "", line).strip()
            if line and not line.startswith("#"):
                yield line


def prepare(folder):
    """The files that the pages name, as a reader would have them."""
    for name in ("build/backend", "build/libplugin.so", "build/my_backend", "build/shop", "my-app", "backend-1.2",
                 "backend-1.3", "connect_backend"):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(BACKEND)
    (folder / "docs").mkdir()
    (folder / ".fides").mkdir()
    shutil.copy(ROOT / "examples/connect_backend/company.txtpb", folder)
    policy = ROOT / "examples/jodocus_policy/privacy_policy.txtpb"
    shutil.copy(policy, folder)
    # The words that it cites; what a policy says besides is not looked at.
    cites = re.findall(r'cites:((?:\s*"(?:[^"\\]|\\.)*")+)', policy.read_text(encoding="utf-8"))
    texts = ["".join(shlex.split(cite)) for cite in cites]
    (folder / "privacy_policy.txt").write_text("\n".join(texts), encoding="utf-8")
    run(folder, "zweck lock build/backend --output zweck.lock")
    run(folder, "zweck inventory build/backend --format json --output yesterday.json")


def run(folder, command):
    """Says what went wrong, or nothing."""
    ran = subprocess.run(
        ["bash", "-c", f'set -o pipefail; zweck() {{ "{ZWECK}" "$@"; }}; {command}'],
        cwd=folder, capture_output=True, text=True, timeout=120)
    return "" if ran.returncode == 0 else f"ends with {ran.returncode}: {(ran.stderr + ran.stdout)[:400]}"


def main():
    findings = []
    ran = 0
    told = subprocess.run([ROOT / "dev", "help"], capture_output=True, text=True, check=True).stdout
    known = set(re.findall(r"^  ([a-z]+(?: [a-z]+)?)\b", told, re.MULTILINE))
    met = set()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(folder)
        if not run(folder, "zweck inventory gone"):
            findings.append("the harness itself fails: a command that fails must be seen")
        for page in [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]:
            if str(page.relative_to(ROOT)) in TYPED:
                continue
            for command in commands_of(page):
                ran += 1
                where = f"{page.relative_to(ROOT)}: `{command}`"
                begins = [begin for begin in TRIED if command.startswith(begin)]
                met.update(begins)
                if begins:
                    continue
                if command.startswith("zweck "):
                    wrong = run(folder, command)
                    if wrong:
                        findings.append(f"{where} {wrong}")
                elif command.startswith("./dev "):
                    words = command.split()[1:]
                    if words[0] not in {entry.split()[0] for entry in known} or (
                            len(words) > 1 and words[1].isalpha() and words[1].islower() and " ".join(words[:2]) not in known):
                        findings.append(f"{where} is not in ./dev help")
                else:
                    findings.append(f"{where} is run by no test. Add one, and say in TRIED which")
    findings += [f"no page has a command that begins with `{begin}`" for begin in TRIED if begin not in met]
    for finding in findings:
        print(finding)
    if findings or ran < 40:
        sys.exit(f"commands.py: {len(findings)} problems in {ran} commands")
    print(f"{ran} commands of the pages")


if __name__ == "__main__":
    main()
