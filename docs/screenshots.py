"""The pictures of the report in the README and in docs/report.md, taken of the sample: ``python docs/screenshots.py``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from playwright.sync_api import sync_playwright

from coscore.cli import main as coscore

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = ROOT / "sample_data" / "projects.xlsx"
LAST, NOW = (ROOT / "sample_data" / name for name in ("projects_clean.csv", "projects_2026.csv"))
UNIT, PAGES = "전북특별자치도 완주군", (3, 6)
"""The unit whose sheet is shown, and the pages of the report: the summary and the first of the ranking."""
WIDTH, HEIGHT = 1100, 620
SHOTS = {
    "report.png": "l=en",
    "report.ko.png": "l=ko",
}
"""Every picture of the page with the address that it is taken of."""


def main() -> int:
    """Take all pictures anew."""
    page_shots()
    document_shots()
    return 0


def page_shots() -> None:
    """The page, in both languages."""
    flags = ["--headless", "--no-sandbox", "--disable-gpu"]
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        coscore(["report", str(SAMPLE), "--group", "kind", "-o", str(report), "-qq"])
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, address in SHOTS.items():
            page.goto("about:blank")
            page.goto(f"{report.as_uri()}#{address}")
            page.screenshot(path=PICTURES / name)
            print(name)
        browser.close()


def document_shots() -> None:
    """Three pages side by side, in both languages: the summary, the first of the ranking, and the sheet of a unit."""
    for language, name in (("en", "document.png"), ("ko", "document.ko.png")):
        with TemporaryDirectory() as folder:
            here = Path(folder)
            asked = [
                "--last",
                str(LAST),
                "-o",
                str(here / "report.pdf"),
                "--per-unit",
                folder,
                "--lang",
                language,
                "-qq",
            ]
            coscore(["report", str(NOW), *asked])
            pages = [_page(here / "report.pdf", number) for number in PAGES] + [_page(here / f"{UNIT}.pdf", 1)]
            cells = ",".join(f'box(stroke: 0.5pt + gray, image("{page.name}"))' for page in pages)
            (here / "pages.typ").write_text(
                f"#set page(width: 330mm, height: auto, margin: 4mm)\n#grid(columns: 3, gutter: 4mm, {cells})"
            )
            (PICTURES / name).write_bytes(typst.compile(here / "pages.typ", format="png", ppi=75.0))
            print(name)


def _page(document: Path, number: int) -> Path:
    """A page of a PDF as a picture beside it, by poppler."""
    drawn = document.with_name(f"page-{document.stem}-{number}")
    asked = ["-r", "80", "-f", str(number), "-l", str(number), "-png", "-singlefile"]
    subprocess.run([shutil.which("pdftoppm") or "pdftoppm", *asked, str(document), str(drawn)], check=True)  # noqa: S603 - a program found by its name, on files made here
    return drawn.with_suffix(".png")


if __name__ == "__main__":
    sys.exit(main())
