"""How much personal data is found before a text leaves: `python -m tests.evals.personal_data [-v]`.

Sentences of an office, and a public set whose names and addresses come from all over the world. A
piece is found when four fifths of its characters are taken out. Precision: of what was taken out,
the share that touches something personal. Clean: requests of CLINC150; hardly any names anybody.
"""

import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop_assist.privacy.personal_data_search import find_personal_data
from tests.evals.data_folder import data_folder, missing_note
from tests.helpers.shipped_people import PEOPLE

SHARE_FOUND = 0.8
OWN = "pii/sentences_dev.txt"
# Written at one go each, before what was missed in them was mended.
SETS = tuple(sorted(Path(__file__).parent.glob("personal_data_*.txt")))
_PIECE = re.compile(r"\[\[(\w+)\|(.*?)\]\]", re.DOTALL)
_OF_THE_PUBLIC_SET = {
    "PERSON": "PERSON",
    "STREET_ADDRESS": "ADDRESS",
    "EMAIL_ADDRESS": "EMAIL",
    "CREDIT_CARD": "CARD",
    "IBAN_CODE": "IBAN",
    "US_SSN": "ID",
    "PHONE_NUMBER": "PHONE",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, and where which kind of personal data stands in it."""

    text: str
    pieces: tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class Score:
    """What was found in a set of sentences; the counts are by kind."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    missed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    seconds: list[float] = field(default_factory=list)

    def recall(self, kind: str) -> float:
        return self.found[kind] / self.there[kind] if self.there[kind] else 1.0

    def precision(self, kind: str) -> float:
        return self.right[kind] / self.taken[kind] if self.taken[kind] else 1.0

    @property
    def median_ms(self) -> float:
        return 1000 * sorted(self.seconds)[len(self.seconds) // 2]


def own_sentences() -> Iterator[Sentence]:
    """Sentences of an office, with everything personal marked."""
    yield from sentences_in(data_folder() / OWN)


def sentences_in(file: Path) -> Iterator[Sentence]:
    """The sentences of a file, [[KIND|what is personal]] marked in them; \\n breaks a line."""
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _marked(line.replace("\\n", "\n"))


def public_sentences() -> Iterator[Sentence]:
    """Microsoft's presidio-research: made-up sentences with names of many countries."""
    file = data_folder() / "pii" / "presidio_synth_dev.json"
    for entry in json.loads(file.read_text("utf-8")):
        spans = entry["spans"]
        pieces = tuple(
            (one["entity_type"], one["start_position"], one["end_position"]) for one in spans
        )
        yield Sentence(entry["full_text"], pieces)


def clean_requests() -> list[str]:
    """What people ask an assistant; nobody is named."""
    file = data_folder() / "requests" / "clinc150_train_sample.json"
    groups = json.loads(file.read_text("utf-8"))
    return [text for group in groups.values() for text, _ in group]


def score(sentences: Iterator[Sentence], kinds: dict[str, str] | None = None) -> Score:
    """Look at every sentence; `kinds` gives the kind here of the kinds there."""
    result = Score()
    for sentence in sentences:
        began = time.process_time()
        found = find_personal_data(sentence.text, PEOPLE)
        result.seconds.append(time.process_time() - began)
        for one in found:
            result.taken[one.kind] += 1
            result.right[one.kind] += any(
                one.start < end and start < one.end for _, start, end in sentence.pieces
            )
        for name, start, end in sentence.pieces:
            kind = name if kinds is None else kinds.get(name)
            if kind is None:
                continue
            hidden = sum(max(0, min(end, x.end) - max(start, x.start)) for x in found)
            result.there[kind] += 1
            if hidden >= SHARE_FOUND * (end - start):
                result.found[kind] += 1
            else:
                result.missed[kind].append(sentence.text[start:end])
    return result


def touched(requests: list[str]) -> list[str]:
    """Those in which something is taken out."""
    return [text for text in requests if find_personal_data(text, PEOPLE)]


def _marked(line: str) -> Sentence:
    text, pieces, position = "", [], 0
    for match in _PIECE.finditer(line):
        text += line[position : match.start()]
        pieces.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        position = match.end()
    return Sentence(text + line[position:], tuple(pieces))


def _print(name: str, result: Score, *, is_verbose: bool) -> None:
    print(f"{name}: {len(result.seconds)} sentences, median {result.median_ms:.2f} ms")
    for kind in sorted(result.there):
        found, there = result.found[kind], result.there[kind]
        print(
            f"  {kind:8} recall {result.recall(kind):.3f} ({found} of {there})"
            f"  precision {result.precision(kind):.3f} of {result.taken[kind]}"
        )
        if is_verbose and result.missed[kind]:
            print("           missed:", "; ".join(result.missed[kind]))


def main() -> int:
    """Print the table."""
    if not (data_folder() / OWN).is_file():
        print(missing_note(OWN))
        return 1
    is_verbose = "-v" in sys.argv[1:]
    _print("own sentences", score(own_sentences()), is_verbose=is_verbose)
    for file in SETS:
        _print(file.name, score(sentences_in(file)), is_verbose=is_verbose)
    public = score(public_sentences(), _OF_THE_PUBLIC_SET)
    _print("public set", public, is_verbose=is_verbose)
    requests = clean_requests()
    print(f"clean requests touched: {len(touched(requests))} of {len(requests)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
