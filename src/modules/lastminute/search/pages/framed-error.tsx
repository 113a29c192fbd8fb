import type { Child } from 'hono/jsx'
import type { Frame } from '../../../../ui/frame.ts'
import { FramedPage } from './framed-page.tsx'

interface FramedErrorProps {
  frame: Frame
  sentences: string[]
  /** Where to try once more; absent where that would not help. */
  again: string | undefined
  /** 500: what to quote, found again in the log. */
  reference: string | undefined
  children?: Child
}

/** LAST-04: what went wrong, as small as the search itself. */
export const FramedError = ({ frame, sentences, again, reference, children }: FramedErrorProps) => (
  <FramedPage frame={frame}>
    {sentences.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {again !== undefined && (
      <p class="actions">
        <a class="btn" href={again}>
          {frame.t('Réessayer')}
        </a>
      </p>
    )}
    {children}
    {reference && (
      <p class="hint">
        {frame.t('Référence à rappeler :')} {reference}
      </p>
    )}
  </FramedPage>
)
