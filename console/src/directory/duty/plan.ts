export interface Hours {
  start: string
  end: string
}

/** How a day is divided, to begin with; each can be changed. */
export const DIVISIONS: Record<string, Hours[]> = {
  DAY: [{ start: '09:00', end: '18:00' }],
  DAY_AND_NIGHT: [
    { start: '08:00', end: '20:00' },
    { start: '20:00', end: '08:00' },
  ],
  ROUND: [{ start: '08:00', end: '08:00' }],
}

/** What moves one place up in the order that they follow each other; the first stays. */
export function raised<T>(crew: T[], index: number): T[] {
  const one = crew[index]
  const before = crew[index - 1]
  if (one === undefined || before === undefined) return crew
  return crew.with(index - 1, one).with(index, before)
}
