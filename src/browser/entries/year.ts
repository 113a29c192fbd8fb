// Twelve months of a planning on one page, and the pages beside it: their look, and what scripts add to the year.
import '../../modules/owners/plannings/year/elements/year.css'
import '../../modules/owners/plannings/year/elements/planning-year.ts'
