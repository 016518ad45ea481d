"""Orders to add who was forgotten, in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.forgotten_guest import with_forgotten


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            (
                "Shoot, I forgot Ana and Ben on the stocktake kickoff next Tuesday. Can you "
                "add them? "
                "Also it's in Heron now, somebody double booked Sandpiper"
            ),
            "add Ana and Ben to the stocktake kickoff next Tuesday, and move it to Heron",
        ),
        ("I forgot to add Ana to the demo, can you put her on it", "add Ana to the demo"),
        ("Damn, I left Ben and Ana off the demo. Add them please", "add Ben and Ana to the demo"),
        ("I didn't invite Ana to the demo, add her please", "add Ana to the demo"),
        (
            "Add Ana to the demo. It's at the yard instead",
            "Add Ana to the demo, and move it to the yard",
        ),
    ],
)
def test_it_becomes_one_order(text, usual):
    assert with_forgotten(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "I forgot my umbrella at the demo on Wednesday",
        "I forgot Ben is on holiday on Wednesday",
        "I forgot what Ana said on the demo, can you look it up?",
        "Did I forget anyone on the demo?",
        "Add Ana to the demo. It's in an hour",
        "Add Ana to the demo. It's in December now",
        "add Ana to the demo, she's in Lisbon now",
    ],
)
def test_anything_else_stays(text):
    assert with_forgotten(text) == text
