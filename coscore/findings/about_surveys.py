"""Surveys of respondents: strata, populations, samples too small, and how much of a ranking the sampling error leaves."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E231": Entry(
        headline=Label(
            "'{name}'의 층 '{stratum}'에 모집단 수가 줄마다 다릅니다: {unit}",
            "The rows of '{name}' state different populations of stratum '{stratum}': {unit}",
        ),
        why=Label(
            "층의 모집단 수가 그 층 응답의 가중치를 정합니다. 어느 줄이 맞는지 짐작하지 않으므로 이 지자체는 산정에서 빠집니다.",
            "The number of people in a stratum decides how much its answers weigh. Which row is right is not guessed, so the unit is not ranked.",
        ),
        fix=Label("같은 층의 모든 줄에 같은 수를 적어 주세요.", "Write the same number in all rows of the stratum."),
        example=Label("20대 줄에 1,200과 2,100", "1,200 and 2,100 in rows of people in their twenties"),
    ),
    "E232": Entry(
        headline=Label(
            "'{name}'의 층 '{stratum}'에 모집단 수가 없습니다: {unit}",
            "No population of stratum '{stratum}' of '{name}': {unit}",
        ),
        why=Label(
            "모집단 수를 모르면 이 층의 응답이 얼마만큼의 가중치를 가지는지 알 수 없습니다. 이 지자체는 산정에서 빠집니다.",
            "Without the number of people in it nobody knows how much the answers of this stratum weigh. The unit is not ranked.",
        ),
        fix=Label(
            "층의 이름을 확인하고, 모집단 수를 자료나 지표체계의 strata에 적어 주세요.",
            "Check the name of the stratum, and state its population in the data or under strata in the framework.",
        ),
        example=Label(
            "인구가 20대, 30대만 있는데 응답자는 '40대'", "Populations for two age groups, and a respondent of a third"
        ),
    ),
    "W248": Entry(
        headline=Label(
            "응답이 {n}명뿐이어서 '{name}'의 값을 내지 않습니다: {unit} ({least}명부터)",
            "Too few answers ({n}) for a figure of '{name}': {unit} (from {least} on)",
        ),
        why=Label(
            "몇 사람의 답을 공표하면 누가 무엇이라 답했는지 드러날 수 있습니다. 0점이 아니라 빈 값입니다.",
            "To publish the answers of a few people may tell who said what. This is a gap, not a score of 0.",
        ),
        fix=Label(
            "응답자를 늘리거나, 조사 전에 정한 하한이 다르면 지표체계의 min_n을 고쳐 주세요.",
            "Ask more people, or change min_n in the framework if another bound was announced before the survey.",
        ),
        example=Label("응답 3명인 면", "A township with 3 answers"),
    ),
    "W249": Entry(
        headline=Label(
            "응답이 {n}명으로 적습니다: '{name}', {unit} ({least}명 미만)",
            "Few answers ({n}) to '{name}': {unit} (fewer than {least})",
        ),
        why=Label(
            "적은 응답의 평균은 몇 사람의 답에 크게 흔들립니다. 점수에는 그대로 넣습니다.",
            "A mean of few answers hangs on a handful of people. It is scored all the same.",
        ),
        fix=Label(
            "표본오차와 함께 조심해서 풀이하고, 다음 조사에서는 응답자를 늘려 주세요.",
            "Read it with its margin of error, and ask more people next time.",
        ),
        example=Label("응답 12명, 평균 4.5", "12 answers with a mean of 4.5"),
    ),
    "W250": Entry(
        headline=Label(
            "층 '{stratum}'의 응답이 1명이어서 '{name}'의 표본오차를 알 수 없습니다: {unit}",
            "One answer in stratum '{stratum}', so the sampling error of '{name}' is unknown: {unit}",
        ),
        why=Label(
            "한 사람의 답으로는 그 층 안의 차이를 알 수 없습니다. 값은 그대로 셈합니다.",
            "One answer says nothing of the differences inside the stratum. The value is worked out all the same.",
        ),
        fix=Label(
            "지표체계의 strata에 어느 층과 합칠지 collapse로 적을 수 있습니다.",
            "Under strata, collapse can say which stratum it is joined with.",
        ),
        example=Label("'20대' 응답 1명", "1 answer of people in their twenties"),
    ),
    "W251": Entry(
        headline=Label(
            "층 '{stratum}'에 응답이 없어 '{name}'에서 빠집니다: {unit}",
            "No answer in stratum '{stratum}', which '{name}' leaves out: {unit}",
        ),
        why=Label(
            "값은 답이 있는 층만 나타냅니다. 빠진 층을 모르므로 표본오차도 내지 않습니다.",
            "The value stands for the strata with answers only, and as nothing is known of the other there is no sampling error.",
        ),
        fix=Label(
            "응답을 더 받거나, 지표체계의 strata에 어느 층과 합칠지 collapse로 적어 주세요.",
            "Collect answers there, or say under collapse which stratum it is joined with.",
        ),
        example=Label("'70대 이상' 1,900명 중 응답 0명", "0 answers of 1,900 people aged 70 and over"),
    ),
    "W252": Entry(
        headline=Label(
            "'{name}'의 순위 신뢰도 {reliability}: {meaning}",
            "Reliability of '{name}' as a ranking {reliability}: {meaning}",
        ),
        why=Label(
            "지자체 사이의 차이에서 표본오차를 뺀 몫입니다. 0.9 이상이면 순위, 0.7 이상이면 등급, 그 아래면 평균보다 높고 낮음만 말할 수 있습니다.",
            "It is the part of the differences between units that is not sampling error. From 0.9 on ranks can be told, from 0.7 grades, below that only above and below the mean.",
        ),
        fix=Label(
            "순위 대신 등급이나 '평균 위, 평균과 비슷, 평균 아래'로 공표하거나, 다음에는 응답자를 늘려 주세요.",
            "Publish grades, or above, like and below the mean, instead of ranks; or ask more people next time.",
        ),
        example=Label("시군마다 응답 50명, 평균 3.9에서 4.2", "50 answers per county, means from 3.9 to 4.2"),
    ),
    "W254": Entry(
        headline=Label(
            "'{name}'의 모집단 수를 쓸 수 없습니다: {unit}, {why}",
            "The population of '{name}' cannot be used: {unit}, {why}",
        ),
        why=Label(
            "모집단 수는 표본오차를 줄이는 데만 씁니다(유한모집단 수정). 믿을 수 없으면 줄이지 않습니다.",
            "The population only makes the sampling error smaller (finite population correction). If it cannot be right, there is no correction.",
        ),
        fix=Label(
            "조사 대상 전체의 수를 한 지자체의 모든 줄에 똑같이 적어 주세요.",
            "State the number of people the respondents were drawn from, the same in all rows of a unit.",
        ),
        example=Label("응답자 120명, 모집단 80명", "120 answers from a population of 80"),
    ),
}
