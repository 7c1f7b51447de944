"""Help texts of ``coscore robustness`` and ``evaluate --robust``."""

from __future__ import annotations

from coscore.language.label import Label

CERTAINTY_HELP: dict[str, Label] = {
    "evaluate.robust": Label(
        "순위 옆에 순위 구간을 적습니다: 가중치를 위아래 25%까지, 조사 지표는 표본오차만큼 흔들어 1000번 되풀이 (coscore robustness).",
        "Add the interval of each rank: weights varied by up to 25 %, survey indicators by their sampling error, 1000 draws (coscore robustness).",
    ),
    "robustness": Label(
        "순위와 등급이 얼마나 확실한지 봅니다: 가중치와 표본오차를 흔들고 달리 정해 봅니다.\n\n보기: coscore robustness 사업자료.xlsx",
        "Show how sure ranks and grades are: weights and sampling errors varied, other choices tried.\n\n"
        "Example: coscore robustness projects.xlsx",
    ),
    "robustness.files": Label(
        "스프레드시트, CSV, 파케이 파일, 폴더, 무늬, 또는 evaluate가 저장한 결과(.json) 하나.",
        "Workbooks, csv and Parquet files, folders, patterns, or one result saved by evaluate (.json).",
    ),
    "robustness.output": Label(
        "결과 파일. 여러 번 쓸 수 있고 끝말이 형식을 정합니다: .csv .json .md .xlsx. -는 표준출력.",
        "Result file; may be repeated, the suffix chooses the format: .csv .json .md .xlsx. - is standard output.",
    ),
    "robustness.format": Label(
        "표준출력의 형식: table, json, csv, markdown.", "Format on standard output: table, json, csv, markdown."
    ),
    "robustness.weights": Label(
        "가중치마다 1-X와 1+X 사이의 수를 고르게 뽑아 곱하고, 형제의 합을 되돌립니다. 0이면 흔들지 않습니다.",
        "Multiply every weight by a number drawn evenly from 1-X to 1+X, and bring siblings back to their sum; 0 varies none.",
    ),
    "robustness.dirichlet": Label(
        "그 대신 형제의 가중치를 지금 값을 중심으로 디리클레 분포에서 뽑습니다. K가 클수록 덜 흔들립니다.",
        "Instead, draw the weights of siblings from a Dirichlet distribution about their own; the larger K, the closer.",
    ),
    "robustness.sampling": Label(
        "조사 지표의 값을 그대로 둡니다. 없으면 표본오차를 아는 값을 정규분포로 다시 뽑습니다.",
        "Leave values of survey indicators as they are; otherwise those whose sampling error is known are drawn anew, as normal.",
    ),
    "robustness.draws": Label("몇 번 되풀이할지.", "How many draws."),
    "robustness.seed": Label(
        "난수의 시작값. 같으면 결과도 같습니다.", "Start of the random numbers; the same gives the same result."
    ),
    "robustness.top": Label("몇 위 안에 남는지 볼지.", "How many of the first ranks are asked about."),
    "robustness.pair": Label("A가 B보다 앞설 확률을 냅니다.", "How likely A is to stand above B."),
    "robustness.level": Label("순위 구간에 드는 되풀이의 비율.", "Share of the draws that an interval of ranks holds."),
}
