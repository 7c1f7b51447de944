// Weights that can be tried: each slider moves one weight, and the ranking follows.

const changed = () => state.weights.size > 0;

function weightsPanel() {
  const panel = el("details", { id: "weights", class: "weights" }, el("summary", {}, say("weights")));
  panel.open = changed() || panelOpen;
  panel.addEventListener("toggle", () => { panelOpen = panel.open; });
  panel.append(
    el("p", { class: "note" }, `${say("weights_note")} ${say(DATA.plan.kind === "points" ? "weights_points" : "weights_share")}`),
    locked ? el("p", { class: "warning" }, say(...locked)) : "",
    el("p", {}, button(say("reset"), () => reweigh(new Map()), { id: "reset", disabled: !changed() }), " ", button(say("equal"), () => reweigh(equal()), { id: "equal", disabled: Boolean(locked) })),
    el("div", { class: "sliders" }, DATA.framework.nodes.map((_, row) => row).slice(1).map(slider)),
  );
  return panel;
}
let panelOpen = false;

function slider(row) {
  const because = lockedBecause(row), stated = DATA.plan.nodes[row].stated, value = state.weights.get(row) ?? stated;
  const { most, step, digits } = span(row), id = `w${row}`;
  const output = el("output", { for: id }, value.toFixed(digits));
  const input = el("input", {
    type: "range", id, min: 0, max: Math.max(most, value), step, value, disabled: because !== null,
    "aria-describedby": because ? `${id}-why` : null,
    oninput: () => { output.textContent = Number(input.value).toFixed(digits); moved(row, Number(input.value)); },
    onchange: () => tell(say("reranked", { name: DATA.units.short[first()] ?? "" })),
  });
  return el("div", { class: `slider depth${DATA.framework.nodes[row].depth}` }, el("label", { for: id }, called(nodeName(row))), input, output,
    because && because !== locked ? el("small", { id: `${id}-why` }, say(...because)) : "");
}

// How far a slider goes: twice the largest weight of its siblings, in steps as fine as the weights stated.
function span(row) {
  const siblings = DATA.plan.nodes[DATA.framework.nodes[row].parent].children.map((child) => DATA.plan.nodes[child].stated);
  const stated = Math.max(...siblings.map((weight) => (String(weight).split(".")[1] ?? "").length)), most = 2 * Math.max(...siblings);
  const digits = Math.min(Math.max(stated, most >= 10 ? 0 : most > 2 ? 1 : 2), 6);
  return { most, step: 10 ** -digits, digits };
}

let waiting = 0;

function moved(row, weight) {
  const weights = new Map(state.weights);
  if (weight === DATA.plan.nodes[row].stated) weights.delete(row);
  else weights.set(row, weight);
  state = { ...state, weights };
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => { rank(); drawMarked(); draw(); keep(false); });
}

function reweigh(weights) {
  go({ weights }, false);
  tell(weights.size ? say("reranked", { name: DATA.units.short[first()] ?? "" }) : say("is_official"));
}

// The weights that make all siblings equal, where they are not.
function equal() {
  const weights = new Map();
  for (const node of DATA.plan.nodes) {
    const stated = node.children.map((child) => DATA.plan.nodes[child].stated);
    const mean = stated.reduce((sum, weight) => sum + weight, 0) / stated.length;
    for (const child of node.children) if (slidable(child) && DATA.plan.nodes[child].stated !== mean) weights.set(child, mean);
  }
  return weights;
}

const first = () => DATA.units.order.find((unit) => result.ranks[unit] === 1);
