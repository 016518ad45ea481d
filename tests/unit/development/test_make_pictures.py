"""The README shows pictures that its script takes."""

import re

import make_pictures

README = (make_pictures.ROOT / "README.md").read_text("utf-8")
LARGEST_BYTES = 180_000


def test_the_readme_shows_every_picture_there_is():
    shown = set(re.findall(r"build/pictures/([\w-]+\.png)", README))
    there = {file.name for file in make_pictures.TARGET.glob("*.png")}

    assert shown == there
    assert {name.split("-")[0] for name in shown} == set(make_pictures.LOOKS)


def test_pictures_are_small():
    sizes = {file.name: file.stat().st_size for file in make_pictures.TARGET.glob("*.png")}

    assert {name: size for name, size in sizes.items() if size > LARGEST_BYTES} == {}
