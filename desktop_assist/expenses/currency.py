"""Currencies: their codes, signs and smallest units."""

import re
from decimal import ROUND_HALF_UP, Decimal

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
_SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL",
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS",
}  # fmt: skip
_WORDS = {"euro": "EUR", "fr": "CHF", "sfr": "CHF", "kč": "CZK", "zł": "PLN", "rm": "MYR"}
_DOLLARS = ("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN")
_LONGEST_SIGN_FIRST = sorted(_SIGNS, key=len, reverse=True)
_WORD = re.compile(r"[^\W\d_]+")


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
    for sign in _LONGEST_SIGN_FIRST:
        if sign in text:
            return _SIGNS[sign]
    if "$" in text:
        return home_currency if home_currency in _DOLLARS else "USD"
    return next((_WORDS[word.casefold()] for word in words if word.casefold() in _WORDS), "")
