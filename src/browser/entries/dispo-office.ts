// The office's side of the last-minute search has no script of its own, only its looks.
import '../../modules/lastminute/grid/elements/grid.css'
