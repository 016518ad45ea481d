from pathlib import Path

from desktop_assist.background.file_marks import files_with_marks


def looked_at(place):
    marks = dict(files_with_marks(str(place), lambda name: name.endswith(".md")))
    return {Path(path).name: mark for path, mark in marks.items()}


def test_wanted_files_are_seen_in_folders_of_folders(tmp_path):
    (tmp_path / "inner").mkdir()
    for name in ("a.md", "inner/B.MD", "c.txt", ".hidden.md"):
        (tmp_path / name).write_text("text")

    assert set(looked_at(tmp_path)) == {"a.md", "B.MD"}


def test_a_mark_changes_with_the_file(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("text")
    before = looked_at(tmp_path)

    file.write_text("longer text")

    assert looked_at(tmp_path) != before


def test_a_file_is_a_place_of_its_own_and_a_missing_one_is_passed_over(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("text")

    assert set(looked_at(file)) == {"a.txt"}
    assert looked_at(tmp_path / "nowhere") == {}
