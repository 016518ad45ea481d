"""What the `facts` commands were asked to do, as plain values."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What is remembered, oldest first."""


@dataclass(frozen=True, slots=True)
class AddFact:
    """Remember a fact."""

    text: str


@dataclass(frozen=True, slots=True)
class EditFact:
    """Give a fact other words."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class ForgetFact:
    """Forget a fact: its id, its words or words about it."""

    fact: str


FactOptions: TypeAlias = ListFacts | AddFact | EditFact | ForgetFact
