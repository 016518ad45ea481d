"""Finds what the core tells people, in English: in errors, cards, notices, checks and changes.

Where a sentence is made of alternatives, each of them is one; what is filled in has a name.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from development.said_texts import SaidText

_SAY_OTHERWISE = {"ui", "cli", "providers"}
_OF_THE_CORE_TOO = {"cli/commands/doctor.py", "cli/commands/doctor_desktop.py"}
_TELLING = {
    "Card", "CardAction", "CardField", "CardQuote", "CardSide", "CardTable", "CardTask", "Cause",
    "HealthCheck", "LookedUp", "Notice", "failed_result", "cause", "failed_with_card",
}  # fmt: skip
_TELLS = re.compile(rf"\b(?:\w+Error|{'|'.join(_TELLING)})\(")
# Where functions put together what a card or a line says; elsewhere they speak to models.
_WORDING = re.compile(
    r"domain/short_card\.py|calendars/(?:meeting_card|repeat_words|wording|invitations/invitation_(?:card|state))\.py"
    r"|expenses/report/(?:report_title|sums)\.py|expenses/questions/converted_total\.py"
    r"|connectors/calendar_server/(?:conflict_card|event_difference)\.py"
    r"|connectors/(?:subscription|slack/(?:progress|slack_import|thread_card|thread_words))\.py"
    r"|documents/index_state\.py|expenses/(?:outbox/waiting_card|questions/answer_words)\.py"
    r"|expenses/policy/(?:cap_check|check|day_check|message|per_diem_check|plain_check)\.py"
    r"|tools/(?:cancel_meeting|check_policy|find_free_time|generate_expense_report)\.py"
    r"|tools/calculation/conversion_words\.py"
    r"|tools/(?:list_expense_reports|summarize_expenses)\.py"
    r"|tools/(?:list_expenses|list_meetings|look_up_table)\.py|system/keyring_store\.py"
    r"|usage/(?:budget_state|rate_limit)\.py"
)
_FOR_PROGRAMMERS = {"FrozenInstanceError", "KeyError", "RuntimeError", "TypeError", "ValueError"}
_FOR_PROGRAMS = {
    "arguments",
    "call_id",
    "code",
    "kind",
    "name",
    "origin",
    "reason",
    "tool",
    "topic",
}
_WORDS = re.compile(r"^(?!(?:SELECT|PRAGMA) ).*[^\W\d_]{2}", re.DOTALL)

Constants = Mapping[str, ast.expr]


def told_texts(package: Path) -> list[SaidText]:
    """Every sentence, once, where it is told first."""
    found: dict[str, SaidText] = {}
    for file in sorted(package.rglob("*.py")):
        place = file.relative_to(package).as_posix()
        if place in _OF_THE_CORE_TOO or place.split("/")[0] not in _SAY_OTHERWISE:
            source = file.read_text(encoding="utf-8")
            is_wording = _WORDING.fullmatch(place) is not None
            tree = ast.parse(source) if is_wording or _TELLS.search(source) else ast.Module([], [])
            returned = _returned_in(tree) if is_wording else ()
            for text in (*_told_in(tree), *returned, *_labels_in(tree)):
                found.setdefault(text, SaidText(text, "", place))
    return list(found.values())


def _told_in(tree: ast.Module) -> Iterator[str]:
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _tells(_name(node.func)):
            words = [one.value for one in node.keywords if one.arg not in _FOR_PROGRAMS]
            for argument in (*node.args, *words):
                yield from filter(_is_told, _texts(argument, constants))


def _labels_in(tree: ast.Module) -> Iterator[str]:
    """Those of `CardField(label, value) for label, value in shown`: first in each row of it."""
    rows = [
        (name, row.elts[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple)
        for name in map(_name, node.targets)
        for row in node.value.elts
        if isinstance(row, ast.Tuple) and row.elts
    ]
    for node in ast.walk(tree):
        match node:
            case ast.GeneratorExp(
                elt=ast.Call(func=told, args=[ast.Name(id=label), *_]),
                generators=[
                    ast.comprehension(
                        target=ast.Tuple(elts=[ast.Name(id=first), *_]), iter=ast.Name(id=shown)
                    )
                ],
            ) if label == first and _tells(_name(told)):
                for name, text in rows:
                    yield from _texts(text, {}) if name == shown else ()


def _returned_in(tree: ast.Module) -> Iterator[str]:
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Return | ast.Assign | ast.AnnAssign) and node.value is not None:
            yield from filter(_is_told, _texts(node.value, constants))


def _tells(name: str) -> bool:
    return name in _TELLING or (name.endswith("Error") and name not in _FOR_PROGRAMMERS)


def _is_told(text: str) -> bool:
    return bool(_WORDS.search(text)) and (" " in text or text[:1].isupper())


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def _texts(node: ast.expr, constants: Constants) -> list[str]:
    """What an expression may come to, as far as it is written out."""
    match node:
        case ast.Constant(value=str() as text):
            return [text]
        case ast.JoinedStr():
            return _joined(node)
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)) if name in constants:
            return _texts(constants[name], {})
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="format")):
            return _texts(constants[name], {}) if name in constants else []
    return [text for part in _parts(node) for text in _texts(part, constants)]


def _parts(node: ast.expr) -> list[ast.expr]:  # noqa: PLR0911 - a case each
    match node:
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BoolOp(values=parts) | ast.Dict(values=parts):
            return parts
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return parts
        case ast.Starred(value=part) | ast.GeneratorExp(elt=part) | ast.ListComp(elt=part):
            return [part]
        case ast.Call(func=ast.Name(id="tuple" | "list"), args=parts):
            return parts
        case ast.Call(func=ast.Attribute(value=ast.Dict(values=known), attr="get"), args=parts):
            return [*known, *parts[1:]]
    return []


def _joined(node: ast.JoinedStr) -> list[str]:
    names: list[str] = []
    choices = [_choices(value, names) for value in node.values]
    return ["".join(chosen) for chosen in product(*choices)]


def _choices(value: ast.expr, names: list[str]) -> list[str]:
    match value:
        case ast.Constant(value=text):
            return [str(text).replace("{", "{{").replace("}", "}}")]
        case ast.FormattedValue(
            value=ast.IfExp(body=ast.Constant(value=one), orelse=ast.Constant(value=other))
        ):
            return [str(one), str(other)]
        case ast.FormattedValue(value=filled_in):
            name = _name(filled_in) or "words"
            known = [one for one in names if one.rstrip("23456789") == name]
            names.append(f"{name}{len(known) + 1}" if known else name)
            return [f"{{{names[-1]}}}"]
    return [""]


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_").lower() if name.isupper() else name.strip("_")
        case ast.Call(func=ast.Name(id="len")):
            return "count"
        case ast.Call(func=ast.Name(), args=[first, *_]):
            return _name(first)
        case ast.Call(func=inner) | ast.Subscript(value=inner) | ast.Await(value=inner):
            return _name(inner)
    return ""
