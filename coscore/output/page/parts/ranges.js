// Where ranks could be: an interval with a mark at the rank itself, one below the other.

function rangesView() {
  const { low, high, level, verdict, varied } = DATA.certainty, last = Math.max(1, ...DATA.units.order.map((unit) => at(high, unit)));
  const across = (rank) => `${((rank - 1) / Math.max(last - 1, 1)) * 100}%`;
  const bar = {
    key: "bar", head: say("one_to", { n: last }), fill: (cell, unit) => {
      if (!at(low, unit)) return;
      const width = `${((at(high, unit) - at(low, unit)) / Math.max(last - 1, 1)) * 100}%`;
      cell.append(el("div", { class: "range", role: "img", "aria-label": intervalText(unit) },
        el("i", { style: { left: across(at(low, unit)), width } }), el("b", { style: { left: across(at(DATA.units.rank, unit)) } })));
    },
  };
  const columns = [officialRank(), COLUMNS.name(), COLUMNS.interval(), bar], units = chosen(columns);
  return {
    units,
    content: [
      el("h2", {}, say("verdict")),
      el("ul", {}, pick(verdict).map((sentence) => el("li", {}, sentence))),
      el("p", { class: "note" }, `${pick(varied)}. ${say("ranges_note")}`),
      listing(say("ranges_caption", { level: percent(level) }), columns, units, "ranges"),
    ],
  };
}
