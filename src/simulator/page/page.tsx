import { Table } from './table.tsx'
import { useTrial } from './trial.ts'
import { words } from './words.ts'

/** The whole page, once the server has told what there is. */
export function Page() {
  const trial = useTrial()
  if (trial.view) return <Table trial={trial} view={trial.view} />
  return (
    <p class="loading" role="status">
      {trial.connected ? words.loading : words.lost}
    </p>
  )
}
