"""Made-up heads of American till slips, to learn where a restaurant's or a shop's name stands."""

import random

from desktop_assist.files.page_text import Page, Word

_FIRST = tuple(
    word
    for line in (
        "Blue Red Golden Lucky Happy Big Little Old Royal Green Silver Sunny Harbor Ocean",
        "Mountain River Desert Maple Cedar Laurel Villa Casa Mama Papa Joe's Tony's Maria's",
        "Rosa's Kim's Saigon Tokyo Bombay Athens Napoli Cabo Ohana Aloha Falmouth Brooklyn",
        "Sonoma Kaiseki Zen Sakura Pho Taqueria",
    )
    for word in line.split()
)
_SECOND = tuple(
    word
    for line in (
        "Dragon Lotus Star Moon Garden Palace House Corner Table Spoon Fork Anchor Lighthouse",
        "Barn Mill Cactus Burrito Burgers Pizza Noodles Grill Kitchen Diner Cafe Bistro Tavern",
        "Bar Bakery Deli Buffet Steakhouse Seafood Sushi BBQ Market Pharmacy Hardware Books",
        "Longboards Eatery Catering",
    )
    for word in line.split()
)
_KINDS = ("", "", "", "Restaurant", "Cafe", "& Grill", "Bar", "Inc", "LLC", "Family Restaurant")
_TAGS = (
    "Japanese Cuisine", "Fine Dining", "Authentic Mexican Food", "Since 1985", "Bar & Grill",
    "Asian Fusion", "Family owned", "The best in town", "Soul Food", "Home of the big one",
)  # fmt: skip
_TAG_FIRST = (
    "Fine", "Authentic", "Fresh", "Traditional", "Modern", "American", "Mexican", "Italian",
    "Chinese", "Japanese", "Korean", "Thai", "Indian", "Greek", "French", "Hawaiian",
)  # fmt: skip
_TAG_SECOND = (
    "Cuisine", "Restaurant", "Dining", "Food", "Kitchen", "Bar & Grill", "Seafood", "Bakery",
    "Pizza", "Sushi Bar", "Steakhouse", "Noodle House", "Coffee Shop", "Eatery",
)  # fmt: skip
_STREETS = (
    "Main St",
    "Broadway",
    "Solano Avenue",
    "E Eastern Ave",
    "Hermosa Ave",
    "Jericho Tpke",
    "Washington Blvd",
    "Scranton Ave.",
    "W Merrick Rd.",
    "Spring St",
    "Santa Fe Ave",
)
_TOWNS = (
    "New York, NY 10012",
    "Albany CA 94706",
    "Kapolei, HI 96707",
    "Falmouth, MA 02540",
    "Yonkers, NY 10704",
    "Whittier, Calif 90605",
    "Valley Stream. NY 11580",
    "Austin, TX 78701",
    "Escondido, CA",
    "Hermosa Beach, CA 90254",
    "Chicago IL 60601",
    "OAHU, HAWAII",
)
_GREETINGS = (
    "Welcome to",
    "WELCOME",
    "Thank you for visiting",
    "*** GUEST CHECK ***",
    "RECEIPT",
    "****************",
    "Dine In",
    "Take Out",
    "TO GO",
    "Order 97",
    "Check #1042",
    "Table 7",
)
_MIDDLE = (
    "Server: Jerry",
    "Table: 3 Guests: 2",
    "Check 20018",
    "SAT 2/09/19 5:30pm",
    "Order #2",
    "Cashier: Alicia",
    "Station: 6",
    "Ticket 1388",
    "Dine In",
    "Waiter 80 Sophie",
    "Host: Ann",
    "01/12/2019 1:23 PM",
    "KS# 2 03:08 PM",
    "Cust 1",
    "Reg 4 Trans 118",
)
_GOODS = (
    "Fish Tacos",
    "Lemonade",
    "Chicken Wings",
    "BTL BEER",
    "Side Bacon",
    "Garlic Fries",
    "Special Request",
    "Iced Tea",
    "ADD Mac Sauce",
    "Sushi Dinner",
    "Miso Soup",
    "Pancakes",
    "1 Coffee",
    "Glass House Wine",
    "T BURGER COMBO",
    "Ranch",
    "Onion Naan",
    "YAMS",
    "Rice",
)
_FOOT = (
    "THANK YOU!!!",
    "Please come again soon.",
    "www.{domain}.com",
    "Thank you for dining at {name}",
    "Follow us @{domain}",
    "Tell us how we did",
    "CUSTOMER COPY",
)
_LINE = 22.0


def made_slip(chance: random.Random) -> tuple[Page, str]:
    """A till slip and the name of the restaurant or shop."""
    name = _name(chance)
    head = [name]
    if chance.random() < 0.35:
        head.append(_tag(chance))
    if chance.random() < 0.9:
        head.append(f"{chance.randrange(1, 12_000)} {chance.choice(_STREETS)}")
        head.append(chance.choice(_TOWNS))
    if chance.random() < 0.7:
        head.append(f"({chance.randrange(201, 990)}) {chance.randrange(200, 999)}-0142")
    if chance.random() < 0.3:
        head.insert(0, chance.choice((*_GREETINGS, *_TOWNS[-2:], _logo(name, chance))))
    middle = [chance.choice(_MIDDLE) for _ in range(chance.randrange(2, 6))]
    goods = [
        f"{chance.choice(_GOODS)}  {chance.randrange(100, 4000) / 100:.2f}"
        if chance.random() < 0.8
        else chance.choice(_GOODS)
        for _ in range(chance.randrange(2, 9))
    ]
    sums = ["Subtotal  24.00", "Tax  2.10", "Total  26.10"]
    domain = "".join(one for one in name.casefold() if one.isalnum())
    foot = [chance.choice(_FOOT).format(name=name, domain=domain) for _ in range(2)]
    return _page([*head, *middle, *goods, *sums, *foot], chance), name


def _tag(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return chance.choice(_TAGS)
    tag = f"{chance.choice(_TAG_FIRST)} {chance.choice(_TAG_SECOND)}"
    return tag.upper() if chance.random() < 0.4 else tag


def _name(chance: random.Random) -> str:
    if chance.random() < 0.08:  # some are called so
        return _tag(chance)
    words = [chance.choice(_FIRST)]
    if chance.random() < 0.75:
        words.append(chance.choice(_SECOND))
    words.append(chance.choice(_KINDS))
    name = " ".join(word for word in words if word)
    if chance.random() < 0.15:
        name += f" #{chance.randrange(2, 4000)}"
    return name.upper() if chance.random() < 0.5 else name


def _logo(name: str, chance: random.Random) -> str:
    """A part of the name, as a logo is read."""
    return chance.choice(name.split()).lower() if chance.random() < 0.6 else "ID"


def _page(rows: list[str], chance: random.Random) -> Page:
    width = chance.choice([420.0, 520.0, 700.0])
    is_centred = chance.random() < 0.6
    words = []
    tall = chance.uniform(1.2, 2.0) if chance.random() < 0.35 else 1.0
    top = 20.0
    for number, row in enumerate(rows):
        left_text, _, right_text = row.partition("  ")
        height = 16.0 * (tall if number == 0 else 1)
        is_head = number < 5 and not right_text
        long = 9.0 * len(left_text)
        left = max((width - long) / 2, 10) if is_head and is_centred else 20.0
        words.append(Word(left_text, left, top, left + long, top + height))
        if right_text:
            start = width - 20 - 9 * len(right_text)
            words.append(Word(right_text, start, top, width - 20, top + 16))
        top += max(height * 1.3, _LINE)
    return Page(width, top + 20, tuple(words))
