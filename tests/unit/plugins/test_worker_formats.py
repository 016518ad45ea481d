"""A process that reads files from outside knows the types that plugins bring."""

from desktop_assist.files.file_kind import can_read_document, media_type, read_document
from desktop_assist.files.formats.added_formats import added_formats, set_added
from desktop_assist.plugins.worker_formats import know_formats


async def test_a_file_of_such_a_type_is_read_there(weather, tmp_path):
    file = tmp_path / "trip.outline"
    file.write_text("Oslo\n\tPack warm things\n")
    set_added(())
    before = media_type(file)

    know_formats(weather.told[-1])

    assert (before, media_type(file)) == ("text/plain", "application/x-outline")
    assert can_read_document(file)
    assert [(one.kind, one.text) for one in read_document(file).blocks] == [
        ("heading", "Oslo"),
        ("item", "Pack warm things"),
    ]


async def test_one_that_changed_since_is_left_out_there(weather):
    weather.shelf.install(version="1.1")
    set_added(())

    know_formats(weather.told[-1])

    assert added_formats() == ()
