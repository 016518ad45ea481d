"""Slack's own way of writing, turned into plain text."""

import pytest

from desktop_assist.connectors.slack.markup import Names, people_in, plain_text

NAMES = Names({"U1": "Ada Rossi"}, {"C1": "travel"})


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<@U1> see <#C1|travel> and <#C1>", "@Ada Rossi see #travel and #travel"),
        ("<@U9> or <@U9|ben>", "@U9 or @ben"),
        ("<https://example.org|the plan>", "the plan (https://example.org)"),
        ("<https://example.org>", "https://example.org"),
        ("<mailto:ada@example.org|ada@example.org>", "ada@example.org"),
        ("<!here> <!subteam^S1|@design> <!date^1^{date}|18 November>", "@here @design 18 November"),
        ("a &lt;b&gt; &amp;lt; c", "a <b> &lt; c"),
        ("un\u200bseen \U000e0041\u202etext", "unseen text"),
    ],
)
def test_ids_links_and_signs_are_written_out(raw, text):
    assert plain_text(raw, NAMES).text == text


def test_each_web_address_is_listed_once():
    said = plain_text("<https://a.example|A> <https://a.example> <mailto:x@y.z>", NAMES)

    assert said.links == ("https://a.example",)


def test_who_is_mentioned_is_known_before_names_are():
    assert list(people_in("<@U1> and <@W2|kim>, not <#C1>")) == ["U1", "W2"]
