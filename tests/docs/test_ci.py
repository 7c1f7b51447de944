"""What the page on jobs shows, the action and the hooks are run as they stand, on sample data."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "docs" / "ci.md", ROOT / "docs" / "ko" / "ci.md"]
SAMPLES = ROOT / "sample_data"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the jobs shown run in bash on Linux")


def blocks(path: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def loaded(text: str) -> Any:
    return yaml.load(text.replace("\non:", '\n"on":'), yaml.SafeLoader)


def workflow(page: Path) -> Any:
    return next(found for text in blocks(page, "yaml") if "jobs" in (found := loaded(text)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository such as the page describes."""
    (tmp_path / "data").mkdir()
    (tmp_path / "results").mkdir()
    shutil.copy(SAMPLES / "projects_clean.csv", tmp_path / "data")
    shutil.copy(SAMPLES / "gates.yaml", tmp_path)
    (tmp_path / "indicators").mkdir()
    (tmp_path / "indicators" / "ours.yaml").write_text(
        "coscore: 1\nid: ours\nextends: coproduction\nversion: '1'\n", encoding="utf-8"
    )
    return tmp_path


def run(script: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """A script of a job, as the platform runs it."""
    path = f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}"
    env = {
        **os.environ,
        "PATH": path,
        "COSCORE_LANG": "en",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        **environ,
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def prepare(page: Path, folder: Path) -> None:
    """Make the baselines by the commands of the page."""
    (commands,) = [text for text in blocks(page, "sh") if "results/baseline.json" in text]
    assert run(commands, folder).returncode == 0
    assert {path.name for path in (folder / "results").iterdir()} == {"baseline.json", "known.json"}


def steps(found: Any, key: str) -> Iterator[Any]:
    return (step for job in found["jobs"].values() for step in job["steps"] if key in step)


@pytest.mark.parametrize("page", PAGES, ids=["en", "ko"])
def test_the_workflow_runs_and_leaves_what_it_uploads(page: Path, folder: Path) -> None:
    prepare(page, folder)
    scripts = [step["run"] for step in steps(workflow(page), "run")]
    assert scripts[0] == "python -m pip install coscore"
    for script in scripts[1:]:
        done = run(script, folder)
        assert (done.returncode, done.stderr.count("error[")) == (0, 0), done.stderr
    Log.model_validate_json((folder / "findings.sarif").read_text(encoding="utf-8"))
    for name in ("check.xml", "report.xml"):
        assert etree.parse(folder / name).getroot().tag == "testsuites"
    uploads = {word for step in steps(workflow(page), "with") for word in str(step["with"].get("path", "")).split()}
    assert all([*folder.glob(name)] for name in uploads)
    summary = (folder / "summary.md").read_text(encoding="utf-8")
    assert summary.index("## Data check") < summary.index("**passed**")


def test_the_workflow_fails_where_a_score_fell_and_a_cell_went_wrong(folder: Path) -> None:
    prepare(PAGES[0], folder)
    table = folder / "data" / "projects_clean.csv"
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    lines[1] = lines[1].replace(",2,3.0,", ",두 회,3.0,")
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "gates.yaml").write_text("required: [서울특별시]\n", encoding="utf-8")
    checking, scoring = [
        run(step["run"], folder) for step in steps(workflow(PAGES[0]), "run") if "coscore " in step["run"]
    ][-2:]
    assert (checking.returncode, scoring.returncode) == (1, 1)
    assert "::error title=coscore E203,file=data/projects_clean.csv,line=2::J2 " in checking.stdout
    assert "failed" in scoring.stdout


@pytest.mark.parametrize("page", PAGES, ids=["en", "ko"])
def test_both_pages_show_the_same_jobs_with_pinned_actions(page: Path) -> None:
    plain = [re.sub(r" *#.*", "", text) for text in blocks(page, "yaml")]
    assert plain == [re.sub(r" *#.*", "", text) for text in blocks(PAGES[0], "yaml")]
    for step in steps(workflow(page), "uses"):
        assert re.search(r"@[0-9a-f]{40}$|^github/codeql-action/upload-sarif@v3$", step["uses"])


def test_the_pins_are_those_of_the_projects_own_jobs() -> None:
    ours = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    for action in ("actions/checkout", "actions/setup-python"):
        (used,) = {step["uses"] for step in steps(workflow(PAGES[0]), "uses") if step["uses"].startswith(action)}
        assert used in ours


