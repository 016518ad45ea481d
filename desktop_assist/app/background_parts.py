"""Builds what goes on by itself while the window is there."""

from collections.abc import AsyncGenerator, Callable, Coroutine

from desktop_assist.app.parts import Parts
from desktop_assist.background.calendar_ahead import CalendarAhead
from desktop_assist.background.calendar_watch import CalendarWatch
from desktop_assist.background.expense_outbox import outbox_notices
from desktop_assist.background.extra_notices import extra_notices
from desktop_assist.background.reminder_record import ReminderRecord
from desktop_assist.background.reminders import Reminders
from desktop_assist.background.slack_catch_up import catch_up, slack_notices
from desktop_assist.background.subscription_refresh import subscription_notices
from desktop_assist.calendars.reminder_plan import ReminderPlan
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.notifier import Notifier
from desktop_assist.system.desktop_notifier import DesktopNotifier
from desktop_assist.ui.background_services import BackgroundServices


def background_services(
    parts: Parts, read_documents: Callable[[], Coroutine[object, object, None]]
) -> BackgroundServices:
    """All of it, ready to be started."""
    calendar, clock, workers = parts.calendar, parts.clock, parts.workers
    watch = CalendarWatch(calendar.sources, workers)
    plan = ReminderPlan(calendar.sources, calendar.meetings, parts.settings, clock)
    reminders = Reminders(plan, ReminderRecord(parts.database), watch, clock, workers)

    def extras() -> AsyncGenerator[Notice, None]:
        return extra_notices(parts.extras, workers)

    def subscriptions() -> AsyncGenerator[Notice, None]:
        return subscription_notices(calendar.subscriptions, clock, workers)

    def waiting_expenses() -> AsyncGenerator[Notice, None]:
        return outbox_notices(parts.expenses, workers)

    def remind(notifier: Notifier) -> Coroutine[object, object, None]:
        return reminders.run(notifier)

    def slack() -> AsyncGenerator[Notice, None]:
        return slack_notices(parts.slack)

    def fetch_the_rest() -> Coroutine[object, object, None]:
        return catch_up(parts.slack, workers)

    ahead = CalendarAhead(calendar.meetings, watch, clock, workers)
    return BackgroundServices(
        extras=extras,
        subscriptions=subscriptions,
        waiting_expenses=waiting_expenses,
        calendar_changes=watch.changes,
        remind=remind,
        notifier=DesktopNotifier(),
        read_ahead=ahead.run,
        read_documents=read_documents,
        slack=slack,
        fetch_the_rest=fetch_the_rest,
    )
