import type { Frame } from '../../../../ui/frame.ts'

/** The planning's look, with what years, periods and histories add to it. */
export const PlanningSheets = ({ frame }: { frame: Frame }) => (
  <>
    <link rel="stylesheet" href={frame.asset('planning.css')} />
    <link rel="stylesheet" href={frame.asset('year.css')} />
  </>
)
