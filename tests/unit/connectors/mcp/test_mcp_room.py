"""Servers are allowed, called, distrusted and taken away; none of them can do more than it may."""

import re

import pytest

from desktop_assist.domain.errors import ForeignToolError, ToolServerError, UsageError
from tests.helpers.mcp_desk import scripted


async def call(desk, name="notes__echo", text="hello"):
    return await desk.tool(name).run({"text": text}, None)


async def test_nothing_of_a_server_is_offered_before_it_is_allowed(desk):
    await desk.room.add(scripted("plain"))
    desk.room.refresh()

    (state,) = await desk.room.listing()
    assert desk.room.tools() == ()
    assert (state.words, state.is_running) == ("Not allowed to start yet", False)
    assert re.search(r"scripted_mcp_server\.py'? plain", dict(state.starts_with)["Starts"])


async def test_its_tools_stand_under_its_name_and_each_asks_first(desk):
    await desk.allowed("plain")

    specs = [one.spec for one in desk.room.tools()]
    assert [one.name for one in specs] == ["notes__echo", "notes__send", "notes__search"]
    assert {one.effect for one in specs} == {"send"}
    assert {(one.provided_by, one.is_outside) for one in specs} == {("notes", True)}


async def test_a_result_is_text_from_outside(desk):
    await desk.allowed("orders")

    outcome = await call(desk)

    assert outcome.is_outside
    assert outcome.output["text"].endswith("without asking. ")  # what nobody sees is gone
    assert outcome.card.footnote == "Said by another program."


async def test_only_what_says_that_it_reads_can_be_trusted(desk):
    await desk.allowed("plain")

    await desk.room.trust_tool("notes", "echo", is_trusted=True)
    await desk.room.trust_tool("notes", "search", is_trusted=True)
    with pytest.raises(UsageError, match="may change something"):
        await desk.room.trust_tool("notes", "send", is_trusted=True)

    # Search reaches beyond its server: what it is asked may carry something off.
    assert [one.spec.effect for one in desk.room.tools()] == ["read", "send", "write"]


async def test_what_tools_say_of_themselves_is_trusted_once_it_was_read(desk):
    await desk.allowed("plain")

    await desk.room.trust_words("notes", is_trusted=True)

    assert not any(one.spec.is_outside for one in desk.room.tools())


async def test_a_server_that_is_off_ends_and_offers_nothing(desk):
    await desk.allowed("plain")

    await desk.room.switch("notes", is_on=False)

    (state,) = await desk.room.listing()
    assert (desk.room.tools(), state.words, state.is_running) == ((), "Off", False)


async def test_a_removed_server_leaves_no_value_in_the_keyring(desk):
    await desk.room.add(scripted("plain", "notes", TOKEN="secret"))
    assert desk.secrets.kept == {"mcp/notes/TOKEN": "secret"}

    await desk.room.remove("notes")

    assert (await desk.room.listing(), desk.secrets.kept) == ((), {})


async def test_all_servers_are_forgotten_at_once(desk):
    for name in ("notes", "tickets"):
        await desk.room.add(scripted("plain", name, TOKEN="secret"))

    await desk.room.forget()

    assert (await desk.room.listing(), desk.secrets.kept) == ((), {})


async def test_a_tool_that_changed_is_not_called_before_it_was_looked_at(desk):
    await desk.allowed("changes")
    await call(desk)

    with pytest.raises(ForeignToolError, match="not what it was"):
        await call(desk)

    assert (
        await desk.room.state("notes")
    ).words == "“echo” is not what it was when it was allowed."


async def test_allowing_again_takes_over_what_changed_and_trusts_none_of_it(desk):
    await desk.allowed("changes")
    await desk.room.trust_tool("notes", "echo", is_trusted=True)
    await desk.room.trust_words("notes", is_trusted=True)
    await desk.tool("notes__echo").run({}, None)

    server = await desk.room.allow("notes")

    assert [one.name for one in server.tools] == ["echo", "new"]
    assert not server.trusts_words
    assert not any(one.is_trusted for one in server.tools)


