// What the reader has chosen, kept in the address, so that it can be shared and gone back to.

const VIEWS = ["ranking", "changes", "map", "heat", "ranges", "about"].filter(
  (view) => (view !== "changes" || DATA.years) && (view !== "map" || DATA.map) && (view !== "ranges" || DATA.certainty),
);
const MOST_LETTERS = 200;

const START = Object.freeze({
  lang: DATA.language, view: "ranking", query: "", sort: "rank", group: "", unit: -1, colour: 0, weights: new Map(),
});
let state = START;

const ids = new Map(DATA.framework.nodes.map((node, row) => [node.id, row]));
const keyOfUnit = (unit) => DATA.units.code[unit] && !DATA.units.name[unit].includes(" / ") ? DATA.units.code[unit] : DATA.units.name[unit];
const unitsByKey = new Map(DATA.units.name.map((_, unit) => [keyOfUnit(unit), unit]));

function written(found) {
  const parts = new URLSearchParams();
  if (found.lang !== START.lang) parts.set("l", found.lang);
  if (found.view !== START.view) parts.set("v", found.view);
  if (found.query) parts.set("q", found.query);
  if (found.sort !== START.sort) parts.set("s", found.sort);
  if (found.group) parts.set("g", found.group);
  if (found.unit >= 0) parts.set("u", keyOfUnit(found.unit));
  if (found.colour) parts.set("c", DATA.framework.nodes[found.colour].id);
  if (found.weights.size) {
    parts.set("w", [...found.weights].sort((one, other) => one[0] - other[0])
      .map(([row, weight]) => `${DATA.framework.nodes[row].id}:${weight}`).join(","));
  }
  return parts.toString();
}

// The state that an address asks for; whatever in it makes no sense is passed over.
function read(text) {
  const parts = new URLSearchParams(text.replace(/^#/, "")), one = (name) => parts.get(name) ?? "";
  const among = (value, values, otherwise) => (values.includes(value) ? value : otherwise);
  return {
    lang: among(one("l"), LANGUAGES, START.lang),
    view: among(one("v"), VIEWS, START.view),
    query: one("q").slice(0, MOST_LETTERS),
    sort: /^-?[\w]+$/.test(one("s")) ? one("s") : START.sort,
    group: Object.hasOwn(DATA.framework.groups, one("g")) ? one("g") : "",
    unit: unitsByKey.get(one("u")) ?? -1,
    colour: ids.get(one("c")) ?? 0,
    weights: readWeights(one("w")),
  };
}

function readWeights(text) {
  const found = new Map();
  for (const part of text ? text.split(",") : []) {
    const cut = part.lastIndexOf(":"), row = ids.get(part.slice(0, cut)), weight = Number(part.slice(cut + 1));
    const sane = part.slice(cut + 1).trim() !== "" && Number.isFinite(weight) && weight >= 0 && weight <= 1e6;
    if (row && sane && slidable(row)) found.set(row, weight);
  }
  return found;
}

// Whether a node's weight can be tried; and if not, why.
function lockedBecause(row) {
  if (locked) return locked;
  const parent = DATA.plan.nodes[DATA.framework.nodes[row].parent];
  if (parent.weighted) return null;
  return parent.children.length < 2 ? ["locked.only", {}] : ["locked.unweighted", { method: parent.rule.method }];
}

const slidable = (row) => lockedBecause(row) === null;
