"""Pictures made ready to be printed."""

from io import BytesIO

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.print_picture import print_picture

Image = pytest.importorskip("PIL.Image", reason="the extra reports is not installed")


def saved(path, size, **more):
    Image.new(more.pop("mode", "RGB"), size, more.pop("color", "red")).save(path, **more)
    return path


def test_a_large_picture_is_made_to_fit_and_keeps_its_shape(tmp_path):
    shown = print_picture(saved(tmp_path / "a.png", (2000, 4000)), (600, 600))

    assert (shown.width, shown.height) == (300, 600)
    assert Image.open(BytesIO(shown.jpeg)).size == (300, 600)


def test_a_small_one_stays_as_it_is(tmp_path):
    assert print_picture(saved(tmp_path / "a.png", (20, 40)), (600, 600)).height == 40


def test_a_picture_is_turned_as_the_camera_was_held(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    shown = print_picture(saved(tmp_path / "a.jpg", (200, 100), exif=exif), (600, 600))

    assert (shown.width, shown.height) == (100, 200)


def test_what_can_be_seen_through_is_white_paper(tmp_path):
    clear = saved(tmp_path / "a.png", (20, 20), mode="RGBA", color=(0, 0, 0, 0))
    shown = Image.open(BytesIO(print_picture(clear, (600, 600)).jpeg))

    assert min(shown.getpixel((10, 10))) > 250


def test_what_is_no_picture_is_said(tmp_path):
    file = tmp_path / "a.png"
    file.write_bytes(b"text")

    with pytest.raises(UnreadableFileError):
        print_picture(file, (600, 600))
