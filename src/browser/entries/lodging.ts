// The lodging page: printing is a button where scripts run.
import '../../modules/owners/lodgings/elements/print-button.ts'
