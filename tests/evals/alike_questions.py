"""How often a question in other words is known as the same, and how often another is taken for it.

    python -m tests.evals.alike_questions

The questions of `alike_questions.txt` come one after the other, in an order that is the same each
time; each is compared with all that came before. Those of a city and a month (12 cities, 8 months,
3 wordings) differ in nothing else.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop_assist.documents.same_question import SameQuestion
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.system.resources import resource_path

FILE = Path(__file__).with_name("alike_questions.txt")
_CITIES = "Boston Denver Seattle Chicago Austin Miami Paris Berlin London Rome Madrid Vienna"
_MONTHS = "January March April May June August October December"
_FORMS = (
    "What is the hotel limit in {} in {} 2026?",
    "How much may a hotel in {} cost in {} 2026?",
    "hotel cap {} {} 2026",
)


def groups() -> list[list[str]]:
    """Wordings of one question each."""
    lines = FILE.read_text("utf-8").splitlines()
    return [line.split("|") for line in lines if not line.startswith("#")]


def parameters() -> list[list[str]]:
    """Questions that differ in the city or the month alone."""
    return [
        [form.format(city, month) for form in _FORMS]
        for city in _CITIES.split()
        for month in _MONTHS.split()
    ]


def taken_for(same: SameQuestion, asked: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Of each question that was taken for one before: its group, and that one's."""
    order = [(number, text) for number, texts in enumerate(asked) for text in texts]
    random.Random(1).shuffle(order)
    known: dict[str, bytes] = {}
    owner: dict[str, int] = {}
    for number, text in order:
        vector = same.vector(text)
        if vector is None:
            continue
        found = same.nearest(text, vector, known)
        if found is not None:
            yield number, owner[found]
        known.setdefault(text, vector)
        owner.setdefault(text, number)


def main() -> int:
    """Print both; 1 where one question was taken for another."""
    same = SameQuestion(Encoder(resource_path("embedding/tokenizer.json")), resource_path("search"))
    wrong = 0
    for name, asked in (("wordings", groups()), ("city and month", parameters())):
        found = list(taken_for(same, asked))
        again = sum(map(len, asked)) - len(asked)
        false = sum(own != other for own, other in found)
        wrong += false
        print(f"{name}: {len(found) - false} of {again} known again, {false} taken for another")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
