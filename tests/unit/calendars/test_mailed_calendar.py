"""The calendar of a mail, however the mail is made."""

import random

import pytest

from desktop_assist.calendars.mailed_calendar import calendar_in_mail
from tests.helpers.received import invitation, mailed


def test_the_calendar_comes_with_who_sent_it_to_whom():
    mail = mailed(invitation(), To="Ada <ada@example.org>, lena@example.org")

    found = calendar_in_mail(mail)

    assert b"SUMMARY:Budget review" in found.content
    assert (found.sender, found.recipients) == (
        "ben@example.org",
        ("ada@example.org", "lena@example.org"),
    )


def test_an_attached_file_counts_and_its_letters_are_made_readable():
    head = (
        "From: ben@example.org\nMIME-Version: 1.0\n"
        "Content-Type: application/octet-stream; name=a.ics; charset=iso-8859-1\n"
        "Content-Disposition: attachment; filename=a.ics\n\n"
    )
    mail = head.encode() + invitation(title="Büro").encode("iso-8859-1")

    assert "SUMMARY:Büro" in calendar_in_mail(mail).content.decode()


def test_a_method_that_only_the_mail_says_is_put_in():
    mail = mailed(invitation().replace("METHOD:REQUEST\n", ""))

    assert calendar_in_mail(mail).content.count(b"METHOD:REQUEST") == 1


@pytest.mark.parametrize("mail", [b"", b"From: a\n\nHello", b"Content-Type: text/calendar\n\nno"])
def test_a_mail_without_one_has_none(mail):
    assert calendar_in_mail(mail) is None


def test_an_encoding_that_nobody_knows_leaves_it_as_it_is():
    mail = b"Content-Type: text/calendar; charset=martian\n\n" + invitation().encode()

    assert b"Budget review" in calendar_in_mail(mail).content


def test_broken_mails_never_end_in_a_fault():
    mail, chance = mailed(invitation()), random.Random(5546)

    for _ in range(200):
        broken = bytearray(mail)
        for _ in range(chance.randrange(1, 12)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        calendar_in_mail(bytes(broken[: chance.randrange(len(broken))]))
        calendar_in_mail(bytes(broken))
