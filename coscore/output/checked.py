"""What was found in a run, as formats for other programs tell it: with or without a result, and how the run ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding
from coscore.findings.finding import in_order
from coscore.output.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coscore.scoring.evaluation import Evaluation, Gate

DONE, FAILED, UNSCORABLE = 0, 1, 2


class Checked(NamedTuple):
    """What was found.

    Attributes:
        findings: everything that was found, in order.
        fingerprints: of each finding, what it is recognised by in another run.
        code: the exit code of the run.
        files: names of the inputs that were read.
        paths: where these and other files are.
        gates: conditions that were judged.
        known: fingerprints of an earlier run, which fail nothing; None where none was asked for.
        evaluation: the result; None where nothing was scored, or where only findings were asked for.
    """

    findings: tuple[Finding, ...]
    fingerprints: tuple[str, ...]
    code: int
    files: tuple[str, ...] = ()
    paths: Mapping[str, str] = {}
    gates: tuple[Gate, ...] = ()
    known: frozenset[str] | None = None
    evaluation: Evaluation | None = None

    @property
    def new(self) -> list[Finding]:
        """The findings that an earlier run did not have."""
        known = self.known or frozenset()
        return [one for one, print_ in zip(self.findings, self.fingerprints, strict=True) if print_ not in known]

    def path(self, name: str) -> str:
        """Where a file is: relative to the folder of the run where it is inside, its name where that is all there is."""
        return self.paths.get(name, name)


def refused(findings: tuple[Finding, ...], paths: Mapping[str, str]) -> Checked:
    """What is told where nothing could be scored."""
    return Checked(findings, fingerprints(findings), UNSCORABLE, tuple(paths), paths)


def of_evaluation(evaluation: Evaluation, paths: Mapping[str, str] | None = None) -> Checked:
    """What is told of a result; that nobody is ranked is found as well."""
    passed = DONE if evaluation.passed else FAILED
    somebody = bool(evaluation.ranked.any())
    findings = evaluation.findings if somebody else in_order((*evaluation.findings, Finding("E019")))
    return Checked(
        findings=findings,
        fingerprints=fingerprints(findings, evaluation.observations),
        code=passed if somebody else UNSCORABLE,
        files=tuple(source.name for source in evaluation.observations.sources),
        paths=paths or {},
        gates=evaluation.gates,
        evaluation=evaluation,
    )
