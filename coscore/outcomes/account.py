"""The whole account of a contract: settled, with what would change it, the ledger, and the return to the investor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Refused
from coscore.findings.finding import in_order
from coscore.language import Label
from coscore.outcomes.exact import short
from coscore.outcomes.model import ShareMeasure
from coscore.outcomes.returns import ledger, rate_of_return
from coscore.outcomes.sensitivity import sensitivity
from coscore.outcomes.settle import STATED, settle

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.intake.sheet import Source
    from coscore.outcomes.contract import Contract
    from coscore.outcomes.model import ContractFile
    from coscore.outcomes.read import Read
    from coscore.outcomes.returns import Flow
    from coscore.outcomes.rows import Inputs
    from coscore.outcomes.sensitivity import Margin, Sensitivity
    from coscore.outcomes.settle import Settlement

METHODS = {"wilson": Label("윌슨 구간", "Wilson"), "normal": Label("정규 근사", "normal approximation")}


class Account(NamedTuple):
    """All that a statement says.

    Attributes:
        return_: the investor's yearly rate of return in percent, None where it does not follow.
    """

    contract: Contract
    sources: tuple[Source, ...]
    inputs: Inputs
    settlement: Settlement
    sensitivity: Sensitivity
    ledger: tuple[Flow, ...]
    return_: float | None
    findings: tuple[Finding, ...]

    @property
    def is_settled(self) -> bool:
        """Whether every amount is known."""
        return self.settlement.total is not None


def account(contract: Contract, found: Read, denominator: str | None = None) -> Account:
    """Settle a contract on what was read, with all that belongs to a statement.

    Raises:
        Refused: the contract has no such denominator (E306).
    """
    settlement = settle(contract.file, found.inputs, _key(contract.file, denominator))
    changes = sensitivity(settlement, found.inputs)
    findings = [*settlement.findings, *(_doubt(settlement, margin) for margin in changes.margins if margin.within)]
    return Account(
        contract,
        found.sources,
        found.inputs,
        settlement,
        changes,
        ledger(settlement),
        rate_of_return(settlement),
        in_order(findings),
    )


def _key(contract: ContractFile, word: str | None) -> str:
    shares = [outcome.measure for outcome in contract.outcomes if isinstance(outcome.measure, ShareMeasure)]
    if word is None or (shares and all(measure.denominator.who == word for measure in shares)):
        return STATED
    known = list(dict.fromkeys(other.who for measure in shares for other in measure.alternatives))
    if word not in known:
        raise Refused([Finding("E306", args={"word": word, "there": ", ".join(known)})])
    return f"?{word}"


def _doubt(settlement: Settlement, margin: Margin) -> Finding:
    payment = next(one for one in settlement.contract.payments if one.id == margin.payment)
    facts: dict[str, Fact] = {
        "payment": payment.name.label,
        "bounds": ", ".join(map(short, margin.within)),
        "low": f"{margin.low:.2f}",
        "high": f"{margin.high:.2f}",
        "method": METHODS[margin.method],
    }
    return Finding("W320", args=facts)
