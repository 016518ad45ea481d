"""Finds what the program says to people in its source: what a catalogue has to hold."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ONE, _COUNTED = {"tr", "marked"}, "tr_count"


@dataclass(frozen=True, slots=True)
class SaidText:
    """One text.

    Attributes:
        text: In English.
        many: In English, for several; empty where nothing is counted.
        place: The file, from the package on.
    """

    text: str
    many: str
    place: str


def said_texts(package: Path) -> list[SaidText]:
    """Every text, once, where it is said first."""
    found: dict[str, SaidText] = {}
    for file in sorted(package.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if not any(f"{name}(" in source for name in (*_ONE, _COUNTED)):
            continue
        for said in _said_in(ast.parse(source), file.relative_to(package).as_posix()):
            found.setdefault(said.text, said)
    return list(found.values())


def _said_in(tree: ast.AST, place: str) -> Iterator[SaidText]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [text for text in map(_written_out, node.args) if text is not None]
            if node.func.id in _ONE and texts:
                yield SaidText(texts[0], "", place)
            elif node.func.id == _COUNTED and len(texts) > 1:
                yield SaidText(texts[0], texts[1], place)


def _written_out(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str() as text):
            return text
    return None
