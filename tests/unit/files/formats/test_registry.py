from importlib import import_module
from pathlib import Path

from desktop_assist.files import formats
from desktop_assist.files.formats.file_format import FileFormat
from desktop_assist.files.formats.registry import FORMATS


def formats_in(module):
    for value in vars(module).values():
        values = value if isinstance(value, tuple) else (value,)
        yield from (one for one in values if isinstance(one, FileFormat))


def test_every_format_is_registered_once():
    files = sorted(Path(formats.__file__).parent.glob("*.py"))
    modules = [
        import_module(f"{formats.__name__}.{file.stem}")
        for file in files
        if file.stem != "registry"
    ]

    known = {one.media_type for module in modules for one in formats_in(module)}

    assert known == {one.media_type for one in FORMATS}
    assert len(known) == len(FORMATS)


def test_plain_text_is_asked_last():
    assert FORMATS[-1].media_type == "text/plain"
