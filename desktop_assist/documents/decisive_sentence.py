"""The words of a passage that are quoted as the answer: a sentence, or two that belong together.

The one that fits the question best by its words and its meaning often only asks the same, as the
heading of a list of questions does, or names the subject without the number that is asked for. That
may stand in the sentence beside it: one that fits nearly as well is quoted with it, but for one
that names nobody where the best one tells who. Of the rows of a table it is the one that holds for
the number in the question, and a row is quoted whole; so is what a sentence with a colon announces.
"""

from collections.abc import Sequence

from desktop_assist.documents.answer_kind import AnswerKind, answer_kind
from desktop_assist.documents.asked_thing import thing_to_name
from desktop_assist.documents.fitting_row import fitting_row
from desktop_assist.documents.stemmed_text import sentences_or_all, stems_in
from desktop_assist.documents.word_stem import stem

# Beside how well a sentence fits, which lies between 0 and 1.6.
_HOLDS_KIND, _NAMES_ASKED, _ASKS, _IS_SHORT, _IS_ROW = 0.15, 0.2, -0.4, -0.2, 0.4
_FEW_WORDS = 3
_ANNOUNCES, _CELL = ":", " | "
# How far behind a sentence beside the best one may be, and how long both may be together.
_BEHIND, _MOST_LETTERS = 0.15, 400
# The same where only the one beside it tells what is asked for.
_FURTHER_BEHIND = 0.4


def decisive_sentence(question: str, text: str, fits: Sequence[float]) -> str:
    """What to quote, word for word as it stands in the text.

    Args:
        question: As it was asked.
        text: What the passage says.
        fits: How well each of its sentences fits the question.
    """
    kind, named = answer_kind(question), thing_to_name(question)
    thing = stem(named) if named else None
    wholes = _wholes(text, fits)
    row = fitting_row(question, [one for one, _ in wholes])

    def worth(sentence: str) -> float:
        return (
            _HOLDS_KIND * (kind is not None and kind.is_in(sentence))
            + _NAMES_ASKED * (thing is not None and thing in stems_in(sentence))
            + _ASKS * sentence.rstrip().endswith("?")
            + _IS_SHORT * (len(sentence.split()) <= _FEW_WORDS)
            + _IS_ROW * (sentence == row)
        )

    worths = [fit + worth(one) for one, fit in wholes]
    best = worths.index(max(worths))
    both = _with_neighbour(best, worths, [one for one, _ in wholes], kind)
    return both if both in text and both else _with_what_follows(best, wholes, text)


def _with_neighbour(
    best: int, worths: Sequence[float], wholes: Sequence[str], kind: AnswerKind | None
) -> str:
    """The best sentence with one beside it that belongs to it; empty where none does."""
    for other in (best + 1, best - 1):
        if not 0 <= other < len(wholes) or _only_names(wholes[best], wholes[other], kind):
            continue
        both = f"{wholes[min(best, other)]} {wholes[max(best, other)]}"
        behind = _FURTHER_BEHIND if _tells_more(wholes[other], wholes[best], kind) else _BEHIND
        if worths[other] >= worths[best] - behind and len(both) <= _MOST_LETTERS:
            return both
    return ""


def _only_names(best: str, other: str, kind: AnswerKind | None) -> bool:
    """Whether it is asked who, and only the best sentence tells it."""
    return kind is AnswerKind.PERSON and kind.is_in(best) and not kind.is_in(other)


def _tells_more(other: str, than: str, kind: AnswerKind | None) -> bool:
    """Whether only the other sentence tells what is asked for, in a number or a name."""
    if kind is None or _CELL in other:
        return False
    return kind.is_told_exactly(other) and not kind.is_told_exactly(than)


def _with_what_follows(best: int, wholes: Sequence[tuple[str, float]], text: str) -> str:
    """A sentence that ends in a colon, with the lines it announces as far as there is room."""
    said = wholes[best][0]
    if said.endswith(_ANNOUNCES):
        for one, _ in wholes[best + 1 :]:
            more = next((m for m in (f"{said}\n{one}", f"{said} {one}") if m in text), "")
            if not more or len(more) > _MOST_LETTERS or one.endswith(_ANNOUNCES):
                break
            said = more
    return said


def _wholes(text: str, fits: Sequence[float]) -> list[tuple[str, float]]:
    """Whole sentences and rows, each with how well its best part fits: they are kept in parts."""
    wholes: list[tuple[str, float]] = []
    for part, fit in zip(sentences_or_all(text), fits, strict=True):
        before, before_fit = wholes[-1] if wholes else ("", 0.0)
        both = f"{before} {part}"
        is_one = before.endswith(";") or (before and _CELL in both and _is_of_row(both, text))
        if is_one and len(both) <= _MOST_LETTERS and both in text:
            wholes[-1] = (both, max(fit, before_fit))
        else:
            wholes.append((part, fit))
    return wholes


def _is_of_row(said: str, text: str) -> bool:
    """Whether words stand in one line, and that is a row of a table."""
    return any(said in line and _CELL in line for line in text.splitlines())
