// The editor over a field of rich text; only pages that have one load it.
import '../rich-text/rich-text.ts'
