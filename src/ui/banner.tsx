/** The space's landscape, drawn in the shades of the organisation's colour. */
export function Banner({ scene, text }: { scene: 'sea' | 'mountain' | 'town' | 'countryside'; text: string }) {
  return (
    <div class={`banner banner-${scene}`}>
      <p class="banner-text">{text}</p>
    </div>
  )
}
