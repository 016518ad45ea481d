"""The words for how much of a repeating meeting is meant."""

import pytest

from desktop_assist.providers.embedded.slots.series_scope import find_scope, scope_answered


@pytest.mark.parametrize(
    ("text", "scope", "rest"),
    [
        ("den Jour fixe ausnahmsweise auf 11 verschieben, nur dieses eine Mal", "this",
         "den Jour fixe auf 11 verschieben"),
        ("make the standup 9:30 just for that one week", "this", "make the standup 9:30"),
        ("can the standup be half 3, just the once", "this", "can the standup be half 3"),
        ("standup this thurs to 4, other weeks same as usual", "this", "standup this thurs to 4"),
        ("cancel the standup on Tuesday and all following", "following",
         "cancel the standup on Tuesday"),
        ("move the standup to 10 from now on", "following", "move the standup to 10"),
        ("move this and all following ones to 10", "following", "move to 10"),
        ("cancel all future meetings of the standup", "following", "cancel the standup"),
        ("sage das Standup am Dienstag und alle folgenden Termine ab", "following",
         "sage das Standup am Dienstag ab"),
        ("verschiebe das Standup ab jetzt auf 10 Uhr", "following",
         "verschiebe das Standup auf 10 Uhr"),
        ("cancel the standup on Tuesday, just this one", "this", "cancel the standup on Tuesday"),
        ("verschiebe nur diesen Termin auf 10 Uhr", "this", "verschiebe auf 10 Uhr"),
        ("move only the sync on 8 December to 4 pm", "this", "move the sync on 8 December to 4 pm"),
        ("push the standup to 10, just this week", "this", "push the standup to 10"),
        ("push the standup to Tuesday, just next week", "this",
         "push the standup to Tuesday next week"),
        ("add Ana to the sync tomorrow only", "this", "add Ana to the sync tomorrow"),
        ("cancel the whole series", "all", "cancel"),
        ("sage die ganze Serie ab", "all", "sage ab"),
        ("sage die ganze Serie vom Standup ab", "all", "sage Standup ab"),
        ("cancel the standup on Tuesday", "", "cancel the standup on Tuesday"),
        ("cancel the standup from Tuesday on", "following", "cancel the standup on Tuesday"),
        ("move the standup from Tuesday on to 10:00", "following",
         "move the standup on Tuesday to 10:00"),
        ("move the standup from Tuesday to Friday", "", "move the standup from Tuesday to Friday"),
        ("verschiebe das Standup ab Dienstag auf 10 Uhr", "following",
         "verschiebe das Standup am Dienstag auf 10 Uhr"),
        ("sage das Standup ab Mittwoch ab", "following", "sage das Standup am Mittwoch ab"),
        ("sage das Standup ab morgen ab", "following", "sage das Standup morgen ab"),
        ("sage das Standup ab dem 3. Dezember ab", "following",
         "sage das Standup am 3. Dezember ab"),
        ("sag das Standup am Dienstag ab", "", "sag das Standup am Dienstag ab"),
        ("cancel the next meeting", "", "cancel the next meeting"),
        ("move lunch and the following call", "", "move lunch and the following call"),
    ],
)  # fmt: skip
def test_what_is_said_of_it(text, scope, rest):
    found = find_scope(text)

    assert (found.scope, found.rest) == (scope, rest)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("this one", "this"),
        ("Diesen", "this"),
        ("This and all following", "following"),
        ("The whole series", "all"),
        ("Diesen und alle folgenden", "following"),
        ("Die ganze Serie", "all"),
        ("all", "all"),
        ("only Tuesday", "this"),
        ("Friday at 10", ""),
    ],
)
def test_an_answer_is_shorter(text, scope):
    assert scope_answered(text).scope == scope


def test_the_week_of_the_one_time_is_kept():
    assert find_scope("push the standup to 10, just this week").week == "this week"
    assert find_scope("push the standup to 10, just this once").week == ""
