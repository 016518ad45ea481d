"""Discussions in Slack."""

import pytest

from desktop_assist.providers.embedded.intents.fetch_slack_thread import read
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.everyday_words import reply_to
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "Find the thread in #sales-emea where we discussed the Q4 discount",
            {"channel": "sales-emea", "query": "Q4 discount"},
        ),
        (
            "What did people say about the new travel tool in the finance channel?",
            {"channel": "finance", "query": "new travel tool"},
        ),
        (
            "summarize https://acme.slack.com/archives/C01/p17",
            {"permalink": "https://acme.slack.com/archives/C01/p17"},
        ),
        ("search slack for the pricing discussion", {"query": "pricing"}),
        (
            "what was said about the mesh in the tuna creek channel",
            {"channel": "tuna-creek", "query": "mesh"},
        ),
        ("the lift at the mill, did anyone say when its fixed", {"query": "lift at the mill"}),
        ("has anybody said anything about the lease", {"query": "lease"}),
        (
            "Was wurde im Kanal #vertrieb über den Rabatt gesagt?",
            {"channel": "vertrieb", "query": "Rabatt"},
        ),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("fetch_slack_thread", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "post a message in #general",
        "what's on the music channel",
        "show my meetings",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "I missed this one, what was agreed? https://acme.slack.com/archives/C01/p17",
        "https://acme.slack.com/archives/C01/p17 so what did they agree on?",
    ],
)
def test_what_was_agreed_is_asked_and_not_put_into_the_calendar(text):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"permalink": "https://acme.slack.com/archives/C01/p17"}


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Was wurde im Kanal #team besprochen?", None),
        ("Was wurde im #team zum Ausflug beschlossen?", "Ausflug"),
    ],
)
def test_german_verbs_are_no_subject(text, query):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments.get("query") == query


@pytest.mark.parametrize(
    "text",
    [
        "Could you summarise this thread for me, what was decided and who does what? {link}",
        "What did we settle on the crane yesterday and who does what? {link}",
        "fasse mir den Thread zusammen, was wurde beschlossen und wer macht was? {link}",
        "how much did we agree to spend on the sound system? {link}",
    ],
)
def test_all_that_is_asked_with_a_link_is_asked_of_its_thread(text):
    link = "https://acme.slack.com/archives/C01/p17"

    reply = reply_to(text.format(link=link))

    assert reply == Act((PlannedCall("fetch_slack_thread", {"permalink": link}),))


def test_an_order_beside_a_link_is_carried_out_too():
    text = "Summarise https://acme.slack.com/archives/C01/p17 and book a review on Friday at 3"

    assert [call.tool for call in reply_to(text).calls] == ["fetch_slack_thread", "create_meeting"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        (
            (
                "There's a thread about moving the freezers, I can't read it. Here's the Slack "
                "export - what did they end up deciding and who's doing what?"
            ),
            "moving the freezers",
        ),
        (
            "I was away when they sorted out the open day venue on Slack. What's the outcome?",
            "open day venue",
        ),
    ],
)
def test_what_it_is_about_may_be_told_before_the_question(text, query):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"query": query}
