"""W2xx: gaps and readings."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W201": Entry(
        headline=Label(
            "'{name}' 값이 없습니다{text:? (@)}",
            "'{name}' has no value{text:? (@)}",
        ),
        why=Label(
            "빈 값은 0이 아닙니다. 지표체계의 missing 규칙에 따라 셈하고, 자료율이 내려갑니다.",
            "A missing value is not 0. It is treated as the framework's rule for missing values says, and coverage goes down.",
        ),
        fix=Label(
            "값을 적어 주세요. 0이면 0, 해당하지 않으면 '해당없음'이라고 적습니다.",
            "Write the value: 0 if it is 0, '해당없음' where it does not apply.",
        ),
        example=Label(
            "비워 둔 칸, '미제출'이라고 적은 칸",
            "An empty cell, or one that says '미제출'",
        ),
    ),
    "W203": Entry(
        headline=Label(
            "응답자가 적습니다: {text} ({least}명 미만)",
            "Few answers: {text} (fewer than {least})",
        ),
        why=Label(
            "적은 응답의 평균은 몇 사람의 답에 크게 흔들립니다. 점수에는 그대로 넣습니다.",
            "A mean of few answers hangs on a handful of people. It is scored all the same.",
        ),
        fix=Label(
            "이 점수는 조심해서 풀이하고, 다음 조사에서는 응답자를 늘려 주세요.",
            "Read this score with care, and ask more people next time.",
        ),
        example=Label(
            "만족도 90.0점, 응답자 12명",
            "A mean of 90.0 from 12 answers",
        ),
    ),
    "W204": Entry(
        headline=Label(
            "칸의 일부만 읽었습니다: {text} -> {word}",
            "Read from part of the cell: {text} -> {word}",
        ),
        why=Label(
            "정해진 말 곁에 다른 말이 있어, 아는 말만 읽었습니다.",
            "Other words stand beside the known one; only the known one was read.",
        ),
        fix=Label(
            "맞게 읽었으면 그대로 두어도 됩니다. 아니면 정해진 말만 적고 설명은 비고 열로 옮겨 주세요.",
            "If it was read rightly, nothing needs to be done; otherwise write the known word alone and move the rest to a column of notes.",
        ),
        example=Label(
            "마을협력팀 신설 -> 신설",
            "마을협력팀 신설 (community team set up) -> 신설 (set up)",
        ),
    ),
    "W205": Entry(
        headline=Label(
            "'{name}'의 합계에 빈 줄이 있습니다: {unit}",
            "The sum of '{name}' lacks some rows: {unit}",
        ),
        why=Label(
            "빈 줄은 0이 아니라 모르는 값이므로, 합계가 실제보다 작을 수 있습니다.",
            "A blank is not 0 but unknown, so the sum may be too small.",
        ),
        fix=Label(
            "값을 적거나, 실적이 없었으면 0을, 해당하지 않으면 '해당없음'을 적어 주세요.",
            "Write the value, 0 where there was nothing, or '해당없음' where it does not apply.",
        ),
        example=Label(
            "사업 3개 가운데 2개만 홍보 건수를 적은 지자체",
            "A unit with promotion counts for 2 of its 3 projects",
        ),
    ),
    "W206": Entry(
        headline=Label(
            "쓰지 않는 열입니다: {text}",
            "This column is not used: {text}",
        ),
        why=Label(
            "지표체계에 이 머리글이 없습니다. 지표의 머리글을 다르게 적은 것이라면 그 값이 빠집니다.",
            "The framework knows no such header. If it was meant for an indicator, its values are left out.",
        ),
        fix=Label(
            "지표의 열이라면 머리글을 지표체계에 맞게 고치고, 아니면 그대로 두어도 됩니다.",
            "If it belongs to an indicator, write the header as the framework has it; otherwise nothing needs to be done.",
        ),
        example=Label(
            "'만족도' 대신 '만족정도'라고 적은 머리글",
            "A header '만족정도' instead of '만족도'",
        ),
    ),
    "W207": Entry(
        headline=Label(
            "목록에 없는 말을 새 유형으로 셉니다: {words}",
            "Not in the vocabulary, counted as kinds of their own: {words}",
        ),
        why=Label(
            "아는 유형을 다른 말로 적은 것이면 유형의 수가 실제보다 많아집니다.",
            "If this is another word for a known kind, the number of kinds comes out too high.",
        ),
        fix=Label(
            "아는 유형이면 정해진 말로 적고, 새 유형이면 지표체계의 vocabulary에 더해 주세요.",
            "Use the known word for a known kind; add a new kind to the vocabulary in the framework.",
        ),
        example=Label(
            "SNS, 드론쇼 -> 두 가지 (드론쇼는 새 유형)",
            "SNS, 드론쇼 (drone show) -> two kinds, the second one new",
        ),
    ),
    "W208": Entry(
        headline=Label(
            "이 표에는 '{name}' 열이 없습니다",
            "This table has no column for '{name}'",
        ),
        why=Label(
            "이 표에 있는 지자체 가운데 다른 표에서도 이 값을 찾을 수 없는 곳은 빈 값으로 봅니다.",
            "For units of this table that have the value in no other table either, it counts as missing.",
        ),
        fix=Label(
            "값이 있으면 열을 넣고 머리글을 이 가운데 하나로 적어 주세요: {headers}.",
            "If there are values, add a column under one of these headers: {headers}.",
        ),
        example=Label(
            "시도마다 시트가 하나씩 있고 그 가운데 한 시트에만 없는 열",
            "One sheet per province, one of them without the column",
        ),
    ),
    "W210": Entry(
        headline=Label(
            "산정 제외: {unit}, '{name}'의 값이 {coverage:.1%}만 있습니다 ({minimum:.0%} 이상이어야 합니다)",
            "Not ranked: {unit}, only {coverage:.1%} of '{name}' is present (at least {minimum:.0%} is needed)",
        ),
        why=Label(
            "값이 너무 적으면 남은 지표만으로 낸 점수를 다른 곳과 견줄 수 없습니다.",
            "With too few values, a score from the rest cannot be compared with the others.",
        ),
        fix=Label(
            "빈 값을 채우거나, 지표체계의 missing.min_coverage를 확인해 주세요.",
            "Fill in the gaps, or look at missing.min_coverage in the framework.",
        ),
        example=Label(
            "배점 100점 가운데 55점어치만 값이 있는 지자체",
            "A unit with values for 55 of 100 points",
        ),
    ),
    "W211": Entry(
        headline=Label(
            "같은 파일이 두 번 들어 있어 한 번만 읽습니다 ({other})",
            "The same file was given twice and is read once ({other})",
        ),
        why=Label(
            "내용이 똑같은 파일을 두 번 셈하면 합계가 두 배가 됩니다.",
            "Counted twice, its sums would double.",
        ),
        fix=Label(
            "하나를 지우거나 빼 주세요. 그대로 두어도 결과는 같습니다.",
            "Remove one of the two; the result is the same either way.",
        ),
        example=Label(
            "사업.xlsx와 사업 - 복사본.xlsx",
            "projects.xlsx and projects - copy.xlsx",
        ),
    ),
    "W212": Entry(
        headline=Label(
            "일반구는 시에 넣어 셉니다: {text} -> {unit}", "A district of a city counts for its city: {text} -> {unit}"
        ),
        why=Label(
            "일반구(자치구가 아닌 구)는 지방자치단체가 아니어서 따로 순위를 매기지 않습니다.",
            "A district without a government of its own is not ranked by itself.",
        ),
        fix=Label(
            "시의 자료가 맞으면 그대로 두어도 됩니다.", "If the row is about the city, nothing needs to be done."
        ),
        example=Label("수원시 팔달구 -> 경기도 수원시", "수원시 팔달구 (Paldal-gu) -> 경기도 수원시 (Suwon)"),
    ),
    "W213": Entry(
        headline=Label(
            "다른 때의 이름을 이어서 셉니다: {text} -> {unit}",
            "A name of another time is carried over: {text} -> {unit}",
        ),
        why=Label(
            "이름, 시도 또는 경계가 바뀐 지자체입니다. 연도를 알면 그해의 이름으로, 모르면 지금의 이름으로 셉니다.",
            "The municipality changed its name, province or borders. It counts under its name of the year given, or of today.",
        ),
        fix=Label(
            "이어진 곳이 맞는지 확인하고, 그때의 자료라면 연도 열이나 --year로 연도를 알려 주세요.",
            "See whether this is the right one; for figures of that time, give the year in a column or with --year.",
        ),
        example=Label(
            "인천 남구 -> 인천광역시 미추홀구(2018년부터)",
            "인천 남구 (Nam-gu) -> 인천광역시 미추홀구 (Michuhol-gu, since 2018)",
        ),
    ),
    "W214": Entry(
        headline=Label(
            "{year}년이 아닌 줄 {count}개를 뺐습니다",
            "{count} rows of other years than {year} were left out",
        ),
        why=Label(
            "--year로 고른 해의 줄만 채점합니다.",
            "Only the rows of the year chosen by --year are scored.",
        ),
        fix=Label(
            "다른 해를 채점하려면 --year를 바꾸세요.",
            "Change --year to score another year.",
        ),
        example=Label(
            "--year 2025로 읽은 2024년과 2025년의 사업",
            "Projects of 2024 and 2025, read with --year 2025",
        ),
    ),
    "W215": Entry(
        headline=Label(
            "'{name}' {value:g}점을 {max:g}점까지만 셉니다: {unit}",
            "Of '{name}' {value:g} points only {max:g} count: {unit}",
        ),
        why=Label(
            "지표체계가 정한 가점이나 감점의 한도를 넘었습니다.",
            "The framework limits these bonus or penalty points.",
        ),
        fix=Label(
            "자료가 맞으면 그대로 두고, 한도가 다르면 adjustments의 max를 고치세요.",
            "Leave it if the data are right; change max under adjustments if the limit is another.",
        ),
        example=Label(
            "한도 0.5점인 가점에 0.8",
            "A bonus of 0.8 where 0.5 is the most",
        ),
    ),
    "W216": Entry(
        headline=Label(
            "{code:이/가} {count}건 더 있습니다",
            "{code} was found {count} more times",
        ),
        why=Label(
            "같은 일이 너무 많아 모두 적지 않았습니다. 셈에는 모두 들어 있습니다.",
            "It happened too often to list every case. All of them count.",
        ),
        fix=Label(
            "적힌 것부터 고치면 나머지 까닭도 대개 같습니다: coscore explain {code}",
            "Mend the ones listed; the others mostly have the same cause: coscore explain {code}",
        ),
        example=Label(
            "빈칸이 3만 개인 자료",
            "Data with 30,000 empty cells",
        ),
    ),
    "W217": Entry(
        headline=Label(
            "산정 제외: {unit}, '{name}' 값이 없습니다",
            "Not ranked: {unit}, '{name}' has no value",
        ),
        why=Label(
            "이 값이 없으면 총점을 낼 수 없습니다 (missing: exclude, 또는 대신할 값이 어디에도 없음).",
            "Without it there is no total (missing: exclude, or nothing anywhere to take its place).",
        ),
        fix=Label(
            "값을 적거나, 지표체계의 missing.policy를 확인해 주세요.",
            "Write the value, or look at missing.policy in the framework.",
        ),
        example=Label(
            "missing: exclude인 '만족도' 지표의 빈칸",
            "A blank under '만족도' where missing is exclude",
        ),
    ),
    "W218": Entry(
        headline=Label(
            "산정 제외: {unit}, '{name}' 값에 오류가 있습니다",
            "Not ranked: {unit}, '{name}' has an error",
        ),
        why=Label(
            "읽을 수 없는 값을 0이나 빈칸으로 치면 순위가 틀리므로, 고칠 때까지 산정하지 않습니다.",
            "Taking an unreadable value for 0 or for a blank would make ranks wrong; the unit waits until it is mended.",
        ),
        fix=Label(
            "함께 나온 E2 오류의 칸을 고쳐 주세요.",
            "Correct the cells named by the E2 errors.",
        ),
        example=Label(
            "'10여 건'이라고 적은 홍보 건수",
            "A promotion count written as '10여 건'",
        ),
    ),
    "W219": Entry(
        headline=Label(
            "산정 제외: {unit}, 해당하는 지표가 없습니다",
            "Not ranked: {unit}, no indicator applies",
        ),
        why=Label(
            "모든 지표가 '해당없음'이면 점수를 낼 것이 없습니다.",
            "Where no indicator applies there is nothing to score.",
        ),
        fix=Label(
            "해당하는 지표가 있으면 그 값을 적어 주세요.",
            "Write the values of the indicators that do apply.",
        ),
        example=Label(
            "모든 칸에 '해당없음'이라고 적은 지자체",
            "A unit with '해당없음' in every cell",
        ),
    ),
    "W220": Entry(
        headline=Label(
            "연도가 없는 줄 {count}개를 {year}년으로 보았습니다",
            "{count} rows without a year were taken for {year}",
        ),
        why=Label(
            "연도 칸이 비어 있거나 읽을 수 없어 다른 해인지 알 수 없습니다.",
            "Their year is empty or unreadable, so they may be of another year.",
        ),
        fix=Label(
            "연도 열을 채워 주세요.",
            "Fill in the column of years.",
        ),
        example=Label(
            "첫 줄에만 연도를 적은 표",
            "A table with the year in its first row only",
        ),
    ),
    "W221": Entry(
        headline=Label(
            "여러 해의 줄을 함께 채점했습니다: {years}",
            "Rows of several years are scored together: {years}",
        ),
        why=Label(
            "한 해를 평가하려는 것이라면 다른 해의 사업이 점수에 섞였습니다.",
            "If one year was meant, projects of other years are mixed into the scores.",
        ),
        fix=Label(
            "한 해만 채점하려면 --year를 주세요.",
            "Give --year to score one year only.",
        ),
        example=Label(
            "2024년과 2025년 사업이 함께 있는 표",
            "A table with projects of 2024 and 2025",
        ),
    ),
    "W222": Entry(
        headline=Label(
            "이 형식에서는 오류 칸, 수식, 백분율 서식을 알아볼 수 없습니다",
            "Error cells, formulas and percent formats cannot be seen in this format",
        ),
        why=Label(
            ".xls, .xlsb, .ods에서는 #DIV/0! 같은 오류와 계산하지 않은 수식이 빈칸으로, 85% 서식의 칸이 0.85로 읽힙니다.",
            "In .xls, .xlsb and .ods an error such as #DIV/0! or a formula never calculated is read as a blank, and a cell formatted as 85% as 0.85.",
        ),
        fix=Label(
            "'Excel 통합 문서(.xlsx)'로 저장해 쓰거나, 값이 없다고 나온 칸과 백분율 칸을 살펴봐 주세요.",
            "Save it as an Excel workbook (.xlsx), or look at the cells told to have no value and at the percentages.",
        ),
        example=Label("사업자료.xls", "projects.xls"),
    ),
}
