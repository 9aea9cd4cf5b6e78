import { bark, type Colour, colour, coral, deep, mix, paper, sand } from './colours.ts';
import { d, type Pen, type Point, soft } from './pen.ts';
import { type Pose, type PoseName, poses } from './poses.ts';

const skins = [
  colour('#d49b75', '#a8765a'),
  colour('#8a5843', '#6d4434'),
  colour('#eabf9f', '#b98f76'),
  colour('#b57a55', '#8b5c42'),
];
const hairs = [
  colour('#2b2220', '#0d0a0a'),
  colour('#5b3b2a', '#33211a'),
  colour('#1c2429', '#080c0f'),
  colour('#8c8a83', '#5f625f'),
];

export type Look = {
  readonly coat?: Colour;
  readonly trousers?: Colour;
  /** Which of the skins and hairs; somebody far away is one colour altogether. */
  readonly who?: number;
  readonly all?: Colour;
  readonly flip?: boolean;
  readonly turn?: number;
  readonly hat?: Colour;
  readonly long?: boolean;
  readonly pack?: Colour;
};

type Drawn = { readonly drawing: string; hand(which: 'near' | 'far'): Point };

/** Somebody, so tall, whose feet (or in flight whose hip) are here; and where their hands are. */
export function person(
  pen: Pen,
  [x, y]: Point,
  tall: number,
  pose: PoseName,
  look: Look = {},
): Drawn {
  const { coat = coral, trousers = deep, who = 0, all, flip = false, turn = 0 } = look;
  const joints: Pose = poses[pose];
  const skin = all ?? skins[who % skins.length] ?? sand;
  const at = ([jx, jy]: Point): Point => [jx * tall, -jy * tall];
  const limb = (
    from: Point,
    [bend, end]: readonly [Point, Point],
    paint: Colour,
    thick: number,
  ): string => pen.line(soft([at(from), at(bend), at(end)]), paint, thick * tall);
  const shoulder = (side: number): Point => [joints.neck[0] + side * 0.035, joints.neck[1] - 0.02];
  const [shirt, cloth] = [all ?? coat, all ?? trousers];
  const dark = (paint: Colour): Colour => (all ? paint : mix(paint, deep, 0.3));
  const shoes = [joints.farLeg[1], joints.nearLeg[1]].map((foot) =>
    shoe(pen, at(foot), tall, all ?? bark),
  );
  const drawing = pen.placed(
    d`translate(${x} ${y})${turn ? d` rotate(${turn})` : ''}${flip ? ' scale(-1 1)' : ''}`,
    limb(shoulder(-1), joints.farArm, dark(shirt), 0.07),
    pen.disc(at(joints.farArm[1]), tall * 0.034, skin),
    limb([joints.hip[0] - 0.03, joints.hip[1]], joints.farLeg, dark(cloth), 0.085),
    limb([joints.hip[0] + 0.03, joints.hip[1]], joints.nearLeg, cloth, 0.085),
    ...shoes,
    torso(pen, joints, tall, shirt, look),
    pen.line(soft([at(joints.neck), at(joints.head)]), skin, tall * 0.055),
    head(pen, at(joints.head), tall, skin, look),
    limb(shoulder(1), joints.nearArm, all ?? mix(shirt, paper, 0.12), 0.07),
    pen.disc(at(joints.nearArm[1]), tall * 0.036, skin),
  );
  const radians = (turn * Math.PI) / 180;
  const hand = (which: 'near' | 'far'): Point => {
    const [hx, hy] = at(which === 'near' ? joints.nearArm[1] : joints.farArm[1]);
    const mx = flip ? -hx : hx;
    return [
      x + mx * Math.cos(radians) - hy * Math.sin(radians),
      y + mx * Math.sin(radians) + hy * Math.cos(radians),
    ];
  };
  return { drawing, hand };
}

const shoe = (pen: Pen, [x, y]: Point, tall: number, paint: Colour): string =>
  pen.shape(
    d`M${x - 0.04 * tall} ${y + 0.005 * tall}q0 ${-0.06 * tall} ${0.045 * tall} ${-0.05 * tall}q${0.03 * tall} ${0.02 * tall} ${0.075 * tall} ${0.035 * tall}v${0.022 * tall}Z`,
    paint,
  );

function torso(
  pen: Pen,
  { neck, hip }: Pose,
  tall: number,
  shirt: Colour,
  { long = false, pack, all }: Look,
): string {
  const at = (share: number): Point => [
    (neck[0] + (hip[0] - neck[0]) * share) * tall,
    -(neck[1] + (hip[1] - neck[1]) * share) * tall,
  ];
  const [dx, dy] = [hip[0] - neck[0], hip[1] - neck[1]];
  const size = Math.hypot(dx, dy) || 1;
  const across: Point = [(-dy / size) * tall, (-dx / size) * tall];
  const wide = ([cx, cy]: Point, half: number): [Point, Point] => [
    [cx - across[0] * half, cy - across[1] * half],
    [cx + across[0] * half, cy + across[1] * half],
  ];
  const rows = [
    wide(at(-0.04), 0.035),
    wide(at(0.1), 0.1),
    wide(at(0.55), 0.075),
    wide(at(long ? 1.55 : 1.08), long ? 0.12 : 0.08),
  ];
  const outline = [...rows.map(([left]) => left), ...rows.map(([, right]) => right).toReversed()];
  const back = across[0] > 0 ? -1 : 1;
  const [px, py] = at(0.45);
  const carried = pack
    ? pen.oval([px + back * 0.13 * tall, py], tall * 0.08, tall * 0.15, all ?? pack, {
        turn: (Math.atan2(dx, -dy) * 180) / Math.PI,
      })
    : '';
  return carried + pen.shape(soft(outline, true), shirt);
}

function head(
  pen: Pen,
  [x, y]: Point,
  tall: number,
  skin: Colour,
  { who = 0, all, hat }: Look,
): string {
  const r = tall * 0.072;
  const hair = all ?? hairs[who % hairs.length] ?? bark;
  const face = pen.oval([x, y], r * 0.94, r * 1.08, skin);
  const cap = d`M${x + r * 0.8} ${y - r * 0.5}a${r * 1.02} ${r * 1.1} 0 1 0 ${-r * 1.35} ${r * 1.15}q${r * 0.1} ${-r * 0.9} ${r * 0.55} ${-r * 1.05}q${r * 0.5} 0 ${r * 0.8} ${-r * 0.1}Z`;
  const bun = who % 4 === 1 && !all ? pen.disc([x - r * 0.9, y - r * 0.75], r * 0.5, hair) : '';
  const worn = hat
    ? pen.shape(
        d`M${x - r * 1.05} ${y - r * 0.35}q0 ${-r * 1.2} ${r * 1.05} ${-r * 1.2}t${r * 1.05} ${r * 1.2}q${r * 0.5} ${r * 0.05} ${r * 0.7} ${r * 0.25}h${-r * 2.8}Z`,
        all ?? hat,
      )
    : '';
  return face + (all ? '' : bun + pen.shape(cap, hair)) + worn;
}
