"""What a model cannot do, in plain words with the figures."""

from desktop_assist.providers.compatible import notices


def test_figures_are_named():
    assert "2,048" in notices.left_out(2048).text
    assert "4,096" in notices.short_of_room(4096).text
    assert "900" in notices.read_in_part(900, 4000).text


def test_the_model_is_named():
    assert "small" in notices.held("small").text
    assert "only talks" in notices.without_tools("small").text
