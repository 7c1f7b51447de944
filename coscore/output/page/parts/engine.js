// The kernel, as coscore/scoring/kernel.py has it: scores and states of indicators in, those of every node out.

const MISSING = 0, PRESENT = 1, NOT_APPLICABLE = 2, INVALID = 3, BLOCKED = 4;
const HAIR = 1e-12;

// Weights and points of every node when some of them are changed: siblings share out their parent anew.
function weigh(plan, changed) {
  const weights = plan.nodes.map((node) => node.weight), points = plan.nodes.map((node) => node.points);
  const moved = new Set();
  plan.nodes.forEach((node, row) => {
    if (!node.children.length) return;
    const whole = node.children.reduce((sum, child) => sum + plan.nodes[child].weight, 0);
    if (node.children.some((child) => changed.has(child))) {
      const stated = node.children.map((child) => changed.get(child) ?? plan.nodes[child].stated);
      const sum = stated.reduce((all, one) => all + one, 0);
      node.children.forEach((child, place) => {
        weights[child] = sum > 0 ? (stated[place] / sum) * (plan.kind === "as_given" ? whole : 1) : whole / stated.length;
        moved.add(child);
      });
    }
    for (const child of node.children) {
      if (moved.has(child) || moved.has(row)) {
        points[child] = points[row] * weights[child];
        moved.add(child);
      }
    }
  });
  return { weights, points };
}

// Scores, coverage and states of all nodes.
function scoreAll(plan, { weights, points }) {
  const size = plan.size;
  const nodes = plan.nodes.map((node) => ({
    score: node.children.length ? new Float64Array(size) : node.scores,
    coverage: node.children.length ? new Float64Array(size) : node.covered,
    states: node.children.length ? new Uint8Array(size) : node.states,
  }));
  for (let row = plan.nodes.length - 1; row >= 0; row--) {
    const step = plan.nodes[row];
    if (!step.children.length) continue;
    combine(plan, row, nodes, weights, points);
    const found = nodes[row];
    if (step.ruler) {
      found.score.set(measured(found.score, step.ruler, plan.others, row));
      if (mayFail(step.ruler)) found.score.forEach((score, unit) => {
        if (Number.isNaN(score) && found.states[unit] === PRESENT) found.states[unit] = INVALID;
      });
    }
    if (step.rounded !== null && !step.earns) {
      for (let unit = 0; unit < size; unit++) found.score[unit] = roundHalfUp(found.score[unit], step.rounded);
    }
  }
  return nodes;
}

function combine(plan, row, nodes, weights, points) {
  const step = plan.nodes[row], { score, coverage, states } = nodes[row];
  const parts = step.children.map((child) => see(plan, child, nodes[child], weights[child], points[child]));
  const whole = step.children.reduce((sum, child) => sum + weights[child], 0);
  const rule = { ...step.rule, whole, highest: plan.highest };
  const used = new Float64Array(score.length);
  for (const part of parts) for (let unit = 0; unit < used.length; unit++) if (takesPart(part, unit)) used[unit] += part.weight;
  cover(parts, whole, coverage);
  states.fill(PRESENT);
  for (let unit = 0; unit < states.length; unit++) {
    if (coverage[unit] < step.least - HAIR || used[unit] === 0) states[unit] = MISSING;
  }
  block(parts, step.children.map((child) => nodes[child].states), states);
  for (let unit = 0; unit < states.length; unit++) if (Number.isNaN(coverage[unit])) states[unit] = NOT_APPLICABLE;
  const method = METHODS[rule.method];
  const there = method.across ? parts.map((part) => within(part, states)) : parts;
  method.score({ rule, parts: there, used }, score);
  for (let unit = 0; unit < states.length; unit++) {
    if (!method.sure && states[unit] === PRESENT) {
      if (Number.isNaN(score[unit])) states[unit] = MISSING;
      else if (Math.abs(score[unit]) === Infinity) states[unit] = INVALID;
    }
    if (states[unit] !== PRESENT) score[unit] = NaN;
  }
}

const within = (part, states) => ({
  ...part, used: Uint8Array.from(states, (state, unit) => +(state === PRESENT && takesPart(part, unit))),
});

function cover(parts, whole, out) {
  const partial = parts.some((part) => part.absent);
  for (let unit = 0; unit < out.length; unit++) {
    let sum = 0, applicable = 0;
    for (const part of parts) {
      if (part.absent && part.absent[unit]) continue;
      sum += part.coverage[unit] * part.weight;
      applicable += part.weight;
    }
    out[unit] = sum / (partial ? applicable : whole);
  }
}

function block(parts, below, states) {
  for (const part of parts) {
    if (part.blocks) for (let unit = 0; unit < states.length; unit++) if (part.blocks[unit]) states[unit] = BLOCKED;
  }
  parts.forEach((part, place) => {
    if (part.blocks) below[place].forEach((state, unit) => { if (state === INVALID) states[unit] = INVALID; });
  });
}

// A child as its parent sees it: gaps filled as its policy says, points obtained rounded.
function see(plan, row, { score, coverage, states }, weight, points) {
  const part = { weight, score, coverage, used: null, absent: null, blocks: null }, step = plan.nodes[row];
  if (states.some((state) => state !== PRESENT)) fillGaps(plan, step, part, states);
  if (step.earns) {
    const worth = points / plan.highest;
    part.score = part.score.map((one) => roundHalfUp(one * worth, step.rounded) / worth);
  }
  return part;
}

function fillGaps(plan, step, part, states) {
  const size = states.length, filling = FILLINGS[step.policy](step, part.score, states, plan.others);
  part.used = Uint8Array.from(states, (state) => +(state === PRESENT));
  if (states.some((state) => state >= NOT_APPLICABLE)) part.absent = states.map((state) => +(state === NOT_APPLICABLE));
  const blocks = states.map((state) => +(state >= INVALID)), own = part.score;
  part.score = Float64Array.from(own);
  for (let unit = 0; unit < size; unit++) {
    if (states[unit] !== MISSING) continue;
    if (!Number.isNaN(own[unit])) { part.used[unit] = 1; continue; }
    const value = filling === null ? undefined : typeof filling === "number" ? filling : filling[unit];
    if (value === undefined) continue;
    if (Number.isNaN(value)) blocks[unit] = 1;
    else { part.score[unit] = value; part.used[unit] = 1; }
  }
  if (blocks.some(Boolean)) part.blocks = blocks;
}

const presentScores = (scores, states) => scores.filter((_, unit) => states[unit] === PRESENT);

const FILLINGS = {
  reweight: () => null,
  zero: () => 0,
  exclude: () => NaN,
  error: () => NaN,
  worst: (step, scores, states) => {
    if (step.worst !== null) return step.worst;
    const found = presentScores(scores, states);
    return found.length ? found.reduce((lowest, score) => Math.min(lowest, score)) : NaN;
  },
  mean: (_, scores, states) => {
    const found = presentScores(scores, states);
    return found.length ? found.reduce((sum, score) => sum + score, 0) / found.length : NaN;
  },
  group_mean: (_, scores, states, { peers, groups }) => {
    const sums = new Float64Array(groups.length), counts = new Float64Array(groups.length);
    states.forEach((state, unit) => { if (state === PRESENT) { sums[peers[unit]] += scores[unit]; counts[peers[unit]]++; } });
    return Float64Array.from(peers, (peer) => (counts[peer] ? sums[peer] / counts[peer] : NaN));
  },
};
