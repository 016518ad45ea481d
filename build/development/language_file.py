"""Keeps a language's catalogue in step with what the program says."""

import re
import string
from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop_assist.domain.translation import Catalogue
from desktop_assist.system.languages import read_catalogue
from development.said_texts import SaidText

_BLANK = re.compile(r"\{\w*\}")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"})
_FORMS = 2


def updated(path: Path, said: Iterable[SaidText]) -> str:
    """The file with an entry for each text: what is new without words, what is gone left out.

    Where only the name of something filled in is new, the words are kept under the new name.
    """
    old = path.read_text("utf-8")
    head = old.partition("\n\n")[0].rstrip()
    known = read_catalogue(path.stem, old)
    renamed = {_BLANK.sub("{}", text): (text, words) for text, words in known.texts.items()}
    entries = [_entry(one, known, renamed) for one in said]
    return "\n\n".join([head, *entries]) + "\n"


def untranslated(catalogue: Catalogue, said: Iterable[SaidText]) -> list[str]:
    """The texts that are not there in the language."""
    there = {**catalogue.texts, **catalogue.counted}
    return [one.text for one in said if one.text not in there]


def names_in(text: str) -> set[str]:
    """The names of what is filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _entry(said: SaidText, known: Catalogue, renamed: Mapping[str, tuple[str, str]]) -> str:
    lines = [f"#: {said.place}", f"msgid {_quoted(said.text)}"]
    if said.many:
        words = known.counted.get(said.text, ("",) * _FORMS)
        lines.append(f"msgid_plural {_quoted(said.many)}")
        lines += [f"msgstr[{number}] {_quoted(one)}" for number, one in enumerate(words)]
    else:
        lines.append(f"msgstr {_quoted(_kept(said.text, known, renamed))}")
    return "\n".join(lines)


def _kept(text: str, known: Catalogue, renamed: Mapping[str, tuple[str, str]]) -> str:
    if text in known.texts:
        return known.texts[text]
    old, words = renamed.get(_BLANK.sub("{}", text), ("", ""))
    for before, now in zip(_BLANK.findall(old), _BLANK.findall(text), strict=False):
        words = words.replace(before, now)
    return words


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
