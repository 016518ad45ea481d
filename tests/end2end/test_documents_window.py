"""Documents in the window on a real X server: a question, its citation, the page with the words."""

import pytest

from tests.end2end.test_window import window_on
from tests.helpers.desktop_session import wait_until
from tests.helpers.printed_policy import print_policy

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

FILLER = "A traveller keeps every receipt and hands it in within thirty days of the trip. " * 12
ANSWER = "A hotel may cost at most 180 euros a night."
PARTS = [
    ("h1", "Travel policy"),
    ("text", FILLER),
    ("page", ""),
    ("h2", "Hotels"),
    ("text", f"{ANSWER} Ask before a dearer one is booked."),
]


def test_a_citation_opens_the_page_with_its_words_marked(desktop, tmp_path):
    policies = tmp_path / "home" / "Desktop Assist" / "policies"
    policies.mkdir(parents=True)
    print_policy(policies / "travel.pdf", PARTS)
    with window_on(desktop, tmp_path) as screen:
        screen.type("What may a hotel cost a night according to our policy?")
        screen.click("Open travel.pdf, page 2")
        wait_until(lambda: screen.document() == f"Page 2 of 2: {ANSWER}", "The marked words")
        screen.click("Back")
        wait_until(lambda: screen.sees("Open travel.pdf, page 2"), "The conversation")
        screen.click("Documents")
        wait_until(lambda: screen.sees("Read again"), "The list of documents")
