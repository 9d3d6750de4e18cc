#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Types the tutorial into an empty folder: writes its files, makes its changes, runs its commands, and holds what they
print to what the page says.

  <!-- file NAME -->          the block is the file
  <!-- change NAME -->        a difference: lines with - go, lines with + come where they stood or behind the line above
  <!-- run -->                commands, each of which must succeed; `<!-- run, and see it fail -->`: the last one must not
  <!-- prints at its end -->  the last lines of what the commands before printed
  <!-- prints, among others --> each line stands in a line of it, in this order

usage: tutorial_test.py PAGE PREFIX COMPILER
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

STEP = re.compile(r"^<!-- (file|change|run|prints)(.*?) -->\n```[a-z]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Wrong(Exception):
    pass


def changed(text, difference):
    """The text after a difference whose lines begin with ' ', '-' or '+'."""
    lines = difference.splitlines()
    if not all(line[:1] in " -+" for line in lines):
        raise Wrong(f"no difference: {difference}")
    before = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    after = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    if text.count(before) != 1:
        raise Wrong(f"this stands {text.count(before)} times in the file:\n{before}")
    return text.replace(before, after)


def run(commands, folder, environment, fails):
    printed = ""
    lines = commands.splitlines()
    for number, command in enumerate(lines):
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, text=True, timeout=300,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        printed += done.stdout
        must_fail = fails and number == len(lines) - 1
        if (done.returncode != 0) != must_fail:
            raise Wrong(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return printed


def check(how, wanted, printed):
    lines = printed.splitlines()
    if "at its end" in how:
        if lines[-len(wanted):] != wanted:
            raise Wrong(f"its end is not this: {wanted}\n{printed}")
        return
    for text in wanted:
        while lines and text not in lines[0]:
            lines.pop(0)
        if not lines:
            raise Wrong(f"not printed: {text}\n{printed}")


def type_it(page, folder, environment):
    """How many steps there were."""
    printed = None
    steps = STEP.findall(page)
    if len(steps) != len(re.findall(r"^<!--", page, re.MULTILINE)):
        raise Wrong("a comment of the page is no step")
    for what, how, block in steps:
        file = folder / how.strip()
        if what == "file":
            file.write_text(block, encoding="utf-8")
        elif what == "change":
            file.write_text(changed(file.read_text(encoding="utf-8"), block), encoding="utf-8")
        elif what == "run":
            printed = run(block, folder, environment, "fail" in how)
        else:
            check(how, block.splitlines(), printed)
    return len(steps)


def harness_problems():
    """The harness itself must be able to fail."""
    def fails(function, *arguments):
        try:
            function(*arguments)
        except Wrong:
            return True
        return False

    if not fails(changed, "a\n", "-b\n"):
        yield "a line that isn't there was taken out"
    if changed("a\nb\n", " a\n-b\n+c\n") != "a\nc\n":
        yield "a difference is not made"
    if not fails(run, "true", "/", {}, True) or not fails(run, "false", "/", {}, False):
        yield "an exit status is not seen"
    if not fails(check, " at its end", ["a"], "a\nb\n") or not fails(check, ", among others", ["b", "a"], "a\nb\n"):
        yield "an output is not seen"


def main():
    page, prefix, compiler = sys.argv[1:]
    problems = list(harness_problems())
    environment = dict(
        os.environ, CMAKE_PREFIX_PATH=prefix, PATH=f"{prefix}/bin:{os.environ['PATH']}", CXX=compiler, LC_ALL="C.UTF-8")
    with tempfile.TemporaryDirectory() as folder:
        try:
            steps = type_it(pathlib.Path(page).read_text(encoding="utf-8"), pathlib.Path(folder), environment)
        except Wrong as wrong:
            problems.append(str(wrong))
            steps = 0
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"{steps} steps typed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
