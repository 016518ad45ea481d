"""The files that came with a mail are taken out of it."""

from email.message import EmailMessage

from desktop_assist.files.mail_files import take_out


def mail_with(*names):
    mail = EmailMessage()
    mail.set_content("See the files.")
    for name in names:
        mail.add_attachment(name.encode(), "application", "octet-stream", filename=name)
    return mail.as_bytes()


def test_each_is_a_file_with_a_name_that_leads_nowhere_else(tmp_path):
    mail = tmp_path / "a.eml"
    mail.write_bytes(mail_with("report.pdf", "../../evil.sh", "report.pdf"))

    taken = take_out(mail, tmp_path / "out")

    assert [one.name for one in taken] == ["report.pdf", "evil.sh"]
    assert {one.parent for one in taken} == {tmp_path / "out"}
    assert taken[0].read_bytes() == b"report.pdf"


def test_without_any_no_folder_is_made(tmp_path):
    mail = tmp_path / "a.eml"
    mail.write_bytes(mail_with())
    assert take_out(mail, tmp_path / "out") == []
    assert not (tmp_path / "out").exists()
