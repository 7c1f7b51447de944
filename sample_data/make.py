"""Write the sample files anew, byte for byte the same every time: ``python sample_data/make.py [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from making.bad import write_bad
from making.brief import write_answers, write_cases
from making.clean import write_clean
from making.judgements import write_judgements
from making.later import YEAR as LATER
from making.later import a_year_later
from making.messy import write_workbook
from making.projects import SAMPLES, projects
from making.safety import safety_projects
from making.safety_book import write_safety
from making.survey import write_survey


def main() -> None:
    """Write the projects of two years, ahp.xlsx, the survey, public_safety.xlsx, the two tables of the brief and bad/ into the folder, by default this one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    rows = projects()
    write_workbook(rows, folder / "projects.xlsx")
    write_clean(rows, folder / "projects_clean.csv")
    write_clean(a_year_later(rows), folder / f"projects_{LATER}.csv", LATER)
    write_judgements(folder / "ahp.xlsx")
    write_survey(folder / "satisfaction_survey.xlsx")
    write_cases(folder / "participation_cases.csv")
    write_answers(folder / "awareness_survey.csv")
    write_safety(safety_projects(), folder / "public_safety.xlsx")
    write_bad(folder / "bad")


if __name__ == "__main__":
    main()
