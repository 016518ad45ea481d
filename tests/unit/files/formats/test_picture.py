import pytest

from desktop_assist.files.formats.file_format import FileHead
from desktop_assist.files.formats.picture import PICTURES


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"RIFF\0\0\0\0WEBP", "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"GIF89a", "image/gif"),
        (b"II*\0", "image/tiff"),
        (b"BM\x46\0\0\0\0\0\0\0\x36", "image/bmp"),
        (b"BMW expenses of October", None),
        (b"\0\0\0\x18ftypmp42", None),
        (b"RIFF\0\0\0\0WAVE", None),
    ],
)
def test_pictures_are_told_by_their_first_bytes(start, media_type):
    found = [one.media_type for one in PICTURES if one.recognises(FileHead("", start))]

    assert found == ([media_type] if media_type else [])
