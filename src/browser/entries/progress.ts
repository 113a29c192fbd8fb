// A run, watched as it goes on.
import '../../modules/office/progress/elements/live-part.ts'
