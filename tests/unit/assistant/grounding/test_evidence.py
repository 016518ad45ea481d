"""What an answer may stand on is gathered from the conversation."""

from desktop_assist.assistant.grounding.evidence import EvidencePassage, evidence_in
from desktop_assist.domain.evidence import passage_mark
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING

FOUND = {
    "source": "travel.pdf", "page": 4, "section": "Travel > Hotels", "text": "180 euros a night.",
}  # fmt: skip


def message(role, *parts):
    return Message("m", role, parts, SUNDAY_MORNING)


def asked(text):
    return message("user", TextPart(text))


def result(name, output, ok=True):
    return message("tool", ToolResult("c", name, ok, output))


def test_passages_are_known_by_their_marks():
    evidence = evidence_in([asked("Hotels?"), result("search_policies", {"passages": [FOUND]})])

    mark = passage_mark("travel.pdf", "180 euros a night.")
    assert evidence.passages == {
        mark: EvidencePassage("travel.pdf", 4, "Travel > Hotels", "180 euros a night.")
    }
    assert evidence.is_asked


def test_a_passage_knows_where_its_other_pages_begin():
    turned = {**FOUND, "page_turns": [{"start": 10, "page": 5}, {"start": "odd"}]}

    [passage] = evidence_in([result("search_policies", {"passages": [turned]})]).passages.values()

    assert (passage.page_of("180 euros"), passage.page_of("a night.")) == (4, 5)


def test_a_passage_knows_where_its_other_sections_begin():
    turned = {**FOUND, "section_turns": [{"start": 10, "section": "Travel > Trains"}, {}]}

    [passage] = evidence_in([result("search_policies", {"passages": [turned]})]).passages.values()

    assert passage.section_of("180 euros") == "Travel > Hotels"
    assert passage.section_of("a night.") == "Travel > Trains"


def test_numbers_of_the_person_and_of_other_tools_are_known():
    messages = [asked("For 3 nights?"), result("calculate", {"result": "540"})]

    evidence = evidence_in(messages)

    assert {"3", "540"} <= evidence.numbers
    assert not evidence.is_asked


def test_an_earlier_turn_keeps_its_passages_but_asks_for_no_more_sources():
    messages = [asked("Hotels?"), result("search_policies", {"passages": [FOUND]}), asked("Thanks")]

    evidence = evidence_in(messages)

    assert (len(evidence.passages), evidence.is_asked) == (1, False)


def test_a_search_that_failed_holds_nothing():
    messages = [asked("Hotels?"), result("search_policies", {"error": "no"}, ok=False)]

    assert not evidence_in(messages).is_asked
