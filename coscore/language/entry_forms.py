"""Words of the forms to fill in."""

from __future__ import annotations

from coscore.language.label import Label

FORMS: dict[str, Label] = {
    "form.instructions": Label("작성요령", "Instructions"),
    "form.entries": Label("{name}목록", "{name} list"),
    "form.lists": Label("고르기목록", "Choices"),
    "form.id": Label("서식번호 {id}", "Form {id}"),
    "form.how_rows": Label(
        "[{sheet}] 시트의 둘째 줄부터 한 줄에 {row} 하나씩 적습니다. 머리줄은 고치지 마세요.",
        "Fill in the sheet [{sheet}] from its second row, one {row} a row. Leave the header as it is.",
    ),
    "form.how_required": Label(
        "노란 칸은 꼭 적습니다. 적으면 노란색이 사라집니다.",
        "Yellow cells must be filled; the colour goes when they are.",
    ),
    "form.how_gaps": Label(
        "자료가 없으면 비워 두고, 해당하지 않으면 '해당없음'이라고 적습니다. 0은 정말 0일 때만 적습니다.",
        "Leave a cell empty where there are no data, and write N/A where it does not apply. 0 means a real zero.",
    ),
    "form.column": Label("열과 머리글", "Column and header"),
    "form.called": Label("무엇", "What"),
    "form.entry": Label("적는 법", "What to enter"),
    "form.example": Label("보기", "Example"),
    "form.required": Label("필수", "Required"),
    "form.yes": Label("예", "yes"),
    "form.indicator": Label("지표 '{name}'", "indicator '{name}'"),
    "form.row": Label("{unit} 이름", "name of the {unit}"),
    "form.unit": Label("이름을 그대로", "the name as it is"),
    "form.choose": Label("목록에서 고르기", "choose from the list"),
    "form.choose_within": Label(
        "시도를 먼저 적고 목록에서 고르기", "enter the province first, then choose from the list"
    ),
    "form.year": Label("연도 네 자리", "the year, four digits"),
    "form.text": Label("글자", "text"),
    "form.weight": Label("'{name}'의 가중치", "weight of '{name}'"),
    "form.n": Label("'{name}'의 응답자 수", "number of answers to '{name}'"),
    "form.group": Label("평가군", "peer group"),
    "form.bonus": Label("가점: 없으면 비워 둠", "bonus points: empty if none"),
    "form.penalty": Label(
        "감점: 뺄 점수를 0 이상으로, 없으면 비워 둠", "penalty: points to take away, from 0; empty if none"
    ),
    "form.between_kinds": Label("사이에 '{separator}'", "with '{separator}' between them"),
    "form.whole": Label("정수", "whole number"),
    "form.number": Label("수", "number"),
    "form.between": Label("{low} ~ {high}", "{low} to {high}"),
    "form.from": Label("{low} 이상", "{low} or more"),
    "form.up_to": Label("{high} 이하", "{high} or less"),
    "form.refused": Label(
        "{entry}\n해당하지 않으면 '해당없음'이라고 적고 그대로 두세요.",
        "{entry}\nIf it does not apply, write N/A and keep it.",
    ),
    "form.wrong": Label("적은 값을 살펴봐 주세요", "Please look at this value"),
    "form.list_example": Label("보도자료|현수막", "press release|banner"),
    "form.unit_example": Label("가나시", "Anytown"),
    "form.record_example": Label("마을길 잇기", "Village paths"),
    "form.group_example": Label("가군", "A"),
    "form.made": Label(
        "{path:을/를} 만들었습니다 (지표체계 {framework}, 서식번호 {id})",
        "Made {path} (framework {framework}, form {id})",
    ),
    "form.made_instructions": Label(
        "지표 {n}개의 뜻과 적는 법, 보기", "what the {n} indicators mean, what to enter, examples"
    ),
    "form.made_entries": Label(
        "열 {n}개: 필수 {required}개(노란 칸), 고르기 {choices}개, 숫자만 {numbers}개",
        "{n} columns: {required} required (yellow), {choices} to choose, {numbers} for numbers",
    ),
    "form.made_rows": Label("지난 자료에서 옮긴 줄 {n}개", "{n} rows carried over"),
    "form.next": Label("다음  적은 뒤에  {command}", "Next  when it is filled in:  {command}"),
}
