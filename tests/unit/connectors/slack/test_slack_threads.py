"""Discussions from Slack: fetched, found by words, and as they were kept."""

from datetime import date, timedelta

import pytest

from desktop_assist.connectors.slack.slack_reader import FRESH
from desktop_assist.connectors.slack.slack_threads import Asked
from desktop_assist.domain.errors import SlackAccessError, SlackError, UsageError
from tests.helpers.slack_desk import at, travel_thread

REVOKED = "token_revoked"


async def test_a_link_gives_the_whole_thread_with_names(desk, server):
    link = travel_thread(server)

    thread = await desk.threads.by_permalink(link, desk.patience)

    assert thread.channel.title == "#travel"
    assert thread.is_whole
    assert [one.author for one in thread.messages][:3] == [
        "Ada Rossi",
        "Ben Okafor",
        "Chiara Weiss",
    ]
    assert thread.messages[0].text.endswith("who books what? @Ben Okafor @Chiara Weiss")


async def test_links_files_reactions_and_edits_come_along(desk, server):
    thread = await desk.threads.by_permalink(travel_thread(server), desk.patience)

    third, fourth = thread.messages[2:4]
    assert third.text == "See the plan (https://example.org/plan) & tell me"
    assert third.links == ("https://example.org/plan",)
    assert (third.files[0].name, third.reactions[0].count) == ("plan.pdf", 2)
    assert fourth.edited_ts


async def test_three_thousand_messages_come_once_each_however_slack_cuts_them(desk, server):
    server.largest_page, server.busy_every = 77, 11
    link = travel_thread(server)
    for number in range(3_000):
        server.say("C0TRAVEL1", at(20, number), "U2", f"Note {number}", thread_ts=at(0))

    thread = await desk.threads.by_permalink(link, desk.patience)

    said = [one.text for one in thread.messages if one.text.startswith("Note")]
    assert said == [f"Note {number}" for number in range(3_000)]
    assert len(thread.messages) == 3_005
    assert sum(desk.waits) % 60.0 == 0 < sum(desk.waits)
    assert {60.0, 55.0, 5.0} <= {one.wait_s for one in desk.told}
    assert any(one.wait_s == 60 for one in desk.told)


async def test_what_does_not_come_in_time_is_gone_on_with_later(desk, server):
    server.largest_page = 2
    link = travel_thread(server)
    server.busy_every = 6

    first = await desk.threads.by_permalink(link, desk.hurried(30))
    server.busy_every = 0
    asked = server.count("conversations.replies")
    second = await desk.threads.by_permalink(link, desk.patience)

    assert (first.is_whole, second.is_whole, len(second.messages)) == (False, True, 5)
    assert len(first.messages) in (2, 4)
    assert server.count("conversations.replies") - asked < 3


async def test_a_thread_just_fetched_is_not_asked_for_again(desk, server):
    link = travel_thread(server)
    await desk.threads.by_permalink(link, desk.patience)
    asked = len(server.asked)

    await desk.threads.by_permalink(link, desk.patience)

    assert len(server.asked) == asked


async def test_edits_and_deletions_are_followed(desk, server):
    link = travel_thread(server)
    await desk.threads.by_permalink(link, desk.patience)
    said = server.messages["C0TRAVEL1"]
    said[1]["text"] = "I'll book two hotels by Friday."
    del said[4]
    desk.clock.advance(FRESH * 2)

    thread = await desk.threads.by_permalink(link, desk.patience)

    assert [one.text for one in thread.messages][1] == "I'll book two hotels by Friday."
    assert len(thread.messages) == 4


async def test_a_thread_deleted_in_slack_is_forgotten_here(desk, server):
    link = travel_thread(server)
    await desk.threads.by_permalink(link, desk.patience)
    server.messages["C0TRAVEL1"].clear()
    desk.clock.advance(FRESH * 2)

    with pytest.raises(SlackError, match="deleted"):
        await desk.threads.by_permalink(link, desk.patience)

    assert desk.store.thread("C0TRAVEL1", at(0)) == ()


