from __future__ import annotations

from coscore.output.workbook.parameters import Owner, Parameters

OWNER = Owner("a", "Name")


def test_every_number_has_a_row_and_an_address() -> None:
    sheet = Parameters("en")
    assert sheet.put(OWNER, "worst", 2.0) == "'Parameters'!$E$5"
    assert sheet.put(OWNER, "min", 1.0, group="군", formula="MIN(A1:A2)") == "'Parameters'!$E$6"
    fields = {field.head: field for field in sheet.fields(live=True)}
    assert fields["What"].cells == ["worst value", "lowest value"]
    assert (fields["Value"].cells, fields["Value"].formulas) == ([2.0, 1.0], ["", "MIN(A1:A2)"])
    assert fields["Group"].cells == ["", "군"]


def test_a_transformed_number_stands_beside_the_stated_one() -> None:
    sheet = Parameters("en")
    assert sheet.post(OWNER, "worst", 100.0, ("LOG10({x})", 2.0)) == "'Parameters'!$F$5"
    field = list(sheet.fields(live=True))[5]
    assert (field.cells, field.formulas) == ([2.0], ["LOG10('Parameters'!$E$5)"])


def test_a_table_is_a_range_with_its_ends() -> None:
    sheet = Parameters("en")
    table = sheet.table(OWNER, "step", [(1.0, 20.0), (3.0, 50.0)], ("", []))
    assert (table.xs, table.ys) == ("'Parameters'!$E$5:$E$6", "'Parameters'!$G$5:$G$6")
    assert table.ends == ("'Parameters'!$E$5", "'Parameters'!$G$5", "'Parameters'!$E$6", "'Parameters'!$G$6")


def test_without_life_there_are_no_formulas() -> None:
    sheet = Parameters("en")
    sheet.put(OWNER, "min", 1.0, formula="MIN(A1:A2)")
    assert all(field.formulas is None for field in sheet.fields(live=False))
