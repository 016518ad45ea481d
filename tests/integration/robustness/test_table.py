"""The table in README.md names every case, and is true."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent
ROW = re.compile(r"^\| (\d+) \|.*\| ([^|]+) \|$", re.MULTILINE)
CASE = re.compile(r"^(?:async )?def test_case_(\d\d)_", re.MULTILINE)


def rows():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    return {int(number): where.strip(" `") for number, where in ROW.findall(text)}


def cases_in_tests():
    files = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("test_*.py")}
    return {(int(case), name) for name, text in files.items() for case in CASE.findall(text)}


def test_every_case_is_in_the_table():
    assert list(rows()) == list(range(1, 31))


def test_every_case_has_its_tests_where_the_table_says():
    named = {(case, where) for case, where in rows().items() if where.endswith(".py")}

    assert named == cases_in_tests()


def test_every_case_has_a_test():
    assert set(rows()) == {case for case, _ in cases_in_tests()}
