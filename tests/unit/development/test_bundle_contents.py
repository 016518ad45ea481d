"""What belongs into the bundle."""

import ast
import plistlib
import re
from pathlib import Path

import pytest

from desktop_assist import __version__
from desktop_assist.system.extras import KNOWN_EXTRAS
from development import bundle_contents as contents
from development.checkout import this_checkout
from development.commands import BUNDLED_EXTRAS


@pytest.mark.parametrize(
    ("place", "is_used"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6\\Qt6Quick.dll", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqlinuxfb.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/lib/libQt6Multimedia.so.6", True),
        ("PySide6/Qt/lib/libQt6MultimediaQuick.so.6", False),
        ("PySide6/Qt/lib/libavcodec.so.61", False),
        ("libavutil.so.59", False),
        ("opencv_python_headless.libs/libavcodec-c4204469.so.62.28.101", True),
        ("cv2/.dylibs/libavcodec.61.dylib", True),
        ("PySide6\\avcodec-61.dll", False),
        ("reportlab/fonts/DarkGardenMK.ttf", False),
        ("onnxruntime/capi/libonnxruntime.so.1", True),
        ("onnxruntime/transformers/models/llama/README", False),
    ],
)
def test_what_nothing_uses_is_left_away(place, is_used):
    assert contents.is_used(place) is is_used


@pytest.mark.parametrize("extra", [one.name for one in KNOWN_EXTRAS])
def test_each_part_of_the_program_is_packed_or_left_away_as_a_whole(extra):
    (needed,) = (set(one.modules) for one in KNOWN_EXTRAS if one.name == extra)
    packed = {name for one in KNOWN_EXTRAS if one.name in BUNDLED_EXTRAS for name in one.modules}
    left_away = needed & set(contents.NEVER_IMPORTED)

    assert left_away == (set() if extra in BUNDLED_EXTRAS else needed - packed)


def test_the_page_of_licences_names_what_was_packed_and_no_more(tmp_path):
    pure = [("qasync._unix", "somewhere", "PYMODULE"), ("dateutil", "somewhere", "PYMODULE")]
    binaries = [("msgspec/_core.so", "/x", "EXTENSION"), ("libxcb.so.1", "/usr/x", "BINARY")]

    page = contents.licences_of(pure, binaries, tmp_path / "work").read_text("utf-8")

    named = re.findall(r"^## ([a-z]+)[ -]", page, re.MULTILINE)
    assert named == ["msgspec", "python", "qasync"]
    assert "- libxcb.so.1" in page


def test_windows_is_told_the_version_in_the_form_it_reads(tmp_path):
    said = Path(contents.version_of_program("Desktop Assist", tmp_path)).read_text("utf-8")

    ast.parse(said.strip(), mode="eval")
    assert f"StringStruct('FileVersion', {__version__!r})" in said
    numbers = re.search(r"filevers=\((.*?)\)", said)[1].split(",")
    assert len(numbers) == 4


def test_macos_is_told_which_links_and_files_the_application_opens():
    told = plistlib.loads(plistlib.dumps(contents.information_of_application()))
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["desktop-assist"]
    assert "com.apple.ical.ics" in told["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    assert told["CFBundleShortVersionString"] == __version__


def test_only_what_is_installed_is_named_to_pyinstaller():
    assert "tzdata" in contents.PACKAGES_WITH_DATA
    assert not contents._is_here("of_nobody.at_all")


def test_each_installer_opens_the_same_kinds_of_files():
    installers = this_checkout().root / "build" / "installer"
    windows = set(
        re.findall(r'Opened\("\.(\w+)"\)', (installers / "desktop-assist.iss").read_text())
    )
    linux = (installers / "desktop-assist.desktop").read_text()
    assert {"ics", "pdf", "jpg", "png", "heic", "csv", "xlsx", "ods"} <= windows
    for kind in ("text/calendar", "application/pdf", "image/heic", "text/csv", "spreadsheetml"):
        assert kind in linux


def test_the_folder_from_which_word_documents_find_their_templates_is_there():
    pytest.importorskip("docx", reason="not installed: documents")

    [(file, folder)] = contents.found_by_folder()

    assert (Path(file).parent.name, folder) == ("parts", "docx/parts")
    assert (Path(file).parents[1] / "templates" / "default-styles.xml").exists()
