"""Several questions of one message."""

from desktop_assist.providers.embedded.asked_together import asked_together
from desktop_assist.providers.embedded.reply import REQUEST, THEN, Ask, PlannedCall


def ask(question: str, tool: str, **arguments) -> Ask:
    return Ask(question, ("Yes",), PlannedCall(tool, arguments))


MOVE = ask("Move it to 10?", "update_meeting", uid="u1", start="2027-03-01T10:00")
ADD = ask("Add 5 EUR?", "add_expense", amount="5")
OPEN = ask("Which day?", "create_meeting", **{REQUEST: "a call with Tom"})


def test_without_any_none_is_asked():
    assert asked_together([]) == (None, [])


def test_one_is_asked_as_it_is():
    assert asked_together([OPEN]) == (OPEN, [])


def test_what_a_yes_answers_is_asked_together():
    found, waiting = asked_together([MOVE, ADD])

    assert found.question == "Move it to 10? Add 5 EUR?"
    assert found.pending.arguments[THEN] == [{"tool": "add_expense", "arguments": {"amount": "5"}}]
    assert not waiting


def test_where_one_leaves_more_open_the_others_wait():
    found, [waiting] = asked_together([MOVE, OPEN])

    assert found == MOVE
    assert waiting.text == 'Not asked yet: "Which day?". Say it again once this is answered.'


def test_two_changes_of_one_meeting_are_not_made_at_one_yes():
    other = ask("Move it to 11?", "update_meeting", uid="u1", start="2027-03-01T11:00")

    found, [waiting] = asked_together([MOVE, other])

    assert (found, "Move it to 11?" in waiting.text) == (MOVE, True)
