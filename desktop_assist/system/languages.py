"""The languages that the program speaks: which one the person wants, and its catalogue.

A catalogue is a file of gettext's own kind (.po), as every program for translators writes it. It is
read as it is, in a few milliseconds: a compiled one (.mo) would save one of them, and everybody who
changes a text would change a binary file.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from desktop_assist.domain.translation import ENGLISH, Catalogue
from desktop_assist.system.resources import resource_path

SYSTEM = "system"
_FOLDER = "languages"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
# Compiled when a catalogue is read: English has none, and the first paint would wait for it.
# One text a line, once folded lines are joined: regular expressions read it ten times faster.
_TEXT = r'(?m)^msgid "(.*)"\nmsgstr "(.*)"$'
_COUNTED = r'(?m)^msgid "(.*)"\nmsgid_plural "(.*)"\n((?:msgstr\[\d\] ".*"\n?)+)'
_SAID = r'(?m)^msgstr\[\d\] "(.*)"$'
_ESCAPE = r"\\(.)"
_PLURAL_RULE = r"plural=([^;\n]+)"
_AFTER_LANGUAGE = ":_.@-"


def catalogue_of(wanted: str, environ: Mapping[str, str] = os.environ) -> Catalogue:
    """The catalogue of a language, or of the system's; English where there is none.

    Args:
        wanted: Its two letters, or "system".
        environ: Where a system may name its language.
    """
    language = system_language(environ) if wanted == SYSTEM else wanted
    path = resource_path(f"{_FOLDER}/{language}.po")
    if language == ENGLISH.language or not (language.isalpha() and path.is_file()):
        return ENGLISH
    told = partial(_told, path.parent / "core" / path.name)
    return read_catalogue(language, path.read_text("utf-8"), told)


def _told(path: Path) -> Mapping[str, str]:
    return read_catalogue(path.stem, path.read_text("utf-8")).texts if path.is_file() else {}


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    """The two letters of the language that the computer speaks."""
    named = next(filter(None, map(environ.get, _VARIABLES)), "") or _language_of_desktop()
    for mark in _AFTER_LANGUAGE:
        named = named.partition(mark)[0]
    return named.lower()


def read_catalogue(
    language: str, text: str, told: Callable[[], Mapping[str, str]] = dict
) -> Catalogue:
    """What can be said with a file; what is not translated yet is left to English.

    Args:
        language: Its two letters.
        text: The file's.
        told: Reads the sentences of the core, when one is shown.
    """
    unfolded = text.replace('"\n"', "")
    texts = {_unquoted(one): _unquoted(said) for one, said in re.findall(_TEXT, unfolded) if said}
    counted = {
        _unquoted(found[1]): tuple(map(_unquoted, re.findall(_SAID, found[3])))
        for found in re.finditer(_COUNTED, unfolded)
    }
    head = texts.pop("", "")
    whole = {one: said for one, said in counted.items() if all(said)}
    return Catalogue(language, texts, whole, _plural_of(head), told)


def _unquoted(text: str) -> str:
    return re.sub(_ESCAPE, _unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    return {"n": "\n", "t": "\t"}.get(found[1], found[1])


def _plural_of(head: str) -> Callable[[int], int]:
    found = re.search(_PLURAL_RULE, head)
    rule = found[1].strip() if found else ""
    if rule.strip("()") in {"", "n != 1"}:
        return ENGLISH.plural_of
    import gettext  # knows how such a rule is read; the usual one needs nobody's help

    plural: Callable[[int], int] = gettext.c2py(rule)
    return plural


def _language_of_desktop() -> str:
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    if sys.platform == "darwin":
        import subprocess

        asked = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
        try:
            told = subprocess.run(asked, capture_output=True, text=True, timeout=2, check=False)  # noqa: S603 - a fixed command
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return told.stdout
    return ""
