"""How long quick ask takes from the key to the painted window with the keyboard.

Run it as `python -m tests.benchmarks.quick_ask`. It needs Xvfb, openbox and xdotool. A bare window
of Qt's, brought by keys of its own in the same process, is the floor.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence

from tests.helpers.desktop_session import Desktop, desktop_session

TIMES = 30
COLD = 3
LIMIT_MS, LIMIT = 80.0, 1.5
PRESSES = {"quick": "ctrl+alt+space", "bare": "ctrl+alt+j"}


def measure(desktop: Desktop) -> dict[str, list[float]]:
    """Milliseconds of each, by turns."""
    program = [sys.executable, "-m", "tests.benchmarks._quick_ask_program"]
    taken: dict[str, list[float]] = {name: [] for name in PRESSES}
    with subprocess.Popen(
        program, env=desktop.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(TIMES):
            for keys in PRESSES.values():
                desktop.run("xdotool", "key", keys)
                name, ms = process.stdout.readline().split()
                taken[name].append(float(ms))
        process.terminate()
    return {name: times[COLD:] for name, times in taken.items()}


def main(words: Sequence[str] = ()) -> int:
    """Print the medians and their ratio, and give 1 when a limit is missed."""
    with desktop_session(("wm",)) as desktop:
        taken = measure(desktop)
    median = {name: statistics.median(times) for name, times in taken.items()}
    ratio = median["quick"] / median["bare"]
    if "--json" in words:
        print(json.dumps({"quick_ms": median["quick"], "bare_ms": median["bare"], "ratio": ratio}))
        return int(median["quick"] > LIMIT_MS or ratio > LIMIT)
    print(f"quick ask: median {median['quick']:.1f} ms, worst {max(taken['quick']):.1f} ms")
    print(f"bare window: median {median['bare']:.1f} ms, worst {max(taken['bare']):.1f} ms")
    print(f"ratio of the medians: {ratio:.2f}")
    return int(median["quick"] > LIMIT_MS or ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
