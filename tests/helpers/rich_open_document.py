"""An OpenDocument workbook with the features that a row must not disturb."""

import io
import zipfile

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "chart", "calcext", "dc")
)
_HEADINGS = ("Date", "Merchant", "Amount", "Rate", "Home")
_TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
_ROW = (
    '<table:table-row table:style-name="ro1">'
    '<table:table-cell table:style-name="ce1" office:value-type="date"'
    ' office:date-value="2026-10-0{n}"><text:p>0{n}.10.2026</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><office:annotation><text:p>Keep me</text:p>'
    "</office:annotation><text:p>Shop {n}</text:p></table:table-cell>"
    '<table:table-cell table:style-name="ce3" table:content-validation-name="val1"'
    ' office:value-type="float" office:value="{n}.5"><text:p>{n}.50</text:p></table:table-cell>'
    '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p>'
    "</table:table-cell>"
    '<table:table-cell table:formula="of:=ROUND([.C{n}]*[.D{n}];1)" office:value-type="float"'
    ' office:value="9"><text:p>9</text:p></table:table-cell>'
    '<table:table-cell table:number-columns-repeated="100"/></table:table-row>'
)
_EMPTY = (
    '<table:table-row table:number-rows-repeated="50"><table:table-cell'
    ' table:number-columns-repeated="105"/></table:table-row>'
)
_SUMMARY = (
    '<table:table table:name="Summary"><table:table-row><table:table-cell'
    ' table:formula="of:=SUM([$Spesen.C2:.C3])" office:value-type="float" office:value="6">'
    "<text:p>6</text:p></table:table-cell></table:table-row></table:table>"
)
_RANGES = (
    "<table:database-ranges><table:database-range"
    ' table:target-range-address="Spesen.A1:Spesen.E3"/></table:database-ranges>'
)
_MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MEDIA_TYPE}"/>'
    "</manifest:manifest>"
)
_CHART = (
    f"<office:chart {_NAMES}><chart:series"
    ' chart:values-cell-range-address="Spesen.C2:Spesen.C3"/></office:chart>'
)


def rich_open_document(after_rows=_EMPTY, **attributes):
    """Two rows, the second with notes and formulas, a summary, a filter and a chart."""
    heading = "".join(map(_TEXT.format, _HEADINGS))
    marks = "".join(f' table:{name}="{value}"' for name, value in attributes.items())
    rows = "".join(_ROW.format(n=number) for number in (2, 3))
    content = (
        f"<office:document-content {_NAMES}><office:body><office:spreadsheet>"
        f'<table:table table:name="Spesen"{marks}><table:table-row>{heading}</table:table-row>'
        f"{rows}{after_rows}</table:table>{_SUMMARY}{_RANGES}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", _MEDIA_TYPE)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
        archive.writestr("Object 1/content.xml", _CHART)
        archive.writestr("styles.xml", f"<office:document-styles {_NAMES}/>")
    return file.getvalue()
