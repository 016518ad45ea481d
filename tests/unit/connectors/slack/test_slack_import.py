"""Exports, taken in to be searched."""

import pytest

from desktop_assist.connectors.slack.slack_threads import Asked
from desktop_assist.domain.errors import SecretStoreError
from tests.helpers.memory_secrets import REASON
from tests.helpers.slack_desk import at
from tests.helpers.slack_export import said, travel_days, write_export


@pytest.fixture
def export(tmp_path):
    return write_export(tmp_path / "acme.zip")


async def test_an_export_is_searched_like_what_was_fetched(offline, export):
    taken = await offline.imports.take(export)

    thread = await offline.threads.by_words(Asked("travel", "hotel"))

    assert (taken.messages, taken.channels) == (4, 1)
    assert [one.author for one in thread.messages] == ["Ada Rossi", "Ben Okafor"] * 2
    assert thread.messages[0].text.endswith("@Ben Okafor")


async def test_a_link_leads_into_an_export_without_a_token(offline, export):
    await offline.imports.take(export)

    thread = await offline.threads.by_permalink(
        f"https://acme.slack.com/archives/C0TRAVEL1/p{at(5).replace('.', '')}"
    )

    assert (len(thread.messages), thread.note, thread.team_id) == (4, "", "T0001")


async def test_a_computer_without_a_keyring_is_no_news_of_an_export(offline, export):
    async def refuse(_):
        raise SecretStoreError(REASON)

    await offline.imports.take(export)
    offline.secrets.has_keyring, offline.secrets.get = False, refuse

    thread = await offline.threads.by_permalink(
        f"https://acme.slack.com/archives/C0TRAVEL1/p{at(5).replace('.', '')}"
    )

    assert thread.note == ""


async def test_taken_in_twice_nothing_is_doubled(offline, export):
    await offline.imports.take(export)

    assert (await offline.imports.take(export)).messages == 4


async def test_what_was_deleted_or_changed_later_is_so(offline, tmp_path):
    days = travel_days()
    before = days["travel/2026-11-18.json"][2]
    changed = {
        **days["travel/2026-11-19.json"][1],
        "text": "Wednesday!",
        "edited": {"ts": at(2000)},
    }
    days["travel/2026-11-20.json"] = [
        {"subtype": "message_deleted", "deleted_ts": at(5), "previous_message": before},
        {"subtype": "message_changed", "ts": at(3001), "message": changed},
    ]  # fmt: skip

    await offline.imports.take(write_export(tmp_path / "acme.zip", days))
    thread = await offline.threads.by_words(Asked("travel", "Berlin"))

    assert [one.is_deleted for one in thread.messages] == [False, True, False, False]
    assert thread.messages[3].text == "Wednesday!"


async def test_talks_of_two_are_called_after_those_who_take_part(offline, tmp_path):
    days = {"D0TALK001/2026-11-18.json": [said(at(0), "U1", "The salary letter is ready")]}
    dms = [{"id": "D0TALK001", "members": ["U1", "U2"]}]

    await offline.imports.take(write_export(tmp_path / "acme.zip", days, dms=dms))
    thread = await offline.threads.by_words(Asked(words="salary letter"))

    assert thread.channel.title == "Ada Rossi, Ben Okafor"


async def test_an_export_can_be_taken_out_again(offline, export):
    taken = await offline.imports.take(export)

    assert await offline.imports.remove(taken.name) == 4
    assert await offline.threads.search(Asked(words="hotel")) == ()


async def test_how_far_it_is_can_be_followed(offline, export):
    told = []

    await offline.imports.take(export, lambda done, count: told.append((done, count)))

    assert told == [(0, 2), (2, 2)]
