"""How much of each layer of rooms the tests go through, by lines and by branches.

The layers are those of the import contract in pyproject.toml, counted from the bottom.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

CORE = 4
"""So many layers, from the bottom, are the core; what is above it is seen, typed or called."""
LEAST = 95.0
_ROOM = re.compile(r"\w+")


@dataclass(slots=True)
class Layer:
    """What was counted of one.

    Attributes:
        rooms: Their names.
        counts: Of coverage.py: statements and branches, and how many of each were run.
    """

    rooms: tuple[str, ...]
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> float:
        """The share of both together, in percent: what coverage.py calls branch coverage."""
        run = self.counts["covered_branches"] + self.counts["covered_lines"]
        return _percent(run, self.counts["num_branches"] + self.counts["num_statements"])

    @property
    def branches(self) -> float:
        """The share of branches that were taken, in percent."""
        return _percent(self.counts["covered_branches"], self.counts["num_branches"])

    @property
    def lines(self) -> float:
        """The share of statements that were run, in percent."""
        return _percent(self.counts["covered_lines"], self.counts["num_statements"])


def layers_of(project_file: Path) -> list[tuple[str, ...]]:
    """The rooms of each layer, the lowest first."""
    project = tomllib.loads(project_file.read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    contract = next(one for one in contracts if one["type"] == "layers")
    return [tuple(_ROOM.findall(line)) for line in reversed(contract["layers"])]


def measured(report: Path, layers: Sequence[tuple[str, ...]]) -> list[Layer]:
    """Add up coverage.py's JSON report of the files by layer."""
    found = [Layer(rooms) for rooms in layers]
    by_room = {room: layer for layer in found for room in layer.rooms}
    files: Mapping[str, Mapping[str, Mapping[str, int]]] = json.loads(report.read_bytes())["files"]
    for name, file in files.items():
        room = Path(name).parts[1].removesuffix(".py")
        if room in by_room:
            numbers = {key: n for key, n in file["summary"].items() if isinstance(n, int)}
            by_room[room].counts.update(numbers)
    return found


def told(layers: Sequence[Layer]) -> list[str]:
    """A line for each of the core's."""
    return [
        f"layer {number}: {layer.total:5.1f} %, of branches alone {layer.branches:5.1f} %, "
        f"of lines {layer.lines:5.1f} %  ({', '.join(layer.rooms)})"
        for number, layer in enumerate(layers[:CORE], 1)
    ]


def is_enough(layers: Sequence[Layer]) -> bool:
    """Whether each layer of the core reaches what is asked for."""
    return all(layer.total >= LEAST for layer in layers[:CORE])


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0
