"""Why a calendar could not be fetched, in words."""

import httpx2
import pytest

from desktop_assist.connectors.download_failure import in_words, refusal


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpx2.ReadTimeout("secret"), "did not answer in time"),
        (httpx2.ProxyError("secret"), "proxy does not let"),
        (httpx2.ConnectError("secret"), "cannot be reached"),
        (httpx2.RemoteProtocolError("secret"), "connection broke"),
        (httpx2.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] secret"), "not trusted"),
        (httpx2.ConnectError("[SSL: WRONG_VERSION_NUMBER] secret"), "No safe connection"),
    ],
)
def test_what_the_library_says_is_put_into_our_words(error, words):
    failure = in_words(error)

    assert words in failure.message
    assert "secret" not in f"{failure.message} {failure.hint}"


def test_a_refusal_names_the_next_step():
    assert "subscribe again" in refusal(404, {}).hint
