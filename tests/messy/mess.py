"""The ways offices lay out a table, in random combination."""

from __future__ import annotations

from itertools import groupby
from random import Random
from typing import Any

from offices import COLUMNS, INDICATORS, PARENTS, SHORT, SUMMED, Page, Record, Written, disguised, spelt

Places = dict[tuple[int, str], tuple[Page, int, int]]


class Mess:
    """One messy workbook of some records; every choice comes from ``chance``."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.places: Places = {}
        self.totals: list[tuple[Page, int, int]] = []
        self.depth = chance.choice([1, 1, 2, 3])
        self.in_lines = chance.random() < 0.3
        self.money = chance.choice(["", "", "천원", "백만원"])
        self.percent = chance.random() < 0.5
        self.with_totals = chance.choice(["", "above", "below", "subtotals"])
        self.spacers = chance.random() < 0.4
        self.seq = chance.random() < 0.7
        self.blank_rows = chance.random() < 0.4
        self.merge_names = chance.random() < 0.5
        self.reprint = chance.random() < 0.3
        self.odd_labels = chance.random() < 0.6
        self.unit_row = chance.random() < 0.15

    def workbook(self, those: list[Record]) -> Written:
        """Write the records in one of the ways."""
        way = self.chance.choice(["one", "sheets", "blocks", "below", "other sheets", "beside", "owners"])
        pages = getattr(self, f"_{way.replace(' ', '_')}")(those)
        if self.chance.random() < 0.3:
            pages.insert(0, Page("작성요령", {(1, 1): "작성요령", (3, 1): "조례", (3, 2): "조례가 있으면 O"}))
        if self.chance.random() < 0.3:
            old = Page("작년", {(1, 1): "시군구", (1, 2): "조례", (2, 1): "완주군", (2, 2): "X"}, hidden=True)
            pages.append(old)
        return Written(pages, self.places, self.totals)

    def _one(self, those: list[Record]) -> list[Page]:
        page = Page("사업목록")
        self.table(page, those, list(COLUMNS), "2025년 공동생산 추진실적")
        self.hide(page, those)
        return [page]

    def _sheets(self, those: list[Record]) -> list[Page]:
        pages = []
        for sido, group in _by_sido(those):
            page = Page(self.chance.choice([sido, *SHORT[sido]]))
            self.table(page, group, [header for header in COLUMNS if header != "시도"], "공동생산 추진실적")
            pages.append(page)
        return pages

    def _blocks(self, those: list[Record]) -> list[Page]:
        page = Page("전국")
        for number, (sido, group) in enumerate(_by_sido(those), start=1):
            title = self.chance.choice(
                [f"{number}. {sido}", f"{sido} 추진실적", f"시도: {self.chance.choice(SHORT[sido])}"]
            )
            self.table(page, group, [header for header in COLUMNS if header != "시도"], title)
            page.row += self.chance.randint(1, 3)
        return [page]

    def _below(self, those: list[Record]) -> list[Page]:
        page = Page("종합")
        for number, part in enumerate(self.parts(), start=1):
            self.table(page, those, ["시도", "시군구", "사업명", *part], f"표 {number}. 실적")
            page.row += self.chance.randint(1, 3)
        return [page]

    def _other_sheets(self, those: list[Record]) -> list[Page]:
        pages = [Page(f"서식{number}") for number in (1, 2)]
        for page, part in zip(pages, self.parts(), strict=True):
            self.table(page, those, ["시도", "시군구", "사업명", *part], "실적")
        return pages

    def _beside(self, those: list[Record]) -> list[Page]:
        page, half = Page("두 단"), len(those) // 2
        self.with_totals, self.reprint, self.spacers, self.in_lines, self.blank_rows = "", False, False, False, False
        self.depth, self.unit_row = 1, False
        start = page.row
        columns = list(COLUMNS)
        left = self.table(page, those[:half], columns, "현황")
        page.row = start
        self.table(page, those[half:], columns, "", left=left + self.chance.randint(2, 3), at=self.header_row)
        return [page]

    def _owners(self, those: list[Record]) -> list[Page]:
        """Sheets of which each names the one municipality it is about; the whole workbook must have no column of units."""
        pages = []
        for (sido, sigungu), group in groupby(those, key=lambda record: (record["시도"], record["시군구"])):
            page = Page(f"{len(pages) + 1}")
            title = self.chance.choice(
                [f"기관명: {sido} {sigungu}", f"{sido} {sigungu} 추진실적", f"시도: {sido}, 시군구: {sigungu}"]
            )
            self.table(page, list(group), ["사업명", *INDICATORS], title)
            pages.append(page)
        return pages

    def parts(self) -> tuple[list[str], list[str]]:
        """The indicators in two parts, the answers beside the satisfaction they belong to."""
        cut = self.chance.choice([2, 4, 6, 8])
        return list(INDICATORS[:cut]), list(INDICATORS[cut:])

    def table(self, page: Page, those: list[Record], columns: list[str], title: str, left: int = 1, at: int = 0) -> int:
        """Write a table below what the page has; gives its last column."""
        labels, widths = self.columns(columns), self.chance.randint(0, 1)
        first = left if at else left + widths * self.chance.randint(0, 2)
        columns_at = {header: first + place for place, header in enumerate(labels) if header}
        last = max(columns_at.values())
        if title:
            self.titles(page, title, first, last)
        page.row = at or page.row
        self.header_row = page.row
        self.header(page, columns_at)
        self.body(page, those, columns_at)
        if not at:
            self.notes(page, first, last)
        return last

    def columns(self, columns: list[str]) -> list[str]:
        """The headers in an order, with columns of bookkeeping, and "" for empty columns between."""
        names, values = [c for c in columns if c not in INDICATORS], [c for c in columns if c in INDICATORS]
        if self.depth == 1:
            self.chance.shuffle(values)
        labels = [*(["연번"] if self.seq else []), *names, "담당부서", *values, *self.chance.choice([[], ["비고"]])]
        if self.spacers:
            labels.insert(labels.index("담당부서"), "")
        return labels

    def titles(self, page: Page, title: str, first: int, last: int) -> None:
        """The title, sometimes merged across, and a line of units of measurement."""
        page.cells[page.row, first] = disguised(title, self.chance)
        if self.chance.random() < 0.6:
            page.merges.append((page.row, first, page.row, last))
        page.row += self.chance.randint(1, 2)
        several = self.chance.choice(["", "(단위: 회, 건, 점)"])
        line = f"(단위: {self.money})" if self.in_lines and self.money else several
        if line:
            page.cells[page.row, last] = line
            page.row += self.chance.randint(1, 2)

    def header(self, page: Page, columns: dict[str, int]) -> None:
        """A header of one, two or three rows; a label without a parent is merged downwards."""
        top, depth = page.row, self.depth
        for header, column in columns.items():
            parent = PARENTS.get(header) if depth > 1 else None
            label = header.removeprefix("교육 ").removeprefix("홍보 ") if parent else header
            row = top + depth - 1 if parent else top
            page.cells[row, column] = self.label(header, label)
            if parent:
                page.cells[top, column] = parent
            elif depth > 1:
                page.merges.append((top, column, top + depth - 1, column))
        if depth > 1:
            self.parents(page, columns, top)
        page.row = top + depth

    def parents(self, page: Page, columns: dict[str, int], top: int) -> None:
        """Merge equal parents side by side; of three rows, over two."""
        bottom = top + self.depth - 2
        inside = [(header, column) for header, column in columns.items() if header in PARENTS]
        for parent, group in groupby(inside, key=lambda pair: PARENTS[pair[0]]):
            at = [column for _, column in group]
            for column in at[1:]:
                page.cells.pop((top, column), None)
            page.cells[top, at[0]] = parent
            if (top, at[0]) != (bottom, at[-1]):
                page.merges.append((top, at[0], bottom, at[-1]))

    def label(self, header: str, label: str) -> str:
        """A label as it is typed, with its unit where it states one."""
        if header == "예산" and self.money and not self.in_lines:
            return f"{label}({self.money})"
        if header == "집행률" and self.percent:
            return f"{label} (%)"
        units = {"교육 횟수": "(회)", "홍보 건수": "[단위: 건]", "응답자": "(명)", "만족도": "(점)"}
        if self.odd_labels:
            label += self.chance.choice(["", "", units.get(header, ""), "※", "*"])
            return disguised(label, self.chance).replace(" ", self.chance.choice([" ", "\n", ""]))
        return label

    def body(self, page: Page, those: list[Record], columns: dict[str, int]) -> None:
        """The records, with totals, empty rows and the header printed again."""
        if self.unit_row:
            units = {"교육 횟수": "(회)", "홍보 건수": "건", "응답자": "(명)", "만족도": "점"}
            page.cells |= {(page.row, column): units.get(header, "-") for header, column in columns.items()}
            page.row += 1
        first = page.row
        if self.with_totals == "above":
            self.total(page, those, columns, "계")
        number = 0
        for _, group in _by_sido(those):
            start = page.row
            for record in group:
                number += self.chance.choice([1, 1, 2])
                self.record(page, record, columns, number)
                page.row += self.chance.choice([1, 1, 2]) if self.blank_rows and not self.merge_names else 1
            if self.merge_names:
                self.merge(page, columns, start, group)
            if self.with_totals == "subtotals":
                word = self.chance.choice(["소계", "소   계", f"{SHORT[group[0]['시도']][0]} 소계"])
                self.total(page, group, columns, word)
            if self.reprint and self.chance.random() < 0.5:
                self.header_again(page, columns)
        if self.with_totals in {"below", "subtotals"} and page.row > first:
            self.total(page, those, columns, self.chance.choice(["합계", "합   계", "총 계"]))
            if self.chance.random() < 0.4:
                self.total(page, those, columns, "평 균", count=len(those))

    def header_again(self, page: Page, columns: dict[str, int]) -> None:
        """The header as it stands, on a new page."""
        rows, at = range(self.header_row, self.header_row + self.depth), page.row
        shift = at - self.header_row
        for (row, column), value in list(page.cells.items()):
            if row in rows and column in columns.values():
                page.cells[row + shift, column] = value
        page.merges += [
            (top + shift, first, bottom + shift, last)
            for top, first, bottom, last in page.merges
            if top in rows and first in columns.values()
        ]
        page.row += self.depth

    def record(self, page: Page, record: Record, columns: dict[str, int], number: int) -> None:
        for header, column in columns.items():
            page.cells[page.row, column] = self.cell(header, record, number)
            if header in COLUMNS:
                self.places[record["id"], header] = page, page.row, column

    def cell(self, header: str, record: Record, number: int) -> Any:
        """What stands in a cell of a record."""
        if header == "연번":
            return number
        if header in {"담당부서", "비고"}:
            return self.chance.choice(["기획과", None, "-"])
        if header == "시도":
            return disguised(self.chance.choice([record["시도"], SHORT[record["시도"]][0]]), self.chance)
        if header in {"시군구", "사업명"}:
            return disguised(record[header], self.chance)
        if header == "예산" and self.money:
            power = {"천원": 1000, "백만원": 1_000_000}[self.money]
            return self.chance.choice([record[header] / power, f"{record[header]:,}원"])
        if header == "집행률" and self.percent and record[header] != "해당없음":
            return self.chance.choice([record[header], f"{record[header]}%", str(record[header])])
        return spelt(header, record[header], self.chance)

    def merge(self, page: Page, columns: dict[str, int], start: int, group: list[Record]) -> None:
        """Merge equal names of neighbouring rows: the one way to fill down."""
        for header in {"시도", "시군구"} & columns.keys():
            row = start
            for _, run in groupby(group, key=lambda record: record[header]):
                count = len(list(run))
                if count > 1:
                    for below in range(row + 1, row + count):
                        del page.cells[below, columns[header]]
                    page.merges.append((row, columns[header], row + count - 1, columns[header]))
                row += count

    def total(self, page: Page, those: list[Record], columns: dict[str, int], word: str, count: int = 1) -> None:
        """A row of totals: sums of numbers over a count, in the unit of their column."""
        page.cells[page.row, min(columns.values())] = word
        power = {"": 1, "천원": 1000, "백만원": 1_000_000}[self.money]
        for header in SUMMED:
            if header in columns:
                total = sum(record[header] for record in those) / (power if header == "예산" else 1)
                page.cells[page.row, columns[header]] = total if count == 1 else round(total / count, 1)
                self.totals.append((page, page.row, columns[header]))
        page.row += 1

    def notes(self, page: Page, first: int, last: int) -> None:
        """Footnotes below, sometimes merged across."""
        for text in self.chance.sample(
            ["※ 작성기준일: 2025. 12. 31.", "자료: 각 시군구", "* 해당없음은 제외"], self.chance.randint(0, 2)
        ):
            page.cells[page.row, first] = text
            if self.chance.random() < 0.5:
                page.merges.append((page.row, first, page.row, last))
            page.row += 1

    def hide(self, page: Page, those: list[Record]) -> None:
        """Hide some rows and a column."""
        if self.chance.random() < 0.4:
            page.hidden_rows += [self.places[record["id"], "조례"][1] for record in self.chance.sample(those, 2)]
        if self.chance.random() < 0.4:
            page.hidden_columns.append(self.places[those[0]["id"], "만족도"][2])


def _by_sido(those: list[Record]) -> list[tuple[str, list[Record]]]:
    return [(sido, list(group)) for sido, group in groupby(those, key=lambda record: str(record["시도"]))]
