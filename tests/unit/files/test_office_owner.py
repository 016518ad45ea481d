from desktop_assist.files.office_owner import noted_at, owner_of


def test_excel_leaves_the_name_with_its_length(tmp_path):
    (tmp_path / "~$a.xlsx").write_bytes(b"\x0aAda Winter" + b" " * 44)

    assert owner_of(tmp_path / "a.xlsx") == "Ada Winter"


def test_libreoffice_leaves_a_line(tmp_path):
    note = ",Ada Winter,laptop,24.11.2026 10:00,file:///home/ada;"
    (tmp_path / ".~lock.a.xlsx#").write_text(note)

    assert owner_of(tmp_path / "a.xlsx") == "Ada Winter"


def test_without_a_note_nobody_is_named(tmp_path):
    (tmp_path / "~$b.xlsx").write_bytes(b"")

    assert owner_of(tmp_path / "a.xlsx") == ""
    assert owner_of(tmp_path / "b.xlsx") == ""


def test_the_newest_note_tells_since_when(tmp_path):
    assert noted_at(tmp_path / "a.xlsx") == 0

    note = tmp_path / ".~lock.a.xlsx#"
    note.write_text(",Ada,,,;")

    assert noted_at(tmp_path / "a.xlsx") == note.stat().st_mtime
