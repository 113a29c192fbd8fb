// Read by whatever Node the machine has: nothing here may be newer than Node 20.
// npm puts node_modules/.bin first in the PATH of its scripts, and the pinned Node stands there, unless its optional
// package could not be installed, which npm does not say.
if (typeof Temporal === 'undefined') {
  console.error(
    `Escale demande Node 26 (ici : ${process.version}), que « npm ci » installe d'ordinaire lui-même : relancez « npm ci » sans --omit=optional, puis passez par « npm start ». / Escale needs Node 26, which "npm ci" normally installs: run "npm ci" again without --omit=optional, then use "npm start".`,
  )
  process.exit(1)
}
