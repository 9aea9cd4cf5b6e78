/** So much of somebody's own speech says how loud they are at their microphone. */
const calibrationMs = 3_000;
/** A voice that does not come this near in 400 ms is another one's, from a loudspeaker or across the table. */
const nearDb = 12;
/** An utterance further down than this teaches nothing about the own voice: it may be the other one's. */
const teachesDb = 6;
const teachesMs = 1_000;
/** How much of the difference one utterance takes away: people lean back slowly. */
const share = 0.2;
/** Before anything was heard: an ordinary voice at an ordinary microphone, in dB of full scale. */
const ordinaryDb = -30;

export type OwnVoice = {
  /** Loudness of the own voice, in dB of full scale: the upper quartile of its frames. */
  reference(): number;
  isNear(db: number): boolean;
  isCalibrated(): boolean;
  /** A frame with a voice in it, near or not. */
  hear(db: number, ms: number, isNear: boolean): void;
  /** What was being said has ended. */
  ended(): void;
  /** Begins anew: the next 3 s of speech are the person's own. */
  calibrate(): void;
};

export function openOwnVoice(): OwnVoice {
  let reference: number | null = null;
  let calibrating: Frames | null = noFrames;
  let utterance = noFrames;

  const learn = (frames: Frames): void => {
    if (frames.ms >= calibrationMs) reference = loudness(frames);
    calibrating = frames.ms >= calibrationMs ? null : frames;
  };
  return {
    reference: () => reference ?? (calibrating?.ms ? loudness(calibrating) : ordinaryDb),
    isNear: (db) => reference === null || db > reference - nearDb,
    isCalibrated: () => calibrating === null,
    hear: (db, ms, isNear) => {
      if (isNear) utterance = withFrame(utterance, db, ms);
      if (calibrating) learn(withFrame(calibrating, db, ms));
    },
    ended: () => {
      const heard = loudness(utterance);
      if (reference !== null && utterance.ms >= teachesMs && heard > reference - teachesDb)
        reference += share * (heard - reference);
      utterance = noFrames;
    },
    calibrate: () => {
      calibrating = noFrames;
    },
  };
}

type Frames = { readonly db: readonly number[]; readonly ms: number };
const noFrames: Frames = { db: [], ms: 0 };
const withFrame = ({ db, ms }: Frames, next: number, more: number): Frames => ({
  db: [...db, next],
  ms: ms + more,
});

const loudness = ({ db }: Frames): number =>
  [...db].sort((a, b) => a - b)[Math.floor(db.length * 0.75)] ?? ordinaryDb;
