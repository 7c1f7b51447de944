"""E138, E139, W413 and W414: pairwise judgements, from which weights are made."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E138": Entry(
        headline=Label(
            "판단을 읽을 수 없습니다: {row} / {column} = '{text}' ({why})",
            "This judgement cannot be read: {row} / {column} = '{text}' ({why})",
        ),
        why=Label(
            "칸 하나가 모든 가중치를 바꿉니다. 짐작해서 읽지 않습니다.",
            "One cell moves every weight, so nothing is guessed.",
        ),
        fix=Label(
            "줄의 항목이 열의 항목보다 몇 배 중요한지 3이나 1/3처럼 적어 주세요.",
            "Write how many times as important the row's item is as the column's, as 3 or 1/3.",
        ),
        example=Label("1월 3일 -> 1/3 (칸의 서식은 텍스트)", "3-Jan -> 1/3 (in a cell formatted as text)"),
    ),
    "E139": Entry(
        headline=Label("쌍대비교를 쓸 수 없습니다: {why}", "The pairwise comparison cannot be used: {why}"),
        why=Label(
            "가중치는 모두가 같은 항목을 견주고 그 판단이 서로 이어질 때만 나옵니다.",
            "Weights follow only where everybody compares the same items, and the judgements connect them all.",
        ),
        fix=Label(
            "머리줄과 첫 열에 같은 항목을 같은 차례로 적고, 빠진 판단을 채워 주세요.",
            "Write the same items in the same order into the header and the first column, and add the judgements that lack.",
        ),
        example=Label(
            "열은 조례, 교육, 홍보이고 줄은 조례, 홍보, 교육", "columns law, training, news; rows law, news, training"
        ),
    ),
    "W413": Entry(
        headline=Label(
            "판단이 1/9과 9 사이를 벗어납니다: {row} / {column} = {text}",
            "A judgement beyond 1/9 to 9: {row} / {column} = {text}",
        ),
        why=Label(
            "쌍대비교의 척도는 9(극히 더 중요)까지입니다. 33은 1/3을 잘못 적은 것일 수 있습니다.",
            "The scale of pairwise comparison ends at 9, extremely more important; 33 may be a slip for 1/3.",
        ),
        fix=Label(
            "칸을 확인해 주세요. 다른 척도를 썼다면 그대로 두어도 됩니다.",
            "Check the cell; with another scale it may stay.",
        ),
        example=Label("33 -> 1/3", "33 -> 1/3"),
    ),
    "W414": Entry(
        headline=Label(
            "판단이 서로 어긋납니다:{whose:? @,} CR {ratio} ({limit} 이하여야 함). 가장 어긋난 셋: {triple}",
            "The judgements contradict each other:{whose:? @,} CR {ratio} (at most {limit}). Least consistent: {triple}",
        ),
        why=Label(
            "A가 B보다, B가 C보다 중요한데 C가 A보다 중요하다면 어떤 가중치도 그 판단에 맞지 않습니다.",
            "If A outweighs B, and B outweighs C, but C outweighs A, no weights can express it.",
        ),
        fix=Label(
            "이름이 나온 세 판단부터 그 사람에게 다시 물어보세요. 괄호 안은 앞의 둘에서 따라 나오는 값입니다.",
            "Ask the person again, beginning with the three judgements named; in brackets is what follows from the first two.",
        ),
        example=Label("A/B 3, B/C 3인데 A/C 1/3", "A/B 3 and B/C 3, but A/C 1/3"),
    ),
}
