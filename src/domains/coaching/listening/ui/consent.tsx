/**
 * What is measured, in the words that are true of it: docs/listening.md says the same at length.
 * `manager` is their name, or null for whoever reads it.
 */
export function Consent({ devices, manager }: { devices: 1 | 2; manager: string | null }) {
  const [whose, whom] = manager ? [`${manager}’s`, manager] : ['your own', 'you'];
  return (
    <ul className="grid list-disc gap-1.5 ps-5 text-sm text-ink-soft">
      <li>
        {devices === 2
          ? 'Each device listens to its own microphone. The sound stays on the device and is never stored.'
          : 'One device on the table listens. The sound stays on it and is never stored; it cannot tell who speaks.'}
      </li>
      <li>
        What leaves the device: from when to when there was speech, and how loud it was, as one
        coarse number for each twentieth of a second. No words, no tone, no feelings.
      </li>
      <li>
        When you end, a few figures are made about {whose} talking, for {whom} alone. Everything
        they were made from is deleted at that moment.
      </li>
      <li>Either of you can end it, or erase all of it, at any time, also afterwards.</li>
    </ul>
  );
}
