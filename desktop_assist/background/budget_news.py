"""Tells once that most of the month's budget is used, and once that it is used up."""

from collections.abc import Callable

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.notifier import Notification
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.usage.budget_record import BudgetRecord
from desktop_assist.usage.budget_state import BudgetState, dollars

# Who was away for the day still finds it.
_INTEREST_S = 24 * 3600.0


def budget_news(state: Callable[[], BudgetState], record: BudgetRecord) -> Notification | None:
    """What is to be told now, to be told nowhere else; blocking."""
    now = state()
    # One request that was too large leaves the budget as it was: it was told of where it was asked.
    is_told = now.limit_usd and now.level != "fine" and now.is_near(now.used_usd)
    return _notification(now) if is_told and record.take(now) else None


def _notification(state: BudgetState) -> Notification:
    used = tr(
        "{used} of {limit} dollars are used.",
        used=tr_told(dollars(state.used_usd)),
        limit=tr_told(dollars(state.limit_usd)),
    )
    day = tr_told(date_words(state.renews_on))
    if state.level == "near":
        title = tr("Most of this month's budget for models is used")
        after = tr("At the limit, only this computer answers until {day}.", day=day)
    else:
        title = tr("This month's budget for models is used up")
        after = tr(
            "Until {day}, only this computer answers. The settings raise the limit.", day=day
        )
    return Notification(title, f"{used} {after}", time_limit_s=_INTEREST_S)
