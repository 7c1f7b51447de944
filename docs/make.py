"""Write the generated parts of the documentation: ``python docs/make.py``. A test fails while one of them is stale."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from published import DATA
from published_page import lessons, results

from coscore.api import evaluate
from coscore.cli import build
from coscore.findings.catalogue import entries
from coscore.framework.builtin import builtin_ids
from coscore.framework.load import load_framework
from coscore.framework.schema import framework_schema, schema_text
from coscore.intake.limits import LIMITS
from coscore.intake.raising import amount_text, names
from coscore.language import Label
from coscore.outcomes.schema import contract_schema, contract_schema_text
from coscore.output.entry import general

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import TreeNode
    from coscore.language import Language

Schema = dict[str, Any]

ROOT = Path(__file__).parent.parent
COMMAND = ["coscore", "evaluate", "sample_data/projects.xlsx"]
HEAD = 17

FAMILIES = {
    "E0": Label("파일, 시트, 표, 결과", "Files, sheets, tables, results"),
    "E1": Label("지표체계", "Frameworks"),
    "E2": Label("칸", "Cells"),
    "E3": Label("성과 정산", "Payment by results"),
    "W1": Label("지표체계의 짜임", "Designs"),
    "W2": Label("빈칸과 읽기", "Gaps and readings"),
    "W3": Label("살펴볼 값", "Values worth a look"),
    "W4": Label("견줄 수 있는지", "Comparability"),
}
TITLE = Label("오류와 경고", "Findings")
INTRODUCTION = Label(
    "coscore가 알리는 것의 전부입니다. E는 오류, W는 경고입니다. `coscore explain E203`처럼 명령줄에서도 볼 수 있습니다. 이 쪽은 `docs/make.py`가 씁니다.",
    "Everything coscore can say about an input. E is an error, W a warning. `coscore explain E203` shows the same on the command line. "
    "This page is written by `docs/make.py`.",
)
WHY, FIX, EXAMPLE = Label("왜", "Why"), Label("고치기", "Fix"), Label("보기", "Example")


def main() -> None:
    """Write every page whose generated parts have changed."""
    for path, text in pages().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(path.relative_to(ROOT))


def pages() -> dict[Path, str]:
    """Every page with generated parts, as it should be."""
    docs = ROOT / "docs"
    return {
        docs / "findings.md": _findings("en"),
        docs / "ko" / "findings.md": _findings("ko"),
        ROOT / "README.md": _filled(ROOT / "README.md", example=_example("en")),
        ROOT / "README.ko.md": _filled(ROOT / "README.ko.md", example=_example("ko")),
        **{
            page: _filled(page, options=_options(command, language))
            for command in ("evaluate", "check", "robustness", "describe", "report", "template", "settle")
            for page, language in _translations(f"{command}.md")
        },
        **{page: _filled(page, **_explained(language)) for page, language in _translations("explain.md")},
        **{page: _filled(page, limits=_limits(language)) for page, language in _translations("limits.md")},
        docs / "results.md": _filled(docs / "results.md", json=_json()),
        docs / "framework.md": _filled(docs / "framework.md", keys=_keys()),
        docs / "framework.schema.json": schema_text(),
        **{page: _filled(page, keys=_contract_keys()) for page in (docs / "contracts.md",)},
        docs / "contract.schema.json": contract_schema_text(),
        **{
            page: _filled(page, tree=_tree(page.stem), headers=_headers(page.stem))
            for page in (docs / "frameworks" / f"{name}.md" for name in builtin_ids())
        },
        **(_published() if DATA.is_dir() else {}),
    }


def _published() -> dict[Path, str]:
    """The page of published indices, made where their data are."""
    return {
        page: _filled(page, results=_table(*results(language)), lessons=_table(*lessons(language)))
        for page, language in _translations("published.md")
    }


def _translations(name: str) -> tuple[tuple[Path, Language], ...]:
    return (ROOT / "docs" / name, "en"), (ROOT / "docs" / "ko" / name, "ko")


def _filled(path: Path, **blocks: str) -> str:
    """The page with the text between ``<!-- begin: name -->`` and ``<!-- end: name -->`` replaced."""
    text = path.read_text(encoding="utf-8")
    for name, block in blocks.items():
        begin, end = f"<!-- begin: {name} -->\n", f"<!-- end: {name} -->"
        before, _, rest = text.partition(begin)
        text = f"{before}{begin}{block}{end}{rest.partition(end)[2]}"
    return text


def _table(*rows: tuple[str, ...]) -> str:
    head, *body = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return "\n".join([head, "|---" * len(rows[0]) + "|", *body]) + "\n"


def _findings(language: Language) -> str:
    parts = [f"# {TITLE.in_(language)}\n", f"{INTRODUCTION.in_(language)}\n"]
    for family, title in FAMILIES.items():
        parts.append(f"## {title.in_(language)}\n")
        parts += [_finding(code, language) for code in entries() if code.startswith(family)]
    return "\n".join(parts)


def _finding(code: str, language: Language) -> str:
    entry = entries()[code]
    headline, why, fix, example = (_shown(text, language) for text in entry)
    lines = (
        f"**{headline}**",
        f"{WHY.in_(language)}: {why}",
        f"{FIX.in_(language)}: {fix}",
        f"{EXAMPLE.in_(language)}: {example}",
    )
    return f"### {code}\n\n" + "\n\n".join(lines) + "\n"


def _shown(text: Label, language: Language) -> str:
    """A text as markdown shows it letter by letter."""
    return re.sub(r"([\\`*_<>\[\]|#])", r"\\\1", general(text, language)).replace("\n", "<br>")


def _example(language: Language) -> str:
    """What the program really prints on the sample, all but the first rows of its table left out."""
    lines = run_example(language)
    end_of_table = lines.index("", HEAD)
    shown = [*lines[:HEAD], "...", *lines[end_of_table:]]
    return "\n".join(["```console", f"$ {' '.join(COMMAND)}", *shown, "```"]) + "\n"


def run_example(language: Language, example: Sequence[str] = COMMAND) -> list[str]:
    """The lines an example prints, that of the README by default, on a terminal 80 cells wide; blanks at their ends left out."""
    command = [sys.executable, "-P", "-m", *example]
    environ = {**os.environ, "COLUMNS": "80", "COSCORE_LANG": language, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    done = subprocess.run(  # noqa: S603 - our own program
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True
    )
    return [line.rstrip() for line in done.stdout.decode("utf-8").splitlines()]


def _explained(language: Language) -> dict[str, str]:
    """The options of ``coscore explain``, and what it really prints."""
    questions = {"unit": ["완주군"], "against": ["완주군", "--against", "순천시"], "indicator": ["ordinance"]}
    return {"options": _options("explain", language)} | {
        name: _printed(["coscore", "explain", subject, COMMAND[-1], *options], language)
        for name, (subject, *options) in questions.items()
    }


def _printed(command: list[str], language: Language) -> str:
    return "\n".join(["```console", f"$ {' '.join(command)}", *run_example(language, command), "```"]) + "\n"


def _json() -> str:
    """The beginning of a real result, what is long left out."""
    result = json.loads(evaluate(str(ROOT / COMMAND[-1])).to_json())
    first = result["units"][0]
    node = next(node for node in first["nodes"] if node["at"])
    result["framework"]["sha256"] = result["inputs"][0]["sha256"] = "..."
    result["framework"] |= {
        "document": {"...": "..."},
        "places": {node["id"]: result["framework"]["places"][node["id"]]},
    }
    table = result["tables"][0]
    tables = [{**table, "columns": table["columns"][:1]}]
    shortened = {**result, "tables": tables, "units": [{**first, "nodes": [node]}], "findings": result["findings"][:1]}
    return f"```json\n{json.dumps(shortened, ensure_ascii=False, indent=2)}\n```\n"


def _options(command: str, language: Language) -> str:
    program: Any = typer.main.get_command(build(language))  # type: ignore[arg-type]
    rows = [
        (_flags(option), option.help or "") for owner in (program.commands[command], program) for option in owner.params
    ]
    return _table(("옵션", "뜻") if language == "ko" else ("option", "meaning"), *rows)


def _flags(option: Any) -> str:
    if option.param_type_name == "argument":
        return f"`{option.metavar}`"
    value = f" {option.metavar}" if option.metavar and not option.is_flag and not option.count else ""
    return ", ".join(f"`{name}{value}`" for name in sorted(option.opts, key=len))


def _limits(language: Language) -> str:
    """Every limit with what it bounds and how much that is."""
    head = ("이름", "한도", "무엇의 한도인지") if language == "ko" else ("name", "limit", "what it bounds")
    rows = [
        (f"`{name}`", amount_text(name, getattr(LIMITS, name.replace("-", "_"))), about.in_(language))
        for name, about in names().items()
    ]
    return _table(head, *rows)


def _keys() -> str:
    """Every key of the language with its description, straight from the schema, part by part as they are met."""
    schema = framework_schema()
    return "\n".join(_sections("the file itself", schema, schema["$defs"], set()))


def _contract_keys() -> str:
    """Every key of a contract."""
    schema = contract_schema()
    return "\n".join(_sections("the contract itself", schema, schema["$defs"], set()))


def _sections(title: str, part: Schema, parts: Schema, met: set[str], above: str = "") -> Iterator[str]:
    yield f"### {title}\n\n{part.get('description', '')}\n\n" + _table(
        ("key", "takes", "default", "meaning"), *_rows(part, parts)
    )
    for key, value in part["properties"].items():
        for name in _names(value):
            inner = parts[name]
            if name not in met and "properties" in inner:
                met.add(name)
                below = "" if key == "indicators" else f"{above}{key}."
                yield from _sections(f"`{above}{key}{_kind(inner)}`", inner, parts, met, below)


def _kind(part: Schema) -> str:
    """What tells a part from its alternatives: ``value: {type: number}``, ``combine: {trimmed_mean: ...}``."""
    keys = part["properties"]
    if len(keys) == 1 and part.get("required"):
        return f": {{{next(iter(keys))}: ...}}"
    return next(
        (f": {{{key}: {keys[key]['const']}}}" for key in ("type", "method") if "const" in keys.get(key, ())), ""
    )


def _names(value: Schema) -> list[str]:
    """The parts that a key leads to."""
    return [name.rpartition("/")[2] for name in re.findall(r"'\$ref': '(.*?)'", str(value))]


def _rows(part: Schema, parts: Schema) -> list[tuple[str, ...]]:
    needed = part.get("required", ())
    return [
        (f"`{key}`" + (" (required)" if key in needed else ""), _takes(value), _default(value), _meaning(value, parts))
        for key, value in part["properties"].items()
    ]


def _meaning(value: Schema, parts: Schema) -> str:
    of_the_part = [parts[name].get("description", "") for name in _names(value)]
    return str(value.get("description") or "".join(of_the_part[:1]))


def _takes(value: Schema) -> str:
    """What stands behind a key, in few words."""
    if words := value.get("enum") or ([value["const"]] if "const" in value else []):
        return " / ".join(f"`{word}`" for word in words)
    if choices := value.get("anyOf") or value.get("oneOf"):
        return " or ".join(dict.fromkeys(_takes(choice) for choice in choices))
    if value.get("type") == "array":
        return "list"
    plain = {"string": "text", "boolean": "`true` / `false`", "integer": "whole number", "object": "keys"}
    return plain.get(value.get("type", "object"), str(value.get("type")))


def _default(value: Schema) -> str:
    default = value.get("default")
    plain = isinstance(default, (str, int, float))
    return f"`{str(default).lower() if isinstance(default, bool) else default}`" if plain and default != "" else ""


def _tree(name: str) -> str:
    framework = load_framework(name)
    weigh = "points" if framework.file.weights == "points" else "weight"
    rows = [
        (_indented(node), f"`{node.id}`", f"{node.points if weigh == 'points' else node.weight:.4g}", _bounds(node))
        for node in framework.nodes[1:]
    ]
    return _table(("구분 / 항목 / 내용", "id", weigh, "value and score"), *rows)


def _indented(node: TreeNode) -> str:
    return "&emsp;" * (node.depth - 1) + f"{node.name.ko} ({node.name.en})"


def _bounds(node: TreeNode) -> str:
    spec: Any = node.spec
    if not node.is_indicator:
        return ""
    if spec.normalise is None:
        low, high = getattr(spec.value, "range", (0, 100))
        return _measure(spec) + ("" if (low, high) == (0, 100) else f"; {low:g} is 0, {high:g} is 100")
    if spec.normalise.method == "as_is":
        return _measure(spec) + ", which is the score"
    value_is_score = spec.normalise.method == "goalposts" and (spec.normalise.worst, spec.normalise.best) == (0, 100)
    first = f"; {spec.transform}" if spec.transform else ""
    return _measure(spec) + ("" if value_is_score else f"{first}; {_score(spec.normalise)}")


def _measure(spec: Any) -> str:
    """What is measured: the value, what it is divided by, and what must prove it."""
    per = f" per {spec.per.times:g} of {spec.per.columns[0]}" if spec.per else ""
    return _value(spec.value) + per + (f", with {spec.evidence[0]}" if spec.evidence else "")


def _value(value: Any) -> str:
    if value.type == "levels":
        return "levels " + ", ".join(f"{_level(level.value)} {level.words[0]}" for level in value.levels)
    if value.type == "survey":
        return ("answers" if value.answers else "survey") + ", {:g} to {:g}".format(*value.scale)
    if value.type == "ratio":
        return f"{value.numerator.columns[0]} / {value.denominator.columns[0]} x {value.times:g}"
    return value.type.replace("_", " or ") + (f" ({value.unit})" if getattr(value, "unit", None) else "")


def _level(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _score(normalise: Any) -> str:
    if normalise.method == "points":
        return ", ".join(f"{value:g} is {score:g}" for value, score in normalise.points)
    return f"{normalise.worst:g} is 0, {normalise.best:g} is 100"


def _headers(name: str) -> str:
    framework = load_framework(name)
    unit, group = framework.file.unit, framework.file.groups
    columns = {"시도": unit.columns.sido, "시군구": unit.columns.sigungu, unit.name.ko: unit.columns.name}
    rows = [(what, words) for what, words in columns.items() if words] + list(_record_headers(framework.file))
    rows += [("평가군", group.by)] if group and isinstance(group.by, list) else []
    rows += [row for node in framework.indicators for row in _indicator_headers(node)]
    rows += [(item.name.ko, item.columns) for item in framework.file.adjustments]
    return _table(("what", "headers"), *((what, ", ".join(words)) for what, words in rows))


def _indicator_headers(node: TreeNode) -> Iterator[tuple[str, list[str]]]:
    """Every column that a value is made of, or that stands beside it."""
    spec: Any = node.spec
    if spec.value.type == "ratio":
        yield f"{node.name.ko} (분자)", spec.value.numerator.columns
        yield f"{node.name.ko} (분모)", spec.value.denominator.columns
    elif spec.value.type == "survey":
        yield from _survey_headers(node.name.ko, spec)
    else:
        yield node.name.ko, spec.columns
    if spec.per:
        yield f"{node.name.ko} (나누는 수)", spec.per.columns
    if spec.evidence:
        yield f"{node.name.ko} (근거)", spec.evidence


def _survey_headers(name: str, spec: Any) -> Iterator[tuple[str, list[str]]]:
    """Headers of a mean and its respondents, or of every question and of the strata."""
    items = spec.value.items(spec.columns)
    if not items:
        yield name, spec.columns
    for at, item in enumerate(items, start=1):
        yield f"{name} {at}" if len(items) > 1 else name, item.columns
    if spec.value.n:
        yield f"{name} (응답자)", spec.value.n
    if spec.value.answers and spec.value.answers.strata:
        yield f"{name} (층)", spec.value.answers.strata.columns
        yield f"{name} (모집단)", spec.value.answers.strata.population


def _record_headers(file: Any) -> Iterator[tuple[str, list[str]]]:
    if file.record:
        yield file.record.name.ko, file.record.columns
        yield from [("연도", file.record.year)] if file.record.year else []


if __name__ == "__main__":
    sys.exit(main())
