#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds docs/inventory/ to what the example backend's binary says, in every format of `zweck inventory`.

usage: docs_inventory.py ZWECK BACKEND ROOT [--write]
"""

import pathlib
import re
import subprocess
import sys

# A new format is a new line here.
FILES = {
    "json": "inventory.json",
    "html": "inventory.html",
    "markdown": "inventory.md",
    "csv": "inventory.csv",
    "graphviz": "inventory.dot",
    "fides": "fides.yml",
    "dpv": "dpv.jsonld",
    "atlassian-form": "atlassian-form.json",
    "atlassian-questions": "atlassian-questions.md",
    "record-controller": "record-controller.md",
    "record-processor": "record-processor.md",
    "notice": "notice.md",
}
COMPANY = "examples/connect_backend/company.txtpb"


def formats(zweck):
    """The names in the list that --help ends with."""
    text = subprocess.run([zweck, "inventory", "--help"], check=True, capture_output=True, text=True).stdout
    listed = text.split("\nFormats:\n")[1].split("\n\n")[0]
    return re.findall(r"^ +([a-z0-9-]+) ", listed, re.MULTILINE)


def written(zweck, backend, root, name):
    return subprocess.run(
        [zweck, "inventory", backend, "--format", name, "--company", root / COMPANY],
        check=True, stdout=subprocess.PIPE).stdout


def first_difference(old, new):
    lines = zip(old.splitlines(), new.splitlines())
    line = next((number for number, (a, b) in enumerate(lines, 1) if a != b), None)
    return f"line {line}" if line else "its end"


def main():
    zweck, backend, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    write = sys.argv[4:] == ["--write"]
    folder = root / "docs/inventory"
    findings = [f"format {name} has no file in {pathlib.Path(__file__).name}"
                for name in sorted(set(formats(zweck)) ^ set(FILES))]
    for name, file in FILES.items():
        if any(f"format {name} " in finding for finding in findings):
            continue
        path = folder / file
        new = written(zweck, backend, root, name)
        if write:
            folder.mkdir(exist_ok=True)
            path.write_bytes(new)
            continue
        old = path.read_bytes() if path.is_file() else b""
        if old != new:
            findings.append(f"docs/inventory/{file} differs from the binary at {first_difference(old, new)}; "
                            "./dev approve writes it anew")
    if folder.is_dir():
        strangers = {path.name for path in folder.iterdir()} - set(FILES.values()) - {"README.md"}
        findings += [f"docs/inventory/{name} is of no format" for name in sorted(strangers)]
    print("\n".join(findings) or f"{len(FILES)} formats are current")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
