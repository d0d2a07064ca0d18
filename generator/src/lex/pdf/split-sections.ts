import type { ChapterKind } from '../lex-chapter.js';
import { plainText } from './compose-text.js';
import type { Typography } from './font-traits.js';
import { isHeading, isLarge } from './heading-lines.js';
import type { FlowElement } from './pdf-flow.js';

/** `2. Input Parameters`: what stands under the smaller headings of an action's page belongs to such a section. */
const NUMBERED = /^\d+\. ./;

/** Splits a chapter into parts that can be read by themselves: each begins with a heading, the first one aside. */
export function splitSections(
  elements: readonly FlowElement[],
  kind: ChapterKind,
  typography: Typography,
): FlowElement[][] {
  const opens = (element: FlowElement | undefined): boolean => {
    if (element?.kind !== 'line') return false;
    if (kind === 'action') return isHeading(element.line, typography) && NUMBERED.test(plainText(element.line));
    return isLarge(element.line, typography);
  };
  const sections: FlowElement[][] = [[]];
  elements.forEach((element, index) => {
    // A heading of several lines stays whole.
    if (index > 0 && opens(element) && !opens(elements[index - 1])) sections.push([]);
    sections[sections.length - 1]?.push(element);
  });
  return sections;
}
