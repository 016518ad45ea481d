"""Why something did not work, in German."""

import ast
import re
from pathlib import Path

import pytest

import desktop_assist
from desktop_assist.providers.embedded.failures.german_failure import KNOWN, german_failure

PACKAGE = Path(desktop_assist.__file__).parent
SPEAK_OTHERWISE = {"ui", "cli", "app", "providers"}
FAILS = re.compile(r"Error\(|failed_result\(|Finding\(")
BLANK = re.compile(r"\{\w*\}")


@pytest.mark.parametrize(
    ("message", "hint", "told"),
    [
        (
            "There is no such meeting in the calendar.",
            "List the meetings, and take uid and recurrence_id from there.",
            ("Diesen Termin gibt es im Kalender nicht.", "Die Termine auflisten"),
        ),
        (
            "expenses.xlsx is open at Anna; nothing was written.",
            "Close it there, then try again.",
            ("expenses.xlsx ist geöffnet (Anna); es wurde nichts", "Dort schließen"),
        ),
        (
            "There are no expenses from 1 to 31 October, so no report was made.",
            "Name other days.",
            ("Dafür gibt es keine Ausgaben", "Andere Tage nennen."),
        ),
        ("A bracket is not closed.", "", ("Eine Klammer ist nicht geschlossen.", "")),
    ],
)
def test_it_is_said_with_what_it_is_about(message, hint, told):
    output = german_failure({"summary": message, "hint": hint, "error": message})

    assert str(output["summary"]).startswith(told[0])
    assert str(output["hint"]).startswith(told[1])
    assert output["error"] == message


def test_what_is_not_known_by_heart_is_quoted():
    output = german_failure({"summary": "The moon is full.", "hint": "Wait."})

    assert output["summary"] == ("Das hat nicht geklappt. Die Meldung lautet: „The moon is full.“")
    assert output["hint"] == "Wait."


def test_every_sentence_is_one_that_the_program_says():
    said = {text for file in PACKAGE.rglob("*.py") for text in written_in(file)}

    assert [one.english for one in KNOWN if BLANK.sub("{}", one.english) not in said] == []


def test_no_sentence_is_there_twice():
    english = [BLANK.sub("{}", one.english) for one in KNOWN]

    assert sorted(set(english)) == sorted(english)


def written_in(file: Path) -> set[str]:
    """The texts of a file that tells of failures or findings, with what is filled in as {}."""
    source = file.read_text(encoding="utf-8")
    if file.relative_to(PACKAGE).parts[0] in SPEAK_OTHERWISE or not FAILS.search(source):
        return set()
    tree = ast.walk(ast.parse(source))
    return {
        "".join(map(piece, node.values)) if isinstance(node, ast.JoinedStr) else node.value
        for node in tree
        if isinstance(node, ast.JoinedStr)
        or (isinstance(node, ast.Constant) and isinstance(node.value, str))
    }


def piece(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "{}"
