/** A section's number and letter as one that can be put in order: `§ 52 a` after `§ 52`, before `§ 53`. */
function placeOf(text: string): number {
  const [, number = '0', letter = ''] = /(\d+)\s*([a-z]?)$/.exec(text.trim()) ?? []
  return Number(number) * 100 + (letter ? letter.charCodeAt(0) - 96 : 0)
}

/** Whether one entry of a rule's sections, `§ 86` or `§§ 18–22`, holds a section of a case, `§ 20`. */
function holds(entry: string, section: string): boolean {
  const [first = '', last = first] = entry.replaceAll('§', '').split('–')
  const place = placeOf(section)
  // A whole section holds its letters only where a range goes past them.
  return placeOf(first) <= place && place <= placeOf(last)
}

/** Whether a rule's sections hold a section of a case. */
export const covers = (sections: readonly string[], section: string): boolean => sections.some((entry) => holds(entry, section))
