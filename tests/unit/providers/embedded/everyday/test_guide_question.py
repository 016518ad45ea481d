"""Questions about how something is done here are answered from the guide."""

import re

import pytest

from desktop_assist.providers.embedded.reply import Say
from desktop_assist.system.guide import LANGUAGES, read_guide
from tests.helpers.everyday_words import reply_to


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("How do I connect Outlook?", "Use the calendar of Outlook"),
        ("how can I sync my google calendar", "Use the calendar of Outlook"),
        ("How do I add a receipt?", "Turn a receipt into an expense"),
        ("How do I set a budget?", "Set a budget"),
        ("Where do I enter my API key?", "Add an OpenAI key"),
        ("how do I move to a new laptop?", "Move to a new laptop"),
        ("Can I use Ollama?", "Use a model on this computer"),
        ("Wie verbinde ich Outlook?", "Den Kalender von Outlook"),
        ("Wie trage ich einen Beleg ein?", "Aus einem Beleg eine Ausgabe machen"),
        ("Wie kann ich einen Termin verschieben?", "Verschieben, ändern oder absagen"),
        ("Wie ziehe ich auf einen neuen Laptop um?", "Auf einen neuen Laptop umziehen"),
        ("Wo gebe ich meinen API-Schlüssel ein?", "Einen OpenAI-Schlüssel eintragen"),
    ],
)
def test_the_task_is_told(text, title):
    said = reply_to(text)
    assert isinstance(said, Say)
    assert said.text.startswith(f"**{title}")
    assert "(F1)" in said.text
    assert not said.needs_model


@pytest.mark.parametrize(
    "text",
    [
        "How do I bake bread?",
        "How do I transfer money to my savings account?",
        "Where do I find a good restaurant?",
        "How can I improve my credit score?",
        "can you delete the last expense?",
        "Is there a meeting tomorrow?",
        "Kannst du den letzten Termin absagen?",
        "Wie backe ich Brot?",
        "Wo ist die nächste Tankstelle?",
    ],
)
def test_nothing_else_is_taken_for_such_a_question(text):
    said = reply_to(text)
    assert not (isinstance(said, Say) and "(F1)" in said.text)


def test_what_a_company_may_have_rules_for_is_asked_of_its_documents_first():
    assert "(F1)" not in getattr(reply_to("How do I submit receipts for a report?"), "text", "")


GOES_ON = {
    *("make it an hour", "and in September?", "in two weeks", "every other Monday", "add Tom"),
    *("3 pm New York time", "book the second one with Lena", "Remind me 10 minutes before"),
    *("add this", "by category this year", "as of May 2025", "in the HR documents"),
    *("Summarise https://…", "mach eine Stunde draus", "und im September?", "in zwei Wochen"),
    *("jeden zweiten Montag", "15 Uhr New Yorker Zeit", "füge Tom hinzu", "trag das ein"),
    *("nimm die zweite, mit Lena", "Erinnere mich 10 Minuten vorher", "Stand Mai 2025"),
    *("nach Kategorie in diesem Jahr", "Fasse zusammen: https://…"),
}
"""What goes on from something, or needs more than itself."""
NOT_SAID = {"secret address in iCal format", "Privatadresse im iCal-Format", "clear chores"}
NOT_SAID |= {"Nicht stören"}
CODE = re.compile(r"```.*?```", re.DOTALL)
QUOTED = re.compile(r'"([^"]+)"')


def examples() -> list[str]:
    pages = [CODE.sub("", one.text) for letters in LANGUAGES for one in read_guide(letters)]
    told = {" ".join(text.split()) for one in pages for text in QUOTED.findall(one)}
    return sorted(told - GOES_ON - NOT_SAID)


@pytest.mark.parametrize("text", examples())
def test_what_it_tells_to_say_is_understood(text):
    assert not isinstance(reply_to(text), Say)


def test_what_it_quotes_is_not_offered_to_be_sent():
    assert reply_to("Wie trage ich einen Beleg ein?").choices == ()
