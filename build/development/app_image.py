"""The program's folder as an AppImage: one file that runs on any Linux, and installs nothing.

An AppImage is a small program, the runtime of the AppImage project, followed by a file system with
the program in it. The runtime is not made here: it is a file to be given.
"""

import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from development.bundle import program_folder, version_of
from development.checkout import Checkout
from development.failure import SetUpError
from development.output import tell

MARK = b"AI\x02"  # in the header of the runtime, where programs leave room
MARK_PLACE = slice(8, 11)
# As it stands where the file system is mounted: links and files arrive as arguments.
START = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/lib/desktop-assist/desktop-assist" "$@"
"""
SQUASHED = ("-root-owned", "-noappend", "-no-progress", "-quiet", "-comp", "zstd")


def build_app_image(checkout: Checkout, words: Sequence[str]) -> Path:
    """Put `dist/desktop-assist`, which has to be there, behind a runtime; give the AppImage.

    Args:
        checkout: Whose program it is.
        words: The path of the runtime.

    Raises:
        SetUpError: There is no such folder, runtime or tool.
    """
    bundle, runtime = program_folder(checkout), _runtime(words)
    if shutil.which("mksquashfs") is None:
        raise SetUpError("mksquashfs is missing: the package squashfs-tools brings it.")
    tree = checkout.root / ".cache" / "appimage"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(checkout.root, bundle, tree)
    packed = tree.with_suffix(".squashfs")
    packed.unlink(missing_ok=True)
    subprocess.run(["mksquashfs", str(tree), str(packed), *SQUASHED], check=True)
    image = checkout.root / "dist" / _name(version_of(checkout.root))
    with image.open("wb") as target:
        for part in (runtime, packed):
            with part.open("rb") as source:
                shutil.copyfileobj(source, target)
    image.chmod(0o755)
    tell(f"AppImage: {image} holds {image.stat().st_size / 1_000_000:.0f} MB")
    return image


def _name(version: str) -> str:
    return f"Desktop_Assist-{version}-{platform.machine()}.AppImage"


def _runtime(words: Sequence[str]) -> Path:
    if len(words) != 1:
        raise SetUpError("Name the AppImage project's runtime: build/dev.py appimage RUNTIME")
    runtime = Path(words[0])
    if not runtime.is_file():
        raise SetUpError(f"There is no runtime at {runtime}.")
    with runtime.open("rb") as file:
        if file.read(MARK_PLACE.stop)[MARK_PLACE] != MARK:
            raise SetUpError(f"{runtime} is not a runtime of the AppImage project (type 2).")
    return runtime


def _lay_out(root: Path, bundle: Path, tree: Path) -> None:
    shutil.copytree(bundle, tree / "usr" / "lib" / "desktop-assist", symlinks=True)
    start = tree / "AppRun"
    start.write_text(START, "utf-8")
    start.chmod(0o755)
    icons = root / "resources" / "icons"
    for source, name in (
        (root / "build" / "installer" / "desktop-assist.desktop", "desktop-assist.desktop"),
        (icons / "desktop-assist.png", "desktop-assist.png"),
        (icons / "desktop-assist.png", ".DirIcon"),
        (root / "LICENSE", "usr/share/doc/desktop-assist/copyright"),
    ):
        target = tree / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
