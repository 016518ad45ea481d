"""What the words beside an amount say of it, in the languages receipts are printed in."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache


class Label(StrEnum):
    """What an amount is called."""

    FINAL = "final"
    TOTAL = "total"
    SUBTOTAL = "subtotal"
    NET = "net"
    INCLUSIVE = "inclusive"
    TAX = "tax"
    TENDERED = "tendered"
    CARD = "card"
    CHANGE = "change"
    ROUNDING = "rounding"
    TIP = "tip"
    SUGGESTED = "suggested"
    DISCOUNT = "discount"
    COUNT = "count"
    SUMMARY = "summary"
    UNIT = "unit"
    BALANCE = "balance"


# Written as they are once letters with marks are plain and digits inside words are letters.
_WORDS: dict[Label, str] = {
    Label.FINAL: (
        "grand total|total due|amount due|balance due|total amount|total payable|amount payable|"
        "amt paid|"
        "net total|nett total|nett amt|total to pay|to pay|please pay|payable|total inc|"
        "total incl|total sales inc|total charge|amount paid|invoice total|order total|"
        "gesamtbetrag|gesamtsumme|rechnungsbetrag|rechnungssumme|zahlbetrag|endbetrag|endsumme|"
        "zu zahlen|zahlungsbetrag|bruttobetrag|summe brutto|gesamt brutto|betrag brutto|"
        "falliger betrag|rechnungsendbetrag|rechnungsgesamtbetrag|gutschriftsbetrag|"
        "total ttc|net a payer|montant ttc|a payer|montant total|reste a payer|"
        "totaal te betalen|te betalen|totaalbedrag|totaal incl|totaal inclusief|factuurbedrag|"
        "totale fattura|totale documento|totale da pagare|importo totale|total a pagar|"
        "importe total|total factura|total geral|valor total|suma do zaplaty|do zaplaty|"
        "razem brutto|att betala|summa att betala|at betale|a betale|jumlah besar|bill total|"
        "take-out total|dine-in total|eat-in total|total bill|total rm|total usd|total eur|"
        "celkem k uhrade|k uhrade|castka k uhrade|cena celkem|celkova castka|celkem kc|celkem czk|"
        "k platbe|celkom k uhrade|na uhradu|spolu k uhrade|kwota do zaplaty|fizetendo|vegosszeg|"
        "za platiti|sveukupno|za placilo|maksettava|total de plata|samlet belob|belob i alt|"
        "totalt belob|samlet pris|totalbelopp|lacznie do zaplaty|monto total"
    ),
    Label.TOTAL: (
        "total|totals|tota|totl|ttl|tot|summe|gesamt|totaal|totale|somme|suma|summa|jumlah|"
        "brutto|amount|betrag|montant|bedrag|importe|importo|amt|sum|i alt|sale|purchase|"
        "celkem|celkom|spolu|ukupno|skupaj|osszesen|totalt|yhteensa|soucet|razem|lacznie|ogolem"
    ),
    Label.SUBTOTAL: (
        "subtotal|sub total|subttl|sub ttl|sub tota|subtl|zwischensumme|sous-total|sous total|"
        "subtotaal|subtotale|mellansumma|delsumma|suma czesciowa|taxable|amount before|"
        "mezisoucet|medzisucet|reszosszeg"
    ),
    Label.NET: (
        "excl|excluding|exclusive|excluded|before tax|before gst|netto|nettobetrag|net amount|"
        "ht|hors taxe|ohne|exkl|exclusief|imponibile|base imponible|without|net sales|"
        "total ht|warenwert|zaklad|zaklad dane|bez dph|osnovica|osnova|podstawa|adoalap|"
        "grunnlag|grundlag|momsgrundlag|beskattningsunderlag|underlag|uten mva|eks mva|ekskl|"
        "utan moms|uden moms|exkl moms|nettobelop|nettobelob|veroton"
    ),
    Label.INCLUSIVE: (
        "incl|including|inclusive|included|inc|inkl|inklusive|ttc|inclusief|brutto|"
        "after rounding|rounded total|total after|round total|rounded|after adj"
    ),
    Label.TAX: (
        "tax|taxes|gst|cgst|sgst|igst|utgst|vat|sst|hst|pst|qst|tps|tvq|mwst|ust|umsatzsteuer|"
        "mehrwertsteuer|steuer|tva|btw|iva|"
        "moms|service tax|sales tax|st|taxe|podatek|versicherungssteuer|"
        "dph|ptu|afa|pdv|ddv|mva|alv|kdv|pvm|pvn|pbl|ppn|pajak|impuesto|impuestos|imposto|igic|itbis|"
        "itbms|igv|ivu|mrdt|general excise"
    ),
    Label.TENDERED: (
        "cash|tender|tendered|tendered amt|paid|received|payment|bar|gegeben|bargeld|especes|"
        "contant|contanti|efectivo|tunai|cash received|accepted|eingezahlt|inserted|"
        "amount tendered|kontant|cashless|pay by|hotovost|hotove|zaplaceno|uhrazeno|zaplatene|"
        "gotowka|gotovina|keszpenz|kateinen"
    ),
    Label.CARD: (
        "visa|mastercard|master card|master|amex|american express|debit|credit|card|maestro|"
        "girocard|ec-karte|karte|carte|discover|pin|kaart|eftpos|paypal|transaction|approved|"
        "kartenzahlung|purchase amount|paywave|kartou|karta|karty|platebni karta|bankkartya|"
        "kartica|kartalla|kort|bankkort|dankort|bank kontaktlos|kontaktlos"
    ),
    Label.CHANGE: (
        "change|change due|ruckgeld|rendu|monnaie|wisselgeld|resto|cambio|baki|zuruck|balik|"
        "cash back|cashback|vaxel|vratit|vraceno|reszta|visszajaro|kembali|kembalian"
    ),
    Label.ROUNDING: (
        "rounding|round|round off|round adj|rnd|rundung|arrondi|afronding|rounding adj|roundn|"
        "rounding adjustment|redondeo|arrotondamento|pembundaran|zaokrouhleni|zaokruhlenie|"
        "kerekites|avrunding|oresavrundning"
    ),
    Label.TIP: (
        "tip|tips|gratuity|trinkgeld|pourboire|fooi|propina|mancia|service charge|svc|spropitne|"
        "sprepitne|napitnina|napojnica|napiwek|borravalo|drikkepenge|drikspenge|driks|dricks|gorjeta"
    ),
    Label.SUGGESTED: (
        "suggested|suggestion|guide|calculated|15%|18%|20%|22%|25%|tip guide|for your convenience"
    ),
    Label.DISCOUNT: (
        "discount|disc|disct|less|saving|savings|saved|rabatt|remise|korting|sconto|descuento|"
        "coupon|voucher|promo|rebate|you saved|points|diskaun|nachlass|deposit|sleva|zlava|"
        "kedvezmeny|popust"
    ),
    Label.COUNT: (
        "qty|quantity|items|item|item(s)|qty(s)|count|pcs|no of|menge|anzahl|total items|"
        "total qty|artikel|aantal|no. of|quantite"
    ),
    Label.SUMMARY: (
        "gst summary|tax summary|tax code|code|sr|zrl|zr|tax amt|summary|tax rate|goods|"
        "steuersatz|taux|tarief"
    ),
    Label.UNIT: "price|u/p|unit|rsp|each|stuck|einzelpreis|prix|prijs|@|x|per",
    Label.BALANCE: (
        "balance|member|card balance|previous|reload|wallet|account|bonus|loyalty|limit|"
        "outstanding|opening|voucher value"
    ),
}
# A town takes it of each guest and night: no VAT, which could be had back.
_LOCAL_TAX = re.compile(
    r"(?<![a-z])(?:taxe de sejour|kurtaxe|"
    r"(?:city|tourist|tourism|bed|bath|overnight|visitor|accommodation) ?(?:tax|levy)|"
    r"ortstaxe|bettensteuer|beherbergungs(?:steuer|abgabe)|(?:tassa|imposta) di soggiorno|"
    r"toeristenbelasting|(?:tasa|impuesto) turistic[ao]|(?:mistni )?poplatek z pobytu|"
    r"nachtigungs(?:abgabe|taxe)|kurabgabe|gasteabgabe|turisticka (?:taksa|pristojba)|"
    r"oplata (?:miejscowa|klimatyczna)|idegenforgalmi ado)(?![a-z])"
)
# What is said not to be taxed names no tax.
_UNTAXED = re.compile(
    r"(?<![a-z])(?:fuori campo|esente|esclus[ao]|senza|sin|bez|ohne|hors|excl\w*\.?|without|"
    r"free of|exempt from|outside the scope of|neni predmetem|osvobozeno od|zwolnion\w* z)"
    r" (?:iva|vat|dph|mwst|ust|tva|btw|pdv|ddv)(?![a-z])"
)
# Of the general excise of Hawaii: "HI HNLKO 4.712% GET".
_EXCISE = re.compile(r"\d ?%\W*get\b|(?<![a-z])get\W*\d{1,2}[.,]\d+ ?%")
_OCR_LETTERS = str.maketrans("01|58", "ollsb")
# "IncI", "TotaI": no capital stands there.
_MIDDLE_I = re.compile(r"(?<=[a-z])I(?![A-Z])")
_SPLIT = re.compile(r"[^a-z0-9%@()/-]+")
_WHOLE_PHRASES = {
    label: re.compile(
        r"(?<![a-z])(?:"
        + "|".join(sorted(map(re.escape, words.split("|")), key=len)[::-1])
        + r")(?![a-z])"
    )
    for label, words in _WORDS.items()
}
_LEAST_FUZZY = 5
_FUZZY = {
    label: [word for word in words.split("|") if len(word) >= _LEAST_FUZZY and " " not in word]
    for label, words in _WORDS.items()
}


_FLAT = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})
"""Letters that are no other letter with a mark on it; "ø" is also how a small "ü" is recognised."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Small letters without marks; a digit inside a word is the letter it was taken for."""
    flat = unicodedata.normalize("NFKD", _MIDDLE_I.sub("l", text).casefold().translate(_FLAT))
    flat = "".join(one for one in flat if not unicodedata.combining(one))
    return " ".join(_mended(word) for word in flat.split())


