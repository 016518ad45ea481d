"""A conversation as a page that needs nothing and runs nothing."""

import re
from html.parser import HTMLParser

from desktop_assist.assistant.export.html_form import as_html
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.told_conversation import CONVERSATION, MESSAGES

PAGE = as_html(CONVERSATION, MESSAGES, SUNDAY_MORNING)
OURS = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "br", "section",
    "time", "strong", "em", "code", "pre", "ul", "ol", "li", "div", "table", "tr", "th", "td",
}  # fmt: skip


class Tags(HTMLParser):
    """Collects the tags of a page and their attributes."""

    def __init__(self, page):
        super().__init__()
        self.seen = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))


def test_only_our_own_tags_are_in_it():
    assert {tag for tag, _ in Tags(PAGE).seen} <= OURS


def test_nothing_in_it_leads_or_loads_anywhere():
    names = {name for _, attributes in Tags(PAGE).seen for name in attributes}
    assert names <= {"charset", "name", "content", "http-equiv", "class", "datetime"}
    assert not re.search(r"url\(|@import|https?:", PAGE)


def test_what_was_typed_is_text():
    assert "I &lt;script&gt;alert(1)&lt;/script&gt; spend?" in PAGE
    assert "<title>What &lt;did&gt; I &quot;spend&quot;?</title>" in PAGE
    assert "C &lt;img src=x&gt;" in PAGE


def test_answers_and_cards_keep_their_shape():
    assert "<p>You spent <strong>31.90</strong>:</p><ul><li>A</li>" in PAGE
    assert '<td>A | B &lt;b&gt;</td><td class="number">9.90</td>' in PAGE
    assert "<li>October</li><li>November</li>" in PAGE
    assert "List expenses (from: 2026-10-01)" in PAGE
    assert '<time datetime="2026-11-22T10:00:00+01:00">22 November 2026, 10:00</time>' in PAGE


def test_it_follows_light_and_dark():
    assert "prefers-color-scheme: dark" in PAGE


def test_where_a_claim_stands_is_told_once_below_it():
    assert PAGE.count("rules.md, page 3, Meals: “At &lt;most&gt; 40 EUR.”") == 1
