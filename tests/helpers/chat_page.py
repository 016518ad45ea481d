"""Bundles the page that talks to the web door, serves it, and drives it in a real browser."""

import asyncio
import json
import shutil
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock

from tests.helpers.npm_packages import LONGEST_S, npm_packages, run_or_skip

PACKAGES = (
    "ai@7.0.173", "@ai-sdk/react@4.0.177", "react@19.3.1", "react-dom@19.3.1",
    "esbuild@0.28.2", "playwright-core@1.65.1",
)  # fmt: skip
_FOLDER = Path(tempfile.gettempdir()) / "desktop-assist-tests" / "chat-page"
_HERE = Path(__file__).parent


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words):
        return


def built_page(folder):
    """The page's script in a folder, made of the packages of npm."""
    npm_packages("chat-page", PACKAGES)
    with FileLock(_FOLDER / "lock"):
        source = shutil.copy(_HERE / "chat_page.jsx", _FOLDER / "chat_page.jsx")
        script = folder / "page.js"
        build = ["--bundle", "--jsx=automatic", "--define:process.env.NODE_ENV='\"production\"'"]
        esbuild = _FOLDER / "node_modules" / ".bin" / "esbuild"
        run_or_skip([str(esbuild), str(source), *build, f"--outfile={script}"])


def browser():
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("chromium is not installed")
    return found


@contextmanager
def served(folder):
    """The address of a folder's page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def write_page(folder, door, token):
    values = json.dumps({"api": f"{door}/api/chat", "token": token})
    (folder / "index.html").write_text(
        f'<!doctype html><div id="root"></div><script>window.door = {values}</script>'
        '<script src="page.js"></script>'
    )


async def driven(address):
    """What was seen on the page."""
    driver = shutil.copy(_HERE / "drive_page.mjs", _FOLDER / "drive_page.mjs")
    process = await asyncio.create_subprocess_exec(
        shutil.which("node"), str(driver), browser(), address,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    out, problems = await asyncio.wait_for(process.communicate(), LONGEST_S)
    assert process.returncode == 0, problems.decode()
    return json.loads(out)
