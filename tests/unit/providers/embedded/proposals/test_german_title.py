"""What a German sentence calls a meeting."""

import pytest

from desktop_assist.providers.embedded.proposals.german_title import (
    company_in,
    has_verb,
    kind_in,
    purpose_in,
    subject_in,
    topic_in,
)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("eintragen, es geht um die Verlängerung seines Amts.", "Verlängerung seines Amts"),
        ("mit Abel, Thema wäre die Urlaubsplanung, ca. ¦", "Urlaubsplanung"),
        ("Gegenstand ist die Raumverteilung.", "Raumverteilung"),
        ("will sich ¦ zusammensetzen wegen der neuen Abrechnung", "neuen Abrechnung"),
        ("Sie will über ihre Elternzeit reden.", "Elternzeit"),
        ("¦ die Inventur durchsprechen", "Inventur"),
    ],
)  # fmt: skip
def test_what_it_is_about_is_named_by_its_nouns(text, topic):
    assert topic_in(text) == topic


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("schlägt für unsere Videokonferenz zum Umzug ¦ vor", "Videokonferenz zum Umzug"),
        ("¦ Probezeitgespräch. Bitte notieren.", "Probezeitgespräch"),
        ("einen Termin mit ¦", ""),
        ("ein Gespräch wegen der Abnahme", ""),
        ("am Nachmittag", ""),
    ],
)  # fmt: skip
def test_a_kind_tells_more_than_that_it_is_a_meeting(text, kind):
    assert kind_in(text) == kind


def test_what_time_is_kept_free_for_is_a_purpose():
    assert purpose_in("Blocken Sie mir ¦ für die Quartalszahlen") == "Quartalszahlen"
    assert not purpose_in("für eine Stunde")


@pytest.mark.parametrize("title", ["Kommt Frau Abel", "Frau Abel hätte gern", "Doch", "Halte mir"])
def test_words_of_a_sentence_are_no_title(title):
    text = f"Am Freitag {title[:1].lower()}{title[1:]} um 9, bitte Termin eintragen"
    assert has_verb(title.replace("frau", "Frau"), text.replace("frau", "Frau"))


@pytest.mark.parametrize(
    "title", ["Jour fixe Verwaltung", "Auto abholen", "Zweite Runde", "Treffen mit Abel"]
)
def test_nouns_and_what_belongs_to_them_are_one(title):
    assert not has_verb(title, f"{title} am Freitag um 9")


def test_what_stands_there_with_its_article_is_the_last_that_names_it():
    assert subject_in("der Prüfer von der Gemeinde hat sich angesagt") == "Prüfer von der Gemeinde"
    assert company_in("der Termin mit dem Statiker") == "Termin mit dem Statiker"
    assert not subject_in("die Stunde")
