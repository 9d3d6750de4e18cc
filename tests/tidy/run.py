#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Shows that the clang-tidy module finds what it must, on the very line, and nothing else.

Each file cases/<check>_*.cc is read with all checks of the module. `// finds: TEXT` at the end of a line: that line has
a finding with this text; several may stand there. Every finding needs its comment, and every comment its finding. In
fixes/, NAME.cc becomes NAME.fixed when the fixes are applied. The comment `// options: {...}` holds CheckOptions as JSON.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXPECTED = re.compile(r"// finds: (.*?)(?= // finds: |$)")
OPTIONS = re.compile(r"^// options: (\{.*\})$", re.MULTILINE)
# What clang-tidy could not read, wherever it stands: a library's header too.
ERROR = re.compile(r"^(?:/.*?:\d+:\d+: )?(?:fatal )?error: (?!.*\[zweck-[a-z-]+[\],]).*", re.MULTILINE)
FINDING = re.compile(r"^(/.*?):(\d+):\d+: (?:warning|error): (.*) \[([a-z0-9.,-]+)\]$", re.MULTILINE)
ERRORS_PAGE = "Run: zweck explain "


def tidy(command, files, flags, options=None, fix=False):
    """Runs clang-tidy on files that have the same options. Gives what it finds, by file and line, and its output."""
    config = {"Checks": "-*,zweck-*", "CheckOptions": options or {}, "HeaderFilterRegex": "^$"}
    made = subprocess.run(
        [*command, "--quiet", f"--config={json.dumps(config)}", *(["--fix-errors"] if fix else []), *map(str, files), "--", *flags],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )
    found = {}
    for path, line, text, check in FINDING.findall(made.stdout):
        found.setdefault((path, int(line)), []).append((text, check))
    return found, made.stdout


def expected_in(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        texts = [text.strip() for text in EXPECTED.findall(line)]
        if texts:
            yield number, texts


def problems_of(path, found):
    """Compares one file's findings with its comments."""
    own = {line: list(findings) for (name, line), findings in found.items() if name == str(path)}
    for line, texts in expected_in(path):
        for text in sorted(texts, key=len, reverse=True):
            match = next((one for one in own.get(line, []) if text in one[0]), None)
            if match is None:
                yield f"{path.name}:{line}: nothing finds `{text}`"
            else:
                own[line].remove(match)
    for line, findings in sorted(own.items()):
        for text, check in findings:
            yield f"{path.name}:{line}: finds `{text}` [{check}], which no comment says"
    for (name, line), findings in found.items():
        for text, check in findings:
            if name == str(path) and check.startswith("zweck-") and f"{ERRORS_PAGE}{check.split(',')[0]}" not in text:
                yield f"{path.name}:{line}: `{text}` does not say where to read"


def errors_in(output):
    """What keeps a file from being read, and so from being checked."""
    return ERROR.findall(output)


def check_cases(command, flags, only):
    groups = {}
    for path in sorted((HERE / "cases").glob("*.cc")):
        if only and not any(word in path.stem for word in only):
            continue
        options = OPTIONS.search(path.read_text(encoding="utf-8"))
        groups.setdefault(options.group(1) if options else "{}", []).append(path)
    # The largest group in two parts, so that two processors have work.
    parts = [(options, paths[n::2]) for options, paths in groups.items() for n in (0, 1) if paths[n::2]]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        made = list(pool.map(lambda part: tidy(command, part[1], flags, json.loads(part[0])), parts))
    passed, problems = 0, []
    for (_, paths), (found, output) in zip(parts, made):
        for path in paths:
            own = list(problems_of(path, found))
            passed += not own
            problems += own
        problems += errors_in(output)
    return passed, problems


def check_fixes(command, flags, only):
    passed, problems = 0, []
    with tempfile.TemporaryDirectory(prefix="zweck-tidy-") as folder:
        copies = []
        for path in sorted((HERE / "fixes").glob("*.cc")):
            if only and not any(word in path.stem for word in only):
                continue
            copies.append((path, pathlib.Path(folder) / path.name))
            shutil.copy(*copies[-1])
        if not copies:
            return 0, []
        _, output = tidy(command, [copy for _, copy in copies], flags, fix=True)
        problems += errors_in(output)
        for path, copy in copies:
            wanted = path.with_suffix(".fixed").read_text(encoding="utf-8")
            if copy.read_text(encoding="utf-8") == wanted:
                passed += 1
            else:
                problems.append(f"fixes/{path.name}: becomes\n{copy.read_text(encoding='utf-8')}\n{output}")
    return passed, problems


def harness_problems():
    """The comparison itself must be able to fail."""
    with tempfile.TemporaryDirectory(prefix="zweck-tidy-") as folder:
        path = pathlib.Path(folder) / "a.cc"
        path.write_text("int a;  // finds: a thing\nint b;\n", encoding="utf-8")
        good = {(str(path), 1): [(f"this is a thing. {ERRORS_PAGE}zweck-egress", "zweck-egress")]}
        tries = {
            "the right finding": (good, 0),
            "no finding": ({}, 1),
            "another text": ({(str(path), 1): [(f"other {ERRORS_PAGE}zweck-egress", "zweck-egress")]}, 2),
            "another line": ({(str(path), 2): good[str(path), 1]}, 2),
            "no place to read": ({(str(path), 1): [("a thing", "zweck-egress")]}, 1),
        }
        for what, (found, count) in tries.items():
            if len(list(problems_of(path, found))) != count:
                yield f"the harness itself fails at {what}"
    outputs = {
        "an error in a header": ("/usr/include/absl/x.h:3:1: error: no type named 'y' [clang-diagnostic-error]\n", 1),
        "a header that is missing": ("/c/a.cc:1:10: error: 'x.h' file not found [clang-diagnostic-error]\n", 1),
        "a wrong option": ("error: unknown check option\n", 1),
        "a finding that is an error": ("/c/a.cc:1:1: error: a plain NOLINT. [zweck-nolint]\n", 0),
        "a finding that is made one": ("/c/a.cc:1:1: error: leaves. [zweck-egress,-warnings-as-errors]\n", 0),
        "a finding": ("/c/a.cc:1:1: warning: leaves. [zweck-egress]\n    1 | log(\"error: no\");\n", 0),
    }
    for what, (output, count) in outputs.items():
        if len(errors_in(output)) != count:
            yield f"the harness itself fails at {what}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--module", required=True, help="libzweck_tidy.so")
    parser.add_argument("--clang-tidy", default="clang-tidy-19")
    parser.add_argument("--include", action="append", default=[], metavar="DIR", help="more places of headers")
    parser.add_argument("only", nargs="*", help="parts of the names of cases; default: all")
    options = parser.parse_args()

    command = [options.clang_tidy, f"--load={options.module}"]
    flags = ["-std=c++20", "-w", f"-I{ROOT}", f"-I{ROOT / 'include'}", *(f"-I{folder}" for folder in options.include)]
    problems = list(harness_problems())
    passed = 0
    for check in (check_cases, check_fixes):
        own, found = check(command, flags, options.only)
        passed += own
        problems += found
    print("\n".join([*problems, f"tidy: {passed} files passed, {len(problems)} problems"]))
    return 1 if problems or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
