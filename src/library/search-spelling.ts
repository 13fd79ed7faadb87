/** Words longer than this are not mistyped but made up, and comparing them costs. */
const LONGEST = 24;

/** Letters that may be wrong in a word of this length: none in a small one, for it is another word. */
function slipsIn(length: number): number {
  if (length < 4 || length > LONGEST) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * How many letters have to be put in, left out, replaced or swapped with the next one to get from
 * one word to the other. Gives `most + 1` when it takes more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity;
      const value = Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

/**
 * The known word that somebody most likely meant: the nearest, and of those the most frequent.
 *
 * @param known words with how often they are used
 * @returns the word as it stands when it is known, too small, or unlike any other
 */
export function nearestWord(word: string, known: ReadonlyMap<string, number>): string {
  let most = slipsIn(word.length);
  if (most === 0 || known.has(word)) return word;
  let best = word;
  let uses = 0;
  for (const [other, count] of known) {
    // The first letter is seldom the wrong one, and this spares most of the comparing.
    if (other[0] !== word[0] && other[1] !== word[1]) continue;
    const slips = slipsBetween(word, other, most);
    if (slips > most || (slips === most && count <= uses)) continue;
    if (slips < most) most = slips;
    best = other;
    uses = count;
  }
  return best;
}

/**
 * Makes what takes slips out of a query.
 *
 * @param known all words that are no mistakes, with how often they are used; read at every call
 * @param slips words that somebody may have typed for others, though they exist
 * @returns a function from the words typed to the words meant. The last word may be one that is
 *   still being typed, and stays when it is the beginning of a known word.
 */
export function createSpelling(
  known: ReadonlyMap<string, number>,
  slips: Readonly<Record<string, string>>,
): (words: readonly string[]) => string[] {
  const swaps = Object.entries(slips).map(([from, to]) => [` ${from} `, ` ${to} `] as const);
  return (typed) => {
    const words = typed.map((word, at) => {
      const isBegun = at === typed.length - 1 && known.keys().some((one) => one.startsWith(word));
      return isBegun ? word : nearestWord(word, known);
    });
    const text = swaps.reduce((line, [from, to]) => line.replace(from, to), ` ${words.join(' ')} `);
    return text.split(' ').filter((word) => word !== '');
  };
}
