"""Says in words for people why a calendar could not be fetched, without its address."""

from collections.abc import Mapping
from datetime import datetime

from desktop_assist.domain.errors import SubscriptionError

LATER = "It is tried again by itself."
NEW_ADDRESS = "Take the calendar's present address from its own settings, and subscribe again."
_GONE = ("There is no calendar at this address, or not any more.", NEW_ADDRESS)
_REFUSALS = {
    401: (
        "The calendar asks for a name and a password.",
        "Take its secret address (“in iCal format”), which needs none.",
    ),
    403: (
        "The server does not allow this calendar to be read.",
        f"It may not be shared any more. {NEW_ADDRESS}",
    ),
    404: _GONE,
    410: _GONE,
}
_BUSY, _IN_TROUBLE = 429, 500
_UNTRUSTED = (
    "The server's certificate is not trusted on this computer; nothing was sent to it.",
    (
        "In a company network its own root certificate may be missing: it can be added to the "
        "system, or named in the settings (openai.ca_file)."
    ),
)


def refusal(status: int, headers: Mapping[str, str]) -> SubscriptionError:
    """What a server's answer means that is no calendar."""
    if status in _REFUSALS:
        return SubscriptionError(*_REFUSALS[status], needs_person=True)
    if status == _BUSY:
        return _later("The server is asked too much just now.", headers)
    if status >= _IN_TROUBLE:
        return _later(f"The server has a problem ({status}).", headers)
    return SubscriptionError(
        f"The server refuses the request ({status}).", NEW_ADDRESS, needs_person=True
    )


def too_slow() -> SubscriptionError:
    """The time for an answer is over."""
    return SubscriptionError("The server did not answer in time.", LATER)


def in_words(error: Exception) -> SubscriptionError:
    """What the library raised; its own words may quote the address and are left out."""
    text = "".join(str(cause) for cause in _causes(error))
    if "CERTIFICATE_VERIFY_FAILED" in text:
        return SubscriptionError(*_UNTRUSTED, needs_person=True)
    if "[SSL" in text:
        return SubscriptionError("No safe connection to the server came about.", LATER)
    return _of_connection(error)


def _of_connection(error: Exception) -> SubscriptionError:
    import httpx2

    match error:
        case httpx2.TimeoutException():
            return too_slow()
        case httpx2.ProxyError():
            return SubscriptionError(
                "The proxy does not let the request through.",
                "Check openai.proxy in the settings, or the system's proxy.",
            )
        case httpx2.ConnectError():
            return SubscriptionError(
                "The server cannot be reached.", f"Check the network connection. {LATER}"
            )
        case _:
            return SubscriptionError("The connection broke before the calendar was here.", LATER)


def _later(message: str, headers: Mapping[str, str]) -> SubscriptionError:
    return SubscriptionError(message, LATER, retry_after_s=_retry_after_s(headers))


def _causes(error: BaseException | None) -> list[BaseException]:
    causes: list[BaseException] = []
    while error is not None and error not in causes:
        causes.append(error)
        error = error.__cause__ or error.__context__
    return causes


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    text = headers.get("retry-after", "").strip()
    if text.isdecimal() and text.isascii():
        return float(text)
    # Between two dates of the server's own clock: this computer's may be wrong.
    until, now = _date(text), _date(headers.get("date", ""))
    return None if until is None or now is None else max((until - now).total_seconds(), 0.0)


def _date(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
