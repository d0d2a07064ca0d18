/** How the plural of a resource's name may be spelt: "Gadgets"; "Policies" of "Policy"; "Switches" of "Switch". */
export function pluralsOf(noun: string): string[] {
  return noun.endsWith('y') ? [`${noun.slice(0, -1)}ies`, `${noun}s`] : [`${noun}s`, `${noun}es`];
}
