# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""A headless Chromium, driven by its DevTools protocol over two pipes: nothing but Python is needed beside it."""

import collections
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
TIMEOUT = 60  # seconds, for one answer


class Trouble(Exception):
    """The browser said no, or nothing."""


def find():
    """The browser's path, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Chromium:
    def __init__(self, path):
        self.profile = tempfile.TemporaryDirectory(prefix="zweck_chromium.")
        read_by_it, self.to_it = os.pipe()
        self.from_it, written_by_it = os.pipe()
        arguments = [
            path,
            "--headless",
            "--remote-debugging-pipe",
            "--no-sandbox",  # a container has none; the pages are our own
            "--no-first-run",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-extensions",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            f"--user-data-dir={self.profile.name}",
            "about:blank",
        ]
        # It reads from 3 and writes to 4. Ours may be those very numbers, so they are moved out of the way first.
        script = f'exec 8<&{read_by_it} 9>&{written_by_it}; exec 3<&8 4>&9 8<&- 9>&-; exec "$@"'
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            ["bash", "-c", script, "bash", *arguments],
            pass_fds=(read_by_it, written_by_it),
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
        )
        os.close(read_by_it)
        os.close(written_by_it)
        self.bytes = b""
        self.last = 0
        self.answers = {}
        self.events = collections.deque()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
        except (Trouble, OSError):
            self.process.kill()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.to_it)
        os.close(self.from_it)
        for _ in range(20):  # its children may still write there
            try:
                self.profile.cleanup()
                break
            except OSError:
                time.sleep(0.1)

    def call(self, method, session=None, **parameters):
        """What the browser answers. Events that come before it are kept."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to_it, data) :]
        deadline = time.monotonic() + TIMEOUT
        while self.last not in self.answers:
            self.read(deadline, method)
        answer = self.answers.pop(self.last)
        if "error" in answer:
            raise Trouble(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def read(self, deadline, what):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self.from_it], [], [], left)[0]:
            raise Trouble(f"{what}: no answer within {TIMEOUT} s\n{self.said()}")
        data = os.read(self.from_it, 1 << 20)
        if not data:
            raise Trouble(f"{what}: the browser is gone\n{self.said()}")
        *messages, self.bytes = (self.bytes + data).split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.events.append(message)

    def said(self):
        self.log.seek(0)
        return self.log.read()[-4000:].decode(errors="replace")

    def open(self, url, **options):
        return Page(self, url, **options)


class Page:
    """A page in a window of its own, with all it says and asks for."""

    def __init__(self, browser, url, width=1280, height=900, dark=False, scripts=True):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.target = target
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
            self.call(f"{domain}.enable")
        self.resize(width, height)
        self.prefer(dark)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.call("Page.navigate", url=url)
        self.wait_for("Page.loadEventFired")

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def resize(self, width, height):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def prefer(self, dark, media=""):
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)

    def mine(self):
        return [event for event in self.browser.events if event.get("sessionId") == self.session]

    def wait_for(self, method):
        deadline = time.monotonic() + TIMEOUT
        while not any(event["method"] == method for event in self.mine()):
            self.browser.read(deadline, method)

    def run(self, expression):
        """The value of an expression in JavaScript, run in the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise Trouble(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def press(self, key, code=None, modifiers=0):
        text = {"Enter": "\r", " ": " "}.get(key)
        for kind in ("keyDown", "keyUp"):
            extra = {"text": text} if text and kind == "keyDown" else {}
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=code or key,
                windowsVirtualKeyCode={"Tab": 9, "Enter": 13, " ": 32}.get(key, 0),
                modifiers=modifiers,
                **extra,
            )

    def type(self, text):
        self.call("Input.insertText", text=text)

    def complaints(self):
        """Errors, warnings and findings of the browser about this page."""
        said = []
        for event in self.mine():
            method, about = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                said.append(json.dumps(about["exceptionDetails"])[:500])
            elif method == "Runtime.consoleAPICalled":
                said.append(json.dumps(about["args"])[:500])
            elif method == "Log.entryAdded":
                said.append(about["entry"]["text"])
            elif method == "Audits.issueAdded":
                said.append(json.dumps(about["issue"])[:500])
        return said

    def requests(self):
        return [
            event["params"]["request"]["url"]
            for event in self.mine()
            if event["method"] == "Network.requestWillBeSent"
        ]

    def stopped_by_policy(self):
        """How many requests the page's Content-Security-Policy has stopped."""
        return sum(
            event["method"] == "Network.loadingFailed" and event["params"].get("blockedReason") == "csp"
            for event in self.mine()
        )

    def tree(self):
        """What a screen reader is told, in the order in which it reads."""
        nodes = {node["nodeId"]: node for node in self.call("Accessibility.getFullAXTree")["nodes"]}
        ordered = []
        left = [next(node["nodeId"] for node in nodes.values() if "parentId" not in node)]
        while left:
            node = nodes.get(left.pop())
            if node is None:
                continue
            ordered.append(node)
            left.extend(reversed(node.get("childIds", [])))
        return [node for node in ordered if not node["ignored"]]

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
        self.browser.events = collections.deque(
            event for event in self.browser.events if event.get("sessionId") != self.session
        )
