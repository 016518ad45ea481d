"""What is answered about expenses, however it is asked."""

import pytest

from desktop_assist.providers.embedded.reply import Act, Say
from tests.helpers.travel_sheet import answer_to, listed


def sums(reply):
    """What the rows of a listing come to, by currency."""
    assert isinstance(reply, Act), reply
    found: dict[str, float] = {}
    for row in listed(**reply.calls[-1].arguments):
        found[row["currency"]] = found.get(row["currency"], 0) + float(row["amount"])
    return found


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("so what did Oslo set us back all in, in kroner?", {"NOK": 2350}),
        ("whats the damage for Norway", {"NOK": 2350}),
        ("what have I went through in taxis so far", {"NOK": 240, "EUR": 18}),
        ("what am I at for taxis", {"NOK": 240, "EUR": 18}),
        ("hows my taxis looking", {"NOK": 240, "EUR": 18}),
        ("taxis so far?", {"NOK": 240, "EUR": 18}),
        ("what did I blow on parking", {"EUR": 11.5}),
        ("what'd I drop on parking", {"EUR": 11.5}),
        ("add up the Oslo trip for me", {"NOK": 2350}),
        ("how much have I shelled out on cabs altogether", {"NOK": 240, "EUR": 18}),
        ("what've I paid out on parking all told then, Elm Street and all?", {"EUR": 11.5}),
        ("how much was the Baker's Dozen lot", {"EUR": 42}),
        ("what did we end up paying Sitwell once the refund's off", {"EUR": 179}),
        ("how much is that under Office supplies then?", {"EUR": 179}),
        ("was hab ich für die Taxis insgesamt hingelegt", {"NOK": 240, "EUR": 18}),
        ("Was hat mich Norwegen denn gekostet?", {"NOK": 2350}),
        ("have I got the Lindner taxi down yet", {"EUR": 18}),
        ("hab ich das Hotel in Oslo schon erfasst", {"NOK": 1800}),
        ("Was bleibt bei Sitwell nach der Gutschrift unterm Strich?", {"EUR": 179}),
    ],
)
def test_a_sum(text, total):
    assert sums(answer_to(text)) == pytest.approx(total)


@pytest.mark.parametrize(
    ("text", "order", "left"),
    [
        ("what's dearest thing on there in kroner?", "largest", {"cab", "fjord", "fish"}),
        (
            "Welcher von den Belegen aus Oslo war am billigsten?",
            "smallest",
            {"cab", "fjord", "fish"},
        ),
    ],
)
def test_the_largest_or_the_smallest(text, order, left):
    call = answer_to(text).calls[-1]

    assert (call.arguments["order"], call.arguments["count"]) == (order, 1)
    assert set(call.arguments["ids"]) == left


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how much vat was on the Baker's Dozen receipt", "2.75 EUR"),
        ("If you get 11.50 kroner to the euro what did that cab in Oslo come to?", "20.87 EUR"),
        ("Wenn ich für 100 Kronen 8.60 Euro rechne, was hat das Hotel gekostet?", "154,80 EUR"),
        ("what's the average I paid for parking", "5.75 EUR"),
    ],
)
def test_what_is_reckoned(text, said):
    reply = answer_to(text)

    assert isinstance(reply, Say)
    assert said in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "how much did I spend on orchids",
        "how do I move a piano",
        "have I got any milk in",
        "how much tax do I have to pay on a second home",
        "how much did Norway win by",
        "what's the most I can claim for a hotel in Oslo",
        "how much does a hotel in Oslo cost",
        "Wie viel bekomme ich für ein Hotel in Oslo",
        "the taxi driver was very friendly and we came to Oslo late",
    ],
)
def test_nothing_is_summed_for_other_questions(text):
    reply = answer_to(text)

    assert not isinstance(reply, Act) or "ids" not in reply.calls[-1].arguments