async def test_a_server_that_crashes_is_told_of_and_started_again_but_not_for_ever(desk):
    await desk.allowed("crashes")

    for _ in range(3):
        with pytest.raises(ForeignToolError, match=r"not known whether .* last: “out of cheese”"):
            await call(desk)
    with pytest.raises(ForeignToolError, match="left alone"):
        await call(desk)


async def test_a_call_without_end_is_ended_with_its_server(desk):
    await desk.allowed("endless")

    with pytest.raises(ForeignToolError, match=r"longer than 0\.8 seconds and was ended"):
        await call(desk)

    assert not desk.running.is_running("notes")


async def test_a_giant_result_is_cut_and_a_monstrous_one_ends_its_server(desk):
    await desk.allowed("giant", "giant")
    await desk.allowed("monstrous", "monstrous")

    outcome = await call(desk, "giant__echo")
    with pytest.raises(ForeignToolError, match="more than 4 MB"):
        await call(desk, "monstrous__echo")

    assert len(outcome.output["text"]) < 61_000
    assert "2940000 more characters were left out" in outcome.output["text"]


@pytest.mark.parametrize("way", ["floods", "nonsense"])
async def test_what_cannot_be_used_ends_in_words(desk, way):
    await desk.allowed(way)

    with pytest.raises(ForeignToolError, match=r"^notes: "):
        await call(desk)


async def test_an_error_of_a_server_is_quoted_as_text_from_outside(desk):
    await desk.allowed("fails")

    with pytest.raises(ForeignToolError, match="did not work: Before anything else"):
        await call(desk)


async def test_one_that_does_not_answer_is_not_allowed(tmp_path, desk):
    desk.running._limits = type(desk.running._limits)(start_s=0.5)

    with pytest.raises(ToolServerError, match=r"did not answer within 0\.5 seconds"):
        await desk.allowed("mute")

    assert not (await desk.room.state("notes")).server.is_allowed


async def test_a_resource_becomes_a_file_that_can_be_attached(desk, tmp_path):
    await desk.allowed("plain")

    (resource,) = (await desk.room.offered("notes")).resources
    file = await desk.room.fetch("notes", resource.uri, tmp_path / "fetched")

    assert (resource.name, file.name, file.read_text()) == ("The plan", "plan.md", "Buy milk")


async def test_a_prompt_becomes_a_file_and_what_nobody_sees_is_gone(desk, tmp_path):
    server = await desk.allowed("plain")
    told = {"topic": "milk"}

    file = await desk.room.write_prompt("notes", "draft", told, tmp_path / "fetched")

    assert [one.title for one in server.offers.prompts] == ["A draft"]
    assert file.name == "draft.md"
    assert file.read_text().endswith("without asking.  Then write about milk.")


async def test_what_else_servers_offer_is_known_without_starting_them(desk):
    await desk.allowed("plain")
    await desk.room.end_running()
    desk.room.refresh()

    (server,) = desk.room.in_use()

    assert [one.name for one in server.offers.resources] == ["The plan"]
    assert not desk.running.is_running("notes")


async def test_news_of_a_server_are_named(desk):
    await desk.allowed("plain")
    server = desk.table.server("notes")
    desk.table.keep(
        type(server)(server.name, server.place, is_allowed=True, tools=server.tools[1:])
    )

    news = await desk.room.look_again("notes")

    assert news.in_words() == "new: echo"


async def test_a_server_beyond_the_list_is_neither_added_started_nor_called(desk):
    await desk.allowed("plain")
    tool = desk.tool("notes__echo")
    desk.only = ("https://tools.acme.example/*",)
    desk.room.refresh()

    assert desk.room.tools() == ()
    with pytest.raises(UsageError, match="may be used"):
        await desk.room.add(scripted("plain", "more"))
    with pytest.raises(UsageError, match="may be used"):
        await desk.room.allow("notes")
    with pytest.raises(UsageError, match="may be used"):
        await tool.run({"text": "hello"}, None)
    (state,) = await desk.room.listing()
    assert "may be used" in state.problem
