import { type Counts, inWords } from '../../../../core/progress/rules.ts'

/** How far a run has come: a bar, and the same in words. */
export const ProgressBar = ({ counts, total, label }: { counts: Counts; total: number; label: string }) => (
  <>
    <progress class="progress" max={total} value={counts.done + counts.refused} aria-label={label}></progress>
    <span class="progress-words">{`${inWords(counts)}, sur ${total}`}</span>
  </>
)
