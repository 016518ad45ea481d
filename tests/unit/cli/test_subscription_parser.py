"""What can be typed after `calendar` about subscribed calendars."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.subscription_options import (
    ListSubscriptions,
    RefreshSubscriptions,
    Subscribe,
    Unsubscribe,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("subscribe", "Ada"), Subscribe("Ada")),
        (("subscribe", "Ada", "--stdin"), Subscribe("Ada", is_from_stdin=True)),
        (("subscribe", "Ada", "https://a.test/"), Subscribe("Ada", "https://a.test/")),
        (("subscriptions",), ListSubscriptions()),
        (("refresh",), RefreshSubscriptions()),
        (("refresh", "Ada"), RefreshSubscriptions("Ada")),
        (("unsubscribe", "Ada"), Unsubscribe("Ada")),
    ],
)
def test_each_action_has_its_words(words, options):
    assert parse(("calendar", *words), {}).options == options


def test_an_address_comes_in_one_way(capsys):
    with pytest.raises(SystemExit):
        parse(("calendar", "subscribe", "Ada", "https://a.test/secret", "--stdin"), {})

    assert "secret" not in capsys.readouterr().err


def test_an_address_does_not_show_itself():
    assert "secret" not in repr(Subscribe("Ada", "https://a.test/secret"))
