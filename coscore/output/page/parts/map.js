// Korea in tiles, as coscore/output/charts/korea.py lays them out.

function mapView() {
  const row = state.colour, units = chosen([COLUMNS.rank()]), seen = new Set(units);
  const scores = row === 0 ? result.shown : result.scores[row];
  const choices = DATA.framework.nodes.map((_, place) => el("option", { value: place, selected: place === row }, "\u00a0".repeat(2 * DATA.framework.nodes[place].depth) + nodeName(place)));
  const tiles = DATA.map.tiles.map(([down, across, label, unit]) => {
    const share = scores[unit] / DATA.plan.highest, text = `${DATA.units.name[unit]} ${decimal(scores[unit], DATA.plan.digits) || say("none")}`;
    return button(label, () => go({ unit }), {
      class: seen.has(unit) ? "tile" : "tile faint", title: text, "aria-label": text,
      style: { gridRow: down + 1, gridColumn: across + 1, background: shade(share), color: onShade(share) },
    });
  });
  const blocks = DATA.map.blocks.map(([name, down, across]) =>
    el("span", { class: "block", style: { gridRow: down + 1, gridColumn: `${across + 1} / span 3` } }, name));
  const select = el("select", { id: "colour", onchange: (event) => go({ colour: Number(event.target.value) }) }, choices);
  return {
    units,
    content: [
      el("p", {}, el("label", { for: "colour" }, `${say("map_of")} `), select),
      el("figure", {}, el("div", { class: "frame map", tabindex: "0", role: "group", "aria-label": say("map_caption") }, el("div", { class: "tiles" }, blocks, tiles)), el("figcaption", {}, say("map_caption")), scale()),
    ],
  };
}
