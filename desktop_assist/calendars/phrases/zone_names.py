"""What people call time zones."""

ZONES = {
    "utc": "UTC",
    "gmt": "Europe/London",
    "bst": "Europe/London",
    "cet": "Europe/Berlin",
    "cest": "Europe/Berlin",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "eet": "Europe/Helsinki",
    "est": "America/New_York",
    "edt": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "akst": "America/Anchorage",
    "hst": "Pacific/Honolulu",
    "brt": "America/Sao_Paulo",
    "wet": "Europe/Lisbon",
    "eest": "Europe/Helsinki",
    "msk": "Europe/Moscow",
    "gst": "Asia/Dubai",
    "ist": "Asia/Kolkata",
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong",
    "kst": "Asia/Seoul",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
    "zulu": "UTC",
    "zulu time": "UTC",
}
"""Abbreviations: they name the place's clock, so GMT in summer is London's summer time."""

SHORT = {
    "eastern": "America/New_York",
    "et": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "pt": "America/Los_Angeles",
    "ct": "America/Chicago",
    "mt": "America/Denver",
}
"""Names that mean a zone only before "time" or right after a time of day ("9am PT")."""

_ODD_OFFSETS = {
    "+03:30": "Asia/Tehran",
    "+04:30": "Asia/Kabul",
    "+05:30": "Asia/Kolkata",
    "+05:45": "Asia/Kathmandu",
    "+06:30": "Asia/Yangon",
    "+09:30": "Australia/Darwin",
}
"""Places without summer time: no zone has a name for half an hour beside UTC."""
_FURTHEST_EAST, _FURTHEST_WEST = 14, -12


def fixed_zone(offset: str) -> str | None:
    """The IANA key for "Z", "+01:00" or "-5"; None where no zone is so far from UTC."""
    if offset.lower() == "z":
        return "UTC"
    sign, digits = offset[0], offset[1:].replace(":", "").rjust(2, "0").ljust(4, "0")
    full = f"{sign}{digits[:2]}:{digits[2:]}"
    if full in _ODD_OFFSETS or digits[2:] != "00":
        return _ODD_OFFSETS.get(full)
    hours = int(sign + digits[:2])
    if not _FURTHEST_WEST <= hours <= _FURTHEST_EAST:
        return None
    # The sign in these keys is turned round: Etc/GMT-1 is an hour east of Greenwich.
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"
