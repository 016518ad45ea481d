"""Presentations and OpenDocument texts, written out by hand."""

import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "drawing", "manifest")
)
NAMES = f'xmlns:p="{SLIDES}" xmlns:a="{DRAWING}" xmlns:r="{OFFICE}"'
TEXT_TYPE = "application/vnd.oasis.opendocument.text"


def zipped(path, parts):
    """Write parts by their names, in their order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def odt(path, body, styles="", **parts):
    """An OpenDocument text with this body."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    return zipped(path, {"mimetype": TEXT_TYPE, "content.xml": content, **parts})


def relations(*targets):
    """The links of a part, each to (kind, target): rId1, rId2 and so on."""
    links = (
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="urn:relations">{"".join(links)}</Relationships>'


def paragraphs(*texts, properties=""):
    return "".join(f"<a:p>{properties}<a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts)


def shape(body, place=None):
    """A shape with text; `place` is what it is on its layout, None for one drawn freely."""
    mark = "" if place is None else f'<p:ph type="{place}"/>'
    return f"<p:sp><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:txBody>{body}</p:txBody></p:sp>"


def pptx(path, slides, notes="", title="", **parts):
    """A presentation of slides, each given by its shapes; the first one has the notes."""
    every = range(1, len(slides) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in every)
    content = {
        "ppt/presentation.xml": f"<p:presentation {NAMES}>{ids}</p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *(("slide", f"slides/slide{n}.xml") for n in every)
        ),
        "docProps/core.xml": f'<c xmlns:d="urn:dc"><d:title>{title}</d:title></c>',
    }
    for number, shapes in zip(every, slides, strict=True):
        tree = f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"
        content[f"ppt/slides/slide{number}.xml"] = f"<p:sld {NAMES}>{tree}</p:sld>"
    if notes:
        tree = f"<p:cSld><p:spTree>{shape(paragraphs(notes), 'body')}</p:spTree></p:cSld>"
        content["ppt/notesSlides/notesSlide1.xml"] = f"<p:notes {NAMES}>{tree}</p:notes>"
        content["ppt/slides/_rels/slide1.xml.rels"] = relations(
            ("notesSlide", "../notesSlides/notesSlide1.xml")
        )
    return zipped(path, {**content, **parts})
