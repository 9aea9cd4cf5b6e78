import { binMs } from '../../rules-merge.ts';
import { openDeviceClock } from './device-clock.ts';
import type { EarOptions, EarReport, Stretch } from './ear.ts';
import type { Engine } from './engine.ts';
import { type Frame, openFrames } from './frames.ts';
import { openLevels } from './levels.ts';
import { openOwnVoice } from './own-voice.ts';
import { openSegmenter } from './segmenter.ts';

/** A frame is near when the loudest one this close to it is: the ends of words are soft. */
const aroundMs = 200;

export type Hearing = {
  /** The next samples, the last of which arrived at `arrived` of the wall clock. */
  hear(samples: Float32Array, arrived: number): Promise<void>;
  /** No samples came until now. */
  idle(now: number): void;
  /** What has been settled since the last report; null when that is nothing. */
  report(): EarReport | null;
  /** The last report: what is open ends here. */
  finish(): EarReport;
  calibrate(): void;
  isCalibrated(): boolean;
  isSpeaking(): boolean;
  isStalled(now: number): boolean;
};

/** Samples in, reports out; knows no browser, so that tests hear through the very same code. */
export function openHearing(
  engine: Engine,
  rate: number,
  { voices }: Pick<EarOptions, 'voices'>,
): Hearing {
  const clock = openDeviceClock();
  const own = openOwnVoice();
  const segmenter = openSegmenter(engine.late);
  const levels = openLevels();
  const framesOf = openFrames(engine, rate);
  let around: readonly Frame[] = [];
  let [samplesHeard, judgedTo, reportedTo] = [0, 0, 0];

  const judge = (frame: Frame): void => {
    const voicesAround = around.filter(({ isVoice }) => isVoice);
    const loudest = Math.max(...voicesAround.map(({ db }) => db));
    const isOwn = frame.isVoice && (voices === 'any' || own.isNear(loudest));
    if (frame.isVoice) {
      levels.hear(frame, frame.db - own.reference());
      own.hear(frame.db, frame.to - frame.from, isOwn);
    }
    if (segmenter.hear(frame, isOwn)) own.ended();
    judgedTo = frame.to;
  };
  const judgeUpTo = (end: number): void => {
    for (const one of around) if (one.to > judgedTo && one.to <= end) judge(one);
  };

  const hear = async (samples: Float32Array, arrived: number): Promise<void> => {
    samplesHeard += samples.length;
    const distance = clock.heard((samplesHeard / rate) * 1000, arrived);
    reportedTo ||= Math.ceil(distance / binMs) * binMs;
    for (const frame of await framesOf(samples, distance)) {
      around = [...around.filter(({ to }) => to > judgedTo - aroundMs), frame];
      judgeUpTo(frame.to - aroundMs);
    }
  };

  const reportUpTo = (settled: number): EarReport => {
    const bins = Math.max(0, Math.floor((settled - reportedTo) / binMs));
    const [from, to] = [reportedTo, reportedTo + bins * binMs];
    const report = {
      from,
      to,
      speech: cut(segmenter.said(), from, to),
      levels: [{ from, db: levels.take(from, to) }],
      stalls: cut(clock.stalls(), from, to),
    };
    reportedTo = to;
    segmenter.forget(to);
    return report;
  };
  const report = (): EarReport | null => {
    const settled = Math.min(judgedTo, segmenter.settled(), clock.trusted());
    return settled - reportedTo >= binMs ? reportUpTo(settled) : null;
  };
  const finish = (): EarReport => {
    judgeUpTo(Number.POSITIVE_INFINITY);
    segmenter.end();
    return reportUpTo(Math.min(judgedTo, clock.trusted()));
  };
  return {
    hear,
    idle: clock.idle,
    report,
    finish,
    calibrate: own.calibrate,
    isCalibrated: own.isCalibrated,
    isSpeaking: segmenter.isSpeaking,
    isStalled: clock.isStalled,
  };
}

/** In whole milliseconds. */
const cut = (stretches: readonly Stretch[], from: number, to: number): Stretch[] =>
  stretches
    .map((one) => ({
      from: Math.max(from, Math.round(one.from)),
      to: Math.min(to, Math.round(one.to)),
    }))
    .filter((one) => one.from < one.to);
