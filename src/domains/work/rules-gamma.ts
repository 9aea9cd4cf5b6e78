/** The little of statistics that an interval around a sum of hours needs. */

/** Logarithm of the gamma function (Lanczos, g = 7), good to twelve digits for x > 0. */
export function logGamma(x: number): number {
  const parts = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const sum = parts.reduce((total, part, nth) => total + part / (x + nth), 0.9999999999998099);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Probability that a gamma variable of this shape and scale 1 is at most x. */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
}

const precise = 1e-14;

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * precise; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Lentz's way of evaluating the continued fraction of the upper part. */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < precise) break;
  }
  return value;
}

/** The x below which a gamma variable of this shape lies with this probability, by halving. */
export function gammaQuantile(shape: number, probability: number): number {
  let low = 0;
  let high = shape + 1;
  while (gammaBelow(shape, high) < probability) high *= 2;
  for (let n = 0; n < 80; n += 1) {
    const middle = (low + high) / 2;
    if (gammaBelow(shape, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Where the expected sum of hours lies 95 times in 100 at least, given the pieces that came: the gamma
 * interval for a weighted sum of Poisson counts (Fay and Feuer 1997, Statistics in Medicine 16:791),
 * which for pieces of one size is the exact interval of a Poisson count. `largest` is the largest
 * piece that can come.
 */
export function intervalOf(
  hours: readonly number[],
  largest: number,
): { low: number; high: number } {
  const sum = hours.reduce((total, one) => total + one, 0);
  const spread = hours.reduce((total, one) => total + one * one, 0);
  const low = sum === 0 ? 0 : (spread / sum) * gammaQuantile((sum * sum) / spread, 0.025);
  const [moreSum, moreSpread] = [sum + largest, spread + largest * largest];
  const shape = (moreSum * moreSum) / moreSpread;
  return { low, high: largest === 0 ? 0 : (moreSpread / moreSum) * gammaQuantile(shape, 0.975) };
}
