"""Mutation testing: small mistakes are put into a part of the core, and its tests have to notice.

Mutmut makes the mistakes in a copy of the checkout and runs, for each, the tests that reach it.
"""

import argparse
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from development.checkout import Checkout
from development.output import tell


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the core, and the tests that have to notice a mistake in it.

    Attributes:
        files: Patterns of its files.
        tests: Files and folders of tests.
    """

    files: tuple[str, ...]
    tests: tuple[str, ...]


PARTS = {
    "calendars/phrases": Part(
        ("desktop_assist/calendars/phrases/*",),
        ("tests/unit/calendars/phrases", "tests/integration/test_own_phrases.py"),
    ),
    "expenses/receipt": Part(
        ("desktop_assist/expenses/receipt/*",), ("tests/unit/expenses/receipt",)
    ),
    "privacy": Part(
        ("desktop_assist/privacy/*",),
        ("tests/unit/privacy", "tests/integration/test_personal_data_eval.py"),
    ),
    "files/safe_write": Part(
        ("desktop_assist/files/safe_write.py",), ("tests/unit/files/test_safe_write.py",)
    ),
}
SAMPLE, SEED = 200, 1
# What the copy needs beside the package and its tests, which mutmut copies itself.
_BESIDE = ("build", "resources", "tests", "desktop_assist", "pyproject.toml", "README.md")
# How quickly something is done says nothing about a mistake, and costs most of the time.
# A server of its own forks a process for each mistake: nothing a test has cached is carried over.
_CONFIG = """\
[mutmut]
source_paths=desktop_assist
only_mutate=
{files}
also_copy=
    build
    resources
    README.md
pytest_add_cli_args_test_selection=
{tests}
pytest_add_cli_args=
    -p
    no:cacheprovider
    -n0
    -m
    not slow and not frozen and not desktop
    -k
    not quickly and not slow
process_isolation=forkserver
timeout_multiplier=3
timeout_constant=2
use_git_change_detection=false
"""


def run_mutants(checkout: Checkout, words: Sequence[str]) -> int:
    """Try the parts that are named, or all, and give 1 where too many mistakes go unnoticed."""
    parser = _parser()
    order = parser.parse_args(words)
    if unknown := set(order.part) - set(PARTS):
        parser.error(f"{', '.join(sorted(unknown))} is none of {', '.join(PARTS)}")
    statuses = [_try(checkout, name, order) for name in order.part or PARTS]
    return max(statuses)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py mutants", description=__doc__)
    # Choices would refuse the empty list that stands for none, before Python 3.12 (bpo-9625).
    parser.add_argument("part", nargs="*", help=f"of {', '.join(PARTS)}; all, where none is named")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="mistakes tried, 0 for all")
    parser.add_argument("--seed", type=int, default=SEED, help="which ones are drawn")
    parser.add_argument("--at-once", type=int, default=os.cpu_count(), help="tried side by side")
    return parser


def _try(checkout: Checkout, name: str, order: argparse.Namespace) -> int:
    folder = checkout.root / ".cache" / "mutants" / name.replace("/", "-")
    _make_copy(checkout, folder, PARTS[name])
    tell(f"{name}: mistakes are tried in {folder}")
    line = [str(checkout.python), "-m", "development.mutant_sample", name]
    numbers = [str(order.sample), str(order.seed), str(order.at_once)]
    return subprocess.run(
        [*line, *numbers], check=False, cwd=folder, env=_settings(checkout)
    ).returncode


def _make_copy(checkout: Checkout, folder: Path, part: Part) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    for one in _BESIDE:
        (folder / one).symlink_to(checkout.root / one)
    config = _CONFIG.format(files=_lines(part.files), tests=_lines(part.tests))
    (folder / "setup.cfg").write_text(config, encoding="utf-8")


def _lines(words: Sequence[str]) -> str:
    return "\n".join(f"    {word}" for word in words)


def _settings(checkout: Checkout) -> dict[str, str]:
    settings = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    settings["PYTHONPATH"] = str(checkout.root / "build")
    # The labelled data is for whole evaluations: too slow to be tried for each mistake.
    settings.pop("DESKTOP_ASSIST_DATA", None)
    return settings
