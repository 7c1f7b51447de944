// Elements made of text, never of markup.

function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") Object.assign(element.style, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const button = (text, onclick, properties = {}) => el("button", { type: "button", onclick, ...properties }, text);

// A name of any script, that turns no other text round.
const called = (text) => el("bdi", {}, text);

const opener = (unit) =>
  button(called(DATA.units.short[unit]), () => go({ unit }), { class: "name", title: DATA.units.name[unit] });

const { weak: WEAK, strong: STRONG } = DATA.palette;

// The colour of a share, as coscore/output/charts/pen.py has it.
function shade(share) {
  if (Number.isNaN(share)) return DATA.palette.none;
  const kept = Math.min(Math.max(share, 0), 1);
  return `rgb(${WEAK.map((part, place) => Math.round(part + (STRONG[place] - part) * kept)).join(",")})`;
}

const onShade = (share) => (share > DATA.palette.white ? "#fff" : DATA.palette.black);

function tell(text) {
  document.getElementById("live").textContent = text;
}
