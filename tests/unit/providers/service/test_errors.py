"""Why a service did not answer, in words for people."""

import pytest

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderBusyError,
    ProviderRequestError,
    ProviderUnreachableError,
)
from desktop_assist.providers.service.errors import broken_off, reported_error, sdk_error
from desktop_assist.providers.service.identity import Service

OPENAI = Service("openai", "OpenAI", "desktop-assist key set")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ({"code": "insufficient_quota"}, ProviderAccessError),
        ({"code": "rate_limit_exceeded"}, ProviderBusyError),
        ({"type": "tokens"}, ProviderBusyError),
        ({"code": 400, "type": "exceed_context_size_error"}, ProviderRequestError),
        ({"code": "server_error"}, ProviderUnreachableError),
        ({"message": "Something else"}, ProviderUnreachableError),
        ({"code": "invalid_prompt", "message": "Not allowed"}, ProviderRequestError),
    ],
)
def test_what_a_service_reports_is_told_by_its_code(error, kind):
    assert isinstance(reported_error(error), kind)


def test_a_long_reason_is_quoted_in_part_and_on_one_line():
    error = reported_error({"code": "invalid_prompt", "message": "word\n" * 200})

    assert len(error.message) < 400
    assert "\n" not in error.message


def test_a_certificate_that_is_not_trusted_is_named():
    import openai

    cause = OSError("[SSL: CERTIFICATE_VERIFY_FAILED] unable to get local issuer certificate")
    error = openai.APIConnectionError(request=None)
    error.__cause__ = cause

    assert "certificate is not trusted" in sdk_error(error, OPENAI).message


def test_a_time_out_is_not_a_broken_connection():
    import openai

    assert (
        "did not answer in time" in sdk_error(openai.APITimeoutError(request=None), OPENAI).message
    )


def test_every_reason_says_what_to_do_next():
    assert broken_off("it stopped").hint
    assert sdk_error(ValueError("not JSON"), OPENAI).hint
