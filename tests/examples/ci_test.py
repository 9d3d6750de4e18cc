#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Runs examples/ci/ as far as a machine without GitHub and GitLab can: the pipelines are read as YAML, their shell steps
run with the built `zweck` (in place of cmake and gh stand scripts that note how they were called), and the hook refuses
and lets pass commits of a real repository.

usage: ci_test.py ZWECK QUICKSTART CONNECT_BACKEND ROOT [unittest arguments]
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import yaml

ZWECK, QUICKSTART, BACKEND, ROOT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:5])
CI = ROOT / "examples" / "ci"


class Project(unittest.TestCase):
    """A folder with a binary, build/backend, and commands before all others in PATH."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="zweck-ci-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "project"
        self.bin = pathlib.Path(folder.name) / "bin"
        self.calls = pathlib.Path(folder.name) / "calls"
        (self.folder / "build").mkdir(parents=True)
        self.bin.mkdir()
        (self.bin / "zweck").symlink_to(ZWECK)
        for name in ("cmake", "gh"):
            script = self.bin / name
            script.write_text(f'#!/bin/sh\necho {name} "$@" >>"{self.calls}"\n')
            script.chmod(0o755)
        self.calls.touch()
        self.environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}", "HOME": folder.name, "GIT_CONFIG_NOSYSTEM": "1",
            "GITHUB_STEP_SUMMARY": str(pathlib.Path(folder.name) / "summary"),
        }
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self.build(QUICKSTART)
        self.lock()

    def build(self, binary):
        shutil.copy(binary, self.folder / "build/backend")

    def lock(self):
        self.run_shell("zweck lock build/backend --output zweck.lock", expect=0)

    def run_shell(self, script, expect=None, shell=("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"), **variables):
        done = subprocess.run(
            [*shell, script], cwd=self.folder, env=self.environment | variables, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False, timeout=120)
        if expect is not None:
            self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
        return done


# In place of GitHub's own command: it keeps the comments of one pull request, each a file that is called by its id.
GH = """#!/bin/bash
echo gh "$@" >>"{calls}"
[[ $1 == api ]] || exit 1
for argument; do [[ $argument == body=@* ]] && body=${{argument#body=@}}; done
if [[ $* == *--jq* ]]; then
  for file in "{comments}"/*; do grep -q '^<!-- zweck check -->' "$file" 2>/dev/null && basename "$file"; done; true
elif [[ $* == *'--method PATCH'* ]]; then
  id=$(sed -nE 's|.*issues/comments/([0-9]+).*|\\1|p' <<<"$*")
  cp "$body" "{comments}/$id"
else
  cp "$body" "{comments}/$((100 + $(ls "{comments}" | wc -l)))"
fi
"""


class Pipeline(Project):
    """Its steps begin on a machine that has neither the sources nor the command."""

    def setUp(self):
        super().setUp()
        (self.bin / "zweck").unlink()
        self.opt = self.folder.parent / "opt"
        for name, text in {
            "apt-get": "exit 0",
            # What is cloned has a ./dev, which installs.
            "git": f'mkdir -p "$8" && printf "#!/bin/sh\\nln -sf {ZWECK} {self.bin}/zweck\\n" >"$8/dev" && chmod +x "$8/dev"',
        }.items():
            script = self.bin / name
            script.write_text(f'#!/bin/bash\necho {name} "$@" >>"{self.calls}"\n{text}\n')
            script.chmod(0o755)

    def lock(self):
        self.run_shell("zweck lock build/backend --output zweck.lock", expect=0)

    def here(self, script):
        return script.replace("/opt/zweck", f"{self.opt}/zweck")

    def expect_installed(self, source):
        said = self.calls.read_text()
        self.assertIn(f"git clone --quiet --depth 1 --branch v0.1.0 {source} {self.opt}/zweck\n", said)
        self.assertLess(said.index("git clone"), said.index("cmake -S . -B build"))


class Github(Pipeline):
    SOURCE = "https://git.example/zweck"

    def setUp(self):
        super().setUp()
        self.comments = self.folder.parent / "comments"
        self.comments.mkdir()
        (self.bin / "gh").write_text(GH.format(calls=self.calls, comments=self.comments))
        # Somebody else's comment, which must stay as it is.
        (self.comments / "100").write_text("Looks good to me\n")

    def read(self, name, keys):
        document = yaml.safe_load((CI / name).read_text(encoding="utf-8"))
        self.assertEqual(set(document), keys)
        return document

    def run_steps(self, steps, values, variables, outcomes):
        """Notes each step's outcome, and gives what they said and whether one failed."""
        said, failed = "", False
        holds = {
            None: lambda: not failed,
            "always() && steps.check.outcome != 'skipped'": lambda: outcomes["check"] != "skipped",
            "always() && github.event_name == 'pull_request' && steps.check.outcome != 'skipped'":
                lambda: outcomes["check"] != "skipped",
        }
        for step in steps:
            self.assertEqual(len({"run", "uses"} & set(step)), 1, step)
            name = step.get("id", step.get("name", step.get("uses")))
            if not holds[step.get("if")]():
                outcomes[name] = "skipped"
                continue
            outcomes[name] = "success"

            def filled(text):
                for key, value in (values | {"steps.check.outcome": outcomes.get("check", "")}).items():
                    text = text.replace("${{ " + key + " }}", value)
                self.assertNotIn("${{", text)
                return text

            if step.get("uses") == "./.github/actions/zweck":
                action = self.read("action/action.yml", {"name", "description", "inputs", "runs"})
                inputs = {name: given.get("default") for name, given in action["inputs"].items()} | step["with"]
                self.assertNotIn(None, inputs.values())
                self.assertTrue(all(one.get("shell") == "bash" for one in action["runs"]["steps"] if "run" in one))
                more, wrong = self.run_steps(
                    action["runs"]["steps"], values | {f"inputs.{key}": filled(value) for key, value in inputs.items()},
                    variables, outcomes)
                said, failed = said + more, failed or wrong
            elif "run" in step:
                given = {key: filled(value) for key, value in step.get("env", {}).items()}
                done = self.run_shell(self.here(filled(step["run"])), **variables, **given)
                said += done.stdout + done.stderr
                if done.returncode != 0:
                    outcomes[name], failed = "failure", True
        return said, failed

    def run_job(self):
        """Each step's outcome, what they said, and whether the job failed."""
        # YAML 1.1 takes the word "on" for a boolean.
        (job,) = self.read("github-actions.yml", {"name", True, "permissions", "jobs"})["jobs"].values()
        values = {"vars.ZWECK_SOURCE": self.SOURCE, "github.token": "token", "github.event.number": "17",
                  "github.repository": "acme/backend"}
        variables = {key: value.replace("${{ vars.ZWECK_SOURCE }}", self.SOURCE) for key, value in job["env"].items()}
        outcomes = dict.fromkeys(("check", "Report", "Comment", "Code scanning"), "skipped")
        said, failed = self.run_steps(job["steps"], values, variables, outcomes)
        return outcomes, said, failed

    def test_a_program_as_it_was_reviewed(self):
        outcomes, said, failed = self.run_job()
        self.assertFalse(failed, said)
        self.expect_installed(self.SOURCE)
        self.assertEqual(len(list(self.comments.iterdir())), 1)
        self.assertIn("nothing to look at", pathlib.Path(self.environment["GITHUB_STEP_SUMMARY"]).read_text())
        self.assertEqual(json.loads((self.folder / "zweck.sarif").read_text())["runs"][0]["results"], [])

    def test_a_wider_program(self):
        self.build(BACKEND)
        outcomes, said, failed = self.run_job()
        self.assertTrue(failed)
        self.assertEqual(outcomes["check"], "failure")
        for name in ("Report", "Comment", "Code scanning"):
            self.assertEqual(outcomes[name], "success", said)
        self.assertRegex(said, r"(?m)^::error file=[^:]*,line=\d+,title=zweck\[lock-category\]::category support-ticket is new")
        self.assertIn("`category anonymous-usage-event`", (self.comments / "101").read_text())
        self.assertGreater(len(json.loads((self.folder / "zweck.sarif").read_text())["runs"][0]["results"]), 10)

    def test_there_is_one_comment_and_it_says_what_is_so_now(self):
        self.build(BACKEND)
        self.run_job()
        self.run_job()
        self.build(QUICKSTART)
        self.assertFalse(self.run_job()[2])
        self.assertEqual(sorted(file.name for file in self.comments.iterdir()), ["100", "101"])
        self.assertIn("nothing to look at", (self.comments / "101").read_text())
        self.assertEqual((self.comments / "100").read_text(), "Looks good to me\n")

    def test_a_build_that_fails(self):
        (self.bin / "cmake").write_text("#!/bin/sh\nexit 3\n")
        outcomes, _, failed = self.run_job()
        self.assertTrue(failed)
        self.assertEqual({outcomes[name] for name in ("check", "Report", "Comment", "Code scanning")}, {"skipped"})


class Gitlab(Pipeline):
    SOURCE = "https://git.example/zweck"

    def run_jobs(self):
        pipeline = yaml.safe_load((CI / "gitlab-ci.yml").read_text(encoding="utf-8"))
        (include,) = pipeline["include"]
        text = (CI / include["local"]).read_text(encoding="utf-8")
        spec, _ = yaml.safe_load_all(text)
        inputs = {name: (given or {}).get("default") for name, given in spec["spec"]["inputs"].items()} | include["inputs"]
        self.assertEqual(set(inputs), set(spec["spec"]["inputs"]))
        for name, value in inputs.items():
            text = text.replace(f"$[[ inputs.{name} ]]", value)
        self.assertNotIn("$[[", text)
        component = list(yaml.safe_load_all(text))[1]
        self.assertEqual(component["zweck"]["needs"], ["build"])
        for name, job in {"build": pipeline["build"], **component}.items():
            self.assertIn(job["stage"], pipeline["stages"])
            # Each job has a machine of its own.
            (self.bin / "zweck").unlink(missing_ok=True)
            for line in job["before_script"] + job["script"]:
                done = self.run_shell(self.here(line), shell=("sh", "-ec"), ZWECK_SOURCE=self.SOURCE)
                if done.returncode != 0:
                    return name, done, component
        return None, None, component

    def reports(self, document):
        reports = document["zweck"]["artifacts"]["reports"]
        return (json.loads((self.folder / reports["codequality"]).read_text()),
                xml.etree.ElementTree.parse(self.folder / reports["junit"]).getroot()[0])

    def test_a_program_as_it_was_reviewed(self):
        failed, done, document = self.run_jobs()
        self.assertIsNone(failed, done)
        self.expect_installed(self.SOURCE)
        issues, suite = self.reports(document)
        self.assertEqual(issues, [])
        self.assertEqual(suite.get("failures"), "0")
        self.assertGreater(int(suite.get("tests")), 5)
        self.assertEqual(document["zweck"]["artifacts"]["when"], "always")

    def test_a_wider_program(self):
        self.build(BACKEND)
        failed, done, document = self.run_jobs()
        self.assertEqual(failed, "zweck")
        self.assertIn("error: zweck[lock-category]: category support-ticket is new", done.stdout)
        issues, suite = self.reports(document)
        self.assertEqual(len(issues), int(suite.get("failures")) + len(list(suite.iter("system-out"))))
        self.assertIn("lock-category", {issue["check_name"] for issue in issues})


class Hook(Project):
    def setUp(self):
        super().setUp()
        for line in ("git init -q", "git config user.name Ada", "git config user.email ada@example.com",
                     f"cp {shlex.quote(str(CI / 'pre-commit'))} .git/hooks/pre-commit"):
            self.run_shell(line, expect=0)
        (self.folder / "README").write_text("A backend\n")
        self.run_shell("git add README", expect=0)

    def commit(self, expect):
        done = self.run_shell("git commit -q -m Change", expect=expect)
        count = self.run_shell("git rev-list --count --all", expect=0).stdout.strip()
        return done.stdout + done.stderr, int(count)

    def test_what_is_not_set_up_is_said(self):
        self.assertEqual(self.commit(1), (
            "zweck: what is to be checked? Say it: git config zweck.binaries build/backend\n", 0))
        self.run_shell("git config zweck.binaries build/backend", expect=0)
        self.assertEqual(self.commit(1), (
            "zweck: zweck.lock is not in the commit. Write it, read it, add it: "
            "zweck lock build/backend --output zweck.lock\n", 0))
        self.run_shell("git add zweck.lock", expect=0)
        said, commits = self.commit(0)
        self.assertIn("all in zweck.lock", said)
        self.assertEqual(commits, 1)

    def test_a_changed_binary_is_refused_until_its_lock_is_staged(self):
        self.run_shell("git config zweck.binaries build/backend; git add zweck.lock", expect=0)
        self.commit(0)
        self.build(BACKEND)
        (self.folder / "README").write_text("A backend that does more\n")
        self.run_shell("git add README", expect=0)
        said, commits = self.commit(1)
        self.assertIn("error: zweck[lock-category]: category support-ticket is new", said)
        self.assertIn("or add to zweck.lock, with the day, the person and the reason:", said)
        self.assertTrue(said.endswith("zweck: not committed\n"), said)
        self.assertEqual(commits, 1)
        # Written and not staged is not enough.
        self.lock()
        self.assertIn("zweck[lock-category]", self.commit(1)[0])
        self.run_shell("git add zweck.lock", expect=0)
        self.assertEqual(self.commit(0)[1], 2)

    def test_other_names_and_the_policy(self):
        (self.folder / "reviewed").mkdir()
        self.build(BACKEND)
        policy = (ROOT / "examples/jodocus_policy/privacy_policy.txtpb").read_text(encoding="utf-8")
        (self.folder / "policy.txtpb").write_text(policy)
        self.run_shell("zweck lock build/backend --output reviewed/zweck.lock; git add reviewed; "
                       "git config zweck.lock reviewed/zweck.lock; git config zweck.policy policy.txtpb; "
                       "git config zweck.binaries build/backend", expect=0)
        self.assertEqual(self.commit(0)[1], 1)
        (self.folder / "policy.txtpb").write_text(policy.replace('purposes: "provide-service"', 'purposes: "inform-customer"', 1))
        self.run_shell("echo more >>README; git add README", expect=0)
        self.commit(1)

    def test_the_entry_for_the_pre_commit_framework(self):
        (repository,) = yaml.safe_load((CI / "pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        self.assertEqual(repository["repo"], "local")
        (hook,) = repository["hooks"]
        self.assertEqual(hook["language"], "system")
        self.assertFalse(hook["pass_filenames"])
        self.assertTrue(hook["always_run"])
        self.run_shell(hook["entry"], expect=0)
        self.build(BACKEND)
        self.assertIn("zweck[lock-category]", self.run_shell(hook["entry"], expect=1).stdout)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[5:]])
