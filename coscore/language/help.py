"""Help texts of the commands and their options."""

from __future__ import annotations

from coscore.language.certainty_help import CERTAINTY_HELP
from coscore.language.descriptions import DESCRIBE_HELP
from coscore.language.label import Label
from coscore.language.reports_help import REPORTS_HELP
from coscore.language.settling import SETTLE_HELP

HELP: dict[str, Label] = {
    "coscore": Label(
        "지표체계(YAML)에 따라 사업 자료(엑셀, CSV)를 채점합니다.",
        "Score spreadsheets of projects by an indicator framework written in YAML.",
    ),
    "coscore.epilog": Label(
        "종료코드  0 끝남  1 기준 미달, 또는 check가 오류를 찾음  2 채점할 수 없음  3 프로그램 잘못  130 Ctrl-C",
        "Exit codes  0 done  1 a gate failed, or check found errors  2 could not score  3 fault of the program  130 Ctrl-C",
    ),
    "help": Label("이 도움말을 보여 줍니다.", "Show this help."),
    "lang": Label(
        "화면과 보고서의 말: ko 또는 en. 없으면 COSCORE_LANG, 그다음 시스템 언어를 따릅니다.",
        "Language of screens and reports: ko or en. Otherwise COSCORE_LANG, then the system's language.",
    ),
    "color": Label(
        "색을 쓸지: auto, always, never. NO_COLOR가 먼저입니다.", "Colour: auto, always, never. NO_COLOR wins."
    ),
    "quiet": Label(
        "적게 말합니다. -q는 경고를, -qq는 오류까지 감춥니다.", "Say less: -q hides warnings, -qq errors too."
    ),
    "verbose": Label("많이 말합니다. 경고를 모두 펼칩니다.", "Say more: every warning unfolded."),
    "limit": Label(
        "파일을 읽는 한도를 바꿉니다. 여러 번 쓸 수 있습니다: --limit file-bytes=8GiB. 이름: {names}. 뜻은 docs/ko/limits.md에 있습니다.",
        "Change a limit on what is read; may be repeated: --limit file-bytes=8GiB. Names: {names}. docs/limits.md says what they bound.",
    ),
    "version": Label("판 번호를 보여 줍니다.", "Show the version."),
    "evaluate": Label(
        "자료를 채점해 시군구별 점수와 순위를 냅니다.\n\n보기: coscore evaluate 사업자료.xlsx -o 순위.xlsx",
        "Score spreadsheets and rank the units.\n\nExample: coscore evaluate projects.xlsx -o ranking.xlsx",
    ),
    "evaluate.files": Label(
        "스프레드시트(xlsx, xlsm, xls, xlsb, ods), CSV, 파케이 파일, 폴더, *.xlsx 같은 무늬, 또는 표준입력 -.",
        "Workbooks (xlsx, xlsm, xls, xlsb, ods), csv and Parquet files, folders, patterns such as *.xlsx, or - for standard input.",
    ),
    "evaluate.framework": Label(
        "지표체계: 갖추어진 것의 이름(coscore framework list)이나 YAML 파일.",
        "Framework: the id of a built-in one (coscore framework list) or a YAML file.",
    ),
    "evaluate.output": Label(
        "결과 파일. 여러 번 쓸 수 있고 끝말이 형식을 정합니다: .csv .json .md .xlsx .sarif .xml(JUnit). -는 표준출력.",
        "Result file; may be repeated, the suffix chooses the format: .csv .json .md .xlsx .sarif .xml (JUnit). - is standard output.",
    ),
    "evaluate.format": Label(
        "표준출력의 형식: table, csv, json, markdown, github, sarif, junit.",
        "Format on standard output: table, csv, json, markdown, github, sarif, junit.",
    ),
    "evaluate.by": Label(
        "무엇을 채점할지: unit(시군구), record(한 줄씩).", "What is scored: unit, or record (every row on its own)."
    ),
    "evaluate.group": Label(
        "평가군: kind(시, 군, 구 ...), 평가군이 적힌 열의 이름, none(없음). 없으면 지표체계를 따릅니다.",
        "Peer groups: kind (of municipality), the header of a column, or none. Otherwise as the framework says.",
    ),
    "evaluate.year": Label(
        "이 해의 줄만 읽고 이름도 이 해에 맞춥니다.", "Keep the rows of this year, and read names as of this year."
    ),
    "evaluate.sheet": Label(
        "이 이름의 시트만 읽습니다. CSV와 파케이는 시트 이름이 없어 그대로 읽습니다.",
        "Read only the sheet of this name; csv and Parquet files have no names of sheets and are read anyway.",
    ),
    "evaluate.map": Label(
        "머리글이 뜻하는 지표를 정합니다: 머리글=식별자. 여러 번 쓸 수 있고 지표체계의 머리글보다 먼저입니다. F:F는 F열.",
        "Say what a header means: HEADER=ID. May be repeated, and goes before the framework's headers. F:F is column F.",
    ),
    "evaluate.columns": Label(
        "머리글이 뜻하는 지표를 적어 둔 YAML 파일 (columns: {식별자: [머리글, ...]}).",
        "YAML file that says what headers mean (columns: {id: [header, ...]}).",
    ),
    "evaluate.baseline": Label("견줄 지난 결과(JSON).", "An earlier result (JSON) to compare with."),
    "evaluate.max_drop": Label(
        "지난 결과보다 이 점수 넘게 내려간 곳이 있으면 불합격(1).",
        "Fail (1) if a score fell by more than this against the baseline.",
    ),
    "evaluate.min_score": Label("이 점수보다 낮은 곳이 있으면 불합격(1).", "Fail (1) if a score is below this."),
    "evaluate.max_rank_drop": Label(
        "지난 결과보다 이 순위 넘게 밀려난 곳이 있으면 불합격(1).",
        "Fail (1) if a rank fell by more than this against the baseline.",
    ),
    "evaluate.gates": Label(
        "기준을 적은 YAML 파일 (min_score, required, nodes, groups ...). 못 미치면 불합격(1).",
        "YAML file of gates (min_score, required, nodes, groups ...); fail (1) if one is missed.",
    ),
    "evaluate.strict": Label(
        "자료에 오류가 하나라도 있으면 채점하지 않습니다(2).", "Do not score if the data hold a single error (2)."
    ),
    **CERTAINTY_HELP,
    **REPORTS_HELP,
    "check": Label(
        "자료와 지표체계의 잘못을 모두 찾습니다. 점수는 내지 않습니다.\n\n보기: coscore check 사업자료.xlsx",
        "Find everything that is wrong or worth a look, without scores.\n\nExample: coscore check projects.xlsx",
    ),
    "check.format": Label(
        "형식: text, concise(한 줄에 하나), json, markdown, github, sarif, junit.",
        "Format: text, concise (one line each), json, markdown, github, sarif, junit.",
    ),
    "check.output": Label(
        "찾은 것을 적을 파일. 여러 번 쓸 수 있고 끝말이 형식을 정합니다: .json .md .sarif .xml(JUnit). -는 표준출력.",
        "File for what is found; may be repeated, the suffix chooses the format: .json .md .sarif .xml (JUnit). - is standard output.",
    ),
    "check.baseline": Label(
        "지난 점검 결과(JSON). 거기에도 있던 것은 세기만 하고 불합격으로 치지 않습니다.",
        "Earlier findings (JSON); what was there already is counted and fails nothing.",
    ),
    "check.gates": Label(
        "오류와 경고의 한도를 적은 YAML 파일(max_errors, max_warnings).",
        "YAML file with the most errors and warnings allowed (max_errors, max_warnings).",
    ),
    "check.mark": Label(
        "잘못된 칸을 칠하고 메모를 단 사본(.xlsx)을 만듭니다. 엑셀 파일 하나를 점검할 때만 됩니다.",
        "Write a copy (.xlsx) with the cells found coloured and commented; for a single workbook only.",
    ),
    **DESCRIBE_HELP,
    **SETTLE_HELP,
    "compare": Label(
        "여러 해의 결과를 견줍니다. 규칙이 바뀌어 달라진 점수와 성과를 나누고, 순위가 움직인 까닭을 말합니다.\n\n보기: coscore compare 2025.json 사업자료_2026.xlsx --max-drop 5",
        "Compare results of several years: what the rules made, what performance made, and why ranks moved.\n\nExample: coscore compare 2025.json projects_2026.xlsx --max-drop 5",
    ),
    "compare.files": Label(
        "해의 차례대로, 저장한 결과(JSON)나 채점할 자료를 둘 이상.",
        "Two or more, in the order of their years: saved results (JSON), or spreadsheets to be scored.",
    ),
    "compare.framework": Label(
        "자료를 채점할 지표체계. 없으면 함께 준 결과(JSON)의 것, 그것도 없으면 coproduction.",
        "Framework for spreadsheets. Otherwise that of a result (JSON) among the files, else coproduction.",
    ),
    "compare.output": Label(
        "결과 파일. 여러 번 쓸 수 있고 끝말이 형식을 정합니다: .json .csv .md. -는 표준출력(CSV).",
        "Result file; may be repeated, the suffix chooses the format: .json .csv .md. - is standard output (CSV).",
    ),
    "compare.format": Label(
        "표준출력의 형식: table, json, csv, markdown.", "Format on standard output: table, json, csv, markdown."
    ),
    "compare.years": Label(
        "해의 이름을 차례대로: 2024,2025. 자료에 연도 열이 있으면 그 해의 줄만 읽습니다.",
        "What the years are called, in order: 2024,2025. Of a spreadsheet with a column of years, that year's rows are kept.",
    ),
    "compare.max_drop": Label(
        "지난해보다 이 점수 넘게 내려간 곳이 있으면 불합격(1). 규칙이 바뀌어 달라진 점수는 뺍니다.",
        "Fail (1) if a score fell by more than this in the last step, not counting what changed rules made.",
    ),
    "compare.max_rank_drop": Label(
        "지난해보다 이 순위 넘게 밀려난 곳이 있으면 불합격(1).",
        "Fail (1) if a rank fell by more than this in the last step.",
    ),
    "compare.strict": Label(
        "지표체계가 다르면 견주지 않습니다(2).", "Do not compare results of different frameworks (2)."
    ),
    "framework": Label("지표체계를 보이고 점검합니다.", "Show and check frameworks."),
    "framework.list": Label("갖추어진 지표체계를 모두 보입니다.", "List the built-in frameworks."),
    "framework.show": Label(
        "지표체계의 짜임을 가중치와 채점 방법까지 보입니다.\n\n보기: coscore framework show coproduction",
        "Show a framework's tree with its weights and rules.\n\nExample: coscore framework show coproduction",
    ),
    "framework.check": Label(
        "지표체계 파일의 잘못을 모두 찾습니다. 잘못이 있으면 종료코드 2.\n\n보기: coscore framework check 지표.yaml\n\n자료까지: coscore framework check 지표.yaml --data 사업자료.xlsx",
        "Find every problem of a framework file; exit code 2 if there is any.\n\nExample: coscore framework check ours.yaml\n\nWith data: coscore framework check ours.yaml --data projects.xlsx",
    ),
    "framework.check.data": Label(
        "이 자료로 채점해 보고 지표체계의 짜임을 따집니다. 뒤에 파일을 더 적을 수 있습니다.",
        "Score these data and judge the design by what it does; more files may follow.",
    ),
    "framework.check.more": Label(
        "다른 지표체계. --data가 있으면 다른 자료 파일.", "Further frameworks; with --data, further files of data."
    ),
    "framework.check.format": Label("--data의 결과 형식: text, json.", "Format of what --data finds: text, json."),
    "framework.check.year": Label("이 해의 줄만 읽습니다.", "Keep the rows of this year."),
    "framework.schema": Label(
        "지표체계 YAML의 JSON Schema를 냅니다. 편집기가 적는 동안 도와줍니다.",
        "Print the JSON Schema of framework files, by which editors help while you write.",
    ),
    "framework.freeze": Label(
        "올해 자료로 잰 기준(최저와 최고, 평균과 표준편차, 순위)을 고정한 지표체계를 만듭니다. 다음 해도 같은 자로 잽니다.",
        "Write a framework with the bounds measured this year (extremes, means, ranks), so that another year has the same ruler.",
    ),
    "framework.freeze.output": Label(
        "고정한 지표체계를 저장할 파일. 바탕 파일과 같은 폴더에 둡니다.",
        "The frozen framework; it stands in the folder of the file it extends.",
    ),
    "framework.ahp": Label(
        "쌍대비교(AHP) 판단에서 가중치를 냅니다. 붙여 넣을 YAML은 표준출력에, 일관성에 대한 말은 표준오류에 나옵니다.\n\n보기: coscore framework ahp 판단.xlsx",
        "Turn pairwise judgements (AHP) into weights: YAML to paste on standard output, remarks on standard error.\n\n"
        "Example: coscore framework ahp judgements.xlsx",
    ),
    "framework.ahp.files": Label(
        "판단 행렬이 담긴 엑셀이나 CSV 파일. 한 사람에 시트 하나나 파일 하나.",
        "Workbooks or csv files with matrices of judgements: a sheet or a file for each person.",
    ),
    "framework.ahp.framework": Label(
        "항목을 이 지표체계의 지표나 영역과 맞춥니다.", "Match the items with the nodes of this framework."
    ),
    "framework.ahp.index": Label(
        "일관성 비율에 쓰는 무작위지수 표: saaty1980, saaty2005, alonso2006.",
        "Table of random indices for the consistency ratio: saaty1980, saaty2005, alonso2006.",
    ),
    "framework.ahp.format": Label("형식: yaml, json.", "Format: yaml, json."),
    "framework.name": Label(
        "갖추어진 것의 이름(coscore framework list)이나 YAML 파일.",
        "The id of a built-in one (coscore framework list) or a YAML file.",
    ),
    "template": Label(
        "지표체계에 맞는 엑셀 작성 양식을 만듭니다.\n\n보기: coscore template -o 양식.xlsx",
        "Make a workbook to fill in for a framework.\n\nExample: coscore template -o form.xlsx",
    ),
    "template.output": Label("만들 양식(.xlsx).", "The form to make (.xlsx)."),
    "template.prefill": Label(
        "지난 자료에서 지자체와 사업의 이름, 평가군, 가중치를 옮겨 적습니다. 값과 연도는 옮기지 않습니다.",
        "Carry over names of units and records, groups and weights from earlier data; never values or years.",
    ),
    "template.map": Label(
        "지난 자료의 머리글이 뜻하는 것을 정합니다: 머리글=식별자. 여러 번 쓸 수 있습니다.",
        "Say what a header of the earlier data means: HEADER=ID. May be repeated.",
    ),
    "explain": Label(
        "점수, 지표, 오류코드를 풀어서 설명합니다.\n\n보기: coscore explain 완주군 사업자료.xlsx",
        "Explain a score, an indicator or a finding code.\n\nExample: coscore explain 완주군 projects.xlsx",
    ),
    "explain.name": Label(
        "채점한 곳의 이름, 지표나 영역의 식별자나 이름, 또는 오류코드.",
        "A unit, an indicator or dimension (id or name), or a finding code.",
    ),
    "explain.files": Label(
        "자료 파일(evaluate와 같음), 또는 저장해 둔 결과(JSON) 하나.",
        "Files of data as for evaluate, or one result saved as JSON.",
    ),
    "explain.against": Label(
        "견줄 다른 곳: 점수 차이를 지표별로 나눕니다.", "Another unit: the difference of both scores by indicator."
    ),
    "explain.depth": Label("보일 단계의 수.", "Levels of the tree that are listed."),
    "explain.open": Label(
        "풀이를 보일 지표나 영역. 여러 번 쓸 수 있고, all은 전부.",
        "Indicator or dimension whose workings are shown; may be repeated, all for every one.",
    ),
    "explain.levers": Label(
        "점수를 올릴 방법을 보일 지표의 수. JSON에는 늘 전부 있습니다.",
        "Indicators whose levers are listed; JSON always has all.",
    ),
    "explain.format": Label("형식: text, json, markdown.", "Format: text, json, markdown."),
    "explain.output": Label(
        "결과 파일. 끝말이 형식을 정합니다: .txt .json .md. -는 표준출력.",
        "Result file; the suffix chooses the format: .txt .json .md. - is standard output.",
    ),
    "explain.why": Label("왜 문제인가", "Why it matters"),
    "explain.fix": Label("고치는 법", "How to fix it"),
    "explain.example": Label("보기", "Example"),
    "panel.options": Label("옵션", "Options"),
    "panel.arguments": Label("인자", "Arguments"),
    "panel.commands": Label("명령", "Commands"),
    "panel.usage": Label("사용법:", "Usage:"),
    "panel.default": Label("[기본값: {}]", "[default: {}]"),
    "panel.required": Label("[필수]", "[required]"),
    "start": Label(
        """coscore {version}  지표체계(YAML)에 따라 사업 자료(xlsx, csv)를 채점합니다

처음이라면 이 순서로
  coscore framework show coproduction   어떤 지표로 채점하는지 봅니다
  coscore template -o 양식.xlsx         적어 넣을 빈 양식을 만듭니다
  coscore check 사업자료.xlsx           잘못 적은 칸을 찾습니다
  coscore evaluate 사업자료.xlsx        점수와 순위를 봅니다
  coscore evaluate 사업자료.xlsx -o 순위.xlsx   엑셀로 저장합니다

채점   evaluate    자료를 채점해 시군구별 점수와 순위를 냅니다
       robustness  순위와 등급이 얼마나 확실한지 봅니다
       describe    값의 분포와 빈도표를 냅니다
       explain     점수, 지표, 오류코드를 풀어서 설명합니다
       compare     여러 해의 결과를 견줍니다
       report      결과 보고서를 만듭니다
정산   settle      성과 계약에 따라 얼마를 지급할지 셈합니다
양식   template    지표체계에 맞는 엑셀 양식을 만듭니다
점검   check       자료와 지표체계의 잘못을 찾습니다 (점수는 내지 않음)
       framework   지표체계를 보이고 점검합니다 (list, show, check, ahp, schema)

자세히  coscore evaluate --help     English  coscore --lang en""",
        """coscore {version}  scores spreadsheets of projects by an indicator framework (YAML)

New here? In this order
  coscore framework show coproduction   see by which indicators it scores
  coscore template -o form.xlsx         make a form to fill in
  coscore check projects.xlsx           find the cells that are wrong
  coscore evaluate projects.xlsx        see scores and ranks
  coscore evaluate projects.xlsx -o ranking.xlsx   save them as a workbook

Score  evaluate    score spreadsheets and rank the units
       robustness  see how sure ranks and grades are
       describe    distributions and frequency tables
       explain     explain a score, an indicator or a code
       compare     compare results of several years
       report      make a report of the results
Pay    settle      settle a contract for payment by results
Forms  template    make a workbook to fill in for a framework
Check  check       find what is wrong in data and framework (no scores)
       framework   show and check frameworks (list, show, check, ahp, schema)

More   coscore evaluate --help      한국어  coscore --lang ko""",
    ),
    "usage.NoSuchOption": Label("그런 옵션이 없습니다: {option}", "No such option: {option}"),
    "usage.NoSuchCommand": Label("그런 명령이 없습니다: {command}", "No such command: {command}"),
    "usage.MissingParameter": Label("빠진 것이 있습니다: {parameter}", "Missing: {parameter}"),
    "usage.BadParameter": Label(
        "{parameter}의 값이 맞지 않습니다: {message}", "Invalid value for {parameter}: {message}"
    ),
    "usage.near": Label("혹시 {near}?", "Did you mean {near}?"),
    "usage.other": Label("명령을 이해하지 못했습니다: {message}", "{message}"),
    "usage.more": Label("자세히: {path} --help", "More: {path} --help"),
    "bug": Label(
        "알 수 없는 오류가 났습니다. 자료 잘못이 아니라 프로그램 잘못입니다 (종료코드 3)\n기록: {path}",
        "Something went wrong. The fault is in the program, not in the data (exit code 3)\nLog: {path}",
    ),
}
