"""What the page of published indices says of each case, and its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from published import CASES, compared

from coscore.language import Label

if TYPE_CHECKING:
    from published import Compared

    from coscore.language import Language


class Told(NamedTuple):
    """A case in words: title, methods used, source and licence, and what it taught."""

    title: Label
    methods: Label
    source: str
    lesson: Label


TOLD = {
    "hdi_2022": Told(
        Label("인간개발지수(HDI) 2022", "Human Development Index 2022"),
        Label(
            "목표구간, 로그, 기하평균(교육은 산술평균), 소수 셋째 자리 점수로 순위",
            "goalposts, logarithm, geometric mean (arithmetic inside education), ranks on three decimals",
        ),
        "UNDP, Human Development Report 2023/24 (CC BY 3.0 IGO)",
        Label(
            "순위는 반올림한 점수로 매긴다. 반올림하지 않으면 86%만 맞는다.",
            "Ranks come from the rounded score; unrounded, only 86 % of them match.",
        ),
    ),
    "gii_2022": Told(
        Label("성불평등지수(GII) 2022", "Gender Inequality Index 2022"),
        Label("산식, 기하평균, 값의 상하한", "formulas, geometric means, values clipped"),
        "UNDP, Human Development Report 2023/24 (CC BY 3.0 IGO)",
        Label(
            "모성사망비를 1,000에서 자르지 않으면 두 나라가 틀린다.",
            "Without the cap on maternal mortality two countries are wrong.",
        ),
    ),
    "inform_risk_2020": Told(
        Label("INFORM 위험지수 2020", "INFORM Risk Index 2020"),
        Label(
            "단계마다 반올림, 뒤집은 기하평균, 조건, 빈칸을 건너뛰는 평균",
            "rounding after every step, reversed geometric means, a condition, means that leave gaps out",
        ),
        "European Commission JRC and OCHA, v0.4.0 (CC BY 4.0)",
        Label(
            "반올림은 방법의 일부다. 열한 단계마다 소수 첫째 자리로 반올림한다.",
            "Rounding is part of the method: one decimal after each of eleven steps.",
        ),
    ),
    "hci_2020": Told(
        Label("인적자본지수(HCI) 2020", "Human Capital Index 2020"),
        Label(
            "지수함수의 곱인 산식, 하나뿐이면 그것만 쓰는 평균", "a formula of exponentials, a mean of what is there"
        ),
        "World Bank, The Human Capital Index 2020 Update (CC BY 4.0)",
        Label(
            "논문에 적힌 상수 0.65와 0.35는 반올림한 것이고, 쓰인 것은 0.6528과 0.3468이다.",
            "The constants of the papers, 0.65 and 0.35, are rounded: 0.6528 and 0.3468 were used.",
        ),
    ),
    "townsend_2011": Told(
        Label("타운젠드 박탈점수 2011", "Townsend Deprivation Scores 2011"),
        Label(
            "로그(x + 1), 표본표준편차의 z점수, 합, 다섯 등급",
            "ln(x + 1), z-scores with the sample deviation, sum, fifths",
        ),
        "UK Data Service; 2011 Census, Crown copyright (OGL v3.0)",
        Label(
            "표준편차는 n - 1로 나눈 것이다. 점수는 소수 아홉째 자리까지 공표되었다.",
            "The deviation is the one with n - 1. Scores were published with nine decimals.",
        ),
    ),
    "wimd_2019": Told(
        Label("웨일스 복합박탈지수 2019", "Welsh Index of Multiple Deprivation 2019"),
        Label("순위의 지수 변환, 가중합", "exponential ranks, weighted sum"),
        "Welsh Government (OGL v3.0), by way of the package humaniverse/IMD (MIT)",
        Label(
            "같은 순위는 작은 쪽을 그대로 쓴다. 잉글랜드는 평균을 쓴다.",
            "Tied ranks keep the smaller one; England takes their mean.",
        ),
    ),
    "sdg_africa_2019": Told(
        Label("아프리카 SDG 지수 2019", "Africa SDG Index 2019"),
        Label("열일곱 목표의 단순평균, 반올림하지 않은 순위", "plain mean of seventeen goals, ranks at full precision"),
        "SDG Center for Africa and SDSN (open with attribution)",
        Label(
            "가장 단순한 방법도 끝자리까지 같아야 한다.", "The plainest of methods has to agree to the last digit, too."
        ),
    ),
    "asem_coinr": Told(
        Label("ASEM 지속가능한 연결성 2018", "ASEM Sustainable Connectivity 2018"),
        Label(
            "평가군 평균으로 채움, 치우친 값의 처리, 최소·최대, 네 층의 평균",
            "gaps filled with the mean of the peer group, outliers treated by the rule, min-max, four levels of means",
        ),
        "European Commission JRC (attribution), as shipped with COINr (MIT)",
        Label(
            "모든 단계가 공표된 하나뿐인 사례다. 9.8e-05처럼 적힌 수가 있다.",
            "The only case with every stage published. Its table holds numbers such as 9.8e-05.",
        ),
    ),
    "lighthouse": Told(
        Label("구글 라이트하우스 범주 점수, 3~13판", "Google Lighthouse categories, versions 3 to 13"),
        Label("줄마다 가중치가 있는 가중평균", "mean of rows weighted by a column"),
        "GoogleChrome/lighthouse (Apache-2.0)",
        Label(
            "오류로 끝난 검사가 하나라도 있으면 범주 점수가 없다. 없는 것은 0이 아니다.",
            "One audit that ended in an error leaves the category without a score: missing is not 0.",
        ),
    ),
    "lighthouse_metrics": Told(
        Label("구글 라이트하우스 측정값, 11~13판", "Google Lighthouse metrics, versions 11 to 13"),
        Label(
            "로그정규 곡선, 한 줄에 값 하나인 표, 산식", "log-normal curves, a table with one value in a row, formulas"
        ),
        "GoogleChrome/lighthouse (Apache-2.0)",
        Label("소수 둘째 자리로 반올림하지 않고 버린다.", "Scores are cut, not rounded, to two decimals."),
    ),
    "acrc_2017_kaia": Told(
        Label("공공기관 청렴도 2017, 한 기관", "Integrity of public institutions 2017, one institution"),
        Label("0~10점의 가중합, 감점", "weighted sum on 0 to 10, deduction"),
        "Anti-Corruption and Civil Rights Commission; notice of member.kaia.re.kr, 2017-12-13 (public notice)",
        Label("가중치 0.763과 0.237은 해마다 바뀐다.", "The weights 0.763 and 0.237 change from year to year."),
    ),
}
HEAD = {
    "en": ("index", "units", "numbers compared", "largest error", "ranks, grades", "methods"),
    "ko": ("지수", "대상", "견준 수", "가장 큰 차이", "순위·등급", "방법"),
}
LESSONS = {"en": ("index", "what it taught", "source"), "ko": ("지수", "배운 것", "출처")}


def results(language: Language) -> list[tuple[str, ...]]:
    """A row per case: what was compared, and how far off it was."""
    return [HEAD[language], *(_row(name, compared(name), language) for name in CASES)]


def lessons(language: Language) -> list[tuple[str, ...]]:
    """A row per case: what it taught, and where its numbers come from."""
    return [
        LESSONS[language],
        *((_title(it, language), TOLD[it].lesson.in_(language), TOLD[it].source) for it in CASES),
    ]


def _row(name: str, found: Compared, language: Language) -> tuple[str, ...]:
    error = f"{found.error:.0e}" if found.error else "0"
    stood = ", ".join(f"{same} / {stated}" for same, stated in (found.ranks, found.grades) if stated)
    methods = TOLD[name].methods.in_(language)
    return _title(name, language), f"{found.units:,}", f"{found.numbers:,}", error, stood, methods


def _title(name: str, language: Language) -> str:
    up = "../" * (2 if language == "ko" else 1)
    return f"[{TOLD[name].title.in_(language)}]({up}tests/published/fidelity/{name}.yaml)"
