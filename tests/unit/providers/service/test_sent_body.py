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

    def __init__(self, body, method="POST"):
        self.url, self.method, self.body = "https://api.example/v1/responses", method, body

    async def aread(self):
        return self.body.encode()


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
