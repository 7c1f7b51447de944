"""Why a file is refused, in words: what fills the ``{reason}`` and ``{format}`` of E001 to E030."""

from __future__ import annotations

from coscore.language import Label

FORMATS: dict[str, Label] = {
    "hwp": Label("한글(.hwp) 문서", "a Hangul (.hwp) document"),
    "hwpx": Label("한글(.hwpx) 문서", "a Hangul (.hwpx) document"),
    "pdf": Label("PDF 문서", "a PDF document"),
    "odf": Label("표가 아닌 오픈도큐먼트 문서", "an OpenDocument file other than a spreadsheet"),
    "word": Label("워드 문서", "a Word document"),
    "powerpoint": Label("파워포인트 문서", "a PowerPoint document"),
    "ole": Label("옛 오피스 형식의 파일", "a file of an old Office format"),
    "html": Label("웹 문서(HTML) (이름이 .xls라도 속은 HTML)", "a web page (HTML inside, whatever the name says)"),
    "xml": Label("XML 파일 (이름이 .xls라도 속은 XML)", "an XML file (XML inside, whatever the name says)"),
    "json": Label("JSON 파일", "a JSON file"),
    "rtf": Label("RTF 문서", "an RTF document"),
    "zip": Label("압축 파일", "an archive"),
    "image": Label("그림 파일", "an image"),
    "database": Label("데이터베이스 파일", "a database"),
    "parquet": Label(
        '파케이 파일 (pip install "coscore[parquet]"로 설치하면 읽습니다)',
        'a Parquet file (read after: pip install "coscore[parquet]")',
    ),
    "program": Label("실행 파일", "a program"),
}

