"""E016 to E021, E075 to E077, and E080: outputs, results of earlier runs, and results that could not be had."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E016": Entry(
        headline=Label("결과를 쓸 수 없습니다: {target} ({reason})", "Cannot write the result: {target} ({reason})"),
        why=Label(
            "엑셀에서 열려 있거나, 폴더가 없거나, 쓰기 권한이 없거나, 입력 파일과 같은 이름입니다. 반쯤 쓰인 파일은 남기지 않았습니다.",
            "It is open in Excel, its folder does not exist, writing is not allowed, or it is one of the inputs. "
            "No half-written file was left behind.",
        ),
        fix=Label(
            "엑셀에서 열려 있으면 닫고, 아니면 다른 이름으로 저장해 주세요.",
            "Close it if it is open in Excel, or choose another name.",
        ),
        example=Label("-o 순위.xlsx 대신 -o 순위2.xlsx", "-o ranking2.xlsx instead of -o ranking.xlsx"),
    ),
    "E017": Entry(
        headline=Label("지난 결과를 읽을 수 없습니다 ({reason})", "Cannot read the baseline ({reason})"),
        why=Label(
            "--baseline에는 coscore가 JSON으로 저장한 결과가 와야 합니다.",
            "--baseline takes a result that coscore saved as JSON.",
        ),
        fix=Label(
            "지난해 자료를 -o 결과.json으로 한 번 더 채점해 주세요.",
            "Score last year's data once more with -o result.json.",
        ),
        example=Label("--baseline 2025.json --max-drop 5", "--baseline 2025.json --max-drop 5"),
    ),
    "E018": Entry(
        headline=Label(
            "지난 결과는 다른 지표체계로 채점했습니다 (그때 {then}, 지금 {now})",
            "The baseline was scored by another framework (then {then}, now {now})",
        ),
        why=Label(
            "지표나 가중치가 다르면 점수를 그대로 뺄 수 없습니다.",
            "Where indicators or weights differ, scores cannot simply be subtracted.",
        ),
        fix=Label(
            "지난 자료를 지금의 지표체계로 다시 채점하거나, 그때의 지표체계를 -f로 주세요.",
            "Score last year's data again by this framework, or give the old framework with -f.",
        ),
        example=Label(
            "coscore evaluate 2025.xlsx -f 2026.yaml -o 2025.json",
            "coscore evaluate 2025.xlsx -f 2026.yaml -o 2025.json",
        ),
    ),
    "E019": Entry(
        headline=Label("순위를 낼 수 있는 곳이 하나도 없습니다", "Not a single unit could be ranked"),
        why=Label(
            "모든 곳이 오류나 모자란 자료 때문에 산정에서 빠졌습니다. 까닭은 위에 적었습니다.",
            "Every unit was left out because of errors or missing data; the reasons stand above.",
        ),
        fix=Label("먼저 적힌 오류부터 고쳐 주세요.", "Mend the errors listed first."),
        example=Label("만족도 열 전체가 비어 있을 때", "A column of satisfaction scores that is empty throughout"),
    ),
    "E020": Entry(
        headline=Label("'{text}'에 대한 설명이 없습니다", "There is nothing to explain about '{text}'"),
        why=Label(
            "설명할 수 있는 것은 오류코드(E나 W에 숫자 셋), 지표체계의 지표와 영역(식별자나 이름), 그리고 자료 파일을 함께 적었을 때 그 안의 곳입니다.",
            "What can be explained: a finding code (E or W and three digits), an indicator or dimension of the framework (id or name), "
            "and with a file of data the units in it.",
        ),
        fix=Label(
            "{near:?비슷한 것: @. }곳의 이름이라면 그 곳이 든 자료 파일도 적어 주세요.",
            "{near:?Close to it: @. }For a unit, give a file of data that it is in.",
        ),
        example=Label("coscore explain E203", "coscore explain E203"),
    ),
    "E021": Entry(
        headline=Label("{option}에는 --baseline이 있어야 합니다", "{option} needs --baseline"),
        why=Label(
            "내려간 만큼은 지난 결과와 견주어야 알 수 있습니다.", "A drop is measured against an earlier result."
        ),
        fix=Label(
            "지난 결과를 --baseline 2025.json처럼 주세요.", "Give the earlier result, as in --baseline 2025.json."
        ),
        example=Label("--baseline 2025.json --max-drop 5", "--baseline 2025.json --max-drop 5"),
    ),
    "E075": Entry(
        headline=Label(
            "이 결과에는 지표체계가 들어 있지 않습니다",
            "This result does not hold its framework",
        ),
        why=Label(
            "예전 판의 coscore가 쓴 결과라서 점수가 어떤 규칙에서 나왔는지 알 수 없습니다.",
            "An earlier version of coscore wrote it, so the rules that its scores follow from are not known.",
        ),
        fix=Label(
            "그때의 자료를 지금의 coscore로 한 번 더 채점해 -o 결과.json으로 저장하거나, 자료 파일을 그대로 주세요.",
            "Score the data once more with this version and -o result.json, or give the spreadsheet itself.",
        ),
        example=Label(
            "coscore evaluate 2025.xlsx -f 2025.yaml -o 2025.json",
            "coscore evaluate 2025.xlsx -f 2025.yaml -o 2025.json",
        ),
    ),
    "E076": Entry(
        headline=Label(
            "결과의 점수가 그 안의 값에서 나오지 않습니다: {unit} (적힌 점수 {then}, 다시 셈한 점수 {now})",
            "The scores of this result do not follow from its values: {unit} (written {then}, scored again {now})",
        ),
        why=Label(
            "누가 결과 파일을 고쳤거나, 다른 판의 coscore가 다르게 셈한 것입니다. 설명과 견줌은 다시 셈한 값에 기대므로 이대로는 쓸 수 없습니다.",
            "The file was edited, or another version of coscore scores differently. "
            "Explanations and comparisons rest on scoring again, so it cannot be used as it is.",
        ),
        fix=Label(
            "자료를 한 번 더 채점해 결과를 새로 저장해 주세요.", "Score the data once more and save the result anew."
        ),
        example=Label(
            'JSON을 편집기로 열어 "score"를 고친 파일',
            'a JSON file whose "score" was changed in an editor',
        ),
    ),
    "E077": Entry(
        headline=Label(
            "이 형식을 쓰려면 보고서 묶음을 설치해야 합니다 ({module} 없음)",
            "This format needs the extra for reports ({module} is not installed)",
        ),
        why=Label(
            "보고서 도구는 채점에는 필요 없어서 따로 설치합니다.",
            "Scoring does without the tools that write reports, so they are installed apart.",
        ),
        fix=Label('설치: pip install "coscore[{extra}]"', 'Install it: pip install "coscore[{extra}]"'),
        example=Label("coscore report 사업자료.xlsx -o 보고서.pdf", "coscore report projects.xlsx -o report.pdf"),
    ),
    "E078": Entry(
        headline=Label(
            "지표체계에 '{text}' 등급이 없습니다{grades:? (있는 등급: @)}",
            "The framework has no grade '{text}'{grades:? (it has @)}",
        ),
        why=Label(
            "인증서는 지표체계가 정한 등급에만 줍니다.", "Certificates are for grades that the framework defines."
        ),
        fix=Label(
            "--certificate-grade에 지표체계의 등급을 적거나 빼 주세요. 빼면 가장 높은 등급입니다.",
            "Give --certificate-grade one of its grades, or leave it out for the best one.",
        ),
        example=Label("--certificate-grade 우수", "--certificate-grade 우수"),
    ),
    "E080": Entry(
        headline=Label("보고서를 어디에 쓸지 적지 않았습니다", "Nothing says where the report is to go"),
        why=Label(
            "보고서의 형식은 파일 이름의 끝말이 정합니다.", "The suffix of its file decides the format of a report."
        ),
        fix=Label("-o로 파일 이름을 적어 주세요.", "Name a file with -o."),
        example=Label("coscore report 사업자료.xlsx -o 보고서.html", "coscore report projects.xlsx -o report.html"),
    ),
}
