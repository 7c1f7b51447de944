// The rules in words, the indicators with their weights, who is not ranked, and what all of it rests on.

function aboutView() {
  const { framework, units } = DATA, base = DATA.plan.nodes;
  const share = base.map(() => 1);
  base.forEach((node, row) => node.children.forEach((child) => { share[child] = share[row] * base[child].weight; }));
  const line = (node, row) => el("tr", { class: base[row].children.length ? "dimension" : "" },
    el("th", { scope: "row", style: { paddingInlineStart: `${0.4 + (node.depth - 1) * 1.1}rem` } }, called(pick(node.name))),
    el("td", { class: "number" }, decimal(share[row] * 100, 2)), el("td", {}, pick(node.how)), el("td", {}, pick(node.description)));
  const heads = [["item"], ["weight", "number"], ["how"], [""]];
  const left = Object.entries(units.reason);
  return {
    units: units.order,
    content: [
      el("h2", {}, say("rules")),
      el("dl", { class: "pairs" }, pick(framework.rules).map(([name, text]) => [el("dt", {}, name), el("dd", {}, text)])),
      el("h2", {}, say("indicators")),
      el("div", { class: "frame whole", tabindex: "0", role: "region", "aria-label": say("indicators") }, el("table", { class: "items" }, el("thead", {}, el("tr", {}, heads.map(([key, kind]) => (key ? el("th", { scope: "col", class: kind }, say(key)) : el("td", {}))))), el("tbody", {}, framework.nodes.map(line).slice(1)))),
      left.length ? el("h2", {}, `${say("unranked")} (${left.length})`) : "",
      left.length ? el("ul", {}, left.map(([unit, texts]) => el("li", {}, called(units.name[unit]), `: ${pick(texts)}`))) : "",
      el("h2", {}, say("rests_on")),
      el("dl", { class: "pairs" }, pick(framework.identity).map(([name, text]) => [el("dt", {}, name), el("dd", {}, called(text))])),
    ],
  };
}