async def test_the_copy_serves_when_slack_refuses_and_says_so(desk, server):
    link = travel_thread(server)
    await desk.threads.by_permalink(link, desk.patience)
    server.token, server.token_error = "another", REVOKED
    desk.clock.advance(FRESH * 2)

    thread = await desk.threads.by_permalink(link, desk.patience)

    assert (len(thread.messages), thread.note) == (5, "The Slack token was revoked.")


async def test_a_revoked_token_is_an_error_that_leads_to_the_settings(desk, server):
    link = travel_thread(server)
    server.token, server.token_error = "another", REVOKED

    with pytest.raises(SlackAccessError, match="revoked") as refused:
        await desk.threads.by_permalink(link, desk.patience)

    assert "page Slack" in refused.value.hint


async def test_a_missing_scope_is_named(desk, server):
    server.scopes.discard("channels:history")

    with pytest.raises(SlackAccessError, match="channels:history"):
        await desk.threads.by_permalink(travel_thread(server), desk.patience)


async def test_a_channel_and_words_find_the_thread(desk, server):
    travel_thread(server)
    server.say("C0TRAVEL1", at(60), "U3", "Lunch on Monday?")

    thread = await desk.threads.by_words(Asked("#travel", "Berlin office"), desk.patience)

    assert (thread.root_ts, len(thread.messages)) == (at(0), 5)


async def test_what_it_was_about_and_when_is_enough(desk, server):
    travel_thread(server)
    day = date(2026, 11, 18)

    found = await desk.threads.by_words(
        Asked(words="travel", first=day, last=day + timedelta(days=1)), desk.patience
    )
    missed = await desk.threads.by_words(
        Asked("travel", "travel", day - timedelta(days=9), day - timedelta(days=2)), desk.patience
    )

    assert found.root_ts == at(0)
    assert missed is None


async def test_slacks_own_search_is_used_where_the_token_may(desk, server):
    server.scopes.add("search:read")
    travel_thread(server)
    server.add_channel("C0OTHER11", "random")
    server.say("C0OTHER11", at(3), "U1", "The printer is broken again")

    thread = await desk.threads.by_words(Asked(words="the broken printer"), desk.patience)

    assert thread.channel.title == "#random"


async def test_talk_outside_threads_is_given_with_what_was_said_around_it(desk, server):
    server.add_user("U1", "Ada Rossi")
    server.add_channel("C0OFFICE1", "office")
    for minutes, text in ((0, "The new desks come"), (5, "When?"), (9, "On Friday"), (900, "Hi")):
        server.say("C0OFFICE1", at(minutes), "U1", text)

    thread = await desk.threads.by_words(Asked("office", "desks"), desk.patience)

    assert [one.text for one in thread.messages] == ["The new desks come", "When?", "On Friday"]


async def test_an_unknown_channel_is_said_to_be_unknown(desk, server):
    travel_thread(server)

    with pytest.raises(SlackError, match="“marketing”"):
        await desk.threads.by_words(Asked("marketing", "logo"), desk.patience)


async def test_without_a_token_what_is_not_here_cannot_be_had(offline):
    with pytest.raises(SlackAccessError, match="no Slack token"):
        await offline.threads.by_permalink("https://acme.slack.com/archives/C0X/p1795000000000100")


async def test_another_address_is_none(offline):
    with pytest.raises(UsageError, match="not the link"):
        await offline.threads.by_permalink("https://example.org/archives/C0X/p1795000000000100")


async def test_what_was_kept_long_enough_is_forgotten(desk, server):
    await desk.threads.by_permalink(travel_thread(server), desk.patience)
    desk.keep_days = 30
    desk.clock.advance(timedelta(days=31))

    await desk.threads.drop_old()

    assert desk.store.thread("C0TRAVEL1", at(0)) == ()


async def test_a_token_is_checked_before_it_is_kept(desk, server):
    desk.secrets.kept.clear()

    with pytest.raises(SlackAccessError):
        await desk.threads.use_token("xoxp-wrong")
    kept_then = dict(desk.secrets.kept)
    workspace, status = await desk.threads.use_token(server.token)

    assert kept_then == {}
    assert (workspace.name, status.place) == ("Acme", "keyring")


async def test_words_that_stand_only_in_a_reply_are_found(desk, server):
    travel_thread(server)

    thread = await desk.threads.by_words(Asked("travel", "hotel"), desk.patience)

    assert thread.root_ts == at(0)
