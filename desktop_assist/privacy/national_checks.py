"""Tells for each country whether a number can be somebody's; each takes it without gaps."""

from datetime import date

from desktop_assist.privacy.check_digits import ean, iso_7064, luhn, verhoeff, weighted

_SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_FINNISH_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_IRISH_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV"
_CHINESE_SIGNS = "10X98765432"
_SINGAPORE_LETTERS = {
    "S": "JZIHGFEDCBA",
    "T": "GFEDCBAJZIH",
    "F": "XWUTRQPNMLK",
    "G": "RQPNMLKXWUT",
}
_NORWEGIAN = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_BALTIC = (1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)
# Months of numbers that tell sex or century by a larger month.
_LARGE_MONTHS = 20, 50, 70


def united_states(digits: str) -> bool:
    """Social security, and the tax numbers of those who have none."""
    return digits[0] != "9" or digits[3] in "56789"


def canada(digits: str) -> bool:
    """Social insurance number."""
    return luhn(digits)


def health_service(digits: str) -> bool:
    """The number of the British health service."""
    return weighted(digits, (10, 9, 8, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0


def ireland(value: str) -> bool:
    """Personal public service number."""
    extra = 9 * (ord(value[8]) - ord("A") + 1) if len(value) > 8 and value[8] != "W" else 0
    return _IRISH_LETTERS[(weighted(value[:7], range(8, 1, -1)) + extra) % 23] == value[7]


def german_tax(digits: str) -> bool:
    """One digit of the first ten comes twice or thrice; the last checks them."""
    repeats = sorted(digits[:10].count(one) for one in set(digits[:10]))
    return len(repeats) in {8, 9} and repeats[-2] == 1 and iso_7064(digits)


def german_pension(value: str) -> bool:
    """Holds the birthday."""
    return _is_birthday(value[2:4], value[4:6])


def german_health(value: str) -> bool:
    """A letter, counted as two digits, and Luhn's sum from the left."""
    digits = f"{ord(value[0]) - ord('A') + 1:02d}{value[1:-1]}"
    total = sum(sum(divmod(int(one) * (1 + place % 2), 10)) for place, one in enumerate(digits))
    return total % 10 == int(value[-1])


def austria(digits: str) -> bool:
    """A serial number with its check digit, then the birthday."""
    total = weighted(digits, (3, 7, 9, 0, 5, 8, 4, 2, 1, 6))
    return total % 11 == int(digits[3]) and _is_birthday(digits[4:6], digits[6:8])


def switzerland(digits: str) -> bool:
    """AHV number, 756 and a check digit as on goods."""
    return ean(digits)


def netherlands(digits: str) -> bool:
    """Citizen service number."""
    return weighted(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def belgium(digits: str) -> bool:
    """Born before 2000, or since."""
    rests = (97 - int(born + digits[:9]) % 97 for born in ("", "2"))
    return int(digits[9:]) in rests and _is_birthday(digits[4:6], digits[2:4])


def france(value: str) -> bool:
    """Social security; the two départements of Corsica count as 19 and 18."""
    digits = value.replace("2A", "19").replace("2B", "18")
    return int(digits[13:]) == 97 - int(digits[:13]) % 97


def spain(value: str) -> bool:
    """Of citizens and of foreigners."""
    number = value[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return _SPANISH_LETTERS[int(number) % len(_SPANISH_LETTERS)] == value[-1]


def portugal(digits: str) -> bool:
    """Tax number of a person."""
    rest = 11 - weighted(digits, range(9, 1, -1)) % 11
    return int(digits[8]) == (0 if rest > 9 else rest)


def greece(digits: str) -> bool:
    """Social security."""
    return luhn(digits) and _is_birthday(digits[:2], digits[2:4])


def croatia(digits: str) -> bool:
    """Personal number."""
    return iso_7064(digits)


def sweden(digits: str) -> bool:
    """With the century or without; foreigners' days are larger by 60."""
    short = digits[-10:]
    return luhn(short) and _is_birthday(f"{int(short[4:6]) % 60:02d}", short[2:4])


def denmark(digits: str) -> bool:
    """Only the birthday: since 2007 numbers without a check digit are given out."""
    return _is_birthday(digits[:2], digits[2:4])


def norway(digits: str) -> bool:
    """Two check digits; foreigners' days are larger by 40."""
    day = f"{int(digits[:2]) % 40:02d}"
    sums = (weighted(digits, weights) % 11 for weights in _NORWEGIAN)
    return not any(sums) and _is_birthday(day, digits[2:4])


def finland(value: str) -> bool:
    """The sign between tells the century."""
    digits = "".join(one for one in value[:-1] if one.isdigit())
    sign = _FINNISH_SIGNS[int(digits[:9]) % 31]
    return sign == value[-1] and _is_birthday(value[:2], value[2:4])


def poland(digits: str) -> bool:
    """PESEL; months tell the century."""
    total = weighted(digits, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1))
    return total % 10 == 0 and _is_birthday(digits[4:6], str(int(digits[2:4]) % 20))


def czechia(digits: str) -> bool:
    """Birth number, Slovakia's too; women's months are larger by 50."""
    is_checked = len(digits) == 9 or int(digits) % 11 == 0 or int(digits[:9]) % 11 == 10
    return is_checked and _is_birthday(digits[4:6], _small_month(digits[2:4]))


def romania(digits: str) -> bool:
    """Personal code."""
    rest = weighted(digits, (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)) % 11
    return int(digits[12]) == (1 if rest == 10 else rest) and _is_birthday(digits[5:7], digits[3:5])


def bulgaria(digits: str) -> bool:
    """Unified civil number."""
    rest = weighted(digits, (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10
    return rest == int(digits[9]) and _is_birthday(digits[4:6], str(int(digits[2:4]) % 20))


def baltic(digits: str) -> bool:
    """Of Estonia and Lithuania."""
    first, second = (weighted(digits[:10], weights) % 11 for weights in _BALTIC)
    check = first if first < 10 else second % 10
    return check == int(digits[10]) and _is_birthday(digits[5:7], digits[3:5])


def latvia(digits: str) -> bool:
    """Holds the birthday."""
    return _is_birthday(digits[:2], digits[2:4])


def turkey(digits: str) -> bool:
    """Two check digits."""
    odd, even = sum(map(int, digits[0:9:2])), sum(map(int, digits[1:8:2]))
    return (odd * 7 - even) % 10 == int(digits[9]) and sum(map(int, digits[:10])) % 10 == int(
        digits[10]
    )


def india(digits: str) -> bool:
    """Aadhaar."""
    return verhoeff(digits)


def brazil(digits: str) -> bool:
    """CPF, two check digits."""
    return all(
        weighted(digits, range(size + 1, 1, -1)) * 10 % 11 % 10 == int(digits[size])
        for size in (9, 10)
    )


def china(value: str) -> bool:
    """Holds the birthday."""
    total = weighted(value[:17], [2 ** (17 - place) % 11 for place in range(17)])
    is_day = _is_birthday(value[12:14], value[10:12])
    return _CHINESE_SIGNS[total % 11] == value[17] and is_day


def korea(digits: str) -> bool:
    """Holds the birthday; since 2020 nothing else in it can be checked."""
    return _is_birthday(digits[4:6], digits[2:4])


def singapore(value: str) -> bool:
    """Of citizens and of foreigners; those of the newest series are taken by their form."""
    letters = _SINGAPORE_LETTERS.get(value[0])
    return letters is None or letters[weighted(value[1:8], (2, 7, 6, 5, 4, 3, 2)) % 11] == value[8]


def south_africa(digits: str) -> bool:
    """Holds the birthday, and whether somebody is a citizen."""
    return digits[10] in "012" and luhn(digits) and _is_birthday(digits[4:6], digits[2:4])


def australia(digits: str) -> bool:
    """Tax file number."""
    return weighted(digits, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def _small_month(month: str) -> str:
    number = int(month)
    return str(next((number - one for one in _LARGE_MONTHS[::-1] if number > one), number))


def _is_birthday(day: str, month: str) -> bool:
    try:
        date(2000, int(month), int(day))
    except ValueError:
        return False
    return True
