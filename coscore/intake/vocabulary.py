"""Words and marks as Korean offices write them in spreadsheets. Data only; look-ups normalise both sides first.

Words are listed as people write them. :func:`coscore.language.text.key` makes cells and words alike: full-width forms,
capitals, blanks and the many middle dots do not matter, so ``N/A`` stands for ``n/a`` and ``Ｎ／Ａ`` too.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# --- yes and no -------------------------------------------------------------------------------------------------------

CIRCLES = _words("O ○ ◯ 〇 ● ◎ ㅇ ⭕")
CROSSES = _words("X × ✕ ✖ ✗ ✘ ╳ ❌")
"""Circles stand for yes, crosses for no."""

BARE_YES = CIRCLES | _words("V ✓ √ ✔ ☑ Y Yes True 유 有 예 네 있음 여 해당")
BARE_NO = CROSSES | _words("N No False 무 無 아니오 아니요 없음 부")
"""Words that say yes or no to their header, and nothing beyond that."""

AFFIRMATIVE = BARE_YES | _words("실시 시행 제정 설치 설립 운영 완료 충족 달성 공개 1")
NEGATIVE = BARE_NO | _words("미실시 미시행 미제정 미설치 미설립 미운영 미완료 미충족 미달성 비공개 0 영")

ZEROS = _words("0 영")
"""What is either a zero or a circle typed with the wrong key."""

# --- marks that mean the same in every column -------------------------------------------------------------------------

NOT_APPLICABLE = _words("해당없음 해당사항없음 비해당 대상아님 평가제외 제외 면제 N/A NA")
MISSING = _words("미제출 미입력 미응답 무응답 확인중 집계중 추후제출 미정 미상 비공표 산출불가 자료없음 ?")

DASHES = frozenset("-‐‑‒–—―−─ㅡ·･・")
"""Characters of dash-like marks. Such a mark means 0, none or not applicable, depending on the office."""

NOTHING = _words("없음 실적없음 해당실적없음 전무 무 미실시 미개최 미운영 미추진")
"""Words that mean 0 to one office and a gap to another, where a quantity is asked for."""

ERROR_VALUES = _words(
    "#DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL! #N/A #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #BUSY! #CONNECT!",
    "#GETTING_DATA",
)
"""Error values as spreadsheet programs write them into text files."""

# --- numbers ----------------------------------------------------------------------------------------------------------

COUNTERS = (
    _words("건 회 개 번 차 차례 회차 차시 식 종 종류 가지 개소 곳 부 매 편 권 과정 강좌 프로그램"),
    _words("명 인 사람"),
    _words("시간 h"),
    _words("분"),
    _words("일"),
    _words("개월"),
    _words("년"),
    _words("점"),
    _words("원"),
    _words("% 퍼센트"),
)
"""Counter words, grouped by what they measure: inside a group one stands for another, across groups never."""

PERCENT_SIGNS = COUNTERS[-1]

KIND_COUNTERS = _words("종 종류 개 가지 유형 개유형 개매체 매체") | {""}
"""What may stand behind the bare number of kinds in a list column."""

APPROXIMATE_BEFORE = _words(
    "약 대략 평균 최소 최대 월 주 일 연 년 분기 반기 격월 격주 매월 매주 매일 매년 매분기 - + < >",
)
"""Before a number: about it, at least it, or so often in a period."""

APPROXIMATE_AFTER = ("여", "이상", "이하", "초과", "미만", "이내", "내외", "정도", "가량", "쯤", "남짓", "안팎")
"""Behind a number: about it, more or less than it."""

SECOND_STATEMENT = ("~", "∼", "〜", "(", "[", "/", "▲", "▼", "▽")
"""In a text with a number: a range, a second statement beside it, or a sign that means minus to some and plus to others."""

# --- doubts: what must not be left over when a word is read from part of a cell -----------------------------------------

PLANS = _words(
    "예정 추진 검토 계획 않 못 없 아님 아니 보류 부결 부재 부족 부적 중단 중지 취소 폐지 해체 철회 반려 실패 필요 요청 준비",
    "아직 추후 향후 미정 미실시 미운영 미개최 일부 ?",
)
"""Anywhere in a word: not done, not yet, or no longer."""

DOUBT_PREFIXES = ("미", "비", "불", "무", "안함", "안됨", "안하", "안되", "안된", "안돼")
DOUBT_SUFFIXES = ("중",)
DOUBT_WORDS = BARE_NO | _words("안 전 not non none never without planned pending draft partly")

# --- lists ------------------------------------------------------------------------------------------------------------

SEPARATORS = (",", "、", "·", "/", ";", "\n", "및", "+", "|", "•", "‧", "∙", "・", "ㆍ")

# --- rows and columns that are not data -------------------------------------------------------------------------------

TOTAL_ROWS = _words("계 합계 총계 소계 누계 평균 전체 전국 시도계 총합 총합계")
"""Words that mark a row of totals, blanks left out."""

FOOTERS = ("※", "*", "주)", "주1)", "주:", "자료:", "출처", "작성기준", "붙임", "끝.")
"""How notes below a table begin, blanks left out."""

DESCRIPTIONS = _words("지표설명 지표정의 작성요령 작성방법 작성예시 예시")
"""Words at the beginning of a row that describes the columns, or shows how to fill them in."""

OWNER_LABELS = _words("지자체 지자체명 자치단체 자치단체명 지방자치단체 기관 기관명 제출기관 작성기관 시군구 시군")
"""What stands before the name of the one unit that a whole sheet is about, as in ``기관명: 완주군``."""
NAME_HEADERS = (
    "지표명",
    "지표",
    "평가지표명",
    "평가지표",
    "세부지표",
    "지표이름",
    "지표코드",
    "지표ID",
    "평가항목",
    "항목명",
    "항목",
    "indicator",
)
VALUE_HEADERS = ("실적값", "측정값", "지표값", "값", "실적", "value")
"""Headers of the two columns of a table in long layout, where a row is one value; the earlier names go before the later."""

BOOKKEEPING = _words(
    "연번 순번 번호 no no. 일련번호 구분번호 사업번호 과제번호 관리번호 사업코드 과제코드",
    "담당부서 소관부서 추진부서 부서 부서명 주관부서 담당과 실과명 담당자 담당자명 작성자 연락처 전화번호 담당자연락처 이메일",
    "예산 예산액 사업비 총사업비 소요예산 예산현액 집행액",
    "사업명 과제명 사례명 세부사업명 프로그램명 사업(과제)명 단위사업",
    "연도 년도 사업연도 사업년도 회계연도 평가연도 평가년도 실적연도 기준연도",
    "평가군 평가유형 유형 그룹 구분 비고 특이사항 기타 참고",
)
"""Headers that every table has and few frameworks need, in small letters and without blanks: unused, they go unsaid."""

# --- answers of questionnaires ------------------------------------------------------------------------------------------

DONT_KNOW = (
    "모름",
    "잘 모름",
    "모르겠음",
    "모르겠다",
    "잘 모르겠음",
    "잘 모르겠다",
    "의견 없음",
    "경험 없음",
    "don't know",
    "no opinion",
)
"""No opinion: not an answer on the scale."""

_ENDS = (
    (
        "매우 불만족",
        "매우 불만",
        "전혀 그렇지 않다",
        "매우 그렇지 않다",
        "매우 미흡",
        "매우 나쁨",
        "very dissatisfied",
        "strongly disagree",
    ),
    ("매우 만족", "매우 그렇다", "매우 우수", "매우 좋음", "very satisfied", "strongly agree"),
)
_SIDES = (
    ("불만족", "불만", "그렇지 않다", "그렇지 않은 편이다", "미흡", "나쁨", "dissatisfied", "disagree"),
    ("만족", "그렇다", "그런 편이다", "우수", "좋음", "satisfied", "agree"),
)
_SLIGHT = (
    ("약간 불만족", "약간 불만", "약간 그렇지 않다", "somewhat dissatisfied", "somewhat disagree"),
    ("약간 만족", "약간 그렇다", "somewhat satisfied", "somewhat agree"),
)
_MIDDLE = ("보통", "보통이다", "neutral")

SCALES = {
    4: (_ENDS[0], _SIDES[0], _SIDES[1], _ENDS[1]),
    5: (_ENDS[0], _SIDES[0], _MIDDLE, _SIDES[1], _ENDS[1]),
    7: (_ENDS[0], _SIDES[0], _SLIGHT[0], _MIDDLE, _SLIGHT[1], _SIDES[1], _ENDS[1]),
}
"""By the number of answers of a scale, the words for each from the lowest to the highest."""
