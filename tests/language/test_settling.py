from __future__ import annotations

from coscore.language.settling import SETTLE_HELP, SETTLING
from coscore.language.words import say
from coscore.outcomes.contract import contract_ids


def test_the_particle_follows_the_bound() -> None:
    facts = {"payment": "원금", "low": "1", "high": "2", "method": "윌슨 구간"}
    assert "기준 42가 들어" in say("settle.within", "ko", bounds="42", **facts)
    assert "기준 10이 들어" in say("settle.within", "ko", bounds="10", **facts)


def test_every_state_and_party_has_a_word() -> None:
    assert {f"settle.state.{state}" for state in ("paid", "not_reached", "unknown", "not_settled", "awaited")} <= set(
        SETTLING
    )
    assert {f"settle.party.{role}" for role in ("investor", "government", "guarantor", "provider")} <= set(SETTLING)


def test_the_help_names_every_contract() -> None:
    known = ["buyeo-dementia", "seoul-1", "gyeonggi-haebom", "peterborough", "nyc-able"]
    assert set(known) <= set(contract_ids())
    assert all(name in SETTLE_HELP["settle.contract"].en for name in known)
