"""Check what an expense must have, and what it must not be."""

import re
from collections.abc import Iterator, Sequence

from desktop_assist.expenses.category_words import is_category, plain
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.condition import text_in
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.message import finding_of
from desktop_assist.expenses.policy.rule import Forbid, Require, Rule, RuleField
from desktop_assist.expenses.wording import amount_words

_NO_RECEIPT = "{merchant} on {date} ({value}) has no receipt."
_MISSING = "{merchant} on {date} ({value}) has no {fields}."
_WITH_WORD = '{merchant} on {date} ({value}) mentions "{words}", which is not paid for.'
_NOT_PAID = "{merchant} on {date} ({value}) is not paid for."
_WITHOUT_RECEIPT = ("Mileage", "Per diem")
_FIELD_WORDS: dict[RuleField, str] = {"payment": "way of payment", "tax": "tax amount"}


def check_require(rule: Rule, require: Require, expenses: Sequence[Expense]) -> Iterator[Finding]:
    """Expenses in which a field is empty. Of a drive or a flat rate there is no receipt."""
    for one in expenses:
        missing = [name for name in require.fields if not _is_filled(one, name)]
        if "receipt" in missing and _has_none(one):
            missing.remove("receipt")
        if missing:
            words = " and no ".join(_FIELD_WORDS.get(name, name) for name in missing)
            usual = _NO_RECEIPT if missing == ["receipt"] else _MISSING
            yield finding_of(rule, [one], usual, {"fields": words, "value": _amount(one)})


def check_forbid(rule: Rule, forbid: Forbid, expenses: Sequence[Expense]) -> Iterator[Finding]:
    """Expenses that are not paid for, or that mention a word."""
    for one in expenses:
        if not forbid.words:
            yield finding_of(rule, [one], _NOT_PAID, {"value": _amount(one)})
        elif word := _mentioned(forbid.words, one):
            yield finding_of(rule, [one], _WITH_WORD, {"words": word, "value": _amount(one)})


def _is_filled(expense: Expense, name: RuleField) -> bool:
    match name:
        case "tax":
            return expense.tax is not None
        case "amount" | "date":  # an expense without them is none
            return True
        case "category":  # one that was only guessed does not count
            return bool(expense.category.strip())
        case _:
            return bool(text_in(expense, name).strip())


def _has_none(expense: Expense) -> bool:
    """Whether it is paid without a receipt by its nature."""
    return any(is_category(expense.category, one, {}) for one in _WITHOUT_RECEIPT)


def _mentioned(words: Sequence[str], expense: Expense) -> str:
    """The word that occurs, alone or, where the rule writes "wine*", at the start of another."""
    text = plain(f"{expense.merchant} | {expense.category} | {expense.description}")
    return next((word.strip("*") for word in words if _is_in(plain(word), text)), "")


def _is_in(word: str, text: str) -> bool:
    start = "" if word.startswith("*") else r"(?<!\w)"
    end = "" if word.endswith("*") else r"(?:s|es|e|n|en)?(?!\w)"
    bare = word.strip("*")
    return bool(bare) and re.search(f"{start}{re.escape(bare)}{end}", text) is not None


def _amount(expense: Expense) -> str:
    return amount_words(expense.amount, expense.currency)
