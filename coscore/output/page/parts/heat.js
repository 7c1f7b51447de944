// Scores as colours, units down and indicators across.

const LEAVES = DATA.plan.nodes.map((node, row) => (node.children.length ? -1 : row)).filter((row) => row >= 0);

function heatView() {
  const cells = LEAVES.map((row) => ({
    ...nodeColumn(row),
    fill: (cell, unit) => {
      const share = result.scores[row][unit] / DATA.plan.highest;
      Object.assign(cell.style, { background: shade(share), color: onShade(share) });
      cell.append(decimal(result.scores[row][unit], 0) || "-");
    },
  }));
  const columns = [COLUMNS.rank(), COLUMNS.name(), COLUMNS.score(), ...cells], units = chosen(columns);
  return { units, content: [listing(say("heat_caption"), columns, units, "heat"), scale()] };
}

// What the colours mean.
function scale() {
  const boxes = [0, 1, 2, 3, 4, 5].map((place) => el("i", { style: { background: shade(place / 5) } }));
  return el("p", { class: "scale" }, "0 ", boxes, ` ${DATA.plan.highest} `, el("i", { style: { background: shade(NaN) } }), ` ${say("none")}`);
}
