"""Make the empty expense sheet as OpenDocument from the one as workbook.

It needs LibreOffice: python build/make_open_document.py
The columns get their number formats here: a workbook keeps those in its rows, and it has none.
"""

import re
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
NAME = "expenses"
_STYLES = (
    '<number:date-style style:name="NDay"><number:year number:style="long"/>'
    '<number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text>'
    '<number:day number:style="long"/></number:date-style>'
    '<number:number-style style:name="NMoney"><number:number number:decimal-places="2" '
    'number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>'
    "</number:number-style>"
    '<style:style style:name="ceDay" style:family="table-cell" '
    'style:parent-style-name="Default" style:data-style-name="NDay"/>'
    '<style:style style:name="ceMoney" style:family="table-cell" '
    'style:parent-style-name="Default" style:data-style-name="NMoney"/>'
)
_COLUMN_STYLES = {0: "ceDay", 4: "ceMoney", 6: "ceMoney"}
_COLUMN = re.compile(r"<table:table-column[^>]*/>")
_REPEATED = re.compile(r' table:number-columns-repeated="(\d+)"')


def main() -> None:
    """Convert it, and give its columns their formats."""
    with tempfile.TemporaryDirectory() as folder:
        source = RESOURCES / f"{NAME}.xlsx"
        command = ("soffice", "--headless", "--convert-to", "ods", "--outdir", folder, str(source))
        subprocess.run(command, check=True)
        target = RESOURCES / f"{NAME}.ods"
        _write(Path(folder) / f"{NAME}.ods", target)
        print(f"{target.name}: {target.stat().st_size:,} bytes")


def _write(source: Path, target: Path) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "content.xml":
                content = _styled(content.decode()).encode()
            new.writestr(item, content)


def _styled(content: str) -> str:
    """The content with formats for the columns of its first table."""
    end_of_styles = "</office:automatic-styles>"
    content = content.replace(end_of_styles, _STYLES + end_of_styles, 1)
    end = content.index("<table:table-row")
    places = count()
    head = _COLUMN.sub(lambda tag: "".join(_single(tag[0], places)), content[:end])
    return head + content[end:]


def _single(tag: str, places: Iterator[int]) -> Iterator[str]:
    """A tag for each column, with its style; those behind the table stay together."""
    found = _REPEATED.search(tag)
    repeats = int(found[1]) if found else 1
    if repeats > len(_COLUMN_STYLES) * 10:
        yield tag
        return
    for _, place in zip(range(repeats), places, strict=False):
        style = _COLUMN_STYLES.get(place, "Default")
        yield _REPEATED.sub("", tag).replace('style-name="Default"', f'style-name="{style}"')


if __name__ == "__main__":
    main()
