from __future__ import annotations

from collections.abc import Callable

from coscore.output.document.markdown import render
from coscore.output.document.model import Document, Paragraph, Point

EXPECTED = """\
# 보고서

부제

- 자료: a.xlsx

## Ⅰ 평가 개요

### 1. 목적

#### 가. 범위

- \\#let x = 1 \\<script> \\*a\\* \\_b\\_ \\$c\\$ =cmd\\|' /C calc'!A0 \\\\u{41} @label
  - 첫째
    - 둘째
    - ※ 참고

글월

**〈표 1〉 순위 (단위: 점)**

| 순위 | 지자체 |
| --: | :-- |
| **1** | **전북 완주군** |
| 2 | #let x = 1 \\<script> \\*a\\* \\_b\\_ \\$c\\$ =cmd\\|' /C calc'!A0 \\\\u{41} @label |

*〈그림 1〉 점수*: 완주군 84.7점

인증서

---

coscore
"""


def test_the_whole_document(document: Callable[..., Document]) -> None:
    assert render(document()).decode("utf-8") == EXPECTED


def test_what_only_looks_like_a_list_is_none(document: Callable[..., Document]) -> None:
    text = render(document(Point(0, "1. 첫째"), Paragraph("- 둘째"))).decode("utf-8")
    assert "- 1\\. 첫째" in text
    assert "\n\\- 둘째" in text
