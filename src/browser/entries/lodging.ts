// The public side: printing is a button, and the map may move, where scripts run.
import '../../modules/owners/lodgings/elements/lodging-map.ts'
import '../../modules/owners/lodgings/elements/print-button.ts'
