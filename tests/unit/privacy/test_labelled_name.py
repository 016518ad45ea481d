"""A field, a title in large letters or a ticket tells that something is a name."""

import pytest

from desktop_assist.privacy.labelled_name import find_labelled_names


def found(text):
    return [text[start:end] for start, end in find_labelled_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kontoinhaber: Gerlinde Paschke", ["Gerlinde Paschke"]),
        ("Attendees: Rory McAllister; Yuki Tanabe", ["Rory McAllister", "Yuki Tanabe"]),
        ("Approver | Bartholomew Finch | approved", ["Bartholomew Finch"]),
        ("Kunde: Böttcher, Annemarie\nKd.-Nr. 10023", ["Böttcher, Annemarie"]),
        ("Passenger: KOWALCZYK/PIOTR MR  Seat 12A", ["KOWALCZYK/PIOTR MR"]),
        ("12A OYELARAN/FOLAKE MRS", ["OYELARAN/FOLAKE"]),
        ("INVOICE TO\nMS HARRIET LOCKWOOD", ["MS HARRIET LOCKWOOD"]),
        ("Signature: J. Whitcombe", ["J. Whitcombe"]),
        ("Driver: Haruto N.  Plate M-XY 4821", ["Haruto N."]),
        ("Gast: Familie Rademacher  Zi. 204", ["Familie Rademacher"]),
        ("Ship to:\nOttilie Kranz\nNeuer Wall 10", ["Ottilie Kranz"]),
    ],
)
def test_who_stands_in_a_field_is_found(text, names):
    # What two patterns find is taken out once, by the first.
    assert found(text)[: len(names)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Customer: Contoso GmbH",
        "Guest: Room 204",
        "Attendees: Recruiter, Hiring Manager",
        "Name: Make sure it is unique",
        "Approver: pending",
        "Signature:\nTiming matters here",
        "Ship to: the office in Leeds",
        "Total: Forty",
        "He said so",
    ],
)
def test_what_is_nobody_stays(text):
    assert found(text) == []
