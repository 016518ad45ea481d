"""What the page about privacy stands on, without anything that could go."""

from desktop_assist.app.outgoing_calls import outgoing_calls
from desktop_assist.domain.settings import Settings
from desktop_assist.privacy.leaving_statement import leaving_statement
from desktop_assist.ui.settings.privacy_services import PrivacyServices
from tests.helpers.frozen_clock import FrozenClock


def privacy_services(workers, forgotten=None, written=None) -> PrivacyServices:
    """Notes what was forgotten and written."""

    async def forget():
        forgotten.append("everything")

    def write(period, forms, folder):
        written.append((period, forms, folder))
        return tuple(folder / f"audit.{form}" for form in forms)

    return PrivacyServices(
        statement=lambda: leaving_statement(outgoing_calls(), Settings()),
        write_audit=write,
        forget=forget,
        clock=FrozenClock(),
        workers=workers,
    )
