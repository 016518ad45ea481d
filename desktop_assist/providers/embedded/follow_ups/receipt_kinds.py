"""What kind of shop a word speaks of: "the chemist's", "das Hundefutter"."""

from desktop_assist.providers.embedded.slots.expense_kinds import GENERAL, kind_said
from desktop_assist.providers.embedded.slots.target import words_of

_OF_SHOPS = {
    "chemist": (
        "chemist chemists pharmacy drugstore drugs drogerie apotheke boots cvs walgreens superdrug "
        "rossmann dm watsons guardian shampoo plasters aspirin paracetamol ibuprofen vitamins "
        "toothpaste sunscreen medicine pills cough tablets zahnpasta pflaster sonnencreme "
        "tabletten medikamente medikament hustensaft toiletries toiletry medicines medication "
        "razor toothbrush hygieneartikel drogerieartikel haarwaschmittel zahnburste rasierer "
        "kosmetik deo"
    ),
    "pets": (
        "pet pets animal animals guinea hamster paws dog dogs puppy cat cats kitten "
        "litter vet vets kibble hund hunde katze "
        "hundefutter katzen katzenfutter katzenstreu tierladen tierhandlung tierbedarf tierarzt "
        "tierfutter fressnapf zoohandlung zooplus petco petsmart leckerli aquarium"
    ),
    "groceries": (
        "groceries grocery supermarket supermarkt lebensmittel tesco aldi lidl rewe edeka migros "
        "coop sainsburys asda waitrose kroger safeway spar billa hofer walmart wocheneinkauf"
    ),
    "flowers": (
        "flowers flower florist bouquet blumen blumenladen blumenstrauss gartner gartencenter"
    ),
    "toys": "toys toy lego spielzeug spielwaren toyshop puzzle",
    "clothes": "clothes clothing shoes shoe shirt trousers kleidung schuhe hose hemd jacke jacket",
    "drinks": "wine beer liquor bottle booze wein bier schnaps offlicence",
    "hair": "hairdresser haircut barber barbers salon friseur coiffeur frisor",
    "cinema": "cinema movie movies film kino concert konzert",
    "gym": "gym fitness yoga fitnessstudio",
    "coffee": (
        "coffee coffees latte cappuccino espresso cafe kaffee costa starbucks nero tchibo barista"
    ),
    "restaurant": (
        "pizza pizzeria italian italiener trattoria ristorante restaurant dinner lunch supper meal "
        "essen abendessen mittagessen gasthaus gasthof wirtshaus steakhouse bistro brasserie grill"
    ),
    "lodging": "zimmer ubernachtung",
    "fuel": "tank getankt",
    "office": "stationery buromaterial burobedarf schreibwaren druckerpapier papeterie toner",
}
_KIND_OF_WORD = {word: kind for kind, words in _OF_SHOPS.items() for word in words.split()}
_NO_KIND = frozenset(
    ["buro", "zoom", "vergessen", "gegessen", "gemessen", "angemessen", "fressen", "date"]
)
"""End like the name of a meal."""
_STARTS = {
    **dict.fromkeys(("tier", "katzen", "hunde", "zoo"), "pets"),
    **dict.fromkeys(("bloem", "fleur", "blume", "fior"), "flowers"),
    "buro": "office",
}
"""Of compounds."""
_EATING = frozenset(["coffee", "restaurant"])


def kinds_in(text: str) -> frozenset[str]:
    """The kinds of shops that its words speak of; a sheet's meals are of either kind."""
    kinds = frozenset(filter(None, map(kind_of_shop, words_of(text))))
    return kinds if "meals" not in kinds or kinds & _EATING else kinds | _EATING


def kind_of_shop(word: str) -> str:
    """The kind of shop that a word, folded, speaks of; empty for any other."""
    if word in _NO_KIND:
        return ""
    if word in _KIND_OF_WORD:
        return _KIND_OF_WORD[word]
    if found := next((kind for start, kind in _STARTS.items() if word.startswith(start)), ""):
        return found
    kind = kind_said(word)
    return "" if kind in GENERAL else kind
