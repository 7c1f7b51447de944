// The data of the page, and its texts in both languages.

const DATA = JSON.parse(document.getElementById("data").textContent);
const SIZE = DATA.units.name.length;
const LANGUAGES = ["ko", "en"];
const OTHER = { ko: "English", en: "한국어" }; // each language is called by its own name
let language = DATA.language;

const pick = (pair) => pair[LANGUAGES.indexOf(language)];

// A text with its blanks filled; {last:?...@...} stands only where there is a `last`, in place of the @.
function say(key, blanks = {}) {
  return pick(DATA.words[key])
    .replace(/\{(\w+):\?([^}]*)\}/g, (_, name, text) => (blanks[name] ? text.replace("@", () => blanks[name]) : ""))
    .replace(/\{(\w+)\}/g, (_, name) => blanks[name] ?? "");
}

const nodeName = (row) => (row === 0 ? say("total") : pick(DATA.framework.nodes[row].name));
const groupName = (name) => (DATA.framework.groups[name] ? pick(DATA.framework.groups[name]) : name);

const signed = (value, digits) =>
  Number.isNaN(value) ? "" : (value > 0 ? "+" : "") + decimal(value, digits);

const percent = (share) => (Number.isNaN(share) ? "" : `${Math.round(share * 100)}%`);

// A number of all units, one number for each or one that all have.
const at = (given, unit) => (Array.isArray(given) ? given[unit] : given);
const number = (given, unit) => at(given, unit) ?? NaN;

// How a name is searched: its letters, and the first sounds of its Hangul.
const FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

const letters = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, "");

const initials = (text) => Array.from(letters(text), (letter) => {
  const place = letter.charCodeAt(0) - 0xac00;
  return place >= 0 && place < 11172 ? FIRST[Math.floor(place / 588)] : letter;
}).join("");

const SEARCHED = DATA.units.name.map((name, unit) => {
  const texts = [name, DATA.units.short[unit]];
  return [...texts.map(letters), DATA.units.code[unit], ...texts.map(initials)].join("\n");
});
