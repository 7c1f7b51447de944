"""Write the generated parts of the documentation: ``python docs/make.py``. A test fails while one of them is stale."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coscore.framework.load import load_framework

from coscore.cli import build
from coscore.findings.catalogue import entries
from coscore.framework.model import known_keys
from coscore.language import Label
from coscore.output.entry import general

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.tree import TreeNode
    from coscore.language import Language

ROOT = Path(__file__).parent.parent
SESSION = ["coscore", "evaluate", "sample_data/projects.xlsx"]
HEAD, TAIL = 14, 4

FAMILIES = {
    "E0": Label("파일, 시트, 표, 결과", "Files, sheets, tables, results"),
    "E1": Label("지표체계", "Frameworks"),
    "E2": Label("칸", "Cells"),
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
        ROOT / "README.md": _filled(ROOT / "README.md", session=_session("en")),
        ROOT / "README.ko.md": _filled(ROOT / "README.ko.md", session=_session("ko")),
        docs / "evaluate.md": _filled(docs / "evaluate.md", options=_options("en")),
        docs / "ko" / "evaluate.md": _filled(docs / "ko" / "evaluate.md", options=_options("ko")),
        docs / "framework.md": _filled(docs / "framework.md", keys=_keys()),
        docs / "frameworks" / "coproduction.md": _filled(
            docs / "frameworks" / "coproduction.md", tree=_tree(), headers=_headers()
        ),
    }


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


def _session(language: Language) -> str:
    """What the program really prints on the sample, its middle left out."""
    lines = run_session(language)
    shown = [*lines[:HEAD], "...", *lines[-TAIL:]] if len(lines) > HEAD + TAIL else lines
    return "\n".join(["```console", f"$ {' '.join(SESSION)}", *shown, "```"]) + "\n"


def run_session(language: Language) -> list[str]:
    """The lines of the session of the README, on a terminal 80 cells wide."""
    command = str(Path(sysconfig.get_path("scripts")) / "coscore")
    environ = {**os.environ, "COLUMNS": "80", "COSCORE_LANG": language, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    done = subprocess.run([command, "-q", *SESSION[1:]], cwd=ROOT, env=environ, capture_output=True, check=True)  # noqa: S603 - our own program
    return done.stdout.decode("utf-8").splitlines()


def _options(language: Language) -> str:
    group: Any = build(language)
    import typer

    parser = typer.main.get_command(group) if not hasattr(group, "commands") else group
    rows = [
        (_flags(option), option.help or "")
        for owner in (parser.commands["evaluate"], parser)
        for option in owner.params
    ]
    return _table((("옵션", "뜻") if language == "ko" else ("option", "meaning")), *rows)


def _flags(option: Any) -> str:
    if option.param_type_name == "argument":
        return f"`{option.metavar}`"
    value = f" {option.metavar}" if option.metavar and not option.is_flag and not option.count else ""
    return ", ".join(f"`{name}{value}`" for name in sorted(option.opts, key=len))


def _keys() -> str:
    """Every key of the language with its description, straight from the models."""
    schema = known_keys()
    sections = [("FrameworkFile", schema), *schema["$defs"].items()]
    return "\n".join(_section(name, part) for name, part in sections if part.get("properties"))


def _section(name: str, part: dict[str, Any]) -> str:
    needed = part.get("required", ())
    rows = [
        (f"`{key}`" + (" (required)" if key in needed else ""), _default(value), value.get("description", ""))
        for key, value in part["properties"].items()
    ]
    return f"### {name}\n\n{part.get('description', '')}\n\n" + _table(("key", "default", "meaning"), *rows)


def _default(value: dict[str, Any]) -> str:
    default = value.get("default")
    return "" if default in (None, [], "") else f"`{str(default).lower() if isinstance(default, bool) else default}`"


def _tree() -> str:
    framework = load_framework("coproduction")
    rows = [(_indented(node), f"`{node.id}`", f"{node.points:g}", _bounds(node)) for node in framework.nodes[1:]]
    return _table(("구분 / 항목 / 내용", "id", "points", "value and score"), *rows)


def _indented(node: TreeNode) -> str:
    return "&emsp;" * (node.depth - 1) + f"{node.name.ko} ({node.name.en})"


def _bounds(node: TreeNode) -> str:
    spec: Any = node.spec
    if not node.is_indicator:
        return ""
    return f"{_value(spec.value)}; {_score(spec.normalise)}"


def _value(value: Any) -> str:
    if value.type == "levels":
        return "levels " + ", ".join(f"{level.value:g} {level.words[0]}" for level in value.levels)
    if value.type == "survey":
        return "survey, {:g} to {:g}".format(*value.scale)
    return f"{value.type}" + (f" ({value.unit})" if getattr(value, "unit", None) else "")


def _score(normalise: Any) -> str:
    if normalise.method == "points":
        return "points " + ", ".join(f"{value:g} is {score:g}" for value, score in normalise.points)
    return f"{normalise.worst:g} is 0, {normalise.best:g} is 100"


def _headers() -> str:
    file = load_framework("coproduction").file
    columns = file.unit.columns
    rows = [("시도", columns.sido), ("시군구", columns.sigungu), ("지자체", columns.name), *_record_headers(file)]
    rows += [(node.name.ko, node.spec.columns) for node in load_framework("coproduction").indicators if node.spec]
    return _table(("what", "headers"), *((name, ", ".join(words)) for name, words in rows))


def _record_headers(file: Any) -> Iterator[tuple[str, list[str]]]:
    yield file.record.name.ko, file.record.columns
    yield "연도", file.record.year


if __name__ == "__main__":
    sys.exit(main())
