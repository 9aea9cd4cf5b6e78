import type { Estimate } from './contract-shapes.ts';
import { each, type Sides, total } from './rules.ts';

/** A place in the plane: the triangle's side is 1 long, its top is product, and y grows downwards. */
export type Place = { readonly x: number; readonly y: number };

export const height = Math.sqrt(3) / 2;

export const corners: Readonly<Record<keyof Sides, Place>> = {
  product: { x: 0.5, y: 0 },
  performance: { x: 0, y: height },
  people: { x: 1, y: height },
};

/** Barycentric to plane; the shares need not sum to one. */
export function toPlace(of: Sides): Place {
  const whole = total(of);
  return { x: (of.product / 2 + of.people) / whole, y: ((whole - of.product) / whole) * height };
}

/** Plane to barycentric, as shares of one; what lies outside counts as the edge. */
export function toSides({ x, y }: Place): Sides {
  const product = 1 - y / height;
  const people = x - product / 2;
  const raw = { product, people, performance: 1 - product - people };
  const inside = each((side) => Math.max(0, raw[side]));
  const whole = total(inside);
  return each((side) => inside[side] / whole);
}

export type Ellipse = {
  readonly centre: Place;
  /** Half axes, the longer first. */
  readonly long: number;
  readonly short: number;
  /** Of the long axis against the x axis, in degrees, clockwise on a screen. */
  readonly degrees: number;
};

/** Nine in ten: the chi-squared quantile for two dimensions is -2 ln(1 - level). */
const reach = -2 * Math.log(1 - 0.9);

/**
 * The 90 % ellipse of an estimate. With people = 1 - product - performance the plane is
 * x = 1 - product / 2 - performance and y = h (1 - product), so its covariance follows linearly; the
 * half axes are the roots of its eigenvalues times the reach.
 */
export function ellipseOf({ sides, spread }: Estimate): Ellipse {
  const { product: pp, performance: ff, both: pf } = spread;
  const xx = pp / 4 + ff + pf;
  const yy = height * height * pp;
  const xy = height * (pp / 2 + pf);
  const mean = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  return {
    centre: toPlace(sides),
    long: Math.sqrt(reach * (mean + apart)),
    short: Math.sqrt(reach * Math.max(0, mean - apart)),
    degrees: (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI),
  };
}

/** Whether these shares lie within the 90 % ellipse, by the distance of Mahalanobis. */
export function isWithin({ sides, spread }: Estimate, truth: Sides): boolean {
  const { product: pp, performance: ff, both: pf } = spread;
  const [a, b] = [truth.product - sides.product, truth.performance - sides.performance];
  const distance = (ff * a * a - 2 * pf * a * b + pp * b * b) / (pp * ff - pf * pf);
  return distance <= reach;
}
