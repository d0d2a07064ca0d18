import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';

const INTRODUCTION = /\bsupports? (?:the )?(?:following )?(?:\w+ )?placeholders?\b/i;
const PLACEHOLDER = /\$\{[A-Za-z_][A-Za-z0-9_]{0,60}\}/g;

/** `which supports three placeholders: ·${JOB_ID}·, ·${TASK_NAME}·, and ·${INDEX}·` */
export const placeholders: PhrasePattern = {
  name: 'placeholders',
  cue: INTRODUCTION,
  read: readPlaceholders,
  samples: [
    {
      text: `File name, which supports two placeholders: \${JOB_ID} and \${INDEX}`,
      want: { placeholders: [`\${JOB_ID}`, `\${INDEX}`] },
    },
  ],
  strangers: [{ text: 'The name supports placeholders.' }, { text: `A script such as echo \${HOME}.` }],
};

function readPlaceholders({ text, kind }: Subject): Reading[] {
  const introduction = kind === 'string' ? INTRODUCTION.exec(text) : null;
  if (!introduction) return [];
  const found = [...text.slice(introduction.index).matchAll(PLACEHOLDER)];
  const last = found[found.length - 1];
  if (!last) return [];
  return [
    {
      constraints: { placeholders: [...new Set(found.map((match) => match[0]))] },
      from: introduction.index,
      to: introduction.index + last.index + last[0].length,
    },
  ];
}
