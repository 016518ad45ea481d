"""What the start benchmark sees of a window is what is there."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.helpers.desktop_session import wait_until
from tests.helpers.window_probe import WindowProbe

pytestmark = pytest.mark.desktop

BARE = Path(__file__).parents[1] / "benchmarks" / "_bare_window.py"


def test_a_window_is_found_painted_and_awake(desktop):
    with closing(WindowProbe(desktop.display)) as probe, desktop.running(sys.executable, BARE):
        wait_until(lambda: probe.find(400, 300) is not None, "The window")
        window = probe.find(400, 300)

        wait_until(lambda: probe.is_painted(window), "The picture")
        stalls = probe.stalls(window, seconds=0.3)

        assert (window.width, window.height) == (900, 700)
        assert len(stalls) > 5
        assert max(stalls) < 0.2


def test_an_empty_desktop_has_no_window(desktop):
    with closing(WindowProbe(desktop.display)) as probe:
        assert probe.find(400, 300) is None
