"""Chromium without a window, driven over its DevTools protocol."""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import websocket

PROGRAMS = ["chromium", "chromium-browser", "google-chrome"]
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
        "ArrowDown": 40}


class Browser:
    """One page in a browser of its own. What it logs, throws and asks the network for is kept."""

    def __init__(self, width=1400, height=900):
        program = next((name for name in PROGRAMS if shutil.which(name)), None)
        if program is None:
            raise FileNotFoundError("Chromium is missing: apt-get install chromium")
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
             "--remote-debugging-port=0", "--remote-allow-origins=*",
             f"--user-data-dir={self.profile.name}", f"--window-size={width},{height}",
             "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number = 0
        self.events = []
        self.socket = self._connect()
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")
        self.resize(width, height)

    def _connect(self):
        """The page's socket, whose port the browser writes into its profile."""
        path = pathlib.Path(self.profile.name) / "DevToolsActivePort"
        deadline = time.monotonic() + 60
        while not path.exists() or len(path.read_text().split()) < 2:
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise RuntimeError("Chromium does not start")
            time.sleep(0.05)
        port, address = path.read_text().split()
        socket = websocket.create_connection(
            f"ws://127.0.0.1:{port}{address}", timeout=60, suppress_origin=True)
        self.socket, self.session = socket, None
        pages = [one for one in self.send("Target.getTargets")["targetInfos"]
                 if one["type"] == "page"]
        self.session = self.send("Target.attachToTarget",
                                 targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        return socket

    def send(self, method, **parameters):
        """Calls a method of the protocol; its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        """Waits for an event."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(json.loads(self.socket.recv()))

    def open(self, path, fragment=""):
        """Loads a file; forgets what other pages logged."""
        self.send("Page.navigate", url="about:blank")
        self.evaluate("0")
        self.events = []
        self.send("Page.navigate", url=pathlib.Path(path).resolve().as_uri() + fragment)
        self.wait("Page.loadEventFired")
        self.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))")

    def evaluate(self, expression):
        """The value of an expression, awaited where it is a promise."""
        result = self.send("Runtime.evaluate", expression=expression, awaitPromise=True,
                           returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def resize(self, width, height, is_phone=False):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=is_phone)

    def media(self, kind="", **features):
        """Emulates print or screen, and features such as prefers_color_scheme."""
        self.send("Emulation.setEmulatedMedia", media=kind, features=[
            {"name": name.replace("_", "-"), "value": value}
            for name, value in features.items()])

    def press(self, key, shift=False):
        """Presses a key and lets it go."""
        is_text = len(key) == 1
        event = {"key": key, "code": key, "modifiers": 8 if shift else 0,
                 "windowsVirtualKeyCode": KEYS.get(key, ord(key[0].upper()))}
        if is_text or key == "Enter":
            event["text"] = key if is_text else "\r"
        self.send("Input.dispatchKeyEvent", type="keyDown", **event)
        self.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def mouse(self, kind, x, y, **more):
        self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, x, y, button="left", clickCount=1)

    def drag(self, x, y, dx, dy, steps=8):
        self.mouse("mousePressed", x, y, button="left", clickCount=1)
        for step in range(1, steps + 1):
            self.mouse("mouseMoved", x + dx * step / steps, y + dy * step / steps, button="left",
                       buttons=1)
        self.mouse("mouseReleased", x + dx, y + dy, button="left", clickCount=1)

    def screenshot(self, path, whole=False):
        data = self.send("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def pdf(self):
        return base64.b64decode(self.send("Page.printToPDF", printBackground=False)["data"])

    def complaints(self):
        """What went wrong on the page: errors, warnings, exceptions."""
        found = []
        for event in self.events:
            kind, data = event.get("method"), event.get("params", {})
            if kind == "Runtime.exceptionThrown":
                found.append(data["exceptionDetails"]["text"])
            elif kind == "Log.entryAdded" and data["entry"]["level"] in ("error", "warning"):
                found.append(data["entry"]["text"])
            elif kind == "Runtime.consoleAPICalled" and data["type"] in ("error", "warning"):
                found.append(str(data["args"]))
        return found

    def requests(self):
        """The addresses that were asked for."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]

    def processor_time(self):
        """The seconds of processor time that the browser and its processes have taken (Linux)."""
        children, spent = {}, {}
        for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = path.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            number = int(path.parent.name)
            children.setdefault(int(fields[1]), []).append(number)
            spent[number] = int(fields[11]) + int(fields[12])
        family = [self.process.pid]
        for number in family:
            family.extend(children.get(number, []))
        return sum(spent.get(number, 0) for number in family) / os.sysconf("SC_CLK_TCK")

    def close(self):
        self.socket.close()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.profile.cleanup()
