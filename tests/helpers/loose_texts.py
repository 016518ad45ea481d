"""Finds words for people that stand in the source without going through a language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.helpers.source_tree import parsed

# Two words, or one that begins as a sentence does or has a space beside it.
WORDS = re.compile(
    r"[^\W\d_]{2}.*\s\S*[^\W\d_]{2}|^[&(“„]?[A-Z][a-z&]+[.…?!:]?$|[^\W\d_]{3}[:,]?\s+$|^\s+\(?[^\W\d_]{3}",
    re.DOTALL,
)
FOR_PROGRAMS_TOO = re.compile(r"^\w+\[.*\]$|^<|\{ |\{\n|^Q[A-Z]")
SAID_BY = {"tr", "tr_count", "marked"}
# What they are given is for programs: names of things, of keys, of tasks (in a log), of styles.
FOR_PROGRAMS = {
    "QKeySequence", "QColor", "QRegularExpression", "setObjectName", "setProperty", "compile",
    "split", "connect", "getattr", "cast", "TypeVar", "import_module",
}  # fmt: skip


def loose_texts(file: Path) -> list[tuple[int, str]]:
    """Line and text of everything that looks like words for people and is not translated."""
    return sorted({(node.lineno, text) for node, text in _found(parsed(file))})


def _found(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(tree, ast.JoinedStr):
        text = "".join(one.value for one in tree.values if isinstance(one, ast.Constant))
        inner = [one.value for one in tree.values if isinstance(one, ast.FormattedValue)]
        if _is_for_people(text):
            yield tree, text
    elif isinstance(tree, ast.Constant):
        inner = []
        if isinstance(tree.value, str) and _is_for_people(tree.value):
            yield tree, tree.value
    else:
        inner = list(_inner(tree))
    for node in inner:
        yield from _found(node)


def _is_for_people(text: str) -> bool:
    is_of_codes = text == text.upper()
    return WORDS.search(text) is not None and not (is_of_codes or FOR_PROGRAMS_TOO.search(text))


def _inner(tree: ast.AST) -> Iterator[ast.AST]:
    """What may be said of a node's parts: no documentation, no types, nothing for programs."""
    match tree:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            yield tree.func if name != "split" else ast.Pass()
            yield from () if name in SAID_BY | FOR_PROGRAMS else tree.args[: _said_first(name)]
            yield from (word.value for word in tree.keywords)
        case ast.Expr(value=ast.Constant()) | ast.Subscript(value=ast.Name(id="Literal")):
            pass
        case ast.AnnAssign():
            yield from filter(None, [tree.value])
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from (*tree.args.defaults, *filter(None, tree.args.kw_defaults), *tree.body)
        case _:
            yield from ast.iter_child_nodes(tree)


def _said_first(name: str) -> int | None:
    """Where work is started, the second word names it in a log."""
    return 1 if name in {"start", "_start", "start_task"} else None
