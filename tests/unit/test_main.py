"""The first thing that runs."""

import subprocess
import sys

from desktop_assist import __version__
from tests.helpers.unmeasured import unmeasured


def test_the_package_runs_as_a_program():
    command = [sys.executable, "-m", "desktop_assist", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


def test_its_exit_status_is_the_programs():
    command = [sys.executable, "-m", "desktop_assist", "no-such-command"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2


def test_loading_it_starts_nothing():
    command = [sys.executable, "-c", "import desktop_assist.__main__, sys; print(len(sys.modules))"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=True, env=unmeasured()
    )
    assert int(done.stdout) < 200
