/** Numbers that documents write as words, and what they mean. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
};

/** A pattern for any of the words. */
export const NUMBER_WORD = Object.keys(NUMBER_WORDS).join('|');
