"""A Debian package of a folder that stands for the program's."""

import shutil
import subprocess

import pytest

from development.checkout import Checkout, this_checkout
from development.debian import build_package
from development.failure import SetUpError

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="not installed: dpkg-deb")


@pytest.fixture
def checkout(tmp_path):
    here = this_checkout().root
    for name in ("LICENSE", "build/installer", "resources/icons", "desktop_assist/__init__.py"):
        source, target = here / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    program = tmp_path / "dist" / "desktop-assist" / "desktop-assist"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho runs\n")
    program.chmod(0o755)
    return Checkout(tmp_path)


def dpkg(root, *words):
    """dpkg on a system of its own, which has nothing but what is put there."""
    for folder in ("info", "updates", "triggers"):
        (root / "var/lib/dpkg" / folder).mkdir(parents=True, exist_ok=True)
    for file in ("status", "available"):
        (root / "var/lib/dpkg" / file).touch()
    forced = ["--force-depends", "--force-not-root", "--force-bad-path"]
    command = ["dpkg", f"--root={root}", f"--log={root}/log", *forced, *words]
    subprocess.run(command, check=True, capture_output=True)


def files_of(root):
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if not path.is_dir() and "var/lib/dpkg" not in path.as_posix() and path.name != "log"
    }


def test_it_is_installed_where_desktops_look_and_removed_without_a_trace(checkout, tmp_path):
    package, system = build_package(checkout), tmp_path / "system"

    dpkg(system, "--install", str(package))

    assert files_of(system) == {
        "opt/desktop-assist/desktop-assist",
        "usr/bin/desktop-assist",
        "usr/share/applications/desktop-assist.desktop",
        "usr/share/doc/desktop-assist/copyright",
        "usr/share/icons/hicolor/256x256/apps/desktop-assist.png",
        "usr/share/icons/hicolor/scalable/apps/desktop-assist.svg",
    }
    program = system / "opt/desktop-assist/desktop-assist"
    command = (system / "usr/bin/desktop-assist").readlink()
    assert str(command) == f"/{program.relative_to(system)}"
    assert subprocess.check_output([program]) == b"runs\n"

    dpkg(system, "--purge", "desktop-assist")
    assert files_of(system) == set()


def test_without_a_bundle_it_says_how_to_get_one(tmp_path):
    with pytest.raises(SetUpError, match="bundle"):
        build_package(Checkout(tmp_path))


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed")
def test_desktops_can_read_the_entry():
    entry = this_checkout().root / "build/installer/desktop-assist.desktop"
    subprocess.run(["desktop-file-validate", entry], check=True)
