"""In which currencies it is asked what was spent: the sum in one, or only what was paid in it."""

import re
from dataclasses import dataclass

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.expenses.currency import currencies_called
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD
from desktop_assist.providers.embedded.slots.remainder import CUT, cut
from desktop_assist.providers.embedded.word_list import one_of

_MONEY = rf"(?:(?:us|swiss|british|schweizer)\s+)?(?:{CURRENCY_WORD})\b"
_AND = r"(?:\s*,\s*(?:and\s+|und\s+)?|\s+(?:and|und|or|oder|as well as|sowie|plus|&)\s+)"
_IN = re.compile(
    r"\b(?:converted |exchanged |umgerechnet )?(?P<word>in|to|into|auf)\s+"
    rf"(?P<money>{_MONEY})(?P<more>(?:{_AND}(?:in\s+)?{_MONEY})*)",
    re.IGNORECASE,
)
_ONES = one_of(
    "ones?, expenses?, receipts?, rows?, items?, purchases?, bills?, spend, spending",
    "ausgaben?, belege?, quittung(?:en)?, rechnung(?:en)?, posten, beträge?",
)
_BEFORE = (
    *("my", "the", "our", "all", "any", "these", "those", "both", "each", "every", "list", "show"),
    *(
        "me",
        "of",
        "only",
        "just",
        "in",
        "from",
        "and",
        "or",
        "which",
        "what",
        "are",
        "for",
        "other",
    ),
    *("meine", "die", "alle", "unsere", "nur", "von", "der", "den", "welche", "und", "oder"),
)
_FREE_BEFORE = "|".join((r"(?<!\S)(?<!\S\s)", *(rf"(?<=\b{word}\s)" for word in _BEFORE)))
"""In "the Café Krone expense" it is part of a name."""
_PAID_IN = re.compile(
    rf"(?<![\d.,]\s)(?<![\d.,])(?:{_FREE_BEFORE})\b(?P<money>{_MONEY})\s+(?={_ONES}\b)",
    re.IGNORECASE,
)
"""What was paid in it: "my euro receipts", "the SGD ones"; not "30 dollar receipts"."""
_HOW_MANY = re.compile(
    rf"\b(?:how many|wie ?viele?) (?P<money>{_MONEY})"
    r"(?= (?:(?:an|in) \w+ )?(?:did|have|were|hab|habe|haben|hat|sind|gingen|waren|wurden)\b)",
    re.IGNORECASE,
)
"""Asks for those in one money: "how many francs did I spend?"."""
_SPENT_IN = re.compile(
    rf"\bin\s+{_MONEY}\s+(?:ausgegeben|bezahlt|gezahlt|angefallen|zusammengekommen)\b",
    re.IGNORECASE,
)
"""In German "in Kronen bezahlt" is said of those expenses, and not of a sum that is converted."""
_EACH = re.compile(rf"\b{_MONEY}", re.IGNORECASE)
_LISTS = re.compile(
    r"^\W*(?:please |bitte |can you |could you )*(?:list|show|give|tell|which"
    r"|what(?! (?:did|have|is|was|are|were)\b)|liste?|zeige?|nenne?|gib|welche\w*)\b"
    r"(?!.*\b(?:total|sum|summe|gesamt\w*|how much|what)\b)",
    re.IGNORECASE,
)
_CONVERTS = re.compile(
    r"\b(?:convert\w*|exchange\w*|umgerechnet|umrechnen|altogether)\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"\b(?:just|only|nur|bloß|lediglich|ausschließlich)\b[^,;.?!¦]*$", re.IGNORECASE
)
_ALONE_AFTER = re.compile(r"\W{0,2}(?:only|alone|allein|nur)\b", re.IGNORECASE)
_TO_IT = frozenset({"to", "into", "auf"})


@dataclass(frozen=True, slots=True)
class AskedCurrency:
    """What was said of currencies.

    Attributes:
        arguments: Of the question for the first of them.
        others: Further currencies, each asked about in the same way.
        rest: The words without them.
    """

    arguments: dict[str, JsonValue]
    others: tuple[str, ...]
    rest: str


def read_asked_currency(text: str, home: str = "") -> AskedCurrency:
    """The currencies a question about expenses names.

    Args:
        text: The question.
        home: The person's own currency, which tells whose dollars are meant.
    """
    counted = cut(text, _HOW_MANY)
    if counted.found is not None:
        code = _called(counted.found["money"], home)
        return AskedCurrency({"currency": code} if code not in ("", home) else {}, (), counted.rest)
    ones = cut(text, _PAID_IN)
    codes = [_called(ones.found["money"], home)] if ones.found else []
    is_alone, worth_in, rest = bool(codes), "", ones.rest
    while found := _IN.search(rest):
        before, after = rest[: found.start()], rest[found.end() :]
        said = (found["money"], *_EACH.findall(found["more"]))
        named = [_called(one, home) for one in said]
        # "In euros converted to dollars" asks for the euros, and for what they are worth.
        if codes and found["word"].lower() in _TO_IT:
            worth_in = named[0] if named else worth_in
        else:
            codes += named
        is_alone = is_alone or bool(_ALONE.search(before) or _ALONE_AFTER.match(after))
        rest = f"{before}{CUT}{after}"
    first, *others = dict.fromkeys(filter(None, codes)) or [""]
    is_alone = is_alone or bool(others)
    if is_alone and not worth_in:
        return AskedCurrency({"currency": first} if first else {}, tuple(others), rest)
    return AskedCurrency(_of_first(text, home, first, worth_in), tuple(others), rest)


def _called(name: str, home: str) -> str:
    """The code of a currency; the name where only the sheet can tell which one it is."""
    codes = currencies_called(name, home)
    return name if len(codes) > 1 else next(iter(codes), "")


def _of_first(text: str, home: str, currency: str, worth_in: str) -> dict[str, JsonValue]:
    if not currency:
        return {}
    if worth_in:
        return {"currency": currency, "total_in": worth_in}
    # "List the expenses in francs" wants those; a sum in francs may be of everything.
    is_named = _LISTS.search(text) or _SPENT_IN.search(text)
    is_of_those = currency != home and is_named and not _CONVERTS.search(text)
    return {"currency" if is_of_those else "total_in": currency}
