"""Why a service did not answer, in words for people."""

import pytest

from desktop_assist.domain.errors import (
    ModelUnavailableError,
    ProviderAccessError,
    ProviderBusyError,
    ProviderRequestError,
    ProviderUnreachableError,
    ReplayRefusedError,
    RequestTooLongError,
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
        ({"code": 400, "type": "exceed_context_size_error"}, RequestTooLongError),
        ({"code": "context_length_exceeded"}, RequestTooLongError),
        ({"code": "model_not_found"}, ModelUnavailableError),
        ({"code": "invalid_encrypted_content"}, ReplayRefusedError),
        ({"code": "server_error"}, ProviderUnreachableError),
        ({"message": "Something else"}, ProviderUnreachableError),
        ({"code": "invalid_prompt", "message": "Not allowed"}, ProviderRequestError),
    ],
)
def test_what_a_service_reports_is_told_by_its_code(error, kind):
    assert isinstance(reported_error(error), kind)


@pytest.mark.parametrize(
    "message",
    [
        "Item with id 'rs_0a1' not found. Items are not persisted when `store` is set to false.",
        "Duplicate item found with id msg_4.",
        "The encrypted content gAAA... could not be verified.",
        "Item 'msg_1' of type 'message' was provided without its required 'reasoning' item.",
        "No tool output found for function call call_1.",
        "No tool call found for function call output with call_id call_1.",
    ],
)
def test_what_comes_back_to_a_service_and_is_refused_is_told_by_its_words(message):
    error = reported_error({"code": None, "type": "invalid_request_error", "message": message})

    assert isinstance(error, ReplayRefusedError)


@pytest.mark.parametrize(
    ("headers", "wait_s", "words"),
    [
        ({"retry-after-ms": "1500"}, 1.5, "in 2 seconds"),
        ({"Retry-After": "30"}, 30.0, "in 30 seconds"),
        ({"retry-after": "600"}, 600.0, "in 10 minutes"),
        (
            {
                "retry-after": "Tue, 24 Nov 2026 10:00:20 GMT",
                "date": "Tue, 24 Nov 2026 10:00:00 GMT",
            },
            20.0,
            "in 20 seconds",
        ),
        ({"retry-after": "Tue, 24 Nov 2026 10:00:20 GMT"}, None, "in a moment"),
        ({"retry-after": "soon"}, None, "in a moment"),
        ({}, None, "in a moment"),
    ],
)
def test_how_long_to_wait_is_read_whatever_its_form(headers, wait_s, words):
    error = reported_error({"code": "rate_limit_exceeded", "headers": headers})

    assert error.retry_after_s == wait_s
    assert error.hint == f"Try again {words}."


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


def test_a_request_that_never_arrived_costs_nothing():
    import httpx2
    import openai

    error = openai.APIConnectionError(request=None)
    assert sdk_error(error, OPENAI).may_cost
    error.__cause__ = httpx2.ConnectError("refused")

    assert not sdk_error(error, OPENAI).may_cost


def test_a_time_out_is_not_a_broken_connection():
    import openai

    assert (
        "did not answer in time" in sdk_error(openai.APITimeoutError(request=None), OPENAI).message
    )


def test_every_reason_says_what_to_do_next():
    assert broken_off("it stopped").hint
    assert sdk_error(ValueError("not JSON"), OPENAI).hint


def status_error(status, message="No", **headers):
    import httpx2
    import openai

    request = httpx2.Request("POST", "http://127.0.0.1/v1")
    response = httpx2.Response(status, request=request, headers=headers)
    body = {"message": message}
    return openai.InternalServerError("No", response=response, body=body)


def test_a_service_in_trouble_that_names_a_time_is_asked_no_sooner():
    error = sdk_error(status_error(503, **{"retry-after": "2"}), OPENAI)

    assert isinstance(error, ProviderBusyError)
    assert error.retry_after_s == 2.0


@pytest.mark.parametrize(
    ("status", "message", "kind"),
    [
        (500, "Internal error", ProviderUnreachableError),
        (501, "Not built in", ProviderRequestError),
        (500, "image input is not supported", ProviderRequestError),
    ],
)
def test_what_a_server_was_not_built_for_does_not_pass(status, message, kind):
    assert isinstance(sdk_error(status_error(status, message), OPENAI), kind)


@pytest.mark.parametrize("status", [401, 403, 404, 421])
def test_a_key_of_another_region_is_told_as_that(status):
    import httpx2
    import openai

    request = httpx2.Request("POST", "https://eu.api.openai.com/v1")
    body = {"code": "data_residency_mismatch", "message": "Wrong region"}
    response = httpx2.Response(status, request=request)
    error = sdk_error(openai.APIStatusError("No", response=response, body=body), OPENAI)

    assert isinstance(error, ProviderAccessError)
    assert "region" in error.message
    assert "openai.data_residency" in error.hint
