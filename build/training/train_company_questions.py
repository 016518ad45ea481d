"""Learns to tell questions about one's company from all others.

    PYTHONPATH=.:build python build/training/train_company_questions.py

writes `resources/questions/company.json`. It learns from `company_questions.txt`, from questions
to the documents among the evaluations that may be learned from, from what is asked of the other
tools, and from the everyday sentences of CLINC150.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_assist.providers.embedded.proposals.company_question import WEIGHTS, signs_of
from tests.evals.data_folder import data_folder

_ROOT = Path(__file__).parents[2]
_FILE = _ROOT / "resources" / WEIGHTS
_EVALS = _ROOT / "tests" / "evals"
_OF_DOCUMENTS = ("policies_tuned", "policies_near_tuned", "policies_wide_tuned", "policies_own")
_MORE_OF_DOCUMENTS = ("policies_workday_tuned", "policies_first", "policies_second")
_OF_TOOLS = ("requests_tuned", "requests_spending")
_LOOKS = frozenset({"search_policies", "look_up_table", "find_document", "check_policy"})
_UNCERTAIN = frozenset({"pto_request", "insurance"})
"""May be asked of the company as well as of the one who pays."""
_LEAST_OFTEN, _PARTS = 2, 5
_OWN_COUNT = 4
"""How often each sentence of our own counts: they are few, and worded as people talk."""
_DECAY, _STEPS, _RATE = 0.00015, 600, 0.02
_SMALLEST = 0.04
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, whether it asks about the company, and how much it counts."""

    text: str
    asks: bool
    counts: float = 1.0


def main() -> int:
    """Learn, say how well, and write."""
    samples = [*_own(), *_of_documents(), *_of_tools(), *_everyday()]
    print(len(samples), "samples,", sum(one.asks for one in samples), "of the company")
    wrong: list[str] = []
    for part in range(_PARTS if "-v" in sys.argv else 0):
        learned = _learn([one for n, one in enumerate(samples) if n % _PARTS != part])
        for one in samples[part::_PARTS]:
            likely = learned.probability(one.text)
            if (likely >= _ENOUGH) != one.asks:
                wrong.append(f"{'+' if one.asks else '-'} {likely:.2f} {one.text}")
    print(f"not learned from: {len(wrong)} wrong,", sum(one[0] == "+" for one in wrong), "missed")
    if "-v" in sys.argv:
        print("\n".join(sorted(wrong)))
    learned = _learn(samples)
    kept = {name: round(weight, 2) for name, weight in sorted(learned.weights.items())}
    _FILE.parent.mkdir(exist_ok=True)
    told = {"enough": _ENOUGH, "bias": round(learned.bias, 2), "weights": kept}
    _FILE.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(len(kept), "signs kept")
    return 0


def _own() -> Iterator[Sample]:
    path = Path(__file__).with_name("company_questions.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield Sample(line[2:], line.startswith("+"), _OWN_COUNT)


def _of_documents() -> Iterator[Sample]:
    for name in (*_OF_DOCUMENTS, *_MORE_OF_DOCUMENTS):
        for line in (_EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield Sample(json.loads(line)["question"], asks=True)


def _of_tools() -> Iterator[Sample]:
    for name in _OF_TOOLS:
        for line in (_EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            tools = {call["tool"] for call in row.get("calls", ())} | {
                row.get("asks", {}).get("tool", "")
            }
            if not tools & _LOOKS:
                yield Sample(row["text"], asks=False)


def _everyday() -> Iterator[Sample]:
    path = data_folder() / "requests" / "clinc150_train_sample.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    for text, intent in (*data["train_sample"], *data["oos_train"]):
        if intent not in _UNCERTAIN:
            yield Sample(text, asks=False)


@dataclass(frozen=True, slots=True)
class _Learned:
    bias: float
    weights: dict[str, float]

    def probability(self, text: str) -> float:
        total = self.bias + sum(self.weights.get(sign, 0.0) for sign in signs_of(text))
        return float(1 / (1 + np.exp(-total)))


def _learn(samples: Sequence[Sample]) -> _Learned:
    signs = [signs_of(one.text) for one in samples]
    count = Counter(sign for one in signs for sign in one)
    names = sorted(sign for sign, times in count.items() if times >= _LEAST_OFTEN)
    place = {name: number for number, name in enumerate(names)}
    rows: NDArray[np.float32] = np.zeros((len(samples), len(names) + 1), dtype=np.float32)
    rows[:, -1] = 1
    for number, one in enumerate(signs):
        rows[number, [place[sign] for sign in one if sign in place]] = 1
    asked = np.array([one.asks for one in samples], dtype=np.float32)
    counts = np.array([one.counts for one in samples], dtype=np.float32)
    weights = _descended(rows, asked, counts / counts.sum())
    kept = {name: float(w) for name, w in zip(names, weights, strict=False) if abs(w) >= _SMALLEST}
    return _Learned(float(weights[-1]), kept)


def _descended(
    rows: NDArray[np.float32], asked: NDArray[np.float32], counts: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The weights of a logistic regression, found with Adam's steps."""
    weights = np.zeros(rows.shape[1], dtype=np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        likely = 1 / (1 + np.exp(-(rows @ weights)))
        slope = rows.T @ ((likely - asked) * counts) + _DECAY * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        size = np.sqrt(second / (1 - 0.999**step)) + 1e-8
        weights = weights - _RATE * (first / (1 - 0.9**step)) / size
    return weights


if __name__ == "__main__":
    raise SystemExit(main())
