"""PDFs written object by object, also such as no program would write."""

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"
CATALOG, PAGES = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
    b" /Resources << /Font << /F 5 0 R /G 6 0 R >> >> >>"
)


def raw_pdf(*objects):
    """A file of objects, numbered from 1; the first one is its catalog."""
    body, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    )


def stream(content, words=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), words, content)


def one_page(content, *others):
    """A document of one page; its fonts are /F, bold, and /G, the first of the other objects."""
    return raw_pdf(CATALOG, PAGES, PAGE, stream(content), FONT, *(others or (FONT,)))


def mapped_font(letter, text):
    """A font one of whose letters stands for other ones."""
    units = text.encode("utf-16-be").hex().upper().encode()
    cmap = stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n"
        b"1 beginbfchar <%02X> <%s> endbfchar\nendcmap end end" % (ord(letter), units)
    )
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>", cmap
