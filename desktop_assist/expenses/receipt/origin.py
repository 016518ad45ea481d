"""Where a receipt comes from: its currency, and whether its dates begin with the day or the month.

Nothing says so alone: a bare "$" is printed in six countries, and Malaysian tills print it for
ringgit. Postal codes, telephone numbers, tax numbers and company forms each count as a vote.
"""

import re
from dataclasses import dataclass

from desktop_assist.expenses.receipt.crown_signs import CROWNS, crown_votes
from desktop_assist.expenses.receipt.dates import DateOrder
from desktop_assist.expenses.receipt.dollar_signs import DOLLARS, NOT_CANADIAN, dollar_votes
from desktop_assist.expenses.receipt.foreign_signs import FOREIGN
from desktop_assist.expenses.receipt.labels import plain

_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|"
    "NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC"
)
# Those that are no province of Italy and no word, so that a line may end in one without a code.
_PLAIN_STATES = "AK|AZ|FL|GA|IA|IL|KS|KY|MN|NC|NH|NJ|NM|NV|NY|OH|TX|UT|WI|WV|WY"
_BRITISH_AREAS = (
    "AB|BA|BB|BD|BH|BL|BN|BS|BT|CB|CF|CH|CM|CV|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EX|FK|FY|GL|GU|HD|HG|"
    "HP|HU|HX|IP|IV|KA|KT|KY|LE|LL|LN|LS|LU|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|"
    "SE|SK|SN|SO|SP|SR|SS|SW|SY|TN|TQ|TR|TS|TW|WA|WC|WF|WN|WR|WV|YO"
)
# Currency, votes, what it looks like.
_SIGNALS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (currency, votes, re.compile(pattern, flags))
    for currency, votes, pattern, flags in (
        (
            "MYR",
            4,
            r"sdn\.?\s?bhd|\bbhd\b|malaysia|kuala lumpur|selangor|johor|penang",
            re.IGNORECASE,
        ),
        ("MYR", 3, r"\bRM\s?\d|\(RM\)|\bRM\b", 0),
        ("MYR", 2, r"\bjalan\b|\bjln\b|\btaman\b|gst id|\btmn\b", re.IGNORECASE),
        ("USD", 4, rf"\b(?:{_STATES})[.,]?\s+\d{{5}}(?:-\d{{4}})?\b", 0),
        ("USD", 3, rf"(?m)\b[A-Z][A-Za-z.]{{3,}},? (?:{_PLAIN_STATES})\s*$", 0),
        (
            "USD",
            2,
            (
                rf"\({NOT_CANADIAN}\d{{3}}\)\s?\d{{3}}[-. ]\d{{4}}"
                rf"|\b{NOT_CANADIAN}\d{{3}}[-.]\d{{3}}[-.]\d{{4}}\b"
            ),
            0,
        ),
        ("USD", 2, r"\bUSD\b|\bUS\$|\bsales tax\b|\bgratuity\b|\bzip\b", re.IGNORECASE),
        ("USD", 1, r"\bsub\s?-?total\b[^a-z]*\btax\b", re.IGNORECASE),
        # In "Total inc VAT" nobody is incorporated.
        ("USD", 1, r"\b(?:inc|llc)\b\.?(?!\W*(?:vat|tax|gst|tva|service)\b)", re.IGNORECASE),
        ("GBP", 1, r"\bVAT\b(?!\W*(?:ID|Id)\b)", 0),
        ("EUR", 4, r"€|\bEUR\b|(?-i:[a-z]EUR\b)|\beuro\b", re.IGNORECASE),
        (
            "EUR",
            3,
            r"\bgmbh\b|\bmwst\b|\bust-?id|\bDE\s?\d{9}\b|\bAT\s?U\d{8}\b|\be\.\s?K\.|\bUSt\b",
            re.IGNORECASE,
        ),
        (
            "EUR",
            3,
            r"\bNL\s?\d{9}\s?B\d\d\b|\bbtw\b|\bb\.?v\.?\b(?=\W|$)|\btva\b|\bsiret\b|\bsarl\b|\bFR\s?[\dA-Z]{2}\s?\d{9}\b",
            re.IGNORECASE,
        ),
        (
            "EUR",
            2,
            r"\bp\.?\s?iva\b|\bs\.?r\.?l\b|\bs\.?p\.?a\b|\bcif\b|\bnif\b|\bIT\s?\d{11}\b",
            re.IGNORECASE,
        ),
        ("GBP", 4, r"£|\bGBP\b", re.IGNORECASE),
        ("GBP", 3, r"\bGB\s?\d{3}\s?\d{4}\s?\d{2}\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", 0),
        # As numbers are grouped there alone: "VAT Reg 418 2207 63"; and a town with half its code.
        ("GBP", 3, r"\bVAT\b[^\n\d]{0,14}\b\d{3} \d{4} \d{2}\b", re.IGNORECASE),
        ("GBP", 3, rf"(?m)\b[A-Z][a-z]{{3,}},? (?:{_BRITISH_AREAS})\d{{1,2}}\s*$", 0),
        ("GBP", 3, r"(?<!new )\b(?:england|scotland|united kingdom)\b", re.IGNORECASE),
        ("CHF", 5, r"\bCHF\b|(?-i:[a-z]CHF\b)|\bSFr\b|\bCHE-?\d{3}|schweiz|suisse", re.IGNORECASE),
        ("INR", 5, r"₹|\bINR\b|\bgstin\b|\brs\.?\s?\d|\bcgst\b|\bsgst\b", re.IGNORECASE),
        ("JPY", 5, r"¥|円|\bJPY\b", re.IGNORECASE),
        ("PLN", 5, r"\bzł\b|\bPLN\b|\bNIP\b", re.IGNORECASE),
        ("CZK", 5, r"\bKč\b|\d Kc\b|\bCZK\b", re.IGNORECASE),
        ("MAD", 5, r"\bDH\b|\bMAD\b|\bmaroc\b", 0),
        ("AED", 5, r"\bAED\b|\bdubai\b|\btrn\W*(?:no\W*)?1\d{14}\b", re.IGNORECASE),
        ("THB", 5, r"฿|\bTHB\b|\bbaht\b|thailand", re.IGNORECASE),
        ("THB", 4, r"\b(?:bangkok|phuket|chiang mai|pattaya|krabi|hua hin)\b", re.IGNORECASE),
        # The short tax invoice of a Thai till, and the number it is taxed under.
        ("THB", 3, r"\bTAX INV(?:OICE)?\.? ?\(ABB\)|\bTAX ID\W{0,3}0\d{12}\b", re.IGNORECASE),
        ("IDR", 5, r"\bIDR\b|\bRp\.?\s?\d|\bNPWP\b", 0),
        ("IDR", 4, r"\b(?:indonesia|jakarta|surabaya|bandung|denpasar|bali)\b", re.IGNORECASE),
        ("HUF", 5, r"\bHUF\b|\d Ft\b|\bAd[óo]sz[áa]m\b", 0),
        ("VND", 5, r"₫|\bVND\b", 0),
        ("VND", 4, r"\b(?:vietnam|viet nam|hanoi|ho chi minh|da nang)\b", re.IGNORECASE),
        ("KRW", 5, r"₩|\bKRW\b", 0),
        ("KRW", 4, r"\b(?:korea|seoul|busan|incheon)\b", re.IGNORECASE),
        ("PHP", 5, r"₱|\bPHP\b", 0),
        ("PHP", 4, r"\b(?:philippines|makati|manila|quezon city|cebu)\b", re.IGNORECASE),
        ("ZAR", 5, r"\bZAR\b|(?<![^\W\d_])R ?\d+\.\d\d\b", 0),
        ("ZAR", 4, r"\b(?:south africa|cape town|johannesburg|durban|pretoria)\b", re.IGNORECASE),
        ("JPY", 4, r"\b(?:japan|tokyo|osaka|kyoto|yokohama|nagoya|fukuoka)\b", re.IGNORECASE),
        ("EUR", 4, r"\bIE\s?\d{7}[A-Z]{1,2}\b", 0),
        (
            "EUR",
            3,
            r"\b(?:ireland|dublin \d{1,2}|co\. (?:cork|kerry|galway|clare|mayo))\b",
            re.IGNORECASE,
        ),
    )
)
# Only such as no other country writes so.
# A code may touch the word before it: "TotalCHF 9.40".
_CODE = re.compile(
    r"(?<![A-Z])(EUR|CHF|GBP|USD|PLN|CZK|SEK|NOK|DKK|CAD|AUD|NZD|JPY|INR|HUF|SGD|MYR|HKD|AED|THB"
    r"|IDR|ZAR|PHP|VND|KRW|MXN|CLP|COP|ARS|UYU|BRL|TWD|RON|ILS|CNY|ISK|RSD|UAH)(?![^\W\d_])"
    r"|([€£₹฿₱₫₩₺₪₴₦])|(?<![^\W\d_])(zł|Kč|Ft)(?![^\W\d_])"
    r"|(?<![^\W\d_])(US\$|CA?\$|AU?\$|NZ\$|HK\$|S\$|MX\$|NT\$|R\$)|(?<![^\W\d_])(M\.N\.)"
)
_MEANT = {
    "€": "EUR", "£": "GBP", "₹": "INR", "฿": "THB", "₱": "PHP",
    "₫": "VND", "₩": "KRW", "zł": "PLN", "Kč": "CZK", "Ft": "HUF",
    "₺": "TRY", "₪": "ILS", "₴": "UAH", "₦": "NGN",
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "MX$": "MXN", "NT$": "TWD", "R$": "BRL", "M.N.": "MXN",
}  # fmt: skip
_MONTH_FIRST = {"USD"}
_SURE = 3
_HINT = 1
# As far as two countries of dollars, or of crowns, must be apart that one of them is meant.
_APART = 2
_DOUBTFUL = 0.4


