"""Which words of code get which colour: comments, texts, numbers and keywords, in a few families.

A small one of our own: a highlighter for every language there is would add five megabytes to the
download and parse at each frame what only has to look like code.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from desktop_assist.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Colours

CodeRole: TypeAlias = Literal["comment", "text", "number", "keyword"]

_ROLES: tuple[CodeRole, ...] = ("comment", "text", "number", "keyword")
CODE_COLOURS: dict[Colours, dict[CodeRole, str]] = {
    LIGHT: dict(zip(_ROLES, ("#5f6875", "#0a6640", "#8a3b00", "#7a2aa8"), strict=True)),
    DARK: dict(zip(_ROLES, ("#9aa2ad", "#8fd6a8", "#f0b37e", "#d3a4f5"), strict=True)),
    STRONG_LIGHT: dict(zip(_ROLES, ("#333333", "#00502d", "#6b2c00", "#5b0f8a"), strict=True)),
    STRONG_DARK: dict(zip(_ROLES, ("#d6d6d6", "#a8f0c0", "#ffc78f", "#e4c2ff"), strict=True)),
}

_TEXTS = r"\"(?:\\.|[^\"\\\n])*\"?|'(?:\\.|[^'\\\n])*'?"
_NUMBER = r"\b\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b0[xX][\da-fA-F]+\b"


@dataclass(frozen=True, slots=True)
class _Family:
    comment: str
    text: str
    keywords: str
    ignores_case: bool = False


_SCRIPT = _Family(
    r"(?<![^\s;(])#[^\n]*",
    r"\"\"\".*?(?:\"\"\"|\Z)|'''.*?(?:'''|\Z)|" + _TEXTS,
    "and as assert async await break case catch class continue def del do done echo elif else end "
    "esac except export fi finally for foreach from function global if import in is lambda local "
    "match module nonlocal not or param pass raise require rescue return set switch then throw try "
    "unless until while with yield True False None true false null nil self",
)
_BRACED = _Family(
    r"//[^\n]*|/\*.*?(?:\*/|\Z)",
    r"`(?:\\.|[^`\\])*`?|" + _TEXTS,
    "abstract as async auto await bool boolean break case catch char class const constexpr "
    "continue default defer delete do double else enum export extends extern final finally "
    "float fn for func "
    "function go if impl implements import in int interface let long loop match mod mut namespace "
    "new null nullptr package private protected pub public range return self short sizeof static "
    "string struct super switch template this throw throws trait try type typedef typeof undefined "
    "union unsafe unsigned use using val var virtual void volatile when where while yield true "
    "false",
)
_QUERY = _Family(
    r"--[^\n]*|/\*.*?(?:\*/|\Z)",
    _TEXTS,
    "add all alter and any as asc between by case check constraint create cross current_date "
    "database default delete desc distinct drop else end exists false foreign from full group "
    "having if in index inner insert into is join key left like limit not null offset on or order "
    "outer over partition primary references returning right select set table then true union "
    "unique update using values view when where with",
    ignores_case=True,
)
_MARKUP = _Family(r"<!--.*?(?:-->|\Z)", _TEXTS, "", ignores_case=True)
_FAMILIES = {
    _SCRIPT: "python py python3 bash sh shell zsh console yaml yml toml ini ruby rb perl r make "
    "makefile dockerfile docker powershell ps1 elixir julia nix conf",
    _BRACED: "javascript js jsx typescript ts tsx java c h cpp c++ cxx csharp cs c# go golang rust "
    "rs swift kotlin kt scala php dart json jsonc json5 css scss groovy objc proto zig",
    _QUERY: "sql postgres postgresql mysql sqlite plsql tsql lua haskell hs",
    _MARKUP: "html xml svg xhtml vue",
}
_BY_LANGUAGE = {name: family for family, names in _FAMILIES.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class ColouredSpan:
    """Some characters of code that have a colour of their own."""

    start: int
    end: int
    role: CodeRole


def coloured_spans(code: str, language: str) -> list[ColouredSpan]:
    """What stands out in some code; nothing in a language that is not known."""
    family = _BY_LANGUAGE.get(language.casefold())
    if family is None:
        return []
    return [
        ColouredSpan(found.start(), found.end(), _role(found.lastgroup))
        for found in _pattern(family).finditer(code)
    ]


def _role(name: str | None) -> CodeRole:
    match name:
        case "comment" | "text" | "number":
            return name
        case _:
            return "keyword"


@lru_cache(maxsize=8)
def _pattern(family: _Family) -> re.Pattern[str]:
    words = "|".join(family.keywords.split())
    keyword = rf"\b(?:{words})\b" if words else r"</?[A-Za-z][\w:.-]*|/?>"
    flags = re.DOTALL | (re.IGNORECASE if family.ignores_case else 0)
    return re.compile(
        f"(?P<comment>{family.comment})|(?P<text>{family.text})|(?P<number>{_NUMBER})"
        f"|(?P<keyword>{keyword})",
        flags,
    )
