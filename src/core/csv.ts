/** One line of a CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export const csvLine = (cells: readonly (string | number)[]): string => cells.map(cell).join(',')

/** A text that no spreadsheet takes for a formula. */
export const disarmed = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function cell(value: string | number): string {
  const text = typeof value === 'string' ? disarmed(value) : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
