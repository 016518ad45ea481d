"""Whether a request that failed is worth one more try."""

import openai
import pytest

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderBusyError,
    ProviderRequestError,
    ProviderUnreachableError,
)
from desktop_assist.providers.service.retry import pause_before_retry_s


@pytest.mark.parametrize(
    ("failure", "pause_s"),
    [
        (ProviderBusyError("Busy."), 0.5),
        (ProviderBusyError("Busy.", retry_after_s=0.8), 0.8),
        (ProviderBusyError("Busy.", retry_after_s=2.0), None),
        (ProviderBusyError("Busy.", retry_after_s=60.0), None),
        (ProviderUnreachableError("Gone."), 0.5),
        (ProviderAccessError("No credit."), None),
        (ProviderRequestError("Too long."), None),
    ],
)
def test_only_what_passes_soon_is_tried_again(failure, pause_s):
    assert pause_before_retry_s(failure) == pause_s


def test_where_nobody_counts_down_a_longer_pause_is_made():
    assert pause_before_retry_s(ProviderBusyError("Busy.", retry_after_s=2.0), 5.0) == 2.0


def test_what_timed_out_may_have_run_and_is_not_repeated():
    failure = ProviderUnreachableError("Silent.")
    failure.__cause__ = openai.APITimeoutError(request=None)

    assert pause_before_retry_s(failure) is None
