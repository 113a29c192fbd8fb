// How the last-minute search gets into the office's own site.
import '../../modules/lastminute/embedding/elements/copy-field.ts'
import '../../modules/lastminute/embedding/elements/embedding.css'
