"""Runs the benchmarks that come with the source, so that a machine's own figures can be had."""

import runpy
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop_assist.domain.errors import ToolFailedError, UsageError
from desktop_assist.domain.translation import tr

BENCHMARKS = Path(__file__).resolve().parents[2] / "tests" / "benchmarks"
ALL = "all"


def run_benchmark(name: str, *, is_json: bool, folder: Path = BENCHMARKS) -> int:
    """Run one benchmark, or all of them, and give the exit status; blocking, for minutes.

    Args:
        name: Of a file of `tests/benchmarks`, or "all".
        is_json: Whether the figures are for a program.
        folder: Where the benchmarks are.

    Raises:
        UsageError: There is no such benchmark, or this copy has none.
        ToolFailedError: The benchmark needs what is not installed.
    """
    known = {file.stem: file for file in sorted(folder.glob("[!_]*.py"))}
    if not known:
        raise UsageError(
            tr("The benchmarks are not part of an installed copy."),
            tr("They come with the source: python3 build/dev.py run bench start"),
        )
    options = ["--json"] if is_json else []
    if name != ALL:
        return _load(_only(name, known))(options)
    return max(_status(file, options) for file in known.values())  # the worst of all


def _status(file: Path, options: list[str]) -> int:
    """What one of many comes to: one that breaks off must not cost the figures of the others."""
    try:
        return _load(file)(options)
    except Exception as error:  # noqa: BLE001
        said = str(error) or type(error).__name__
        print(
            tr("The benchmark “{stem}” broke off: {said}", stem=file.stem, said=said),
            file=sys.stderr,
        )
        return 1


def _only(name: str, known: Mapping[str, Path]) -> Path:
    if name not in known:
        raise UsageError(
            tr("There is no benchmark “{name}”.", name=name),
            tr("Choose one of: {names}, {all}.", names=", ".join(known), all=ALL),
        )
    return known[name]


def _load(file: Path) -> Callable[[list[str]], int]:
    try:
        # Any: a script's names, run apart from the program.
        names: dict[str, Any] = runpy.run_path(str(file))
    except ModuleNotFoundError as error:
        raise ToolFailedError(
            tr(
                "The benchmark “{stem}” needs {name}, which is not installed.",
                stem=file.stem,
                name=error.name,
            ),
            tr("Once with the tools of the checks: python3 build/dev.py test"),
        ) from error
    main: Callable[[list[str]], int] = names["main"]
    return main
