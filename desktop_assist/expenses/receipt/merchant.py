"""Chooses who was paid among the names on a receipt, and says how sure that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop_assist.expenses.receipt.addressee import says_for_whom
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.expenses.receipt.merchant_features import (
    PROVEN,
    NameCandidate,
    NamesOfReceipt,
    has_legal_form,
    name_features,
)
from desktop_assist.expenses.receipt.no_name import (
    is_branch_or_place,
    is_done,
    is_kind_of_house,
    is_list,
    is_trade,
    says_a_trade,
)
from desktop_assist.expenses.receipt.paper_title import (
    is_title,
    names_a_role,
    without_thanks,
    without_title,
)
from desktop_assist.expenses.receipt.phone_screen import app_name, nameless_lines
from desktop_assist.expenses.receipt.ranker import Ranker
from desktop_assist.expenses.receipt.recognised import SURE_OF_NAME, Field
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.trade_name import (
    begin_alike,
    headline,
    is_named_below,
    is_short_for,
    names_by_law,
    names_company,
    names_operator,
    share_a_word,
)
from desktop_assist.files.page_text import Line

_NAMED = 0.95
_DOUBTFUL = 0.8
# A name on the paper that is nearly that of a merchant paid before.
_MET, _ALIKE, _LEAST_NAME = 0.97, 0.88, 4
# Below it a line is an address or an item, whatever it is called like.
_POSSIBLE = 0.005
_LEAST_SHARE_OF_HOUSE = 0.03
# A name is printed so much larger than what says below it what kind of house it is.
_LARGER = 1.15
_FAR_BELOW = 2
_NOUGHTS = re.compile(r"(?<=[^\W\d_])0+(?=[^\W\d_])")


def merchant_of(sheet: Sheet, known: Sequence[str], ranker: Ranker) -> Field[str]:
    """Who was paid.

    Args:
        sheet: Of one receipt.
        known: Who was paid before, as the person calls them.
        ranker: Weighs the names.
    """
    pieces = sheet.in_columns()
    lines = [one.line for one in pieces]
    names = NamesOfReceipt(lines, sheet.width, is_letter=sheet.is_letter)
    candidates = list(names.candidates())
    if not candidates:
        return Field()
    shares = ranker.shares([name_features(one, names) for one in candidates])
    shares = _without_titles(shares, candidates, lines)
    met = [
        _as_known(one.text, known) if share > _POSSIBLE else ""
        for one, share in zip(candidates, shares, strict=True)
    ]
    # Of letters the weights have seen few: whom one is written to may look like who wrote it.
    standing = [names.standing(one) for one in candidates]
    weighed = [share * part for share, part in zip(shares, standing, strict=True)]
    best = max(range(len(shares)), key=lambda number: (bool(met[number]), weighed[number]))
    chosen, confidence = candidates[best], ranker.calibration.confidence(shares[best])
    if not met[best]:
        is_second = standing[best] < PROVEN or shares[best] < max(shares)
        # What costs something is hardly who sells it.
        is_second |= chosen.last in names.with_amount and chosen.first >= names.first_amount
        choice = _Choice(chosen, confidence, is_second, standing[best] == 1)
        chosen, confidence = _called(choice, candidates, shares, lines, sheet)
    name = without_thanks(without_title(chosen.text))
    if sheet.is_recognised:
        name = _with_marks(_with_letters(name), lines)
    return Field(
        met[best] or name,
        _MET if met[best] else confidence,
        sheet.place_of_pieces(pieces[chosen.first : chosen.last + 1]),
        SURE_OF_NAME,
    )


@dataclass(frozen=True, slots=True)
class _Choice:
    """The name that the weights chose.

    Attributes:
        name: As printed.
        confidence: How often such a name is right.
        is_second: Whether something spoke for another name.
        is_standing: Whether nothing in the form of a letter spoke against it.
    """

    name: NameCandidate
    confidence: float
    is_second: bool
    is_standing: bool


def _called(
    choice: _Choice,
    candidates: Sequence[NameCandidate],
    shares: Sequence[float],
    lines: Sequence[Line],
    sheet: Sheet,
) -> tuple[NameCandidate, float]:
    """What people call the one who was chosen, by the head of the paper or of the screen."""
    chosen, confidence = _on_paper(choice, candidates, shares, lines, sheet)
    if nameless_lines(lines):
        return _as_app(chosen, confidence, lines)
    if sheet.is_letter and choice.is_standing:
        return chosen, confidence
    return _or_headline(chosen, confidence, candidates, lines)


def _on_paper(
    choice: _Choice,
    candidates: Sequence[NameCandidate],
    shares: Sequence[float],
    lines: Sequence[Line],
    sheet: Sheet,
) -> tuple[NameCandidate, float]:
    """What people call the one who was chosen, and how sure that is."""
    chosen, confidence = choice.name, choice.confidence
    house = _house_of(chosen, candidates, lines, sheet)
    if house is not None:
        return house, _sureness_of_house(house, chosen, lines)
    above = _named_above(chosen, candidates, lines)
    if above is not None:
        is_larger = _is_larger(above, chosen, lines)
        return (above, _NAMED) if is_larger else (chosen, min(confidence, _DOUBTFUL))
    is_top = chosen.last == headline(lines, _may_be_name)
    if is_top and is_named_below(chosen.text, lines[chosen.last + 1 :]):
        return chosen, max(confidence, _NAMED)
    if choice.is_second or _has_house_above(chosen, candidates, shares):
        return chosen, min(confidence, _DOUBTFUL)
    return chosen, confidence


def _or_headline(
    chosen: NameCandidate,
    confidence: float,
    candidates: Sequence[NameCandidate],
    lines: Sequence[Line],
) -> tuple[NameCandidate, float]:
    """What stands on top, rather than a name below it that is in doubt; it stays in doubt."""
    top = headline(lines, _may_be_name)
    is_lower = top is None or (lines[top].text.islower() and not chosen.text.islower())
    goes_on = chosen.text.count("(") > chosen.text.count(")")
    if confidence > _DOUBTFUL or top is None or is_lower or goes_on or chosen.first <= top:
        return chosen, confidence
    are_one = chosen.first == top + 1 and _are_one(lines[top], lines[chosen.last])
    last = chosen.last if are_one else top
    named = (one for one in candidates if (one.first, one.last) == (top, last))
    return next(named, chosen), confidence


def _are_one(first: Line, second: Line) -> bool:
    """Whether two lines look like one name over both: "OCOTILLO", "TRUE HARDWARE"."""
    low, high = sorted((first.height, second.height))
    return first.text.isupper() and second.text.isupper() and high < _LARGER * low


def _as_app(
    chosen: NameCandidate, confidence: float, lines: Sequence[Line]
) -> tuple[NameCandidate, float]:
    """What an app calls itself, where it does so twice; another name on its screen is in doubt."""
    app = app_name(lines)
    if app is None:
        return chosen, confidence
    if app.is_said_again:
        return NameCandidate(app.text, app.line, app.line), max(confidence, _NAMED)
    if chosen.first == chosen.last == app.line or confidence < _DOUBTFUL:
        return NameCandidate(app.text, app.line, app.line), confidence
    return chosen, min(confidence, _DOUBTFUL)


def _without_titles(
    shares: list[float], candidates: Sequence[NameCandidate], lines: Sequence[Line]
) -> list[float]:
    """The shares of those that are called as somebody may be, where there are any."""
    nameless = nameless_lines(lines)
    left = [
        0.0 if one.first in nameless or one.last in nameless or _names_nobody(one, lines) else share
        for share, one in zip(shares, candidates, strict=True)
    ]
    whole = sum(left)
    return [one / whole for one in left] if whole else shares


def _names_nobody(one: NameCandidate, lines: Sequence[Line]) -> bool:
    """Whether it is a title, or a line below the name that says where or what the shop is."""
    text = plain(one.text)
    if is_title(text) or names_a_role(text) or is_done(text):
        return True
    if not _has_name_above(one, lines):
        return False
    whole = lines[one.last].text
    is_part = one.first == one.last and is_kind_of_house(whole)
    is_said = is_trade(whole) or is_list(whole) or is_part
    # "Store #118Aurora" has figures that plain words take for letters.
    return is_said or any(is_branch_or_place(one) for one in (plain(whole), whole.casefold()))


def _has_name_above(one: NameCandidate, lines: Sequence[Line]) -> bool:
    """Whether what stands on top may be a name, or below a title what is large there."""
    above = lines[: one.last]
    if above and is_title(plain(above[0].text)):
        above = above[1:]
        if above and (above[0].height < _LARGER * lines[one.last].height):
            return False
    is_name = bool(above) and _may_be_name(above[0].text)
    return is_name and not says_for_whom(plain(above[0].text))


def _may_be_name(printed: str) -> bool:
    """Whether the first line can be what a shop is called."""
    text = plain(printed)
    letters = sum(one.isalpha() for one in text)
    return letters >= _LEAST_NAME and not (
        is_title(text) or is_done(text) or is_branch_or_place(text) or is_trade(printed)
    )


def _named_above(
    chosen: NameCandidate, candidates: Sequence[NameCandidate], lines: Sequence[Line]
) -> NameCandidate | None:
    """What stands on top of a line that may only say what kind of house it is: "Fine Kitchen"."""
    top = headline(lines, _may_be_name)
    if top is None or not top < chosen.first <= top + _FAR_BELOW or chosen.first != chosen.last:
        return None
    is_below_it = chosen.first == top + 1 and _is_town_of(lines[top].text, chosen.text)
    if not (says_a_trade(chosen.text) or is_below_it) or has_legal_form(chosen.text):
        return None
    return next((one for one in candidates if one.first == one.last == top), None)


def _is_town_of(name: str, below: str) -> bool:
    """Whether what stands below a name of several words is one word, as towns are: "Galway"."""
    is_word = below.isalpha() and below.istitle()
    return is_word and name.isupper() and len(name.split()) > 1 and says_a_trade(name)


def _is_larger(one: NameCandidate, other: NameCandidate, lines: Sequence[Line]) -> bool:
    above, below = lines[one.first], lines[other.first]
    is_town = _is_town_of(above.text, below.text)
    return is_town or above.height >= _LARGER * below.height


def _has_house_above(
    chosen: NameCandidate, candidates: Sequence[NameCandidate], shares: Sequence[float]
) -> bool:
    """Whether a company runs a house with a name of its own: "Mensa am Park", "Gastro Nord AG".

    People call it by either name, so the person is asked.
    """
    # A name is given without the point it ends with: "Nord B.V".
    return has_legal_form(f"{chosen.text}.") and any(
        one.first == one.last == chosen.first - 1 == 0
        and share >= _LEAST_SHARE_OF_HOUSE
        and not has_legal_form(one.text)
        for one, share in zip(candidates, shares, strict=True)
    )


def _sureness_of_house(
    house: NameCandidate, company: NameCandidate, lines: Sequence[Line]
) -> float:
    """Of a name on top: people may call a house of another name by either."""
    below = lines[company.last].text
    return _NAMED if names_by_law(below) or share_a_word(house.text, below) else _DOUBTFUL


def _house_of(
    chosen: NameCandidate, candidates: Sequence[NameCandidate], lines: Sequence[Line], sheet: Sheet
) -> NameCandidate | None:
    """The name on top of a paper whose operator was chosen; None where there is no other."""
    whole = " ".join(one.text for one in lines[chosen.first : chosen.last + 1])
    top = headline(lines, _may_be_name) if names_company(whole) else None
    if top is None or top >= chosen.last:
        return None
    house = next((one for one in candidates if one.first == one.last == top), None)
    if house is None or _names_nobody(house, lines):
        return None
    # What stands on top of a letter may be anything: a line above its sender, whom it is to.
    company = lines[chosen.last].text
    is_alike = share_a_word(house.text, company)
    if not (names_operator(whole) or _is_its_brand(house.text, company, sheet)):
        return None
    if top == chosen.first:  # both together, or one long name
        return house if is_alike or names_by_law(company) else None
    is_slip = names_by_law(company) and not sheet.is_letter
    return house if is_alike or top + 1 == chosen.first or is_slip else None


def _is_its_brand(house: str, company: str, sheet: Sheet) -> bool:
    """Whether a company whose form says little of it is called as its house is."""
    is_name = not any(one.isdigit() for one in house)
    is_alike = begin_alike if sheet.is_recognised else is_short_for
    return is_name and is_alike(house, company)


def _as_known(name: str, known: Sequence[str]) -> str:
    """The person's own name for a merchant who was paid before; empty for a new one."""
    bare = plain(name)
    for one in known:
        alike = SequenceMatcher(None, bare, plain(one), autojunk=False)
        if len(one) >= _LEAST_NAME and alike.quick_ratio() >= _ALIKE and alike.ratio() >= _ALIKE:
            return one
    return ""


def _with_letters(name: str) -> str:
    """A recognised name with the letter O where a nought stands between letters: "BR00DJE"."""
    return _NOUGHTS.sub(lambda found: ("O" if name.isupper() else "o") * len(found[0]), name)


def _with_marks(name: str, lines: Sequence[Line]) -> str:
    """A recognised name with the marks that another line has: a logo's "ZELENY" is "Zelený"."""
    words, best = plain(name).split(), name
    for line in lines:
        printed = line.text.split()
        said = [plain(one).strip(".,:;") for one in printed]
        for start in range(len(said) - len(words) + 1):
            if said[start : start + len(words)] == words:
                other = " ".join(printed[start : start + len(words)]).strip(" ,:;")
                best = other if _marks(other) > _marks(best) else best
    return best


def _marks(text: str) -> int:
    return sum(not one.isascii() for one in text)
