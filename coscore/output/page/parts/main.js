// What is on the screen follows from the state, and the state from the address.

const PLAN = planFrom(DATA), PLACES = DATA.units.places;
const OFFICIAL = standings(PLAN, new Map());
let result = OFFICIAL;
let locked = whyLocked();

// The page may only try weights if with the stated ones it arrives at the official result itself.
function whyLocked() {
  if (DATA.plan.locked !== null) return ["locked.ruler", { name: nodeName(DATA.plan.locked) }];
  const same = DATA.units.order.every((unit) =>
    OFFICIAL.ranks[unit] === at(DATA.units.rank, unit) && OFFICIAL.groupRanks[unit] === at(DATA.units.groupRank, unit) &&
    OFFICIAL.grades[unit] === at(DATA.units.grade, unit) && Object.is(OFFICIAL.shown[unit], number(DATA.units.shown, unit)));
  return same ? null : ["locked.differs", {}];
}

function rank() {
  result = changed() ? standings(PLAN, state.weights) : OFFICIAL_SHOWN;
}

// The official result as it was given, with the scores of the nodes as displayed.
const OFFICIAL_SHOWN = {
  ...OFFICIAL,
  scores: DATA.nodes.map((node) => column(node.score, SIZE)),
  shown: column(DATA.units.shown, SIZE),
  ranks: Int32Array.from(column(DATA.units.rank, SIZE)),
  groupRanks: Int32Array.from(column(DATA.units.groupRank, SIZE)),
  grades: Array.isArray(DATA.units.grade) ? DATA.units.grade : new Array(SIZE).fill(DATA.units.grade),
};

const DRAWN = { ranking: rankingView, changes: changesView, map: mapView, heat: heatView, ranges: rangesView, about: aboutView };

// Change the state; a step that one may want to go back from is kept in the history.
function go(change, step = "unit" in change || "view" in change) {
  const before = state;
  state = { ...state, ...change };
  keep(step);
  redraw(before);
}

function keep(step) {
  const address = `#${written(state)}`;
  try {
    history[step ? "pushState" : "replaceState"](step ? { opened: state.unit >= 0 } : history.state, "", address);
  } catch {
    // a browser that was asked too often, or a page without an address: the state is kept in memory only
  }
}

function redraw(before) {
  language = state.lang;
  document.documentElement.lang = language;
  if (before.weights !== state.weights) rank();
  const anew = before.lang !== state.lang || before.view !== state.view || !document.getElementById("main");
  if (anew) frame();
  else if (before.weights !== state.weights) document.getElementById("weights").replaceWith(weightsPanel());
  drawMarked();
  const shown = draw();
  if (before.query !== state.query || before.group !== state.group) tell(say("shown", { n: shown }));
  const dialog = document.getElementById("sheet");
  if (state.unit >= 0) openSheet(state.unit);
  else if (dialog.open) dialog.close();
}

function frame() {
  const { framework } = DATA, focused = document.activeElement?.id;
  document.title = pick(framework.name);
  document.getElementById("skip").textContent = say("skip");
  const groups = Object.keys(framework.groups);
  document.getElementById("app").replaceChildren(
    el("header", { class: "top" },
      el("h1", {}, called(pick(framework.name))),
      button(OTHER[state.lang], () => go({ lang: state.lang === "ko" ? "en" : "ko" }, false), { id: "language", class: "quiet", lang: state.lang === "ko" ? "en" : "ko" }),
      el("p", {}, summary())),
    el("div", { id: "mark" }),
    el("nav", { "aria-label": say("views") }, VIEWS.map((view) =>
      button(say(`view.${view}`), () => go({ view }), { id: `view-${view}`, "aria-current": view === state.view ? "page" : null }))),
    state.view === "about" ? "" : el("div", { class: "tools", role: "search" },
      el("label", { for: "search" }, say("search")),
      el("input", { type: "search", id: "search", value: state.query, placeholder: say("search_hint"), maxlength: MOST_LETTERS, autocomplete: "off", oninput: (event) => go({ query: event.target.value }) }),
      groups.length ? el("label", { for: "group" }, say("group")) : "",
      groups.length ? el("select", { id: "group", onchange: (event) => go({ group: event.target.value }) },
        el("option", { value: "" }, say("everyone")), groups.map((name) => el("option", { value: name, selected: name === state.group }, groupName(name)))) : "",
      el("span", { id: "count" })),
    weightsPanel(),
    el("main", { id: "main", tabindex: "-1" }),
    el("footer", {}, pick(framework.identity)[0][1]),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function summary() {
  const shown = DATA.units.order.filter((unit) => at(DATA.units.rank, unit)).map((unit) => number(DATA.units.shown, unit));
  const digits = DATA.plan.digits, mean = shown.reduce((sum, one) => sum + one, 0) / shown.length;
  return say("summary", { units: SIZE, ranked: shown.length, mean: decimal(mean, digits) || "-", best: shown.length ? decimal(Math.max(...shown), digits) : "-" });
}

// A ranking that is not the official one says so loudly.
function drawMarked() {
  const mark = document.getElementById("mark");
  document.body.classList.toggle("tried", changed());
  mark.replaceChildren(...(changed() ? [el("p", { class: "loud" }, el("strong", {}, say("changed")), " ", button(say("reset"), () => reweigh(new Map())))] : []));
  const reset = document.getElementById("reset");
  if (reset) reset.disabled = !changed();
}

function draw() {
  const main = document.getElementById("main"), kept = main.querySelector(".frame");
  const place = kept ? [kept.scrollLeft, kept.scrollTop] : [0, 0];
  const { units, content } = DRAWN[state.view]();
  main.replaceChildren(...content.filter(Boolean));
  const now = main.querySelector(".frame");
  if (now) { [now.scrollLeft, now.scrollTop] = place; now.drawSeen?.(); }
  const [count, group, search] = ["count", "group", "search"].map((id) => document.getElementById(id));
  if (count) count.textContent = say("shown", { n: units.length });
  if (group) group.value = state.group;
  if (search && search.value !== state.query) search.value = state.query;
  return units.length;
}

function arrive() {
  const before = state;
  state = read(location.hash);
  redraw(before === state ? START : before);
}

document.getElementById("sheet").addEventListener("cancel", (event) => { event.preventDefault(); closeSheet(); });
document.getElementById("sheet").addEventListener("click", (event) => { if (event.target.id === "sheet") closeSheet(); });
document.getElementById("skip").addEventListener("click", (event) => { event.preventDefault(); document.getElementById("main").focus(); });
addEventListener("popstate", arrive);
addEventListener("hashchange", arrive);
rank();
arrive();
