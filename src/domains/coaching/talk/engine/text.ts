/** Words as people say them, without what a transcriber puts between: [laughs], curly marks. */
export const cleaned = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\[[^\]]{0,200}\]/g, ' ')
    .replace(/[’‘`]/g, "'")
    .trim();

/** Sentences with their closing marks; what holds no letter or digit is none. */
export const sentencesOf = (text: string): string[] =>
  (text.match(/[^.?!]+(?:[.?!]+|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+(?:'\p{L}+)?/gu) ?? [];
