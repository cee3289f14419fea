/** Things under what they have in common, in their order. */
export function grouped<Key, Thing>(
  all: readonly Thing[],
  of: (thing: Thing) => Key
): ReadonlyMap<Key, readonly Thing[]> {
  const found = new Map<Key, Thing[]>()
  for (const thing of all) {
    const others = found.get(of(thing))
    if (others) others.push(thing)
    else found.set(of(thing), [thing])
  }
  return found
}
