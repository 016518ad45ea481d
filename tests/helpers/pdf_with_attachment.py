"""Small PDF documents made with the real library."""

from pathlib import Path


def pdf_with_attachment(path: Path, name: str, content: bytes) -> Path:
    """One empty page, and a file inside the document."""
    import pypdfium2

    with pypdfium2.PdfDocument.new() as document:
        document.new_page(300, 300).close()
        document.new_attachment(name).set_data(content)
        document.save(path)
    return path


def put_together(path: Path, *files: Path) -> Path:
    """The pages of several documents in one."""
    import pypdfium2

    with pypdfium2.PdfDocument.new() as document:
        for file in files:
            with pypdfium2.PdfDocument(file) as part:
                document.import_pages(part)
        document.save(path)
    return path


def scanned_pdf(path: Path, picture: Path) -> Path:
    """A page that is nothing but a picture."""
    from PIL import Image

    with Image.open(picture) as image:
        image.convert("RGB").save(path, "PDF")
    return path
