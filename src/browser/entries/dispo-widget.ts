// What other sites put into their pages: it stands alone, without a style sheet.
import '../../modules/lastminute/search/elements/widget.ts'
