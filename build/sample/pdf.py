"""Write plain text as PDF pages, with the fonts that every reader brings along."""

import textwrap

_WIDTH, _HEIGHT, _MARGIN, _LEADING = 595, 842, 64, 15
_LINES = (_HEIGHT - 2 * _MARGIN) // _LEADING
_COLUMNS = 84


def text_pdf(text: str) -> bytes:
    """A PDF of `text`: "# " begins a heading, a form feed a new page."""
    pages = [page.strip("\n") for page in text.strip().split("\f")]
    streams = [_page_stream(page) for page in pages]
    first = 5
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font.format("Helvetica").encode(),
        font.format("Helvetica-Bold").encode(),
    ]
    for number, stream in enumerate(streams):
        objects += [_page(first + 2 * number + 1), _stream(stream)]
    return _file(objects)


def _page(contents: int) -> bytes:
    fonts = "<< /F1 3 0 R /F2 4 0 R >>"
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] "
        f"/Resources << /Font {fonts} >> /Contents {contents} 0 R >>"
    ).encode()


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _page_stream(text: str) -> bytes:
    lines = [line for paragraph in text.split("\n\n") for line in _laid_out(paragraph)]
    if len(lines) > _LINES:
        raise ValueError("A page of the sample holds more text than fits on it.")
    parts = [f"BT {_LEADING} TL {_MARGIN} {_HEIGHT - _MARGIN} Td".encode()]
    for line in lines:
        is_heading = line.startswith("# ")
        font = b"/F2 13 Tf" if is_heading else b"/F1 11 Tf"
        parts.append(font + b" (" + _escaped(line.removeprefix("# ")) + b") Tj T*")
    return b"\n".join([*parts, b"ET"])


def _laid_out(paragraph: str) -> list[str]:
    """A heading and the rows of a table keep their lines; all else is filled up."""
    if paragraph.startswith(" "):
        return [*paragraph.split("\n"), ""]
    if paragraph.startswith("# "):
        heading, _, rest = paragraph.partition("\n")
        return [heading, *_wrapped(rest)]
    return _wrapped(paragraph)


def _wrapped(paragraph: str) -> list[str]:
    return [*textwrap.wrap(paragraph, _COLUMNS, break_on_hyphens=False), ""]


def _escaped(line: str) -> bytes:
    escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return escaped.encode("cp1252")


def _file(objects: list[bytes]) -> bytes:
    content = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, value in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start = len(content)
    size = len(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return content + trailer % (size, start)
