import { thingName } from './thing-name.js';

/** States of one thing that a text names, and where. */
export interface NamedStates {
  thing: string;
  values: string[];
  from: number;
}

const VALUE = '(?:`[A-Za-z][A-Za-z_]{0,60}`|["“][A-Za-z][A-Za-z_]{0,60}["”]|[A-Z][A-Z_]{2,60})';
const VALUES = `(${VALUE}(?:(?:, and |, or |, | and | or )${VALUE}){0,20})`;

/** `nodes in the CREATED or RUNNING state`, `a job is in the ·SUBMITTED· state`, `must be in SUCCEED or FAILED status` */
const IN_STATE = new RegExp(`\\bin (?:the )?${VALUES} (?:state|status)\\b`, 'g');

/** `·SUCCEED· and ·FAILED· task instances: No action` */
const THINGS_IN = new RegExp(`(?:^|\\n)${VALUES} ([a-z]+(?: [a-z]+)?): `, 'g');

/** `the task instance changes to ·FAILED·`, `the task status goes to ·FAILED·` */
const BECOMES = new RegExp(`\\bthe ([a-z]+(?: [a-z]+)?) (?:changes|goes) to ${VALUES}`, 'g');

/** `the task status is in PENDING, DELIVERING, or DELAYED` */
const STATUS_IS = new RegExp(`\\bthe ([a-z]+(?: [a-z]+)?) (?:state|status) is (?:in )?${VALUES}`, 'g');

/** What stands before "in the … state": `for nodes`, `if a job is`, `the job and all its task instances must be`. */
const SUBJECT = /[a-z][a-z ]*$/i;
const MAX_SUBJECT = 120;
const MAX_WORDS = 8;
const COPULA = new Set(['is', 'are', 'must', 'be', 'need', 'needs', 'to', 'should', 'has', 'have']);
const VERBS = /\b(?:is|are|must|needs?|should|has|to|be|not|does|do|take|effect|allowed|prohibited|supported|only)\b/i;

/**
 * Reads the states of things that sentences of a description name.
 *
 * @param things known from elsewhere, such as `computeNode`: a text that has named one may go on with "nodes".
 */
export function readStateSentences(text: string, things: ReadonlySet<string>): NamedStates[] {
  const found: NamedStates[] = [];
  const add = (phrase: string, values: string, from: number): void => {
    const thing = knownThing(thingName(phrase.replace(/ (?:state|status)$/, '')), text, things);
    if (thing !== '') found.push({ thing, values: splitValues(values), from });
  };
  for (const match of text.matchAll(THINGS_IN)) {
    add(match[2] ?? '', match[1] ?? '', match.index + (match[0].startsWith('\n') ? 1 : 0));
  }
  let last: string[] = [];
  for (const match of text.matchAll(IN_STATE)) {
    const before = text.slice(Math.max(0, match.index - MAX_SUBJECT), match.index);
    const nouns = subjectNouns(SUBJECT.exec(before)?.[0].trim() ?? '');
    if (nouns.join() !== 'it') last = nouns;
    for (const noun of last) add(noun, match[1] ?? '', match.index);
  }
  for (const pattern of [BECOMES, STATUS_IS])
    for (const match of text.matchAll(pattern)) add(match[1] ?? '', match[2] ?? '', match.index);
  return found;
}

/** "if the job and all its task instances" is about the job, and about task instances. */
function subjectNouns(subject: string): string[] {
  const words = subject.split(' ');
  while (COPULA.has(words[words.length - 1]?.toLowerCase() ?? '')) words.pop();
  let start = words.length;
  while (start > 0 && !VERBS.test(words[start - 1] ?? '')) start--;
  return words
    .slice(Math.max(start, words.length - MAX_WORDS))
    .join(' ')
    .split(/ and (?:all )?(?:its |the |their )?/)
    .map((noun) => noun.replace(/^.*\b(?:for|if|when|that|of)\b /, '').trim())
    .filter((noun) => noun !== '');
}

/** "nodes" means compute nodes in a text that speaks of them before. */
function knownThing(thing: string, text: string, things: ReadonlySet<string>): string {
  if (things.has(thing) || thing === '') return thing;
  const tail = thing.charAt(0).toUpperCase() + thing.slice(1);
  const longer = [...things].filter((name) => name.endsWith(tail) && text.includes(words(name)));
  return longer.length === 1 ? (longer[0] ?? thing) : thing;
}

function words(thing: string): string {
  return thing.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function splitValues(values: string): string[] {
  return [...values.matchAll(/[A-Za-z][A-Za-z_]+/g)]
    .map((match) => match[0])
    .filter((word) => !/^(?:and|or)$/.test(word));
}
