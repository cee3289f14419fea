/** So many are named at once. */
const MOST = 40

/** What there is, in a refusal: the first of it, and how many more there are. */
export function listed(all: readonly string[]): string {
  if (all.length === 0) return 'chưa có'
  const more = all.length - MOST
  return `${all.slice(0, MOST).join(', ')}${more > 0 ? `, … và ${more} mục khác` : ''}`
}
