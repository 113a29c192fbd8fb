// The owners' planning: its look, also without scripts, and what scripts add to it.
import '../../modules/owners/plannings/elements/planning.css'
import '../../modules/owners/plannings/elements/planning-month.ts'
