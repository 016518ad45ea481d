"""What is only told as a reason."""

import pytest

from desktop_assist.providers.embedded.proposals.told_reason import without_reasons
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Den Jour fixe bitte am Mittwoch, da bin ich Dienstag beim Friseur.",
            "Den Jour fixe bitte am Mittwoch, Dienstag",
        ),
        ("Dienstag hab ich Friseur. Den JF auf Mittwoch.", "Dienstag. Den JF auf Mittwoch."),
        ("Verschieb den Jour fixe wegen dem Friseur", "Verschieb den Jour fixe  "),
        ("I'm at the dentist on Tuesday, move the sync", "on Tuesday, move the sync"),
    ],
)  # fmt: skip
def test_only_the_times_of_a_reason_stay(text, kept):
    assert without_reasons(request(text)).rstrip(" .") == kept.rstrip(" .")


@pytest.mark.parametrize(
    "text",
    [
        "Ich muss den Friseur verschieben auf Freitag",
        "Der Friseur fällt aus",
        "Wir haben den Friseur verlegt",
        "Bitte den Friseur am Freitag absagen",
    ],
)
def test_an_order_is_no_reason(text):
    assert without_reasons(request(text)) == text
