"""Write plain text as PDF pages, with the fonts that every reader brings along."""

import textwrap

_WIDTH, _HEIGHT, _MARGIN, _LEADING = 595, 842, 64, 15
_LINES = (_HEIGHT - 2 * _MARGIN) // _LEADING
_COLUMNS = 84


def text_pdf(text):
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


def _page(contents):
    fonts = "<< /F1 3 0 R /F2 4 0 R >>"
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] "
        f"/Resources << /Font {fonts} >> /Contents {contents} 0 R >>"
    ).encode()


def _stream(content):
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _page_stream(text):
    lines = [line for paragraph in text.splitlines() for line in _wrapped(paragraph)]
    if len(lines) > _LINES:
        raise ValueError("A page of the sample holds more text than fits on it.")
    parts = [f"BT {_LEADING} TL {_MARGIN} {_HEIGHT - _MARGIN} Td".encode()]
    for line in lines:
        is_heading = line.startswith("# ")
        font = b"/F2 13 Tf" if is_heading else b"/F1 11 Tf"
        parts.append(font + b" (" + _escaped(line.removeprefix("# ")) + b") Tj T*")
    return b"\n".join([*parts, b"ET"])


def _wrapped(paragraph):
    if paragraph.startswith(("# ", " ")):  # headings and table rows keep their lines
        return [paragraph]
    return textwrap.wrap(paragraph, _COLUMNS) or [""]


def _escaped(line):
    escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return escaped.encode("cp1252")


def _file(objects):
    content = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, value in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + b""
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return content + end % (size, content.index(b"xref\n0 "))
