"""What is asked in a month: real questions and their other wordings, some far more often."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SEED = 20_261_128
_OPENINGS = ("{}", "{} Thanks!", "Hi, {}", "Please tell me: {}", "Could you tell me {}")
_WORDS = (
    ("hotel", "lodging"),
    ("maximum", "most"),
    ("What is", "What's"),
    ("employees", "staff"),
    ("How many", "What number of"),
    ("allowed", "permitted"),
    ("Can I", "May I"),
)


@dataclass(frozen=True)
class Asked:
    """One question of the month."""

    person: int
    day: int
    question: int
    wording: int


def wordings(question: str) -> tuple[str, ...]:
    """A question as different people type it, the most usual first."""
    others = [question.replace(*pair) for pair in _WORDS if pair[0] in question]
    plain = question.rstrip("?. ")
    typed = (question, plain.lower(), f"{plain}??", question.upper(), *others)
    said = [form.format(one) for one in typed[:2] for form in _OPENINGS]
    return tuple(dict.fromkeys((*typed, *said)))


def month(count: int, questions: Sequence[Sequence[str]], people: int) -> Iterator[Asked]:
    """So many questions, the same each time: Zipf over the questions and over their wordings."""
    chance = random.Random(SEED)
    order = list(range(len(questions)))
    chance.shuffle(order)
    which = chance.choices(order, _zipf(len(order)), k=count)
    for number, question in enumerate(which):
        [wording] = chance.choices(range(len(questions[question])), _zipf(len(questions[question])))
        yield Asked(chance.randrange(people), number * 21 // count, question, wording)


def _zipf(count: int) -> list[float]:
    return [1 / rank for rank in range(1, count + 1)]
