// The desk's live board.
import '../../modules/lastminute/board/elements/board.css'
import '../../modules/lastminute/board/elements/live-board.ts'
