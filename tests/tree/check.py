#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Holds the tree to its own order: nothing strange stands at the top, each source is in the list of its CMakeLists.txt, each
says its licence, and none looks through a wall: what a room may include is in ROOMS, and neither files nor the folders of a
room include each other in a circle.

usage: check.py ROOT
"""

import pathlib
import re
import shutil
import subprocess
import sys

# What may stand at the top besides dotfiles.
TOP = "CMakeLists.txt CMakePresets.json LICENSE README.md cmake dev docs examples include proto src tests".split()
# Directory of a CMakeLists.txt, and the sources below it that it must list.
LISTS = [
    ("include", ["**/*.h"]),
    ("src", ["**/*.cc"]),
    ("tests", ["**/*_test.cc"]),
    ("proto", ["**/*.proto"]),
]
LICENSED = ["**/*.h", "**/*.cc", "**/*.py", "**/*.sh", "**/*.cmake", "**/*.proto", "**/CMakeLists.txt"]
BANNER = ("SPDX-FileCopyrightText: 2026 The Zweck authors", "SPDX-License-Identifier: Apache-2.0")


# The rooms of the library and of the tools, and what each may include besides itself and GROUND. Arrows point down only.
# A room's public headers, internal headers and sources are one room.
ROOMS = {
    # The library.
    "declare": [],
    "check": ["declare"],
    "codec": ["declare"],
    "store": [],
    "transport": ["codec"],
    "flow": ["declare", "check", "codec", "store", "transport"],
    "hana": ["declare"],
    "all": ["declare", "check", "flow"],
    "testing": ["declare", "check", "codec", "flow", "store", "transport"],
    # Its first user, and those who look on: they include what users do.
    "jodocus": ["declare", "codec", "flow"],
    "examples": ["all", "hana", "declare", "check", "codec", "flow", "store", "transport", "jodocus"],
    # The tools.
    "inventory": [],
    "findings": [],
    "lock": ["inventory", "findings"],
    "policy": ["inventory", "findings"],
    "grants": ["inventory", "findings"],
    "audit": ["findings"],
    "report": ["inventory"],
    # What makes declarations of schemas knows the words of them.
    "from_proto": ["declare"],
    "cli": ["inventory", "findings", "lock", "policy", "grants", "audit", "report"],
    "tidy": [],
}
# Below all rooms.
GROUND = {"text", "ground"}
# Files that stand in no room's folder, or belong to another room than their folder says.
ROOM_OF = {
    "include/zweck/door_key.h": "ground",
    "include/zweck/view.h": "ground",
    "include/zweck/internal/language.h": "ground",
    "include/zweck/internal/wipe.h": "ground",
    "src/codec/utf8.h": "ground",  # what every room holds text against
    "src/store/grants_sql.h": "ground",  # what the library and the command both write
    "src/store/audit_line.h": "ground",  # likewise
    "src/other_key.h": "ground",
    "src/outside.h": "ground",
    "src/wipe.cc": "ground",
    "include/zweck/store/row.h": "ground",  # what codecs fill and stores keep
    "include/zweck/store/question.h": "ground",  # what rules look at and stores answer
    # What a sink says to the transports that are opened for it.
    "include/zweck/declare/hosts.h": "ground",
    "include/zweck/declare/http_request.h": "ground",
    "include/zweck/declare/name.h": "ground",
    "include/zweck/internal/declare/say.h": "ground",
    "include/zweck/hana.h": "hana",
    "include/zweck/zweck.h": "all",
    "include/zweck/declare/kinds.h": "declare",
}
# The one include that hands the library's kinds to the tools.
EXCEPT = {("src/cli/read_policy.cc", "include/zweck/declare/kinds.h")}
# Who uses the library as anybody does, and so includes no internal header.
USERS = {"jodocus", "examples"}
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^">]+)[">]', re.MULTILINE)


def strange(root):
    """Of what git tracks: the folder of a build may have more in it, and outside of a checkout nothing is tracked."""
    git = ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z"]
    tracked = subprocess.run(git, capture_output=True, text=True) if shutil.which("git") else None
    for name in sorted({file.split("/")[0] for file in tracked.stdout.split("\0")} if tracked else ()):
        if name not in TOP and not name.startswith(".") and name:
            yield f"{name}: does not belong at the top"


def unlisted(root):
    for directory, patterns in LISTS:
        base = root / directory
        listed = set()
        for cmake in base.glob("**/CMakeLists.txt"):
            folder = cmake.parent
            listed.update((folder / word).resolve() for word in re.split(r"[\s()]+", cmake.read_text()))
        for pattern in patterns:
            for source in base.glob(pattern):
                if source.resolve() not in listed:
                    yield f"{source.relative_to(root)}: in no list of {directory}/CMakeLists.txt"


def unlicensed(root):
    for directory in ("cmake", "examples", "include", "proto", "src", "tests"):
        for pattern in LICENSED:
            for source in (root / directory).glob(pattern):
                head = source.read_text(encoding="utf-8")[:300]
                if not all(line in head for line in BANNER):
                    yield f"{source.relative_to(root)}: does not begin with the licence"


def room_of(file):
    """Of a path from the root; None for what is in no room."""
    if file in ROOM_OF:
        return ROOM_OF[file]
    parts = file.replace("/internal/", "/", 1).split("/")
    if parts[0] == "examples":
        return "examples"
    if parts[:2] == ["include", "jodocus"]:
        return "jodocus"
    inner = parts[2:] if parts[:2] == ["include", "zweck"] else parts[1:] if parts[0] == "src" else []
    return inner[0] if len(inner) > 1 else None


def includes(root):
    """Of each source and header of the rooms: which others it includes, as paths from the root."""
    places = [root / "include", root]
    graph = {}
    for directory in ("include", "src", "examples"):
        for pattern in ("**/*.h", "**/*.cc"):
            for source in sorted((root / directory).glob(pattern)):
                found = []
                for name in INCLUDE.findall(source.read_text(encoding="utf-8")):
                    file = next((place / name for place in [*places, source.parent] if (place / name).is_file()), None)
                    if file is not None:
                        found.append(file.resolve().relative_to(root.resolve()).as_posix())
                graph[source.relative_to(root).as_posix()] = found
    return graph


def walls(graph):
    for source, targets in graph.items():
        room = room_of(source)
        if room is None or room not in {*ROOMS, *GROUND}:
            yield f"{source}: is in no room of the design"
            continue
        for target in targets:
            inner = room_of(target)
            seen = inner == room or inner in GROUND or inner in ROOMS.get(room, ())
            if not seen and (source, target) not in EXCEPT:
                yield f"{source}: {room} may not know {inner or 'what is in no room'}, so not {target}"
            if room in USERS and target.startswith("include/zweck/internal/"):
                yield f"{source}: {target} is the library's own"


def circles(graph):
    """Of each circle one finding, from its first file on."""
    done = set()

    def walk(file, path):
        if file in path:
            yield " -> ".join([*path[path.index(file) :], file]) + ": a circle"
        elif file not in done:
            for target in graph.get(file, ()):
                yield from walk(target, [*path, file])
            done.add(file)

    for file in graph:
        yield from walk(file, [])


def folders(graph):
    """As includes(), of folders: a room's public headers, internal headers and sources of one folder are one."""
    found = {}
    for source, targets in graph.items():
        own = folder_of(source)
        found.setdefault(own, set()).update(folder_of(target) for target in targets)
        found[own].discard(own)
    return {folder: sorted(targets) for folder, targets in found.items()}


def folder_of(file):
    parts = file.replace("/internal/", "/", 1).split("/")
    inner = parts[2:-1] if parts[0] == "include" else parts[1:-1]
    return "/".join([room_of(file) or "", *inner[1:]])


def main():
    root = pathlib.Path(sys.argv[1])
    graph = includes(root)
    findings = sorted({*strange(root), *unlisted(root), *unlicensed(root), *walls(graph), *circles(graph), *circles(folders(graph))})
    print("\n".join(findings) or "in order")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
