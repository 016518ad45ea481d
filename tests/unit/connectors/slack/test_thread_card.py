"""Discussions on cards."""

from dataclasses import replace

from desktop_assist.connectors.slack.export_archive import look_into
from desktop_assist.connectors.slack.thread_card import export_card, thread_card
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.slack_export import write_export


def test_who_said_what_and_when_with_the_summary_beside_it(travel):
    card = thread_card(*travel, BERLIN)

    assert card.quotes[0].who == "Ada Rossi"
    assert len(card.quotes) == 5
    (side,) = card.beside
    assert all(one.action.visits.startswith("https://acme.slack.com/") for one in side.quotes)


def test_what_was_answered_without_words_is_told_in_words(travel):
    card = thread_card(*travel, BERLIN)

    assert card.quotes[2].note == "plan.pdf · thumbs up \N{MULTIPLICATION SIGN} 2"
    assert [one.when for one in card.quotes[:2]] == ["12:06", "12:11"]


def test_a_meeting_agreed_on_is_told_once(travel):
    (side,) = thread_card(*travel, BERLIN).beside

    told = [one for one in side.quotes if "24 November" in one.text or "Tuesday" in one.text]
    assert [one.note for one in told] == ["agreed"]


def test_schedule_opens_a_filled_in_meeting_and_the_card_stays(travel):
    (schedule, *_) = thread_card(*travel, BERLIN).actions

    assert (schedule.label, schedule.tool, schedule.keeps_card) == (
        "Schedule",
        "draft_meeting",
        True,
    )
    assert schedule.arguments["start"] == "2026-11-24T14:00"
    assert schedule.arguments["duration_minutes"] == 45


def test_a_task_can_be_ticked_and_reminded_of(travel):
    (task, *_) = thread_card(*travel, BERLIN).tasks

    assert (task.text, task.detail) == (
        "Book the hotel",
        "Ben Okafor · by Friday, 20 November 2026",
    )
    assert task.ticking.arguments["is_done"] is True
    assert task.actions[0].label == "Remind me"


def test_nothing_on_the_card_writes_by_itself(travel):
    tools = {one.tool for one in thread_card(*travel, BERLIN).every_action()}

    assert tools <= {"draft_meeting", "draft_expense", "tick_slack_task", ""}


def test_what_is_missing_is_a_warning(travel):
    thread, digest = travel

    card = thread_card(replace(thread, is_whole=False, note="Slack is down."), digest, BERLIN)

    assert len(card.warnings) == 2


def test_an_export_is_shown_before_it_is_taken_in(tmp_path):
    path = write_export(tmp_path / "acme.zip")

    card = export_card(path, look_into(path))

    assert "1 channel, 2 people, 2 files" in card.subtitle
    assert card.actions[0].tool == "import_slack_export"
