"""E1xx: the framework file."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E100": Entry(
        headline=Label("지표체계를 찾을 수 없습니다: {framework}", "There is no framework: {framework}"),
        why=Label(
            "지표체계는 갖추어진 것의 이름이나 YAML 파일의 경로로 고릅니다.",
            "A framework is chosen by the id of a built-in one or by the path of a YAML file.",
        ),
        fix=Label("이름이나 경로를 확인해 주세요.{hint:? @}", "Check the name or the path.{hint:? @}"),
        example=Label("-f coproduction, -f 지표/2026.yaml", "-f coproduction, -f indicators/2026.yaml"),
    ),
    "E101": Entry(
        headline=Label("YAML로 읽을 수 없습니다: {problem}", "This cannot be read as YAML: {problem}"),
        why=Label(
            "문법이 틀리면 그 뒤의 내용이 무엇인지 알 수 없습니다.",
            "Where the syntax is broken, nobody can tell what the rest of the file says.",
        ),
        fix=Label(
            "표시한 자리와 그 바로 앞줄을 고쳐 주세요.", "Mend the place that is marked, or the line just before it."
        ),
        example=Label(
            "columns: [조례, 조례 정비 -> columns: [조례, 조례 정비]",
            "columns: [visits, meetings -> columns: [visits, meetings]",
        ),
    ),
    "E102": Entry(
        headline=Label("모르는 항목입니다: '{key}'", "Unknown key '{key}'"),
        why=Label(
            "잘못 적은 항목을 그냥 넘기면 적은 뜻과 다르게 채점됩니다.",
            "If a misspelt key were passed over, scores would not be what was meant.",
        ),
        fix=Label("항목 이름을 고치거나 줄을 지워 주세요.{hint:? @}", "Correct the key or delete the line.{hint:? @}"),
        example=Label("wieght: 12 -> weight: 12", "wieght: 12 -> weight: 12"),
    ),
    "E103": Entry(
        headline=Label("{owner}에 '{key}' 항목이 없습니다", "'{key}' is missing in {owner}"),
        why=Label(
            "이 항목이 없으면 채점 방법이 정해지지 않습니다.",
            "Without it, how to score is not determined.",
        ),
        fix=Label("여기에 '{key}: ...' 줄을 더해 주세요.", "Add a line '{key}: ...' here."),
        example=Label(
            "normalise: {{method: goalposts, worst: 0, best: 12}}",
            "normalise: {{method: goalposts, worst: 0, best: 12}}",
        ),
    ),
    "E104": Entry(
        headline=Label(
            "'{key}'에는 {expected:이/가} 와야 합니다 (적힌 것: {found})", "'{key}' takes {expected}, not {found}"
        ),
        why=Label(
            "항목마다 올 수 있는 값의 종류가 정해져 있습니다.",
            "Each key takes values of one kind only.",
        ),
        fix=Label(
            "값을 고쳐 주세요. 글자로 읽혀야 할 숫자는 따옴표로 감쌉니다.{hint:? @}",
            "Correct the value; a number that is meant as text needs quotes.{hint:? @}",
        ),
        example=Label('version: 2026 -> version: "2026"', 'version: 2026 -> version: "2026"'),
    ),
    "E105": Entry(
        headline=Label(
            "같은 항목이 두 번 있습니다: '{key}' ({line}번째 줄에도 있음)",
            "The key '{key}' stands twice (first on line {line})",
        ),
        why=Label(
            "YAML은 앞의 것을 소리 없이 버립니다. 어느 쪽이 맞는지는 알 수 없습니다.",
            "YAML would silently drop the first one, and nobody can tell which of the two is right.",
        ),
        fix=Label("둘 가운데 하나를 지워 주세요.", "Delete one of the two."),
        example=Label("weight: 10 아래에 다시 weight: 12", "weight: 10, and below it weight: 12"),
    ),
    "E106": Entry(
        headline=Label(
            "따옴표가 없으면 {reading:으로/로} 읽힐 수 있습니다: {text}",
            "Without quotes this may be read as {reading}: {text}",
        ),
        why=Label(
            "같은 글자도 YAML 판에 따라 달리 읽습니다: no는 거짓, 010은 8, 12:30은 750이 되기도 합니다.",
            "Versions of YAML differ: to some, no is false, 010 is 8 and 12:30 is 750.",
        ),
        fix=Label(
            "글자라면 따옴표로 감싸고, 숫자라면 12나 0.5처럼 보통 꼴로 적어 주세요.",
            "Put text in quotes, and write numbers plainly, as 12 or 0.5.",
        ),
        example=Label("no: [No] -> no: ['No']", "no: [No] -> no: ['No']"),
    ),
    "E107": Entry(
        headline=Label("여기서는 쓸 수 없습니다: {what}", "This cannot be used here: {what}"),
        why=Label(
            "다른 곳의 내용을 끌어오면 읽는 사람이 무엇이 적혔는지 그 자리에서 볼 수 없고, 작은 파일이 끝없이 불어날 수 있습니다.",
            "What is pulled in from elsewhere cannot be seen where it counts, and a small file can grow without end.",
        ),
        fix=Label("값을 그대로 적어 주세요.", "Write the value itself."),
        example=Label("columns: *headers -> columns: [조례]", "columns: *headers -> columns: [visits]"),
    ),
    "E108": Entry(
        headline=Label("지표체계를 끝까지 읽지 않았습니다: {what}", "The framework was not read to its end: {what}"),
        why=Label(
            "지표가 수백 개라도 이만큼 크지는 않습니다. 다른 파일이거나 망가진 파일입니다.",
            "Hundreds of indicators do not take that much: this is another file, or a damaged one.",
        ),
        fix=Label("맞는 파일인지 확인해 주세요.", "Check whether it is the right file."),
        example=Label("[[[[ ... ]]]]", "[[[[ ... ]]]]"),
    ),
    "E109": Entry(
        headline=Label(
            "모르는 지표체계 언어 판입니다: coscore: {found}",
            "Unknown version of the framework language: coscore: {found}",
        ),
        why=Label(
            "이 프로그램은 1판만 읽습니다. 다른 판을 짐작해서 읽지 않습니다.",
            "This program reads version 1 only, and does not guess at others.",
        ),
        fix=Label(
            "coscore: 1 이라고 적거나 프로그램을 새로 설치해 주세요.", "Write coscore: 1, or update the program."
        ),
        example=Label('coscore: "1" -> coscore: 1', 'coscore: "1" -> coscore: 1'),
    ),
    "E110": Entry(
        headline=Label(
            "'{name}' 아래의 가중치 합이 {sum}입니다. {expected:이어야/여야} 하는데 {gap}",
            "The weights below '{name}' add up to {sum} instead of {expected}: {gap}",
        ),
        why=Label(
            "가중치는 소리 없이 고쳐 맞추지 않습니다. 합이 다르면 어느 것이 틀렸는지 알 수 없습니다.",
            "Weights are never rescaled silently; with a sum that is off, nobody can tell which of them is wrong.",
        ),
        fix=Label(
            "가중치를 고쳐 주세요: {parts} = {sum}. 비율로만 쓰려면 weights: relative 라고 적습니다.",
            "Correct the weights: {parts} = {sum}. If only their ratios matter, write weights: relative.",
        ),
        example=Label(
            "A 12 + B 10 + C 5 = 27 -> A 12 + B 10 + C 8 = 30", "A 12 + B 10 + C 5 = 27 -> A 12 + B 10 + C 8 = 30"
        ),
    ),
    "E111": Entry(
        headline=Label(
            "'{name}' 아래에 가중치가 없는 것이 있습니다: {ids}", "Some weights below '{name}' are not stated: {ids}"
        ),
        why=Label(
            "같은 자리의 지표는 모두 가중치를 적거나 모두 적지 않습니다. 모두 적지 않으면 똑같이 나눕니다.",
            "Siblings state their weights all or not at all; if none does, they are equal.",
        ),
        fix=Label("빠진 가중치를 적거나, 모두 지워 주세요.", "State the missing weights, or delete all of them."),
        example=Label(
            "weight: 60 과 아무것도 없음 -> weight: 60 과 weight: 40",
            "weight: 60 beside nothing -> weight: 60 beside weight: 40",
        ),
    ),
    "E112": Entry(
        headline=Label(
            "'{name}'의 가중치가 0보다 크지 않습니다: {weight}", "The weight of '{name}' is not above 0: {weight}"
        ),
        why=Label(
            "가중치가 0이면 지표가 없는 것과 같고, 0보다 작으면 잘할수록 점수가 내려갑니다.",
            "A weight of 0 means no indicator at all; below 0, doing better would lower the score.",
        ),
        fix=Label(
            "0보다 큰 수를 적거나 지표를 지워 주세요. 감점은 adjustments에 적습니다.",
            "Give it a number above 0 or delete it; penalties belong under adjustments.",
        ),
        example=Label("weight: 0 -> weight: 5", "weight: 0 -> weight: 5"),
    ),
    "E113": Entry(
        headline=Label("id를 다시 쓸 수 없습니다: '{indicator}' ({why})", "The id '{indicator}' cannot be used: {why}"),
        why=Label(
            "결과의 모든 점수는 id로 가리킵니다. 한 id는 하나만 가리켜야 합니다.",
            "Every score in a result is found by its id, so each id must stand for one thing.",
        ),
        fix=Label("다른 id를 지어 주세요.", "Choose another id."),
        example=Label(
            "id: survey 둘 -> survey_training, survey_project", "id: survey twice -> survey_training, survey_project"
        ),
    ),
    "E114": Entry(
        headline=Label("'{name}'의 점수를 낼 수 없습니다: {why}", "'{name}' cannot be scored: {why}"),
        why=Label(
            "점수는 두 값(worst와 best 등) 사이에 매기므로 둘이 달라야 합니다. 로그는 0보다 큰 값에만 있고, 0으로는 나눌 수 없습니다.",
            "Scores run from one value to another (worst and best), so the two must differ; logarithms exist for values above 0 only, and nothing divides by 0.",
        ),
        fix=Label("기준이 되는 값을 고쳐 주세요.", "Correct the values that it is measured by."),
        example=Label("worst: 12, best: 12 -> worst: 0, best: 12", "worst: 12, best: 12 -> worst: 0, best: 12"),
    ),
    "E115": Entry(
        headline=Label(
            "'{name}'의 표에서 값이 커지지 않습니다: {before} 다음에 {after}",
            "In the table of '{name}' the values do not rise: {after} follows {before}",
        ),
        why=Label(
            "작은 값부터 차례로 적어야 어느 칸에 드는지 분명합니다.",
            "Only in rising order is it clear where a value falls.",
        ),
        fix=Label("작은 값부터 차례로 적어 주세요.", "Put them in rising order."),
        example=Label(
            "[[0, 0], [6, 50], [3, 100]] -> [[0, 0], [3, 50], [6, 100]]",
            "[[0, 0], [6, 50], [3, 100]] -> [[0, 0], [3, 50], [6, 100]]",
        ),
    ),
    "E116": Entry(
        headline=Label(
            "열 이름 하나를 두 곳에서 씁니다: '{header}' ({first}, {second})",
            "One header for two things: '{header}' ({first}, {second})",
        ),
        why=Label(
            "그 열이 어느 쪽의 자료인지 알 수 없습니다. 띄어쓰기와 대소문자는 따지지 않습니다.",
            "It would not be clear whose data the column holds. Blanks and letter case do not count.",
        ),
        fix=Label("한쪽에서 지워 주세요.", "Delete it in one of the two."),
        example=Label(
            "columns: [만족도] 둘 -> [교육만족도], [주민만족도]",
            "columns: [satisfaction] twice -> [training satisfaction], [satisfaction]",
        ),
    ),
    "E117": Entry(
        headline=Label("{key}에 적힌 id가 없습니다: '{id}'", "There is no id '{id}', which stands in {key}"),
        why=Label("지표나 영역의 id만 적을 수 있습니다.", "Only ids of indicators and dimensions can stand there."),
        fix=Label("id를 고쳐 주세요.{hint:? @}", "Correct the id.{hint:? @}"),
        example=Label(
            "ties: {{break: [satisfacton]}} -> ties: {{break: [satisfaction]}}",
            "ties: {{break: [satisfacton]}} -> ties: {{break: [satisfaction]}}",
        ),
    ),
    "E118": Entry(
        headline=Label(
            "바탕으로 삼을 지표체계를 쓸 수 없습니다: '{base}' ({reason})", "Cannot start from '{base}': {reason}"
        ),
        why=Label(
            "extends에는 갖추어진 지표체계의 이름이나, 이 파일이 있는 폴더 안의 YAML 파일이 옵니다.",
            "extends takes the id of a built-in framework, or a YAML file in the folder of this file or below.",
        ),
        fix=Label("extends에 적은 이름이나 경로를 고쳐 주세요.", "Correct the name or the path behind extends."),
        example=Label(
            "extends: coproductoin -> extends: coproduction", "extends: coproductoin -> extends: coproduction"
        ),
    ),
    "E119": Entry(
        headline=Label(
            "낱말 하나가 두 가지를 뜻합니다: '{word}' ({first}, {second})",
            "One word means two things: '{word}' ({first}, {second})",
        ),
        why=Label(
            "칸에 이 낱말이 있으면 어느 쪽인지 알 수 없습니다. 띄어쓰기와 대소문자는 따지지 않습니다.",
            "A cell with this word could be either. Blanks and letter case do not count.",
        ),
        fix=Label("한쪽에서 지워 주세요.", "Delete it in one of the two."),
        example=Label(
            "words: [정기, 수시]와 words: [수시] -> [정기]와 [수시]",
            "words: [monthly, ad hoc] and words: [ad hoc] -> [monthly] and [ad hoc]",
        ),
    ),
    "E120": Entry(
        headline=Label(
            "지표인지 영역인지 알 수 없습니다: '{name}' ({why})",
            "'{name}' must be either an indicator or a dimension: {why}",
        ),
        why=Label(
            "지표(indicator)에는 columns와 value가 있고, 영역(dimension)에는 아래에 indicators가 있습니다.",
            "An indicator has columns and a value; a dimension has indicators below.",
        ),
        fix=Label("둘 가운데 하나의 꼴로 적어 주세요.", "Make it one of the two."),
        example=Label(
            "id와 name만 있는 지표 -> columns와 value를 더함", "a node with only id and name -> add columns and value"
        ),
    ),
    "E121": Entry(
        headline=Label("등급이 맞지 않습니다: {why}", "The grades do not fit together: {why}"),
        why=Label(
            "등급은 가장 좋은 것부터 차례로, 빈틈없이 적습니다.",
            "Grades go from the best to the worst, and their shares leave nobody out.",
        ),
        fix=Label(
            "좋은 등급부터 차례로 적고, 비율은 합이 1이나 100이 되게 적어 주세요.",
            "List the best grade first; let shares add up to 1 or 100.",
        ),
        example=Label("우수 80, 보통 60, 미흡 0", "excellent 80, fair 60, poor 0"),
    ),
    "E122": Entry(
        headline=Label("평가 대상을 가려낼 수 없습니다: {why}", "Units cannot be told apart: {why}"),
        why=Label(
            "어느 열에 이름이 있는지, 어떤 종류의 지자체인지 알아야 줄을 세울 수 있습니다.",
            "To rank units, their names must be found in a column, and their kinds in a registry.",
        ),
        fix=Label("unit의 columns나 registry를 적어 주세요.", "State columns or registry under unit."),
        example=Label(
            "unit: {{columns: {{sigungu: [시군구]}}, registry: kr}}",
            "unit: {{columns: {{sigungu: [municipality]}}, registry: kr}}",
        ),
    ),
    "E123": Entry(
        headline=Label(
            "'{key}'의 수가 범위를 벗어났습니다: {value} ({rule})", "'{key}' is out of range: {value} ({rule})"
        ),
        why=Label("그런 수로는 채점할 수 없습니다.", "Nothing can be scored with such a number."),
        fix=Label("수를 고쳐 주세요.", "Correct the number."),
        example=Label("min: 10, max: 5 -> min: 5, max: 10", "min: 10, max: 5 -> min: 5, max: 10"),
    ),
}
