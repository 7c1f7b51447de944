// Combined scores of dimensions measured anew, as coscore/scoring/normalise has it. What is not here cannot be done in the page.

const TRANSFORMS = { ln: Math.log, ln1p: Math.log1p, log10: Math.log10, sqrt: Math.sqrt };

const held = (value, low, high) => (Number.isNaN(value) ? NaN : Math.min(Math.max(value, low), high));

function prepare(value, ruler) {
  const counted = ruler.clip ? held(value, ...ruler.clip) : value;
  return ruler.transform ? TRANSFORMS[ruler.transform](counted) : counted;
}

function line(value, [worst, lowest], [best, highest], isHeld) {
  let score = ((best > worst ? value - worst : worst - value) * (highest - lowest)) / Math.abs(best - worst);
  if (lowest) score += lowest;
  return isHeld ? held(score, lowest, highest) : score;
}

// Straight lines from knot to knot, level beyond the ends; numpy.interp.
function interpolated(value, places, scores) {
  if (Number.isNaN(value)) return NaN;
  const last = places.length - 1;
  if (value >= places[last]) return scores[last];
  if (value < places[0]) return scores[0];
  let low = 0;
  while (low < last - 1 && places[low + 1] <= value) low++;
  if (value === places[low]) return scores[low];
  const slope = (scores[low + 1] - scores[low]) / (places[low + 1] - places[low]);
  return slope * (value - places[low]) + scores[low];
}

const ratioTo = (value, whole, down) => (down ? (value > 0 ? whole / value : NaN) : value / whole);

const FIXED = {
  goalposts: (value, ruler) => line(value, ruler.knots[0], ruler.knots[1], ruler.held),
  target_band: (value, ruler) => line(value, ruler.knots[0], ruler.knots[1], ruler.held),
  as_is: (value) => value,
  points: (value, { knots }) => interpolated(value, knots.map((knot) => knot[0]), knots.map((knot) => knot[1])),
  steps: (value, { knots }) => {
    if (Number.isNaN(value)) return NaN;
    let score = 0;
    for (const [start, earned] of knots) if (start - NOISE * Math.max(Math.abs(start), 1) <= value) score = earned;
    return score;
  },
  target_ratio: (value, { knots: [[target, highest], [, most]], down }) =>
    held(highest * (down ? (value > 0 ? target / value : Number.isNaN(value) ? NaN : Infinity) : value / target), 0, most),
  pass_fail: (value, { knots: [[target, highest]], down }) => {
    const hair = NOISE * Math.max(Math.abs(target), 1);
    return Number.isNaN(value) ? NaN : (down ? value <= target + hair : value >= target - hair) ? highest : 0;
  },
  distance_to_target: (value, { knots: [[target, highest]], down }) => ratioTo(value, target, down) * highest,
};

const meanAmong = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const RELATIVE = {
  minmax: {
    measure: (values) => ({ min: Math.min(...values), max: Math.max(...values) }),
    unusable: ({ min, max }) => !(max - min > NOISE * Math.max(Math.abs(min), Math.abs(max), 1)),
    score: (value, { min, max }, { down, highest, held: isHeld }) =>
      line(value, [down ? max : min, 0], [down ? min : max, highest], isHeld),
  },
  zscore: {
    measure: (values, { options }) => {
      const mean = meanAmong(values), freedom = values.length - options.ddof;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return { mean, sd: freedom > 0 ? Math.sqrt(squares / freedom) : NaN };
    },
    unusable: ({ mean, sd }) => !(sd > NOISE * Math.max(Math.abs(mean), 1)),
    score: (value, { mean, sd }, { down }) => (down ? 0 - (value - mean) / sd : (value - mean) / sd),
  },
  distance_to_best: {
    measure: (values, { down }) => ({ best: down ? Math.min(...values) : Math.max(...values) }),
    unusable: ({ best }) => !(best > 0),
    score: (value, { best }, { down, highest }) => ratioTo(value, best, down) * highest,
  },
  distance_to_reference: {
    measure: (values) => ({ reference: values.length ? values[0] : NaN }),
    unusable: ({ reference }) => !(reference > 0),
    score: (value, { reference }, { down, highest }) => ratioTo(value, reference, down) * highest,
  },
  rank: standing(({ total }, place) => (total + 1 - place) / total, { up: true }),
  borda: standing(({ total }, place) => (total - place) / (total - 1), { up: true, ties: "average" }),
  percentile: standing(
    ({ total, ties }, place) => (ties === "max" ? place / total : (place - 1) / (total - 1)),
    { finish: (share, { down, options }) => (down && options.reverse !== "rank" ? 1 - share : share) },
  ),
  exponential_rank: standing(({ total }, place) => (total + 1 - place) / total, {
    up: true,
    finish: (share, { options: { decay } }) =>
      Math.min((-decay * Math.log(1 - share + share * Math.exp(-100 / decay))) / 100, 1),
  }),
};

// A method that goes by the places of values among the others.
function standing(share, { up = false, ties, finish = (found) => found }) {
  return {
    measure: (values) => ({ values: values.map(settled).sort((one, other) => one - other) }),
    unusable: ({ values }) => !values || values.length < 2,
    score: (value, { values }, ruler) => {
      const fromTop = up ? !ruler.down : ruler.down && ruler.options.reverse === "rank";
      const rule = ties || ruler.options.ties, places = [], shares = [];
      for (let start = 0, end; start < values.length; start = end) {
        for (end = start; end < values.length && values[end] === values[start]; ) end++;
        const alike = end - start, ahead = fromTop ? values.length - end : start;
        const place = { min: ahead + 1, max: ahead + alike, average: (ahead + 1 + ahead + alike) / 2 }[rule];
        places.push(values[start]);
        shares.push(share({ total: values.length, ties: rule }, place));
      }
      return finish(interpolated(settled(value), places, shares), ruler) * ruler.highest;
    },
  };
}

function settled(value) {
  const grid = 10 ** (12 - Math.ceil(Math.log10(Math.max(Math.abs(value), 1))));
  return Math.round(value * grid) / grid + 0;
}

// The scores of values (array) by a ruler; NaN where there is none.
function measured(values, ruler, others, row) {
  const prepared = values.map((value) => prepare(value, ruler));
  if (FIXED[ruler.method]) return prepared.map((value) => FIXED[ruler.method](value, ruler));
  const method = RELATIVE[ruler.method], scores = new Float64Array(values.length).fill(NaN);
  const groups = ruler.grouped ? others.groups.map((name, place) => [name, place]) : [["", null]];
  for (const [name, place] of groups) {
    const units = [];
    prepared.forEach((value, unit) => {
      if (!Number.isNaN(value) && (place === null || others.peers[unit] === place)) units.push(unit);
    });
    if (!units.length) continue;
    const among = ruler.options.unit ? units.filter((unit) => unit === others.references[row]) : units;
    const found = ruler.frozen ? ruler.frozen[name] : method.measure(among.map((unit) => prepared[unit]), ruler);
    if (!found || method.unusable(found)) continue;
    for (const unit of units) scores[unit] = method.score(prepared[unit], found, ruler);
  }
  return scores;
}

const canMeasure = (ruler) => Boolean(FIXED[ruler.method] || RELATIVE[ruler.method]);
const mayFail = (ruler) => !FIXED[ruler.method] || ruler.method === "distance_to_target";
