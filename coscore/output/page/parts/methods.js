// From the scores of children to that of their parent, as coscore/scoring/aggregate has them: additions in the same order.

// A part: weight, score (array), coverage (array), and masks used, absent, blocks (null for everywhere, nowhere, nowhere).
const takesPart = (part, unit) => part.used === null || part.used[unit] === 1;

const METHODS = {
  arithmetic: { sure: true, score: arithmetic },
  geometric: { score: geometric },
  harmonic: { score: harmonic },
  power: { score: power },
  sum: { sure: true, score: total },
  median: { sure: true, score: median },
  min: { sure: true, score: (family, out) => extreme(family, out, Infinity, Math.min) },
  max: { sure: true, score: (family, out) => extreme(family, out, -Infinity, Math.max) },
  copeland: { across: true, score: copeland },
  formula: { score: formula },
};

function arithmetic({ rule, parts, used }, out) {
  for (let unit = 0; unit < out.length; unit++) {
    let sum = 0;
    for (const part of parts) if (takesPart(part, unit)) sum += part.score[unit] * part.weight;
    out[unit] = sum * (rule.whole / used[unit]);
  }
}

function total({ parts }, out) {
  for (let unit = 0; unit < out.length; unit++) {
    let sum = 0, count = 0;
    for (const part of parts) if (takesPart(part, unit)) { sum += part.score[unit]; count++; }
    out[unit] = sum * (parts.length / count);
  }
}

// A score lifted to the floor; NaN where it has no such mean.
function positive(score, rule) {
  const lifted = rule.floor ? Math.max(score, rule.floor) : score;
  return (rule.method === "power" && rule.power > 0 ? lifted >= 0 : lifted > 0) ? lifted : NaN;
}

const orImpossible = (score) => (Number.isNaN(score) ? Infinity : score);

function geometric({ rule, parts, used }, out) {
  for (let unit = 0; unit < out.length; unit++) {
    let sum = 0;
    for (const part of parts) if (takesPart(part, unit)) sum += Math.log(positive(part.score[unit], rule)) * part.weight;
    out[unit] = orImpossible(Math.exp(sum / used[unit]));
  }
}

function harmonic({ rule, parts, used }, out) {
  for (let unit = 0; unit < out.length; unit++) {
    let sum = 0;
    for (const part of parts) if (takesPart(part, unit)) sum += part.weight / positive(part.score[unit], rule);
    out[unit] = orImpossible(used[unit] / sum);
  }
}

function power(family, out) {
  const { rule, parts, used } = family, p = rule.power;
  if (p === 0) return geometric(family, out);
  for (let unit = 0; unit < out.length; unit++) {
    let reference = p > 0 ? -Infinity : Infinity;
    for (const part of parts) if (takesPart(part, unit)) {
      const score = positive(part.score[unit], rule);
      if (!Number.isNaN(score)) reference = p > 0 ? Math.max(reference, score) : Math.min(reference, score);
    }
    if (reference === 0) reference = 1;
    let sum = 0;
    for (const part of parts) if (takesPart(part, unit)) {
      sum += Math.expm1(p * Math.log(positive(part.score[unit], rule) / reference)) * part.weight;
    }
    out[unit] = orImpossible(Math.exp(Math.log1p(sum / used[unit]) / p) * reference);
  }
}

function extreme({ parts }, out, otherwise, choose) {
  for (let unit = 0; unit < out.length; unit++) {
    let found = otherwise;
    for (const part of parts) if (takesPart(part, unit)) found = choose(found, part.score[unit]);
    out[unit] = found;
  }
}

function median({ parts }, out) {
  const places = parts.map((_, place) => place);
  for (let unit = 0; unit < out.length; unit++) {
    const score = parts.map((part) => (takesPart(part, unit) ? part.score[unit] : Infinity));
    const order = [...places].sort((one, other) => (score[one] < score[other] ? -1 : score[one] > score[other] ? 1 : one - other));
    const reached = [];
    for (const place of order) {
      reached.push((reached.at(-1) ?? 0) + (takesPart(parts[place], unit) ? parts[place].weight : 0));
    }
    const half = reached.at(-1) / 2, noise = NOISE * reached.at(-1);
    const first = (bound) => score[order[Math.max(0, reached.findIndex((weight) => weight > bound))]];
    out[unit] = (first(half - noise) + first(half + noise)) / 2;
  }
}

