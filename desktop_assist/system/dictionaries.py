"""The spelling dictionaries of this computer, read with the system's own Hunspell.

By ctypes, for the library is there wherever an office program or a browser checks spelling with it;
where it is not, nothing is marked.
"""

import ctypes
import ctypes.util
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from desktop_assist.domain.spelling import Spelling

_NAMES = ("hunspell-1.7", "hunspell-1.6", "hunspell")
_MOST_SUGGESTIONS = 5
_KNOWN_WORDS = 10_000


def open_dictionaries(
    languages: Iterable[str], folders: Iterable[Path] | None = None
) -> Spelling | None:
    """What these languages have dictionaries for; None where the first has none; blocking.

    Args:
        languages: Of two letters; the first is that of the program.
        folders: Where to look; None is where systems keep them.
    """
    library = _library()
    if library is None:
        return None
    places = tuple(_usual_folders() if folders is None else folders)
    wanted = tuple(dict.fromkeys(languages))
    found = [_dictionary_of(language, places) for language in wanted]
    if not found or found[0] is None:
        return None
    return HunspellDictionaries(library, [file for file in found if file is not None])


class HunspellDictionaries:
    """A word is right when one of them has it."""

    # Any: ctypes knows a library's functions by name only.
    def __init__(self, library: Any, files: Iterable[Path]) -> None:  # noqa: ANN401
        self._library = library
        self._opened = [
            (handle, _encoding(library, handle)) for handle in map(self._open, files) if handle
        ]
        self.is_right = lru_cache(maxsize=_KNOWN_WORDS)(self._is_right)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        found: dict[str, None] = {}
        for handle, encoding in self._opened:
            words = ctypes.POINTER(ctypes.c_char_p)()
            count = self._library.Hunspell_suggest(
                handle, ctypes.byref(words), word.encode(encoding, "replace")
            )
            found |= dict.fromkeys(words[n].decode(encoding, "replace") for n in range(count))
            self._library.Hunspell_free_list(handle, ctypes.byref(words), count)
        return tuple(found)[:_MOST_SUGGESTIONS]

    def _open(self, file: Path) -> int | None:
        affixes = os.fsencode(file.with_suffix(".aff"))
        handle: int | None = self._library.Hunspell_create(affixes, os.fsencode(file))
        return handle

    def _is_right(self, word: str) -> bool:
        return any(
            self._library.Hunspell_spell(handle, word.encode(encoding, "replace"))
            for handle, encoding in self._opened
        )


def _encoding(library: Any, handle: int) -> str:  # noqa: ANN401 - see above
    name = library.Hunspell_get_dic_encoding(handle) or b"UTF-8"
    encoding = name.decode("ascii", "replace")
    try:
        "".encode(encoding)
    except LookupError:
        return "utf-8"
    return str(encoding)


def _library() -> Any:  # noqa: ANN401 - see above
    for name in _NAMES:
        place = ctypes.util.find_library(name)
        if place is not None:
            return _declared(ctypes.CDLL(place))
    return None


def _declared(library: Any) -> Any:  # noqa: ANN401 - see above
    text, handle = ctypes.c_char_p, ctypes.c_void_p
    texts = ctypes.POINTER(ctypes.POINTER(text))
    library.Hunspell_create.restype, library.Hunspell_create.argtypes = handle, [text, text]
    library.Hunspell_spell.argtypes = [handle, text]
    library.Hunspell_suggest.argtypes = [handle, texts, text]
    library.Hunspell_free_list.argtypes = [handle, texts, ctypes.c_int]
    library.Hunspell_get_dic_encoding.restype = text
    library.Hunspell_get_dic_encoding.argtypes = [handle]
    return library


def _usual_folders() -> Iterable[Path]:
    data = os.environ.get("XDG_DATA_HOME", "")
    yield Path(data) / "hunspell" if data else Path.home() / ".local" / "share" / "hunspell"
    yield Path.home() / "Library" / "Spelling"
    for folder in ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"):
        yield Path(folder)


def _dictionary_of(language: str, folders: Iterable[Path]) -> Path | None:
    """The dictionary of a language: its own country's, where it has one, else the first."""
    own = f"{language}_{language.upper()}"
    for folder in folders:
        files = sorted(folder.glob(f"{language}*.dic"))
        usable = [file for file in files if file.with_suffix(".aff").is_file()]
        preferred = [file for file in usable if file.stem in (own, f"{language}_US", language)]
        if usable:
            return (preferred or usable)[0]
    return None
