"""E025 to E030 and W230 to W233: limits, and what is found in files that were made to do harm or look as if."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

_RAISE = Label(
    " 믿을 수 있는 파일이면 한도를 늘리세요: {option}",
    " If you trust the file, raise the limit: {option}",
)

ENTRIES: dict[str, Entry] = {
    "E025": Entry(
        headline=Label("--limit을 알 수 없습니다: {reason}", "This --limit is not understood: {reason}"),
        why=Label(
            "한도는 이름=값으로 씁니다. 잘못 쓴 한도를 모른 체하면 파일이 왜 안 읽히는지 알 수 없게 됩니다.",
            "A limit is written NAME=VALUE. To pass over a mistake in it would leave you wondering why the file is still refused.",
        ),
        fix=Label(
            "이름과 값은 coscore evaluate --help와 docs/ko/limits.md에 있습니다.{suggestion:? 혹시 '@'인가요?}",
            "Names and values are listed by coscore evaluate --help and in docs/limits.md.{suggestion:? Did you mean '@'?}",
        ),
        example=Label(
            "--limit file-byte=8GiB -> --limit file-bytes=8GiB", "--limit file-byte=8GiB -> --limit file-bytes=8GiB"
        ),
    ),
    "E026": Entry(
        headline=Label(
            "풀면 지나치게 커지는 파일입니다 ({reason})", "The file grows beyond measure when unpacked ({reason})"
        ),
        why=Label(
            "작은 파일이 풀리면서 메모리와 디스크를 다 채우게 만든 것('압축 폭탄')일 수 있어, 풀지 않았습니다.",
            "It may have been made to fill memory and disk while it is unpacked (a 'zip bomb'), so it was not unpacked.",
        ),
        fix=Label(
            "누가 만든 파일인지 확인하고, 엑셀에서 표만 새 통합 문서에 복사해 저장해 주세요." + _RAISE.ko,
            "Find out where it comes from, and copy just its table into a new workbook in Excel." + _RAISE.en,
        ),
        example=Label("풀면 10 GB가 되는 3 MB짜리 통합 문서", "A workbook of 3 MB that unpacks to 10 GB"),
    ),
    "E027": Entry(
        headline=Label("안전하지 않은 내용이 들어 있습니다 ({reason})", "The file holds something unsafe ({reason})"),
        why=Label(
            "DOCTYPE 선언은 다른 파일을 끌어오거나 글자를 끝없이 불리는 데 쓰입니다. 엑셀, 한셀, 리브레오피스는 이것을 쓰지 않습니다.",
            "A DOCTYPE serves to pull in other files or to multiply text without end. Excel, Hancell and LibreOffice never write one.",
        ),
        fix=Label(
            "보낸 사람에게 엑셀에서 다시 저장한 파일을 달라고 해 주세요. 직접 열어 보지는 마세요.",
            "Ask the sender for a file saved from Excel; do not open this one yourself.",
        ),
        example=Label("<!DOCTYPE ...>가 든 통합 문서", "A workbook with a <!DOCTYPE ...> inside"),
    ),
    "E028": Entry(
        headline=Label("시트의 끝을 넘는 칸이 있습니다 ({reason})", "A cell lies beyond the end of a sheet ({reason})"),
        why=Label(
            "시트는 1,048,576행, 16,384열(XFD)까지입니다. 그 밖의 칸은 잘못 만든 프로그램이나 나쁜 뜻을 가진 사람이 적은 것입니다.",
            "A sheet ends at row 1,048,576 and column XFD. What lies beyond was written by a faulty program, or to do harm.",
        ),
        fix=Label(
            "엑셀에서 표만 새 통합 문서에 복사해 저장해 주세요. csv라면 여러 파일로 나누어 주세요.",
            "Copy just the table into a new workbook in Excel; split a csv into several files.",
        ),
        example=Label("4294967295행이 있다고 하는 통합 문서", "A workbook that claims to have a row 4294967295"),
    ),
    "E029": Entry(
        headline=Label("병합된 칸이 지나치게 많습니다 ({reason})", "Far too many cells are merged ({reason})"),
        why=Label(
            "병합된 칸은 모두 채워 읽어야 하므로, 너무 많으면 끝나지 않습니다.",
            "Every merged range has to be filled, which never ends when there are too many.",
        ),
        fix=Label(
            "엑셀에서 시트를 모두 고르고 '병합하고 가운데 맞춤'을 눌러 병합을 푼 뒤 저장해 주세요." + _RAISE.ko,
            "Select the whole sheet in Excel, press Merge & Center to unmerge, and save." + _RAISE.en,
        ),
        example=Label("병합 범위가 백만 개인 시트", "A sheet with a million merged ranges"),
    ),
    "E030": Entry(
        headline=Label(
            "글이 지나치게 긴 칸이나 줄이 있습니다 ({reason})", "A cell or a line is far too long ({reason})"
        ),
        why=Label(
            "엑셀의 칸은 32,767자까지입니다. 더 긴 것은 대개 닫히지 않은 큰따옴표나 잘못 들어간 파일입니다.",
            "A cell of Excel holds 32,767 characters. Longer ones are mostly a quote that is not closed, or a file that got in by mistake.",
        ),
        fix=Label(
            "그 칸을 줄이고, csv라면 큰따옴표가 짝이 맞는지 봐 주세요." + _RAISE.ko,
            "Shorten it; in a csv see whether the quotes are in pairs." + _RAISE.en,
        ),
        example=Label("첨부 문서 전체를 붙여 넣은 칸", "A cell into which a whole document was pasted"),
    ),
    "W230": Entry(
        headline=Label(
            "압축 파일 밖을 가리키는 부분이 {count}개 있습니다: {part}",
            "{count} of its parts have names that lead out of the archive: {part}",
        ),
        why=Label(
            "이런 이름은 압축을 푸는 프로그램이 다른 파일을 덮어쓰게 하려는 것입니다. coscore는 디스크에 풀지 않으므로 해가 없었습니다.",
            "Such names are meant to make an unpacking program overwrite other files. coscore unpacks nothing to disk, so no harm was done.",
        ),
        fix=Label(
            "누가 만든 파일인지 확인하고, 엑셀에서 표만 새 통합 문서에 복사해 저장해 주세요.",
            "Find out where the file comes from, and copy just its table into a new workbook.",
        ),
        example=Label("../../evil.sh라는 부분이 든 통합 문서", "A workbook with a part called ../../evil.sh"),
    ),
    "W231": Entry(
        headline=Label(
            "다른 파일에서 값을 가져오는 통합 문서입니다 ({count}개): {files}",
            "The workbook takes values from other files ({count}): {files}",
        ),
        why=Label(
            "연결된 파일은 열지 않았습니다. 수식에는 마지막으로 저장할 때의 값을 썼으니, 그 뒤에 바뀐 값은 반영되지 않았습니다.",
            "Those files were not opened. Formulas count with the value they had when the workbook was saved last; later changes are not in it.",
        ),
        fix=Label(
            "엑셀에서 데이터 - 연결 편집 - 연결 끊기로 값만 남기거나, 연결을 새로 고친 뒤 저장해 주세요.",
            "In Excel choose Data - Edit Links - Break Link to keep just the values, or update the links and save.",
        ),
        example=Label("='[지난해.xlsx]사업'!F7", "='[last year.xlsx]Projects'!F7"),
    ),
    "W232": Entry(
        headline=Label(
            "스프레드시트가 수식으로 실행할 글이 있습니다: {text}",
            "A spreadsheet would run this text as a formula: {text}",
        ),
        why=Label(
            "=, +, -, @로 시작하는 글은 csv로 내보내 열면 실행될 수 있습니다. coscore가 쓰는 파일에서는 실행되지 않습니다.",
            "Text that begins with =, +, - or @ may run when it is opened from a csv. It does not in anything coscore writes.",
        ),
        fix=Label(
            "이름이라면 앞의 기호를 지우고, 누가 적었는지 확인해 주세요. 이 시트의 다른 칸도 봐 주세요.",
            "If it is a name, delete the sign in front, and find out who wrote it. Look at the other cells of the sheet too.",
        ),
        example=Label('=HYPERLINK("http://...","수원시")', '=HYPERLINK("http://...","Suwon")'),
    ),
    "W233": Entry(
        headline=Label(
            "보이지 않는 글자가 든 이름입니다: {text} ({characters})",
            "A name with characters that cannot be seen: {text} ({characters})",
        ),
        why=Label(
            "폭이 없는 글자나 방향을 뒤집는 표시가 있으면, 같아 보이는 두 이름이 다르거나 다른 이름으로 보일 수 있습니다.",
            "With letters of no width or marks that turn the direction round, two names that look alike may differ, or one may look like another.",
        ),
        fix=Label(
            "이름을 지우고 자판으로 다시 적어 주세요.",
            "Delete the name and type it anew.",
        ),
        example=Label("완주<U+200B>군", "완주<U+200B>군 (Wanju)"),
    ),
}
