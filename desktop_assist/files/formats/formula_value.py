"""Work out simple formulas of a row, so that the file holds their results before any program does.

Only what is certain is worked out: arithmetic, comparisons and a few functions over cells of the
same row. For everything else the answer is "not known", and the spreadsheet program calculates it
when it opens the file.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException
from types import MappingProxyType
from typing import TypeAlias

FormulaValue: TypeAlias = Decimal | str | bool | None
"""A result; None is an empty cell."""

CellValue: TypeAlias = Callable[[str], FormulaValue]
"""The value of a cell such as "D5"; raises UnknownValueError where it is not known."""

# Spreadsheet programs count in 15 digits; more are kept on the way there.
_ON_THE_WAY = Context(prec=28)
_SHOWN = Context(prec=15)
_DAY_ZERO = date(1899, 12, 30)
_LONGEST = 500
_DEEPEST = 40
_LARGEST = 300  # digits; what is larger is an error in a spreadsheet
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<text>"(?:[^"]|"")*")
    | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)
    | (?P<function>[A-Z][A-Z.]*)\(
    | (?P<truth>TRUE|FALSE)(?![\w.(])
    | (?P<cell>\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)(?![\w.(!:])
    | (?P<sign><>|<=|>=|[-+*/^&=<>(),%])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BINDING = MappingProxyType(
    {"=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4}
    | {"^": 5}
)


class UnknownValueError(Exception):
    """What a formula gives cannot be told for certain."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def formula_value(formula: str, value_of: CellValue) -> FormulaValue:
    """The result of a formula.

    Args:
        formula: As the file has it, without "=".
        value_of: Tells the values of cells.

    Raises:
        UnknownValueError: It cannot be told for certain.
    """
    if len(formula) > _LONGEST:
        raise UnknownValueError
    try:
        return _Reading(_tokens(formula), value_of).whole()
    except (DecimalException, ValueError, OverflowError) as error:  # such as a division by zero
        raise UnknownValueError from error


def shown_number(number: Decimal) -> str:
    """A number as the file holds it."""
    text = f"{_SHOWN.plus(number):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _tokens(formula: str) -> list[_Token]:
    found: list[_Token] = []
    place = 0
    while place < len(formula.rstrip()):
        match = _TOKEN.match(formula, place)
        if match is None or match.lastgroup is None:
            raise UnknownValueError
        found.append(_Token(match.lastgroup, match[match.lastgroup]))
        place = match.end()
    return [*found, _Token("end", "")]


class _Reading:
    """Reads one formula from left to right; a class for the place where it is."""

    def __init__(self, tokens: Sequence[_Token], value_of: CellValue) -> None:
        self._tokens = tokens
        self._value_of = value_of
        self._place = 0
        self._depth = 0

    def whole(self) -> FormulaValue:
        value = self._expression(0)
        if self._next.kind != "end":
            raise UnknownValueError
        return value

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _take(self) -> _Token:
        token = self._next
        self._place += 1
        return token

    def _takes(self, sign: str) -> bool:
        is_next = self._next == _Token("sign", sign)
        self._place += is_next
        return is_next

    def _expression(self, weakest: int) -> FormulaValue:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnknownValueError
        value = self._operand()
        while self._next.kind == "sign" and _BINDING.get(self._next.text, 0) > weakest:
            sign = self._take().text
            value = _joined(sign, value, self._expression(_BINDING[sign]))
        self._depth -= 1
        return value

    def _operand(self) -> FormulaValue:
        token = self._take()
        value: FormulaValue
        match token.kind, token.text:
            case "number", text:
                value = Decimal(text)
            case "text", text:
                value = text[1:-1].replace('""', '"')
            case "truth", text:
                value = text.upper() == "TRUE"
            case "cell", text if ":" not in text:
                value = self._value_of(text.replace("$", "").upper())
            case "function", name:
                value = _called(name.upper(), self._arguments())
            case "sign", "(":
                value = self._bracket()
            case "sign", ("-" | "+") as sign:
                number = _number(self._expression(_BINDING["^"]))
                value = -number if sign == "-" else number
            case _:
                raise UnknownValueError
        return _number(value) / 100 if self._takes("%") else value

    def _bracket(self) -> FormulaValue:
        value = self._expression(0)
        if not self._takes(")"):
            raise UnknownValueError
        return value

    def _arguments(self) -> list[FormulaValue]:
        values: list[FormulaValue] = []
        if self._takes(")"):
            return values
        while True:
            values += self._argument()
            if self._takes(")"):
                return values
            if not self._takes(","):
                raise UnknownValueError

    def _argument(self) -> list[FormulaValue]:
        """One value, or those of a range within a row."""
        if self._next.kind != "cell" or ":" not in self._next.text:
            return [self._expression(0)]
        first, last = self._take().text.replace("$", "").upper().split(":")
        letters = [corner.rstrip("0123456789") for corner in (first, last)]
        row = first.removeprefix(letters[0])
        if last.removeprefix(letters[1]) != row or max(map(len, letters)) > 1:
            raise UnknownValueError
        columns = range(ord(letters[0]), ord(letters[1]) + 1)
        # Functions pass over texts and truths in ranges, but not over those given one by one.
        found = [self._value_of(f"{chr(column)}{row}") for column in columns]
        return [one for one in found if isinstance(one, Decimal)]


