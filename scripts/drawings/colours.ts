/** One colour in the two lights a drawing is seen in. */
export type Colour = { readonly day: string; readonly night: string };

export const colour = (day: string, night: string): Colour => ({ day, night });

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

const blend = (one: string, other: string, share: number): string => {
  const to = channels(other);
  const mixed = channels(one).map((value, nth) => value + ((to[nth] ?? 0) - value) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
};

/** `share` of the second colour, 0–1. */
export const mix = (one: Colour, other: Colour, share: number): Colour =>
  colour(blend(one.day, other.day, share), blend(one.night, other.night, share));

/** The palette of the product, and how each of its colours looks by lamplight. */
export const deep = colour('#0f2a3a', '#050f18');
export const sea = colour('#1d5f7d', '#17506b');
export const foam = colour('#f4f3ea', '#b9cfd0');
export const paper = colour('#fbf5e6', '#d9d2bd');
export const sand = colour('#ecd9b6', '#8a7a60');
export const earth = colour('#8a5f45', '#4a3228');
export const bark = colour('#4b3a34', '#1c1716');
export const coral = colour('#f0765a', '#e2694f');
export const blush = colour('#f7b79c', '#b5705c');
export const kelp = colour('#2f7355', '#1f5340');
export const leaf = colour('#6ba26f', '#3b6f56');
export const amber = colour('#e3a53c', '#d6962f');
export const lamp = colour('#ffe2a3', '#ffd07a');
export const stone = colour('#9aa39c', '#46555c');
export const snow = colour('#fdf8ee', '#a9bfc9');

export type MoodName = keyof typeof moods;
/** Three lights of the sky from the top down, what far land fades to, and what near land is. */
export type Mood = {
  readonly sky: readonly [Colour, Colour, Colour];
  readonly haze: Colour;
  readonly near: Colour;
  readonly light: Colour;
};

export const moods = {
  dawn: {
    sky: [colour('#8fb9c6', '#0e2535'), colour('#f2dcc3', '#40505f'), colour('#f8bd9c', '#a1685a')],
    haze: colour('#d8bfb3', '#56606c'),
    near: colour('#163849', '#050f17'),
    light: colour('#fff4d6', '#ffd9a8'),
  },
  noon: {
    sky: [colour('#6fabc0', '#071a29'), colour('#b5d8d6', '#123649'), colour('#f4ecd8', '#2f616c')],
    haze: colour('#b3cfc9', '#2b5663'),
    near: colour('#17474f', '#030f16'),
    light: colour('#fffbe8', '#e8eff0'),
  },
  dusk: {
    sky: [colour('#3a6480', '#0a1728'), colour('#d0968b', '#513a55'), colour('#f9b27f', '#bf6c52')],
    haze: colour('#a98590', '#594560'),
    near: colour('#122c3e', '#060e19'),
    light: colour('#ffe9bd', '#ffcf95'),
  },
  storm: {
    sky: [colour('#2c4854', '#060f15'), colour('#5f7f84', '#16292f'), colour('#c3c9b8', '#405654')],
    haze: colour('#849a96', '#263b40'),
    near: colour('#10272f', '#03090d'),
    light: colour('#f3efd9', '#cfd9cf'),
  },
  night: {
    sky: [colour('#173550', '#040b16'), colour('#2f6079', '#0b2136'), colour('#8fb0a9', '#22505f')],
    haze: colour('#5b878a', '#1a4050'),
    near: colour('#0b2131', '#030a12'),
    light: colour('#fdf3d3', '#f2ead0'),
  },
  under: {
    sky: [colour('#a5dcd4', '#1c5a6b'), colour('#358b9b', '#0c3547'), colour('#0d3a4e', '#04131f')],
    haze: colour('#57a5ab', '#154c5c'),
    near: colour('#0a2b3a', '#020b13'),
    light: colour('#f1fff2', '#b5e8dc'),
  },
  meadow: {
    sky: [colour('#8cc0c4', '#08202a'), colour('#d5e4cc', '#19413f'), colour('#f7ead0', '#3f6a58')],
    haze: colour('#bdd0ab', '#2e5a50'),
    near: colour('#1d4b3c', '#04140f'),
    light: colour('#fffbe2', '#f0ecd0'),
  },
  desert: {
    sky: [colour('#7fb4bd', '#0b1e2c'), colour('#f3dfbc', '#4a4550'), colour('#f8cb9d', '#9a6450')],
    haze: colour('#edcaa0', '#74564e'),
    near: colour('#96563c', '#26161a'),
    light: colour('#fff6dc', '#ffdfb0'),
  },
  indoors: {
    sky: [colour('#e6d3b0', '#16242d'), colour('#efe0c3', '#1f313a'), colour('#dcc196', '#24343a')],
    haze: colour('#cfb48a', '#2b3c42'),
    near: colour('#2b3b42', '#060d12'),
    light: colour('#fff6dd', '#ffd891'),
  },
} as const satisfies Record<string, Mood>;
