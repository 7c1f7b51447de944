// One unit: what it got of what it could get, item by item.

function openSheet(unit) {
  const dialog = document.getElementById("sheet");
  dialog.replaceChildren(
    el("header", {}, el("h2", { id: "sheet-name", tabindex: "-1" }, called(DATA.units.name[unit])),
      button(say("print"), () => print(), { class: "quiet" }), button(say("close"), closeSheet, { class: "quiet", id: "close" })),
    facts(unit),
    DATA.units.reason[unit] ? el("p", { class: "warning" }, `${say("reason")}: ${pick(DATA.units.reason[unit])}`) : "",
    changed() ? el("p", { class: "warning" }, say("sheet_official", { score: decimal(result.shown[unit], DATA.plan.digits) || "-", rank: rankText(result.ranks[unit]) })) : "",
    ...mostLost(unit), legend(), items(unit), ...yearByYear(unit), ...findings(unit),
  );
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

const closeSheet = () => (history.state?.opened ? history.back() : go({ unit: -1 }));

function facts(unit) {
  const { units, plan, certainty, years } = { ...DATA }, group = at(units.group, unit);
  const pairs = [
    [say("rank"), rankText(at(units.rank, unit))],
    certainty ? [say("interval"), intervalText(unit)] : null,
    group ? [`${say("group_rank")} (${groupName(group)})`, rankText(at(units.groupRank, unit))] : null,
    [say("score"), decimal(number(units.shown, unit), plan.digits) || "-"],
    plan.grades ? [say("grade"), at(units.grade, unit) || "-"] : null,
    years ? [say("change"), signed(number(years.change, unit), years.digits) || "-"] : null,
    years ? [say("moved"), signed(number(years.moved, unit), 0) || "-"] : null,
    [say("coverage"), percent(number(units.coverage, unit)) || "-"],
    ...plan.adjustments.map((points, place) => [pick(DATA.framework.adjustments[place]), signed(number(points, unit), plan.digits) || "-"]),
  ];
  return el("dl", { class: "facts" }, pairs.filter(Boolean).map(([name, text]) => el("div", {}, el("dt", {}, name), el("dd", {}, text))));
}

const obtained = (row, unit) => number(DATA.nodes[row].points, unit);
const possible = (row, unit) => number(DATA.nodes[row].possible, unit);
const lost = (row, unit) => possible(row, unit) - obtained(row, unit);

// The mean of the unit's peers; of all units where there are no groups.
function peerMean(row, unit) {
  const means = DATA.nodes[row].mean, peer = hasGroups() ? at(DATA.plan.others.peers, unit) + 1 : 0;
  return number(means, peer);
}

const hasGroups = () => Object.keys(DATA.framework.groups).length > 0;

function mostLost(unit) {
  const digits = DATA.plan.digits, rows = LEAVES.filter((row) => lost(row, unit) > 10 ** -digits / 2)
    .sort((one, other) => lost(other, unit) - lost(one, unit)).slice(0, 3);
  if (!rows.length) return [];
  const text = (row) => say("lost_one", {
    name: nodeName(row), lost: decimal(lost(row, unit), digits), possible: decimal(possible(row, unit), digits), points: decimal(obtained(row, unit), digits),
  });
  return [el("h3", {}, say("most_lost")), el("ol", {}, rows.map((row) => el("li", {}, text(row))))];
}

const legend = () => el("p", { class: "note" }, say("legend", {
  mean: say(hasGroups() ? "peer_mean" : "mean"), last: DATA.years ? DATA.years.last : "",
}));

function items(unit) {
  const digits = DATA.plan.digits, rows = DATA.framework.nodes.map((_, row) => row).slice(1);
  const heads = ["item", "value", "points", "possible", "lost", hasGroups() ? "peer_mean" : "mean", "chart"];
  const widest = Math.max(1e-9, ...rows.map((row) => Math.max(possible(row, unit) || 0, obtained(row, unit) || 0)));
  const line = (row) => {
    const node = DATA.framework.nodes[row], numbers = [obtained(row, unit), possible(row, unit), lost(row, unit), peerMean(row, unit)];
    return el("tr", { class: DATA.plan.nodes[row].children.length ? "dimension" : "" },
      el("th", { scope: "row", style: { paddingInlineStart: `${0.4 + (node.depth - 1) * 1.1}rem` } }, called(nodeName(row))),
      el("td", {}, valueOf(row, unit)),
      numbers.map((one) => el("td", { class: "number" }, decimal(one, digits) || "-")),
      el("td", { class: "bar-cell" }, bar(row, unit, widest)));
  };
  const head = (key) => el("th", { scope: "col", class: ["points", "possible", "lost", "mean", "peer_mean"].includes(key) ? "number" : "" }, say(key));
  const table = el("table", { class: "items" }, el("caption", { class: "unseen" }, say("sheet_caption")), el("thead", {}, el("tr", {}, heads.map(head))), el("tbody", {}, rows.map(line)));
  return el("div", { class: "frame whole", tabindex: "0", role: "region", "aria-label": say("sheet_caption") }, table);
}

function bar(row, unit, widest) {
  const width = (value) => `${(Math.max(value || 0, 0) / widest) * 100}%`;
  const tick = (value, kind) => (Number.isNaN(value) ? "" : el("b", { class: kind, style: { left: width(value) } }));
  const before = DATA.years && DATA.years.points[row] !== undefined ? number(DATA.years.points[row], unit) : NaN;
  return el("div", { class: "bar", "aria-hidden": "true" },
    el("i", { class: "possible", style: { width: width(possible(row, unit)) } }),
    el("i", { class: obtained(row, unit) < 0 ? "obtained minus" : "obtained", style: { width: width(Math.abs(obtained(row, unit))) } }),
    tick(peerMean(row, unit), "mean"), tick(before, "before"));
}

// The value of an indicator with its unit, and the cells behind it.
function valueOf(row, unit) {
  const facts = DATA.nodes[row];
  if (!("value" in facts)) return "";
  const value = at(facts.value, unit), cells = facts.cells[unit] ? facts.cells[unit].split(" ") : [];
  const text = value === null ? say("missing") : `${value.toLocaleString("en-US", { maximumFractionDigits: 6 })}${DATA.framework.nodes[row].unit}`;
  const where = cells.map((cell) => {
    const cut = cell.indexOf(":");
    return DATA.nodes[0].files[Number(cell.slice(0, cut))] + cell.slice(cut + 1);
  });
  return [text, at(facts.imputed, unit) ? ` (${say("imputed")})` : "", where.length ? el("details", {}, el("summary", {}, say("cells")), el("small", {}, called(where.join(", ")))) : ""];
}

function yearByYear(unit) {
  if (!DATA.years) return [];
  const line = (year) => el("tr", {}, el("th", { scope: "row" }, called(year.label)),
    el("td", { class: "number" }, decimal(number(year.shown, unit), DATA.years.digits) || "-"), el("td", { class: "number" }, rankText(number(year.rank, unit))));
  return [el("h3", {}, say("years")), el("table", { class: "plain" },
    el("thead", {}, el("tr", {}, el("td", {}), el("th", { scope: "col", class: "number" }, say("score")), el("th", { scope: "col", class: "number" }, say("rank")))),
    el("tbody", {}, DATA.years.years.map(line)))];
}

function findings(unit) {
  const told = DATA.units.findings[unit];
  if (!told) return [];
  return [el("h3", {}, say("findings")), el("ul", {}, told.map(([code, place, ko, en]) => el("li", {}, `${code} `, called(place), ` ${pick([ko, en])}`)))];
}
