"""Puts umlauts right that were recognised as the Danish letter: "Bøckerei", "Røckgeld"."""

import re
from dataclasses import replace
from itertools import product

from desktop_assist.files.page_text import Page, Word

_STEMS = """
    bäcker gebäck käse getränk wäsche gepäck gäste plätz läden märkt nächt händler präsent geschäft
    wärme kräuter gerät fähr fahrgäst zähl beträg säft städt verkäuf stück rück gebühr früh menü
    gemüse müsli grün küche kühl büro bücher müller münchen zürich zürcher nürnberg düsseldorf
    lübeck tübingen würzburg osnabrück saarbrück süd brücke für fünf über prüf schlüssel tür hütte
    gültig natürlich würst nüsse brühe schüssel tüte günstig künst köln könig brötchen möbel körner
    höhe größe schön söhne löffel röst dörf österreich öffnung geöffnet töpf förder französisch
    gärtner äpfel wälder jäger fläche erhält ermäßig mühl blüte schütz flüg züge bühne führ schüler
    müll hähnchen spätzle ölwechsel sträuß gläser höfe
"""
_KNOWN = re.compile("|".join(sorted(_STEMS.split(), key=len, reverse=True)))
_MISREAD = re.compile("[øØ]")
_GERMAN = re.compile(
    r"\b(?:mwst|ust|gmbh|summe|betrag|gesamt|bar|rechnung|quittung|beleg|bon|datum|uhr|chf"
    r"|\w*stra(?:ß|ss)e|\w+str\.)",
    re.IGNORECASE,
)
_NORDIC = re.compile(
    r"\b(?:moms|kr|dkk|nok|mva|cvr|aps|kvittering|beløb|tlf|dato|å)\b", re.IGNORECASE
)
_MOST_MISREAD = 3


def with_umlauts(page: Page) -> Page:
    """The page with such words put right, where it is German; any other page as it is."""
    text = page.text
    if not _MISREAD.search(text) or _NORDIC.search(text) or not _GERMAN.search(text):
        return page
    return replace(page, words=tuple(_mended(word) for word in page.words))


def _mended(word: Word) -> Word:
    """The word with the umlauts that make a known one of it; itself where none do."""
    places = [found.start() for found in _MISREAD.finditer(word.text)]
    if not 0 < len(places) <= _MOST_MISREAD:
        return word
    for letters in product("äöü", repeat=len(places)):
        tried = list(word.text)
        for place, letter in zip(places, letters, strict=True):
            tried[place] = letter if tried[place].islower() else letter.upper()
        text = "".join(tried)
        known = [found.span() for found in _KNOWN.finditer(text.casefold())]
        if all(any(start <= place < end for start, end in known) for place in places):
            return replace(word, text=text)
    return word
