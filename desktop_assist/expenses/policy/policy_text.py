"""Write rules of the form into a policy file, and leave everything else in it as it is."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.currency import find_currency
from desktop_assist.expenses.given_values import given_money
from desktop_assist.expenses.policy.passage import passage_line
from desktop_assist.expenses.policy.policy_form import LABELS, FilledLine, FormLine
from desktop_assist.expenses.policy.policy_table import PolicyText, Stretch

_IDS: Mapping[FormLine, str] = {
    "meals_per_day": "meals-day",
    "hotel_per_night": "hotel-night",
    "receipt_above": "receipt",
    "mileage_rate": "",
    "deadline_days": "deadline",
    "forbidden_words": "forbidden-words",
}
_FROM = re.compile(r"^\s*(?:from|ab)\s+", re.IGNORECASE)
_RATE = re.compile(
    r"^\s*(?P<before>[^\d\s]{1,3}\s?)?(?P<number>\d{1,4}(?:[.,]\d{1,4})?)\s*(?P<currency>[^\W\d]{3}|[€$£])?"
    r"\s*(?:a|an|per|je|pro|/)?\s*(?P<unit>km|kilomet(?:er|re)s?|mi|miles?|meilen?)?\s*$",
    re.IGNORECASE,
)
_LONGEST_DEADLINE = 3_650
_MOST_WORDS = 100


def rule_id(line: FormLine) -> str:
    """The name under which the form writes a rule; empty for the rate of a way."""
    return _IDS[line]


@dataclass(frozen=True, slots=True)
class FormChange:
    """A line of the form that is to become another.

    Attributes:
        line: Which.
        text: As it was filled in; empty takes the rule out.
        before: What stands there now, if anything.
        citation: Where the company's document says it, when it was taken from there.
    """

    line: FormLine
    text: str
    before: FilledLine | None
    citation: Citation | None = None


def changed_policy(
    text: str, name: str, changes: Sequence[FormChange], conventions: SheetConventions
) -> str:
    """The file's text with the changes in it: other rules, comments and their order stay.

    Raises:
        ToolInputError: A line cannot be understood.
    """
    blocks = [_block(change, conventions) for change in changes if change.text.strip()]
    file = PolicyText(name, text)
    lines = text.splitlines()
    for start, end in sorted(_stretches(file, lines, changes), reverse=True):
        del lines[start:end]
    body = "\n".join(lines).rstrip("\n")
    whole = "\n\n".join(filter(None, (body, *blocks)))
    return f"{whole}\n" if whole else ""


def _stretches(
    file: PolicyText, lines: Sequence[str], changes: Sequence[FormChange]
) -> list[tuple[int, int]]:
    found = []
    for change in changes:
        if change.before is None:
            continue
        key = "mileage" if change.before.is_mileage else "rule"
        stretch = file.section(key, change.before.number)
        if not lines or not re.match(rf"\s*\[\[\s*{key}\s*\]\]", lines[stretch.start]):
            raise ToolInputError(
                f"The rules in {file.name} are written in a way that the form cannot change.",
                "Change them in the file itself.",
            )
        found.append((stretch.start, _end_of(stretch, lines)))
    return found


def _end_of(stretch: Stretch, lines: Sequence[str]) -> int:
    """After the last line of a rule: comments before the next one belong to that."""
    end = stretch.end
    while end > stretch.start + 1 and (
        not lines[end - 1].strip() or lines[end - 1].lstrip()[:1] == "#"
    ):
        end -= 1
    return end


def _block(change: FormChange, conventions: SheetConventions) -> str:
    """One rule as it stands in the file."""
    line, text, passage = change.line, change.text.strip(), cited(change.citation)
    if line == "mileage_rate":
        return "\n".join(("[[mileage]]", *_mileage(text, conventions), *passage))
    head = ("[[rule]]", f"id = {quoted(_IDS[line])}")
    return "\n".join((*head, *_body(line, text, conventions), 'severity = "warn"', *passage))


def _body(line: FormLine, text: str, conventions: SheetConventions) -> list[str]:
    match line:
        case "meals_per_day":
            return _cap("Meals", "day", _limit(line, text, conventions))
        case "hotel_per_night":
            return _cap("Hotel", "night", _limit(line, text, conventions))
        case "receipt_above":
            return _receipt(text, conventions)
        case "deadline_days":
            days = f"most_days = {_days(text)}"
            return ['kind = "window"', 'from = "date"', 'to = "submitted"', days]
        case _:
            return ['kind = "forbid"', f"words = [{', '.join(map(quoted, _words(text)))}]"]


def _cap(category: str, per: str, limit: str) -> list[str]:
    when = f"when = {{ category = {quoted(category)} }}"
    return ['kind = "cap"', when, f"per = {quoted(per)}", f"limit = {{ {limit} }}"]


def _receipt(text: str, conventions: SheetConventions) -> list[str]:
    comparison = "ge" if _FROM.match(text) else "gt"
    amount = _limit("receipt_above", _FROM.sub("", text), conventions)
    when = f"when = {{ amount = {{ {amount.replace('amount', comparison, 1)} }} }}"
    return ['kind = "require"', 'fields = ["receipt"]', when]


def _limit(line: FormLine, text: str, conventions: SheetConventions) -> str:
    money = given_money(f"amount of “{LABELS[line]}”", text, conventions)
    if money.amount < 0:
        raise ToolInputError(f"“{LABELS[line]}” cannot be less than nothing.")
    currency = money.currency or conventions.home_currency
    return f'amount = "{money.amount}", currency = "{currency}"'


def _mileage(text: str, conventions: SheetConventions) -> list[str]:
    found = _RATE.match(text)
    if found is None:
        raise ToolInputError(
            f'"{text}" is not a rate for a way.', 'Write it as "0.30 EUR a km" or "0.725 USD a mi".'
        )
    named = f"{found['before'] or ''} {found['currency'] or ''}".strip()
    currency = find_currency(named, conventions.home_currency) if named else ""
    unit = "mi" if (found["unit"] or "km").lower().startswith("m") else "km"
    rate = Decimal(found["number"].replace(",", "."))
    currency = currency or conventions.home_currency
    return [f'rate = "{rate}"', f'unit = "{unit}"', f'currency = "{currency}"']


def _days(text: str) -> int:
    found = re.fullmatch(r"(\d{1,4})(?:\s*(?:days?|tage?n?))?", text.strip(), re.IGNORECASE)
    if found is None or not 0 < int(found[1]) <= _LONGEST_DEADLINE:
        raise ToolInputError(f'"{text}" is not a number of days.', "Write it as 60.")
    return int(found[1])


def _words(text: str) -> list[str]:
    words = [one.strip() for one in re.split(r"[,;\n]", text) if one.strip(" *")]
    if not words or len(words) > _MOST_WORDS:
        raise ToolInputError("The words that are not paid for are written as: alcohol, minibar.")
    return words


def cited(citation: Citation | None) -> list[str]:
    """Where the company's document says a rule, as lines of the file."""
    if citation is None:
        return []
    quote = [f"quote = {quoted(citation.quote)}"] if citation.quote else []
    return [f"cite = {quoted(passage_line(citation))}", *quote]


def quoted(text: str) -> str:
    """As TOML writes a text; JSON escapes the same way, but for one character."""
    clean = "".join(one for one in text if unicodedata.category(one) not in ("Cc", "Cs"))
    return json.dumps(clean, ensure_ascii=False)
