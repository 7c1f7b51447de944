"""Every file in sample_data/bad is named after the code of the finding it gives, and gives that one finding at one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from coscore.commands.ahp import Request, result_of
from coscore.commands.settle import Request as Settling
from coscore.commands.settle import settled
from coscore.findings import Finding, Refused
from coscore.findings.catalogue import entries
from coscore.framework.load import load_framework
from coscore.insight.suspicious import suspicious
from coscore.intake.columns_file import read_columns
from coscore.intake.read import read
from coscore.outcomes.contract import load_contract
from coscore.output.baseline import read_baseline
from coscore.output.findings import read_fingerprints
from coscore.output.gates_file import read_gates
from coscore.output.recall import recall
from coscore.scoring.evaluate import evaluate
from coscore.scoring.gates import judge

SAMPLES = Path(__file__).parents[2] / "sample_data"
BAD = SAMPLES / "bad"
FILES = sorted(path.name for path in BAD.iterdir() if path.is_file())

PLACES = {
    "E003-empty.xlsx": "@",
    "E004-hangul.hwp": "@",
    "E005-truncated.xlsx": "@",
    "E006-too-deep.xlsx": "@[사업]",
    "E007-encoding.csv": "@",
    "E008-password.xlsx": "@",
    "E010-no-table.csv": "@",
    "E011-missing-column.csv": "@:A1",
    "E012-no-such-sheet.xlsx": "@",
    "E013-two-columns.csv": "@:M1",
    "E014-no-rows.csv": "@:A1",
    "E015-another-form.xlsx": "@",
    "E017-not-a-result.json": "@",
    "E018-another-framework.json": "",
    "E022-unknown-id.yaml": "@:3:17",
    "E023-no-such-header.yaml": "@:2:15",
    "E024-one-header-for-two.yaml": "@:3:27",
    "E026-bomb.xlsx": "@",
    "E027-entities.xlsx": "@",
    "E028-far-row.xlsx": "@[사업]",
    "E029-merges.xlsx": "@[사업]",
    "E030-endless-cell.xlsx": "@[사업]",
    "E050-not-findings.json": "@",
    "E051-gate-on-nothing.yaml": "@:3:3",
    "E075-without-framework.json": "@",
    "E076-changed-score.json": "@",
    "E101-syntax.yaml": "@:9:14",
    "E102-unknown-key.yaml": "@:9:5",
    "E103-key-missing.yaml": "@:7:5",
    "E104-wrong-kind.yaml": "@:11:43",
    "E105-duplicate-key.yaml": "@:9:5",
    "E106-word-without-quotes.yaml": "@:9:19",
    "E107-alias.yaml": "@:9:12",
    "E108-too-deep.yaml": "@:5:70",
    "E109-language-version.yaml": "@:1:10",
    "E110-weight-sum.yaml": "@:12:13",
    "E111-weights-on-some.yaml": "@:12:5",
    "E112-weight-zero.yaml": "@:16:13",
    "E113-duplicate-id.yaml": "@:11:9",
    "E114-worst-is-best.yaml": "@:10:53",
    "E115-steps-not-rising.yaml": "@:10:90",
    "E116-header-used-twice.yaml": "@:12:19",
    "E117-unknown-id.yaml": "@:6:16",
    "E118-extends-nothing.yaml": "@:5:10",
    "E119-word-on-two-levels.yaml": "@:9:87",
    "E120-neither-indicator-nor-dimension.yaml": "@:7:5",
    "E121-grades.yaml": "@:6:68",
    "E122-groups-need-registry.yaml": "@:6:14",
    "E123-scale.yaml": "@:9:41",
    "E124-no-groups.yaml": "@:10:41",
    "E125-half-of-the-bounds.yaml": "@:6:20",
    "E128-formula.yaml": "@:6:20",
    "E129-formula-names-no-child.yaml": "@:6:27",
    "E130-child-not-in-formula.yaml": "@:9:6",
    "E131-weight-without-effect.yaml": "@:8:20",
    "E132-floor-without-effect.yaml": "@:9:5",
    "E137-excluded-unknown.yaml": "@:6:35",
    "E138-date-for-a-third.csv": "@:C2",
    "E139-not-connected.csv": "@",
    "E133-two-denominators.yaml": "@:9:5",
    "E134-groups-missing.yaml": "@:10:13",
    "E201-error-cell.xlsx": "@[사업]H4",
    "E202-not-calculated.xlsx": "@[사업]H4",
    "E203-not-a-number.csv": "@:F4",
    "E204-inexact.csv": "@:H4",
    "E205-ambiguous-mark.csv": "@:H4",
    "E206-out-of-range.csv": "@:K4",
    "E207-unknown-unit.csv": "@:B4",
    "E208-ambiguous-unit.csv": "@:B4",
    "E209-row-without-unit.csv": "@:B4",
    "E210-word-unknown.csv": "@:D4",
    "E211-word-ambiguous.csv": "@:D4",
    "E212-other-scale.csv": "@:G4",
    "E213-date.xlsx": "@[사업]F4",
    "E214-missing-not-allowed.csv": "@:F4",
    "E215-weight-missing.csv": "@:L4",
    "E216-no-logarithm.csv": "@:H4",
    "E217-several-successors.csv": "@:B4",
    "E218-zero-among-marks.csv": "@:D4",
    "E219-too-few-to-trim.csv": "@:K8",
    "E220-the-same-everywhere.csv": "",
    "E221-no-ratio.csv": "@:H4",
    "E222-no-reference.csv": "",
    "E223-no-past.csv": "@:H8",
    "E224-zero-in-a-geometric-mean.csv": "@:F4",
    "E225-division-by-zero.csv": "@:B4",
    "E226-nobody-to-compare.csv": "@:B2",
    "E228-denominators-differ.csv": "@:F2",
    "E229-denominator-zero.csv": "@:F4",
    "E231-populations-differ.csv": "@:D2",
    "E232-stratum-without-population.csv": "@:D2",
    "W248-too-few-answers.csv": "@:D2",
    "W250-one-answer.csv": "@:D2",
    "W201-blank.csv": "@:F4",
    "W203-small-sample.csv": "@:L4",
    "W204-read-from-part.csv": "@:E4",
    "W206-column-not-used.csv": "@:M1",
    "W207-new-word.csv": "@:I4",
    "W212-district-of-a-city.csv": "@:B4",
    "W213-name-of-another-time.csv": "@:B4",
    "W219-nothing-applies.csv": "@:B4",
    "E230-two-values.csv": "@:D58",
    "W223-unknown-indicator.csv": "@:C58",
    "W224-changed-form.xlsx": "@",
    "W221-several-years.csv": "",
    "W222-values-only.ods": "@",
    "W225-region-from-title.csv": "@:B5",
    "W226-hidden-row.xlsx": "@[사업]B4",
    "W227-hidden-column.xlsx": "@[사업]H1",
    "W228-hidden-sheet.xlsx": "@[작년]A1",
    "W229-region-of-title-differs.csv": "@:B5",
    "W230-leads-outside.xlsx": "@",
    "W231-linked.xlsx": "@",
    "W232-formula.csv": "@:C4",
    "W233-unseen.csv": "@:C4",
    "W240-denominator-zero.csv": "@:F4",
    "W241-counted-word.csv": "@:C4",
    "W242-no-evidence.csv": "@:C4",
    "W244-drawn-in.csv": "",
    "E147-unknown-outcome.yaml": "@:14:14",
    "E148-id-twice.yaml": "@:16:9",
    "E149-steps-out-of-order.yaml": "@:15:67",
    "E300-missing-column.csv": "@",
    "E301-about.csv": "@:B2",
    "E302-blank-outcome.csv": "@:B2",
    "E303-amount-unknown.csv": "@:B2",
    "E304-zero-denominator.csv": "@:C2",
    "E305-unknown-cohort.csv": "@:A3",
    "W323-awaited.csv": "@:B2",
    "W301-total-does-not-match.csv": "@:H9",
    "W302-no-percent-sign.csv": "@:G4",
    "W303-beyond-the-scale.csv": "@:H4",
    "W304-far-off-the-goalposts.csv": "@:H4",
    "W305-slipped-digit.csv": "@:K4",
    "W306-same-row-twice.csv": "@:C9",
    "W307-two-spellings.csv": "@:B10",
    "W308-percentage-for-a-mean.csv": "@:K4",
    "W402-small-group.csv": "",
    "W406-moves-with-the-others.csv": "",
    "W407-all-tied.csv": "",
    "W413-beyond-the-scale.csv": "@:C2",
    "W414-contradicting.csv": "@",
}
"""Where each finding stands; @ is the name of the file. Some are about the whole result, and stand nowhere."""

SHEETS = {"E012-no-such-sheet.xlsx": "사업목록"}
FRAMEWORKS = {
    "E214-missing-not-allowed.csv": "strict",
    "E215-weight-missing.csv": "weighted",
    "E216-no-logarithm.csv": "logarithm",
    "E218-zero-among-marks.csv": "yes_no",
    "E219-too-few-to-trim.csv": "trimmed",
    "E220-the-same-everywhere.csv": "minmax",
    "E221-no-ratio.csv": "ratio",
    "E222-no-reference.csv": "reference",
    "E223-no-past.csv": "trend",
    "W406-moves-with-the-others.csv": "minmax",
    "W407-all-tied.csv": "rank",
    "E224-zero-in-a-geometric-mean.csv": "geometric",
    "E225-division-by-zero.csv": "formula",
    "E226-nobody-to-compare.csv": "copeland",
    "E228-denominators-differ.csv": "per",
    "E229-denominator-zero.csv": "per_strict",
    "W212-district-of-a-city.csv": "small_groups",
    "W213-name-of-another-time.csv": "small_groups",
    "W240-denominator-zero.csv": "per",
    "W241-counted-word.csv": "counted",
    "W242-no-evidence.csv": "evidence",
    "W244-drawn-in.csv": "treated",
    "W302-no-percent-sign.csv": "percent",
    "E231-populations-differ.csv": "survey",
    "E232-stratum-without-population.csv": "survey",
    "W248-too-few-answers.csv": "survey",
    "W250-one-answer.csv": "survey",
    "W303-beyond-the-scale.csv": "as_is",
}
BESIDE = {"W217", "W218", "W406"}
"""What follows from another finding or from the framework: a unit is not ranked, scores move with the set of units."""

JUDGEMENTS = {"E138", "E139", "W413", "W414"}
"""What is found in pairwise judgements."""
RESULTS = {"E075", "E076"}
"""What is found in results of earlier runs that are to be scored again."""
COLUMNS = {"E022", "E023", "E024"}
"""Codes of columns files, which are tried on the clean sample."""

GATES = {"E051"}
"""Codes of gates files, which are held against the built-in framework."""

CONTRACTS = {"E147", "E148", "E149"}
"""Codes of contracts for payment by results."""

SETTLED = {**dict.fromkeys(("E300", "E301", "E302", "E303", "E304"), "buyeo-dementia")}
SETTLED |= dict.fromkeys(("E305", "W323"), "peterborough")
"""Codes of settlements, with the built-in contract that is settled."""

NO_FILE_SHOWS = {
    "E146": "a contract that is not there",
    "E306": "a question of the command line",
    "E307": "a contract on an indicator",
    "E001": "a file that may not be read",
    "E002": "a file that is not there",
    "E016": "an output that cannot be written",
    "E019": "follows from other findings",
    "E020": "a question of the command line",
    "E021": "a question of the command line",
    "E045": "a question of the command line",
    "E025": "a question of the command line",
    "E040": "a question of the command line",
    "E041": "a question of the command line",
    **dict.fromkeys(("E060", "E061", "E062", "E063"), "a question of the command line"),
    "E065": "a question of the command line",
    "E066": "two results of different frameworks",
    "E067": "two results with nothing in common",
    "E077": "a format that needs an extra",
    "E078": "a question of the command line",
    "E080": "a question of the command line",
    "E100": "a framework that is not there",
    "E126": "a framework without relative methods, asked to be frozen",
    "E127": "a frozen framework that would stand beside the wrong folder",
}


def test_every_file_has_its_place_here() -> None:
    assert sorted(PLACES) == FILES


def test_every_error_has_a_file() -> None:
    shown = {name[:4] for name in FILES}
    errors = {code for code in entries() if code.startswith("E")}
    assert errors - shown == set(NO_FILE_SHOWS)


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_gives_exactly_its_finding_at_exactly_its_place(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    found = [finding for finding in findings(name) if finding.code not in BESIDE - {name[:4]}]
    assert [(finding.code, str(finding.location)) for finding in found] == [(name[:4], PLACES[name].replace("@", name))]


def findings(name: str) -> tuple[Finding, ...]:
    try:
        if name[:4] in COLUMNS:
            read([str(SAMPLES / "projects_clean.csv")], load_framework("coproduction"), assignments=read_columns(name))
        if name[:4] in GATES:
            read_gates(name, load_framework("coproduction"))
        if name[:4] in CONTRACTS:
            load_contract(name)
        if name[:4] in SETTLED:
            found = settled(Settling(SETTLED[name[:4]], [name])).findings
            return tuple({finding.code: finding for finding in found if finding.code != "W320"}.values())
        if name.endswith(".yaml"):
            load_framework(name)
            return ()
        if name[:4] in JUDGEMENTS:
            return result_of(Request([name]))[1]
        if name[:4] in RESULTS:
            return recall(name).findings
        return compared(name) if name.endswith(".json") else scored(name)
    except Refused as refused:
        return refused.findings


def scored(name: str) -> tuple[Finding, ...]:
    framework = load_framework(f"with/{FRAMEWORKS[name]}.yaml" if name in FRAMEWORKS else "coproduction")
    observations = read([name], framework, sheet=SHEETS.get(name))
    return (*evaluate(framework, observations).findings, *suspicious(framework, observations))


def compared(name: str) -> tuple[Finding, ...]:
    if name.startswith("E050"):
        read_fingerprints(name)
    baseline, framework = read_baseline(name), load_framework("coproduction")
    evaluation = evaluate(framework, read([str(SAMPLES / "projects_clean.csv")], framework))
    return judge(evaluation, baseline=baseline, max_drop=1).findings
