"""Words of the screens and reports: headings, verdicts, notes."""

from __future__ import annotations

from coscore.language.certainty import CERTAINTY
from coscore.language.changes import CHANGES
from coscore.language.descriptions import DESCRIPTIONS
from coscore.language.entry_forms import FORMS
from coscore.language.explaining import EXPLAINING
from coscore.language.jobs import JOBS
from coscore.language.judgements import JUDGEMENTS
from coscore.language.label import Label, Language
from coscore.language.measures import MEASURES
from coscore.language.page import PAGE
from coscore.language.reports import REPORTS
from coscore.language.rulers import RULERS
from coscore.language.settling import SETTLING
from coscore.language.surveys import SURVEYS
from coscore.language.workbook import WORKBOOK

WORDS: dict[str, Label] = {
    # findings
    "error": Label("오류", "error"),
    "warning": Label("경고", "warning"),
    "help": Label("도움", "help"),
    "errors": Label("오류 {n}건", "{n} error{s}"),
    "warnings": Label("경고 {n}건", "{n} warning{s}"),
    "times": Label("({n}건)", "({n} times)"),
    "and_others": Label("{headline} 등", "{headline}, and others"),
    "more_places": Label("외 {n}곳", "and {n} more"),
    "more_findings": Label("...나머지 {n}건은 -v", "... {n} more with -v"),
    "explain_it": Label("자세히: coscore explain {code}", "More: coscore explain {code}"),
    # head of the screen
    "framework": Label("지표체계", "Framework"),
    "data": Label("자료", "Data"),
    "baseline": Label("견줌", "Baseline"),
    "parts": Label("영역 {categories}, 지표 {indicators}", "{categories} categories, {indicators} indicators"),
    "row": Label("줄", "rows"),
    "converted": Label(
        "{at}: '{name}'의 수는 {stated} 단위로 적혀 있어 {unit} 단위로 읽었습니다",
        "{at}: numbers of '{name}' are stated in {stated} and were read in {unit}",
    ),
    "rows_read": Label("{n}줄 읽음", "{n} rows read"),
    "mapping": Label("읽은 열  {place}", "Columns read from {place}"),
    "mapping.chosen": Label("(정해 준 열)", "(chosen)"),
    "size": Label("{record} {rows}건, {unit} {units}곳", "{record}: {rows}, {unit}: {units}"),
    # columns
    "rank": Label("순위", "Rank"),
    "score": Label("종합", "Score"),
    "grade": Label("등급", "Grade"),
    "margin": Label("다음 등급까지", "To next grade"),
    "group": Label("평가군", "Group"),
    "group_rank": Label("평가군 순위", "Group rank"),
    "coverage": Label("자료", "Coverage"),
    "findings": Label("경고", "Findings"),
    "code": Label("코드", "Code"),
    "not_ranked": Label("산정 제외 까닭", "Why not ranked"),
    "dimension": Label("영역", "Dimension"),
    "indicator": Label("지표", "Indicator"),
    "value": Label("값", "Value"),
    "state": Label("상태", "State"),
    "points_scored": Label("점수", "Score"),
    "weight": Label("가중치(100점 기준)", "Weight (of 100)"),
    "contribution": Label("기여", "Points"),
    "cells": Label("근거 칸", "Cells"),
    "level": Label("수준", "Level"),
    "finding": Label("번호", "Code"),
    "message": Label("내용", "Message"),
    "file": Label("파일", "File"),
    "sheet": Label("시트", "Sheet"),
    "cell": Label("칸", "Cell"),
    "id": Label("식별자", "Id"),
    "name": Label("이름", "Name"),
    "formula": Label("점수 산식", "Score formula"),
    "reads": Label("읽는 값", "Values read"),
    "records": Label("여러 줄을 모으는 법", "Several rows"),
    "gaps": Label("빈칸", "Gaps"),
    "headers": Label("열 이름", "Column headers"),
    "meaning": Label("뜻", "Meaning"),
    "origin": Label("출처", "Source"),
    # states of a value
    "state.missing": Label("빈칸", "missing"),
    "state.present": Label("있음", "present"),
    "state.not_applicable": Label("해당 없음", "not applicable"),
    "state.invalid": Label("읽을 수 없음", "cannot be read"),
    # not ranked
    "unranked": Label("산정 제외 {n}곳", "Not ranked: {n}"),
    "unranked.coverage": Label(
        "{name:?@ }자료 {found} ({least} 이상이어야 함)  빈 지표 {n}개",
        "{name:?@: }coverage {found} ({least} needed)  indicators missing: {n}",
    ),
    "unranked.invalid": Label("읽을 수 없는 지표 {n}개: {names}", "Indicators that cannot be read: {n} ({names})"),
    "unranked.missing": Label("빈 지표 {n}개: {names}", "Indicators missing: {n} ({names})"),
    "unranked.left_out": Label("순위 밖 (종합 {score})", "scored {score}, outside the ranking by the framework"),
    "unranked.nothing": Label("해당하는 지표가 없음", "No indicator applies"),
    # gates
    "verdict": Label("판정", "Verdict"),
    "passed": Label("합격", "passed"),
    "failed": Label("불합격", "failed"),
    "max_drop.met": Label(
        "{bound}점 넘게 내려간 곳 없음 (가장 크게 내려감 {found}점 {unit})",
        "no score fell by more than {bound} (largest drop {found} {unit})",
    ),
    "max_drop.none": Label(
        "{bound}점 넘게 내려간 곳 없음 (내려간 곳이 없음)", "no score fell by more than {bound} (none fell)"
    ),
    "max_drop.missed": Label(
        "{bound}점 넘게 내려감 (가장 크게 내려감 {found}점 {unit})",
        "a score fell by more than {bound} (largest drop {found} {unit})",
    ),
    "max_drop.nothing": Label("점수를 견줄 곳이 없음", "no unit to compare scores of"),
    "max_rank_drop.met": Label(
        "{bound}계단 넘게 밀려난 곳 없음 (가장 크게 밀려남 {found}계단 {unit})",
        "no unit fell by more than {bound} ranks (largest fall {found} {unit})",
    ),
    "max_rank_drop.none": Label(
        "{bound}계단 넘게 밀려난 곳 없음 (밀려난 곳이 없음)", "no unit fell by more than {bound} ranks (none fell)"
    ),
    "max_rank_drop.missed": Label(
        "{bound}계단 넘게 밀려남 (가장 크게 밀려남 {found}계단 {unit})",
        "a unit fell by more than {bound} ranks (largest fall {found} {unit})",
    ),
    "max_rank_drop.nothing": Label("순위를 견줄 곳이 없음", "no unit to compare ranks of"),
    # what to do next
    "next": Label("다음", "Next"),
    "next.save": Label("명령 끝에 -o 순위.xlsx 를 붙이면 엑셀로 저장합니다", "add -o ranking.xlsx to save a workbook"),
    "next.explain": Label(
        "coscore explain {code}   뜻과 고치는 법", "coscore explain {code}   what it means and how to fix it"
    ),
    # what a check ends with, by its exit code
    "check.0": Label("채점할 수 있습니다: {score}", "Ready to score: {score}"),
    "check.1": Label(
        "오류가 있는 지자체는 순위에서 빠집니다. 고친 뒤 다시: {again}",
        "Units with errors are not ranked. Mend them, then again: {again}",
    ),
    "check.2": Label("먼저 이것을 고친 뒤 다시: {again}", "Mend this first, then again: {again}"),
    # the marked copy
    "mark.saved": Label(
        "칸 {n}곳에 표시한 사본을 저장했습니다: {path}\n"
        "표시를 보기 위한 사본입니다. 차트나 그림 등은 빠졌을 수 있으니 고치기는 원래 파일에서 하세요",
        "Saved a copy with {n} marked cell{s}: {path}\n"
        "It is for looking up the marks: charts, pictures and the like may be lost in it. Mend the original",
    ),
    "mark.nothing": Label(
        "표시할 칸이 없어 사본을 만들지 않았습니다: {path}", "No cell to mark, so no copy was made: {path}"
    ),
    "mark.more": Label("외 {n}건", "and {n} more"),
    "mark.input": Label(
        "표시는 엑셀 파일(xlsx, xlsm) 하나를 점검할 때만 할 수 있습니다",
        "only a single workbook (xlsx, xlsm) can be marked",
    ),
    "mark.format": Label("사본의 이름은 .xlsx로 끝나야 합니다", "the name of the copy must end in .xlsx"),
    "mark.unusual": Label(
        "이 엑셀 파일은 사본을 만들 수 없는 짜임입니다", "this workbook is put together in a way that cannot be copied"
    ),
    # files
    "saved": Label("저장했습니다: {path}", "Saved: {path}"),
    "save.format": Label(
        "끝말은 {suffixes} 가운데 하나여야 합니다",
        "its name must end in one of {suffixes}",
    ),
    "save.workbook": Label("작성 양식은 .xlsx로만 만듭니다", "a form is always an .xlsx file"),
    "save.explanation": Label(
        "끝말은 .txt .json .md 가운데 하나여야 합니다", "its name must end in .txt, .json or .md"
    ),
    "save.folder": Label("폴더입니다", "it is a folder"),
    "save.no_folder": Label("그런 폴더가 없습니다", "its folder does not exist"),
    "save.input": Label("입력 파일입니다", "it is an input"),
    "save.read_only": Label("읽기 전용입니다", "it is read-only"),
    "save.locked": Label("열려 있거나 쓰기 권한이 없습니다", "it is open elsewhere, or writing is not allowed"),
    "cut_short": Label("...여기에 다 싣지 못한 {n}줄이 더 있습니다", "... {n} more lines did not fit here"),
    "cut_text": Label(" ...(잘림)", " ...(cut)"),
    # identity
    "basis": Label("근거", "What this rests on"),
    "identity.tool": Label("프로그램", "Tool"),
    "identity.framework": Label("지표체계", "Framework"),
    "identity.framework_sha256": Label("지표체계 sha256", "Framework sha256"),
    "identity.source": Label("출처", "Source"),
    "identity.input": Label("입력", "Input"),
    "identity.columns": Label("읽은 열", "Columns read"),
    **WORKBOOK,
    # rules of a framework in words
    "the_value": Label("값", "value"),
    "value.number": Label("수", "number"),
    "value.percent": Label("백분율", "percentage"),
    "value.yes_no": Label("예 1, 아니오 0", "yes 1, no 0"),
    "value.levels": Label("낱말", "words"),
    "value.list": Label("서로 다른 종류의 수", "number of distinct kinds"),
    "value.survey": Label("조사 평균 ({lowest} ~ {highest})", "survey mean ({lowest} to {highest})"),
    **MEASURES,
    "combine.mean": Label("평균", "mean"),
    "combine.sum": Label("합", "sum"),
    "combine.max": Label("가장 큰 값", "largest"),
    "combine.min": Label("가장 작은 값", "smallest"),
    "combine.median": Label("중앙값", "median"),
    "combine.last": Label("가장 늦은 해의 값", "value of the latest year"),
    "combine.weighted_mean": Label("'{by}' 열로 가중한 평균", "mean weighted by '{by}'"),
    "combine.trimmed_mean": Label(
        "가장 큰 {drop}개와 가장 작은 {drop}개를 뺀 평균", "mean without the {drop} highest and the {drop} lowest"
    ),
    "the_score": Label("합친 점수", "combined score"),
    "held": Label("(0과 {highest} 사이로)", "(held between 0 and {highest})"),
    "step": Label("{least} 이상 {score}", "{score} from {least}"),
    "step.below": Label("그 밖에 0", "otherwise 0"),
    "points": Label("사이는 직선", "straight lines between"),
    **RULERS,
    **SETTLING,
    "missing.reweight": Label("셈에서 빼고 나머지로 나눔", "left out, the others share its weight"),
    "missing.zero": Label("0점", "scores 0"),
    "missing.worst": Label("가장 낮은 점수", "scores as the worst value"),
    "missing.mean": Label("전체 평균 점수", "scores the mean of all"),
    "missing.group_mean": Label("평가군 평균 점수", "scores the mean of its group"),
    "missing.exclude": Label("산정에서 뺌", "not ranked"),
    "missing.error": Label("오류", "an error"),
    "added.median": Label("가중 중앙값: {parts}", "weighted median: {parts}"),
    "added.copeland": Label(
        "다른 곳과 하나씩 견주어 이긴 몫 x {highest}: {parts}",
        "share of duels with the others won x {highest}: {parts}",
    ),
    "added.floor": Label("{floor}보다 낮은 점수는 {floor}", "scores below {floor} count as {floor}"),
    "rule.total": Label("종합 산식", "Total"),
    "rule.scale": Label("점수의 범위", "Scale"),
    "rule.rounding": Label("반올림", "Rounding"),
    "rule.ties": Label("같은 점수", "Ties"),
    "rule.coverage": Label("있어야 하는 자료", "Coverage needed"),
    "rule.groups": Label("평가군", "Peer groups"),
    "rule.grades": Label("등급", "Grades"),
    "rule.bonus": Label("가점", "Bonus"),
    "rule.penalty": Label("감점", "Penalty"),
    "rule.cap": Label("종합 상한", "Cap on the total"),
    "rounding": Label(
        "소수 {digits}자리 (5는 올림){places:?; 이어서 셈하는 곳: @}",
        "{digits} decimals, half up{places:?; carried on rounded: @}",
    ),
    "rounding.indicator": Label("모든 지표", "every indicator"),
    "rounding.every_node": Label("모든 단계", "every node"),
    "ties.competition": Label(
        "같은 순위, 다음 순위는 건너뜀 (1, 2, 2, 4){by:?; 먼저 @}",
        "same rank, the next is skipped (1, 2, 2, 4){by:?; @ decides first}",
    ),
    "ties.dense": Label(
        "같은 순위, 건너뛰지 않음 (1, 2, 2, 3){by:?; 먼저 @}",
        "same rank, none is skipped (1, 2, 2, 3){by:?; @ decides first}",
    ),
    "ties.ordinal": Label("순위를 가름 (1, 2, 3, 4){by:?; 먼저 @}", "told apart (1, 2, 3, 4){by:?; by @}"),
    "grade.cut": Label("{grade} {least} 이상", "{grade} from {least}"),
    "grade.quota": Label("{grade} {share}", "{grade} {share}"),
    "grade.mean_sd": Label("{grade} 평균{sd:? @ x 표준편차} 이상", "{grade} from the mean{sd:? @ x sd}"),
    "grade.rest": Label("{grade} 나머지", "{grade} the rest"),
    "grade.ddof": Label("표준편차는 {n:으로/로} 나눔", "sd over {n}"),
    # the tree of a framework
    "tree.unit": Label("채점 대상", "Units"),
    "tree.record": Label("한 줄", "Rows"),
    "tree.weight": Label("가중치", "Weight"),
    "tree.share": Label("비중", "Share"),
    "groups.kind": Label("지자체의 종류 (시, 군, 구 ...)", "by kind of municipality"),
    "groups.split": Label(
        "{name:은/는} 인구 {bound}명 이상과 미만으로 나눔",
        "{name} divided into those of {bound} residents or more, and smaller ones",
    ),
    "groups.exclude": Label("순위에서 뺌: {names}", "outside the ranking: {names}"),
    "weights.points": Label("배점 (맨 위의 합 100)", "points, 100 in all"),
    "weights.shares": Label("비율 (형제의 합 1)", "shares, siblings add up to 1"),
    "weights.relative": Label("상대값 (형제의 합으로 나눔)", "relative, divided by the sum of siblings"),
    "weights.as_given": Label("적힌 그대로", "used as they stand"),
    "framework.sound": Label(
        "잘못이 없습니다: {name} ({version}), 지표 {count}개", "No problems: {name} ({version}), indicators: {count}"
    ),
    # a design judged on data
    "design.head": Label(
        "{name} ({version}), 채점된 곳 {scored}/{units}", "{name} ({version}), units scored {scored} of {units}"
    ),
    "design.weight": Label("가중치", "Weight"),
    "design.share": Label("차이의 몫", "Share of differences"),
    "design.lowest": Label("0점", "At 0"),
    "design.highest": Label("만점", "At top"),
    "design.coverage": Label("자료", "Coverage"),
    "design.mean": Label("빼면 순위(평균)", "Rank moves, mean"),
    "design.most": Label("빼면 순위(최대)", "Rank moves, most"),
    "design.fixed": Label(
        "한 곳이 들고 나도 다른 곳의 점수와 순서는 바뀌지 않습니다: 경계가 모두 고정입니다.",
        "Units joining or leaving change no score and no order of others: all bounds are fixed.",
    ),
    "design.stable": Label(
        "한 곳씩 빼 보았으나({tried}곳) 다른 곳끼리의 순서는 바뀌지 않았습니다.",
        "Leaving out units one by one ({tried}) changed no order of others.",
    ),
    "design.dominance": Label(
        "모든 지표에서 못하지 않은 곳이 더 낮은 점수를 받은 일이 없습니다.",
        "No unit that is at least as good on every indicator scores lower.",
    ),
    "design.sound": Label("살펴볼 것이 없습니다.", "Nothing to look at."),
    "design.nobody": Label("채점된 곳이 없어 따질 수 없습니다.", "No unit was scored, so there is nothing to judge."),
    # weights from pairwise judgements
    "adjustment.most": Label("(최대 {most}점)", "(at most {most})"),
    **JUDGEMENTS,
    **CERTAINTY,
    **JOBS,
    **CHANGES,
    **FORMS,
    **SURVEYS,
    **DESCRIPTIONS,
    **EXPLAINING,
    **PAGE,
    **REPORTS,
}


def say(key: str, language: Language, /, **blanks: object) -> str:
    """The text of a key in a language, its blanks filled."""
    return WORDS[key](language, **blanks)
