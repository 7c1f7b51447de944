"""Words of ``coscore describe``, and its help."""

from __future__ import annotations

from coscore.language.label import Label

DESCRIPTIONS: dict[str, Label] = {
    "describe.frequencies": Label("빈도표 ({what} 기준)", "Frequencies (of: {what})"),
    "describe.distributions": Label("분포 ({what} 기준)", "Distributions (of: {what})"),
    "describe.category": Label("구분", "Category"),
    "describe.count": Label("빈도", "Count"),
    "describe.percent": Label("비중(%)", "%"),
    "describe.total": Label("계", "Total"),
    "describe.mixed": Label("여럿", "Several"),
    "describe.mixed_means": Label(
        "'여럿'은 줄마다 구분이 다른 곳입니다.", "'Several' are those whose rows are in more than one category."
    ),
    "describe.off": Label(
        "비중은 소수 첫째 자리까지 반올림하여 합이 100.0이 아닐 수 있습니다: {names}",
        "Percentages are rounded to one decimal and may not add up to 100.0: {names}",
    ),
    "describe.unscored": Label(
        "빈도에는 세지만 채점하지 않는 구분: {names}", "Counted in the table, but never scored: {names}"
    ),
    "describe.mean": Label("평균", "Mean"),
    "describe.sd": Label("표준편차", "SD"),
    "describe.min": Label("최소", "Min"),
    "describe.q1": Label("1사분위", "Q1"),
    "describe.median": Label("중앙값", "Median"),
    "describe.q3": Label("3사분위", "Q3"),
    "describe.max": Label("최대", "Max"),
    "describe.floor": Label("0점", "At 0"),
    "describe.cap": Label("만점", "At top"),
    "describe.histogram": Label("모양", "Shape"),
    "describe.unit": Label("단위", "Unit"),
    "describe.about.sd": Label("표준편차는 n-1로 나눕니다.", "SD is that of a sample: it divides by n-1."),
    "describe.about.quartiles": Label(
        "사분위수는 (n-1)p번째 자리에서 직선으로 보간합니다(엑셀 QUARTILE.INC).",
        "Quartiles are interpolated at (n-1)p, as QUARTILE.INC of Excel does.",
    ),
    "describe.about.histogram": Label(
        "모양은 최소에서 최대까지를 열로 나눈 막대로, 짙을수록 많고 점은 없음입니다.",
        "The shape has ten bars from min to max: the darker the more, a dot for none.",
    ),
    "describe.about.scale": Label(
        "0점과 만점은 점수가 꼭 0이거나 {highest}인 값의 수입니다.",
        "At 0 and at top: how many values score exactly 0, or {highest}.",
    ),
    "describe.records": Label("{record} {rows}건", "{record}: {rows}"),
    "describe.units": Label("{unit} {units}곳", "{unit}: {units}"),
    "describe.sheet": Label("빈도표 {n}", "Frequencies {n}"),
    "describe.sheet_of_distributions": Label("분포", "Distributions"),
}

DESCRIBE_HELP: dict[str, Label] = {
    "describe": Label(
        "지표마다 값의 분포와 빈도표를 냅니다. 점수와 순위는 내지 않습니다.\n\n보기: coscore describe 사례.csv -f participation",
        "Distributions of all indicators, and frequency tables; no scores or ranks.\n\n"
        "Example: coscore describe cases.csv -f participation",
    ),
    "describe.format": Label(
        "표준출력의 형식: table, json, csv, markdown.", "Format on standard output: table, json, csv, markdown."
    ),
    "describe.by": Label(
        "무엇을 셀지: unit(지자체), record(한 줄씩). 없으면 분포는 unit, 빈도는 record를 셉니다.",
        "What is described: unit, or record (rows). Otherwise distributions are of units, and frequencies of records.",
    ),
}
