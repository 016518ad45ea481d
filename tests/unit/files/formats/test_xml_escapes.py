"""Text stays text in XML."""

from xml.sax import saxutils

import pytest

from desktop_assist.files.formats.xml_escapes import escape, quoteattr, unescape

QUOTES = {"&quot;": '"', "&apos;": "'"}


@pytest.mark.parametrize("more", [{}, {'"': "&quot;"}])
@pytest.mark.parametrize(
    "text",
    ["plain", "a < b & c > d", "&lt;&amp;quot;", "it's", 'an "inch"', 'it\'s "so"', "\n\t\r"],
)
def test_it_is_written_as_the_library_writes_it(text, more):
    assert escape(text, more) == saxutils.escape(text, more)
    assert quoteattr(text, more) == saxutils.quoteattr(text, more)


@pytest.mark.parametrize("text", ["&lt;b&gt;", "&amp;lt;", "&quot;&apos;", "&amp;quot;", "&other;"])
def test_it_is_read_as_the_library_reads_it(text):
    assert unescape(text) == saxutils.unescape(text)
    assert unescape(text, QUOTES) == saxutils.unescape(text, QUOTES)
