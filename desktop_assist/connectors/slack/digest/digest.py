"""What a discussion comes to, as plain values; each part names the message it is taken from."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that was said, word for word.

    Attributes:
        text: The sentence.
        author: Who said it.
        ts: In which message.
        is_decision: Whether it settles something.
    """

    text: str
    author: str
    ts: str
    is_decision: bool = False


@dataclass(frozen=True, slots=True)
class ActionItem:
    """Something to be done.

    Attributes:
        key: Names it among those of its thread, also when the thread is fetched again.
        what: What is to be done, shortened: "Book the hotel".
        text: The sentence, word for word.
        owner: Who does it; empty where nobody has taken it.
        due: Until when; None where that was not said.
        author: Who said it.
        ts: In which message.
        is_done: Whether it was said to be done.
    """

    key: str
    what: str
    text: str
    owner: str
    due: date | None
    author: str
    ts: str
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """A meeting that was agreed on.

    Attributes:
        title: What it is about.
        start: When it begins, aware.
        minutes: How long; None where that was not said.
        people: Who proposed it and who agreed.
        text: The sentence that names the time.
        author: Who said it.
        ts: In which message.
    """

    title: str
    start: datetime
    minutes: int | None
    people: tuple[str, ...]
    text: str
    author: str
    ts: str


@dataclass(frozen=True, slots=True)
class Spending:
    """Money that somebody says was spent."""

    amount: Decimal
    currency: str
    what: str
    day: date
    text: str
    author: str
    ts: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What a discussion comes to.

    Attributes:
        topic: What it is about, in a few of its own words.
        claims: What was said that matters, in its order.
        items: What is to be done.
        agreements: Which meetings were agreed on.
        spendings: What was spent.
    """

    topic: str
    claims: tuple[Claim, ...] = ()
    items: tuple[ActionItem, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    spendings: tuple[Spending, ...] = ()
