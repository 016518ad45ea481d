"""The money of countries whose papers say much that other countries' papers say, too.

Romania and Morocco tax "TVA" as France does, China prints the "¥" of Japan, and "Rs" are rupees of
five countries. Where one of these is named, it counts more than what it shares.
"""

import re


def _money(*codes: str) -> str:
    """A currency's code beside an amount, or behind "total": some are words of a language."""
    either = "|".join(codes)
    return (
        rf"(?<![^\W\d_])(?:{either})\s?\d|\d\s?(?:{either})(?![^\W\d_])|\((?:{either})\)"
        rf"|(?i:\b(?:total|amount|currency|valuta|moneda)\W{{1,3}})(?:{either})(?![^\W\d_])"
    )


FOREIGN: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (currency, votes, re.compile(pattern))
    for currency, votes, pattern in (
        ("RON", 8, _money("RON", "LEI", "lei", "Lei")),
        ("RON", 6, r"\bC\.?I\.?F\.?\W{0,3}RO ?\d|\bBON FISCAL\b"),
        ("RON", 4, r"(?i:\brom[aâ]nia\b|\bbucure[sșş]ti\b|\bcluj-napoca\b)"),
        ("TRY", 8, r"₺|" + _money("TRY", "TL")),
        ("TRY", 5, r"\bKDV\b|(?i:\b(?:istanbul|ankara|izmir|türkiye)\b)"),
        ("ILS", 8, r"₪|" + _money("ILS", "NIS")),
        ("ILS", 4, r"(?i:\b(?:israel|tel aviv|jerusalem|haifa)\b)"),
        ("CNY", 8, _money("CNY", "RMB") + r"|元|人民币"),
        (
            "CNY",
            6,
            (
                r"(?is:[¥￥].*\b(?:beijing|shanghai|shenzhen|guangzhou|hangzhou|chengdu|china)\b)"
                r"|(?is:\b(?:beijing|shanghai|shenzhen|guangzhou|hangzhou|chengdu|china)\b.*[¥￥])"
            ),
        ),
        ("PKR", 8, _money("PKR")),
        ("PKR", 6, r"(?i:\b(?:pakistan|karachi|lahore|islamabad)\b)"),
        ("LKR", 8, _money("LKR")),
        ("LKR", 6, r"(?i:\b(?:sri lanka|colombo)\b)"),
        ("NPR", 8, _money("NPR")),
        ("NPR", 6, r"(?i:\b(?:nepal|kathmandu)\b)"),
        ("MUR", 8, _money("MUR")),
        ("MUR", 6, r"(?i:\bmauritius\b)"),
        ("RSD", 8, _money("RSD")),
        ("RSD", 6, r"\bPIB\W{0,3}\d{9}\b"),
        ("BGN", 6, _money("BGN", "лв")),
        ("UAH", 8, r"₴|" + _money("UAH", "грн")),
        ("NGN", 8, r"₦|" + _money("NGN")),
        ("KES", 8, _money("KES", "KSh", "KSH", "Ksh")),
        ("GHS", 8, r"₵|" + _money("GHS")),
        ("EGP", 8, _money("EGP")),
        ("SAR", 8, _money("SAR")),
        ("QAR", 8, _money("QAR")),
        ("TND", 8, _money("TND")),
        # Finland taxes "ALV", and pays in euros.
        ("EUR", 3, r"(?i:\by-tunnus\b|\balv\b)"),
    )
)
"""Currency, votes, what it looks like."""
