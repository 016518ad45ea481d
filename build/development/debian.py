"""The program's folder as a Debian package: installed for everybody, removed without a trace."""

import shutil
import subprocess
from pathlib import Path

from development.bundle import program_folder, version_of
from development.checkout import Checkout
from development.failure import SetUpError
from development.output import tell

# What Qt's wheels expect of the system, by the names of Debian 12 and Ubuntu 22.04 and newer.
NEEDED = (
    "libc6 (>= 2.34)", "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0",
    "libx11-6", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1",
    "libxkbcommon-x11-0", "libxkbcommon0",
)  # fmt: skip
NICE_TO_HAVE = ("gnome-keyring | kwalletmanager", "notification-daemon", "xdg-desktop-portal")
CONTROL = """\
Package: desktop-assist
Version: {version}
Architecture: {architecture}
Maintainer: Desktop Assist <desktop-assist@localhost>
Installed-Size: {kilobytes}
Depends: {needed}
Recommends: {nice_to_have}
Section: misc
Priority: optional
Description: assistant that gets office chores done on this computer
 Schedules meetings, reads receipts, keeps expenses and answers questions about
 policies, with the person's own files and without an account.
"""
PLACE = Path("opt") / "desktop-assist"


def build_package(checkout: Checkout) -> Path:
    """Pack `dist/desktop-assist`, which has to be there, and give the package.

    Raises:
        SetUpError: There is no such folder, or no dpkg-deb.
    """
    bundle, root = program_folder(checkout), checkout.root
    if shutil.which("dpkg-deb") is None:
        raise SetUpError("dpkg-deb is not installed, so no Debian package can be made here.")
    version, architecture = version_of(root), _architecture()
    tree = root / ".cache" / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(root, bundle, tree)
    _write_control(tree, version, architecture)
    package = root / "dist" / f"desktop-assist_{version}_{architecture}.deb"
    # zstd: xz takes ten times as long over so much, and both systems read it.
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    tell(f"package: {package} holds {package.stat().st_size / 1_000_000:.0f} MB")
    return package


def _lay_out(root: Path, bundle: Path, tree: Path) -> None:
    shutil.copytree(bundle, tree / PLACE, symlinks=True)
    command = tree / "usr" / "bin" / "desktop-assist"
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("/") / PLACE / "desktop-assist")
    share, icons = tree / "usr" / "share", root / "resources" / "icons"
    hicolor = share / "icons" / "hicolor"
    for source, target in (
        (root / "build" / "installer" / "desktop-assist.desktop", share / "applications"),
        (icons / "desktop-assist.svg", hicolor / "scalable" / "apps"),
        (icons / "desktop-assist.png", hicolor / "256x256" / "apps"),
    ):
        target.mkdir(parents=True)
        shutil.copy(source, target)
    papers = share / "doc" / "desktop-assist"
    papers.mkdir(parents=True)
    shutil.copy(root / "LICENSE", papers / "copyright")


def _write_control(tree: Path, version: str, architecture: str) -> None:
    size = sum(file.lstat().st_size for file in tree.rglob("*") if not file.is_dir())
    folder = tree / "DEBIAN"
    folder.mkdir()
    text = CONTROL.format(
        version=version,
        architecture=architecture,
        kilobytes=size // 1024,
        needed=", ".join(NEEDED),
        nice_to_have=", ".join(NICE_TO_HAVE),
    )
    (folder / "control").write_text(text, "utf-8")


def _architecture() -> str:
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
