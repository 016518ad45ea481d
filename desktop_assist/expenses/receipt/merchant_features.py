"""What speaks for and against a line, or two lines together, being the name of who was paid."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop_assist.expenses.receipt.addressee import Letter, is_beside_label, is_employer
from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.expenses.receipt.paper_title import before_title
from desktop_assist.expenses.receipt.prose import reads_as_prose
from desktop_assist.files.page_text import Line

_COMPANY = re.compile(
    r"\b(?:sdn\.?\s?bhd|bhd|s/b|gmbh(?:\s?&\s?co\.?\s?kg)?|ag|kg|ohg|e\.?\s?k|ug|b\.?v|n\.?v|inc|llc|"
    r"ltd|limited|plc|corp|pte|s\.?a\.?r\.?l|sarl|sas|s\.?a|s\.?r\.?l|s\.?p\.?a|a\.?g|aps|ab|oy|"
    r"s\.?l|lda|a/s|sp\.?\s?z\s?o\.?o|pty|c\.?i\.?c|llp|lp|s\.?n\.?c|ggmbh|kgaa|sàrl|gbr|"
    r"co|company|enterprise|enterprises|trading|a\.?g\.?|vag|kft|s\.?r\.?o|s\.?a\.?s)\b\.?"
)
_TRADE = re.compile(
    r"\b(?:restaurant|restoran|cafe|caffe|coffee|bar|grill|kitchen|pizza|pizzeria|bistro|bakery|"
    r"bakeri|burger|burgers|sushi|diner|deli|hotel|inn|motel|hostel|market|mart|supermarket|store|"
    r"stores|shop|kedai|pharmacy|farmasi|apotheke|book|books|hardware|station|stationery|"
    r"petrol|shell|taxi|parking|tavern|pub|steak|bbq|noodle|noodles|house|buffet|eatery|gasthaus|"
    r"backerei|metzgerei|tankstelle|bahn|versicherung|verein|centre|center|food|foods|catering|"
    r"perniagaan|pasaraya|syarikat|restorant|brasserie|boulangerie|ristorante|trattoria|seafood|"
    r"cuisine|brewery|brewing|gallery|electrical|motor|auto|furniture|fashion|florist|clinic|klinik)\b"
)
_ADDRESS = re.compile(
    r"\b(?:jalan|jln|no\.?\s?\d|lot|taman|tmn|street|st|road|rd|avenue|ave|blvd|boulevard|suite|floor|"
    r"lorong|kampung|bandar|seksyen|section|drive|dr|lane|hwy|highway|tpke|plaza|way|strasse|"
    r"str|weg|platz|allee|rue|place|straat|laan|via|calle|p\.?o\.?\s?box|persiaran|kawasan|"
    r"lebuh|level|block|blok|ground|unit|pkwy|selangor|johor|kuala lumpur)\b"
)
# What a tag line is made of, and a name seldom alone: "Fine Japanese Cuisine", "Bar & Grill".
_GENERIC = frozenset(
    word
    for line in (
        "the of and in for since fine authentic fresh family owned best finest home original",
        "quality traditional modern style american mexican italian chinese japanese korean thai",
        "indian greek french asian fusion german spanish turkish vietnamese mediterranean hawaiian",
        "restaurant cafe coffee bar grill kitchen pizza pizzeria bistro bakery burger",
        "burgers sushi diner deli buffet steak steakhouse bbq seafood noodle noodles food foods",
        "dining cuisine soul eatery catering pub tavern lounge tea house shop store stores market",
        "supermarket hotel inn takeaway delivery brewery wine spirits ltd inc llc co branch outlet",
    )
    for word in line.split()
)
_CONTACT = re.compile(
    r"\b(?:tel|fax|phone|ph|hp|email|e-mail|www|http|mobile|hotline|telefon|web|contact)\b|@|"
    r"\.(?:com|net|org|de|nl|fr|my|eu)\b"
)
_NUMBERED = re.compile(
    r"\b(?:gst|reg|tax id|vat|ust|id no|co\.?\s?no|roc|company no|siret|kvk|btw|tin|invoice no|"
    r"receipt no|bill no|order|table|check|ref|doc no|mwst|iban|bic|hrb|server|cashier|guest|ico|"
    r"dic|nip|oib|p\.? ?iva)\b"
)
_PAPER = re.compile(
    r"\b(?:tax invoice|simplified|invoice|receipt|rechnung|facture|factuur|quittung|beleg|bill|"
    r"order|cash sales?|copy|original|duplicate|resit|invois|credit note|gutschrift|avoir|"
    r"kassenbon|bewirtungsbeleg|guest check|customer copy|merchant copy|official|sales slip|"
    r"cash memo|reservation slip|kwijtschrift|kwitantie|ontvangstbewijs|kasticket|kassabon|"
    r"creditnota|note de credit|ricevuta|scontrino|recibo|faktura|danovy doklad|doklad|uctenka|"
    r"documento commerciale|paragon|racun|szamla|kvittering|kvitto)\b"
)
_COURTESY = re.compile(
    r"\b(?:welcome|thank|thanks|danke|merci|bedankt|please|come again|visit|enjoy|served|dine.?in|"
    r"take.?out|take.?away|carry.?out|drive.?th|eat.?in|selamat|terima kasih|goods sold|refund|"
    r"exchange|self.?service)\b"
)
_BUYER = re.compile(
    r"\b(?:bill to|ship to|sold to|customer|kunde|kunden|client|klant|attn|to:|deliver|an:|herr|"
    r"frau|messrs|m/s|buyer|member|cashier|rechnungsempfanger|lieferanschrift|adresse de|mr|ms|mrs|"
    r"kaufer|factuuradres|afleveradres|facture a|invoice to|billed to|leistungsempfanger)\b"
)
_TITLED = re.compile(
    r"^(?:from|seller|vendor|sold by|billed by|issued by|verkaufer|absender|rechnungssteller|"
    r"lieferant|fournisseur|vendeur|emetteur|leverancier|verkoper|fornitore|cedente|vendedor|"
    r"konto / zahlbar an|zahlbar an|compte / payable a|conto / pagabile a|payable to|"
    r"paid to|payment to|you paid|payee|bezahlt an|zahlungsempfanger|betaald aan|paye a)\b"
)
_DOMAIN = re.compile(
    r"(?:www\.|@|https?://)([\w-]+)\.|\b([\w-]{3,})\.(?:com|net|org|de|nl|fr|eu|biz)\b"
)
_LETTERS = re.compile(r"[^a-z]+")
_MARK = re.compile(r"\s+[-\u2013·|•]\s+|\s*[·|•]\s*|,\s+")
_LEAST_PART = 4
_SENDER_PARTS = 3
# Whose shop it is, below its name; what the paper is, above it; and what a card's slip says: a code
# of letters may look like the form of a company ("AUTHORIZATION CIC-31541").
_NO_NAME = re.compile(
    r"di [a-z' .]+(?:& ?c\.?|e c\.|s\.? ?a\.? ?s|s\.? ?n\.? ?c)|"
    r"(?:inh(?:aber(?:in)?)?|prop(?:rietor)?|owner|geschaftsfuhrer(?:in)?|gf)\b[.:]?\s|"
    r"(?:online|handy|mobile|e)[- ]?ticket\W*$|"
    r"(?:authori[sz]ation|approval|auth\.? code|trace no|terminal[- ]?id|card issuer|chip read|"
    r"genehmigungs-?n(?:umme)?r|autorisation|autorisierung)\b"
)
_HOUSE_NUMBER = re.compile(r"\d{1,5}[a-z]?\s+[a-z]")
# "Name 1131B Yonkers Ave" in one line.
_STREET_AFTER = re.compile(
    r"(?<=[a-z])[ ,]+\d{1,5}[a-z]?,? (?:[a-z.]+ ){1,3}(?:street|st|road|rd|avenue|ave|blvd|lane|ln|"
    r"drive|dr|hwy|plaza|pkwy|way|tpke)\b"
)
_HAS_DIGIT = re.compile(r"\d")
# As a company writes it, not any word of these letters.
_FORM = re.compile(
    r"\b(?:GmbH(?: & Co\.? KG)?|AG|KG|OHG|e\.K\.|B\.V\.|BV|N\.V\.|SARL|SAS|S\.A\.|S\.r\.l\.|"
    r"S\.p\.A\.|Inc\.?|LLC|Ltd\.?|Limited|PLC|Corp\.?|S(?:DN|dn)\.? ?B(?:HD|hd)\.?|"
    r"Pte\.? Ltd\.?|a\.G\.)(?=\W|$)"
)
_TOP = 14
_NARROW = 0.65
_TALL = 1.4
_ADDRESSED, _UNPROVEN, _RIVALLED, PROVEN = 0.01, 0.2, 0.49, 0.5
# "Portland, ME 04101", "OAHU, HAWAII", "10115 Berlin"
_TOWN = re.compile(
    r"^[a-z .'-]{3,},?\s+(?:a[klrz]|c[aot]|calif|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|"
    r"n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|hawaii|california|texas|florida)"
    r"\b\.?(?:\s+\w{4,6})?$|^(?:[a-z]{1,2}[- ]?)?\d{4,5}\s+[a-z]"
)
_SHORTEST, _LONGEST = 2, 60


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """A possible name.

    Attributes:
        text: As printed.
        first: Its first line, from 0.
        last: Its last line.
    """

    text: str
    first: int
    last: int


class NamesOfReceipt:
    """The lines of a receipt, as they are looked through for a name."""

    def __init__(self, lines: Sequence[Line], width: float, *, is_letter: bool = False) -> None:
        self.lines = lines
        self.width = width
        self.plain = [plain(line.text) for line in lines]
        self._letter = Letter(self.plain) if is_letter else None
        heights = sorted(line.height for line in lines)
        self.usual_height = heights[len(heights) // 2] if heights else 1.0
        self.with_amount = {one.line for one in amounts_in(list(lines), width)}
        self.first_amount = min(self.with_amount, default=len(lines))
        self.domains = {
            _LETTERS.sub("", name)
            for text in self.plain
            for pair in _DOMAIN.findall(text)
            for name in pair
            if len(name) > 3
        }
        self.has_buyer = any(_BUYER.search(text) for text in self.plain)
        self.is_sheet = len(lines) > 0 and width / max(line.bottom for line in lines) > _NARROW
        self.thanked = " ".join(text for text in self.plain if "thank" in text or "visit" in text)

    def times_named(self, name: str) -> int:
        """How many lines say it."""
        return sum(name in text for text in self.plain) if len(name) >= _LEAST_PART else 0

    def standing(self, candidate: NameCandidate) -> float:
        """What the form of a letter leaves of a name, up to 1; on other papers mostly all of it.

        A company that prints its own data below its name has sent it; a brand may be above.
        """
        if is_beside_label(self.lines, self.plain, first := candidate.first):
            return _ADDRESSED
        if self._letter is not None:
            return self._standing_on_letter(candidate, self._letter)
        is_named = _COMPANY.search(plain(candidate.text))
        is_for = is_named and is_employer([one.text for one in self.lines], first)
        return _UNPROVEN if is_for else 1.0

    def _standing_on_letter(self, candidate: NameCandidate, letter: Letter) -> float:
        is_own = letter.has_own_data(name := plain(candidate.text))
        if is_own and _COMPANY.search(name):
            return 1.0
        if is_own or self._is_domain(name):
            return PROVEN if is_own or not self._names_another(name) else _RIVALLED
        if letter.is_addressed(candidate.first):
            return _ADDRESSED
        return PROVEN if self._is_head(candidate) and not _PAPER.search(name) else _UNPROVEN

    def _names_another(self, name: str) -> bool:
        """Whether a company is named that is neither written to nor called so."""
        letter = self._letter
        return letter is not None and any(
            has_legal_form(line.text) and not letter.is_addressed(number) and name not in text
            for number, (line, text) in enumerate(zip(self.lines, self.plain, strict=True))
        )

    def _is_head(self, candidate: NameCandidate) -> bool:
        """Whether it is the first thing on the paper, or stands out, or is called the sender."""
        first = candidate.first
        height = max(one.height for one in self.lines[first : candidate.last + 1])
        is_titled = first > 0 and bool(_TITLED.search(self.plain[first - 1]))
        return first == 0 or is_titled or height > _TALL * self.usual_height

    def candidates(self) -> Iterator[NameCandidate]:
        """Lines near the top, those that name a company, and two such lines together."""
        found = dict.fromkeys(self._all_candidates())
        return (one for one in found if not reads_as_prose(one.text))

    def _all_candidates(self) -> Iterator[NameCandidate]:
        for number, line in enumerate(self.lines):
            if not self._is_possible(number):
                continue
            yield NameCandidate(_tidy(line.text), number, number)
            yield from self._parts(number)
            follows = number + 1 < len(self.lines) and self._is_possible(number + 1)
            if follows and number < _TOP and self._belong(number):
                below = self.lines[number + 1].text
                yield NameCandidate(_tidy(f"{line.text} {below}"), number, number + 1)

    def _parts(self, number: int) -> Iterator[NameCandidate]:
        """The beginning of a sender line such as "Name GmbH - Street 1 - Town"."""
        text = self.lines[number].text
        parts = _MARK.split(text)
        is_sender = len(parts) >= _SENDER_PARTS or (
            len(parts) > 1 and bool(_FORM.search(parts[0]) and _HAS_DIGIT.search(text))
        )
        if is_sender and _has_letters(parts[0]):
            yield NameCandidate(_tidy(parts[0]), number, number)
        house = _STREET_AFTER.search(self.plain[number])
        if house and len(self.plain[number]) == len(text) and _has_letters(text[: house.start()]):
            yield NameCandidate(_tidy(text[: house.start()]), number, number)
        if _has_letters(beside := before_title(text)):
            yield NameCandidate(_tidy(beside), number, number)
        form = _FORM.search(text)
        if form and form.end() < len(text) - 1:
            yield NameCandidate(_tidy(text[: form.end()]), number, number)

    def _is_possible(self, number: int) -> bool:
        text = self.plain[number]
        letters = sum(one.isalpha() for one in text)
        is_named = bool(_COMPANY.search(text) or self._is_domain(text))
        is_near = (number < _TOP or is_named) and not _NO_NAME.match(text)
        return is_near and letters >= _SHORTEST and len(text) <= _LONGEST + 20

    def _belong(self, number: int) -> bool:
        one, other = self.lines[number], self.lines[number + 1]
        return (
            len(one.text) + len(other.text) < _LONGEST
            and not (
                _ADDRESS.search(self.plain[number + 1])
                and not _COMPANY.search(self.plain[number + 1])
            )
            and not _PAPER.search(self.plain[number])
            and not _HOUSE_NUMBER.match(self.plain[number + 1])
        )

    def _is_domain(self, text: str) -> bool:
        letters = _LETTERS.sub("", text)
        return any(_alike(letters, name) for name in self.domains)


def is_letterhead(text: str) -> bool:
    """Whether plain words are such as stand at the top of a paper: whose it is, and where."""
    return any(one.search(text) for one in (_COMPANY, _TRADE, _ADDRESS, _CONTACT))


def has_legal_form(name: str) -> bool:
    """Whether it is called as companies are: "Gastro Nord AG"."""
    return _FORM.search(name) is not None


def name_features(candidate: NameCandidate, receipt: NamesOfReceipt) -> dict[str, float]:
    """The numbers of one candidate, each from 0 to 1."""
    text = plain(candidate.text)
    numbers = _place(candidate, receipt) | _letters(candidate.text, text)
    numbers |= _mentions(candidate, text, receipt) | _neighbours(candidate, receipt)
    for name, pattern in _KINDS.items():
        numbers[name] = float(bool(pattern.search(text)))
    return numbers


def _place(candidate: NameCandidate, receipt: NamesOfReceipt) -> dict[str, float]:
    """Where it stands, and how large."""
    first, last = candidate.first, candidate.last
    lines = receipt.lines[first : last + 1]
    middle = (min(x.left for x in lines) + max(x.right for x in lines)) / 2
    height = max(line.height for line in lines) / receipt.usual_height
    return {
        "place": max(0.0, 1 - first / 10),
        "is first": float(first == 0),
        "is second": float(first == 1),
        "is third": float(first == 2),
        "is near top": float(first < 5),
        "is low": float(first >= _TOP),
        "is two lines": float(last > first),
        "height": min(height, 3.0) / 3,
        "is tall": float(height > _TALL),
        "is centred": 1 - min(abs(middle / receipt.width - 0.5) * 2, 1.0),
        "is before amounts": float(last < receipt.first_amount),
        "is after amounts": float(first > receipt.first_amount),
        "is beginning": float(
            first == last and len(candidate.text) + 3 < len(receipt.lines[first].text)
        ),
        "sheet has buyer": float(receipt.has_buyer),
        "is wide sheet": float(receipt.is_sheet),
    }


def _letters(printed: str, text: str) -> dict[str, float]:
    letters = sum(one.isalpha() for one in text)
    return {
        "letters": letters / max(len(text), 1),
        "digits": min(sum(one.isdigit() for one in text), 10) / 10,
        "is long": float(len(text) > 40),
        "is short": float(letters < 4),
        "words": min(len(text.split()), 8) / 8,
        "is capitals": float(printed.upper() == printed),
        "is generic": float(_is_generic(text)),
    }


def _is_generic(text: str) -> bool:
    words = [word for word in re.split(r"[^a-z']+", text) if word]
    return bool(words) and all(word in _GENERIC for word in words)


def _mentions(candidate: NameCandidate, text: str, receipt: NamesOfReceipt) -> dict[str, float]:
    """Where else on the paper it is named, and whether it ends as companies do."""
    last_text = receipt.plain[candidate.last]
    return {
        "is domain": float(_matches_domain(text, receipt)),
        "is thanked": float(len(text) > 4 and text in receipt.thanked),
        "times named": min(receipt.times_named(text), 4) / 4,
        "ends with company": float(bool(re.search(_COMPANY.pattern + r"\W*$", last_text))),
        "second is company alone": float(
            candidate.last > candidate.first
            and bool(_COMPANY.search(last_text))
            and not _COMPANY.search(receipt.plain[candidate.first])
        ),
    }


def _neighbours(candidate: NameCandidate, receipt: NamesOfReceipt) -> dict[str, float]:
    """What stands above and below it."""
    first, next_line = candidate.first, candidate.last + 1
    above = receipt.plain[first - 1] if first else ""
    below = receipt.plain[next_line] if next_line < len(receipt.lines) else ""
    return {
        "is titled": float(bool(_TITLED.search(above))),
        "above is paper": float(bool(_PAPER.search(above))),
        "above is buyer": float(bool(_BUYER.search(above))),
        "above is company": float(bool(_COMPANY.search(above))),
        "below is address": float(bool(_ADDRESS.search(below))),
        "below is town": float(bool(_TOWN.search(below))),
        "below is number": float(bool(_NUMBERED.search(below) or re.search(r"\d{5}", below))),
        "below is company": float(bool(_COMPANY.search(below))),
        "above is generic": float(_is_generic(above)),
        "below is generic": float(_is_generic(below)),
    }


_KINDS = {
    "has company": _COMPANY,
    "has trade": _TRADE,
    "has address": _ADDRESS,
    "has contact": _CONTACT,
    "has numbered": _NUMBERED,
    "has paper": _PAPER,
    "has courtesy": _COURTESY,
    "has buyer": _BUYER,
    "has town": _TOWN,
    "has number sign": re.compile(r"#\s?\d"),
    "has time": re.compile(r"\d{1,2}:\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"),
    "has amount": re.compile(r"\d+[.,]\d{2}\b"),
}


def _matches_domain(text: str, receipt: NamesOfReceipt) -> bool:
    letters = _LETTERS.sub("", _COMPANY.sub("", text))
    return any(_alike(letters, name) for name in receipt.domains)


def _has_letters(text: str) -> bool:
    return sum(one.isalpha() for one in text) >= _LEAST_PART


def _alike(letters: str, name: str) -> bool:
    if len(letters) < 4 or len(name) < 4:
        return False
    is_inside = name in letters or letters in name
    return is_inside or SequenceMatcher(None, letters, name).ratio() > 0.8


def _tidy(text: str) -> str:
    """The name without what stands around it."""
    bare = re.sub(
        r"\s*\((?:[\d\s-]{4,}[A-Z]?|co\.?\s?reg.*|reg.*)\)?\s*$", "", text, flags=re.IGNORECASE
    )
    return re.sub(r"\s+", " ", bare).strip(" *-=~_.,:;|#<>\"'“”") or text.strip()
