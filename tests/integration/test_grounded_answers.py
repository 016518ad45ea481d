"""On the wire: what a model says about documents is checked before it is shown, and kept so."""

import pytest

from desktop_assist.assistant.export.conversation_exporter import ConversationExporter
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.evidence import passage_mark
from desktop_assist.domain.message import TextPart
from desktop_assist.domain.turn_event import CitationFound
from desktop_assist.tools.search_policies import SearchPolicies
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.responses_server import ResponsesServer, answered, called, said
from tests.helpers.wired_assistant import wired_assistant

RULE = "A hotel may cost 180 euros a night."
MARK = passage_mark("travel.md", RULE)
RIGHT = f'At most 180 euros a night [{MARK} "cost 180 euros a night"].'
SHOWN = "At most 180 euros a night. (travel.md, Hotels)"
PLACE = Citation("travel.md", "cost 180 euros a night", None, "Travel > Hotels")


@pytest.fixture
async def house(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    rig = library_rig(folder)
    rig.write("travel.md", f"# Travel\n\n## Hotels\n\n{RULE}\n")
    tool = SearchPolicies(Indexing(rig.library, InlineWorkers()), InlineWorkers())
    async with ResponsesServer() as server, wired_assistant(tmp_path, server, tool) as made:
        yield made
    rig.database.close()


async def ask(house, answer):
    house.server.replies += [
        answered(called("search_policies", '{"query": "hotel limit"}')),
        answered(said(answer)),
    ]
    return await house.send("What may a hotel cost?")


def kept(house):
    return next(one for one in house.messages()[-1].parts if isinstance(one, TextPart))


async def test_a_claim_is_shown_and_kept_with_the_place_where_its_words_stand(house):
    seen = await ask(house, RIGHT)

    assert seen.text == SHOWN
    assert seen.of(CitationFound) == [CitationFound(PLACE)]
    assert (kept(house).text, kept(house).citations) == (SHOWN, (PLACE,))


async def test_the_model_is_told_the_marks_of_the_passages(house):
    await ask(house, RIGHT)

    assert MARK in str(house.sent())
    [tool] = [one for one in house.server.requests[0].body["tools"] if "policies" in one["name"]]
    assert '[abcde "copied words"]' in tool["description"]


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            f'At most 190 euros a night [{MARK} "cost 180 euros a night"].',
            "At most 190 euros a night. (not confirmed by the source)",
        ),
        (
            f'At most 180 euros a night [{MARK} "up to 180 euros"].',
            "At most 180 euros a night. (not confirmed by the source)",
        ),
        (
            "Breakfast is always included as well.",
            "Breakfast is always included as well. (no source)",
        ),
    ],
)
async def test_what_no_passage_says_is_marked_as_such(house, answer, shown):
    seen = await ask(house, answer)

    assert (seen.text, kept(house).text) == (shown, shown)
    assert seen.of(CitationFound) == []


async def test_an_export_holds_the_places_and_the_marks(house, tmp_path):
    await ask(house, f"{RIGHT} Breakfast is always included as well.")

    exporter = ConversationExporter(house.rig.conversations, FrozenClock())
    text = exporter.export(house.conversation_id, "md", tmp_path).read_text(encoding="utf-8")

    assert "(travel.md, Hotels) Breakfast is always included as well. (no source)" in text
    assert "cost 180 euros a night" in text


async def test_talk_about_other_things_is_left_alone(house):
    await ask(house, RIGHT)
    house.server.replies.append(answered(said("Gladly. Berlin has about 3.7 million people.")))

    seen = await house.send("And how many people live in Berlin?")

    assert seen.text == "Gladly. Berlin has about 3.7 million people."
