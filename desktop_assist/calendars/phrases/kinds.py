"""The kinds of pieces a time phrase is made of, and the classes that patterns speak of.

A kind missing here fails at import, so a slip in a pattern is found at once.
"""

_NUMBERS = "n0 n12 n24 n31 n59 year n4 n_more few decimal fraction ordinal"
_SHAPES = "opaque iso clock slash dotted meridiem"
_MARKS = "comma dash stroke dot colon open close quote mark word"
_WORDS = """
    weekday weekday_stub weekdays weekday_adverb month maybe_month unit letter_unit second
    workday offset morgen part parts meal tonight named_time oclock half quarter three_quarters
    past before after ago hence now this next last every other except the article on at am in of
    from to between and or for since until once times_word adverb holiday after_next after_next_one
    zone_word zone_place time_word modifier all_day_word same_time correction around half_and
    week_word begin_of end_of middle_of more
    compact_span ish zone_short end_word rest_of label unit_of_count currency person_word
    last_count times_a by full per day_stretch
    weak_correction evening_word breakfast_word early_word times_count season start_word
    new_year_word between_years to_date half_year
"""
_TERMS = """
    day days weak_days week_span month_span quarter_span year_span time times weak_times part_span
    span moment moments repeat weak_repeat limit since_span zone_term all_day ending exclusion
    unread
"""
_KINDS = " ".join((_NUMBERS, _SHAPES, _MARKS, _WORDS, _TERMS)).split()
# The private range needs no escaping in a regular expression.
_SYMBOLS = {kind: chr(0xE000 + number) for number, kind in enumerate(_KINDS)}
_CLASSES = {
    "hour": "n0 n12 n24",
    "day_number": "n12 n24 n31",
    "minutes": "n0 n12 n24 n31 n59",
    "count": "n0 n12 n24 n31 n59 n4 year few",
    "any_number": "n0 n12 n24 n31 n59 n4 year few decimal fraction half article",
    "ordinal": "ordinal second",
    "month": "month maybe_month",
    "unit": "unit second letter_unit workday",
    "meridiem": "meridiem am",
    "at": "at around",
    "through": "to until dash",
    "length_unit": "unit second",
    "list_mark": "comma and stroke",
    "last": "last past",
    "later": "after past",
    "part": "part morgen",
    "offset": "offset morgen",
    "span_of_days": "week_span month_span quarter_span year_span weak_days days",
    "any_days": "day days weak_days week_span month_span quarter_span year_span",
}


def symbol(kind: str) -> str:
    """The character that stands for a kind."""
    return _SYMBOLS[kind]


def symbols(name: str) -> str:
    """The characters of a kind, or of all kinds in a class."""
    return "".join(map(symbol, _CLASSES.get(name, name).split()))
