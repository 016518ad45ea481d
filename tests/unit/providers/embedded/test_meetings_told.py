"""Meetings told of in free words, from the message to what is asked or done."""

import pytest

from tests.evals.plan import plan_for


def asked(text):
    plan = plan_for(text)
    assert plan.asked is not None, plan
    return plan.asked.pending


@pytest.mark.parametrize(
    ("text", "start", "minutes", "title", "people"),
    [
        (
            ("gutter insurance visit at the annexe w gus from rooftec, fri at 10.. no he cannae do"
            " before half 10, so half 10 til 12"),
            "2026-11-27T10:30", 90, "Gutter insurance visit", ["Gus"],
        ),
        (
            ("so Dr Falk in Boston finally called me back she can talk thursday at nine thirty her"
            " time no wait that was the first offer it's ten thirty her time now half an hour is"
            " plenty put the call on for me"),
            "2026-11-26T10:30", 30, "Call", ["Dr Falk"],
        ),
        (
            ("Jane Reyes over at Copper Hill needs me thursday ten thirty to walk through the new"
            " plant room figure an hour put it in but if I'm already someplace tell me"),
            "2026-11-26T10:30", 60, "New plant room", ["Jane Reyes"],
        ),
        (
            ("need Mei Lin and Wei Hao for 45 min thurs 1pm in Fern room, budget pack review."
            " does it knock into anything?"),
            "2026-11-26T13:00", 45, "Budget pack review", ["Mei Lin", "Wei Hao"],
        ),
        ("the plumber's coming friday between eight and ten", "2026-11-27T08:00", 120, "Plumber",
         None),
        ("taxi driver interviews on thurs from 9 til 12", "2026-11-26T09:00", 180,
         "Taxi driver interviews", None),
        ("need to see the bank manager weds 3pm about the loan", "2026-11-25T15:00", 30, "Loan",
         None),
    ],
)  # fmt: skip
def test_one_that_is_to_be(text, start, minutes, title, people):
    pending = asked(text)

    assert pending.tool == "create_meeting"
    assert pending.arguments["title"] == title
    assert str(pending.arguments["start"]).startswith(start)
    assert pending.arguments["duration_minutes"] == minutes
    assert pending.arguments.get("attendees") == people


@pytest.mark.parametrize(
    "text",
    [
        "the builder charged 480 for that burst pipe sat night at 11, do i need to get two quotes",
        "what time does the bank open on friday at the earliest",
        "is the insurance paid by the 5th at 10",
        "the flight friday leaves at 9, how much luggage can i take",
        "who is on call friday at 10",
        "book me a taxi for friday at 9",
        "order a pizza for friday 7pm",
        "reserve a hotel room from friday 3pm",
    ],
)
def test_nothing_is_made_of_a_question_or_of_what_is_bought(text):
    plan = plan_for(text)

    assert plan.asked is None or plan.asked.pending.tool != "create_meeting"
    assert not [one for one in plan.calls if one.tool == "create_meeting"]


@pytest.mark.parametrize(
    ("text", "uid", "start"),
    [
        (
            ("I've got the dentist first thing so the standup on monday can't be at quarter past"
            " nine make it 9:30 no actually nine forty five just for that one week"),
            "standup", "2026-11-23T09:45",
        ),
        ("vendor call on friday can't be at eleven, make it 2.30. still half an hour", "vendor1",
         "2026-11-27T14:30"),
        ("standup this thurs only shift to 4, other weeks same as usual", "standup",
         "2026-11-26T16:00"),
        ("im at the physio mon morning so can the standup be half 3 that day, just the once",
         "standup", "2026-11-23T15:30"),
        (("Dr Lim only gets in at noon on weds so 2 for the budget review cannot work, make it"
         " 3.30. still one hour"), "budget", "2026-11-25T15:30"),
    ],
)  # fmt: skip
def test_one_that_is_elsewhere(text, uid, start):
    pending = asked(text)

    assert (pending.tool, pending.arguments["uid"]) == ("update_meeting", uid)
    assert str(pending.arguments["start"]).startswith(start)
    assert "duration_minutes" not in pending.arguments


