// Totals, ranks, group ranks and grades, as coscore/scoring/standing.py, rank.py and grade.py have them.

function standings(plan, changed) {
  const nodes = scoreAll(plan, weigh(plan, changed));
  const totals = Float64Array.from(nodes[0].score, (score, unit) => {
    const sum = plan.adjustments.reduce((all, points) => all + points[unit], score);
    return plan.cap === null || Number.isNaN(sum) ? sum : Math.min(sum, plan.cap);
  });
  const shown = totals.map((total) => roundHalfUp(total, plan.digits));
  const field = [];
  totals.forEach((total, unit) => { if (!Number.isNaN(total) && !plan.outside[unit]) field.push(unit); });
  const keys = field.map((unit) => keyOf(plan, nodes, totals[unit], unit));
  const order = field.map((_, place) => place).sort((one, other) => compareKeys(keys[other], keys[one]));
  const overall = new Int32Array(plan.size), inside = new Int32Array(plan.size), competing = new Int32Array(plan.size);
  place(order, field, keys, plan.ties === "dense", overall);
  const peers = new Map();
  for (const at of order) {
    const peer = plan.others.peers[field[at]];
    if (!peers.has(peer)) peers.set(peer, []);
    peers.get(peer).push(at);
  }
  for (const those of peers.values()) {
    place(those, field, keys, plan.ties === "dense", inside);
    place(those, field, keys, false, competing);
  }
  for (const unit of field) if (!plan.grouped || plan.ungrouped[unit]) inside[unit] = 0;
  const grades = plan.grades ? graded(plan, field, shown, competing) : new Array(plan.size).fill("");
  return { scores: nodes.map((node) => node.score), totals, shown, ranks: overall, groupRanks: inside, grades };
}

// The displayed total and the scores that break ties, as whole steps.
function keyOf(plan, nodes, total, unit) {
  const breaks = plan.breaks.map((row) => nodes[row].score[unit]);
  return [onGrid(total, plan.rankDigits), ...breaks.map((score) => (Number.isNaN(score) ? -Infinity : onGrid(score, FINE)))];
}

function compareKeys(one, other) {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at] < other[at] ? -1 : 1;
  return 0;
}

function place(order, field, keys, dense, out) {
  let rank = 0;
  order.forEach((at, ahead) => {
    if (ahead === 0 || compareKeys(keys[at], keys[order[ahead - 1]]) !== 0) rank = dense ? rank + 1 : ahead + 1;
    out[field[at]] = rank;
  });
}

function graded(plan, field, shown, ranks) {
  const { method, bands } = plan.grades, found = new Array(plan.size).fill("");
  const name = (place) => (place < bands.length ? bands[place].grade : "");
  if (method === "cut") {
    for (const unit of field) found[unit] = name(bands.filter((band) => shown[unit] < band.min).length);
    return found;
  }
  const groups = new Map();
  for (const unit of field) {
    const peer = plan.others.peers[unit];
    if (!groups.has(peer)) groups.set(peer, []);
    groups.get(peer).push(unit);
  }
  for (const units of groups.values()) {
    const place = method === "quota" ? byQuota(plan.grades, units, ranks) : byDeviation(plan.grades, units, shown);
    for (const unit of units) found[unit] = plan.grouped && plan.ungrouped[unit] ? "" : name(place(unit));
  }
  return found;
}

// Shares are whole numbers here, so that shares times sizes are exact.
function byQuota({ bands, rounding }, units, ranks) {
  const total = bands.reduce((sum, band) => sum + band.share, 0), last = [];
  let passed = 0;
  for (const band of bands) {
    passed += band.share;
    const rest = (passed * units.length) % total, whole = (passed * units.length - rest) / total;
    last.push(whole + +{ floor: false, nearest: 2 * rest >= total, ceil: rest > 0 }[rounding]);
  }
  return (unit) => last.slice(0, -1).filter((rank) => ranks[unit] > rank).length;
}

function byDeviation({ bands, ddof }, units, shown) {
  const mean = units.reduce((sum, unit) => sum + shown[unit], 0) / units.length;
  const squares = units.reduce((sum, unit) => sum + (shown[unit] - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(units.length - ddof, 1));
  if (!(roundHalfUp(deviation, FINE) > 0)) return () => bands.length;
  const least = bands.map((band) => (band.sd === null ? -Infinity : roundHalfUp(mean + band.sd * deviation, FINE)));
  return (unit) => least.filter((bound) => roundHalfUp(shown[unit], FINE) < bound).length;
}

// The plan as the page works with it: arrays in place of lists.
function planFrom(data) {
  const { plan } = data, size = data.units.name.length;
  const nodes = plan.nodes.map((node) => node.children.length ? node : {
    ...node,
    scores: column(node.scores, size),
    states: Uint8Array.from(column(node.states, size)),
    covered: Float64Array.from(column(node.states, size), (state) => (state === NOT_APPLICABLE ? NaN : +(state === PRESENT))),
  });
  const flags = (given) => Uint8Array.from(column(given, size));
  return {
    ...plan, nodes, size, outside: flags(plan.outside), ungrouped: flags(plan.ungrouped),
    adjustments: plan.adjustments.map((points) => column(points, size)),
    others: { ...plan.others, peers: Int32Array.from(column(plan.others.peers, size)) },
  };
}
