"""Words for the methods of normalisation: their formulas, with blanks for what a framework says."""

from __future__ import annotations

from coscore.language.label import Label

RULERS: dict[str, Label] = {
    "ruler.as_is": Label("값이 곧 점수", "the value is the score"),
    "ruler.target_ratio": Label(
        "{value} / {target} x {highest} (0과 {most} 사이로)",
        "{value} / {target} x {highest} (held between 0 and {most})",
    ),
    "ruler.target_ratio.down": Label(
        "{target} / {value} x {highest} (0과 {most} 사이로)",
        "{target} / {value} x {highest} (held between 0 and {most})",
    ),
    "ruler.target_band": Label(
        "{floor} + ({highest} - {floor}) x ({value} - {low}) / ({high} - {low}) ({floor}과 {highest} 사이로)",
        "{floor} + ({highest} - {floor}) x ({value} - {low}) / ({high} - {low}) (held between {floor} and {highest})",
    ),
    "ruler.pass_fail": Label(
        "{value}: {target} 이상 {highest}, 그 밖에 0", "{value}: {highest} from {target}, otherwise 0"
    ),
    "ruler.pass_fail.down": Label(
        "{value}: {target} 이하 {highest}, 그 밖에 0", "{value}: {highest} up to {target}, otherwise 0"
    ),
    "ruler.log_normal": Label(
        "{value}의 로그정규 곡선 x {highest} ({median}에서 절반, {p10}에서 90%)",
        "log-normal curve of {value} x {highest} (half at {median}, 90 % at {p10})",
    ),
    "ruler.distance_to_target": Label("{value} / {target} x {highest}", "{value} / {target} x {highest}"),
    "ruler.distance_to_target.down": Label("{target} / {value} x {highest}", "{target} / {value} x {highest}"),
    "ruler.trend": Label(
        "{floor} + ({highest} - {floor}) x Phi(({value} - 예측) / 예측오차), 지난 {years}개년의 추세선",
        "{floor} + ({highest} - {floor}) x Phi(({value} - forecast) / error), line through the last {years} years",
    ),
    "ruler.trend.down": Label(
        "{floor} + ({highest} - {floor}) x Phi((예측 - {value}) / 예측오차), 지난 {years}개년의 추세선",
        "{floor} + ({highest} - {floor}) x Phi((forecast - {value}) / error), line through the last {years} years",
    ),
    "ruler.minmax": Label("({value} - 최저) / (최고 - 최저) x {highest}", "({value} - min) / (max - min) x {highest}"),
    "ruler.minmax.down": Label(
        "(최고 - {value}) / (최고 - 최저) x {highest}", "(max - {value}) / (max - min) x {highest}"
    ),
    "ruler.zscore": Label("({value} - 평균) / 표준편차 ({ddof})", "({value} - mean) / standard deviation ({ddof})"),
    "ruler.zscore.down": Label(
        "(평균 - {value}) / 표준편차 ({ddof})", "(mean - {value}) / standard deviation ({ddof})"
    ),
    "ruler.zscore.stated": Label("({value} - {mean}) / {sd}", "({value} - {mean}) / {sd}"),
    "ruler.zscore.stated.down": Label("({mean} - {value}) / {sd}", "({mean} - {value}) / {sd}"),
    "ruler.rank": Label(
        "{value}의 순위 r: (n + 1 - r) / n x {highest} (같은 값: {ties})",
        "rank r of {value}: (n + 1 - r) / n x {highest} (ties: {ties})",
    ),
    "ruler.rank.down": Label(
        "{value}의 순위 r (작을수록 앞섬): (n + 1 - r) / n x {highest} (같은 값: {ties})",
        "rank r of {value} (least first): (n + 1 - r) / n x {highest} (ties: {ties})",
    ),
    "ruler.borda": Label("{value}: 앞선 곳의 비율 x {highest}", "{value}: share of the others beaten x {highest}"),
    "ruler.borda.down": Label(
        "{value} (작을수록 앞섬): 앞선 곳의 비율 x {highest}",
        "{value} (less is better): share of the others beaten x {highest}",
    ),
    "ruler.percentile": Label(
        "{value}의 백분위 x {highest} (같은 값: {ties})", "percentile rank of {value} x {highest} (ties: {ties})"
    ),
    "ruler.percentile.down": Label(
        "{value}의 백분위 x {highest} ({reverse}; 같은 값: {ties})",
        "percentile rank of {value} x {highest} ({reverse}; ties: {ties})",
    ),
    "ruler.exponential_rank": Label(
        "{value}의 순위를 지수로 바꿈 x {highest}/100 (k = {decay}; 같은 값: {ties})",
        "exponential transformation of the rank of {value} x {highest}/100 (k = {decay}; ties: {ties})",
    ),
    "ruler.exponential_rank.down": Label(
        "{value}의 순위(작을수록 앞섬)를 지수로 바꿈 x {highest}/100 (k = {decay}; 같은 값: {ties})",
        "exponential transformation of the rank of {value} (least first) x {highest}/100 (k = {decay}; ties: {ties})",
    ),
    "ruler.distance_to_best": Label("{value} / 최고 x {highest}", "{value} / best x {highest}"),
    "ruler.distance_to_best.down": Label("최저 / {value} x {highest}", "best / {value} x {highest}"),
    "ruler.distance_to_reference": Label("{value} / {unit} x {highest}", "{value} / {unit} x {highest}"),
    "ruler.distance_to_reference.down": Label("{unit} / {value} x {highest}", "{unit} / {value} x {highest}"),
    "ruler.group": Label("(평가군 안에서)", "(inside the peer group)"),
    "ruler.ties.min": Label("낮은 쪽", "the smallest rank"),
    "ruler.ties.max": Label("높은 쪽", "the largest rank"),
    "ruler.ties.average": Label("평균", "the mean rank"),
    "ruler.reverse.complement": Label("1에서 뺌", "taken from 1"),
    "ruler.reverse.rank": Label("거꾸로 매김", "from the other end"),
    "rule.beyond": Label("(z점수와 비율은 벗어남)", "(z-scores and ratios leave it)"),
    "rule.bounds": Label("고정한 기준", "Frozen bounds"),
    "framework.frozen": Label("저장했습니다: {path} (고정한 기준 {n}개)", "Saved: {path} (bounds frozen: {n})"),
    "framework.frozen_on": Label("{name}: {files}의 값으로 고정한 기준", "{name}: bounds measured on {files}"),
}
