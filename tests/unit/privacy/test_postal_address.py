"""Postal addresses are found with their town; prices, dates and pages are left alone."""

import pytest

from desktop_assist.privacy.postal_address import find_postal_addresses


def found_in(text):
    return [text[start:end] for start, end in find_postal_addresses(text)]


@pytest.mark.parametrize(
    "address",
    [
        "Hauptstraße 12, 10115 Berlin",
        "Am Markt 3, 07743 Jena",
        "Lange Str. 5a, D-20095 Hamburg",
        "Kurfürstendamm 21",
        "221B Baker Street, London NW1 6XE",
        "12 Main Street, Springfield, IL 62704",
        "350 Fifth Avenue, Suite 300, New York, NY 10118",
        "12 rue de Rivoli, 75001 Paris",
        "Via Roma 12, 00184 Roma",
        "P.O. Box 255",
        "Postfach 1234, 80331 München",
        "Lange Reihe 9, 20099 Hamburg",
        "Storgatan 14, 411 24 Göteborg",
        "Rákóczi út 66.",
        "Harjukuja 54",
        "75956 Rákóczi út 66. Apt. 268, Beder, Denmark 56905",
        "2505 Heatherleigh Suite 620 Apt. 581, ΠΑΦΟΣ, Cyprus (Greek) 13475",
        "Suite 399",
    ],
)
def test_addresses_are_found_whole(address):
    assert found_in(f"Send it to {address}.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Im Mai 2026 kostete es 30 Euro",
        "Auf Seite 12 steht mehr",
        "Meeting in room 12, Main building",
        "Der Parkplatz 12 € am Tag",
        "Flug über Paris, 2 Personen",
        "recurring 1-1s",
        "3 Place Settings",
        "On November 29, 2021 Anna left",
        "Der Umsatz stieg im Mai 12, 2021 Euro",
        "Via Chicago",
        "We stayed in Suite 12 of the office suite.",
    ],
)
def test_what_only_looks_alike_is_left(text):
    assert found_in(text) == []
