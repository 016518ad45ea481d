"""One file per way of speaking about time; `PASSES` says in which order they are tried."""

from desktop_assist.calendars.phrases.grammar import Pass
from desktop_assist.calendars.phrases.rules import (
    clock_combinations,
    clocks,
    counted_days,
    date_ranges,
    dates,
    durations,
    holidays,
    names,
    numbered_periods,
    past_days,
    periods,
    repeats,
    seasons,
    time_ranges,
    weekday_lists,
    weekdays,
    zones,
)

PASSES = (
    Pass(*names.RULES),
    Pass(
        *repeats.RULES,
        *weekday_lists.RULES,
        *weekdays.COUNTED,
        *past_days.COUNTED,
        *time_ranges.SPOKEN,
    ),
    Pass(
        *date_ranges.IN_A_MONTH,
        *dates.RULES,
        *weekdays.RULES,
        *periods.RULES,
        *numbered_periods.RULES,
        *past_days.PERIODS,
        *seasons.RULES,
        *counted_days.SAME_TIME,
        *clocks.RULES,
        *dates.AFTER_TIMES,
        *durations.RULES,
        *holidays.RULES,
        *zones.RULES,
    ),
    Pass(*counted_days.RULES, *past_days.RULES, *clock_combinations.RULES, *zones.AFTER_TIMES),
    Pass(*date_ranges.RULES, *time_ranges.RULES),
    Pass(
        *date_ranges.AFTER_TIMES,
        *repeats.LIMITS,
        *weekday_lists.EXCEPT_DAYS,
        *time_ranges.OPEN_ENDED,
    ),
)
