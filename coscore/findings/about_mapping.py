"""What files and columns mean: forms, namesakes, headers chosen by the user, and tables with one value in a row."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E015": Entry(
        headline=Label(
            "다른 지표체계의 양식입니다 (양식 {found}, 지표체계 {expected})",
            "This form was made for another framework (form {found}, framework {expected})",
        ),
        why=Label(
            "지표가 다른 양식이라 같은 이름의 열도 다른 것을 물었을 수 있습니다.",
            "Its indicators are others, and even a column of the same name may have asked for something else.",
        ),
        fix=Label(
            "그 양식의 지표체계로 채점하거나(-f {framework}) 이 지표체계의 양식에 옮겨 적어 주세요(coscore template).",
            "Score it by its own framework (-f {framework}), or copy its values into a form of this one (coscore template).",
        ),
        example=Label(
            "다른 평가의 양식을 채워서 낸 파일",
            "A form of another evaluation, filled in and sent back",
        ),
    ),
    "E022": Entry(
        headline=Label(
            "'{header}' 열에 준 식별자가 이 지표체계에 없습니다: {target}",
            "The framework has nothing called '{target}', which the column '{header}' was given to",
        ),
        why=Label(
            "어느 지표의 열인지 알 수 없어 채점하지 않습니다.",
            "What the column holds is not known, so nothing is scored.",
        ),
        fix=Label(
            "식별자를 고쳐 주세요.{hint:? @}",
            "Correct the id.{hint:? @}",
        ),
        example=Label('--map "조례안=ordinanse"', '--map "bylaw=ordinanse"'),
    ),
    "E023": Entry(
        headline=Label(
            "어느 표에도 '{header}' 열이 없습니다 ({target})",
            "No table has a column '{header}' ({target})",
        ),
        why=Label(
            "정해 준 열이 없는데 다른 열을 대신 읽으면 뜻과 다른 값이 점수가 됩니다.",
            "To read another column in place of the one that was chosen would score other values than were meant.",
        ),
        fix=Label(
            "머리글을 표에 적힌 대로 써 주세요.{near:? 혹시 '@'인가요?}{found:? 있는 머리글: @}",
            "Write the header as it stands in the table.{near:? Did you mean '@'?}{found:? Its headers: @}",
        ),
        example=Label('--map "조레안=ordinance"', '--map "by-law=ordinance" where the table has bylaw'),
    ),
    "E024": Entry(
        headline=Label(
            "'{header}' 열의 뜻을 정할 수 없습니다 ({target}): {why}",
            "The column '{header}' cannot be read as '{target}': {why}",
        ),
        why=Label(
            "한 열이 두 가지를 뜻할 수는 없고, 어느 쪽인지 짐작하지 않습니다.",
            "One column cannot mean two things, and which of them is meant is not guessed.",
        ),
        fix=Label(
            "머리글 하나에 식별자 하나만 주세요. 파일마다 열이 다르면 글자(F:F) 대신 머리글로 적어 주세요.",
            "Give each header one id; where files differ, name the column by its header and not by its letter (F:F).",
        ),
        example=Label(
            '--map "만족도=satisfaction" --map "만족도=training_satisfaction"',
            '--map "score=satisfaction" --map "score=training_satisfaction"',
        ),
    ),
    "E230": Entry(
        headline=Label(
            "한 지표의 값이 두 줄에 있습니다: {text}", "Two rows give a value for the same indicator: {text}"
        ),
        why=Label(
            "고쳐 적은 것인지 다른 사업의 값인지 알 수 없어 어느 쪽도 쓰지 않습니다.",
            "Whether one corrects the other or they are about different records is not known, so neither is used.",
        ),
        fix=Label(
            "맞는 줄만 남기거나, 사업마다 다른 값이면 사업명 열을 더해 주세요.",
            "Keep the row that holds, or add a column that names the records if they differ.",
        ),
        example=Label("완주군, 교육 횟수, 8 / 완주군, 교육 횟수, 6", "Anytown, meetings, 8 / Anytown, meetings, 6"),
    ),
    "W223": Entry(
        headline=Label("모르는 지표 이름입니다: '{text}'", "No indicator is called '{text}'"),
        why=Label(
            "지표체계에 없는 지표이거나 이름을 잘못 적었습니다. 그 줄의 값은 쓰지 않습니다.",
            "The framework has no such indicator, or its name is misspelt; the values of such rows are not used.",
        ),
        fix=Label(
            "지표의 이름이나 식별자를 적어 주세요.{near:? 혹시 '@'인가요?}",
            "Write the name or the id of an indicator.{near:? Did you mean '@'?}",
        ),
        example=Label("완주군, 교육 휫수, 8", "Anytown, meetigns, 8"),
    ),
    "W224": Entry(
        headline=Label(
            "지표체계가 바뀌기 전의 양식입니다 (양식 {found}, 지표체계 {expected})",
            "The framework has changed since this form was made (form {found}, framework {expected})",
        ),
        why=Label(
            "뜻, 단위, 고르는 말이 바뀌었다면 적은 값이 지금의 지표와 다를 수 있습니다.",
            "If a definition, a unit or the words to choose from have changed, the values may not be what is asked for now.",
        ),
        fix=Label(
            "달라진 것이 점수에 닿는지 살펴보고, 닿으면 새 양식(coscore template --prefill)에 적어 주세요.",
            "See whether the change matters; if it does, fill in a new form (coscore template --prefill).",
        ),
        example=Label(
            "작년 양식에 적은 올해 자료",
            "This year's data in last year's form",
        ),
    ),
    "W247": Entry(
        headline=Label(
            "끝말만 다른 파일이 함께 있습니다: {other}",
            "There is a file of the same name with another suffix: {other}",
        ),
        why=Label(
            "한 자료를 두 형식으로 저장한 것이라면 그 사업들을 두 번 셉니다.",
            "If both hold the same data, saved in two formats, its rows are counted twice.",
        ),
        fix=Label(
            "같은 자료면 하나만 주세요. 다른 자료면 그대로 두어도 됩니다.",
            "Give only one of them if they hold the same; leave them if they do not.",
        ),
        example=Label(
            "한 폴더에 있는 사업자료.xls와 사업자료.xlsx",
            "projects.xls and projects.xlsx in one folder",
        ),
    ),
}
