/** Multinomial logistic regression with an L2 penalty, fitted by L-BFGS over all examples at once. */

/** Rows of present features; each counts 1/√n, so that a long turn does not shout. */
export type Sparse = Int32Array;

type Task = {
  readonly inputs: readonly Sparse[];
  /** A share for each class, which add up to one. */
  readonly targets: readonly (readonly number[])[];
  readonly rows: number;
  readonly classes: number;
  readonly penalty: number;
  readonly rounds: number;
};

/** Weights, row by row. The same task gives the same bits. */
export function fitted(task: Task): Float64Array {
  let at = new Float64Array(task.rows * task.classes);
  let slope = new Float64Array(at.length);
  let loss = lossAt(task, at, slope);
  const memory: Step[] = [];
  for (let round = 0; round < task.rounds; round += 1) {
    const direction = directionFrom(slope, memory);
    const found = search(task, at, loss, slope, direction, memory.length === 0 ? 10 : 1);
    const step = stepFrom(difference(found.at, at), difference(found.slope, slope));
    if (step) memory.push(step);
    if (memory.length > remembered) memory.shift();
    const gained = Math.abs(loss - found.loss);
    ({ at, slope, loss } = found);
    if (gained < 1e-6) break;
  }
  return at;
}

const remembered = 6;

type Step = { readonly moved: Float64Array; readonly turned: Float64Array; readonly curve: number };

function stepFrom(moved: Float64Array, turned: Float64Array): Step | null {
  const curve = dot(moved, turned);
  return curve > 1e-12 ? { moved, turned, curve } : null;
}

/** Nocedal and Wright, Numerical Optimization, algorithm 7.4. */
function directionFrom(slope: Float64Array, memory: readonly Step[]): Float64Array {
  const direction = slope.slice();
  const taken = memory.toReversed().map((step) => {
    const much = dot(step.moved, direction) / step.curve;
    add(direction, step.turned, -much);
    return { ...step, much };
  });
  const [last] = taken;
  if (last) scale(direction, last.curve / dot(last.turned, last.turned));
  for (const { moved, turned, curve, much } of taken.toReversed()) {
    add(direction, moved, much - dot(turned, direction) / curve);
  }
  return direction;
}

/** Halves the step until it pays (Armijo). */
function search(
  task: Task,
  from: Float64Array,
  loss: number,
  slope: Float64Array,
  direction: Float64Array,
  first: number,
) {
  const descent = -dot(slope, direction);
  const found = { at: from.slice(), slope: new Float64Array(from.length), loss: 0 };
  for (let length = first, tries = 0; ; length /= 2, tries += 1) {
    found.at.set(from);
    add(found.at, direction, -length);
    found.loss = lossAt(task, found.at, found.slope);
    if (tries > 12 || found.loss <= loss + 1e-4 * length * descent) return found;
  }
}

/** The mean loss and its slope. */
function lossAt(task: Task, weights: Float64Array, slope: Float64Array): number {
  const { inputs, targets, classes, penalty } = task;
  const p = new Float64Array(classes);
  slope.fill(0);
  let loss = 0;
  for (const [example, input] of inputs.entries()) {
    const target = targets[example] ?? [];
    const length = predict(weights, input, p);
    for (let k = 0; k < classes; k += 1) {
      const wanted = target[k] ?? 0;
      if (wanted > 0) loss -= wanted * Math.log((p[k] ?? 0) + 1e-12);
      p[k] = ((p[k] ?? 0) - wanted) / length;
    }
    for (const row of input) {
      for (let k = 0; k < classes; k += 1) bump(slope, row * classes + k, p[k] ?? 0);
    }
  }
  scale(slope, 1 / inputs.length);
  add(slope, weights, penalty);
  return loss / inputs.length + (penalty / 2) * dot(weights, weights);
}

/** Fills `p` with the probabilities of an input; gives √n. */
export function predict(weights: Float64Array, input: Sparse, p: Float64Array): number {
  const classes = p.length;
  const length = Math.sqrt(Math.max(1, input.length));
  p.fill(0);
  for (const row of input) {
    for (let k = 0; k < classes; k += 1) bump(p, k, weights[row * classes + k] ?? 0);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const score of p) most = Math.max(most, score / length);
  let sum = 0;
  for (let k = 0; k < classes; k += 1) {
    p[k] = Math.exp((p[k] ?? 0) / length - most);
    sum += p[k] ?? 0;
  }
  scale(p, 1 / sum);
  return length;
}

function bump(list: Float64Array, at: number, by: number): void {
  list[at] = (list[at] ?? 0) + by;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) bump(to, at, (what[at] ?? 0) * times);
}

function scale(list: Float64Array, by: number): void {
  for (let at = 0; at < list.length; at += 1) list[at] = (list[at] ?? 0) * by;
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, at) => value - (b[at] ?? 0));