@dataclass(frozen=True, slots=True)
class Origin:
    """The currency with how sure it is (0 to 1), and how dates are written there."""

    currency: str
    sureness: float
    date_order: DateOrder


def currencies_in(text: str) -> set[str]:
    """The currencies that a printed line names beyond doubt."""
    found = (next(filter(None, one.groups())) for one in _CODE.finditer(text))
    return {_MEANT.get(one, one) for one in found}


def origin_of(text: str, home_currency: str) -> Origin:
    """What the words of a receipt show; the home currency where they show nothing."""
    votes = {
        **dollar_votes(text, plain(text), home_currency),
        **crown_votes(text, plain(text), home_currency),
    }
    for currency, weight, pattern in (*_SIGNALS, *FOREIGN):
        if pattern.search(text):
            votes[currency] = votes.get(currency, 0) + weight
    if not votes:
        order: DateOrder = "month_first" if home_currency in _MONTH_FIRST else "day_first"
        return Origin(home_currency, 0.5, order)
    ranked = sorted(votes.items(), key=lambda one: -one[1])
    currency, most = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    sureness = most / (most + second + (0 if most >= _SURE else 1))
    # "VAT" is said in forty countries; it tells nothing against the money of home.
    if most <= _HINT and currency != home_currency:
        sureness = min(sureness, _DOUBTFUL)
    is_close = len(ranked) > 1 and most - second < _APART
    if is_close and any({currency, ranked[1][0]} <= alike for alike in (DOLLARS, CROWNS)):
        sureness = min(sureness, _DOUBTFUL)
    return Origin(currency, sureness, "month_first" if currency in _MONTH_FIRST else "day_first")
