"""Programs that people have already: the OpenAI library, and a page made with the AI SDK."""

import pytest

from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import TextDelta
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.chat_page import browser, built_page, driven, served, write_page
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.open_door import TOKEN, open_door
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

READ = ToolCall("r1", "read_notes", {})
SEND = ToolCall("w1", "write_note", {"text": "milk"})


@pytest.fixture
def made(tmp_path):
    rigs = []

    def build(*steps):
        notes = []
        tools = (ReadNotes(notes), WriteNote(notes, "send"))
        rigs.append(assistant_rig(tmp_path, ScriptedProvider(*steps), *tools))
        return rigs[-1].assistant, notes

    yield build
    for rig in rigs:
        rig.close()


async def test_the_openai_library_speaks_chat_and_responses_to_it(made):
    from openai import AsyncOpenAI

    assistant, _ = made(says("Hello."), says("Fine."), says("One."), says("Two."))
    async with open_door(assistant) as at:
        client = AsyncOpenAI(base_url=f"{at.address}/v1", api_key=TOKEN)
        said = [{"role": "user", "content": "Hi"}]
        chat = await client.chat.completions.create(model="desktop-assist", messages=said)
        stream = await client.chat.completions.create(
            model="desktop-assist", messages=said, stream=True
        )
        streamed = [one.choices[0].delta.content or "" async for one in stream]
        first = await client.responses.create(model="desktop-assist", input="Hi")
        async with client.responses.stream(
            model="desktop-assist", input="And?", previous_response_id=first.id
        ) as events:
            kinds = [event.type async for event in events]
            last = await events.get_final_response()
        await client.close()

    assert chat.choices[0].message.content == "Hello."
    assert "".join(streamed) == "Fine."
    assert (first.output_text, last.output_text) == ("One.", "Two.")
    assert kinds[-1] == "response.completed"
    assert last.metadata == first.metadata


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_a_page_made_with_usechat_shows_text_a_tool_and_asks_for_a_yes(made, tmp_path):
    browser()
    folder = tmp_path / "page"
    folder.mkdir()
    built_page(folder)
    words = [TextDelta(f"word{n} ") for n in range(30)]
    assistant, notes = made([*words, *calls(READ)], calls(SEND), says("Sent."))
    with served(folder) as page:
        async with open_door(assistant, (page,)) as at:
            write_page(folder, at.address, TOKEN)
            seen = await driven(page)

    assert seen["error"] == ""
    assert seen["asked"] == 'Allow {"text":"milk"}'
    assert (seen["before"], seen["cards"]) == (["Read."], ["Read.", "Noted."])
    assert seen["said"][0].startswith("word0 word1 ")
    assert seen["said"][-1] == "Sent."
    assert notes == ["milk"]
