/** A part of a name, cut anywhere by a narrow column or page. */
const NAME_PART = /^[A-Za-z0-9_.-]+$/;

/** Joins the lines of a heading: names were cut inside, all else between words. */
export function joinHeading(pieces: readonly string[]): string {
  if (pieces.every((piece) => NAME_PART.test(piece))) return pieces.join('');
  return joinWords(pieces);
}

/** Joins lines of words by spaces; nothing stands between the halves of what was broken after a hyphen or slash. */
export function joinWords(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    if (text === '' || /[^\s]-$|[^\s]\/$/.test(text)) text += piece;
    else text += ` ${piece}`;
  }
  return text;
}
