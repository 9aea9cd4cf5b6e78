import type { Point } from './pen.ts';

/** Joints of somebody one unit tall who looks to the right: feet on 0, up is positive. */
export type Pose = {
  readonly head: Point;
  readonly neck: Point;
  readonly hip: Point;
  /** Elbow and hand, knee and foot: the far side first, so that it lies behind. */
  readonly farArm: readonly [Point, Point];
  readonly nearArm: readonly [Point, Point];
  readonly farLeg: readonly [Point, Point];
  readonly nearLeg: readonly [Point, Point];
};

const upright = { head: [0.02, 0.92], neck: [0, 0.8], hip: [0, 0.48] } as const;
const legs = {
  farLeg: [
    [-0.03, 0.25],
    [-0.04, 0],
  ],
  nearLeg: [
    [0.04, 0.25],
    [0.05, 0],
  ],
} as const;
const hanging = {
  farArm: [
    [-0.07, 0.63],
    [-0.06, 0.46],
  ],
  nearArm: [
    [0.07, 0.63],
    [0.07, 0.46],
  ],
} as const;

export const poses = {
  stand: { ...upright, ...legs, ...hanging },
  walk: {
    head: [0.05, 0.92],
    neck: [0.02, 0.8],
    hip: [0, 0.48],
    farArm: [
      [0.11, 0.64],
      [0.2, 0.54],
    ],
    nearArm: [
      [-0.08, 0.63],
      [-0.13, 0.5],
    ],
    farLeg: [
      [-0.06, 0.26],
      [-0.2, 0.05],
    ],
    nearLeg: [
      [0.12, 0.27],
      [0.14, 0],
    ],
  },
  climb: {
    head: [0.12, 0.9],
    neck: [0.06, 0.79],
    hip: [-0.04, 0.48],
    farArm: [
      [0.2, 0.83],
      [0.26, 1],
    ],
    nearArm: [
      [0.18, 0.62],
      [0.28, 0.68],
    ],
    farLeg: [
      [-0.1, 0.24],
      [-0.14, 0],
    ],
    nearLeg: [
      [0.15, 0.42],
      [0.16, 0.2],
    ],
  },
  ascend: {
    head: [0.17, 0.88],
    neck: [0.11, 0.77],
    hip: [0, 0.48],
    farArm: [
      [0.2, 0.66],
      [0.3, 0.7],
    ],
    nearArm: [
      [0.06, 0.6],
      [0.18, 0.52],
    ],
    farLeg: [
      [-0.07, 0.25],
      [-0.17, 0],
    ],
    nearLeg: [
      [0.16, 0.38],
      [0.18, 0.14],
    ],
  },
  reach: {
    ...upright,
    ...legs,
    farArm: [
      [0.08, 0.92],
      [0.12, 1.12],
    ],
    nearArm: [
      [0.1, 0.9],
      [0.17, 1.08],
    ],
  },
  cheer: {
    ...upright,
    ...legs,
    farArm: [
      [-0.13, 0.9],
      [-0.2, 1.06],
    ],
    nearArm: [
      [0.14, 0.9],
      [0.21, 1.06],
    ],
  },
  point: {
    ...upright,
    ...legs,
    farArm: [
      [-0.07, 0.63],
      [-0.06, 0.46],
    ],
    nearArm: [
      [0.15, 0.79],
      [0.32, 0.85],
    ],
  },
  give: {
    head: [0.08, 0.9],
    neck: [0.04, 0.79],
    hip: [0, 0.48],
    ...legs,
    farArm: [
      [0.14, 0.66],
      [0.28, 0.64],
    ],
    nearArm: [
      [0.13, 0.62],
      [0.29, 0.6],
    ],
  },
  sit: {
    head: [0.05, 0.62],
    neck: [0.01, 0.51],
    hip: [-0.02, 0.2],
    farArm: [
      [0.08, 0.34],
      [0.19, 0.26],
    ],
    nearArm: [
      [0.06, 0.33],
      [0.17, 0.23],
    ],
    farLeg: [
      [0.22, 0.25],
      [0.24, 0],
    ],
    nearLeg: [
      [0.24, 0.22],
      [0.27, -0.02],
    ],
  },
  rest: {
    head: [0.02, 0.52],
    neck: [-0.02, 0.41],
    hip: [-0.06, 0.07],
    farArm: [
      [0.1, 0.26],
      [0.2, 0.28],
    ],
    nearArm: [
      [-0.14, 0.24],
      [-0.18, 0.05],
    ],
    farLeg: [
      [0.2, 0.29],
      [0.3, 0.02],
    ],
    nearLeg: [
      [0.19, 0.25],
      [0.26, 0],
    ],
  },
  kneel: {
    head: [0.16, 0.62],
    neck: [0.1, 0.52],
    hip: [-0.03, 0.27],
    farArm: [
      [0.2, 0.36],
      [0.28, 0.22],
    ],
    nearArm: [
      [0.17, 0.34],
      [0.25, 0.18],
    ],
    farLeg: [
      [0.14, 0.2],
      [0.12, 0],
    ],
    nearLeg: [
      [0.06, 0.03],
      [-0.16, 0.02],
    ],
  },
  push: {
    head: [0.25, 0.8],
    neck: [0.17, 0.71],
    hip: [-0.02, 0.45],
    farArm: [
      [0.3, 0.64],
      [0.42, 0.72],
    ],
    nearArm: [
      [0.28, 0.58],
      [0.42, 0.58],
    ],
    farLeg: [
      [0.08, 0.24],
      [0, 0],
    ],
    nearLeg: [
      [-0.1, 0.22],
      [-0.26, 0],
    ],
  },
  pull: {
    head: [-0.15, 0.84],
    neck: [-0.1, 0.74],
    hip: [-0.02, 0.43],
    farArm: [
      [0.05, 0.62],
      [0.2, 0.56],
    ],
    nearArm: [
      [0.03, 0.56],
      [0.18, 0.5],
    ],
    farLeg: [
      [0.12, 0.3],
      [0.2, 0],
    ],
    nearLeg: [
      [0.04, 0.2],
      [-0.05, 0],
    ],
  },
  lean: {
    head: [0.3, 0.66],
    neck: [0.21, 0.6],
    hip: [-0.04, 0.46],
    farArm: [
      [0.26, 0.42],
      [0.32, 0.24],
    ],
    nearArm: [
      [0.22, 0.4],
      [0.28, 0.2],
    ],
    ...legs,
  },
  balance: {
    ...upright,
    farArm: [
      [-0.17, 0.78],
      [-0.34, 0.83],
    ],
    nearArm: [
      [0.17, 0.76],
      [0.34, 0.79],
    ],
    farLeg: [
      [-0.04, 0.25],
      [-0.11, 0.01],
    ],
    nearLeg: [
      [0.07, 0.26],
      [0.1, 0],
    ],
  },
  run: {
    head: [0.18, 0.88],
    neck: [0.12, 0.77],
    hip: [0, 0.48],
    farArm: [
      [0.24, 0.66],
      [0.33, 0.78],
    ],
    nearArm: [
      [-0.04, 0.62],
      [-0.14, 0.56],
    ],
    farLeg: [
      [-0.1, 0.28],
      [-0.3, 0.27],
    ],
    nearLeg: [
      [0.19, 0.34],
      [0.18, 0.03],
    ],
  },
  row: {
    head: [-0.02, 0.58],
    neck: [-0.05, 0.48],
    hip: [-0.04, 0.17],
    farArm: [
      [0.1, 0.36],
      [0.22, 0.34],
    ],
    nearArm: [
      [0.08, 0.33],
      [0.2, 0.3],
    ],
    farLeg: [
      [0.16, 0.24],
      [0.26, 0.08],
    ],
    nearLeg: [
      [0.17, 0.22],
      [0.28, 0.06],
    ],
  },
  fly: {
    head: [0.45, 0.1],
    neck: [0.33, 0.06],
    hip: [0, 0],
    farArm: [
      [0.5, -0.04],
      [0.64, -0.03],
    ],
    nearArm: [
      [0.42, -0.07],
      [0.56, -0.13],
    ],
    farLeg: [
      [-0.24, 0.06],
      [-0.48, 0.12],
    ],
    nearLeg: [
      [-0.24, -0.05],
      [-0.47, -0.03],
    ],
  },
  conduct: {
    ...upright,
    ...legs,
    farArm: [
      [-0.13, 0.75],
      [-0.22, 0.92],
    ],
    nearArm: [
      [0.14, 0.72],
      [0.25, 0.86],
    ],
  },
  think: {
    ...upright,
    ...legs,
    farArm: [
      [0.06, 0.62],
      [0.09, 0.6],
    ],
    nearArm: [
      [0.12, 0.64],
      [0.06, 0.82],
    ],
  },
} as const satisfies Record<string, Pose>;
export type PoseName = keyof typeof poses;
