"""OpenDocument workbooks, written out by hand."""

import io
import zipfile

CELL = '<table:table-cell table:number-columns-repeated="{}"{}/>'
ROW = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
VALUE = ' office:value-type="float" office:value="1"'


def sheet(*rows):
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="A">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    ).encode()


def workbook(content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        media_type = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr("mimetype", media_type)
        archive.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest"
            ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media_type}"/>'
            "</manifest:manifest>",
        )
        archive.writestr("content.xml", content)
    return file.getvalue()


def text_row(*texts):
    """A row of texts."""
    cells = (f"<text:p>{text}</text:p>" for text in texts)
    kind = ' office:value-type="string"'
    return ROW.format(
        1, "".join(f"<table:table-cell{kind}>{cell}</table:table-cell>" for cell in cells)
    )
