"""The sentences that may order something."""

import pytest

from desktop_assist.providers.embedded.proposals.order_clauses import order_text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Does that clash? Make it 3:30.", "Make it 3:30."),
        ("Can you move it to Friday?", "Can you move it to Friday?"),
        ("Kannst du es verschieben? Wann war das noch?", "Kannst du es verschieben?"),
        ("When is the planning?", ""),
        ("Fällt die Prüfung aus?", ""),
        ("Hab grad mit Abel telefoniert. Trägst du das ein?",) * 2,
        ("Guten Morgen! Bitte den Termin streichen.", "Bitte den Termin streichen."),
        ("Right, so what is on today?", ""),
    ],
)
def test_questions_are_left_out(text, left):
    assert order_text(text) == left
