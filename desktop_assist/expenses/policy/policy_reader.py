"""Read a policy file (TOML): a rule that is not understood is an error, never left out."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.policy.claim import DistanceUnit
from desktop_assist.expenses.policy.condition_reader import read_currency
from desktop_assist.expenses.policy.passage import read_passage
from desktop_assist.expenses.policy.policy_table import PolicyTable, PolicyText
from desktop_assist.expenses.policy.rule import ExpensePolicy, MileageRate, Rule
from desktop_assist.expenses.policy.rule_reader import read_rule

_UNITS: tuple[DistanceUnit, ...] = ("km", "mi")
_MOST_RULES = 500
_RULE, _MILEAGE, _HEAD, _CATEGORIES = "rule", "mileage", "policy", "categories"


def read_policy(text: str, name: str, home_currency: str) -> ExpensePolicy:
    """A policy.

    Args:
        text: The file's.
        name: The file's, for messages.
        home_currency: Of amounts where the file names no currency at all.

    Raises:
        UnreadableFileError: Something in it is not understood; the message names the line.
    """
    try:
        # As Decimal a limit of 0.1 is exactly that.
        values = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise UnreadableFileError(
            f"{name} is no valid policy file: {error}.", "Correct it there, or fill in the form."
        ) from error
    return _Reader(PolicyText(name, text), values).policy(home_currency)


class _Reader:
    """Reads the tables of one file."""

    def __init__(self, file: PolicyText, values: Mapping[str, object]) -> None:
        self._file = file
        self._whole = PolicyTable(file.section(""), values, "the file")

    def policy(self, home_currency: str) -> ExpensePolicy:
        given = self._whole.table(_HEAD).values
        head = PolicyTable(self._file.section(_HEAD), given, "[policy]")
        currency = read_currency(head, "currency", home_currency)
        since = head.day("effective_from")
        policy = ExpensePolicy(
            id=head.text("id", ""),
            currency=currency,
            rules=tuple(self._rules(currency, since)),
            mileage=tuple(self._mileage(currency, since)),
            categories=self._categories(),
            holidays=frozenset(head.day_list("holidays")),
            home=head.text("home", ""),
        )
        head.finish()
        self._whole.finish()
        return policy

    def _rules(self, currency: str, since: date | None) -> Iterable[Rule]:
        seen: dict[tuple[str, date | None], int] = {}
        for number, table in enumerate(self._tables(_RULE)):
            rule = read_rule(table, currency, since)
            version = (rule.id, rule.effective_from)
            if version in seen:
                raise table.wrong(
                    f'there are two rules "{rule.id}" that hold from the same day on', "id"
                )
            seen[version] = number
            yield rule

    def _mileage(self, currency: str, since: date | None) -> Iterable[MileageRate]:
        for table in self._tables(_MILEAGE):
            rate = MileageRate(
                rate=table.number("rate"),
                unit=table.choice("unit", _UNITS, "km"),
                currency=read_currency(table, "currency", currency),
                effective_from=table.day("effective_from") or since,
                citation=read_passage(table.text("cite", ""), table.text("quote", "")),
            )
            table.finish()
            yield rate

    def _categories(self) -> dict[str, tuple[str, ...]]:
        given = self._whole.table(_CATEGORIES).values
        table = PolicyTable(self._file.section(_CATEGORIES), given, "[categories]")
        return {name: table.texts(name) for name in table}

    def _tables(self, key: str) -> Iterable[PolicyTable]:
        values = self._whole.value(key, [])
        if not isinstance(values, list) or not all(isinstance(one, Mapping) for one in values):
            raise self._whole.wrong(f'"{key}" is written as [[{key}]], once for each', key)
        if len(values) > _MOST_RULES:
            raise self._whole.wrong(f"there are more than {_MOST_RULES} [[{key}]]", key)
        for number, one in enumerate(values):
            yield PolicyTable(self._file.section(key, number), one, f"[[{key}]] {number + 1}")
