/** A list as people type it: `legal, 0602；上海话`. */
export const words = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;，；、]/)
      .map(word => word.trim())
      .filter(Boolean),
  ),
]
