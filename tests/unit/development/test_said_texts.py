"""What the program says is found in its source."""

from development.said_texts import SaidText, said_texts

SOURCE = """
HINT = marked("Later")
def show(n):
    tr("Open {file}", file="a b")
    tr(HINT)
    tr_count("{count} file", "{count} files", n)
    print("not said")
"""


def test_each_text_is_found_once_with_its_place(tmp_path):
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "one.py").write_text(SOURCE)
    (tmp_path / "ui" / "two.py").write_text('tr("Later")')

    assert said_texts(tmp_path) == [
        SaidText("Later", "", "ui/one.py"),
        SaidText("Open {file}", "", "ui/one.py"),
        SaidText("{count} file", "{count} files", "ui/one.py"),
    ]