def test_the_jobs_of_gitlab_and_jenkins_run(folder: Path) -> None:
    (job,) = [found["score"] for text in blocks(PAGES[0], "yaml") if "score" in (found := loaded(text))]
    (pipeline,) = blocks(PAGES[0], "text")
    (shell,) = re.findall(r"sh '([^']*)'", pipeline)
    for script in (job["script"][1], shell):
        assert run(script, folder).returncode == 0
        assert etree.parse(folder / job["artifacts"]["reports"]["junit"]).getroot().tag == "testsuites"
    assert json.loads((folder / "result.json").read_text(encoding="utf-8"))["gates"]


ACTION = loaded((ROOT / "action.yml").read_text(encoding="utf-8"))
SHOWN = next(found[0]["with"] for text in blocks(PAGES[0], "yaml") if isinstance(found := loaded(text), list))


def inputs(**given: str) -> dict[str, str]:
    """The variables of the scoring step, with inputs in their places."""
    values = {name: given.get(name, spec.get("default", "")) for name, spec in ACTION["inputs"].items()}
    env = ACTION["runs"]["steps"][1]["env"]
    return {
        key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: values[found[1]], text) for key, text in env.items()
    }


def test_the_action_scores_the_files_given_one_a_line(folder: Path) -> None:
    prepare(PAGES[0], folder)
    shown = {name: text for name, text in SHOWN.items() if name != "args"}
    done = run(ACTION["runs"]["steps"][1]["run"], folder, **inputs(**shown))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("::notice title=coscore::passed") == 6
    assert {path.name for path in (folder / "coscore-results").iterdir()} == {
        "result.json", "ranking.xlsx", "findings.sarif", "report.xml",
    }  # fmt: skip
    assert (folder / "summary.md").exists()


def test_an_input_of_the_action_is_never_a_command(folder: Path) -> None:
    hostile = "data/$(touch made)`touch made`; touch made"
    done = run(ACTION["runs"]["steps"][1]["run"], folder, **inputs(files=hostile, args="--year 2025 ; touch made"))
    assert done.returncode == 2
    assert not (folder / "made").exists()


def test_the_action_takes_what_the_page_shows_and_installs_what_it_stands_in() -> None:
    assert set(SHOWN) <= set(ACTION["inputs"])
    assert ACTION["runs"]["using"] == "composite"
    assert ACTION["runs"]["steps"][0]["run"].endswith('"$GITHUB_ACTION_PATH"')
    page = PAGES[0].read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in ACTION["inputs"])


HOOKS = {hook["id"]: hook for hook in loaded((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}


def hooked(id_: str, folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """A hook on those of the files that it asks for."""
    chosen = [file for file in files if re.search(HOOKS[id_]["files"], file)]
    assert chosen
    return run(f"{HOOKS[id_]['entry']} {' '.join(chosen)}", folder)


def test_the_hook_on_data_lets_sound_files_through_and_stops_others(folder: Path) -> None:
    assert hooked("coscore-check", folder, "data/projects_clean.csv", "README.md").returncode == 0
    shutil.copy(SAMPLES / "bad" / "E203-not-a-number.csv", folder / "data")
    done = hooked("coscore-check", folder, "data/E203-not-a-number.csv", "data/projects_clean.csv")
    assert (done.returncode, "E203-not-a-number.csv:F4: E203 " in done.stdout) == (1, True)


def test_the_hook_on_frameworks_checks_several(folder: Path) -> None:
    shutil.copy(ROOT / "indicators" / "hdi.yaml", folder / "indicators")
    assert hooked("coscore-framework-check", folder, "indicators/ours.yaml", "indicators/hdi.yaml").returncode == 0
    (folder / "indicators" / "hdi.yaml").write_text("coscore: 1\n", encoding="utf-8")
    assert hooked("coscore-framework-check", folder, "indicators/ours.yaml", "indicators/hdi.yaml").returncode == 2


def test_the_page_names_hooks_that_are_there() -> None:
    (shown,) = [found["repos"][0]["hooks"] for text in blocks(PAGES[0], "yaml") if "repos" in (found := loaded(text))]
    assert {hook["id"] for hook in shown} == set(HOOKS)


@pytest.mark.parametrize("page", ["docs/gates.md", "docs/ko/gates.md"])
def test_the_gates_shown_are_sound_and_their_commands_run(page: str, tmp_path: Path) -> None:
    from coscore.framework.load import load_framework
    from coscore.output.gates_file import read_gates

    (shown,) = blocks(ROOT / page, "yaml")
    (tmp_path / "gates.yaml").write_text(shown, encoding="utf-8")
    kinds = {one.kind for one in read_gates(str(tmp_path / "gates.yaml"), load_framework("coproduction"))}
    text = (ROOT / page).read_text(encoding="utf-8")
    assert {kind for kind in kinds if f"| `{kind}` |" not in text} == set()
    for command in blocks(ROOT / page, "sh")[0].splitlines():
        assert run(command, ROOT).returncode == 0
