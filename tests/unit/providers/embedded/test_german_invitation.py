"""In German too it is said who sends an invitation, and who knows nothing yet."""

from desktop_assist.providers.embedded.german_answers.summary import german_summary
from desktop_assist.providers.embedded.reply import PlannedCall

SAVED = {
    "title": "Runde",
    "method": "REQUEST",
    "to": ["Lena", "ben@example.org"],
    "without_address": ["Omar"],
}
MADE = {"title": "Runde", "start": "2026-11-24T14:00:00+01:00", "clashes": []}


def said(tool, **output):
    return german_summary(PlannedCall(tool, {}), output)


def test_the_draft_is_ready_and_the_person_sends_it():
    assert said("save_invitation", **SAVED) == (
        "Die Einladung zu „Runde“ an Lena, ben@example.org liegt als Entwurf bereit. Zum "
        "Versenden im Mailprogramm öffnen und abschicken. Ohne Mailadresse und daher nicht "
        "eingeladen: Omar."
    )
    assert said("save_invitation", **SAVED | {"method": "CANCEL"}).startswith("Die Absage")


def test_in_whose_name_is_asked():
    assert said("save_invitation", needs="organizer").startswith("In wessen Namen")


def test_nobody_is_invited_by_making_a_meeting():
    invitation = "Nobody is invited yet."

    assert said("create_meeting", **MADE, invitation=invitation).endswith(
        "Noch ist niemand eingeladen."
    )
    assert "eingeladen" not in said("create_meeting", **MADE, invitation=None)
