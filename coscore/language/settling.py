"""Words about payment by results, and the help of ``coscore settle``."""

from __future__ import annotations

from coscore.language.label import Label

SETTLING: dict[str, Label] = {
    "settle.title": Label("성과 정산서", "Settlement statement"),
    "settle.summary": Label("지급액", "Payment"),
    "settle.total": Label("지급 총액 {amount}", "Total payment {amount}"),
    "settle.open": Label(
        "지급 총액을 정할 수 없습니다. 정해진 지급의 합 {amount}", "The total payment is open; settled so far {amount}"
    ),
    "settle.outcomes": Label("성과", "Outcomes"),
    "settle.payments": Label("지급", "Payments"),
    "settle.rules": Label("판정 과정", "Steps of the rules"),
    "settle.next": Label("다음 기준", "Next thresholds"),
    "settle.doubt": Label("측정에 따른 차이", "Sensitivity to the measurement"),
    "settle.ledger": Label("당사자별 장부", "Ledger of the parties"),
    "settle.unknown": Label("알려지지 않은 것", "What is not known"),
    "settle.contract": Label("계약", "Contract"),
    "settle.period": Label("기간", "Period"),
    "settle.currency": Label("통화", "Currency"),
    "settle.outcome": Label("성과", "Outcome"),
    "settle.cohort": Label("집단", "Cohort"),
    "settle.all": Label("전체", "all"),
    "settle.measured": Label("측정값", "Measured"),
    "settle.baseline": Label("기준선", "Baseline"),
    "settle.compared": Label("판정값", "Compared"),
    "settle.cells": Label("근거 칸", "Cells"),
    "settle.payment": Label("지급", "Payment"),
    "settle.to": Label("받는 쪽", "To"),
    "settle.state": Label("판정", "Decision"),
    "settle.before": Label("한도 적용 전", "Before caps"),
    "settle.amount": Label("금액", "Amount"),
    "settle.sum": Label("합계", "Total"),
    "settle.step": Label("단계", "Step"),
    "settle.bound": Label("기준", "Bound"),
    "settle.reached": Label("도달", "Reached"),
    "settle.yes": Label("예", "yes"),
    "settle.no": Label("아니요", "no"),
    "settle.pays": Label("그때 금액", "Pays"),
    "settle.now": Label("지금", "Now"),
    "settle.needed": Label("필요한 값", "Needed"),
    "settle.then": Label("그때 총액", "Total then"),
    "settle.from": Label("주는 쪽", "From"),
    "settle.for": Label("명목", "For"),
    "settle.when": Label("때", "When"),
    "settle.state.paid": Label("지급", "paid"),
    "settle.state.not_reached": Label("미달", "not reached"),
    "settle.state.unknown": Label("금액 모름", "amount unknown"),
    "settle.state.not_settled": Label("미정산", "not settled"),
    "settle.state.awaited": Label("측정 전", "awaited"),
    "settle.what.threshold": Label("기준", "threshold"),
    "settle.what.step": Label("단계", "step"),
    "settle.what.point": Label("점", "point"),
    "settle.what.cohort": Label("집단별", "cohort"),
    "settle.what.pooled": Label("모두 합쳐", "pooled"),
    "settle.party.investor": Label("투자자", "investor"),
    "settle.party.government": Label("정부", "government"),
    "settle.party.intermediary": Label("운영기관", "intermediary"),
    "settle.party.provider": Label("수행기관", "provider"),
    "settle.party.guarantor": Label("보증인", "guarantor"),
    "settle.investment": Label("투자", "investment"),
    "settle.guarantee": Label("원금 보장", "guarantee"),
    "settle.who.enrolled": Label("등록 인원", "enrolled"),
    "settle.who.participating": Label("참여 인원", "participating"),
    "settle.who.completed": Label("완료 인원", "completed"),
    "settle.who.measured": Label("측정 인원", "measured"),
    "settle.who.population": Label("인구", "population"),
    "settle.within": Label(
        "{payment}: 지급 판정이 오차범위 안에 있습니다. 95% 구간 {low}~{high}({method})에 기준 {bounds:이/가} 들어 있습니다.",
        "{payment}: the payment decision is within the margin of error: the 95 % interval {low} to {high} ({method}) holds the bound {bounds}.",
    ),
    "settle.outside": Label(
        "{payment}: 오차범위 밖입니다. 95% 구간 {low}~{high}({method})에 드는 기준이 없습니다.",
        "{payment}: outside the margin of error; no bound lies in the 95 % interval {low} to {high} ({method}).",
    ),
    "settle.no_margin": Label(
        "{payment}: 오차범위를 알 수 없습니다(표준오차나 인원이 없음).",
        "{payment}: the margin of error is not known (no standard error, no counts).",
    ),
    "settle.other": Label(
        "분모를 {who:으로/로} 바꾸면 {outcome} {value}, 지급 총액 {amount}",
        "With the denominator {who}: {outcome} {value}, total payment {amount}",
    ),
    "settle.used": Label("분모: {who} (계약과 다른 가정)", "Denominator: {who} (not that of the contract)"),
    "settle.not_known": Label("알 수 없음", "not known"),
    "settle.return": Label("투자자 수익률 연 {rate}%", "Return to the investor {rate} % a year"),
    "settle.lost": Label(
        "투자자는 계약 지급으로 원금을 돌려받지 못함", "The contract pays nothing back to the investor"
    ),
    "settle.live": Label(
        "노란 칸의 수를 바꾸면 지급액이 다시 계산됩니다.",
        "Change a number in a yellow cell, and the payment is computed anew.",
    ),
    "settle.sheet": Label("정산", "Settlement"),
    "settle.role": Label("칸", "Cell"),
    "settle.value": Label("값", "Value"),
    "settle.rest": Label("한도로 뺀 금액", "Taken off by the cap"),
}

SETTLE_HELP: dict[str, Label] = {
    "settle": Label(
        "성과 계약(사회성과보상사업)을 정산합니다: 누구에게 얼마를 왜 지급하는지, 다음 기준과 오차범위까지 냅니다.\n\n"
        "보기: coscore settle buyeo-dementia 결과.csv -o 정산서.hwpx",
        "Settle a contract for payment by results: who is paid what and why, the next threshold, and the margin of error.\n\n"
        "Example: coscore settle buyeo-dementia outcomes.csv -o statement.pdf",
    ),
    "settle.contract": Label(
        "계약: 갖추어진 것의 이름(buyeo-dementia, seoul-1, gyeonggi-haebom, peterborough, nyc-able, public-safety)이나 YAML 파일.",
        "Contract: the id of a built-in one (buyeo-dementia, seoul-1, gyeonggi-haebom, peterborough, nyc-able, public-safety) or a YAML file.",
    ),
    "settle.output": Label(
        "정산서 파일. 여러 번 쓸 수 있고 끝말이 형식을 정합니다: .json .csv .xlsx .md .pdf .docx .hwpx. -는 표준출력.",
        "Statement; may be repeated, the suffix chooses the format: .json .csv .xlsx .md .pdf .docx .hwpx. - is standard output.",
    ),
    "settle.format": Label(
        "표준출력의 형식: table, json, csv, markdown.", "Format on standard output: table, json, csv, markdown."
    ),
    "settle.denominator": Label(
        "계약에 적힌 다른 분모로 가정해 봅니다: enrolled, participating, completed, measured, population.",
        "What if another denominator of the contract counted: enrolled, participating, completed, measured, population.",
    ),
}
