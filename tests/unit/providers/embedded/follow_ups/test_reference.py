"""Which thing "it" is."""

from desktop_assist.domain.message import TextPart
from tests.helpers.earlier_turns import (
    REVIEW,
    SYNC,
    TUESDAY,
    EarlierTurns,
    after_a_meeting,
    after_an_expense,
    after_expenses_listed,
    after_two_meetings_listed,
)


async def test_with_several_it_is_asked_which_and_each_choice_answers():
    choices = ("Team sync, Tuesday, 24 November 2026, 14:00",)
    turns = after_two_meetings_listed()
    assert await turns.say("cancel it") == []
    assert turns.question.text == "Which meeting?"
    assert turns.question.choices[:1] == choices

    assert (await turns.changes(turns.question.choices[1]))["uid"] == REVIEW["uid"]


async def test_the_question_which_can_be_answered_in_words_or_declined():
    for answer in ("the second one", "the review"):
        turns = after_two_meetings_listed()
        await turns.say("cancel it")
        assert (await turns.changes(answer))["uid"] == REVIEW["uid"]

    turns = after_two_meetings_listed()
    await turns.say("cancel it")
    assert await turns.say("never mind") == []
    assert turns.text == "Nothing was changed."


async def test_one_of_a_list_is_named_by_its_place_or_its_title():
    turns = after_two_meetings_listed
    assert (await turns().changes("move the second one to Friday"))["uid"] == REVIEW["uid"]
    assert (await turns().changes("make the sync an hour"))["uid"] == SYNC["uid"]
    assert (await after_expenses_listed().changes("delete the taxi"))["expense_id"] == "row 5"


async def test_the_last_thing_is_meant_though_there_were_others():
    turns = after_a_meeting()
    turns.did("create_meeting", {**REVIEW, "title": "Review"}, "change_3", title="Review")

    assert (await turns.changes("make it an hour"))["uid"] == REVIEW["uid"]
    assert (await turns.changes("make the sync an hour"))["uid"] == SYNC["uid"]


async def test_only_a_meeting_can_be_made_an_hour():
    turns = after_a_meeting()
    turns.did("add_expense", {"id": "row 7", "merchant": "Taxi"}, "change_4")

    assert (await turns.changes("make it an hour"))["uid"] == SYNC["uid"]


async def test_what_is_gone_is_said_to_be_gone():
    undone, cancelled, deleted = after_a_meeting(), after_a_meeting(), after_an_expense()
    undone.did("undo", {"change_id": "change_1"})
    cancelled.did("cancel_meeting", {}, "change_5", uid=SYNC["uid"])
    deleted.did("delete_expense", {}, "change_6", expense_id="row 5")

    for turns, words in ((undone, "taken back"), (cancelled, "cancelled"), (deleted, "deleted")):
        assert await turns.say("move it to Friday" if turns is not deleted else "delete it") == []
        assert words in turns.text


async def test_what_is_said_in_passing_is_only_about_the_answer_just_before():
    turns = after_a_meeting()
    turns.talked()

    assert await turns.say("in room 4") == []
    assert (await turns.changes("make it an hour"))["uid"] == SYNC["uid"]


async def test_the_first_of_a_list_stays_the_first_after_a_change():
    turns = after_two_meetings_listed()
    await turns.changes("move the second one to Friday")

    [call] = await turns.say("cancel the first one")

    assert (call.name, call.arguments["uid"]) == ("cancel_meeting", SYNC["uid"])


async def test_of_a_list_the_one_that_was_told_of_is_meant():
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": [SYNC, REVIEW], "summary": "Two."}, **TUESDAY)
    told = TextPart("„Review“ beginnt um 16:00 Uhr.")
    turns.conversation.add("assistant", (told,))

    calls = await turns.say("Kannst du den auf Freitag um 9 verlegen?")

    assert calls[-1].name == "update_meeting"
    assert calls[-1].arguments["uid"] == REVIEW["uid"]
