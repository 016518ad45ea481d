"""Everything that has to be in place before a command can work."""

import os
import sys
from dataclasses import dataclass

from development import system_packages as system
from development.checkout import Checkout
from development.environment import Environment
from development.turn_taking import one_at_a_time


@dataclass(frozen=True, slots=True)
class Wish:
    """What the preparation is for.

    Attributes:
        may_install: Whether system packages may be installed.
        for_development: The tools of the checks are needed.
        for_desktop_tests: A private X server with a window manager is wanted.
        for_bundle: What PyInstaller uses of the system is needed.
        for_mutants: The tool is needed that puts mistakes into the program.
        for_audit: The tool is needed that asks for known holes.
    """

    may_install: bool = True
    for_development: bool = False
    for_desktop_tests: bool = False
    for_bundle: bool = False
    for_mutants: bool = False
    for_audit: bool = False


def prepare(checkout: Checkout, wish: Wish) -> None:
    """Set up whatever is missing; a few milliseconds when nothing is.

    Raises:
        SetUpError: It cannot be done.
    """
    environment = Environment(checkout)
    wanted = {
        "dev": wish.for_development,
        "mutants": wish.for_mutants,
        "audit": wish.for_audit,
    }
    groups = tuple(group for group, is_wanted in wanted.items() if is_wanted)
    is_ready = environment.is_ready(groups)
    # Once set up, someone without a display is not reminded of what only the window lacks.
    if sys.platform == "linux" and (not is_ready or wish.for_development or _has_display()):
        _see_to_system(wish)
    if not is_ready:
        with one_at_a_time(checkout.lock):
            # Another process may have done it meanwhile.
            if not environment.is_ready(groups):
                environment.set_up(groups)


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _see_to_system(wish: Wish) -> None:
    missing = system.missing_for_window() | system.missing_for_environment()
    if wish.for_desktop_tests:
        missing |= system.missing_for_desktop_tests()
    if wish.for_bundle:
        missing |= system.missing_for_bundle()
    if missing:
        system.see_to(missing, system.Machine.here(), may_install=wish.may_install)
