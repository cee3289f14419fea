/** The first letters of a person's middle and given name, as Vietnamese names are called. */
export function Avatar({ name }: { name: string }) {
  const letters = name
    .split(' ')
    .slice(-2)
    .map(part => part.charAt(0))
    .join('')
  return (
    <span class="avatar" aria-hidden="true">
      {letters}
    </span>
  )
}
