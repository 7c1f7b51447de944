// The ranking, and the changes since last year.

const ranked = (value) => (value === 0 ? NaN : value);
const rankText = (value) => (Number.isNaN(ranked(value)) ? "-" : String(value));

const COLUMNS = {
  rank: () => ({ key: "rank", head: say("rank"), number: true, sort: (unit) => ranked(result.ranks[unit]), cell: (unit) => rankText(result.ranks[unit]) }),
  official: () => ({ key: "official", head: say("official_rank"), number: true, sort: (unit) => ranked(at(DATA.units.rank, unit)), cell: (unit) => rankText(at(DATA.units.rank, unit)) }),
  interval: () => ({ key: "interval", head: say("interval"), number: true, sort: (unit) => ranked(at(DATA.certainty.low, unit)), cell: intervalText }),
  name: () => ({ key: "name", head: pick(DATA.framework.unit), row: true, sort: (unit) => DATA.units.name[unit], cell: opener }),
  group: () => ({ key: "group", head: say("group"), sort: (unit) => groupName(at(DATA.units.group, unit)), cell: (unit) => called(groupName(at(DATA.units.group, unit))) }),
  groupRank: () => ({ key: "groupRank", head: say("group_rank"), number: true, sort: (unit) => ranked(result.groupRanks[unit]), cell: (unit) => rankText(result.groupRanks[unit]) }),
  score: () => ({ key: "score", head: say("score"), number: true, falling: true, sort: (unit) => result.shown[unit], cell: (unit) => decimal(result.shown[unit], DATA.plan.digits) || say("not_ranked") }),
  grade: () => ({ key: "grade", head: say("grade"), sort: (unit) => gradePlace(result.grades[unit]), cell: (unit) => result.grades[unit] || "-" }),
  change: () => ({ key: "change", head: say("change"), number: true, falling: true, sort: (unit) => number(DATA.years.change, unit), cell: (unit) => signed(number(DATA.years.change, unit), DATA.years.digits) || "-" }),
  moved: () => ({ key: "moved", head: say("moved"), number: true, falling: true, sort: (unit) => number(DATA.years.moved, unit), cell: (unit) => signed(number(DATA.years.moved, unit), 0) || "-" }),
  coverage: () => ({ key: "coverage", head: say("coverage"), number: true, falling: true, sort: (unit) => number(DATA.units.coverage, unit), cell: (unit) => percent(number(DATA.units.coverage, unit)) || "-" }),
};

// What stands beside official numbers only: the official rank, whatever weights are tried.
const officialRank = () => ({ ...COLUMNS.official(), key: "rank", head: say(changed() ? "official_rank" : "rank") });

function gradePlace(grade) {
  const place = DATA.plan.grades ? DATA.plan.grades.bands.findIndex((band) => band.grade === grade) : -1;
  return place < 0 ? NaN : place;
}

function intervalText(unit) {
  const low = at(DATA.certainty.low, unit), high = at(DATA.certainty.high, unit);
  return low ? (low === high ? `${low}` : `${low}-${high}`) : "-";
}

// The score of a node for every unit, by the weights in use.
function nodeColumn(row) {
  return {
    key: `n${row}`, head: nodeName(row), number: true, falling: true,
    sort: (unit) => result.scores[row][unit],
    cell: (unit) => decimal(result.scores[row][unit], DATA.plan.digits) || "-",
  };
}

function rankingColumns() {
  const grouped = Object.keys(DATA.framework.groups).length > 0;
  const names = ["rank", "name", "score"];
  if (DATA.plan.grades) names.push("grade");
  names.push(changed() ? "official" : DATA.certainty ? "interval" : "");
  if (grouped) names.push("group", "groupRank");
  if (DATA.years && !changed()) names.push("change", "moved");
  const parts = DATA.plan.nodes[0].children.map(nodeColumn);
  return [...names.filter(Boolean).map((name) => COLUMNS[name]()), ...parts, COLUMNS.coverage()];
}

function rankingView() {
  const columns = rankingColumns(), units = chosen(columns);
  return { units, content: [listing(say("ranking_caption"), columns, units, "ranking")] };
}

function changesView() {
  const { years, last, digits, kind } = DATA.years;
  const most = Math.max(...DATA.units.order.map((unit) => Math.abs(number(DATA.years.change, unit)) || 0), 1e-9);
  const yearly = years.flatMap((year, place) => [
    { key: `y${place}`, head: say("before", { label: year.label }), number: true, falling: true, sort: (unit) => number(year.shown, unit), cell: (unit) => decimal(number(year.shown, unit), digits) || "-" },
    { key: `r${place}`, head: say("rank_of", { label: year.label }), number: true, sort: (unit) => number(year.rank, unit), cell: (unit) => rankText(number(year.rank, unit)) },
  ]);
  const bar = {
    key: "bar", head: say("chart"), fill: (cell, unit) => {
      const change = number(DATA.years.change, unit);
      if (Number.isNaN(change)) return;
      const width = `${(Math.abs(change) / most) * 50}%`, left = change < 0 ? `${50 - (Math.abs(change) / most) * 50}%` : "50%";
      cell.append(el("div", { class: "diverging", "aria-hidden": "true" }, el("i", { class: change < 0 ? "down" : "up", style: { left, width } })));
    },
  };
  const columns = [officialRank(), COLUMNS.name(), ...yearly, COLUMNS.change(), COLUMNS.moved(), bar];
  const units = chosen(columns);
  return { units, content: [el("p", { class: "note" }, say(`changes_note.${kind}`)), listing(say("changes_caption", { last }), columns, units, "changes")] };
}
