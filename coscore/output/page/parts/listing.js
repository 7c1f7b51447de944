// A table of units that can be sorted; of many units only the rows in sight are there.

const MOST_ROWS = 400, ROW_HEIGHT = 36, BESIDE = 12;

// Columns: key, head, cell(unit), sort(unit) for what it is sorted by, number, and for heat maps turned.
function listing(caption, columns, units, kind) {
  const body = el("tbody");
  const table = el(
    "table",
    { class: `units ${kind}`, "aria-rowcount": units.length + 1 },
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, columns.map(head))),
    body,
  );
  const frame = el("div", { class: "frame", tabindex: "0", role: "region", "aria-label": caption }, table);
  const row = (place) =>
    el("tr", { "aria-rowindex": place + 2 }, columns.map((column) => cellOf(column, units[place])));
  if (units.length <= MOST_ROWS) body.append(...units.map((_, place) => row(place)));
  else windowed(frame, body, units.length, columns.length, row);
  if (!units.length) body.append(el("tr", {}, el("td", { colspan: columns.length }, say("nobody"))));
  return frame;
}

function head(column) {
  const descending = state.sort === `-${column.key}`, ascending = state.sort === column.key;
  const turn = () => {
    go({ sort: ascending ? `-${column.key}` : descending ? column.key : `${column.falling ? "-" : ""}${column.key}` });
    tell(say("sorted", { column: column.head }));
    document.querySelector(`th[data-key="${column.key}"] button`)?.focus();
  };
  return el(
    "th",
    {
      scope: "col", class: column.number ? "number" : "", "data-key": column.key,
      "aria-sort": column.sort ? (ascending ? "ascending" : descending ? "descending" : "none") : null,
    },
    column.sort
      ? button(el("span", {}, called(column.head)), turn, { class: "sort", title: `${column.head} (${say("sort_hint")})` })
      : el("span", {}, called(column.head)),
  );
}

function cellOf(column, unit) {
  const cell = el(column.row ? "th" : "td", {
    class: column.number ? "number" : column.row ? "names" : "", scope: column.row ? "row" : null,
  });
  column.fill ? column.fill(cell, unit) : cell.append(column.cell(unit));
  return cell;
}

// Rows come and go as they are scrolled to; all of them are there when the page is printed.
function windowed(frame, body, count, width, row) {
  const above = el("tr", { class: "space", "aria-hidden": "true" }, el("td", { colspan: width }));
  const below = above.cloneNode(true);
  let first = -1, last = -1;
  const draw = (from, to) => {
    if (from === first && to === last) return;
    [first, last] = [from, to];
    const rows = [];
    for (let place = from; place < to; place++) rows.push(row(place));
    above.style.height = `${from * ROW_HEIGHT}px`;
    below.style.height = `${(count - to) * ROW_HEIGHT}px`;
    body.replaceChildren(above, ...rows, below);
  };
  const look = () => {
    const top = Math.floor(frame.scrollTop / ROW_HEIGHT), seen = Math.ceil((frame.clientHeight || 800) / ROW_HEIGHT);
    const from = Math.max(0, top - BESIDE - (top % 10)), to = Math.min(count, top + seen + BESIDE + 10);
    if (first < 0 || top < first + 5 || top + seen > last - 5 || to < last) draw(from, to);
  };
  frame.addEventListener("scroll", () => requestAnimationFrame(look), { passive: true });
  frame.drawAll = () => draw(0, count);
  frame.drawSeen = () => { first = -1; look(); };
  look();
}

addEventListener("beforeprint", () => document.querySelectorAll(".frame").forEach((frame) => frame.drawAll?.()));
addEventListener("afterprint", () => document.querySelectorAll(".frame").forEach((frame) => frame.drawSeen?.()));

// The units that the reader looks for, in the order asked for; those without a place come last.
function chosen(columns) {
  const query = letters(state.query);
  const units = DATA.units.order.filter(
    (unit) => (!query || SEARCHED[unit].includes(query)) && (!state.group || at(DATA.units.group, unit) === state.group),
  );
  const falling = state.sort.startsWith("-"), key = state.sort.replace("-", "");
  const column = columns.find((one) => one.key === key && one.sort) ?? columns.find((one) => one.key === "rank");
  const keys = new Map(units.map((unit) => [unit, column.sort(unit)])), ranks = result.ranks;
  const lacking = (value) => value === "" || Number.isNaN(value);
  return units.sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (lacking(a) || lacking(b)) return lacking(a) - lacking(b) || byRank(one, other, ranks);
    if (a === b) return byRank(one, other, ranks);
    return (typeof a === "string" ? (a < b ? -1 : 1) : a - b) * (falling ? -1 : 1);
  });
}

// As the engine lists units: by rank, then by name and code in code-point order; those without a rank last.
function byRank(one, other, ranks) {
  return (ranks[one] || Infinity) - (ranks[other] || Infinity) || PLACES[one] - PLACES[other] || 0;
}
