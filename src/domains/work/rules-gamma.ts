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

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/**
 * Where the expected sum of hours lies 95 times in 100 at least, given the pieces that came: the gamma
 * interval for a weighted sum of Poisson counts (Fay and Feuer 1997, Statistics in Medicine 16:791),
 * with one more piece of the usual size at its upper end (Tiwari, Clegg and Zou 2006, Statistical
 * Methods in Medical Research 15:547). Pieces of one size give the exact interval of a Poisson count.
 * `sizes` are the hours of all pieces that come here.
 */
export function intervalOf(
  hours: readonly number[],
  sizes: readonly number[],
): { low: number; high: number } {
  if (sizes.length === 0) return { low: 0, high: 0 };
  const sum = sumOf(hours);
  const spread = sumOf(hours.map((one) => one * one));
  const low = sum === 0 ? 0 : (spread / sum) * gammaQuantile((sum * sum) / spread, 0.025);
  const moreSum = sum + sumOf(sizes) / sizes.length;
  const moreSpread = spread + sumOf(sizes.map((one) => one * one)) / sizes.length;
  const shape = (moreSum * moreSum) / moreSpread;
  return { low, high: (moreSpread / moreSum) * gammaQuantile(shape, 0.975) };
}