@lru_cache(maxsize=4096)
def labels_in(text: str) -> frozenset[Label]:
    """Everything that the words say."""
    words = _LOCAL_TAX.sub(" ", plain(text))
    if words != plain(text):
        words = _UNTAXED.sub(" ", words)
    found = {label for label, pattern in _WHOLE_PHRASES.items() if pattern.search(words)}
    pieces = [one for one in _SPLIT.split(words) if len(one) >= _LEAST_FUZZY]
    for label, known in _FUZZY.items():
        if label not in found and any(_is_near(one, word) for one in pieces for word in known):
            found.add(label)
    if _EXCISE.search(words):
        found.add(Label.TAX)
    if Label.SUBTOTAL in found:
        found -= {Label.TOTAL}
    return frozenset(found)


def _mended(word: str) -> str:
    letters = sum(one.isalpha() for one in word)
    digits = sum(one.isdigit() for one in word)
    return word.translate(_OCR_LETTERS) if letters > digits > 0 else word


def _is_near(word: str, known: str) -> bool:
    """Whether one letter was read wrong, is missing or is one too many."""
    if abs(len(word) - len(known)) > 1 or word == known:
        return word == known
    start = next(_differences(word, known), min(len(word), len(known)))
    if len(word) == len(known):
        return word[start + 1 :] == known[start + 1 :]
    longer, shorter = (word, known) if len(word) > len(known) else (known, word)
    return longer[start + 1 :] == shorter[start:]


def _differences(one: str, other: str) -> Iterator[int]:
    return (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
