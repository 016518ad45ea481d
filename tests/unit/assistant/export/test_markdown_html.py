"""The marks that answers use become HTML; everything else stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.assistant.export.markdown_html import markdown_html


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("One\ntwo\n\nthree", "<p>One<br>two</p><p>three</p>"),
        ("**Bold** and *slanted* `code`",
         "<p><strong>Bold</strong> and <em>slanted</em> <code>code</code></p>"),
        ("# Heading\n1. a\n2. b", "<h3>Heading</h3><ol><li>a</li><li>b</li></ol>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("```py\nx = '<b>'\n```", "<pre>x = &#x27;&lt;b&gt;&#x27;</pre>"),
        ("3 * 4 * 5", "<p>3 * 4 * 5</p>"),
        ("[here](http://x.example) ![p](file:///x)",
         "<p>[here](http://x.example) ![p](file:///x)</p>"),
    ],
)  # fmt: skip
def test_marks_become_tags(text, page):
    assert markdown_html(text) == page


@given(st.text(alphabet="<>&\"'`*#-1. \nab"))
def test_no_tag_of_the_text_gets_through(text):
    page = markdown_html(text)
    for tag in ("p", "br", "strong", "em", "code", "h3", "ul", "ol", "li", "pre"):
        page = page.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert "<" not in page
    assert ">" not in page
