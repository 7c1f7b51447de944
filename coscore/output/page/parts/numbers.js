// Rounding and arrays, as coscore/scoring/rounding.py has them.

const GUARD = 1e-9, FINE = 9, NOISE = 1e-12;

const onGrid = (value, digits) => {
  const steps = Math.floor(Math.abs(value) * 10 ** digits + (0.5 + GUARD));
  return value < 0 ? -steps : steps;
};

const roundHalfUp = (value, digits) => onGrid(value, digits) / 10 ** digits + 0;

const cutOff = (value, digits) => {
  const steps = Math.floor(Math.abs(value) * 10 ** digits + GUARD);
  return (value < 0 ? -steps : steps) / 10 ** digits + 0;
};

// A number of 1, 2 or m figures as one array: a lone number stands for all units, null for none.
const column = (given, size) =>
  Array.isArray(given)
    ? Float64Array.from(given, (one) => (one === null ? NaN : one))
    : new Float64Array(size).fill(given === null || given === undefined ? NaN : given);

const decimal = (value, digits) => (Number.isNaN(value) ? "" : roundHalfUp(value, digits).toFixed(digits));
