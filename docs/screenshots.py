"""The pictures of the report in the README and in docs/report.md, taken of the sample: ``python docs/screenshots.py``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from coscore.cli import main as coscore

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = ROOT / "sample_data" / "projects.xlsx"
WIDTH, HEIGHT = 1100, 620
SHOTS = {
    "report.png": "l=en",
    "report.ko.png": "l=ko",
}
"""Every picture of the page with the address that it is taken of."""


def main() -> int:
    """Take all pictures anew."""
    page_shots()
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


if __name__ == "__main__":
    sys.exit(main())
