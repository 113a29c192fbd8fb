/**
 * While a mouse drags and rests on the bar at the window's end, or above its top, the page goes on below it: twelve months
 * are higher than many windows.
 */
export function scrollAtEdges(grid: HTMLElement, bar: HTMLElement) {
  let pointerY = -1

  const step = () => {
    if (pointerY < 0) return
    if (pointerY > innerHeight - bar.offsetHeight) scrollBy(0, 10)
    else if (pointerY < 8) scrollBy(0, -10)
    requestAnimationFrame(step)
  }
  grid.addEventListener('pointerdown', ({ pointerType, button, clientY }) => {
    if (pointerType !== 'mouse' || button !== 0) return
    pointerY = clientY
    requestAnimationFrame(step)
  })
  addEventListener('pointermove', ({ clientY }) => {
    if (pointerY >= 0) pointerY = Math.max(0, clientY)
  })
  for (const end of ['pointerup', 'pointercancel', 'blur'])
    addEventListener(end, () => {
      pointerY = -1
    })
}
