"""Currencies: their codes, signs and smallest units."""

import re
from decimal import ROUND_HALF_UP, Decimal

from desktop_assist.expenses.currency_names import NAMES, SIGNS, SMALL_CODES, meant

_WITHOUT_CENTS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_WITH_THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"
_WITH_TWO_DECIMALS = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD "
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP "
    "PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG"
)
_DECIMALS = {
    **dict.fromkeys(_WITHOUT_CENTS.split(), 0),
    **dict.fromkeys(_WITH_TWO_DECIMALS.split(), 2),
    **dict.fromkeys(_WITH_THREE_DECIMALS.split(), 3),
}
CODES = frozenset(_DECIMALS)
_MEANT_ALONE = frozenset({"USD", "GBP"})
_WORD = re.compile(r"[^\W\d_]+")
SIGN_PATTERN = "|".join(
    rf"(?<![^\W\d_]){re.escape(sign)}(?![^\W\d_])" if sign[0].isalpha() else re.escape(sign)
    for sign in sorted(SIGNS, key=len, reverse=True)
)
"""Any sign, in small letters; one that begins with a letter stands by itself."""
_SIGN = re.compile(SIGN_PATTERN)


def exponent(currency: str) -> int:
    """How many decimals the currency has."""
    return _DECIMALS.get(currency, 2)


def rounded(amount: Decimal, currency: str) -> Decimal:
    """The amount in whole smallest units of its currency."""
    return amount.quantize(Decimal(1).scaleb(-exponent(currency)), ROUND_HALF_UP)


def find_currency(text: str, home_currency: str) -> str:
    """The currency named in a text such as "EUR", "12.50 $" or "Amount (CHF)"; empty if none.

    A bare "$" means the user's own dollar where the home currency is one.
    """
    words = _WORD.findall(text)
    for word in words:
        # Small letters only where nothing else stands: "all" and "top" are codes, too.
        code = word.upper() if len(words) == 1 else word
        if code in CODES:
            return str(code)
    if sign := _SIGN.search(text.casefold()):
        return meant(SIGNS[sign[0]], home_currency)
    named = (NAMES[word.casefold()] for word in words if word.casefold() in NAMES)
    return next((meant(codes, home_currency) for codes in named), "")


def currency_called(name: str, home_currency: str = "") -> str:
    """The currency of a code, a sign or a name such as "thb", "C$" or "US dollars"; empty if none.

    A code that is a word, too, only counts in capitals: "try", "Bob". Where several
    share the name, the user's own is meant, else the likeliest.
    """
    plain = " ".join(name.casefold().split())
    codes = SIGNS.get(plain) or NAMES.get(plain)
    if codes is not None:
        return meant(codes, home_currency)
    code = plain.upper()
    return code if code in CODES and (plain in SMALL_CODES or name.isupper()) else ""


def currencies_called(name: str, home_currency: str = "") -> tuple[str, ...]:
    """All that a code, a sign or a name can stand for, the likeliest first: "kroner", "pesos".

    One's own is the only one meant where it is among them, and so are the dollar and the pound
    of which nothing more is said.
    """
    plain = " ".join(name.casefold().split())
    codes = SIGNS.get(plain) or NAMES.get(plain) or ()
    if home_currency in codes or (codes and codes[0] in _MEANT_ALONE):
        return (meant(codes, home_currency),)
    if codes:
        return codes
    called = currency_called(name, home_currency)
    return (called,) if called else ()
