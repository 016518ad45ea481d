"""The command line of `build/dev.py`."""

import os
import subprocess
import sys
from collections.abc import Container, Sequence
from dataclasses import dataclass

from development.app_image import build_app_image
from development.audit import run_audit
from development.bundle import build_bundle
from development.checkout import Checkout, this_checkout
from development.checks import run_bundle_tests, run_checks, run_coverage
from development.debian import build_package
from development.extras import COMMAND_VARIABLE, Extras, fetch_command
from development.failure import SetUpError
from development.mutants import run_mutants
from development.parts_away import PARTS
from development.preparation import Wish, prepare
from development.turn_taking import one_at_a_time

USAGE = """\
usage: python3 build/dev.py run    [--no-system-packages] [--no-extras] [ARGS...]
       python3 build/dev.py test   [--no-system-packages] [--long] [--without=PART] [PYTEST-ARGS...]
       python3 build/dev.py test   [--no-system-packages] --coverage [PYTEST-ARGS...]
       python3 build/dev.py mutants [--no-system-packages] [PART...] [--sample N] [--seed N]
       python3 build/dev.py audit  [--no-system-packages]
       python3 build/dev.py bundle [--no-system-packages]
       python3 build/dev.py deb    [--no-system-packages]
       python3 build/dev.py appimage RUNTIME
       python3 build/dev.py extras [NAME...]

run     set up what is missing, then start desktop-assist ARGS
test    set up what is missing, then run every check; --long runs the whole sweeps; --without=PART
        the tests alone, on a computer that lacks the tray, keyring, notifications, audio or
        network; --coverage those of the core, and how much of each of its layers they go through
mutants put small mistakes into parts of the core and count those that its tests notice
audit   ask for known holes in the packages that are used; needs the network
bundle  build a folder that runs without Python, and let it test itself
deb     build the bundle, and from it a package for Debian and Ubuntu
appimage  put the bundle that was built behind the AppImage project's runtime, a file: one file
        that runs on any Linux
extras  fetch the heavy parts now, or only those named; otherwise the open window does it by itself

--no-system-packages   never install anything outside this folder
--no-extras            the window does not fetch the heavy parts (reading pictures, expense reports)
"""
COMMANDS = ("run", "test", "mutants", "audit", "bundle", "deb", "appimage", "extras")
# All that the program reads and does: a bundle cannot fetch anything later.
BUNDLED_EXTRAS = ("documents", "reports", "slack", "mcp", "search", "ocr", "voice")
NO_SYSTEM_PACKAGES = "--no-system-packages"
LONG = "--long"
COVERAGE = "--coverage"
WITHOUT = {f"--without={part}": part for part in PARTS}
NO_EXTRAS = "--no-extras"
OWN_WORDS = {
    "": (NO_SYSTEM_PACKAGES,),
    "run": (NO_SYSTEM_PACKAGES, NO_EXTRAS),
    "test": (NO_SYSTEM_PACKAGES, LONG, COVERAGE, *WITHOUT),
    "mutants": (NO_SYSTEM_PACKAGES,),
    "audit": (NO_SYSTEM_PACKAGES,),
    "bundle": (NO_SYSTEM_PACKAGES,),
    "deb": (NO_SYSTEM_PACKAGES,),
}


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for.

    Attributes:
        command: One of COMMANDS, or "help".
        arguments: Handed on as they are.
        may_install: Whether system packages may be installed.
        is_long: Whether the slow sweeps run too.
        may_fetch_extras: Whether the window may fetch the heavy parts.
        without: The part of the computer the tests run without.
        counts_coverage: Whether the tests of the core are run and measured, and nothing else.
    """

    command: str
    arguments: tuple[str, ...] = ()
    may_install: bool = True
    is_long: bool = False
    may_fetch_extras: bool = True
    without: str = ""
    counts_coverage: bool = False


def run(words: Sequence[str]) -> int:
    """Carry out a command line and give the exit status."""
    try:
        return _carry_out(parse(words), this_checkout())
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Running the same command again starts over safely.", file=sys.stderr)
        return 130


def parse(words: Sequence[str]) -> Order:
    """Read our own words up to the first that belongs to the program started.

    Raises:
        SetUpError: No command is named.
    """
    command, own = "", set()
    rest = list(words)
    while rest:
        if not command and rest[0] in COMMANDS:
            command = rest.pop(0)
        elif rest[0] in OWN_WORDS.get(command, ()):
            own.add(rest.pop(0))
        else:
            break
    if not command and rest and rest[0] in {"-h", "--help", "help"}:
        return Order("help")
    if not command:
        raise SetUpError(USAGE)
    return Order(
        command,
        tuple(rest),
        may_install=NO_SYSTEM_PACKAGES not in own,
        is_long=LONG in own,
        may_fetch_extras=NO_EXTRAS not in own,
        without=next((part for word, part in WITHOUT.items() if word in own), ""),
        counts_coverage=COVERAGE in own,
    )


def _carry_out(order: Order, checkout: Checkout) -> int:
    may_install = order.may_install
    match order.command:
        case "run":
            prepare(checkout, Wish(may_install))
            return _start(checkout, order)
        case "test" | "mutants" | "audit":
            return _check(checkout, order)
        case "bundle" | "deb" | "appimage":
            return _pack(checkout, order)
        case "extras":
            prepare(checkout, Wish(may_install))
            return 0 if _fetch_extras(checkout, order.arguments or None) else 1
        case _:
            print(USAGE, end="")
            return 0


def _check(checkout: Checkout, order: Order) -> int:
    if order.command == "mutants":
        prepare(checkout, Wish(order.may_install, for_development=True, for_mutants=True))
        _fetch_extras(checkout, Extras(checkout).names())
        return run_mutants(checkout, order.arguments)
    if order.command == "audit":
        prepare(checkout, Wish(order.may_install, for_audit=True))
        return run_audit(checkout)
    prepare(checkout, Wish(order.may_install, for_development=True, for_desktop_tests=True))
    # Where they cannot be fetched, the tests that need them are skipped with that reason.
    _fetch_extras(checkout, Extras(checkout).names())
    if order.counts_coverage:
        return run_coverage(checkout, order.arguments)
    return run_checks(checkout, order.arguments, is_long=order.is_long, without=order.without)


def _pack(checkout: Checkout, order: Order) -> int:
    if order.command == "appimage":
        build_app_image(checkout, order.arguments)
        return 0
    wish = Wish(order.may_install, for_development=True, for_desktop_tests=True, for_bundle=True)
    prepare(checkout, wish)
    # Where they cannot be fetched, the bundle says that they are missing.
    _fetch_extras(checkout, BUNDLED_EXTRAS)
    status = build_bundle(checkout) or run_bundle_tests(checkout)
    if not status and order.command == "deb":
        build_package(checkout)
    return status


def _fetch_extras(checkout: Checkout, wanted: Container[str] | None = None) -> bool:
    with one_at_a_time(checkout.lock.with_name("extras.lock")):
        return Extras(checkout).fetch(wanted)


def _start(checkout: Checkout, order: Order) -> int:
    if order.may_fetch_extras and Extras(checkout).missing():
        # The window calls it once it is open; commands in the terminal never do.
        os.environ[COMMAND_VARIABLE] = fetch_command(checkout)
    # -P: a file of the user's called random.py, say, must not be imported in place of Python's.
    line = [str(checkout.python), "-P", "-m", "desktop_assist", *order.arguments]
    if os.name == "posix":
        os.execv(line[0], line)  # noqa: S606 - no shell is wanted
    # Windows has no exec that keeps the console: the parent waits instead.
    return subprocess.call(line)
