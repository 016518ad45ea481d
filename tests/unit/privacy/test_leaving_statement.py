"""The page says what leaves as things are set now, for every declared connection."""

import pytest

from desktop_assist.app.outgoing_calls import outgoing_calls
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import ENGLISH, speak
from desktop_assist.privacy.leaving_statement import leaving_statement
from desktop_assist.system.languages import catalogue_of


def test_every_connection_is_told():
    words = leaving_statement(outgoing_calls(), Settings()).in_words()

    assert all(call.to in words and call.sends in words for call in outgoing_calls())
    assert len(words.splitlines()) < 65  # one page


@pytest.mark.parametrize("name", ["OpenAI", "Slack", "CalDAV", "MCP", "plugin", "voice", "update"])
def test_whoever_is_reached_by_another_process_is_told_of_too(name):
    assert name in leaving_statement(outgoing_calls(), Settings()).in_words()


def test_the_page_reads_like_this():
    call = OutgoingCall("A service", "questions", "when asked", ("a.b", "c.d"))

    assert leaving_statement((call,), Settings()).in_words() == (
        "By default nothing leaves this computer: the built-in assistant needs no network. What can"
        " leave, to whom and when, is all of this:\n"
        "\n"
        "A service\n"
        "  What: questions.\n"
        "  When: when asked.\n"
        "  Settings: a.b, c.d.\n"
        "\n"
        "Taken out before anything leaves, and put back in answers: mail addresses, phone numbers,"
        " account, card and identity numbers, keys, names of people and postal addresses.\n"
        "A picture or a PDF leaves as it is only after a yes to that very file.\n"
        "OpenAI processes the data in any of its regions.\n"
        "OpenAI is told to keep nothing of it (store=false).\n"
        "A link you click is opened by your browser, and a server that you add for more tools is a"
        " program of its own. Another program on this computer that you let in reads what it asks"
        " for as it is. No statistics and no error reports are sent."
    )


def test_it_is_said_in_the_persons_language():
    speak(catalogue_of("de"))
    words = leaving_statement(outgoing_calls(), Settings()).in_words()
    speak(ENGLISH)

    assert "Kalenderserver (CalDAV)" in words
    assert "  When: " not in words


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(privacy=PrivacySettings(offline=True)), "Offline is on"),
        (Settings(privacy=PrivacySettings(pictures="text")), "Pictures never leave"),
        (Settings(privacy=PrivacySettings(hosts=("a.example",))), "a.example"),
        (Settings(openai=OpenAISettings(data_residency="eu")), "in the region “eu”"),
        (Settings(openai=OpenAISettings(server_conversation=True)), "OpenAI keeps a copy"),
        (Settings(), "What can leave, to whom and when"),
        (Settings(privacy=PrivacySettings(hosts=("a.example", "b.example"))), "a.example, b.exam"),
    ],
)
def test_it_follows_the_settings(settings, said):
    assert said in leaving_statement(outgoing_calls(), settings).in_words()


def test_names_are_not_claimed_where_they_stay():
    shown = leaving_statement((), Settings(privacy=PrivacySettings(hide_names=False)))

    assert shown.rules[0] == (
        "Taken out before anything leaves, and put back in answers: mail addresses, phone numbers,"
        " account, card and identity numbers, keys."
    )
