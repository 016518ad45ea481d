"""Slack in the whole product: a link, a summary with links, a meeting after a yes."""

from contextlib import asynccontextmanager
from datetime import date

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.turn_event import CitationFound, QuestionAsked
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.slack_desk import at, travel_thread
from tests.helpers.slack_export import said, write_export
from tests.helpers.slack_server import TOKEN, slack_server
from tests.helpers.whole_product import WholeProduct

LINK = f"https://acme.slack.com/archives/C0TRAVEL1/p{at(0).replace('.', '')}"
TUESDAY = date(2026, 11, 24)


@asynccontextmanager
async def product(folder):
    parts = Parts(portable_folders(folder), Moment(SUNDAY_MORNING, "Europe/Berlin"))
    await parts.prepare()
    try:
        yield WholeProduct(parts)
    finally:
        await parts.close()


@pytest.fixture
async def fetched(tmp_path):
    """The token is kept for this session, and the workspace answers."""
    with slack_server() as server:
        travel_thread(server)
        async with product(tmp_path) as made:
            made.parts.settings.set("slack.api_url", server.root)
            await made.parts.slack.threads.use_token(TOKEN)
            yield made


@pytest.fixture
async def imported(tmp_path):
    """There is no network and no token, only an export."""
    async with product(tmp_path) as made:
        await made.parts.slack.imports.take(write_export(tmp_path / "acme.zip"))
        yield made


@pytest.fixture(params=["fetched", "imported"])
def made(request):
    return request.getfixturevalue(request.param)


def conversation(outcome):
    return outcome.end.conversation_id


def asked(outcome):
    return [one.question for one in outcome.events if isinstance(one, QuestionAsked)]


async def test_a_pasted_link_is_summarised_with_who_said_what_and_where(made):
    outcome = await made.send(LINK)

    cited = [one.citation for one in outcome.events if isinstance(one, CitationFound)]
    assert "Ben Okafor: Book the hotel, by Friday, 20 November 2026" in outcome.text
    assert all("C0TRAVEL1" in one.link for one in cited)
    assert made.meetings(TUESDAY) == []


async def test_what_was_agreed_is_added_after_a_yes(made):
    first = await made.send(f"Summarise {LINK}")
    second = await made.send("Schedule what was agreed", conversation_id=conversation(first))
    before = made.meetings(TUESDAY)

    await made.send("Yes, add it", conversation_id=conversation(first))

    assert "24 November" in asked(second)[0].text
    assert (before, len(made.meetings(TUESDAY))) == ([], 1)


async def test_a_no_leaves_the_calendar_alone(made):
    first = await made.send(f"Fetch {LINK} and schedule what was agreed")

    await made.send("No", conversation_id=conversation(first))

    assert asked(first)
    assert made.meetings(TUESDAY) == []


async def test_a_german_request_is_answered_in_german(made):
    outcome = await made.send("Was wurde im Kanal #travel \u00fcber das Hotel gesagt?")

    assert "Zu tun:" in outcome.text
    assert "Vereinbart: Dienstag" in outcome.text


async def test_the_words_and_the_time_are_enough(made):
    outcome = await made.send("Find the travel thread from this week in #travel")

    assert "#travel" in outcome.text


async def test_without_a_token_it_says_how_to_get_one(tmp_path):
    async with product(tmp_path) as made:
        outcome = await made.send(LINK)

    assert "token" in outcome.text
    assert outcome.results[0].card.actions[0].shows_settings


SPENT = {
    "travel/2026-11-18.json": [
        said(at(0), "U1", "Back from Berlin: I paid 43.50 EUR for the taxi.", thread_ts=at(0)),
        said(at(5), "U2", "Thanks. I'll write the report by Friday.", thread_ts=at(0)),
    ]
}


async def click(made, action):
    result = await made.parts.assistant().act(action.tool, action.arguments, None)
    return result.card


async def test_remind_me_and_add_as_expense_open_filled_in_cards(tmp_path):
    async with product(tmp_path) as made:
        await made.parts.slack.imports.take(write_export(tmp_path / "acme.zip", SPENT))
        card = (await made.send(LINK)).results[0].card
        reminder = await click(made, card.tasks[0].actions[0])
        expense = await click(made, card.actions[0])
        files = list(tmp_path.rglob("*.ics")) + list(tmp_path.rglob("*.xlsx"))
        await click(made, reminder.actions[0])
        await click(made, expense.actions[0])

        (row,) = made.parts.expenses.list(ExpenseFilter()).expenses
        assert files == []
        assert made.meetings(date(2026, 11, 23)) == ["Write the report"]
        assert (str(row.amount), row.merchant) == ("43.50", "Taxi")


async def test_a_tick_is_there_after_a_restart(tmp_path):
    async with product(tmp_path) as made:
        await made.parts.slack.imports.take(write_export(tmp_path / "acme.zip"))
        card = (await made.send(LINK)).results[0].card
        await click(made, card.tasks[0].ticking)

    async with product(tmp_path) as made:
        again = (await made.send(LINK)).results[0].card

    assert (card.tasks[0].is_done, again.tasks[0].is_done) == (False, True)