REASONS: dict[str, Label] = {
    # E001
    "locked": Label(
        "다른 프로그램에서 열려 있거나 읽을 권한이 없음", "open in another program, or no right to read it"
    ),
    "special": Label("보통의 파일이 아님", "not a regular file"),
    "system": Label("{message}", "{message}"),
    # E002
    "missing": Label("그런 파일이 없음", "no such file"),
    "no_match": Label("이 무늬에 맞는 파일이 없음", "nothing matches this pattern"),
    "no_files": Label(
        "폴더에 .xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv, .parquet 파일이 없음",
        "no .xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv or .parquet file in this folder",
    ),
    "lock_file": Label(
        "엑셀이 여는 동안 만드는 임시 파일", "a temporary file that Excel keeps while a workbook is open"
    ),
    # E005
    "archive": Label("압축이 풀리지 않음", "it cannot be unpacked"),
    "part_missing": Label("{part} 부분이 없음", "the part {part} is missing"),
    "part_twice": Label("{part} 부분이 둘임", "the part {part} is there twice"),
    "part_shared": Label("시트 둘이 {part} 하나를 함께 씀", "two sheets share the part {part}"),
    "part_outside": Label("{part} 부분이 파일 밖에 있음", "the part {part} lies outside the file"),
    "no_workbook": Label("통합 문서가 들어 있지 않음", "there is no workbook inside"),
    "no_sheets": Label("시트가 하나도 없음", "there is no sheet inside"),
    "xml": Label("{part} {line}번째 줄의 XML이 잘못됨", "XML is broken in line {line} of {part}"),
    "doctype": Label(
        "{part}에 안전하지 않은 XML 선언(DOCTYPE)이 있음", "{part} holds an unsafe XML declaration (DOCTYPE)"
    ),
    "encoding": Label("{part}의 글자를 읽을 수 없음", "the text of {part} cannot be decoded"),
    "address": Label("칸 주소가 아님: '{text}'", "'{text}' is not the address of a cell"),
    "row_number": Label("행 번호가 아님: '{text}'", "'{text}' is not the number of a row"),
    "misplaced": Label("{row}행에 다른 행의 칸 {cell:이/가} 들어 있음", "cell {cell} stands in row {row}"),
    "cell_twice": Label("칸 {cell:이/가} 두 번 나옴", "cell {cell} is there twice"),
    "string_missing": Label("칸의 글자가 공유 문자열 {text}번에 없음", "its text, shared string {text}, is not there"),
    "nested": Label("시트의 행과 칸이 뒤엉킴", "rows and cells of the sheet are entangled"),
    "row_order": Label("행이 차례대로 놓이지 않음", "rows do not stand in order"),
    "quote": Label("{row}행에서 연 큰따옴표가 끝까지 닫히지 않음", "a quote opened in row {row} is never closed"),
    "unreadable": Label("속이 이 형식의 통합 문서가 아님", "its contents are not those of such a workbook"),
    "stopped": Label("읽는 프로그램이 도중에 멈춤", "the reader broke off in the middle"),
    # E006
    "file_size": Label("크기가 {found} (한도 {limit})", "it has {found} (limit {limit})"),
    "directory": Label("압축 목록이 너무 큼 (한도 {limit})", "the list of its parts is too large (limit {limit})"),
    "members": Label("압축된 부분이 {found}개 (한도 {limit}개)", "it has {found} parts (limit {limit})"),
    "unpacked": Label("풀면 {found} (한도 {limit})", "unpacked it has {found} (limit {limit})"),
    "ratio": Label(
        "{part:이/가} {found}배로 부풀어 오름 (한도 {limit}배)", "{part} swells {found} times (limit {limit})"
    ),
    "token": Label("{part}의 태그나 글 하나가 {limit}보다 김", "a single tag or text of {part} is longer than {limit}"),
    "depth": Label("{part}의 XML이 {limit}겹보다 깊음", "XML of {part} is nested more than {limit} deep"),
    "strings": Label("글자가 들어 있는 칸이 너무 많음 (한도 {limit})", "too many texts (limit {limit})"),
    "text": Label("한 칸의 글자가 {limit}자를 넘음", "a cell holds more than {limit} characters"),
    "rows": Label("{found}행은 있을 수 없음 (마지막 행 {limit})", "row {found} cannot exist (the last is {limit})"),
    "columns": Label(
        "{found}열은 있을 수 없음 (마지막 열 {limit})", "column {found} cannot exist (the last is {limit})"
    ),
    "merges": Label("병합된 칸이 너무 많음 (한도 {limit})", "too many merged ranges (limit {limit})"),
    "unordered": Label(
        "차례가 섞인 시트의 칸이 너무 많음 (한도 {limit})",
        "too many cells in a sheet that is out of order (limit {limit})",
    ),
    "scattered": Label(
        "드문드문 적힌 칸이 너무 멀리 흩어져 있음 (이 형식에서는 늘릴 수 없음)",
        "its few cells are scattered too far apart (in this format that cannot be raised)",
    ),
    "padding": Label(
        "드문드문 적힌 칸이 너무 멀리 흩어져 있음 (한도 {limit})",
        "its few cells are scattered too far apart (limit {limit})",
    ),
    "line": Label("한 줄이 {limit}자를 넘음", "a line holds more than {limit} characters"),
    "field": Label(
        "{row}행에 {limit}자를 넘는 칸이 있음: 큰따옴표가 닫히지 않았을 수 있음",
        "row {row} has a cell of more than {limit} characters: perhaps a quote is not closed",
    ),
    "slow": Label("{limit}초 안에 읽히지 않음", "reading it takes more than {limit} seconds"),
    "memory": Label("읽는 데 메모리가 {limit}보다 많이 듦", "reading it takes more than {limit} of memory"),
    "written": Label("칸의 내용이 {limit}를 넘음", "its cells hold more than {limit}"),
    "long": Label(
        "값을 한 줄에 하나씩 적은 표가 너무 큼 (한도 {limit}칸)",
        "a table with one value in a row is too large (limit {limit} cells)",
    ),
    "sheets": Label("시트가 너무 많음 (한도 {limit})", "too many sheets (limit {limit})"),
    # E025
    "limit_unknown": Label("'{text}'이라는 한도가 없음", "there is no limit '{text}'"),
    "limit_amount": Label("{name}의 값 '{text}'을 알 수 없음", "the value '{text}' of {name} is not an amount"),
    # E007
    "undecodable": Label("UTF-8도 CP949(완성형)도 아닌 글자", "neither UTF-8 nor CP949"),
    "bad_utf8": Label("UTF-8에 없는 글자", "not valid UTF-8"),
    "bad_utf16": Label("UTF-16에 없는 글자", "not valid UTF-16"),
    "nul": Label("글자가 아닌 값(NUL)", "a NUL, which is not text"),
    # E008
    "password": Label("암호가 걸려 있음", "it needs a password"),
    "drm": Label("문서 보안(DRM)이 걸려 있음", "it is wrapped by document security (DRM)"),
}


def reason(key: str, **blanks: object) -> Label:
    """A reason with its blanks filled, in both languages."""
    words = REASONS[key]
    return Label(words("ko", **blanks), words("en", **blanks))


def size(count: int) -> str:
    """A number of bytes in the largest fitting unit, rounded down: ``16 MB``; units are powers of 1024."""
    for unit in ("B", "kB", "MB"):
        if count < 1024:  # noqa: PLR2004 - what a unit holds of the one below
            return f"{count} {unit}"
        count //= 1024
    return f"{count:,} GB"
