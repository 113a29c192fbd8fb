/** Offers a map that moves; its script and style are asked for only when somebody wants it. */
class LodgingMap extends HTMLElement {
  connectedCallback() {
    const drawing = this.querySelector('svg')
    if (!drawing || this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-outline btn-sm live-map-open no-print'
    button.textContent = this.dataset.label ?? ''
    button.addEventListener('click', () => this.open(drawing, button))
    drawing.after(button)
  }

  private async open(drawing: SVGSVGElement, button: HTMLButtonElement) {
    const { script = '', stylesheet = '', failure = '', tiles = '', south, west, north, east } = this.dataset
    button.setAttribute('aria-busy', 'true')
    try {
      await loadStyle(stylesheet)
      const { openMap } = await import(script)
      const degrees = { south: Number(south), west: Number(west), north: Number(north), east: Number(east) }
      openMap(drawing, this, { ...degrees, tiles })
      button.remove()
    } catch {
      const sentence = document.createElement('p')
      sentence.setAttribute('role', 'status')
      sentence.textContent = failure
      button.replaceWith(sentence)
    }
  }
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', reject)
    document.head.append(link)
  })
}

customElements.define('lodging-map', LodgingMap)
