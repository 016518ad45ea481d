"""Tells whose crowns "kr" means: Sweden, Norway, Denmark and Iceland print it and none says which.

What names a country beyond doubt counts on any paper; the language, a town or a telephone number
counts where "kr" stands beside an amount.
"""

import re

from desktop_assist.expenses.receipt.labels import plain

_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (currency, re.compile(pattern))
    for currency, pattern in (
        ("SEK", r"(?i:\bSEK\b)|(?i:\borg\.?\W{0,2}(?:nr|nummer)\W{0,3})\d{6}-\d{4}\b"),
        ("SEK", r"\bSE\s?\d{6}-?\d{4}-?01\b"),
        ("NOK", r"(?i:\bNOK\b|\bmva\b)|(?i:\borg\.?\W{0,2}(?:nr|nummer)\W{0,3})(?:\d{3} ?){3}\b"),
        ("DKK", r"(?i:\bDKK\b|\bcvr\b)|\bDK[ -]?\d{2} ?\d{2} ?\d{2} ?\d{2}\b"),
        ("ISK", r"(?i:\bISK\b|\bkennitala\b)|\b(?:VSK|[Vv]sk)\b|\b[Kk]t\.?:? \d{6}-?\d{4}\b"),
    )
)
# Plain words that one of the languages has; those of two languages count for both.
_WORDS = {
    "NOK": (
        "kjopt kjop kjort kjoretoy billett enkeltbillett billettnr belop hvorav herav sone takk"
        " antall uke voksen barn gyldig kvittering salgskvittering avrunding tilbake betalt dato"
        " overnatting gjest rom vare varer forfallsdato fakturadato bankkort ordrenr drosje tur"
        " frokost velkommen mottatt apningstider kunde kasserer"
        " bompenger flyplass lufthavn bordnr bord hurtigbat ferge ladetid stromforbruk"
        " norge oslo bergen trondheim stavanger tromso bodo kristiansand alesund"
        " gardermoen flesland vaernes sandefjord drammen lillehammer hamar"
    ),
    "DKK": (
        "kobt kob koretoj billet enkeltbillet belob heraf tak antal voksen barn gyldig"
        " kvittering afrunding retur betalt dato overnatning gaest vaerelse vare varer forfaldsdato"
        " fakturadato dankort ordrenr tur morgenmad velkommen modtaget kunde kassemedarbejder"
        " ekspedient bordnr bord lufthavn faerge opladning byttepenge momsen"
        " danmark kobenhavn copenhagen aarhus arhus odense aalborg esbjerg kastrup billund roskilde"
        " helsingor vejle kolding frederiksberg"
    ),
    "SEK": (
        "kopt kop kvitto biljett enkelbiljett belopp varav zon tack antal vuxen giltig avrundning"
        " oresavrundning vaxel betalt datum overnattning rum vara varor forfallodatum"
        " fakturadatum bankkort ordernr resa frukost valkommen mottaget kassor kontrollnr"
        " bordsnr farja laddning flygplats att betala ater bensin"
        " sverige stockholm goteborg gothenburg malmo uppsala linkoping orebro vasteras arlanda"
        " landvetter umea norrkoping helsingborg jonkoping kiruna lulea"
    ),
    "ISK": (
        "samtals greitt kvittun dagsetning verd magn upphaed reikningur takk fyrir simi"
        " iceland reykjavik keflavik akureyri selfoss husavik hafnarfjordur"
    ),
}
_LANGUAGES = {currency: frozenset(words.split()) for currency, words in _WORDS.items()}
_HINTS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (currency, votes, re.compile(pattern))
    for currency, votes, pattern in (
        ("SEK", 3, r"\+46\b|\b[\w-]+\.se\b|\d:-"),
        ("NOK", 3, r"\+47\b|\b[\w-]+\.no\b"),
        ("DKK", 3, r"\+45\b|\b[\w-]+\.dk\b|(?i:\bheraf moms\b|\bmoms udg)"),
        ("ISK", 3, r"\+354\b|\b[\w-]+\.is\b|[þðÞÐ]"),
        ("SEK", 2, r"[äöÄÖ]"),
        ("NOK", 1, r"[æøÆØ]"),
        ("DKK", 1, r"[æøÆØ]"),
        ("SEK", 1, r"(?i:\bmoms\b)"),
        ("DKK", 1, r"(?i:\bmoms\b)"),
    )
)
_BESIDE = re.compile(
    r"(?<![^\W\d_])kr\.?[ :]{0,2}-?\d|\d[ ,.:\u2013-]{0,3}kr(?![^\W\d_])|\(kr\.?\)"
    r"|(?<=[^\W\d_][ :])kr\.?$",
    re.IGNORECASE | re.MULTILINE,
)
_WORD = re.compile(r"[a-z]+")
_SURE, _OF_WORD, _MOST_OF_WORDS, _OF_HOME = 6, 2, 8, 3
CROWNS = frozenset(_WORDS)
"""The currencies whose sign is "kr"."""


def has_crown_sign(text: str) -> bool:
    """Whether "kr" stands beside an amount, or over a column of them."""
    return _BESIDE.search(text) is not None


def crown_votes(text: str, words: str, home_currency: str) -> dict[str, int]:
    """What speaks for each country of crowns; for none more than for others where nothing does.

    Args:
        text: As printed.
        words: The same in plain words.
        home_currency: Whose "kr" it is where nothing speaks for another country.
    """
    votes: dict[str, int] = {}
    for currency, pattern in _NAMED:
        if pattern.search(text):
            votes[currency] = votes.get(currency, 0) + _SURE
    if not has_crown_sign(text):
        return votes
    said = {*_WORD.findall(words)}
    for currency, known in _LANGUAGES.items():
        of_words = min(_OF_WORD * len(said & known), _MOST_OF_WORDS)
        votes[currency] = votes.get(currency, 0) + of_words + (currency != "ISK")
    for currency, weight, hint in _HINTS:
        if hint.search(text):
            votes[currency] += weight
    if home_currency in CROWNS:
        votes[home_currency] += _OF_HOME
    return {currency: count for currency, count in votes.items() if count}


def likeliest_crown(text: str) -> str:
    """The crowns for which most speaks on a paper that has their sign."""
    votes = crown_votes(text, plain(text), "")
    return max(votes, key=votes.__getitem__)
