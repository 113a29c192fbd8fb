// The last-minute search has no script of its own, only its looks.
import '../../modules/lastminute/search/elements/nights.css'
