"""E0xx: files, sheets and tables."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E001": Entry(
        headline=Label("파일을 읽을 수 없습니다 ({reason})", "Cannot read the file ({reason})"),
        why=Label(
            "파일은 있지만 운영체제가 내용을 내주지 않습니다.",
            "The file is there, but the operating system does not hand over its contents.",
        ),
        fix=Label(
            "엑셀에서 열려 있으면 닫고 다시 해 보세요. 그래도 안 되면 다른 폴더에 복사해서 써 주세요.",
            "Close it if it is open in Excel and try again; if that does not help, use a copy in another folder.",
        ),
        example=Label("엑셀에서 열어 둔 사업자료.xlsx", "projects.xlsx while it is open in Excel"),
    ),
    "E002": Entry(
        headline=Label("읽을 파일을 찾지 못했습니다 ({reason})", "Found no file to read ({reason})"),
        why=Label(
            "이름이 다르거나, 다른 폴더에 있거나, 폴더 안에 스프레드시트가 없습니다.",
            "Its name is different, it is in another folder, or the folder holds no spreadsheet.",
        ),
        fix=Label(
            "파일 이름과 폴더를 확인해 주세요. 이름에 빈칸이 있으면 큰따옴표로 묶어 주세요.",
            "Check the name and the folder; put a name with blanks in double quotes.",
        ),
        example=Label('coscore evaluate "사업 자료.xlsx"', 'coscore evaluate "project data.xlsx"'),
    ),
    "E003": Entry(
        headline=Label("빈 파일입니다", "The file is empty"),
        why=Label(
            "글자가 하나도 없는 파일에는 채점할 것이 없습니다.",
            "A file without a single character holds nothing to score.",
        ),
        fix=Label(
            "내려받거나 저장하다가 끊기지 않았는지 보고, 원래 파일을 다시 받아 주세요.",
            "See whether a download or save was cut short, and fetch the original again.",
        ),
        example=Label("크기가 0바이트인 사업자료.csv", "projects.csv with a size of 0 bytes"),
    ),
    "E004": Entry(
        headline=Label("읽지 못하는 형식입니다: {format}", "This format is not read: {format}"),
        why=Label(
            "coscore는 스프레드시트(.xlsx, .xlsm, .xls, .xlsb, .ods)와 글자 표(.csv, .tsv), 파케이 파일(.parquet)을 읽습니다. 형식은 이름이 아니라 내용으로 알아봅니다.",
            "coscore reads spreadsheets (.xlsx, .xlsm, .xls, .xlsb, .ods) text tables (.csv, .tsv) and Parquet files. The contents decide, not the name.",
        ),
        fix=Label(
            "엑셀에서 열거나 표를 엑셀로 옮긴 뒤 'Excel 통합 문서(.xlsx)'로 저장해 주세요.",
            "Open it in Excel, or copy its table there, and save it as an Excel workbook (.xlsx).",
        ),
        example=Label(
            "사업자료.hwp, 사업자료.pdf -> 사업자료.xlsx로 저장", "projects.hwp, projects.pdf -> save as projects.xlsx"
        ),
    ),
    "E005": Entry(
        headline=Label("파일이 깨졌습니다 ({reason})", "The file is damaged ({reason})"),
        why=Label(
            "일부만 읽으면 틀린 점수가 나올 수 있어서 이 파일은 읽지 않습니다.",
            "To read only part of it could give wrong scores, so the file is not read.",
        ),
        fix=Label(
            "원래 파일을 다시 받거나, 엑셀에서 열어 다시 저장해 주세요.",
            "Fetch the original again, or open it in Excel and save it once more.",
        ),
        example=Label("절반만 내려받은 사업자료.xlsx", "projects.xlsx, half downloaded"),
    ),
    "E006": Entry(
        headline=Label("읽을 수 있는 크기를 넘습니다 ({reason})", "Larger than can be read ({reason})"),
        why=Label(
            "컴퓨터를 멈추게 할 수 있어서, 끝까지 읽지 않고 그만둡니다.",
            "To go on could bring the computer to a halt, so reading stops here.",
        ),
        fix=Label(
            "표만 새 통합 문서에 복사해 저장하거나, 파일을 여럿으로 나누어 주세요.{option:? 믿을 수 있는 파일이면 한도를 늘리세요: @}",
            "Copy just the table into a new workbook and save that, or split the file.{option:? If you trust it, raise the limit: @}",
        ),
        example=Label("시트가 5,000개를 넘는 통합 문서", "A workbook of more than 5,000 sheets"),
    ),
    "E007": Entry(
        headline=Label(
            "글자를 읽을 수 없습니다: {line}번째 줄, 파일의 {byte}번째 바이트 ({reason})",
            "Text cannot be read: line {line}, byte {byte} of the file ({reason})",
        ),
        why=Label(
            "글자가 깨진 채 읽으면 지자체 이름과 값이 다른 것이 됩니다.",
            "Text read wrongly turns names and values into other ones.",
        ),
        fix=Label(
            "엑셀에서 'CSV UTF-8'이나 'Excel 통합 문서(.xlsx)'로 다시 저장해 주세요.",
            "Save it again from Excel as 'CSV UTF-8' or as an Excel workbook (.xlsx).",
        ),
        example=Label("앞은 UTF-8, 뒤는 CP949로 이어 붙인 csv", "A csv put together from a UTF-8 and a CP949 file"),
    ),
    "E008": Entry(
        headline=Label("잠긴 파일입니다 ({reason})", "The file is locked ({reason})"),
        why=Label(
            "암호나 문서 보안이 걸린 파일은 내용을 볼 수 없습니다.",
            "The contents of a file with a password or document security cannot be seen.",
        ),
        fix=Label(
            "엑셀에서 열어 암호나 문서 보안을 푼 사본을 저장해 주세요.",
            "Open it in Excel and save a copy without the password or document security.",
        ),
        example=Label("열 때 암호를 묻는 사업자료.xlsx", "projects.xlsx that asks for a password"),
    ),
    "E010": Entry(
        headline=Label(
            "채점할 표를 찾지 못했습니다",
            "There is no table to score",
        ),
        why=Label(
            "시군구 열과 지표 열의 머리글이 함께 있는 줄을 앞쪽 30줄에서 찾지 못했습니다. 숨긴 시트는 읽지 않습니다.",
            "No row among the first 30 has the header of a column of units together with that of an indicator. Hidden sheets are not read.",
        ),
        fix=Label(
            "머리글 줄에 이 가운데 하나를 적어 주세요: {headers}. 한 지자체의 표라면 표 위에 '기관명: 완주군'처럼 적거나 시트나 파일 이름에 넣어도 됩니다.{found:? 찾은 머리글: @}",
            "Write one of these in the header row: {headers}. If the whole table is about one unit, a line such as '기관명: 완주군' above it, or the name of the sheet or file, will do.{found:? Headers found: @}",
        ),
        example=Label(
            "머리글 없이 값만 적은 시트",
            "A sheet of values without a header",
        ),
    ),
    "E011": Entry(
        headline=Label(
            "'{name}' 열이 없습니다",
            "The column '{name}' is missing",
        ),
        why=Label(
            "어느 표에도 이 열이 없어 지표체계대로 채점할 수 없습니다.",
            "No table has this column, so the framework cannot be applied.",
        ),
        fix=Label(
            "머리글을 이 가운데 하나로 적거나({headers}) --map \"머리글={target}\"로 정해 주세요.{suggestion:? 혹시 '@' 열인가요?}",
            "Give the column one of these headers ({headers}), or choose it: --map \"HEADER={target}\".{suggestion:? Is it perhaps the column '@'?}",
        ),
        example=Label(
            "'조례 제정 여부' 열을 지우고 채점할 때",
            "Scoring after the column of an indicator was deleted",
        ),
    ),
    "E012": Entry(
        headline=Label("'{sheet}' 시트가 없습니다", "There is no sheet '{sheet}'"),
        why=Label(
            "--sheet로 고른 이름의 보이는 시트가 이 파일에 없습니다.",
            "The file has no visible sheet of the name chosen by --sheet.",
        ),
        fix=Label("있는 시트: {there}", "Its sheets: {there}"),
        example=Label("--sheet 사업목록", "--sheet Projects"),
    ),
    "E013": Entry(
        headline=Label(
            "'{name}'에 맞는 열이 둘입니다 (다른 하나는 {other})",
            "Two columns fit '{name}' (the other is {other})",
        ),
        why=Label(
            "어느 열의 값을 써야 하는지 짐작하지 않습니다.",
            "Which of the two is meant is not guessed.",
        ),
        fix=Label(
            '쓰지 않을 열의 머리글을 바꾸거나, 쓸 열을 --map "머리글={target}"로 정해 주세요.',
            'Rename the column that is not meant, or choose the one that is: --map "HEADER={target}".',
        ),
        example=Label(
            "'홍보 건수' 열과 '홍보실적' 열이 함께 있는 표",
            "A table with both '홍보 건수' and '홍보실적'",
        ),
    ),
    "E014": Entry(
        headline=Label(
            "아직 채우지 않은 표입니다: 머리글 아래에 읽을 줄이 없습니다",
            "The table is not filled in yet: there are no rows to read below its header",
        ),
        why=Label(
            "양식은 잘 읽힙니다. 다만 머리글만 있거나, 남은 줄이 합계와 주석뿐이거나, 모두 다른 해의 줄입니다.",
            "The form itself is fine. But there is only the header, or what is left are totals and notes, or all rows are of other years.",
        ),
        fix=Label(
            "머리글 아래에 사업을 한 줄씩 적어 주세요.",
            "Write the projects below the header, one in a row.",
        ),
        example=Label(
            "아직 채우지 않은 양식",
            "A form that has not been filled in yet",
        ),
    ),
}
