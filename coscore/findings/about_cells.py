"""E2xx: cells that cannot be read exactly."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E201": Entry(
        headline=Label(
            "오류 값이 들어 있습니다: {text}",
            "The cell holds an error: {text}",
        ),
        why=Label(
            "수식이 계산되지 못한 칸이라 무슨 값인지 알 수 없습니다. 0으로도 빈칸으로도 읽지 않습니다.",
            "A formula failed here, so the value is not known. It is read neither as 0 nor as a gap.",
        ),
        fix=Label(
            "수식을 고치거나 값을 적어 주세요. 해당하지 않으면 '해당없음'이라고 적어 주세요.",
            "Mend the formula or write the value; where the question does not apply, write 해당없음 or N/A.",
        ),
        example=Label(
            "#DIV/0! -> 12, #N/A -> 해당없음",
            "#DIV/0! -> 12, #N/A -> N/A",
        ),
    ),
    "E202": Entry(
        headline=Label(
            "계산되지 않은 수식입니다: {text}",
            "The formula was never calculated: {text}",
        ),
        why=Label(
            "프로그램이 만든 파일에는 수식만 있고 값이 없을 수 있습니다. coscore는 수식을 계산하지 않고, 없는 값을 0으로 읽지도 않습니다.",
            "Files made by programs may hold formulas without values. coscore does not calculate formulas, and reads no value as 0.",
        ),
        fix=Label(
            "엑셀에서 파일을 열어 저장해 주세요. 저장할 때 값이 함께 적힙니다.",
            "Open the file in Excel and save it; the values are saved with the formulas.",
        ),
        example=Label(
            "=SUM(F2:F9) -> 엑셀에서 열고 저장 -> 35",
            "=SUM(F2:F9) -> open in Excel and save -> 35",
        ),
    ),
    "E203": Entry(
        headline=Label(
            "숫자가 와야 하는 칸입니다: {text}",
            "A number belongs here: {text}",
        ),
        why=Label(
            "글자는 더하거나 견줄 수 없어서 점수를 낼 수 없습니다.",
            "Text cannot be added up or compared, so it cannot be scored.",
        ),
        fix=Label(
            "숫자로 적어 주세요. 단위(회, 건, 명)는 붙여도 되고, 쉼표는 세 자리마다만 씁니다. 자료가 없으면 비워 두세요.",
            "Write a number. A unit behind it is fine, commas stand between groups of three figures. Leave the cell empty if there is none.",
        ),
        example=Label(
            "일곱 회 -> 7, 1,23 -> 123 또는 1.23, 1e5 -> 100000",
            "seven -> 7, 1,23 -> 123 or 1.23, 1e5 -> 100000",
        ),
    ),
    "E204": Entry(
        headline=Label(
            "하나의 정확한 값이 아닙니다: {text}",
            "This is not one exact value: {text}",
        ),
        why=Label(
            "'약', '여', '~', '이상', '등'이나 괄호 속 다른 값이 있으면 어느 값인지 알 수 없습니다. 짐작해서 읽지 않습니다.",
            "With 'about', 'or more', 'etc.', a range or a second value beside it, nobody knows which value is meant. Nothing is guessed.",
        ),
        fix=Label(
            "실제로 센 값 하나만 적고, 나머지는 비고 열에 적어 주세요.",
            "Write the one value that was counted; the rest belongs in a column of notes.",
        ),
        example=Label(
            "10여 건 -> 12, 3~5회 -> 4, 3회(120명) -> 3, ▲1.2 -> -1.2",
            "10여 건 (some 10) -> 12, 3~5 -> 4, 3회(120명) (3 times, 120 people) -> 3, ▲1.2 -> -1.2",
        ),
    ),
    "E205": Entry(
        headline=Label(
            "뜻이 여럿인 표시입니다: {text}",
            "This mark has several meanings: {text}",
        ),
        why=Label(
            "기관에 따라 0, 자료 없음, 해당 없음의 뜻으로 쓰는데, 셋은 점수가 서로 다릅니다.",
            "Some offices write it for 0, some for a gap, some for not applicable; the three give different scores.",
        ),
        fix=Label(
            "0이면 0(여부를 묻는 칸이면 X), 해당하지 않으면 '해당없음'이라고 적고, 자료가 없으면 비워 두세요.",
            "Write 0 (or X where the answer is no), N/A where the question does not apply, and nothing where the value is not known.",
        ),
        example=Label(
            "- -> 0, 없음 -> 해당없음",
            "- -> 0, 없음 (none) -> N/A",
        ),
    ),
    "E206": Entry(
        headline=Label(
            "나올 수 없는 값입니다: {text} ({bounds}여야 합니다)",
            "This value cannot be right: {text} (it must be {bounds})",
        ),
        why=Label(
            "범위를 벗어난 값은 잘못 적었거나 다른 척도로 적은 값입니다.",
            "A value out of range is a slip, or stands on another scale.",
        ),
        fix=Label(
            "값을 확인해 주세요. 값이 맞다면 지표체계의 min, max, integer, scale을 고쳐 주세요.",
            "Check the value; if it is right, change min, max, integer or scale in the framework.",
        ),
        example=Label(
            "0에서 100까지의 만족도에 900 -> 90.0",
            "900 on a scale from 0 to 100 -> 90.0",
        ),
    ),
    "E207": Entry(
        headline=Label("모르는 지자체 이름입니다: {text}", "No municipality is called this: {text}"),
        why=Label(
            "어느 지자체의 자료인지 알 수 없는 줄은 셈에서 빠집니다. 시도와 시군구가 서로 맞지 않는 줄도 짐작해서 고치지 않습니다.",
            "A row whose municipality is not known is left out. Where province and municipality do not go together, nothing is guessed.",
        ),
        fix=Label(
            "시도와 시군구의 공식 이름이나 10자리 법정동코드를 적어 주세요.{suggestion:? 혹시 '@'인가요?}",
            "Write the official names of the province and the municipality, or the 10-digit code.{suggestion:? Did you mean '@'?}",
        ),
        example=Label(
            "완주구 -> 완주군, 경기도 완주군 -> 전북특별자치도 완주군",
            "완주구 -> 완주군, 경기도 완주군 -> 전북특별자치도 완주군 (Wanju)",
        ),
    ),
    "E208": Entry(
        headline=Label(
            "같은 이름의 지자체가 여럿입니다: {text} ({candidates})",
            "Several municipalities are called this: {text} ({candidates})",
        ),
        why=Label(
            "중구, 고성군, 광주 같은 이름은 시도 없이는 어디인지 알 수 없어, 그 줄은 셈에서 빠집니다.",
            "Names such as 중구 (Jung-gu), 고성군 (Goseong) or 광주 (Gwangju) need their province; the row is left out.",
        ),
        fix=Label("시도까지 적어 주세요.", "Write the province as well."),
        example=Label(
            "중구 -> 서울 중구, 고성군 -> 강원 고성군", "중구 -> 서울 중구 (Jung-gu of Seoul), 고성군 -> 강원 고성군"
        ),
    ),
    "E209": Entry(
        headline=Label(
            "어느 지자체의 줄인지 적혀 있지 않습니다", "The row does not say which municipality it is about"
        ),
        why=Label(
            "지자체 이름이 빈 줄은 누구의 점수에도 넣을 수 없어 셈에서 빠집니다.",
            "A row without a municipality belongs to nobody's score and is left out.",
        ),
        fix=Label(
            "지자체 이름을 적어 주세요. 빈칸이 윗줄과 같다는 뜻이면 이름을 줄마다 적어 주세요.",
            "Write the name of the municipality; where a blank means the same as above, write it in every row.",
        ),
        example=Label("B열(시군구)이 빈 줄에 완주군을 적습니다.", "Write 완주군 (Wanju) where column B is blank."),
    ),
    "E210": Entry(
        headline=Label(
            "모르는 말입니다: {text}",
            "This word is not known: {text}",
        ),
        why=Label(
            "정해진 말이 아니면 뜻을 짐작하지 않습니다. '미제정' 속의 '제정'처럼 일부만 같은 말은 뜻이 반대일 수 있습니다.",
            "The meaning of other words is not guessed: a word that only contains a known one may mean the opposite, as 미제정 (not enacted) contains 제정 (enacted).",
        ),
        fix=Label(
            "정해진 말로 적어 주세요: {known}.{meant:? 모양만 같은 다른 나라 글자가 있습니다. 혹시 '@'인가요?} 이 말도 쓰려면 지표체계에 더해 주세요.",
            "Write one of the known words: {known}.{meant:? It holds letters of another alphabet: did you mean '@'?} To allow this one too, add it to the framework.",
        ),
        example=Label(
            "적극 노력 -> 검토",
            "적극 노력 (great efforts) -> 검토 (under review)",
        ),
    ),
    "E211": Entry(
        headline=Label(
            "뜻이 서로 다른 말이 함께 있습니다: {text} ({words})",
            "Words with different meanings stand together: {text} ({words})",
        ),
        why=Label(
            "어느 말을 따르는지에 따라 점수가 달라지므로 고르지 않습니다.",
            "The score depends on which of them counts, so none is picked.",
        ),
        fix=Label(
            "지금에 맞는 말 하나만 적고, 나머지는 비고 열에 적어 주세요.",
            "Keep the one that is true now; the rest belongs in a column of notes.",
        ),
        example=Label(
            "시행, 검토 -> 시행",
            "시행, 검토 (in force, under review) -> 시행",
        ),
    ),
    "E212": Entry(
        headline=Label(
            "척도나 단위가 다릅니다: {text} (여기는 {expected})",
            "Another scale or unit: {text} (here it is: {expected})",
        ),
        why=Label(
            "5점 만점의 4.2와 7점 만점의 4.2, 12회와 12명은 수가 같아도 다른 값입니다. 짐작해서 바꾸지 않습니다.",
            "4.2 of 5 and 4.2 of 7, or 12 times and 12 people, are different values although the number is the same. Nothing is converted by guess.",
        ),
        fix=Label(
            "정해진 척도와 단위로 적어 주세요. 자료 전체가 다른 척도라면 지표체계의 scale이나 unit을 고쳐 주세요.",
            "Write it on the scale and in the unit asked for; if all data are on another one, change scale or unit in the framework.",
        ),
        example=Label(
            "회를 묻는 칸에 120명 -> 3회",
            "120명 (people) where 회 (times) is asked for -> 3회",
        ),
    ),
    "E213": Entry(
        headline=Label(
            "날짜가 적혀 있습니다: {text}",
            "The cell holds a date: {text}",
        ),
        why=Label(
            "엑셀은 3-5나 4/5를 날짜로 바꾸어 버리고, 처음에 적은 값은 파일에 남지 않습니다.",
            "Excel turns entries such as 3-5 or 4/5 into dates, and the file keeps no trace of what was typed.",
        ),
        fix=Label(
            "칸의 서식을 '일반'이나 '텍스트'로 바꾼 뒤 값을 다시 적어 주세요.",
            "Set the format of the cell to General or Text and type the value again.",
        ),
        example=Label(
            "4월 5일 -> 4 (5점 만점에 4를 4/5로 적은 칸)",
            "5 April -> 4 (a cell where 4 of 5 was typed as 4/5)",
        ),
    ),
    "E214": Entry(
        headline=Label(
            "'{name}' 값이 없습니다",
            "'{name}' has no value",
        ),
        why=Label(
            "이 지표체계는 이 지표의 빈 값을 허락하지 않습니다 (missing: error).",
            "The framework allows no missing value here (missing: error).",
        ),
        fix=Label(
            "값을 적거나, 해당하지 않으면 '해당없음'이라고 적어 주세요.",
            "Write the value, or '해당없음' where it does not apply.",
        ),
        example=Label(
            "비워 둔 '교육 횟수' 칸",
            "An empty cell under '교육 횟수'",
        ),
    ),
    "E215": Entry(
        headline=Label(
            "'{name}'의 가중치를 쓸 수 없습니다: {unit}",
            "The weights of '{name}' cannot be used: {unit}",
        ),
        why=Label(
            "가중평균은 값이 있는 줄마다 0 이상의 가중치가 있어야 하고, 모두 0이어서도 안 됩니다. 어림하지 않으므로 이 지자체는 산정에서 빠집니다.",
            "A weighted mean needs a weight of 0 or more beside every value, and not all may be 0. Nothing is guessed, so the unit is not ranked.",
        ),
        fix=Label(
            "가중치 열(예산 등)의 빈칸이나 음수를 고쳐 주세요.",
            "Fill in the column of weights (the budget, say), without negative numbers.",
        ),
        example=Label(
            "예산이 비어 있는 사업의 만족도",
            "The satisfaction of a project whose budget is blank",
        ),
    ),
    "E216": Entry(
        headline=Label(
            "'{name}' 값 {value:g}에는 변환 {transform:을/를} 쓸 수 없습니다: {unit}",
            "The transform {transform} of '{name}' has no result for {value:g}: {unit}",
        ),
        why=Label(
            "0의 로그나 음수의 제곱근은 없습니다. 0점으로 치지 않고 이 지자체를 산정에서 뺍니다.",
            "There is no logarithm of 0 and no square root of a negative number. It is not taken for a score of 0; the unit is not ranked.",
        ),
        fix=Label(
            "값이 맞다면 지표에 clip으로 하한을 두거나, 0을 허락하는 ln1p를 쓰세요.",
            "If the value is right, give the indicator a lower bound with clip, or use ln1p, which allows 0.",
        ),
        example=Label(
            "transform: ln인 지표의 값 0",
            "A value of 0 under transform: ln",
        ),
    ),
    "E217": Entry(
        headline=Label(
            "여러 곳으로 나뉜 옛 이름입니다: {text} (지금은 {candidates})",
            "An old name, since split: {text} (now {candidates})",
        ),
        why=Label(
            "옛 지자체의 값을 어느 쪽에 얼마나 넣어야 하는지는 자료에 없어서, 그 줄은 셈에서 빠집니다.",
            "Nothing says how much of the old figures belongs to which of its successors; the row is left out.",
        ),
        fix=Label(
            "지금의 이름으로 나누어 적거나, 그때의 자료라면 연도 열이나 --year로 연도를 알려 주세요.",
            "Divide the row among the present names; for figures of that time, give the year in a column or with --year.",
        ),
        example=Label(
            "2026년 7월에 나뉜 인천 서구 -> 인천 서해구, 인천 검단구",
            "인천 서구 (Seo-gu of Incheon), split in July 2026 -> 인천 서해구, 인천 검단구",
        ),
    ),
    "E218": Entry(
        headline=Label(
            "O와 X 사이에 숫자 0이 있습니다: {text} (같은 열에 {mark})",
            "A zero among circles and crosses: {text} (with {mark} in the same column)",
        ),
        why=Label(
            "글자 O를 0으로 잘못 친 것이면 '예'이고 정말 0이면 '아니오'입니다. 뜻이 정반대라서 짐작하지 않습니다.",
            "If it is a letter O typed as 0 it means yes, if it is a real 0 it means no. These are opposites, so nothing is guessed.",
        ),
        fix=Label(
            "O나 X로 고쳐 적어 주세요.",
            "Write O or X instead.",
        ),
        example=Label(
            "0 -> O 또는 X",
            "0 -> O or X",
        ),
    ),
    "E219": Entry(
        headline=Label(
            "'{name}'의 여러 줄을 하나로 모을 수 없습니다: {unit}",
            "The rows of '{name}' cannot be combined: {unit}",
        ),
        why=Label(
            "절사평균은 버리는 줄보다 많은 줄이, 최근값(last)은 서로 다른 연도가 있어야 합니다. 어림하지 않으므로 이 지자체는 산정에서 빠집니다.",
            "A trimmed mean needs more rows than it leaves out, and last needs years that differ. Nothing is guessed, so the unit is not ranked.",
        ),
        fix=Label(
            "빠진 줄이나 연도를 채우거나, 지표체계의 combine을 바꾸세요.",
            "Add the missing rows or years, or change combine in the framework.",
        ),
        example=Label(
            "심사위원이 두 명인데 최고점과 최저점을 버리는 경우",
            "Two judges, of whom the highest and the lowest are left out",
        ),
    ),
}
