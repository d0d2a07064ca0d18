const DETERMINERS =
  /^(?:a|an|the|all|any|each|its|their|that|this|those|these|specified|for|if|when|of|and|or|both|related|existing|to) /i;

/** "the task instances" and "TaskInstance" are both `taskInstance`, the key of a thing's states. */
export function thingName(phrase: string): string {
  let words = phrase.trim();
  while (DETERMINERS.test(words)) words = words.replace(DETERMINERS, '');
  const parts = words
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  const last = parts.length - 1;
  return parts
    .map((word, i) => {
      const plain = (i === last ? singular(word) : word).toLowerCase();
      return i === 0 ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    })
    .join('');
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/i.test(word)) return word;
  return word.replace(/ies$/i, 'y').replace(/s$/i, '');
}
