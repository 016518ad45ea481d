"""Requests are kept as they leave, each with the step it belongs to."""

import pytest

from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.sent_request import STEP_BEING_ASKED
from desktop_assist.providers.service.sent_body import noting


class Kept:
    """A SentRecorder for tests."""

    def __init__(self, error=None):
        self.notes, self.error = [], error

    def note(self, step_id, request):
        if self.error:
            raise self.error
        self.notes.append((step_id, request.url, request.body))


class Leaving:
    """A request as the library hands it over."""

    def __init__(self, body, method="POST", **headers):
        self.url, self.method, self.body = "https://api.example/v1/responses", method, body
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    async def aread(self):
        return self.body if isinstance(self.body, bytes) else self.body.encode()


@pytest.fixture
def asking():
    STEP_BEING_ASKED.set("step_1")
    yield
    STEP_BEING_ASKED.set("")


async def test_a_request_is_kept_word_for_word_and_files_by_their_size(asking):
    kept = Kept()

    await noting(kept)(Leaving('{"a": "Grüße", "b": "data:image/png;base64,' + "QUJD" * 100 + '"}'))

    (note,) = kept.notes
    assert note[0] == "step_1"
    assert note[2] == '{"a": "Grüße", "b": "[image/png, 300 bytes]"}'


async def test_a_form_with_a_file_is_told_by_its_fields_and_the_files_name_and_size(asking):
    kept = Kept()
    form = (
        b'--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nassistants\r\n'
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="travel.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n%PDF\xff\x00\r\n--x--\r\n"
    )

    await noting(kept)(Leaving(form, content_type="multipart/form-data; boundary=x"))

    assert kept.notes[0][2] == (
        '{"purpose": "assistants", "file": "travel.pdf [application/pdf, 6 bytes]"}'
    )


async def test_what_belongs_to_no_step_or_says_nothing_is_not_kept(asking):
    kept = Kept()

    await noting(kept)(Leaving("", "GET"))
    STEP_BEING_ASKED.set("")
    await noting(kept)(Leaving("{}"))

    assert kept.notes == []


async def test_a_full_disk_does_not_keep_the_request_from_leaving(asking, caplog):
    await noting(Kept(StorageError("full")))(Leaving("{}"))

    assert caplog.messages == ["sent_request_not_kept"]
    caplog.clear()
