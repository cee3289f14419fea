/** `part` of `total` in percent, rounded half up to the nearest hundredth; 0 of nothing is 0 (DOMAIN 2). */
export const percent = (part: number, total: number): number =>
  total === 0 ? 0 : Math.round((part * 10000) / total) / 100
