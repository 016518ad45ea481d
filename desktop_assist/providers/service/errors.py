"""Says in words for people why a service did not answer."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import (
    ModelUnavailableError,
    ProviderAccessError,
    ProviderBusyError,
    ProviderError,
    ProviderRequestError,
    ProviderUnreachableError,
    ReplayRefusedError,
    RequestTooLongError,
)
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.service.identity import Service
from desktop_assist.providers.service.wire import object_in, text_in

if TYPE_CHECKING:
    import openai

_OTHER_REGION = "data_residency_mismatch"
_NO_CREDIT = {"insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached"}
_BUSY = {"rate_limit_exceeded", "too_many_requests", "tokens", "requests"}
_IN_TROUBLE = {"server_error", "internal_error", "timeout", "overloaded"}
_TOO_LONG = {"context_length_exceeded", "exceed_context_size_error", "string_above_max_length"}
_NO_MODEL = {"model_not_found", "invalid_model"}
_NOT_IMPLEMENTED = 501
# Services name these by a code seldom; the words have been the same for a year and longer.
_NO_REPLAY = re.compile(
    r"(?:item|conversation) with id .{1,120} not found|duplicate item found|encrypted content"
    r"|provided without its required|no tool (?:output|call) found for function call",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_QUOTE = 300
_TRY_AGAIN = "Try again in a moment, or choose another provider."


def broken_off(reason: str) -> ProviderUnreachableError:
    """The connection ended before the answer did."""
    return ProviderUnreachableError(f"The answer broke off: {reason}.", _TRY_AGAIN)


def reported_error(error: JsonObject) -> ProviderError:
    """What a service reports inside a stream: by its code, or its type where it names none."""
    code = text_in(error, "code") or text_in(error, "type")
    message = text_in(error, "message")
    if code in _NO_CREDIT:
        return _no_credit()
    if code in _BUSY:
        return _busy(_retry_after_s(_texts_in(object_in(error, "headers"))))
    if code in _NO_MODEL:
        return _no_model(message)
    if code in _IN_TROUBLE or not code:
        return _in_trouble(message)
    return _refused(code, message)


def sdk_error(error: Exception, service: Service) -> ProviderError:
    """What the SDK raised, in our terms."""
    import openai

    match error:
        case openai.APITimeoutError():
            return ProviderUnreachableError("The service did not answer in time.", _TRY_AGAIN)
        case openai.APIStatusError():
            return _status_error(error, service)
        case openai.APIConnectionError():
            return _connection_error(error)
        case openai.APIError():
            return reported_error(_body(error))
        case _:
            # A broken line of the stream is a ValueError of the JSON or the UTF-8 decoder.
            return broken_off("the service sent something that cannot be read")


def _status_error(error: "openai.APIStatusError", service: Service) -> ProviderError:
    body = _body(error)
    code = text_in(body, "code") or text_in(body, "type")
    match error.status_code:
        case 401 if code != _OTHER_REGION:
            return _no_key(service)
        case 429 if code not in _NO_CREDIT:
            return _busy(_retry_after_s(error.response.headers))
        case 401 | 403 | 404 | 421 | 429:
            return _no_access(error.status_code, code, text_in(body, "message"), service)
        case status if status >= 500 and not _is_for_ever(status, text_in(body, "message")):
            pause_s = _retry_after_s(error.response.headers)
            return _busy(pause_s) if pause_s else _in_trouble(text_in(body, "message"))
        case _:
            return _refused(code, text_in(body, "message"))


def _no_key(service: Service) -> ProviderAccessError:
    return ProviderAccessError(
        "The service does not accept the key.",
        f"Check the key in the settings, or with “{service.key_command}”.",
    )


def _not_in_region() -> ProviderAccessError:
    return ProviderAccessError(
        "The key does not belong to the region that is set: its project was made for another one.",
        "Choose the key's own region in the settings (openai.data_residency), or use a key of a "
        "project that was made for this region. Nothing was processed.",
    )


def _is_for_ever(status: int, message: str) -> bool:
    """Whether asking again cannot help: some servers answer so to what they were not built for."""
    return status == _NOT_IMPLEMENTED or "not support" in message


def _no_access(status: int, code: str, message: str, service: Service) -> ProviderError:
    if code in _NO_CREDIT:
        return _no_credit()
    if code == _OTHER_REGION:
        return _not_in_region()
    if code in _NO_MODEL or _NO_REPLAY.search(message):
        return _refused(code, message)
    if status == 403:
        return ProviderAccessError(
            f"The account may not do this: {_quote(message)}",
            "Ask whoever runs the account at the service.",
        )
    return ProviderAccessError(
        "There is no model service at this address.",
        f"Check it in the settings ({service.name}.base_url); it often ends in /v1.",
    )


def _connection_error(error: Exception) -> ProviderError:
    import httpx2

    if "CERTIFICATE_VERIFY_FAILED" in "".join(str(cause) for cause in _causes(error)):
        return ProviderUnreachableError(
            "The service's certificate is not trusted on this computer.",
            "In a company network its own root certificate may be missing: it can be added to the "
            "system, or named in the settings (openai.ca_file).",
            may_cost=False,
        )
    return ProviderUnreachableError(
        "The service cannot be reached, or the connection broke.",
        "Check the network connection and the address in the settings. Nothing was lost.",
        may_cost=not any(isinstance(one, httpx2.ConnectError) for one in _causes(error)),
    )


def _causes(error: BaseException | None) -> list[BaseException]:
    causes: list[BaseException] = []
    while error is not None and error not in causes:
        causes.append(error)
        error = error.__cause__
    return causes


def _busy(retry_after_s: float | None) -> ProviderBusyError:
    when = _span(retry_after_s) if retry_after_s else "in a moment"
    return ProviderBusyError(
        "The service is asked too much just now.", f"Try again {when}.", retry_after_s
    )


def _no_credit() -> ProviderAccessError:
    return ProviderAccessError(
        "The account at the service has no credit left.",
        "Add credit there, or choose another provider.",
    )


def _no_model(message: str) -> ModelUnavailableError:
    return ModelUnavailableError(
        f"The model is not available to this account: {_quote(message)}",
        "Choose another model in the settings.",
    )


def _too_long() -> RequestTooLongError:
    return RequestTooLongError(
        "The conversation is too long for this model.",
        "Start a new conversation, or choose a model with more room.",
    )


def _in_trouble(message: str) -> ProviderUnreachableError:
    quote = f": {_quote(message)}" if message else "."
    return ProviderUnreachableError(f"The service has a problem{quote}", _TRY_AGAIN)


def _refused(code: str, message: str) -> ProviderError:
    if code in _TOO_LONG:
        return _too_long()
    if code in _NO_MODEL:
        return _no_model(message)
    is_replay = code == "invalid_encrypted_content" or _NO_REPLAY.search(message)
    kind = ReplayRefusedError if is_replay else ProviderRequestError
    return kind(
        f"The service refused the request: {_quote(message)}",
        "Change the request or the model in the settings.",
    )


def _quote(message: str) -> str:
    words = " ".join(message.split())[:_LONGEST_QUOTE]
    return words or "it gave no reason"


def _body(error: "openai.APIError") -> JsonObject:
    if not isinstance(error.body, Mapping):
        return {"message": error.message}
    # Most services wrap it once more.
    return object_in(error.body, "error") or error.body


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    for name, unit_s in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return float(headers[name]) * unit_s
        except (KeyError, ValueError):
            continue  # absent, or a date
    return _seconds_until(headers.get("retry-after", ""), headers.get("date", ""))


def _seconds_until(moment: str, now: str) -> float | None:
    """Between two dates of the service's own clock: this computer's may be wrong."""
    begin, end = _date(now), _date(moment)
    return None if begin is None or end is None else max((end - begin).total_seconds(), 0.0)


def _date(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _span(seconds: float) -> str:
    return f"in {seconds:.0f} seconds" if seconds <= 120 else f"in {seconds / 60:.0f} minutes"


def _texts_in(source: JsonObject) -> Mapping[str, str]:
    return {name.lower(): str(value) for name, value in source.items()}
