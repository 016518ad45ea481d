"""Learns which chore a message is, and which of its words are what.

    PYTHONPATH=.:build python build/training/train_chores.py [-v]

writes `resources/chores/` (`--receipts`: only which receipts stay out). It learns from the marked
sentences of `build/training/chores/`; the letters of the marks stand in its README.md. With `-v`
each file is first read by models that have not seen it, and what they make of it is printed.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from pycrfsuite import Tagger, Trainer

from desktop_assist.providers.embedded.learned.chore_signs import message_signs
from desktop_assist.providers.embedded.learned.known_kinds import known_kinds
from desktop_assist.providers.embedded.learned.mention_signs import NAME, mention_signs
from desktop_assist.providers.embedded.learned.models import CHORES, PIECES, RECEIPTS
from desktop_assist.providers.embedded.learned.token_signs import signs_of
from desktop_assist.providers.embedded.learned.tokens import tokens_of
from training.chore_sentences import OUTSIDE, Sentence, sentences_in, with_names_only
from training.labelled_messages import labelled_messages

_HERE = Path(__file__).parent
_RESOURCES = _HERE.parents[1] / "resources"
_OF_CHORES = {"c1": 0.12, "c2": 0.05, "max_iterations": 130, "feature.minfreq": 2}
_OF_PILES = "pile_"
"""How files begin whose sentences tell only which of the receipts that are named stay out."""
_OF_RECEIPTS = {"c1": 0.05, "c2": 0.1, "max_iterations": 120}
_OF_PIECES = {"c1": 0.25, "c2": 0.03, "max_iterations": 120, "feature.minfreq": 2}


def main() -> int:
    """Learn, tell how well where that is asked, and write."""
    folder = _HERE / "chores"
    files = [one for one in sorted(folder.glob("*.txt")) if not one.name.startswith(_OF_PILES)]
    known = {path: [_Read.of(one) for one in sentences_in(path)] for path in files}
    if "-v" in sys.argv:
        for path in files:
            _tell(path, known)
    everything = [one for each in known.values() for one in each]
    (_RESOURCES / CHORES).parent.mkdir(exist_ok=True)
    if "--receipts" not in sys.argv:
        _learn(everything, _RESOURCES / CHORES, _RESOURCES / PIECES)
    piles = [one for path in folder.glob("*.txt") for one in sentences_in(path)]
    _learn_receipts([one for one in piles if one.chore == "pile"], _RESOURCES / RECEIPTS)
    print(len(everything), "sentences")
    return 0


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: Sentence
    kinds: list[str]

    @classmethod
    def of(cls, sentence: Sentence) -> "_Read":
        return cls(sentence, known_kinds(sentence.text, sentence.tokens))


def _learn(known: Iterable[_Read], chores: Path, pieces: Path) -> None:
    of_chores, of_pieces = Trainer(verbose=False), Trainer(verbose=False)
    of_chores.set_params(_OF_CHORES)
    of_pieces.set_params(_OF_PIECES)
    for one in known:
        words = one.sentence.words
        of_chores.append([message_signs(words)], [one.sentence.chore])
        of_pieces.append(signs_of(words, one.kinds, one.sentence.chore), one.sentence.labels)
    for chore, text in labelled_messages():
        of_chores.append([message_signs([one.text for one in tokens_of(text)])], [chore])
    of_chores.train(str(chores))
    of_pieces.train(str(pieces))


def _learn_receipts(piles: Iterable[Sentence], receipts: Path) -> None:
    """Learn which of the receipts that are named stay out."""
    trainer = Trainer(verbose=False)
    trainer.set_params(_OF_RECEIPTS)
    for one in piles:
        words, labels = with_names_only(one)
        if NAME in words:
            trainer.append(mention_signs(words), labels)
    trainer.train(str(receipts))


@dataclass(slots=True)
class _Count:
    right: int = 0
    found: int = 0
    there: int = 0
    chores: dict[str, list[bool]] = field(default_factory=dict)


def _tell(path: Path, known: dict[Path, list[_Read]]) -> None:
    others = [one for other, each in known.items() if other != path for one in each]
    with TemporaryDirectory() as folder:
        chores, pieces = Path(folder) / "chores", Path(folder) / "pieces"
        _learn(others, chores, pieces)
        of_chores, of_pieces = Tagger(), Tagger()
        of_chores.open(str(chores))
        of_pieces.open(str(pieces))
        count = _Count()
        for one in known[path]:
            words = one.sentence.words
            [chore] = of_chores.tag([message_signs(words)])
            labels = of_pieces.tag(signs_of(words, one.kinds, chore))
            count.chores.setdefault(one.sentence.chore, []).append(chore == one.sentence.chore)
            _add(count, labels, one.sentence.labels)
    every = [one for each in count.chores.values() for one in each]
    told = " ".join(f"{name} {sum(one) / len(one):.2f}" for name, one in count.chores.items())
    print(f"{path.stem}: chore {sum(every) / len(every):.3f} ({told}),", end=" ")
    print(f"words {count.right / count.found:.3f} of found, {count.right / count.there:.3f} of all")


def _add(count: _Count, labels: Sequence[str], wanted: Sequence[str]) -> None:
    for one, want in zip(labels, wanted, strict=True):
        count.found += one != OUTSIDE
        count.there += want != OUTSIDE
        count.right += want != OUTSIDE and one[-1] == want[-1]


if __name__ == "__main__":
    sys.exit(main())
