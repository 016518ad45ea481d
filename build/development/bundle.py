"""The program as a folder that runs without Python, and its own word that it works."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from development.checkout import Checkout
from development.failure import SetUpError
from development.output import tell

MEGABYTE = 1_000_000
SELF_TEST_LIMIT_S = 120


def build_bundle(checkout: Checkout) -> int:
    """Build `dist/desktop-assist`, let it test itself, and give the exit status.

    Raises:
        SetUpError: PyInstaller failed.
    """
    started = time.perf_counter()
    _pack(checkout)
    folder = checkout.root / "dist" / "desktop-assist"
    _strip_python(folder)
    size = sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())
    seconds = time.perf_counter() - started
    tell(f"bundle: {folder} holds {size / MEGABYTE:.0f} MB, built in {seconds:.0f} s")
    return _test(folder)


def program_folder(checkout: Checkout) -> Path:
    """The bundle that was built.

    Raises:
        SetUpError: There is none.
    """
    folder = checkout.root / "dist" / "desktop-assist"
    if not _program(folder).exists():
        raise SetUpError("There is no bundle in dist/: “python3 build/dev.py bundle” builds it.")
    return folder


def version_of(root: Path) -> str:
    """The program's version.

    Raises:
        SetUpError: The program does not name it.
    """
    text = (root / "desktop_assist" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise SetUpError("desktop_assist/__init__.py names no version.")
    return found[1]


def _pack(checkout: Checkout) -> None:
    # PyInstaller's own default for its work files is ./build, where our sources are.
    places = ["--distpath", "dist", "--workpath", ".cache/pyinstaller"]
    line = [str(checkout.program("pyinstaller")), "--noconfirm", "--log-level", "WARN", *places]
    recipe = "build/desktop_assist.spec"
    if subprocess.run([*line, recipe], check=False, cwd=checkout.root).returncode:
        raise SetUpError("PyInstaller failed: its own words are above.")


def _strip_python(folder: Path) -> None:
    # Pythons built on the spot carry some 20 MB for debuggers. Only this library: those that come
    # in wheels have been patched, and stripping breaks some of them.
    strip = shutil.which("strip")
    if strip is None or sys.platform != "linux":
        return
    for library in folder.rglob("libpython*.so*"):
        subprocess.run([strip, "--strip-debug", str(library)], check=True)


def _test(folder: Path) -> int:
    settings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            [str(_program(folder)), "--self-test"],
            check=False,
            env=settings,
            timeout=SELF_TEST_LIMIT_S,
        )
    except subprocess.TimeoutExpired as error:
        raise SetUpError(f"The bundle's self-test took over {SELF_TEST_LIMIT_S} s.") from error
    tell(f"bundle: self-test {'failed' if done.returncode else 'passed'}")
    return done.returncode


def _program(folder: Path) -> Path:
    return folder / ("desktop-assist.exe" if os.name == "nt" else "desktop-assist")
