"""The settled answers to questions that everyday phrases about time leave open.

What a phrase means when it could mean several things; the names are settings of `calendar`:

- A bare weekday is its next occurrence; said on that very day, it is the one a week later, with
  `weekday_today="today"` today. "this Friday" is the next Friday that comes, in the same way.
- "next Friday" is the Friday of the next Monday-to-Sunday week; with `next_weekday="nearest"` it
  is the next Friday that comes.
- A day or month without a year is the next one that comes, today included; when looking back
  (`direction="past"`, as for expenses) it is the most recent one that has begun.
- 8/10 is read in `date_order`, unless only one order is a date or a named weekday decides; both
  readings are then given as alternatives. 8.10. is always day first.
- Hours without am or pm: 1 to 7 are in the afternoon, 8 to 12 as said; 6 and 7 are doubtful, so
  the other half of the day is given as an alternative. 07:30 and everything above 12 is as said,
  and in German "7 Uhr" and "um 7", too.
- A part of the day decides the half: "9 tomorrow evening" is 21:00. "This evening at 2" is two
  hours after midnight, with 14:00 as an alternative; "5 December at 2 at night" is on that date.
  Dinner, drinks or a concert at 8 is at 20:00, with 8:00 as an alternative; a breakfast at 7 is in
  the morning, and so is a doctor at 7:30.
- Midnight on a day is its beginning, with its end as an alternative.
- A time without a day is the next time the clock shows it. "Today at 9" stays today, over or not.
- Morning is 6 to 12, lunch 12 to 14, afternoon 12 to 18, evening 18 to 22, night 20 to 24,
  tonight 18 to 24. Before a time is from 8 on, after a time until 18; the end of a day 16 to 18,
  first thing 8 to 10.
- The weekend is Saturday with Sunday, with `weekend_start="friday"` Friday too; a week runs from
  Monday to Sunday. The end of a week is its Friday, late in it Thursday and Friday.
- "Thursday at 9 next week" is the Thursday of that week, wherever in the phrase the week is said;
  where other words lie between, the next Thursday is given as an alternative.
- A season is three whole months, spring from March on; its end is the last of them.
- Short weekdays in a row ("Mon Wed Fri", "Di/Do") are every week's, as in a timetable; "once a
  month on a Friday" may be any of them, so another one is given as an alternative.
- Early, mid and late in a month are its days 1 to 10, 11 to 20, and 21 to the end; in a year its
  thirds of four months. "The next two weeks" begin on Monday, "for the next two weeks" tomorrow.
- "Every Monday until Friday 18 December" includes that day; "until March" ends with February,
  "until the end of March" with March. "Before Monday" is from today on, Monday not included.
- "Every Monday next month" ends with that month, "every Monday next week" begins in that week.
- "Every third Wednesday" is every three weeks, with the third Wednesday of the month as an
  alternative; "every first Monday" is the month's. "Monday to Friday at 9" repeats.
- "Twice a week", "every few days" and holidays that follow Easter say nothing that a rule could
  hold: they are not read as a repetition.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    # All settings of the program cost more to import than these phrases.
    from desktop_assist.domain.settings import CalendarSettings

Direction: TypeAlias = Literal["future", "past"]


@dataclass(frozen=True, slots=True)
class Policy:
    """How open questions are settled; see the module's docstring.

    Attributes:
        next_weekday: What "next" before a weekday means.
        date_order: How 8/10 is read.
        direction: `past` for looking back, as in "what did I spend in October?".
        bare_months: A month's name is a time without "in" or "for" ("show October expenses");
            in other sentences it may be a person ("coffee with April").
        weekday_today: What a weekday means on that very day.
        weekend_start: The weekend's first day.
    """

    next_weekday: Literal["next_week", "nearest"] = "next_week"
    date_order: Literal["day_first", "month_first"] = "day_first"
    direction: Direction = "future"
    bare_months: bool = False
    weekday_today: Literal["next_week", "today"] = "next_week"
    weekend_start: Literal["saturday", "friday"] = "saturday"

    @classmethod
    def of(cls, settings: "CalendarSettings") -> "Policy":
        """The policy that the settings ask for."""
        return cls(
            settings.next_weekday,
            settings.date_order,
            weekday_today=settings.weekday_today,
            weekend_start=settings.weekend_start,
        )

    def for_listing(self, direction: Direction) -> "Policy":
        """The same policy for questions about a period."""
        return replace(self, direction=direction, bare_months=True)