// Duels won and half of those tied, of all that are fought; every unit meets every other one.
function copeland({ rule, parts }, out) {
  const weights = parts.map((part) => part.weight);
  const scores = parts.map((part) => Float64Array.from(part.score, (score, unit) => (takesPart(part, unit) ? rounded9(score) : NaN)));
  const meets = [];
  for (let unit = 0; unit < out.length; unit++) if (scores.some((row) => !Number.isNaN(row[unit]))) meets.push(unit);
  out.fill(NaN);
  if (meets.length === 1) out[meets[0]] = Infinity;
  if (meets.length < 2) return;
  for (const one of meets) {
    let wins = 0;
    for (const other of meets) {
      let margin = 0;
      scores.forEach((row, place) => { margin += weights[place] * ((row[one] > row[other]) - (row[one] < row[other])); });
      wins += margin > NOISE ? 1 : Math.abs(margin) <= NOISE ? 0.5 : 0;
    }
    out[one] = ((wins - 0.5) / (meets.length - 1)) * rule.highest;
  }
}

// Half to even on the scaled number, as numpy.round has it.
function rounded9(score) {
  const scaled = score * 1e9, down = Math.floor(scaled), rest = scaled - down;
  return (rest > 0.5 || (rest === 0.5 && down % 2 !== 0) ? down + 1 : down) / 1e9;
}

function formula({ rule, parts }, out) {
  for (let unit = 0; unit < out.length; unit++) {
    const given = parts.map((part) => (takesPart(part, unit) ? part.score[unit] : NaN));
    const stack = [];
    for (const op of rule.code) stack.push(operated(op, stack.splice(stack.length - op.takes, op.takes), given));
    out[unit] = stack[0];
  }
}

function operated(op, values, given) {
  switch (op.name) {
    case "number": return op.value;
    case "child": return given[op.child];
    case "is_missing": return Number.isNaN(given[op.child]) ? 1 : 0;
    case "round": return roundHalfUp(values[0], op.value);
    case "cut": return cutOff(values[0], op.value);
    case "where": return Number.isFinite(values[0]) ? (values[0] > 0 ? values[1] : values[2]) : values[0];
    case "mean": case "geomean": return meanOf(values, op.name === "geomean");
  }
  const found = STRICT[op.name](...values), missing = values.some(Number.isNaN);
  const impossible = values.some((value) => Math.abs(value) === Infinity) || (!Number.isFinite(found) && !missing);
  return impossible ? Infinity : missing ? NaN : found;
}

const STRICT = {
  "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b,
  "**": (a, b) => (a === 1 ? 1 : a ** b), minus: (a) => -a,
  ln: Math.log, exp: Math.exp, sqrt: Math.sqrt, abs: Math.abs,
  min: (...values) => values.reduce((one, other) => (other < one ? other : one)),
  max: (...values) => values.reduce((one, other) => (other > one ? other : one)),
  "<": (a, b) => +(a < b), "<=": (a, b) => +(a <= b), ">": (a, b) => +(a > b), ">=": (a, b) => +(a >= b),
  "==": (a, b) => +(a === b), "!=": (a, b) => +(a !== b),
};

// Mean, or geometric mean, of those that are not missing.
function meanOf(values, geometrically) {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.some((value) => Math.abs(value) === Infinity)) return Infinity;
  if (!present.length) return NaN;
  if (geometrically && present.some((value) => value <= 0)) return Infinity;
  const sum = present.reduce((all, value) => all + (geometrically ? Math.log(value) : value), 0) / present.length;
  const found = geometrically ? Math.exp(sum) : sum;
  return Number.isFinite(found) ? found : Infinity;
}
