"""Words of scheduled jobs: gates, and formats for other programs."""

from __future__ import annotations

from coscore.language.label import Label

JOBS: dict[str, Label] = {
    "annotations.left": Label(
        "여기에 다 싣지 못한 것: {left}. 전부는 작업 기록이나 SARIF, JUnit, JSON 파일에 있습니다",
        "Not shown here: {left}. The log of the job has them all, and so do files of SARIF, JUnit and JSON",
    ),
    "cut_results": Label(
        "결과는 {most}건까지 싣습니다. {n}건이 더 있습니다", "At most {most} results are listed; there are {n} more"
    ),
    "cut_summary": Label(
        "...요약의 한도(1024 KiB)를 넘어 여기서 잘랐습니다", "... cut here: a summary holds at most 1024 KiB"
    ),
    "known": Label("알던 것 {n}건", "{n} known"),
    "junit.sound": Label("찾은 것 없음", "nothing found"),
    "junit.known": Label("지난 점검에도 있던 것", "known from the baseline"),
    # gates
    "gate.help": Label(
        "기준은 명령줄(--min-score 등)이나 기준 파일(--gates)에서 정합니다. 표시된 값으로 한 번만 판정합니다.",
        "Gates are set on the command line (--min-score and others) or in a gates file (--gates), and judged once on displayed values.",
    ),
    "min_score.rule": Label("점수가 최소 기준보다 낮음", "A score is below the least asked for"),
    "min_coverage.rule": Label("자료가 최소 기준보다 적음", "Coverage is below the least asked for"),
    "max_drop.rule": Label("점수가 기준보다 많이 내려감", "A score fell by more than is allowed"),
    "max_rank_drop.rule": Label("순위가 기준보다 많이 밀려남", "A rank fell by more than is allowed"),
    "max_errors.rule": Label("오류가 기준보다 많음", "More errors than are allowed"),
    "max_warnings.rule": Label("경고가 기준보다 많음", "More warnings than are allowed"),
    "required.rule": Label("순위에 있어야 할 곳이 없음", "A unit that must be ranked is not"),
    "min_score.met": Label("최소 {bound} 이상 (가장 낮음 {found} {unit})", "at least {bound} (lowest {found} {unit})"),
    "min_score.missed": Label(
        "최소 {bound}에 못 미침 (가장 낮음 {found} {unit})", "below {bound} (lowest {found} {unit})"
    ),
    "min_score.nothing": Label(
        "최소 {bound} 이상이어야 하는데 순위에 든 곳이 없음", "at least {bound} asked for, but no unit is ranked"
    ),
    "min_coverage.met": Label(
        "자료 최소 {bound} 이상 (가장 적음 {found} {unit})", "coverage at least {bound} (lowest {found} {unit})"
    ),
    "min_coverage.missed": Label(
        "자료가 최소 {bound}에 못 미침 (가장 적음 {found} {unit})", "coverage below {bound} (lowest {found} {unit})"
    ),
    "min_coverage.nothing": Label(
        "자료가 {bound} 이상이어야 하는데 해당하는 곳이 없음", "coverage of {bound} asked for, but there is no unit"
    ),
    "max_errors.met": Label("오류 {bound}건 이하 ({found}건)", "at most {bound} errors (found {found})"),
    "max_errors.none": Label("오류 {bound}건 이하 (없음)", "at most {bound} errors (none)"),
    "max_errors.missed": Label("오류가 {bound}건을 넘음 ({found}건)", "more than {bound} errors (found {found})"),
    "max_warnings.met": Label("경고 {bound}건 이하 ({found}건)", "at most {bound} warnings (found {found})"),
    "max_warnings.none": Label("경고 {bound}건 이하 (없음)", "at most {bound} warnings (none)"),
    "max_warnings.missed": Label("경고가 {bound}건을 넘음 ({found}건)", "more than {bound} warnings (found {found})"),
    "required.met": Label("있어야 할 {bound}곳이 모두 순위에 있음", "all {bound} units required are ranked"),
    "required.missed": Label(
        "있어야 할 {bound}곳 가운데 순위에 없음: {unit}", "of {bound} units required, not ranked: {unit}"
    ),
    # reading many files
    "files_read": Label("파일 {total}개 가운데 {done}째", "file {done} of {total}"),
    # the summary of a check
    "check.summary": Label("자료 점검", "Data check"),
    "check.read": Label("점검한 파일 {n}개", "Files checked: {n}"),
}
