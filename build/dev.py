#!/usr/bin/env python3
"""Start, check or pack Desktop Assist from a fresh checkout, with nothing but Python.

This file alone is kept readable for older Pythons, so that they can say what is missing; the work
is done by the folder `development` beside it.
"""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER = ("python3.13", "python3.12", "python3.11")
ADVICE = {
    "darwin": "brew install python@3.13   (or the installer from python.org)",
    "win32": "winget install Python.Python.3.13   (or the installer from python.org)",
}
LINUX_ADVICE = "sudo apt-get install python3.11 python3.11-venv   (or your system's own way)"


def main() -> int:
    """Run the command line, under a newer Python when this one is too old."""
    if sys.version_info < OLDEST:
        return _run_under_newer_python()
    # Only now: its files use words that an older Python does not know.
    from development.commands import run

    return run(sys.argv[1:])


def _run_under_newer_python() -> int:
    for name in NEWER:
        python = shutil.which(name)
        if python and _is_new_enough(python):
            return subprocess.call([python, __file__, *sys.argv[1:]])
    here = ".".join(str(part) for part in sys.version_info[:3])
    advice = ADVICE.get(sys.platform, LINUX_ADVICE)
    print(
        f"Desktop Assist needs Python 3.11 or newer; this is {here} and no newer one was found.\n"
        f"Install one, then start again: {advice}",
        file=sys.stderr,
    )
    return 1


def _is_new_enough(python: str) -> bool:
    # A name on the PATH may be a version manager's placeholder that starts nothing.
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    return subprocess.call([python, "-c", question], stderr=subprocess.DEVNULL) == 0


if __name__ == "__main__":
    sys.exit(main())