@pytest.mark.parametrize(
    ("text", "gone", "title", "start"),
    [
        (
            ("Tom's off sick all week so kill the budget review and give me that same hour for my"
            " forecast Dana's been on me about it"),
            "budget", "My forecast", "2026-11-25T14:00",
        ),
        ("scrap the budget review and put a site walk in there instead", "budget", "Site walk",
         "2026-11-25T14:00"),
        ("kill the budget review, stick deep work in instead", "budget", "Deep work",
         "2026-11-25T14:00"),
        (("right bin the budget review ill get him at the kettle, n put the walkabout in weds 2"
         " til 3"), "budget", "Walkabout", "2026-11-25T14:00"),
    ],
)  # fmt: skip
def test_one_that_goes_and_another_in_its_place(text, gone, title, start):
    pending = asked(text)

    [then] = pending.arguments["then"]
    assert (pending.tool, pending.arguments["uid"]) == ("cancel_meeting", gone)
    assert then["arguments"]["title"] == title
    assert then["arguments"]["start"].startswith(start)


def test_two_that_move_are_asked_about_together():
    pending = asked("move the budget review an hour earlier and the project kickoff to 12")

    [then] = pending.arguments["then"]
    assert pending.arguments["start"].startswith("2026-11-25T13:00")
    assert then["arguments"]["start"].startswith("2026-11-30T12:00")


def test_days_off_for_something_are_blocked_from_the_first_to_the_last():
    text = "and go ahead and block december sixth and seventh for that fair all day both days"
    pending = asked(text)

    assert pending.arguments["title"] == "Fair"
    assert pending.arguments["duration_minutes"] == 2 * 24 * 60


@pytest.mark.parametrize(
    ("text", "minutes", "hours"),
    [
        ("do I have a straight hour anywhere friday between one and four", 60, "13:00-16:00"),
        ("do I have a free hour tues between 1 and 6?", 60, "13:00-18:00"),
        ("any clear two hours thursday morning?", 120, "09:00-12:00"),
        ("when am i free fri aft for 45 min, need to sit down w lena", 45, "12:00-18:00"),
        ("do i have any time thursday between 9 and 11 for a quick half hour", 30, "09:00-11:00"),
        ("where have i got half an hour on weds for a walk round", 30, None),
        ("find me ninety minutes on thursday to prep the board papers", 90, None),
    ],
)
def test_so_much_free_time_is_looked_for(text, minutes, hours):
    [call] = plan_for(text).calls

    assert call.tool == "find_free_time"
    assert call.arguments["duration_minutes"] == minutes
    assert call.arguments.get("working_hours") == hours


@pytest.mark.parametrize(
    ("text", "uid", "start"),
    [
        ("im at the dentist tues so can the standup be half 3 that day", "standup", "T15:30"),
        ("Monday the standup starts at 9.30 because of the drill, but only that day", "standup",
         "2026-11-23T09:30"),
        ("budget review: tom wants it thursday morning, nine o'clock, same length", "budget",
         "2026-11-26T09:00"),
        ("the budget review needs to be at twelve fifteen now tom's got a funeral", "budget",
         "2026-11-25T12:15"),
    ],
)  # fmt: skip
def test_a_reason_and_an_article_tell_which_one_is_meant(text, uid, start):
    pending = asked(text)

    assert (pending.tool, pending.arguments["uid"]) == ("update_meeting", uid)
    assert start in str(pending.arguments["start"])


def test_what_a_second_sentence_takes_away_is_asked_about_as_well():
    pending = asked(
        "The budget review on Wednesday is moved to 11, they have just written. And the project"
        " kickoff is not needed any more."
    )

    [then] = pending.arguments["then"]
    assert pending.arguments["start"].startswith("2026-11-25T11:00")
    assert (then["tool"], then["arguments"]["uid"]) == ("cancel_meeting", "kickoff")


def test_somebody_who_rang_is_no_title():
    pending = asked(
        "Anna from the lab just phoned, she's free Wednesday after lunch, say 1:30, for about"
        " forty minutes. It's about the fume cupboard. Put it in please"
    )

    assert pending.arguments["title"] == "Fume cupboard"
    assert pending.arguments["start"].startswith("2026-11-25T13:30")


def test_a_street_in_small_letters_is_where_it_is():
    pending = asked("roof insurance visit at larch court w gus from rooftec, fri 10 til 12")

    assert pending.arguments["location"] == "Larch Court"


def test_whether_anything_is_on_is_told_of_those_hours():
    plan = plan_for("have i anything on weds 25th 1 til 3, thinking of doing the walk then")

    assert plan.text.startswith("Yes")
    assert "Budget review" in plan.text


def test_what_others_say_is_not_asked_to_be_said_again():
    plan = plan_for(
        "the dock guys in Hull say they're gone by 4:30 so two is cutting it close for the budget"
        " review on wednesday make that two forty five instead"
    )

    assert plan.asked is not None
    assert plan.asked.pending.arguments["start"].startswith("2026-11-25T14:45")
