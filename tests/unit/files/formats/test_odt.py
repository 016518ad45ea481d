import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.file_kind import recognise
from desktop_assist.files.formats.odt import read_blocks
from tests.helpers.office_zip import ODF, odt

TITLE = '<style:style style:name="P1" style:parent-style-name="Title"/>'
BODY = """<text:p text:style-name="P1">Travel</text:p>
<text:tracked-changes><text:p>gone for good</text:p></text:tracked-changes>
<text:h text:outline-level="2">Hotels<text:s/>and <text:span>inns</text:span></text:h>
<text:p>Up to 180.<text:note><text:note-citation>1</text:note-citation><text:note-body>
<text:p>With breakfast.</text:p></text:note-body></text:note><office:annotation><text:p>remark
</text:p></office:annotation></text:p>
<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>deeper</text:p>
</text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>City</text:p>
</table:table-cell><table:table-cell><text:p>Cap</text:p></table:table-cell></table:table-row>
</table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2">
<text:p>Wien</text:p></table:table-cell><table:table-cell><text:p>180</text:p></table:table-cell>
</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>190</text:p>
</table:table-cell></table:table-row></table:table>
<text:p>Beside<drawing:frame><drawing:text-box><text:p>in a box</text:p></drawing:text-box>
</drawing:frame></text:p>"""


def test_its_structure_is_read_without_what_was_deleted_or_remarked(tmp_path):
    path = odt(tmp_path / "a.odt", BODY, TITLE)

    assert [(one.kind, one.level, one.text) for one in read_blocks(path).blocks] == [
        ("heading", 1, "Travel"),
        ("heading", 2, "Hotels and inns"),
        ("paragraph", 0, "Up to 180."),
        ("paragraph", 0, "1 With breakfast."),
        ("item", 0, "one"),
        ("item", 1, "deeper"),
        ("row", 0, "City: Wien | Cap: 180"),
        ("row", 0, "City: Wien | Cap: 190"),
        ("paragraph", 0, "Beside"),
        ("paragraph", 0, "in a box"),
    ]
    assert recognise(path) == "text"


def test_its_title_is_the_one_it_says(tmp_path):
    meta = f'<meta {ODF} xmlns:d="urn:dc"><d:title>Travel policy</d:title></meta>'

    read = read_blocks(odt(tmp_path / "a.odt", "<text:p>Words.</text:p>", **{"meta.xml": meta}))

    assert read.title == "Travel policy"


def test_one_with_a_password_is_refused(tmp_path):
    manifest = f"<manifest:manifest {ODF}><manifest:encryption-data/></manifest:manifest>"
    path = odt(tmp_path / "a.odt", "", **{"META-INF/manifest.xml": manifest})

    with pytest.raises(UnreadableFileError, match="password"):
        read_blocks(path)
