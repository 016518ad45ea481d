"""What currencies are called: by signs and by words, of which several share some.

One's own is meant where it is among those that share a name: a dollar is Canadian in Canada.
"""

_SHARED_SIGNS = {
    "$": "USD AUD CAD HKD NZD SGD TWD MXN CLP COP ARS",
    "£": "GBP EGP",
    "¥": "JPY CNY",
    "Kr": "SEK NOK DKK ISK",
    "Rs.": "INR PKR LKR NPR MUR",
    "Rs": "INR PKR LKR NPR MUR",
}
_OWN_SIGNS = {
    "USD": "US$", "AUD": "AU$ A$", "CAD": "CA$ C$", "HKD": "HK$", "NZD": "NZ$", "SGD": "S$",
    "BRL": "R$", "TWD": "NT$", "MXN": "MX$", "EUR": "€", "INR": "₹", "KRW": "₩", "TRY": "₺",
    "UAH": "₴", "ILS": "₪", "THB": "฿", "VND": "₫", "PHP": "₱", "NGN": "₦", "CZK": "Kč",
    "PLN": "zł", "CHF": "SFr. SFr",
}  # fmt: skip
SIGNS = {sign.casefold(): tuple(codes.split()) for sign, codes in _SHARED_SIGNS.items()}
SIGNS |= {sign.casefold(): (code,) for code, signs in _OWN_SIGNS.items() for sign in signs.split()}
"""The currencies of each sign, the likeliest first; those with letters in small ones."""

_NAMES = {
    "USD AUD CAD HKD NZD SGD TWD": "dollar dollars",
    "USD AUD CAD NZD": "bucks",
    "EUR": "euro euros",
    "GBP EGP": "pound pounds pfund",
    "GBP": "quid sterling",
    "CHF": "franken francs sfr fr",
    "INR PKR LKR NPR MUR": "rupee rupees rupie rupien",
    "SEK NOK DKK CZK ISK": "kronen crowns",
    "SEK": "krona kronor",
    "NOK DKK": "krone kroner",
    "CZK": "koruna korunas koruny korun",
    "MXN PHP COP ARS CLP": "peso pesos",
    "AED MAD": "dirham dirhams",
    "SAR QAR OMR": "riyal riyals",
    "KES TZS UGX": "shilling shillings",
    "JPY": "yen",
    "CNY": "yuan rmb renminbi",
    "PLN": "zloty zlotys złoty złotych",
    "HUF": "forint forints",
    "RON": "lei leu",
    "TRY": "lira",
    "ZAR": "rand",
    "ILS": "shekel shekels schekel",
    "THB": "baht",
    "MYR": "ringgit rm",
    "IDR": "rupiah rupiahs",
    "BRL": "reais",
    "NGN": "naira",
}
_ADJECTIVES = {
    "USD": ("us american amerikanische amerikanischen", "dollar dollars"),
    "CAD": ("canadian kanadische kanadischen", "dollar dollars"),
    "AUD": ("australian aussie australische australischen", "dollar dollars"),
    "NZD": ("new-zealand kiwi neuseeländische neuseeländischen neuseeland", "dollar dollars"),
    "SGD": ("singapore sing singaporean singapur", "dollar dollars"),
    "HKD": ("hong-kong hongkong", "dollar dollars"),
    "GBP": ("british uk britische britischen englische englischen", "pound pounds pfund"),
    "CHF": ("swiss schweizer", "francs franken"),
    "INR": ("indian indische indischen", "rupee rupees rupien"),
    "MXN": ("mexican mexikanische mexikanischen", "peso pesos"),
    "ISK": ("icelandic isländische isländischen", "krona kronur crowns kronen"),
    "HUF": ("hungarian ungarische ungarischen", "forint forints"),
    "PLN": ("polish polnische polnischen", "zloty złoty zlotys"),
    "SEK": ("swedish schwedische schwedischen", "krona kronor crowns kronen"),
    "NOK": ("norwegian norwegische norwegischen", "krone kroner crowns kronen"),
    "DKK": ("danish dänische dänischen", "krone kroner crowns kronen"),
    "CZK": ("czech tschechische tschechischen", "koruna korunas crowns kronen"),
    "TRY": ("turkish türkische türkischen", "lira"),
}
NAMES = {name: tuple(codes.split()) for codes, names in _NAMES.items() for name in names.split()}
NAMES |= {
    f"{adjective.replace('-', ' ')} {name}": (code,)
    for code, (adjectives, names) in _ADJECTIVES.items()
    for written in adjectives.split()
    # German adds an ending: "in tschechischen Kronen", "tschechischer Kronen".
    for adjective in ((written, f"{written}n", f"{written}r") if written[-1] == "e" else (written,))
    for name in names.split()
}
"""The currencies that a word or two stand for, in small letters, the likeliest first."""
_SMALL_CODES = (
    "eur usd gbp chf jpy inr cad aud nzd sgd hkd sek nok dkk pln czk huf thb myr idr cny brl zar "
    "mxn krw ils aed twd vnd isk"
)
SMALL_CODES = tuple(_SMALL_CODES.split())
"""Codes that people write in small letters, and that are nothing else."""


def meant(codes: tuple[str, ...], home: str) -> str:
    """Which of the currencies that share a name is meant by those whose own is `home`."""
    return home if home in codes else codes[0]
