import type { Relation, TaskAct } from '../../src/core/authority.ts'

/*
 * Who may do what, said once more and by hand: what the program allows is held against it, act by act and relation by
 * relation. A row or a column that is missing here fails the test.
 */

const table = `
              | assigner | confirmer | superior | delegate | doer | colleague | support | watcher | reader
acknowledge   |          |           |          |          | may  |           |         |         |
progress      |          |           |          |          | may  |           | may     |         |
report        |          |           |          |          | may  |           |         |         |
correct       |          |           |          |          | may  |           |         |         |
decline       |          |           |          |          | may  |           |         |         |
ask-extension |          |           |          |          | may  |           |         |         |
hand-down     |          |           |          |          | may  |           |         |         |
nudge         |          |           |          |          | may  |           |         |         |
escalate      | may      |           |          | may      | may  |           |         |         |
confirm       | may      | may       | may      | may      |      |           |         |         |
return        | may      | may       | may      | may      |      |           |         |         |
extend        | may      |           | may      |          |      |           |         |         |
suspend       | may      |           | may      |          |      |           |         |         |
resume        | may      |           | may      |          |      |           |         |         |
reassign      | may      |           | may      |          |      |           |         |         |
withdraw      | may      |           | may      |          |      |           |         |         |
amend         | may      |           | may      |          |      |           |         |         |
join          | may      |           | may      | may      |      |           |         |         |
urge          | may      |           | may      | may      |      |           |         |         |
instruct      | may      |           | may      |          |      |           |         |         |
reopen        | may      | may       | may      |          |      |           |         |         |
rate          | may      | may       | may      |          |      |           |         |         |
classify      | may      |           | may      | may      |      |           |         |         |
watch         | may      | may       | may      | may      | may  | may       | may     | may     | may
view          | may      | may       | may      | may      | may  | may       | may     | may     | may
`

const [heads = [], ...rows] = table
  .trim()
  .split('\n')
  .map(row => row.split('|').map(cell => cell.trim()))

/** The relations and the acts of the table, as they stand there. */
export const headings = { relations: heads.slice(heads.indexOf('assigner')), acts: rows.map(([act]) => act) }

/** Whether the table lets somebody who stands so to a task do this. */
export const tableLets = (act: TaskAct, relation: Relation): boolean =>
  rows.find(([name]) => name === act)?.[1 + headings.relations.indexOf(relation)] === 'may'
