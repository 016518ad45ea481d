"""An AppImage of a folder that stands for the program's, behind one that stands for a runtime."""

import shutil
import subprocess

import pytest

from development.app_image import MARK, build_app_image
from development.checkout import Checkout, this_checkout
from development.failure import SetUpError

HEADER = b"\x7fELF\x02\x01\x01\x00" + MARK


@pytest.fixture
def checkout(tmp_path):
    here = this_checkout().root
    for name in ("LICENSE", "build/installer", "resources/icons", "desktop_assist/__init__.py"):
        source, target = here / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    program = tmp_path / "dist" / "desktop-assist" / "desktop-assist"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho runs "$@"\n')
    program.chmod(0o755)
    return Checkout(tmp_path)


@pytest.fixture
def runtime(tmp_path):
    file = tmp_path / "runtime"
    file.write_bytes(HEADER.ljust(4096, b"\0"))
    return file


@pytest.mark.skipif(shutil.which("mksquashfs") is None, reason="not installed: squashfs-tools")
def test_the_program_in_it_starts_with_the_words_it_is_given(checkout, runtime, tmp_path):
    image = build_app_image(checkout, [str(runtime)])

    assert image.read_bytes().startswith(runtime.read_bytes())
    inside = tmp_path / "inside"
    command = ["unsquashfs", "-quiet", "-no-progress", "-o", "4096", "-d", inside, image]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    said = subprocess.check_output([inside / "AppRun", "quick", "two words"], text=True)
    assert said == "runs quick two words\n"
    assert {"AppRun", "desktop-assist.desktop", "desktop-assist.png", ".DirIcon", "usr"} == {
        entry.name for entry in inside.iterdir()
    }


def test_a_file_that_is_no_runtime_is_refused(checkout, tmp_path):
    (tmp_path / "other").write_bytes(b"\x7fELF" + bytes(60))
    with pytest.raises(SetUpError, match="not a runtime"):
        build_app_image(checkout, [str(tmp_path / "other")])


@pytest.mark.parametrize("words", [[], ["nowhere"]])
def test_without_a_runtime_it_says_what_is_wanted(checkout, words):
    with pytest.raises(SetUpError, match="runtime"):
        build_app_image(checkout, words)
