import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { typography } from './format.ts'
import type { FrameOrganization } from './frame.ts'

type Scene = FrameOrganization['banner']

/** The space's landscape, drawn in the shades of the organisation's colour. */
export function Banner({ scene, text }: { scene: Scene; text: string }) {
  return (
    <div class="banner">
      <p class="banner-text">{typography(text)}</p>
      {drawings[scene]}
    </div>
  )
}

const scenes: Record<Scene, Child> = {
  sea: (
    <>
      <circle class="scene-sun" cx="905" cy="34" r="22" />
      <path class="scene-far" d="M0 40h1200v32H0z" />
      <path class="scene-white" d="M690 38l0-30 22 30zM686 38l0-24-15 24z" />
      <path class="scene-near" d="M664 40h56l-9 8h-38z" />
      <path class="scene-white" d="M395 40l0-16 12 16zM392 40l0-13-8 13z" />
      <path
        class="scene-mid"
        d="M0 54q50-9 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0v18H0z"
      />
      <path class="scene-near" d="M0 64q60-7 120 0t120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0v8H0z" />
    </>
  ),
  mountain: (
    <>
      <circle class="scene-sun" cx="770" cy="24" r="17" />
      <path class="scene-far" d="M0 60 140 30l90 20L370 8l120 44 90-22 130 30 110-48 130 46 100-34 150 40v20H0z" />
      <path class="scene-white" d="M370 8l34 12-18 2-10 9-12-7-22 8zM820 12l33 12-17 3-12 7-9-7-17 5z" />
      <path class="scene-mid" d="M0 66 180 44l150 22 200-26 190 26 170-20 150 18 160-14v22H0z" />
      <path
        class="scene-near"
        d="M0 72v-6l20-14 16 12 14-20 17 22 20-14 18 12q150-8 300-2t300 0 330-4l12-18 15 18 18-22 18 20 14-16 16 14 72-4v22z"
      />
    </>
  ),
  town: (
    <>
      <path
        class="scene-far"
        d="M0 72V44h60V30h40v18h70V36l24-14 24 14v12h72V26h30v-8h12v8h30v24h80V34h60V20l20-14 20 14v30h80V38h70v-8h50v18h60V28l26-16 26 16v16h70V34h60v14h76V26h40v16h100v30z"
      />
      <path
        class="scene-mid"
        d="M0 72V56h90V44h70v12h110V40l30-12 30 12v14h130V46h80v10h110V42h30V30l10-14 10 14v12h30v12h130V44h90v12h120V40l26-10 26 10v14h108v18z"
      />
      <path class="scene-near" d="M0 72v-8q300-7 600-3t600-2v13z" />
      <path
        class="scene-white"
        d="M296 44h8v9h-8zM712 36h8v8h-8zM1074 46h8v8h-8zM110 50h7v6h-7zM136 50h7v6h-7zM500 51h7v5h-7z"
      />
    </>
  ),
  countryside: (
    <>
      <circle class="scene-sun" cx="880" cy="26" r="18" />
      <path class="scene-far" d="M0 52q170-34 360-8t330-12 300 8 210-12v44H0z" />
      <path class="scene-mid" d="M0 62q210-30 420-6t400-10 380 6v20H0z" />
      <path class="scene-white" d="M604 52v-13l15-9 15 9v13z" />
      <path class="scene-near" d="M598 41l21-14 21 14-3 3-18-12-18 12z" />
      <path
        class="scene-near"
        d="M0 72v-3q300-14 600-4t600-5v12zM236 62V49a9 12 0 1 1 6 0v13zM268 61V52a7 9 0 1 1 5 0v9zM962 58V44a9 13 0 1 1 6 0v14zM990 58V48a7 10 0 1 1 5 0v10z"
      />
    </>
  ),
}

/** Drawn once: they are the same on every page. */
const drawings = {
  sea: draw(scenes.sea),
  mountain: draw(scenes.mountain),
  town: draw(scenes.town),
  countryside: draw(scenes.countryside),
}

function draw(scene: Child) {
  return raw(
    String(
      <svg class="banner-scene" viewBox="0 0 1200 72" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        {scene}
      </svg>,
    ),
  )
}
