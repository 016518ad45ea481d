"""Says whether a request that failed is worth one more try, and after how long.

The SDK's own retries are switched off: they wait up to two minutes without a word, ask again where
the account has no credit, and repeat what timed out, which may have run, and been billed, already.
"""

from desktop_assist.domain.errors import ProviderBusyError, ProviderError, ProviderUnreachableError

_PAUSE_S = 0.5
# Whoever asks counts down what is longer, for the person to see, and to cancel.
UNNOTICED_PAUSE_S = 1.0


def pause_before_retry_s(
    failure: ProviderError, longest_s: float = UNNOTICED_PAUSE_S
) -> float | None:
    """How long to wait before one more try; None when whoever asks should decide."""
    import openai

    if isinstance(failure.__cause__, openai.APITimeoutError):
        return None
    match failure:
        case ProviderBusyError():
            pause_s = failure.retry_after_s or _PAUSE_S
            return pause_s if pause_s <= longest_s else None
        case ProviderUnreachableError():
            # Also where a kept connection died while the laptop slept.
            return _PAUSE_S
        case _:
            return None
