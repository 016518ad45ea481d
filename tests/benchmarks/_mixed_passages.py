"""Passages in any number that read like those of a handbook, the same in each run.

Real passages are taken for the form, half of their sentences are replaced by others of the same
corpus, and numbers and places are changed: words are as frequent as in the real ones, and hardly
two passages are the same.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from desktop_assist.documents.cut_document import CutDocument
from desktop_assist.documents.cutting import sentences_of
from desktop_assist.documents.document_sources import SourceFile
from desktop_assist.documents.passage import Passage
from desktop_assist.documents.reading import read_and_cut

PASSAGES_A_DOCUMENT = 25
QUICKLY_READ = ("*.md", "*.txt")
_SEED = 20261122
_NUMBER = re.compile(r"\d+")
_PLACES = (
    "Aachen", "Aarhus", "Antwerp", "Atlanta", "Austin", "Basel", "Belfast", "Berlin", "Bilbao",
    "Boston", "Bremen", "Calgary", "Chicago", "Cologne", "Dallas", "Denver", "Dublin", "Frankfurt",
    "Geneva", "Ghent", "Hamburg", "Helsinki", "Houston", "Kyoto", "Leeds", "Lisbon", "London",
    "Lyon", "Madrid", "Manila", "Miami", "Montreal", "Munich", "Nairobi", "Oslo", "Ottawa", "Paris",
    "Phoenix", "Porto", "Prague", "Riga", "Rome", "Seattle", "Singapore", "Sydney", "Tokyo",
    "Toronto", "Vancouver", "Vienna", "Warsaw", "Washington", "Zurich",
)  # fmt: skip
_PLACE = re.compile(r"\b(?:San Francisco|New York|the US|California|" + "|".join(_PLACES) + r")\b")


def real_passages(folder: Path, kinds: Sequence[str] = QUICKLY_READ) -> list[Passage]:
    """The passages of the documents of some types below a folder."""
    files = sorted(file for kind in kinds for file in folder.rglob(kind))
    return [one for file in files for one in read_and_cut(file).passages]


def mixed_documents(
    real: Sequence[Passage], count: int
) -> Iterator[tuple[SourceFile, CutDocument]]:
    """Documents with `count` passages in all, ready for the index."""
    mixer = _Mixer(real)
    for number, start in enumerate(range(0, count, PASSAGES_A_DOCUMENT)):
        size = min(PASSAGES_A_DOCUMENT, count - start)
        passages = tuple(mixer.passage() for _ in range(size))
        name = f"handbook/{number // 100:03}/policy-{number:05}.md"
        digest = sha256(name.encode()).hexdigest()
        yield SourceFile(Path("/") / name, name, "1:1"), CutDocument(digest, "", 1, passages)


class _Mixer:
    def __init__(self, real: Sequence[Passage]) -> None:
        self._random = random.Random(_SEED)
        self._real = real
        lines = (line for one in real for line in one.text.split("\n"))
        self._sentences = [one for line in lines for one in sentences_of(line) if one]
        self._start = 0

    def passage(self) -> Passage:
        form = self._random.choice(self._real)
        lines = [self._line(line) for line in form.text.split("\n")]
        text = "\n".join(filter(None, lines))
        self._start += len(text) + 1
        return replace(form, text=text, section=self._changed(form.section), start=self._start)

    def _line(self, line: str) -> str:
        sentences = [
            one if self._random.random() < 1 / 2 else self._random.choice(self._sentences)
            for one in sentences_of(line)
        ]
        return self._changed(" ".join(sentences))

    def _changed(self, text: str) -> str:
        numbers = _NUMBER.sub(self._number, text)
        return _PLACE.sub(lambda _: self._random.choice(_PLACES), numbers)

    def _number(self, match: re.Match[str]) -> str:
        lowest = 10 ** (min(len(match[0]), 9) - 1)
        return str(self._random.randrange(lowest, lowest * 10))
