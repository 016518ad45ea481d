from email.message import EmailMessage

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.file_kind import read_document, read_text
from desktop_assist.files.formats.mail_blocks import read_blocks

PAGE = "<h2>Caps</h2><p>A hotel costs 180.</p><img src='https://example.org/pixel.png'>"


def mail(subject="Caps for Wien"):
    made = EmailMessage()
    made["Subject"], made["From"] = subject, "Ann <ann@example.org>"
    made.set_content("A hotel costs 180.\n\nAsk first.")
    return made


def saved(tmp_path, made):
    path = tmp_path / "a.eml"
    path.write_bytes(made.as_bytes())
    return path


def found(read):
    return [(one.kind, one.level, one.text) for one in read.blocks]


def test_who_wrote_it_and_its_text_are_read(tmp_path):
    read = read_blocks(saved(tmp_path, mail("Größe für Wien")))

    assert read.title == "Größe für Wien"
    assert found(read) == [
        ("heading", 1, "Größe für Wien"),
        ("paragraph", 0, "From: Ann <ann@example.org>"),
        ("paragraph", 0, "A hotel costs 180."),
        ("paragraph", 0, "Ask first."),
    ]


def test_of_two_texts_the_one_with_headings_is_read(tmp_path):
    made = mail()
    made.add_alternative(PAGE, subtype="html")

    assert ("heading", 2, "Caps") in found(read_blocks(saved(tmp_path, made)))


def test_the_files_that_came_with_it_are_read_below_their_names(tmp_path):
    made, inner = mail(), mail("An older mail")
    made.add_attachment("# Rates\n\nDenver 215", subtype="markdown", filename="../rates.md")
    made.add_attachment(inner)
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="broken.pdf")

    read = read_document(saved(tmp_path, made))

    assert found(read)[4:] == [
        ("heading", 2, "Attached: rates.md"),
        ("heading", 3, "Rates"),
        ("paragraph", 0, "Denver 215"),
        ("heading", 2, "Attached: mail.eml"),
        ("heading", 3, "An older mail"),
        ("paragraph", 0, "From: Ann <ann@example.org>"),
        ("paragraph", 0, "A hotel costs 180."),
        ("paragraph", 0, "Ask first."),
        ("heading", 2, "Attached: broken.pdf"),
        ("paragraph", 0, "The file broken.pdf came with this mail."),
    ]
    assert "broken.pdf is broken" in read.note
    assert "Denver 215" in read_text(saved(tmp_path, made)).text


def test_pictures_between_the_lines_are_no_files(tmp_path):
    made = mail()
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png", cid="<1>")

    assert read_blocks(saved(tmp_path, made)).attached == ()


@pytest.mark.parametrize(
    "content",
    [
        b"Subject: =?nonsense?Q?a?=\nContent-Type: text/plain; charset=nonsense\n\nWords.",
        b"Subject: \xff\xfe\n\nW\xc3\xb6rds.",
        b"Content-Type: multipart/mixed\n\nWords.",
        b"",
    ],
)
def test_a_mail_of_no_known_encoding_is_read_as_far_as_it_can_be(tmp_path, content):
    path = tmp_path / "a.eml"
    path.write_bytes(content)

    assert read_blocks(path).blocks[0].kind == "heading"


def test_mails_nested_without_end_are_refused(tmp_path):
    path = tmp_path / "a.eml"
    path.write_bytes(b"Content-Type: message/rfc822\n\n" * 5_000)

    with pytest.raises(UnreadableFileError, match="broken"):
        read_blocks(path)
