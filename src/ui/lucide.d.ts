// One file per icon: importing the package's entry would load all 1,600 of them at every start.
declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: readonly (readonly [tag: string, attributes: Record<string, string>])[]
  export default node
}
