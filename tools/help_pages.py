"""Makes the help that the plugin brings along of the pages in docs/: `python -m tools.help_pages FOLDER`.

Runs in QGIS's Python, with markdown-it-py. A link to a page that is not among them becomes plain text.
"""

from __future__ import annotations

import argparse
import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

DOCS = Path(__file__).resolve().parents[1] / "docs"
GUIDES = [DOCS / f"{name}.md" for name in ("user-guide", "model-card", "evaluation")]
"""What somebody who uses Quoin may want to read; all else is for those who change it."""
TEMPLATE = Path(__file__).with_name("help_page.html").read_text(encoding="utf-8")
CHECKOUT_ONLY = (
    re.compile("<!-- in the checkout -->.*?<!-- end of the checkout -->", re.DOTALL),
    re.compile(r"^\*(`python -m tools|Not measured).*?\*$", re.DOTALL | re.MULTILINE),  # below a table of figures
    re.compile("<!--.*?-->", re.DOTALL),
)
"""What the pages say to those who have the checkout."""
MARKDOWN = MarkdownIt("commonmark").enable("table")


def main() -> None:
    """Write the pages and the pictures on them into the folder that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tools.help_pages", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="made anew")
    folder = parser.parse_args().folder
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pictures").mkdir(parents=True)
    pages = sources()
    for page in pages:
        tokens = MARKDOWN.parse(for_users(page.read_text(encoding="utf-8")))
        for picture in Help(page, pages).prepare(tokens):
            shutil.copyfile(picture, folder / "pictures" / picture.name)
        (folder / f"{page.stem}.html").write_text(rendered(tokens, pages), encoding="utf-8")


def sources() -> list[Path]:
    """The pages in docs/ that the help is made of, in the order of its table of contents."""
    return [*GUIDES, *sorted((DOCS / "algorithms").glob("*.md"))]


def for_users(text: str) -> str:
    """The text of a page without what is of use in the checkout alone."""
    for part in CHECKOUT_ONLY:
        text = part.sub("", text)
    return text


def title(page: Path) -> str:
    """A page's heading."""
    return page.read_text(encoding="utf-8").splitlines()[0].lstrip("# ").replace("`", "")


def rendered(tokens: list[Token], pages: list[Path]) -> str:
    """A whole HTML page."""
    links = "\n".join(f'<a href="{page.stem}.html">{html.escape(title(page))}</a>' for page in pages)
    heading = html.escape(_text(tokens[1]))
    body = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
    return TEMPLATE.replace("{title}", heading).replace("{links}", links).replace("{body}", body)


class Help:
    """One page on its way into the help, where all pages lie in one folder."""

    def __init__(self, page: Path, pages: list[Path]) -> None:
        self._page = page
        self._pages = {other.resolve() for other in pages}

    def prepare(self, tokens: list[Token]) -> Iterator[Path]:
        """Give headings their anchors and links their places, and return the pictures."""
        for token, following in zip(tokens, [*tokens[1:], None]):
            if token.type == "heading_open" and following is not None:
                token.attrSet("id", anchor(_text(following)))
            yield from self._prepare_line(token.children or [])

    def _prepare_line(self, tokens: list[Token]) -> Iterator[Path]:
        lost = False
        for token in tokens:
            if token.type == "image":
                picture = self._page.parent / str(token.attrGet("src"))
                token.attrSet("src", f"pictures/{picture.name}")
                yield picture
            elif token.type == "link_open":
                place = self._place(str(token.attrGet("href")))
                lost = place is None
                token.attrSet("href", place or "")
            if lost and token.type in ("link_open", "link_close"):
                token.hidden = True
                lost = token.type == "link_open"

    def _place(self, link: str) -> str | None:
        """Where a link leads in the help; None where that is not in it."""
        path, mark, heading = link.partition("#")
        if re.match(r"\w+:", link) or not path:
            return link
        target = (self._page.parent / path).resolve()
        return f"{target.stem}.html{mark}{heading}" if target in self._pages else None


def anchor(heading: str) -> str:
    """The name of a heading in links, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _text(inline: Token) -> str:
    return "".join(child.content for child in inline.children or ())


if __name__ == "__main__":
    main()
