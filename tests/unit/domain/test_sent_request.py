"""What was sent is laid out to be read, and told as it is where it is no JSON."""

from desktop_assist.domain.sent_request import SentRequest


def test_json_is_laid_out():
    request = SentRequest("https://api.example/v1", '{"input": ["Grüße"]}')

    assert request.body_in_lines() == '{\n  "input": [\n    "Grüße"\n  ]\n}'


def test_anything_else_stays_as_it_was():
    assert SentRequest("https://api.example/v1", "a=b").body_in_lines() == "a=b"