def _number(value: FormulaValue) -> Decimal:
    match value:
        case None:
            return Decimal(0)
        case bool():
            return Decimal(int(value))
        case Decimal():
            return value
    raise UnknownValueError


def _text(value: FormulaValue) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return shown_number(value) if isinstance(value, Decimal) else value or ""


def _joined(sign: str, left: FormulaValue, right: FormulaValue) -> FormulaValue:
    if sign == "&":
        return _text(left) + _text(right)
    if sign in ("=", "<>", "<", ">", "<=", ">="):
        return _compared(sign, left, right)
    result = _ARITHMETIC[sign](_number(left), _number(right))
    if result.adjusted() > _LARGEST:
        raise UnknownValueError
    return result


def _compared(sign: str, left: FormulaValue, right: FormulaValue) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        if isinstance(left, (Decimal, bool)) or isinstance(right, (Decimal, bool)):
            raise UnknownValueError
        if sign not in ("=", "<>"):  # the order of texts depends on the language
            raise UnknownValueError
        return (_text(left).casefold() == _text(right).casefold()) == (sign == "=")
    first, second = _SHOWN.plus(_number(left)), _SHOWN.plus(_number(right))
    return {
        "=": first == second, "<>": first != second, "<": first < second,
        ">": first > second, "<=": first <= second, ">=": first >= second,
    }[sign]  # fmt: skip


def _called(name: str, values: list[FormulaValue]) -> FormulaValue:
    function = _FUNCTIONS.get(name)
    if function is None:
        raise UnknownValueError
    return function(values)


def _round(values: list[FormulaValue]) -> Decimal:
    number, places = values
    step = Decimal(1).scaleb(-int(_number(places)))
    return _SHOWN.plus(_number(number)).quantize(step, ROUND_HALF_UP, _ON_THE_WAY)


def _if(values: list[FormulaValue]) -> FormulaValue:
    condition, first, *rest = values
    if isinstance(condition, str):
        raise UnknownValueError
    if _number(condition):
        return Decimal(0) if first is None else first
    return rest[0] if rest else False


def _sum(values: list[FormulaValue]) -> Decimal:
    return sum(map(_number, values), Decimal(0))


def _day(value: FormulaValue) -> date:
    return _DAY_ZERO + timedelta(days=int(_number(value)))


_ARITHMETIC: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = MappingProxyType(
    {
        "+": _ON_THE_WAY.add,
        "-": _ON_THE_WAY.subtract,
        "*": _ON_THE_WAY.multiply,
        "/": _ON_THE_WAY.divide,
        "^": _ON_THE_WAY.power,
    }
)
_FUNCTIONS: Mapping[str, Callable[[list[FormulaValue]], FormulaValue]] = MappingProxyType(
    {
        "ROUND": _round,
        "IF": _if,
        "SUM": _sum,
        "ABS": lambda values: abs(_number(*values)),
        "MIN": lambda values: min(map(_number, values)),
        "MAX": lambda values: max(map(_number, values)),
        "AND": lambda values: all(map(_number, values)),
        "OR": lambda values: any(map(_number, values)),
        "NOT": lambda values: not _number(*values),
        "YEAR": lambda values: Decimal(_day(*values).year),
        "MONTH": lambda values: Decimal(_day(*values).month),
        "DAY": lambda values: Decimal(_day(*values).day),
    }
)
